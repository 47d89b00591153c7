//! The files that cases keep, held against the log; and their bytes against their addresses.

use std::collections::{BTreeMap, HashSet};

use rusqlite::Connection;
use serde_json::Value;

use crate::content;
use crate::error::StoreError;
use crate::kept_file::{self, FileId};
use crate::log::Action;
use crate::record::id_at;
use crate::verify::Broken;

/// What is not as the log says of it: changed, gone, or never logged.
pub(crate) fn broken(connection: &Connection) -> Result<Vec<Broken>, StoreError> {
    let mut logged = logged(connection)?;
    let mut broken = Vec::new();
    let mut statement = connection.prepare("SELECT file FROM kept_file")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let file = FileId(id_at(row, 0)?);
        let hash = kept_file::stored_hash(connection, file)?.map(hex::encode);
        match (hash, logged.remove(&file)) {
            (_, None) => broken.push(Broken::FileUnlogged(file)),
            (Some(hash), Some(named)) if hash == named => {}
            _ => broken.push(Broken::FileChanged(file)),
        }
    }
    broken.extend(logged.into_keys().map(Broken::FileMissing));
    Ok(broken)
}

/// The hash of every file that was kept and neither removed nor purged with its case since.
fn logged(connection: &Connection) -> Result<BTreeMap<FileId, String>, StoreError> {
    let (kept, removed) = (Action::Kept.as_str(), Action::Removed.as_str());
    let (mut logged, purged) = (BTreeMap::new(), purged(connection)?);
    let mut statement = connection.prepare("SELECT detail, record FROM log WHERE action = ?1")?;
    let mut rows = statement.query([kept])?;
    while let Some(row) = rows.next()? {
        let (detail, record): (Value, [u8; 16]) = (detail(row.get(0)?), row.get(1)?);
        if let (Some(file), false) = (file_in(&detail), purged.contains(&record)) {
            let hash = detail["hash"].as_str().unwrap_or_default();
            logged.insert(file, hash.to_owned());
        }
    }
    drop(rows);
    let mut rows = statement.query([removed])?;
    while let Some(row) = rows.next()? {
        if let Some(file) = file_in(&detail(row.get(0)?)) {
            logged.remove(&file);
        }
    }
    Ok(logged)
}

/// The cases that were purged, as the log tells with what each had: of those nothing is there any more.
pub(crate) fn purged(connection: &Connection) -> Result<HashSet<[u8; 16]>, StoreError> {
    let mut purged = HashSet::new();
    let mut statement = connection
        .prepare("SELECT record, detail FROM log WHERE action = 'purged' AND record IS NOT NULL")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if detail(row.get(1)?)["states"].is_number() {
            purged.insert(row.get(0)?);
        }
    }
    Ok(purged)
}

fn detail(text: String) -> Value {
    serde_json::from_str(&text).unwrap_or_default()
}

fn file_in(detail: &Value) -> Option<FileId> {
    serde_json::from_value(detail["file"].clone()).ok()
}

/// How many files are not, byte for byte, what was kept, in words; none if all are.
pub(crate) fn unreadable(connection: &Connection) -> Result<Option<String>, StoreError> {
    let mut statement =
        connection.prepare("SELECT row, address FROM content WHERE address IS NOT NULL")?;
    let mut rows = statement.query([])?;
    let mut bad = 0;
    while let Some(row) = rows.next()? {
        let is_whole = content::is_whole(connection, row.get(0)?, &row.get(1)?)?;
        bad += usize::from(!is_whole);
    }
    Ok((bad > 0).then(|| {
        format!("{bad} kept files are not what they were. Restore them from a backup; the others are whole.")
    }))
}
