//! One-line examples of a rule about an office's own records: its directory, its roster, its readings of the law,
//! a disclosure that it is asked for.

use casefile::fact::Fact;
use casefile::path::FactPath;
use serde::de::DeserializeOwned;

use super::record::{Record, moment};
use super::{NOW, office};
use crate::conclusion::Conclusion;
use crate::rule::Rule;

/// Where the facts of a record stand.
pub type Table = fn(&FactPath) -> Option<&'static Fact>;

/// What a rule says of a record in which only these facts were typed: one line for each conclusion.
#[track_caller]
pub fn says<R: DeserializeOwned>(
    rule: &Rule<R>,
    table: Table,
    told: &[(&str, &str)],
) -> Vec<String> {
    says_at(rule, table, told, NOW)
}

/// The same at another moment.
#[track_caller]
pub fn says_at<R: DeserializeOwned>(
    rule: &Rule<R>,
    table: Table,
    told: &[(&str, &str)],
    at: &str,
) -> Vec<String> {
    let (case, conclusions) = decided(rule, table, told, at);
    super::said(&case, &conclusions, told)
}

/// The words of a rule's reasons on such a record, all in one text.
#[track_caller]
pub fn reasons<R: DeserializeOwned>(rule: &Rule<R>, table: Table, told: &[(&str, &str)]) -> String {
    reasons_at(rule, table, told, NOW)
}

/// The same at another moment.
#[track_caller]
pub fn reasons_at<R: DeserializeOwned>(
    rule: &Rule<R>,
    table: Table,
    told: &[(&str, &str)],
    at: &str,
) -> String {
    let (_, conclusions) = decided(rule, table, told, at);
    let steps = conclusions.into_iter().flat_map(|c| c.because);
    steps.map(|step| step.says).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn decided<R: DeserializeOwned>(
    rule: &Rule<R>,
    table: Table,
    told: &[(&str, &str)],
    at: &str,
) -> (Record, Vec<Conclusion>) {
    let now = moment(at).expect("the moment of an example is one");
    let mut case = Record::of(table);
    case.tell(told.iter().copied(), now)
        .expect("a fact of an example can be typed");
    let record: R = case.read().expect("what was typed is a record");
    let conclusions = (rule.decide)(&record, &office(), now);
    (case, conclusions)
}
