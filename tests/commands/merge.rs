//! Two people who saved one case apart: neither loses a word, and a person makes one state of the two.

use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::{PASSPHRASE, Program};
use crate::people::{OTHER, add, come_back};
use crate::record::check;

/// A draft of A. Lind's on a state that M. Quade has since followed with another.
fn apart(program: &Program) -> String {
    program.county();
    add(program, "M. Quade", "worker", OTHER);
    let id = program.report(&[("/child/name", "Jay"), ("/child/school", "Lincoln")]);
    program.ok("leave_section", json!({ "id": id }));
    program.type_into(
        &id,
        2,
        &[("/child/name", "Jay B."), ("/child/nicknames", "JB")],
    );
    program.wait(10);
    come_back(program, OTHER);
    program.type_into(
        &id,
        3,
        &[("/child/name", "Jayden"), ("/child/school", "Vel Phillips")],
    );
    program.ok("leave_section", json!({ "id": id }));
    program.wait(10);
    come_back(program, PASSPHRASE);
    id
}

fn text(program: &Program, id: &str, path: &str) -> String {
    let report = program.ok("report", json!({ "id": id }));
    let sections = report["sections"].as_array().expect("sections").iter();
    let mut fields = sections.flat_map(|section| section["fields"].as_array().expect("fields"));
    let field = fields
        .find(|field| field["path"] == path)
        .expect("the field");
    field["text"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_stale_save_stands_beside_the_newer_one_and_is_never_lost() {
    let program = Program::at(FRIDAY_NIGHT);
    let id = apart(&program);
    assert_eq!(program.ok("newest_states", json!({ "id": id })), 1);
    assert_eq!(program.ok("diverged", json!({ "id": id })), Value::Null);
    program.ok("leave_section", json!({ "id": id }));
    assert_eq!(program.ok("newest_states", json!({ "id": id })), 2);
    assert_eq!(
        text(&program, &id, "/child/name"),
        "Jay B.",
        "what was typed is saved"
    );

    let view = program.ok("diverged", json!({ "id": id }));
    check(&program, "merge.open", &view);
    let paths = |which: &str| -> Vec<Value> {
        let forks = view[which].as_array().expect("forks").iter();
        forks.map(|fork| fork["path"].clone()).collect()
    };
    assert_eq!(paths("open"), ["/child/name"], "both changed it");
    assert_eq!(paths("settled"), ["/child/nicknames", "/child/school"]);
    assert_eq!(
        (&view["one"]["who"], &view["other"]["who"]),
        (&json!("M. Quade"), &json!("A. Lind"))
    );
    let fork = &view["open"][0];
    assert_eq!(
        (&fork["before"], &fork["one"], &fork["other"]),
        (&json!("Jay"), &json!("Jayden"), &json!("Jay B."))
    );
}

#[test]
fn each_fact_takes_the_answer_that_was_chosen_or_typed() {
    for (takes, typed, expected) in [
        (json!("one"), Value::Null, "Jayden"),
        (json!("other"), Value::Null, "Jay B."),
        (Value::Null, json!("Jayden B."), "Jayden B."),
    ] {
        let program = Program::at(FRIDAY_NIGHT);
        let id = apart(&program);
        program.ok("leave_section", json!({ "id": id }));
        let view = program.ok("diverged", json!({ "id": id }));
        let merged = |decisions: Value| json!({ "id": id, "one": view["one"]["id"], "other": view["other"]["id"], "decisions": decisions });
        let waits = program.fails("merge_states", merged(json!([])));
        assert_eq!(
            (&waits["code"], &waits["field"]),
            (&json!("bad_input"), &json!("/child/name"))
        );
        let entry = match typed.as_str() {
            Some(text) => json!({ "path": "/child/name", "state": "known", "text": text }),
            None => Value::Null,
        };
        let decided = json!([{ "path": "/child/name", "takes": takes, "typed": entry }]);
        program.ok("merge_states", merged(decided.clone()));
        assert_eq!(text(&program, &id, "/child/name"), expected);
        assert_eq!(text(&program, &id, "/child/nicknames"), "JB");
        assert_eq!(text(&program, &id, "/child/school"), "Vel Phillips");
        assert_eq!(program.ok("newest_states", json!({ "id": id })), 1);
        let again = program.fails("merge_states", merged(decided));
        assert_eq!(again["code"], "conflict", "the two were made one already");
    }
}

#[test]
fn what_is_being_typed_when_two_states_are_looked_at_is_among_them() {
    let program = Program::at(FRIDAY_NIGHT);
    let id = apart(&program);
    program.ok("leave_section", json!({ "id": id }));
    program.type_into(&id, 9, &[("/child/school", "Washington")]);
    let view = program.ok("diverged", json!({ "id": id }));
    assert!(view["open"].to_string().contains("Washington"), "{view}");
}

#[test]
fn every_earlier_state_can_be_read_and_compared_with_now() {
    let program = Program::at(FRIDAY_NIGHT);
    let id = apart(&program);
    program.ok("leave_section", json!({ "id": id }));
    let history = program.ok("history", json!({ "id": id }));
    check(&program, "history.full", &history);
    let states = history["states"].as_array().expect("states");
    let newest = states.iter().filter(|line| line["newest"] == true).count();
    assert_eq!((states.len(), newest), (4, 2));
    let whose: Vec<&Value> = states.iter().map(|line| &line["state"]["who"]).collect();
    assert_eq!(whose, ["A. Lind", "M. Quade", "A. Lind", "A. Lind"]);
    let quades = &states[1]["state"]["id"];
    let earlier = program.ok("earlier", json!({ "id": id, "state": quades }));
    check(&program, "earlier.full", &earlier);
    assert!(earlier["facts"].to_string().contains("Vel Phillips"));
    let changes = earlier["changes"].as_array().expect("changes");
    let name = changes
        .iter()
        .find(|change| change["path"] == "/child/name");
    let name = name.expect("the name is another now");
    assert_eq!(
        (&name["before"], &name["after"]),
        (&json!("Jayden"), &json!("Jay B."))
    );
    let other = program.report(&[("/child/name", "Ann")]);
    let foreign = program.fails("earlier", json!({ "id": other, "state": quades }));
    assert_eq!(foreign["code"], "not_found");
}
