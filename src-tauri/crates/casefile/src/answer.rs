//! An answer: known with where it came from, or one of the three honest ways of not knowing.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The answer to one question. Not knowing is an answer, and each way of not knowing is told apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Answer<T> {
    /// Somebody said so, or a person saw it.
    Known {
        /// What is known.
        value: T,
        /// Who it came from.
        source: Source,
        /// When the agency learned it, in UTC; `None` where that was not kept.
        learned: Option<DateTime<Utc>>,
    },
    /// It was asked, and nobody knew.
    Unknown,
    /// It has not been asked yet.
    #[default]
    NotAsked,
    /// It was asked, and the answer was refused.
    Refused,
}

/// Where a fact came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The person who made the report said it.
    Reporter,
    /// The child said it.
    Child,
    /// A worker of the agency saw, heard or decided it.
    Worker,
    /// Police said it.
    Police,
    /// It was read in a record.
    Record,
    /// The person for whom a motion is brought said it.
    Movant,
    /// Counsel wrote or decided it.
    Counsel,
    /// Somebody else said it.
    Other,
}

impl<T> Answer<T> {
    /// The value, if it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known { value, .. } => Some(value),
            Self::Unknown | Self::NotAsked | Self::Refused => None,
        }
    }

    /// Whether the question still stands to be asked.
    pub fn is_not_asked(&self) -> bool {
        matches!(self, Self::NotAsked)
    }

    /// A known answer of the given source, for tests and for facts that the program itself sets.
    pub fn from_source(value: T, source: Source) -> Self {
        Self::Known {
            value,
            source,
            learned: None,
        }
    }
}

impl Answer<bool> {
    /// Known to be so.
    pub fn is_yes(&self) -> bool {
        self.known() == Some(&true)
    }

    /// Known not to be so.
    pub fn is_no(&self) -> bool {
        self.known() == Some(&false)
    }

    /// Neither known to be so nor known not to be.
    pub fn is_open(&self) -> bool {
        self.known().is_none()
    }
}

impl<T: Ord> Answer<BTreeSet<T>> {
    /// Whether this is known to be among the answers.
    pub fn has(&self, one: &T) -> bool {
        self.known().is_some_and(|all| all.contains(one))
    }

    /// Everything known to be among the answers, in its order.
    pub fn each(&self) -> impl Iterator<Item = &T> {
        self.known().into_iter().flatten()
    }
}
