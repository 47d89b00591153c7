//! § 801.19: protected numbers in what is filed.
//!
//! Decides that every place that looks like one of the five numbers holds the papers until a person has looked.
//! A date of birth is none of the five.

use casefile::motion::MotionFacts;
use casefile::motion::guard::Verdict;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::places::{Place, protected_numbers};
use crate::office::Office;
use crate::rule::MotionRule;

/// Protected information.
pub static PROTECTED: Authority = Authority {
    id: "801.19",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 801.19",
    paraphrase: "Social security, employer or taxpayer, financial account, driver licence and passport numbers are left out of what is filed; where one is needed it goes on the confidential form GF-241. It holds in confidential cases too.",
    source: "wicourts.gov, guide to redaction",
    edition: "undated copy",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The section itself was not opened; the court system’s guide was."],
};

/// PRV-01: protected numbers.
pub static NUMBERS: MotionRule = MotionRule {
    id: "PRV-01",
    title: "Protected numbers",
    says: "No paper carries a social security, employer or taxpayer, financial account, driver licence or passport number. Each place that looks like one holds the papers until a person has decided.",
    authorities: &[&PROTECTED],
    met_by: "",
    open: "",
    decide: numbers,
};

fn numbers(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let places = protected_numbers(motion);
    let of = |wanted: fn(Option<Verdict>) -> bool| -> Vec<FactPath> {
        let mut paths: Vec<FactPath> = Vec::new();
        for Place { at, .. } in places.iter().filter(|place| wanted(place.decided)) {
            if !paths.contains(&at.path) {
                paths.push(at.path.clone());
            }
        }
        paths
    };
    let known = of(|decided| decided == Some(Verdict::Protected));
    let open = of(|decided| decided.is_none());
    let conclusion = |outcome| Conclusion::new("PRV-01", outcome);
    if known.is_empty() && open.is_empty() {
        // A note and never "met": any word that is still to be written could hold one.
        return vec![conclusion(Outcome::Note).because(
            "No place that looks like a protected number waits for a person. The search finds what it knows: read the papers all the same.",
            &PROTECTED,
            [],
        )];
    }
    let blocked = (!known.is_empty()).then(|| {
        conclusion(Outcome::Blocked).because(
            "A protected number stands in the texts: take it out, or leave it out of the papers and put it on form GF-241.",
            &PROTECTED,
            known,
        )
    });
    let ask = (!open.is_empty()).then(|| {
        conclusion(Outcome::AskPerson).because(
            "Something looks like a protected number: decide on each place. The papers wait for it.",
            &PROTECTED,
            open,
        )
    });
    blocked.into_iter().chain(ask).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::{check, facts};
    use crate::examples::{now, office};
    use casefile::motion::guard::PlaceDecision;

    const TOLD: (&str, &str) = ("story/x/statement", "Her number is 123-45-6789.");

    #[test]
    fn a_number_waits_for_a_person() {
        check(&NUMBERS, &[], &["note"]);
        check(&NUMBERS, &[TOLD], &["a person decides"]);
        check(
            &NUMBERS,
            &[("movant/date_of_birth", "1994-02-11")],
            &["note"],
        );
    }

    #[test]
    fn known_to_be_one_it_blocks_until_it_is_out() {
        let outcome = |verdict| {
            let mut motion = facts(&[TOLD]);
            let id = protected_numbers(&motion)[0].at.id.clone();
            let decision = PlaceDecision {
                verdict,
                by: "M. Quade".to_owned(),
                at: now(),
            };
            motion.places.insert(id, decision);
            numbers(&motion, &office(), now())[0].outcome.clone()
        };
        assert_eq!(outcome(Verdict::Protected), Outcome::Blocked);
        assert_eq!(outcome(Verdict::LeftOut), Outcome::Note);
        assert_eq!(outcome(Verdict::Harmless), Outcome::Note);
    }
}
