//! What is known of one prosecution that might go another way under § 944.30(2m): one person, one case.

pub mod agreed;
pub mod asking;
pub mod findings;
pub mod person;
pub mod prosecution;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::ItemId;
use crate::motion::guard::PlaceDecision;
use crate::paper_made::PaperMade;

use agreed::{Consents, Decree, Deferred, Intake, JuvenileAgreement, Volunteers};
use asking::Asking;
use findings::Findings;
use person::Person;
use prosecution::Prosecution;

/// One person and one prosecution for prostitution, begun or to be expected. Both kinds of vault keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct DiversionFacts {
    /// The number of the matter in this vault; never the number of the court’s file.
    pub number: String,
    /// The person, and the three ages.
    pub person: Person,
    /// The case: charge, county, court and stage.
    pub case: Prosecution,
    /// Who agrees to another way and who objects.
    pub consents: Consents,
    /// What the intake worker found, § 938.245(1).
    pub intake: Intake,
    /// The deferred prosecution agreement of § 938.245.
    pub agreement: JuvenileAgreement,
    /// The consent decree of § 938.32.
    pub decree: Decree,
    /// The deferred prosecution of § 971.39.
    pub deferred: Deferred,
    /// The program of volunteers in probation of §§ 971.40 and 973.11.
    pub volunteers: Volunteers,
    /// What supports the two findings of § 944.30(2m), and what the court found.
    pub findings: Findings,
    /// Who asks for another way, and how the papers stand.
    pub asking: Asking,
    /// What a person decided about places in the texts of the papers, by the id of the place.
    pub places: BTreeMap<String, PlaceDecision>,
    /// Papers that were made from it.
    pub papers: BTreeMap<ItemId, PaperMade>,
}

impl DiversionFacts {
    /// A matter as it begins: nothing is known.
    pub fn begun(number: impl Into<String>) -> Self {
        Self {
            number: number.into(),
            ..Self::default()
        }
    }
}

/// Whole months as people type them: “6”, “6 months”, “a year”, “1 year”. Anything else is no length.
pub fn months(typed: &str) -> Option<u32> {
    let lower = typed.trim().trim_end_matches('.').to_lowercase();
    let end = lower
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(lower.len());
    let (number, unit) = lower.split_at(end);
    let (number, unit) = match (number, unit.trim()) {
        ("", words) => {
            let (first, rest) = words.split_once(' ')?;
            let one = ["a", "one"].contains(&first);
            (one.then_some(1)?, rest.trim())
        }
        (digits, unit) => (digits.parse::<u32>().ok()?, unit),
    };
    match unit {
        "" | "mo" | "mos" | "month" | "months" => Some(number),
        "y" | "yr" | "yrs" | "year" | "years" => number.checked_mul(12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::months;

    #[test]
    fn a_length_is_read_in_whole_months_or_not_at_all() {
        for (typed, read) in [
            ("6", Some(6)),
            ("6 months", Some(6)),
            ("12 mo.", Some(12)),
            ("1 year", Some(12)),
            ("a year", Some(12)),
            ("one month", Some(1)),
            ("2 years", Some(24)),
            ("", None),
            ("a while", None),
            ("6 to 12 months", None),
            ("6 weeks", None),
            ("until May", None),
            ("99999999999", None),
        ] {
            assert_eq!(months(typed), read, "{typed}");
        }
    }
}
