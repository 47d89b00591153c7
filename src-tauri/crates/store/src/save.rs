//! Saving: one method and one transaction that appends a revision and everything that goes with it.

use casefile::id::{CommandId, PersonId, RecordId, RevisionId};
use casefile::path::FactPath;
use casefile::summary::{SearchText, Summary};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value, json};

use crate::chain::{Chain, Entry};
use crate::desk::Desk;
use crate::draft::{self, to_json};
use crate::error::StoreError;
use crate::instant::to_micros;
use crate::kind::RecordKind;
use crate::log::Action;
use crate::record::{self, id_at};
use crate::revision::{Signable, common_ancestor, exists, heads_of, is_of};
use crate::rights::Right;
use crate::search;

/// Why a state was saved; the log keeps the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A person left a section, or asked for it.
    Section,
    /// A person recorded an act, or withdrew one.
    Act,
    /// A person signed.
    Sign,
    /// A paper was printed or saved from it.
    Print,
    /// The case is handed to someone else.
    HandOff,
    /// Two states were made one.
    Merge,
    /// The office's settings were changed.
    Settings,
}

impl Why {
    fn as_str(self) -> &'static str {
        match self {
            Why::Section => "section",
            Why::Act => "act",
            Why::Sign => "sign",
            Why::Print => "print",
            Why::HandOff => "hand_off",
            Why::Merge => "merge",
            Why::Settings => "settings",
        }
    }
}

/// A state to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SaveRequest {
    /// The record, which need not exist yet.
    pub record: RecordId,
    /// What the record is.
    pub kind: RecordKind,
    /// The newest states that this one takes the place of: none for a new record, two for a merge.
    pub parents: Vec<RevisionId>,
    /// The person's command; the same one saves once, however often it comes.
    pub command: CommandId,
    /// The shell's number for the form of the body.
    pub format: u32,
    /// The whole record.
    pub body: Value,
    /// Its line on the board.
    pub summary: Summary,
    /// The text by which it is found.
    pub search: SearchText,
    /// Entries of the person's draft that are not in the body, such as text that does not parse; they stay as
    /// a draft on the new state. All others are cleared.
    pub keep: Vec<FactPath>,
    /// Why it is saved.
    pub why: Why,
    /// When it is saved, in UTC.
    pub at: DateTime<Utc>,
}

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is on disk.
    Saved {
        /// The new state.
        revision: RevisionId,
    },
    /// Someone saved in between. Nothing was written; the draft is as it was.
    Conflict {
        /// The newest states now.
        theirs: Vec<RevisionId>,
        /// The nearest state from which both come, if there is one.
        common: Option<RevisionId>,
    },
}

impl Desk<'_> {
    /// Saves a state with its line on the board, its words for the search and its row in the log, and clears
    /// the draft: all of it or nothing, on disk when this returns.
    pub fn save(&self, request: &SaveRequest) -> Result<Saved, StoreError> {
        self.require_save(request)?;
        let person = self.person().id;
        self.write(|transaction, chain| {
            if let Some(revision) = saved_before(transaction, request)? {
                return Ok(Saved::Saved { revision });
            }
            let heads = heads_of(transaction, request.record)?;
            let is_stale = request.parents.iter().any(|parent| !heads.contains(parent));
            if is_stale || (request.parents.is_empty() && !heads.is_empty()) {
                for parent in &request.parents {
                    if !exists(transaction, *parent)? {
                        return Err(StoreError::NoSuchRevision { revision: *parent });
                    }
                }
                let common =
                    common_ancestor(transaction, request.record, &request.parents, &heads)?;
                return Ok(Saved::Conflict {
                    theirs: heads,
                    common,
                });
            }
            let revision = write(transaction, chain, person, request)?;
            Ok(Saved::Saved { revision })
        })
    }

    /// Saves a state beside newer ones that it did not know of, so that nothing is lost and the record has
    /// several newest states until they are merged. A state whose parents are still the newest is saved as ever.
    pub fn save_beside(&self, request: &SaveRequest) -> Result<RevisionId, StoreError> {
        self.require_save(request)?;
        let person = self.person().id;
        self.write(|transaction, chain| {
            if let Some(revision) = saved_before(transaction, request)? {
                return Ok(revision);
            }
            for parent in &request.parents {
                if !is_of(transaction, *parent, request.record)? {
                    return Err(StoreError::NoSuchRevision { revision: *parent });
                }
            }
            write(transaction, chain, person, request)
        })
    }

    fn require_save(&self, request: &SaveRequest) -> Result<(), StoreError> {
        self.require_writing(request.kind)?;
        match request.why {
            Why::Sign => self.require(Right::Sign),
            _ => Ok(()),
        }
    }
}

fn saved_before(
    transaction: &Connection,
    request: &SaveRequest,
) -> Result<Option<RevisionId>, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT record, revision FROM command WHERE command = ?1")?;
    let mut rows = statement.query([request.command.0.as_bytes()])?;
    match rows.next()? {
        None => Ok(None),
        Some(row) if id_at(row, 0)? == request.record.0 => Ok(Some(RevisionId(id_at(row, 1)?))),
        Some(_) => Err(StoreError::CommandReused),
    }
}

fn write(
    transaction: &Connection,
    chain: &mut Chain,
    person: PersonId,
    request: &SaveRequest,
) -> Result<RevisionId, StoreError> {
    let row = record::begin(transaction, request.record, request.kind, request.at)?;
    let id = RevisionId::new();
    let record = request.record.0.as_bytes();
    let hash = append(transaction, chain, id, request)?;

    let mut replaced =
        transaction.prepare_cached("DELETE FROM head WHERE record = ?1 AND revision = ?2")?;
    for parent in &request.parents {
        replaced.execute([record, parent.0.as_bytes()])?;
    }
    transaction
        .prepare_cached("INSERT INTO head (record, revision) VALUES (?1, ?2)")?
        .execute([record, id.0.as_bytes()])?;
    transaction
        .prepare_cached("INSERT INTO command (command, record, revision) VALUES (?1, ?2, ?3)")?
        .execute([request.command.0.as_bytes(), record, id.0.as_bytes()])?;
    let summary = to_json(&request.summary)?;
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO summary (record, body, saved_at) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![record, summary, to_micros(request.at)])?;
    search::index(transaction, row, &request.search)?;
    draft::settle(
        transaction,
        person,
        request.record,
        &request.keep,
        id,
        &summary,
    )?;
    let detail = json!({ "why": request.why.as_str(), "kind": request.kind.as_str(), "hash": hex::encode(hash) });
    let entry = Entry {
        at: request.at,
        action: Action::Saved,
        record: Some(request.record),
        revision: Some(id),
        detail,
    };
    chain.append(transaction, &entry)?;
    Ok(id)
}

fn append(
    transaction: &Connection,
    chain: &Chain,
    id: RevisionId,
    request: &SaveRequest,
) -> Result<[u8; 32], StoreError> {
    let mut parents = request.parents.clone();
    parents.sort();
    parents.dedup();
    let parents: Vec<u8> = parents.iter().flat_map(|id| *id.0.as_bytes()).collect();
    let seq: Option<i64> = transaction
        .prepare_cached("SELECT max(seq) FROM revision WHERE writer = ?1")?
        .query_row([chain.writer.0.as_bytes()], |row| row.get(0))
        .optional()?
        .flatten();
    let body = request.body.to_string();
    let row = Signable {
        id: id.0.as_bytes(),
        record: request.record.0.as_bytes(),
        parents: &parents,
        writer: chain.writer.0.as_bytes(),
        seq: seq.unwrap_or(0) + 1,
        at: to_micros(request.at),
        format: request.format.into(),
        key_id: &chain.signer.key_id(),
        body: &body,
    };
    let hash = row.hash();
    transaction
        .prepare_cached(
            "INSERT INTO revision (id, record, parents, writer, seq, at, format, key_id, body, hash, sig)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            row.id,
            row.record,
            row.parents,
            row.writer,
            row.seq,
            row.at,
            row.format,
            row.key_id,
            row.body,
            hash,
            chain.signer.sign(&hash)
        ])?;
    Ok(hash)
}
