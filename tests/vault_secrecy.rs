//! Nothing of a case or a person stands readable in any file of the vault, whatever the moment.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::path::Path;

use casefile::id::RecordId;
use casefile::summary::{DutyLine, SearchText, Summary};
use serde_json::json;
use store::open::Proceed;
use store::person::Role;
use store::save::SaveRequest;
use vault_office::readable::places_of;
use vault_office::{Office, PASSPHRASE, add, at, copy_folder, desk, draft, entry, request, saved};

/// Words that stand nowhere by chance, one for each place into which text goes.
const WORDS: [&str; 11] = [
    "Zwölfkäfer-Typed",
    "Žluťoučký-Summary",
    "Muñozquatre-Body",
    "Łęckidrei-Name",
    "4145550199773-Number",
    "Quillfeather-Lane",
    "Brackenwhistle-Narrative",
    "Thistlemoor-Duty",
    "Ospreyhollow-Worker",
    "Dana Kowalski",
    "Kinnickinnic County",
];

fn put_words_everywhere(office: &Office, vault: &store::vault::Vault) {
    let [
        typed,
        title,
        body,
        names,
        numbers,
        places,
        narrative,
        duty,
        worker,
        ..,
    ] = WORDS.map(String::from);
    let duty = DutyLine {
        rule: "CPS-02".into(),
        label: duty,
        from: at(0),
        by: at(1),
        leads: true,
        met_at: None,
    };
    let summary = Summary {
        title,
        duties: vec![duty],
        worker,
        ..Summary::default()
    };
    let record = RecordId::new();
    let mut save = draft(record, None, vec![entry("/words", &typed.repeat(50), 1)], 1);
    save.summary = summary.clone();
    desk(vault).save_draft(&save).unwrap();
    let put = SaveRequest {
        body: json!({ "words": body.repeat(300) }),
        summary,
        search: SearchText {
            names: names.clone(),
            numbers,
            places,
            narrative: narrative.repeat(20),
        },
        ..request(RecordId::new(), vec![], "x", 2)
    };
    saved(desk(vault), &put);
    assert_eq!(
        desk(vault).search(&names, 9).unwrap(),
        [put.record],
        "the words are in the vault"
    );
    assert!(
        office.file("vault.db-wal").exists(),
        "the write-ahead file is among those looked at"
    );
}

fn places_of_words(folder: &Path) -> Vec<String> {
    let words: Vec<&str> = WORDS.into_iter().chain([PASSPHRASE]).collect();
    places_of(&words, folder)
}

#[test]
fn the_search_for_words_finds_them_where_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let utf16: Vec<u8> = "xx żłobek Brackenwhistle"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    fs::write(folder.path().join("a"), utf16).unwrap();
    fs::write(folder.path().join("b"), "the words of muñozquatre").unwrap();
    fs::write(folder.path().join("c"), "MUNOZQUATRE zwolfkafer").unwrap();
    assert_eq!(places_of_words(folder.path()).len(), 3);
}

#[test]
fn no_word_stands_in_any_file_while_open_after_a_kill_and_after_closing() {
    let (office, vault) = Office::open_new();
    put_words_everywhere(&office, &vault);
    let whole = office.place().parent().unwrap().to_owned();
    assert_eq!(
        places_of_words(&whole),
        Vec::<String>::new(),
        "while it is open"
    );

    let after_kill = tempfile::tempdir().unwrap();
    copy_folder(&whole, after_kill.path());
    vault.close().unwrap();
    assert_eq!(
        places_of_words(&whole),
        Vec::<String>::new(),
        "after closing"
    );

    let copy = after_kill.path().join("vault");
    let wal = fs::metadata(copy.join("vault.db-wal")).unwrap().len();
    assert!(
        wal > 4096,
        "a kill leaves a write-ahead file with pages in it"
    );
    assert_eq!(
        places_of_words(after_kill.path()),
        Vec::<String>::new(),
        "after a kill"
    );
}

#[test]
fn no_word_stands_in_any_file_after_people_came_and_went_and_the_key_was_rotated() {
    let (office, vault) = Office::open_new();
    put_words_everywhere(&office, &vault);
    let pat = add(desk(&vault), "Ospreyhollow Thistlemoor", Role::Worker, 3);
    desk(&vault).suspend_person(pat.id, at(4)).unwrap();
    let whole = office.place().parent().unwrap().to_owned();
    assert_eq!(
        places_of_words(&whole),
        Vec::<String>::new(),
        "while it is open"
    );
    vault.close().unwrap();
    assert_eq!(
        places_of_words(&whole),
        Vec::<String>::new(),
        "after closing"
    );
    let wrong = office.open_with("Quillfeather-Lane", Proceed::default(), 5);
    assert!(wrong.is_err());
    assert!(office.file("attempts").exists());
    assert_eq!(
        places_of_words(&whole),
        Vec::<String>::new(),
        "nor what was tried"
    );
}
