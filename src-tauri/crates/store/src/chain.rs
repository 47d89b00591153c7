//! Appending to one writer's log: each row names its predecessor's hash and is signed.

use casefile::id::{RecordId, RevisionId, WriterId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::Value;

use crate::anchor::Head;
use crate::error::StoreError;
use crate::instant::to_micros;
use crate::log::Action;
use crate::signing::{Hash, Hasher, KeyId, PublicKey, Signer};

/// What is about to be written into the log.
pub(crate) struct Entry {
    pub(crate) at: DateTime<Utc>,
    pub(crate) action: Action,
    pub(crate) record: Option<RecordId>,
    pub(crate) revision: Option<RevisionId>,
    pub(crate) detail: Value,
}

/// One writer's hand: the key that signs, and the last row that it signed.
pub(crate) struct Chain {
    pub(crate) writer: WriterId,
    pub(crate) signer: Signer,
    pub(crate) head: Head,
    /// When the last row was written, in UTC.
    pub(crate) at: DateTime<Utc>,
}

impl Chain {
    /// Appends a row in the caller's transaction. If that is rolled back, the caller puts the head back too.
    pub(crate) fn append(
        &mut self,
        transaction: &Connection,
        entry: &Entry,
    ) -> Result<(), StoreError> {
        let detail = entry.detail.to_string();
        let row = Signable {
            writer: self.writer.0.as_bytes(),
            seq: self.head.seq + 1,
            at: to_micros(entry.at),
            action: entry.action.as_str(),
            record: entry.record.as_ref().map(|id| id.0.as_bytes().as_slice()),
            revision: entry.revision.as_ref().map(|id| id.0.as_bytes().as_slice()),
            detail: &detail,
            key_id: &self.signer.key_id(),
            prev: &self.head.hash,
        };
        let hash = row.hash();
        transaction
            .prepare_cached(
                "INSERT INTO log (writer, seq, at, action, record, revision, detail, key_id, prev, hash, sig)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute(rusqlite::params![
                row.writer,
                row.seq,
                row.at,
                row.action,
                row.record,
                row.revision,
                row.detail,
                row.key_id,
                row.prev,
                hash,
                self.signer.sign(&hash)
            ])?;
        self.head = Head { seq: row.seq, hash };
        self.at = entry.at;
        Ok(())
    }
}

/// Every column of a row of the log that its hash covers.
pub(crate) struct Signable<'a> {
    pub(crate) writer: &'a [u8],
    pub(crate) seq: i64,
    pub(crate) at: i64,
    pub(crate) action: &'a str,
    pub(crate) record: Option<&'a [u8]>,
    pub(crate) revision: Option<&'a [u8]>,
    pub(crate) detail: &'a str,
    pub(crate) key_id: &'a KeyId,
    pub(crate) prev: &'a Hash,
}

impl Signable<'_> {
    pub(crate) fn hash(&self) -> Hash {
        Hasher::of("sandhill log 1")
            .field(self.writer)
            .number(self.seq)
            .number(self.at)
            .field(self.action.as_bytes())
            .optional(self.record)
            .optional(self.revision)
            .field(self.detail.as_bytes())
            .field(self.key_id)
            .field(self.prev)
            .finish()
    }
}

/// A row of the log as it stands in the database, true or not.
pub(crate) struct StoredRow {
    pub(crate) writer: [u8; 16],
    pub(crate) seq: i64,
    pub(crate) at: i64,
    pub(crate) action: String,
    pub(crate) record: Option<[u8; 16]>,
    pub(crate) revision: Option<[u8; 16]>,
    pub(crate) detail: String,
    pub(crate) key_id: KeyId,
    pub(crate) prev: Hash,
    pub(crate) hash: Hash,
    signature: Vec<u8>,
}

impl StoredRow {
    /// The columns that [`StoredRow::read`] takes, in its order.
    pub(crate) const COLUMNS: &str =
        "writer, seq, at, action, record, revision, detail, key_id, prev, hash, sig";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            writer: row.get(0)?,
            seq: row.get(1)?,
            at: row.get(2)?,
            action: row.get(3)?,
            record: row.get(4)?,
            revision: row.get(5)?,
            detail: row.get(6)?,
            key_id: row.get(7)?,
            prev: row.get(8)?,
            hash: row.get(9)?,
            signature: row.get(10)?,
        })
    }

    pub(crate) fn signature(&self) -> &[u8] {
        &self.signature
    }

    /// Whether the row is the one that was hashed.
    pub(crate) fn is_whole(&self) -> bool {
        let row = Signable {
            writer: &self.writer,
            seq: self.seq,
            at: self.at,
            action: &self.action,
            record: self.record.as_ref().map(<[u8; 16]>::as_slice),
            revision: self.revision.as_ref().map(<[u8; 16]>::as_slice),
            detail: &self.detail,
            key_id: &self.key_id,
            prev: &self.prev,
        };
        row.hash() == self.hash
    }

    pub(crate) fn is_signed_by(&self, key: PublicKey) -> bool {
        key.key_id() == self.key_id && key.vouches_for(&self.hash, &self.signature)
    }
}

/// The last row of a writer's log, or nothing yet.
pub(crate) fn head_of(connection: &Connection, writer: WriterId) -> Result<Head, StoreError> {
    let head = connection
        .query_row(
            "SELECT seq, hash FROM log WHERE writer = ?1 ORDER BY seq DESC LIMIT 1",
            [writer.0.as_bytes()],
            |row| {
                Ok(Head {
                    seq: row.get(0)?,
                    hash: row.get(1)?,
                })
            },
        )
        .optional()?;
    Ok(head.unwrap_or_default())
}
