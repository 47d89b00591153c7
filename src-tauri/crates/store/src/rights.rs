//! What each role may do: one table, which the desk holds every call against.
//!
//! Roles keep honest people to their work. They do not bind whoever has the vault's key and SQL tools, as the
//! key opens the whole database.

use serde::{Deserialize, Serialize};

use crate::kind::VaultKind;
use crate::person::Role;
use crate::person::Role::{
    Assistant, Attorney, Keeper, RecordsCustodian, Supervisor, Trainer, Worker,
};

/// Something that a role may do or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Read cases, their saved states, the board and the search.
    ReadCases,
    /// Type into cases, save them and merge what two people saved apart.
    WriteCases,
    /// Save a state that carries a signature.
    Sign,
    /// Change the office's settings.
    Settings,
    /// Add and suspend people, and print new recovery words.
    People,
    /// Read the log and take it out as a table.
    ReadLog,
    /// Take whole cases out of the vault or end them: export and purge.
    EndRecords,
    /// Set the clock of a practice vault.
    PracticeClock,
}

/// The table. A keeper may work on cases too: in most offices the keeper is one of those who take calls, and
/// the key that a keeper has opens every case in any way. A trainer has rights in practice vaults only.
const TABLE: [(Right, &[Role]); 8] = [
    (
        Right::ReadCases,
        &[
            Keeper,
            Worker,
            Supervisor,
            Trainer,
            RecordsCustodian,
            Attorney,
            Assistant,
        ],
    ),
    (
        Right::WriteCases,
        &[Keeper, Worker, Supervisor, Trainer, Attorney, Assistant],
    ),
    (
        Right::Sign,
        &[Keeper, Worker, Supervisor, Trainer, Attorney],
    ),
    (Right::Settings, &[Keeper, Supervisor, Trainer, Attorney]),
    (Right::People, &[Keeper]),
    (
        Right::ReadLog,
        &[Keeper, Supervisor, RecordsCustodian, Attorney],
    ),
    (Right::EndRecords, &[Keeper, RecordsCustodian, Attorney]),
    (
        Right::PracticeClock,
        &[
            Keeper,
            Worker,
            Supervisor,
            Trainer,
            RecordsCustodian,
            Attorney,
            Assistant,
        ],
    ),
];

impl Right {
    /// Every right, in the order of the table.
    pub fn all() -> impl Iterator<Item = Right> {
        TABLE.iter().map(|(right, _)| *right)
    }

    /// What the right is, as the end of "may not …".
    pub fn says(self) -> &'static str {
        match self {
            Right::ReadCases => "read cases",
            Right::WriteCases => "change cases",
            Right::Sign => "sign",
            Right::Settings => "change the office's settings",
            Right::People => "add or suspend people or print recovery words",
            Right::ReadLog => "read the log",
            Right::EndRecords => "export or purge cases",
            Right::PracticeClock => "set the clock",
        }
    }
}

impl Role {
    /// Whether this role may do that. A trainer may do nothing in a vault with real cases.
    pub fn may(self, right: Right, practice: bool) -> bool {
        (practice || self != Trainer)
            && TABLE
                .iter()
                .any(|(of, roles)| *of == right && roles.contains(&self))
    }

    /// Whether a vault of that kind has people of this role.
    pub fn serves(self, kind: VaultKind) -> bool {
        match self {
            Keeper => true,
            Worker | Supervisor | Trainer | RecordsCustodian => kind == VaultKind::County,
            Attorney | Assistant => kind == VaultKind::Attorney,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_right_has_its_row_and_somebody_who_has_it() {
        for (right, roles) in TABLE {
            let rows = TABLE.iter().filter(|(of, _)| *of == right).count();
            assert_eq!(rows, 1, "{right:?} stands once");
            assert!(!roles.is_empty() && !right.says().is_empty());
        }
    }

    #[test]
    fn only_a_keeper_sees_to_people_and_a_trainer_never_meets_a_real_case() {
        let keepers: Vec<Role> = Role::ALL
            .into_iter()
            .filter(|role| role.may(Right::People, false))
            .collect();
        assert_eq!(keepers, [Keeper]);
        assert!(!Trainer.may(Right::ReadCases, false) && Trainer.may(Right::ReadCases, true));
        assert!(!Assistant.may(Right::Sign, false));
        assert!(!RecordsCustodian.may(Right::WriteCases, true));
    }
}
