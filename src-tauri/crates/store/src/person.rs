//! The people who may open a vault.

use casefile::id::PersonId;
use serde::{Deserialize, Serialize};

/// What a person does in the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Looks after the vault and its people.
    Keeper,
    /// Takes reports and assesses them, in a county.
    Worker,
    /// Decides on screening and signs, in a county.
    Supervisor,
    /// Teaches with practice vaults.
    Trainer,
    /// Answers for the records and their end.
    RecordsCustodian,
    /// Represents clients.
    Attorney,
    /// Works for an attorney.
    Assistant,
}

impl Role {
    /// Every role, those of both kinds of vault.
    pub const ALL: [Role; 7] = [
        Role::Keeper,
        Role::Worker,
        Role::Supervisor,
        Role::Trainer,
        Role::RecordsCustodian,
        Role::Attorney,
        Role::Assistant,
    ];

    /// The word that the database keeps.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Keeper => "keeper",
            Role::Worker => "worker",
            Role::Supervisor => "supervisor",
            Role::Trainer => "trainer",
            Role::RecordsCustodian => "records_custodian",
            Role::Attorney => "attorney",
            Role::Assistant => "assistant",
        }
    }

    /// What a person calls it, in lower case.
    pub fn says(self) -> &'static str {
        match self {
            Role::RecordsCustodian => "records custodian",
            other => other.as_str(),
        }
    }

    pub(crate) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

/// A person about to be given a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    /// The name as it is to appear on papers and screens.
    pub name: String,
    /// What the person does.
    pub role: Role,
}

/// A person who has, or had, a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who it is, on every row that the person writes.
    pub id: PersonId,
    /// The name, which only the encrypted database holds.
    pub name: String,
    /// What the person does.
    pub role: Role,
    /// The fingerprint of the person's signing key, to be compared with a printed one.
    pub fingerprint: String,
}
