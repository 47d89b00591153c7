//! Giving the vault a new key: the whole database is written anew under it, and one rename decides.
//!
//! A kill at any step leaves a pair that opens: the old key with the old database, or the next key with the
//! next one. `rotation_rest` clears away or finishes what a kill left.

use std::fs;
use std::path::Path;
use std::sync::PoisonError;

use age::x25519::Recipient;
use rusqlite::{Connection, TransactionBehavior};

use crate::chain::Chain;
use crate::connection;
use crate::error::StoreError;
use crate::files::{self, DATABASE, WRITE_AHEAD};
use crate::key_folder;
use crate::rotation_rest::{NEXT_DATABASE, finish, remove_next};
use crate::secret::VaultKey;
use crate::vault::Vault;

/// Gives the vault a new key, sealed to the recipients. `change` is written into the next database before it
/// takes the old one's place, so that either both have happened or neither.
pub(crate) fn rotate(
    vault: &Vault,
    recipients: &[Recipient],
    change: impl FnOnce(&Connection, &mut Chain) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    // Whoever reads holds the key for as long: taking it waits for the last reader and keeps others out.
    let mut pen = vault.pen();
    let mut key = vault.key.write().unwrap_or_else(PoisonError::into_inner);
    vault.forget_readers();
    let place = vault.place();
    let next = VaultKey::random()?;
    let before = (pen.chain.head, pen.chain.at);

    let open = pen.connection.take();
    let made = key_folder::write_next_vault_key(place, &next, recipients)
        .and_then(|()| empty_write_ahead(place, open, &key))
        .and_then(|()| write_next(place, &key, &next, &mut pen.chain, change))
        .and_then(|()| {
            fs::rename(place.join(NEXT_DATABASE), place.join(DATABASE)).map_err(StoreError::io(
                "Putting the vault's new database in its place",
            ))
        });
    if let Err(error) = made {
        (pen.chain.head, pen.chain.at) = before;
        let _ = remove_next(place);
        return Err(error);
    }
    // From here on it has happened, whatever fails: the next opening finishes it.
    *key = next;
    drop(key);
    pen.move_anchor(vault.facts());
    let finished = files::sync_folder(place).and_then(|()| finish(place));
    vault.reread_roster()?;
    finished
}

/// Moves everything into the database itself: a write-ahead file under the old key would spoil the next one.
fn empty_write_ahead(
    place: &Path,
    open: Option<Connection>,
    key: &VaultKey,
) -> Result<(), StoreError> {
    let connection = match open {
        Some(connection) => connection,
        None => connection::open_writer(&place.join(DATABASE), key)?,
    };
    let busy: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy != 0 {
        return Err(StoreError::internal("a reader is still in the database"));
    }
    close(connection)
}

fn write_next(
    place: &Path,
    key: &VaultKey,
    next: &VaultKey,
    chain: &mut Chain,
    change: impl FnOnce(&Connection, &mut Chain) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let path = place.join(NEXT_DATABASE);
    remove_database(place, NEXT_DATABASE)?;
    files::open_own(&path)?;
    connection::export(&place.join(DATABASE), key, &path, next)?;

    let mut written = connection::open_next(&path, next)?;
    connection::require_whole(&written, "The new database")?;
    let transaction = written.transaction_with_behavior(TransactionBehavior::Immediate)?;
    change(&transaction, chain)?;
    transaction.commit()?;
    close(written)?;
    // Closing the last connection empties and removes both write-ahead files.
    for name in [WRITE_AHEAD.to_owned(), format!("{NEXT_DATABASE}-wal")] {
        if fs::metadata(place.join(name)).is_ok_and(|file| file.len() > 0) {
            return Err(StoreError::internal("a write-ahead file was left"));
        }
    }
    files::open_own(&path)?
        .sync_all()
        .map_err(StoreError::io("Writing the vault's new database to disk"))?;
    files::sync_folder(place)
}

fn close(connection: Connection) -> Result<(), StoreError> {
    connection.close().map_err(|(_, error)| error.into())
}

/// Removes a database with the files that SQLite keeps beside it.
pub(crate) fn remove_database(place: &Path, name: &str) -> Result<(), StoreError> {
    for suffix in ["-wal", "-shm", "-journal", ""] {
        files::remove(&place.join(format!("{name}{suffix}")))?;
    }
    Ok(())
}
