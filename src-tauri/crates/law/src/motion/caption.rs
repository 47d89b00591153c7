//! The caption of the papers: the six parts of § 971.30(2)(b), each from the facts, none invented.

use casefile::answer::Answer;
use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::case::{Disposition, Jurisdiction};
use casefile::path::FactPath;
use serde::Serialize;

use super::reading::{is_juvenile, missing, spoken_of};
use crate::office::name_alone;
use crate::release::has_words;
use crate::released::Released;

/// The head of every paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Caption {
    /// The county, by its name alone.
    pub county: Released,
    /// The branch; customary, and no part of § 971.30(2)(b).
    pub branch: Released,
    /// The title of the action.
    pub title: CaseTitle,
    /// The number of the file, as it is written there.
    pub number: Released,
    /// What the movant is called in it.
    pub party: Released,
    /// The brief description of the relief.
    pub relief: String,
}

/// The title of the action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "name", rename_all = "snake_case")]
pub enum CaseTitle {
    /// State of Wisconsin against this person.
    StateAgainst(String),
    /// In the interest of this person, as a juvenile file has it.
    InTheInterestOf(String),
    /// As somebody copied it from the file.
    AsInFile(String),
    /// Not known yet.
    NotKnown,
}

/// The caption, as far as it is known.
pub fn caption(motion: &MotionFacts) -> Caption {
    let case = &motion.case;
    Caption {
        county: match line(&case.county) {
            Released::Known(county) => Released::Known(name_alone(&county).to_owned()),
            other => other,
        },
        branch: line(&case.branch),
        title: title(motion),
        number: line(&case.number),
        party: party(motion),
        relief: relief(motion),
    }
}

/// The name under which the file was kept.
pub fn name_in_file(motion: &MotionFacts) -> Option<&str> {
    [&motion.movant.name_then, &motion.movant.name]
        .into_iter()
        .find(|name| has_words(name))
        .and_then(|name| name.known())
        .map(|name| name.trim())
}

fn title(motion: &MotionFacts) -> CaseTitle {
    if has_words(&motion.case.title)
        && let Some(title) = motion.case.title.known()
    {
        return CaseTitle::AsInFile(title.trim().to_owned());
    }
    match (is_juvenile(motion), name_in_file(motion)) {
        (Some(false), Some(name)) => CaseTitle::StateAgainst(name.to_owned()),
        (Some(true), Some(name)) => CaseTitle::InTheInterestOf(name.to_owned()),
        _ => CaseTitle::NotKnown,
    }
}

fn party(motion: &MotionFacts) -> Released {
    match line(&motion.case.party) {
        Released::Known(party) => Released::Known(party),
        _ if is_juvenile(motion) == Some(false) => Released::Known("Defendant".to_owned()),
        other => other,
    }
}

/// An answer in one line; one without a letter in it is no answer.
pub fn line(answer: &Answer<String>) -> Released {
    match answer {
        Answer::Known { value, .. } if !value.trim().is_empty() => {
            Released::Known(value.trim().to_owned())
        }
        Answer::Known { .. } | Answer::NotAsked => Released::NotAsked,
        Answer::Unknown => Released::Unknown,
        Answer::Refused => Released::Refused,
    }
}

/// What the name of the court lacks.
pub fn court_missing(motion: &MotionFacts) -> Vec<FactPath> {
    missing([(
        motion.case.jurisdiction.known() == Some(&Jurisdiction::Circuit),
        facts::case::JURISDICTION.at(),
    )])
}

/// What the venue lacks.
pub fn venue_missing(motion: &MotionFacts) -> Vec<FactPath> {
    missing([(has_words(&motion.case.county), facts::case::COUNTY.at())])
}

/// What the title of the action lacks.
pub fn title_missing(motion: &MotionFacts) -> Vec<FactPath> {
    if title(motion) != CaseTitle::NotKnown {
        return Vec::new();
    }
    let lacks = missing([
        (is_juvenile(motion).is_some(), facts::case::CASE_TYPE.at()),
        (name_in_file(motion).is_some(), facts::movant::NAME.at()),
    ]);
    if motion.case.case_type.known().is_some() && is_juvenile(motion).is_none() {
        // Of another kind of case only the file says its title.
        return vec![facts::case::TITLE.at()];
    }
    lacks
}

/// What the file number lacks.
pub fn number_missing(motion: &MotionFacts) -> Vec<FactPath> {
    missing([(has_words(&motion.case.number), facts::case::NUMBER.at())])
}

/// What the name of the party lacks.
pub fn party_missing(motion: &MotionFacts) -> Vec<FactPath> {
    let named = name_in_file(motion).is_some();
    let called = matches!(party(motion), Released::Known(_));
    missing([
        (called, facts::case::PARTY.at()),
        (named, facts::movant::NAME.at()),
    ])
}

/// What the description of the relief lacks.
pub fn relief_missing(motion: &MotionFacts) -> Vec<FactPath> {
    let r = &motion.relief;
    let asked = [&r.vacate, &r.expunge, &r.alternative];
    if asked.iter().any(|prayer| prayer.is_yes()) {
        return Vec::new();
    }
    vec![facts::relief::VACATE.at(), facts::relief::EXPUNGE.at()]
}

/// Everything that the caption lacks, each once.
pub fn caption_missing(motion: &MotionFacts) -> Vec<FactPath> {
    let mut all: Vec<FactPath> = Vec::new();
    for path in [
        court_missing(motion),
        venue_missing(motion),
        title_missing(motion),
        number_missing(motion),
        party_missing(motion),
        relief_missing(motion),
    ]
    .concat()
    {
        if !all.contains(&path) {
            all.push(path);
        }
    }
    all
}

/// The brief description of the relief: "Motion to vacate a conviction and to expunge its record".
fn relief(motion: &MotionFacts) -> String {
    let r = &motion.relief;
    let what = outcomes(motion);
    let (vacate, both, or) = (
        r.vacate.is_yes(),
        r.expunge.is_yes(),
        r.alternative.is_yes(),
    );
    let record = "the record of the violation";
    match (vacate, both, or) {
        (true, true, _) => format!("Motion to vacate {what} and to expunge {record}"),
        (true, false, true) => {
            format!("Motion to vacate {what} or, in the alternative, to expunge {record}")
        }
        (true, false, false) => format!("Motion to vacate {what}"),
        (false, true, _) | (false, false, true) => format!("Motion to expunge {record}"),
        (false, false, false) => "Motion under Wis. Stat. § 973.015(2m)".to_owned(),
    }
}

/// What there is to vacate, in the words of § 973.015(2m).
fn outcomes(motion: &MotionFacts) -> String {
    let mut words: Vec<&str> = Vec::new();
    let mut several = false;
    for (_, count) in spoken_of(motion) {
        let word = match count.disposition.known() {
            Some(Disposition::Adjudicated) => "adjudication of delinquency",
            Some(Disposition::NotGuiltyByReason) => {
                "finding of not guilty by reason of mental disease or defect"
            }
            Some(Disposition::Convicted) => "conviction",
            _ => "disposition",
        };
        several |= words.contains(&word);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    match (words.as_slice(), several) {
        ([], _) => "a disposition".to_owned(),
        (["conviction"], true) => "convictions".to_owned(),
        ([one], true) => format!("each {one}"),
        ([one], false) => {
            let article = if one.starts_with('a') { "an" } else { "a" };
            format!("{article} {one}")
        }
        (many, _) => many
            .iter()
            .map(|word| format!("each {word}"))
            .collect::<Vec<_>>()
            .join(" and "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::facts;

    #[test]
    fn the_relief_is_described_by_what_is_asked_and_what_there_is_to_vacate() {
        for (told, expected) in [
            (
                &[
                    ("counts/1/disposition", "convicted"),
                    ("counts/1/statute", "944.30"),
                ][..],
                "Motion to vacate a conviction and to expunge the record of the violation",
            ),
            (
                &[
                    ("counts/1/disposition", "not_guilty_by_reason"),
                    ("counts/1/statute", "944.30"),
                    ("relief/expunge", "no"),
                ],
                "Motion to vacate a finding of not guilty by reason of mental disease or defect or, in the alternative, to expunge the record of the violation",
            ),
            (
                &[
                    ("counts/1/disposition", "adjudicated"),
                    ("counts/1/statute", "944.30(1)"),
                    ("relief/expunge", "no"),
                    ("relief/alternative", "no"),
                ],
                "Motion to vacate an adjudication of delinquency",
            ),
            (
                &[("relief/vacate", "no")],
                "Motion to expunge the record of the violation",
            ),
        ] {
            assert_eq!(relief(&facts(told)), expected, "{told:?}");
        }
    }

    #[test]
    fn a_caption_says_only_what_the_file_says() {
        let adult = facts(&[
            ("case/case_type", "CM"),
            ("case/county", "Rock County"),
            ("movant/name", "Rosalind Amos"),
            ("movant/name_then", "Rosalind Teague"),
        ]);
        let made = caption(&adult);
        assert_eq!(made.county, Released::Known("Rock".to_owned()));
        assert_eq!(
            made.title,
            CaseTitle::StateAgainst("Rosalind Teague".to_owned()),
            "the caption bears the name in the file"
        );
        assert_eq!(made.party, Released::Known("Defendant".to_owned()));
        assert_eq!(made.number, Released::NotAsked, "no number is invented");
        let juvenile = caption(&facts(&[
            ("case/case_type", "JV"),
            ("movant/name", "Rosalind Amos"),
        ]));
        assert_eq!(
            juvenile.title,
            CaseTitle::InTheInterestOf("Rosalind Amos".to_owned())
        );
        assert_eq!(
            juvenile.party,
            Released::NotAsked,
            "the file says how it calls her"
        );
    }
}
