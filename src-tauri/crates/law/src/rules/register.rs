//! The register of law itself: until when it was read.

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::rule::{MotionRule, ReportRule};

/// The version of law in every summary: the day on which the sources were read.
pub const VERSION: &str = "2026-11-23";

/// How far the statutes were read, as the banner says it.
pub const BANNER: &str = "Statutes read through 2025 Wisconsin Act 82 (30 January 2026); chapters 48, 938, 944 and 973 in part older. Acts 83 to 247, 2025 AB 79 and 2025 SB 259 are to be checked.";

/// The compilation that the rules rest on.
pub static COMPILED: Authority = Authority {
    id: "register",
    kind: AuthorityKind::Practice,
    citation: "The program’s register of law",
    paraphrase: "Every source was read on the day named; chapters 939, 940 and 971 in the edition of 30 January 2026, others older as each says.",
    source: "this program",
    edition: "read 23 November 2026",
    checked_on: "2026-11-23",
    // The register is no surer than the least sure of its readings.
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Acts 83 to 247 of 2026 were not compared with chapters 48, 938, 944 and 973."],
};

/// LAW-01: until when the law was read.
pub static AS_OF: ReportRule = ReportRule {
    id: "LAW-01",
    title: "Law as of",
    says: "The statutes behind every rule were read through 2025 Wisconsin Act 82 of 30 January 2026, or on the date each source names.",
    authorities: &[&COMPILED],
    met_by: "",
    open: "2025 AB 79, 2025 SB 259 and Acts 83 to 247 are to be checked before anybody relies on what they may have changed. AB 79 would bar prosecuting anybody under 18 under § 944.30: were it law, there would be no case to divert and DIV-01 to DIV-17 would fall away for later acts; no sign of its enactment was found. SB 259 is the notice of CPS-22, whose exact words and hours were not read.",
    decide: |_, _, _| {
        vec![
            Conclusion::new("LAW-01", Outcome::Note)
                .because(BANNER, &COMPILED, [])
                .doubt(AS_OF.open),
        ]
    },
};

/// LAW-01 for a motion: until when the law was read, with the day and the edition.
pub static AS_OF_MOTION: MotionRule = MotionRule {
    id: AS_OF.id,
    title: AS_OF.title,
    says: AS_OF.says,
    authorities: &[&COMPILED],
    met_by: "",
    open: AS_OF.open,
    decide: |_, _, _| {
        vec![
            Conclusion::new(AS_OF.id, Outcome::Note)
                .because(format!("Law as of {VERSION}. {BANNER}"), &COMPILED, [])
                .doubt(AS_OF.open),
        ]
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::{check, motion};

    #[test]
    fn a_motion_is_told_the_day_and_the_edition_of_its_law() {
        motion::check(&AS_OF_MOTION, &[], &["note"]);
        motion::check(&AS_OF_MOTION, &[("relief/vacate", "no")], &["note"]);
        let says = motion::reasons(&AS_OF_MOTION, &[]);
        for words in [VERSION, "2025 Wisconsin Act 82", "30 January 2026"] {
            assert!(says.contains(words), "“{words}” is not said: {says}");
        }
    }

    #[test]
    fn it_says_until_when_the_law_was_read_whatever_the_report() {
        check(&AS_OF, &[], &["note"]);
        check(&AS_OF, &[("allegation/trafficking", "no")], &["note"]);
        assert!(
            BANNER.contains("2025 Wisconsin Act 82"),
            "the newest act that was read"
        );
    }
}
