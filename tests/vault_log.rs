//! What the log tells beside saves: views, papers, wrong passphrases; and the marks that hold it to a paper.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use casefile::id::RecordId;
use serde_json::json;
use store::error::StoreError;
use store::finding::Finding;
use store::mark::MarkCheck;
use store::note::Noted;
use store::open::Proceed;
use store::person::Role;
use store::refusal::Refusal;
use store::vault::Vault;
use store::verify::Broken;
use vault_office::{
    Office, PASSPHRASE, add, at, copy_folder, desk, open_as, passphrase_of, raw, refused, request,
    saved,
};

fn actions(vault: &Vault) -> Vec<String> {
    let log = desk(vault).log(50).unwrap();
    log.into_iter().rev().map(|row| row.action).collect()
}

#[test]
fn a_view_is_told_once_for_each_case_and_unlock() {
    let (office, vault) = Office::open_new();
    let (mai, pa) = (RecordId::new(), RecordId::new());
    for record in [mai, mai, pa, mai] {
        desk(&vault).viewed(record, at(1)).unwrap();
    }
    assert_eq!(actions(&vault), ["created", "viewed", "viewed"]);
    vault.close().unwrap();
    let vault = office.open(2).unwrap();
    desk(&vault).viewed(mai, at(2)).unwrap();
    assert_eq!(actions(&vault)[3..], ["opened", "viewed"]);
    assert_eq!(desk(&vault).log(1).unwrap()[0].record, Some(mai));
}

#[test]
fn the_unlock_before_this_one_is_known_so_that_a_rehearsal_can_be_offered() {
    let office = Office::new();
    assert_eq!(
        desk(&office.open(1).unwrap()).unlocked_before().unwrap(),
        None
    );
    let vault = office.open(50_000).unwrap();
    assert_eq!(desk(&vault).unlocked_before().unwrap(), Some(at(1)));
}

#[test]
fn papers_and_exports_are_told_in_fixed_words_only() {
    let (_office, vault) = Office::open_new();
    let record = Some(RecordId::new());
    let note = |noted, what, to| desk(&vault).note(noted, record, None, what, to, at(1));
    note(Noted::Printed, "police_referral", None).unwrap();
    note(Noted::Released, "police_referral", Some("police")).unwrap();
    note(Noted::Written, "intake", None).unwrap();
    note(Noted::Exported, "case", None).unwrap();
    note(Noted::Purged, "case", None).unwrap();
    let told = [
        "created", "printed", "released", "written", "exported", "purged",
    ];
    assert_eq!(actions(&vault), told);
    let row = &desk(&vault).log(4).unwrap()[3];
    assert_eq!(
        row.detail,
        json!({ "what": "police_referral", "to": "police" })
    );
    for name in ["Mai Yia", "", "mai-yia", "ü"] {
        assert_eq!(
            refused(note(Noted::Printed, name, None)),
            Refusal::NoFixedWord
        );
        assert_eq!(
            refused(note(Noted::Printed, "intake", Some(name))),
            Refusal::NoFixedWord
        );
    }
}

#[test]
fn wrong_passphrases_slow_down_and_stand_in_the_log_after_the_next_unlock() {
    let (office, vault) = Office::open_new();
    let me = vault.opened_by().id;
    vault.close().unwrap();
    let try_with =
        |passphrase: &str, minute| office.open_with(passphrase, Proceed::default(), minute);
    for _ in 0..5 {
        // A minute between them, so that none comes too soon.
        let minute = 1 + i64::from(
            std::fs::read_to_string(office.file("attempts"))
                .unwrap_or_default()
                .lines()
                .count() as u32,
        );
        assert!(matches!(
            try_with("wrong", minute),
            Err(StoreError::WrongPassphrase)
        ));
    }
    assert_eq!(Vault::wait(&office.place(), me, at(5)), 2);
    let too_soon = try_with(PASSPHRASE, 5);
    assert_eq!(
        refused(too_soon),
        Refusal::TooSoon { seconds: 2 },
        "even the right one waits"
    );
    let text = std::fs::read_to_string(office.file("attempts")).unwrap();
    assert_eq!(
        text.lines().count(),
        5,
        "an attempt that was not looked at is not counted"
    );

    let vault = try_with(PASSPHRASE, 6).unwrap();
    let row = desk(&vault).log(2).unwrap()[1].clone();
    assert_eq!(row.action, "unlock_failed");
    assert_eq!(
        (&row.detail["count"], &row.detail["person"]),
        (&json!(5), &json!(me))
    );
    assert_eq!(Vault::wait(&office.place(), me, at(6)), 0, "it begins anew");
    vault.close().unwrap();
    let vault = try_with(PASSPHRASE, 7).unwrap();
    let told = actions(&vault)
        .iter()
        .filter(|a| *a == "unlock_failed")
        .count();
    assert_eq!(told, 1, "they are told once");
}

#[test]
fn the_table_has_every_row_with_names_and_says_that_it_was_taken_out() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    saved(desk(&vault), &request(record, vec![], "Mai", 1));
    let table = desk(&vault).log_csv(at(2)).unwrap();
    let lines: Vec<&str> = table.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].starts_with("at_utc,person,"));
    assert!(lines[2].contains("\"Dana Kowalski\"") && lines[2].contains("\"saved\""));
    assert!(lines[2].contains(&record.to_string()) && !table.contains("Mai"));
    assert_eq!(actions(&vault), ["created", "saved", "exported"]);
    drop((office, vault));
}

/// A vault with a mark that was printed after its first save, and how many rows it has.
fn marked() -> (Office, RecordId, String) {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    saved(desk(&vault), &request(record, vec![], "Mai", 1));
    let mark = desk(&vault).record_mark();
    vault.close().unwrap();
    (office, record, mark)
}

#[test]
fn a_mark_from_a_paper_holds_as_long_as_the_log_does() {
    let (office, _, mark) = marked();
    let vault = office.open(2).unwrap();
    saved(desk(&vault), &request(RecordId::new(), vec![], "Pa", 3));
    let check = |typed: &str| desk(&vault).check_mark(typed).unwrap();
    assert_eq!(check(&mark), MarkCheck::Holds { at: at(1) });
    assert_eq!(
        check(&mark.to_lowercase().replace('-', "")),
        MarkCheck::Holds { at: at(1) }
    );
    assert_eq!(check("7777-7777"), MarkCheck::Mistyped);
    let (_, other) = Office::open_new();
    assert_eq!(check(&desk(&other).record_mark()), MarkCheck::Foreign);
}

#[test]
fn rolling_back_everything_at_once_is_told_by_a_mark_on_a_paper() {
    let (office, _, _) = marked();
    let whole = tempfile::tempdir().unwrap();
    copy_folder(office.place().parent().unwrap(), whole.path());
    let vault = office.open(2).unwrap();
    saved(desk(&vault), &request(RecordId::new(), vec![], "Pa", 3));
    let mark = desk(&vault).record_mark();
    vault.close().unwrap();

    copy_folder(whole.path(), office.place().parent().unwrap());
    let vault = office.open(4).unwrap();
    assert_eq!(vault.findings(), [], "vault, anchor and its copy agree");
    let checked = desk(&vault).check_mark(&mark).unwrap();
    assert_eq!(checked, MarkCheck::Behind { rows: 1 });
    assert!(checked.says().contains("earlier state"));
}

#[test]
fn a_log_rewritten_with_the_key_is_told_by_a_mark_on_a_paper() {
    let (office, _, _) = marked();
    let whole = tempfile::tempdir().unwrap();
    copy_folder(office.place().parent().unwrap(), whole.path());
    let vault = office.open(2).unwrap();
    saved(desk(&vault), &request(RecordId::new(), vec![], "Pa", 3));
    let mark = desk(&vault).record_mark();
    vault.close().unwrap();
    // Whoever has the key writes the same rows anew, with another case in them.
    copy_folder(whole.path(), office.place().parent().unwrap());
    let vault = office.open(2).unwrap();
    saved(desk(&vault), &request(RecordId::new(), vec![], "Houa", 3));
    assert_eq!(
        desk(&vault).verify().unwrap().broken,
        [],
        "signed as it should be"
    );
    let checked = desk(&vault).check_mark(&mark).unwrap();
    assert_eq!(checked, MarkCheck::Rewritten { row: 4 });
}

/// A vault whose log was found well at its 250th row.
fn checked() -> Office {
    let (office, vault) = Office::open_new();
    for n in 0..249 {
        desk(&vault).viewed(RecordId::new(), at(n)).unwrap();
    }
    let verified = desk(&vault).verify_recent(at(250)).unwrap();
    assert_eq!((verified.rows, verified.broken), (250, vec![]));
    assert_eq!(desk(&vault).log(1).unwrap()[0].action, "verified");
    saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 251));
    vault.close().unwrap();
    office
}

#[test]
fn after_an_unlock_only_what_came_since_the_last_checkpoint_is_read() {
    let office = checked();
    let vault = office.open(252).unwrap();
    let verified = desk(&vault).verify_recent(at(253)).unwrap();
    assert_eq!(
        (verified.rows, verified.revisions),
        (3, 1),
        "verified, saved, opened"
    );
    assert_eq!(desk(&vault).verify().unwrap().rows, 253);
}

#[test]
fn a_row_changed_since_the_checkpoint_is_named_at_once_and_one_before_it_on_demand() {
    let office = checked();
    raw(&office)
        .execute_batch("UPDATE log SET at = at + 1 WHERE seq = 252")
        .unwrap();
    let vault = office.open(260).unwrap();
    let broken = desk(&vault).verify_recent(at(260)).unwrap().broken;
    assert!(
        matches!(broken[..], [Broken::Changed { seq: 252, .. }]),
        "{broken:?}"
    );
    vault.close().unwrap();

    raw(&office)
        .execute_batch(
            "UPDATE log SET at = at - 1 WHERE seq = 252; UPDATE log SET at = at + 1 WHERE seq = 9",
        )
        .unwrap();
    let vault = office.open(261).unwrap();
    let recent = desk(&vault).verify_recent(at(261)).unwrap();
    assert_eq!(recent.broken, []);
    let broken = desk(&vault).verify().unwrap().broken;
    assert!(
        matches!(broken[..], [Broken::Changed { seq: 9, .. }]),
        "{broken:?}"
    );
}

#[test]
fn a_checkpoint_that_nobody_signed_covers_nothing() {
    let office = checked();
    raw(&office)
        .execute_batch(
            "UPDATE log SET detail = replace(detail, '250', '251') WHERE action = 'verified'",
        )
        .unwrap();
    let vault = office.open(260).unwrap();
    let verified = desk(&vault).verify_recent(at(260)).unwrap();
    assert_eq!(verified.rows, 253, "everything is read again");
    assert!(matches!(
        verified.broken[..],
        [Broken::Changed { seq: 251, .. }]
    ));
}

#[test]
fn the_anchor_tells_of_a_cut_in_the_log_of_somebody_else() {
    let (office, vault) = Office::open_new();
    let pat = add(desk(&vault), "Pat Moua", Role::Worker, 1);
    vault.close().unwrap();
    let vault = open_as(&office, pat.id, &passphrase_of("Pat Moua"), 2).unwrap();
    saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 3));
    let writer = desk(&vault)
        .history(desk(&vault).board().unwrap()[0].record)
        .unwrap();
    assert_eq!(writer[0].person, pat.id);
    vault.close().unwrap();
    raw(&office)
        .execute_batch("DELETE FROM log WHERE action = 'saved'")
        .unwrap();
    let keeper = Vault::peek(&office.place()).unwrap().people[0];
    let vault = open_as(&office, keeper, PASSPHRASE, 4).unwrap();
    assert!(
        matches!(vault.findings(), [Finding::Behind { rows: 1, .. }]),
        "{:?}",
        vault.findings()
    );
}
