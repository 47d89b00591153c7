//! One motion over real IPC: from an empty attorney's vault to its client, story, elements and reasons.

use serde_json::{Value, json};

use crate::ipc::{Program, entry};
use crate::matter::{Typed, attorney, element, new, plan, step, type_into};
use crate::record::check;

const ROCK: &str = "rock_2012_old_numbering";
const DANE: &str = "dane_second_count";

/// The street at which nobody is to be found.
const HOME: &str = "1418 Willow Bend Road, Madison";

#[test]
fn an_attorneys_vault_is_made_with_counsel_and_a_motion_begins_with_it() {
    let program = Program::at(crate::FRIDAY_NIGHT);
    let made = program.ok(
        "create_vault",
        json!({ "plan": plan(&program, "Vault", false) }),
    );
    assert_eq!(made["frame"]["vault"]["county"], "Quade Law Office");
    check(&program, "created.attorney", &made);
    check(&program, "frame.attorney", &program.ok("frame", json!({})));
    check(
        &program,
        "matters.empty",
        &program.ok("matters", json!({ "search": "" })),
    );
    check(
        &program,
        "office.attorney",
        &program.ok("office", json!({"part": "settings"})),
    );
    let office = [
        entry("/bar_number", "1000042"),
        entry("/address", "2 East Main Street, Janesville"),
    ];
    program.ok(
        "save_office",
        json!({ "part": "settings", "entries": office }),
    );
    let view = program.ok("new_motion", json!({}));
    check(&program, "motion.new", &view);
    assert_eq!(view["number"], "SH-2026-0001");
    assert_eq!(view["next"]["label"], "Enter the client’s name");
    let id = json!({ "id": view["id"] });
    let filing = program.ok("before_filing", id.clone());
    check(&program, "before_filing.new", &filing);
    let text = filing["sections"].to_string();
    for taken in [
        "M. Quade",
        "1000042",
        "Quade Law Office",
        "2 East Main Street",
    ] {
        assert!(text.contains(taken), "a new motion begins with “{taken}”");
    }
    check(
        &program,
        "motion_papers.new",
        &program.ok("motion_papers", id),
    );
    let mut nameless = plan(&program, "Nameless", false);
    nameless["name"] = json!(" ");
    let refused = program.fails("create_vault", json!({ "plan": nameless }));
    assert_eq!(refused["field"], "name");
}

#[test]
fn a_motion_is_typed_found_and_stands_on_the_board_at_once() {
    let program = attorney();
    let rock = Typed::scenario(ROCK);
    let id = rock.begun(&program);
    let saved = type_into(&program, &id, 2, &[("/movant/pronoun", "they")]);
    assert_eq!(saved["seq"], 2);
    check(&program, "motion_draft_saved.ok", &saved);
    let board = program.ok("matters", json!({ "search": "" }));
    let row = &board["rows"][0];
    assert_eq!(row["title"], "Rosalind Amos (then Rosalind Teague)");
    assert_eq!(row["case"], "2012CM001234, Rock County");
    assert_eq!(row["stands"], "Ready to be marked final, being typed");
    let view = program.ok("leave_motion_section", json!({ "id": id }));
    check(&program, "motion.full", &view);
    assert_eq!(view["client"]["counts"][0]["reach"], "within");
    assert_eq!(step(&view, "elements")["missing"], 0);
    let times: Vec<&Value> = view["story"]["line"]["marks"]
        .as_array()
        .expect("marks")
        .iter()
        .map(|mark| &mark["when"])
        .collect();
    assert_eq!(times, ["about June 2011", "March 5, 2012", "May 2026"]);
    let found = program.ok("matters", json!({ "search": "motel outside" }));
    assert_eq!(found["rows"].as_array().map(Vec::len), Some(1));
    assert!(
        found["rows"][0]["found"]
            .as_str()
            .is_some_and(|snippet| snippet.contains("motel"))
    );
    assert_eq!(
        program.ok("matters", json!({ "search": "nobody of that name" }))["rows"],
        json!([])
    );
}

#[test]
fn what_cannot_be_read_is_kept_as_text_and_said_at_its_field() {
    let program = attorney();
    let id = new(&program);
    let fact = "/story/items/01933000-0000-7000-8000-000000000001";
    let hostile = "<script>alert(1)</script> {{ 7*7 }} | \u{202e}abc\u{0007} 🙂";
    let saved = type_into(
        &program,
        &id,
        1,
        &[
            (fact, "=added"),
            (&format!("{fact}/when"), "the summer he left"),
            (&format!("{fact}/statement"), hostile),
            (&format!("{fact}/elements"), "a, z"),
            (&format!("{fact}/exhibits"), "the letter"),
            ("/movant/date_of_birth", "2031-01-01"),
        ],
    );
    check(&program, "motion_draft_saved.errors", &saved);
    assert_eq!(saved["errors"].as_array().map(Vec::len), Some(4));
    let view = program.ok("leave_motion_section", json!({ "id": id }));
    check(&program, "motion.errors", &view);
    let fields = &view["story"]["facts"]["list"]["items"][0]["fields"];
    let field = |end: &str| {
        fields
            .as_array()
            .and_then(|all| {
                all.iter()
                    .find(|f| f["path"].as_str().is_some_and(|path| path.ends_with(end)))
            })
            .unwrap_or_else(|| panic!("{end} has a field"))
    };
    assert_eq!(field("/when")["kind"]["kind"], "span");
    assert_eq!(field("/when")["text"], "the summer he left");
    assert!(field("/when")["error"].is_string());
    assert_eq!(field("/statement")["text"], hostile);
    assert_eq!(field("/elements")["kind"]["kind"], "many");
    assert_eq!(field("/exhibits")["kind"]["kind"], "links");
    for (path, text) in [
        ("/number", "SH-1"),
        ("/papers/x", "x"),
        ("/edits/x/text", "x"),
    ] {
        let refused = type_into(&program, &id, 2, &[(path, text)]);
        assert!(
            refused["errors"].to_string().contains(path),
            "{path} is no field and changes nothing"
        );
    }
}

#[test]
fn a_tie_is_typed_into_the_cell_and_changes_its_element() {
    let program = attorney();
    let rock = Typed::scenario(ROCK);
    let id = rock.begun(&program);
    let view = program.ok("motion", json!({ "id": id }));
    assert_eq!(element(&view, "b")["state"], "shown");
    let cells = element(&view, "b")["cells"].as_array().expect("cells");
    let tied: Vec<bool> = cells
        .iter()
        .filter_map(|cell| cell["tied"].as_bool())
        .collect();
    assert_eq!(tied, [false, true, false]);
    assert_eq!(
        view["elements"]["means"].as_array().map(Vec::len),
        Some(12),
        "§ 940.302 is pleaded, so its means are rows"
    );
    let path = cells[1]["path"].as_str().expect("a path");
    let saved = type_into(&program, &id, 2, &[(path, "a")]);
    let row = element(&saved, "b");
    assert_eq!(row["state"], "for_attorney", "the causation alone is left");
    assert_eq!(row["gap"], "No fact is tied to (b).");
    assert_eq!(row["holds_back"], true);
    assert_eq!(saved["stands"], "draft");
    assert_eq!(step(&saved, "elements")["missing"], 1);
    let stated = row["stated_path"].as_str().expect("(b) can be stated");
    let saved = type_into(&program, &id, 3, &[(stated, "The police report shows it.")]);
    assert_eq!(element(&saved, "b")["is_stated"], true);
    assert_eq!(saved["stands"], "ready");
    let chosen = type_into(
        &program,
        &id,
        4,
        &[("/trafficked/routes", "22 USC 7101-7112")],
    );
    assert_eq!(chosen["elements"]["means"], json!([]), "no means are asked");
    let struck = type_into(&program, &id, 5, &[("/relief/vacate", "no")]);
    let asked: Vec<(&Value, &Value)> = struck["prayers"]
        .as_array()
        .expect("prayers")
        .iter()
        .map(|prayer| (&prayer["prayer"], &prayer["asked"]))
        .collect();
    assert_eq!(asked[0], (&json!("vacate"), &json!(false)));
    assert_eq!(
        asked[1],
        (&json!("dismiss"), &json!(false)),
        "only what is vacated can be dismissed"
    );
}

#[test]
fn a_second_count_that_is_not_reached_is_said_in_words_and_a_reason_is_asked_for() {
    let program = attorney();
    let id = Typed::scenario(DANE).begun(&program);
    let view = program.ok("motion", json!({ "id": id }));
    check(&program, "motion.lacking", &view);
    let counts: Vec<(&Value, &Value)> = view["client"]["counts"]
        .as_array()
        .expect("counts")
        .iter()
        .map(|count| (&count["label"], &count["name"]))
        .collect();
    assert_eq!(counts[0], (&json!("Within (2m)"), &json!("Count 1")));
    assert_eq!(counts[1].0, "Not reached by (2m)");
    assert_eq!(
        element(&view, "c")["gap"],
        "Needs the reason why it was not raised before."
    );
    assert_eq!(
        view["next"]["step"], "papers",
        "a card number holds everything first"
    );
}

#[test]
fn a_client_whose_only_count_is_outside_is_told_so_and_what_else_may_exist() {
    let program = attorney();
    let id = Typed::scenario("la_crosse_outside").begun(&program);
    let view = program.ok("motion", json!({ "id": id }));
    check(&program, "motion.outside", &view);
    let told = view["client"]["elsewhere"].to_string();
    assert!(told.contains("(2m) does not reach this count"), "{told}");
    assert!(told.contains("What else may exist"), "{told}");
    assert_eq!(view["stands"], "held");
    let papers = program.ok("motion_papers", json!({ "id": id }));
    check(&program, "motion_papers.outside", &papers);
    let filing = program.ok("before_filing", json!({ "id": id }));
    assert_eq!(filing["ready"], false);
    for text in [view.to_string(), papers.to_string(), filing.to_string()] {
        assert!(!text.to_lowercase().contains("eligible"));
    }
}

#[test]
fn where_the_client_really_lives_stands_in_its_own_field_and_nowhere_else() {
    let program = attorney();
    let dane = Typed::scenario(DANE).with("movant/actual_address", HOME);
    let id = dane.begun(&program);
    let saved = type_into(&program, &id, 2, &[("/movant/actual_address", HOME)]);
    assert!(!saved.to_string().contains("Willow"));
    let mut view = program.ok("leave_motion_section", json!({ "id": id }));
    let fields = view["client"]["sections"][0]["fields"]
        .as_array_mut()
        .expect("fields");
    let own = fields
        .iter_mut()
        .find(|field| field["path"] == "/movant/actual_address")
        .expect("its own field");
    assert_eq!(own["text"], HOME);
    own["text"] = json!("");
    assert!(!view.to_string().contains("Willow"));
    for (command, arguments) in [
        ("motion_papers", json!({ "id": id })),
        ("before_filing", json!({ "id": id })),
        ("matters", json!({ "search": "" })),
    ] {
        assert!(
            !program
                .ok(command, arguments)
                .to_string()
                .contains("Willow"),
            "{command}"
        );
    }
    let found = program.ok("matters", json!({ "search": "willow" }));
    assert_eq!(found["rows"], json!([]), "nor is anything found by it");
}

#[test]
fn a_practice_vault_holds_three_invented_matters() {
    let program = Program::at(crate::FRIDAY_NIGHT);
    program.ok(
        "create_vault",
        json!({ "plan": plan(&program, "Practice", true) }),
    );
    check(
        &program,
        "frame.attorney_practice",
        &program.ok("frame", json!({})),
    );
    let board = program.ok("matters", json!({ "search": "" }));
    check(&program, "matters.full", &board);
    let rows = board["rows"].as_array().expect("rows");
    let stands: Vec<&Value> = rows.iter().map(|row| &row["stands"]).collect();
    assert_eq!(stands, ["Held", "Draft", "Ready to be marked final"]);
    assert_eq!(
        program.ok("frame", json!({}))["vault"]["now"]["text"],
        "Fri 20 Nov 2026, 21:09"
    );
    for row in rows {
        let view = program.ok("motion", json!({ "id": row["id"] }));
        assert_eq!(view["title"], row["title"]);
    }
}
