//! A case told as a table: what a worker would type, each answer under the name of its fact.
//!
//! Scenarios and the reports of a practice vault are written this way, so that a lawyer can read them and
//! every answer goes through the same reading as a typed one. Names are those of the table of facts without
//! the first slash; an item of a list has a short name of its own: `maltreaters/dre/name`. The words
//! `(unknown)`, `(not asked)` and `(refused)` stand for the ways of not knowing.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::act::{Act, ActKind};
use crate::entry::{Did, Entry, leaf, put};
use crate::fact::{Fact, Kind};
use crate::facts;
use crate::id::ItemId;
use crate::malformed::Malformed;
use crate::path::FactPath;

/// An answer of a told case that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTold {
    /// The name under which it was told.
    pub name: String,
    /// Why it cannot be read.
    pub malformed: Malformed,
}

/// A record as it was told, and the ids that its items were given.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The record as JSON.
    pub body: Value,
    /// Each item's id, by its list and short name, such as `maltreaters/dre`.
    pub items: BTreeMap<String, ItemId>,
}

/// Reads a told record at the moment `now`. `find` is the table that its facts stand in.
pub fn told<'a>(
    answers: impl IntoIterator<Item = (&'a str, &'a str)>,
    find: fn(&FactPath) -> Option<&'static Fact>,
    now: DateTime<Utc>,
) -> Result<Told, NotTold> {
    let mut told = Told {
        body: json!({}),
        items: BTreeMap::new(),
    };
    for (name, text) in answers {
        let path = place(name, find, &mut told.items);
        let fact = find(&path);
        let state = did(text);
        let text = match fact.map(|fact| fact.kind) {
            Some(Kind::Links(list)) if state == Did::Known => links(list, text, &mut told.items),
            Some(Kind::Text) => joined(text),
            _ => text.to_owned(),
        };
        let entry = Entry { path, state, text };
        let leaf = leaf(&entry, fact, now).map_err(|malformed| NotTold {
            name: name.to_owned(),
            malformed,
        })?;
        put(&mut told.body, &entry.path, leaf);
    }
    Ok(told)
}

/// Reads an act that was recorded at `recorded`, told as its particulars.
pub fn told_act<'a>(
    kind: ActKind,
    particulars: impl IntoIterator<Item = (&'a str, &'a str)>,
    recorded: DateTime<Utc>,
    recorded_by: &str,
) -> Result<Act, NotTold> {
    let told = told(particulars, facts::particular, recorded)?;
    let particulars = serde_json::from_value(told.body).map_err(|fault| NotTold {
        name: "the particulars".to_owned(),
        malformed: Malformed::new(fault.to_string(), ""),
    })?;
    Ok(Act {
        kind,
        recorded,
        recorded_by: recorded_by.to_owned(),
        particulars,
        withdrawn: None,
    })
}

/// What the table knows is a path as it stands; otherwise `list/name/field` is a field of an item.
fn place(
    name: &str,
    find: fn(&FactPath) -> Option<&'static Fact>,
    items: &mut BTreeMap<String, ItemId>,
) -> FactPath {
    let whole = FactPath(format!("/{name}"));
    if find(&whole).is_some() {
        return whole;
    }
    let parts: Vec<&str> = name.split('/').collect();
    match parts.as_slice() {
        [list, item, field] => {
            let id = items.entry(format!("{list}/{item}")).or_default();
            FactPath(format!("/{list}/items/{id}/{field}"))
        }
        _ => whole,
    }
}

/// Links are told by the short names of the items: the ids of those items stand for them.
fn links(list: &str, text: &str, items: &mut BTreeMap<String, ItemId>) -> String {
    let list = list.trim_start_matches('/');
    let ids: Vec<String> = text
        .split(',')
        .map(str::trim)
        .map(|item| match item {
            "none" => item.to_owned(),
            _ => items
                .entry(format!("{list}/{item}"))
                .or_default()
                .to_string(),
        })
        .collect();
    ids.join(", ")
}

/// A story in a file is broken into lines to be read there: those are joined again, and an empty line parts
/// two paragraphs.
fn joined(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let lines = paragraph.lines().map(str::trim_end);
        lines.collect::<Vec<_>>().join(" ").trim().to_owned()
    });
    paragraphs
        .collect::<Vec<_>>()
        .join("\n\n")
        .trim()
        .to_owned()
}

fn did(text: &str) -> Did {
    match text.trim() {
        "(unknown)" => Did::Unknown,
        "(not asked)" => Did::NotAsked,
        "(refused)" => Did::Refused,
        _ => Did::Known,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Answer;
    use crate::report::Report;
    use chrono::TimeZone;

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 21, 3, 9, 0)
            .single()
            .expect("a time")
    }

    #[test]
    fn a_case_is_told_by_the_names_of_its_facts() {
        let told = told(
            [
                ("child/name", "Juniper"),
                ("child/in_care", "(unknown)"),
                ("maltreaters/dre/name", "Dre"),
                ("maltreaters/dre/access", "he has her with him"),
            ],
            facts::report,
            now(),
        )
        .expect("a told case");
        let report: Report = serde_json::from_value(told.body).expect("a report");
        assert_eq!(report.child.in_care, Answer::Unknown);
        assert_eq!(
            report.maltreaters.items.len(),
            1,
            "one short name, one item"
        );
        assert!(told.items.contains_key("maltreaters/dre"));
    }

    #[test]
    fn a_story_loses_the_line_breaks_of_its_file_and_keeps_its_paragraphs() {
        let told = told(
            [(
                "allegation/reporter_words",
                "He came at\nnine.\n\nShe left\nwith him.\n",
            )],
            facts::report,
            now(),
        )
        .expect("a told case");
        assert_eq!(
            told.body["allegation"]["reporter_words"]["value"],
            "He came at nine.\n\nShe left with him."
        );
    }

    #[test]
    fn a_link_is_told_by_the_short_name_of_the_item_it_names() {
        let told = told(
            [
                ("story/room/exhibits", "letter, card"),
                ("exhibits/letter/name", "A letter"),
            ],
            facts::motion,
            now(),
        )
        .expect("a told case");
        let motion: crate::motion::MotionFacts =
            serde_json::from_value(told.body).expect("a motion");
        let room = &motion.story.items[&told.items["story/room"]];
        assert!(room.exhibits.has(&told.items["exhibits/letter"]));
        assert!(room.exhibits.has(&told.items["exhibits/card"]));
    }

    #[test]
    fn a_name_that_is_no_fact_is_refused_by_its_name() {
        let fault = told([("child/shoe", "9")], facts::report, now()).expect_err("no such fact");
        assert_eq!(fault.name, "child/shoe");
    }

    #[test]
    fn an_act_is_told_by_its_particulars() {
        let act = told_act(
            ActKind::PoliceTold,
            [("at", "20:30"), ("officer", "Deputy Ames")],
            now(),
            "A. Lind",
        )
        .expect("an act");
        assert_eq!(
            act.particulars.officer.known().map(String::as_str),
            Some("Deputy Ames")
        );
        assert!(act.done_at().is_some_and(|at| at < now()));
    }
}
