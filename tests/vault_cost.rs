//! A person who is added later gets a key file that is as hard to guess at as the founder's.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;

use store::cost::Cost;
use store::person::{NewPerson, Role};
use vault_office::{Office, at, desk, open_as};

#[test]
fn a_person_added_to_a_real_vault_gets_a_key_file_at_the_calibrated_cost() {
    let (office, vault) = Office::open_new();
    let new = NewPerson {
        name: "Pat Moua".into(),
        role: Role::Worker,
    };
    let passphrase = "kettle marsh violet window";
    let cost = Cost::fitting(vault.facts().practice).unwrap();
    let pat = desk(&vault)
        .add_person(&new, &passphrase.into(), cost, at(1))
        .unwrap();
    vault.close().unwrap();
    let sealed = fs::read(office.file(&format!("keys/{}.age", pat.id))).unwrap();
    let head = String::from_utf8_lossy(&sealed[..200]).into_owned();
    let stanza = head.lines().nth(1).unwrap();
    let exponent: u8 = stanza.rsplit(' ').next().unwrap().parse().unwrap();
    assert!(
        stanza.starts_with("-> scrypt ") && (17..=19).contains(&exponent),
        "{stanza}"
    );
    open_as(&office, pat.id, passphrase, 2).unwrap();
}
