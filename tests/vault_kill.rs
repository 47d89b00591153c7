//! A vault that is open already is refused, and free again when the program that had it ends, however it ends.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::time::Duration;

use casefile::id::RecordId;
use store::error::StoreError;
use store::vault::Vault;
use vault_office::child::{alone, orders, say, start};
use vault_office::{Office, PASSPHRASE, desk, key_text, open_unsealed, request, saved};

#[test]
fn a_vault_that_another_program_has_open_is_refused_until_that_one_is_killed() {
    if let Some((place, keys)) = orders() {
        let vault = open_unsealed(&place, &keys, 1).unwrap();
        say("open now");
        // Goes on until it is killed, so that no end of its own lets go of the vault.
        loop {
            desk(&vault).board().unwrap();
        }
    }
    let _alone = alone();
    let office = Office::new();
    let person = Vault::peek(&office.place()).unwrap().people[0];
    let keys = (person, key_text(&office.place(), person, PASSPHRASE));
    let mut child = start(
        "a_vault_that_another_program_has_open_is_refused_until_that_one_is_killed",
        &office.place(),
        &keys,
    );
    child.hear(1, Duration::ZERO);
    let refused = open_unsealed(&office.place(), &keys, 1).unwrap_err();
    assert!(matches!(refused, StoreError::InUse), "{refused:?}");
    assert!(Vault::peek(&office.place()).unwrap().in_use);
    child.kill();
    open_unsealed(&office.place(), &keys, 1).unwrap();
}

#[test]
fn a_second_window_of_the_same_program_is_refused() {
    let _alone = alone();
    let (office, vault) = Office::open_new();
    assert!(matches!(office.open(1), Err(StoreError::InUse)));
    saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 1));
    drop(vault);
    office.open(2).unwrap();
}
