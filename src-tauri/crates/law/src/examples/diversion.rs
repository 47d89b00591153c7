//! One-line examples of a rule about diversion: facts as they are typed, and what follows in a few words.

use casefile::diversion::DiversionFacts;
use casefile::facts as tables;

use super::record::Record;
use super::{now, office};
use crate::rule::DiversionRule;

/// Checks what a rule says of a prosecution of which only these facts were typed: one line for each conclusion.
#[track_caller]
pub fn check(rule: &DiversionRule, told: &[(&str, &str)], expected: &[&str]) {
    let case = typed(told);
    let conclusions = (rule.decide)(&facts(told), &office(), now());
    let said = super::said(&case, &conclusions, told);
    assert_eq!(said, expected, "{} on {told:?}", rule.id);
}

/// The words of a rule's reasons on such a prosecution, all in one text.
#[track_caller]
pub fn reasons(rule: &DiversionRule, told: &[(&str, &str)]) -> String {
    (rule.decide)(&facts(told), &office(), now())
        .into_iter()
        .flat_map(|conclusion| conclusion.because)
        .map(|step| step.says)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The three ages.
pub fn ages(
    act: &'static str,
    charged: &'static str,
    now: &'static str,
) -> [(&'static str, &'static str); 3] {
    [
        ("person/age_at_act", act),
        ("person/age_when_charged", charged),
        ("person/age_now", now),
    ]
}

/// The prosecution of which only these facts were typed; of a fact typed twice the later answer stands.
#[track_caller]
pub fn facts(told: &[(&str, &str)]) -> DiversionFacts {
    typed(told).read().expect("what was typed is a diversion")
}

#[track_caller]
fn typed(told: &[(&str, &str)]) -> Record {
    let mut case = Record::of(tables::diversion);
    case.tell(told.iter().copied(), now())
        .expect("a fact of an example can be typed");
    case
}
