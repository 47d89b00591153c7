//! The invented diversion of a practice vault: one for each kind, from the scenarios that are made to learn from.

use std::collections::BTreeMap;

use casefile::diversion::DiversionFacts;
use casefile::facts;
use casefile::told::told;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use store::kind::VaultKind;

use super::{moment, untold};
use crate::commands::diversion::begin;
use crate::commands::report::next_number;
use crate::error::AppError;
use crate::session::Session;

/// A child of fourteen, an agreement that intake made, and the district attorney's twenty days still running.
const OF_A_COUNTY: &str =
    include_str!("../../../tests/scenarios_diversion/agreement_at_fourteen.toml");
/// Sixteen, in juvenile court of a small county, and the district attorney objects.
const OF_AN_ATTORNEY: &str =
    include_str!("../../../tests/scenarios_diversion/sixteen_small_county_objection.toml");

/// A scenario, as far as a practice vault needs it.
#[derive(Deserialize)]
struct Story {
    now: String,
    facts: BTreeMap<String, String>,
}

/// Adds the diversion to a new practice vault, whose clock the other stories have set already.
pub fn fill(session: &Session, kind: VaultKind) -> Result<(), AppError> {
    let story = match kind {
        VaultKind::County => OF_A_COUNTY,
        VaultKind::Attorney => OF_AN_ATTORNEY,
    };
    let story: Story = toml::from_str(story).map_err(AppError::internal)?;
    let told_at = moment(&story.now, session.machine_now())?;
    let mut facts = facts_of(&story, told_at)?;
    session.with(|desk, now| {
        facts.number = next_number(desk, now)?;
        begin(desk, facts, now).map(|_| ())
    })
}

fn facts_of(story: &Story, now: DateTime<Utc>) -> Result<DiversionFacts, AppError> {
    let answers = story
        .facts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    let told = told(answers, facts::diversion, now).map_err(untold)?;
    Ok(serde_json::from_value(told.body)?)
}
