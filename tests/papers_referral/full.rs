//! A report in which every fact of the table is answered, each with words of its own.

use std::collections::BTreeMap;

use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::path::FactPath;
use casefile::report::Report;

use super::cases::{answer, item};

/// Every fact of a report with the place it has in the full report.
fn places() -> Vec<(usize, FactPath, &'static Fact)> {
    let all = facts::REPORT.iter().flat_map(|part| part.iter());
    all.enumerate()
        .map(|(index, fact)| (index, fact.of(item(1)), fact))
        .collect()
}

/// What is typed for a fact, and the words of it that are found on a paper.
fn typed(index: usize, fact: &Fact) -> (String, Option<String>) {
    let minute = index % 60;
    let hour = 8 + index / 60;
    match fact.kind {
        Kind::Line | Kind::Text => (format!("word{index:03}"), Some(format!("word{index:03}"))),
        Kind::Phone => (
            format!("715-555-0{index:03}"),
            Some(format!("715-555-0{index:03}")),
        ),
        Kind::Age => (
            format!("about 14, grade{index:03}"),
            Some(format!("grade{index:03}")),
        ),
        Kind::Past | Kind::Moment => (
            format!("2026-11-20 {hour:02}:{minute:02}"),
            Some(format!("Fri 20 Nov 2026, {hour:02}:{minute:02}")),
        ),
        Kind::Date | Kind::Day => {
            let day = 1 + index % 28;
            (format!("2011-03-{day:02}"), Some(format!("{day} Mar 2011")))
        }
        Kind::YesNo => ("yes".to_owned(), None),
        Kind::Choice(choices) | Kind::Many(choices) => (choices[0].value.to_owned(), None),
        Kind::Money | Kind::Span | Kind::Links(_) => {
            unreachable!("no fact of a report is of this kind")
        }
    }
}

/// The full report. The reporter is not to be named.
pub fn report() -> Report {
    let empty = Report {
        number: "SH-2026-0100".to_owned(),
        ..Report::default()
    };
    let mut report = empty;
    for (index, path, fact) in places() {
        let (text, _) = typed(index, fact);
        let text = match path.as_str() {
            "/referral/include_reporter" => "no",
            path if path.ends_with("/told") => "do_not_contact",
            _ => text.as_str(),
        };
        report = answer(&report, &[(path.as_str(), text)]);
    }
    report
}

/// The full report, with the reporter named on purpose.
pub fn naming_the_reporter() -> Report {
    answer(&report(), &[("/referral/include_reporter", "yes")])
}

/// For every fact answered in its own words, those words.
pub fn tokens() -> BTreeMap<FactPath, String> {
    places()
        .into_iter()
        .filter_map(|(index, path, fact)| Some((path, typed(index, fact).1?)))
        .collect()
}

/// For every fact that a referral carries, the reporter's among them, all the ways in which it can be answered: its choices, or the
/// words it has in the full report, and the three ways of not knowing.
pub fn answers() -> Vec<(FactPath, Vec<&'static str>)> {
    places()
        .into_iter()
        .filter(|(_, path, fact)| law::released::carried(path) || fact.reporter)
        .map(|(_, path, fact)| {
            let mut answers = vec!["?", "!", "-"];
            match fact.kind {
                Kind::YesNo => answers.extend(["yes", "no"]),
                Kind::Choice(choices) | Kind::Many(choices) => {
                    answers.extend(choices.iter().map(|choice| choice.value));
                }
                _ => {}
            }
            (path, answers)
        })
        .collect()
}
