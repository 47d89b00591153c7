//! The table of records: which there are, and of what kind.

use casefile::id::RecordId;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row};
use uuid::Uuid;

use crate::error::StoreError;
use crate::instant::to_micros;
use crate::kind::RecordKind;

/// The row of a record, begun if it is not there. A record never changes its kind.
pub(crate) fn begin(
    transaction: &Connection,
    record: RecordId,
    kind: RecordKind,
    at: DateTime<Utc>,
) -> Result<i64, StoreError> {
    let found = transaction
        .prepare_cached("SELECT row, kind FROM record WHERE record = ?1")?
        .query_row([record.0.as_bytes()], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?))
        })
        .optional()?;
    match found {
        Some((_, held)) if held != kind.as_str() => Err(StoreError::WrongKind {
            held: RecordKind::parse(&held)?,
            given: kind,
        }),
        Some((row, _)) => Ok(row),
        None => {
            transaction
                .prepare_cached("INSERT INTO record (record, kind, made_at) VALUES (?1, ?2, ?3)")?
                .execute(rusqlite::params![
                    record.0.as_bytes(),
                    kind.as_str(),
                    to_micros(at)
                ])?;
            Ok(transaction.last_insert_rowid())
        }
    }
}

/// The kind of a record.
pub(crate) fn kind_of(connection: &Connection, record: RecordId) -> Result<RecordKind, StoreError> {
    let kind: Option<String> = connection
        .prepare_cached("SELECT kind FROM record WHERE record = ?1")?
        .query_row([record.0.as_bytes()], |row| row.get(0))
        .optional()?;
    RecordKind::parse(&kind.ok_or(StoreError::NoSuchRecord { record })?)
}

/// The id in a column of a row.
pub(crate) fn id_at(row: &Row<'_>, column: usize) -> Result<Uuid, StoreError> {
    Ok(Uuid::from_bytes(row.get(column)?))
}

/// The id in a column that may be empty.
pub(crate) fn optional_id_at(row: &Row<'_>, column: usize) -> Result<Option<Uuid>, StoreError> {
    Ok(row
        .get::<_, Option<[u8; 16]>>(column)?
        .map(Uuid::from_bytes))
}

/// The ids that stand joined in one column.
pub(crate) fn ids_in(joined: &[u8]) -> Result<Vec<Uuid>, StoreError> {
    joined
        .chunks(16)
        .map(|id| Uuid::from_slice(id).map_err(|_| StoreError::damaged("A list of saved states")))
        .collect()
}
