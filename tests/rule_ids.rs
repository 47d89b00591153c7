//! The rows of the rules table against the registers: tests/rule_ids.toml.
//!
//! Every row stands in a register or in `not_built`, and every rule of a register is a row.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use law::index::{Subject, every};
use serde::Deserialize;

/// How many rows are not built yet. The number only goes down.
const NOT_BUILT: usize = 0;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    rows: Vec<String>,
    #[serde(default)]
    not_built: Vec<Missing>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Missing {
    id: String,
    why: String,
}

fn table() -> Table {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/rule_ids.toml");
    let text = std::fs::read_to_string(file).expect("the rows stand beside the tests");
    toml::from_str(&text).unwrap_or_else(|why| panic!("tests/rule_ids.toml cannot be read: {why}"))
}

/// Every id of the registers with the subjects under which it stands.
fn registered() -> BTreeMap<&'static str, Vec<Subject>> {
    let mut ids: BTreeMap<&'static str, Vec<Subject>> = BTreeMap::new();
    for rule in every() {
        ids.entry(rule.id).or_default().push(rule.subject);
    }
    ids
}

#[test]
fn every_row_is_built_or_said_not_to_be_and_no_rule_is_outside_the_table() {
    let (table, registered) = (table(), registered());
    let rows: BTreeSet<&str> = table.rows.iter().map(String::as_str).collect();
    let missing: BTreeSet<&str> = table.not_built.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(rows.len(), table.rows.len(), "a row stands twice");
    for row in &rows {
        let (built, said) = (registered.contains_key(row), missing.contains(row));
        assert!(
            built || said,
            "{row} is in no register, and nobody says why"
        );
        assert!(!(built && said), "{row} is built: take it out of not_built");
    }
    for id in registered.keys().chain(&missing) {
        assert!(rows.contains(id), "{id} is no row of the table");
    }
}

#[test]
fn an_id_stands_once_under_each_subject_and_under_two_only_where_both_are_told_it() {
    for (id, subjects) in registered() {
        let once: BTreeSet<Subject> = subjects.iter().copied().collect();
        assert_eq!(
            once.len(),
            subjects.len(),
            "{id} stands twice in a register"
        );
        // Until when the law was read is said of every report and of every motion.
        let allowed = if id == "LAW-01" { 2 } else { 1 };
        assert!(subjects.len() <= allowed, "{id} stands under {subjects:?}");
    }
}

#[test]
fn what_is_not_built_only_shrinks_and_has_its_reason() {
    let missing = table().not_built;
    assert_eq!(
        missing.len(),
        NOT_BUILT,
        "if a row was built, lower the number in tests/rule_ids.rs; if one was added, it has to be built"
    );
    for one in missing {
        assert!(one.why.ends_with('.'), "{}: say why", one.id);
    }
}
