//! One-line examples of a rule: facts as a worker types them, and what follows in a few words.

pub mod diversion;
pub mod motion;
pub mod office_records;

#[path = "../../../../tests/case/record.rs"]
mod record;
#[path = "../../../../tests/case/words.rs"]
mod words;

use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};

use crate::office::Office;
use crate::rule::ReportRule;
use record::Record;

/// The moment of every example, a Friday evening.
const NOW: &str = "2026-11-20 21:09";
/// When the report of every example was received, unless the example types another moment.
const RECEIVED: (&str, &str) = ("call/received_at", "2026-11-20 20:00");

/// Checks what a rule says of a report in which only these facts were typed: one line for each conclusion.
#[track_caller]
pub fn check(rule: &ReportRule, facts: &[(&str, &str)], expected: &[&str]) {
    check_at(rule, &[], facts, expected);
}

/// The same for an office in whose settings these facts were typed.
#[track_caller]
pub fn check_at(
    rule: &ReportRule,
    settings: &[(&str, &str)],
    facts: &[(&str, &str)],
    expected: &[&str],
) {
    let mut office = Record::settings();
    office
        .tell(settings.iter().copied(), now())
        .expect("a setting of an example can be typed");
    let settings = office.as_settings().expect("what was typed are settings");
    let case = typed(facts);
    let report = case.as_report().expect("what was typed is a report");
    let said: Vec<String> = (rule.decide)(&report, &Office::of(&settings), now())
        .iter()
        .map(|conclusion| words::words(conclusion, None, |path| case.name(path)))
        .collect();
    assert_eq!(said, expected, "{} on {facts:?}", rule.id);
}

/// The moment of every example.
pub fn now() -> DateTime<Utc> {
    record::moment(NOW).expect("the moment of the examples is one")
}

/// An office that has answered nothing yet.
pub fn office() -> Office {
    Office::of(&Settings::default())
}

/// The report in which only these facts were typed.
#[track_caller]
pub fn report(facts: &[(&str, &str)]) -> Report {
    typed(facts)
        .as_report()
        .expect("what was typed is a report")
}

#[track_caller]
fn typed(facts: &[(&str, &str)]) -> Record {
    let mut case = Record::report();
    case.tell(std::iter::once(&RECEIVED).chain(facts).copied(), now())
        .expect("a fact of an example can be typed");
    case
}
