//! A vault of format 1, made once and kept, which every later version must open.
//! It holds one report saved twice with an entry that does not parse, one that is only being typed, and the settings.
//! It was made by the version that wrote format 1, so nothing makes it anew.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::path::{Path, PathBuf};

use store::error::StoreError;
use store::kind::{RecordKind, VaultKind};
use store::open::{Opening, Proceed};
use store::vault::Vault;
use vault_office::{at, body, copy_folder, desk, entry, request, saved};

/// The passphrase of the kept vault, which holds a fictional case only.
const PASSPHRASE: &str = "fixture heron gravel lantern";
const NAME: &str = "Mai Yia Muñoz-Łęcki";

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/vault-format-1")
}

fn open(place: &Path) -> Result<Vault, StoreError> {
    let opening = Opening {
        person: None,
        passphrase: PASSPHRASE.into(),
        anchor_copy: None,
        proceed: Proceed::default(),
    };
    Vault::open(place, opening, at(10))
}

#[test]
fn the_kept_vault_of_format_1_opens_with_everything_in_it() {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&kept(), folder.path());
    let vault = open(folder.path()).unwrap();
    assert!(vault.findings().is_empty(), "{:?}", vault.findings());
    assert_eq!(
        (vault.facts().kind, vault.facts().practice),
        (VaultKind::County, false)
    );
    assert_eq!(vault.opened_by().name, "Dana Kowalski");

    let board = desk(&vault).board().unwrap();
    assert_eq!(board.len(), 2, "a saved report and one that is being typed");
    let (typed, case) = (board[0].record, board[1].record);
    assert_eq!(
        desk(&vault).draft(typed).unwrap().unwrap().entries,
        [entry("/child/name", "Pa Houa", 4)]
    );
    assert_eq!(
        desk(&vault).draft(case).unwrap().unwrap().entries,
        [entry("/child/born", "spring", 2)]
    );
    let current = desk(&vault).current(case).unwrap().unwrap();
    assert_eq!(
        (current.body, current.at, current.parents.len()),
        (body(NAME), at(3), 1)
    );
    assert_eq!(
        desk(&vault).revision(current.parents[0]).unwrap().body,
        body("Mai Yia")
    );
    assert_eq!(desk(&vault).search("munoz", 9).unwrap(), [case]);
    assert_eq!(desk(&vault).records(RecordKind::Office).unwrap().len(), 1);
    let verified = desk(&vault).verify().unwrap();
    assert_eq!(
        (verified.rows, verified.revisions, verified.broken),
        (5, 3, vec![])
    );

    let next = request(case, vec![current.id], "Mai Yia Xiong", 11);
    saved(desk(&vault), &next);
}
