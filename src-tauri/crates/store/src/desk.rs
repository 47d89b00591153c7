//! A desk: what one person may do in an open vault. It is the only handle with methods on cases.

use std::path::Path;

use rusqlite::Connection;

use crate::chain::Chain;
use crate::error::StoreError;
use crate::person::Person;
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
