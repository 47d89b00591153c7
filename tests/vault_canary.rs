//! A word of its own in every fact that the program can ask, typed, saved and searched for, and the program then
//! ended by a crash: no word is readable in the vault's folder, in temporary files, in what the program said, or
//! where it was started.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use casefile::entry::put;
use casefile::fact::Fact;
use casefile::facts::{self, DIVERSION, MOTION, REPORT};
use casefile::id::{ItemId, PersonId, RecordId};
use casefile::summary::{SearchText, Summary};
use serde_json::json;
use store::draft::DraftSave;
use store::kind::RecordKind;
use store::save::SaveRequest;
use store::vault::Vault;
use vault_office::child::{command, orders};
use vault_office::readable::places_of;
use vault_office::{
    Office, PASSPHRASE, at, desk, draft, entry, key_text, open_unsealed, request, saved,
};

/// Stands in every word and nowhere else; its folded form is what an index would hold.
const CANARY: &str = "Żółtodziób";
const CRASH: i32 = 6;

/// Every fact of every kind of record, by the record in which it is kept.
fn tables() -> Vec<(RecordKind, Vec<&'static Fact>)> {
    let office: [&[Fact]; 5] = [
        facts::settings::ALL,
        facts::services::ALL,
        facts::training::ALL,
        facts::disclosure::ALL,
        facts::law_readings::ALL,
    ];
    let of = |parts: &[&'static [Fact]]| parts.iter().flat_map(|part| part.iter()).collect();
    let mut report: Vec<&Fact> = of(REPORT);
    report.extend(facts::particular::ALL);
    vec![
        (RecordKind::Report, report),
        (RecordKind::Motion, of(MOTION)),
        (RecordKind::Diversion, of(DIVERSION)),
        (RecordKind::Office, of(&office)),
    ]
}

fn word(n: usize) -> String {
    format!("{CANARY}{n:04}")
}

/// Types every fact as a draft, saves it, and puts its word into each column of the index and of the board.
fn put_everywhere(vault: &Vault) -> usize {
    let mut n = 0;
    for (kind, table) in tables() {
        let (record, item) = (RecordId::new(), ItemId::new());
        let (mut body, mut typed, mut words) = (json!({}), Vec::new(), String::new());
        for fact in table {
            let path = fact.path.replace('*', &item.to_string()).as_str().into();
            let leaf = json!({ "state": "known", "value": word(n), "learned": at(1) });
            put(&mut body, &path, leaf);
            typed.push(entry(path.as_str(), &word(n), 1));
            words = format!("{words} {}", word(n));
            n += 1;
        }
        let half = DraftSave {
            kind,
            ..draft(record, None, typed, 1)
        };
        desk(vault).save_draft(&half).unwrap();
        let whole = SaveRequest {
            kind,
            body,
            summary: Summary {
                title: word(n - 1),
                detail: words.clone(),
                worker: word(n - 1),
                ..Summary::default()
            },
            search: SearchText {
                names: words.clone(),
                numbers: words.clone(),
                places: words.clone(),
                narrative: words.repeat(3),
            },
            ..request(record, vec![], "x", 2)
        };
        let revision = saved(desk(vault), &whole);
        let again = draft(record, Some(revision), vec![entry("/a", &words, 3)], 3);
        let again = DraftSave { kind, ..again };
        desk(vault).save_draft(&again).unwrap();
        let found = desk(vault).search(&word(n - 1), 9).unwrap();
        assert_eq!(found, [record], "the word is in the vault");
    }
    n
}

/// The child: works with every word, and crashes with all of them in memory and in the write-ahead file.
fn work_and_crash(place: &Path, keys: &(PersonId, String)) {
    let vault = open_unsealed(place, keys, 1).unwrap();
    let count = put_everywhere(&vault);
    assert!(count > 300, "{count} facts are not all");
    assert_eq!(desk(&vault).board().unwrap().len(), 3);
    desk(&vault).log_csv(at(3)).unwrap();
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
    assert!(desk(&vault).health().iter().all(|part| part.is_well));
    std::process::abort();
}

#[test]
fn no_word_of_any_fact_is_readable_anywhere_after_a_crash() {
    let test = "no_word_of_any_fact_is_readable_anywhere_after_a_crash";
    if let Some((place, keys)) = orders() {
        return work_and_crash(&place, &keys);
    }
    let office = Office::new();
    let person = Vault::peek(&office.place()).unwrap().people[0];
    let keys = (person, key_text(&office.place(), person, PASSPHRASE));
    let whole = office.place().parent().unwrap().to_owned();
    let inside = |name: &str| whole.join(name);
    for folder in ["temporary", "started"] {
        fs::create_dir(inside(folder)).unwrap();
    }
    let said = |name: &str| Stdio::from(fs::File::create(inside(name)).unwrap());
    // The program leaves no core file either; that is the window's to switch off, and is tested there.
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "ulimit -c 0; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().unwrap());
    let ended = command(shell, test, &office.place(), &keys)
        .env("TMPDIR", inside("temporary"))
        .current_dir(inside("started"))
        .stdout(said("stdout"))
        .stderr(said("stderr"))
        .status()
        .unwrap();
    let signal = std::os::unix::process::ExitStatusExt::signal(&ended);
    let complaint = fs::read_to_string(inside("stderr")).unwrap();
    assert_eq!(signal, Some(CRASH), "{complaint}");
    let wal = fs::metadata(office.file("vault.db-wal")).unwrap().len();
    assert!(wal > 4096, "a crash leaves a write-ahead file with pages");
    assert_eq!(places_of(&[CANARY], &whole), Vec::<String>::new());

    let vault = office.open(4).unwrap();
    assert_eq!(desk(&vault).search(&word(0), 9).unwrap().len(), 1);
    vault.close().unwrap();
    assert_eq!(
        places_of(&[CANARY], &whole),
        Vec::<String>::new(),
        "nor after the crash was met and the vault closed"
    );
}
