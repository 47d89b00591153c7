//! The files that a case keeps: the table, and the signed row of the log behind each of its rows.

use casefile::id::{PersonId, RecordId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::chain::{Chain, Entry};
use crate::content::{self, Address, Loose};
use crate::error::StoreError;
use crate::instant::{from_micros, to_micros};
use crate::log::Action;
use crate::record::id_at;
use crate::signing::{Hash, Hasher};

/// Names a file that a case keeps.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(transparent)]
pub struct FileId(pub Uuid);

impl FileId {
    pub(crate) fn new() -> Self {
        Self(Uuid::now_v7())
    }
}

/// How a file came to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// A person attached it.
    Attachment,
    /// A paper as it went out.
    Paper,
}

impl Kept {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Kept::Attachment => "attachment",
            Kept::Paper => "paper",
        }
    }
}

/// One row of the table.
pub(crate) struct KeptFile {
    pub(crate) file: FileId,
    pub(crate) record: RecordId,
    pub(crate) content: i64,
    pub(crate) address: Address,
    pub(crate) size: u64,
    pub(crate) sort: String,
    pub(crate) about: Value,
    pub(crate) person: PersonId,
    pub(crate) at: DateTime<Utc>,
}

/// What is about to be kept with a case.
pub(crate) struct ToKeep<'a> {
    pub(crate) record: RecordId,
    pub(crate) sort: Kept,
    pub(crate) about: &'a Value,
    pub(crate) person: PersonId,
    pub(crate) at: DateTime<Utc>,
}

/// Keeps loose bytes with a case: the content, the row and the row of the log.
pub(crate) fn keep(
    transaction: &Connection,
    chain: &mut Chain,
    loose: &Loose,
    keep: &ToKeep<'_>,
) -> Result<FileId, StoreError> {
    let content = content::settle(transaction, loose)?;
    let (file, about) = (FileId::new(), keep.about.to_string());
    transaction
        .prepare_cached(
            "INSERT INTO kept_file (file, record, content, sort, about, person, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            file.0.as_bytes(),
            keep.record.0.as_bytes(),
            content,
            keep.sort.as_str(),
            about,
            keep.person.0.as_bytes(),
            to_micros(keep.at)
        ])?;
    let hash = stored_hash(transaction, file)?
        .ok_or_else(|| StoreError::internal("a file's row was expected"))?;
    let detail = json!({ "file": file, "sort": keep.sort.as_str(), "hash": hex::encode(hash) });
    chain.append(
        transaction,
        &entry(keep.at, Action::Kept, keep.record, detail),
    )?;
    Ok(file)
}

/// Takes a file away from its case, and its bytes with it unless another file has the same.
pub(crate) fn remove(
    transaction: &Connection,
    chain: &mut Chain,
    kept: &KeptFile,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM kept_file WHERE file = ?1",
        [kept.file.0.as_bytes()],
    )?;
    content::sweep(transaction)?;
    let detail = json!({ "file": kept.file });
    chain.append(
        transaction,
        &entry(at, Action::Removed, kept.record, detail),
    )
}

fn entry(at: DateTime<Utc>, action: Action, record: RecordId, detail: Value) -> Entry {
    Entry {
        at,
        action,
        record: Some(record),
        revision: None,
        detail,
    }
}

const COLUMNS: &str =
    "f.file, f.record, f.content, c.address, c.size, f.sort, f.about, f.person, f.at
     FROM kept_file f JOIN content c ON c.row = f.content";

/// The files of a case of one sort, in the order in which they were kept.
pub(crate) fn of_record(
    connection: &Connection,
    record: RecordId,
    sort: Kept,
) -> Result<Vec<KeptFile>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE f.record = ?1 AND f.sort = ?2 ORDER BY f.file"
    ))?;
    collect(statement.query(params![record.0.as_bytes(), sort.as_str()])?)
}

/// The newest files of one sort in the vault, newest first.
pub(crate) fn newest(
    connection: &Connection,
    sort: Kept,
    limit: u32,
) -> Result<Vec<KeptFile>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE f.sort = ?1 ORDER BY f.file DESC LIMIT ?2"
    ))?;
    collect(statement.query(params![sort.as_str(), limit])?)
}

/// Every file of one sort with these bytes.
pub(crate) fn with_address(
    connection: &Connection,
    address: &Address,
    sort: Kept,
) -> Result<Vec<KeptFile>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE c.address = ?1 AND f.sort = ?2 ORDER BY f.file"
    ))?;
    collect(statement.query(params![address, sort.as_str()])?)
}

/// One file, if it is kept.
pub(crate) fn one(connection: &Connection, file: FileId) -> Result<Option<KeptFile>, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} WHERE f.file = ?1"))?;
    Ok(collect(statement.query([file.0.as_bytes()])?)?.pop())
}

fn collect(mut rows: rusqlite::Rows<'_>) -> Result<Vec<KeptFile>, StoreError> {
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<KeptFile, StoreError> {
    let about: String = row.get(6)?;
    Ok(KeptFile {
        file: FileId(id_at(row, 0)?),
        record: RecordId(id_at(row, 1)?),
        content: row.get(2)?,
        address: row.get(3)?,
        size: row.get::<_, i64>(4)?.unsigned_abs(),
        sort: row.get(5)?,
        about: serde_json::from_str(&about)
            .map_err(|_| StoreError::damaged("What is known of a file"))?,
        person: PersonId(id_at(row, 7)?),
        at: from_micros(row.get(8)?)?,
    })
}

/// The hash of a row as it stands, its content's address in it; the log names it.
pub(crate) fn stored_hash(
    connection: &Connection,
    file: FileId,
) -> Result<Option<Hash>, StoreError> {
    let hash = |row: &Row<'_>| -> rusqlite::Result<Hash> {
        let ids: [[u8; 16]; 3] = [row.get(0)?, row.get(1)?, row.get(7)?];
        let (address, sort, about): (Address, String, String) =
            (row.get(3)?, row.get(5)?, row.get(6)?);
        Ok(Hasher::of("sandhill file 1")
            .field(&ids[0])
            .field(&ids[1])
            .field(&address)
            .number(row.get(4)?)
            .field(sort.as_bytes())
            .field(about.as_bytes())
            .field(&ids[2])
            .number(row.get(8)?)
            .finish())
    };
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} WHERE f.file = ?1"))?;
    Ok(statement.query_row([file.0.as_bytes()], hash).optional()?)
}
