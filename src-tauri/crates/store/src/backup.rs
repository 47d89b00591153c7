//! Backups: a copy of the whole vault in another place, made while it is in use, and read again before it counts.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use casefile::id::PersonId;
use chrono::{DateTime, Utc};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::case_refusal::CaseRefusal;
use crate::chain::Entry;
use crate::connection;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::files::{self, KEYS};
use crate::instant::{from_micros, to_micros};
use crate::key_folder;
use crate::log::Action;
use crate::record::id_at;
use crate::refusal::Refusal;
use crate::rights::Right;
use crate::vault::VaultId;

/// The database in a backup. Its name is another one, so that nobody works in a backup by mistake.
pub(crate) const BACKUP_DATABASE: &str = "backup.db";
const UNFINISHED: &str = ".unfinished";
/// So many pages are copied between two looks at whether to go on: 2 MB.
const AT_ONCE: i32 = 512;

/// A backup that was made and checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupLine {
    /// The folder that holds it, as it was named then.
    pub place: PathBuf,
    /// Who made it.
    pub person: PersonId,
    /// When, in UTC.
    pub at: DateTime<Utc>,
}

impl Desk<'_> {
    /// Copies the whole vault into a new folder below `to`, which may be on a network drive, and reads the copy
    /// through before it counts. Work goes on meanwhile; what is saved after the beginning is not in it. The copy
    /// is encrypted with the vault's key and opens for the same people: for those who are suspended later, too.
    /// `progress` is told how many of a hundred parts are done; false stops it.
    pub fn back_up(
        &self,
        to: &Path,
        at: DateTime<Utc>,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> Result<BackupLine, StoreError> {
        self.require(Right::ReadCases)?;
        let inside = |folder: &Path| folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        if inside(to).starts_with(inside(self.vault().place())) {
            return Err(Refusal::from(CaseRefusal::InsideTheVault).into());
        }
        let backup = Uuid::now_v7();
        let name = name(self.facts().id, backup, at);
        let (place, unfinished) = (to.join(&name), to.join(format!("{name}{UNFINISHED}")));
        clear_away(to, self.facts().id);
        let made = self.copy_into(&unfinished, progress).and_then(|()| {
            fs::rename(&unfinished, &place).map_err(StoreError::io("Finishing the backup"))?;
            files::sync_folder(to)
        });
        if let Err(error) = made {
            let _ = fs::remove_dir_all(&unfinished);
            return Err(error);
        }
        let person = self.person().id;
        self.write(|transaction, chain| {
            transaction.execute(
                "INSERT INTO backup (backup, at, person, place) VALUES (?1, ?2, ?3, ?4)",
                params![
                    backup.as_bytes(),
                    to_micros(at),
                    person.0.as_bytes(),
                    place.to_string_lossy()
                ],
            )?;
            let entry = Entry {
                at,
                action: Action::BackedUp,
                record: None,
                revision: None,
                detail: json!({ "backup": backup }),
            };
            chain.append(transaction, &entry)
        })?;
        self.vault().sync_anchor()?;
        Ok(BackupLine { place, person, at })
    }

    /// Every backup that was made of this vault, newest first. Whether each is still there is not known.
    pub fn backups(&self) -> Result<Vec<BackupLine>, StoreError> {
        self.read(|connection| since(connection, DateTime::UNIX_EPOCH))
    }

    /// Keys and database, in a folder that is thrown away if anything fails.
    fn copy_into(
        &self,
        folder: &Path,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> Result<(), StoreError> {
        files::make_folder(&folder.join(KEYS))?;
        // Nobody comes or goes while the keys are copied, and the key is not rotated while this reads.
        let _alone = self.alone();
        self.read_apart(|source, place, _| {
            key_folder::copy(place, folder)?;
            let key = self.vault().key.read();
            let key = key.unwrap_or_else(std::sync::PoisonError::into_inner);
            let path = folder.join(BACKUP_DATABASE);
            let states = states(source)?;
            let mut copy = connection::create_plain(&path, &key)?;
            step_through(source, &mut copy, progress, || {
                self.vault().jobs.still_open()
            })?;
            copy.close().map_err(|(_, error)| StoreError::from(error))?;
            files::open_own(&path)?
                .sync_all()
                .map_err(StoreError::io("Writing the backup to disk"))?;
            let read = connection::open_untouched(&path, &key)?;
            connection::require_whole(&read, "The backup")?;
            match self::states(&read)? == states {
                true => Ok(()),
                false => Err(StoreError::internal("the backup lacks saved states")),
            }
        })?;
        fs::write(folder.join("about.txt"), ABOUT).map_err(StoreError::io("Writing the backup"))?;
        files::keep_to_owner(folder);
        files::sync_folder(folder)
    }
}

const ABOUT: &str = "A backup of a Sandhill vault. Sandhill restores it into a new vault (Backup and restore).\n\
    It opens with stock tools too: age for keys/, SQLCipher 4 for backup.db, as the program's README says.\n";

/// The read transaction of the source is held all the while, so that nothing that is saved begins it anew.
fn step_through(
    source: &Connection,
    copy: &mut Connection,
    progress: &mut dyn FnMut(u64) -> bool,
    still_open: impl Fn() -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let backup = Backup::new(source, copy)?;
    loop {
        let step = backup.step(AT_ONCE)?;
        let pages = backup.progress();
        let done = i64::from(pages.pagecount - pages.remaining);
        let of_hundred = done * 100 / i64::from(pages.pagecount.max(1));
        still_open()?;
        if !progress(of_hundred.unsigned_abs()) {
            return Err(Refusal::from(CaseRefusal::Cancelled).into());
        }
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            // Another program may hold the new file for a moment, such as a scanner.
            _ => std::thread::sleep(Duration::from_millis(5)),
        }
    }
}

fn states(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("SELECT count(*) FROM revision", [], |row| row.get(0))?)
}

/// The backups made at a moment or after it, newest first.
pub(crate) fn since(
    connection: &Connection,
    at: DateTime<Utc>,
) -> Result<Vec<BackupLine>, StoreError> {
    let mut statement = connection
        .prepare("SELECT place, person, at FROM backup WHERE at >= ?1 ORDER BY backup DESC")?;
    let mut rows = statement.query([to_micros(at)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(line(row)?);
    }
    Ok(found)
}

fn line(row: &Row<'_>) -> Result<BackupLine, StoreError> {
    Ok(BackupLine {
        place: PathBuf::from(row.get::<_, String>(0)?),
        person: PersonId(id_at(row, 1)?),
        at: from_micros(row.get(2)?)?,
    })
}

fn beginning(vault: VaultId) -> String {
    let name = vault.to_string();
    format!("sandhill-{}-", name.rsplit('-').next().unwrap_or(&name))
}

fn name(vault: VaultId, backup: Uuid, at: DateTime<Utc>) -> String {
    let id = backup.simple().to_string();
    let tail = &id[id.len() - 6..];
    format!(
        "{}{}-{tail}",
        beginning(vault),
        at.format("%Y-%m-%d-%H%M%S")
    )
}

/// Removes what a kill left of an earlier backup of the same vault in that place.
fn clear_away(to: &Path, vault: VaultId) {
    let beginning = beginning(vault);
    for entry in fs::read_dir(to).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(&beginning) && name.ends_with(UNFINISHED) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
