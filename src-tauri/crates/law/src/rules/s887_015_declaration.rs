//! § 887.015: an unsworn declaration, where one is used.
//!
//! Decides nothing unless counsel adds a declaration. Section 971.30 asks for none, so it is off until somebody
//! asks for it; everything that the client has to write stays blank.

use casefile::facts::motion as facts;
use casefile::facts::motion::movant::SAFE_AT_HOME;
use casefile::motion::MotionFacts;
use casefile::motion::movant::BroughtBy;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::missing;
use crate::office::Office;
use crate::rule::MotionRule;

const NOT_COMPARED: &str = "The wording of the form was read in unofficial copies that agree, and not in the official text.";

/// The unsworn declaration.
pub static UNSWORN: Authority = Authority {
    id: "887.015",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 887.015, as amended by 2023 Wisconsin Act 245",
    paraphrase: "An unsworn declaration in substantially the statutory form, under penalty of false swearing under the law of Wisconsin, with day, month, year, place and printed name, serves as a sworn one; not for a deposition or an oath of office.",
    source: "two unofficial copies of the section and a law firm’s account of the act; the official text was not opened",
    edition: "unofficial copy through 2023 Wisconsin Act 272",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: Some("2024-03-29"),
    in_force_to: None,
    doubts: &[NOT_COMPARED],
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
    let conclusion = |outcome| Conclusion::new("MOT-10", outcome);
    let form =
        conclusion(Outcome::Met)
            .because(
                "The declaration prints in the form of § 887.015, with every part that the client writes left blank. Compare it with the text before it is used.",
                &UNSWORN,
                [facts::filing::DECLARATION.at()],
            )
            .doubt(NOT_COMPARED);
    let movant = &motion.movant;
    let brought_by = movant.brought_by.known();
    // Whose words they are is the movant's to declare; the dead, and whoever has a guardian, may not be able to.
    let by_another = brought_by.filter(|by| !matches!(by, BroughtBy::Counsel | BroughtBy::Movant));
    let another = by_another.map(|_| {
        conclusion(Outcome::AskPerson).because(
            "The declaration speaks in the client’s own voice, and somebody else brings the motion: judge whether the client can make it.",
            &UNSWORN,
            [facts::filing::DECLARATION.at(), facts::movant::BROUGHT_BY.at()],
        )
    });
    // The place in the form is where it is signed, and would tell where somebody lives who signs at home.
    let place = (!movant.safe_at_home.is_no()).then(|| {
        conclusion(Outcome::Warn)
            .because(
                "The form asks for the place of signing: have it signed at your office, so that it does not tell where the client lives.",
                &UNSWORN,
                [facts::filing::DECLARATION.at()]
                    .into_iter()
                    .chain(movant.safe_at_home.known().map(|_| SAFE_AT_HOME.at())),
            )
            .missing(missing([(movant.safe_at_home.known().is_some(), SAFE_AT_HOME.at())]))
    });
    std::iter::once(form).chain(another).chain(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn a_declaration_is_there_only_if_somebody_asks_for_it() {
        check(&DECLARATION, &[], &[]);
        check(&DECLARATION, &[("filing/declaration", "no")], &[]);
        let open = ("movant/safe_at_home", "no");
        check(
            &DECLARATION,
            &[("filing/declaration", "yes"), open],
            &["met"],
        );
    }

    #[test]
    fn where_it_is_signed_does_not_tell_where_somebody_in_hiding_lives() {
        let wanted = ("filing/declaration", "yes");
        check(
            &DECLARATION,
            &[wanted],
            &["met", "warning; lacks movant/safe_at_home"],
        );
        check(
            &DECLARATION,
            &[wanted, ("movant/safe_at_home", "yes")],
            &["met", "warning"],
        );
    }

    #[test]
    fn nobody_declares_for_somebody_else() {
        check(
            &DECLARATION,
            &[
                ("filing/declaration", "yes"),
                ("movant/safe_at_home", "no"),
                ("movant/brought_by", "guardian"),
            ],
            &["met", "a person decides"],
        );
    }
}
