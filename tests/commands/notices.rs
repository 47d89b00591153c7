//! The first hour after the call: a notice looked at before it is recorded, a late one, and the paper that follows.

use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::{Program, entry};
use crate::record::check;

/// A child in care who has not come back, reported at 20:00.
const MISSING: &[(&str, &str)] = &[
    ("/call/received_at", "20:00"),
    ("/child/name", "Jay"),
    ("/child/in_care", "yes"),
    ("/child/missing", "yes"),
    ("/child/missing_at", "19:30"),
    ("/child/date_of_birth", "2012-03-05"),
    ("/allegation/trafficking", "suspected"),
    (
        "/allegation/reporter_words",
        "He said it to the group home.",
    ),
];

fn told(id: &str, answers: &[(&str, &str)]) -> Value {
    let answers: Vec<Value> = answers
        .iter()
        .map(|(path, text)| entry(path, text))
        .collect();
    json!({ "id": id, "kind": "police_told", "answers": answers })
}

const NOTICE: &[(&str, &str)] = &[
    ("/at", "21:05"),
    ("/officer", "Deputy Ames"),
    ("/means", "phone"),
];

/// The same child at home, and not missing: police have one thing to be told.
fn at_home(program: &Program) -> String {
    let id = program.report(MISSING);
    program.type_into(
        &id,
        2,
        &[("/child/in_care", "no"), ("/child/missing", "no")],
    );
    id
}

fn words<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one[key].as_str())
        .collect()
}

#[test]
fn a_notice_is_looked_at_whole_before_it_is_recorded() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(MISSING);
    let lacks = program.ok("check_act", told(&id, &[("/at", "25:00")]));
    check(&program, "act_check.missing", &lacks);
    assert_eq!(
        words(&lacks["faults"], "path"),
        ["/at", "/officer", "/means"],
        "all that is missing is named at once, in the order of the form"
    );
    assert!(lacks["left_open"].to_string().contains("child missing"));
    let whole = program.ok("check_act", told(&id, NOTICE));
    check(&program, "act_check.ok", &whole);
    assert_eq!(whole["faults"], json!([]));
    assert_eq!(
        whole["read"],
        json!([{ "path": "/at", "says": "Fri 20 Nov 2026, 21:05 CST" }])
    );
    assert!(
        whole["left_open"].to_string().contains("child missing"),
        "nobody said that police were told of it"
    );
    let said = program.ok(
        "check_act",
        told(&id, &[NOTICE, &[("/told_missing", "yes")]].concat()),
    );
    assert!(!said["left_open"].to_string().contains("child missing"));
    let view = program.ok("report", json!({ "id": id }));
    assert_eq!(view["acts"], json!([]), "looking records nothing");
    let form = &view["act_forms"][0];
    let asked = form["fields"]
        .as_array()
        .and_then(|fields| fields.iter().find(|f| f["path"] == "/told_missing"))
        .expect("it is asked");
    assert!(
        asked["help"]
            .as_str()
            .is_some_and(|help| help.contains("stays open")),
        "the question says what its answer does"
    );
}

#[test]
fn the_paper_is_the_next_step_once_police_were_told_until_it_is_made() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = at_home(&program);
    let view = program.ok("record_act", told(&id, NOTICE));
    assert_eq!(view["next"]["key"], "make_referral");
    let asked = |view: &Value| {
        view["hour"]["duties"].as_array().is_some_and(|duties| {
            duties
                .iter()
                .any(|d| d["acts"][0]["key"] == "make_referral")
        })
    };
    assert!(asked(&view), "it stands among the duties of the hour");
    program.ok("make_referral", json!({ "id": id }));
    let view = program.ok("report", json!({ "id": id }));
    assert!(!asked(&view));
    assert_ne!(view["next"]["key"], "make_referral");
    assert!(view["hour"]["done"].to_string().contains("made by A. Lind"));
}

#[test]
fn an_act_that_was_late_says_so_wherever_it_stands() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = at_home(&program);
    program.wait(14 * 60);
    let late = [
        NOTICE,
        &[("/at", "10:00"), ("/late_reason", "The line was down.")],
    ]
    .concat();
    let view = program.ok("record_act", told(&id, &late[1..]));
    let of = |list: &Value| {
        list.as_array()
            .and_then(|all| all.iter().find(|one| one["rule"] == "CPS-02"))
            .map(|one| one["done_late"].clone())
    };
    assert_eq!(of(&view["clocks"]), Some(json!(true)));
    assert_eq!(of(&view["hour"]["done"]), Some(json!(true)));
    assert_eq!(view["acts"][0]["late"], true);
    let board = program.ok("board", json!({ "search": "" }));
    assert!(board["rows"][0]["flags"].to_string().contains("done_late"));
}

#[test]
fn a_saved_draft_says_back_what_times_were_read_as() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(&[]);
    let saved = program.type_into(&id, 2, MISSING);
    assert_eq!(saved["sub"], "received Fri 20 Nov 2026, 20:00");
    let read = |path: &str| {
        saved["read"]
            .as_array()
            .and_then(|all| all.iter().find(|one| one["path"] == path))
            .map(|one| one["says"].clone())
    };
    assert_eq!(
        read("/call/received_at"),
        Some(json!("Fri 20 Nov 2026, 20:00 CST"))
    );
    assert_eq!(
        read("/child/date_of_birth"),
        Some(json!("Mon 5 Mar 2012, 14 years old today"))
    );
    assert_eq!(read("/child/name"), None, "a name is what it is");
}

#[test]
fn the_number_given_with_a_new_vault_closes_the_gap_of_the_referral() {
    let program = Program::at(FRIDAY_NIGHT);
    let mut plan = program.plan("Vault", false);
    plan["phone"] = json!("715-555-0142");
    program.ok("create_vault", json!({ "plan": plan }));
    let office = program
        .ok("office", json!({"part": "settings"}))
        .to_string();
    assert!(
        office.contains("715-555-0142"),
        "it is one of the office's settings"
    );
    let id = program.report(MISSING);
    let gaps = program.ok("referral", json!({ "id": id }))["gaps"].to_string();
    assert!(!gaps.contains("/call/worker_phone"), "{gaps}");
}
