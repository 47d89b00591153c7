//! Every fact of a motion has one field on its screens, and what is typed there comes back.

use casefile::facts;
use serde_json::{Value, json};

use crate::ipc::Program;
use crate::matter::{Typed, attorney};

/// The paths of every field in a view, wherever it stands.
fn fields(view: &Value, found: &mut Vec<String>) {
    match view {
        Value::Array(all) => all.iter().for_each(|one| fields(one, found)),
        Value::Object(map) => {
            if let (Some(path), true) = (map.get("path"), map.contains_key("ask_gently")) {
                found.extend(path.as_str().map(str::to_owned));
            }
            map.values().for_each(|one| fields(one, found));
        }
        _ => {}
    }
}

fn of_screens(program: &Program, id: &str) -> Vec<String> {
    let mut found = Vec::new();
    for command in ["motion", "before_filing"] {
        fields(&program.ok(command, json!({ "id": id })), &mut found);
    }
    found
}

#[test]
fn every_fact_of_a_motion_has_exactly_one_field() {
    let program = attorney();
    let scenario = Typed::scenario("rock_2012_old_numbering")
        .item("cautions/one")
        .item("guarded/one");
    let id = scenario.begun(&program);
    let found = of_screens(&program, &id);
    let without = |path: &str| -> String {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["", list, "items", _, field] => format!("/{list}/items/*/{field}"),
            _ => path.to_owned(),
        }
    };
    for fact in facts::MOTION.iter().flat_map(|part| part.iter()) {
        let here: Vec<&String> = found
            .iter()
            .filter(|path| without(path) == fact.path)
            .collect();
        let mut once = here.clone();
        once.sort();
        once.dedup();
        assert_eq!(here.len(), once.len(), "{} has one field", fact.path);
        // The mark that papers are final is a command's, and refuses where something is lacking.
        let is_mark = fact.path == facts::motion::filing::FINAL.path;
        assert_eq!(here.is_empty(), is_mark, "{} has a field", fact.path);
    }
}
