//! Before filing over real IPC: every rule as a row, each with its field, and ready only when the law says so.

use serde_json::{Value, json};

use crate::matter::{Typed, attorney, type_into};
use crate::record::check;

fn rows(view: &Value) -> Vec<&Value> {
    view["groups"]
        .as_array()
        .expect("groups")
        .iter()
        .flat_map(|group| group["rows"].as_array().expect("rows"))
        .collect()
}

fn row<'a>(view: &'a Value, rule: &str) -> &'a Value {
    rows(view)
        .into_iter()
        .find(|row| row["rule"] == rule)
        .unwrap_or_else(|| panic!("{rule} has a row"))
}

#[test]
fn every_rule_of_the_motion_and_its_files_has_a_row_and_every_open_one_its_field() {
    let program = attorney();
    let id = Typed::scenario("rock_2012_old_numbering").begun(&program);
    let this = json!({ "id": id });
    let view = program.ok("before_filing", this.clone());
    check(&program, "before_filing.ready", &view);
    assert_eq!(view["ready"], true);
    let book = program.ok("law_book", json!({}));
    let of_motions = [
        "A motion under §\u{a0}973.015(2m)",
        "The finished files of a motion",
    ];
    let rules = book["rules"].as_array().expect("rules").iter();
    let of_motions = rules.filter(|rule| {
        let subjects = rule["subjects"].as_array().expect("subjects");
        subjects
            .iter()
            .any(|subject| of_motions.iter().any(|heading| subject == heading))
    });
    for rule in of_motions {
        row(&view, rule["id"].as_str().expect("an id"));
    }
    for row in rows(&view) {
        let says = row["says"].as_str().unwrap_or_default();
        assert!(!says.is_empty(), "{row} says why");
        let is_file = row["step"] == "papers";
        if row["state"] == "missing" && !is_file {
            assert!(row["field"]["path"].is_string(), "{row} leads to its field");
        }
    }
    assert_eq!(
        row(&view, "EFL-01")["state"],
        "missing",
        "nothing is made yet"
    );
    assert_eq!(row(&view, "VAC-20")["state"], "to_come");
    assert_eq!(row(&view, "VAC-09")["state"], "does_not_apply");
    for paper in ["motion", "statement_of_facts", "proposed_order"] {
        program.ok(
            "make_court_paper",
            json!({ "id": id, "paper": paper, "format": "pdf" }),
        );
    }
    let made = program.ok("before_filing", this.clone());
    check(&program, "before_filing.made", &made);
    let margins: Vec<&Value> = rows(&made)
        .into_iter()
        .filter(|row| row["rule"] == "EFL-01")
        .collect();
    assert_eq!(margins.len(), 3, "one row for each file");
    assert!(margins.iter().all(|row| row["state"] == "met"));
    type_into(&program, &id, 2, &[("/movant/name", "Another name")]);
    let changed = program.ok("before_filing", this);
    assert_eq!(
        row(&changed, "EFL-01")["state"],
        "missing",
        "what was made before says nothing of what is filed now"
    );
}

#[test]
fn nothing_is_ready_while_an_element_has_neither_a_fact_nor_a_stated_reason() {
    let program = attorney();
    for (letter, missing) in [
        ("a", "trafficked/value_given"),
        ("b", "trafficked/causation"),
        ("c", "reasons/why_not"),
        ("d", "reasons/diligence"),
        ("g", "reasons/no_harm"),
    ] {
        let id = Typed::scenario("rock_2012_old_numbering")
            .without(missing)
            .begun(&program);
        let this = json!({ "id": id });
        let view = program.ok("before_filing", this.clone());
        assert_eq!(view["ready"], false, "({letter}) is open");
        assert!(
            view["lead"]
                .as_str()
                .is_some_and(|lead| lead.starts_with("Not ready"))
        );
        let stated = format!("/stated/{letter}");
        type_into(&program, &id, 2, &[(&stated, "I rely on the record.")]);
        let view = program.ok("before_filing", this);
        assert_eq!(view["ready"], true, "({letter}) is stated");
    }
}
