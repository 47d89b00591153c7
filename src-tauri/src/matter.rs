//! The line of a motion for the board and the search, computed from the law.

use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use casefile::summary::{SearchText, Summary};
use chrono::{DateTime, Utc};
use law::conclusion::Outcome;
use law::motion::{Drafting, motion};
use law::office::Office;
use law::rules::conclude_motion;
use law::rules::register::VERSION;
use store::kind::RecordKind;

use crate::answers::{answered, words};
use crate::case::Kept;
use crate::views::law_book::rule_title;
use crate::views::motion::steps::{is_out_of_reach, next_label};
use crate::views::title::{court_case, matter_title};

/// The fact that stands in no view but its own field, and by which nothing is found.
pub const HIDDEN: &Fact = &facts::motion::movant::ACTUAL_ADDRESS;

impl Kept for MotionFacts {
    const KIND: RecordKind = RecordKind::Motion;

    fn fact(path: &FactPath) -> Option<&'static Fact> {
        facts::motion(path)
    }

    fn summary(&self, office: &Office, now: DateTime<Utc>) -> Summary {
        let conclusions = conclude_motion(self, office, now);
        // The first is the next thing to do; where nothing is left to do nothing waits.
        let mut waits: Vec<String> = next_label(self, &conclusions).into_iter().collect();
        let is_done = waits.is_empty();
        let open = conclusions
            .iter()
            .filter(|c| matches!(c.outcome, Outcome::AskPerson | Outcome::NeedsFact))
            .map(|c| rule_title(c.rule).to_owned());
        // Where § 973.015(2m) reaches nothing, its questions wait for nobody either.
        for title in open.filter(|_| !is_done && !is_out_of_reach(self)) {
            if !waits.contains(&title) {
                waits.push(title);
            }
        }
        let stands = stands(self);
        Summary {
            number: self.number.clone(),
            title: matter_title(self),
            detail: court_case(self),
            waits,
            flags: vec![stands.flag().to_owned()],
            worker: self.filing.counsel.known().cloned().unwrap_or_default(),
            stands: stands.words().to_owned(),
            law_version: VERSION.to_owned(),
            ..Summary::default()
        }
    }

    fn search_text(&self) -> SearchText {
        search_text(self)
    }
}

/// How the papers of a motion stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum MotionStands {
    /// Nothing can be drafted: § 973.015(2m) does not reach it, or a place in a text waits for a person.
    Held,
    /// Something is lacking.
    Draft,
    /// Nothing is lacking, and nobody has marked the papers final.
    Ready,
    /// Nothing is lacking, and a person marked the papers final.
    Final,
}

impl MotionStands {
    /// The word by which the board filters.
    pub fn flag(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Draft => "draft",
            Self::Ready => "ready",
            Self::Final => "final",
        }
    }

    /// The same for a person.
    pub fn words(self) -> &'static str {
        match self {
            Self::Held => "Held",
            Self::Draft => "Draft",
            Self::Ready => "Ready to be marked final",
            Self::Final => "Final",
        }
    }
}

/// How the papers of a motion stand, as the law says it.
pub fn stands(facts: &MotionFacts) -> MotionStands {
    // Whether the vault is for practice changes a mark on the papers and nothing of how they stand.
    match motion(facts, false) {
        Drafting::Refused(_) => MotionStands::Held,
        Drafting::Motion(motion) if !motion.is_draft() => MotionStands::Final,
        Drafting::Motion(motion) if motion.is_ready() => MotionStands::Ready,
        Drafting::Motion(_) => MotionStands::Draft,
    }
}

/// Every answer in words by which a matter is found or which a search shows: all but where the client really lives.
pub fn told_words(facts: &MotionFacts) -> Vec<(FactPath, &'static Fact, String)> {
    let record = serde_json::to_value(facts).unwrap_or_default();
    answered(&record, facts::MOTION)
        .into_iter()
        .filter(|(path, _, leaf)| path.as_str() != HIDDEN.path && leaf["state"] == "known")
        .map(|(path, fact, leaf)| (path, fact, words(fact.kind, &leaf["value"])))
        .collect()
}

/// The words by which a motion is found.
fn search_text(facts: &MotionFacts) -> SearchText {
    let mut text = SearchText {
        numbers: facts.number.clone(),
        ..SearchText::default()
    };
    for (path, fact, words) in told_words(facts) {
        let path = path.as_str();
        let ends = |all: &[&str]| all.iter().any(|end| path.ends_with(end));
        let place = if ends(&["/name", "/name_then", "/counsel", "/told_by", "/signer"]) {
            &mut text.names
        } else if fact.kind == Kind::Phone || ends(&["/number", "/bar_number", "/label"]) {
            &mut text.numbers
        } else if ends(&["/county", "_address"]) {
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
