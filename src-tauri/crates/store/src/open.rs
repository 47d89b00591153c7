//! Opening a vault, in the order in which nothing is lost: lock, write-ahead file, keys, database, anchor, clock.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};

use casefile::id::{PersonId, WriterId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use crate::anchor::{AnchorFiles, Head, anchor_name, copy_in};
use crate::anchor_check;
use crate::attempts;
use crate::chain::{Chain, Entry, head_of};
use crate::connection;
use crate::content;
use crate::error::StoreError;
use crate::files::{self, ANCHOR, DATABASE, Lock};
use crate::finding::Finding;
use crate::first_look::{keep_aside, look_at_tail, probe};
use crate::founding;
use crate::instant::{from_micros, to_micros};
use crate::jobs::Jobs;
use crate::key_folder;
use crate::log::Action;
use crate::people::mend_keys;
use crate::person::Person;
use crate::person_keys::PersonKeys;
use crate::purge;
use crate::record::id_at;
use crate::roster::Roster;
use crate::rotation_rest::key_at_opening;
use crate::secret::{Passphrase, VaultKey};
use crate::signing::Signer;
use crate::upgrade::upgrade;
use crate::vault::{Facts, Pen, Vault, require_vault};

/// The name under which an accepted clock is remembered, so that the question is not asked twice.
const ACCEPTED_CLOCK: &str = "accepted_clock";

/// How a vault is to be opened.
#[derive(Debug)]
pub struct Opening {
    /// Who opens it. If it is left out, the passphrase is tried on everybody's key file, each of which takes as
    /// long as one attempt.
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
        let people = openers(place, opening.person)?;
        for person in &people {
            attempts::require_waited(place, *person, now)?;
        }
        let (person, keys) = open_as_any(place, &people, &opening.passphrase, now)?;
        let found = (lock, dropped, person, keys);
        unlock(
            place,
            found,
            opening.anchor_copy.as_deref(),
            opening.proceed,
            now,
        )
    }
}

/// Opens the vault with a person's keys, and writes into the log what came to light.
pub(crate) fn unlock(
    place: &Path,
    (lock, dropped, person, keys): (Lock, Option<Finding>, PersonId, PersonKeys),
    anchor_copy: Option<&Path>,
    proceed: Proceed,
    now: DateTime<Utc>,
) -> Result<Vault, StoreError> {
    let unlocked = Unlocked {
        place,
        lock,
        key: key_at_opening(place, person, &keys)?,
        keys: &keys,
        person,
        anchor_copy,
        is_vouched: true,
    };
    let vault = unlocked.look(proceed, dropped, now)?;
    vault.log_opening(now)?;
    attempts::forget(place)?;
    mend_keys(&vault)?;
    purge::finish(&vault)?;
    Ok(vault)
}

/// What is in hand once the passphrase, or the words, have opened the keys.
pub(crate) struct Unlocked<'a> {
    pub(crate) place: &'a Path,
    pub(crate) lock: Lock,
    pub(crate) key: VaultKey,
    pub(crate) keys: &'a PersonKeys,
    pub(crate) person: PersonId,
    /// The user's application folder.
    pub(crate) anchor_copy: Option<&'a Path>,
    /// Whether the log already vouches for the person's keys: not yet for those of a person who recovers.
    pub(crate) is_vouched: bool,
}

impl Unlocked<'_> {
    /// Opens the database and holds it against anchor and clock. Nothing is written yet.
    pub(crate) fn look(
        self,
        proceed: Proceed,
        dropped: Option<Finding>,
        now: DateTime<Utc>,
    ) -> Result<Vault, StoreError> {
        let place = self.place;
        probe(place, &self.key)?;
        let mut vault = enter(self, now)?;
        let compared = vault.read_apart(|connection, place, copy| {
            anchor_check::compare(connection, vault.facts.id, place, copy)
        })?;
        if !compared.is_empty() {
            keep_aside(place, ANCHOR, "questioned")?;
        }
        let accepted = vault.look_at_clock(proceed, now)?;
        vault.findings = dropped
            .into_iter()
            .chain(compared)
            .chain(accepted)
            .collect();
        Ok(vault)
    }
}

impl Vault {
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

    /// Writes into the log what came to light, and that the vault was opened.
    pub(crate) fn log_opening(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
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
            content::sweep_loose(transaction)?;
            attempts::fold(&self.place, transaction, chain, now)?;
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
pub(crate) fn enter(unlocked: Unlocked<'_>, now: DateTime<Utc>) -> Result<Vault, StoreError> {
    let Unlocked {
        place,
        lock,
        key,
        keys,
        person,
        anchor_copy,
        is_vouched,
    } = unlocked;
    let mut connection = connection::open_writer(&place.join(DATABASE), &key)?;
    upgrade(place, &mut connection)?;
    let founding = founding::read(&connection)?;
    let signer = keys.signer();
    // A person's own key file says whose first entry to trust; the founder's of format 1 says it by itself.
    let trusted = keys
        .founder()
        .or_else(|| (founding.person == person).then(|| signer.public()));
    if trusted.is_some_and(|trusted| trusted != founding.public) {
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
    let roster = Roster::read(&connection)?;
    let person = person_of(&connection, &roster, person, &signer, is_vouched)?;
    let (writer, others) = writers(&connection, person.id)?;
    let name = anchor_name(&connection, facts.id)?;
    let copy = anchor_copy.map(|folder| copy_in(folder, &name));
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
        key: RwLock::new(key),
        roster: RwLock::new(Arc::new(roster)),
        people: Mutex::default(),
        viewed: Mutex::default(),
        readers: Mutex::default(),
        jobs: Jobs::default(),
        pen: Mutex::new(pen),
        _lock: lock,
    })
}

/// Whose key files a passphrase is tried on: everybody's, if nobody was named, as names are encrypted.
fn openers(place: &Path, person: Option<PersonId>) -> Result<Vec<PersonId>, StoreError> {
    let people = match person {
        Some(person) => vec![person],
        None => key_folder::people(place)?,
    };
    if people.is_empty() {
        let file = format!("{}/*.age", files::KEYS);
        return Err(StoreError::KeyFileMissing { file });
    }
    Ok(people)
}

/// The first of the people whose keys the passphrase opens. A wrong one counts for each on whom it was tried.
fn open_as_any(
    place: &Path,
    people: &[PersonId],
    passphrase: &Passphrase,
    now: DateTime<Utc>,
) -> Result<(PersonId, PersonKeys), StoreError> {
    let mut fault = None;
    for person in people {
        match key_folder::open_person(place, *person, passphrase) {
            Ok(keys) => return Ok((*person, keys)),
            Err(StoreError::WrongPassphrase) => {}
            // Somebody else's damaged file keeps nobody out.
            Err(error) => fault = fault.or(Some(error)),
        }
    }
    match fault {
        Some(fault) => Err(fault),
        None => {
            for person in people {
                attempts::count(place, *person, now);
            }
            Err(StoreError::WrongPassphrase)
        }
    }
}

/// The name stands in the table only; who it is, and as what, the signed log tells.
fn person_of(
    connection: &Connection,
    roster: &Roster,
    person: PersonId,
    signer: &Signer,
    is_vouched: bool,
) -> Result<Person, StoreError> {
    let damaged = || StoreError::damaged("The vault's list of people and their keys");
    let member = roster.members.get(&person).ok_or_else(damaged)?;
    if !member.active {
        return Err(StoreError::NoSuchPerson { person });
    }
    if is_vouched && member.public != signer.public() {
        return Err(damaged());
    }
    let name: Option<String> = connection
        .query_row(
            "SELECT name FROM person WHERE person = ?1",
            [person.0.as_bytes()],
            |row| row.get(0),
        )
        .optional()?;
    Ok(Person {
        id: person,
        name: name.ok_or_else(damaged)?,
        role: member.role,
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
