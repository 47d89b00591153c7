//! A desk: what one person may do in an open vault. It is the only handle with methods on cases.

use std::path::Path;

use rusqlite::Connection;

use crate::chain::Chain;
use crate::error::StoreError;
use crate::kind::RecordKind;
use crate::person::Person;
use crate::refusal::Refusal;
use crate::rights::Right;
use crate::vault::{Facts, Vault};

/// One person at an open vault. Every row written through it carries that person's signature.
#[derive(Clone, Copy)]
pub struct Desk<'v> {
    vault: &'v Vault,
}

impl<'v> Desk<'v> {
    pub(crate) fn new(vault: &'v Vault) -> Self {
        Self { vault }
    }

    /// Whose desk it is.
    pub fn person(&self) -> &'v Person {
        self.vault.opened_by()
    }

    /// What the vault is.
    pub fn facts(&self) -> &'v Facts {
        self.vault.facts()
    }

    /// Whether this person may do that here.
    pub fn may(&self, right: Right) -> bool {
        let practice = self.facts().practice;
        self.vault.roster().may(self.person().id, right, practice)
    }

    /// Refuses what this person may not do.
    pub(crate) fn require(&self, right: Right) -> Result<(), StoreError> {
        if self.may(right) {
            Ok(())
        } else {
            let role = self.person().role;
            Err(Refusal::NotAllowed { role, right }.into())
        }
    }

    /// Refuses to write to a record of that kind where the person may not.
    pub(crate) fn require_writing(&self, kind: RecordKind) -> Result<(), StoreError> {
        self.require(match kind {
            RecordKind::Office => Right::Settings,
            RecordKind::Report | RecordKind::Motion | RecordKind::Diversion => Right::WriteCases,
        })
    }

    /// Refuses to read a record of that kind where the person may not. The office's settings are for everybody.
    pub(crate) fn require_reading(&self, kind: RecordKind) -> Result<(), StoreError> {
        match kind {
            RecordKind::Office => Ok(()),
            RecordKind::Report | RecordKind::Motion | RecordKind::Diversion => {
                self.require(Right::ReadCases)
            }
        }
    }

    pub(crate) fn vault(&self) -> &'v Vault {
        self.vault
    }

    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.vault.read(work)
    }

    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&Connection, &mut Chain) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.vault.write(work)
    }

    /// Reads on a connection of its own, with the places of the anchors.
    pub(crate) fn read_apart<T>(
        &self,
        work: impl FnOnce(&Connection, &Path, Option<&Path>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.vault.read_apart(work)
    }
}
