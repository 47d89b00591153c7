//! The papers of a motion over real IPC: places, edits, the final mark, and each paper as a file.

use serde_json::{Value, json};

use crate::ipc::Program;
use crate::matter::{Typed, attorney, type_into};
use crate::record::check;

const ROCK: &str = "rock_2012_old_numbering";

fn passage<'a>(view: &'a Value, paper: &str, name: &str) -> &'a Value {
    view["papers"]
        .as_array()
        .and_then(|papers| papers.iter().find(|one| one["paper"] == paper))
        .and_then(|paper| paper["passages"].as_array())
        .and_then(|all| all.iter().find(|one| one["name"] == name))
        .unwrap_or_else(|| panic!("{paper} has {name}"))
}

fn edit(id: &str, text: &str, generated: &Value) -> Value {
    json!({ "id": id, "paper": "motion", "passage": "motion/diligence", "text": text, "generated": generated })
}

#[test]
fn a_protected_number_holds_the_papers_until_a_person_decides() {
    let program = attorney();
    let id = Typed::scenario("dane_second_count").begun(&program);
    let this = json!({ "id": id });
    let view = program.ok("motion_papers", this.clone());
    check(&program, "motion_papers.places", &view);
    assert_eq!(view["stands"], "held");
    let place = &view["places"][0];
    assert_eq!(place["match"], "4111 1111 1111 1111");
    assert_eq!(place["holds"], true);
    let refused = program.fails(
        "make_court_paper",
        json!({ "id": id, "paper": "motion", "format": "pdf" }),
    );
    assert_eq!(refused["code"], "refused");
    check(&program, "error.refused.papers", &refused);
    assert_eq!(
        program.fails("preview_bytes", json!({ "id": id, "paper": "motion" }))["code"],
        "refused"
    );
    let decide = |verdict: Value| json!({ "id": id, "place": place["id"], "verdict": verdict });
    let protected = program.ok("decide_place", decide(json!("protected")));
    assert_eq!(
        protected["stands"], "held",
        "it is one, and it still stands there"
    );
    let left_out = program.ok("decide_place", decide(json!("left_out")));
    check(&program, "motion_papers.lacking", &left_out);
    assert_eq!(left_out["stands"], "draft");
    assert_eq!(left_out["lacks"].as_array().map(Vec::len), Some(1));
    let told = left_out["papers"].to_string();
    assert!(!told.contains("4111 1111 1111 1111") && told.contains("[left out]"));
    let back = program.ok("decide_place", decide(Value::Null));
    assert_eq!(back["stands"], "held", "a decision can be taken back");
    let gone = json!({ "id": id, "place": "nowhere", "verdict": "harmless" });
    assert_eq!(program.fails("decide_place", gone)["code"], "not_found");
}

#[test]
fn an_edit_is_kept_when_a_fact_under_it_changes_and_says_so() {
    let program = attorney();
    let id = Typed::scenario(ROCK).begun(&program);
    let this = json!({ "id": id });
    let view = program.ok("motion_papers", this.clone());
    check(&program, "motion_papers.full", &view);
    assert_eq!(
        view["papers"].as_array().map(Vec::len),
        Some(5),
        "no declaration was asked for"
    );
    let made = passage(&view, "motion", "motion/diligence");
    assert_eq!(made["edit"], Value::Null);
    assert_eq!(made["rests_on"][0]["path"], "/reasons/diligence");
    let mine = "She asked for help as soon as anybody told her that she could.";
    let empty = program.fails("keep_edit", edit(&id, " ", &made["fingerprint"]));
    assert_eq!(empty["field"], "text");
    check(&program, "error.bad_input.edit", &empty);
    let edited = program.ok("keep_edit", edit(&id, mine, &made["fingerprint"]));
    check(&program, "motion_papers.edited", &edited);
    let kept = passage(&edited, "motion", "motion/diligence");
    assert_eq!(kept["edit"]["text"], mine);
    assert_eq!(kept["edit"]["flagged"], false);
    assert!(
        edited["papers"][0]["text"]
            .as_str()
            .is_some_and(|text| text.contains("anybody told her"))
    );
    type_into(
        &program,
        &id,
        2,
        &[("/reasons/diligence", "Until June 2026 she did not know.")],
    );
    program.ok("leave_motion_section", this.clone());
    let flagged = program.ok("motion_papers", this.clone());
    check(&program, "motion_papers.flagged", &flagged);
    let kept = passage(&flagged, "motion", "motion/diligence");
    assert_eq!(
        (&kept["edit"]["text"], &kept["edit"]["flagged"]),
        (&json!(mine), &json!(true))
    );
    assert!(
        kept["generated"]
            .as_str()
            .is_some_and(|text| text.contains("June 2026"))
    );
    assert_eq!(flagged["papers"][0]["flagged"], 1);
    let looked = program.ok("keep_edit", edit(&id, mine, &kept["fingerprint"]));
    assert_eq!(
        looked["papers"][0]["flagged"], 0,
        "a person looked, and keeps the words"
    );
    type_into(&program, &id, 3, &[("/reasons/diligence", "=unknown")]);
    program.ok("leave_motion_section", this.clone());
    let gone = program.ok("motion_papers", this.clone());
    let kept = passage(&gone, "motion", "motion/diligence");
    assert_eq!(
        (&kept["edit"]["gone"], &kept["edit"]["text"]),
        (&json!(true), &json!(mine))
    );
    assert!(
        !gone["papers"][0]["text"]
            .as_str()
            .is_some_and(|text| text.contains("anybody told her"))
    );
    let undo = json!({ "id": id, "passage": "motion/diligence" });
    let undone = program.ok("undo_edit", undo.clone());
    assert!(!undone["papers"].to_string().contains("anybody told her"));
    assert_eq!(program.fails("undo_edit", undo)["code"], "not_found");
    let nowhere = json!({ "id": id, "paper": "motion", "passage": "motion/nowhere", "text": "x", "generated": "x" });
    assert_eq!(program.fails("keep_edit", nowhere)["code"], "not_found");
}

#[test]
fn a_number_in_an_edit_holds_the_papers_and_can_be_taken_out_there() {
    let program = attorney();
    let id = Typed::scenario(ROCK).begun(&program);
    let view = program.ok("motion_papers", json!({ "id": id }));
    let fingerprint = passage(&view, "motion", "motion/diligence")["fingerprint"].clone();
    let held = program.ok(
        "keep_edit",
        edit(&id, "Her number is 123-45-6789.", &fingerprint),
    );
    assert_eq!(held["stands"], "held");
    assert_eq!(held["places"][0]["match"], "123-45-6789");
    assert_eq!(held["places"][0]["path"], "/edits/motion~1diligence/text");
    assert_eq!(
        passage(&held, "motion", "motion/diligence")["edit"]["text"],
        "Her number is 123-45-6789."
    );
    let other = json!({ "id": id, "paper": "motion", "passage": "motion/safety", "text": "x", "generated": "x" });
    assert_eq!(program.fails("keep_edit", other)["code"], "refused");
    let clean = program.ok("keep_edit", edit(&id, "She asked for help.", &fingerprint));
    assert_eq!(clean["stands"], "ready");
    assert_eq!(
        passage(&clean, "motion", "motion/diligence")["edit"]["flagged"],
        false
    );
}

#[test]
fn only_what_lacks_nothing_is_marked_final_and_the_mark_can_be_taken_back() {
    let program = attorney();
    let id = Typed::scenario(ROCK)
        .without("reasons/benefit")
        .begun(&program);
    let mark = |is_final: bool| json!({ "id": id, "isFinal": is_final });
    let refused = program.fails("mark_final", mark(true));
    assert_eq!(
        (&refused["code"], &refused["field"]),
        (&json!("refused"), &json!("final"))
    );
    check(&program, "error.refused.final", &refused);
    type_into(
        &program,
        &id,
        2,
        &[("/reasons/benefit", "She can work as a nurse.")],
    );
    let marked = program.ok("mark_final", mark(true));
    check(&program, "motion_papers.final", &marked);
    assert_eq!(marked["stands"], "final");
    let text = marked["papers"][0]["text"].as_str().expect("a text");
    assert!(!text.contains("not for filing"));
    let back = program.ok("mark_final", mark(false));
    assert_eq!(back["stands"], "ready");
    program.ok("mark_final", mark(true));
    let lost = type_into(&program, &id, 3, &[("/reasons/benefit", "=unknown")]);
    assert_eq!(
        lost["stands"], "draft",
        "a mark does not outlive what it rests on"
    );
}

#[test]
fn each_paper_is_made_as_pdf_and_word_and_stays_the_same() {
    let program = attorney();
    let id = Typed::scenario(ROCK)
        .with("filing/declaration", "yes")
        .begun(&program);
    let make = |paper: &str, format: &str| {
        program.ok(
            "make_court_paper",
            json!({ "id": id, "paper": paper, "format": format }),
        )
    };
    let view = program.ok("motion_papers", json!({ "id": id }));
    let papers: Vec<String> = view["papers"]
        .as_array()
        .expect("papers")
        .iter()
        .filter_map(|paper| paper["paper"].as_str().map(str::to_owned))
        .collect();
    assert_eq!(papers.len(), 6);
    for paper in &papers {
        let pdf = make(paper, "pdf");
        assert_eq!(pdf["draft"], true);
        for check in pdf["checks"].as_array().expect("checks") {
            assert_ne!(check["outcome"], "needs_fact", "{paper}: {check}");
            assert_ne!(check["outcome"], "blocked", "{paper}: {check}");
        }
        let word = make(paper, "docx");
        assert_eq!(
            (&word["pages"], &word["format"]),
            (&json!(0), &json!("docx"))
        );
    }
    let pdf = make("motion", "pdf");
    check(&program, "paper.motion", &pdf);
    let word = make("proposed_order", "docx");
    check(&program, "paper.word", &word);
    let save = |paper: &Value| {
        let saved = program.ok("save_paper", json!({ "record": id, "paper": paper["id"], "folder": program.path("Documents"), "fileName": paper["file_name"] }));
        std::fs::read(saved.as_str().expect("a path")).expect("the paper")
    };
    let bytes = save(&pdf);
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert!(save(&word).starts_with(b"PK"));
    let preview = program.ok("preview_bytes", json!({ "id": id, "paper": "motion" }));
    assert_eq!(preview, json!(bytes), "what is looked at is what is made");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(
            crate::ipc::fixtures().join("preview_bytes.motion.pdf"),
            &bytes,
        )
        .expect("the folder of fixtures");
    }
    let printed =
        json!({ "record": id, "paper": word["id"], "printer": "x", "copies": 1, "pages": "" });
    assert_eq!(program.fails("print_paper", printed)["code"], "bad_input");
    let no_paper = json!({ "id": id, "paper": "referral_law_enforcement", "format": "pdf" });
    assert_eq!(
        program.fails("make_court_paper", no_paper)["field"],
        "paper"
    );
    // The same paper, after the case has changed.
    type_into(&program, &id, 2, &[("/movant/name", "Another name")]);
    program.ok("leave_motion_section", json!({ "id": id }));
    let again = program.ok("paper_bytes", json!({ "record": id, "paper": pdf["id"] }));
    assert_eq!(again, json!(bytes), "a paper is the same for ever");
    let view = program.ok("motion_papers", json!({ "id": id }));
    assert_eq!(view["made"][0]["current"], false, "the case changed since");
    let nowhere = json!({ "record": id, "paper": "01933000-0000-7000-8000-000000000001" });
    assert_eq!(program.fails("paper", nowhere)["code"], "not_found");
}

#[test]
fn a_practice_vault_says_training_on_every_paper() {
    let program = Program::at(crate::FRIDAY_NIGHT);
    let plan = crate::matter::plan(&program, "Practice", true);
    program.ok("create_vault", json!({ "plan": plan }));
    let board = program.ok("matters", json!({ "search": "Amos" }));
    let id = &board["rows"][0]["id"];
    let made = program.ok(
        "make_court_paper",
        json!({ "id": id, "paper": "motion", "format": "docx" }),
    );
    assert!(
        made["file_name"]
            .as_str()
            .is_some_and(|name| name.ends_with("(draft).docx"))
    );
    let bytes = program.ok(
        "preview_bytes",
        json!({ "id": id, "paper": "proposed_order" }),
    );
    let bytes: Vec<u8> = serde_json::from_value(bytes).expect("bytes");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let view = program.ok("motion_papers", json!({ "id": id }));
    assert_eq!(view["made"].as_array().map(Vec::len), Some(1));
}
