//! A vault opened without Sandhill: by `age` as Debian ships it, and by Python's `sqlcipher3` with the key that it
//! gives.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use casefile::id::RecordId;
use store::vault::Vault;
use vault_office::{Office, PASSPHRASE, desk, raw, request, saved};

fn age(arguments: &[&Path]) -> Output {
    let mut command = Command::new("age");
    command.arg("-d").arg("-i").args(arguments);
    command
        .output()
        .expect("the tests need the program age (Debian: apt-get install age)")
}

/// 64 hexadecimal digits, which is what SQLCipher takes as a raw key.
fn assert_is_key(text: &str) {
    assert_eq!(text.len(), 64, "{text:?}");
    assert!(text.chars().all(|c| c.is_ascii_hexdigit()));
}

#[test]
fn the_line_on_the_recovery_paper_opens_the_vaults_key() {
    let office = Office::new();
    let line = office.file("recovery.txt");
    fs::write(&line, format!("{}\n", office.paper.line)).unwrap();
    let output = age(&[&line, &office.file("keys/vault.age")]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_is_key(&String::from_utf8(output.stdout).unwrap());
}

/// age reads a passphrase from a terminal only, so Python lends it one.
const TYPE_PASSPHRASE: &str = r#"
import os, pty, sys
passphrase, *command = sys.argv[1:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
seen, typed = b"", False
while True:
    try:
        piece = os.read(terminal, 1024)
    except OSError:
        break
    if not piece:
        break
    seen += piece
    if not typed and b"assphrase" in seen:
        os.write(terminal, passphrase.encode() + b"\n")
        typed = True
_, status = os.waitpid(pid, 0)
sys.stderr.write(seen.decode(errors="replace"))
sys.exit(os.waitstatus_to_exitcode(status))
"#;

/// Types the passphrase of the office's only person to age, which writes the vault's key into a file.
fn age_with_passphrase(office: &Office) -> PathBuf {
    let person = Vault::peek(&office.place()).unwrap().people[0];
    let key = office.file("key.txt");
    let output = Command::new("python3")
        .args(["-c", TYPE_PASSPHRASE, PASSPHRASE, "age", "-d", "-o"])
        .args([
            &key,
            Path::new("-i"),
            &office.file(&format!("keys/{person}.age")),
            &office.file("keys/vault.age"),
        ])
        .output()
        .expect("the tests need python3");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    key
}

#[test]
fn a_persons_key_file_and_passphrase_open_the_vaults_key_in_one_step() {
    let office = Office::new();
    assert_is_key(&fs::read_to_string(age_with_passphrase(&office)).unwrap());
}

/// The key is read from a file, so that it stands in no list of processes.
const READ_CASES: &str = r#"
import sys
from sqlcipher3 import dbapi2
database, key = sys.argv[1:]
vault = dbapi2.connect(f"file:{database}?mode=ro", uri=True)
vault.execute(f"""PRAGMA key = "x'{open(key).read().strip()}'" """)
for sql in [
    "SELECT name FROM person",
    "SELECT body ->> '$.child.name' FROM revision",
    "SELECT group_concat(action) FROM log",
    "SELECT r.kind FROM search JOIN record r ON r.row = search.rowid WHERE search MATCH 'munoz'",
]:
    print(vault.execute(sql).fetchone()[0])
"#;

#[test]
fn with_age_and_sqlcipher_of_python_the_cases_are_read_and_searched_without_sandhill() {
    let (office, vault) = Office::open_new();
    let case = request(RecordId::new(), vec![], "Mai Yia Muñoz", 1);
    saved(desk(&vault), &case);
    vault.close().unwrap();
    let key = age_with_passphrase(&office);
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../.venv/bin/python");
    let output = Command::new(python)
        .args(["-c", READ_CASES])
        .args([&office.file("vault.db"), &key])
        .output()
        .expect("the tests need .venv, which ./needs.sh test makes");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "Dana Kowalski\nMai Yia Muñoz\ncreated,saved\nreport\n",
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    office
        .open(2)
        .expect("looking at it without Sandhill has changed nothing");
}

#[test]
fn with_that_key_sql_reads_the_cases_the_people_and_the_log() {
    let (office, vault) = Office::open_new();
    saved(
        desk(&vault),
        &request(RecordId::new(), vec![], "Mai Yia Xiong", 1),
    );
    vault.close().unwrap();
    let database = raw(&office);
    let text = |sql: &str| -> String { database.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(text("SELECT name FROM person"), "Dana Kowalski");
    assert_eq!(
        text("SELECT body ->> '$.child.name' FROM revision"),
        "Mai Yia Xiong"
    );
    assert_eq!(
        text("SELECT group_concat(action) FROM log"),
        "created,saved"
    );
    let found: i64 = database
        .query_row(
            "SELECT rowid FROM search WHERE search MATCH 'xiong'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(found, 1);
    let mark: i64 = database
        .query_row("PRAGMA application_id", [], |row| row.get(0))
        .unwrap();
    assert_eq!(mark, 0x5361_6e64, "the file says that it is Sandhill's");
}

#[test]
fn the_checksums_of_the_keys_are_in_the_form_of_sha256sum() {
    let office = Office::new();
    let output = Command::new("sha256sum")
        .args(["-c", "sums"])
        .current_dir(office.file("keys"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}
