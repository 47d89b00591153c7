//! Text that cannot be taken as the answer it was typed for.

use serde::{Deserialize, Serialize};

/// Why a text was not taken, and what to write instead. The text itself is kept by whoever asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Malformed {
    /// What is wrong, as a sentence.
    pub says: String,
    /// What to do, as a sentence; may be empty.
    pub hint: String,
}

impl Malformed {
    /// A refusal with its hint.
    pub fn new(says: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            says: says.into(),
            hint: hint.into(),
        }
    }
}
