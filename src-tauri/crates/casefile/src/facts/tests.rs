//! The table against the records: every answer of a full record has its row, and every row its answer.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeZone, Utc};
use serde_json::{Value, json};

use crate::disclosure::DisclosureAsked;
use crate::diversion::DiversionFacts;
use crate::entry::put;
use crate::fact::{Fact, Kind};
use crate::id::ItemId;
use crate::law_readings::LawReadings;
use crate::ledger::Ledger;
use crate::motion::MotionFacts;
use crate::path::FactPath;
use crate::read::read;
use crate::report::Report;
use crate::services::Directory;
use crate::settings::Settings;
use crate::training::Roster;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 21, 3, 9, 0)
        .single()
        .expect("a time")
}

/// As many as the longest list of choices has, so that each is tried.
const PICKS: usize = 12;

/// What is typed for a kind of fact; of a closed list, the choice that is picked.
fn sample(kind: Kind, item: ItemId, pick: usize) -> String {
    match kind {
        Kind::Line | Kind::Text => "Words".to_owned(),
        Kind::Phone => "715-555-0142".to_owned(),
        Kind::Age => "about 14".to_owned(),
        Kind::Past | Kind::Moment => "2026-11-20 20:00".to_owned(),
        Kind::Date | Kind::Day => "2012-03-05".to_owned(),
        Kind::Span => "about 2011 to May 2012, she thinks".to_owned(),
        Kind::YesNo => "yes".to_owned(),
        Kind::Money => "1,250.50".to_owned(),
        Kind::Choice(choices) | Kind::Many(choices) => {
            assert!(choices.len() <= PICKS, "a longer list needs more picks");
            choices[pick.min(choices.len() - 1)].value.to_owned()
        }
        Kind::Links(_) => item.to_string(),
    }
}

/// A record in which every row of the table is answered; each choice is tried by the caller's `pick`.
fn full(parts: &[&[Fact]], item: ItemId, pick: usize) -> Value {
    let mut record = json!({});
    for fact in parts.iter().flat_map(|p| p.iter()) {
        let text = sample(fact.kind, item, pick);
        let value =
            read(fact.kind, &text, now()).unwrap_or_else(|m| panic!("{}: {}", fact.path, m.says));
        let leaf =
            json!({"state": "known", "value": value, "source": fact.source, "learned": now()});
        put(&mut record, &fact.of(item), leaf);
    }
    record
}

fn leaves(value: &Value, path: String, out: &mut BTreeSet<String>) {
    let Some(map) = value.as_object() else { return };
    if map.get("state").is_some_and(Value::is_string) {
        out.insert(path);
        return;
    }
    for (key, value) in map {
        leaves(value, format!("{path}/{key}"), out);
    }
}

fn check<T: serde::de::DeserializeOwned + serde::Serialize>(parts: &[&[Fact]]) {
    let item = ItemId::new();
    for pick in 0..PICKS {
        let record = full(parts, item, pick);
        let typed: T =
            serde_json::from_value(record.clone()).expect("every choice is a value of its type");
        let back = serde_json::to_value(&typed).expect("a record is written as JSON");
        let (mut expected, mut found) = (BTreeSet::new(), BTreeSet::new());
        leaves(&record, String::new(), &mut expected);
        leaves(&back, String::new(), &mut found);
        assert_eq!(
            expected, found,
            "rows of the table and answers of the record are the same"
        );
        for path in &expected {
            let path = FactPath::from(path.as_str());
            assert_eq!(
                back.pointer(path.as_str()),
                record.pointer(path.as_str()),
                "{path} keeps its answer"
            );
        }
    }
}

#[test]
fn every_row_has_its_answer_and_every_answer_its_row() {
    check::<Report>(super::REPORT);
    check::<MotionFacts>(super::MOTION);
    check::<DiversionFacts>(super::DIVERSION);
    check::<Settings>(&[super::settings::ALL]);
    check::<Ledger>(&[super::ledger::ALL]);
    check::<Directory>(&[super::services::ALL]);
    check::<Roster>(&[super::training::ALL]);
    check::<DisclosureAsked>(&[super::disclosure::ALL]);
    check::<LawReadings>(&[super::law_readings::ALL]);
    check::<crate::act::Particulars>(&[super::particular::ALL]);
}

#[test]
fn no_path_stands_twice_and_every_row_has_a_label() {
    for parts in [
        super::REPORT,
        super::MOTION,
        super::DIVERSION,
        &[super::settings::ALL],
        &[super::services::ALL],
        &[super::training::ALL],
        &[super::disclosure::ALL],
        &[super::law_readings::ALL],
        &[super::particular::ALL],
    ] {
        let mut seen = BTreeSet::new();
        for fact in parts.iter().flat_map(|p| p.iter()) {
            assert!(seen.insert(fact.path), "{} stands twice", fact.path);
            assert!(!fact.label.is_empty(), "{} has no label", fact.path);
        }
    }
}

#[test]
fn only_the_reporters_own_facts_tell_who_the_reporter_is() {
    for fact in super::REPORT.iter().flat_map(|p| p.iter()) {
        assert_eq!(
            fact.reporter,
            fact.path.starts_with("/reporter/"),
            "{}",
            fact.path
        );
    }
}

#[test]
fn a_link_names_a_list_of_the_same_record() {
    for fact in super::MOTION.iter().flat_map(|p| p.iter()) {
        if let Kind::Links(list) = fact.kind {
            let item = FactPath(format!("{list}/items/{}", ItemId::new()));
            assert!(super::is_item(&item), "{} links to {list}", fact.path);
        }
    }
}

#[test]
fn what_tells_where_the_movant_lives_is_kept_in_the_vault() {
    use super::motion::movant;
    for (fact, kept) in [
        (movant::ACTUAL_ADDRESS, true),
        (movant::SAFE_CONTACT, true),
        (movant::CITIZENSHIP, true),
        (movant::ASSIGNED_ADDRESS, false),
    ] {
        assert_eq!(fact.kept, kept, "{}", fact.path);
    }
}

#[test]
fn a_motion_begins_by_asking_for_everything_and_knowing_nothing() {
    let begun = MotionFacts::begun("SH-2026-0007");
    let asked = &begun.relief;
    for prayer in [
        &asked.vacate,
        &asked.dismiss,
        &asked.expunge,
        &asked.alternative,
        &asked.hearing,
    ] {
        assert!(prayer.is_yes());
    }
    let mut known = BTreeSet::new();
    leaves(
        &serde_json::to_value(&begun).expect("a record is written as JSON"),
        String::new(),
        &mut known,
    );
    assert!(known.iter().any(|path| path.starts_with("/movant/")));
    assert!(begun.movant.name.is_not_asked());
}
