//! What a person decided about the referral before it is made.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// What a person chose for the referral to law enforcement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct ReferralChoices {
    /// Which office it goes to, as it should stand on the paper.
    pub recipient: Answer<String>,
    /// Whether the reporter is named to law enforcement. No unless a person says yes.
    pub include_reporter: Answer<bool>,
    /// Why the reporter is named.
    pub reporter_reason: Answer<String>,
    /// Each place in free text where the reporter shows through, by its own id, with what a person decided.
    pub clearances: BTreeMap<String, Clearance>,
}

/// A person's decision about one place in free text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Clearance {
    /// Whether the place is left out or may stand.
    pub decision: Decided,
    /// Who decided.
    pub by: String,
    /// When, in UTC.
    pub at: DateTime<Utc>,
}

/// What is done with a place where the reporter shows through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Decided {
    /// Left out of the paper.
    Removed,
    /// Does not tell who the reporter is, and stands.
    Cleared,
}
