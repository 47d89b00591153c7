//! Verifying the log from its first row to its anchor, and every revision against the log.

use std::collections::HashMap;

use casefile::id::{RevisionId, WriterId};
use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

use crate::anchor_check;
use crate::chain::StoredRow;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::finding::Finding;
use crate::founding;
use crate::log::Action;
use crate::record::id_at;
use crate::revision;
use crate::signing::{Hash, PublicKey};

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
    /// The log ends before its anchor, or differs from it.
    Anchor(Finding),
    /// A saved state was changed.
    RevisionChanged(RevisionId),
    /// A saved state that the log names is gone.
    RevisionMissing(RevisionId),
    /// A saved state stands there that the log does not name.
    RevisionUnlogged(RevisionId),
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
            Broken::Anchor(finding) => finding.says(),
            Broken::RevisionChanged(id) => {
                format!("The saved state {id} was changed after it was saved.")
            }
            Broken::RevisionMissing(id) => {
                format!("The saved state {id} is gone, though the log names it.")
            }
            Broken::RevisionUnlogged(id) => format!("The saved state {id} is not in the log."),
        }
    }
}

impl Desk<'_> {
    /// Reads the whole log and every saved state, on a connection of its own.
    pub fn verify(&self) -> Result<Verified, StoreError> {
        self.read_apart(|connection, place, copy| {
            let founder = founding::read(connection)?.public;
            let mut verified = Verified {
                rows: 0,
                revisions: 0,
                findings: 0,
                broken: Vec::new(),
            };
            let logged = log(connection, founder, &mut verified)?;
            revisions(connection, founder, logged, &mut verified)?;
            let anchored = anchor_check::compare(connection, self.facts().id, place, copy)?;
            verified
                .broken
                .extend(anchored.into_iter().map(Broken::Anchor));
            Ok(verified)
        })
    }
}

/// Follows each writer's chain, and gives the hash of every saved state that the log names.
fn log(
    connection: &Connection,
    founder: PublicKey,
    verified: &mut Verified,
) -> Result<HashMap<Uuid, String>, StoreError> {
    let mut logged = HashMap::new();
    let mut before: Option<StoredRow> = None;
    let mut broken_writer = None;
    let mut statement = connection.prepare(&format!(
        "SELECT {} FROM log ORDER BY writer, seq",
        StoredRow::COLUMNS
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let row = StoredRow::read(row)?;
        verified.rows += 1;
        verified.findings += u64::from(row.action == Action::Found.as_str());
        if let (Some(id), Ok(detail)) = (row.revision, serde_json::from_str::<Value>(&row.detail)) {
            logged.insert(
                Uuid::from_bytes(id),
                detail["hash"].as_str().unwrap_or_default().to_owned(),
            );
        }
        if broken_writer != Some(row.writer) {
            let previous = before.as_ref().filter(|before| before.writer == row.writer);
            if let Some(broken) = judge(&row, previous, founder) {
                verified.broken.push(broken);
                broken_writer = Some(row.writer);
            }
        }
        before = Some(row);
    }
    Ok(logged)
}

fn judge(row: &StoredRow, previous: Option<&StoredRow>, founder: PublicKey) -> Option<Broken> {
    let (writer, seq) = (
        WriterId(Uuid::from_bytes(row.writer)),
        row.seq.unsigned_abs(),
    );
    let (expected, prev): (i64, Hash) = previous.map_or((1, [0; 32]), |p| (p.seq + 1, p.hash));
    if row.seq != expected {
        Some(Broken::Missing { writer, seq })
    } else if !row.is_whole() {
        Some(Broken::Changed { writer, seq })
    } else if row.prev != prev {
        Some(Broken::Unlinked { writer, seq })
    } else if !row.is_signed_by(founder) {
        Some(Broken::Unsigned { writer, seq })
    } else {
        None
    }
}

fn revisions(
    connection: &Connection,
    founder: PublicKey,
    mut logged: HashMap<Uuid, String>,
    verified: &mut Verified,
) -> Result<(), StoreError> {
    let mut statement =
        connection.prepare(&format!("SELECT {} FROM revision r", revision::COLUMNS))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        verified.revisions += 1;
        let id = id_at(row, 0)?;
        match (
            revision::stored_hash(row, Some(founder))?,
            logged.remove(&id),
        ) {
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
