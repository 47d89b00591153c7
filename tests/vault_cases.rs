//! Cases in an open vault: typed, kept, saved, read, found.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use casefile::id::{CommandId, RecordId, RevisionId};
use casefile::path::FactPath;
use casefile::summary::SearchText;
use serde_json::{Value, json};
use store::draft::{DraftEntry, DraftSave};
use store::error::StoreError;
use store::kind::RecordKind;
use store::save::{SaveRequest, Saved};
use vault_office::{Office, at, body, desk, draft, entry, request, saved};

#[test]
fn a_call_being_typed_is_kept_and_stands_on_the_board() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    let unparsed = DraftEntry {
        parsed: None,
        error: Some("A date such as 3/4/2011".into()),
        ..entry("/child/born", "spring, she thinks", 1)
    };
    let first = desk(&vault).save_draft(&draft(
        record,
        None,
        vec![entry("/child/name", "Mai", 1), unparsed.clone()],
        1,
    ));
    assert_eq!(first.unwrap(), 1);
    let changed = entry("/child/name", "Mai Yia", 2);
    assert_eq!(
        desk(&vault)
            .save_draft(&draft(record, None, vec![changed.clone()], 2))
            .unwrap(),
        2
    );
    vault.close().unwrap();

    let vault = office.open(4).unwrap();
    let kept = desk(&vault).draft(record).unwrap().unwrap();
    assert_eq!(
        kept.entries,
        [unparsed, changed],
        "text that does not parse is kept as typed"
    );
    assert_eq!((kept.base, kept.seq, kept.at), (None, 2, at(2)));
    let board = desk(&vault).board().unwrap();
    assert_eq!(board.len(), 1);
    assert_eq!(
        (board[0].record, board[0].kind),
        (record, RecordKind::Report)
    );
    assert!(board[0].drafted && board[0].saved_at.is_none() && board[0].heads.is_empty());
    assert_eq!(board[0].summary.title, "being typed");
    assert!(desk(&vault).current(record).unwrap().is_none());
}

#[test]
fn an_entry_can_be_forgotten_and_a_draft_given_up() {
    let (_office, vault) = Office::open_new();
    let record = RecordId::new();
    desk(&vault)
        .save_draft(&draft(
            record,
            None,
            vec![entry("/a", "1", 1), entry("/b", "2", 1)],
            1,
        ))
        .unwrap();
    let forget = DraftSave {
        forget: vec![FactPath::from("/a")],
        ..draft(record, None, vec![], 2)
    };
    desk(&vault).save_draft(&forget).unwrap();
    assert_eq!(
        desk(&vault).draft(record).unwrap().unwrap().entries,
        [entry("/b", "2", 1)]
    );

    desk(&vault).discard_draft(record, at(3)).unwrap();
    assert!(desk(&vault).draft(record).unwrap().is_none());
    assert!(
        desk(&vault).board().unwrap().is_empty(),
        "a record that was never saved goes with its draft"
    );
    assert_eq!(desk(&vault).log(1).unwrap()[0].action, "draft_discarded");
}

#[test]
fn a_saved_state_reads_back_whole_and_clears_the_draft() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    desk(&vault)
        .save_draft(&draft(
            record,
            None,
            vec![entry("/child/name", "Mai", 1)],
            1,
        ))
        .unwrap();
    let first = saved(desk(&vault), &request(record, vec![], "Mai Yia Xiong", 2));
    let second = saved(
        desk(&vault),
        &request(record, vec![first], "Mai Yia Xiong (12)", 3),
    );
    vault.close().unwrap();

    let vault = office.open(5).unwrap();
    assert!(desk(&vault).draft(record).unwrap().is_none());
    let current = desk(&vault).current(record).unwrap().unwrap();
    assert_eq!(
        (current.id, current.record, current.parents),
        (second, record, vec![first])
    );
    assert_eq!(
        (current.body, current.at, current.format),
        (body("Mai Yia Xiong (12)"), at(3), 1)
    );
    assert_eq!(current.person, vault.opened_by().id);
    assert_eq!(
        desk(&vault).revision(first).unwrap().body,
        body("Mai Yia Xiong"),
        "an earlier state can be read"
    );
    let history: Vec<RevisionId> = desk(&vault)
        .history(record)
        .unwrap()
        .iter()
        .map(|line| line.id)
        .collect();
    assert_eq!(history, [first, second]);
    let row = &desk(&vault).board().unwrap()[0];
    assert_eq!(
        (row.summary.title.as_str(), row.drafted, row.saved_at),
        ("Mai Yia Xiong (12)", false, Some(at(3)))
    );
    assert_eq!(row.heads, [second]);
}

#[test]
fn entries_that_are_to_stay_become_a_draft_on_the_new_state() {
    let (_office, vault) = Office::open_new();
    let record = RecordId::new();
    let entries = vec![
        entry("/child/born", "spring", 1),
        entry("/child/name", "Mai", 1),
    ];
    desk(&vault)
        .save_draft(&draft(record, None, entries, 1))
        .unwrap();
    let keeping = SaveRequest {
        keep: vec![FactPath::from("/child/born"), FactPath::from("/not/typed")],
        ..request(record, vec![], "Mai", 2)
    };
    let revision = saved(desk(&vault), &keeping);
    let kept = desk(&vault).draft(record).unwrap().unwrap();
    assert_eq!(
        (kept.base, kept.entries),
        (Some(revision), vec![entry("/child/born", "spring", 1)])
    );
    assert!(desk(&vault).board().unwrap()[0].drafted);
}

#[test]
fn a_draft_stays_on_its_base_and_a_late_one_is_refused() {
    let (_office, vault) = Office::open_new();
    let record = RecordId::new();
    let first = saved(desk(&vault), &request(record, vec![], "Mai", 1));
    let late = desk(&vault).save_draft(&draft(record, None, vec![entry("/a", "1", 1)], 2));
    assert!(
        matches!(late, Err(StoreError::DraftOnOtherBase { held: Some(held) }) if held == first)
    );

    desk(&vault)
        .save_draft(&draft(record, Some(first), vec![entry("/a", "1", 2)], 2))
        .unwrap();
    let elsewhere = desk(&vault).save_draft(&draft(record, Some(RevisionId::new()), vec![], 3));
    assert!(
        matches!(elsewhere, Err(StoreError::DraftOnOtherBase { held: Some(held) }) if held == first)
    );
    assert_eq!(
        desk(&vault).draft(record).unwrap().unwrap().seq,
        1,
        "a refused save changes nothing"
    );
}

#[test]
fn a_stale_save_is_a_conflict_and_writes_nothing() {
    let (_office, vault) = Office::open_new();
    let record = RecordId::new();
    let first = saved(desk(&vault), &request(record, vec![], "Mai", 1));
    let second = saved(desk(&vault), &request(record, vec![first], "Mai Yia", 2));
    desk(&vault)
        .save_draft(&draft(
            record,
            Some(second),
            vec![entry("/a", "typed", 3)],
            3,
        ))
        .unwrap();
    let rows = desk(&vault).log(100).unwrap().len();

    let stale = desk(&vault)
        .save(&request(record, vec![first], "Pa Houa", 4))
        .unwrap();
    assert_eq!(
        stale,
        Saved::Conflict {
            theirs: vec![second],
            common: Some(first)
        }
    );
    let unparented = desk(&vault)
        .save(&request(record, vec![], "Pa Houa", 4))
        .unwrap();
    assert_eq!(
        unparented,
        Saved::Conflict {
            theirs: vec![second],
            common: None
        }
    );

    assert_eq!(desk(&vault).heads(record).unwrap(), [second]);
    assert_eq!(desk(&vault).history(record).unwrap().len(), 2);
    assert_eq!(desk(&vault).log(100).unwrap().len(), rows);
    assert!(desk(&vault).search("houa", 9).unwrap().is_empty());
    assert_eq!(
        desk(&vault).draft(record).unwrap().unwrap().entries,
        [entry("/a", "typed", 3)]
    );
    let unknown = desk(&vault).save(&request(record, vec![RevisionId::new()], "Pa", 5));
    assert!(matches!(unknown, Err(StoreError::NoSuchRevision { .. })));
}

#[test]
fn the_same_command_saves_once() {
    let (_office, vault) = Office::open_new();
    let once = request(RecordId::new(), vec![], "Mai", 1);
    let first = saved(desk(&vault), &once);
    assert_eq!(saved(desk(&vault), &once), first);
    assert_eq!(desk(&vault).history(once.record).unwrap().len(), 1);

    let other = SaveRequest {
        command: once.command,
        ..request(RecordId::new(), vec![], "Pa", 2)
    };
    assert!(matches!(
        desk(&vault).save(&other),
        Err(StoreError::CommandReused)
    ));
    let fresh = SaveRequest {
        command: CommandId::new(),
        ..other
    };
    saved(desk(&vault), &fresh);
}

#[test]
fn a_record_keeps_its_kind_and_settings_are_no_case() {
    let (_office, vault) = Office::open_new();
    let office = SaveRequest {
        kind: RecordKind::Office,
        ..request(RecordId::new(), vec![], "x", 1)
    };
    saved(desk(&vault), &office);
    assert!(desk(&vault).board().unwrap().is_empty());
    assert_eq!(
        desk(&vault).records(RecordKind::Office).unwrap(),
        [office.record]
    );
    let as_report = desk(&vault).save_draft(&draft(office.record, None, vec![], 2));
    assert!(matches!(as_report, Err(StoreError::WrongKind { .. })));
    let unknown = desk(&vault).heads(RecordId::new());
    assert!(matches!(unknown, Err(StoreError::NoSuchRecord { .. })));
}

#[test]
fn names_are_found_without_their_marks_and_numbers_without_their_punctuation() {
    let (_office, vault) = Office::open_new();
    let put = |text: SearchText| {
        let put = SaveRequest {
            search: text,
            ..request(RecordId::new(), vec![], "x", 1)
        };
        saved(desk(&vault), &put);
        put.record
    };
    let by_name = put(SearchText {
        names: "Muñoz-Łęcki, Đặng".into(),
        ..SearchText::default()
    });
    let by_text = put(SearchText {
        numbers: "(608) 555-0143".into(),
        narrative: "She says Munoz drove her to the truck stop.".into(),
        ..SearchText::default()
    });
    let find = |text: &str| desk(&vault).search(text, 9).unwrap();
    assert_eq!(
        find("munoz"),
        [by_name, by_text],
        "a name weighs more than a narrative"
    );
    assert_eq!(find("lecki"), [by_name]);
    assert_eq!(find("dang"), [by_name]);
    assert_eq!(find("MUÑ łęc"), [by_name], "every word may be a beginning");
    assert_eq!(find("6085550143"), [by_text]);
    assert_eq!(find("555-0143"), [by_text]);
    assert_eq!(find("truck elephant"), [], "every word must be found");
    assert_eq!(desk(&vault).search("munoz", 1).unwrap(), [by_name]);
    for typed in [
        "",
        "\"",
        "a* OR b",
        "names:munoz)",
        "NEAR(",
        "-munoz",
        "^",
        "\0",
        "🙂",
    ] {
        desk(&vault).search(typed, 9).unwrap();
    }
}

#[test]
fn a_saved_state_is_found_by_its_new_words_only_and_a_draft_by_none() {
    let (_office, vault) = Office::open_new();
    let record = RecordId::new();
    desk(&vault)
        .save_draft(&draft(
            record,
            None,
            vec![entry("/child/name", "Xiong", 1)],
            1,
        ))
        .unwrap();
    assert!(desk(&vault).search("xiong", 9).unwrap().is_empty());
    let first = saved(desk(&vault), &request(record, vec![], "Xiong", 2));
    saved(desk(&vault), &request(record, vec![first], "Vang", 3));
    assert!(
        desk(&vault).search("xiong", 9).unwrap().is_empty(),
        "the old words are gone from the index"
    );
    assert_eq!(desk(&vault).search("vang", 9).unwrap(), [record]);
}

#[test]
fn any_text_is_kept_as_it_came() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    let long = "ż😀\u{202e}\u{0}<script>{{|".repeat(12_000);
    let odd: Value = json!({ "text": long, "deep": [[[{"": null}]]], "number": 1.5e300 });
    desk(&vault)
        .save_draft(&draft(record, None, vec![entry("/text", &long, 1)], 1))
        .unwrap();
    assert_eq!(
        desk(&vault).draft(record).unwrap().unwrap().entries[0].text,
        long
    );
    let put = SaveRequest {
        body: odd.clone(),
        ..request(record, vec![], &long, 2)
    };
    saved(desk(&vault), &put);
    vault.close().unwrap();
    let vault = office.open(4).unwrap();
    assert_eq!(desk(&vault).current(record).unwrap().unwrap().body, odd);
    assert_eq!(desk(&vault).board().unwrap()[0].summary.title, long);
}

#[test]
fn threads_share_a_vault_and_no_save_is_lost() {
    let (_office, vault) = Office::open_new();
    std::thread::scope(|scope| {
        for n in 0..3 {
            let vault = &vault;
            scope.spawn(move || {
                for m in 0..10 {
                    saved(
                        desk(vault),
                        &request(RecordId::new(), vec![], &format!("case {n} {m}"), 1),
                    );
                    desk(vault).board().unwrap();
                    desk(vault).search("case", 50).unwrap();
                }
            });
        }
    });
    assert_eq!(desk(&vault).board().unwrap().len(), 30);
    let verified = desk(&vault).verify().unwrap();
    assert_eq!((verified.rows, verified.broken), (31, vec![]));
}
