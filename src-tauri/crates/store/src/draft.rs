//! Drafts: what a person is typing, kept through a lock and a kill. A draft is not history.

use casefile::id::{PersonId, RecordId, RevisionId};
use casefile::path::FactPath;
use casefile::summary::Summary;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::{Value, json};

use crate::chain::Entry;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::instant::{from_micros, to_micros};
use crate::kind::RecordKind;
use crate::log::Action;
use crate::record::{self, ids_in, optional_id_at};
use crate::revision::heads_of;

/// One fact as it is being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftEntry {
    /// Which fact, or which item of a list.
    pub path: FactPath,
    /// The text as typed, whether or not it parses.
    pub text: String,
    /// What the entry says of the fact, as the shell's own word: a value, unknown, refused, removed, added.
    pub state: String,
    /// What the text means, if it parses; rules see only this.
    pub parsed: Option<Value>,
    /// What is wrong with the text, if it does not parse.
    pub error: Option<String>,
    /// When it was typed, in UTC.
    pub at: DateTime<Utc>,
}

/// What is to be kept of a record that is being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftSave {
    /// The record, which need not exist yet.
    pub record: RecordId,
    /// What the record is.
    pub kind: RecordKind,
    /// The saved state on which the person types; none for a record that was never saved.
    pub base: Option<RevisionId>,
    /// The entries that are new or changed; those not named stay as they are.
    pub entries: Vec<DraftEntry>,
    /// Entries to forget, so that the fact is again as in the saved state.
    pub forget: Vec<FactPath>,
    /// The record's line on the board, as it would be with the draft.
    pub summary: Summary,
    /// When this is saved, in UTC.
    pub at: DateTime<Utc>,
}

/// A draft as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The record it belongs to.
    pub record: RecordId,
    /// The saved state that it stands on.
    pub base: Option<RevisionId>,
    /// How often it has been saved.
    pub seq: u32,
    /// Its entries, in the order of their paths.
    pub entries: Vec<DraftEntry>,
    /// The record's line on the board with the draft.
    pub summary: Summary,
    /// When it was last saved, in UTC.
    pub at: DateTime<Utc>,
}

impl Desk<'_> {
    /// Keeps what is being typed, in one small transaction, and says how often this draft has been saved.
    /// A draft begins on a newest saved state and stays on it; one begun elsewhere is refused, so that a save
    /// that comes late cannot bring back what was already saved.
    pub fn save_draft(&self, save: &DraftSave) -> Result<u32, StoreError> {
        self.require_writing(save.kind)?;
        let person = self.person().id;
        self.write(|transaction, _| {
            record::begin(transaction, save.record, save.kind, save.at)?;
            let seq = put(transaction, person, save)?;
            let mut upsert = transaction.prepare_cached(
                "INSERT INTO draft_entry (record, person, path, text, state, parsed, error, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT DO UPDATE SET text = excluded.text, state = excluded.state,
                     parsed = excluded.parsed, error = excluded.error, at = excluded.at",
            )?;
            for entry in &save.entries {
                upsert.execute(params![
                    save.record.0.as_bytes(),
                    person.0.as_bytes(),
                    entry.path.as_str(),
                    entry.text,
                    entry.state,
                    entry.parsed.as_ref().map(Value::to_string),
                    entry.error,
                    to_micros(entry.at)
                ])?;
            }
            let mut delete = transaction.prepare_cached(
                "DELETE FROM draft_entry WHERE record = ?1 AND person = ?2 AND path = ?3",
            )?;
            for path in &save.forget {
                delete.execute(params![
                    save.record.0.as_bytes(),
                    person.0.as_bytes(),
                    path.as_str()
                ])?;
            }
            Ok(seq)
        })
    }

    /// What this person was typing in a record, if anything.
    pub fn draft(&self, record: RecordId) -> Result<Option<Draft>, StoreError> {
        let person = self.person().id;
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT base, seq, summary, at FROM draft WHERE record = ?1 AND person = ?2",
            )?;
            let mut rows = statement.query([record.0.as_bytes(), person.0.as_bytes()])?;
            let Some(row) = rows.next()? else {
                return Ok(None);
            };
            self.require_reading(record::kind_of(connection, record)?)?;
            Ok(Some(Draft {
                record,
                base: optional_id_at(row, 0)?.map(RevisionId),
                seq: row.get(1)?,
                entries: entries(connection, record, person)?,
                summary: from_json(&row.get::<_, String>(2)?)?,
                at: from_micros(row.get(3)?)?,
            }))
        })
    }

    /// Gives up what was typed. A record that was never saved is gone with it; the log keeps its id.
    pub fn discard_draft(&self, record: RecordId, at: DateTime<Utc>) -> Result<(), StoreError> {
        let person = self.person().id;
        self.write(|transaction, chain| {
            self.require_writing(record::kind_of(transaction, record)?)?;
            let ids = [record.0.as_bytes(), person.0.as_bytes()];
            if transaction.execute("DELETE FROM draft WHERE record = ?1 AND person = ?2", ids)? == 0
            {
                return Ok(());
            }
            transaction.execute(
                "DELETE FROM record WHERE record = ?1
                     AND NOT EXISTS (SELECT 1 FROM revision WHERE record = ?1)
                     AND NOT EXISTS (SELECT 1 FROM draft WHERE record = ?1)",
                [record.0.as_bytes()],
            )?;
            let action = Action::DraftDiscarded;
            chain.append(
                transaction,
                &Entry {
                    at,
                    action,
                    record: Some(record),
                    revision: None,
                    detail: json!({}),
                },
            )
        })
    }
}

/// After a save: keeps the named entries as a draft on the new state, or clears the draft.
pub(crate) fn settle(
    transaction: &Connection,
    person: PersonId,
    record: RecordId,
    keep: &[FactPath],
    base: RevisionId,
    summary: &str,
) -> Result<(), StoreError> {
    let ids = [record.0.as_bytes(), person.0.as_bytes()];
    let mut kept = 0;
    for entry in entries(transaction, record, person)? {
        if keep.contains(&entry.path) {
            kept += 1;
        } else {
            transaction
                .prepare_cached(
                    "DELETE FROM draft_entry WHERE record = ?1 AND person = ?2 AND path = ?3",
                )?
                .execute(params![ids[0], ids[1], entry.path.as_str()])?;
        }
    }
    if kept == 0 {
        transaction
            .prepare_cached("DELETE FROM draft WHERE record = ?1 AND person = ?2")?
            .execute(ids)?;
    } else {
        transaction
            .prepare_cached("UPDATE draft SET base = ?3, seq = seq + 1, summary = ?4 WHERE record = ?1 AND person = ?2")?
            .execute(params![ids[0], ids[1], base.0.as_bytes(), summary])?;
    }
    Ok(())
}

pub(crate) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::damaged("A stored entry"))
}

pub(crate) fn to_json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::internal("an entry has no JSON form"))
}

fn put(transaction: &Connection, person: PersonId, save: &DraftSave) -> Result<u32, StoreError> {
    let ids = [save.record.0.as_bytes(), person.0.as_bytes()];
    let base = save.base.map(|id| *id.0.as_bytes());
    let held: Option<(Option<[u8; 16]>, u32)> = transaction
        .prepare_cached("SELECT base, seq FROM draft WHERE record = ?1 AND person = ?2")?
        .query_row(ids, |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let seq = match held {
        Some((held, seq)) if held == base => seq + 1,
        Some((held, _)) => {
            let held = held
                .map(|id| ids_in(&id))
                .transpose()?
                .and_then(|ids| ids.first().copied().map(RevisionId));
            return Err(StoreError::DraftOnOtherBase { held });
        }
        None => {
            let heads = heads_of(transaction, save.record)?;
            if save
                .base
                .map_or(!heads.is_empty(), |base| !heads.contains(&base))
            {
                return Err(StoreError::DraftOnOtherBase {
                    held: heads.last().copied(),
                });
            }
            1
        }
    };
    transaction
        .prepare_cached(
            "INSERT INTO draft (record, person, base, seq, summary, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT DO UPDATE SET seq = excluded.seq, summary = excluded.summary, at = excluded.at",
        )?
        .execute(params![ids[0], ids[1], base, seq, to_json(&save.summary)?, to_micros(save.at)])?;
    Ok(seq)
}

fn entries(
    connection: &Connection,
    record: RecordId,
    person: PersonId,
) -> Result<Vec<DraftEntry>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT path, text, state, parsed, error, at FROM draft_entry
         WHERE record = ?1 AND person = ?2 ORDER BY path",
    )?;
    let mut rows = statement.query([record.0.as_bytes(), person.0.as_bytes()])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry(row)?);
    }
    Ok(entries)
}

fn entry(row: &Row<'_>) -> Result<DraftEntry, StoreError> {
    let parsed: Option<String> = row.get(3)?;
    Ok(DraftEntry {
        path: FactPath(row.get(0)?),
        text: row.get(1)?,
        state: row.get(2)?,
        parsed: parsed.map(|json| from_json(&json)).transpose()?,
        error: row.get(4)?,
        at: from_micros(row.get(5)?)?,
    })
}
