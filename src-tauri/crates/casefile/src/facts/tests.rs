//! The table against the records: every answer of a full record has its row, and every row its answer.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeZone, Utc};
use serde_json::{Value, json};

use crate::entry::put;
use crate::fact::{Fact, Kind};
use crate::id::ItemId;
use crate::path::FactPath;
use crate::read::read;
use crate::report::Report;
use crate::settings::Settings;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 21, 3, 9, 0)
        .single()
        .expect("a time")
}

fn sample(kind: Kind) -> &'static str {
    match kind {
        Kind::Line | Kind::Text => "Words",
        Kind::Phone => "715-555-0142",
        Kind::Age => "about 14",
        Kind::Past | Kind::Moment => "2026-11-20 20:00",
        Kind::Date | Kind::Day => "2012-03-05",
        Kind::YesNo => "yes",
        Kind::Choice(choices) => choices[0].value,
    }
}

/// A record in which every row of the table is answered; each choice is tried by the caller's `pick`.
fn full(parts: &[&[Fact]], item: ItemId, pick: usize) -> Value {
    let mut record = json!({});
    for fact in parts.iter().flat_map(|p| p.iter()) {
        let text = match fact.kind {
            Kind::Choice(choices) => choices[pick.min(choices.len() - 1)].value,
            kind => sample(kind),
        };
        let value =
            read(fact.kind, text, now()).unwrap_or_else(|m| panic!("{}: {}", fact.path, m.says));
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
    for pick in 0..6 {
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
    check::<Settings>(&[super::settings::ALL]);
    check::<crate::act::Particulars>(&[super::particular::ALL]);
}

#[test]
fn no_path_stands_twice_and_every_row_has_a_label() {
    for parts in [
        super::REPORT,
        &[super::settings::ALL],
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
