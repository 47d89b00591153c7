//! Every command over real IPC, and the fixtures that the tests of the screens are fed with.

#[path = "commands/before_filing.rs"]
mod before_filing;
#[path = "commands/court_papers.rs"]
mod court_papers;
#[path = "commands/desks.rs"]
mod desks;
#[path = "commands/disclosure.rs"]
mod disclosure;
#[path = "commands/diversion.rs"]
mod diversion;
#[path = "commands/diversion_papers.rs"]
mod diversion_papers;
#[path = "commands/ewisacwis.rs"]
mod ewisacwis;
#[path = "commands/fields.rs"]
mod fields;
#[path = "commands/ipc.rs"]
mod ipc;
#[path = "commands/kept.rs"]
mod kept;
#[path = "commands/kinds.rs"]
mod kinds;
#[path = "commands/law_book.rs"]
mod law_book;
#[path = "commands/lock.rs"]
mod lock;
#[path = "commands/log.rs"]
mod log;
#[path = "commands/matter.rs"]
mod matter;
#[path = "commands/merge.rs"]
mod merge;
#[path = "commands/motion.rs"]
mod motion;
#[path = "commands/notices.rs"]
mod notices;
#[path = "commands/office.rs"]
mod office;
#[path = "commands/path.rs"]
mod path;
#[path = "commands/people.rs"]
mod people;
#[path = "commands/record.rs"]
mod record;
#[path = "commands/vaults.rs"]
mod vaults;

use ipc::{Program, entry};
use record::check;
use serde_json::{Value, json};

/// 21:09 on Friday 20 November 2026 in Wisconsin.
const FRIDAY_NIGHT: &str = "2026-11-21T03:09:00Z";

const PERSON: &str = "/maltreaters/items/01933000-0000-7000-8000-000000000001";

/// A call of a Friday night, as far as a worker has typed it.
fn jay() -> Vec<(String, String)> {
    let person = |field: &str| format!("{PERSON}/{field}");
    [
        ("/call/received_at".into(), "20:00"),
        ("/call/means".into(), "phone"),
        ("/child/name".into(), "Jay"),
        ("/child/age".into(), "about 14"),
        ("/child/whereabouts".into(), "Last seen at 18:30 at the motel on 8th Street, Wisconsin Rapids"),
        ("/child/with_whom".into(), "a man called Dre"),
        ("/child/safe_to_contact".into(), "=unknown"),
        ("/child/in_care".into(), "no"),
        ("/child/missing".into(), "no"),
        ("/allegation/trafficking".into(), "suspected"),
        ("/allegation/reporter_words".into(), "He told his teacher that Dre lets him stay, and that people pay Dre. I have taught at Lincoln for nine years and have not seen him like this."),
        ("/plan/asked".into(), "Find the child tonight. Nobody but the forensic interviewer asks him about it."),
        ("/triggers/self_report".into(), "yes"),
        ("/trafficking/given".into(), "a room, food, a phone"),
        ("/reporter/name".into(), "Mary-Ann Łęcki"),
        ("/reporter/relationship".into(), "teacher"),
        ("/reporter/workplace".into(), "Lincoln Middle School"),
        ("/referral/recipient".into(), "Wood County Sheriff, dispatch"),
        (PERSON.into(), "=added"),
        (person("name"), "Dre"),
        (person("caregiver"), "no_caregiving"),
        (person("access"), "yes, he knows where the child sleeps"),
        (person("danger"), "=unknown"),
    ]
    .into_iter()
    .map(|(path, text): (String, &str)| (path, text.to_owned()))
    .collect()
}

fn typed(program: &Program, answers: &[(String, String)]) -> String {
    let answers: Vec<(&str, &str)> = answers
        .iter()
        .map(|(p, t)| (p.as_str(), t.as_str()))
        .collect();
    program.report(&answers)
}

fn clock<'a>(view: &'a Value, rule: &str) -> &'a Value {
    view["clocks"]
        .as_array()
        .and_then(|clocks| clocks.iter().find(|clock| clock["rule"] == rule))
        .unwrap_or_else(|| panic!("{rule} has a clock"))
}

#[test]
fn a_call_is_typed_and_its_clocks_stand_on_the_board_at_once() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let new = program.ok("new_report", json!({}));
    check(&program, "report.new", &new);
    assert_eq!(new["number"], "SH-2026-0001");
    assert_eq!(clock(&new, "CPS-02")["shape"], "needs_fact");
    let id = typed(&program, &jay());
    let saved = program.type_into(&id, 2, &[("/child/nicknames", "JJ")]);
    assert_eq!(saved["seq"], 2);
    check(&program, "draft_saved.ok", &saved);
    assert_eq!(
        clock(&saved, "CPS-02")["by"]["text"],
        "Sat 21 Nov 2026, 08:00"
    );
    assert_eq!(
        clock(&saved, "CPS-03")["by"]["text"],
        "Mon 23 Nov 2026, 08:00"
    );
    let board = program.ok("board", json!({ "search": "" }));
    let row = &board["rows"][0];
    assert_eq!(row["title"], "Jay, about 14");
    assert_eq!(row["stands"], "First hour, being typed");
    let left = program.ok("leave_section", json!({ "id": id }));
    assert_eq!(left["referral_have"], left["referral_need"]);
    check(&program, "report.full", &left);
    let found = program.ok("board", json!({ "search": "motel rapids" }));
    assert_eq!(found["rows"].as_array().map(Vec::len), Some(1));
    assert!(
        found["rows"][0]["found"]
            .as_str()
            .is_some_and(|s| s.contains("motel"))
    );
}

#[test]
fn what_cannot_be_read_is_kept_as_text_and_said_at_its_field() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let hostile = "<script>alert(1)</script> {{ 7*7 }} | \u{202e}abc\u{0007} 🙂";
    let id = program.report(&[("/child/name", hostile)]);
    let saved = program.type_into(
        &id,
        2,
        &[
            ("/call/received_at", "2026-11-31 20:00"),
            ("/child/date_of_birth", "13/45/2011"),
        ],
    );
    check(&program, "draft_saved.errors", &saved);
    assert_eq!(saved["errors"].as_array().map(Vec::len), Some(2));
    let view = program.ok("leave_section", json!({ "id": id }));
    let fields: Vec<&Value> = view["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .flat_map(|s| s["fields"].as_array().expect("fields"))
        .collect();
    let at = |path: &str| {
        *fields
            .iter()
            .find(|f| f["path"] == path)
            .expect("the field")
    };
    assert_eq!(
        at("/child/name")["text"],
        hostile,
        "text is kept as it was typed"
    );
    assert_eq!(
        at("/call/received_at")["text"],
        "2026-11-31 20:00",
        "text that does not parse is kept"
    );
    assert!(at("/call/received_at")["error"].is_string());
    let future = program.type_into(&id, 3, &[("/call/received_at", "2026-11-22 20:00")]);
    assert!(future["errors"].to_string().contains("still to come"));
    let refused = program
        .call(
            "save_draft",
            json!({ "id": id, "seq": 4, "entries": [entry("/number", "SH-1")] }),
        )
        .expect("kept");
    assert!(
        refused["errors"].to_string().contains("/number"),
        "a path outside the table changes nothing"
    );
    assert_eq!(
        program.ok("report", json!({ "id": id }))["number"],
        "SH-2026-0001"
    );
}

#[test]
fn a_notice_is_recorded_late_with_its_reason_and_withdrawn_with_another() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = typed(&program, &jay());
    let act = |fields: &[(&str, &str)]| {
        let answers: Vec<Value> = fields
            .iter()
            .map(|(path, text)| entry(path, text))
            .collect();
        json!({ "id": id, "kind": "police_told", "answers": answers })
    };
    let told = [
        ("/at", "21:05"),
        ("/agency", "Wood County Sheriff"),
        ("/officer", "Deputy Ames"),
        ("/badge", "41"),
        ("/means", "phone"),
        ("/by", "A. Lind"),
    ];
    let nobody = program.fails("record_act", act(&[("/at", "21:05")]));
    assert_eq!(nobody["field"], "/officer");
    let bad = program.fails("record_act", act(&[("/at", "25:00")]));
    assert_eq!(
        (&bad["code"], &bad["field"]),
        (&json!("bad_input"), &json!("/at"))
    );
    check(&program, "error.bad_input", &bad);
    let view = program.ok("record_act", act(&told));
    assert_eq!(clock(&view, "CPS-02")["left"], "done by A. Lind, by phone");
    assert_eq!(clock(&view, "CPS-02")["shape"], "done");
    let recorded = view["acts"][0]["id"].clone();
    assert_eq!(
        program.fails(
            "withdraw_act",
            json!({ "id": id, "act": recorded, "reason": " " })
        )["field"],
        "reason"
    );
    let view = program.ok(
        "withdraw_act",
        json!({ "id": id, "act": recorded, "reason": "It was another case." }),
    );
    assert_eq!(clock(&view, "CPS-02")["shape"], "open");
    program.wait(12 * 60);
    let late = program.ok("report", json!({ "id": id }));
    assert_eq!(clock(&late, "CPS-02")["shape"], "late");
    check(&program, "report.late", &late);
    let without = program.fails(
        "record_act",
        act(&[
            ("/at", "now"),
            ("/officer", "Deputy Ames"),
            ("/means", "phone"),
            ("/agency", "Wood County Sheriff"),
        ]),
    );
    assert_eq!(without["field"], "/late_reason");
    let view = program.ok(
        "record_act",
        act(&[
            ("/at", "now"),
            ("/agency", "Wood County Sheriff"),
            ("/officer", "Deputy Ames"),
            ("/means", "phone"),
            ("/late_reason", "The line was down."),
        ]),
    );
    assert_eq!(clock(&view, "CPS-02")["done_late"], true);
    assert_eq!(
        view["acts"][0]["at"]["text"], "Sat 21 Nov 2026, 09:09",
        "the time of the act stays"
    );
}

#[test]
fn the_referral_waits_for_the_reporter_and_for_nothing_else() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = typed(&program, &jay());
    let view = program.ok("referral", json!({ "id": id }));
    check(&program, "referral.showings", &view);
    let places = view["showings"].as_array().expect("places").clone();
    let found: Vec<&str> = places.iter().filter_map(|p| p["match"].as_str()).collect();
    assert_eq!(found, ["teacher", "I have taught", "Lincoln"]);
    let refused = program.fails("make_referral", json!({ "id": id }));
    assert_eq!(refused["code"], "refused");
    let naming = |reason: Option<&str>| {
        json!({ "id": id, "change": {
            "include_reporter": reason.is_none(), "reporter_reason": reason, "recipient": null,
            "showing": null, "decision": null,
        }})
    };
    let named = program.ok("set_referral", naming(None));
    assert!(
        named["refused"].to_string().contains("no reason"),
        "a reporter is named with a reason or not at all"
    );
    check(&program, "referral.refused", &named);
    program.ok("set_referral", naming(Some("")));
    let mut ready = Value::Null;
    for place in &places {
        ready = program.ok("set_referral", json!({ "id": id, "change": {
            "include_reporter": null, "reporter_reason": null, "recipient": null, "showing": place["id"], "decision": "removed",
        }}));
    }
    assert_eq!(ready["ready"], true);
    check(&program, "referral.ready", &ready);
    let paper = program.ok("make_referral", json!({ "id": id }));
    check(&program, "paper.made", &paper);
    assert!(
        paper["pages"].as_u64().is_some_and(|pages| pages <= 2),
        "an ordinary case fits two pages"
    );
    let saved = program.ok("save_paper", json!({ "record": id, "paper": paper["id"], "folder": program.path("Documents"), "fileName": paper["file_name"] }));
    let bytes = std::fs::read(saved.as_str().expect("a path")).expect("the paper");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(ipc::fixtures().join("paper_bytes.made.pdf"), &bytes)
            .expect("the folder of fixtures");
    }
    // The same paper, after the case has changed.
    program.type_into(&id, 9, &[("/child/name", "Another name")]);
    program.ok("leave_section", json!({ "id": id }));
    let again = program.ok("save_paper", json!({ "record": id, "paper": paper["id"], "folder": program.path("Documents"), "fileName": "again" }));
    assert_eq!(
        std::fs::read(again.as_str().expect("a path")).expect("the paper"),
        bytes,
        "a paper is the same for ever"
    );
    let over = program.fails("save_paper", json!({ "record": id, "paper": paper["id"], "folder": program.path("Documents"), "fileName": "again" }));
    assert_eq!(over["field"], "fileName");
    let view = program.ok("referral", json!({ "id": id }));
    assert_eq!(view["made"][0]["current"], false, "the case changed since");
}

#[test]
fn settings_are_read_and_a_later_response_time_is_refused() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    check(
        &program,
        "office.full",
        &program.ok("office", json!({"part": "settings"})),
    );
    let error = program.fails(
        "save_office",
        json!({ "part": "settings", "entries": [entry("/response_hours", "48")] }),
    );
    assert_eq!(error["field"], "/response_hours");
    program.ok(
        "save_office",
        json!({ "part": "settings", "entries": [entry("/response_hours", "2"), entry("/phone", "715-555-0142")] }),
    );
    let id = typed(&program, &jay());
    let view = program.ok("report", json!({ "id": id }));
    assert_eq!(
        clock(&view, "CPS-08")["by"]["text"],
        "Fri 20 Nov 2026, 22:00"
    );
}
