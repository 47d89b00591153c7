//! What is kept of a release that was made: to whom it went, on what basis, and what it left out.

use serde::{Deserialize, Serialize};

use crate::id::ItemId;
use crate::path::FactPath;

/// A release that was made into a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ReleaseMade {
    /// The planned disclosure that it answers, if it answers one; a notice and the referral to police answer none.
    pub disclosure: Option<ItemId>,
    /// Which rule it went by, such as `REL-07`.
    pub rule: String,
    /// What the recipient is, in plain words.
    pub kind: String,
    /// To whom: name and office, as they stand on the paper; empty while nobody was named.
    pub to: String,
    /// The section of law it went by.
    pub basis: String,
    /// What was left out, and why.
    pub left_out: Vec<LeftOutMade>,
    /// The mark at the foot of the paper.
    pub mark: String,
    /// The recorded act by which it was sent, once somebody recorded one.
    #[serde(default)]
    pub sent: Option<ItemId>,
}

/// One thing that a release left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LeftOutMade {
    /// The fact.
    pub path: FactPath,
    /// What it is called.
    pub label: String,
    /// Why it was left out.
    pub why: String,
}
