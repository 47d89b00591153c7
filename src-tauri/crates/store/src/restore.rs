//! Restoring a backup into a new vault, which is never the one that is there.
//!
//! The new vault is the same one to everybody who has a key, but another copy: whoever writes in it begins a log of
//! their own, so that two copies that both live on can be told apart. It has a new key, and cases that were purged
//! since the backup are purged again.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use casefile::id::{PersonId, RecordId, WriterId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior, params};
use serde_json::json;
use uuid::Uuid;

use crate::anchor::Head;
use crate::backup::BACKUP_DATABASE;
use crate::case_refusal::CaseRefusal;
use crate::chain::{Chain, Entry};
use crate::connection;
use crate::create::{UNFINISHED, begin, require_disk, undo};
use crate::error::StoreError;
use crate::files::{self, DATABASE, KEYS};
use crate::founding;
use crate::instant::to_micros;
use crate::key_folder;
use crate::log::Action;
use crate::migration;
use crate::open::{Unlocked, enter};
use crate::person_keys::PersonKeys;
use crate::purge::{PurgeReason, leave_receipt, purge_rows, receipt_of};
use crate::purged_list;
use crate::record;
use crate::refusal::Refusal;
use crate::roster::Roster;
use crate::rotation::remove_database;
use crate::secret::{Passphrase, VaultKey};
use crate::vault::Vault;

/// The copy of the backup that is worked on and thrown away.
const RESTORING: &str = "vault.db.restoring";

/// A backup to be restored.
#[derive(Debug)]
pub struct Restoring {
    /// The folder of the backup, which holds backup.db and keys.
    pub from: PathBuf,
    /// The folder of the new vault, empty or not there yet.
    pub to: PathBuf,
    /// Who restores it; if it is left out, the passphrase is tried on everybody's key file.
    pub person: Option<PersonId>,
    /// That person's passphrase, as it was when the backup was made.
    pub passphrase: Passphrase,
    /// The user's application folder, where the list of purged cases and a second anchor lie.
    pub anchor_copy: Option<PathBuf>,
}

impl Vault {
    /// Restores a backup into a new vault and leaves it open, with the cases that were purged again. The backup is
    /// read through first, and is not changed.
    pub fn restore(
        with: Restoring,
        now: DateTime<Utc>,
    ) -> Result<(Vault, Vec<RecordId>), StoreError> {
        if !is_backup(&with.from) {
            return Err(Refusal::from(CaseRefusal::NotABackup).into());
        }
        let (person, keys) = opened(&with)?;
        let key = key_folder::read_vault_key(&with.from, person, &keys)?;
        require_disk(&with.to)?;
        let lock = begin(&with.to)?;
        let restored = build(&with, person, &keys, &key, now).and_then(|(key, purged)| {
            let unlocked = Unlocked {
                place: &with.to,
                lock,
                key,
                keys: &keys,
                person,
                anchor_copy: with.anchor_copy.as_deref(),
                is_vouched: true,
            };
            let vault = enter(unlocked, now)?;
            vault.log_opening(now)?;
            vault.sync_anchor()?;
            Ok((vault, purged))
        });
        restored.inspect_err(|_| {
            let _ = remove_database(&with.to, RESTORING);
            undo(&with.to);
        })
    }
}

fn opened(with: &Restoring) -> Result<(PersonId, PersonKeys), StoreError> {
    let people = match with.person {
        Some(person) => vec![person],
        None => key_folder::people(&with.from)?,
    };
    let mut fault = StoreError::WrongPassphrase;
    for person in people {
        match key_folder::read_person(&with.from, person, &with.passphrase) {
            Ok(keys) => return Ok((person, keys)),
            Err(StoreError::WrongPassphrase) => {}
            Err(error) => fault = error,
        }
    }
    Err(fault)
}

/// Puts keys and database into the new folder; the last rename makes it a vault.
fn build(
    with: &Restoring,
    person: PersonId,
    keys: &PersonKeys,
    key: &VaultKey,
    now: DateTime<Utc>,
) -> Result<(VaultKey, Vec<RecordId>), StoreError> {
    let (to, copy) = (with.to.as_path(), with.to.join(RESTORING));
    files::make_folder(&to.join(KEYS))?;
    drop(files::open_own(&copy)?);
    fs::copy(with.from.join(BACKUP_DATABASE), &copy)
        .map_err(StoreError::io("Copying the backup"))?;
    let looked = connection::open_untouched(&copy, key)?;
    connection::require_whole(&looked, "The backup")?;
    drop(looked);

    let mut database = connection::open_writer(&copy, key)?;
    migration::upgrade(&mut database)?;
    let roster = Roster::read(&database)?;
    let is_active = roster.active().any(|(id, _)| id == person);
    if !is_active {
        return Err(StoreError::NoSuchPerson { person });
    }
    let purged = make_another_copy(&mut database, with, &roster, person, keys, now)?;
    database
        .close()
        .map_err(|(_, error)| StoreError::from(error))?;

    let next = VaultKey::random()?;
    let unfinished = to.join(UNFINISHED);
    drop(files::open_own(&unfinished)?);
    connection::export(&copy, key, &unfinished, &next)?;
    connection::open_next(&unfinished, &next)?
        .close()
        .map_err(|(_, error)| StoreError::from(error))?;
    for (active, _) in roster.active() {
        key_folder::copy_person(&with.from, to, active)?;
    }
    key_folder::write_vault_key(to, &next, &roster.recipients())?;
    files::open_own(&unfinished)?
        .sync_all()
        .map_err(StoreError::io("Writing the database to disk"))?;
    remove_database(to, RESTORING)?;
    fs::rename(&unfinished, to.join(DATABASE)).map_err(StoreError::io("Finishing the vault"))?;
    files::sync_folder(to)?;
    Ok((next, purged))
}

/// Gives everybody a new writer, says in the log that this was restored, and purges again what was purged since.
fn make_another_copy(
    database: &mut Connection,
    with: &Restoring,
    roster: &Roster,
    person: PersonId,
    keys: &PersonKeys,
    now: DateTime<Utc>,
) -> Result<Vec<RecordId>, StoreError> {
    let vault = founding::read(database)?.vault;
    let list = match &with.anchor_copy {
        Some(folder) => purged_list::read(folder, vault),
        None => BTreeSet::new(),
    };
    let (copy, mut own) = (Uuid::now_v7(), WriterId::new());
    let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for (name, value) in [("copy", copy.to_string()), ("restored", copy.to_string())] {
        transaction.execute(
            "INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)",
            [name, &value],
        )?;
    }
    for (active, _) in roster.active() {
        let writer = WriterId::new();
        if active == person {
            own = writer;
        }
        transaction.execute(
            "INSERT INTO writer (writer, person, copy, since) VALUES (?1, ?2, ?3, ?4)",
            params![
                writer.0.as_bytes(),
                active.0.as_bytes(),
                copy.as_bytes(),
                to_micros(now)
            ],
        )?;
    }
    let mut chain = Chain {
        writer: own,
        signer: keys.signer(),
        head: Head::default(),
        at: now,
    };
    let entry = Entry {
        at: now,
        action: Action::Restored,
        record: None,
        revision: None,
        detail: json!({ "copy": copy }),
    };
    chain.append(&transaction, &entry)?;
    let mut purged = Vec::new();
    for record in list {
        if record::kind_of(&transaction, record).is_ok() {
            let reason = PurgeReason::RetentionOver;
            let receipt = receipt_of(&transaction, record, reason, person, now)?;
            purge_rows(&transaction, record)?;
            leave_receipt(&transaction, &mut chain, &receipt)?;
            purged.push(record);
        }
    }
    transaction.commit()?;
    Ok(purged)
}

/// Whether a folder holds a backup.
pub fn is_backup(folder: &Path) -> bool {
    folder.join(BACKUP_DATABASE).is_file() && folder.join(KEYS).is_dir()
}
