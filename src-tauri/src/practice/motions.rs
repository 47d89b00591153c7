//! The three invented matters of an attorney's practice vault: scenarios that are made to learn from.

use std::collections::BTreeMap;

use casefile::facts;
use casefile::motion::MotionFacts;
use casefile::motion::guard::{PlaceDecision, Verdict};
use casefile::told::told;
use chrono::{DateTime, Utc};
use law::motion::places::holding;
use serde::Deserialize;

use super::{moment, untold};
use crate::commands::motion::begin;
use crate::error::AppError;
use crate::session::Session;

/// The stories: one complete, one that still lacks its reason, one that § 973.015(2m) does not reach.
const STORIES: &[&str] = &[
    include_str!("../../../tests/scenarios_motion/rock_2012_old_numbering.toml"),
    include_str!("../../../tests/scenarios_motion/dane_second_count.toml"),
    include_str!("../../../tests/scenarios_motion/la_crosse_outside.toml"),
];

/// A scenario, as far as a practice vault needs it.
#[derive(Deserialize)]
struct Story {
    number: String,
    now: String,
    facts: BTreeMap<String, String>,
    #[serde(default)]
    decided: BTreeMap<String, Verdict>,
}

/// Fills a new practice vault and sets its clock to the evening on which the stories stand.
pub fn fill(session: &Session) -> Result<(), AppError> {
    for story in STORIES {
        let story: Story = toml::from_str(story).map_err(AppError::internal)?;
        let now = moment(&story.now, session.machine_now())?;
        let matter = matter(&story, now)?;
        session.set_practice_time(now)?;
        session.with(|desk, now| begin(desk, matter, now).map(|_| ()))?;
    }
    Ok(())
}

fn matter(story: &Story, now: DateTime<Utc>) -> Result<MotionFacts, AppError> {
    let answers = story
        .facts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    let told = told(answers, facts::motion, now).map_err(untold)?;
    let mut motion: MotionFacts = serde_json::from_value(told.body)?;
    motion.number.clone_from(&story.number);
    for (found, verdict) in &story.decided {
        let places = holding(&motion);
        for place in places.into_iter().filter(|place| place.at.found == *found) {
            let decision = PlaceDecision {
                verdict: *verdict,
                by: "M. Quade".to_owned(),
                at: now,
            };
            motion.places.insert(place.at.id, decision);
        }
    }
    Ok(motion)
}
