//! The office's own records over real IPC: its directory of providers, what it asked the state for, its roster.

use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::{Program, entry};
use crate::matter::attorney;
use crate::record::check;

const ONE: &str = "01933000-0000-7000-8000-000000000001";
const TWO: &str = "01933000-0000-7000-8000-000000000002";

fn save(program: &Program, part: &str, list: &str, id: &str, told: &[(&str, &str)]) -> Value {
    let item = format!("/{list}/items/{id}");
    let mut entries = vec![entry(&item, "=added")];
    entries.extend(
        told.iter()
            .map(|(name, text)| entry(&format!("{item}/{name}"), text)),
    );
    program.ok("save_office", json!({ "part": part, "entries": entries }))
}

fn says(view: &Value) -> Vec<&str> {
    let all = view["conclusions"].as_array().expect("conclusions").iter();
    all.filter_map(|one| one["says"].as_str()).collect()
}

#[test]
fn providers_reach_counties_and_what_was_asked_of_the_state_adds_up_to_the_cent() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    save(
        &program,
        "services",
        "providers",
        ONE,
        &[
            ("name", "Northern Lights Advocacy"),
            ("kinds", "advocacy"),
            ("counties", "Wood, Portage, Adams"),
            ("phone", "715-555-0142"),
        ],
    );
    save(
        &program,
        "services",
        "asked",
        ONE,
        &[
            ("what", "Six months of counseling"),
            ("on", "2026-11-02"),
            ("sum", "$4,200"),
            ("answer", "partly"),
            ("granted", "1,999.50"),
        ],
    );
    let view = save(
        &program,
        "services",
        "asked",
        TWO,
        &[("what", "A bed"), ("sum", "0.50")],
    );
    assert_eq!(
        view["sums"],
        "Asked for $4,200.50, granted $1,999.50, as far as sums were entered."
    );
    let said = says(&view);
    assert!(
        said.contains(&"An advocate: the directory has nobody for 27 of 27 metro and 42 of 45 nonmetro counties."),
        "{said:#?}"
    );
    check(&program, "office.services", &view);
    let again = program.ok("office", json!({ "part": "services" }));
    assert_eq!(again, view, "it is kept");
}

#[test]
fn a_sum_that_is_none_is_refused_at_its_field_and_nothing_is_saved() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let sum = format!("/asked/items/{ONE}/sum");
    let error = program.fails(
        "save_office",
        json!({ "part": "services", "entries": [entry(&format!("/asked/items/{ONE}/what"), "A bed"), entry(&sum, "about 200")] }),
    );
    assert_eq!(error["field"], sum);
    let view = program.ok("office", json!({ "part": "services" }));
    assert!(
        !view.to_string().contains("A bed"),
        "half of it would be worse than none"
    );
}

#[test]
fn a_roster_says_who_takes_the_course_and_readings_and_settings_stay_beside_it() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let settings = program.ok("office", json!({ "part": "settings" }));
    save(
        &program,
        "training",
        "people",
        ONE,
        &[("name", "R. Ostby"), ("role", "access")],
    );
    let view = save(
        &program,
        "training",
        "people",
        TWO,
        &[
            ("name", "M. Quade"),
            ("role", "supervisor"),
            ("completed_on", "2026-02-03"),
            ("transcript_seen", "yes"),
        ],
    );
    let outcome = |at: &str| {
        let all = view["conclusions"].as_array().expect("conclusions").iter();
        let about = format!("/people/items/{at}");
        let mine = all.filter(|one| one["rule"] == "TRN-01" && one["about"] == about.as_str());
        mine.filter_map(|one| one["outcome"].as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!((outcome(ONE), outcome(TWO)), (vec!["duty"], vec!["met"]));
    check(&program, "office.training", &view);
    assert_eq!(
        program.ok("office", json!({ "part": "settings" })),
        settings
    );
}

#[test]
fn an_attorneys_office_keeps_settings_alone() {
    let program = attorney();
    for part in ["services", "training"] {
        let refused = program.fails("office", json!({ "part": part }));
        assert_eq!(refused["code"], "wrong_kind", "{part}");
        let refused = program.fails("save_office", json!({ "part": part, "entries": [] }));
        assert_eq!(refused["code"], "wrong_kind", "{part}");
    }
}

#[test]
fn a_table_of_recipients_is_shown_first_and_then_its_good_rows_are_added() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let table =
        "name,kind,phone\nLakeside House,advocacy_center,715-555-0107\nNemo House,nothing,\n";
    let shown = program.ok("preview_recipients", json!({ "table": table }));
    assert_eq!(shown["good"], 1);
    assert_eq!(shown["rows"][1]["line"], 3);
    check(&program, "recipients.shown", &shown);
    let before = program.ok("office", json!({ "part": "settings" }));
    assert!(
        !before.to_string().contains("Lakeside House"),
        "looking at a table adds nothing"
    );
    let after = program.ok("import_recipients", json!({ "table": table }));
    let office = after.to_string();
    assert!(office.contains("Lakeside House") && !office.contains("Nemo House"));
    let again = program.ok("preview_recipients", json!({ "table": table }));
    assert_eq!(again["good"], 0, "nobody is listed twice");
    let refused = program.fails("import_recipients", json!({ "table": "a,b\n1,2" }));
    assert_eq!(
        (&refused["code"], &refused["field"]),
        (&json!("bad_input"), &json!("table"))
    );
    check(&program, "error.bad_input.table", &refused);
    let own = program.ok("list_offices_of_state", json!({ "which": "own" }));
    assert!(own.to_string().contains("Wood County District Attorney"));
}
