//! Making one state of two that were saved apart, with a decision for each fact on which they differ.

use std::collections::BTreeMap;

use casefile::id::{RecordId, RevisionId};
use casefile::path::FactPath;
use serde_json::Value;

use crate::desk::Desk;
use crate::difference::{below, child, is_branch, keys};
use crate::error::StoreError;
use crate::revision::common_ancestor;

/// One of the two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The one that the person came with.
    Ours,
    /// The other.
    Theirs,
}

/// One fact, or one item of a list, on which two states differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Fork {
    /// Which one.
    pub path: FactPath,
    /// What stood there in the state from which both come; none if nothing did.
    pub base: Option<Value>,
    /// What stands there in ours; none if it was removed there or never added.
    pub ours: Option<Value>,
    /// What stands there in theirs.
    pub theirs: Option<Value>,
    /// The side that alone changed it, which stands unless a person decides otherwise; none if both did.
    pub settled: Option<Side>,
}

/// Two states that are to become one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merge {
    /// Every fact on which they differ, in the order of their paths.
    pub forks: Vec<Fork>,
    ours: Value,
}

/// Two newest states of a record, held against the one from which both come.
#[derive(Clone, Debug, PartialEq)]
pub struct Diverged {
    /// The earlier of the two.
    pub ours: RevisionId,
    /// The later.
    pub theirs: RevisionId,
    /// The nearest state from which both come, if there is one.
    pub common: Option<RevisionId>,
    /// What differs.
    pub merge: Merge,
}

impl Desk<'_> {
    /// The first two newest states of a record, if it has several. Saving the merge of them with both as its
    /// parents leaves one fewer; neither is ever lost.
    pub fn diverged(&self, record: RecordId) -> Result<Option<Diverged>, StoreError> {
        let heads = self.heads(record)?;
        let [ours, theirs, ..] = heads[..] else {
            return Ok(None);
        };
        let common =
            self.read(|connection| common_ancestor(connection, record, &[ours], &[theirs]))?;
        let base = common.map(|id| self.revision(id)).transpose()?;
        let (mine, other) = (self.revision(ours)?, self.revision(theirs)?);
        let merge = merge(base.as_ref().map(|b| &b.body), &mine.body, &other.body);
        Ok(Some(Diverged {
            ours,
            theirs,
            common,
            merge,
        }))
    }
}

/// Holds two states against the one from which both come.
pub fn merge(base: Option<&Value>, ours: &Value, theirs: &Value) -> Merge {
    let mut forks = Vec::new();
    walk("", base, Some(ours), Some(theirs), &mut forks);
    Merge {
        forks,
        ours: ours.clone(),
    }
}

impl Merge {
    /// The one state, with each decision followed. Facts that both sides changed need one; if any lacks it, all
    /// such are named and there is no state.
    pub fn decide(&self, decisions: &BTreeMap<FactPath, Side>) -> Result<Value, Vec<FactPath>> {
        let side = |fork: &Fork| decisions.get(&fork.path).copied().or(fork.settled);
        let open: Vec<FactPath> = self
            .forks
            .iter()
            .filter(|fork| side(fork).is_none())
            .map(|fork| fork.path.clone())
            .collect();
        if !open.is_empty() {
            return Err(open);
        }
        let mut merged = self.ours.clone();
        for fork in self.forks.iter().filter(|f| side(f) == Some(Side::Theirs)) {
            set(&mut merged, &fork.path, fork.theirs.clone());
        }
        Ok(merged)
    }
}

/// Puts a value in its place, or takes away what stands there. Everything above a fork stands in both states.
fn set(record: &mut Value, path: &FactPath, value: Option<Value>) {
    let segments: Vec<String> = path.segments().collect();
    let Some((last, above)) = segments.split_last() else {
        *record = value.unwrap_or_default();
        return;
    };
    let place = above
        .iter()
        .try_fold(record, |at, segment| at.get_mut(segment))
        .and_then(Value::as_object_mut);
    match (place, value) {
        (Some(map), Some(value)) => drop(map.insert(last.clone(), value)),
        (Some(map), None) => drop(map.remove(last)),
        (None, _) => {}
    }
}

/// An item that one side removed and the other changed is one fork: half an item is nobody's word.
fn walk(
    path: &str,
    base: Option<&Value>,
    ours: Option<&Value>,
    theirs: Option<&Value>,
    forks: &mut Vec<Fork>,
) {
    if ours == theirs {
        return;
    }
    if ours.is_some_and(is_branch) && theirs.is_some_and(is_branch) {
        for key in keys(ours, theirs) {
            let below = below(path, key);
            walk(
                &below,
                child(base, key),
                child(ours, key),
                child(theirs, key),
                forks,
            );
        }
        return;
    }
    let settled = if ours == base {
        Some(Side::Theirs)
    } else if theirs == base {
        Some(Side::Ours)
    } else {
        None
    };
    forks.push(Fork {
        path: FactPath(path.to_owned()),
        base: base.cloned(),
        ours: ours.cloned(),
        theirs: theirs.cloned(),
        settled,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn known(value: &str) -> Value {
        json!({ "state": "known", "value": value })
    }

    fn report(name: &str, school: &str, items: Value) -> Value {
        json!({ "name": known(name), "school": known(school), "people": { "items": items } })
    }

    #[test]
    fn what_one_side_changed_is_settled_and_what_both_did_waits() {
        let base = report("Mai", "Vel", json!({}));
        let ours = report("Mai Yia", "Vel", json!({ "a": { "name": known("Pa") } }));
        let theirs = report("Mai Y.", "Lincoln", json!({}));
        let merge = merge(Some(&base), &ours, &theirs);
        assert_eq!(merge.decide(&BTreeMap::new()), Err(vec!["/name".into()]));

        let of = |side| [("/name".into(), side)].into();
        let with_a = json!({ "a": { "name": known("Pa") } });
        let merged = merge.decide(&of(Side::Ours)).unwrap();
        assert_eq!(merged, report("Mai Yia", "Lincoln", with_a.clone()));
        let merged = merge.decide(&of(Side::Theirs)).unwrap();
        assert_eq!(merged, report("Mai Y.", "Lincoln", with_a));
    }

    #[test]
    fn an_item_removed_here_and_changed_there_is_one_decision() {
        let item = |name: &str| json!({ "a": { "name": known(name), "age": known("30") } });
        let base = report("Mai", "Vel", item("Pa"));
        let (ours, theirs) = (
            report("Mai", "Vel", json!({})),
            report("Mai", "Vel", item("Pao")),
        );
        let merge = merge(Some(&base), &ours, &theirs);
        let path = FactPath::from("/people/items/a");
        assert_eq!(merge.decide(&BTreeMap::new()), Err(vec![path.clone()]));
        let merged = merge.decide(&[(path.clone(), Side::Theirs)].into());
        assert_eq!(merged.unwrap(), theirs);
        let merged = merge.decide(&[(path, Side::Ours)].into());
        assert_eq!(merged.unwrap(), ours);
    }

    #[test]
    fn an_item_that_one_side_removed_is_gone_and_a_person_may_bring_it_back() {
        let whole = report("Mai", "Vel", json!({ "a": { "name": known("Pa") } }));
        let without = report("Mai", "Vel", json!({}));
        let merge = merge(Some(&whole), &whole, &without);
        assert_eq!(merge.decide(&BTreeMap::new()).unwrap(), without);
        let back = merge.decide(&[("/people/items/a".into(), Side::Ours)].into());
        assert_eq!(back.unwrap(), whole);
    }

    #[test]
    fn without_a_common_state_every_difference_waits() {
        let merge = merge(
            None,
            &report("Mai", "Vel", json!({})),
            &report("Pa", "Vel", json!({})),
        );
        assert_eq!(merge.decide(&BTreeMap::new()), Err(vec!["/name".into()]));
    }
}
