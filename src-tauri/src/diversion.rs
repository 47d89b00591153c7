//! The line of a diversion for the board and the search, computed from the law.

use casefile::diversion::DiversionFacts;
use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::path::FactPath;
use casefile::summary::{DutyLine, SearchText, Summary};
use chrono::{DateTime, Utc};
use law::diversion::desk;
use law::office::Office;
use law::rules::register::VERSION;
use store::kind::RecordKind;

use crate::answers::{answered, words};
use crate::case::Kept;
use crate::views::diversion::clocks::clock_label;
use crate::views::diversion::steps::{NOTHING_WAITS, next};
use crate::views::diversion::title::{court_case, followed, person_title};

impl Kept for DiversionFacts {
    const KIND: RecordKind = RecordKind::Diversion;

    fn fact(path: &FactPath) -> Option<&'static Fact> {
        facts::diversion(path)
    }

    fn summary(&self, office: &Office, now: DateTime<Utc>) -> Summary {
        let desk = desk(self, office, now);
        let duties = desk
            .clocks
            .iter()
            .map(|clock| DutyLine {
                rule: clock.rule.to_owned(),
                label: clock_label(clock.rule, self).to_owned(),
                from: clock.due.from,
                by: clock.due.by,
                leads: true,
                met_at: None,
            })
            .collect();
        let next = next(self, &desk);
        let waits = (next.label != NOTHING_WAITS).then_some(next.label);
        Summary {
            number: self.number.clone(),
            title: person_title(self),
            detail: court_case(self),
            duties,
            waits: waits.into_iter().collect(),
            worker: self.person.counsel.known().cloned().unwrap_or_default(),
            stands: followed(self).to_owned(),
            law_version: VERSION.to_owned(),
            ..Summary::default()
        }
    }

    fn search_text(&self) -> SearchText {
        let mut text = SearchText {
            numbers: self.number.clone(),
            ..SearchText::default()
        };
        for (path, fact, words) in told_words(self) {
            let ends = |all: &[&str]| all.iter().any(|end| path.as_str().ends_with(end));
            let place = if ends(&["/name", "/counsel", "/worker"]) {
                &mut text.names
            } else if ends(&["/file_number"]) {
                &mut text.numbers
            } else if ends(&["/county"]) {
                &mut text.places
            } else if matches!(fact.kind, Kind::Line | Kind::Text) {
                &mut text.narrative
            } else {
                continue;
            };
            place.push('\n');
            place.push_str(&words);
        }
        text
    }
}

/// Every answer in words by which a diversion is found or which a search shows: all but what goes on no paper.
pub fn told_words(facts: &DiversionFacts) -> Vec<(FactPath, &'static Fact, String)> {
    let record = serde_json::to_value(facts).unwrap_or_default();
    answered(&record, facts::DIVERSION)
        .into_iter()
        .filter(|(_, fact, leaf)| !fact.kept && leaf["state"] == "known")
        .map(|(path, fact, leaf)| (path, fact, words(fact.kind, &leaf["value"])))
        .collect()
}
