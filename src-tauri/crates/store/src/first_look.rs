//! The files of a vault, looked at before SQLite may touch them.

use std::fs;
use std::path::Path;

use crate::connection;
use crate::error::StoreError;
use crate::files::{self, DATABASE, WRITE_AHEAD};
use crate::finding::Finding;
use crate::open::Proceed;
use crate::secret::VaultKey;
use crate::signing::sha256;
use crate::wal::{self, WriteAhead};

/// Reads the write-ahead file through before SQLite would drop a damaged part of it in silence.
pub(crate) fn look_at_tail(place: &Path, proceed: Proceed) -> Result<Option<Finding>, StoreError> {
    let WriteAhead::Damaged { lost } = wal::scan(&place.join(WRITE_AHEAD))? else {
        return Ok(None);
    };
    let copied_to = keep_aside(place, WRITE_AHEAD, "damaged")?;
    if proceed.without_damaged_tail {
        Ok(Some(Finding::TailDropped { lost, copied_to }))
    } else {
        Err(StoreError::TailDamaged { lost, copied_to })
    }
}

/// Copies a file of the vault under a name that tells its contents apart, and gives that name.
pub(crate) fn keep_aside(place: &Path, name: &str, why: &str) -> Result<String, StoreError> {
    let contents =
        fs::read(place.join(name)).map_err(StoreError::io("Reading a file of the vault"))?;
    let copy = format!("{name}.{why}-{}", hex::encode(&sha256(&contents)[..4]));
    if !contents.is_empty() && !place.join(&copy).exists() {
        files::replace(place, &copy, &contents)?;
    }
    Ok(copy)
}

/// Makes sure that the key fits before SQLite may touch the write-ahead file.
pub(crate) fn probe(place: &Path, key: &VaultKey) -> Result<(), StoreError> {
    let database = place.join(DATABASE);
    let unreadable = match connection::probe(&database, key) {
        Err(error @ (StoreError::Damaged { .. } | StoreError::Internal { .. })) => error,
        other => return other,
    };
    let tail = place.join(WRITE_AHEAD);
    if fs::metadata(&tail).map_or(0, |file| file.len()) == 0 {
        return Err(unreadable);
    }
    // The first page may be half written by a machine that lost power; then the write-ahead file mends it.
    let copy = keep_aside(place, WRITE_AHEAD, "kept")?;
    connection::open_writer(&database, key)
        .map(drop)
        .inspect_err(|_| {
            let _ = fs::copy(place.join(&copy), &tail);
        })
}
