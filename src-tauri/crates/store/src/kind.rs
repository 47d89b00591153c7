//! The kinds of vault and of record.

use serde::{Deserialize, Serialize};

use crate::error::StoreError;

/// Whom a vault serves. It stands in the first log entry and never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum VaultKind {
    /// A county's child protective services.
    County,
    /// An attorney, or an advocate beside one.
    Attorney,
}

impl VaultKind {
    /// The word that the log keeps.
    pub fn as_str(self) -> &'static str {
        match self {
            VaultKind::County => "county",
            VaultKind::Attorney => "attorney",
        }
    }

    pub(crate) fn parse(word: &str) -> Option<Self> {
        [VaultKind::County, VaultKind::Attorney]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }
}

/// What a record is; the store treats all of them alike.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// A report about one child.
    Report,
    /// The office's own settings, of which a vault has one.
    Office,
    /// A motion under Wis. Stat. § 973.015(2m).
    Motion,
    /// A request to divert a prosecution.
    Diversion,
}

impl RecordKind {
    const ALL: [RecordKind; 4] = [
        RecordKind::Report,
        RecordKind::Office,
        RecordKind::Motion,
        RecordKind::Diversion,
    ];

    /// The word that the database keeps.
    pub fn as_str(self) -> &'static str {
        match self {
            RecordKind::Report => "report",
            RecordKind::Office => "office",
            RecordKind::Motion => "motion",
            RecordKind::Diversion => "diversion",
        }
    }

    pub(crate) fn parse(word: &str) -> Result<Self, StoreError> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == word)
            .ok_or_else(|| StoreError::damaged("The kind of a case"))
    }
}

impl std::fmt::Display for RecordKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
