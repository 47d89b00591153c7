//! What an agency asked the state for on behalf of trafficked children, and what came of it: its own record.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::listed::Listed;
use crate::money::Cents;

/// What the agency asked for under § 48.48(19) and § 20.437(1)(e). It is the agency's own record, never the state's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Ledger {
    /// Every time something was asked for.
    pub asked: Listed<AskedFor>,
}

/// One thing that was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct AskedFor {
    /// Treatment, a service or money for one, in words.
    pub what: Answer<String>,
    /// The number of the report it was for.
    pub report: Answer<String>,
    /// When it was asked for.
    pub on: Answer<chrono::NaiveDate>,
    /// Who was asked.
    pub of: Answer<String>,
    /// The sum that was asked for.
    pub sum: Answer<Cents>,
    /// What was answered.
    pub answer: Answer<AskedAnswer>,
    /// When it was answered.
    pub answered_on: Answer<chrono::NaiveDate>,
    /// The sum that was granted.
    pub granted: Answer<Cents>,
}

/// What was answered to something that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AskedAnswer {
    /// All of it was granted.
    Granted,
    /// A part was granted.
    Partly,
    /// It was refused.
    Refused,
    /// Nothing was answered yet.
    Waiting,
}
