//! The reasons that the motion gives, and what it asks for.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// The guided reasons of § 973.015(2m)(c), (d) and (g).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Reasons {
    /// Whether an affirmative defense under § 939.46 was raised in the case.
    pub defense_raised: Answer<bool>,
    /// Whether it was said in the case that the violation came of trafficking.
    pub allegation_raised: Answer<bool>,
    /// What was decided on it then.
    pub decided: Answer<String>,
    /// Why it was not raised then.
    pub why_not: Answer<String>,
    /// Why the motion comes now, and what was done before.
    pub diligence: Answer<String>,
    /// Whose safety stood in the way.
    pub safety: Answer<String>,
    /// How the movant will benefit.
    pub benefit: Answer<String>,
    /// Why society will not be harmed.
    pub no_harm: Answer<String>,
}

/// Why counsel goes on without a fact, element by element. It goes on no paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Stated {
    /// For (a).
    pub a: Answer<String>,
    /// For (b).
    pub b: Answer<String>,
    /// For (c).
    pub c: Answer<String>,
    /// For (d).
    pub d: Answer<String>,
    /// For (g).
    pub g: Answer<String>,
}

/// What the court is asked to do. Each can be struck.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Relief {
    /// To vacate the conviction, adjudication or finding.
    pub vacate: Answer<bool>,
    /// To dismiss that count with prejudice.
    pub dismiss: Answer<bool>,
    /// To order the record of the violation expunged as well.
    pub expunge: Answer<bool>,
    /// In the alternative, to order the record expunged.
    pub alternative: Answer<bool>,
    /// To hold a hearing if the motion is contested.
    pub hearing: Answer<bool>,
}
