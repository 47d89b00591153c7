//! A rotation of the key cut short at each of its steps: one of the two pairs opens, and nothing is left over.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::path::Path;

use casefile::id::{PersonId, RecordId, RevisionId};
use store::cost::Cost;
use store::error::StoreError;
use store::open::{Opening, Proceed};
use store::person::Role;
use store::recover::Recovering;
use store::vault::Vault;
use tempfile::TempDir;
use vault_office::{
    Office, PASSPHRASE, add, at, body, copy_folder, desk, passphrase_of, request, saved,
};

const NEW: &str = "copper heron gravel window";

/// A vault before and after a person was suspended, each closed.
struct Suspended {
    before: TempDir,
    after: TempDir,
    keeper: PersonId,
    pat: PersonId,
    revision: RevisionId,
}

fn suspended() -> Suspended {
    let (office, vault) = Office::open_new();
    let revision = saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 1));
    let keeper = vault.opened_by().id;
    let pat = add(desk(&vault), "Pat Moua", Role::Worker, 2).id;
    vault.close().unwrap();
    let folder = |office: &Office| {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(&office.place(), folder.path());
        folder
    };
    let before = folder(&office);
    let opening = opening(keeper, PASSPHRASE);
    let vault = Vault::open(&office.place(), opening, at(3)).unwrap();
    desk(&vault).suspend_person(pat, at(3)).unwrap();
    vault.close().unwrap();
    let after = folder(&office);
    Suspended {
        before,
        after,
        keeper,
        pat,
        revision,
    }
}

fn opening(person: PersonId, passphrase: &str) -> Opening {
    Opening {
        person: Some(person),
        passphrase: passphrase.into(),
        anchor_copy: None,
        proceed: Proceed::default(),
    }
}

/// What a kill at a step leaves: each file of the new state beside or in place of the old one.
fn left_by(suspended: &Suspended, files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(suspended.before.path(), folder.path());
    for (new, place) in files {
        fs::copy(suspended.after.path().join(new), folder.path().join(place)).unwrap();
    }
    // The list of checksums knows both states before a key file takes another's place.
    let sums = |of: &TempDir| fs::read_to_string(of.path().join("keys/sums")).unwrap();
    let both = sums(&suspended.before) + &sums(&suspended.after);
    fs::write(folder.path().join("keys/sums"), both).unwrap();
    folder
}

fn names(place: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for folder in [place.to_owned(), place.join("keys")] {
        let entries = fs::read_dir(folder).unwrap();
        names.extend(entries.map(|e| e.unwrap().file_name().into_string().unwrap()));
    }
    names.retain(|name| name.contains("next"));
    names
}

const KEY_WRITTEN: (&str, &str) = ("keys/vault.age", "keys/vault.next.age");
const RENAMED: (&str, &str) = ("vault.db", "vault.db");

#[test]
fn before_the_rename_nothing_has_happened_and_nothing_stays() {
    let suspended = suspended();
    let whole = ("vault.db", "vault.db.next");
    for step in [&[KEY_WRITTEN][..], &[KEY_WRITTEN, whole], &[whole]] {
        for (person, passphrase) in [
            (suspended.pat, passphrase_of("Pat Moua")),
            (suspended.keeper, PASSPHRASE.to_owned()),
        ] {
            let folder = left_by(&suspended, step);
            let vault = Vault::open(folder.path(), opening(person, &passphrase), at(5)).unwrap();
            assert!(
                vault.findings().is_empty(),
                "{step:?}: {:?}",
                vault.findings()
            );
            assert_eq!(
                desk(&vault).revision(suspended.revision).unwrap().body,
                body("Mai")
            );
            assert!(desk(&vault).people().unwrap()[1].active, "{step:?}");
            vault.close().unwrap();
            assert_eq!(names(folder.path()), Vec::<String>::new(), "{step:?}");
        }
    }
}

#[test]
fn a_half_written_next_database_does_no_harm() {
    let suspended = suspended();
    let folder = left_by(&suspended, &[KEY_WRITTEN]);
    fs::write(folder.path().join("vault.db.next"), [7; 5000]).unwrap();
    fs::write(folder.path().join("vault.db.next-journal"), [7; 50]).unwrap();
    let vault = Vault::open(folder.path(), opening(suspended.keeper, PASSPHRASE), at(5)).unwrap();
    vault.close().unwrap();
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

#[test]
fn after_the_rename_it_has_happened_and_is_finished_at_the_next_opening() {
    let suspended = suspended();
    let installed = ("keys/vault.age", "keys/vault.age");
    for step in [
        &[KEY_WRITTEN, RENAMED][..],
        &[KEY_WRITTEN, RENAMED, installed],
    ] {
        let folder = left_by(&suspended, step);
        let pat = opening(suspended.pat, &passphrase_of("Pat Moua"));
        let refused = Vault::open(folder.path(), pat, at(5)).unwrap_err();
        let is_told = matches!(refused, StoreError::NoSuchPerson { .. });
        assert!(is_told, "{step:?}: {refused:?}");
        let opened = Vault::open(folder.path(), opening(suspended.keeper, PASSPHRASE), at(5));
        let vault = opened.unwrap();
        assert!(
            vault.findings().is_empty(),
            "{step:?}: {:?}",
            vault.findings()
        );
        assert!(!desk(&vault).people().unwrap()[1].active, "{step:?}");
        assert_eq!(desk(&vault).verify().unwrap().broken, [], "{step:?}");
        vault.close().unwrap();
        assert_eq!(names(folder.path()), Vec::<String>::new(), "{step:?}");
        assert_eq!(
            Vault::peek(folder.path()).unwrap().people,
            [suspended.keeper],
            "{step:?}: the suspended person's key file is gone"
        );
        Vault::open(folder.path(), opening(suspended.keeper, PASSPHRASE), at(6)).unwrap();
    }
}

#[test]
fn a_failure_in_the_middle_leaves_the_vault_open_and_as_it_was() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    let first = saved(desk(&vault), &request(record, vec![], "Mai", 1));
    // A folder where the next database is to be written stands in the way, as a full disk would.
    fs::create_dir(office.file("vault.db.next")).unwrap();
    desk(&vault).renew_recovery(at(2)).unwrap_err();
    saved(desk(&vault), &request(record, vec![first], "Mai Yia", 3));
    fs::remove_dir(office.file("vault.db.next")).unwrap();
    desk(&vault).renew_recovery(at(4)).unwrap();
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
    vault.close().unwrap();
    assert_eq!(names(&office.place()), Vec::<String>::new());
    let vault = office.open(5).unwrap();
    assert_eq!(
        desk(&vault).current(record).unwrap().unwrap().body,
        body("Mai Yia")
    );
}

#[test]
fn saves_and_reads_of_others_go_on_around_a_rotation_and_none_is_lost() {
    let (office, vault) = Office::open_new();
    std::thread::scope(|scope| {
        for n in 0..2 {
            let vault = &vault;
            scope.spawn(move || {
                for m in 0..15 {
                    let name = format!("case {n} {m}");
                    let case = request(RecordId::new(), vec![], &name, 1);
                    let revision = saved(desk(vault), &case);
                    assert_eq!(desk(vault).revision(revision).unwrap().body, body(&name));
                    desk(vault).search("case", 50).unwrap();
                }
            });
        }
        scope.spawn(|| {
            for _ in 0..4 {
                desk(&vault).renew_recovery(at(1)).unwrap();
            }
        });
    });
    assert_eq!(desk(&vault).board().unwrap().len(), 30);
    assert_eq!(desk(&vault).search("case", 50).unwrap().len(), 30);
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
    vault.close().unwrap();
    let vault = office.open(2).unwrap();
    assert!(vault.findings().is_empty(), "{:?}", vault.findings());
    assert_eq!(desk(&vault).board().unwrap().len(), 30);
}

/// A vault before and after its keeper came back with the recovery words.
fn recovered() -> Suspended {
    let (office, vault) = Office::open_new();
    let revision = saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 1));
    let keeper = vault.opened_by().id;
    vault.close().unwrap();
    let folder = || {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(&office.place(), folder.path());
        folder
    };
    let before = folder();
    let with = Recovering {
        words: office.paper.words.join(" ").as_str().into(),
        person: None,
        passphrase: NEW.into(),
        cost: Cost::lowest(),
        anchor_copy: None,
        proceed: Proceed::default(),
    };
    let (vault, _) = Vault::recover(&office.place(), with, at(2)).unwrap();
    vault.close().unwrap();
    Suspended {
        before,
        after: folder(),
        keeper,
        pat: keeper,
        revision,
    }
}

#[test]
fn a_return_cut_short_leaves_one_passphrase_that_opens_and_the_other_is_wrong() {
    let recovered = recovered();
    let keeper = recovered.keeper;
    let (file, next) = (
        format!("keys/{keeper}.age"),
        format!("keys/{keeper}.next.age"),
    );
    let mine = (file.as_str(), next.as_str());
    let installed = (file.as_str(), file.as_str());
    for (step, good, bad) in [
        (&[mine][..], PASSPHRASE, NEW),
        (&[mine, KEY_WRITTEN], PASSPHRASE, NEW),
        (&[mine, KEY_WRITTEN, RENAMED], NEW, PASSPHRASE),
        (&[mine, installed, KEY_WRITTEN, RENAMED], NEW, PASSPHRASE),
        (&[installed, KEY_WRITTEN, RENAMED], NEW, PASSPHRASE),
    ] {
        let folder = left_by(&recovered, step);
        let refused = Vault::open(folder.path(), opening(keeper, bad), at(5)).unwrap_err();
        let is_told = matches!(refused, StoreError::WrongPassphrase);
        assert!(is_told, "{step:?}: {refused:?}");
        let vault = Vault::open(folder.path(), opening(keeper, good), at(6)).unwrap();
        let read = desk(&vault).revision(recovered.revision).unwrap();
        assert_eq!(read.body, body("Mai"), "{step:?}");
        assert_eq!(desk(&vault).verify().unwrap().broken, [], "{step:?}");
        vault.close().unwrap();
        assert_eq!(names(folder.path()), Vec::<String>::new(), "{step:?}");
        Vault::open(folder.path(), opening(keeper, good), at(7)).unwrap();
    }
}
