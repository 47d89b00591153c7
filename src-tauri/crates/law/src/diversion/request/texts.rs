//! The words of the facts that a paper of a diversion carries, and the places in them that a person looks at.

use std::collections::{BTreeMap, BTreeSet};

use casefile::diversion::DiversionFacts;
use casefile::fact::{Fact, Kind};
use casefile::facts::diversion as facts;
use casefile::motion::guard::Verdict;
use casefile::path::FactPath;
use serde_json::{Value, json};

use super::caption::name;
use super::paper::DiversionPaper;
use crate::motion::numbers::numbers;
use crate::motion::places::{Place, PlaceKind, address_terms, name_terms};
use crate::motion::texts::{printed, without};
use crate::released::{FreeText, Released, typed_words};
use crate::showing::{Showing, places, showing, tell_apart};

/// Every place in the texts of any paper that a person looks at: protected numbers (§ 801.19), the address at
/// which the person really lives, and the name where the papers are to bear initials.
pub fn all_places(d: &DiversionFacts) -> Vec<Place> {
    let carried: BTreeSet<&str> = super::paper::PAPERS
        .into_iter()
        .flat_map(DiversionPaper::carries)
        .map(|fact| fact.path)
        .collect();
    let rows = casefile::facts::DIVERSION.iter().flat_map(|p| p.iter());
    of_facts(d, rows.filter(|fact| carried.contains(fact.path)))
}

/// The same, of one paper.
pub fn places_of(d: &DiversionFacts, paper: DiversionPaper) -> Vec<Place> {
    of_facts(d, paper.carries().into_iter())
}

/// Whether a place holds a paper back: nobody decided that it is harmless or left out.
pub fn holds(place: &Place) -> bool {
    !matches!(place.decided, Some(Verdict::Harmless | Verdict::LeftOut))
}

fn of_facts<'a>(d: &DiversionFacts, carried: impl Iterator<Item = &'a Fact>) -> Vec<Place> {
    let texts = free_texts(d, carried);
    let mut found: Vec<(PlaceKind, Showing)> = Vec::new();
    for text in &texts {
        for number in numbers(&text.text) {
            found.push((
                PlaceKind::Number(number.kind),
                showing(text, number.start, number.end, &text.path),
            ));
        }
    }
    if !d.person.safe_at_home.is_no()
        && let Some(address) = d.person.actual_address.known()
    {
        let terms = address_terms(address, &facts::person::ACTUAL_ADDRESS.at());
        let at = places(&texts, &terms);
        found.extend(at.into_iter().map(|at| (PlaceKind::Address, at)));
    }
    if d.asking.initials.is_yes()
        && let Some(whole) = d.person.name.known()
    {
        let mut terms = Vec::new();
        name_terms(whole, &facts::person::NAME.at(), &mut terms);
        let others: Vec<FreeText> = texts
            .iter()
            .filter(|text| text.path != facts::person::NAME.at())
            .cloned()
            .collect();
        let at = places(&others, &terms);
        found.extend(at.into_iter().map(|at| (PlaceKind::Name(None), at)));
    }
    let (kinds, mut at): (Vec<PlaceKind>, Vec<Showing>) = found.into_iter().unzip();
    tell_apart(&mut at);
    kinds
        .into_iter()
        .zip(at)
        .map(|(kind, at)| {
            let decided = d.places.get(&at.id).map(|decision| decision.verdict);
            Place { kind, at, decided }
        })
        .collect()
}

fn free_texts<'a>(d: &DiversionFacts, carried: impl Iterator<Item = &'a Fact>) -> Vec<FreeText> {
    let record = serde_json::to_value(d).unwrap_or_default();
    carried
        .filter(|fact| fact.kind != Kind::Phone)
        .filter_map(|fact| {
            let leaf = known(&record, fact)?;
            // The label is the table’s own, which lives as long as the program.
            let label = casefile::facts::diversion(&fact.at())?.label;
            Some(FreeText {
                path: fact.at(),
                label,
                text: typed_words(fact.kind, &leaf["value"])?,
            })
        })
        .collect()
}

fn known<'r>(record: &'r Value, fact: &Fact) -> Option<&'r Value> {
    record
        .pointer(fact.path)
        .filter(|leaf| leaf["state"] == "known")
}

/// The facts that the paper carries, in the words that it prints, without the words at the places that a
/// person left out; the name as initials where the papers bear those.
pub(super) fn words(d: &DiversionFacts, paper: DiversionPaper) -> BTreeMap<FactPath, Released> {
    let record = serde_json::to_value(d).unwrap_or_default();
    let mut cut = places_of(d, paper);
    cut.retain(|place| place.decided == Some(Verdict::LeftOut));
    cut.sort_by_key(|place| (place.at.path.clone(), place.at.start));
    let short = d.asking.initials.is_yes();
    paper
        .carries()
        .into_iter()
        .filter(|fact| !(short && fact.path == facts::person::DATE_OF_BIRTH.path))
        .map(|fact| {
            let path = fact.at();
            let leaf = record.pointer(fact.path).unwrap_or(&Value::Null);
            let released = match leaf["state"].as_str() {
                Some("known") if fact.path == facts::person::NAME.path => {
                    name(d).map_or(Released::NotAsked, Released::Known)
                }
                Some("known") => shown(fact.kind, &path, leaf, &cut),
                Some("unknown") => Released::Unknown,
                Some("refused") => Released::Refused,
                _ => Released::NotAsked,
            };
            (path, released)
        })
        .collect()
}

fn shown(kind: Kind, path: &FactPath, leaf: &Value, cut: &[Place]) -> Released {
    let mut leaf = leaf.clone();
    let text = match kind {
        Kind::Span => leaf.pointer_mut("/value/words"),
        Kind::Line | Kind::Text => leaf.pointer_mut("/value"),
        _ => None,
    };
    if let Some(text) = text
        && let Some(words) = text.as_str()
    {
        *text = json!(without(path, words, cut));
    }
    let words = printed(kind, leaf.get("value").unwrap_or(&Value::Null));
    if words.trim().is_empty() {
        Released::NotAsked
    } else {
        Released::Known(words)
    }
}
