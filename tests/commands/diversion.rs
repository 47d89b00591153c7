//! Diversions over real IPC, in a vault of either kind: the ways, the findings, the clocks, the papers, and the list.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::ipc::{Program, entry};
use crate::matter::{attorney, plan};
use crate::record::check;

/// A scenario, as far as it is typed.
#[derive(Deserialize)]
struct Story {
    facts: BTreeMap<String, String>,
    ways: BTreeMap<String, String>,
}

fn story(name: &str) -> Story {
    let path = format!(
        "{}/../tests/scenarios_diversion/{name}.toml",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).expect("the scenario");
    toml::from_str(&text).expect("a scenario")
}

/// Begins a diversion in the open vault: its id.
pub fn new(program: &Program) -> String {
    program.ok("new_diversion", json!({}))["id"]
        .as_str()
        .expect("an id")
        .to_owned()
}

/// Types answers into a diversion.
pub fn type_into(program: &Program, id: &str, seq: u32, answers: &[(&str, &str)]) -> Value {
    let entries: Vec<Value> = answers
        .iter()
        .map(|(path, text)| entry(path, text))
        .collect();
    program.ok(
        "save_diversion_draft",
        json!({ "id": id, "seq": seq, "entries": entries }),
    )
}

/// Types a scenario into a new diversion and leaves the section: its id, and what it shows.
pub fn begun(program: &Program, name: &str) -> (String, Value) {
    let id = new(program);
    let facts = story(name).facts;
    let answers: Vec<(String, String)> = facts
        .iter()
        .map(|(name, text)| {
            let text = match text.as_str() {
                "(unknown)" => "=unknown",
                "(not asked)" => "=not_asked",
                "(refused)" => "=refused",
                text => text,
            };
            (format!("/{name}"), text.to_owned())
        })
        .collect();
    let answers: Vec<(&str, &str)> = answers
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let saved = type_into(program, &id, 1, &answers);
    assert_eq!(saved["errors"], json!([]), "a scenario can be typed");
    let view = program.ok("leave_diversion_section", json!({ "id": id }));
    (id, view)
}

fn way<'a>(view: &'a Value, way: &str) -> &'a Value {
    view["law"]["ways"]["ways"]
        .as_array()
        .and_then(|ways| ways.iter().find(|one| one["way"] == way))
        .unwrap_or_else(|| panic!("{way} is one of the four"))
}

/// The paths of links.
pub fn paths(links: &Value) -> Vec<&str> {
    links
        .as_array()
        .expect("links")
        .iter()
        .filter_map(|link| link["path"].as_str())
        .collect()
}

#[test]
fn either_kind_of_vault_begins_a_diversion_and_its_own_office_asks() {
    let program = attorney();
    let view = program.ok("new_diversion", json!({}));
    check(&program, "diversion.new", &view);
    assert_eq!(view["number"], "SH-2026-0001");
    assert_eq!(view["law"]["next"]["label"], "Enter the person’s name");
    let asking = view["person"].to_string();
    assert!(asking.contains("M. Quade") && asking.contains("Quade Law Office"));
    let states: Vec<&Value> = [
        "juvenile_agreement",
        "consent_decree",
        "deferred_prosecution",
        "volunteers",
    ]
    .iter()
    .map(|one| &way(&view, one)["state"])
    .collect();
    assert_eq!(
        states, ["needs_fact"; 4],
        "where nothing is known nothing is closed"
    );

    let program = Program::at(crate::FRIDAY_NIGHT);
    program.county();
    let view = program.ok("new_diversion", json!({}));
    let asking = view["person"].to_string();
    assert!(asking.contains("A. Lind") && asking.contains("Wood County Human Services"));
}

#[test]
fn each_scenario_gets_its_ways_in_a_county_and_at_an_attorneys() {
    let county = Program::at(crate::FRIDAY_NIGHT);
    county.county();
    let names = [
        "agreement_at_fourteen",
        "sixteen_small_county_objection",
        "seventeen_large_county",
        "turns_seventeen_after_petition",
        "nine_years_old",
        "eighteen_when_charged",
        "decree_extended",
        "signed_in_door_county",
        "nothing_known",
    ];
    for program in [county, attorney()] {
        for name in names {
            let (_, view) = begun(&program, name);
            for (key, expected) in story(name).ways {
                let way = way(&view, &key);
                let (label, lacks) = expected.split_once("; lacks ").unwrap_or((&expected, ""));
                let said = way["label"].as_str().expect("words").to_lowercase();
                assert_eq!(said, label, "{name}: {key}");
                let needs: Vec<String> = paths(&way["needs"])
                    .iter()
                    .map(|path| path.trim_start_matches('/').to_owned())
                    .collect();
                assert_eq!(
                    needs.join(", "),
                    lacks,
                    "{name}: {key} links to what it needs"
                );
            }
            let text = view.to_string().to_lowercase();
            assert!(!text.contains("eligible"), "{name}: nobody is turned away");
            if program.ok("frame", json!({}))["vault"]["kind"] == "attorney" {
                check(&program, &format!("diversion.{name}"), &view);
            }
        }
    }
}

#[test]
fn an_unknown_fact_never_closes_a_way_and_a_known_one_says_why_it_does() {
    let program = attorney();
    let (id, view) = begun(&program, "seventeen_large_county");
    let closed = way(&view, "deferred_prosecution");
    assert_eq!(closed["state"], "closed");
    let first = &closed["because"][0];
    assert!(
        first["says"]
            .as_str()
            .is_some_and(|says| says.contains("163,687"))
    );
    assert_eq!(
        paths(&first["facts"]),
        ["/case/county"],
        "it links to the county"
    );
    let saved = type_into(&program, &id, 2, &[("/case/county", "=unknown")]);
    let now = way(&saved, "deferred_prosecution");
    assert_eq!(now["state"], "needs_fact");
    assert_eq!(paths(&now["needs"]), ["/case/county"]);
    assert!(
        paths(&json!(
            saved["missing"]
                .as_array()
                .expect("facts")
                .iter()
                .map(|path| json!({ "path": path }))
                .collect::<Vec<_>>()
        ))
        .contains(&"/case/county")
    );
    check(&program, "diversion_draft_saved.ok", &saved);
}

#[test]
fn what_a_way_costs_is_said_the_admission_against_the_defense_among_it() {
    let program = attorney();
    let (_, view) = begun(&program, "eighteen_when_charged");
    let costs = way(&view, "deferred_prosecution")["costs"].to_string();
    assert!(costs.contains("admits every element") && costs.contains("939.46(1m)"));
    let plea = way(&view, "volunteers")["costs"].to_string();
    assert!(plea.contains("plea first: ask"), "{plea}");
    let open: Vec<&str> = view["law"]["findings"]["questions"]
        .as_array()
        .expect("questions")
        .iter()
        .filter(|question| question["matters"] == true)
        .filter_map(|question| question["rule"].as_str())
        .collect();
    assert_eq!(open, ["DIV-01", "DIV-16"], "what matters here comes first");
}

#[test]
fn the_clocks_stand_in_the_diversion_and_on_the_list_and_none_is_late() {
    let program = Program::at(crate::FRIDAY_NIGHT);
    program.county();
    check(
        &program,
        "diversions.empty",
        &program.ok("diversions", json!({ "search": "" })),
    );
    let (id, view) = begun(&program, "agreement_at_fourteen");
    let clocks = view["law"]["clocks"].as_array().expect("clocks");
    let said: Vec<(&str, &str)> = clocks
        .iter()
        .filter_map(|clock| Some((clock["rule"].as_str()?, clock["by"]["text"].as_str()?)))
        .collect();
    assert_eq!(
        said,
        [
            ("DIV-09", "Mon 30 Nov 2026, 23:59"),
            ("DIV-08", "Sat 8 May 2027, 23:59")
        ]
    );
    begun(&program, "decree_extended");
    begun(&program, "seventeen_large_county");
    let list = program.ok("diversions", json!({ "search": "" }));
    check(&program, "diversions.full", &list);
    let rows = list["rows"].as_array().expect("rows");
    assert_eq!(
        rows[0]["title"], "Pia Lindqvist, 14",
        "the next to end comes first"
    );
    assert_eq!(rows[0]["clock"]["left"], "10 days left");
    assert_eq!(rows[1]["clock"]["label"], "The decree ends, extended");
    assert_eq!(rows[2]["clock"], Value::Null);
    // The twenty days end, and with them the decree.
    program.wait(12 * 24 * 60);
    let later = program.ok("diversion", json!({ "id": id }));
    let window = later["law"]["clocks"]
        .as_array()
        .and_then(|clocks| clocks.iter().find(|clock| clock["rule"] == "DIV-09"))
        .expect("the window");
    assert_eq!(window["shape"], "note");
    assert!(
        window["left"]
            .as_str()
            .is_some_and(|left| left.starts_with("ended"))
    );
    assert_eq!(
        program.ok("frame", json!({}))["vault"]["late"],
        0,
        "what others may do until a day is nobody’s late duty"
    );
    let told = type_into(
        &program,
        &id,
        2,
        &[("/agreement/prosecutor_told_on", "=not_asked")],
    );
    let waiting = &told["law"]["clocks"].as_array().expect("clocks")[1];
    assert_eq!(waiting["shape"], "needs_fact");
    assert!(
        told["missing"]
            .to_string()
            .contains("/agreement/prosecutor_told_on")
    );
}

#[test]
fn each_record_is_found_on_its_own_list_and_the_other_list_still_answers() {
    let program = attorney();
    let (id, _) = begun(&program, "sixteen_small_county_objection");
    let found = program.ok("diversions", json!({ "search": "placement aunt" }));
    assert_eq!(found["rows"][0]["id"], json!(id));
    assert!(
        found["rows"][0]["found"]
            .as_str()
            .is_some_and(|words| words.contains("aunt"))
    );
    let motions = program.ok("matters", json!({ "search": "placement aunt" }));
    assert_eq!(motions["rows"], json!([]), "a diversion is no motion");
    let hidden = type_into(
        &program,
        &id,
        2,
        &[
            ("/person/actual_address", "1418 Willow Bend Road"),
            ("/person/citizenship", "not_citizen"),
        ],
    );
    assert!(
        !hidden.to_string().contains("Willow"),
        "where the person lives stands in its own field alone"
    );
    program.ok("leave_diversion_section", json!({ "id": id }));
    let list = program.ok("diversions", json!({ "search": "willow" }));
    assert_eq!(list["rows"], json!([]), "nor is anything found by it");
}

#[test]
fn a_practice_vault_of_either_kind_holds_one_invented_diversion() {
    for (kind, name) in [
        ("county", "Pia Lindqvist, 14"),
        ("attorney", "Wren Halloran, 16"),
    ] {
        let program = Program::at(crate::FRIDAY_NIGHT);
        let mut practice = plan(&program, "Practice", true);
        if kind == "county" {
            practice = program.plan("Practice", true);
        }
        program.ok("create_vault", json!({ "plan": practice }));
        let list = program.ok("diversions", json!({ "search": "" }));
        let titles: Vec<&Value> = list["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .map(|row| &row["title"])
            .collect();
        assert_eq!(titles, [name]);
        let id = &list["rows"][0]["id"];
        let preview = program.ok(
            "diversion_preview_bytes",
            json!({ "id": id, "paper": "diversion_signatures" }),
        );
        assert!(preview.as_array().is_some_and(|bytes| bytes.len() > 1000));
    }
}
