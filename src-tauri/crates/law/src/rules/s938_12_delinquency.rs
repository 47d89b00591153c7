//! § 938.12: over whom the juvenile court has delinquency jurisdiction.
//!
//! Decides that a petition filed before seventeen stays in juvenile court, and that under ten there is no
//! delinquency at all.

use casefile::diversion::DiversionFacts;
use casefile::diversion::prosecution::Stage;
use casefile::facts::diversion as facts;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::diversion::reading::{ADULT, DELINQUENCY, Side, exact, missing, side, side_facts};
use crate::office::Office;
use crate::rule::DiversionRule;

/// Turning seventeen.
pub static RETAINED: Authority = Authority {
    id: "938.12(2)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 938.12(2)",
    paraphrase: "If a petition was filed before the juvenile became 17, and the juvenile turns 17 before an admission or an adjudication, the juvenile court keeps the case.",
    source: "the legislature’s site, statutes of 2013–14",
    edition: "2013–14",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Today’s text was not opened."],
};

/// From ten.
pub static FROM_TEN: Authority = Authority {
    id: "938.12(1)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 938.12(1)",
    paraphrase: "The juvenile court’s delinquency jurisdiction is over a juvenile of 10 or older.",
    source: "the legislature’s site, statutes of 2013–14",
    edition: "2013–14",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Today’s text was not opened."],
};

/// DIV-05: the case stays.
pub static STAYS: DiversionRule = DiversionRule {
    id: "DIV-05",
    title: "Turning 17 meanwhile",
    says: "A petition filed before 17 stays in juvenile court, though the juvenile turns 17 before an admission or an adjudication.",
    authorities: &[&RETAINED],
    met_by: "",
    open: "",
    decide: stays,
};

fn stays(d: &DiversionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::person::{AGE_NOW, AGE_WHEN_CHARGED};
    let charged = exact(&d.person.age_when_charged);
    let now = exact(&d.person.age_now);
    let (Some(charged), Some(now)) = (charged, now) else {
        // The court is known and an age is not: whether somebody turned 17 meanwhile is a question.
        let asked = side(d) == Side::Juvenile && charged.or(now).is_some_and(|age| age >= ADULT);
        return asked
            .then(|| {
                Conclusion::new("DIV-05", Outcome::NeedsFact)
                    .because(
                        "Whether the person turned 17 after the petition turns on two ages.",
                        &RETAINED,
                        side_facts(d),
                    )
                    .missing(missing([
                        (charged.is_some(), AGE_WHEN_CHARGED.at()),
                        (now.is_some(), AGE_NOW.at()),
                    ]))
            })
            .into_iter()
            .collect();
    };
    if charged >= ADULT || now < ADULT || side(d) != Side::Juvenile {
        return Vec::new();
    }
    let ages = [AGE_WHEN_CHARGED.at(), AGE_NOW.at()];
    vec![match d.case.stage.known() {
        Some(Stage::Referred) | None => Conclusion::new("DIV-05", Outcome::NeedsFact)
            .because(
                "17 now and younger when charged: whether a petition was filed by then says whether juvenile court keeps the case.",
                &RETAINED,
                ages,
            )
            .missing(missing([(
                d.case.stage.known().is_some(),
                facts::case::STAGE.at(),
            )])),
        Some(Stage::Filed) => Conclusion::new("DIV-05", Outcome::Note).because(
            "The petition was filed before 17: juvenile court keeps the case, and its two ways stay.",
            &RETAINED,
            ages.into_iter().chain([facts::case::STAGE.at()]),
        ),
        Some(Stage::Pleaded | Stage::Judgment) => Conclusion::new("DIV-05", Outcome::Note).because(
            "The petition was filed before 17, and there is an admission or a judgment since: the case is in juvenile court.",
            &RETAINED,
            ages.into_iter().chain([facts::case::STAGE.at()]),
        ),
    }]
}

/// DIV-06: under ten.
pub static UNDER_TEN: DiversionRule = DiversionRule {
    id: "DIV-06",
    title: "Under 10: no delinquency",
    says: "For an act before 10 there is no delinquency. What is left is help: a child, or a juvenile, in need of protection or services.",
    authorities: &[&FROM_TEN],
    met_by: "",
    open: "",
    decide: under_ten,
};

fn under_ten(d: &DiversionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let fact = facts::person::AGE_AT_ACT.at();
    match exact(&d.person.age_at_act) {
        Some(age) if age < DELINQUENCY => vec![Conclusion::new("DIV-06", Outcome::Note).because(
            "Under ten at the act: there is no delinquency to divert from. What remains is a child in need of protection or services under chapter 48, or a juvenile in need of them under chapter 938; and a child who may have been trafficked is reported to child protective services.",
            &FROM_TEN,
            [fact],
        )],
        Some(_) => Vec::new(),
        None => vec![
            Conclusion::new("DIV-06", Outcome::NeedsFact)
                .because(
                    "Under ten at the act there is no delinquency: ask the age at the act.",
                    &FROM_TEN,
                    [],
                )
                .missing([fact]),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::diversion::{ages, check};

    #[test]
    fn a_petition_before_seventeen_stays() {
        let of = |stage| [&ages("16", "16", "17")[..], &[("case/stage", stage)]].concat();
        check(&STAYS, &of("filed"), &["note"]);
        check(&STAYS, &of("pleaded"), &["note"]);
        check(
            &STAYS,
            &ages("16", "16", "17"),
            &["needs a fact; lacks case/stage"],
        );
        check(&STAYS, &ages("16", "16", "16"), &[]);
        check(&STAYS, &ages("16", "17", "17"), &[]);
        check(
            &STAYS,
            &[("case/court", "juvenile"), ("person/age_now", "17")],
            &["needs a fact; lacks person/age_when_charged"],
        );
        check(&STAYS, &[], &[]);
    }

    #[test]
    fn under_ten_there_is_help_and_no_delinquency() {
        check(&UNDER_TEN, &ages("9", "9", "9"), &["note"]);
        check(&UNDER_TEN, &ages("10", "10", "10"), &[]);
        check(
            &UNDER_TEN,
            &[("person/age_at_act", "nine or ten")],
            &["needs a fact; lacks person/age_at_act"],
        );
    }
}
