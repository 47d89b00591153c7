//! What a way has to pass before it is open: the charge and the ages, the court, the stage, the county, the
//! program, and whether somebody objects who has to agree.

use casefile::diversion::DiversionFacts;
use casefile::diversion::prosecution::Stage;
use casefile::facts::diversion as facts;
use casefile::path::FactPath;

use super::reading::{
    DELINQUENCY, Side, WAIVER, charging_age, side, side_facts, side_missing, under_ten,
};
use crate::authority::Authority;
use crate::conclusion::{Conclusion, Outcome, Step, Way};
use crate::rules::s938_02_forum::{SEVENTEEN, WAIVER_TO_ADULT};
use crate::rules::s938_12_delinquency::FROM_TEN;
use crate::rules::s938_32_decree::DECREE;
use crate::rules::s938_245_agreement::{CONSENT, LINDSEY};
use crate::rules::s944_30_2m_diversion::{AGE, UNDER_EIGHTEEN};
use crate::rules::{s938_32_decree, s938_245_agreement, s971_39_deferred, s971_40_volunteers};

/// One gate of a way.
pub(crate) enum Gate {
    /// It is passed.
    Passed(Step),
    /// A known fact shuts it.
    Shut(Step),
    /// A person asks or argues.
    Ask(Step),
    /// It turns on these facts.
    Needs(Step, Vec<FactPath>),
}

/// The gates of a way, in the order in which a lawyer would look.
pub(crate) fn gates(way: Way, d: &DiversionFacts) -> Vec<Gate> {
    let mut gates = vec![charge(d)];
    gates.extend(ages(d));
    match way {
        Way::JuvenileAgreement => {
            gates.extend(juvenile_court(d));
            gates.push(agreement_stage(d));
        }
        Way::ConsentDecree => {
            gates.extend(juvenile_court(d));
            gates.extend(decree_stage(d));
        }
        Way::DeferredProsecution | Way::Volunteers => {
            gates.push(adult_court(d));
            gates.extend(judgment(d));
        }
        Way::Primary | Way::Secondary | Way::NonCaregiver => {}
    }
    // A way of adult court that only a waiver could bring asks for nothing yet.
    let remote =
        side(d) == Side::Juvenile && matches!(way, Way::DeferredProsecution | Way::Volunteers);
    gates.extend(
        own(way, d)
            .iter()
            .flat_map(|said| of_rule(said))
            .filter(|gate| !(remote && matches!(gate, Gate::Needs(..)))),
    );
    gates
}

/// What the rules of the way itself say, whatever the court is: the court is a gate of its own.
fn own(way: Way, d: &DiversionFacts) -> Vec<Vec<Conclusion>> {
    match way {
        Way::JuvenileAgreement => vec![
            s938_245_agreement::consents(d),
            s938_245_agreement::terms(d),
        ],
        Way::ConsentDecree => vec![s938_32_decree::agreed(d), s938_32_decree::term(d)],
        Way::DeferredProsecution => vec![
            s971_39_deferred::small_county(d),
            s971_39_deferred::signed(d),
        ],
        Way::Volunteers => vec![
            s971_40_volunteers::approved(d),
            s971_40_volunteers::parties(d),
        ],
        Way::Primary | Way::Secondary | Way::NonCaregiver => Vec::new(),
    }
}

/// As far as it is a gate: something known in the way, something a person argues, or a fact about the county or
/// its program. Consents, terms and signatures still to come are no gate.
fn of_rule(said: &[Conclusion]) -> Vec<Gate> {
    const OF_A_PLACE: [&str; 2] = ["DIV-12", "DIV-16"];
    said.iter()
        .filter_map(|conclusion| {
            let step = conclusion.because.first().cloned()?;
            match conclusion.outcome {
                Outcome::Blocked => Some(Gate::Shut(step)),
                Outcome::AskPerson => Some(Gate::Ask(step)),
                Outcome::Met => Some(Gate::Passed(step)),
                Outcome::NeedsFact if OF_A_PLACE.contains(&conclusion.rule) => {
                    Some(Gate::Needs(step, conclusion.missing.clone()))
                }
                _ => None,
            }
        })
        .collect()
}

fn step(
    says: impl Into<String>,
    law: &Authority,
    facts: impl IntoIterator<Item = FactPath>,
) -> Step {
    Step {
        says: says.into(),
        law: law.id,
        facts: facts.into_iter().collect(),
    }
}

fn charge(d: &DiversionFacts) -> Gate {
    let fact = facts::case::PROSTITUTION.at();
    match d.case.prostitution.known() {
        Some(true) => Gate::Passed(step(
            "The charge is prostitution under § 944.30.",
            &UNDER_EIGHTEEN,
            [fact],
        )),
        Some(false) => Gate::Ask(step(
            "The charge is another one. (2m) does not speak of it; whether this way is there without (2m) is asked under its own section.",
            &UNDER_EIGHTEEN,
            [fact],
        )),
        None => Gate::Needs(
            step(
                "(2m) speaks of prostitution under § 944.30: ask the charge.",
                &UNDER_EIGHTEEN,
                [],
            ),
            vec![fact],
        ),
    }
}

/// What DIV-01 says of the ages.
fn ages(d: &DiversionFacts) -> Vec<Gate> {
    if d.case.prostitution.is_no() {
        return Vec::new();
    }
    let office = crate::office::Office::of(&casefile::settings::Settings::default());
    let first = (AGE.decide)(d, &office, chrono::DateTime::UNIX_EPOCH)
        .into_iter()
        .next();
    let Some(conclusion) = first else {
        return Vec::new();
    };
    let charge = facts::case::PROSTITUTION.at();
    let missing: Vec<FactPath> = conclusion
        .missing
        .into_iter()
        .filter(|path| *path != charge)
        .collect();
    conclusion
        .because
        .into_iter()
        .map(|step| match conclusion.outcome {
            Outcome::Met | Outcome::Note => Gate::Passed(step),
            Outcome::NeedsFact if missing.is_empty() => Gate::Passed(step),
            Outcome::NeedsFact => Gate::Needs(step, missing.clone()),
            _ => Gate::Ask(step),
        })
        .collect()
}

/// Juvenile court, and ten or older at the act.
fn juvenile_court(d: &DiversionFacts) -> Vec<Gate> {
    let rests = side_facts(d);
    let court = match side(d) {
        Side::Juvenile => Gate::Passed(step("It belongs to juvenile court.", &SEVENTEEN, rests)),
        // It may have been waived: only the age shuts this way.
        Side::Adult if charging_age(d).is_none() => Gate::Needs(
            step(
                "It is in adult court. Under 17 when it was charged it came there by waiver: ask the age.",
                &WAIVER_TO_ADULT,
                rests,
            ),
            side_missing(d),
        ),
        Side::Adult => Gate::Shut(step(
            "It belongs to adult court, and this is a way of juvenile court.",
            &SEVENTEEN,
            rests,
        )),
        Side::Waived => Gate::Ask(step(
            "It is in adult court, and under 17 when it was charged: look whether it was waived, and whether it can come back.",
            &WAIVER_TO_ADULT,
            rests,
        )),
        Side::Conflict => conflict(rests),
        Side::Open => open_court(d),
    };
    let young = under_ten(d).then(|| {
        Gate::Ask(step(
            format!("Under {DELINQUENCY} at the act there is no delinquency. Whether this way is used for a juvenile in need of protection or services is asked of intake; help does not depend on it."),
            &FROM_TEN,
            [facts::person::AGE_AT_ACT.at()],
        ))
    });
    std::iter::once(court).chain(young).collect()
}

/// Adult court; nobody is prosecuted for an act before ten.
fn adult_court(d: &DiversionFacts) -> Gate {
    let rests = side_facts(d);
    if under_ten(d) {
        return Gate::Shut(step(
            format!("Under {DELINQUENCY} at the act nobody is prosecuted for it."),
            &FROM_TEN,
            [facts::person::AGE_AT_ACT.at()],
        ));
    }
    let age = charging_age(d).map(|(age, _)| age);
    match side(d) {
        Side::Adult => Gate::Passed(step("It belongs to adult court.", &SEVENTEEN, rests)),
        Side::Waived => Gate::Passed(step("It is in adult court.", &SEVENTEEN, rests)),
        Side::Conflict => conflict(rests),
        Side::Open => open_court(d),
        // From fifteen adult court comes by waiver, which is possible.
        Side::Juvenile if age.is_none_or(|age| age >= WAIVER) => Gate::Ask(step(
            "It belongs to juvenile court. From fifteen waiver to adult court is possible; only then is this way in question.",
            &WAIVER_TO_ADULT,
            rests,
        )),
        Side::Juvenile => Gate::Shut(step(
            "It belongs to juvenile court, and this is a way of adult court.",
            &SEVENTEEN,
            rests,
        )),
    }
}

fn conflict(rests: Vec<FactPath>) -> Gate {
    Gate::Ask(step(
        "The court and the age when it was charged do not fit together: look at the file.",
        &SEVENTEEN,
        rests,
    ))
}

fn open_court(d: &DiversionFacts) -> Gate {
    Gate::Needs(
        step(
            "Which court it is turns on the age when it was charged.",
            &SEVENTEEN,
            [],
        ),
        side_missing(d),
    )
}

/// The agreement of § 938.245 comes before a petition, or after the court dismissed one and referred it.
fn agreement_stage(d: &DiversionFacts) -> Gate {
    use facts::case::{COURT_REFERRED, STAGE};
    let stage = STAGE.at();
    if d.case.court_referred.is_yes() {
        return Gate::Passed(step(
            "The court dismissed the petition and referred it for an agreement.",
            &LINDSEY,
            [COURT_REFERRED.at()],
        ));
    }
    match d.case.stage.known() {
        Some(Stage::Referred) => Gate::Passed(step(
            "No petition is filed: the agreement comes before one.",
            &CONSENT,
            [stage],
        )),
        Some(Stage::Filed | Stage::Pleaded) => Gate::Ask(step(
            "A petition is filed, and the agreement comes before one. The court can dismiss the petition and refer it for an agreement, § 938.21(7): ask for that.",
            &LINDSEY,
            [stage],
        )),
        Some(Stage::Judgment) => Gate::Ask(step(
            "There is a judgment already, and the agreement comes before a petition. Look at reopening, and at § 973.015(2m).",
            &CONSENT,
            [stage],
        )),
        None => Gate::Needs(
            step(
                "The agreement comes before a petition: ask how far it has come.",
                &CONSENT,
                [],
            ),
            vec![stage],
        ),
    }
}

/// The decree comes between petition and judgment.
fn decree_stage(d: &DiversionFacts) -> Option<Gate> {
    let stage = facts::case::STAGE.at();
    Some(match d.case.stage.known() {
        Some(Stage::Filed | Stage::Pleaded) => Gate::Passed(step(
            "A petition is filed and there is no judgment: a decree has its time now.",
            &DECREE,
            [stage],
        )),
        Some(Stage::Referred) => Gate::Ask(step(
            "No petition is filed, and a decree comes after one. Before one, the agreement of § 938.245 is the way.",
            &DECREE,
            [stage],
        )),
        // DIV-10 says it.
        Some(Stage::Judgment) => return None,
        None => Gate::Needs(
            step(
                "A decree comes between petition and judgment: ask how far it has come.",
                &DECREE,
                [],
            ),
            vec![stage],
        ),
    })
}

/// After a judgment there is nothing left to defer; the motion of § 973.015(2m) is another desk.
fn judgment(d: &DiversionFacts) -> Option<Gate> {
    (d.case.stage.known() == Some(&Stage::Judgment)).then(|| {
        Gate::Ask(step(
            "There is a judgment already, and there is nothing left to defer. Look at § 973.015(2m), and at reopening the plea.",
            &UNDER_EIGHTEEN,
            [facts::case::STAGE.at()],
        ))
    })
}
