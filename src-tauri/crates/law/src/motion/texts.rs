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
use crate::released::{Released, places};

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
        | Kind::Money
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::motion::said::{Said, said};
    use crate::released::{FreeText, typed_words};
    use casefile::id::ItemId;
    use casefile::motion::guard::ParagraphEdit;

    /// A motion in which every fact of the table is told, each in its own words, in two items of every list.
    fn told() -> MotionFacts {
        let items = [ItemId::new(), ItemId::new()];
        let now = crate::examples::now();
        let mut record = json!({});
        for (n, fact) in facts::MOTION
            .iter()
            .flat_map(|part| part.iter())
            .enumerate()
        {
            for (m, item) in items.iter().enumerate() {
                let text = match fact.kind {
                    Kind::Line | Kind::Text | Kind::Phone => format!("{n} words {m}"),
                    Kind::Span => format!("2011 words {n} {m}"),
                    Kind::Date | Kind::Day => "2011-03-05".to_owned(),
                    Kind::YesNo => "yes".to_owned(),
                    Kind::Choice(choices) | Kind::Many(choices) => choices[0].value.to_owned(),
                    Kind::Links(_) => "none".to_owned(),
                    Kind::Money | Kind::Age | Kind::Past | Kind::Moment => {
                        panic!("{} is of no motion", fact.path)
                    }
                };
                let value = casefile::read::read(fact.kind, &text, now).expect("it can be read");
                let leaf =
                    json!({"state": "known", "value": value, "source": "counsel", "learned": null});
                casefile::entry::put(&mut record, &fact.of(*item), leaf);
            }
        }
        let mut motion: MotionFacts = serde_json::from_value(record).expect("a motion");
        motion.edits.insert(
            "a/b".to_owned(),
            ParagraphEdit {
                template: "motion".to_owned(),
                generated: String::new(),
                text: "Edited words.".to_owned(),
                rests_on: Vec::new(),
                by: "M. Quade".to_owned(),
                at: now,
            },
        );
        motion
    }

    #[test]
    fn the_walk_over_the_texts_is_what_the_table_of_facts_carries() {
        let motion = told();
        let record = serde_json::to_value(&motion).expect("a motion is written as JSON");
        let mut table: Vec<FreeText> = carried(&record)
            .into_iter()
            .filter(|(_, fact)| fact.kind != Kind::Phone)
            .filter_map(|(path, fact)| {
                let text = typed_words(fact.kind, record.pointer(path.as_str())?.get("value")?)?;
                let label = fact.label;
                Some(FreeText { path, label, text })
            })
            .collect();
        let (path, label) = (edit_path("a/b"), "An edited paragraph");
        let text = "Edited words.".to_owned();
        table.push(FreeText { path, label, text });
        let walked: Vec<FreeText> = said(&motion).iter().map(Said::kept).collect();
        assert_eq!(
            walked, table,
            "a text that papers carry is searched, and no other"
        );
        assert!(
            said(&MotionFacts::default()).is_empty(),
            "what nobody answered is no text"
        );
    }
}
