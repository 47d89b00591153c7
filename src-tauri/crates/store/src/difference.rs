//! What differs between two saved states, fact by fact.

use std::collections::BTreeSet;

use casefile::id::RevisionId;
use casefile::path::FactPath;
use serde_json::{Map, Value};

use crate::desk::Desk;
use crate::error::StoreError;

/// One fact that is not the same in two states.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Which fact, or which item of a list.
    pub path: FactPath,
    /// What stood there; none if it was added.
    pub before: Option<Value>,
    /// What stands there; none if it was removed.
    pub after: Option<Value>,
}

/// How a fact differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there before.
    Added,
    /// It is another.
    Changed,
    /// It is there no more.
    Removed,
}

impl Difference {
    /// How the fact differs.
    pub fn change(&self) -> Change {
        match (&self.before, &self.after) {
            (None, _) => Change::Added,
            (_, None) => Change::Removed,
            _ => Change::Changed,
        }
    }
}

impl Desk<'_> {
    /// What differs between two saved states of a record, in the order of the facts' paths. Both are held
    /// against their hash and signature first.
    pub fn compare(
        &self,
        before: RevisionId,
        after: RevisionId,
    ) -> Result<Vec<Difference>, StoreError> {
        let (before, after) = (self.revision(before)?, self.revision(after)?);
        if before.record == after.record {
            Ok(compare(&before.body, &after.body))
        } else {
            Err(StoreError::NoSuchRevision { revision: after.id })
        }
    }
}

/// What differs between two records.
pub fn compare(before: &Value, after: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    walk("", Some(before), Some(after), &mut found);
    found
}

fn walk(path: &str, before: Option<&Value>, after: Option<&Value>, found: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    let keys = keys(before, after);
    let are_branches = [before, after].into_iter().flatten().all(is_branch);
    if are_branches && !keys.is_empty() {
        for key in keys {
            let below = below(path, key);
            walk(&below, child(before, key), child(after, key), found);
        }
    } else {
        found.push(Difference {
            path: FactPath(path.to_owned()),
            before: before.cloned(),
            after: after.cloned(),
        });
    }
}

/// Whether facts lie below this value. An answer, which says its state, is a fact itself.
pub(crate) fn is_branch(value: &Value) -> bool {
    branch(value).is_some()
}

fn branch(value: &Value) -> Option<&Map<String, Value>> {
    let map = value.as_object()?;
    (!map.get("state").is_some_and(Value::is_string)).then_some(map)
}

/// The names that stand in either, in order.
pub(crate) fn keys<'a>(one: Option<&'a Value>, other: Option<&'a Value>) -> BTreeSet<&'a str> {
    let maps = [one, other].into_iter().flatten().filter_map(branch);
    maps.flat_map(Map::keys).map(String::as_str).collect()
}

pub(crate) fn child<'a>(value: Option<&'a Value>, key: &str) -> Option<&'a Value> {
    value.and_then(branch)?.get(key)
}

/// The path of what stands below under a name.
pub(crate) fn below(path: &str, key: &str) -> String {
    format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn known(value: &str) -> Value {
        json!({ "state": "known", "value": value })
    }

    fn check(before: Value, after: Value, expected: &[(&str, Change)]) {
        let found = compare(&before, &after);
        let found: Vec<_> = found
            .iter()
            .map(|d| (d.path.as_str(), d.change()))
            .collect();
        assert_eq!(found, expected, "from {before} to {after}");
    }

    #[test]
    fn each_fact_that_differs_is_named_once_and_no_other() {
        let before = json!({ "child": { "name": known("Mai"), "born": known("2011") } });
        check(before.clone(), before.clone(), &[]);
        let after = json!({ "child": { "name": known("Mai Yia"), "school": known("Vel") } });
        let expected = [
            ("/child/born", Change::Removed),
            ("/child/name", Change::Changed),
            ("/child/school", Change::Added),
        ];
        check(before, after, &expected);
    }

    #[test]
    fn an_item_is_named_by_its_facts_and_an_empty_one_by_itself() {
        let with = |item: Value| json!({ "people": { "items": { "a/b": item } } });
        let none = json!({ "people": { "items": {} } });
        check(
            none.clone(),
            with(json!({})),
            &[("/people/items/a~1b", Change::Added)],
        );
        let named = with(json!({ "name": known("Pa") }));
        check(
            none,
            named.clone(),
            &[("/people/items/a~1b/name", Change::Added)],
        );
        check(
            with(json!({})),
            named,
            &[("/people/items/a~1b/name", Change::Added)],
        );
    }
}
