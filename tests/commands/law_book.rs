//! The rulebook over real IPC: every rule of every register, and what an office found when it read a source again.

use law::index::every;
use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::{Program, entry};
use crate::matter::attorney;
use crate::record::check;

const POLICE: &str = "48.981(3)(a)3.";

fn ids(book: &Value) -> Vec<&str> {
    let rules = book["rules"].as_array().expect("rules").iter();
    rules.filter_map(|rule| rule["id"].as_str()).collect()
}

fn rule<'a>(book: &'a Value, id: &str) -> &'a Value {
    let mut rules = book["rules"].as_array().expect("rules").iter();
    rules
        .find(|rule| rule["id"] == id)
        .unwrap_or_else(|| panic!("{id} stands in the book"))
}

fn source<'a>(book: &'a Value, id: &str) -> &'a Value {
    let mut sources = book["authorities"].as_array().expect("sources").iter();
    sources
        .find(|source| source["id"] == id)
        .unwrap_or_else(|| panic!("{id} stands in the book"))
}

fn reading(found: &str) -> Value {
    json!({ "reading": {
        "authority": POLICE, "read_on": "2026-11-25", "read_by": "M. Quade",
        "found": found, "note": "The new text says ten hours.",
    }})
}

#[test]
fn every_rule_of_every_register_is_shown_once_to_anyone_in_either_kind_of_vault() {
    let program = Program::at(FRIDAY_NIGHT);
    let book = program.ok("law_book", json!({}));
    check(&program, "law_book", &book);
    let mut known: Vec<&str> = ids(&book);
    for entry in every() {
        assert!(known.contains(&entry.id), "{} is not shown", entry.id);
    }
    let all = known.len();
    known.sort_unstable();
    known.dedup();
    assert_eq!(known.len(), all, "no rule is shown twice");
    program.county();
    assert_eq!(program.ok("law_book", json!({})), book);
    assert_eq!(attorney().ok("law_book", json!({}))["rules"], book["rules"]);
}

#[test]
fn each_rule_comes_with_all_that_a_lawyer_checks() {
    let book = Program::at(FRIDAY_NIGHT).ok("law_book", json!({}));
    for rule in book["rules"].as_array().expect("rules") {
        for part in ["subjects", "authorities", "examples"] {
            let is_empty = rule[part].as_array().is_none_or(Vec::is_empty);
            assert!(!is_empty, "{} has no {part}", rule["id"]);
        }
        for id in rule["authorities"].as_array().expect("authorities") {
            source(&book, id.as_str().expect("an id"));
        }
    }
    let both = &rule(&book, "LAW-01")["subjects"];
    assert_eq!(both.as_array().map(Vec::len), Some(2), "{both}");
    let police = rule(&book, "CPS-03");
    assert_eq!(police["sections"], json!(["§\u{a0}48.981"]));
    let words = book.to_string();
    assert!(
        words.contains("§\u{a0}") && !words.contains("§ "),
        "no line ends in a bare sign"
    );
}

#[test]
fn law_that_is_pending_or_was_not_read_is_found_among_the_open_questions() {
    let book = Program::at(FRIDAY_NIGHT).ok("law_book", json!({}));
    for (id, words) in [
        ("LAW-01", "2025 AB 79"),
        ("CPS-22", "2025 Senate Bill 259"),
        ("CPS-08", "response times announced for June 2026"),
        ("HOL-04", "15 January"),
    ] {
        let open = &rule(&book, id)["open_question"];
        assert!(open.to_string().contains(words), "{id}: {open}");
    }
}

#[test]
fn a_conclusion_of_either_record_names_rules_and_sources_of_the_book() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let report = program.ok("new_report", json!({}));
    let lawyer = attorney();
    let motion = lawyer.ok("new_motion", json!({}));
    let book = program.ok("law_book", json!({}));
    for view in [report, motion] {
        for conclusion in view["conclusions"].as_array().expect("conclusions") {
            rule(&book, conclusion["rule"].as_str().expect("a rule"));
            for step in conclusion["because"].as_array().expect("steps") {
                let named = step["authority"].as_str().expect("a source");
                assert!(named.is_empty() || !source(&book, named).is_null());
            }
        }
    }
}

#[test]
fn a_changed_source_is_marked_wherever_it_leads_and_outlasts_the_settings() {
    let program = Program::at("2026-11-25T15:00:00Z");
    program.county();
    let book = program.ok("record_reading", reading("changed"));
    assert_eq!(rule(&book, "CPS-01")["do_not_rely"], true);
    assert_eq!(rule(&book, "VAC-01")["do_not_rely"], false);
    let police = source(&book, POLICE);
    assert_eq!(police["changed"], true);
    assert_eq!(police["readings"][0]["by"], "M. Quade");
    assert!(
        book["read_again"]
            .to_string()
            .contains("Do not rely on CPS-01")
    );
    let frame = program.ok("frame", json!({}));
    assert!(
        frame["law_as_of"]
            .to_string()
            .contains("1 source to read again")
    );

    let typed = json!({ "part": "settings", "entries": [entry("/phone", "715-555-0142")] });
    let office = program.ok("save_office", typed);
    assert!(office.to_string().contains("715-555-0142"));
    assert_eq!(program.ok("law_book", json!({})), book, "the reading stays");
    let list = format!("/readings/items/{}", "01933000-0000-7000-8000-000000000001");
    program.ok(
        "save_office",
        json!({ "part": "settings", "entries": [entry(&list, "=removed")] }),
    );
    program.ok("record_reading", reading("unchanged"));
    let again = program.ok("law_book", json!({}));
    assert_eq!(
        rule(&again, "CPS-01")["do_not_rely"],
        true,
        "of two readings on one day the one that found a change leads"
    );
    program.wait(24 * 60);
    let mut next = reading("unchanged");
    next["reading"]["read_on"] = json!("2026-11-26");
    let later = program.ok("record_reading", next);
    assert_eq!(rule(&later, "CPS-01")["do_not_rely"], false);
    let office = program.ok("office", json!({"part": "settings"}));
    assert!(
        office.to_string().contains("715-555-0142"),
        "a reading keeps the settings"
    );
}

#[test]
fn a_reading_is_refused_at_its_field_until_it_is_whole() {
    let program = attorney();
    program.wait(7 * 24 * 60);
    let before = program.ok("law_book", json!({}));
    for (field, text) in [
        ("authority", json!("§ 1.01")),
        ("read_on", json!("")),
        ("read_on", json!("2026-11-31")),
        ("read_on", json!("2031-01-01")),
        ("read_by", json!(" ")),
        ("found", Value::Null),
    ] {
        let mut half = reading("changed");
        half["reading"][field] = text;
        let refused = program.fails("record_reading", half);
        assert_eq!(refused["field"], field, "{refused}");
        assert_eq!(refused["code"], "bad_input");
        if field == "read_by" {
            check(&program, "error.bad_input.reading", &refused);
        }
    }
    assert_eq!(
        program.ok("law_book", json!({})),
        before,
        "nothing was recorded"
    );
}

#[test]
fn after_half_a_year_every_source_is_to_be_read_again() {
    let program = Program::at("2027-06-01T12:00:00Z");
    program.county();
    let book = program.ok("law_book", json!({}));
    let sources = book["authorities"].as_array().expect("sources");
    assert!(sources.iter().all(|source| source["old"] == true));
    let frame = program.ok("frame", json!({}));
    let count = format!("{} sources to read again", sources.len());
    assert!(frame["law_as_of"].to_string().contains(&count), "{frame}");
}

#[test]
fn the_rulebook_is_printed_with_every_rule_and_the_office_s_own_readings() {
    let program = Program::at("2026-11-25T15:00:00Z");
    program.county();
    program.ok("record_reading", reading("changed"));
    let paper = json!({ "paper": { "kind": "rulebook" }, "folder": program.path("Documents"), "fileName": "Rulebook" });
    let path = program.ok("save_vault_paper", paper);
    let read = std::process::Command::new("pdftotext")
        .args(["-layout", path.as_str().expect("a path"), "-"])
        .output()
        .expect("pdftotext (Debian's poppler-utils) is installed");
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    for entry in every() {
        let heading = format!("{} ", entry.id);
        assert!(
            text.lines().any(|line| line.trim().starts_with(&heading)),
            "{} has no heading on the paper",
            entry.id
        );
    }
    for words in ["Do not rely on this rule", "by M. Quade, and changed"] {
        assert!(text.contains(words), "“{words}” is not on the paper");
    }
}
