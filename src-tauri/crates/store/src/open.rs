//! Opening a vault, in the order in which nothing is lost: lock, write-ahead file, keys, database, anchor, clock.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use casefile::id::{PersonId, WriterId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use crate::anchor::{AnchorFiles, Head, copy_in};
use crate::anchor_check;
use crate::chain::{Chain, Entry, head_of};
use crate::connection;
use crate::error::StoreError;
use crate::files::{self, ANCHOR, DATABASE, Lock, WRITE_AHEAD};
use crate::finding::Finding;
use crate::founding;
use crate::instant::{from_micros, to_micros};
use crate::key_folder;
use crate::log::Action;
use crate::migration;
use crate::person::{Person, Role};
use crate::person_keys::PersonKeys;
use crate::record::id_at;
use crate::secret::{Passphrase, VaultKey};
use crate::signing::{Signer, sha256};
use crate::vault::{Facts, Pen, Vault, require_vault};
use crate::wal::{self, WriteAhead};

/// The name under which an accepted clock is remembered, so that the question is not asked twice.
const ACCEPTED_CLOCK: &str = "accepted_clock";

/// How a vault is to be opened.
#[derive(Debug)]
pub struct Opening {
    /// Who opens it; may be left out where only one person has a key.
    pub person: Option<PersonId>,
    /// That person's passphrase.
    pub passphrase: Passphrase,
    /// The user's application folder, where a second anchor is kept.
    pub anchor_copy: Option<PathBuf>,
    /// What the person has been asked and has answered with yes.
    pub proceed: Proceed,
}

/// A person's word on what would else keep a vault closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proceed {
    /// The machine's clock is right although the vault was last saved later ([`StoreError::ClockBehind`]).
    pub clock_is_right: bool,
    /// Open without the damaged newest part ([`StoreError::TailDamaged`]), of which a copy is kept.
    pub without_damaged_tail: bool,
}

impl Vault {
    /// Unlocks the vault in a folder. What could be changed since the last time without anyone's wish is named:
    /// what stands in the way as an error, the rest among [`Vault::findings`].
    pub fn open(place: &Path, opening: Opening, now: DateTime<Utc>) -> Result<Vault, StoreError> {
        require_vault(place)?;
        let lock = Lock::take(place)?;
        files::keep_to_owner(place);
        let dropped = look_at_tail(place, opening.proceed)?;
        let person = opener(place, opening.person)?;
        let keys = key_folder::read_person(place, person, &opening.passphrase)?;
        let key = key_folder::read_vault_key(place, person, &keys)?;
        probe(place, &key)?;

        let mut vault = enter(
            place,
            lock,
            key,
            &keys,
            person,
            opening.anchor_copy.as_deref(),
            now,
        )?;
        let compared = vault.read_apart(|connection, place, copy| {
            anchor_check::compare(connection, vault.facts.id, place, copy)
        })?;
        if !compared.is_empty() {
            keep_aside(place, ANCHOR, "questioned")?;
        }
        let accepted = vault.look_at_clock(opening.proceed, now)?;
        vault.findings = dropped
            .into_iter()
            .chain(compared)
            .chain(accepted)
            .collect();
        vault.log_opening(now)?;
        Ok(vault)
    }

    /// A practice vault's clock is set at will, so there it says nothing.
    fn look_at_clock(
        &self,
        proceed: Proceed,
        now: DateTime<Utc>,
    ) -> Result<Option<Finding>, StoreError> {
        // Nothing may be written yet: the first write moves the anchor, and with it what it still tells.
        let writer = self.pen().chain.writer;
        let last = self.read(|connection| last_saved(connection, writer))?;
        match last {
            Some(last) if to_micros(now) < to_micros(last) && !self.facts.practice => {
                if proceed.clock_is_right {
                    Ok(Some(Finding::ClockAccepted { last }))
                } else {
                    Err(StoreError::ClockBehind { last, now })
                }
            }
            _ => Ok(None),
        }
    }

    fn log_opening(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.write(|transaction, chain| {
            for finding in &self.findings {
                if let Finding::ClockAccepted { last } = finding {
                    transaction.execute(
                        "INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)",
                        [ACCEPTED_CLOCK, to_micros(*last).to_string().as_str()],
                    )?;
                }
                chain.append(transaction, &entry(now, Action::Found, finding.detail()))?;
            }
            chain.append(transaction, &entry(now, Action::Opened, json!({})))
        })
    }
}

fn entry(at: DateTime<Utc>, action: Action, detail: serde_json::Value) -> Entry {
    Entry {
        at,
        action,
        record: None,
        revision: None,
        detail,
    }
}

/// Connects, and reads what the vault is and who opens it.
pub(crate) fn enter(
    place: &Path,
    lock: Lock,
    key: VaultKey,
    keys: &PersonKeys,
    person: PersonId,
    anchor_copy: Option<&Path>,
    now: DateTime<Utc>,
) -> Result<Vault, StoreError> {
    let mut connection = connection::open_writer(&place.join(DATABASE), &key)?;
    migration::upgrade(&mut connection)?;
    let founding = founding::read(&connection)?;
    let signer = keys.signer();
    if founding.person == person && founding.public != signer.public() {
        return Err(StoreError::damaged(
            "The first entry of the vault's log (it is signed by someone else)",
        ));
    }
    let title = connection.query_row("SELECT value FROM meta WHERE name = 'title'", [], |row| {
        row.get(0)
    })?;
    let facts = Facts {
        id: founding.vault,
        kind: founding.kind,
        practice: founding.practice,
        title,
    };
    let person = person_of(&connection, person, &signer)?;
    let (writer, others) = writers(&connection, person.id)?;
    let copy = anchor_copy.map(|folder| copy_in(folder, facts.id));
    let anchor = AnchorFiles::open(place, copy.as_deref())?;
    let chain = Chain {
        writer,
        signer,
        head: head_of(&connection, writer)?,
        at: now,
    };
    let pen = Pen {
        connection: Some(connection),
        chain,
        others,
        anchor,
        anchored: Head::default(),
    };
    Ok(Vault {
        place: place.to_owned(),
        anchor_copy: copy,
        facts,
        person,
        findings: Vec::new(),
        key,
        readers: Mutex::default(),
        pen: Mutex::new(pen),
        _lock: lock,
    })
}

fn opener(place: &Path, person: Option<PersonId>) -> Result<PersonId, StoreError> {
    match (person, key_folder::people(place)?.as_slice()) {
        (Some(person), _) => Ok(person),
        (None, [only]) => Ok(*only),
        (None, []) => Err(StoreError::KeyFileMissing {
            file: format!("{}/*.age", files::KEYS),
        }),
        (None, _) => Err(StoreError::WhichPerson),
    }
}

/// Reads the write-ahead file through before SQLite would drop a damaged part of it in silence.
fn look_at_tail(place: &Path, proceed: Proceed) -> Result<Option<Finding>, StoreError> {
    let WriteAhead::Damaged { lost } = wal::scan(&place.join(WRITE_AHEAD))? else {
        return Ok(None);
    };
    let copied_to = keep_aside(place, WRITE_AHEAD, "damaged")?;
    if proceed.without_damaged_tail {
        Ok(Some(Finding::TailDropped { lost, copied_to }))
    } else {
        Err(StoreError::TailDamaged { lost, copied_to })
    }
}

/// Copies a file of the vault under a name that tells its contents apart, and gives that name.
fn keep_aside(place: &Path, name: &str, why: &str) -> Result<String, StoreError> {
    let contents =
        fs::read(place.join(name)).map_err(StoreError::io("Reading a file of the vault"))?;
    let copy = format!("{name}.{why}-{}", hex::encode(&sha256(&contents)[..4]));
    if !contents.is_empty() && !place.join(&copy).exists() {
        files::replace(place, &copy, &contents)?;
    }
    Ok(copy)
}

/// Makes sure that the key fits before SQLite may touch the write-ahead file.
fn probe(place: &Path, key: &VaultKey) -> Result<(), StoreError> {
    let database = place.join(DATABASE);
    let unreadable = match connection::probe(&database, key) {
        Err(error @ (StoreError::Damaged { .. } | StoreError::Internal { .. })) => error,
        other => return other,
    };
    let tail = place.join(WRITE_AHEAD);
    if fs::metadata(&tail).map_or(0, |file| file.len()) == 0 {
        return Err(unreadable);
    }
    // The first page may be half written by a machine that lost power; then the write-ahead file mends it.
    let copy = keep_aside(place, WRITE_AHEAD, "kept")?;
    connection::open_writer(&database, key)
        .map(drop)
        .inspect_err(|_| {
            let _ = fs::copy(place.join(&copy), &tail);
        })
}

fn person_of(
    connection: &Connection,
    person: PersonId,
    signer: &Signer,
) -> Result<Person, StoreError> {
    let known = connection
        .query_row(
            "SELECT p.name, p.role FROM person p JOIN signing_key k USING (person)
             WHERE p.person = ?1 AND k.key_id = ?2 AND k.public = ?3",
            rusqlite::params![
                person.0.as_bytes(),
                signer.key_id(),
                signer.public().to_bytes()
            ],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
        )
        .optional()?;
    let damaged = || StoreError::damaged("The vault's list of people and their keys");
    let (name, role) = known.ok_or_else(damaged)?;
    let role = Role::parse(&role).ok_or_else(damaged)?;
    Ok(Person {
        id: person,
        name,
        role,
        fingerprint: signer.public().fingerprint(),
    })
}

/// This person's writer in this copy, and where the logs of all others stand.
fn writers(
    connection: &Connection,
    person: PersonId,
) -> Result<(WriterId, BTreeMap<WriterId, Head>), StoreError> {
    let copy: String =
        connection.query_row("SELECT value FROM meta WHERE name = 'copy'", [], |row| {
            row.get(0)
        })?;
    let damaged = || StoreError::damaged("The vault's list of people and their keys");
    let copy = uuid::Uuid::try_parse(&copy).map_err(|_| damaged())?;
    let mut own = None;
    let mut others = BTreeMap::new();
    let mut statement = connection.prepare("SELECT writer, person, copy FROM writer")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let writer = WriterId(id_at(row, 0)?);
        if id_at(row, 1)? == person.0 && id_at(row, 2)? == copy {
            own = Some(writer);
        } else {
            others.insert(writer, head_of(connection, writer)?);
        }
    }
    Ok((own.ok_or_else(damaged)?, others))
}

/// The last instant that was saved. What a person has already accepted as a wrong clock counts no more, except
/// in this writer's own last row, which is younger.
fn last_saved(
    connection: &Connection,
    writer: WriterId,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let accepted: Option<String> = connection
        .query_row(
            "SELECT value FROM meta WHERE name = ?1",
            [ACCEPTED_CLOCK],
            |row| row.get(0),
        )
        .optional()?;
    let accepted: i64 = accepted
        .and_then(|text| text.parse().ok())
        .unwrap_or(i64::MIN);
    let last: Option<i64> = connection.query_row(
        "SELECT max(at) FROM (
             SELECT at FROM draft WHERE at > ?2
             UNION ALL SELECT l.at FROM writer w CROSS JOIN log l ON l.writer = w.writer
                 AND l.seq = (SELECT max(seq) FROM log WHERE writer = w.writer)
                 WHERE l.at > ?2 OR l.writer = ?1)",
        rusqlite::params![writer.0.as_bytes(), accepted],
        |row| row.get(0),
    )?;
    last.map(from_micros).transpose()
}
