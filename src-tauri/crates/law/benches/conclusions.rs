//! How long it takes to draw every conclusion of a full report and of a full motion.
//!
//! Each stands beside a baseline of the same run: walking once over every fact of the table in the same record
//! and counting the answers. The machine may be fast or slow, the ratio of the two says what the rules cost.

#![allow(
    clippy::unwrap_used,
    reason = "a bench that cannot read its own record has to stop"
)]
#![allow(missing_docs, reason = "criterion writes functions of its own here")]

#[path = "../../../../tests/case/record.rs"]
#[allow(dead_code, reason = "the scenarios use the rest of it")]
mod record;

use std::collections::BTreeMap;
use std::hint::black_box;

use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use casefile::report::Report;
use casefile::settings::Settings;
use criterion::{Criterion, criterion_group, criterion_main};
use law::office::Office;
use law::rules::{conclude, conclude_motion};
use record::{Record, moment};
use serde_json::Value;

/// What is typed for a fact: a name and an address where one is looked for in the texts, a story that holds the
/// name, and otherwise something of its kind.
fn answer(fact: &Fact) -> String {
    match fact.path {
        "/guarded/items/*/name" => return "Deshawn Kittleson".to_owned(),
        "/movant/actual_address" => return "1418 Willow Bend Road, Madison".to_owned(),
        _ => {}
    }
    match fact.kind {
        Kind::Line => "She came at four and a man waited.".to_owned(),
        Kind::Text => "She came at four, and Kittleson waited in the car.".to_owned(),
        Kind::Phone => "715-555-0101".to_owned(),
        Kind::Age => "14".to_owned(),
        Kind::Past | Kind::Moment => "2026-11-20 19:30".to_owned(),
        Kind::Date | Kind::Day => "2011-03-05".to_owned(),
        Kind::Span => "2009 to 2011".to_owned(),
        Kind::Money => "1250".to_owned(),
        Kind::YesNo => "yes".to_owned(),
        Kind::Choice(choices) | Kind::Many(choices) => choices[0].value.to_owned(),
        Kind::Links(_) => String::new(),
    }
}

/// A scenario's answers, and an answer to every question that it leaves open, in each of its items and in one
/// item of every list that it does not have.
fn full(scenario: &str, table: &[&'static Fact]) -> BTreeMap<String, String> {
    let scenario: toml::Table = scenario.parse().unwrap();
    let mut told: BTreeMap<String, String> = scenario["facts"]
        .as_table()
        .unwrap()
        .iter()
        .map(|(name, text)| (name.clone(), text.as_str().unwrap().to_owned()))
        .collect();
    for fact in table
        .iter()
        .filter(|fact| !matches!(fact.kind, Kind::Links(_)))
    {
        let path = fact.path.trim_start_matches('/');
        let Some((list, field)) = path.split_once("/items/*/") else {
            told.entry(path.to_owned()).or_insert_with(|| answer(fact));
            continue;
        };
        let mut items: Vec<String> = told
            .keys()
            .filter_map(|name| name.strip_prefix(list)?.strip_prefix('/')?.split_once('/'))
            .map(|(item, _)| item.to_owned())
            .collect();
        items.push("first".to_owned());
        items.dedup();
        for item in items {
            let name = format!("{list}/{item}/{field}");
            told.entry(name).or_insert_with(|| answer(fact));
        }
    }
    told
}

fn record(find: fn(&FactPath) -> Option<&'static Fact>, told: &BTreeMap<String, String>) -> Record {
    let mut record = Record::of(find);
    let answers = told
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    record
        .tell(answers, moment("2026-11-20 21:09").unwrap())
        .unwrap();
    record
}

/// The baseline: every fact of the table, once, in every item of its list.
fn walked(record: &Value, table: &[&Fact]) -> usize {
    let known =
        |leaf: Option<&Value>| usize::from(leaf.is_some_and(|leaf| leaf["state"] == "known"));
    table
        .iter()
        .map(|fact| match fact.path.split_once("/*") {
            None => known(record.pointer(fact.path)),
            Some((list, field)) => record
                .pointer(list)
                .and_then(Value::as_object)
                .into_iter()
                .flat_map(|items| items.values())
                .map(|item| known(item.pointer(field)))
                .sum(),
        })
        .sum()
}

fn conclusions(bench: &mut Criterion) {
    let now = moment("2026-11-20 21:09").unwrap();
    let office = Office::of(&Settings::default());

    let table: Vec<&'static Fact> = facts::REPORT.iter().flat_map(|part| part.iter()).collect();
    let scenario = include_str!("../../../../tests/scenarios/friday_night_call.toml");
    let record_of_report = record(facts::report, &full(scenario, &table));
    let report: Report = record_of_report.read().unwrap();
    let value: Value = record_of_report.read().unwrap();
    bench.bench_function("report/every fact walked once", |b| {
        b.iter(|| walked(black_box(&value), &table));
    });
    bench.bench_function("report/every conclusion", |b| {
        b.iter(|| conclude(black_box(&report), &office, now));
    });

    let table: Vec<&'static Fact> = facts::MOTION.iter().flat_map(|part| part.iter()).collect();
    let scenario = include_str!("../../../../tests/scenarios_motion/kenosha_2004_all_routes.toml");
    let record_of_motion = record(facts::motion, &full(scenario, &table));
    let motion: MotionFacts = record_of_motion.read().unwrap();
    let value: Value = record_of_motion.read().unwrap();
    bench.bench_function("motion/every fact walked once", |b| {
        b.iter(|| walked(black_box(&value), &table));
    });
    bench.bench_function("motion/every conclusion", |b| {
        b.iter(|| conclude_motion(black_box(&motion), &office, now));
    });
}

criterion_group!(benches, conclusions);
criterion_main!(benches);
