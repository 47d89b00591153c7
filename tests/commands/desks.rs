//! The three small desks: whether the notice is owed, by when, and what proves that it was given.

use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::{Program, entry};
use crate::record::check;

/// A child in care who has not come back; the tribe and a parent's service are asked about.
const ALL_THREE: &[(&str, &str)] = &[
    ("/call/received_at", "20:00"),
    ("/child/name", "Jay"),
    ("/child/address", "14 Birch Lane, Nekoosa"),
    ("/child/in_care", "yes"),
    ("/child/missing", "yes"),
    ("/child/missing_at", "19:30"),
    ("/child/indian_child", "known"),
    ("/child/tribe", "Ho-Chunk Nation"),
    ("/owed/armed_forces", "known"),
];

fn desk(program: &Program, id: &str, desk: &str) -> Value {
    program.ok("notice_desk", json!({ "id": id, "desk": desk }))
}

fn steps(view: &Value) -> Vec<&str> {
    view["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .filter_map(|step| step["key"].as_str())
        .filter(|key| ["missing_child", "tribe", "armed_forces"].contains(key))
        .collect()
}

fn record(program: &Program, id: &str, kind: &str, answers: &[(&str, &str)]) -> Value {
    let answers: Vec<Value> = answers.iter().map(|(p, text)| entry(p, text)).collect();
    program.ok(
        "record_act",
        json!({ "id": id, "kind": kind, "answers": answers }),
    )
}

fn shapes(view: &Value) -> Vec<(&str, &str)> {
    view["duties"]
        .as_array()
        .expect("duties")
        .iter()
        .filter_map(|duty| Some((duty["rule"].as_str()?, duty["shape"].as_str()?)))
        .collect()
}

#[test]
fn a_desk_is_a_step_of_the_reports_that_call_for_it() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(&[("/call/received_at", "20:00"), ("/child/in_care", "yes")]);
    let quiet = program.ok("report", json!({ "id": id }));
    assert_eq!(steps(&quiet), [] as [&str; 0], "nobody has asked yet");
    for word in ["missing_child", "tribe", "armed_forces"] {
        let view = desk(&program, &id, word);
        assert_eq!(
            view["applies"], false,
            "{word} can be looked at all the same"
        );
        assert_ne!(view["says"], "", "and says how it stands");
    }
    let saved = program.type_into(&id, 2, ALL_THREE);
    assert_eq!(steps(&saved), ["missing_child", "tribe", "armed_forces"]);
    let saved = program.type_into(
        &id,
        3,
        &[
            ("/child/missing", "no"),
            ("/child/indian_child", "=unknown"),
            ("/owed/armed_forces", "no"),
        ],
    );
    assert_eq!(
        steps(&saved),
        ["tribe"],
        "heritage that was asked about and is not known keeps its day"
    );
}

#[test]
fn the_desk_of_a_missing_child_has_two_clocks_each_met_by_its_own_proof() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(ALL_THREE);
    let view = desk(&program, &id, "missing_child");
    check(&program, "notice_desk.missing_child", &view);
    assert_eq!(shapes(&view), [("MIS-01", "open"), ("MIS-02", "open")]);
    assert_eq!(
        view["duties"][0]["by"], "by Sat 03:30",
        "eight hours from 19:30"
    );
    assert_eq!(view["duties"][1]["by"], "by Sat 19:30");
    let told = [
        ("/at", "20:50"),
        ("/officer", "Deputy Ames"),
        ("/means", "phone"),
    ];
    record(&program, &id, "police_told", &told);
    let view = desk(&program, &id, "missing_child");
    assert_eq!(
        shapes(&view)[0],
        ("MIS-01", "open"),
        "police who were not told of it were not told of it"
    );
    record(
        &program,
        &id,
        "police_told",
        &[&told[..], &[("/told_missing", "yes")]].concat(),
    );
    let of_ncmec = [
        ("/at", "20:55"),
        ("/case_number", "NC-77"),
        ("/means", "phone"),
    ];
    record(&program, &id, "ncmec_confirmed", &of_ncmec);
    let view = desk(&program, &id, "missing_child");
    assert_eq!(shapes(&view), [("MIS-01", "done"), ("MIS-02", "done")]);
}

#[test]
fn the_desks_of_the_tribe_and_the_armed_forces_are_met_by_their_notice() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(ALL_THREE);
    let tribe = desk(&program, &id, "tribe");
    check(&program, "notice_desk.tribe", &tribe);
    assert_eq!(shapes(&tribe), [("CPS-11", "open")]);
    let forces = desk(&program, &id, "armed_forces");
    assert_eq!(forces["duties"][0]["by"], "", "it runs from the first act");
    record(&program, &id, "investigation_begun", &[("/at", "21:00")]);
    let forces = desk(&program, &id, "armed_forces");
    check(&program, "notice_desk.armed_forces", &forces);
    assert_eq!(
        forces["duties"][0]["by"], "by Sat 21:00",
        "24 hours, to be confirmed"
    );
    let told = |office: &'static str| [("/at", "21:05"), ("/agency", office), ("/means", "phone")];
    record(&program, &id, "tribe_told", &told("Ho-Chunk Nation"));
    record(&program, &id, "defense_told", &told("Fort McCoy"));
    for (word, rule) in [("tribe", "CPS-11"), ("armed_forces", "CPS-22")] {
        let view = desk(&program, &id, word);
        assert_eq!(shapes(&view), [(rule, "done")]);
    }
}

fn notice(program: &Program, id: &str, word: &str) -> Result<Value, Value> {
    program.call("make_notice", json!({ "id": id, "desk": word }))
}

#[test]
fn a_notice_is_made_says_its_few_facts_and_is_proved_by_the_act_that_sent_it() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(ALL_THREE);
    let early = notice(&program, &id, "armed_forces").expect_err("nothing has begun");
    assert_eq!(early["code"], "refused");
    record(&program, &id, "investigation_begun", &[("/at", "21:00")]);
    for word in ["missing_child", "tribe", "armed_forces"] {
        let paper = notice(&program, &id, word).expect("the notice");
        let most = if word == "missing_child" { 2 } else { 1 };
        assert!(
            paper["pages"].as_u64().is_some_and(|pages| pages <= most),
            "{word} is short: {paper}"
        );
        let view = desk(&program, &id, word);
        assert_eq!(
            view["notice"]["unsent"], paper["id"],
            "{word} is not sent yet"
        );
    }
    let view = desk(&program, &id, "tribe");
    check(&program, "notice_desk.made", &view);
    let sent = json!({ "id": id, "paper": view["notice"]["unsent"], "kind": "tribe_told", "answers": [
        entry("/at", "21:05"), entry("/agency", "Ho-Chunk Nation"), entry("/means", "writing"),
    ]});
    program.ok("record_sent", sent);
    let view = desk(&program, &id, "tribe");
    assert_eq!(view["notice"]["unsent"], Value::Null);
    assert_eq!(
        shapes(&view),
        [("CPS-11", "done")],
        "the same act meets the clock"
    );
    let left = program.ok("disclosures", json!({ "id": id }))["left"].clone();
    assert_eq!(left.as_array().map(Vec::len), Some(3), "each once: {left}");
}

#[test]
fn a_word_of_the_reporter_holds_a_notice_until_a_person_decides() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(&[
        ("/call/received_at", "20:00"),
        ("/child/name", "Jay"),
        ("/child/address", "With his aunt Mary-Ann Lecki, Nekoosa"),
        ("/child/indian_child", "known"),
        ("/reporter/name", "Mary-Ann Łęcki"),
    ]);
    let view = desk(&program, &id, "tribe");
    let places = view["notice"]["showings"]
        .as_array()
        .expect("places")
        .clone();
    assert!(!places.is_empty(), "the address names the reporter");
    assert_eq!(
        notice(&program, &id, "tribe").expect_err("it waits")["code"],
        "refused"
    );
    let mut view = view;
    for place in &places {
        view = program.ok(
            "decide_notice_place",
            json!({ "id": id, "desk": "tribe", "place": place["id"], "decision": "removed" }),
        );
    }
    assert_eq!(view["notice"]["ready"], true);
    notice(&program, &id, "tribe").expect("the notice");
}
