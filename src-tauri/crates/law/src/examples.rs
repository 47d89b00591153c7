//! One-line examples of a rule: facts as a worker types them, and what follows in a few words.

pub mod diversion;
pub mod motion;
pub mod office_records;

#[path = "../../../../tests/case/record.rs"]
mod record;
#[path = "../../../../tests/case/words.rs"]
mod words;

use std::collections::BTreeMap;

use casefile::facts;
use casefile::path::FactPath;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};

use crate::conclusion::Conclusion;
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
    let conclusions = (rule.decide)(&report, &Office::of(&settings), now());
    let said = said(&case, &conclusions, std::iter::once(&RECEIVED).chain(facts));
    assert_eq!(said, expected, "{} on {facts:?}", rule.id);
}

/// The lines of these conclusions. Each rests on answers that were given, and on no other.
#[track_caller]
fn said<'a>(
    case: &Record,
    conclusions: &[Conclusion],
    told: impl IntoIterator<Item = &'a (&'a str, &'a str)>,
) -> Vec<String> {
    let given: BTreeMap<&str, &str> = told.into_iter().copied().collect();
    let known = |name: &str| given.get(name).is_some_and(|text| !text.starts_with('('));
    for conclusion in conclusions {
        for path in conclusion.because.iter().flat_map(|step| &step.facts) {
            let name = case.name(path);
            assert!(
                known(&name) || !is_asked(path),
                "{} rests on {name}, and nobody answered it",
                conclusion.rule
            );
        }
    }
    conclusions
        .iter()
        .map(|conclusion| words::words(conclusion, None, |path| case.name(path)))
        .collect()
}

/// Whether some table asks for this: an item, an act or a measured file is no answer.
fn is_asked(path: &FactPath) -> bool {
    [
        facts::report,
        facts::motion,
        facts::diversion,
        facts::disclosure,
        facts::services,
        facts::training,
        facts::law_readings,
    ]
    .iter()
    .any(|table| table(path).is_some())
}

/// The facts that the reasons of a rule rest on in such a report, in their order, each once.
#[track_caller]
pub fn rests_on(rule: &ReportRule, facts: &[(&str, &str)]) -> Vec<String> {
    let case = typed(facts);
    let report = case.as_report().expect("what was typed is a report");
    let conclusions = (rule.decide)(&report, &office(), now());
    let mut rests: Vec<String> = Vec::new();
    for path in conclusions
        .iter()
        .flat_map(|conclusion| &conclusion.because)
        .flat_map(|step| &step.facts)
    {
        let name = case.name(path);
        if !rests.contains(&name) {
            rests.push(name);
        }
    }
    rests
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
