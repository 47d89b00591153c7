//! Conclusions as the window shows them, with every fact they rest on as a link to its field.

use casefile::fact::Fact;
use casefile::facts;
use casefile::moment::Clock;
use casefile::path::FactPath;
use casefile::report::Report;
use law::conclusion::{Conclusion, Outcome, Step};
use law::released::{Released, all};
use serde::Serialize;
use serde_json::Value;

use crate::answers::words;
use crate::views::law_book::rule_title;
use crate::views::law_text::law_text;
use crate::views::title::short;

/// The answer of a fact that nobody asked for.
pub const NOT_ASKED: &str = "not asked yet";

/// A conclusion with its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ConclusionView {
    /// The rule's id.
    pub rule: String,
    /// What it is about: empty for the whole case, or the path of an item.
    pub about: FactPath,
    /// What follows.
    pub outcome: OutcomeKind,
    /// The conclusion in a sentence.
    pub says: String,
    /// Why, step by step.
    pub because: Vec<StepOfReason>,
    /// Facts that are missing.
    pub missing: Vec<FactLink>,
    /// Open questions of law.
    pub doubts: Vec<String>,
}

/// One step of the reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct StepOfReason {
    /// In words.
    pub says: String,
    /// The id of the authority.
    pub authority: String,
    /// The facts.
    pub facts: Vec<FactLink>,
}

/// A link to a field, with its present answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FactLink {
    /// The fact.
    pub path: FactPath,
    /// What it is called.
    pub label: String,
    /// Its answer in a few words.
    pub answer: String,
}

/// What follows, without the particulars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// It holds.
    Met,
    /// It does not.
    NotMet,
    /// A known fact stands in the way.
    Blocked,
    /// To be seen before going on.
    Warn,
    /// To be done.
    Duty,
    /// To be known.
    Note,
    /// To be done by a moment.
    Due,
    /// A way to go.
    Route,
    /// A fact is missing.
    NeedsFact,
    /// A person decides.
    AskPerson,
}

/// The answers of a record in words, for links.
pub struct Links {
    answers: Vec<FactLink>,
    label: fn(&FactPath) -> Option<&'static str>,
}

impl Links {
    /// Reads every answer of a report.
    pub fn of(report: &Report, clock: Clock) -> Self {
        let answers = all(report, clock)
            .into_iter()
            .map(|(path, fact, released)| FactLink {
                path,
                label: law_text(fact.label.trim_end_matches('?')),
                answer: match released {
                    Released::Known(text) => short(&text),
                    Released::Unknown => "unknown".to_owned(),
                    Released::Refused => "refused".to_owned(),
                    Released::NotAsked => NOT_ASKED.to_owned(),
                },
            })
            .collect();
        Self {
            answers,
            label: |path| facts::report(path).map(|fact| fact.label),
        }
    }

    /// Takes answers that were read already, and what a fact without any is called.
    pub fn with(answers: Vec<FactLink>, label: fn(&FactPath) -> Option<&'static str>) -> Self {
        Self { answers, label }
    }

    /// The link to a fact, or to an item of a list.
    pub fn link(&self, path: &FactPath) -> FactLink {
        if let Some(link) = self.answers.iter().find(|link| link.path == *path) {
            return link.clone();
        }
        let label = (self.label)(path).unwrap_or("This part of the case");
        FactLink {
            path: path.clone(),
            label: law_text(label.trim_end_matches('?')),
            answer: NOT_ASKED.to_owned(),
        }
    }

    /// A step of reasons as the window shows it.
    pub fn step(&self, step: &Step) -> StepOfReason {
        StepOfReason {
            says: law_text(&step.says),
            authority: step.law.to_owned(),
            facts: step.facts.iter().map(|path| self.link(path)).collect(),
        }
    }

    /// The conclusion as the window shows it.
    pub fn conclusion(&self, conclusion: &Conclusion) -> ConclusionView {
        let title = rule_title(conclusion.rule);
        ConclusionView {
            rule: conclusion.rule.to_owned(),
            about: conclusion.about.clone(),
            outcome: kind(&conclusion.outcome),
            says: conclusion
                .because
                .first()
                .map_or_else(|| title.to_owned(), |step| law_text(&step.says)),
            because: conclusion
                .because
                .iter()
                .map(|step| self.step(step))
                .collect(),
            missing: conclusion
                .missing
                .iter()
                .map(|path| self.link(path))
                .collect(),
            doubts: conclusion.doubts.iter().map(|d| law_text(d)).collect(),
        }
    }
}

/// The answer of a fact in a few words, from its leaf as serde writes it.
pub fn answer_words(fact: &Fact, leaf: &Value) -> String {
    match leaf["state"].as_str() {
        Some("known") => short(&words(fact.kind, &leaf["value"])),
        Some("unknown") => "unknown".to_owned(),
        Some("refused") => "refused".to_owned(),
        _ => NOT_ASKED.to_owned(),
    }
}

/// The kind of an outcome.
pub fn kind(outcome: &Outcome) -> OutcomeKind {
    match outcome {
        Outcome::Met => OutcomeKind::Met,
        Outcome::NotMet => OutcomeKind::NotMet,
        Outcome::Blocked => OutcomeKind::Blocked,
        Outcome::Warn => OutcomeKind::Warn,
        Outcome::Duty => OutcomeKind::Duty,
        Outcome::Note => OutcomeKind::Note,
        Outcome::Due(_) => OutcomeKind::Due,
        Outcome::Route { .. } => OutcomeKind::Route,
        Outcome::NeedsFact => OutcomeKind::NeedsFact,
        Outcome::AskPerson => OutcomeKind::AskPerson,
    }
}
