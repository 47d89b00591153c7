//! The caption of the court papers of a diversion, and what they call the person.

use casefile::diversion::DiversionFacts;
use casefile::diversion::prosecution::{FiledBy, Stage};
use casefile::facts::diversion as facts;
use casefile::path::FactPath;
use serde::Serialize;

use super::super::reading::{Side, side, under_ten};
use crate::motion::caption::{CaseTitle, line};
use crate::office::name_alone;
use crate::release::has_words;
use crate::released::Released;

/// The head of a court paper of a diversion, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequestCaption {
    /// The county, by its name alone.
    pub county: Released,
    /// The branch of the court.
    pub branch: Released,
    /// The title of the action.
    pub title: CaseTitle,
    /// The number of the file; not asked while nothing is filed.
    pub number: Released,
    /// Under which age a juvenile’s caption names the person: 17 in a delinquency matter, 18 in any other.
    pub under: u8,
    /// Whether the file is a juvenile’s and so confidential, § 938.396.
    pub juvenile: bool,
    /// What the papers call the person.
    pub party: Party,
    /// What the papers call the office that filed or would file.
    pub prosecutor: &'static str,
}

/// What the papers call the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The juvenile, in juvenile court.
    Juvenile,
    /// The defendant, in adult court once something is filed.
    Defendant,
    /// The person, while the court is not known or nothing is filed in adult court.
    Person,
}

impl Party {
    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Juvenile => "juvenile",
            Self::Defendant => "defendant",
            Self::Person => "person",
        }
    }
}

/// The caption. Under its own name, or under initials where the papers are to bear those.
pub(super) fn caption(d: &DiversionFacts) -> RequestCaption {
    let case = &d.case;
    RequestCaption {
        county: match line(&case.county) {
            Released::Known(county) => Released::Known(name_alone(&county).to_owned()),
            other => other,
        },
        branch: line(&case.branch),
        title: title(d),
        number: line(&case.file_number),
        under: if under_ten(d) { 18 } else { 17 },
        juvenile: is_juvenile(d),
        party: party(d),
        prosecutor: match case.filed_by.known() {
            Some(FiledBy::CorporationCounsel) => "corporation counsel",
            Some(FiledBy::DistrictAttorney) | None => "district attorney",
        },
    }
}

/// Whether the matter is juvenile court’s.
pub(super) fn is_juvenile(d: &DiversionFacts) -> bool {
    side(d) == Side::Juvenile
}

fn party(d: &DiversionFacts) -> Party {
    match side(d) {
        Side::Juvenile => Party::Juvenile,
        Side::Adult | Side::Waived if is_filed(d) => Party::Defendant,
        Side::Adult | Side::Waived | Side::Conflict | Side::Open => Party::Person,
    }
}

/// Whether something is known to be filed.
pub(super) fn is_filed(d: &DiversionFacts) -> bool {
    d.case
        .stage
        .known()
        .is_some_and(|stage| *stage != Stage::Referred)
        || d.case.filed_on.known().is_some()
}

/// The name that the papers bear.
pub(super) fn name(d: &DiversionFacts) -> Option<String> {
    let name = d
        .person
        .name
        .known()
        .filter(|_| has_words(&d.person.name))?;
    Some(if d.asking.initials.is_yes() {
        initials(name)
    } else {
        name.trim().to_owned()
    })
}

fn title(d: &DiversionFacts) -> CaseTitle {
    if has_words(&d.case.title)
        && let Some(title) = d.case.title.known()
    {
        return CaseTitle::AsInFile(title.trim().to_owned());
    }
    match (side(d), name(d)) {
        (Side::Juvenile, Some(name)) => CaseTitle::InTheInterestOf(name),
        (Side::Adult | Side::Waived, Some(name)) => CaseTitle::StateAgainst(name),
        _ => CaseTitle::NotKnown,
    }
}

/// What the caption lacks for a paper that bears one.
pub(super) fn missing(d: &DiversionFacts) -> Vec<FactPath> {
    let mut lacks = Vec::new();
    if !has_words(&d.case.county) {
        lacks.push(facts::case::COUNTY.at());
    }
    if title(d) == CaseTitle::NotKnown {
        if !has_words(&d.person.name) {
            lacks.push(facts::person::NAME.at());
        }
        if matches!(side(d), Side::Open | Side::Conflict) {
            lacks.push(facts::case::COURT.at());
        }
    }
    if is_filed(d) && !has_words(&d.case.file_number) {
        lacks.push(facts::case::FILE_NUMBER.at());
    }
    lacks
}

/// The first letters of a name: “W. H.” for Wren Halloran, “M.-C. D.” for Mary-Claire Doe.
fn initials(name: &str) -> String {
    let of = |word: &str| {
        word.chars()
            .find(|c| c.is_alphanumeric())
            .map(|c| format!("{}.", c.to_uppercase()))
    };
    let words: Vec<String> = name
        .split_whitespace()
        .map(|word| word.split('-').filter_map(of).collect::<Vec<_>>().join("-"))
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::diversion::facts as typed;

    #[test]
    fn initials_are_the_first_letters_of_each_name() {
        for (name, short) in [
            ("Wren Halloran", "W. H."),
            ("Mary-Claire  d’Arcy", "M.-C. D."),
            ("Łucja Ōta", "Ł. Ō."),
            ("“Bee”", "B."),
            (" - ", ""),
        ] {
            assert_eq!(initials(name), short, "{name}");
        }
    }

    #[test]
    fn a_caption_says_what_the_court_is_and_leaves_the_rest() {
        let young = caption(&typed(&[
            ("person/name", "Wren Halloran"),
            ("person/age_when_charged", "16"),
            ("case/county", "Vilas County"),
        ]));
        assert_eq!(young.county, Released::Known("Vilas".to_owned()));
        assert_eq!(
            young.title,
            CaseTitle::InTheInterestOf("Wren Halloran".to_owned())
        );
        assert_eq!(
            (young.party, young.under, young.juvenile),
            (Party::Juvenile, 17, true)
        );
        let adult = caption(&typed(&[
            ("person/name", "Rory Beaudoin"),
            ("case/court", "adult"),
            ("case/stage", "filed"),
            ("asking/initials", "yes"),
        ]));
        assert_eq!(adult.title, CaseTitle::StateAgainst("R. B.".to_owned()));
        assert_eq!((adult.party, adult.juvenile), (Party::Defendant, false));
        let child = caption(&typed(&[
            ("person/name", "Ida Moe"),
            ("person/age_at_act", "9"),
            ("person/age_now", "9"),
            ("case/stage", "referred"),
        ]));
        assert_eq!(
            child.under, 18,
            "before ten there is no delinquency, and no such petition"
        );
        let nothing = caption(&typed(&[("person/name", "Ida Moe")]));
        assert_eq!(nothing.title, CaseTitle::NotKnown, "no court is invented");
        assert_eq!(nothing.party, Party::Person);
    }
}
