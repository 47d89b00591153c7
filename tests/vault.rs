//! The vault as a person meets it: made, peeked at, unlocked, refused.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use casefile::id::{PersonId, RecordId};
use store::cost::Cost;
use store::create::Plan;
use store::error::StoreError;
use store::kind::VaultKind;
use store::open::Proceed;
use store::recovery::line_from_words;
use store::vault::Vault;
use vault_office::{Office, PASSPHRASE, at, desk, plan, request, saved};

#[test]
fn a_new_vault_opens_again_as_what_it_was_made() {
    let office = Office::new();
    let vault = office.open(1).unwrap();
    assert_eq!(vault.facts().kind, VaultKind::County);
    assert!(!vault.facts().practice);
    assert_eq!(vault.facts().title, "Kinnickinnic County");
    assert_eq!(vault.opened_by().name, "Dana Kowalski");
    assert_eq!(
        vault.opened_by().fingerprint,
        office.paper.fingerprint,
        "the paper names the keeper's key"
    );
    assert!(
        vault.findings().is_empty(),
        "nothing is wrong with it: {:?}",
        vault.findings()
    );
    assert_eq!(
        line_from_words(&office.paper.words.join(" "))
            .unwrap()
            .as_str(),
        office.paper.line
    );
}

#[test]
fn peeking_tells_who_has_a_key_and_whether_it_is_open() {
    let (office, vault) = Office::open_new();
    let peek = Vault::peek(&office.place()).unwrap();
    assert_eq!(peek.people, [vault.opened_by().id]);
    assert!(peek.in_use);
    vault.close().unwrap();
    assert!(!Vault::peek(&office.place()).unwrap().in_use);
    assert!(matches!(
        Vault::peek(&office.application_folder()),
        Err(StoreError::NotAVault)
    ));
}

#[test]
fn a_vault_is_made_only_in_an_empty_folder_and_only_under_a_strong_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let weak = Plan {
        passphrase: "Kowalski1987".into(),
        ..plan(false)
    };
    let refused = Vault::create(folder.path(), weak, None, at(0)).unwrap_err();
    assert!(matches!(refused, StoreError::WeakPassphrase { .. }));
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        0,
        "a refusal leaves nothing behind"
    );

    std::fs::write(folder.path().join("letter.txt"), "mine").unwrap();
    let refused = Vault::create(folder.path(), plan(false), None, at(0)).unwrap_err();
    assert!(matches!(refused, StoreError::NotEmpty));
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        1,
        "what was there stays alone"
    );
}

#[test]
fn only_the_person_who_unlocked_has_a_desk() {
    let (_office, vault) = Office::open_new();
    assert!(matches!(
        vault.as_person(PersonId::new()),
        Err(StoreError::NoSuchPerson { .. })
    ));
}

#[test]
fn a_wrong_passphrase_is_told_and_changes_nothing() {
    let office = Office::new();
    let before = std::fs::read(office.file("vault.db")).unwrap();
    let wrong = office
        .open_with("kettle marsh violet lanterns", Proceed::default(), 1)
        .unwrap_err();
    assert!(matches!(wrong, StoreError::WrongPassphrase), "{wrong}");
    assert_eq!(std::fs::read(office.file("vault.db")).unwrap(), before);
    office.open_with(PASSPHRASE, Proceed::default(), 1).unwrap();
}

#[test]
fn the_measured_cost_is_one_that_may_be_written() {
    let cost = Cost::calibrated().unwrap();
    assert_ne!(cost, Cost::lowest(), "a real vault costs more than a test");
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_any_file() {
    use std::os::unix::fs::PermissionsExt;
    let (office, vault) = Office::open_new();
    saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 1));
    let mode =
        |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let keys = office.file("keys");
    for folder in [office.place(), keys] {
        assert_eq!(mode(&folder), 0o700, "{}", folder.display());
        for file in std::fs::read_dir(&folder)
            .unwrap()
            .map(|f| f.unwrap())
            .filter(|f| f.path().is_file())
        {
            assert_eq!(mode(&file.path()), 0o600, "{}", file.path().display());
        }
    }
}

#[test]
fn the_clock_is_set_in_practice_only() {
    let (_office, vault) = Office::open_new();
    assert!(matches!(
        desk(&vault).set_practice_offset(3600, at(1)),
        Err(StoreError::NotPractice)
    ));
    assert_eq!(desk(&vault).practice_offset().unwrap(), 0);

    let folder = tempfile::tempdir().unwrap();
    let easy = Plan {
        passphrase: "practice".into(),
        ..plan(true)
    };
    let (vault, _) = Vault::create(&folder.path().join("practice"), easy, None, at(0)).unwrap();
    assert!(vault.facts().practice);
    desk(&vault).set_practice_offset(-7200, at(1)).unwrap();
    assert_eq!(desk(&vault).practice_offset().unwrap(), -7200);
}

#[test]
fn the_log_tells_who_did_what_and_names_nobody() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    let revision = saved(desk(&vault), &request(record, vec![], "Mai", 1));
    vault.close().unwrap();
    let vault = office.open(3).unwrap();
    let log = desk(&vault).log(10).unwrap();
    let actions: Vec<&str> = log.iter().map(|row| row.action.as_str()).collect();
    assert_eq!(actions, ["opened", "saved", "created"], "newest first");
    assert_eq!(
        (log[1].record, log[1].revision),
        (Some(record), Some(revision))
    );
    assert_eq!(
        (log[1].person, log[1].at, log[1].seq),
        (vault.opened_by().id, at(1), 2)
    );
    let text = format!("{log:?}");
    assert!(!text.contains("Mai") && !text.contains("Kowalski") && !text.contains("Kinnickinnic"));
}
