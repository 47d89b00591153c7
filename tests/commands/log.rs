//! The log: read with names, filtered, verified, taken out as a table, and held against a printed mark; the health check.

use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::Program;
use crate::people::{OTHER, add, come_back};
use crate::record::check;

fn rows(view: &Value) -> Vec<String> {
    let rows = view["rows"].as_array().expect("rows").iter();
    rows.map(|row| {
        format!(
            "{}: {}",
            row["who"].as_str().unwrap_or(""),
            row["says"].as_str().unwrap_or("")
        )
    })
    .collect()
}

#[test]
fn the_log_says_who_did_what_with_names_and_can_be_asked_by_person_case_and_kind() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let view = add(&program, "M. Quade", "supervisor", OTHER);
    let quade = view["people"][1]["id"].clone();
    let id = program.report(&[("/child/name", "Jay")]);
    program.ok("leave_section", json!({ "id": id }));
    program.wait(30);
    come_back(&program, OTHER);
    for _ in 0..3 {
        program.ok("report", json!({ "id": id }));
    }
    let whole = program.ok("activity", json!({ "filter": {} }));
    check(&program, "log.full", &whole);
    let says = rows(&whole);
    assert_eq!(
        says.first().map(String::as_str),
        Some("M. Quade: Looked at the case")
    );
    assert_eq!(
        says.last().map(String::as_str),
        Some("A. Lind: Made the vault")
    );
    let looked = says.iter().filter(|row| row.contains("Looked at")).count();
    assert_eq!(looked, 1, "once a case and unlock: {says:?}");

    let asked = |filter: Value| rows(&program.ok("activity", json!({ "filter": filter })));
    let by_quade = asked(json!({ "person": quade }));
    assert!(!by_quade.is_empty() && by_quade.iter().all(|row| row.starts_with("M. Quade")));
    let of_case = asked(json!({ "record": id }));
    assert!(
        of_case
            .iter()
            .any(|row| row.contains("Saved what was typed"))
    );
    assert!(!of_case.iter().any(|row| row.contains("Unlocked")));
    let unlocks = asked(json!({ "kind": "unlocks" }));
    assert!(
        unlocks
            .iter()
            .all(|row| row.ends_with("Unlocked the vault")),
        "{unlocks:?}"
    );
}

#[test]
fn printing_saving_and_releasing_a_paper_stand_in_the_log() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(&[
        ("/child/name", "Jay"),
        ("/allegation/trafficking", "suspected"),
    ]);
    let paper = program.ok("make_referral", json!({ "id": id }));
    let to = program.path("Documents");
    program.ok(
        "save_paper",
        json!({ "record": id, "paper": paper["id"], "folder": to, "fileName": "one" }),
    );
    let log = rows(&program.ok("activity", json!({ "filter": { "kind": "papers" } })));
    assert_eq!(
        log,
        [
            "A. Lind: Saved outside the vault: referral law enforcement",
            "A. Lind: Released: referral law enforcement, to law enforcement",
        ]
    );
}

/// The record mark on a paper that was saved, as another program reads it.
fn mark_on(path: &Value) -> Option<String> {
    let read = std::process::Command::new("pdftotext")
        .args([path.as_str().expect("a path"), "-"])
        .output()
        .expect("pdftotext (Debian's poppler-utils) is installed");
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    let is_mark = |word: &&str| word.len() == 34 && word.matches('-').count() == 6;
    text.split_whitespace().find(is_mark).map(str::to_owned)
}

#[test]
fn a_countys_paper_carries_a_mark_that_the_log_still_holds_when_it_is_typed_in() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(&[
        ("/child/name", "Jay"),
        ("/allegation/trafficking", "suspected"),
    ]);
    let paper = program.ok("make_referral", json!({ "id": id }));
    let saved = |name: &str| {
        let to = json!({ "record": id, "paper": paper["id"], "folder": program.path("Documents"), "fileName": name });
        program.ok("save_paper", to)
    };
    let mark = mark_on(&saved("one")).expect("the referral carries a mark");
    program.type_into(&id, 9, &[("/child/name", "Another name")]);
    program.ok("leave_section", json!({ "id": id }));
    let held = program.ok("check_mark", json!({ "mark": mark }));
    assert_eq!(held["holds"], true, "{held}");
    assert_eq!(
        mark_on(&saved("two")),
        Some(mark),
        "the paper keeps the mark that it was made with"
    );
}

#[test]
fn the_log_is_verified_from_the_start_saved_as_a_table_and_held_against_a_mark() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    program.report(&[("/child/name", "Jay")]);
    let well = program.ok("verify_log", json!({ "fromStart": true }));
    assert_eq!(well["is_well"], true);
    check(&program, "verified.well", &well);
    let recent = program.ok("verify_log", json!({ "fromStart": false }));
    assert_eq!(recent["is_well"], true);

    let table = json!({ "folder": program.path("Documents"), "fileName": "log" });
    let path = program.ok("save_log", table);
    let text = std::fs::read_to_string(path.as_str().expect("a path")).expect("the table");
    assert!(text.starts_with("at_utc,person,") && text.contains("A. Lind"));

    let mark = json!({ "paper": { "kind": "record_mark" }, "folder": program.path("Documents"), "fileName": "mark" });
    let path = program.ok("save_vault_paper", mark);
    let mark = mark_on(&path).expect("the mark is on the paper");
    let held = program.ok("check_mark", json!({ "mark": mark.to_lowercase() }));
    assert_eq!(held["holds"], true, "{held}");
    check(&program, "mark.holds", &held);
    let slip = program.ok("check_mark", json!({ "mark": "AAAA-BBBB" }));
    assert_eq!(
        (&slip["holds"], &slip["is_mark"]),
        (&json!(false), &json!(false))
    );
    check(&program, "mark.mistyped", &slip);
    let other = Program::at(FRIDAY_NIGHT);
    other.county();
    let foreign = other.ok("check_mark", json!({ "mark": mark }));
    assert_eq!(
        (&foreign["holds"], &foreign["is_mark"]),
        (&json!(false), &json!(true))
    );
}

#[test]
fn the_health_check_looks_at_every_part() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    program.report(&[("/child/name", "Jay")]);
    let health = program.ok("health", json!({}));
    assert_eq!(health["is_well"], true, "{health}");
    check(&program, "health.well", &health);
}
