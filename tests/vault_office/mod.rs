//! What the tests of the vault share: a folder with a vault in it, and things to put in.

#![allow(dead_code, reason = "each test file uses a part of this")]
#![allow(
    clippy::unwrap_used,
    reason = "a panic here fails the test that called"
)]

pub mod child;
pub mod readable;

use std::path::{Path, PathBuf};

use casefile::id::{CommandId, PersonId, RecordId, RevisionId};
use casefile::path::FactPath;
use casefile::summary::{SearchText, Summary};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use store::cost::Cost;
use store::create::Plan;
use store::desk::Desk;
use store::draft::{DraftEntry, DraftSave};
use store::error::StoreError;
use store::kind::{RecordKind, VaultKind};
use store::open::{Opening, Proceed};
use store::person::{NewPerson, Person, Role};
use store::recovery::RecoveryPaper;
use store::refusal::Refusal;
use store::save::{SaveRequest, Saved, Why};
use store::vault::Vault;
use tempfile::TempDir;

pub const PASSPHRASE: &str = "kettle marsh violet lantern";

/// A folder that goes away with its value, and in it a vault and a user's application folder.
pub struct Office {
    folder: TempDir,
    pub paper: RecoveryPaper,
}

impl Office {
    /// Makes a County vault and closes it.
    pub fn new() -> Self {
        let (office, vault) = Self::open_new();
        vault.close().unwrap();
        office
    }

    /// Makes a County vault and leaves it open.
    pub fn open_new() -> (Self, Vault) {
        Self::open_new_of(VaultKind::County)
    }

    /// Makes a vault of that kind and leaves it open.
    pub fn open_new_of(kind: VaultKind) -> (Self, Vault) {
        let plan = Plan {
            kind,
            ..plan(false)
        };
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("vault");
        let copy = folder.path().join("application");
        let (vault, paper) = Vault::create(&place, plan, Some(&copy), at(0)).unwrap();
        (Self { folder, paper }, vault)
    }

    pub fn place(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.place().join(name)
    }

    pub fn application_folder(&self) -> PathBuf {
        self.folder.path().join("application")
    }

    pub fn open(&self, minute: i64) -> Result<Vault, StoreError> {
        self.open_with(PASSPHRASE, Proceed::default(), minute)
    }

    pub fn open_with(
        &self,
        passphrase: &str,
        proceed: Proceed,
        minute: i64,
    ) -> Result<Vault, StoreError> {
        let anchor_copy = Some(self.application_folder());
        open_at(
            &self.place(),
            Opening {
                person: None,
                passphrase: passphrase.into(),
                anchor_copy,
                proceed,
            },
            minute,
        )
    }
}

/// Opens the vault as one of its people.
pub fn open_as(
    office: &Office,
    person: PersonId,
    passphrase: &str,
    minute: i64,
) -> Result<Vault, StoreError> {
    let opening = Opening {
        person: Some(person),
        passphrase: passphrase.into(),
        anchor_copy: Some(office.application_folder()),
        proceed: Proceed::default(),
    };
    open_at(&office.place(), opening, minute)
}

/// Adds a person under a passphrase made of the name.
pub fn add(desk: Desk<'_>, name: &str, role: Role, minute: i64) -> Person {
    let new = NewPerson {
        name: name.into(),
        role,
    };
    let passphrase = passphrase_of(name).as_str().into();
    desk.add_person(&new, &passphrase, Cost::lowest(), at(minute))
        .unwrap()
}

pub fn passphrase_of(name: &str) -> String {
    format!("kettle marsh violet {}", name.len())
}

/// What the vault refused.
pub fn refused<T: std::fmt::Debug>(outcome: Result<T, StoreError>) -> Refusal {
    let error = outcome.expect_err("the vault was expected to refuse");
    match error.refusal() {
        Some(refusal) => refusal.clone(),
        None => panic!("a refusal was expected, not {error:?}"),
    }
}

pub fn open_at(place: &Path, opening: Opening, minute: i64) -> Result<Vault, StoreError> {
    Vault::open(place, opening, at(minute))
}

pub fn plan(practice: bool) -> Plan {
    Plan {
        kind: VaultKind::County,
        practice,
        title: "Kinnickinnic County".into(),
        person: NewPerson {
            name: "Dana Kowalski".into(),
            role: Role::Keeper,
        },
        passphrase: PASSPHRASE.into(),
        cost: Cost::lowest(),
    }
}

/// A fixed evening, and so many minutes later.
pub fn at(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_772_764_200, 0).unwrap() + TimeDelta::minutes(minute)
}

pub fn desk(vault: &Vault) -> Desk<'_> {
    vault.as_person(vault.opened_by().id).unwrap()
}

pub fn entry(path: &str, text: &str, minute: i64) -> DraftEntry {
    DraftEntry {
        path: FactPath::from(path),
        text: text.into(),
        state: "value".into(),
        parsed: Some(json!(text)),
        error: None,
        at: at(minute),
    }
}

pub fn draft(
    record: RecordId,
    base: Option<RevisionId>,
    entries: Vec<DraftEntry>,
    minute: i64,
) -> DraftSave {
    let summary = Summary {
        title: "being typed".into(),
        ..Summary::default()
    };
    DraftSave {
        record,
        kind: RecordKind::Report,
        base,
        entries,
        forget: Vec::new(),
        summary,
        at: at(minute),
    }
}

pub fn request(record: RecordId, parents: Vec<RevisionId>, name: &str, minute: i64) -> SaveRequest {
    SaveRequest {
        record,
        kind: RecordKind::Report,
        parents,
        command: CommandId::new(),
        format: 1,
        body: body(name),
        summary: Summary {
            title: name.into(),
            ..Summary::default()
        },
        search: SearchText {
            names: name.into(),
            ..SearchText::default()
        },
        keep: Vec::new(),
        why: Why::Section,
        at: at(minute),
    }
}

pub fn body(name: &str) -> Value {
    json!({ "child": { "name": name } })
}

/// Saves and expects it to be saved.
pub fn saved(desk: Desk<'_>, request: &SaveRequest) -> RevisionId {
    match desk.save(request).unwrap() {
        Saved::Saved { revision } => revision,
        conflict => panic!("the save was expected to succeed: {conflict:?}"),
    }
}

/// The database opened without Sandhill, by the recovery key, as anyone who holds that paper could.
pub fn raw(office: &Office) -> rusqlite::Connection {
    let identity: age::x25519::Identity = office.paper.line.parse().unwrap();
    let key = age::decrypt(
        &identity,
        &std::fs::read(office.file("keys/vault.age")).unwrap(),
    )
    .unwrap();
    let connection = rusqlite::Connection::open(office.file("vault.db")).unwrap();
    let key = String::from_utf8(key).unwrap();
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{key}'\""))
        .unwrap();
    connection
}

/// The text of a person's key file, as `age -d` gives it.
pub fn key_text(place: &Path, person: PersonId, passphrase: &str) -> String {
    let sealed = std::fs::read(place.join(format!("keys/{person}.age"))).unwrap();
    let identity = age::scrypt::Identity::new(age::secrecy::SecretString::from(passphrase));
    String::from_utf8(age::decrypt(&identity, &sealed).unwrap()).unwrap()
}

/// Opens a vault with the text of a key file, which takes no time.
pub fn open_unsealed(
    place: &Path,
    (person, text): &(PersonId, String),
    minute: i64,
) -> Result<Vault, StoreError> {
    let text = text.clone().into();
    Vault::open_unsealed(place, *person, &text, None, Proceed::default(), at(minute))
}

/// Copies a vault's folder as it is on disk at this moment, as a kill or a copy by hand would leave it.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap().map(|file| file.unwrap()) {
        if file.path().is_dir() {
            copy_folder(&file.path(), &to.join(file.file_name()));
        } else {
            std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
}

/// Numbers that look random and are the same in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }
}

/// Flips one bit of a file.
pub fn flip(path: &Path, at: usize, bit: usize) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[at] ^= 1 << bit;
    std::fs::write(path, bytes).unwrap();
}
