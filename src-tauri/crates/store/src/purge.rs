//! Purging a case: everything that the vault has of it goes, and a receipt stays.
//!
//! The rows go first, with the receipt, in one transaction. Then the whole database is written anew under a new key,
//! as a rotation does, so that no page of the old one is left in it. A kill in between is made good at the next
//! opening. Of blocks of the disk that were freed nothing is promised.

use casefile::id::{PersonId, RecordId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::backup::{self, BackupLine};
use crate::case_refusal::CaseRefusal;
use crate::chain::{Chain, Entry};
use crate::content;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::instant::{from_micros, to_micros};
use crate::kind::{RecordKind, VaultKind};
use crate::log::Action;
use crate::purged_list;
use crate::record;
use crate::refusal::Refusal;
use crate::retention::{self, Entered};
use crate::rights::Right;
use crate::rotation::rotate;
use crate::search;
use crate::upgrade::forget_everything_aside;
use crate::vault::Vault;

/// Tells that rows were purged and the database is still to be written anew.
const UNSCRUBBED: &str = "unscrubbed";

/// Why a case is purged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PurgeReason {
    /// The office's time for keeping it is over.
    RetentionOver,
    /// The same case is in the vault twice.
    Duplicate,
    /// It was entered by mistake, or for practice.
    Mistake,
    /// A court ordered it.
    CourtOrder,
    /// The client asked for it.
    ClientAsked,
}

impl PurgeReason {
    /// The reason as it stands on the receipt.
    pub fn says(self) -> &'static str {
        match self {
            PurgeReason::RetentionOver => "the time for keeping it is over",
            PurgeReason::Duplicate => "the case was in the vault twice",
            PurgeReason::Mistake => "it was entered by mistake",
            PurgeReason::CourtOrder => "a court ordered it",
            PurgeReason::ClientAsked => "the client asked for it",
        }
    }
}

/// What stays of a purged case. It names no person of the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The case.
    pub record: RecordId,
    /// What it was.
    pub kind: RecordKind,
    /// When it was begun, in UTC.
    pub begun_at: DateTime<Utc>,
    /// Its entry in eWiSACWIS, if there was one.
    pub entered: Option<Entered>,
    /// How many saved states it had.
    pub states: u32,
    /// How many files were kept with it, papers among them.
    pub files: u32,
    /// Why it was purged.
    pub reason: PurgeReason,
    /// Who purged it.
    pub person: PersonId,
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// Every known backup that still holds it.
    pub backups: Vec<BackupLine>,
    /// Everybody to whom it was handed, as they were named then, and who may still have it.
    pub handed_to: Vec<String>,
}

impl Desk<'_> {
    /// Purges a case: its states, drafts, files, papers and words in the index. What stays is the receipt, and the
    /// rows of the log with the case's id. A case under a hold is refused, and in a County vault one whose time is
    /// said to be over without its number in eWiSACWIS.
    pub fn purge(
        &self,
        record: RecordId,
        reason: PurgeReason,
        at: DateTime<Utc>,
    ) -> Result<Receipt, StoreError> {
        self.require(Right::EndRecords)?;
        let _alone = self.alone();
        let (person, kind) = (self.person().id, self.facts().kind);
        let receipt = self.write(|transaction, chain| {
            let receipt = receipt_of(transaction, record, reason, person, at)?;
            if retention::of(transaction, record)?.hold.is_some() {
                return Err(Refusal::from(CaseRefusal::Held).into());
            }
            let needs_number = kind == VaultKind::County && reason == PurgeReason::RetentionOver;
            if needs_number && receipt.entered.is_none() {
                return Err(Refusal::from(CaseRefusal::NotEntered).into());
            }
            purge_rows(transaction, record)?;
            leave_receipt(transaction, chain, &receipt)?;
            transaction.execute(
                "INSERT OR REPLACE INTO meta (name, value) VALUES (?1, '1')",
                [UNSCRUBBED],
            )?;
            Ok(receipt)
        })?;
        let mut viewed = self.vault().viewed.lock();
        if let Ok(viewed) = viewed.as_mut() {
            viewed.remove(&record);
        }
        drop(viewed);
        purged_list::add(self.vault(), record);
        scrub(self.vault())?;
        self.vault().sync_anchor()?;
        Ok(receipt)
    }

    /// Every receipt, the newest first.
    pub fn receipts(&self) -> Result<Vec<Receipt>, StoreError> {
        self.require(Right::ReadCases)?;
        self.read(|connection| {
            let mut statement =
                connection.prepare("SELECT body FROM receipt ORDER BY at DESC, record DESC")?;
            let mut rows = statement.query([])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let body: String = row.get(0)?;
                let receipt = serde_json::from_str(&body);
                found.push(receipt.map_err(|_| StoreError::damaged("A receipt"))?);
            }
            Ok(found)
        })
    }
}

/// What a receipt says of a case that is still there. The office's settings are no case.
pub(crate) fn receipt_of(
    transaction: &Connection,
    record: RecordId,
    reason: PurgeReason,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<Receipt, StoreError> {
    let kind = record::kind_of(transaction, record)?;
    if kind == RecordKind::Office {
        return Err(StoreError::NoSuchRecord { record });
    }
    let number = |sql: &str| -> Result<i64, StoreError> {
        Ok(transaction.query_row(sql, [record.0.as_bytes()], |row| row.get(0))?)
    };
    let count = |table: &str| -> Result<u32, StoreError> {
        let count = number(&format!("SELECT count(*) FROM {table} WHERE record = ?1"))?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    };
    let begun_at = from_micros(number("SELECT made_at FROM record WHERE record = ?1")?)?;
    let mut statement = transaction
        .prepare("SELECT whom FROM handed WHERE record = ?1 AND way = 'out' ORDER BY bundle")?;
    let handed = statement.query_map([record.0.as_bytes()], |row| row.get(0))?;
    Ok(Receipt {
        record,
        kind,
        begun_at,
        entered: retention::of(transaction, record)?.entered,
        states: count("revision")?,
        files: count("kept_file")?,
        reason,
        person,
        at,
        backups: backup::since(transaction, begun_at)?,
        handed_to: handed.collect::<Result<_, _>>()?,
    })
}

/// Writes the receipt and its row in the log, which tells everyone why the case's states are gone.
pub(crate) fn leave_receipt(
    transaction: &Connection,
    chain: &mut Chain,
    receipt: &Receipt,
) -> Result<(), StoreError> {
    let body =
        serde_json::to_string(receipt).map_err(|_| StoreError::internal("writing a receipt"))?;
    transaction.execute(
        "INSERT OR REPLACE INTO receipt (record, at, person, body) VALUES (?1, ?2, ?3, ?4)",
        params![
            receipt.record.0.as_bytes(),
            to_micros(receipt.at),
            receipt.person.0.as_bytes(),
            body
        ],
    )?;
    let entry = Entry {
        at: receipt.at,
        action: Action::Purged,
        record: Some(receipt.record),
        revision: None,
        detail: json!({ "why": receipt.reason, "states": receipt.states, "files": receipt.files }),
    };
    chain.append(transaction, &entry)
}

/// Takes every row of a case out of the database but those of the log, and packs the index, in which words that
/// were deleted would else stay.
pub(crate) fn purge_rows(transaction: &Connection, record: RecordId) -> Result<(), StoreError> {
    let id = record.0.as_bytes();
    let row: Option<i64> = transaction
        .query_row("SELECT row FROM record WHERE record = ?1", [id], |row| {
            row.get(0)
        })
        .optional()?;
    let Some(row) = row else { return Ok(()) };
    // In the order in which they refer to each other.
    for table in [
        "draft_entry",
        "draft",
        "head",
        "command",
        "summary",
        "kept_file",
        "retention",
        "handed",
        "revision",
        "record",
    ] {
        transaction.execute(&format!("DELETE FROM {table} WHERE record = ?1"), [id])?;
    }
    content::sweep(transaction)?;
    search::forget(transaction, row)?;
    transaction.execute_batch(
        "INSERT INTO search (search) VALUES ('optimize');
         INSERT INTO search_name (search_name) VALUES ('optimize');",
    )?;
    Ok(())
}

/// Writes the database anew under a new key, and removes every older copy that lies beside it.
fn scrub(vault: &Vault) -> Result<(), StoreError> {
    let recipients = vault.roster().recipients();
    rotate(vault, &recipients, |transaction, _| {
        transaction.execute("DELETE FROM meta WHERE name = ?1", [UNSCRUBBED])?;
        Ok(())
    })?;
    forget_everything_aside(vault.place())
}

/// At an opening: finishes a purge that a kill, or a full disk, cut short after its rows were gone.
pub(crate) fn finish(vault: &Vault) -> Result<(), StoreError> {
    let is_due = vault.read(|connection| {
        let sql = "SELECT EXISTS (SELECT 1 FROM meta WHERE name = ?1)";
        Ok(connection.query_row(sql, [UNSCRUBBED], |row| row.get::<_, bool>(0))?)
    })?;
    match is_due {
        true => scrub(vault),
        false => Ok(()),
    }
}
