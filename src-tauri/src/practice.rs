//! The three invented reports of a county's practice vault: the scenarios that are made to learn from.

pub mod diversion;
pub mod motions;

use std::collections::BTreeMap;

use casefile::act::ActKind;
use casefile::answer::{Answer, Source};
use casefile::facts;
use casefile::id::ItemId;
use casefile::read_time::read_moment;
use casefile::report::Report;
use casefile::told::{NotTold, told, told_act};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::commands::report::begin;
use crate::error::AppError;
use crate::session::Session;

/// The stories, in the order in which their reports came in.
const STORIES: &[&str] = &[
    include_str!("../../tests/scenarios/school_counselor_next_evening.toml"),
    include_str!("../../tests/scenarios/runaway_in_agency_care.toml"),
    include_str!("../../tests/scenarios/friday_night_call.toml"),
];

/// A scenario, as far as a practice vault needs it.
#[derive(Deserialize)]
struct Story {
    number: String,
    now: String,
    facts: BTreeMap<String, String>,
    #[serde(default)]
    act: Vec<BTreeMap<String, String>>,
}

/// Fills a new practice vault and sets its clock to the evening on which the stories stand.
pub fn fill(session: &Session) -> Result<(), AppError> {
    for story in STORIES {
        let story: Story = toml::from_str(story).map_err(AppError::internal)?;
        let now = moment(&story.now, session.machine_now())?;
        let report = report(&story, now)?;
        session.set_practice_time(now)?;
        session.with(|desk, now| begin(desk, report, now).map(|_| ()))?;
    }
    Ok(())
}

fn report(story: &Story, now: DateTime<Utc>) -> Result<Report, AppError> {
    let answers = story
        .facts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    let told = told(answers, facts::report, now).map_err(untold)?;
    let mut report: Report = serde_json::from_value(told.body)?;
    report.number.clone_from(&story.number);
    for act in &story.act {
        let word = |name: &str| act.get(name).map(String::as_str).unwrap_or_default();
        let kind: ActKind = serde_json::from_value(word("kind").into())?;
        let recorded = moment(word("recorded"), now)?;
        let particulars = act
            .iter()
            .filter(|(name, _)| !["kind", "recorded", "recorded_by"].contains(&name.as_str()))
            .map(|(name, text)| (name.as_str(), text.as_str()));
        let act = told_act(kind, particulars, recorded, word("by")).map_err(untold)?;
        report.acts.insert(ItemId::new(), act);
    }
    if report.call.worker.is_not_asked() {
        report.call.worker = Answer::from_source("A. Lind".to_owned(), Source::Worker);
    }
    Ok(report)
}

fn moment(text: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, AppError> {
    match read_moment(text, now) {
        Ok(moment) => Ok(moment.utc),
        Err(malformed) => Err(AppError::internal(malformed.says)),
    }
}

fn untold(fault: NotTold) -> AppError {
    AppError::internal(format!("{}: {}", fault.name, fault.malformed.says))
}
