//! How far the log is known to be well: a signed row of it that names the last row of every writer.
//!
//! Whoever has no signing key cannot write such a row, so what it covers need not be read at every unlock.

use std::collections::HashMap;

use casefile::id::WriterId;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::{Map, Value, json};

use crate::anchor::Head;
use crate::chain::{Chain, Entry, StoredRow, head_of};
use crate::error::StoreError;
use crate::log::Action;
use crate::record::id_at;
use crate::roster::Roster;

/// So many rows must have come before another checkpoint is worth its row.
pub(crate) const WORTH: u64 = 200;
/// How far back a checkpoint is looked for in each writer's log; beyond it everything is read.
const NEAR: i64 = 5_000;

/// The last rows that the newest checkpoint names, if the row that says so is whole and signed.
pub(crate) fn last(
    connection: &Connection,
    roster: &Roster,
) -> Result<HashMap<WriterId, Head>, StoreError> {
    let mut newest: Option<StoredRow> = None;
    let mut statement = connection.prepare(&format!(
        "SELECT {} FROM log WHERE writer = ?1 AND seq > ?2 AND action = ?3 ORDER BY seq DESC LIMIT 1",
        StoredRow::COLUMNS
    ))?;
    for (writer, head) in heads(connection)? {
        let found = rusqlite::params![
            writer.0.as_bytes(),
            head.seq - NEAR,
            Action::Verified.as_str()
        ];
        let mut rows = statement.query(found)?;
        if let Some(row) = rows.next()? {
            let row = StoredRow::read(row)?;
            let key = roster.key(&row.key_id);
            let is_good = row.is_whole() && key.is_some_and(|(_, key)| row.is_signed_by(key));
            if is_good && newest.as_ref().is_none_or(|newest| newest.at < row.at) {
                newest = Some(row);
            }
        }
    }
    let detail = newest.map(|row| row.detail).unwrap_or_default();
    let detail: Value = serde_json::from_str(&detail).unwrap_or_default();
    let heads = detail["heads"].as_object().into_iter().flatten();
    Ok(heads.filter_map(|(w, head)| head_in(w, head)).collect())
}

/// The last row of every writer now.
pub(crate) fn heads(connection: &Connection) -> Result<HashMap<WriterId, Head>, StoreError> {
    let mut heads = HashMap::new();
    let mut statement = connection.prepare("SELECT writer FROM writer")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let writer = WriterId(id_at(row, 0)?);
        let head = head_of(connection, writer)?;
        if head.seq > 0 {
            heads.insert(writer, head);
        }
    }
    Ok(heads)
}

/// Writes a checkpoint.
pub(crate) fn write(
    transaction: &Connection,
    chain: &mut Chain,
    heads: &HashMap<WriterId, Head>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let heads: Map<String, Value> = heads
        .iter()
        .map(|(writer, head)| {
            let named = json!([head.seq, hex::encode(head.hash)]);
            (writer.to_string(), named)
        })
        .collect();
    chain.append(
        transaction,
        &Entry {
            at,
            action: Action::Verified,
            record: None,
            revision: None,
            detail: json!({ "heads": heads }),
        },
    )
}

fn head_in(writer: &str, head: &Value) -> Option<(WriterId, Head)> {
    let mut hash = [0; 32];
    hex::decode_to_slice(head[1].as_str()?, &mut hash).ok()?;
    let seq = head[0].as_i64()?;
    Some((WriterId::parse(writer)?, Head { seq, hash }))
}
