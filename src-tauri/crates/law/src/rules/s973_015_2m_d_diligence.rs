//! § 973.015(2m)(d): due diligence, subject to safety.
//!
//! Decides that the motion says why it comes now, and asks whose safety stood in the way. No fixed time was found.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;

/// Paragraph (d).
pub static DUE_DILIGENCE: Authority = Authority {
    id: "973.015(2m)(d)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.015(2m)(d)",
    paraphrase: "The person made the motion with due diligence, subject to reasonable concern for the safety of the person, the family, or other victims of trafficking for the purposes of a commercial sex act, or to other reasons consistent with the safety of persons.",
    source: "the legislature’s preview site, § 973.015(2m)(c)1. to (3)",
    edition: "undated, after 2021",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &[],
};

/// VAC-19: due diligence.
pub static DILIGENCE: MotionRule = MotionRule {
    id: "VAC-19",
    title: "Due diligence, subject to safety",
    says: "The motion says why it comes now, with dates, and whose safety stood in the way before. There is no fixed time.",
    authorities: &[&DUE_DILIGENCE],
    met_by: "",
    open: "",
    decide: diligence,
};

fn diligence(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::reasons::{DILIGENCE, SAFETY};
    let r = &motion.reasons;
    let conclusion = |outcome| Conclusion::new("VAC-19", outcome);
    let first = if has_words(&r.diligence) {
        conclusion(Outcome::Met).because(
            "The motion says why it comes now.",
            &DUE_DILIGENCE,
            [DILIGENCE.at()],
        )
    } else {
        conclusion(Outcome::NeedsFact)
            .because(
                "Say why the motion comes now: a timeline with dates, and what stood in the way.",
                &DUE_DILIGENCE,
                [],
            )
            .missing([DILIGENCE.at()])
    };
    let prompt = (!has_words(&r.safety)).then(|| {
        conclusion(Outcome::Note)
            .because(
                "Ask about safety: the client’s, the family’s, other victims’. Diligence is asked for subject to reasonable concern for it.",
                &DUE_DILIGENCE,
                [],
            )
            .missing([SAFETY.at()])
    });
    std::iter::once(first).chain(prompt).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn why_it_comes_now_is_said_and_safety_asked_about() {
        check(
            &DILIGENCE,
            &[],
            &[
                "needs a fact; lacks reasons/diligence",
                "note; lacks reasons/safety",
            ],
        );
        check(
            &DILIGENCE,
            &[("reasons/diligence", "She learned of it in May 2026.")],
            &["met", "note; lacks reasons/safety"],
        );
        check(
            &DILIGENCE,
            &[
                ("reasons/diligence", "She learned of it in May 2026."),
                ("reasons/safety", "He was released in 2025."),
            ],
            &["met"],
        );
    }
}
