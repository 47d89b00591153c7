//! Making a vault.

use std::fs;
use std::path::Path;

use casefile::id::{PersonId, WriterId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior, params};
use serde_json::json;
use uuid::Uuid;

use crate::anchor::Head;
use crate::case_refusal::CaseRefusal;
use crate::chain::{Chain, Entry};
use crate::connection;
use crate::cost::Cost;
use crate::error::StoreError;
use crate::files::{self, ANCHOR, DATABASE, KEYS, LOCK, Lock};
use crate::ground::{Ground, ground_of};
use crate::instant::to_micros;
use crate::key_folder;
use crate::kind::VaultKind;
use crate::log::Action;
use crate::migration;
use crate::open::{Unlocked, enter};
use crate::person::NewPerson;
use crate::person_keys::PersonKeys;
use crate::recovery::{RecoveryKey, RecoveryPaper};
use crate::refusal::Refusal;
use crate::roster::name_recovery;
use crate::secret::{Passphrase, VaultKey};
use crate::strength::require_strong;
use crate::vault::{Vault, VaultId};

/// The database's name until everything in it is written: renaming it is what finishes a vault.
pub(crate) const UNFINISHED: &str = "vault.db.unfinished";

/// What a new vault is to be.
#[derive(Debug)]
pub struct Plan {
    /// Whom it serves.
    pub kind: VaultKind,
    /// Whether it is for practice. Its passphrase is not judged, as nothing in it needs protection.
    pub practice: bool,
    /// What the office calls it, such as the county's name.
    pub title: String,
    /// Its first person, who is its keeper.
    pub person: NewPerson,
    /// That person's passphrase.
    pub passphrase: Passphrase,
    /// What one attempt at the passphrase costs.
    pub cost: Cost,
}

impl Vault {
    /// Makes a vault in an empty or new folder and leaves it open. The recovery paper exists only in what is
    /// returned. `anchor_copy` is the user's application folder, where a second anchor is kept.
    pub fn create(
        place: &Path,
        plan: Plan,
        anchor_copy: Option<&Path>,
        now: DateTime<Utc>,
    ) -> Result<(Vault, RecoveryPaper), StoreError> {
        require_strong(
            &plan.passphrase,
            &[&plan.person.name, &plan.title],
            plan.practice,
        )?;
        if !plan.practice {
            require_disk(place)?;
        }
        let lock = begin(place)?;
        make(place, lock, plan, anchor_copy, now).inspect_err(|_| undo(place))
    }
}

/// Takes an empty or new folder for a vault. Only whoever holds the lock may clear away what a failure leaves.
pub(crate) fn begin(place: &Path) -> Result<Lock, StoreError> {
    match fs::read_dir(place).map(|mut entries| entries.next().is_none()) {
        Ok(true) => {}
        Ok(false) => return Err(StoreError::NotEmpty),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => files::make_folder(place)?,
        Err(e) => return Err(StoreError::io("Reading the chosen folder")(e)),
    }
    files::keep_to_owner(place);
    Lock::take(place)
}

/// Refuses a place where a vault would be lost sooner or later.
pub(crate) fn require_disk(place: &Path) -> Result<(), StoreError> {
    match ground_of(place) {
        Ground::Disk => Ok(()),
        Ground::Network => Err(Refusal::from(CaseRefusal::OnNetwork).into()),
        Ground::Synchronised => Err(Refusal::from(CaseRefusal::Synchronised).into()),
    }
}

fn make(
    place: &Path,
    lock: Lock,
    plan: Plan,
    anchor_copy: Option<&Path>,
    now: DateTime<Utc>,
) -> Result<(Vault, RecoveryPaper), StoreError> {
    files::make_folder(&place.join(KEYS))?;
    let person = PersonId::new();
    let keys = PersonKeys::generate()?;
    let founder = keys.signer().public();
    let keys = keys.under(founder);
    let key = VaultKey::random()?;
    let recovery = RecoveryKey::random()?;
    let paper = recovery.paper(founder.fingerprint())?;
    key_folder::write_person(place, person, &keys, &plan.passphrase, plan.cost)?;
    key_folder::write_vault_key(
        place,
        &key,
        &[
            keys.identity().to_public(),
            recovery.identity()?.to_public(),
        ],
    )?;

    let mut database = connection::create(&place.join(UNFINISHED), &key)?;
    migration::upgrade(&mut database)?;
    found(&mut database, &plan, person, &keys, &recovery, now)?;
    // Closing the only connection empties and removes the write-ahead file, so the rename moves everything.
    database
        .close()
        .map_err(|(_, error)| StoreError::from(error))?;
    files::open_own(&place.join(UNFINISHED))?
        .sync_all()
        .map_err(StoreError::io("Writing the database to disk"))?;
    fs::rename(place.join(UNFINISHED), place.join(DATABASE))
        .map_err(StoreError::io("Finishing the vault"))?;
    files::sync_folder(place)?;
    let unlocked = Unlocked {
        place,
        lock,
        key,
        keys: &keys,
        person,
        anchor_copy,
        is_vouched: true,
    };
    let vault = enter(unlocked, now)?;
    vault.sync_anchor()?;
    Ok((vault, paper))
}

/// Writes the first rows: the person, the key, the writer, and the log's first entry, which fixes what the
/// vault is and vouches for the founder's key.
fn found(
    database: &mut Connection,
    plan: &Plan,
    person: PersonId,
    keys: &PersonKeys,
    recovery: &RecoveryKey,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (vault, copy, writer) = (VaultId::new(), Uuid::now_v7(), WriterId::new());
    let (signer, since) = (keys.signer(), to_micros(now));
    let public = signer.public();
    let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for (name, value) in [
        ("vault", vault.to_string()),
        ("copy", copy.to_string()),
        ("title", plan.title.clone()),
    ] {
        transaction.execute(
            "INSERT INTO meta (name, value) VALUES (?1, ?2)",
            [name, &value],
        )?;
    }
    transaction.execute(
        "INSERT INTO person (person, name, role, standing, recipient, since) VALUES (?1, ?2, ?3, 'active', ?4, ?5)",
        params![
            person.0.as_bytes(),
            plan.person.name,
            plan.person.role.as_str(),
            keys.identity().to_public().to_string(),
            since
        ],
    )?;
    transaction.execute(
        "INSERT INTO signing_key (key_id, person, public, since) VALUES (?1, ?2, ?3, ?4)",
        params![
            public.key_id(),
            person.0.as_bytes(),
            public.to_bytes(),
            since
        ],
    )?;
    transaction.execute(
        "INSERT INTO writer (writer, person, copy, since) VALUES (?1, ?2, ?3, ?4)",
        params![
            writer.0.as_bytes(),
            person.0.as_bytes(),
            copy.as_bytes(),
            since
        ],
    )?;
    let mut detail = json!({
        "vault": vault.to_string(),
        "kind": plan.kind.as_str(),
        "practice": plan.practice,
        "format": migration::KNOWN,
        "person": person,
        "public": hex::encode(public.to_bytes()),
        "role": plan.person.role.as_str(),
        "recipient": keys.identity().to_public().to_string(),
    });
    name_recovery(&mut detail, recovery)?;
    let mut chain = Chain {
        writer,
        signer,
        head: Head::default(),
        at: now,
    };
    let entry = Entry {
        at: now,
        action: Action::Created,
        record: None,
        revision: None,
        detail,
    };
    chain.append(&transaction, &entry)?;
    transaction.commit()?;
    Ok(())
}

/// Takes away what a failed attempt has left in the folder, which was empty before.
pub(crate) fn undo(place: &Path) {
    let _ = fs::remove_dir_all(place.join(KEYS));
    for name in [DATABASE, UNFINISHED, ANCHOR, LOCK] {
        for suffix in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(place.join(format!("{name}{suffix}")));
        }
    }
}
