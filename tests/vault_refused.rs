//! What the system refuses: a full disk, a folder that may not be written. It is named, nothing that was
//! acknowledged is lost, and the vault goes on when there is room again.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use casefile::id::{PersonId, RecordId};
use store::desk::Desk;
use store::error::StoreError;
use vault_office::child::{alone, orders, run, say};
use vault_office::{Office, PASSPHRASE, at, body, desk, key_text, open_unsealed, request, saved};

fn made() -> (Office, (PersonId, String)) {
    let (office, vault) = Office::open_new();
    let person = vault.opened_by().id;
    vault.close().unwrap();
    let text = key_text(&office.place(), person, PASSPHRASE);
    (office, (person, text))
}

/// Saves until the system takes no more, and gives what it said.
fn fill(desk: Desk<'_>, cases: &mut Vec<(RecordId, String)>) -> StoreError {
    loop {
        let name = format!("case {} {}", cases.len(), "and more of it ".repeat(500));
        let case = request(RecordId::new(), vec![], &name, 1);
        match desk.save(&case) {
            Ok(_) => {
                say(&format!("{} {}", case.record, cases.len()));
                cases.push((case.record, name));
            }
            Err(error) => return error,
        }
    }
}

/// The child: saves until the system takes no more. Rotating the key makes room in the write-ahead file, and so
/// for more cases, until there is no room for a whole database either.
fn save_until_refused(place: &Path, keys: &(PersonId, String)) {
    let vault = open_unsealed(place, keys, 1).unwrap();
    let (desk, mut cases) = (desk(&vault), Vec::new());
    let is_named = |error: &StoreError| {
        matches!(error, StoreError::DiskFull | StoreError::Io { .. })
            && error.to_string().contains("saved before is safe")
    };
    let unrotated = loop {
        let refused = fill(desk, &mut cases);
        assert!(is_named(&refused), "{refused:?}");
        for (record, name) in &cases {
            let current = desk.current(*record).unwrap().unwrap();
            assert_eq!(current.body, body(name));
        }
        let before = cases.len();
        match desk.renew_recovery(at(1)) {
            Err(error) => break error,
            Ok(_) => assert!(before < 200, "the limit must be reached"),
        }
    };
    assert!(is_named(&unrotated), "{unrotated:?}");
    assert_eq!(desk.board().unwrap().len(), cases.len());
    say("refused");
}

#[test]
fn a_disk_without_room_is_named_and_what_was_acknowledged_is_there() {
    let test = "a_disk_without_room_is_named_and_what_was_acknowledged_is_there";
    if let Some((place, keys)) = orders() {
        return save_until_refused(&place, &keys);
    }
    let _alone = alone();
    let (office, keys) = made();
    // A limit on the size of a file, of 512 kB, stands for the disk; its signal is not to end the program.
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "trap '' XFSZ; ulimit -f 1024; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().unwrap());
    let (was_well, said) = run(shell, test, &office.place(), &keys).end();
    assert!(was_well, "the child's own assertions: {said:?}");
    assert_eq!(said.last().map(String::as_str), Some("refused"));
    let cases = &said[..said.len() - 1];
    assert!(!cases.is_empty(), "some were saved before");

    let vault = open_unsealed(&office.place(), &keys, 2).unwrap();
    assert!(vault.findings().is_empty(), "{:?}", vault.findings());
    for line in cases {
        let (record, n) = line.split_once(' ').unwrap();
        let record = RecordId::parse(record).unwrap();
        let body = desk(&vault).current(record).unwrap().unwrap().body;
        let name = body["child"]["name"].as_str().unwrap().to_owned();
        assert!(name.starts_with(&format!("case {n} ")), "{name}");
    }
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
    saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 3));
    desk(&vault).renew_recovery(at(4)).unwrap();
}

/// The child, which is nobody in particular: the folder can be read and not be written.
fn open_what_may_not_be_written(place: &Path, keys: &(PersonId, String)) {
    let refused = open_unsealed(place, keys, 1).unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly), "{refused:?}");
    say("refused");
}

fn everybody_may(path: &Path, folders: u32, files: u32) {
    let mode = if path.is_dir() { folders } else { files };
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            everybody_may(&entry.unwrap().path(), folders, files);
        }
    }
}

#[test]
fn a_folder_that_may_not_be_written_is_named_and_stays_as_it_is() {
    let test = "a_folder_that_may_not_be_written_is_named_and_stays_as_it_is";
    if let Some((place, keys)) = orders() {
        return open_what_may_not_be_written(&place, &keys);
    }
    let _alone = alone();
    let (office, keys) = made();
    let before = fs::read(office.file("vault.db")).unwrap();
    // The program of the tests is copied beside the vault, where whoever runs it may reach it.
    let around = office.place().parent().unwrap().to_owned();
    let program = around.join("tests");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    everybody_may(&around, 0o555, 0o444);
    fs::set_permissions(&program, fs::Permissions::from_mode(0o555)).unwrap();
    // The system asks root for no permission, so then the child is somebody else.
    let is_root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let mut command = Command::new(if is_root {
        "setpriv".as_ref()
    } else {
        program.as_os_str()
    });
    if is_root {
        let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"];
        command.args(nobody).arg(&program);
    }
    let (was_well, said) = run(command, test, &office.place(), &keys).end();
    everybody_may(&around, 0o755, 0o644);
    assert!(was_well, "the child's own assertions: {said:?}");
    assert_eq!(said, ["refused"]);
    assert_eq!(fs::read(office.file("vault.db")).unwrap(), before);
    open_unsealed(&office.place(), &keys, 2).unwrap();
}
