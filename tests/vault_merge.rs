//! Two people who saved apart: both states stay, differ fact by fact, and become one by decision.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::collections::BTreeMap;

use casefile::id::{RecordId, RevisionId};
use serde_json::{Value, json};
use store::difference::Change;
use store::error::StoreError;
use store::merge::Side;
use store::save::{SaveRequest, Saved, Why};
use vault_office::{Office, desk, request, saved};

fn known(value: &str) -> Value {
    json!({ "state": "known", "value": value })
}

fn state(record: RecordId, parents: Vec<RevisionId>, body: Value, minute: i64) -> SaveRequest {
    SaveRequest {
        body,
        ..request(record, parents, "Mai", minute)
    }
}

fn child(name: &str, school: &str) -> Value {
    json!({ "child": { "name": known(name), "school": known(school) } })
}

#[test]
fn what_was_saved_apart_stays_and_is_merged_by_a_decision_for_each_fact() {
    let (_office, vault) = Office::open_new();
    let desk = desk(&vault);
    let record = RecordId::new();
    let base = saved(desk, &state(record, vec![], child("Mai", "Vel"), 1));
    let ours = saved(desk, &state(record, vec![base], child("Mai Yia", "Vel"), 2));
    let stale = state(record, vec![base], child("Mai Y.", "Lincoln"), 3);
    assert!(matches!(desk.save(&stale).unwrap(), Saved::Conflict { .. }));
    assert_eq!(desk.diverged(record).unwrap(), None);
    let theirs = desk.save_beside(&stale).unwrap();
    assert_eq!(
        desk.save_beside(&stale).unwrap(),
        theirs,
        "the same command saves once"
    );
    assert_eq!(desk.heads(record).unwrap(), [ours, theirs]);

    let diverged = desk.diverged(record).unwrap().unwrap();
    assert_eq!(
        (diverged.ours, diverged.theirs, diverged.common),
        (ours, theirs, Some(base))
    );
    let open = diverged.merge.decide(&BTreeMap::new());
    assert_eq!(
        open,
        Err(vec!["/child/name".into()]),
        "the school changed on one side only"
    );
    let decided = [("/child/name".into(), Side::Ours)].into();
    let body = diverged.merge.decide(&decided).unwrap();
    assert_eq!(body, child("Mai Yia", "Lincoln"));
    let merged = SaveRequest {
        why: Why::Merge,
        ..state(record, vec![ours, theirs], body, 4)
    };
    let merged = saved(desk, &merged);
    assert_eq!(desk.heads(record).unwrap(), [merged]);
    assert_eq!(desk.history(record).unwrap().len(), 4, "no edit is lost");
    assert_eq!(
        desk.revision(theirs).unwrap().body,
        child("Mai Y.", "Lincoln")
    );
    assert_eq!(desk.verify().unwrap().broken, []);
}

#[test]
fn any_two_saved_states_of_a_record_are_compared_fact_by_fact() {
    let (_office, vault) = Office::open_new();
    let desk = desk(&vault);
    let record = RecordId::new();
    let first = saved(desk, &state(record, vec![], child("Mai", "Vel"), 1));
    let second = json!({ "child": { "name": known("Mai Yia") }, "words": known("a truck") });
    let second = saved(desk, &state(record, vec![first], second, 2));
    let found = desk.compare(first, second).unwrap();
    let found: Vec<_> = found
        .iter()
        .map(|d| (d.path.as_str(), d.change()))
        .collect();
    let expected = [
        ("/child/name", Change::Changed),
        ("/child/school", Change::Removed),
        ("/words", Change::Added),
    ];
    assert_eq!(found, expected);
    assert_eq!(desk.compare(first, first).unwrap(), []);
    let other = saved(desk, &state(RecordId::new(), vec![], child("Pa", "Vel"), 3));
    assert!(matches!(
        desk.compare(first, other),
        Err(StoreError::NoSuchRevision { .. })
    ));
}

#[test]
fn a_state_is_saved_beside_others_of_its_own_record_only() {
    let (_office, vault) = Office::open_new();
    let desk = desk(&vault);
    let other = saved(desk, &state(RecordId::new(), vec![], child("Pa", "Vel"), 1));
    let astray = state(RecordId::new(), vec![other], child("Mai", "Vel"), 2);
    assert!(matches!(
        desk.save_beside(&astray),
        Err(StoreError::NoSuchRevision { .. })
    ));
    assert_eq!(desk.board().unwrap().len(), 1);
}
