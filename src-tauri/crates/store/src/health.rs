//! The health check: every part of a vault looked at on demand, and what was found, in plain words.

use rusqlite::Connection;

use crate::connection;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::files::DATABASE;
use crate::index_check;
use crate::verify::{Broken, Verified};
use crate::verify_files;

/// A part of a vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The pages of the database, as they lie on the disk.
    Pages,
    /// The saved states: each whole and signed, none missing.
    Revisions,
    /// The log and its anchors.
    Log,
    /// The files that cases keep, byte for byte.
    Files,
    /// The index of the search.
    Index,
}

impl Part {
    /// What a person calls it.
    pub fn title(self) -> &'static str {
        match self {
            Part::Pages => "Pages of the database",
            Part::Revisions => "Saved states",
            Part::Log => "Log and anchor",
            Part::Files => "Kept files",
            Part::Index => "Index of the search",
        }
    }
}

/// What was found of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartHealth {
    /// Which part.
    pub part: Part,
    /// Whether it is as it was written.
    pub is_well: bool,
    /// What to tell a person, in full sentences: what was looked at, or each fault and what to do.
    pub says: Vec<String>,
}

impl Desk<'_> {
    /// Looks at every part of the vault. A part that cannot be read is ill; it keeps no other from being looked
    /// at, so each is read through a connection of its own. It takes about a second for a hundred megabytes.
    pub fn health(&self) -> Vec<PartHealth> {
        let verified = self.verify();
        vec![
            self.pages(),
            of_revisions(&verified),
            of_log(&verified),
            self.files(&verified),
            self.index(),
        ]
    }

    fn pages(&self) -> PartHealth {
        let on_disk = self.read_apart(|c, _, _| faults(c, "PRAGMA cipher_integrity_check", ""));
        let in_order = self.read_apart(|c, _, _| faults(c, "PRAGMA integrity_check(20)", "ok"));
        let bad = match (on_disk, in_order) {
            (Ok(disk), Ok(order)) => disk + order,
            (Ok(some), Err(_)) | (Err(_), Ok(some)) => some + 1,
            (Err(_), Err(_)) => 1,
        };
        let whole = "Every page of the database is as it was written.";
        part(Part::Pages, whole, match bad {
            0 => Vec::new(),
            _ => vec!["Pages of the database are damaged. Copy the whole folder before anything else, then restore the newest backup. Cases that can still be read are shown as they were saved.".into()],
        })
    }

    fn files(&self, verified: &Result<Verified, StoreError>) -> PartHealth {
        let rows = of(Part::Files, verified, is_of_file);
        match self.read_apart(|connection, _, _| verify_files::unreadable(connection)) {
            Ok(None) if rows.is_well => rows,
            Ok(bytes) => {
                let faults = rows.says.into_iter().filter(|_| !rows.is_well);
                part(Part::Files, "", faults.chain(bytes).collect())
            }
            Err(error) => part(Part::Files, "", vec![error.to_string()]),
        }
    }

    fn index(&self) -> PartHealth {
        // Nobody else writes meanwhile: the check is a write as SQLite sees it.
        let _pen = self.vault().pen();
        let key = self.vault().key.read();
        let key = key.unwrap_or_else(std::sync::PoisonError::into_inner);
        let found = connection::open_writer(&self.vault().place().join(DATABASE), &key).and_then(
            |connection| {
                let _job = self.vault().jobs.begin(&connection)?;
                let transaction = connection.unchecked_transaction()?;
                index_check::faults(&transaction)
            },
        );
        part(
            Part::Index,
            "The index of the search knows every saved case.",
            found.unwrap_or_else(|error| vec![error.to_string()]),
        )
    }
}

fn of_revisions(verified: &Result<Verified, StoreError>) -> PartHealth {
    of(Part::Revisions, verified, |broken| {
        matches!(
            broken,
            Broken::RevisionChanged(_) | Broken::RevisionMissing(_) | Broken::RevisionUnlogged(_)
        )
    })
}

fn of_log(verified: &Result<Verified, StoreError>) -> PartHealth {
    of(Part::Log, verified, |broken| {
        !is_of_file(broken)
            && !matches!(
                broken,
                Broken::RevisionChanged(_)
                    | Broken::RevisionMissing(_)
                    | Broken::RevisionUnlogged(_)
            )
    })
}

fn is_of_file(broken: &Broken) -> bool {
    matches!(
        broken,
        Broken::FileChanged(_) | Broken::FileMissing(_) | Broken::FileUnlogged(_)
    )
}

fn of(
    which: Part,
    verified: &Result<Verified, StoreError>,
    is_of: impl Fn(&Broken) -> bool,
) -> PartHealth {
    match verified {
        Err(error) => part(which, "", vec![error.to_string()]),
        Ok(verified) => {
            let whole = match which {
                Part::Revisions => format!(
                    "All {} saved states are whole and signed.",
                    verified.revisions
                ),
                Part::Files => "Every kept file is as it was kept.".to_owned(),
                _ => format!(
                    "All {} rows of the log follow from each other and are signed.",
                    verified.rows
                ),
            };
            let broken = verified.broken.iter().filter(|broken| is_of(broken));
            part(which, &whole, broken.map(Broken::says).collect())
        }
    }
}

fn part(part: Part, whole: &str, faults: Vec<String>) -> PartHealth {
    PartHealth {
        part,
        is_well: faults.is_empty(),
        says: match faults.is_empty() {
            true => vec![whole.to_owned()],
            false => faults,
        },
    }
}

/// How many rows a check gives beside the word that means that all is well.
fn faults(connection: &Connection, check: &str, well: &str) -> Result<usize, StoreError> {
    let mut statement = connection.prepare(check)?;
    let mut rows = statement.query([])?;
    let mut faults = 0;
    while let Some(row) = rows.next()? {
        faults += usize::from(row.get::<_, String>(0)? != well);
    }
    Ok(faults)
}
