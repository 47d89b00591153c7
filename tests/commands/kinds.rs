//! A county's vault refuses an attorney's commands, and an attorney's vault a county's, each with a clear message.

use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::Program;
use crate::matter::attorney;
use crate::record::check;

const SOME: &str = "01933000-0000-7000-8000-000000000001";

/// Every command that only a county's vault serves, with arguments that can be read.
fn of_counties() -> Vec<(&'static str, Value)> {
    vec![
        ("board", json!({ "search": "" })),
        ("new_report", json!({})),
        (
            "preview_recipients",
            json!({ "table": "name,kind\nA,provider" }),
        ),
        (
            "import_recipients",
            json!({ "table": "name,kind\nA,provider" }),
        ),
        ("list_offices_of_state", json!({ "which": "own" })),
        ("report", json!({ "id": SOME })),
        ("save_draft", json!({ "id": SOME, "seq": 1, "entries": [] })),
        ("leave_section", json!({ "id": SOME })),
        (
            "check_act",
            json!({ "id": SOME, "kind": "police_told", "answers": [] }),
        ),
        (
            "record_act",
            json!({ "id": SOME, "kind": "police_told", "answers": [] }),
        ),
        (
            "withdraw_act",
            json!({ "id": SOME, "act": SOME, "reason": "x" }),
        ),
        ("referral", json!({ "id": SOME })),
        (
            "set_referral",
            json!({ "id": SOME, "change": {
                "include_reporter": null, "reporter_reason": null, "recipient": null,
                "showing": null, "decision": null,
            }}),
        ),
        ("make_referral", json!({ "id": SOME })),
        ("ewisacwis_text", json!({ "id": SOME })),
        ("notice_desk", json!({ "id": SOME, "desk": "tribe" })),
        ("disclosures", json!({ "id": SOME })),
        ("disclosure", json!({ "id": SOME, "item": SOME })),
        ("plan_disclosure", json!({ "id": SOME, "from": null })),
        (
            "decide_disclosure_place",
            json!({ "id": SOME, "item": SOME, "place": "x", "decision": "removed" }),
        ),
        (
            "decide_notice_place",
            json!({ "id": SOME, "desk": "tribe", "place": "x", "decision": null }),
        ),
        (
            "make_disclosure",
            json!({ "id": SOME, "item": SOME, "paper": "records_release" }),
        ),
        ("make_notice", json!({ "id": SOME, "desk": "tribe" })),
        (
            "record_sent",
            json!({ "id": SOME, "paper": SOME, "kind": "release_sent", "answers": [] }),
        ),
    ]
}

/// Every command that only an attorney's vault serves.
fn of_attorneys() -> Vec<(&'static str, Value)> {
    vec![
        ("matters", json!({ "search": "" })),
        ("new_motion", json!({})),
        ("motion", json!({ "id": SOME })),
        (
            "save_motion_draft",
            json!({ "id": SOME, "seq": 1, "entries": [] }),
        ),
        ("leave_motion_section", json!({ "id": SOME })),
        ("before_filing", json!({ "id": SOME })),
        ("motion_papers", json!({ "id": SOME })),
        (
            "decide_place",
            json!({ "id": SOME, "place": "x", "verdict": "harmless" }),
        ),
        (
            "keep_edit",
            json!({ "id": SOME, "paper": "motion", "passage": "motion/notice", "text": "x", "generated": "x" }),
        ),
        (
            "undo_edit",
            json!({ "id": SOME, "passage": "motion/notice" }),
        ),
        ("mark_final", json!({ "id": SOME, "isFinal": true })),
        (
            "make_court_paper",
            json!({ "id": SOME, "paper": "motion", "format": "pdf" }),
        ),
        ("preview_bytes", json!({ "id": SOME, "paper": "motion" })),
    ]
}

/// Commands that a vault of either kind serves, or that need none.
const OF_BOTH: &[&str] = &[
    "frame",
    "judge_passphrase",
    "choose_folder",
    "create_vault",
    "unlock_vault",
    "lock_vault",
    "set_practice_time",
    "attend",
    "hold_lock",
    "before_unlock",
    "people_by_words",
    "recover_vault",
    "rehearse",
    "people",
    "add_person",
    "suspend_person",
    "change_passphrase",
    "renew_recovery",
    "activity",
    "verify_log",
    "save_log",
    "check_mark",
    "health",
    "newest_states",
    "diverged",
    "merge_states",
    "history",
    "earlier",
    "machine",
    "vault_paper_bytes",
    "print_vault_paper",
    "save_vault_paper",
    "law_book",
    "record_reading",
    "paper",
    "paper_bytes",
    "save_paper",
    "print_paper",
    "printing",
    "stop_printing",
    "diversions",
    "new_diversion",
    "diversion",
    "save_diversion_draft",
    "leave_diversion_section",
    "diversion_papers",
    "decide_diversion_place",
    "mark_diversion_final",
    "make_diversion_paper",
    "diversion_preview_bytes",
    "office",
    "save_office",
];

#[test]
fn every_command_of_the_window_says_which_vaults_it_serves() {
    let counties = of_counties();
    let attorneys = of_attorneys();
    let mut said: Vec<&str> = counties
        .iter()
        .chain(&attorneys)
        .map(|(command, _)| *command)
        .chain(OF_BOTH.iter().copied())
        .collect();
    said.sort_unstable();
    let mut all: Vec<&str> = include_str!("../../src-tauri/commands.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    all.sort_unstable();
    assert_eq!(said, all, "a new command stands in one of the three lists");
}

#[test]
fn a_countys_vault_refuses_an_attorneys_commands() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    for (command, arguments) in of_attorneys() {
        let refused = program.fails(command, arguments);
        assert_eq!(refused["code"], "wrong_kind", "{command}");
        assert_eq!(
            refused["message"],
            "This is a county’s vault. Motions are kept in an attorney’s vault.",
            "{command}"
        );
        check(&program, "error.wrong_kind.county", &refused);
    }
}

#[test]
fn an_attorneys_vault_refuses_a_countys_commands() {
    let program = attorney();
    for (command, arguments) in of_counties() {
        let refused = program.fails(command, arguments);
        assert_eq!(refused["code"], "wrong_kind", "{command}");
        assert_eq!(
            refused["message"],
            "This is an attorney’s vault. Reports of children are kept in a county’s vault.",
            "{command}"
        );
        check(&program, "error.wrong_kind.attorney", &refused);
    }
}

#[test]
fn a_locked_vault_refuses_both() {
    let program = attorney();
    program.ok("lock_vault", json!({}));
    for (command, arguments) in of_attorneys().into_iter().chain(of_counties()) {
        assert_eq!(
            program.fails(command, arguments)["code"],
            "locked",
            "{command}"
        );
    }
}
