//! Every answer of a record, one by one, in words: for links, for the search and for what a search found.

use casefile::fact::{Fact, Kind};
use casefile::path::FactPath;
use casefile::span::{Span, day_shown};
use serde_json::Value;

/// Every place of a record at which a fact of these parts stands, with its leaf as serde writes it; `Null` where
/// nothing was ever typed. Items of lists come in their own order.
pub fn answered<'a>(
    record: &'a Value,
    parts: &[&'static [Fact]],
) -> Vec<(FactPath, &'static Fact, &'a Value)> {
    parts
        .iter()
        .flat_map(|part| part.iter())
        .flat_map(|fact| {
            places(record, fact).into_iter().map(move |path| {
                let leaf = record.pointer(path.as_str()).unwrap_or(&Value::Null);
                (path, fact, leaf)
            })
        })
        .collect()
}

fn places(record: &Value, fact: &Fact) -> Vec<FactPath> {
    let Some((list, rest)) = fact.path.split_once("/*") else {
        return vec![fact.at()];
    };
    item_ids(record, list)
        .into_iter()
        .map(|id| FactPath(format!("{list}/{id}{rest}")))
        .collect()
}

/// The ids of the items that stand at this path of a record, in the order in which they were added.
pub fn item_ids(record: &Value, items: &str) -> Vec<String> {
    record
        .pointer(items)
        .and_then(Value::as_object)
        .map(|items| items.keys().cloned().collect())
        .unwrap_or_default()
}

/// A known value in the words of the screens.
pub fn words(kind: Kind, value: &Value) -> String {
    let label = |choices: &'static [casefile::fact::Choice], value: &Value| {
        choices
            .iter()
            .find(|choice| Some(choice.value) == value.as_str())
            .map_or_else(String::new, |choice| choice.label.to_owned())
    };
    match kind {
        Kind::Choice(choices) => label(choices, value),
        Kind::Many(choices) => match value.as_array().map(Vec::as_slice) {
            Some([]) => "none".to_owned(),
            Some(all) => {
                let all: Vec<String> = all.iter().map(|one| label(choices, one)).collect();
                all.join(", ")
            }
            None => String::new(),
        },
        Kind::Links(_) => match value.as_array().map(Vec::len) {
            Some(0) => "none".to_owned(),
            Some(1) => "one of the list".to_owned(),
            Some(n) => format!("{n} of the list"),
            None => String::new(),
        },
        Kind::Date | Kind::Day => value
            .as_str()
            .and_then(|day| day.parse().ok())
            .map(day_shown)
            .unwrap_or_default(),
        Kind::Span => serde_json::from_value::<Span>(value.clone())
            .map(|span| span.shown())
            .unwrap_or_default(),
        Kind::Line
        | Kind::Text
        | Kind::Phone
        | Kind::Money
        | Kind::Age
        | Kind::Past
        | Kind::Moment
        | Kind::YesNo => casefile::read::typed(kind, value),
    }
}
