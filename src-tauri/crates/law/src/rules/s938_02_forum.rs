//! §§ 938.02 and 990.01(3): juvenile court or adult court.
//!
//! Decides which two of the four ways belong to the court that has, or would have, the case. The court turns on
//! the age when it is charged. From fifteen a person asks about waiver, § 938.18(1)(c).

use casefile::diversion::DiversionFacts;
use casefile::facts::diversion as facts;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome, Way};
use crate::diversion::reading::{
    EIGHTEEN, Side, WAIVER, charging_age, exact, missing, side, side_facts, side_missing, under_ten,
};
use crate::office::Office;
use crate::rule::DiversionRule;

/// Who is an adult for a prosecution.
pub static SEVENTEEN: Authority = Authority {
    id: "938.02; 990.01(3)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. §§ 938.02, 990.01(3)",
    paraphrase: "For investigating or prosecuting a violation of criminal law a person who has attained 17 is an adult; below that the juvenile court has the case.",
    source: "a secondary copy of the definition; bills of 2019 to 2025 that would have changed it",
    edition: "undated; bills through 2025",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "Today’s text of both sections was not opened; no bill that raises the age was found enacted by the middle of 2025.",
    ],
};

/// The age when it is prosecuted.
pub static BECKER: Authority = Authority {
    id: "State v. Becker",
    kind: AuthorityKind::Case,
    citation: "State v. Becker, 74 Wis. 2d 675 (1976)",
    paraphrase: "The court turns on the age when the prosecution begins, not on the age at the act; the State may not put the charge off to get around juvenile court.",
    source: "annotation to § 938.12 in the statutes of 2013–14",
    edition: "2013–14",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// Waiver to adult court.
pub static WAIVER_TO_ADULT: Authority = Authority {
    id: "938.18(1)(c)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 938.18(1)(c)",
    paraphrase: "From the age of 15 a juvenile may be waived to adult court.",
    source: "secondary sources; the text was not opened",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["What a waiver asks for was not read."],
};

const WAIVED: &str = "Whether the case is or will be waived to adult court, which is possible from fifteen, decides which ways there are.";

/// DIV-03: juvenile court.
pub static JUVENILE: DiversionRule = DiversionRule {
    id: "DIV-03",
    title: "Juvenile court: two ways",
    says: "Charged at 10 to 16 the case is in juvenile court: a deferred prosecution agreement under § 938.245, or a consent decree under § 938.32. From 15 ask about waiver to adult court.",
    authorities: &[&SEVENTEEN, &BECKER, &WAIVER_TO_ADULT],
    met_by: "",
    open: WAIVED,
    decide: juvenile,
};

fn juvenile(d: &DiversionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let conclusion = |outcome| Conclusion::new("DIV-03", outcome);
    let rests = side_facts(d);
    let age = charging_age(d);
    match side(d) {
        _ if under_ten(d) => Vec::new(),
        Side::Adult => Vec::new(),
        Side::Open => vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "Which court it is turns on the age when it was charged.",
                    &SEVENTEEN,
                    [],
                )
                .missing(side_missing(d)),
        ],
        Side::Conflict => vec![conclusion(Outcome::AskPerson).because(
            "The court and the age when it was charged do not fit together: look at the file.",
            &SEVENTEEN,
            rests,
        )],
        Side::Waived => vec![
            conclusion(Outcome::AskPerson)
                .because(
                    "It is in adult court, and under 17 when it was charged: look whether it was waived, and whether the ways of juvenile court can still be had.",
                    &WAIVER_TO_ADULT,
                    rests,
                )
                .doubt(WAIVED),
        ],
        Side::Juvenile => {
            let ways = vec![Way::JuvenileAgreement, Way::ConsentDecree];
            let route = conclusion(Outcome::Route { ways })
                .because(
                    "It belongs to juvenile court, which has two of the four ways.",
                    &SEVENTEEN,
                    rests.clone(),
                )
                .because(
                    "What counts for the court is the age when it is charged, not the age at the act.",
                    &BECKER,
                    [],
                )
                .missing(missing([
                    (age.is_some(), facts::person::AGE_WHEN_CHARGED.at()),
                    (
                        exact(&d.person.age_at_act).is_some(),
                        facts::person::AGE_AT_ACT.at(),
                    ),
                ]));
            let waiver = age.is_none_or(|(age, _)| age >= WAIVER).then(|| {
                conclusion(Outcome::AskPerson)
                    .because(
                        "From fifteen waiver to adult court is possible: ask before you rely on the ways of juvenile court.",
                        &WAIVER_TO_ADULT,
                        rests,
                    )
                    .doubt(WAIVED)
            });
            std::iter::once(route).chain(waiver).collect()
        }
    }
}

/// DIV-04: adult court.
pub static ADULT: DiversionRule = DiversionRule {
    id: "DIV-04",
    title: "Adult court: two ways",
    says: "Charged at 17 the case is in adult court, though (2m) still speaks of the person: deferred prosecution under § 971.39, or volunteers in probation under § 971.40.",
    authorities: &[&SEVENTEEN, &BECKER],
    met_by: "",
    open: "",
    decide: adult,
};

fn adult(d: &DiversionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let conclusion = |outcome| Conclusion::new("DIV-04", outcome);
    let age = charging_age(d);
    match side(d) {
        _ if under_ten(d) => Vec::new(),
        // Whether (2m) reaches somebody who was 18 when charged is said under DIV-01, with what is left.
        _ if age.as_ref().is_some_and(|(age, _)| *age >= EIGHTEEN) => Vec::new(),
        // DIV-03 has said it.
        Side::Juvenile | Side::Conflict => Vec::new(),
        Side::Open => vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "Which court it is turns on the age when it was charged.",
                    &SEVENTEEN,
                    [],
                )
                .missing(side_missing(d)),
        ],
        Side::Adult | Side::Waived => {
            let ways = vec![Way::DeferredProsecution, Way::Volunteers];
            vec![
                conclusion(Outcome::Route { ways })
                    .because(
                        "It belongs to adult court, which has two of the four ways.",
                        &SEVENTEEN,
                        side_facts(d),
                    )
                    .because(
                        "What counts for the court is the age when it is charged: an act at 16 that is charged at 17 is in adult court. If the charge was put off to get there, raise it.",
                        &BECKER,
                        [],
                    )
                    .missing(missing([(
                        age.is_some(),
                        facts::person::AGE_WHEN_CHARGED.at(),
                    )])),
            ]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::diversion::{ages, check};

    const BOTH: &str = "juvenile agreement or consent decree";
    const ADULT_WAYS: &str = "deferred prosecution or volunteers in probation";

    #[test]
    fn below_seventeen_when_charged_it_is_juvenile_court() {
        check(&JUVENILE, &ages("13", "14", "14"), &[BOTH]);
        check(
            &JUVENILE,
            &ages("15", "16", "17"),
            &[BOTH, "a person decides"],
        );
        check(&ADULT, &ages("15", "16", "17"), &[]);
        check(
            &JUVENILE,
            &[("case/court", "juvenile")],
            &[
                "juvenile agreement or consent decree; lacks person/age_when_charged, person/age_at_act",
                "a person decides",
            ],
        );
        check(&JUVENILE, &ages("9", "10", "10"), &[]);
    }

    #[test]
    fn at_seventeen_when_charged_it_is_adult_court_whatever_the_age_at_the_act() {
        check(&ADULT, &ages("16", "17", "17"), &[ADULT_WAYS]);
        check(&JUVENILE, &ages("16", "17", "17"), &[]);
        check(&ADULT, &ages("17", "18", "18"), &[]);
        check(
            &ADULT,
            &[("case/court", "adult")],
            &["deferred prosecution or volunteers in probation; lacks person/age_when_charged"],
        );
    }

    #[test]
    fn nothing_filed_leaves_it_to_todays_age() {
        let today = |age| [("case/stage", "referred"), ("person/age_now", age)];
        check(&ADULT, &today("17"), &[ADULT_WAYS]);
        check(
            &JUVENILE,
            &today("14"),
            &["juvenile agreement or consent decree; lacks person/age_at_act"],
        );
    }

    #[test]
    fn what_is_not_known_and_what_does_not_fit_is_asked() {
        let lacks = "needs a fact; lacks person/age_when_charged, case/stage, case/court";
        check(&JUVENILE, &[], &[lacks]);
        check(&ADULT, &[], &[lacks]);
        let court = |court| [&ages("14", "16", "16")[..], &[("case/court", court)]].concat();
        check(&JUVENILE, &court("adult"), &["a person decides"]);
        check(&ADULT, &court("adult"), &[ADULT_WAYS]);
        let late = [
            ("case/court", "juvenile"),
            ("person/age_when_charged", "17"),
        ];
        check(&JUVENILE, &late, &["a person decides"]);
        check(&ADULT, &late, &[]);
    }
}
