//! A program ended without warning: everything that it acknowledged is there, and the lock is free again.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use casefile::id::RecordId;
use store::error::StoreError;
use store::open::{Opening, Proceed};
use store::vault::Vault;
use vault_office::{Dice, Office, PASSPHRASE, at, desk, draft, entry, request, saved};

/// Set for a child: the vault in which it is to write until it is killed.
const PLACE: &str = "SANDHILL_TEST_VAULT";
/// Begins each line by which the child says what is on disk.
const ACK: &str = "acknowledged ";

/// Runs one of these tests once more, as a child that works in the vault at that place.
fn child(test: &str, place: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(PLACE, place)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn place_of_child() -> Option<PathBuf> {
    std::env::var_os(PLACE).map(PathBuf::from)
}

fn say(what: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{ACK}{what}").unwrap();
    out.flush().unwrap();
}

fn open(place: &Path) -> Result<Vault, StoreError> {
    let opening = Opening {
        person: None,
        passphrase: PASSPHRASE.into(),
        anchor_copy: None,
        proceed: Proceed::default(),
    };
    Vault::open(place, opening, at(1))
}

/// The child: one call is typed letter by letter, and every tenth change another case is saved.
fn type_without_end(place: &Path) {
    let vault = open(place).unwrap();
    let typed = RecordId::new();
    for n in 1.. {
        let text = format!("letter {n}");
        desk(&vault)
            .save_draft(&draft(typed, None, vec![entry("/words", &text, 1)], 1))
            .unwrap();
        say(&format!("draft {typed} {n}"));
        if n % 10 == 0 {
            let case = request(RecordId::new(), vec![], &format!("case {n}"), 1);
            saved(desk(&vault), &case);
            say(&format!("case {} {n}", case.record));
        }
    }
}

#[test]
fn what_was_acknowledged_before_a_kill_is_there_after_it() {
    if let Some(place) = place_of_child() {
        return type_without_end(&place);
    }
    let mut dice = Dice(11);
    let office = Office::new();
    let mut cases: Vec<(RecordId, String)> = Vec::new();
    for round in 0..6 {
        let mut child = child(
            "what_was_acknowledged_before_a_kill_is_there_after_it",
            &office.place(),
        );
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        let mut last_draft = None;
        let mut hear = |line: String| -> bool {
            let Some(said) = line.strip_prefix(ACK) else {
                return false;
            };
            let words: Vec<&str> = said.split(' ').collect();
            let record = RecordId::parse(words[1]).unwrap();
            match words[0] {
                "draft" => last_draft = Some((record, words[2].parse::<u32>().unwrap())),
                _ => cases.push((record, words[2].to_owned())),
            }
            true
        };
        let enough = 15 + dice.below(60);
        let heard = lines
            .by_ref()
            .filter_map(|line| hear(line).then_some(()))
            .take(enough)
            .count();
        assert_eq!(
            heard, enough,
            "round {round}: the child must live until it is killed"
        );
        child.kill().unwrap();
        child.wait().unwrap();
        // What it had said before it died counts too.
        lines.for_each(|line| {
            hear(line);
        });

        let vault = open(&office.place()).unwrap();
        assert!(
            vault.findings().is_empty(),
            "round {round}: {:?}",
            vault.findings()
        );
        let (typed, n) = last_draft.unwrap();
        let kept = desk(&vault).draft(typed).unwrap().unwrap();
        assert!(
            kept.seq >= n,
            "round {round}: letter {n} was acknowledged, {} is kept",
            kept.seq
        );
        assert_eq!(kept.entries[0].text, format!("letter {}", kept.seq));
        let board = desk(&vault).board().unwrap();
        assert!(
            board.iter().any(|row| row.record == typed && row.drafted),
            "the call has its place"
        );
        for (record, n) in &cases {
            let body = desk(&vault).current(*record).unwrap().unwrap().body;
            assert_eq!(body, vault_office::body(&format!("case {n}")));
        }
        assert_eq!(desk(&vault).verify().unwrap().broken, [], "round {round}");
    }
    assert!(!cases.is_empty());
}

#[test]
fn a_vault_that_another_program_has_open_is_refused_until_that_one_is_killed() {
    if let Some(place) = place_of_child() {
        let _vault = open(&place).unwrap();
        say("open now");
        // Waits for an end that only a kill brings.
        let _ = std::io::stdin().read_line(&mut String::new());
        return;
    }
    let office = Office::new();
    let mut child = {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args([
            "--exact",
            "a_vault_that_another_program_has_open_is_refused_until_that_one_is_killed",
        ]);
        command.arg("--nocapture").env(PLACE, office.place());
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    assert!(
        lines.any(|line| line.starts_with(ACK)),
        "the child must have opened it"
    );
    let refused = open(&office.place()).unwrap_err();
    assert!(matches!(refused, StoreError::InUse), "{refused:?}");
    assert!(Vault::peek(&office.place()).unwrap().in_use);
    child.kill().unwrap();
    child.wait().unwrap();
    open(&office.place()).unwrap();
}

#[test]
fn a_second_window_of_the_same_program_is_refused() {
    let (office, vault) = Office::open_new();
    assert!(matches!(office.open(1), Err(StoreError::InUse)));
    saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 1));
    drop(vault);
    office.open(2).unwrap();
}
