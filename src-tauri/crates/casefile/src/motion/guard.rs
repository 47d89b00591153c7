//! What is kept off the papers, and what a person decided about what stands in them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::path::FactPath;

/// One thing that the other side will read in the papers: counsel's own list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Caution {
    /// Which kind of thing it is.
    pub kind: Answer<CautionKind>,
    /// What it is.
    pub what: Answer<String>,
    /// Where it stands in the papers, or why it does not.
    pub stands: Answer<String>,
}

/// The kind of a thing on counsel's own list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CautionKind {
    /// The story could tell of another offense.
    OtherOffense,
    /// The movant may have recruited others.
    Recruiting,
    /// Another case is open.
    OpenCase,
    /// Children were present.
    ChildrenPresent,
    /// Something else.
    Other,
}

/// Somebody whose name should not stand in a public file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Guarded {
    /// The name.
    pub name: Answer<String>,
    /// Why it is guarded.
    pub who: Answer<GuardedWho>,
}

/// Why a name is guarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum GuardedWho {
    /// The trafficker, or somebody who helped.
    Trafficker,
    /// A minor.
    Minor,
    /// Another victim.
    OtherVictim,
    /// Somebody of the movant's family.
    Family,
    /// Somebody else.
    Other,
}

/// A person's decision about one place in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PlaceDecision {
    /// What was decided.
    pub verdict: Verdict,
    /// Who decided.
    pub by: String,
    /// When, in UTC.
    pub at: DateTime<Utc>,
}

/// What a place in a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// What it looks like. Nothing is printed until it is out of the text or left out of the papers.
    Protected,
    /// Nothing of the kind: it stands.
    Harmless,
    /// What it looks like, and the papers leave it out.
    LeftOut,
}

/// A paragraph of a paper that a person edited. When a fact under it changes it is flagged, and its text kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ParagraphEdit {
    /// The template and the paragraph in it.
    pub template: String,
    /// SHA-256 of the text that was generated when it was edited, in hexadecimal.
    pub generated: String,
    /// The text as the person left it.
    pub text: String,
    /// The facts that the paragraph rests on.
    pub rests_on: Vec<FactPath>,
    /// Who edited it.
    pub by: String,
    /// When, in UTC.
    pub at: DateTime<Utc>,
}
