//! What happened: the trafficking as a whole, and the story fact by fact.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::id::ItemId;
use crate::span::Span;

use super::element::{ElementLetter, MeansLetter};

/// The trafficking as a whole, for element (a) and (b).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Trafficked {
    /// The laws under which it is pleaded.
    pub routes: Answer<BTreeSet<LegalRoute>>,
    /// When it began.
    pub began: Answer<Span>,
    /// When it ended.
    pub ended: Answer<Span>,
    /// What of value was given, promised or received for a sexual act, and by whom.
    pub value_given: Answer<String>,
    /// What kind of act, § 940.302(1)(a).
    pub act_kind: Answer<SexActKind>,
    /// Whether access to the drug was used to control the movant, for means i.
    pub access_used: Answer<bool>,
    /// How the violation came of the trafficking, in counsel's words.
    pub causation: Answer<String>,
}

/// A law under which somebody was a victim of trafficking.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
pub enum LegalRoute {
    /// Human trafficking, Wis. Stat. § 940.302.
    #[serde(rename = "940.302")]
    S940302,
    /// Trafficking of a child, Wis. Stat. § 948.051.
    #[serde(rename = "948.051")]
    S948051,
    /// 22 USC 7101 to 7112.
    #[serde(rename = "22 USC 7101-7112")]
    Usc22,
}

/// The kind of a commercial sex act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SexActKind {
    /// Sexual contact.
    Contact,
    /// Sexual intercourse.
    Intercourse,
    /// A sexually explicit performance, or other conduct for sexual humiliation, degradation, arousal or gratification.
    Performance,
    /// Something else.
    Other,
}

/// One fact of the story.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct StoryFact {
    /// When it was.
    pub when: Answer<Span>,
    /// What happened, in the movant's own words.
    pub own_words: Answer<String>,
    /// What happened, as the statement of facts says it.
    pub statement: Answer<String>,
    /// Who says so.
    pub told_by: Answer<String>,
    /// Whether it should be read by as few people as can be.
    pub sensitive: Answer<bool>,
    /// Whether somebody says otherwise.
    pub disputed: Answer<bool>,
    /// The elements that it bears on.
    pub elements: Answer<BTreeSet<ElementLetter>>,
    /// What the trafficker did, as §§ 940.302(1)(d) and 948.051 name it.
    pub acts: Answer<BTreeSet<TraffickingAct>>,
    /// By which lettered means, § 940.302(2)(a)2.
    pub means: Answer<BTreeSet<MeansLetter>>,
    /// The exhibits that show it.
    pub exhibits: Answer<BTreeSet<ItemId>>,
    /// Where in the exhibits, such as "page 2".
    pub cited_at: Answer<String>,
}

/// What a trafficker does.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum TraffickingAct {
    /// Recruits.
    Recruit,
    /// Entices.
    Entice,
    /// Harbors.
    Harbor,
    /// Transports.
    Transport,
    /// Provides.
    Provide,
    /// Obtains.
    Obtain,
    /// Tries one of these.
    Attempt,
    /// Patronizes; of a child, § 948.051 alone.
    Patronize,
    /// Solicits; of a child, § 948.051 alone.
    Solicit,
}
