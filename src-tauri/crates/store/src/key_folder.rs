//! The folder `keys/`: one file for each person, the vault's own key, and their checksums.
//!
//! age cannot tell a wrong passphrase from a few changed bytes. The list `keys/sums`, in the form of
//! `sha256sum`, can: it is asked only when a file does not open.

use std::fs;
use std::path::Path;

use age::x25519::{Identity, Recipient};
use casefile::id::PersonId;

use crate::age_file::{self, Unopened};
use crate::cost::Cost;
use crate::error::StoreError;
use crate::files::{self, KEYS};
use crate::person_keys::PersonKeys;
use crate::refusal::Refusal;
use crate::secret::{Passphrase, VaultKey};
use crate::signing::sha256;

const VAULT_KEY: &str = "vault.age";
const SUMS: &str = "sums";
/// Ends the name of a key file that takes its place only with the next database.
const NEXT: &str = ".next.age";

/// The people who have a key file here, in the order in which they were added.
pub(crate) fn people(place: &Path) -> Result<Vec<PersonId>, StoreError> {
    let entries = fs::read_dir(place.join(KEYS)).map_err(|_| missing(KEYS))?;
    let mut people: Vec<PersonId> = entries
        .flatten()
        .filter_map(|entry| PersonId::parse(entry.file_name().to_str()?.strip_suffix(".age")?))
        .collect();
    people.sort();
    Ok(people)
}

/// Writes a person's keys under a passphrase.
pub(crate) fn write_person(
    place: &Path,
    person: PersonId,
    keys: &PersonKeys,
    passphrase: &Passphrase,
    cost: Cost,
) -> Result<(), StoreError> {
    let sealed = age_file::seal_with_passphrase(keys.to_text(person).as_bytes(), passphrase, cost)?;
    write(place, &person_file(person), &sealed)
}

/// Writes a person's new keys beside the old ones, which stay until the next database takes its place.
pub(crate) fn write_next_person(
    place: &Path,
    person: PersonId,
    keys: &PersonKeys,
    passphrase: &Passphrase,
    cost: Cost,
) -> Result<(), StoreError> {
    let sealed = age_file::seal_with_passphrase(keys.to_text(person).as_bytes(), passphrase, cost)?;
    files::replace(&place.join(KEYS), &format!("{person}{NEXT}"), &sealed)
}

/// Writes the vault's next key, sealed to each of the recipients.
pub(crate) fn write_next_vault_key(
    place: &Path,
    key: &VaultKey,
    recipients: &[Recipient],
) -> Result<(), StoreError> {
    let sealed = age_file::seal_to(key.to_hex().as_bytes(), recipients)?;
    files::replace(&place.join(KEYS), &format!("vault{NEXT}"), &sealed)
}

/// Whether a rotation left the vault's next key.
pub(crate) fn has_next(place: &Path) -> bool {
    next_files(place).is_ok_and(|files| !files.is_empty())
}

/// Puts every next key file in the place of the old one, the vault's own last.
pub(crate) fn install_next(place: &Path) -> Result<(), StoreError> {
    for name in next_files(place)? {
        let next = place.join(KEYS).join(format!("{name}{NEXT}"));
        let sealed = fs::read(&next).map_err(StoreError::io("Reading a key file"))?;
        write(place, &format!("{name}.age"), &sealed)?;
        files::remove(&next)?;
    }
    files::sync_folder(&place.join(KEYS))
}

/// Removes every next key file, the vault's own last.
pub(crate) fn remove_next(place: &Path) -> Result<(), StoreError> {
    for name in next_files(place)? {
        files::remove(&place.join(KEYS).join(format!("{name}{NEXT}")))?;
    }
    files::sync_folder(&place.join(KEYS))
}

/// Takes away the key file of a person who may no longer open the vault.
pub(crate) fn remove_person(place: &Path, person: PersonId) -> Result<(), StoreError> {
    files::remove(&place.join(KEYS).join(person_file(person)))
}

/// Copies every key file in force into the keys of another folder, which is there already.
pub(crate) fn copy(place: &Path, folder: &Path) -> Result<(), StoreError> {
    for person in people(place)? {
        copy_person(place, folder, person)?;
    }
    copy_file(place, folder, VAULT_KEY)
}

/// Copies one person's key file.
pub(crate) fn copy_person(place: &Path, folder: &Path, person: PersonId) -> Result<(), StoreError> {
    copy_file(place, folder, &person_file(person))
}

fn copy_file(place: &Path, folder: &Path, name: &str) -> Result<(), StoreError> {
    let sealed = fs::read(place.join(KEYS).join(name)).map_err(|_| missing(&shown(name)))?;
    match is_changed(place, name, &sealed) {
        true => Err(damaged(name)),
        false => write(folder, name, &sealed),
    }
}

/// To how many keys the vault's key is sealed; none if the file cannot be read.
pub(crate) fn sealed_to(place: &Path) -> Option<usize> {
    fs::read(place.join(KEYS).join(VAULT_KEY))
        .ok()
        .map(|sealed| age_file::count_recipients(&sealed))
}

/// The names before `.next.age`; "vault" sorts after the digits of every person's.
fn next_files(place: &Path) -> Result<Vec<String>, StoreError> {
    let entries = fs::read_dir(place.join(KEYS)).map_err(|_| missing(KEYS))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| Some(entry.file_name().to_str()?.strip_suffix(NEXT)?.to_owned()))
        .collect();
    names.sort();
    Ok(names)
}

/// Writes the vault's key, sealed to each of the recipients.
pub(crate) fn write_vault_key(
    place: &Path,
    key: &VaultKey,
    recipients: &[Recipient],
) -> Result<(), StoreError> {
    let sealed = age_file::seal_to(key.to_hex().as_bytes(), recipients)?;
    write(place, VAULT_KEY, &sealed)
}

/// Opens a person's keys with the passphrase, be they in the file in force or in one that a rotation has left.
pub(crate) fn open_person(
    place: &Path,
    person: PersonId,
    passphrase: &Passphrase,
) -> Result<PersonKeys, StoreError> {
    match read_person(place, person, passphrase) {
        Err(StoreError::WrongPassphrase) if has_next_person(place, person) => {
            read_keys(place, person, &format!("{person}{NEXT}"), passphrase)
        }
        read => read,
    }
}

/// Whether a rotation left new keys of that person.
pub(crate) fn has_next_person(place: &Path, person: PersonId) -> bool {
    place.join(KEYS).join(format!("{person}{NEXT}")).exists()
}

/// Opens a person's keys with the passphrase.
pub(crate) fn read_person(
    place: &Path,
    person: PersonId,
    passphrase: &Passphrase,
) -> Result<PersonKeys, StoreError> {
    read_keys(place, person, &person_file(person), passphrase)
}

fn read_keys(
    place: &Path,
    person: PersonId,
    name: &str,
    passphrase: &Passphrase,
) -> Result<PersonKeys, StoreError> {
    let sealed = match fs::read(place.join(KEYS).join(name)) {
        Ok(sealed) => sealed,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::NoSuchPerson { person });
        }
        Err(e) => return Err(StoreError::io("Reading a key file")(e)),
    };
    let text = age_file::open_with_passphrase(&sealed, passphrase).map_err(|why| match why {
        Unopened::Cost(found) => StoreError::KeyCost {
            file: shown(name),
            found,
        },
        Unopened::Passphrase if !is_changed(place, name, &sealed) => StoreError::WrongPassphrase,
        _ => damaged(name),
    })?;
    std::str::from_utf8(&text)
        .ok()
        .and_then(PersonKeys::from_text)
        .ok_or_else(|| damaged(name))
}

/// Opens the vault's key with a person's keys.
pub(crate) fn read_vault_key(
    place: &Path,
    person: PersonId,
    keys: &PersonKeys,
) -> Result<VaultKey, StoreError> {
    unseal(
        place,
        VAULT_KEY,
        keys.identity(),
        StoreError::NoSuchPerson { person },
    )
}

/// Opens the key that a rotation is putting in place.
pub(crate) fn read_next_vault_key(
    place: &Path,
    person: PersonId,
    keys: &PersonKeys,
) -> Result<VaultKey, StoreError> {
    let name = format!("vault{NEXT}");
    unseal(
        place,
        &name,
        keys.identity(),
        StoreError::NoSuchPerson { person },
    )
}

/// Opens the vault's key with the recovery words' own.
pub(crate) fn recover_vault_key(place: &Path, identity: &Identity) -> Result<VaultKey, StoreError> {
    unseal(place, VAULT_KEY, identity, Refusal::OtherWords.into())
}

/// Opens the key that a rotation is putting in place with the recovery words' own.
pub(crate) fn recover_next_vault_key(
    place: &Path,
    identity: &Identity,
) -> Result<VaultKey, StoreError> {
    unseal(
        place,
        &format!("vault{NEXT}"),
        identity,
        Refusal::OtherWords.into(),
    )
}

fn unseal(
    place: &Path,
    name: &str,
    identity: &Identity,
    not_for_us: StoreError,
) -> Result<VaultKey, StoreError> {
    let sealed = fs::read(place.join(KEYS).join(name)).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => missing(&shown(name)),
        _ => StoreError::io("Reading a key file")(e),
    })?;
    let text = age_file::open_with_identity(&sealed, identity).map_err(|why| match why {
        Unopened::NotForUs if !is_changed(place, name, &sealed) => not_for_us,
        _ => damaged(name),
    })?;
    std::str::from_utf8(&text)
        .ok()
        .and_then(VaultKey::from_hex)
        .ok_or_else(|| damaged(name))
}

fn person_file(person: PersonId) -> String {
    format!("{person}.age")
}

fn shown(name: &str) -> String {
    format!("{KEYS}/{name}")
}

fn damaged(name: &str) -> StoreError {
    StoreError::KeyFileDamaged { file: shown(name) }
}

fn missing(file: &str) -> StoreError {
    StoreError::KeyFileMissing {
        file: file.to_owned(),
    }
}

/// Writes a key file after adding its checksum, and drops the checksum of its predecessor only then: a kill
/// in between leaves a list that knows both.
fn write(place: &Path, name: &str, sealed: &[u8]) -> Result<(), StoreError> {
    let folder = place.join(KEYS);
    let line = format!("{}  {name}\n", hex::encode(sha256(sealed)));
    let before = fs::read_to_string(folder.join(SUMS)).unwrap_or_default();
    let others: String = before
        .lines()
        .filter(|l| !is_of(l, name))
        .map(|l| format!("{l}\n"))
        .collect();
    files::replace(&folder, SUMS, format!("{before}{line}").as_bytes())?;
    files::replace(&folder, name, sealed)?;
    files::replace(&folder, SUMS, format!("{others}{line}").as_bytes())
}

/// Whether the list names this file and has none of its checksums; without a list nothing is known.
fn is_changed(place: &Path, name: &str, sealed: &[u8]) -> bool {
    let list = fs::read_to_string(place.join(KEYS).join(SUMS)).unwrap_or_default();
    let sum = hex::encode(sha256(sealed));
    let mut lines = list.lines().filter(|line| is_of(line, name)).peekable();
    lines.peek().is_some() && !lines.any(|line| line.starts_with(&sum))
}

fn is_of(line: &str, name: &str) -> bool {
    line.split_once("  ").is_some_and(|(_, file)| file == name)
}
