//! A scenario of diversion: its facts as they are typed, and what a lawyer expects of rules, ways and desk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use casefile::diversion::DiversionFacts;
use casefile::facts;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use law::conclusion::{Conclusion, Way};
use law::diversion::terms::SignerStands;
use law::diversion::{Desk, WayStands, WayState, desk};
use law::office::Office;
use law::standing::Standing;
use serde::Deserialize;

use crate::record::{Record, moment};
use crate::words::words;

/// One scenario.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiversionScenario {
    /// What the matter is, in a line.
    pub title: String,
    /// What a beginner learns from it.
    pub teaches: String,
    /// The moment, in Wisconsin's time.
    pub now: String,
    /// Each answer by the name of its fact.
    pub facts: BTreeMap<String, String>,
    /// What is expected of the rules.
    pub expect: Expect,
    /// How each of the four ways stands.
    pub ways: BTreeMap<String, String>,
    /// The beginning of the first reason of each way.
    pub reasons: BTreeMap<String, String>,
    /// What else the desk shows.
    pub desk: DeskExpected,
}

/// What the rules say.
#[derive(Deserialize)]
pub struct Expect {
    /// Rules that say nothing.
    #[serde(default)]
    pub absent: Vec<String>,
    /// The lines of each rule that says something.
    #[serde(flatten)]
    pub rules: BTreeMap<String, Lines>,
}

/// One line, or several.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Lines {
    /// One conclusion.
    One(String),
    /// Several.
    Many(Vec<String>),
}

/// What the desk shows around the ways. What is not written is not looked at, but the open questions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskExpected {
    /// The rules whose open question matters here.
    pub open: Vec<String>,
    /// The beginnings of what stands outside the list.
    pub outside: Option<Vec<String>>,
    /// The beginnings of what there is instead.
    #[serde(default)]
    pub instead: Vec<String>,
    /// The clocks with how they stand, the earliest first.
    #[serde(default)]
    pub clocks: Vec<String>,
    /// Who signs, and where each stands.
    pub signers: Option<String>,
    /// Of which way.
    pub signers_of: Option<String>,
    /// The beginnings of what a way costs.
    pub costs: Option<Vec<String>>,
    /// Of which way.
    pub costs_of: Option<String>,
}

impl Lines {
    /// The lines as a list.
    pub fn list(&self) -> Vec<String> {
        match self {
            Self::One(line) => vec![line.clone()],
            Self::Many(lines) => lines.clone(),
        }
    }
}

impl DiversionScenario {
    /// The facts as they were told.
    pub fn told(&self) -> Result<(Record, DiversionFacts), String> {
        let mut case = Record::of(facts::diversion);
        let answers = self
            .facts
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        case.tell(answers, self.moment()?)?;
        let facts = case.read()?;
        Ok((case, facts))
    }

    /// The moment of the scenario.
    pub fn moment(&self) -> Result<DateTime<Utc>, String> {
        moment(&self.now)
    }

    /// The desk at that moment.
    pub fn desk(&self, facts: &DiversionFacts) -> Result<Desk, String> {
        Ok(desk(
            facts,
            &Office::of(&Settings::default()),
            self.moment()?,
        ))
    }
}

/// What one rule says, in lines such as an expectation is written in.
pub fn says(case: &Record, conclusions: &[Conclusion], rule: &str) -> Vec<String> {
    conclusions
        .iter()
        .filter(|conclusion| conclusion.rule == rule)
        .map(|conclusion| words(conclusion, None, |path| case.name(path)))
        .collect()
}

/// The name of a way as the scenarios write it.
pub fn name(way: Way) -> &'static str {
    match way {
        Way::JuvenileAgreement => "juvenile_agreement",
        Way::ConsentDecree => "consent_decree",
        Way::DeferredProsecution => "deferred_prosecution",
        Way::Volunteers => "volunteers",
        Way::Primary | Way::Secondary | Way::NonCaregiver => "no way of diversion",
    }
}

/// How a way stands, in one line.
pub fn line(case: &Record, way: &WayStands) -> String {
    let state = match way.state {
        WayState::Open => "open",
        WayState::Closed => "closed",
        WayState::NeedsFact => "needs a fact",
        WayState::AskPerson => "a person decides",
    };
    if way.needs.is_empty() {
        return state.to_owned();
    }
    let lacks: Vec<String> = way.needs.iter().map(|path| case.name(path)).collect();
    format!("{state}; lacks {}", lacks.join(", "))
}

/// Who signs a way, and where each stands.
pub fn signers(way: &WayStands) -> String {
    let lines: Vec<String> = way
        .signers
        .iter()
        .map(|signer| {
            let stands = match signer.stands {
                SignerStands::Agrees => "agrees",
                SignerStands::Objects => "objects",
                SignerStands::Nobody => "nobody",
                SignerStands::Blank => "blank",
            };
            format!("{} {stands}", signer.who)
        })
        .collect();
    lines.join(", ")
}

/// The clocks with how they stand.
pub fn clocks(desk: &Desk) -> Vec<String> {
    desk.clocks
        .iter()
        .map(|clock| {
            let stands = match clock.standing {
                Standing::Open => "open",
                Standing::Soon => "soon",
                Standing::Late => "late",
                Standing::Met => "met",
                Standing::MetLate => "met late",
            };
            format!("{} {stands}", clock.rule)
        })
        .collect()
}

/// Every scenario with the name of its file, in the order of the names.
pub fn all() -> Vec<(String, DiversionScenario)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/scenarios_diversion");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the folder of the scenarios stands beside the tests")
        .map(|entry| entry.expect("a scenario can be listed").path())
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            let name = file
                .file_stem()
                .expect("a file has a name")
                .to_string_lossy()
                .into_owned();
            let text = std::fs::read_to_string(file).expect("a scenario can be read");
            let scenario = toml::from_str(&text).unwrap_or_else(|why| {
                panic!("tests/scenarios_diversion/{name}.toml cannot be read: {why}")
            });
            (name, scenario)
        })
        .collect()
}
