//! The machine's clock against the last instant that was saved.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use casefile::id::RecordId;
use store::error::StoreError;
use store::finding::Finding;
use store::open::Proceed;
use store::vault::Vault;
use vault_office::{Office, PASSPHRASE, at, desk, draft, entry, plan, raw, request, saved};

const MY_WORD: Proceed = Proceed {
    clock_is_right: true,
    without_damaged_tail: false,
};

#[test]
fn a_clock_before_the_last_save_is_told_with_both_instants_and_nothing_changes() {
    let (office, vault) = Office::open_new();
    saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 30));
    vault.close().unwrap();
    let refused = office.open(29).unwrap_err();
    assert!(
        matches!(refused, StoreError::ClockBehind { last, now } if last == at(30) && now == at(29))
    );
    assert!(
        refused.to_string().contains("2026-03-06T03:00:00Z"),
        "{refused}"
    );
    let vault = office.open(30).unwrap();
    assert_eq!(
        desk(&vault).log(9).unwrap().len(),
        3,
        "the refused opening is not in the log"
    );
}

#[test]
fn a_draft_counts_as_saved() {
    let (office, vault) = Office::open_new();
    desk(&vault)
        .save_draft(&draft(
            RecordId::new(),
            None,
            vec![entry("/a", "1", 20)],
            20,
        ))
        .unwrap();
    vault.close().unwrap();
    assert!(matches!(office.open(19), Err(StoreError::ClockBehind { last, .. }) if last == at(20)));
}

#[test]
fn on_a_persons_word_the_vault_opens_and_does_not_ask_again() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    saved(desk(&vault), &request(record, vec![], "Mai", 600));
    desk(&vault)
        .save_draft(&draft(
            RecordId::new(),
            None,
            vec![entry("/a", "1", 500)],
            500,
        ))
        .unwrap();
    vault.close().unwrap();

    let vault = office.open_with(PASSPHRASE, MY_WORD, 10).unwrap();
    assert_eq!(vault.findings(), [Finding::ClockAccepted { last: at(600) }]);
    drop(vault);
    let vault = office.open(11).unwrap();
    assert!(
        vault.findings().is_empty(),
        "what was accepted is not asked again"
    );
    drop(vault);
    assert!(
        matches!(office.open(5), Err(StoreError::ClockBehind { last, .. }) if last == at(11)),
        "a new step back is"
    );
}

#[test]
fn a_practice_vault_does_not_mind() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("practice");
    let (vault, _) = Vault::create(&place, plan(true), None, at(100)).unwrap();
    vault.close().unwrap();
    let opening = store::open::Opening {
        person: None,
        passphrase: PASSPHRASE.into(),
        anchor_copy: None,
        proceed: Proceed::default(),
    };
    assert!(
        Vault::open(&place, opening, at(0))
            .unwrap()
            .findings()
            .is_empty()
    );
}

#[test]
fn what_the_anchor_tells_outlives_a_refusal_for_the_clock() {
    let (office, vault) = Office::open_new();
    saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 30));
    saved(desk(&vault), &request(RecordId::new(), vec![], "Pa", 31));
    vault.close().unwrap();
    raw(&office)
        .execute_batch("DELETE FROM log WHERE seq = 3")
        .unwrap();
    assert!(matches!(
        office.open(1),
        Err(StoreError::ClockBehind { .. })
    ));
    let vault = office.open(32).unwrap();
    assert!(
        matches!(vault.findings(), [Finding::Behind { rows: 1, .. }]),
        "{:?}",
        vault.findings()
    );
}
