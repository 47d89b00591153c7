//! Damage at random places, of the database, its write-ahead file, keys and anchor: it is detected and named,
//! nothing panics, and nothing wrong is shown. `make torture` takes two hundred places, this alone forty.
//!
//! Two kinds are not told by pages and so are not among these: damage to the very last commit in the write-ahead
//! file, which could be one that a kill cut short, and a page put back to an older version of itself.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::path::Path;

use casefile::id::{PersonId, RecordId, RevisionId};
use store::error::StoreError;
use store::health::Part;
use store::vault::Vault;
use tempfile::TempDir;
use vault_office::child::rounds;
use vault_office::{
    Dice, Office, PASSPHRASE, body, copy_folder, desk, key_text, open_unsealed, request, saved,
};

type Cases = Vec<(RecordId, RevisionId, String)>;

const PAGE: usize = 4096;

struct Filled {
    /// The folder while a program has it open: part of it is in the write-ahead file.
    open: TempDir,
    /// The folder after that program closed it.
    closed: TempDir,
    cases: Cases,
    keys: (PersonId, String),
}

fn filled() -> Filled {
    let (office, vault) = Office::open_new();
    let person = vault.opened_by().id;
    let words = "and more of it ".repeat(200);
    let cases = (0..20)
        .map(|n| {
            let name = format!("Mai Yia Xiong {n} {words}");
            let first = request(RecordId::new(), vec![], &name, 1);
            (first.record, saved(desk(&vault), &first), name)
        })
        .collect();
    let copy = || {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(&office.place(), folder.path());
        folder
    };
    let open = copy();
    vault.close().unwrap();
    let keys = (person, key_text(&office.place(), person, PASSPHRASE));
    Filled {
        open,
        closed: copy(),
        cases,
        keys,
    }
}

/// Changes a file at a random place in one of four ways, and says how.
fn damage(file: &Path, dice: &mut Dice) -> String {
    let mut bytes = fs::read(file).unwrap();
    let at = dice.below(bytes.len());
    let page = at / PAGE * PAGE;
    let end = (page + PAGE).min(bytes.len());
    let how = dice.below(4);
    match how {
        0 => bytes[at] ^= 1 << dice.below(8),
        1 => bytes[page..end].fill(0),
        2 => bytes[page..end]
            .iter_mut()
            .for_each(|byte| *byte = dice.below(256) as u8),
        _ => bytes.truncate(at),
    }
    fs::write(file, bytes).unwrap();
    let how = [
        "a bit flipped",
        "a page of zeros",
        "a page of noise",
        "cut short",
    ][how];
    format!("{how} at {at}")
}

/// Reads everything. What is read must be what was written; the first error is given.
fn read_all(vault: &Vault, cases: &Cases) -> Result<(), StoreError> {
    let desk = desk(vault);
    let mut first = Ok(());
    let mut note = |outcome: Result<(), StoreError>| {
        if first.is_ok() {
            first = outcome;
        }
    };
    let mut missing = 0;
    for (record, revision, name) in cases {
        match desk.revision(*revision) {
            Ok(read) => assert_eq!(read.body, body(name), "damage must not give wrong data"),
            Err(StoreError::NoSuchRevision { .. }) => missing += 1,
            Err(error) => note(Err(error)),
        }
        note(desk.draft(*record).map(drop));
    }
    let are_told = !vault.findings().is_empty();
    assert!(
        missing == 0 || are_told,
        "{missing} states are gone and nobody was told"
    );
    note(
        desk.board()
            .map(|board| assert!(board.len() == cases.len() || are_told)),
    );
    note(desk.search("xiong", 100).map(|found| {
        assert!(found.len() == cases.len() || are_told);
    }));
    note(desk.verify().map(|verified| {
        assert!(
            verified.broken.is_empty() || are_told,
            "{:?}",
            verified.broken
        );
    }));
    first
}

#[test]
fn damage_anywhere_in_the_database_or_its_write_ahead_file_is_named_and_shows_nothing_wrong() {
    let filled = filled();
    let mut dice = Dice(7);
    let (count, mut named, mut told) = (rounds(40, |kills| kills * 2 / 5), 0, 0);
    for round in 0..count {
        let (from, file) = match round % 4 {
            0 => (&filled.open, "vault.db-wal"),
            _ => (&filled.closed, "vault.db"),
        };
        let folder = tempfile::tempdir().unwrap();
        copy_folder(from.path(), folder.path());
        let how = damage(&folder.path().join(file), &mut dice);
        let how = format!("round {round}: {file}, {how}");
        match open_unsealed(folder.path(), &filled.keys, 3) {
            Ok(vault) => {
                told += usize::from(!vault.findings().is_empty());
                let pages = desk(&vault)
                    .health()
                    .into_iter()
                    .find(|h| h.part == Part::Pages);
                let is_well = pages.unwrap().is_well;
                match read_all(&vault, &filled.cases) {
                    Ok(()) => {}
                    Err(StoreError::Damaged { .. }) => {
                        assert!(!is_well, "{how}: the health check names the pages");
                    }
                    Err(other) => panic!("{how}: {other:?}"),
                }
                named += usize::from(!is_well);
            }
            Err(StoreError::Damaged { .. } | StoreError::TailDamaged { .. }) => named += 1,
            Err(other) => panic!("{how}: {other:?}"),
        }
    }
    let noticed = named + told;
    assert!(
        noticed * 10 > count * 8,
        "{noticed} of {count}: most places hold something"
    );
}

#[test]
fn keys_or_anchor_that_are_gone_or_cut_short_are_named() {
    let filled = filled();
    let person = format!("keys/{}.age", filled.keys.0);
    let opening = || store::open::Opening {
        person: Some(filled.keys.0),
        passphrase: PASSPHRASE.into(),
        anchor_copy: None,
        proceed: Default::default(),
    };
    for (file, keep) in [
        (person.as_str(), None),
        (person.as_str(), Some(60)),
        ("keys/vault.age", None),
        ("keys/vault.age", Some(200)),
        ("anchor", None),
        ("anchor", Some(30)),
        ("anchor", Some(0)),
    ] {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(filled.closed.path(), folder.path());
        let path = folder.path().join(file);
        match keep {
            None => fs::remove_file(&path).unwrap(),
            Some(length) => {
                let bytes = fs::read(&path).unwrap();
                fs::write(&path, &bytes[..length]).unwrap();
            }
        }
        let opened = Vault::open(folder.path(), opening(), vault_office::at(3));
        match (file, opened) {
            ("anchor", Ok(vault)) => {
                assert_eq!(vault.findings().len(), 1, "{file}, {keep:?}");
                assert!(read_all(&vault, &filled.cases).is_ok());
            }
            (
                _,
                Err(
                    StoreError::KeyFileDamaged { .. }
                    | StoreError::KeyFileMissing { .. }
                    | StoreError::NoSuchPerson { .. },
                ),
            ) => {}
            (_, other) => panic!("{file}, {keep:?}: {other:?}"),
        }
    }
}
