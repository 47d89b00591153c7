//! Locking by itself, the wait after wrong passphrases, coming back with the words, and a rehearsal.

use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::{PASSPHRASE, Program};
use crate::people::{OTHER, unlock};
use crate::record::check;

#[test]
fn a_vault_with_nobody_at_it_is_due_after_ten_minutes_and_not_while_someone_is() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let due = |idle: u32| program.ok("attend", json!({ "idle": idle }));
    program.wait(9);
    assert_eq!(due(9 * 60), false);
    assert_eq!(due(10 * 60), true, "ten minutes without anyone");
    assert_eq!(due(0), false, "somebody came back");
    let entry = json!({ "path": "/lock_after", "state": "known", "text": "five" });
    program.ok(
        "save_office",
        json!({ "part": "settings", "entries": [entry] }),
    );
    let frame = program.ok("frame", json!({}));
    assert_eq!(frame["vault"]["lock_minutes"], 5);
    assert_eq!(due(5 * 60), true, "the office’s own time counts at once");
    program.ok("lock_vault", json!({}));
    assert_eq!(due(60 * 60), false, "a locked vault has nothing to lock");
}

#[test]
fn on_the_phone_holds_the_lock_off_for_an_hour() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let held = program.ok("hold_lock", json!({ "on": true }));
    assert_eq!(
        held["vault"]["held_until"]["text"],
        "Fri 20 Nov 2026, 22:09"
    );
    check(&program, "frame.held", &held);
    let due = |idle: u32| program.ok("attend", json!({ "idle": idle }));
    program.wait(59);
    assert_eq!(due(59 * 60), false);
    program.wait(1);
    assert_eq!(due(60 * 60), true, "the hour is over");
    let again = program.ok("hold_lock", json!({ "on": false }));
    assert_eq!(again["vault"]["held_until"], Value::Null);
    program.ok("lock_vault", json!({}));
    let locked = program.fails("hold_lock", json!({ "on": true }));
    assert_eq!(locked["code"], "locked");
}

#[test]
fn wrong_passphrases_are_waited_for_and_told_in_the_log() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    program.ok("lock_vault", json!({}));
    let before = || {
        let arguments = json!({ "folder": program.path("Vault"), "person": null });
        program.ok("before_unlock", arguments)
    };
    check(&program, "before_unlock.none", &before());
    for _ in 0..4 {
        let wrong = program.fails("unlock_vault", unlock(&program, "not the one"));
        assert_eq!(wrong["code"], "wrong_passphrase");
    }
    assert_eq!(before()["wait"], 1);
    let soon = program.fails("unlock_vault", unlock(&program, PASSPHRASE));
    assert_eq!(
        (&soon["code"], &soon["field"]),
        (&json!("too_soon"), &json!("passphrase")),
        "the right one too has to wait"
    );
    check(&program, "error.too_soon", &soon);
    program.wait(1);
    program.ok("unlock_vault", unlock(&program, PASSPHRASE));
    let log = program.ok("activity", json!({ "filter": { "kind": "unlocks" } }));
    let told = log["rows"].to_string();
    assert!(
        told.contains("a wrong passphrase was typed 4 times on the key of A. Lind"),
        "{told}"
    );
}

#[test]
fn the_words_bring_a_person_back_with_a_new_passphrase_and_new_words() {
    let program = Program::at(FRIDAY_NIGHT);
    let created = program.county();
    let words = |of: &Value| {
        let words = of["words"].as_array().expect("words").iter();
        let words: Vec<&str> = words.filter_map(Value::as_str).collect();
        words.join(" ")
    };
    let old = words(&created);
    program.report(&[("/child/name", "Jay")]);
    program.ok("lock_vault", json!({}));
    let folder = program.path("Vault");
    let swapped = old.split(' ').rev().collect::<Vec<_>>().join(" ");
    let refused = program.fails(
        "people_by_words",
        json!({ "folder": folder, "words": swapped }),
    );
    assert_eq!(
        (&refused["code"], &refused["field"]),
        (&json!("refused"), &json!("words"))
    );
    check(&program, "error.refused.words", &refused);
    let people = program.ok("people_by_words", json!({ "folder": folder, "words": old }));
    assert_eq!(people[0]["name"], "A. Lind");
    check(&program, "people_by_words", &people);
    let back = |words: &str, passphrase: &str| json!({ "back": { "folder": folder, "words": words, "person": people[0]["id"], "passphrase": passphrase, "despite_clock": false } });
    let weak = program.fails("recover_vault", back(&old, "lind"));
    assert_eq!(weak["code"], "weak_passphrase");
    let made = program.ok("recover_vault", back(&old, OTHER));
    check(&program, "created.recovered", &made);
    let board = program.ok("board", json!({ "search": "" }));
    assert_eq!(
        board["rows"].as_array().map(Vec::len),
        Some(1),
        "nothing is lost"
    );
    let ended = program.fails("rehearse", json!({ "passphrase": "", "words": old }));
    assert_eq!(
        ended["field"], "words",
        "the words that were typed have ended"
    );
    program.ok(
        "rehearse",
        json!({ "passphrase": OTHER, "words": words(&made) }),
    );
    program.ok("lock_vault", json!({}));
    let gone = program.fails("unlock_vault", unlock(&program, PASSPHRASE));
    assert_eq!(gone["code"], "wrong_passphrase");
    program.ok("unlock_vault", unlock(&program, OTHER));
}

#[test]
fn a_rehearsal_is_offered_when_the_last_unlock_is_a_month_old_and_tells_right_from_wrong() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let again = |minutes: i64| {
        program.ok("lock_vault", json!({}));
        program.wait(minutes);
        let frame = program.ok("unlock_vault", unlock(&program, PASSPHRASE));
        frame["vault"]["rehearse"].clone()
    };
    assert_eq!(again(60), Value::Null);
    assert_eq!(again(29 * 24 * 60), Value::Null);
    assert_eq!(
        again(31 * 24 * 60),
        "Sat 19 Dec 2026, 22:09",
        "it says when that was"
    );
    assert_eq!(again(60), Value::Null, "and is not offered twice");
    let wrong = program.fails(
        "rehearse",
        json!({ "passphrase": "not the one", "words": "" }),
    );
    assert_eq!(
        (&wrong["code"], &wrong["field"]),
        (&json!("wrong_passphrase"), &json!("passphrase"))
    );
    let nothing = program.fails("rehearse", json!({ "passphrase": "", "words": " " }));
    assert_eq!(nothing["code"], "bad_input");
    program.ok("rehearse", json!({ "passphrase": PASSPHRASE, "words": "" }));
}

#[test]
fn half_typed_text_is_a_draft_over_the_lock_and_no_state_of_the_case() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(&[("/child/whereabouts", "at the motel on 8th Str")]);
    let states = |id: &str| {
        let history = program.ok("history", json!({ "id": id }));
        history["states"].as_array().map(Vec::len)
    };
    let before = states(&id);
    program.ok("lock_vault", json!({}));
    program.ok("unlock_vault", unlock(&program, PASSPHRASE));
    let report = program.ok("report", json!({ "id": id }));
    assert!(report.to_string().contains("at the motel on 8th Str"));
    assert_eq!(
        states(&id),
        before,
        "what is half typed is nobody’s word yet"
    );
}
