//! Fields: one typed answer each, as the window renders it.

use casefile::answer::Answer;
use casefile::fact::{Choice, Fact, Kind};
use casefile::facts;
use casefile::path::FactPath;
use casefile::report::Report;
use law::conclusion::Conclusion;
use serde::Serialize;
use serde_json::Value;
use store::draft::DraftEntry;

use crate::answers::item_ids;
use crate::views::law_text::law_text;
use crate::views::title::short;

/// One field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FieldView {
    /// The fact.
    pub path: FactPath,
    /// The label above it.
    pub label: String,
    /// One line of help.
    pub help: String,
    /// What may be typed.
    pub kind: FieldKind,
    /// How it is answered.
    pub state: AnswerState,
    /// The text as typed, or as it can be typed again.
    pub text: String,
    /// What is wrong with the text.
    pub error: Option<String>,
    /// What to write instead.
    pub hint: Option<String>,
    /// Whether a lawful referral needs it.
    pub referral: bool,
    /// Whether a referral or a motion needs it and nobody has answered it.
    pub missing: bool,
    /// Whether it tells who the reporter is.
    pub reporter: bool,
    /// The rules that rest on it or lack it.
    pub asked_by: Vec<String>,
    /// How to ask it gently, where that matters.
    pub ask_gently: String,
}

/// How a field is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// With a value.
    Known,
    /// Asked, and not known.
    Unknown,
    /// Not asked.
    NotAsked,
    /// Refused.
    Refused,
}

/// What may be typed in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FieldKind {
    /// One line.
    Line,
    /// Text.
    Text,
    /// A telephone number.
    Phone,
    /// A sum in dollars.
    Money,
    /// An age.
    Age,
    /// An instant.
    Moment,
    /// A day.
    Date,
    /// Yes or no.
    YesNo,
    /// One of these.
    Choice {
        /// The answers offered.
        choices: Vec<ChoiceView>,
    },
    /// A time as people remember it: a day, a month, a year, or between two.
    Span,
    /// Any number of these; the text is their values with commas between, or `none`.
    Many {
        /// The answers offered.
        choices: Vec<ChoiceView>,
    },
    /// Any number of the items of another list; the text is their ids with commas between, or `none`.
    Links {
        /// The items there are, by their ids.
        choices: Vec<ChoiceView>,
    },
}

/// One answer offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ChoiceView {
    /// The value that is sent.
    pub value: String,
    /// The words on it.
    pub label: String,
    /// What it means.
    pub help: String,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FieldError {
    /// The fact.
    pub path: FactPath,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hint: Option<String>,
}

/// What is wrong with the texts that do not parse.
pub fn errors(draft: &[DraftEntry]) -> Vec<FieldError> {
    draft
        .iter()
        .filter_map(|entry| {
            let (says, hint) = entry.error.as_deref()?.split_once('\n')?;
            Some(FieldError {
                path: entry.path.clone(),
                message: says.to_owned(),
                hint: (!hint.is_empty()).then(|| hint.to_owned()),
            })
        })
        .collect()
}

/// What the fields of one record are made from.
pub struct Answers<'a> {
    /// The record as JSON, with every draft entry that parses.
    pub body: &'a Value,
    /// What is being typed.
    pub draft: &'a [DraftEntry],
    /// What the law concludes, for which rules rest on which facts.
    pub conclusions: &'a [Conclusion],
    /// Facts that are waited for, beside those that a referral needs.
    pub wanted: &'a [FactPath],
}

/// The field of a fact at a path.
pub fn field(fact: &Fact, path: FactPath, answers: &Answers<'_>) -> FieldView {
    let leaf = answers.body.pointer(path.as_str()).unwrap_or(&Value::Null);
    let state = match leaf["state"].as_str() {
        Some("known") => AnswerState::Known,
        Some("unknown") => AnswerState::Unknown,
        Some("refused") => AnswerState::Refused,
        _ => AnswerState::NotAsked,
    };
    let mut view = FieldView {
        label: law_text(fact.label),
        help: law_text(fact.help),
        kind: kind(fact.kind, answers.body),
        state,
        text: match state {
            AnswerState::Known => casefile::read::typed(fact.kind, &leaf["value"]),
            AnswerState::Unknown | AnswerState::NotAsked | AnswerState::Refused => String::new(),
        },
        error: None,
        hint: None,
        referral: fact.referral,
        missing: (fact.referral || answers.wanted.contains(&path))
            && state == AnswerState::NotAsked,
        reporter: fact.reporter,
        asked_by: asked_by(&path, answers.conclusions),
        ask_gently: gently(fact).to_owned(),
        path,
    };
    // What was typed stands as it was typed, and text that does not parse stands beside what parses.
    if let Some(typed) = answers.draft.iter().find(|entry| entry.path == view.path) {
        if typed.state == "known" && !typed.text.is_empty() {
            view.text = typed.text.clone();
            view.state = AnswerState::Known;
        }
        if let Some(error) = &typed.error {
            let (says, hint) = error.split_once('\n').unwrap_or((error, ""));
            view.error = Some(says.to_owned());
            view.hint = (!hint.is_empty()).then(|| hint.to_owned());
        }
    }
    view
}

fn asked_by(path: &FactPath, conclusions: &[Conclusion]) -> Vec<String> {
    let mut rules: Vec<String> = Vec::new();
    for conclusion in conclusions {
        let rests = conclusion.missing.contains(path)
            || conclusion
                .because
                .iter()
                .any(|step| step.facts.contains(path));
        if rests && !rules.iter().any(|rule| rule == conclusion.rule) {
            rules.push(conclusion.rule.to_owned());
        }
    }
    rules
}

fn kind(kind: Kind, body: &Value) -> FieldKind {
    match kind {
        Kind::Line => FieldKind::Line,
        Kind::Text => FieldKind::Text,
        Kind::Phone => FieldKind::Phone,
        Kind::Money => FieldKind::Money,
        Kind::Age => FieldKind::Age,
        Kind::Past | Kind::Moment => FieldKind::Moment,
        Kind::Date | Kind::Day => FieldKind::Date,
        Kind::YesNo => FieldKind::YesNo,
        Kind::Choice(choices) => FieldKind::Choice {
            choices: offered(choices),
        },
        Kind::Span => FieldKind::Span,
        Kind::Many(choices) => FieldKind::Many {
            choices: offered(choices),
        },
        Kind::Links(list) => FieldKind::Links {
            choices: listed(list, body),
        },
    }
}

fn offered(choices: &[Choice]) -> Vec<ChoiceView> {
    choices
        .iter()
        .map(|choice| ChoiceView {
            value: choice.value.to_owned(),
            label: law_text(choice.label),
            help: choice.help.to_owned(),
        })
        .collect()
}

/// The items of a list by their ids, each under its name.
fn listed(list: &str, body: &Value) -> Vec<ChoiceView> {
    let items = format!("{list}/items");
    item_ids(body, &items)
        .into_iter()
        .map(|id| {
            let name = body
                .pointer(&format!("{items}/{id}/name/value"))
                .and_then(Value::as_str)
                .filter(|name| !name.trim().is_empty());
            ChoiceView {
                label: name.map_or_else(|| "Not named yet".to_owned(), short),
                value: id,
                help: String::new(),
            }
        })
        .collect()
}

/// How to ask what is hard to ask: one plain question, and no detail that nobody offers.
fn gently(fact: &Fact) -> &'static str {
    match fact.path {
        "/child/whereabouts" => {
            "“Do you know where the child is right now?” No detail is needed to go on."
        }
        "/child/name" => "“What do you call the child?” A first name or a nickname is enough.",
        "/allegation/reporter_words" => {
            "“Tell me what worries you.” Write it as it is said; do not press for more."
        }
        "/triggers/self_report" => {
            "“Has the child said anything about it?” Nobody asks the child for this call."
        }
        "/triggers/survival_sex" => {
            "“Has the child had to do something for a place to stay, food or money?”"
        }
        "/trafficking/given" => "“Did the child get something for it, or was something promised?”",
        "/reporter/name" => {
            "“May I have your name? It stays with us.” A reporter who need not report may say no."
        }
        "/child/indian_child" => {
            "“Is the child a member of a tribe, or could the child be?” It is asked about every child."
        }
        _ => "",
    }
}

/// The facts that a lawful referral needs and nobody has answered yet, in the order of the table.
/// "Unknown" and "refused" are answers. Of the alleged maltreaters one name is enough, or the word that
/// nobody is named.
pub fn referral_missing(report: &Report) -> Vec<FactPath> {
    let body = serde_json::to_value(report).unwrap_or_default();
    let mut missing: Vec<FactPath> = referral_facts()
        .map(Fact::at)
        .filter(|path| {
            !matches!(
                body.pointer(path.as_str())
                    .and_then(|leaf| leaf["state"].as_str()),
                Some("known" | "unknown" | "refused")
            )
        })
        .collect();
    let nobody = report
        .maltreaters
        .items
        .values()
        .all(|m| m.name == Answer::NotAsked)
        && report.maltreaters.complete.is_not_asked();
    if nobody {
        missing.push(facts::maltreater::COMPLETE.at());
    }
    missing
}

/// How many facts a lawful referral needs.
pub fn referral_need() -> usize {
    referral_facts().count() + 1
}

/// The facts of the table that a referral needs, those of list items apart.
pub fn referral_facts() -> impl Iterator<Item = &'static Fact> {
    facts::REPORT
        .iter()
        .flat_map(|part| part.iter())
        .filter(|fact| fact.referral && !fact.path.contains('*'))
}
