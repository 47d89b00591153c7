//! Files of the vault changed, cut short or gone: each is named, none gives wrong data, none panics.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;

use casefile::id::{RecordId, RevisionId};
use store::error::StoreError;
use store::finding::Finding;
use store::open::{Opening, Proceed};
use store::vault::Vault;
use vault_office::{
    Dice, Office, PASSPHRASE, at, body, copy_folder, desk, flip, raw, request, saved,
};

fn person_file(office: &Office) -> String {
    format!(
        "keys/{}.age",
        Vault::peek(&office.place()).unwrap().people[0]
    )
}

/// Puts a file back after each change, and gives what opening said.
fn with_changed(
    office: &Office,
    name: &str,
    change: impl FnOnce(Vec<u8>) -> Vec<u8>,
) -> Result<Vault, StoreError> {
    let whole = fs::read(office.file(name)).unwrap();
    fs::write(office.file(name), change(whole.clone())).unwrap();
    let opened = office.open(1);
    fs::write(office.file(name), whole).unwrap();
    opened
}

#[test]
fn a_changed_key_file_is_never_taken_for_a_wrong_passphrase() {
    let office = Office::new();
    let mut dice = Dice(1);
    for name in [person_file(&office), "keys/vault.age".into()] {
        let length = fs::metadata(office.file(&name)).unwrap().len() as usize;
        for _ in 0..24 {
            let (at, bit) = (dice.below(length), dice.below(8));
            let refused = with_changed(&office, &name, |mut bytes| {
                bytes[at] ^= 1 << bit;
                bytes
            })
            .unwrap_err();
            let is_named = match &refused {
                StoreError::KeyFileDamaged { file } | StoreError::KeyCost { file, .. } => {
                    *file == name
                }
                _ => false,
            };
            assert!(is_named, "{name}, bit {bit} of byte {at}: {refused:?}");
        }
        for length in [0, 10, length / 2, length - 1] {
            let refused =
                with_changed(&office, &name, |bytes| bytes[..length].to_vec()).unwrap_err();
            assert!(
                matches!(refused, StoreError::KeyFileDamaged { .. }),
                "{name} cut to {length}: {refused:?}"
            );
        }
    }
    office.open(1).unwrap();
}

#[test]
fn a_missing_key_file_is_named() {
    let office = Office::new();
    fs::rename(office.file("keys/vault.age"), office.file("elsewhere")).unwrap();
    let refused = office.open(1).unwrap_err();
    assert!(matches!(refused, StoreError::KeyFileMissing { file } if file == "keys/vault.age"));
    fs::rename(office.file("elsewhere"), office.file("keys/vault.age")).unwrap();

    let person = Vault::peek(&office.place()).unwrap().people[0];
    fs::remove_file(office.file(&person_file(&office))).unwrap();
    assert!(matches!(
        office.open(1).unwrap_err(),
        StoreError::KeyFileMissing { .. }
    ));
    let opening = Opening {
        person: Some(person),
        passphrase: PASSPHRASE.into(),
        anchor_copy: None,
        proceed: Proceed::default(),
    };
    let refused = Vault::open(&office.place(), opening, at(1)).unwrap_err();
    assert!(matches!(refused, StoreError::NoSuchPerson { person: named } if named == person));
}

#[test]
fn a_vault_without_its_checksums_still_opens_and_still_knows_a_wrong_passphrase() {
    let office = Office::new();
    fs::remove_file(office.file("keys/sums")).unwrap();
    let wrong = office
        .open_with("kettle marsh violet", Proceed::default(), 1)
        .unwrap_err();
    assert!(matches!(wrong, StoreError::WrongPassphrase));
    office.open(1).unwrap();
}

#[test]
fn keys_of_another_vault_do_not_open_this_one() {
    let (office, other) = (Office::new(), Office::new());
    fs::copy(
        other.file(&person_file(&other)),
        office.file(&person_file(&office)),
    )
    .unwrap();
    assert!(matches!(
        office.open(1).unwrap_err(),
        StoreError::NoSuchPerson { .. }
    ));
}

#[test]
fn a_missing_or_damaged_anchor_is_told_and_made_anew() {
    let office = Office::new();
    fs::remove_file(office.file("anchor")).unwrap();
    assert_eq!(office.open(1).unwrap().findings(), [Finding::AnchorMissing]);
    assert!(
        office.open(2).unwrap().findings().is_empty(),
        "it is told once"
    );

    let text = fs::read(office.file("anchor")).unwrap();
    fs::write(office.file("anchor"), &text[..text.len() / 2]).unwrap();
    assert_eq!(office.open(3).unwrap().findings(), [Finding::AnchorDamaged]);
    flip(&office.file("anchor"), 60, 0);
    assert_eq!(office.open(4).unwrap().findings(), [Finding::AnchorDamaged]);
    let foreign = fs::read(Office::new().file("anchor")).unwrap();
    fs::write(office.file("anchor"), foreign).unwrap();
    assert_eq!(office.open(5).unwrap().findings(), [Finding::AnchorDamaged]);
    assert_eq!(
        desk(&office.open(6).unwrap()).verify().unwrap().findings,
        4,
        "the log remembers each"
    );
}

#[test]
fn a_database_that_is_gone_or_empty_is_damage_and_not_a_new_vault() {
    let office = Office::new();
    let whole = fs::read(office.file("vault.db")).unwrap();
    for (left, why) in [(&whole[..0], "empty"), (&whole[..1000], "less than a page")] {
        fs::write(office.file("vault.db"), left).unwrap();
        assert!(
            matches!(office.open(1).unwrap_err(), StoreError::Damaged { .. }),
            "{why}"
        );
    }
    fs::remove_file(office.file("vault.db")).unwrap();
    assert!(
        matches!(office.open(1).unwrap_err(), StoreError::Damaged { .. }),
        "gone"
    );
    fs::remove_file(office.file("anchor")).unwrap();
    assert!(
        matches!(office.open(1).unwrap_err(), StoreError::Unfinished),
        "never in use"
    );
    fs::remove_dir_all(office.file("keys")).unwrap();
    assert!(matches!(office.open(1).unwrap_err(), StoreError::NotAVault));
}

/// A vault with some cases, and what each of them says.
fn filled() -> (Office, Vec<(RecordId, RevisionId, String)>) {
    let (office, vault) = Office::open_new();
    let cases = (0..30)
        .map(|n| {
            let name = format!("Mai Yia Xiong {n} {}", "and more of it ".repeat(200));
            let first = request(RecordId::new(), vec![], &name, 1);
            (first.record, saved(desk(&vault), &first), name)
        })
        .collect();
    vault.close().unwrap();
    (office, cases)
}

/// Reads everything; an error must be one that names damage, and what is read must be what was written.
fn read_all(vault: &Vault, cases: &[(RecordId, RevisionId, String)]) -> Result<(), StoreError> {
    let desk = desk(vault);
    let mut worst = Ok(());
    for (record, revision, name) in cases {
        match desk.revision(*revision) {
            Ok(read) => assert_eq!(
                read.body,
                body(name),
                "a page's damage must not give wrong data"
            ),
            Err(error) => worst = Err(error),
        }
        if let Err(error) = desk.draft(*record) {
            worst = Err(error);
        }
    }
    let board = desk
        .board()
        .map(|board| assert_eq!(board.len(), cases.len()));
    let found = desk
        .search("xiong", 100)
        .map(|found| assert_eq!(found.len(), cases.len()));
    let verified = desk
        .verify()
        .map(|verified| assert_eq!(verified.broken, []));
    worst.and(board).and(found).and(verified)
}

#[test]
fn a_flipped_bit_in_the_database_is_found_and_gives_no_wrong_data() {
    let (office, cases) = filled();
    let whole = fs::read(office.file("vault.db")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice(7);
    let mut found = 0;
    for round in 0..40 {
        let place = folder.path().join(round.to_string());
        copy_folder(&office.place(), &place);
        let (at, bit) = (dice.below(whole.len()), dice.below(8));
        flip(&place.join("vault.db"), at, bit);
        let opening = Opening {
            person: None,
            passphrase: PASSPHRASE.into(),
            anchor_copy: None,
            proceed: Proceed::default(),
        };
        let opened = vault_office::open_at(&place, opening, 3);
        // What lies in a page that no case uses is named by the health check, which looks at every page.
        let outcome = opened.and_then(|vault| {
            read_all(&vault, &cases)?;
            let health = desk(&vault).health();
            let well = health.iter().all(|part| part.is_well);
            assert!(!well, "byte {at}, bit {bit} of the database was not named");
            Ok(())
        });
        match outcome {
            Ok(()) => {}
            Err(StoreError::Damaged { .. }) => found += 1,
            Err(other) => panic!("byte {at}, bit {bit} of the database: {other:?}"),
        }
    }
    assert!(
        found > 10,
        "many flips lie in pages that are read: {found} of 40 were found"
    );
}

#[test]
fn a_database_cut_short_is_named() {
    let (office, cases) = filled();
    let whole = fs::read(office.file("vault.db")).unwrap();
    for pages in [1, 5, whole.len() / 4096 / 2] {
        fs::write(office.file("vault.db"), &whole[..pages * 4096]).unwrap();
        let outcome = office.open(3).and_then(|vault| read_all(&vault, &cases));
        assert!(
            matches!(outcome, Err(StoreError::Damaged { .. })),
            "{pages} pages left: {outcome:?}"
        );
    }
}

#[test]
fn a_newer_format_is_refused_with_its_number_and_left_alone() {
    let office = Office::new();
    raw(&office)
        .execute_batch("PRAGMA user_version = 4")
        .unwrap();
    let before = fs::read(office.file("vault.db")).unwrap();
    let refused = office.open(1).unwrap_err();
    assert!(
        matches!(refused, StoreError::NewerFormat { found: 4, known: 3 }),
        "{refused:?}"
    );
    assert!(refused.to_string().contains("format 4"));
    assert_eq!(fs::read(office.file("vault.db")).unwrap(), before);
}
