//! Finding cases: by any word however it is spelled, by the first letters of a name, and the hint that a child may
//! be known already.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use casefile::id::RecordId;
use casefile::summary::SearchText;
use chrono::NaiveDate;
use serde_json::{Value, json};
use store::desk::Desk;
use store::kind::RecordKind;
use store::same_child::{Born, Child};
use store::save::SaveRequest;
use vault_office::{Office, desk, request, saved};

fn known(value: &str) -> Value {
    json!({ "state": "known", "value": value })
}

/// A case about a child, with a story.
fn put(desk: Desk<'_>, names: &str, born: &str, story: &str) -> RecordId {
    let case = SaveRequest {
        body: json!({ "child": { "name": known(names), "born": known(born) }, "story": known(story) }),
        search: SearchText {
            names: names.into(),
            numbers: "SH-2026-0007".into(),
            narrative: story.into(),
            ..SearchText::default()
        },
        ..request(RecordId::new(), vec![], names, 1)
    };
    saved(desk, &case);
    case.record
}

#[test]
fn a_name_is_found_without_its_marks_by_its_first_letters_and_shown_as_it_is() {
    let (_office, vault) = Office::open_new();
    let desk = desk(&vault);
    let first = put(
        desk,
        "Mai Yia Muñoz-Łęcki",
        "",
        "Seen at the motel with Đặng.",
    );
    let second = put(desk, "Munoz", "", "Nothing more.");
    let told = put(desk, "Pa Houa", "", "Her friend Muñoz told the school.");
    for typed in ["munoz", "MUÑOZ", "mun"] {
        assert_eq!(
            desk.search(typed, 9).unwrap(),
            [second, first, told],
            "{typed}"
        );
        assert_eq!(
            desk.search_names(typed, 9).unwrap(),
            [second, first],
            "{typed}"
        );
    }
    assert_eq!(
        desk.search_names("m", 1).unwrap(),
        [second],
        "the last begun first"
    );
    assert_eq!(desk.search_names("mai lec", 9).unwrap(), [first]);
    assert_eq!(desk.search("lecki", 9).unwrap(), [first]);
    let hits = desk.find("dang", 9).unwrap();
    let snippet = hits[0].snippet.clone().unwrap();
    assert_eq!(
        (hits.len(), hits[0].record, snippet.path.as_str()),
        (1, first, "/story")
    );
    let found: Vec<_> = snippet.pieces.iter().filter(|piece| piece.found).collect();
    assert_eq!(found[0].text, "Đặng", "as it was entered");
    assert_eq!(
        desk.find("0007", 9).unwrap()[0].snippet,
        None,
        "a number is no answer"
    );
    assert_eq!(hits[0].summary.title, "Mai Yia Muñoz-Łęcki");
    assert!(desk.find("*\" OR", 9).unwrap().is_empty());
}

#[test]
fn a_case_saved_anew_is_found_by_its_new_words_only() {
    let (office, vault) = Office::open_new();
    let record = put(desk(&vault), "Mai", "", "motel");
    let heads = desk(&vault).heads(record).unwrap();
    let next = SaveRequest {
        search: SearchText {
            names: "Pa".into(),
            ..SearchText::default()
        },
        ..request(record, heads, "Pa", 2)
    };
    saved(desk(&vault), &next);
    for gone in ["mai", "motel", "0007"] {
        assert!(desk(&vault).search(gone, 9).unwrap().is_empty(), "{gone}");
    }
    assert!(desk(&vault).search_names("mai", 9).unwrap().is_empty());
    assert_eq!(desk(&vault).search_names("pa", 9).unwrap(), [record]);
    vault.close().unwrap();
    let vault = office.open(3).unwrap();
    assert!(desk(&vault).health().iter().all(|part| part.is_well));
}

fn child_of(kind: RecordKind, body: &Value) -> Option<Child> {
    let text = |name: &str| body["child"][name]["value"].as_str().unwrap_or_default();
    (kind == RecordKind::Report).then(|| Child {
        names: text("name").to_owned(),
        born: text("born").parse().ok(),
    })
}

#[test]
fn a_child_who_may_be_known_is_hinted_at_and_others_are_not() {
    let (_office, vault) = Office::open_new();
    let desk = desk(&vault);
    let same = put(desk, "Mai Yia Xiong", "2011-03-05", "");
    let swapped = put(desk, "Mai Vang", "2011-05-03", "");
    let nick = put(desk, "Mai", "", "");
    let undated = put(desk, "Mai Xiong Moua", "", "");
    put(desk, "Mai Yia Xiong", "1999-03-05", "another person");
    put(desk, "Mai Lor", "", "one name of two, and no date");
    put(desk, "Pa Houa", "2011-03-05", "no name in common");
    let ask = |names: &str, born: Option<NaiveDate>, except| {
        let names = names.to_owned();
        desk.like_children(&Child { names, born }, except, &child_of)
            .unwrap()
    };
    let born = NaiveDate::from_ymd_opt(2011, 3, 5);
    let like = ask("Mài Yia Xiong", born, None);
    let found: Vec<_> = like.iter().map(|like| (like.record, like.born)).collect();
    assert_eq!(
        found,
        [
            (same, Born::Same),
            (swapped, Born::Near),
            (undated, Born::Unknown),
            (nick, Born::Unknown),
        ]
    );
    assert_eq!(like[0].names, ["mai", "xiong", "yia"]);
    assert_eq!(like[0].summary.title, "Mai Yia Xiong");
    assert!(
        ask("Mai Yia Xiong", born, Some(same))
            .iter()
            .all(|like| like.record != same)
    );
    assert!(ask("K. L.", None, None).is_empty(), "initials say nothing");
    assert_eq!(
        desk.log(1).unwrap()[0].action,
        "saved",
        "a hint is no view of a case"
    );
}
