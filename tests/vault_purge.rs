//! A case on its way to its end, and what is left of it: a receipt, and not one word in any page of the database.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::path::Path;

use aes::Aes256;
use aes::cipher::generic_array::GenericArray;
use aes::cipher::{BlockDecrypt, KeyInit};
use casefile::id::RecordId;
use casefile::summary::{SearchText, Summary};
use chrono::NaiveDate;
use serde_json::json;
use store::case_refusal::CaseRefusal;
use store::error::StoreError;
use store::paper_register::{Left, PaperOut};
use store::person::Role;
use store::purge::PurgeReason;
use store::refusal::Refusal;
use store::retention::{Entered, purge_due};
use store::save::SaveRequest;
use store::vault::Vault;
use vault_office::readable::places_of;
use vault_office::{
    Office, add, at, body, desk, draft, entry, open_as, passphrase_of, raw, refused, request, saved,
};

/// Fragments too, as an index keeps words without what they share with the word before.
const WORDS: [&str; 3] = ["Quillfeather", "Żółtodziób", "feather"];

/// A case with its words in every place that a case has.
fn filled(vault: &Vault, name: &str) -> RecordId {
    let (record, desk) = (RecordId::new(), desk(vault));
    let words = format!("{name} {} ", WORDS[1]).repeat(40);
    let save = |parents| SaveRequest {
        body: json!({ "words": words, "many": (0..3000).map(|n| format!("{name}{n}")).collect::<Vec<_>>() }),
        summary: Summary {
            title: words.clone(),
            ..Summary::default()
        },
        search: SearchText {
            names: words.clone(),
            numbers: name.into(),
            places: words.clone(),
            narrative: (0..500).map(|n| format!("{name}{n} ")).collect(),
        },
        ..request(record, parents, name, 1)
    };
    let first = saved(desk, &save(vec![]));
    let second = saved(desk, &save(vec![first]));
    desk.save_draft(&draft(
        record,
        Some(second),
        vec![entry("/words", &words, 2)],
        2,
    ))
    .unwrap();
    let text = words.repeat(300);
    desk.attach(record, name, &mut text.as_bytes(), at(2), &mut |_| true)
        .unwrap();
    let out = PaperOut {
        title: "Referral".into(),
        recipient: name.into(),
        basis: String::new(),
        revision: Some(second),
        left: Left::Saved,
    };
    desk.keep_paper(record, out, format!("%PDF-1.7 {text}").as_bytes(), at(2))
        .unwrap();
    desk.hold(record, name, at(2)).unwrap();
    desk.lift_hold(record, at(2)).unwrap();
    record
}

const PAGE: usize = 4096;
/// At the end of a page: the start value of its encryption, and its checksum.
const RESERVED: usize = 80;
/// Before the first page's own bytes.
const SALT: usize = 16;

/// Every page of the database, decrypted as SQLCipher's format says (AES-256 in CBC, the raw key): those that are
/// free, and the index's own tables among them.
fn pages(office: &Office, folder: &Path) {
    let identity: age::x25519::Identity = office.paper.line.parse().unwrap();
    let sealed = fs::read(office.file("keys/vault.age")).unwrap();
    let digits = String::from_utf8(age::decrypt(&identity, &sealed).unwrap()).unwrap();
    let key: Vec<u8> = (0..32)
        .map(|at| u8::from_str_radix(&digits[2 * at..][..2], 16).unwrap())
        .collect();
    let cipher = Aes256::new_from_slice(&key).unwrap();
    let mut clear = Vec::new();
    for (n, page) in fs::read(office.file("vault.db"))
        .unwrap()
        .chunks(PAGE)
        .enumerate()
    {
        let from = if n == 0 { SALT } else { 0 };
        let mut before = &page[PAGE - RESERVED..][..16];
        for block in page[from..PAGE - RESERVED].chunks(16) {
            let mut plain = GenericArray::clone_from_slice(block);
            cipher.decrypt_block(&mut plain);
            clear.extend(plain.iter().zip(before).map(|(one, other)| one ^ other));
            before = block;
        }
    }
    fs::write(folder.join("pages"), clear).unwrap();
}

#[test]
fn nothing_of_a_purged_case_is_in_any_page_and_its_receipt_says_what_was() {
    let (office, vault) = Office::open_new();
    let (gone, stays) = (filled(&vault, WORDS[0]), RecordId::new());
    saved(desk(&vault), &request(stays, vec![], "Mai", 3));
    let entered = Entered {
        number: "E-4711".into(),
        on: NaiveDate::from_ymd_opt(2019, 1, 31).unwrap(),
    };
    desk(&vault)
        .set_entered(gone, Some(&entered), at(3))
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    vault.close().unwrap();
    pages(&office, folder.path());
    let before = places_of(&WORDS, folder.path());
    assert_eq!(
        before.len(),
        3,
        "the search for words sees them: {before:?}"
    );
    let old = fs::read(office.file("keys/vault.age")).unwrap();

    let vault = office.open(4).unwrap();
    let receipt = desk(&vault)
        .purge(gone, PurgeReason::RetentionOver, at(5))
        .unwrap();
    assert_eq!((receipt.states, receipt.files), (2, 2));
    assert_eq!(
        (receipt.entered.clone(), receipt.begun_at),
        (Some(entered), at(1))
    );
    let desk_now = desk(&vault);
    assert_eq!(desk_now.receipts().unwrap(), [receipt]);
    assert!(matches!(
        desk_now.current(gone),
        Err(StoreError::NoSuchRecord { .. })
    ));
    assert!(desk_now.search("quill", 9).unwrap().is_empty());
    assert!(desk_now.papers_out(9).unwrap().is_empty());
    assert_eq!(desk_now.board().unwrap().len(), 1);
    assert_eq!(desk_now.current(stays).unwrap().unwrap().body, body("Mai"));
    assert_eq!(desk_now.verify().unwrap().broken, []);
    assert!(desk_now.health().iter().all(|part| part.is_well));
    let again = desk_now.purge(gone, PurgeReason::Mistake, at(6));
    assert!(
        matches!(again, Err(StoreError::NoSuchRecord { .. })),
        "{again:?}"
    );
    vault.close().unwrap();

    assert_ne!(
        fs::read(office.file("keys/vault.age")).unwrap(),
        old,
        "the key is a new one"
    );
    pages(&office, folder.path());
    assert_eq!(places_of(&WORDS, folder.path()), Vec::<String>::new());
    let vault = office.open(7).unwrap();
    assert!(vault.findings().is_empty(), "{:?}", vault.findings());
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
}

#[test]
fn a_hold_keeps_a_case_and_a_countys_case_needs_its_number() {
    let (_office, vault) = Office::open_new();
    let case = request(RecordId::new(), vec![], "Mai", 1);
    saved(desk(&vault), &case);
    let (record, desk) = (case.record, desk(&vault));
    let over = |minute| desk.purge(record, PurgeReason::RetentionOver, at(minute));
    assert_eq!(refused(over(2)), CaseRefusal::NotEntered.into());
    let on = NaiveDate::from_ymd_opt(2019, 1, 31).unwrap();
    let entered = |number: &str| Entered {
        number: number.into(),
        on,
    };
    let nameless = desk.set_entered(record, Some(&entered(" ")), at(2));
    assert_eq!(refused(nameless), CaseRefusal::NoNumber.into());
    desk.set_entered(record, Some(&entered(" E-1 ")), at(2))
        .unwrap();
    assert_eq!(
        refused(desk.hold(record, " ", at(2))),
        CaseRefusal::NoReason.into()
    );
    desk.hold(record, "audit", at(3)).unwrap();
    assert_eq!(refused(over(4)), CaseRefusal::Held.into());
    let stands = desk.retention(record).unwrap();
    assert_eq!(stands.entered, Some(entered("E-1")));
    assert_eq!(stands.hold.as_ref().map(|hold| hold.since), Some(at(3)));
    assert_eq!(desk.retentions().unwrap(), [stands]);
    desk.lift_hold(record, at(5)).unwrap();
    over(6).unwrap();
    assert_eq!(desk.retentions().unwrap(), []);
    let due = purge_due(NaiveDate::from_ymd_opt(2020, 2, 29).unwrap(), 84);
    assert_eq!(due, NaiveDate::from_ymd_opt(2027, 2, 28).unwrap());
}

#[test]
fn only_who_may_end_records_purges_or_lifts_a_hold() {
    let (office, vault) = Office::open_new();
    let case = request(RecordId::new(), vec![], "Mai", 1);
    saved(desk(&vault), &case);
    let lee = add(desk(&vault), "Lee Vang", Role::Worker, 2);
    vault.close().unwrap();
    let vault = open_as(&office, lee.id, &passphrase_of("Lee Vang"), 3).unwrap();
    desk(&vault)
        .hold(case.record, "a request is open", at(4))
        .unwrap();
    let lifted = desk(&vault).lift_hold(case.record, at(5));
    assert!(matches!(refused(lifted), Refusal::NotAllowed { .. }));
    let purged = desk(&vault).purge(case.record, PurgeReason::Mistake, at(5));
    assert!(matches!(refused(purged), Refusal::NotAllowed { .. }));
    let unlogged = raw(&office).execute("DELETE FROM revision", []);
    assert!(unlogged.is_err(), "states are referred to");
}
