//! Revisions: the saved states of a record, each the whole of it, signed, and never changed.

use std::collections::{HashMap, HashSet};

use casefile::id::{PersonId, RecordId, RevisionId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::Value;

use crate::desk::Desk;
use crate::draft::from_json;
use crate::error::StoreError;
use crate::instant::from_micros;
use crate::kind::RecordKind;
use crate::record::{self, id_at, ids_in};
use crate::roster::Roster;
use crate::signing::{Hash, Hasher, KeyId};

/// A saved state of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// Names this state.
    pub id: RevisionId,
    /// The record it is a state of.
    pub record: RecordId,
    /// What the record is.
    pub kind: RecordKind,
    /// The states it was made from: none for the first, two for a merge.
    pub parents: Vec<RevisionId>,
    /// Who saved it.
    pub person: PersonId,
    /// When it was saved, in UTC.
    pub at: DateTime<Utc>,
    /// The shell's number for the form of the body.
    pub format: u32,
    /// The whole record.
    pub body: Value,
}

/// A saved state without its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionLine {
    /// Names the state.
    pub id: RevisionId,
    /// The states it was made from.
    pub parents: Vec<RevisionId>,
    /// Who saved it.
    pub person: PersonId,
    /// When it was saved, in UTC.
    pub at: DateTime<Utc>,
}

impl Desk<'_> {
    /// Reads one saved state, after holding it against its hash and signature.
    pub fn revision(&self, id: RevisionId) -> Result<Revision, StoreError> {
        let roster = self.vault().roster();
        self.read(|connection| {
            let read = read(connection, &roster, id)?;
            self.require_reading(read.kind)?;
            Ok(read)
        })
    }

    /// The newest states of a record: one, or several if two people saved apart. None if it is only a draft.
    pub fn heads(&self, record: RecordId) -> Result<Vec<RevisionId>, StoreError> {
        self.read(|connection| {
            self.require_reading(record::kind_of(connection, record)?)?;
            heads_of(connection, record)
        })
    }

    /// The newest state of a record, the latest made if there are several; none if it is only a draft.
    pub fn current(&self, record: RecordId) -> Result<Option<Revision>, StoreError> {
        let roster = self.vault().roster();
        self.read(|connection| {
            self.require_reading(record::kind_of(connection, record)?)?;
            heads_of(connection, record)?
                .last()
                .map(|id| read(connection, &roster, *id))
                .transpose()
        })
    }

    /// All saved states of a record, oldest first.
    pub fn history(&self, record: RecordId) -> Result<Vec<RevisionLine>, StoreError> {
        self.read(|connection| {
            let is_known = record::kind_of(connection, record);
            self.require_reading(is_known.unwrap_or(RecordKind::Report))?;
            let mut statement = connection.prepare_cached(
                "SELECT r.id, r.parents, w.person, r.at FROM revision r JOIN writer w USING (writer)
                 WHERE r.record = ?1 ORDER BY r.rowid",
            )?;
            let mut rows = statement.query([record.0.as_bytes()])?;
            let mut lines = Vec::new();
            while let Some(row) = rows.next()? {
                lines.push(RevisionLine {
                    id: RevisionId(id_at(row, 0)?),
                    parents: parents_at(row, 1)?,
                    person: PersonId(id_at(row, 2)?),
                    at: from_micros(row.get(3)?)?,
                });
            }
            Ok(lines)
        })
    }
}

/// Every column of a revision that its hash covers.
pub(crate) struct Signable<'a> {
    pub(crate) id: &'a [u8],
    pub(crate) record: &'a [u8],
    pub(crate) parents: &'a [u8],
    pub(crate) writer: &'a [u8],
    pub(crate) seq: i64,
    pub(crate) at: i64,
    pub(crate) format: i64,
    pub(crate) key_id: &'a KeyId,
    pub(crate) body: &'a str,
}

impl Signable<'_> {
    pub(crate) fn hash(&self) -> Hash {
        Hasher::of("sandhill revision 1")
            .field(self.id)
            .field(self.record)
            .field(self.parents)
            .field(self.writer)
            .number(self.seq)
            .number(self.at)
            .number(self.format)
            .field(self.key_id)
            .field(self.body.as_bytes())
            .finish()
    }
}

/// The columns that [`stored_hash`] takes, in its order; they follow the table's.
pub(crate) const COLUMNS: &str =
    "r.id, r.record, r.parents, r.writer, r.seq, r.at, r.format, r.key_id, r.body, r.hash, r.sig";

/// The hash of a stored row, if it is the one that stands there and somebody on the roster signed it.
pub(crate) fn stored_hash(row: &Row<'_>, roster: &Roster) -> Result<Option<Hash>, StoreError> {
    let (id, record, writer): ([u8; 16], [u8; 16], [u8; 16]) =
        (row.get(0)?, row.get(1)?, row.get(3)?);
    let (parents, body, key_id): (Vec<u8>, String, KeyId) = (row.get(2)?, row.get(8)?, row.get(7)?);
    let hash = Signable {
        id: &id,
        record: &record,
        parents: &parents,
        writer: &writer,
        seq: row.get(4)?,
        at: row.get(5)?,
        format: row.get(6)?,
        key_id: &key_id,
        body: &body,
    }
    .hash();
    let (stored, signature): (Hash, Vec<u8>) = (row.get(9)?, row.get(10)?);
    let signed = roster
        .key_of_state(&key_id)
        .is_some_and(|key| key.vouches_for(&hash, &signature));
    Ok((hash == stored && signed).then_some(hash))
}

/// The newest states of a record, in the order in which they were made.
pub(crate) fn heads_of(
    connection: &Connection,
    record: RecordId,
) -> Result<Vec<RevisionId>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT revision FROM head WHERE record = ?1 ORDER BY revision")?;
    let mut rows = statement.query([record.0.as_bytes()])?;
    let mut heads = Vec::new();
    while let Some(row) = rows.next()? {
        heads.push(RevisionId(id_at(row, 0)?));
    }
    Ok(heads)
}

/// The nearest state from which both sides come.
pub(crate) fn common_ancestor(
    connection: &Connection,
    record: RecordId,
    ours: &[RevisionId],
    theirs: &[RevisionId],
) -> Result<Option<RevisionId>, StoreError> {
    let mut parents_of: HashMap<RevisionId, Vec<RevisionId>> = HashMap::new();
    let mut statement =
        connection.prepare_cached("SELECT id, parents FROM revision WHERE record = ?1")?;
    let mut rows = statement.query([record.0.as_bytes()])?;
    while let Some(row) = rows.next()? {
        parents_of.insert(RevisionId(id_at(row, 0)?), parents_at(row, 1)?);
    }
    let reached = |from: &[RevisionId]| -> Vec<RevisionId> {
        let mut order: Vec<RevisionId> = from
            .iter()
            .filter(|id| parents_of.contains_key(id))
            .copied()
            .collect();
        let mut seen: HashSet<RevisionId> = order.iter().copied().collect();
        let mut next = 0;
        while let Some(id) = order.get(next).copied() {
            order.extend(
                parents_of
                    .get(&id)
                    .into_iter()
                    .flatten()
                    .filter(|parent| seen.insert(**parent)),
            );
            next += 1;
        }
        order
    };
    let ours: HashSet<RevisionId> = reached(ours).into_iter().collect();
    Ok(reached(theirs).into_iter().find(|id| ours.contains(id)))
}

fn read(connection: &Connection, roster: &Roster, id: RevisionId) -> Result<Revision, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS}, w.person FROM revision r JOIN writer w USING (writer) WHERE r.id = ?1"
    ))?;
    let mut rows = statement.query([id.0.as_bytes()])?;
    let row = rows
        .next()?
        .ok_or(StoreError::NoSuchRevision { revision: id })?;
    if stored_hash(row, roster)?.is_none() {
        return Err(StoreError::damaged("A saved state of this case"));
    }
    let record = RecordId(id_at(row, 1)?);
    Ok(Revision {
        id,
        record,
        kind: record::kind_of(connection, record)?,
        parents: parents_at(row, 2)?,
        person: PersonId(id_at(row, 11)?),
        at: from_micros(row.get(5)?)?,
        format: row.get(6)?,
        body: from_json(&row.get::<_, String>(8)?)?,
    })
}

/// Whether a record has any saved state with that id.
pub(crate) fn exists(connection: &Connection, id: RevisionId) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM revision WHERE id = ?1")?
        .query_row([id.0.as_bytes()], |_| Ok(()))
        .optional()?
        .is_some())
}

/// Whether a saved state is one of that record.
pub(crate) fn is_of(
    connection: &Connection,
    id: RevisionId,
    record: RecordId,
) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM revision WHERE id = ?1 AND record = ?2")?
        .query_row([id.0.as_bytes(), record.0.as_bytes()], |_| Ok(()))
        .optional()?
        .is_some())
}

fn parents_at(row: &Row<'_>, column: usize) -> Result<Vec<RevisionId>, StoreError> {
    Ok(ids_in(&row.get::<_, Vec<u8>>(column)?)?
        .into_iter()
        .map(RevisionId)
        .collect())
}
