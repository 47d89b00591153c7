//! A vault of format 2, made once and kept, which every later version must open.
//! It holds a report saved twice with an entry that does not parse, one that two people saved apart, one that is
//! only being typed, and the settings; a worker was added and a supervisor suspended. It was made by the version
//! that wrote format 2, so nothing makes it anew.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::path::{Path, PathBuf};

use store::open::{Opening, Proceed};
use store::vault::Vault;
use vault_office::{at, body, copy_folder, desk, entry, request, saved};

/// Of the keeper; the worker's is the second one.
const PASSPHRASES: [&str; 2] = [
    "fixture heron gravel lantern",
    "fixture copper gravel window",
];

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/vault-format-2")
}

fn open(place: &Path, passphrase: &str, minute: i64) -> Vault {
    let opening = Opening {
        person: None,
        passphrase: passphrase.into(),
        anchor_copy: None,
        proceed: Proceed::default(),
    };
    Vault::open(place, opening, at(minute)).unwrap()
}

#[test]
fn the_kept_vault_of_format_2_opens_with_everything_in_it() {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&kept(), folder.path());
    let vault = open(folder.path(), PASSPHRASES[0], 10);
    let copy = folder.path().join("vault.db.before-format-3");
    let before = fs::read(kept().join("vault.db")).unwrap();
    let is_same = fs::read(&copy).unwrap() == before;
    assert!(is_same, "a copy as it was lies beside it");
    assert!(vault.findings().is_empty(), "{:?}", vault.findings());
    let desk = desk(&vault);
    let people = desk.people().unwrap();
    let people: Vec<_> = people
        .iter()
        .map(|p| (p.person.name.as_str(), p.active))
        .collect();
    assert_eq!(
        people,
        [
            ("Dana Kowalski", true),
            ("Pat Moua", true),
            ("Lee Vang", false)
        ]
    );

    let board = desk.board().unwrap();
    let (typed, apart, case) = (board[0].record, board[1].record, board[2].record);
    let typing = desk.draft(typed).unwrap().unwrap().entries;
    assert_eq!(typing, [entry("/child/name", "Kab", 7)]);
    let typing = desk.draft(case).unwrap().unwrap().entries;
    assert_eq!(typing, [entry("/child/born", "spring", 2)]);
    assert_eq!(board[1].heads.len(), 2);
    assert!(desk.diverged(apart).unwrap().is_some());
    let current = desk.current(case).unwrap().unwrap();
    assert_eq!(
        (current.body, current.at),
        (body("Mai Yia Muñoz-Łęcki"), at(3))
    );
    assert_eq!(desk.search("lecki", 9).unwrap(), [case]);
    let verified = desk.verify().unwrap();
    assert_eq!((verified.revisions, verified.broken), (6, vec![]));

    let next = request(case, vec![current.id], "Mai Yia Xiong", 11);
    saved(desk, &next);
    let file = desk.attach(case, "notes", &mut &b"notes"[..], at(12), &mut |_| true);
    assert_eq!(file.unwrap().size, 5);
    desk.renew_recovery(at(12)).unwrap();
    assert!(!copy.exists(), "it goes with the key that opens it");
    vault.close().unwrap();
    open(folder.path(), PASSPHRASES[1], 13);
}
