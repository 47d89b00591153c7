//! §§ 165.77 and 165.84: after a vacatur, the DNA record and the record of the arrest.
//!
//! Decides when a request for each can be offered. Expungement alone brings neither.

use casefile::answer::Answer;
use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::filing::Decision;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::rule::MotionRule;

/// The DNA record.
pub static DNA: Authority = Authority {
    id: "165.77(4)(am)1.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 165.77(4)(am)1.",
    paraphrase: "A person’s DNA record is purged on written request once every conviction, finding and adjudication for which it was taken has been reversed, set aside or vacated.",
    source: "the official chapter 165",
    edition: "21 November 2025, through 2025 Wisconsin Act 47",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// The record of the arrest.
pub static ARREST: Authority = Authority {
    id: "165.84(1)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 165.84(1); form DJ-LE-250B",
    paraphrase: "A person who was released without charge, or cleared of the offense through court proceedings, may ask that the record of the arrest be removed. The Department of Justice asks that the whole arrest qualify, and takes form DJ-LE-250B without a fee.",
    source: "the official chapter 165; pages of the Department of Justice and the State Bar for the form",
    edition: "21 November 2025, through 2025 Wisconsin Act 47; pages undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "Whether a vacated count is “cleared” for the Department of Justice was not read; Hall v. DOJ, 2020 WI App 12, is on this section.",
    ],
};

/// TRP-03: the DNA record.
pub static PURGE: MotionRule = MotionRule {
    id: "TRP-03",
    title: "After vacatur: the DNA record",
    says: "Once this one is vacated, and a person confirms that nothing else stands for which DNA is kept, a written request to purge it can be made. Expungement does not bring it.",
    authorities: &[&DNA],
    met_by: "",
    open: "",
    decide: |motion, _, _| {
        after_vacatur(
            motion,
            "TRP-03",
            &DNA,
            (&motion.order.other_dna, false, facts::order::OTHER_DNA.at()),
            "It is vacated, and nothing else stands for which DNA is kept: offer a written request to purge the record.",
            "It is vacated. Whether the DNA record can go turns on every other conviction, adjudication and finding: a person confirms it.",
        )
    },
};

/// TRP-04: the record of the arrest.
pub static REMOVAL: MotionRule = MotionRule {
    id: "TRP-04",
    title: "After vacatur: the record of the arrest",
    says: "Once it is vacated and the whole arrest is clear, form DJ-LE-250B can be offered. One conviction of the same arrest keeps its record.",
    authorities: &[&ARREST],
    met_by: "",
    open: "Whether the Department of Justice takes a vacated count for cleared was not read.",
    decide: removal,
};

fn removal(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    after_vacatur(
        motion,
        "TRP-04",
        &ARREST,
        (
            &motion.order.arrest_clear,
            true,
            facts::order::ARREST_CLEAR.at(),
        ),
        "It is vacated and the whole arrest is clear: offer form DJ-LE-250B.",
        "It is vacated. Whether the record of the arrest can go turns on the whole of it: a person confirms that nothing else of it ended in a conviction.",
    )
    .into_iter()
    .map(|conclusion| conclusion.doubt(REMOVAL.open))
    .collect()
}

/// What may be offered once the court vacated, if another fact is as it must be.
fn after_vacatur(
    motion: &MotionFacts,
    rule: &'static str,
    law: &Authority,
    (other, wanted, fact): (&Answer<bool>, bool, FactPath),
    offer: &str,
    asks: &str,
) -> Vec<Conclusion> {
    let vacated = facts::order::VACATED.at();
    let decided = matches!(
        motion.order.decision.known(),
        Some(Decision::Granted | Decision::PartlyDenied)
    );
    match (motion.order.vacated.known(), other.known()) {
        (Some(true), Some(is)) if *is == wanted => {
            vec![Conclusion::new(rule, Outcome::Note).because(offer, law, [vacated, fact])]
        }
        (Some(true), None) => vec![
            Conclusion::new(rule, Outcome::NeedsFact)
                .because(asks, law, [vacated])
                .missing([fact]),
        ],
        (None, _) if decided => vec![
            Conclusion::new(rule, Outcome::NeedsFact)
                .because(
                    "Something was granted: whether it was vacated decides what can be asked for next.",
                    law,
                    [facts::order::DECISION.at()],
                )
                .missing([vacated]),
        ],
        (Some(true), Some(_)) | (Some(false), _) | (None, _) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn a_request_is_offered_once_nothing_else_stands() {
        let granted = ("order/decision", "granted");
        let vacated = ("order/vacated", "yes");
        check(&PURGE, &[], &[]);
        check(&PURGE, &[granted], &["needs a fact; lacks order/vacated"]);
        check(
            &PURGE,
            &[granted, vacated],
            &["needs a fact; lacks order/other_dna"],
        );
        check(
            &PURGE,
            &[granted, vacated, ("order/other_dna", "no")],
            &["note"],
        );
        check(&PURGE, &[vacated, ("order/other_dna", "yes")], &[]);
        check(&PURGE, &[granted, ("order/vacated", "no")], &[]);
    }

    #[test]
    fn the_record_of_the_arrest_turns_on_the_whole_arrest() {
        let vacated = ("order/vacated", "yes");
        check(
            &REMOVAL,
            &[vacated],
            &["needs a fact; lacks order/arrest_clear"],
        );
        check(
            &REMOVAL,
            &[vacated, ("order/arrest_clear", "yes")],
            &["note"],
        );
        check(&REMOVAL, &[vacated, ("order/arrest_clear", "no")], &[]);
        check(
            &REMOVAL,
            &[("order/decision", "partly_denied")],
            &["needs a fact; lacks order/vacated"],
        );
        check(&REMOVAL, &[("order/decision", "denied")], &[]);
    }
}
