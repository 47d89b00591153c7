//! The log: who did what and when, appended and never changed. Its rows carry ids, never names.

use casefile::id::{PersonId, RecordId, RevisionId, WriterId};
use chrono::{DateTime, Utc};
use rusqlite::Row;
use serde_json::Value;

use crate::desk::Desk;
use crate::error::StoreError;
use crate::instant::from_micros;
use crate::record::{id_at, optional_id_at};
use crate::rights::Right;

/// What a row of the log is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// The vault was made; the first row, which fixes its kind.
    Created,
    /// A person unlocked the vault.
    Opened,
    /// Opening brought something to light.
    Found,
    /// A revision was appended.
    Saved,
    /// A draft was given up.
    DraftDiscarded,
    /// The clock of a practice vault was set.
    PracticeClock,
    /// A keeper gave a person a key.
    PersonAdded,
    /// A keeper took a person's key away, and the vault got a new one.
    PersonSuspended,
    /// A keeper had new recovery words printed, and the vault got a new key.
    RecoveryRenewed,
    /// A person came back with the recovery words.
    Recovered,
    /// A person changed their own passphrase.
    PassphraseChanged,
    /// Wrong passphrases were tried before this unlock.
    UnlockFailed,
    /// The log was verified up to here, and all was well.
    Verified,
    /// A case was looked at for the first time since the vault was unlocked.
    Viewed,
    /// A paper was printed.
    Printed,
    /// A paper was written to a file.
    Written,
    /// Facts of a case were released to someone.
    Released,
    /// Something was taken out of the vault as a whole.
    Exported,
    /// A case was purged.
    Purged,
    /// A file was attached to a case, or a paper was kept as it went out.
    Kept,
    /// An attached file was taken away from its case.
    Removed,
    /// The vault was copied to another place.
    BackedUp,
    /// This vault was made from a backup.
    Restored,
    /// A case was entered in the state's system, or found not to be.
    Entered,
    /// A case was put under a legal hold.
    Held,
    /// The hold of a case was lifted.
    HoldLifted,
    /// A case came from another vault, and with it the keys that its states are signed with.
    Received,
}

impl Action {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Action::Created => "created",
            Action::Opened => "opened",
            Action::Found => "found",
            Action::Saved => "saved",
            Action::DraftDiscarded => "draft_discarded",
            Action::PracticeClock => "practice_clock",
            Action::PersonAdded => "person_added",
            Action::PersonSuspended => "person_suspended",
            Action::RecoveryRenewed => "recovery_renewed",
            Action::Recovered => "recovered",
            Action::PassphraseChanged => "passphrase_changed",
            Action::UnlockFailed => "unlock_failed",
            Action::Verified => "verified",
            Action::Viewed => "viewed",
            Action::Printed => "printed",
            Action::Written => "written",
            Action::Released => "released",
            Action::Exported => "exported",
            Action::Purged => "purged",
            Action::Kept => "kept",
            Action::Removed => "removed",
            Action::BackedUp => "backed_up",
            Action::Restored => "restored",
            Action::Entered => "entered",
            Action::Held => "held",
            Action::HoldLifted => "hold_lifted",
            Action::Received => "received",
        }
    }
}

/// One row of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct LogRow {
    /// The person who did it.
    pub person: PersonId,
    /// The person at one copy of the vault.
    pub writer: WriterId,
    /// The row's number in that writer's log, from 1.
    pub seq: u64,
    /// When it was done, in UTC, by the clock of the machine (or of practice).
    pub at: DateTime<Utc>,
    /// What was done, as one word.
    pub action: String,
    /// The case it concerns.
    pub record: Option<RecordId>,
    /// The saved state it made or concerns.
    pub revision: Option<RevisionId>,
    /// What else is known of it: ids, numbers and fixed words.
    pub detail: Value,
}

impl Desk<'_> {
    /// The newest rows of the log, newest first; at most `limit`.
    pub fn log(&self, limit: u32) -> Result<Vec<LogRow>, StoreError> {
        self.require(Right::ReadLog)?;
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT w.person, l.writer, l.seq, l.at, l.action, l.record, l.revision, l.detail
                 FROM log l JOIN writer w USING (writer) ORDER BY l.at DESC, l.seq DESC LIMIT ?1",
            )?;
            let mut rows = statement.query([limit])?;
            let mut log = Vec::new();
            while let Some(row) = rows.next()? {
                log.push(read(row)?);
            }
            Ok(log)
        })
    }
}

impl Desk<'_> {
    /// When this person unlocked the vault before this time, in UTC; none if never. A person who has not done
    /// so for a month does well to rehearse.
    pub fn unlocked_before(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let writer = self.vault().pen().chain.writer;
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT at FROM log WHERE writer = ?1 AND action = ?2 ORDER BY seq DESC LIMIT 1 OFFSET 1",
            )?;
            let of = rusqlite::params![writer.0.as_bytes(), Action::Opened.as_str()];
            let mut rows = statement.query(of)?;
            rows.next()?.map(|row| from_micros(row.get(0)?)).transpose()
        })
    }
}

fn read(row: &Row<'_>) -> Result<LogRow, StoreError> {
    let detail: String = row.get(7)?;
    Ok(LogRow {
        person: PersonId(id_at(row, 0)?),
        writer: WriterId(id_at(row, 1)?),
        seq: row.get::<_, i64>(2)?.unsigned_abs(),
        at: from_micros(row.get(3)?)?,
        action: row.get(4)?,
        record: optional_id_at(row, 5)?.map(RecordId),
        revision: optional_id_at(row, 6)?.map(RevisionId),
        detail: serde_json::from_str(&detail)
            .map_err(|_| StoreError::damaged("A row of the log"))?,
    })
}
