//! What an office recorded of reading the law again: which source, when, by whom, and whether it changed.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::listed::Listed;

/// An office's own readings of the sources behind the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct LawReadings {
    /// The readings.
    pub readings: Listed<LawReading>,
}

/// One reading of one source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct LawReading {
    /// Which source, by the short name that the rulebook gives it, such as `48.981(3)(a)3.`
    pub authority: Answer<String>,
    /// When it was read.
    pub read_on: Answer<chrono::NaiveDate>,
    /// Who read it.
    pub read_by: Answer<String>,
    /// Whether it says the same.
    pub found: Answer<ReadingFound>,
    /// What was read, or what changed.
    pub note: Answer<String>,
}

/// What somebody found who read a source again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReadingFound {
    /// It says the same.
    Unchanged,
    /// It says something else now.
    Changed,
}
