//! Making, opening and locking a vault; and what a practice vault is.

use sandhill::error::AppError;
use serde_json::{Value, json};
use store::error::StoreError;

use crate::FRIDAY_NIGHT;
use crate::ipc::{PASSPHRASE, Program};
use crate::record::check;

#[test]
fn a_vault_is_made_locked_and_unlocked() {
    let program = Program::at(FRIDAY_NIGHT);
    check(&program, "frame.locked", &program.ok("frame", json!({})));
    check(
        &program,
        "judgement.weak",
        &program.ok(
            "judge_passphrase",
            json!({ "passphrase": "sandhill", "words": [] }),
        ),
    );
    check(
        &program,
        "judgement.good",
        &program.ok(
            "judge_passphrase",
            json!({ "passphrase": PASSPHRASE, "words": [] }),
        ),
    );
    let created = program.county();
    assert_eq!(created["words"].as_array().map(Vec::len), Some(24));
    check(&program, "created.county", &created);
    check(&program, "frame.county", &program.ok("frame", json!({})));
    check(
        &program,
        "board.empty",
        &program.ok("board", json!({ "search": "" })),
    );
    let locked = program.ok("lock_vault", json!({}));
    assert_eq!(locked["vault"], Value::Null);
    assert_eq!(
        program.fails("board", json!({ "search": "" }))["code"],
        "locked"
    );
    let unlock = |passphrase: &str| json!({ "folder": program.path("Vault"), "passphrase": passphrase, "despiteClock": false, "despiteDamage": false });
    let wrong = program.fails("unlock_vault", unlock("not the one"));
    assert_eq!(
        (&wrong["code"], &wrong["field"]),
        (&json!("wrong_passphrase"), &json!("passphrase"))
    );
    check(&program, "error.wrong_passphrase", &wrong);
    let opened = program.ok("unlock_vault", unlock(PASSPHRASE));
    assert_eq!(opened["vault"]["county"], "Wood");
}

#[test]
fn each_way_in_which_a_vault_stays_closed_has_its_own_message() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let mut made: Vec<String> = Vec::new();
    let arguments = json!({ "folder": program.path("Vault"), "passphrase": PASSPHRASE, "despiteClock": false, "despiteDamage": false });
    {
        // Another program that has the same vault open is another handle on its lock.
        program.ok("lock_vault", json!({}));
        let other = store::vault::Vault::open(
            &program.home.path().join("Vault"),
            store::open::Opening {
                person: None,
                passphrase: PASSPHRASE.into(),
                anchor_copy: None,
                proceed: store::open::Proceed::default(),
            },
            FRIDAY_NIGHT.parse().expect("a moment"),
        )
        .expect("the other program opens it first");
        let error = program.fails("unlock_vault", arguments.clone());
        assert_eq!(error["code"], "in_use");
        check(&program, "error.in_use", &error);
        made.push(error["message"].to_string());
        other.close().expect("closed");
    }
    program.ok("unlock_vault", arguments.clone());
    program.report(&[("/child/name", "Jay")]);
    program.ok("lock_vault", json!({}));
    program.wait(-60 * 24 * 400);
    let error = program.fails("unlock_vault", arguments.clone());
    assert_eq!(error["code"], "clock_behind");
    check(&program, "error.clock_behind", &error);
    made.push(error["message"].to_string());
    program.wait(60 * 24 * 400);
    let keys = program.home.path().join("Vault/keys");
    std::fs::write(keys.join("vault.age"), b"not a key").expect("damaged");
    let error = program.fails("unlock_vault", arguments);
    assert_eq!(error["code"], "damaged");
    check(&program, "error.damaged", &error);
    made.push(error["message"].to_string());
    for (name, fault) in [
        (
            "error.newer_format",
            StoreError::NewerFormat { found: 2, known: 1 },
        ),
        (
            "error.tail_damaged",
            StoreError::TailDamaged {
                lost: 3,
                copied_to: "vault.db-wal.damaged".to_owned(),
            },
        ),
    ] {
        // The vault's own tests make these happen; here only their words are held.
        let error = serde_json::to_value(AppError::from(fault)).expect("an error");
        check(&program, name, &error);
        made.push(error["message"].to_string());
    }
    made.sort();
    made.dedup();
    assert_eq!(made.len(), 5, "each message is its own");
}

#[test]
fn a_practice_vault_opens_on_its_evening_with_three_reports() {
    let program = Program::at("2027-03-01T15:00:00Z");
    let made = program.ok(
        "create_vault",
        json!({ "plan": program.plan("Practice", true) }),
    );
    assert_eq!(
        made["frame"]["vault"]["now"]["text"],
        "Fri 20 Nov 2026, 21:09"
    );
    check(&program, "frame.practice", &program.ok("frame", json!({})));
    let board = program.ok("board", json!({ "search": "" }));
    check(&program, "board.full", &board);
    assert_eq!(board["rows"].as_array().map(Vec::len), Some(3));
    assert_eq!(
        board["rows"][0]["shape"], "late",
        "one of the stories teaches what late looks like"
    );
    program.wait(60);
    let frame = program.ok("frame", json!({}));
    assert_eq!(
        frame["vault"]["now"]["text"], "Fri 20 Nov 2026, 22:09",
        "the clock of practice runs"
    );
    let set = program.ok("set_practice_time", json!({ "text": "2026-11-21 07:30" }));
    assert_eq!(set["vault"]["now"]["text"], "Sat 21 Nov 2026, 07:30");
    program.ok("lock_vault", json!({}));
    let unlock = json!({ "folder": program.path("Practice"), "passphrase": PASSPHRASE, "despiteClock": false, "despiteDamage": false });
    let opened = program.ok("unlock_vault", unlock);
    assert_eq!(
        opened["vault"]["now"]["text"], "Sat 21 Nov 2026, 07:30",
        "and is kept"
    );
}

#[test]
fn the_clock_of_a_real_vault_cannot_be_set() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    assert_eq!(
        program.fails("set_practice_time", json!({ "text": "2026-11-21 07:30" }))["code"],
        "wrong_kind"
    );
}
