//! What was typed into a motion is kept: through a lock, and where the program ends without warning.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::FRIDAY_NIGHT;
use crate::ipc::{PASSPHRASE, Program};
use crate::matter::{attorney, new, type_into};

const WORDS: &str = "She was afraid, and nobody had told her.";

fn unlock(program: &Program, folder: &str) -> Value {
    json!({ "folder": program.path(folder), "passphrase": PASSPHRASE, "despiteClock": false, "despiteDamage": false })
}

fn is_there(program: &Program, id: &str) {
    let view = program.ok("motion", json!({ "id": id }));
    assert!(view["reasons"].to_string().contains(WORDS));
    assert_eq!(view["seq"], 1, "it is a draft still");
    let board = program.ok("matters", json!({ "search": "" }));
    assert_eq!(board["rows"][0]["stands"], "Draft, being typed");
}

#[test]
fn what_is_being_typed_outlives_a_lock() {
    let program = attorney();
    let id = new(&program);
    type_into(&program, &id, 1, &[("/reasons/why_not", WORDS)]);
    program.ok("lock_vault", json!({}));
    program.ok("unlock_vault", unlock(&program, "Vault"));
    is_there(&program, &id);
}

/// The files as they are on the disk at this moment, which is all that a program leaves when it is killed.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).expect("a file");
        }
    }
}

#[test]
fn what_was_answered_is_on_the_disk_when_the_program_ends_without_warning() {
    let program = attorney();
    let id = new(&program);
    type_into(&program, &id, 1, &[("/reasons/why_not", WORDS)]);
    let after = Program::at(FRIDAY_NIGHT);
    copy(
        &program.home.path().join("Vault"),
        &after.home.path().join("Vault"),
    );
    after.ok("unlock_vault", unlock(&after, "Vault"));
    is_there(&after, &id);
}
