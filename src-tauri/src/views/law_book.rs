//! The law as the window shows it: every rule of every register, what it rests on, and how that was last read.

use std::sync::LazyLock;

use casefile::law_readings::{LawReadings, ReadingFound};
use casefile::settings::Settings;
use chrono::{DateTime, NaiveDate, Utc};
use law::authority::{Authority, AuthorityKind};
use law::calendar::local_date;
use law::conclusion::Outcome;
use law::index::{Entry, every, every_authority};
use law::office::Office;
use law::rules::LAW;
use law::rules::register_readings::{DAYS, last_reading, not_relied_on};
use serde::Serialize;

use crate::views::law_examples::{ExampleView, examples};
use crate::views::law_sections::sections_of;
use crate::views::law_text::law_text;

/// Every rule and every authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct LawBook {
    /// What rules are about, in the order of the registers.
    pub subjects: Vec<String>,
    /// The sections of law that rules rest on, in their order.
    pub sections: Vec<String>,
    /// The rules, in the order of the registers.
    pub rules: Vec<RuleView>,
    /// What they rest on.
    pub authorities: Vec<AuthorityView>,
    /// What LAW-02 says of the readings, in sentences; empty where nothing is to be read again.
    pub read_again: Vec<String>,
    /// The day on which this is shown, as year-month-day.
    pub today: String,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RuleView {
    /// The id.
    pub id: String,
    /// What it is about: several, where several registers have it.
    pub subjects: Vec<String>,
    /// The sections of law that it rests on.
    pub sections: Vec<String>,
    /// A few words.
    pub title: String,
    /// What it asks.
    pub says: String,
    /// What it rests on, the leading one first.
    pub authorities: Vec<String>,
    /// The act that meets it.
    pub met_by: String,
    /// The open question.
    pub open_question: String,
    /// What it says in the scenarios.
    pub examples: Vec<ExampleView>,
    /// Whether the office found a source of it changed: then nobody relies on it.
    pub do_not_rely: bool,
}

/// An authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct AuthorityView {
    /// The id.
    pub id: String,
    /// What kind of source it is.
    pub kind: AuthorityKind,
    /// The citation.
    pub citation: String,
    /// What it says, in our words.
    pub paraphrase: String,
    /// Where it was read.
    pub source: String,
    /// Which edition.
    pub edition: String,
    /// When.
    pub checked_on: String,
    /// How sure the reading is, in words.
    pub confidence: String,
    /// From when and until when it is in force, in words; empty where no case turns on it.
    pub in_force: String,
    /// What is open about it.
    pub doubts: Vec<String>,
    /// The office's own readings of it, the last first.
    pub readings: Vec<ReadingView>,
    /// Whether the last reading found it changed.
    pub changed: bool,
    /// Whether nobody read it for more than 180 days.
    pub old: bool,
}

/// One reading of a source by the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ReadingView {
    /// The day, as year-month-day.
    pub on: String,
    /// Who read it.
    pub by: String,
    /// Whether it was found changed.
    pub changed: bool,
    /// What was read, or what changed.
    pub note: String,
}

/// Every rule once; one that stands in several registers has all their subjects.
static RULES: LazyLock<Vec<Ruled>> = LazyLock::new(|| {
    let mut all: Vec<Ruled> = Vec::new();
    for entry in every() {
        let heading = law_text(entry.subject.heading());
        match all.iter_mut().find(|rule| rule.entry.id == entry.id) {
            Some(rule) => rule.subjects.push(heading),
            None => all.push(Ruled {
                title: law_text(entry.title),
                subjects: vec![heading],
                entry,
            }),
        }
    }
    all
});

struct Ruled {
    entry: Entry,
    title: String,
    subjects: Vec<String>,
}

/// The whole book, with an office's own readings as they stand on a day.
pub fn law_book(readings: &LawReadings, now: DateTime<Utc>) -> LawBook {
    let today = local_date(now);
    let not_relied = not_relied_on(readings, today);
    let mut subjects: Vec<String> = Vec::new();
    for subject in RULES.iter().flat_map(|rule| &rule.subjects) {
        if !subjects.contains(subject) {
            subjects.push(subject.clone());
        }
    }
    LawBook {
        subjects,
        sections: sections_of(every_authority()),
        rules: RULES
            .iter()
            .map(|rule| rule_view(rule, not_relied.contains(&rule.entry.id)))
            .collect(),
        authorities: every_authority()
            .into_iter()
            .map(|one| authority(one, readings, today))
            .collect(),
        read_again: read_again(readings, now),
        today: today.to_string(),
    }
}

/// What a rule is called, whatever it is about; nothing for an id that no rule has.
pub fn rule_title(id: &str) -> &'static str {
    RULES
        .iter()
        .find(|rule| rule.entry.id == id)
        .map_or("", |rule| rule.title.as_str())
}

/// How many sources are to be read again, in a few words; nothing where none is.
pub fn to_read_again(readings: &LawReadings, now: DateTime<Utc>) -> Option<String> {
    let today = local_date(now);
    let count = every_authority()
        .into_iter()
        .filter(|one| {
            let last = last_reading(one, readings, today);
            last.changed || is_old(last.on, today)
        })
        .count();
    match count {
        0 => None,
        1 => Some("1 source to read again".to_owned()),
        _ => Some(format!("{count} sources to read again")),
    }
}

fn is_old(on: NaiveDate, today: NaiveDate) -> bool {
    (today - on).num_days() > DAYS
}

fn read_again(readings: &LawReadings, now: DateTime<Utc>) -> Vec<String> {
    let office = Office::of(&Settings::default());
    LAW.iter()
        .flat_map(|rule| (rule.decide)(readings, &office, now))
        .filter(|conclusion| matches!(conclusion.outcome, Outcome::Warn))
        .flat_map(|conclusion| conclusion.because)
        .map(|step| law_text(&step.says))
        .collect()
}

fn rule_view(rule: &Ruled, do_not_rely: bool) -> RuleView {
    let entry = &rule.entry;
    RuleView {
        id: entry.id.to_owned(),
        subjects: rule.subjects.clone(),
        sections: sections_of(entry.authorities.iter().copied()),
        title: rule.title.clone(),
        says: law_text(entry.says),
        authorities: entry.authorities.iter().map(|a| a.id.to_owned()).collect(),
        met_by: law_text(entry.met_by),
        open_question: law_text(entry.open),
        examples: examples(entry.id),
        do_not_rely,
    }
}

fn authority(authority: &Authority, readings: &LawReadings, today: NaiveDate) -> AuthorityView {
    let last = last_reading(authority, readings, today);
    AuthorityView {
        id: authority.id.to_owned(),
        kind: authority.kind,
        citation: law_text(authority.citation),
        paraphrase: law_text(authority.paraphrase),
        source: law_text(authority.source),
        edition: law_text(authority.edition),
        checked_on: authority.checked_on.to_owned(),
        confidence: authority.confidence.words().to_owned(),
        in_force: in_force(authority),
        doubts: authority.doubts.iter().map(|d| law_text(d)).collect(),
        readings: readings_of(authority, readings),
        changed: last.changed,
        old: !last.changed && is_old(last.on, today),
    }
}

fn in_force(authority: &Authority) -> String {
    match (authority.in_force_from, authority.in_force_to) {
        (Some(from), Some(to)) => format!("in force from {from} until {to}"),
        (Some(from), None) => format!("in force from {from}"),
        (None, Some(to)) => format!("in force until {to}"),
        (None, None) => String::new(),
    }
}

/// The readings that an office recorded of a source, the last first; what a person wrote is shown as written.
fn readings_of(authority: &Authority, readings: &LawReadings) -> Vec<ReadingView> {
    let mut all: Vec<ReadingView> = readings
        .readings
        .iter()
        .filter(|(_, reading)| {
            reading
                .authority
                .known()
                .is_some_and(|id| id.trim() == authority.id)
        })
        .filter_map(|(_, reading)| {
            Some(ReadingView {
                on: reading.read_on.known()?.to_string(),
                by: reading.read_by.known()?.clone(),
                changed: *reading.found.known()? == ReadingFound::Changed,
                note: reading.note.known().cloned().unwrap_or_default(),
            })
        })
        .collect();
    // Of two on one day the one that found a change leads, as the law has it.
    all.sort_by(|a, b| (&b.on, b.changed).cmp(&(&a.on, a.changed)));
    all
}
