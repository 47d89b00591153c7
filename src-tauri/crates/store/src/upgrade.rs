//! Bringing an older vault to the newest format, after a copy of it as it was has been put beside it.

use std::fs::{self, File};
use std::path::Path;

use rusqlite::Connection;

use crate::error::StoreError;
use crate::files::{self, DATABASE};
use crate::migration;

/// Begins the name of the copy; the format follows that the vault had.
const BEFORE: &str = "vault.db.before-format-";

/// Upgrades the vault in a folder, if it is of an older format. Its lock is held, and this is its only connection.
/// The copy opens with the version that wrote it; it goes when the key is rotated or a case is purged, as it would
/// outlive both.
pub(crate) fn upgrade(place: &Path, connection: &mut Connection) -> Result<(), StoreError> {
    if migration::found(connection)? == migration::KNOWN {
        return Ok(());
    }
    copy_as_it_was(place, connection)?;
    migration::upgrade(connection)
}

fn copy_as_it_was(place: &Path, connection: &Connection) -> Result<(), StoreError> {
    let copy = place.join(format!("{BEFORE}{}", migration::KNOWN));
    // After a kill in the middle of an upgrade the copy is there already, and is the one to keep.
    if copy.exists() {
        return Ok(());
    }
    let busy: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy != 0 {
        return Err(StoreError::internal("a reader is still in the database"));
    }
    let failed = StoreError::io("Copying the vault before its upgrade");
    let part = place.join(format!("{DATABASE}.copying"));
    files::remove(&part)?;
    drop(files::open_own(&part)?);
    fs::copy(place.join(DATABASE), &part).map_err(&failed)?;
    File::open(&part)
        .and_then(|file| file.sync_all())
        .map_err(&failed)?;
    fs::rename(&part, &copy).map_err(&failed)?;
    files::sync_folder(place)
}

/// Removes every such copy.
pub(crate) fn forget_copies(place: &Path) -> Result<(), StoreError> {
    remove_beginning(place, BEFORE)
}

/// Removes every copy of the vault or of a part of it that lies in its own folder, those that were kept aside after
/// damage among them.
pub(crate) fn forget_everything_aside(place: &Path) -> Result<(), StoreError> {
    forget_copies(place)?;
    for why in ["damaged", "kept"] {
        remove_beginning(place, &format!("{}.{why}-", files::WRITE_AHEAD))?;
    }
    Ok(())
}

fn remove_beginning(place: &Path, beginning: &str) -> Result<(), StoreError> {
    let entries = fs::read_dir(place).map_err(StoreError::io("Reading the vault's folder"))?;
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(beginning) {
            files::remove(&entry.path())?;
        }
    }
    Ok(())
}
