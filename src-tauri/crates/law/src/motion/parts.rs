//! The parts of a motion as its papers use them: counts, story, exhibits, prayers, edited paragraphs.

use std::collections::BTreeMap;

use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::case::{Count, Disposition};
use casefile::motion::element::{ElementLetter, MeansLetter};
use casefile::motion::exhibit::{Exhibit, ExhibitKind};
use casefile::motion::story::{StoryFact, TraffickingAct};
use casefile::path::FactPath;
use serde::Serialize;

use super::reading::{Reach, reach, told};
use crate::released::Released;

/// Every fact that a paper may carry, in words.
type Words = BTreeMap<FactPath, Released>;

/// One count of the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MotionCount {
    /// Its id.
    pub id: ItemId,
    /// Its number in the file.
    pub label: Released,
    /// The charge as it is written in the judgment.
    pub charge: Released,
    /// The statute in the numbering of the judgment, with its sign.
    pub statute: Released,
    /// When the offense was.
    pub offense_date: Released,
    /// How it ended; `None` while that is not known.
    pub disposition: Option<Disposition>,
    /// When it ended.
    pub disposition_date: Released,
    /// The facts that these rest on.
    pub rests_on: Vec<FactPath>,
}

/// One fact of the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StoryPart {
    /// Its id.
    pub id: ItemId,
    /// When it was.
    pub when: Released,
    /// What happened, as the statement of facts says it; not known where there are only the movant's words.
    pub statement: Released,
    /// What happened, in the movant's own words.
    pub own_words: Released,
    /// Who says so.
    pub told_by: Released,
    /// The elements that it bears on.
    pub elements: Vec<ElementLetter>,
    /// What the trafficker did.
    pub acts: Vec<TraffickingAct>,
    /// By which lettered means.
    pub means: Vec<MeansLetter>,
    /// The letters of the exhibits that show it.
    pub exhibits: Vec<String>,
    /// Where in them.
    pub cited_at: Released,
    /// Whether it should be read by as few people as can be.
    pub sensitive: bool,
    /// Whether somebody says otherwise.
    pub disputed: bool,
    /// The facts that its sentence rests on.
    pub rests_on: Vec<FactPath>,
}

/// One exhibit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExhibitPart {
    /// Its id.
    pub id: ItemId,
    /// Its letter: A to Z, then AA.
    pub letter: String,
    /// What it is.
    pub name: Released,
    /// Under which number of § 973.015(2m)(c) it is offered; `None` while its kind is not known.
    pub heading: Option<u8>,
    /// Whether it is known to be a certified copy.
    pub certified: bool,
    /// Who issued or wrote it.
    pub issuer: Released,
    /// Why it is relevant and can be believed.
    pub credibility: Released,
    /// Whether it is known to be confidential.
    pub confidential: bool,
    /// What it shows.
    pub contains: Released,
}

/// One thing that the court is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Prayer {
    /// To vacate.
    Vacate,
    /// To dismiss that count with prejudice; argued, for § 973.015(2m) does not speak of it.
    Dismiss,
    /// To order the record of the violation expunged as well.
    Expunge,
    /// In the alternative, to order the record expunged.
    Alternative,
    /// To hold a hearing if the motion is contested.
    Hearing,
}

/// A paragraph that a person edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edited {
    /// The text as the person left it.
    pub text: String,
    /// SHA-256 of the text that was generated when it was edited, in hexadecimal.
    pub generated: String,
    /// The facts that it rests on.
    pub rests_on: Vec<FactPath>,
}

/// The counts that the motion speaks of, and the others.
pub fn counts(motion: &MotionFacts, words: &Words) -> (Vec<MotionCount>, Vec<MotionCount>) {
    let (mut spoken, mut others) = (Vec::new(), Vec::new());
    for (id, count) in motion.counts.iter() {
        let part = motion_count(id, count, words);
        match reach(id, count) {
            Reach::Reached | Reach::Ask(_) | Reach::Needs(_) => spoken.push(part),
            Reach::Outside | Reach::NothingToVacate => others.push(part),
        }
    }
    (spoken, others)
}

fn motion_count(id: ItemId, count: &Count, words: &Words) -> MotionCount {
    use facts::count;
    let other = count.statute.known().is_some_and(|s| !s.is_944_30());
    let statute = if other {
        count::OTHER_STATUTE
    } else {
        count::STATUTE
    };
    MotionCount {
        id,
        label: word(words, &count::LABEL.of(id)),
        charge: word(words, &count::CHARGE.of(id)),
        statute: word(words, &statute.of(id)),
        offense_date: word(words, &count::OFFENSE_DATE.of(id)),
        disposition: count.disposition.known().copied(),
        disposition_date: word(words, &count::DISPOSITION_DATE.of(id)),
        rests_on: known(
            words,
            [
                count::LABEL.of(id),
                count::CHARGE.of(id),
                statute.of(id),
                count::OFFENSE_DATE.of(id),
                count::DISPOSITION.of(id),
                count::DISPOSITION_DATE.of(id),
            ],
        ),
    }
}

/// The facts of the story that say something, in the order of time.
pub fn story(motion: &MotionFacts, words: &Words) -> Vec<StoryPart> {
    let mut told: Vec<(ItemId, &StoryFact)> = told(motion).collect();
    told.sort_by_key(|(id, fact)| {
        let when = fact.when.known();
        (
            when.is_none(),
            when.map(|span| (span.earliest, span.latest)),
            *id,
        )
    });
    told.into_iter()
        .map(|(id, fact)| story_part(motion, id, fact, words))
        .collect()
}

fn story_part(motion: &MotionFacts, id: ItemId, fact: &StoryFact, words: &Words) -> StoryPart {
    use facts::story;
    StoryPart {
        id,
        when: word(words, &story::WHEN.of(id)),
        statement: word(words, &story::STATEMENT.of(id)),
        own_words: word(words, &story::OWN_WORDS.of(id)),
        told_by: word(words, &story::TOLD_BY.of(id)),
        elements: fact.elements.each().copied().collect(),
        acts: fact.acts.each().copied().collect(),
        means: fact.means.each().copied().collect(),
        exhibits: fact
            .exhibits
            .each()
            .filter_map(|exhibit| letter_of(motion, *exhibit))
            .collect(),
        cited_at: word(words, &story::CITED_AT.of(id)),
        sensitive: fact.sensitive.is_yes(),
        disputed: fact.disputed.is_yes(),
        rests_on: known(
            words,
            [
                story::WHEN.of(id),
                story::STATEMENT.of(id),
                story::OWN_WORDS.of(id),
                story::TOLD_BY.of(id),
                story::ACTS.of(id),
                story::MEANS.of(id),
                story::EXHIBITS.of(id),
                story::CITED_AT.of(id),
            ],
        ),
    }
}

/// The exhibits in the order in which they were added.
pub fn exhibits(motion: &MotionFacts, words: &Words) -> Vec<ExhibitPart> {
    use facts::exhibit;
    motion
        .exhibits
        .iter()
        .enumerate()
        .map(|(at, (id, one))| ExhibitPart {
            id,
            letter: letter(at),
            name: word(words, &exhibit::NAME.of(id)),
            heading: heading(one),
            certified: one.certified.is_yes(),
            issuer: word(words, &exhibit::ISSUER.of(id)),
            credibility: word(words, &exhibit::CREDIBILITY.of(id)),
            confidential: one.confidential.is_yes(),
            contains: word(words, &exhibit::CONTAINS.of(id)),
        })
        .collect()
}

/// Under which number of § 973.015(2m)(c) an exhibit is offered. A paper that lacks what one number asks is
/// offered under a later one, so that it is never lost.
pub fn heading(exhibit: &Exhibit) -> Option<u8> {
    let government = exhibit.government.is_yes();
    Some(match exhibit.kind.known()? {
        ExhibitKind::CourtRecord if exhibit.certified.is_yes() => 1,
        ExhibitKind::Immigration if exhibit.certified.is_yes() => 2,
        ExhibitKind::CourtRecord | ExhibitKind::Immigration | ExhibitKind::AgencyDocument
            if government =>
        {
            3
        }
        ExhibitKind::CourtRecord
        | ExhibitKind::Immigration
        | ExhibitKind::AgencyDocument
        | ExhibitKind::Other => 4,
    })
}

/// The letter of an exhibit of a motion.
pub fn letter_of(motion: &MotionFacts, exhibit: ItemId) -> Option<String> {
    motion
        .exhibits
        .iter()
        .position(|(id, _)| id == exhibit)
        .map(letter)
}

/// The letter of the n-th exhibit, from nought: A to Z, then AA to ZZ, and so on.
fn letter(at: usize) -> String {
    let mut letters = Vec::new();
    let mut left = at;
    loop {
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        match (left / 26).checked_sub(1) {
            Some(next) => left = next,
            None => break,
        }
    }
    letters.iter().rev().collect()
}

/// What the court is asked to do, in the order of the prayer. Only what is vacated can be dismissed.
pub fn prayers(motion: &MotionFacts) -> Vec<Prayer> {
    let r = &motion.relief;
    let vacate = r.vacate.is_yes();
    [
        (vacate, Prayer::Vacate),
        (vacate && r.dismiss.is_yes(), Prayer::Dismiss),
        (r.expunge.is_yes(), Prayer::Expunge),
        (r.alternative.is_yes(), Prayer::Alternative),
        (r.hearing.is_yes(), Prayer::Hearing),
    ]
    .into_iter()
    .filter(|(asked, _)| *asked)
    .map(|(_, prayer)| prayer)
    .collect()
}

/// The paragraphs that a person edited.
pub fn edits(motion: &MotionFacts) -> BTreeMap<String, Edited> {
    motion
        .edits
        .iter()
        .map(|(name, edit)| {
            let edited = Edited {
                text: edit.text.clone(),
                generated: edit.generated.clone(),
                rests_on: edit.rests_on.clone(),
            };
            (name.clone(), edited)
        })
        .collect()
}

fn word(words: &Words, path: &FactPath) -> Released {
    match words.get(path) {
        Some(Released::Known(text)) if text.trim().is_empty() => Released::NotAsked,
        Some(released) => released.clone(),
        None => Released::NotAsked,
    }
}

fn known<const N: usize>(words: &Words, paths: [FactPath; N]) -> Vec<FactPath> {
    paths
        .into_iter()
        .filter(|path| matches!(words.get(path), Some(Released::Known(_))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn exhibits_go_on_after_z() {
        let named = [0, 1, 25, 26, 27, 51, 52, 701, 702].map(letter);
        assert_eq!(named, ["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]);
    }
}
