//! One-line examples of a rule about a motion: facts as an attorney types them, and what follows in a few words.

use casefile::facts as tables;
use casefile::motion::MotionFacts;

use super::record::Record;
use super::{now, office};
use crate::rule::MotionRule;

/// What every motion asks for, unless the example strikes it.
const ASKED: [(&str, &str); 5] = [
    ("relief/vacate", "yes"),
    ("relief/dismiss", "yes"),
    ("relief/expunge", "yes"),
    ("relief/alternative", "yes"),
    ("relief/hearing", "yes"),
];

/// Checks what a rule says of a motion in which only these facts were typed: one line for each conclusion.
#[track_caller]
pub fn check(rule: &MotionRule, told: &[(&str, &str)], expected: &[&str]) {
    let case = typed(told);
    let motion: MotionFacts = case.read().expect("what was typed is a motion");
    let conclusions = (rule.decide)(&motion, &office(), now());
    let said = super::said(&case, &conclusions, ASKED.iter().chain(told));
    assert_eq!(said, expected, "{} on {told:?}", rule.id);
}

/// The words of a rule's reasons on such a motion, all in one text.
#[track_caller]
pub fn reasons(rule: &MotionRule, told: &[(&str, &str)]) -> String {
    (rule.decide)(&facts(told), &office(), now())
        .into_iter()
        .flat_map(|conclusion| conclusion.because)
        .map(|step| step.says)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The motion in which only these facts were typed.
#[track_caller]
pub fn facts(told: &[(&str, &str)]) -> MotionFacts {
    typed(told).read().expect("what was typed is a motion")
}

#[track_caller]
fn typed(told: &[(&str, &str)]) -> Record {
    let mut case = Record::of(tables::motion);
    case.tell(ASKED.iter().chain(told).copied(), now())
        .expect("a fact of an example can be typed");
    case
}
