//! The rulebook on paper: every rule in plain words, the law behind it, and the office's own readings of that law.

use crate::document::Document;
use crate::error::PaperError;
use crate::template;
use crate::value::{Value, Values};

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/rulebook.md");

/// What stands on it.
#[derive(Debug)]
pub struct Rulebook {
    /// What the office calls the vault.
    pub vault: String,
    /// Whether it is for practice.
    pub practice: bool,
    /// The day on which it is printed, in words.
    pub day: String,
    /// Until when the law was read, and what was not compared.
    pub banner: String,
    /// What LAW-02 says of the office's readings; empty where nothing is to be read again.
    pub again: Vec<String>,
    /// The rules by subject, in the order of the registers.
    pub subjects: Vec<RuleSubject>,
    /// What they rest on, each source once.
    pub sources: Vec<RuleSource>,
}

/// The rules about one subject.
#[derive(Debug)]
pub struct RuleSubject {
    /// The subject.
    pub heading: String,
    /// Its rules.
    pub rules: Vec<PrintedRule>,
}

/// One rule.
#[derive(Debug)]
pub struct PrintedRule {
    /// The id.
    pub id: String,
    /// A few words.
    pub title: String,
    /// What it asks, in plain words.
    pub says: String,
    /// The act that discharges it; empty where none does.
    pub met_by: String,
    /// The open question; empty where there is none.
    pub open: String,
    /// Whether the office found a source of it changed.
    pub do_not_rely: bool,
    /// What it rests on, the leading source first: citation, kind, edition, how sure, when read.
    pub rests_on: Vec<String>,
    /// What it says in the examples: what is told, and what follows.
    pub examples: Vec<(String, Vec<String>)>,
}

/// One source.
#[derive(Debug)]
pub struct RuleSource {
    /// The citation.
    pub citation: String,
    /// What kind of source it is, in words.
    pub kind: String,
    /// What it says, in the program's own words.
    pub paraphrase: String,
    /// Where it was read.
    pub source: String,
    /// Which edition.
    pub edition: String,
    /// When it was read, as year-month-day.
    pub checked_on: String,
    /// How sure the reading is, in words.
    pub confidence: String,
    /// From when and until when it is in force; empty where no case turns on it.
    pub in_force: String,
    /// What is open about it.
    pub doubts: Vec<String>,
    /// The office's own readings, the last first, each from its day on: "2026-11-24 by M. Quade, and unchanged".
    pub readings: Vec<String>,
    /// Whether nobody read it for more than 180 days.
    pub old: bool,
}

/// Makes the rulebook.
///
/// # Errors
/// Only if the template cannot be read, or is longer than a template may be once it is filled.
pub fn rulebook(of: &Rulebook) -> Result<Document, PaperError> {
    let values = Values::new()
        .with("vault", of.vault.as_str())
        .with("stamp", if of.practice { "TRAINING" } else { "" })
        .with("day", of.day.as_str())
        .with("banner", of.banner.as_str())
        .with("again", of.again.clone())
        .with("subjects", each(&of.subjects, subject))
        .with("sources", each(&of.sources, source));
    template::render(TEMPLATE, &values)
}

fn each<T>(items: &[T], values: fn(&T) -> Values) -> Value {
    Value::from(items.iter().map(values).collect::<Vec<_>>())
}

fn subject(of: &RuleSubject) -> Values {
    Values::new()
        .with("heading", of.heading.as_str())
        .with("rules", each(&of.rules, rule))
}

fn rule(of: &PrintedRule) -> Values {
    Values::new()
        .with("id", of.id.as_str())
        .with("title", of.title.as_str())
        .with("says", of.says.as_str())
        .with("has_met_by", !of.met_by.is_empty())
        .with("met_by", of.met_by.as_str())
        .with("has_open", !of.open.is_empty())
        .with("open", of.open.as_str())
        .with("do_not_rely", of.do_not_rely)
        .with("rests_on", of.rests_on.clone())
        .with("examples", each(&of.examples, example))
}

fn example((told, says): &(String, Vec<String>)) -> Values {
    Values::new()
        .with("told", told.as_str())
        .with("says", says.clone())
}

fn source(of: &RuleSource) -> Values {
    Values::new()
        .with("citation", of.citation.as_str())
        .with("kind", of.kind.as_str())
        .with("paraphrase", of.paraphrase.as_str())
        .with("source", of.source.as_str())
        .with("edition", of.edition.as_str())
        .with("checked_on", of.checked_on.as_str())
        .with("confidence", of.confidence.as_str())
        .with("has_in_force", !of.in_force.is_empty())
        .with("in_force", of.in_force.as_str())
        .with("doubts", of.doubts.clone())
        .with("readings", of.readings.clone())
        .with("old", of.old)
}
