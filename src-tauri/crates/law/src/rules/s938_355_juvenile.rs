//! § 938.355(4m): another way for a juvenile adjudication.
//!
//! Decides when it can be offered beside the motion. It expunges the court's record and vacates nothing.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::case::Disposition;
use casefile::path::FactPath;
use chrono::{DateTime, Months, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::local_date;
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::missing;
use crate::office::Office;
use crate::rule::MotionRule;

/// The petition on turning seventeen.
pub static PETITION: Authority = Authority {
    id: "938.355(4m)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 938.355(4m); form JD-1780",
    paraphrase: "On turning 17 a juvenile who was adjudicated may petition the court to expunge its record of the adjudication, if the dispositional order is satisfied, the juvenile will benefit and society will not be harmed.",
    source: "the legislature’s site, statutes of 2005; a secondary source for the form",
    edition: "2005",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Today’s text was not opened."],
};

const FROM: u32 = 17; // years of age

/// TRP-05: another way for an adjudication.
pub static ANOTHER_WAY: MotionRule = MotionRule {
    id: "TRP-05",
    title: "An adjudication: § 938.355(4m) beside it",
    says: "For an adjudication, from seventeen and once the dispositional order is satisfied, form JD-1780 is another way. It expunges the court’s record alone; (2m) asks for neither and can vacate.",
    authorities: &[&PETITION],
    met_by: "",
    open: "",
    decide: another_way,
};

fn another_way(motion: &MotionFacts, _: &Office, now: DateTime<Utc>) -> Vec<Conclusion> {
    let adjudicated: Vec<FactPath> = motion
        .counts
        .iter()
        .filter(|(_, count)| count.disposition.known() == Some(&Disposition::Adjudicated))
        .map(|(id, _)| facts::count::DISPOSITION.of(id))
        .collect();
    if adjudicated.is_empty() {
        return Vec::new();
    }
    let birth = motion.movant.date_of_birth.known();
    let old_enough = birth.map(|day| {
        day.checked_add_months(Months::new(FROM * 12))
            .is_some_and(|from| from <= local_date(now))
    });
    let satisfied = &motion.case.disposition_satisfied;
    if old_enough == Some(false) || satisfied.is_no() {
        return Vec::new();
    }
    let (born, order) = (
        facts::movant::DATE_OF_BIRTH.at(),
        facts::case::DISPOSITION_SATISFIED.at(),
    );
    let lacks = missing([
        (old_enough.is_some(), born.clone()),
        (!satisfied.is_open(), order.clone()),
    ]);
    vec![if lacks.is_empty() {
        Conclusion::new("TRP-05", Outcome::Note).because(
            "Seventeen or older, and the order is satisfied: form JD-1780 under § 938.355(4m) is another way. It expunges the court’s record and vacates nothing.",
            &PETITION,
            adjudicated.into_iter().chain([born, order]),
        )
    } else {
        Conclusion::new("TRP-05", Outcome::NeedsFact)
            .because(
                "Whether § 938.355(4m) is another way turns on the age and on the dispositional order. The motion itself waits for neither.",
                &PETITION,
                adjudicated,
            )
            .missing(lacks)
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn from_seventeen_and_once_the_order_is_satisfied() {
        let count = ("counts/1/disposition", "adjudicated");
        let of = |born, satisfied| {
            [
                count,
                ("movant/date_of_birth", born),
                ("case/disposition_satisfied", satisfied),
            ]
        };
        check(&ANOTHER_WAY, &of("1999-02-11", "yes"), &["note"]);
        check(&ANOTHER_WAY, &of("2009-11-20", "yes"), &["note"]);
        check(&ANOTHER_WAY, &of("2009-11-21", "yes"), &[]);
        check(&ANOTHER_WAY, &of("1999-02-11", "no"), &[]);
        check(
            &ANOTHER_WAY,
            &[count],
            &["needs a fact; lacks movant/date_of_birth, case/disposition_satisfied"],
        );
        check(&ANOTHER_WAY, &[("counts/1/disposition", "convicted")], &[]);
    }
}
