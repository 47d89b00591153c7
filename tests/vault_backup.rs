//! Backups and what is restored from them.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::path::{Path, PathBuf};

use casefile::id::RecordId;
use store::case_refusal::CaseRefusal;
use store::error::StoreError;
use store::person::Role;
use store::purge::PurgeReason;
use store::restore::Restoring;
use store::vault::Vault;
use vault_office::{
    Office, PASSPHRASE, add, at, body, copy_folder, desk, passphrase_of, plan, refused, request,
    saved,
};

fn back_up(vault: &Vault, to: &Path, minute: i64) -> PathBuf {
    let made = desk(vault).back_up(to, at(minute), &mut |_| true);
    made.unwrap().place
}

fn restoring(office: &Office, from: &Path, to: &Path, passphrase: &str) -> Restoring {
    Restoring {
        from: from.to_owned(),
        to: to.to_owned(),
        person: None,
        passphrase: passphrase.into(),
        anchor_copy: Some(office.application_folder()),
    }
}

fn case(vault: &Vault, name: &str) -> RecordId {
    let case = request(RecordId::new(), vec![], name, 1);
    saved(desk(vault), &case);
    case.record
}

#[test]
fn a_backup_made_while_others_save_is_restored_beside_the_vault_with_everything_in_it() {
    let (office, vault) = Office::open_new();
    let record = case(&vault, "Mai");
    let file = desk(&vault)
        .attach(record, "notes", &mut &b"notes"[..], at(1), &mut |_| true)
        .unwrap();
    add(desk(&vault), "Pat Moua", Role::Worker, 1);
    let (places, mut parts) = (tempfile::tempdir().unwrap(), Vec::new());
    let made = std::thread::scope(|scope| {
        let saver = scope.spawn(|| {
            for n in 0..60 {
                case(&vault, &format!("beside {n}"));
            }
        });
        let mut progress = |part| {
            parts.push(part);
            true
        };
        let made = desk(&vault).back_up(places.path(), at(2), &mut progress);
        saver.join().unwrap();
        made.unwrap()
    });
    assert_eq!(parts.last(), Some(&100));
    assert_eq!(desk(&vault).backups().unwrap().first(), Some(&made));
    assert_eq!(
        desk(&vault).board().unwrap().len(),
        61,
        "nobody waited for it"
    );
    case(&vault, "after it");

    let to = places.path().join("restored");
    let with = restoring(&office, &made.place, &to, &passphrase_of("Pat Moua"));
    let (restored, purged) = Vault::restore(with, at(5)).unwrap();
    assert_eq!((purged, restored.findings().len()), (vec![], 0));
    assert_eq!(restored.opened_by().name, "Pat Moua");
    assert_eq!(restored.facts(), vault.facts());
    let again = desk(&restored);
    assert_eq!(again.current(record).unwrap().unwrap().body, body("Mai"));
    assert!(again.search("after", 9).unwrap().is_empty());
    assert_eq!(again.search("mai", 9).unwrap(), [record]);
    let mut bytes = Vec::new();
    again
        .file_bytes(file.file, &mut bytes, &mut |_| true)
        .unwrap();
    assert_eq!(bytes, b"notes");
    assert_eq!(again.verify().unwrap().broken, []);
    case(&restored, "in the new one");
    restored.close().unwrap();

    // Both live on, each with a log and an anchor of its own.
    case(&vault, "in the old one");
    vault.close().unwrap();
    assert!(office.open(6).unwrap().findings().is_empty());
    for minute in [7, 8] {
        let with = store::open::Opening {
            person: None,
            passphrase: PASSPHRASE.into(),
            anchor_copy: Some(office.application_folder()),
            proceed: Default::default(),
        };
        let vault = Vault::open(&to, with, at(minute)).unwrap();
        assert!(vault.findings().is_empty(), "{:?}", vault.findings());
        assert_eq!(desk(&vault).verify().unwrap().broken, []);
        assert_eq!(desk(&vault).search("new", 9).unwrap().len(), 1);
    }
}

#[test]
fn a_case_that_was_purged_since_is_purged_again_in_what_is_restored() {
    let (office, vault) = Office::open_new();
    let (kept, gone) = (case(&vault, "Mai"), case(&vault, "Quillfeather"));
    let places = tempfile::tempdir().unwrap();
    let backup = back_up(&vault, places.path(), 2);
    let receipt = desk(&vault)
        .purge(gone, PurgeReason::Mistake, at(3))
        .unwrap();
    assert_eq!(
        receipt.backups[0].place, backup,
        "the receipt names what still holds it"
    );
    vault.close().unwrap();
    let to = places.path().join("restored");
    let with = restoring(&office, &backup, &to, PASSPHRASE);
    let (restored, purged) = Vault::restore(with, at(4)).unwrap();
    assert_eq!(purged, [gone]);
    let desk = desk(&restored);
    assert!(matches!(
        desk.current(gone),
        Err(StoreError::NoSuchRecord { .. })
    ));
    assert!(desk.search("quill", 9).unwrap().is_empty());
    assert_eq!(desk.search("mai", 9).unwrap(), [kept]);
    assert_eq!(desk.receipts().unwrap().len(), 1);
    assert_eq!(desk.verify().unwrap().broken, []);
    assert!(desk.health().iter().all(|part| part.is_well));
}

#[test]
fn what_is_no_backup_or_damaged_or_in_the_way_is_refused_and_leaves_nothing() {
    let (office, vault) = Office::open_new();
    for n in 0..30 {
        case(&vault, &format!("case {n}"));
    }
    let inside = desk(&vault).back_up(&office.place(), at(2), &mut |_| true);
    assert_eq!(refused(inside), CaseRefusal::InsideTheVault.into());
    let places = tempfile::tempdir().unwrap();
    let stopped = desk(&vault).back_up(places.path(), at(2), &mut |_| false);
    assert_eq!(refused(stopped), CaseRefusal::Cancelled.into());
    assert_eq!(fs::read_dir(places.path()).unwrap().count(), 0);
    assert_eq!(desk(&vault).backups().unwrap(), []);
    let backup = back_up(&vault, places.path(), 3);

    let to = places.path().join("restored");
    let no_backup = restoring(&office, &office.place(), &to, PASSPHRASE);
    let no_backup = Vault::restore(no_backup, at(4)).map(drop);
    assert_eq!(refused(no_backup), CaseRefusal::NotABackup.into());
    let over = restoring(&office, &backup, &office.place(), PASSPHRASE);
    let over = Vault::restore(over, at(4)).map(drop);
    assert!(matches!(over, Err(StoreError::NotEmpty)), "{over:?}");
    let wrong = restoring(&office, &backup, &to, "another");
    let wrong = Vault::restore(wrong, at(4)).map(drop);
    assert!(
        matches!(wrong, Err(StoreError::WrongPassphrase)),
        "{wrong:?}"
    );
    assert!(!to.exists());

    let bad = places.path().join("bad");
    copy_folder(&backup, &bad);
    vault_office::flip(&bad.join("backup.db"), 40_000, 2);
    let damaged = restoring(&office, &bad, &to, PASSPHRASE);
    let damaged = Vault::restore(damaged, at(4)).map(drop);
    assert!(
        matches!(damaged, Err(StoreError::Damaged { .. })),
        "{damaged:?}"
    );
    assert_eq!(fs::read_dir(&to).unwrap().count(), 0, "nothing of it stays");
    Vault::restore(restoring(&office, &backup, &to, PASSPHRASE), at(4)).unwrap();
}

#[test]
fn a_real_vault_is_not_made_where_it_would_be_copied_and_a_practice_vault_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(".stfolder"), "").unwrap();
    let place = folder.path().join("vault");
    let made = Vault::create(&place, plan(false), None, at(0)).map(drop);
    assert_eq!(refused(made), CaseRefusal::Synchronised.into());
    assert!(!place.exists());
    Vault::create(&place, plan(true), None, at(0)).unwrap();
}
