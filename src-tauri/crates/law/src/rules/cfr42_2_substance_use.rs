//! 42 CFR Part 2: records of a program for substance use.
//!
//! Decides that whatever goes to whomever stops while such records in it are not looked at. The words of the
//! notice that goes with them are the current regulation's, and none are kept here.

use casefile::disclosure::DisclosureAsked;
use casefile::facts::disclosure as facts;

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};

/// Part 2.
pub static PART_TWO: Authority = Authority {
    id: "42 CFR Part 2",
    kind: AuthorityKind::Statute,
    citation: "42 CFR 2.12(c)(6), 2.32",
    paraphrase: "The first report of suspected child abuse is free; later records of a substance use program, and their use in proceedings, are not. What goes out with the patient’s consent carries the notice of § 2.32 and a copy of the consent.",
    source: "secondary sources on § 2.12(c)(6) and on the notice",
    edition: "after the rule of 2024",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The current words of § 2.32 were not read: copy them from the regulation."],
};

/// What a rule about a recipient says of such records.
pub(crate) fn stop(asked: &DisclosureAsked, rule: &'static str) -> Option<Conclusion> {
    let (holds, consent) = (facts::SUBSTANCE_USE.at(), facts::SUBSTANCE_USE_CONSENT.at());
    let conclusion = |outcome| Conclusion::new(rule, outcome).about("/substance_use".into());
    match (
        asked.substance_use.known(),
        asked.substance_use_consent.known(),
    ) {
        (Some(false), _) => None,
        (None, _) => Some(
            conclusion(Outcome::NeedsFact)
                .because(
                    "Look first whether it contains records of a substance use program.",
                    &PART_TWO,
                    [],
                )
                .missing([holds]),
        ),
        (Some(true), Some(true)) => Some(conclusion(Outcome::Duty).because(
            "Attach the current notice of § 2.32 and a copy of the consent.",
            &PART_TWO,
            [holds, consent],
        )),
        (Some(true), Some(false)) => Some(conclusion(Outcome::Blocked).because(
            "Records of a substance use program do not go out without the patient’s consent: take them out, or ask for it.",
            &PART_TWO,
            [holds, consent],
        )),
        (Some(true), None) => Some(
            conclusion(Outcome::NeedsFact)
                .because(
                    "Records of a substance use program wait for the patient’s consent.",
                    &PART_TWO,
                    [holds],
                )
                .missing([consent]),
        ),
    }
}
