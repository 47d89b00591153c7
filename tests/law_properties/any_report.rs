//! Random reports: answers typed into random facts of the table, in any order, with random acts.

use std::path::{Path, PathBuf};

use casefile::act::{Act, ActKind, Withdrawal};
use casefile::answer::{Answer, Source};
use casefile::entry::{Did, Entry, leaf, put};
use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::id::ItemId;
use casefile::moment::Moment;
use casefile::path::FactPath;
use casefile::read_time::read_moment;
use casefile::report::Report;
use casefile::settings::Settings;
use casefile::told::told;
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The moment at which everything is typed: late enough that no sampled time is still to come.
pub fn typed_at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2027, 2, 1, 12, 0, 0)
        .single()
        .expect("a time")
}

/// One answer: which fact, in which item of its list, and which of the sampled answers.
pub type Typed = (usize, usize, u16);

/// The facts on which most rules turn. Half of what is typed goes into them, so that a report is often
/// decided one way or the other.
const DECISIVE: &[&str] = &[
    "/allegation/injuries",
    "/allegation/prostitution",
    "/allegation/sexual_abuse",
    "/allegation/trafficking",
    "/assessment/staff_involved",
    "/call/known_since",
    "/call/received_at",
    "/child/identified_at",
    "/child/in_care",
    "/child/indian_child",
    "/child/missing",
    "/child/missing_at",
    "/maltreaters/complete",
    "/maltreaters/items/*/caregiver",
    "/parents/complete",
    "/screening/decision",
    "/triggers/confirmed",
    "/triggers/self_report",
    "/triggers/survival_sex",
];

/// Answers to type, each into any fact of the table, half of them into decisive ones.
pub fn answers(most: usize) -> impl Strategy<Value = Vec<Typed>> {
    let decisive: Vec<usize> = (0..table().len())
        .filter(|fact| DECISIVE.contains(&table()[*fact].path))
        .collect();
    let fact = prop_oneof![0..table().len(), prop::sample::select(decisive)];
    prop::collection::vec((fact, 0..2_usize, any::<u16>()), 0..most)
}

/// The facts of a report, in the order of the table.
pub fn table() -> Vec<&'static Fact> {
    facts::REPORT.iter().flat_map(|part| part.iter()).collect()
}

/// A report to begin with: empty, or one of the scenarios, and then these answers over it.
pub fn any_record(most: usize) -> impl Strategy<Value = Value> {
    let mut begun = scenarios();
    begun.push(json!({}));
    let scenario = (prop::sample::select(begun), answers(4));
    let random = (Just(json!({})), answers(most));
    prop_oneof![scenario, random].prop_map(|(record, answers)| typed_over(record, &answers))
}

/// The reports of the scenarios, without their acts.
fn scenarios() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/scenarios");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of the scenarios stands beside the tests")
        .map(|entry| entry.expect("a scenario can be listed").path())
        .collect();
    files.sort();
    let one = |file: &PathBuf| {
        let text = std::fs::read_to_string(file).expect("a scenario can be read");
        let scenario: toml::Table = text.parse().expect("a scenario is a table");
        let now = read_moment(scenario["now"].as_str().unwrap_or_default(), typed_at())
            .expect("a scenario has its moment");
        let answers = scenario["facts"]
            .as_table()
            .expect("a scenario has its facts");
        let texts = answers
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str().unwrap_or_default()));
        told(texts, facts::report, now.utc)
            .expect("a scenario can be told")
            .body
    };
    files.iter().map(one).collect()
}

/// The record with these answers typed over it, whatever stood there.
pub fn typed_over(mut record: Value, answers: &[Typed]) -> Value {
    for (fact, item, pick) in answers {
        let fact = table()[*fact];
        let path = path_in(&record, fact, *item).unwrap_or_else(|| fact.of(item_id(*item)));
        type_into(&mut record, fact, &path, *pick);
    }
    record
}

/// The record with these answers typed wherever nothing is known yet, except into some facts, and what was
/// learned by it. No item is added to a list.
pub fn filled(record: &Value, answers: &[Typed], except: &[FactPath]) -> (Value, Vec<FactPath>) {
    let mut record = record.clone();
    let mut learned = Vec::new();
    for (fact, item, pick) in answers {
        let fact = table()[*fact];
        let Some(path) = path_in(&record, fact, *item) else {
            continue;
        };
        let known = |record: &Value| {
            record
                .pointer(path.as_str())
                .is_some_and(|leaf| leaf["state"] == "known")
        };
        if known(&record) || except.contains(&path) {
            continue;
        }
        type_into(&mut record, fact, &path, *pick);
        if known(&record) {
            learned.push(path);
        }
    }
    (record, learned)
}

/// A whole filling: an answer for every fact, in both items of its list.
pub fn filling() -> impl Strategy<Value = Vec<Typed>> {
    let facts = table().len();
    prop::collection::vec(any::<u16>(), 2 * facts).prop_map(move |picks| {
        let typed = |(n, pick): (usize, u16)| (n % facts, n / facts, pick);
        picks.into_iter().enumerate().map(typed).collect()
    })
}

/// Where a fact stands in a record: once, or in that item of its list, if the list has one.
fn path_in(record: &Value, fact: &Fact, item: usize) -> Option<FactPath> {
    let Some((list, _)) = fact.path.split_once("/*") else {
        return Some(fact.at());
    };
    let items = record.pointer(list)?.as_object()?;
    items
        .keys()
        .nth(item)
        .and_then(|id| ItemId::parse(id))
        .map(|id| fact.of(id))
}

fn type_into(record: &mut Value, fact: &Fact, path: &FactPath, pick: u16) {
    let (state, text) = sample(fact.kind, pick);
    let entry = Entry {
        path: path.clone(),
        state,
        text,
    };
    let leaf = leaf(&entry, Some(fact), typed_at()).expect("a sampled answer can be read");
    put(record, path, leaf);
}

/// The report of a record.
pub fn report(record: &Value) -> Report {
    serde_json::from_value(record.clone()).expect("what was typed is a report")
}

/// Two items to a list are enough to differ.
pub fn item_id(n: usize) -> ItemId {
    ItemId::parse(&format!("019a9bc0-0000-7000-8000-{n:012x}")).expect("the form of an id")
}

/// An answer of that kind: one in eight unknown, one not asked, one refused.
fn sample(kind: Kind, pick: u16) -> (Did, String) {
    let state = match pick % 8 {
        0 => Did::Unknown,
        1 => Did::NotAsked,
        2 => Did::Refused,
        _ => Did::Known,
    };
    if state != Did::Known {
        return (state, String::new());
    }
    let n = usize::from(pick / 8);
    let one = |texts: &[&str]| texts[n % texts.len()].to_owned();
    let text = match kind {
        Kind::Line => one(&[
            "Odalys",
            "room 9",
            "blue van",
            "Wood County Sheriff",
            "12 Shore Lane",
            "the fair",
        ]),
        Kind::Text => one(&[
            "She came at four.\nA man waited.",
            "Nobody knows. 🙂",
            "<script> {{ x }} | y",
            "مرحبا",
        ]),
        Kind::Phone => one(&["715-555-0101", "(608) 555-0102"]),
        Kind::Age => one(&["14", "about 15", "a teenager", "3/5/2011"]),
        Kind::Past | Kind::Moment => moment(n),
        Kind::Date | Kind::Day => one(&["2010-03-05", "2026-11-03"]),
        Kind::Span => one(&["June 2011", "2009 to 2011"]),
        Kind::Money => "1250".to_owned(),
        Kind::YesNo => one(&["yes", "no"]),
        Kind::Choice(choices) | Kind::Many(choices) => choices[n % choices.len()].value.to_owned(),
        Kind::Links(_) => item_id(n % 2).to_string(),
    };
    (state, text)
}

/// Half-hours over the autumn and winter of 2026, some with words beside them. None falls into the hour
/// that comes twice.
fn moment(n: usize) -> String {
    let (day, half_hour) = (n % 60, n / 60 % 48);
    let date =
        chrono::NaiveDate::from_ymd_opt(2026, 10, 20).expect("a day") + TimeDelta::days(day as i64);
    let words = if n.is_multiple_of(5) {
        " about then"
    } else {
        ""
    };
    let twice = date.to_string() == "2026-11-01" && (2..4).contains(&half_hour);
    let hour = if twice { 12 } else { half_hour / 2 };
    format!("{date} {hour:02}:{:02}{words}", half_hour % 2 * 30)
}

/// An act: its kind, the hours after 20 October 2026 at which it was done, and which particulars it has.
pub type Done = (u8, u16, u8);

/// Acts to record.
pub fn acts() -> impl Strategy<Value = Vec<Done>> {
    prop::collection::vec((0..12_u8, 0..1500_u16, any::<u8>()), 0..5)
}

/// Records these acts in a report, all withdrawn or none.
pub fn record_acts(report: &mut Report, acts: &[Done], withdrawn: bool) {
    const KINDS: [ActKind; 12] = [
        ActKind::PoliceTold,
        ActKind::InvestigationBegun,
        ActKind::ContactTried,
        ActKind::ChildSeen,
        ActKind::TribeTold,
        ActKind::Coordinated,
        ActKind::DcfTold,
        ActKind::NcmecConfirmed,
        ActKind::DeterminationSigned,
        ActKind::ReporterTold,
        ActKind::RelativeTold,
        ActKind::DefenseTold,
    ];
    for (n, (kind, hours, has)) in acts.iter().enumerate() {
        let at = start() + TimeDelta::hours((*hours).into());
        let known = |bit: u8, value: Value| match has >> bit & 1 {
            1 => json!({"state": "known", "value": value, "source": "worker", "learned": null}),
            _ => json!({"state": "not_asked"}),
        };
        let particulars = json!({
            "at": known(0, json!(casefile::moment::Moment::from_utc(at))),
            "officer": known(1, json!("Deputy Rask")),
            "agency": known(2, json!("Wood County Sheriff")),
            "means": known(3, json!("phone")),
            "told_missing": known(4, json!(true)),
            "told_victim": known(5, json!(true)),
            "by": known(6, json!("A. Lind")),
            "case_number": known(7, json!("26-1190")),
        });
        let act = Act {
            kind: KINDS[usize::from(*kind)],
            recorded: at,
            recorded_by: "A. Lind".to_owned(),
            particulars: serde_json::from_value(particulars).expect("particulars of an act"),
            withdrawn: withdrawn.then(|| Withdrawal {
                at,
                by: "A. Lind".to_owned(),
                reason: "the wrong case".to_owned(),
            }),
        };
        report.acts.insert(item_id(100 + n), act);
    }
}

/// A minute within three days of one on which a clock turns: the days of 23 and of 25 hours, holidays, the
/// doubtful days of January.
pub fn near_a_turn() -> impl Strategy<Value = DateTime<Utc>> {
    const TURNS: &[&str] = &[
        "2026-11-01",
        "2026-11-03",
        "2026-11-11",
        "2026-11-26",
        "2026-12-25",
        "2027-01-01",
        "2027-01-15",
        "2027-01-18",
        "2027-03-14",
        "2027-07-05",
        "2027-11-07",
    ];
    let minutes = -3 * 1440..3 * 1440_i64;
    (prop::sample::select(TURNS), minutes).prop_map(|(day, minutes)| {
        let day: chrono::NaiveDate = day.parse().expect("a day");
        day.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::minutes(minutes)
    })
}

/// Makes the report one that was received at that moment, with nothing known before it.
pub fn receive(report: &mut Report, at: DateTime<Utc>) {
    report.call.received_at = Answer::from_source(Moment::from_utc(at), Source::Worker);
    report.call.known_since = Answer::default();
}

/// The first moment of the acts.
pub fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 10, 20, 5, 0, 0)
        .single()
        .expect("a time")
}

/// The settings of an office: its county, its own hours to see a child, and its two answers about January.
pub fn settings(county: &str, hours: Option<u32>, january: Option<bool>) -> Settings {
    let known = |value: Value| json!({"state": "known", "value": value, "source": "worker", "learned": null});
    let mut record = json!({ "county": known(json!(county)) });
    if let Some(hours) = hours {
        record["response_hours"] = known(json!(hours.to_string()));
    }
    if let Some(january) = january {
        record["january_15"] = known(json!(january));
        record["third_monday_january"] = known(json!(january));
    }
    serde_json::from_value(record).expect("settings of an office")
}
