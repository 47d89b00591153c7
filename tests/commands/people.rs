//! The people of a vault: added, suspended, with a passphrase of their own; and what each role may do.

use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::{PASSPHRASE, Program};
use crate::record::check;

/// Another passphrase of tests.
pub const OTHER: &str = "violet kettle harbor nine";

/// What the window sends to unlock the vault of tests.
pub fn unlock(program: &Program, passphrase: &str) -> Value {
    json!({ "folder": program.path("Vault"), "passphrase": passphrase, "person": null, "despiteClock": false, "despiteDamage": false })
}

/// Adds a person to the open vault.
pub fn add(program: &Program, name: &str, role: &str, passphrase: &str) -> Value {
    let new = json!({ "name": name, "role": role, "passphrase": passphrase });
    program.ok("add_person", new)
}

/// Locks the vault and comes back as somebody else.
pub fn come_back(program: &Program, passphrase: &str) {
    program.ok("lock_vault", json!({}));
    program.ok("unlock_vault", unlock(program, passphrase));
}

fn named<'a>(view: &'a Value, name: &str) -> &'a Value {
    let people = view["people"].as_array().expect("people");
    let found = people.iter().find(|one| one["name"] == name);
    found.unwrap_or_else(|| panic!("{name} is one of the people"))
}

#[test]
fn a_keeper_adds_a_person_who_unlocks_and_changes_the_first_passphrase() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let weak = json!({ "name": "M. Quade", "role": "worker", "passphrase": "quade2026" });
    let refused = program.fails("add_person", weak);
    assert_eq!(
        (&refused["code"], &refused["field"]),
        (&json!("weak_passphrase"), &json!("passphrase"))
    );
    for (name, role, field) in [(" ", "worker", "name"), ("M. Quade", "attorney", "role")] {
        let bad = json!({ "name": name, "role": role, "passphrase": OTHER });
        let refused = program.fails("add_person", bad);
        assert_eq!(
            (&refused["code"], &refused["field"]),
            (&json!("refused"), &json!(field))
        );
    }
    let view = add(&program, "M. Quade", "worker", OTHER);
    assert_eq!(named(&view, "M. Quade")["active"], true);
    check(&program, "people.keeper", &view);

    come_back(&program, OTHER);
    let frame = program.ok("frame", json!({}));
    assert_eq!(frame["vault"]["person"]["name"], "M. Quade");
    let own = "summer gravel window tulip";
    let wrong = program.fails("change_passphrase", json!({ "old": PASSPHRASE, "to": own }));
    assert_eq!(
        (&wrong["code"], &wrong["field"]),
        (&json!("wrong_passphrase"), &json!("old"))
    );
    program.ok("change_passphrase", json!({ "old": OTHER, "to": own }));
    come_back(&program, own);
    program.ok("lock_vault", json!({}));
    let old = program.fails("unlock_vault", unlock(&program, OTHER));
    assert_eq!(old["code"], "wrong_passphrase");
}

#[test]
fn a_worker_sees_who_may_and_is_refused_by_role() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    add(&program, "M. Quade", "worker", OTHER);
    come_back(&program, OTHER);
    let view = program.ok("people", json!({}));
    assert_eq!(view["may_change"], false);
    assert_eq!(view["who_may"], "A. Lind (keeper)");
    check(&program, "people.worker", &view);
    let keeper = named(&view, "A. Lind")["id"].clone();
    let new =
        json!({ "name": "P. Ames", "role": "worker", "passphrase": "summer gravel window tulip" });
    for (command, arguments) in [
        ("add_person", new),
        ("suspend_person", json!({ "person": keeper })),
        ("renew_recovery", json!({})),
        (
            "save_log",
            json!({ "folder": program.path("Documents"), "fileName": "log" }),
        ),
        (
            "save_office",
            json!({ "part": "settings", "entries": [{ "path": "/phone", "state": "known", "text": "715-555-0142" }] }),
        ),
    ] {
        let refused = program.fails(command, arguments);
        assert_eq!(refused["code"], "right", "{command}: {refused}");
    }
    check(
        &program,
        "error.right",
        &program.fails("renew_recovery", json!({})),
    );
    let log = program.ok("activity", json!({ "filter": {} }));
    assert_eq!(
        (&log["may"], log["rows"].as_array().map(Vec::len)),
        (&json!(false), Some(0))
    );
    check(&program, "log.worker", &log);
    program.report(&[("/child/name", "Jay")]);
}

#[test]
fn a_suspended_person_is_out_and_the_last_keeper_stays() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let view = add(&program, "M. Quade", "supervisor", OTHER);
    let (me, other) = (
        &named(&view, "A. Lind")["id"],
        &named(&view, "M. Quade")["id"],
    );
    let oneself = program.fails("suspend_person", json!({ "person": me }));
    assert_eq!(oneself["code"], "refused");
    let id = program.report(&[("/child/name", "Jay")]);
    let view = program.ok("suspend_person", json!({ "person": other }));
    assert_eq!(named(&view, "M. Quade")["active"], false);
    let twice = program.fails("suspend_person", json!({ "person": other }));
    assert_eq!(twice["code"], "refused");
    assert!(
        program
            .ok("report", json!({ "id": id }))
            .to_string()
            .contains("Jay")
    );
    program.ok("lock_vault", json!({}));
    let out = program.fails("unlock_vault", unlock(&program, OTHER));
    assert_eq!(out["code"], "wrong_passphrase");
    program.ok("unlock_vault", unlock(&program, PASSPHRASE));
    let log = program.ok("activity", json!({ "filter": { "kind": "people" } }));
    let told = log["rows"].to_string();
    assert!(
        told.contains("Suspended M. Quade; the vault got a new key"),
        "{told}"
    );
}

#[test]
fn new_words_take_the_place_of_the_old_and_the_papers_never_reach_the_disk_by_mistake() {
    let program = Program::at(FRIDAY_NIGHT);
    let created = program.county();
    let renewed = program.ok("renew_recovery", json!({}));
    check(&program, "words.renewed", &renewed);
    assert_ne!(created["line"], renewed["line"]);
    let words = json!({ "kind": "recovery_words", "words": renewed["words"], "line": renewed["line"], "fingerprint": renewed["fingerprint"] });
    let to = |paper: &Value| json!({ "paper": paper, "folder": program.path("Documents"), "fileName": "paper" });
    let refused = program.fails("save_vault_paper", to(&words));
    assert_eq!(
        refused["code"], "refused",
        "the words are never written to a disk"
    );
    assert_eq!(
        std::fs::read_dir(program.path("Documents"))
            .expect("a folder")
            .count(),
        0
    );
    let bytes = program.ok("vault_paper_bytes", json!({ "paper": words }));
    assert!(bytes.as_array().is_some_and(|bytes| bytes.len() > 1000));
    let people = program.ok("people", json!({}));
    let card = json!({ "kind": "key_card", "person": people["people"][0]["id"] });
    let path = program.ok("save_vault_paper", to(&card));
    let saved = std::fs::read(path.as_str().expect("a path")).expect("the card");
    assert!(saved.starts_with(b"%PDF-1.7"));
    check(&program, "machine", &program.ok("machine", json!({})));
    let log = program.ok("activity", json!({ "filter": { "kind": "papers" } }));
    assert!(
        log["rows"]
            .to_string()
            .contains("Saved outside the vault: key card"),
        "{log}"
    );
}
