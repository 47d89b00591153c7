//! § 887.015: an unsworn declaration, where one is used.
//!
//! Decides nothing unless counsel adds a declaration. Section 971.30 asks for none, so it is off until somebody
//! asks for it; everything that the client has to write stays blank.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::rule::MotionRule;

/// The unsworn declaration.
pub static UNSWORN: Authority = Authority {
    id: "887.015",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 887.015, as amended by 2023 Wisconsin Act 245",
    paraphrase: "An unsworn declaration in substantially the statutory form, under penalty of false swearing under the law of Wisconsin, with day, month, year, place and printed name, serves as a sworn one; not for a deposition or an oath of office.",
    source: "secondary sources; the text was not opened",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: Some("2024-03-29"),
    in_force_to: None,
    doubts: &["The wording of the form was not read in the official text."],
};

/// MOT-10: the form of a declaration.
pub static DECLARATION: MotionRule = MotionRule {
    id: "MOT-10",
    title: "A declaration, if one is used",
    says: "A declaration is optional. If one is used, it is substantially in the statutory form; day, month, year, place and printed name stay blank for the declarant.",
    authorities: &[&UNSWORN],
    met_by: "",
    open: "",
    decide: declaration,
};

fn declaration(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if !motion.filing.declaration.is_yes() {
        return Vec::new();
    }
    vec![
        Conclusion::new("MOT-10", Outcome::Met)
            .because(
                "The declaration prints in the form of § 887.015, with every part that the client writes left blank. Compare it with the text before it is used.",
                &UNSWORN,
                [facts::filing::DECLARATION.at()],
            )
            .doubt(UNSWORN.doubts[0]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn a_declaration_is_there_only_if_somebody_asks_for_it() {
        check(&DECLARATION, &[], &[]);
        check(&DECLARATION, &[("filing/declaration", "no")], &[]);
        check(&DECLARATION, &[("filing/declaration", "yes")], &["met"]);
    }
}
