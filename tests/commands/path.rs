//! The path through a motion: the one next thing, from an empty vault to a copy that is served.

use serde_json::{Value, json};

use crate::ipc::Program;
use crate::matter::{Typed, attorney, new, type_into};

fn next(program: &Program, id: &str) -> (String, Value) {
    let next = program.ok("motion", json!({ "id": id }))["next"].clone();
    let label = next["label"].as_str().expect("a label").to_owned();
    (label, next["step"].clone())
}

#[test]
fn the_next_thing_leads_from_the_first_fact_to_the_served_copy() {
    let program = attorney();
    let id = new(&program);
    let count = "/counts/items/01933000-0000-7000-8000-000000000001";
    let mut seq = 0;
    let mut say = |answers: &[(&str, &str)]| {
        seq += 1;
        type_into(&program, &id, seq, answers)
    };
    assert_eq!(next(&program, &id).0, "Enter the client’s name");
    say(&[("/movant/name", "Rosalind Amos")]);
    assert_eq!(
        next(&program, &id),
        ("Add the count".into(), json!("client"))
    );
    say(&[(count, "=added")]);
    assert_eq!(
        next(&program, &id),
        ("Begin the story with one fact".into(), json!("story"))
    );

    let id = Typed::scenario("rock_2012_old_numbering")
        .without("reasons/why_not")
        .with("exhibits/judgment/confidential", "no")
        .with("exhibits/letter/confidential", "no")
        .begun(&program);
    let say = |seq: u32, answers: &[(&str, &str)]| type_into(&program, &id, seq, answers);
    assert_eq!(
        next(&program, &id),
        (
            "Answer “Why was it not raised then?”".into(),
            json!("reasons")
        )
    );
    say(2, &[("/reasons/why_not", "She had no lawyer.")]);
    assert_eq!(
        next(&program, &id).0,
        "Read the papers, then mark them final"
    );
    program.ok("mark_final", json!({ "id": id, "isFinal": true }));
    assert_eq!(
        next(&program, &id),
        (
            "Answer “Place the electronic signature now?”".into(),
            json!("before_filing")
        )
    );
    say(3, &[("/filing/sign", "yes")]);
    assert_eq!(
        next(&program, &id),
        ("Make the papers".into(), json!("papers"))
    );
    let made = program.ok(
        "make_court_paper",
        json!({ "id": id, "paper": "motion", "format": "pdf" }),
    );
    assert_eq!(made["draft"], false);
    assert_eq!(next(&program, &id).0, "Serve a copy, and record it");
    say(
        4,
        &[
            ("/filing/served_on_office", "Rock County District Attorney"),
            ("/filing/served_on", "2026-11-20"),
            ("/filing/served_how", "mail"),
        ],
    );
    assert_eq!(next(&program, &id).0, "Nothing waits");
    let board = program.ok("matters", json!({ "search": "Rosalind Teague" }));
    let row = &board["rows"][0];
    assert_eq!(
        (&row["shape"], &row["flags"]),
        (&json!("done"), &json!(["final"]))
    );
}

#[test]
fn where_no_count_is_reached_nothing_else_is_asked_for() {
    let program = attorney();
    let id = Typed::scenario("la_crosse_outside").begun(&program);
    let view = program.ok("motion", json!({ "id": id }));
    assert_eq!(view["next"]["label"], "See what else may exist");
    for step in view["steps"].as_array().expect("steps") {
        assert_eq!(
            (&step["missing"], &step["shape"]),
            (&json!(0), &Value::Null),
            "{step} asks for nothing, and nothing is done"
        );
    }
}
