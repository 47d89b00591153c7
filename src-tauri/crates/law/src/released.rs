//! The facts of a report as words, one by one: what a release carries, and what it leaves out.

use casefile::act::{Act, ActKind};
use casefile::answer::Answer;
use casefile::disclosure::RecipientKind;
use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::facts::particular;
use casefile::id::ItemId;
use casefile::moment::{Clock, shown};
use casefile::path::FactPath;
use casefile::report::{Means, Report};
use serde::Serialize;
use serde_json::Value;

use crate::release::lists::reach;

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
pub(crate) fn places(record: &Value, fact: &Fact) -> Vec<FactPath> {
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

/// A text of a report in which the reporter could show through, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeText {
    /// Where it stands: a fact, or a particular of a recorded act.
    pub path: FactPath,
    /// What that is called.
    pub label: &'static str,
    /// The text.
    pub text: String,
}

/// The texts of a report that a referral carries and in which the reporter could show through.
pub fn free_texts(report: &Report) -> Vec<FreeText> {
    let mut texts = free_texts_of(report, &carried);
    for (id, act) in &report.acts {
        for (fact, answer) in told_particulars(act) {
            if let Some(text) = answer.known() {
                texts.push(FreeText {
                    path: particular_path(*id, fact),
                    label: fact.label,
                    text: text.clone(),
                });
            }
        }
    }
    texts
}

/// The texts at the paths that go somewhere, as they were typed.
pub(crate) fn free_texts_of(report: &Report, goes: &dyn Fn(&FactPath) -> bool) -> Vec<FreeText> {
    let record = serde_json::to_value(report).unwrap_or_default();
    let mut texts = Vec::new();
    for fact in facts::REPORT
        .iter()
        .flat_map(|part| part.iter())
        .filter(|fact| !fact.reporter)
    {
        for path in places(&record, fact).into_iter().filter(|path| goes(path)) {
            let leaf = record.pointer(path.as_str()).unwrap_or(&Value::Null);
            if leaf["state"] == "known"
                && let Some(text) = typed_words(fact.kind, &leaf["value"])
            {
                let label = fact.label;
                texts.push(FreeText { path, label, text });
            }
        }
    }
    texts
}

/// The words that a person typed for a value, if it holds any: a moment holds those beside its time.
pub(crate) fn typed_words(kind: Kind, value: &Value) -> Option<String> {
    match kind {
        Kind::Line | Kind::Text | Kind::Phone | Kind::Age | Kind::Span => {
            Some(casefile::read::typed(kind, value))
        }
        Kind::Past | Kind::Moment => value["words"].as_str().map(str::to_owned),
        Kind::Date
        | Kind::Day
        | Kind::Money
        | Kind::Choice(_)
        | Kind::Many(_)
        | Kind::Links(_)
        | Kind::YesNo => None,
    }
}

/// The particulars of telling police that a referral carries, in the order in which it prints them.
pub fn told_particulars(act: &Act) -> Vec<(&'static Fact, &Answer<String>)> {
    let told = &act.particulars;
    if act.kind != ActKind::PoliceTold || act.done_at().is_none() {
        return Vec::new();
    }
    vec![
        (&particular::OFFICER, &told.officer),
        (&particular::BADGE, &told.badge),
        (&particular::AGENCY, &told.agency),
        (&particular::BY, &told.by),
        (&particular::CASE_NUMBER, &told.case_number),
        (&particular::NCIC_NUMBER, &told.ncic_number),
    ]
}

/// By what means somebody was told, in the words of its field.
pub fn means_in_words(means: Means) -> String {
    let value = serde_json::to_value(means).unwrap_or_default();
    words(particular::MEANS.kind, &value, Clock::TwentyFour)
}

/// Where a particular of an act stands in a report.
pub fn particular_path(act: ItemId, fact: &Fact) -> FactPath {
    FactPath(format!("/acts/{act}/particulars{}", fact.path))
}

/// Where the typed words begin in the text that is printed for a fact: at its start, but for a moment,
/// whose words are printed after its time. A story may hold the same mark and is not searched for it.
pub fn words_begin(path: &FactPath, text: &str) -> usize {
    let is_moment =
        facts::report(path).is_some_and(|fact| matches!(fact.kind, Kind::Past | Kind::Moment));
    match text.find(SAID) {
        Some(at) if is_moment => at + SAID.len(),
        Some(_) | None => 0,
    }
}

/// Whether a referral to law enforcement carries this fact at all, apart from the reporter.
pub fn carried(path: &FactPath) -> bool {
    reach(RecipientKind::LawEnforcement).is_some_and(|police| police.holds(path))
}

/// What stands between a time and the words in which it was given.
const SAID: &str = " (said: ";

/// A value in the words that a paper prints.
fn words(kind: Kind, value: &Value, clock: Clock) -> String {
    match kind {
        Kind::Past | Kind::Moment => {
            match serde_json::from_value::<casefile::moment::Moment>(value.clone()) {
                Ok(moment) => {
                    let when = shown(moment.utc, clock);
                    moment
                        .words
                        .map_or(when.clone(), |words| format!("{when}{SAID}{words})"))
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
        Kind::Many(choices) if value.as_array().is_some_and(|all| !all.is_empty()) => {
            let chosen = choices.iter().filter(|c| {
                value
                    .as_array()
                    .is_some_and(|all| all.iter().any(|one| Some(c.value) == one.as_str()))
            });
            let labels: Vec<String> = chosen.map(|c| c.label.to_lowercase()).collect();
            labels.join(", ")
        }
        Kind::Line
        | Kind::Text
        | Kind::Phone
        | Kind::Age
        | Kind::Money
        | Kind::YesNo
        | Kind::Span
        | Kind::Many(_)
        | Kind::Links(_) => casefile::read::typed(kind, value),
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
