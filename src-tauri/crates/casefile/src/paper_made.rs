//! Papers that were made from a case: enough to make each again, byte for byte.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::id::RevisionId;

/// One paper that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PaperMade {
    /// Which paper it is.
    pub paper: PaperKind,
    /// The saved state of the case that it was made from.
    pub revision: RevisionId,
    /// The saved state of the office's settings that it was made from, if there was one.
    pub office: Option<RevisionId>,
    /// When it was made, in UTC.
    pub at: DateTime<Utc>,
    /// Who made it.
    pub by: String,
    /// How many pages it has.
    pub pages: u32,
    /// SHA-256 of its bytes, in hexadecimal.
    pub hash: String,
}

/// The papers of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Referral to law enforcement.
    ReferralLawEnforcement,
}

impl PaperKind {
    /// The paper's title, on the paper and on the screen.
    pub fn title(self) -> &'static str {
        match self {
            Self::ReferralLawEnforcement => "Referral to law enforcement",
        }
    }
}
