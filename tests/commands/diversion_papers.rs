//! The papers of a diversion over real IPC: looked at, made, held by a place, and refused where a way is shut.

use serde_json::json;

use crate::diversion::{begun, new, paths, type_into};
use crate::ipc::Program;
use crate::matter::attorney;
use crate::record::check;

#[test]
fn a_paper_is_looked_at_made_saved_and_kept_in_both_formats() {
    let program = attorney();
    let (id, _) = begun(&program, "sixteen_small_county_objection");
    let this = json!({ "id": id });
    let view = program.ok("diversion_papers", this.clone());
    check(&program, "diversion_papers.full", &view);
    let papers = view["papers"].as_array().expect("papers");
    assert_eq!(papers.len(), 12);
    let lacking = papers
        .iter()
        .find(|paper| paper["paper"] == "diversion_request_prosecutor")
        .expect("the request");
    assert_eq!(
        lacking["refused"],
        json!([]),
        "an objection refuses no request"
    );
    for lack in lacking["lacks"].as_array().expect("lacks") {
        assert!(
            !paths(&lack["missing"]).is_empty(),
            "each lack links to its field: {lack}"
        );
    }
    let shown = program.ok(
        "diversion_preview_bytes",
        json!({ "id": id, "paper": "diversion_request_prosecutor" }),
    );
    let shown: Vec<u8> = serde_json::from_value(shown).expect("bytes");
    assert!(shown.starts_with(b"%PDF-1.7"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(
            crate::ipc::fixtures().join("preview_bytes.diversion.pdf"),
            &shown,
        )
        .expect("the folder of fixtures");
    }
    for format in ["pdf", "docx"] {
        let made = program.ok(
            "make_diversion_paper",
            json!({ "id": id, "paper": "diversion_request_prosecutor", "format": format }),
        );
        if format == "pdf" {
            check(&program, "paper.diversion", &made);
        }
        let saved = program.ok(
            "save_paper",
            json!({ "record": id, "paper": made["id"], "folder": program.path("Documents"), "fileName": made["file_name"] }),
        );
        assert!(saved.as_str().is_some_and(|path| path.ends_with(format)));
    }
    let kept = program.ok("diversion_papers", this);
    assert_eq!(kept["made"].as_array().map(Vec::len), Some(2));
    let wrong = program.fails(
        "make_diversion_paper",
        json!({ "id": id, "paper": "motion", "format": "pdf" }),
    );
    assert_eq!(
        (&wrong["code"], &wrong["field"]),
        (&json!("bad_input"), &json!("paper"))
    );
}

#[test]
fn a_paper_about_a_way_that_is_shut_is_refused_with_the_fact_that_shuts_it() {
    let program = Program::at(crate::FRIDAY_NIGHT);
    program.county();
    let (id, _) = begun(&program, "seventeen_large_county");
    let papers = program.ok("diversion_papers", json!({ "id": id }));
    check(&program, "diversion_papers.refused", &papers);
    let refused = program.fails(
        "make_diversion_paper",
        json!({ "id": id, "paper": "agreement_deferred", "format": "pdf" }),
    );
    assert_eq!(refused["code"], "refused");
    assert_eq!(refused["field"], "/case/county");
    assert_eq!(
        program.fails(
            "diversion_preview_bytes",
            json!({ "id": id, "paper": "agreement_deferred" })
        )["code"],
        "refused"
    );
}

#[test]
fn a_protected_number_holds_a_paper_until_a_person_decides_and_only_a_person_marks_final() {
    let program = attorney();
    let (id, _) = begun(&program, "sixteen_small_county_objection");
    let bare = new(&program);
    let early = program.fails(
        "mark_diversion_final",
        json!({ "id": bare, "isFinal": true }),
    );
    assert_eq!(
        (&early["code"], &early["field"]),
        (&json!("refused"), &json!("final"))
    );
    let marked = program.ok("mark_diversion_final", json!({ "id": id, "isFinal": true }));
    assert_eq!(marked["papers"][0]["label"], "final");
    assert_eq!(
        marked["papers"][4]["shape"], "needs_fact",
        "what lacks something stays a draft all the same"
    );
    program.ok(
        "mark_diversion_final",
        json!({ "id": id, "isFinal": false }),
    );
    let number = "Her card is 4111 1111 1111 1111.";
    type_into(&program, &id, 2, &[("/findings/no_harm", number)]);
    program.ok("leave_diversion_section", json!({ "id": id }));
    let held = program.ok("diversion_papers", json!({ "id": id }));
    check(&program, "diversion_papers.places", &held);
    let place = &held["places"][0];
    assert_eq!(
        (&place["match"], &place["holds"]),
        (&json!("4111 1111 1111 1111"), &json!(true))
    );
    let decided = program.ok(
        "decide_diversion_place",
        json!({ "id": id, "place": place["id"], "verdict": "left_out" }),
    );
    assert_eq!(decided["places"][0]["holds"], false);
    let gone = json!({ "id": id, "place": "nowhere", "verdict": "harmless" });
    assert_eq!(
        program.fails("decide_diversion_place", gone)["code"],
        "not_found"
    );
}
