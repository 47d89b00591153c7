//! Verifying the log from its first row to its anchor, and every revision against the log.

use std::collections::HashMap;
use std::path::Path;

use casefile::id::{PersonId, RevisionId, WriterId};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

use crate::anchor::Head;
use crate::anchor_check;
use crate::chain::StoredRow;
use crate::checkpoint;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::finding::Finding;
use crate::kept_file::FileId;
use crate::log::Action;
use crate::record::{id_at, optional_id_at};
use crate::revision;
use crate::roster::Roster;
use crate::verify_files;

/// What verifying brought to light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many rows of the log were read.
    pub rows: u64,
    /// How many saved states were read.
    pub revisions: u64,
    /// How many rows tell of something that an opening brought to light.
    pub findings: u64,
    /// What is not as it was written; empty if all is well.
    pub broken: Vec<Broken>,
}

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// A row's contents were changed. Rows after it in the same log are not judged.
    Changed {
        /// Whose log.
        writer: WriterId,
        /// The first bad row.
        seq: u64,
    },
    /// A row is missing before this one.
    Missing {
        /// Whose log.
        writer: WriterId,
        /// The first row that is not where it should be.
        seq: u64,
    },
    /// A row does not follow from the one before.
    Unlinked {
        /// Whose log.
        writer: WriterId,
        /// The first bad row.
        seq: u64,
    },
    /// A row is signed by no key that the vault vouches for.
    Unsigned {
        /// Whose log.
        writer: WriterId,
        /// The first bad row.
        seq: u64,
    },
    /// A row changes who may open the vault, and nobody who may do that signed it. It counts for nothing.
    Unvouched {
        /// Whose log.
        writer: WriterId,
        /// The row.
        seq: u64,
    },
    /// The log ends before its anchor, or differs from it.
    Anchor(Finding),
    /// A saved state was changed.
    RevisionChanged(RevisionId),
    /// A saved state that the log names is gone.
    RevisionMissing(RevisionId),
    /// A saved state stands there that the log does not name.
    RevisionUnlogged(RevisionId),
    /// What is known of a kept file was changed.
    FileChanged(FileId),
    /// A kept file that the log names is gone.
    FileMissing(FileId),
    /// A file stands there that the log does not name.
    FileUnlogged(FileId),
}

impl Broken {
    /// What to tell a person, in plain words.
    pub fn says(&self) -> String {
        match self {
            Broken::Changed { seq, .. } => {
                format!("Row {seq} of the log was changed after it was written.")
            }
            Broken::Missing { seq, .. } => format!("A row of the log is missing before row {seq}."),
            Broken::Unlinked { seq, .. } => {
                format!("Row {seq} of the log does not follow from the row before it.")
            }
            Broken::Unsigned { seq, .. } => {
                format!("Row {seq} of the log was not signed by anyone in this vault.")
            }
            Broken::Unvouched { seq, .. } => format!(
                "Row {seq} of the log changes who may open the vault, but no keeper signed it. It was not followed."
            ),
            Broken::Anchor(finding) => finding.says(),
            Broken::RevisionChanged(id) => {
                format!("The saved state {id} was changed after it was saved.")
            }
            Broken::RevisionMissing(id) => {
                format!("The saved state {id} is gone, though the log names it.")
            }
            Broken::RevisionUnlogged(id) => format!("The saved state {id} is not in the log."),
            Broken::FileChanged(id) => {
                format!("What is known of the kept file {} was changed.", id.0)
            }
            Broken::FileMissing(id) => {
                format!("The kept file {} is gone, though the log names it.", id.0)
            }
            Broken::FileUnlogged(id) => format!("The kept file {} is not in the log.", id.0),
        }
    }
}

impl Desk<'_> {
    /// Reads the whole log and every saved state, on a connection of its own.
    pub fn verify(&self) -> Result<Verified, StoreError> {
        self.read_apart(|connection, place, copy| {
            let roster = Roster::read(connection)?;
            let mut verified = Verified {
                rows: 0,
                revisions: 0,
                findings: 0,
                broken: Vec::new(),
            };
            let logged = log(connection, &roster, &HashMap::new(), &mut verified)?;
            revisions(connection, &roster, logged, &mut verified)?;
            verified.broken.extend(verify_files::broken(connection)?);
            anchors(connection, &roster, place, copy, &mut verified)?;
            Ok(verified)
        })
    }

    /// Reads the log, and the saved states that it names, from where it was last verified on; for the time
    /// right after an unlock. If all is well and enough has come, this writes down how far it is well.
    /// A row before that place that was changed since is found by [`Desk::verify`] only.
    pub fn verify_recent(&self, at: DateTime<Utc>) -> Result<Verified, StoreError> {
        let (verified, heads) = self.read_apart(|connection, place, copy| {
            let roster = Roster::read(connection)?;
            let mut verified = Verified {
                rows: 0,
                revisions: 0,
                findings: 0,
                broken: Vec::new(),
            };
            let from = checkpoint::last(connection, &roster)?;
            let logged = log(connection, &roster, &from, &mut verified)?;
            for (id, named) in logged {
                verified.revisions += 1;
                let broken = revision(connection, &roster, id, &named)?;
                verified.broken.extend(broken);
            }
            anchors(connection, &roster, place, copy, &mut verified)?;
            Ok((verified, checkpoint::heads(connection)?))
        })?;
        if verified.broken.is_empty() && verified.rows >= checkpoint::WORTH {
            self.write(|transaction, chain| checkpoint::write(transaction, chain, &heads, at))?;
        }
        Ok(verified)
    }
}

fn anchors(
    connection: &Connection,
    roster: &Roster,
    place: &Path,
    copy: Option<&Path>,
    verified: &mut Verified,
) -> Result<(), StoreError> {
    let unvouched = roster
        .unvouched
        .iter()
        .map(|(writer, seq)| Broken::Unvouched {
            writer: *writer,
            seq: seq.unsigned_abs(),
        });
    verified.broken.extend(unvouched);
    let anchored = anchor_check::compare(connection, roster.vault, place, copy)?;
    verified
        .broken
        .extend(anchored.into_iter().map(Broken::Anchor));
    Ok(())
}

/// Follows each writer's chain from where it is known to be well, and gives the hash of every saved state that
/// the rows name.
fn log(
    connection: &Connection,
    roster: &Roster,
    from: &HashMap<WriterId, Head>,
    verified: &mut Verified,
) -> Result<HashMap<Uuid, String>, StoreError> {
    let (mut logged, purged) = (HashMap::new(), verify_files::purged(connection)?);
    let mut writers = connection.prepare(
        "SELECT writer, person FROM writer UNION SELECT DISTINCT writer, NULL FROM log
         WHERE writer NOT IN (SELECT writer FROM writer) ORDER BY 1",
    )?;
    let mut rows = connection.prepare(&format!(
        "SELECT {} FROM log WHERE writer = ?1 AND seq > ?2 ORDER BY seq",
        StoredRow::COLUMNS
    ))?;
    let mut of = writers.query([])?;
    while let Some(writer) = of.next()? {
        let (id, person) = (WriterId(id_at(writer, 0)?), optional_id_at(writer, 1)?);
        let mut before = from.get(&id).copied().unwrap_or_default();
        let mut is_broken = false;
        let mut rows = rows.query(rusqlite::params![id.0.as_bytes(), before.seq])?;
        while let Some(row) = rows.next()? {
            let row = StoredRow::read(row)?;
            verified.rows += 1;
            verified.findings += u64::from(row.action == Action::Found.as_str());
            if let (Some(id), Ok(detail)) =
                (row.revision, serde_json::from_str::<Value>(&row.detail))
                && row.action == Action::Saved.as_str()
                && row.record.is_none_or(|record| !purged.contains(&record))
            {
                logged.insert(
                    Uuid::from_bytes(id),
                    detail["hash"].as_str().unwrap_or_default().to_owned(),
                );
            }
            let judged = judge(&row, id, before, roster, person.map(PersonId));
            if let (false, Some(broken)) = (is_broken, judged) {
                verified.broken.push(broken);
                is_broken = true;
            }
            before = Head {
                seq: row.seq,
                hash: row.hash,
            };
        }
    }
    Ok(logged)
}

fn judge(
    row: &StoredRow,
    writer: WriterId,
    before: Head,
    roster: &Roster,
    person: Option<PersonId>,
) -> Option<Broken> {
    let seq = row.seq.unsigned_abs();
    let is_signed = roster
        .key(&row.key_id)
        .is_some_and(|(whose, key)| Some(whose) == person && row.is_signed_by(key));
    if row.seq != before.seq + 1 {
        Some(Broken::Missing { writer, seq })
    } else if !row.is_whole() {
        Some(Broken::Changed { writer, seq })
    } else if row.prev != before.hash {
        Some(Broken::Unlinked { writer, seq })
    } else if !is_signed {
        Some(Broken::Unsigned { writer, seq })
    } else {
        None
    }
}

/// What is wrong with one saved state that the log names.
fn revision(
    connection: &Connection,
    roster: &Roster,
    id: Uuid,
    named: &str,
) -> Result<Option<Broken>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {} FROM revision r WHERE r.id = ?1",
        revision::COLUMNS
    ))?;
    let mut rows = statement.query([id.as_bytes()])?;
    Ok(match rows.next()? {
        None => Some(Broken::RevisionMissing(RevisionId(id))),
        Some(row) => match revision::stored_hash(row, roster)? {
            Some(hash) if hex::encode(hash) == named => None,
            _ => Some(Broken::RevisionChanged(RevisionId(id))),
        },
    })
}

fn revisions(
    connection: &Connection,
    roster: &Roster,
    mut logged: HashMap<Uuid, String>,
    verified: &mut Verified,
) -> Result<(), StoreError> {
    let mut statement =
        connection.prepare(&format!("SELECT {} FROM revision r", revision::COLUMNS))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        verified.revisions += 1;
        let id = id_at(row, 0)?;
        match (revision::stored_hash(row, roster)?, logged.remove(&id)) {
            (_, None) => verified
                .broken
                .push(Broken::RevisionUnlogged(RevisionId(id))),
            (Some(hash), Some(named)) if hex::encode(hash) == named => {}
            _ => verified
                .broken
                .push(Broken::RevisionChanged(RevisionId(id))),
        }
    }
    let mut missing: Vec<Uuid> = logged.into_keys().collect();
    missing.sort();
    verified.broken.extend(
        missing
            .into_iter()
            .map(|id| Broken::RevisionMissing(RevisionId(id))),
    );
    Ok(())
}
