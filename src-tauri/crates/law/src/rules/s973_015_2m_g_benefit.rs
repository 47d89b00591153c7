//! § 973.015(2m)(g), and (3): the person will benefit and society will not be harmed; no claim follows.
//!
//! Decides that both are argued. Whether it is so is for the court, and "may" leaves it its discretion.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::missing;
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;

/// Paragraph (g).
pub static FINDING: Authority = Authority {
    id: "973.015(2m)(g)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.015(2m)(g)",
    paraphrase: "The court determines that the person will benefit and society will not be harmed by a disposition.",
    source: "the legislature’s preview site, § 973.015(2m)(c)1. to (3)",
    edition: "undated, after 2021",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &["No burden or standard of proof was found."],
};

/// Subsection (3).
pub static NO_CLAIM: Authority = Authority {
    id: "973.015(3)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.015(3)",
    paraphrase: "A special disposition under the section is not a basis for a claim under § 775.05.",
    source: "the legislature’s preview site, § 973.015(2m)(c)1. to (3)",
    edition: "undated, after 2021",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &[],
};

/// VAC-22: benefit and no harm.
pub static BENEFIT: MotionRule = MotionRule {
    id: "VAC-22",
    title: "Benefit, and no harm",
    says: "The motion argues that the person will benefit and that society will not be harmed. Whether it is so is for the court.",
    authorities: &[&FINDING],
    met_by: "",
    open: "",
    decide: benefit,
};

fn benefit(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let r = &motion.reasons;
    let both = [
        (has_words(&r.benefit), facts::reasons::BENEFIT.at()),
        (has_words(&r.no_harm), facts::reasons::NO_HARM.at()),
    ];
    let lacks = missing(both.clone());
    vec![if lacks.is_empty() {
        Conclusion::new("VAC-22", Outcome::Met).because(
            "The motion argues both. The finding itself is for the court.",
            &FINDING,
            both.map(|(_, path)| path),
        )
    } else {
        Conclusion::new("VAC-22", Outcome::NeedsFact)
            .because(
                "Argue both: how the client will benefit, and why society will not be harmed.",
                &FINDING,
                both.into_iter()
                    .filter(|(there, _)| *there)
                    .map(|(_, path)| path),
            )
            .missing(lacks)
    }]
}

/// VAC-23: no claim for compensation.
pub static COMPENSATION: MotionRule = MotionRule {
    id: "VAC-23",
    title: "No claim under § 775.05",
    says: "Relief under (2m) is no basis for a claim for compensation of innocent convicts under § 775.05. Tell the client.",
    authorities: &[&NO_CLAIM],
    met_by: "",
    open: "",
    decide: |_, _, _| {
        vec![Conclusion::new("VAC-23", Outcome::Note).because(
            "Tell the client: relief under (2m) is no basis for a claim under § 775.05.",
            &NO_CLAIM,
            [],
        )]
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::{check, reasons};

    #[test]
    fn both_are_argued_and_neither_is_ticked() {
        let (benefit, harm) = (
            ("reasons/benefit", "A lease."),
            ("reasons/no_harm", "Nothing since."),
        );
        check(&BENEFIT, &[benefit, harm], &["met"]);
        check(
            &BENEFIT,
            &[benefit],
            &["needs a fact; lacks reasons/no_harm"],
        );
        check(
            &BENEFIT,
            &[],
            &["needs a fact; lacks reasons/benefit, reasons/no_harm"],
        );
        assert!(reasons(&BENEFIT, &[benefit, harm]).contains("for the court"));
        check(&COMPENSATION, &[], &["note"]);
    }
}
