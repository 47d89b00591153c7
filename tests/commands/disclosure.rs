//! A disclosure from the choice of its recipient to what has left: looked at fact by fact before anything is made.

use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::{Program, entry};
use crate::record::check;

const MAN: &str = "/maltreaters/items/01933000-0000-7000-8000-000000000001";
const MOTHER: &str = "/parents/items/01933000-0000-7000-8000-000000000002";

/// A report whose words tell who called; the child may be told of, and the man.
fn jay(program: &Program) -> String {
    let man = |field: &str| format!("{MAN}/{field}");
    let mother = |field: &str| format!("{MOTHER}/{field}");
    let told: Vec<(String, &str)> = vec![
        ("/call/received_at".into(), "20:00"),
        ("/call/cps_number".into(), "4411"),
        ("/child/name".into(), "Jay"),
        ("/child/date_of_birth".into(), "2012-03-05"),
        ("/child/address".into(), "14 Birch Lane, Nekoosa"),
        (
            "/child/condition".into(),
            "Tired and cold, as his teacher says.",
        ),
        ("/allegation/trafficking".into(), "suspected"),
        (
            "/allegation/reporter_words".into(),
            "He told his teacher that Dre lets him stay.",
        ),
        ("/reporter/name".into(), "Mary-Ann Łęcki"),
        ("/reporter/relationship".into(), "teacher"),
        ("/reporter/workplace".into(), "Lincoln Middle School"),
        ("/needs/medical".into(), "A cough for two weeks."),
        (MAN.into(), "=added"),
        (man("name"), "Dre"),
        (MOTHER.into(), "=added"),
        (mother("name"), "Nora Vance"),
    ];
    let told: Vec<(&str, &str)> = told.iter().map(|(p, t)| (p.as_str(), *t)).collect();
    program.report(&told)
}

/// The office's directory: one recipient of each kind that the tests go to.
fn directory(program: &Program) {
    let mut entries = vec![entry("/custodian", "R. Tally, records")];
    for (at, name, kind, address) in [
        (
            "3",
            "Marsh Child Advocacy Center",
            "advocacy_center",
            "2 Elm Street, Marshfield",
        ),
        (
            "4",
            "Harbor Counseling",
            "provider",
            "8 Dock Road, Stevens Point",
        ),
        (
            "5",
            "Wood County Sheriff",
            "law_enforcement",
            "400 Market Street",
        ),
    ] {
        let item = format!("/recipients/items/01933000-0000-7000-8000-00000000000{at}");
        entries.push(entry(&item, "=added"));
        entries.push(entry(&format!("{item}/name"), name));
        entries.push(entry(&format!("{item}/kind"), kind));
        entries.push(entry(&format!("{item}/address"), address));
    }
    program.ok(
        "save_office",
        json!({ "part": "settings", "entries": entries }),
    );
}

/// Plans a disclosure and answers what is asked about it.
fn plan(program: &Program, id: &str, from: Option<&str>, answers: &[(&str, &str)]) -> String {
    let from = from.map(|at| format!("01933000-0000-7000-8000-00000000000{at}"));
    let view = program.ok("plan_disclosure", json!({ "id": id, "from": from }));
    let item = view["item"].as_str().expect("an id").to_owned();
    answer(program, id, &item, answers);
    item
}

fn answer(program: &Program, id: &str, item: &str, answers: &[(&str, &str)]) {
    let seq = program.ok("report", json!({ "id": id }))["seq"]
        .as_u64()
        .expect("a number");
    let at: Vec<(String, &str)> = answers
        .iter()
        .map(|(name, text)| (format!("/disclosures/items/{item}/{name}"), *text))
        .collect();
    let at: Vec<(&str, &str)> = at.iter().map(|(p, t)| (p.as_str(), *t)).collect();
    program.type_into(id, u32::try_from(seq).expect("small") + 1, &at);
}

fn look(program: &Program, id: &str, item: &str) -> Value {
    program.ok("disclosure", json!({ "id": id, "item": item }))
}

/// Removes every place in free text for this recipient.
fn remove_all(program: &Program, id: &str, item: &str) -> Value {
    let mut view = look(program, id, item);
    for place in view["showings"].as_array().expect("places").clone() {
        view = program.ok(
            "decide_disclosure_place",
            json!({ "id": id, "item": item, "place": place["id"], "decision": "removed" }),
        );
    }
    view
}

fn make(program: &Program, id: &str, item: &str, paper: &str) -> Result<Value, Value> {
    program.call(
        "make_disclosure",
        json!({ "id": id, "item": item, "paper": paper }),
    )
}

fn row<'a>(view: &'a Value, path: &str) -> &'a Value {
    view["preview"]
        .as_array()
        .expect("parts")
        .iter()
        .flat_map(|part| part["lines"].as_array().expect("lines"))
        .find(|line| line["path"] == path)
        .unwrap_or(&Value::Null)
}

const CENTER: &[(&str, &str)] = &[
    ("purpose", "A forensic interview"),
    ("recognized", "yes"),
    ("limited", "yes"),
    ("substance_use", "no"),
];

#[test]
fn a_child_advocacy_center_has_what_it_needs_once_every_word_was_looked_at() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    directory(&program);
    let id = jay(&program);
    check(
        &program,
        "disclosures.new",
        &program.ok("disclosures", json!({ "id": id })),
    );
    let item = plan(&program, &id, Some("3"), &[]);
    let first = look(&program, &id, &item);
    check(&program, "disclosure.center_new", &first);
    assert_eq!(first["title"], "Marsh Child Advocacy Center");
    assert_eq!(first["ready"], false);
    assert!(first["refused"].to_string().contains("recognized"));
    answer(&program, &id, &item, CENTER);
    let view = look(&program, &id, &item);
    check(&program, "disclosure.center", &view);
    assert_eq!(view["refused"], json!([]), "only words wait now");
    assert_eq!(
        row(&view, "/reporter/name")["goes"],
        Value::Null,
        "the reporter is struck through before anything is made"
    );
    assert_ne!(row(&view, "/reporter/name")["why"], "");
    assert_eq!(row(&view, "/child/name")["goes"], "Jay");
    assert!(!view["showings"].as_array().expect("places").is_empty());
    let refused = make(&program, &id, &item, "services_referral").expect_err("a place waits");
    assert_eq!(refused["code"], "refused");
    let view = remove_all(&program, &id, &item);
    check(&program, "disclosure.center_ready", &view);
    assert_eq!(view["ready"], true);
    let cut = row(&view, "/child/condition");
    assert!(
        cut["goes"]
            .as_str()
            .is_some_and(|goes| !goes.contains("teacher")),
        "the words are out of what goes: {cut}"
    );
    let wrong = make(&program, &id, &item, "records_release").expect_err("another paper");
    assert_eq!(wrong["code"], "bad_input");
    let paper = make(&program, &id, &item, "services_referral").expect("the paper");
    check(&program, "paper.services_referral", &paper);
    let saved = program.ok(
        "save_paper",
        json!({ "record": id, "paper": paper["id"], "folder": program.path("Documents"), "fileName": paper["file_name"] }),
    );
    let bytes = std::fs::read(saved.as_str().expect("a path")).expect("the paper");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let left = program.ok("disclosures", json!({ "id": id }));
    assert_eq!(
        left["left"][0]["sent"],
        Value::Null,
        "nobody said it was sent"
    );
    assert!(
        left["left"][0]["to"]
            .as_str()
            .is_some_and(|to| to.contains("Marsh")),
        "to whom"
    );
    assert!(
        left["left"][0]["left_out"]
            .to_string()
            .contains("who made the report")
    );
    assert_ne!(left["left"][0]["mark"], "");
    let sent = json!({ "id": id, "paper": paper["id"], "kind": "release_sent", "answers": [
        entry("/at", "21:08"), entry("/means", "writing"),
    ]});
    program.ok("record_sent", sent);
    let left = program.ok("disclosures", json!({ "id": id }));
    check(&program, "disclosures.left", &left);
    assert!(
        left["left"][0]["sent"]
            .as_str()
            .is_some_and(|sent| sent.contains("21:08")),
        "now it was"
    );
    assert_eq!(
        left["left"].as_array().map(Vec::len),
        Some(1),
        "once, not twice"
    );
    let log = program.ok("activity", activity());
    assert!(
        log.to_string().contains("Released"),
        "the log tells it: {log}"
    );
}

fn activity() -> Value {
    json!({ "filter": { "person": null, "record": null, "kind": null } })
}

#[test]
fn a_private_provider_waits_for_a_permission_that_does() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    directory(&program);
    let id = jay(&program);
    let item = plan(
        &program,
        &id,
        Some("4"),
        &[("purpose", "Counseling"), ("substance_use", "no")],
    );
    let view = remove_all(&program, &id, &item);
    check(&program, "disclosure.provider", &view);
    assert_eq!(view["ready"], false, "no permission yet");
    let consent = make(&program, &id, &item, "consent_release").expect("a form to be signed");
    assert_eq!(consent["paper"], "consent_release");
    let left = program.ok("disclosures", json!({ "id": id }));
    assert_eq!(
        left["left"],
        json!([]),
        "a form to be signed has left nothing"
    );
    let good = [
        ("record", "The counseling referral of this date"),
        ("permission_by", "parent"),
        ("permission_names", "yes"),
        ("permission_identifies", "yes"),
        ("permission_until", "2026-12-31"),
        ("imminent_danger", "no"),
    ];
    answer(
        &program,
        &id,
        &item,
        &[&good[..], &[("permission_by", "young_child")]].concat(),
    );
    assert_eq!(
        look(&program, &id, &item)["ready"],
        false,
        "a child under 14"
    );
    answer(
        &program,
        &id,
        &item,
        &[
            ("permission_by", "child"),
            ("permission_until", "2026-11-19"),
        ],
    );
    assert_eq!(look(&program, &id, &item)["ready"], false, "it has ended");
    answer(
        &program,
        &id,
        &item,
        &[("permission_until", "2026-12-31"), ("substance_use", "yes")],
    );
    assert_eq!(look(&program, &id, &item)["ready"], false, "42 CFR Part 2");
    answer(&program, &id, &item, &[("substance_use", "no")]);
    let view = remove_all(&program, &id, &item);
    check(&program, "disclosure.provider_ready", &view);
    assert_eq!(view["ready"], true);
    make(&program, &id, &item, "services_referral").expect("the paper");
}

#[test]
fn nobody_close_to_the_child_has_anything_before_somebody_decided_who_is_involved() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    directory(&program);
    let id = jay(&program);
    let foster = [
        ("recipient", "foster_parent"),
        ("name", "Ola Brandt"),
        ("purpose", "Care"),
        ("substance_use", "no"),
    ];
    let item = plan(&program, &id, None, &foster);
    let view = remove_all(&program, &id, &item);
    check(&program, "disclosure.foster", &view);
    assert_eq!(
        view["ready"], false,
        "first: could this person be involved?"
    );
    answer(
        &program,
        &id,
        &item,
        &[("could_be_involved", "no"), ("decided_by", "M. Quade")],
    );
    let view = remove_all(&program, &id, &item);
    assert_eq!(view["ready"], true);
    make(&program, &id, &item, "records_release").expect("the paper");

    let parent = [
        ("recipient", "parent"),
        ("name", "Nora Vance"),
        ("could_be_involved", "yes"),
        ("decided_by", "M. Quade"),
        ("substance_use", "no"),
    ];
    let item = plan(&program, &id, None, &parent);
    let view = remove_all(&program, &id, &item);
    check(&program, "disclosure.parent", &view);
    assert!(view["refused"].to_string().contains("supervisor decides"));
    let refused = make(&program, &id, &item, "records_release").expect_err("the gate");
    assert_eq!(refused["code"], "refused");
    let at = program.ok("report", json!({ "id": id }))["steps"].clone();
    let step = at
        .as_array()
        .and_then(|all| all.iter().find(|s| s["key"] == "disclosure"));
    assert_eq!(
        step.map(|s| s["missing"].clone()),
        Some(json!(1)),
        "one is not made"
    );
}

#[test]
fn the_subject_is_never_served_here_and_the_custodian_is_named() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    directory(&program);
    let id = jay(&program);
    let item = plan(
        &program,
        &id,
        None,
        &[("recipient", "subject"), ("name", "Counsel for Dre")],
    );
    let view = look(&program, &id, &item);
    check(&program, "disclosure.subject", &view);
    assert_eq!(view["paper"], Value::Null);
    assert_eq!(
        view["preview"],
        json!([]),
        "nothing is laid out for the subject"
    );
    assert!(view["refused"].to_string().contains("R. Tally, records"));
    assert!(
        !view["refused"].to_string().contains("substance use"),
        "where nothing goes nobody asks what would be in it"
    );
    let refused = make(&program, &id, &item, "records_release").expect_err("never");
    assert_eq!(refused["code"], "bad_input");
    let police = plan(&program, &id, Some("5"), &[]);
    assert_eq!(
        look(&program, &id, &police)["elsewhere"]["target"],
        "papers",
        "police have the referral itself"
    );
}
