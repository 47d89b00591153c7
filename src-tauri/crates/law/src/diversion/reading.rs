//! What several rules read out of a diversion's facts in the same way.

use casefile::age::Age;
use casefile::answer::Answer;
use casefile::diversion::DiversionFacts;
use casefile::diversion::agreed::Consent;
use casefile::diversion::prosecution::{Court, Stage};
use casefile::facts::diversion as facts;
use casefile::path::FactPath;

use crate::authority::Authority;
use crate::conclusion::{Conclusion, Outcome};

/// The age from which a person is prosecuted as an adult.
pub const ADULT: u8 = 17;
/// The age that § 944.30(2m) names.
pub const EIGHTEEN: u8 = 18;
/// The age from which waiver to adult court is possible, § 938.18(1)(c).
pub const WAIVER: u8 = 15;
/// The age under which there is no delinquency, § 938.12(1).
pub const DELINQUENCY: u8 = 10;

/// An age in full years, where it is exact. "About sixteen" decides nothing here.
pub fn exact(age: &Answer<Age>) -> Option<u8> {
    age.known()
        .filter(|age| !age.approximate)
        .and_then(|age| age.years)
}

/// The age on which the court turns, and the fact it is read from: the age when it was charged, or today's
/// while it is known that nothing is filed.
pub fn charging_age(d: &DiversionFacts) -> Option<(u8, FactPath)> {
    if let Some(years) = exact(&d.person.age_when_charged) {
        return Some((years, facts::person::AGE_WHEN_CHARGED.at()));
    }
    is_referred(d)
        .then(|| exact(&d.person.age_now))
        .flatten()
        .map(|years| (years, facts::person::AGE_NOW.at()))
}

/// The fact of the age on which the court turns, that somebody has to tell.
pub fn charging_age_missing(d: &DiversionFacts) -> Option<FactPath> {
    let fact = if is_referred(d) {
        facts::person::AGE_NOW
    } else {
        facts::person::AGE_WHEN_CHARGED
    };
    charging_age(d).is_none().then(|| fact.at())
}

/// Whether it is known that nothing is filed yet.
pub fn is_referred(d: &DiversionFacts) -> bool {
    d.case.stage.known() == Some(&Stage::Referred)
}

/// Whether the act is known to have been done before the age of ten.
pub fn under_ten(d: &DiversionFacts) -> bool {
    exact(&d.person.age_at_act).is_some_and(|age| age < DELINQUENCY)
}

/// Which court a prosecution is in, or would be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Juvenile court.
    Juvenile,
    /// Adult court.
    Adult,
    /// Adult court, though it was filed between fifteen and seventeen.
    Waived,
    /// The court and the age that were told do not fit together.
    Conflict,
    /// It depends on what is still unknown.
    Open,
}

/// The court, from what is known of it and from the age when it was charged.
pub fn side(d: &DiversionFacts) -> Side {
    let age = charging_age(d).map(|(age, _)| age);
    match (d.case.court.known(), age) {
        (Some(Court::Juvenile), Some(age)) if age >= ADULT => Side::Conflict,
        (Some(Court::Juvenile), _) => Side::Juvenile,
        (Some(Court::Adult), Some(age)) if age < WAIVER => Side::Conflict,
        (Some(Court::Adult), Some(age)) if age < ADULT => Side::Waived,
        (Some(Court::Adult), _) => Side::Adult,
        (None, Some(age)) if age >= ADULT => Side::Adult,
        (None, Some(_)) => Side::Juvenile,
        (None, None) => Side::Open,
    }
}

/// The known facts on which the court rests.
pub fn side_facts(d: &DiversionFacts) -> Vec<FactPath> {
    let court = d.case.court.known().map(|_| facts::case::COURT.at());
    let (age, from) = charging_age(d).map_or((None, None), |(_, fact)| {
        let today = fact == facts::person::AGE_NOW.at();
        (Some(fact), today.then(|| facts::case::STAGE.at()))
    });
    court.into_iter().chain(age).chain(from).collect()
}

/// The facts that say which court it is, as far as they are missing.
pub fn side_missing(d: &DiversionFacts) -> Vec<FactPath> {
    let stage = d.case.stage.known().is_none() && d.person.age_when_charged.known().is_none();
    charging_age_missing(d)
        .into_iter()
        .chain(stage.then(|| facts::case::STAGE.at()))
        .chain(
            d.case
                .court
                .known()
                .is_none()
                .then(|| facts::case::COURT.at()),
        )
        .collect()
}

/// What a rule about one court's ways may say of this prosecution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Everything.
    Full,
    /// Only what holds whatever else turns out: the way itself is hardly in question.
    Firm,
    /// That it depends on the court, and what this way would need.
    Court,
    /// Nothing: the way belongs to the other court.
    Silent,
}

/// What the rules about the ways of juvenile court may say.
pub fn juvenile(d: &DiversionFacts) -> Voice {
    match side(d) {
        Side::Adult => Voice::Silent,
        Side::Waived => Voice::Firm,
        Side::Open => Voice::Court,
        Side::Juvenile | Side::Conflict if under_ten(d) => Voice::Firm,
        Side::Juvenile | Side::Conflict => Voice::Full,
    }
}

/// What the rules about the ways of adult court may say.
pub fn adult(d: &DiversionFacts) -> Voice {
    match side(d) {
        Side::Juvenile => Voice::Silent,
        Side::Open => Voice::Court,
        Side::Adult | Side::Waived | Side::Conflict if under_ten(d) => Voice::Firm,
        Side::Adult | Side::Waived | Side::Conflict => Voice::Full,
    }
}

/// What a rule says in the voice that it has. Where the court is not known, nothing is settled: what would
/// be becomes one question, which names the facts about the court first. A clock runs all the same.
pub fn spoken(
    voice: Voice,
    d: &DiversionFacts,
    law: &Authority,
    conclusions: Vec<Conclusion>,
) -> Vec<Conclusion> {
    let is_firm =
        |c: &Conclusion| matches!(c.outcome, Outcome::Met | Outcome::NotMet | Outcome::Blocked);
    match voice {
        Voice::Full => conclusions,
        Voice::Silent => Vec::new(),
        Voice::Firm => conclusions
            .into_iter()
            .filter(|c| is_firm(c) || c.due().is_some())
            .collect(),
        Voice::Court => {
            let (open, kept): (Vec<_>, Vec<_>) = conclusions
                .into_iter()
                .partition(|c| is_firm(c) || c.outcome == Outcome::NeedsFact);
            let question = open.first().map(|first| {
                let mut lacks = side_missing(d);
                for path in open.iter().flat_map(|c| &c.missing) {
                    if !lacks.contains(path) {
                        lacks.push(path.clone());
                    }
                }
                Conclusion::new(first.rule, Outcome::NeedsFact)
                    .because(
                        "Whether this way is in question turns on the court, and so on the age when it was charged.",
                        law,
                        [],
                    )
                    .missing(lacks)
            });
            question.into_iter().chain(kept).collect()
        }
    }
}

/// The three kinds of people who stand for a juvenile, each with the fact that says where they stand.
pub fn family(d: &DiversionFacts) -> [(&Answer<Consent>, FactPath); 3] {
    let c = &d.consents;
    [
        (&c.parent, facts::consents::PARENT.at()),
        (&c.guardian, facts::consents::GUARDIAN.at()),
        (&c.custodian, facts::consents::CUSTODIAN.at()),
    ]
}

/// Whether somebody is known to stand there.
pub fn stands(answer: &Answer<Consent>, consent: Consent) -> bool {
    answer.known() == Some(&consent)
}

/// The facts of such a list that hold, and those that are not known yet.
pub fn missing<const N: usize>(facts: [(bool, FactPath); N]) -> Vec<FactPath> {
    facts
        .into_iter()
        .filter(|(known, _)| !known)
        .map(|(_, path)| path)
        .collect()
}
