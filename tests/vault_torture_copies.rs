//! A program killed at random moments while it backs up, restores and purges: the vault opens, a backup that counts
//! can be restored, and of a case that is gone nothing is left.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use casefile::id::{PersonId, RecordId};
use store::purge::PurgeReason;
use store::restore::{Restoring, is_backup};
use store::vault::Vault;
use vault_office::child::{alone, orders, rounds, say, start};
use vault_office::{Dice, Office, PASSPHRASE, at, desk, key_text, open_unsealed, request, saved};

type Keys = (PersonId, String);

fn made() -> (Office, Keys) {
    let (office, vault) = Office::open_new();
    let person = vault.opened_by().id;
    vault.close().unwrap();
    let text = key_text(&office.place(), person, PASSPHRASE);
    (office, (person, text))
}

/// Where the child puts its backups: beside the vault.
fn backups(place: &Path) -> PathBuf {
    place.parent().unwrap().join("backups")
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// The child: saves, backs up, and purges what it saved two rounds ago, without end.
fn work_without_end(place: &Path, keys: &Keys) {
    let vault = open_unsealed(place, keys, 1).unwrap();
    let desk = desk(&vault);
    let mut before: Option<RecordId> = None;
    for n in 1.. {
        let case = request(RecordId::new(), vec![], &format!("case {n}"), 1);
        saved(desk, &case);
        say(&format!("saved {}", case.record));
        let made = desk.back_up(&backups(place), at(1), &mut |_| true).unwrap();
        say(&format!("copied {}", made.place.display()));
        if let Some(record) = before.replace(case.record) {
            say(&format!("purging {record}"));
            desk.purge(record, PurgeReason::Mistake, at(1)).unwrap();
            say(&format!("purged {record}"));
        }
    }
}

#[test]
fn a_kill_while_copying_or_purging_leaves_whole_copies_and_no_half_of_a_case() {
    let test = "a_kill_while_copying_or_purging_leaves_whole_copies_and_no_half_of_a_case";
    if let Some((place, keys)) = orders() {
        return work_without_end(&place, &keys);
    }
    let _alone = alone();
    let mut dice = Dice(31);
    let (office, keys) = made();
    fs::create_dir(backups(&office.place())).unwrap();
    let (mut saved, mut purging, mut purged) = (Vec::new(), Vec::new(), Vec::new());
    let mut newest = None;
    for round in 0..rounds(10, |kills| kills / 5) {
        let mut child = start(test, &office.place(), &keys);
        let moment = Duration::from_micros(dice.below(90_000) as u64);
        let mut said = child.hear(1 + dice.below(6), moment);
        said.extend(child.kill());
        for line in said {
            let (word, what) = line.split_once(' ').unwrap();
            match word {
                "copied" => newest = Some(PathBuf::from(what)),
                "saved" => saved.push(RecordId::parse(what).unwrap()),
                "purging" => purging.push(RecordId::parse(what).unwrap()),
                _ => purged.push(RecordId::parse(what).unwrap()),
            }
        }
        let vault = open_unsealed(&office.place(), &keys, 1).unwrap();
        let desk = desk(&vault);
        assert!(vault.findings().is_empty(), "{:?}", vault.findings());
        assert_eq!(desk.verify().unwrap().broken, [], "round {round}");
        for record in &saved {
            let is_there = desk.current(*record).is_ok();
            let may_be_gone = purging.contains(record);
            assert!(is_there || may_be_gone, "round {round}: {record} is gone");
            assert!(
                !is_there || !purged.contains(record),
                "round {round}: {record} is back"
            );
        }
        let receipts = desk.receipts().unwrap().len();
        assert!(
            receipts >= purged.len(),
            "round {round}: each has its receipt"
        );
        vault.close().unwrap();
        let raw = vault_office::raw(&office);
        let is_unscrubbed = "SELECT count(*) FROM meta WHERE name = 'unscrubbed'";
        let left: i64 = raw.query_row(is_unscrubbed, [], |row| row.get(0)).unwrap();
        assert_eq!(
            left, 0,
            "round {round}: what a kill cut short was finished at the opening"
        );
    }
    let whole = folders(&backups(&office.place()));
    let whole: Vec<_> = whole.iter().filter(|place| is_backup(place)).collect();
    assert!(whole.len() > 1, "{whole:?}");
    let to = office.place().parent().unwrap().join("restored");
    let with = Restoring {
        from: newest.expect("one was acknowledged"),
        to,
        person: None,
        passphrase: PASSPHRASE.into(),
        anchor_copy: None,
    };
    let (restored, _) = Vault::restore(with, at(3)).unwrap();
    assert_eq!(desk(&restored).verify().unwrap().broken, []);
}

/// The child: restores the backup that lies beside, and waits for its end.
fn restore(place: &Path) {
    let with = Restoring {
        from: folders(&backups(place)).remove(0),
        to: place.to_owned(),
        person: None,
        passphrase: PASSPHRASE.into(),
        anchor_copy: None,
    };
    let restored = Vault::restore(with, at(2)).unwrap();
    say("restored");
    restored.0.close().unwrap();
    let _ = std::io::stdin().read_line(&mut String::new());
}

#[test]
fn a_kill_while_restoring_leaves_a_whole_vault_or_none() {
    let test = "a_kill_while_restoring_leaves_a_whole_vault_or_none";
    if let Some((place, _)) = orders() {
        return restore(&place);
    }
    let _alone = alone();
    let (office, keys) = made();
    let vault = open_unsealed(&office.place(), &keys, 1).unwrap();
    saved(desk(&vault), &request(RecordId::new(), vec![], "Mai", 1));
    let beside = backups(&office.place());
    fs::create_dir(&beside).unwrap();
    desk(&vault).back_up(&beside, at(1), &mut |_| true).unwrap();
    vault.close().unwrap();
    let mut dice = Dice(17);
    for round in 0..rounds(8, |kills| kills / 10) {
        let place = office.place().parent().unwrap().join(format!("to {round}"));
        let mut child = start(test, &place, &keys);
        let mut said = child.hear(0, Duration::from_micros(dice.below(400_000) as u64));
        // Every other time it is heard out, so that whole ones are among them.
        if said.is_empty() {
            said = child.hear(round % 2, Duration::ZERO);
        }
        said.extend(child.kill());
        let was_told = !said.is_empty();
        match open_unsealed(&place, &keys, 3) {
            Ok(vault) => {
                assert_eq!(desk(&vault).board().unwrap().len(), 1, "round {round}");
                assert_eq!(desk(&vault).verify().unwrap().broken, [], "round {round}");
            }
            Err(error) => {
                assert!(!was_told, "round {round}: {error:?}");
                let is_told = matches!(
                    error,
                    store::error::StoreError::Unfinished | store::error::StoreError::NotAVault
                );
                assert!(is_told, "round {round}: {error:?}");
            }
        }
    }
}
