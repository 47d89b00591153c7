//! What a kill leaves in the write-ahead file, and that file changed, cut or gone.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;

use casefile::id::{RecordId, RevisionId};
use store::error::StoreError;
use store::finding::Finding;
use store::open::{Opening, Proceed};
use store::vault::Vault;
use vault_office::{
    Dice, Office, PASSPHRASE, body, copy_folder, desk, draft, entry, flip, request, saved,
};

/// A vault as a kill leaves it after five saves and a draft, the write-ahead file among it.
fn killed() -> (
    Office,
    tempfile::TempDir,
    Vec<(RecordId, RevisionId, String)>,
    RecordId,
) {
    let (office, vault) = Office::open_new();
    let cases: Vec<_> = (0..5)
        .map(|n| {
            let first = request(RecordId::new(), vec![], &format!("Pa Houa {n}"), 1);
            (
                first.record,
                saved(desk(&vault), &first),
                format!("Pa Houa {n}"),
            )
        })
        .collect();
    let typed = RecordId::new();
    desk(&vault)
        .save_draft(&draft(typed, None, vec![entry("/a", "typed", 2)], 2))
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&office.place(), &folder.path().join("vault"));
    drop(vault);
    (office, folder, cases, typed)
}

fn open_killed(
    folder: &tempfile::TempDir,
    without_damaged_tail: bool,
) -> Result<Vault, StoreError> {
    let proceed = Proceed {
        without_damaged_tail,
        ..Proceed::default()
    };
    let opening = Opening {
        person: None,
        passphrase: PASSPHRASE.into(),
        anchor_copy: None,
        proceed,
    };
    vault_office::open_at(&folder.path().join("vault"), opening, 3)
}

#[test]
fn a_vault_left_by_a_kill_opens_with_everything_in_it() {
    let (_office, folder, cases, typed) = killed();
    let vault = open_killed(&folder, false).unwrap();
    assert!(vault.findings().is_empty());
    for (_, revision, name) in cases {
        assert_eq!(desk(&vault).revision(revision).unwrap().body, body(&name));
    }
    assert_eq!(
        desk(&vault).draft(typed).unwrap().unwrap().entries,
        [entry("/a", "typed", 2)]
    );
}

#[test]
fn a_damaged_write_ahead_file_is_told_copied_and_never_dropped_in_silence() {
    let (_office, folder, cases, _) = killed();
    let wal = folder.path().join("vault/vault.db-wal");
    let length = fs::metadata(&wal).unwrap().len() as usize;
    flip(&wal, length / 3, 3);
    let bad = fs::read(&wal).unwrap();

    let refused = open_killed(&folder, false).unwrap_err();
    let StoreError::TailDamaged {
        lost: 1..,
        copied_to,
    } = &refused
    else {
        panic!("{refused:?}")
    };
    assert_eq!(
        fs::read(folder.path().join("vault").join(copied_to)).unwrap(),
        bad
    );
    assert_eq!(
        fs::read(&wal).unwrap(),
        bad,
        "the file itself is untouched until a person decides"
    );
    assert!(
        matches!(
            open_killed(&folder, false),
            Err(StoreError::TailDamaged { .. })
        ),
        "and again the next time"
    );

    let vault = open_killed(&folder, true).unwrap();
    let findings = vault.findings();
    assert!(
        matches!(findings[0], Finding::TailDropped { lost: 1.., .. }),
        "{findings:?}"
    );
    assert!(
        matches!(findings[1], Finding::Behind { rows: 1.., .. }),
        "the anchor remembers them: {findings:?}"
    );
    let kept = cases
        .iter()
        .filter(|(_, id, _)| desk(&vault).revision(*id).is_ok())
        .count();
    assert!(kept < cases.len(), "some saves were in the damaged part");
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
}

#[test]
fn a_write_ahead_file_that_is_cut_or_gone_is_told_by_the_anchor() {
    let (_office, folder, ..) = killed();
    let wal = folder.path().join("vault/vault.db-wal");
    let bytes = fs::read(&wal).unwrap();
    fs::write(&wal, &bytes[..32 + 8 * (4096 + 24)]).unwrap();
    let findings = open_killed(&folder, false).unwrap().findings().to_vec();
    assert!(
        matches!(findings[..], [Finding::Behind { rows: 1.., .. }]),
        "cut at a frame's end: {findings:?}"
    );

    let (_office, folder, ..) = killed();
    fs::remove_file(folder.path().join("vault/vault.db-wal")).unwrap();
    let findings = open_killed(&folder, false).unwrap().findings().to_vec();
    assert!(
        matches!(findings[..], [Finding::Behind { rows: 5, .. }]),
        "gone: {findings:?}"
    );
}

#[test]
fn any_flip_in_the_write_ahead_file_is_told_or_harmless() {
    let mut dice = Dice(3);
    let (_office, whole, cases, _) = killed();
    for _ in 0..20 {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(whole.path(), folder.path());
        let wal = folder.path().join("vault/vault.db-wal");
        let (at, bit) = (
            dice.below(fs::metadata(&wal).unwrap().len() as usize),
            dice.below(8),
        );
        flip(&wal, at, bit);
        match open_killed(&folder, false) {
            Err(StoreError::TailDamaged { .. }) => {}
            Ok(vault) => {
                let lost = cases
                    .iter()
                    .filter(|(_, id, _)| desk(&vault).revision(*id).is_err())
                    .count();
                assert!(
                    lost == 0 || !vault.findings().is_empty(),
                    "byte {at}: {lost} saves lost in silence"
                );
            }
            Err(other) => panic!("byte {at}, bit {bit}: {other:?}"),
        }
    }
}
