//! The facts of a report as words, one by one: what a release carries, and what it leaves out.

use casefile::answer::Answer;
use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::moment::{Clock, shown};
use casefile::path::FactPath;
use casefile::report::Report;
use serde::Serialize;
use serde_json::Value;

/// A fact in a release: its words, or in which way it is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "state", content = "text", rename_all = "snake_case")]
pub enum Released {
    /// The answer in words.
    Known(String),
    /// Asked, and not known.
    Unknown,
    /// Not asked.
    NotAsked,
    /// The answer was refused.
    Refused,
}

/// Every fact of a report that has an answer of any kind, with its words, in the order of the table.
/// Items of lists come in their own order.
pub fn all(report: &Report, clock: Clock) -> Vec<(FactPath, &'static Fact, Released)> {
    let record = serde_json::to_value(report).unwrap_or_default();
    let mut found = Vec::new();
    for fact in facts::REPORT.iter().flat_map(|part| part.iter()) {
        for path in places(&record, fact) {
            let leaf = record.pointer(path.as_str()).unwrap_or(&Value::Null);
            let released = match leaf["state"].as_str() {
                Some("known") => Released::Known(words(fact.kind, &leaf["value"], clock)),
                Some("unknown") => Released::Unknown,
                Some("refused") => Released::Refused,
                _ => Released::NotAsked,
            };
            found.push((path, fact, released));
        }
    }
    found
}

/// Where a fact stands in a record: once, or once for each item of its list.
fn places(record: &Value, fact: &Fact) -> Vec<FactPath> {
    match fact.path.split_once("/*") {
        None => vec![fact.at()],
        Some((list, rest)) => record
            .pointer(list)
            .and_then(Value::as_object)
            .into_iter()
            .flat_map(|items| items.keys())
            .map(|id| FactPath(format!("{list}/{id}{rest}")))
            .collect(),
    }
}

/// The texts of a report in which the reporter could show through, as they were typed.
pub fn free_texts(report: &Report) -> Vec<(FactPath, String)> {
    all(report, Clock::TwentyFour)
        .into_iter()
        .filter(|(path, fact, _)| {
            carried(path) && matches!(fact.kind, Kind::Line | Kind::Text | Kind::Phone | Kind::Age)
        })
        .filter_map(|(path, _, released)| match released {
            Released::Known(text) => Some((path, text)),
            Released::Unknown | Released::NotAsked | Released::Refused => None,
        })
        .collect()
}

/// Whether a referral to law enforcement carries this fact at all, apart from the reporter.
pub fn carried(path: &FactPath) -> bool {
    const CARRIED: &[&str] = &[
        "/call",
        "/child",
        "/allegation",
        "/triggers",
        "/trafficking",
        "/maltreaters",
        "/parents",
        "/household",
        "/plan",
    ];
    CARRIED
        .iter()
        .any(|part| path.is_within(&FactPath::from(*part)))
}

/// A value in the words that a paper prints.
fn words(kind: Kind, value: &Value, clock: Clock) -> String {
    match kind {
        Kind::Past | Kind::Moment => {
            match serde_json::from_value::<casefile::moment::Moment>(value.clone()) {
                Ok(moment) => {
                    let when = shown(moment.utc, clock);
                    moment
                        .words
                        .map_or(when.clone(), |words| format!("{when} (said: {words})"))
                }
                Err(_) => String::new(),
            }
        }
        Kind::Date | Kind::Day => value
            .as_str()
            .and_then(|d| d.parse::<chrono::NaiveDate>().ok())
            .map(|d| d.format("%-d %b %Y").to_string())
            .unwrap_or_default(),
        Kind::Choice(choices) => choices
            .iter()
            .find(|c| Some(c.value) == value.as_str())
            .map_or_else(String::new, |c| c.label.to_lowercase()),
        Kind::Line | Kind::Text | Kind::Phone | Kind::Age | Kind::YesNo => {
            casefile::read::typed(kind, value)
        }
    }
}

/// An answer given in words, or why there is none.
pub fn of_answer(answer: &Answer<String>) -> Released {
    match answer {
        Answer::Known { value, .. } => Released::Known(value.clone()),
        Answer::Unknown => Released::Unknown,
        Answer::NotAsked => Released::NotAsked,
        Answer::Refused => Released::Refused,
    }
}
