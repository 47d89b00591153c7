//! What a kill during a rotation of the key leaves, cleared away or finished at the next opening.

use std::path::Path;

use casefile::id::PersonId;

use crate::connection;
use crate::error::StoreError;
use crate::files::{self, DATABASE};
use crate::key_folder;
use crate::person_keys::PersonKeys;
use crate::recovery::RecoveryKey;
use crate::rotation::remove_database;
use crate::secret::VaultKey;
use crate::upgrade::forget_copies;

/// The next database until it takes the old one's place.
pub(crate) const NEXT_DATABASE: &str = "vault.db.next";

/// The vault's key for a person whose own keys are open. If the old key opens the database, the rotation has
/// not happened and every next file goes; if only the next one does, what was left to do is done.
pub(crate) fn key_at_opening(
    place: &Path,
    person: PersonId,
    keys: &PersonKeys,
) -> Result<VaultKey, StoreError> {
    let current = key_folder::read_vault_key(place, person, keys);
    let next = || key_folder::read_next_vault_key(place, person, keys);
    // Someone who is coming back has two passphrases until that is finished: which one counts is decided by
    // whether the rotation has happened, and the other is wrong.
    let has_two = key_folder::has_next_person(place, person);
    match settle(place, current, next) {
        Err(StoreError::NoSuchPerson { .. }) if has_two => Err(StoreError::WrongPassphrase),
        settled => settled,
    }
}

/// The same with the recovery words' key.
pub(crate) fn key_at_recovery(place: &Path, words: &RecoveryKey) -> Result<VaultKey, StoreError> {
    let identity = words.identity()?;
    let current = key_folder::recover_vault_key(place, &identity);
    settle(place, current, || {
        key_folder::recover_next_vault_key(place, &identity)
    })
}

fn settle(
    place: &Path,
    current: Result<VaultKey, StoreError>,
    next: impl FnOnce() -> Result<VaultKey, StoreError>,
) -> Result<VaultKey, StoreError> {
    if !key_folder::has_next(place) && !place.join(NEXT_DATABASE).exists() {
        return current;
    }
    let opens = |key: &VaultKey| connection::probe(&place.join(DATABASE), key).is_ok();
    match current {
        Ok(key) if opens(&key) => {
            remove_next(place)?;
            Ok(key)
        }
        current => match next() {
            Ok(next) if opens(&next) => {
                finish(place)?;
                Ok(next)
            }
            Ok(_) => current,
            // The next key is for others only, and the old one opens nothing any more.
            Err(not_for_us) => current.and(Err(not_for_us)),
        },
    }
}

/// After the rename: copies that would still open with the old key go, and the next key files take the place of the old ones, the vault's own last, as its presence
/// is what tells that there is something to finish.
pub(crate) fn finish(place: &Path) -> Result<(), StoreError> {
    key_folder::install_next(place)?;
    forget_copies(place)?;
    remove_database(place, NEXT_DATABASE)
}

/// Before the rename: nothing has happened, and nothing of it stays.
pub(crate) fn remove_next(place: &Path) -> Result<(), StoreError> {
    remove_database(place, NEXT_DATABASE)?;
    key_folder::remove_next(place)?;
    files::sync_folder(place)
}
