//! Entries: what was typed for a fact, and how it goes into a record.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::fact::{Fact, Kind};
use crate::facts;
use crate::id::ItemId;
use crate::malformed::Malformed;
use crate::path::FactPath;
use crate::read::read;

/// One thing that a person did to a record: an answer given, or an item added or removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Entry {
    /// The fact or the item.
    pub path: FactPath,
    /// What was done.
    pub state: Did,
    /// The text as it was typed; empty unless an answer was given in words.
    pub text: String,
}

/// What an entry did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Did {
    /// Gave an answer, in `text`.
    Known,
    /// Said that it is not known.
    Unknown,
    /// Said that it was not asked.
    NotAsked,
    /// Said that the answer was refused.
    Refused,
    /// Added an item to a list.
    Added,
    /// Removed an item from a list.
    Removed,
}

/// What an entry puts into the record: the answer as serde writes it, an empty item, or nothing.
pub fn leaf(entry: &Entry, fact: Option<&Fact>, now: DateTime<Utc>) -> Result<Value, Malformed> {
    match (entry.state, fact) {
        _ if !names_its_item(&entry.path) => Err(not_known()),
        (Did::Added, None) if facts::is_item(&entry.path) => Ok(json!({})),
        (Did::Removed, None) if facts::is_item(&entry.path) => Ok(Value::Null),
        (Did::Unknown, Some(_)) => Ok(json!({"state": "unknown"})),
        (Did::NotAsked, Some(_)) => Ok(json!({"state": "not_asked"})),
        (Did::Refused, Some(_)) => Ok(json!({"state": "refused"})),
        // A field that was emptied is not asked again, unless a person says what the emptiness means.
        (Did::Known, Some(fact)) if entry.text.trim().is_empty() && fact.kind != Kind::YesNo => {
            Ok(json!({"state": "not_asked"}))
        }
        (Did::Known, Some(fact)) => {
            let value = read(fact.kind, &entry.text, now)?;
            Ok(json!({"state": "known", "value": value, "source": fact.source, "learned": now}))
        }
        (Did::Known | Did::Unknown | Did::NotAsked | Did::Refused, None)
        | (Did::Added | Did::Removed, _) => Err(not_known()),
    }
}

fn not_known() -> Malformed {
    Malformed::new(
        "This field is not known to the program.",
        "Nothing was changed. Close the case and open it again.",
    )
}

/// Whether an item on the way is named by an id; anything else would make the record unreadable.
fn names_its_item(path: &FactPath) -> bool {
    let segments: Vec<String> = path.segments().collect();
    segments
        .iter()
        .position(|segment| segment == "items")
        .is_none_or(|at| {
            segments
                .get(at + 1)
                .is_some_and(|id| ItemId::parse(id).is_some())
        })
}

/// Puts a leaf into a record at its path, making what stands above it; `Null` takes away what stands there.
/// Taking away and adding an item is the only change to a list: an item is keyed by its id.
pub fn put(record: &mut Value, path: &FactPath, leaf: Value) {
    let segments: Vec<String> = path.segments().collect();
    let Some((last, above)) = segments.split_last() else {
        return;
    };
    let mut at = record;
    for segment in above {
        at = object(at)
            .entry(segment.clone())
            .or_insert_with(|| json!({}));
    }
    let at = object(at);
    if leaf.is_null() {
        at.remove(last);
    } else if leaf.as_object().is_some_and(Map::is_empty) {
        at.entry(last.clone()).or_insert(leaf);
    } else {
        at.insert(last.clone(), leaf);
    }
}

fn object(value: &mut Value) -> &mut Map<String, Value> {
    if !value.is_object() {
        *value = json!({});
    }
    match value {
        Value::Object(map) => map,
        _ => unreachable!("the value was made an object just above"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Report;
    use chrono::TimeZone;

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 21, 3, 9, 0)
            .single()
            .expect("a time")
    }

    fn enter(record: &mut Value, path: FactPath, state: Did, text: &str) -> Result<(), Malformed> {
        let entry = Entry {
            path,
            state,
            text: text.to_owned(),
        };
        let leaf = leaf(&entry, facts::report(&entry.path), now())?;
        put(record, &entry.path, leaf);
        Ok(())
    }

    #[test]
    fn entries_build_a_report_that_serde_reads() {
        let mut record = json!({});
        let id = ItemId::new();
        let name = facts::maltreater::NAME.of(id);
        enter(&mut record, facts::child::NAME.at(), Did::Known, "Jay").expect("a name");
        enter(
            &mut record,
            FactPath(format!("/maltreaters/items/{id}")),
            Did::Added,
            "",
        )
        .expect("an item");
        enter(&mut record, name, Did::Known, "Dre").expect("a name");
        enter(&mut record, facts::child::TRIBE.at(), Did::Refused, "").expect("refused");
        let report: Report = serde_json::from_value(record).expect("a report");
        assert_eq!(report.child.name.known().map(String::as_str), Some("Jay"));
        assert_eq!(
            report.maltreaters.items[&id]
                .name
                .known()
                .map(String::as_str),
            Some("Dre")
        );
        assert_eq!(report.child.tribe, crate::answer::Answer::Refused);
    }

    #[test]
    fn an_emptied_field_is_not_asked_and_a_bad_one_changes_nothing() {
        let mut record = json!({});
        enter(
            &mut record,
            facts::call::RECEIVED_AT.at(),
            Did::Known,
            "20:00",
        )
        .expect("a time");
        let before = record.clone();
        assert!(
            enter(
                &mut record,
                facts::call::RECEIVED_AT.at(),
                Did::Known,
                "2026-11-"
            )
            .is_err()
        );
        assert_eq!(
            record, before,
            "text that does not parse leaves what stood there"
        );
        enter(&mut record, facts::call::RECEIVED_AT.at(), Did::Known, " ").expect("emptied");
        let report: Report = serde_json::from_value(record).expect("a report");
        assert!(report.call.received_at.is_not_asked());
    }

    #[test]
    fn a_path_outside_the_table_is_refused() {
        assert!(enter(&mut json!({}), "/acts/x".into(), Did::Known, "x").is_err());
        assert!(enter(&mut json!({}), "/number".into(), Did::Known, "x").is_err());
    }

    #[test]
    fn only_an_item_of_a_list_is_added_or_removed() {
        let id = ItemId::new();
        for path in [
            "/call",
            "/number",
            "/maltreaters/items",
            "/maltreaters/items/x",
        ] {
            assert!(
                enter(&mut json!({}), path.into(), Did::Added, "").is_err(),
                "{path}"
            );
            assert!(
                enter(&mut json!({}), path.into(), Did::Removed, "").is_err(),
                "{path}"
            );
        }
        let act = FactPath(format!("/acts/{id}"));
        assert!(
            enter(&mut json!({}), act, Did::Removed, "").is_err(),
            "a recorded act is withdrawn, never erased"
        );
        let name = FactPath::from("/maltreaters/items/x/name");
        assert!(enter(&mut json!({}), name, Did::Known, "Dre").is_err());
        let item = FactPath(format!("/household/items/{id}"));
        assert!(enter(&mut json!({}), item, Did::Removed, "").is_ok());
    }
}
