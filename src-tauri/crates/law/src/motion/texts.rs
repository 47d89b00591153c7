//! The texts of a motion that its papers carry, as they were typed and as they print.

use std::collections::BTreeMap;

use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use casefile::span::{Span, day_shown};
use serde_json::{Value, json};

use super::places::Place;
use crate::release::LEFT_OUT;
use crate::released::{FreeText, Released, places, typed_words};

/// Every text that a paper carries, as it was typed: answers that are not kept in the vault, and paragraphs
/// that a person edited.
pub fn free_texts(motion: &MotionFacts) -> Vec<FreeText> {
    let record = serde_json::to_value(motion).unwrap_or_default();
    let mut texts = Vec::new();
    for (path, fact) in carried(&record) {
        let leaf = record.pointer(path.as_str()).unwrap_or(&Value::Null);
        if leaf["state"] == "known"
            && fact.kind != Kind::Phone
            && let Some(text) = typed_words(fact.kind, &leaf["value"])
        {
            let label = fact.label;
            texts.push(FreeText { path, label, text });
        }
    }
    for (name, edit) in &motion.edits {
        texts.push(FreeText {
            path: edit_path(name),
            label: "An edited paragraph",
            text: edit.text.clone(),
        });
    }
    texts
}

/// Where the text of an edited paragraph stands.
pub fn edit_path(name: &str) -> FactPath {
    let name = name.replace('~', "~0").replace('/', "~1");
    FactPath(format!("/edits/{name}/text"))
}

/// The same facts as the papers may use them: without the words at these places, and without what is kept in
/// the vault.
pub fn for_papers(motion: &MotionFacts, cut: &[Place]) -> MotionFacts {
    let mut record = serde_json::to_value(motion).unwrap_or_default();
    for (path, fact) in all(&record) {
        let Some(leaf) = record.pointer_mut(path.as_str()) else {
            continue;
        };
        if fact.kept {
            *leaf = json!({"state": "not_asked"});
            continue;
        }
        let text = match fact.kind {
            Kind::Span => leaf.pointer_mut("/value/words"),
            Kind::Line | Kind::Text => leaf.pointer_mut("/value"),
            _ => None,
        };
        if let Some(text) = text
            && let Some(words) = text.as_str()
        {
            *text = json!(without(&path, words, cut));
        }
    }
    // What a person edited is text like any other. A record that were not one would carry nothing at all.
    let mut safe: MotionFacts = serde_json::from_value(record).unwrap_or_default();
    for (name, edit) in &mut safe.edits {
        edit.text = without(&edit_path(name), &edit.text, cut);
    }
    safe
}

/// Every fact that a paper may carry, with its words.
pub fn words(motion: &MotionFacts) -> BTreeMap<FactPath, Released> {
    let record = serde_json::to_value(motion).unwrap_or_default();
    carried(&record)
        .into_iter()
        .map(|(path, fact)| {
            let leaf = record.pointer(path.as_str()).unwrap_or(&Value::Null);
            let released = match leaf["state"].as_str() {
                Some("known") => Released::Known(printed(fact.kind, &leaf["value"])),
                Some("unknown") => Released::Unknown,
                Some("refused") => Released::Refused,
                _ => Released::NotAsked,
            };
            (path, released)
        })
        .collect()
}

fn all(record: &Value) -> Vec<(FactPath, &'static Fact)> {
    facts::MOTION
        .iter()
        .flat_map(|part| part.iter())
        .flat_map(|fact| {
            places(record, fact)
                .into_iter()
                .map(move |path| (path, fact))
        })
        .collect()
}

fn carried(record: &Value) -> Vec<(FactPath, &'static Fact)> {
    let mut carried = all(record);
    carried.retain(|(_, fact)| !fact.kept);
    carried
}

/// A value in the words of a court paper.
pub(crate) fn printed(kind: Kind, value: &Value) -> String {
    match kind {
        Kind::Span => match serde_json::from_value::<Span>(value.clone()) {
            Ok(span) => span.words.as_ref().map_or_else(
                || span.shown(),
                |words| format!("{} ({words})", span.shown()),
            ),
            Err(_) => String::new(),
        },
        Kind::Date | Kind::Day => value
            .as_str()
            .and_then(|day| day.parse().ok())
            .map(day_shown)
            .unwrap_or_default(),
        Kind::Choice(choices) => choices
            .iter()
            .find(|choice| Some(choice.value) == value.as_str())
            .map_or_else(String::new, |choice| choice.label.to_owned()),
        Kind::Line
        | Kind::Text
        | Kind::Phone
        | Kind::Age
        | Kind::Past
        | Kind::Moment
        | Kind::YesNo
        | Kind::Many(_)
        | Kind::Links(_) => casefile::read::typed(kind, value),
    }
}

/// A text of that path without the words at these places, which are said to be left out.
pub(crate) fn without(path: &FactPath, text: &str, cut: &[Place]) -> String {
    let mut left = text.to_owned();
    for place in cut.iter().rev().filter(|place| place.at.path == *path) {
        let (start, end) = (place.at.start as usize, place.at.end as usize);
        match left.get(start..end) {
            Some(_) => left.replace_range(start..end, LEFT_OUT),
            // Where the place cannot be found again, the words go rather than the secret.
            None => return LEFT_OUT.to_owned(),
        }
    }
    left
}
