//! What NCMEC and police ask about a child who is missing, § 48.78(2m).

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::moment::Moment;

/// How a missing child looks, and where the child was last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct MissingChild {
    /// How tall the child is, as it was said.
    pub height: Answer<String>,
    /// How heavy the child is, as it was said.
    pub weight: Answer<String>,
    /// The color of the eyes.
    pub eyes: Answer<String>,
    /// The color and cut of the hair.
    pub hair: Answer<String>,
    /// Scars, tattoos, glasses, braces.
    pub marks: Answer<String>,
    /// What the child wore.
    pub clothing: Answer<String>,
    /// When the child was last seen.
    pub last_seen_at: Answer<Moment>,
    /// Where the child was last seen.
    pub last_seen_where: Answer<String>,
    /// With whom the child was last seen, or may be.
    pub with_whom: Answer<String>,
    /// Where the child may be going.
    pub likely_where: Answer<String>,
    /// Medicine, health, danger from others: what makes it urgent.
    pub risks: Answer<String>,
    /// Whether there is a recent photograph to clip to the sheet. No picture is kept here.
    pub photograph: Answer<bool>,
    /// Whether eWiSACWIS has told NCMEC already, so that nobody reports twice.
    pub told_by_system: Answer<bool>,
    /// When the child came back or was found.
    pub returned_at: Answer<Moment>,
}
