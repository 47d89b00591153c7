//! The log and the saved states changed by someone with the vault's key and SQL tools: each way is reported.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;

use casefile::id::{RecordId, RevisionId, WriterId};
use rusqlite::Connection;
use store::error::StoreError;
use store::finding::Finding;
use store::open::{Opening, Proceed};
use store::vault::Vault;
use store::verify::{Broken, Verified};
use vault_office::{Office, PASSPHRASE, at, copy_folder, desk, raw, request, saved};

/// A vault with six rows in its log: created, and five saves of one case.
fn five_saves() -> (Office, RecordId, Vec<RevisionId>, WriterId) {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    let mut revisions: Vec<RevisionId> = Vec::new();
    for n in 0..5 {
        let parents = revisions.last().copied().into_iter().collect();
        revisions.push(saved(
            desk(&vault),
            &request(record, parents, &format!("Mai {n}"), n),
        ));
    }
    let writer = desk(&vault).log(1).unwrap()[0].writer;
    vault.close().unwrap();
    (office, record, revisions, writer)
}

/// Changes the database behind the vault's back and gives what verifying then says.
fn after(change: impl FnOnce(&Connection, &[RevisionId])) -> (Verified, Vec<RevisionId>, WriterId) {
    let (office, _, revisions, writer) = five_saves();
    let database = raw(&office);
    change(&database, &revisions);
    database.close().unwrap();
    let vault = office.open(9).unwrap();
    (desk(&vault).verify().unwrap(), revisions, writer)
}

fn check(sql: &str, expected: impl FnOnce(WriterId) -> Broken, why: &str) {
    let (verified, _, writer) = after(|database, _| database.execute_batch(sql).unwrap());
    let expected = expected(writer);
    assert_eq!(
        verified.broken.first(),
        Some(&expected),
        "{why}: {:?}",
        verified.broken
    );
    assert!(!expected.says().is_empty());
}

#[test]
fn an_untouched_log_verifies_to_its_end() {
    let (verified, ..) = after(|_, _| ());
    assert_eq!(
        verified,
        Verified {
            rows: 7,
            revisions: 5,
            findings: 0,
            broken: vec![]
        }
    );
}

#[test]
fn an_edited_row_is_named_by_its_number() {
    for column in [
        "at = at + 1",
        "action = 'opened'",
        "record = randomblob(16)",
        "record = NULL",
        "detail = '{}'",
    ] {
        let sql = format!("UPDATE log SET {column} WHERE seq = 3");
        check(&sql, |writer| Broken::Changed { writer, seq: 3 }, column);
    }
}

#[test]
fn a_deleted_row_is_named_by_the_one_after_it() {
    check(
        "DELETE FROM log WHERE seq = 4",
        |writer| Broken::Missing { writer, seq: 5 },
        "one row",
    );
    check(
        "DELETE FROM log WHERE seq IN (2, 3)",
        |writer| Broken::Missing { writer, seq: 4 },
        "two rows",
    );
}

#[test]
fn an_inserted_row_is_named() {
    let insert = "UPDATE log SET seq = seq + 100 WHERE seq > 3;
        INSERT INTO log SELECT writer, 4, at, action, record, revision, detail, key_id, hash, hash, sig FROM log WHERE seq = 3;
        UPDATE log SET seq = seq - 99 WHERE seq > 100";
    check(
        insert,
        |writer| Broken::Changed { writer, seq: 4 },
        "a copy of a row, put after it",
    );
}

#[test]
fn two_rows_in_each_others_place_are_named() {
    let swap = "UPDATE log SET seq = 100 WHERE seq = 3; UPDATE log SET seq = 3 WHERE seq = 4;
        UPDATE log SET seq = 4 WHERE seq = 100";
    check(
        swap,
        |writer| Broken::Changed { writer, seq: 3 },
        "rows 3 and 4",
    );
}

#[test]
fn a_tail_cut_back_is_told_at_the_next_opening_and_stays_in_the_log() {
    let (office, _, _, _) = five_saves();
    raw(&office)
        .execute_batch("DELETE FROM log WHERE seq > 4")
        .unwrap();
    let vault = office.open(9).unwrap();
    assert!(
        matches!(vault.findings(), [Finding::Behind { rows: 2, .. }]),
        "{:?}",
        vault.findings()
    );
    let verified = desk(&vault).verify().unwrap();
    assert_eq!(verified.findings, 1);
    let unlogged = verified
        .broken
        .iter()
        .filter(|b| matches!(b, Broken::RevisionUnlogged(_)))
        .count();
    assert_eq!(
        unlogged, 2,
        "the states whose rows are gone: {:?}",
        verified.broken
    );
}

#[test]
fn a_tail_cut_back_while_the_vault_is_open_is_told_by_verifying() {
    let (office, _, _, _) = five_saves();
    let vault = office.open(9).unwrap();
    raw(&office)
        .execute_batch("DELETE FROM log WHERE seq > 5")
        .unwrap();
    let broken = desk(&vault).verify().unwrap().broken;
    let behind = broken
        .iter()
        .any(|b| matches!(b, Broken::Anchor(Finding::Behind { rows: 2, .. })));
    assert!(behind, "{broken:?}");
}

/// Rewrites the log from its second row on with right hashes, as one without the signing key can.
#[test]
fn a_chain_rewritten_without_the_signing_key_is_named() {
    let (office, _, _, writer) = five_saves();
    let database = raw(&office);
    database
        .execute_batch("UPDATE log SET at = at - 60000000 WHERE seq >= 2")
        .unwrap();
    let row = |seq: i64| -> (Vec<u8>, Vec<u8>) {
        database
            .query_row("SELECT prev, hash FROM log WHERE seq = ?1", [seq], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap()
    };
    let mut prev = row(1).1;
    for seq in 2..=6 {
        database
            .execute(
                "UPDATE log SET prev = ?1 WHERE seq = ?2",
                rusqlite::params![prev, seq],
            )
            .unwrap();
        prev = hash_of_row(&database, seq);
        database
            .execute(
                "UPDATE log SET hash = ?1 WHERE seq = ?2",
                rusqlite::params![prev, seq],
            )
            .unwrap();
    }
    database.close().unwrap();
    let vault = office.open(9).unwrap();
    assert!(
        matches!(vault.findings(), [Finding::Rewritten { seq: 6 }]),
        "{:?}",
        vault.findings()
    );
    let broken = desk(&vault).verify().unwrap().broken;
    assert_eq!(broken[0], Broken::Unsigned { writer, seq: 2 }, "{broken:?}");
}

/// The documented hash of a row, written here a second time: whoever reads a vault without Sandhill needs it.
fn hash_of_row(database: &Connection, seq: i64) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    let columns = [
        "writer", "seq", "at", "action", "record", "revision", "detail", "key_id", "prev",
    ];
    let mut hasher = Sha256::new();
    let mut field = |bytes: Option<&[u8]>| {
        hasher.update(bytes.map_or(u64::MAX, |b| b.len() as u64).to_be_bytes());
        hasher.update(bytes.unwrap_or_default());
    };
    field(Some(b"sandhill log 1"));
    for column in columns {
        let value: rusqlite::types::Value = database
            .query_row(
                &format!("SELECT {column} FROM log WHERE seq = ?1"),
                [seq],
                |row| row.get(0),
            )
            .unwrap();
        match value {
            rusqlite::types::Value::Null => field(None),
            rusqlite::types::Value::Integer(number) => field(Some(&number.to_be_bytes())),
            rusqlite::types::Value::Text(text) => field(Some(text.as_bytes())),
            rusqlite::types::Value::Blob(bytes) => field(Some(&bytes)),
            rusqlite::types::Value::Real(_) => panic!("no column holds a fraction"),
        }
    }
    hasher.finalize().to_vec()
}

#[test]
fn the_hash_of_an_untouched_row_is_the_documented_one() {
    let (office, ..) = five_saves();
    let database = raw(&office);
    for seq in 1..=6 {
        let stored: Vec<u8> = database
            .query_row("SELECT hash FROM log WHERE seq = ?1", [seq], |row| {
                row.get(0)
            })
            .unwrap();
        assert_eq!(hash_of_row(&database, seq), stored, "row {seq}");
    }
}

#[test]
fn a_first_entry_that_was_changed_keeps_the_vault_closed() {
    let change = [
        r#"UPDATE log SET detail = replace(detail, '"practice":false', '"practice":true') WHERE seq = 1"#,
        r#"UPDATE log SET detail = replace(detail, '"county"', '"attorney"') WHERE seq = 1"#,
        "DELETE FROM log WHERE seq = 1",
    ];
    for sql in change {
        let (office, ..) = five_saves();
        assert_eq!(
            raw(&office).execute(sql, []).unwrap(),
            1,
            "the statement must change the row: {sql}"
        );
        let refused = office.open(9).unwrap_err();
        assert!(
            matches!(refused, StoreError::Damaged { .. }),
            "{sql}: {refused:?}"
        );
    }
}

#[test]
fn a_changed_saved_state_is_never_shown_and_is_named() {
    let change = [
        "body = replace(body, 'Mai', 'Pa')",
        "at = at + 1",
        "format = 2",
        "parents = x''",
        "sig = zeroblob(64)",
    ];
    for column in change {
        let (office, _, revisions, _) = five_saves();
        let changed = raw(&office).execute(
            &format!("UPDATE revision SET {column} WHERE id = ?1"),
            [revisions[3].0.as_bytes()],
        );
        assert_eq!(changed.unwrap(), 1);
        let vault = office.open(9).unwrap();
        assert!(
            matches!(
                desk(&vault).revision(revisions[3]),
                Err(StoreError::Damaged { .. })
            ),
            "{column}"
        );
        assert!(
            desk(&vault).revision(revisions[2]).is_ok(),
            "the others can be read"
        );
        assert_eq!(
            desk(&vault).verify().unwrap().broken,
            [Broken::RevisionChanged(revisions[3])],
            "{column}"
        );
    }
}

#[test]
fn a_saved_state_that_is_gone_or_unlogged_is_named() {
    let (verified, revisions, _) = after(|database, revisions| {
        database
            .execute(
                "DELETE FROM revision WHERE id = ?1",
                [revisions[1].0.as_bytes()],
            )
            .unwrap();
    });
    assert_eq!(verified.broken, [Broken::RevisionMissing(revisions[1])]);

    let (verified, ..) = after(|database, revisions| {
        let copy = "INSERT INTO revision SELECT randomblob(16), record, parents, writer, 99, at, format, key_id, body, hash, sig FROM revision WHERE id = ?1";
        database.execute(copy, [revisions[1].0.as_bytes()]).unwrap();
    });
    assert!(
        matches!(verified.broken[..], [Broken::RevisionUnlogged(_)]),
        "{:?}",
        verified.broken
    );
}

#[test]
fn a_folder_put_back_whole_is_told_by_the_copy_of_the_anchor() {
    let (office, record, revisions, _) = five_saves();
    let older = tempfile::tempdir().unwrap();
    copy_folder(&office.place(), older.path());
    let vault = office.open(9).unwrap();
    saved(
        desk(&vault),
        &request(record, vec![revisions[4]], "Mai Yia", 10),
    );
    vault.close().unwrap();

    fs::remove_dir_all(office.place()).unwrap();
    copy_folder(older.path(), &office.place());
    let vault = office.open(12).unwrap();
    assert!(
        matches!(vault.findings(), [Finding::Behind { rows: 2, .. }]),
        "{:?}",
        vault.findings()
    );
    drop(vault);

    fs::remove_dir_all(office.place()).unwrap();
    copy_folder(older.path(), &office.place());
    let opening = Opening {
        person: None,
        passphrase: PASSPHRASE.into(),
        anchor_copy: None,
        proceed: Proceed::default(),
    };
    let vault = Vault::open(&office.place(), opening, at(12)).unwrap();
    assert!(
        vault.findings().is_empty(),
        "on a machine without the copy nothing can tell"
    );
}
