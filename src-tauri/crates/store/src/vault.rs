//! An open vault: its lock, its keys in memory, and its connections.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use casefile::id::{PersonId, RecordId, WriterId};
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use crate::anchor::{Anchor, AnchorFiles, Head};
use crate::chain::Chain;
use crate::connection;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::files::{ANCHOR, DATABASE, KEYS, Lock, WRITE_AHEAD};
use crate::finding::Finding;
use crate::jobs::Jobs;
use crate::key_folder;
use crate::kind::VaultKind;
use crate::person::Person;
use crate::roster::Roster;
use crate::secret::VaultKey;

/// Names a vault and every copy of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VaultId(pub Uuid);

impl VaultId {
    pub(crate) fn new() -> Self {
        Self(Uuid::now_v7())
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(Self)
    }
}

impl std::fmt::Display for VaultId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

/// What a vault is, as it has been since it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Names the vault.
    pub id: VaultId,
    /// Whom it serves.
    pub kind: VaultKind,
    /// Whether it is for practice, with fictional cases only.
    pub practice: bool,
    /// What the office calls it, such as the county's name.
    pub title: String,
}

/// What can be known of a vault before it is unlocked. Names, kind and title are encrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peek {
    /// The people who have a key, in the order in which they were added.
    pub people: Vec<PersonId>,
    /// Whether a program has it open at this moment.
    pub in_use: bool,
}

/// A vault that is open, and locked against every other program until this is dropped.
/// It may be shared between threads: one write at a time, any number of reads.
pub struct Vault {
    pub(crate) place: PathBuf,
    pub(crate) anchor_copy: Option<PathBuf>,
    pub(crate) facts: Facts,
    pub(crate) person: Person,
    pub(crate) findings: Vec<Finding>,
    /// Held while anything is read: whoever changes it waits for the last reader.
    pub(crate) key: RwLock<VaultKey>,
    pub(crate) roster: RwLock<Arc<Roster>>,
    /// Held by whoever changes who may open the vault, from reading the roster to sealing the key.
    pub(crate) people: Mutex<()>,
    /// The cases that were looked at since the vault was unlocked.
    pub(crate) viewed: Mutex<HashSet<RecordId>>,
    pub(crate) readers: Mutex<Vec<Connection>>,
    pub(crate) jobs: Jobs,
    pub(crate) pen: Mutex<Pen>,
    /// The last field, so that the lock outlives every connection.
    pub(crate) _lock: Lock,
}

/// All that writing needs: one connection, one writer's chain, and the anchor.
pub(crate) struct Pen {
    /// Gone after an error that a page caused; the next write opens another.
    pub(crate) connection: Option<Connection>,
    pub(crate) chain: Chain,
    /// Where the logs of the other writers stand.
    pub(crate) others: BTreeMap<WriterId, Head>,
    pub(crate) anchor: AnchorFiles,
    pub(crate) anchored: Head,
}

impl Vault {
    /// What can be known of the vault in a folder without unlocking it.
    pub fn peek(place: &Path) -> Result<Peek, StoreError> {
        require_vault(place)?;
        let in_use = match Lock::take(place) {
            Ok(_) => false,
            Err(StoreError::InUse) => true,
            Err(other) => return Err(other),
        };
        Ok(Peek {
            people: key_folder::people(place)?,
            in_use,
        })
    }

    /// The person's handle, through which alone cases are read and written.
    pub fn as_person(&self, person: PersonId) -> Result<Desk<'_>, StoreError> {
        if person == self.person.id {
            Ok(Desk::new(self))
        } else {
            Err(StoreError::NoSuchPerson { person })
        }
    }

    /// The person whose passphrase opened it.
    pub fn opened_by(&self) -> &Person {
        &self.person
    }

    /// What the vault is.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The folder.
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// What opening it brought to light, to be shown before anything else.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Waits until the anchor is on disk: on release, print, notice, lock and exit.
    pub fn sync_anchor(&self) -> Result<(), StoreError> {
        let mut pen = self.pen();
        let text = pen.anchor_text(&self.facts);
        pen.anchor.write(&text)?;
        pen.anchor.sync()
    }

    /// Locks the vault: syncs the anchor, empties the write-ahead file and wipes the keys.
    pub fn close(self) -> Result<(), StoreError> {
        self.sync_anchor()?;
        self.forget_readers();
        if let Some(connection) = self.pen().connection.take() {
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            connection
                .close()
                .map_err(|(_, error)| StoreError::from(error))?;
        }
        Ok(())
    }

    /// Reads through a connection of its own. After an error the connection is not used again, as one bad page
    /// would spoil every later read.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
        let idle = self
            .readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connection::open_reader(&self.place.join(DATABASE), &key)?,
        };
        // One transaction, so that what is read in several steps is of one moment.
        let transaction = connection.unchecked_transaction()?;
        let found = work(&transaction)?;
        transaction.commit()?;
        self.readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(connection);
        Ok(found)
    }

    /// Reads through a connection that is opened for it and closed after it, as a check must be. Locking stops it.
    pub(crate) fn read_apart<T>(
        &self,
        work: impl FnOnce(&Connection, &Path, Option<&Path>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
        let connection = connection::open_reader(&self.place.join(DATABASE), &key)?;
        let _job = self.jobs.begin(&connection)?;
        let transaction = connection.unchecked_transaction()?;
        let copy = self.anchor_copy.as_deref();
        self.jobs.end(work(&transaction, &self.place, copy))
    }

    /// Writes in one transaction, which is on disk when this returns, and then moves the anchor.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&Connection, &mut Chain) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut pen = self.pen();
        let mut connection = match pen.connection.take() {
            Some(connection) => connection,
            None => {
                let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
                connection::open_writer(&self.place.join(DATABASE), &key)?
            }
        };
        let before = pen.chain.head;
        let written = in_transaction(&mut connection, &mut pen.chain, work);
        if written.is_err() {
            pen.chain.head = before;
        }
        if !matches!(
            written,
            Err(StoreError::Damaged { .. } | StoreError::Internal { .. } | StoreError::Io { .. })
        ) {
            pen.connection = Some(connection);
        }
        pen.move_anchor(&self.facts);
        written
    }

    /// Closes the connections that wait for the next read.
    pub(crate) fn forget_readers(&self) {
        self.readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// Who may open the vault, as the log tells it.
    pub(crate) fn roster(&self) -> Arc<Roster> {
        let roster = self.roster.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&roster)
    }

    /// Reads it again after a change.
    pub(crate) fn reread_roster(&self) -> Result<(), StoreError> {
        let read = self.read(Roster::read)?;
        *self.roster.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(read);
        Ok(())
    }

    pub(crate) fn pen(&self) -> MutexGuard<'_, Pen> {
        self.pen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vault({})", self.facts.id)
    }
}

impl Pen {
    /// Writes the anchor if the log has grown. What cannot be written now is written with the next commit or
    /// reported by the next sync: a database ahead of its anchor is no fault.
    pub(crate) fn move_anchor(&mut self, facts: &Facts) {
        if self.chain.head != self.anchored {
            let text = self.anchor_text(facts);
            if self.anchor.write(&text).is_ok() {
                self.anchored = self.chain.head;
            }
        }
    }

    fn anchor_text(&self, facts: &Facts) -> String {
        let mut heads = self.others.clone();
        heads.insert(self.chain.writer, self.chain.head);
        // Whoever has not written yet has no row to vouch for.
        heads.retain(|_, head| head.seq > 0);
        Anchor {
            vault: facts.id,
            at: self.chain.at,
            heads,
        }
        .sign(&self.chain.signer)
    }
}

/// Says whether the folder holds a finished vault.
/// A database that is gone or empty is damage if it was ever in use, which an anchor or its write-ahead file
/// shows: an empty one would open with any key.
pub(crate) fn require_vault(place: &Path) -> Result<(), StoreError> {
    let is_there = |name: &str| fs::metadata(place.join(name)).is_ok_and(|file| file.len() > 0);
    if is_there(DATABASE) {
        Ok(())
    } else if place.join(ANCHOR).exists() || is_there(WRITE_AHEAD) || place.join(DATABASE).exists()
    {
        Err(StoreError::database_damaged())
    } else if place.join(KEYS).is_dir() {
        Err(StoreError::Unfinished)
    } else {
        Err(StoreError::NotAVault)
    }
}

fn in_transaction<T>(
    connection: &mut Connection,
    chain: &mut Chain,
    work: impl FnOnce(&Connection, &mut Chain) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let written = work(&transaction, chain)?;
    transaction.commit()?;
    Ok(written)
}
