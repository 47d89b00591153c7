//! A program killed at random moments while it saves, while the key is rotated, and while an old vault is
//! brought to the newest format: everything that was acknowledged is there, the log verifies, the vault opens.
//!
//! `make torture` takes five hundred kills; without it there are fifty. A kill says nothing about power that is
//! lost below the file system.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use casefile::id::{PersonId, RecordId};
use store::person::Role;
use store::vault::Vault;
use vault_office::child::{alone, orders, rounds, say, start};
use vault_office::{
    Dice, Office, PASSPHRASE, add, at, body, copy_folder, desk, draft, entry, key_text,
    open_unsealed, request, saved,
};

type Keys = (PersonId, String);

/// A vault is used for so many rounds, so that verifying it stays quick.
const ROUNDS_OF_ONE: usize = 20;

fn kills(of_a_hundred: usize) -> usize {
    rounds(50, |count| count) * of_a_hundred / 100
}

fn made() -> (Office, Keys) {
    let (office, vault) = Office::open_new();
    let person = vault.opened_by().id;
    vault.close().unwrap();
    let text = key_text(&office.place(), person, PASSPHRASE);
    (office, (person, text))
}

/// What the killed programs had acknowledged.
#[derive(Default)]
struct Acknowledged {
    cases: Vec<(RecordId, String)>,
    draft: Option<(RecordId, u32)>,
    people: BTreeMap<PersonId, bool>,
}

impl Acknowledged {
    fn take(&mut self, said: Vec<String>) {
        for line in said {
            let words: Vec<&str> = line.split(' ').collect();
            match words[0] {
                "case" => self
                    .cases
                    .push((RecordId::parse(words[1]).unwrap(), words[2].to_owned())),
                "draft" => {
                    let n = words[2].parse().unwrap();
                    self.draft = Some((RecordId::parse(words[1]).unwrap(), n));
                }
                "added" => drop(self.people.insert(PersonId::parse(words[1]).unwrap(), true)),
                "suspended" => drop(
                    self.people
                        .insert(PersonId::parse(words[1]).unwrap(), false),
                ),
                _ => {}
            }
        }
    }

    fn check(&self, vault: &Vault, round: usize) {
        let desk = desk(vault);
        assert!(
            vault.findings().is_empty(),
            "round {round}: {:?}",
            vault.findings()
        );
        for (record, n) in &self.cases {
            let current = desk.current(*record).unwrap().unwrap();
            assert_eq!(current.body, body(&format!("case {n}")), "round {round}");
        }
        if let Some((record, n)) = self.draft {
            let kept = desk.draft(record).unwrap().unwrap();
            assert!(
                kept.seq >= n,
                "round {round}: letter {n} was acknowledged, {} is kept",
                kept.seq
            );
            assert_eq!(kept.entries[0].text, format!("letter {}", kept.seq));
            let board = desk.board().unwrap();
            let row = board.iter().find(|row| row.record == record);
            assert!(row.is_some_and(|row| row.drafted), "the call has its place");
        }
        let people = desk.people().unwrap();
        for (person, is_active) in &self.people {
            let line = people
                .iter()
                .find(|line| line.person.id == *person)
                .unwrap();
            // A suspension may have happened without anyone being told.
            assert!(
                *is_active || !line.active,
                "round {round}: {person} is back"
            );
            let file = vault.place().join(format!("keys/{person}.age"));
            assert_eq!(
                file.exists(),
                line.active,
                "round {round}: the key of {person}"
            );
        }
        assert_eq!(desk.verify().unwrap().broken, [], "round {round}");
    }
}

fn leftovers(place: &Path) -> Vec<PathBuf> {
    let folders = [place.to_owned(), place.join("keys")];
    let files = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let paths = files.map(|file| file.unwrap().path());
    // A file that was being replaced when the kill came is overwritten at the next replacement.
    paths
        .filter(|path| path.to_string_lossy().contains("next"))
        .filter(|path| !path.to_string_lossy().ends_with(".age.next"))
        .filter(|path| !path.to_string_lossy().ends_with("sums.next"))
        .collect()
}

/// Kills the same test as a child in rounds, and looks at the vault after each.
fn torture(test: &str, kills: usize, seed: u64, acks: usize, longest: u64) -> Acknowledged {
    let _alone = alone();
    let mut dice = Dice(seed);
    let (mut office, mut keys) = made();
    let mut acknowledged = Acknowledged::default();
    let mut cases = 0;
    for round in 0..kills {
        if round % ROUNDS_OF_ONE == ROUNDS_OF_ONE - 1 {
            cases += acknowledged.cases.len();
            (office, keys) = made();
            acknowledged = Acknowledged::default();
        }
        let mut child = start(test, &office.place(), &keys);
        let moment = Duration::from_micros(dice.below(longest as usize) as u64);
        let said = child.hear(1 + dice.below(acks), moment);
        acknowledged.take(said);
        acknowledged.take(child.kill());
        let vault = open_unsealed(&office.place(), &keys, 1).unwrap();
        acknowledged.check(&vault, round);
        assert_eq!(
            leftovers(&office.place()),
            Vec::<PathBuf>::new(),
            "round {round}"
        );
    }
    assert!(
        cases + acknowledged.cases.len() > 0,
        "something was saved at all"
    );
    acknowledged
}

/// The child: one call is typed letter by letter, and every tenth change another case is saved.
fn type_without_end(place: &Path, keys: &Keys) {
    let vault = open_unsealed(place, keys, 1).unwrap();
    let typed = RecordId::new();
    for n in 1.. {
        let text = format!("letter {n}");
        let letter = draft(typed, None, vec![entry("/words", &text, 1)], 1);
        desk(&vault).save_draft(&letter).unwrap();
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
    let test = "what_was_acknowledged_before_a_kill_is_there_after_it";
    if let Some((place, keys)) = orders() {
        return type_without_end(&place, &keys);
    }
    let acknowledged = torture(test, kills(60), 11, 50, 3_000);
    assert!(acknowledged.draft.is_some());
}

/// The child: people come and go and the recovery paper is renewed, so that the key is always rotating.
fn rotate_without_end(place: &Path, keys: &Keys) {
    let vault = open_unsealed(place, keys, 1).unwrap();
    for n in 1.. {
        let case = request(RecordId::new(), vec![], &format!("case {n}"), 1);
        saved(desk(&vault), &case);
        say(&format!("case {} {n}", case.record));
        desk(&vault).renew_recovery(at(1)).unwrap();
        say("renewed");
        let person = add(desk(&vault), "Pat Moua", Role::Worker, 1).id;
        say(&format!("added {person}"));
        desk(&vault).suspend_person(person, at(1)).unwrap();
        say(&format!("suspended {person}"));
    }
}

#[test]
fn a_kill_while_the_key_is_rotated_leaves_one_pair_that_opens() {
    let test = "a_kill_while_the_key_is_rotated_leaves_one_pair_that_opens";
    if let Some((place, keys)) = orders() {
        return rotate_without_end(&place, &keys);
    }
    torture(test, kills(30), 23, 6, 90_000);
}

/// The child: opens a vault of the oldest format, which brings it to the newest, and closes it.
fn upgrade(place: &Path, keys: &Keys) {
    let vault = open_unsealed(place, keys, 20).unwrap();
    say("opened");
    vault.close().unwrap();
    say("closed");
    // Waits for an end that only a kill brings.
    let _ = std::io::stdin().read_line(&mut String::new());
}

#[test]
fn a_kill_during_an_upgrade_leaves_a_vault_that_opens_with_everything_in_it() {
    let test = "a_kill_during_an_upgrade_leaves_a_vault_that_opens_with_everything_in_it";
    if let Some((place, keys)) = orders() {
        return upgrade(&place, &keys);
    }
    let _alone = alone();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/vault-format-1");
    // Even a peek leaves a lock where it looks, so the kept vault itself is only copied.
    let copied = tempfile::tempdir().unwrap();
    copy_folder(&kept, copied.path());
    let person = Vault::peek(copied.path()).unwrap().people[0];
    let keys = (
        person,
        key_text(copied.path(), person, "fixture heron gravel lantern"),
    );
    let mut dice = Dice(5);
    for round in 0..kills(10) {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(&kept, folder.path());
        let mut child = start(test, folder.path(), &keys);
        child.hear(0, Duration::from_micros(dice.below(60_000) as u64));
        child.kill();
        let vault = open_unsealed(folder.path(), &keys, 30).unwrap();
        assert!(
            vault.findings().is_empty(),
            "round {round}: {:?}",
            vault.findings()
        );
        assert_eq!(desk(&vault).board().unwrap().len(), 2, "round {round}");
        let verified = desk(&vault).verify().unwrap();
        assert_eq!(
            (verified.revisions, verified.broken),
            (3, vec![]),
            "round {round}"
        );
    }
}
