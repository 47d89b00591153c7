//! What the vault costs over bare SQLCipher, measured in turns in one run so that both meet the same disk.
//!
//! The baseline writes the same rows and indexes with the same settings, in one transaction, by prepared
//! statements, with constants where the vault hashes and signs. Figures are printed; none passes or fails.

#![allow(clippy::unwrap_used, reason = "a fault here ends the measurement")]

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use casefile::id::{CommandId, RecordId, RevisionId};
use casefile::path::FactPath;
use casefile::summary::{SearchText, Summary};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use store::cost::Cost;
use store::create::Plan;
use store::desk::Desk;
use store::draft::{DraftEntry, DraftSave};
use store::kind::{RecordKind, VaultKind};
use store::open::Proceed;
use store::person::{NewPerson, Role};
use store::save::{SaveRequest, Saved, Why};
use store::vault::Vault;

const ROUNDS: usize = 2_000;
const WARM: usize = 100;
const CASES: usize = 50;
const PASSPHRASE: &str = "kettle marsh violet lantern";

fn main() {
    say("in the folder for temporary files:");
    measure(&tempfile::tempdir().unwrap());
    // Waiting for a slow disk hides what the vault's own work costs; a folder in memory shows it.
    if let Ok(folder) = tempfile::tempdir_in("/dev/shm") {
        say("in memory, where no disk is waited for:");
        measure(&folder);
    }
}

fn measure(folder: &tempfile::TempDir) {
    let place = folder.path().join("vault");
    let plan = Plan {
        kind: VaultKind::County,
        practice: false,
        title: "Kinnickinnic County".into(),
        person: NewPerson {
            name: "Dana Kowalski".into(),
            role: Role::Keeper,
        },
        passphrase: PASSPHRASE.into(),
        cost: Cost::lowest(),
    };
    let (vault, paper) = Vault::create(&place, plan, None, now()).unwrap();
    let mut bare = Bare::copy_of(&place, folder.path(), &paper.line);
    let person = vault.opened_by().id;
    {
        let desk = vault.as_person(person).unwrap();
        saves(desk, &mut bare);
        drafts(desk, &mut bare);
    }
    unlock_and_lock(vault, &place);
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_772_764_200, 0).unwrap()
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// The times of each way, whose middle and 99th percentile are told.
fn tell(what: &str, mut ours: Vec<Duration>, mut bare: Vec<Duration>) {
    let mut at = |of_hundred: usize| {
        ours.sort();
        bare.sort();
        let pick = |times: &[Duration]| times[times.len() * of_hundred / 100].as_secs_f64() * 1e6;
        let (ours, bare) = (pick(&ours), pick(&bare));
        format!("{ours:.0} / {bare:.0} us = {:.2}", ours / bare)
    };
    say(&format!(
        "{what}: median {}, 99th percentile {}",
        at(50),
        at(99)
    ));
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// A report of the usual size: some sixty answers and a page of story.
fn body(n: usize) -> Value {
    let answer = |text: String| json!({ "state": "known", "value": text, "source": "caller", "learned": now() });
    let facts: serde_json::Map<String, Value> = (0..60)
        .map(|fact| {
            (
                format!("fact{fact}"),
                answer(format!("what was said of it, {n} {fact}")),
            )
        })
        .collect();
    json!({ "facts": facts, "story": answer(story(n)) })
}

fn story(n: usize) -> String {
    let words = [
        "truck", "motel", "phone", "uncle", "school", "river", "night", "bus",
    ];
    let word = |at: usize| format!("{}{} ", words[(n + at) % 8], (n * 7 + at * 13) % 97);
    (0..300).map(word).collect()
}

fn summary() -> Summary {
    Summary {
        title: "Mai Yia X., reported 6 March".into(),
        ..Summary::default()
    }
}

fn search(n: usize) -> SearchText {
    SearchText {
        names: format!("mai yia xiong{n}"),
        numbers: " ".into(),
        places: "milwaukee".into(),
        narrative: story(n),
    }
}

fn saves(desk: Desk<'_>, bare: &mut Bare) {
    let mut heads: Vec<(RecordId, Vec<RevisionId>)> =
        (0..CASES).map(|_| (RecordId::new(), Vec::new())).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for n in 0..ROUNDS + WARM {
        let (record, parents) = &mut heads[n % CASES];
        let request = SaveRequest {
            record: *record,
            kind: RecordKind::Report,
            parents: parents.clone(),
            command: CommandId::new(),
            format: 1,
            body: body(n),
            summary: summary(),
            search: search(n),
            keep: Vec::new(),
            why: Why::Section,
            at: now(),
        };
        let rows = Rows::of(&request, n, n % CASES);
        ours.push(timed(|| {
            let Saved::Saved { revision } = desk.save(&request).unwrap() else {
                return;
            };
            *parents = vec![revision];
        }));
        theirs.push(timed(|| bare.save(&rows)));
    }
    tell("durable save", ours.split_off(WARM), theirs.split_off(WARM));
}

fn drafts(desk: Desk<'_>, bare: &mut Bare) {
    let record = RecordId::new();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for n in 0..ROUNDS + WARM {
        let text = story(n)[..200].to_owned();
        let entry = DraftEntry {
            path: FactPath::from("/story"),
            text: text.clone(),
            state: "known".into(),
            parsed: Some(json!(text)),
            error: None,
            at: now(),
        };
        let save = DraftSave {
            record,
            kind: RecordKind::Report,
            base: None,
            entries: vec![entry],
            forget: Vec::new(),
            summary: summary(),
            at: now(),
        };
        ours.push(timed(|| assert!(desk.save_draft(&save).unwrap() > 0)));
        theirs.push(timed(|| bare.row(&text)));
    }
    tell(
        "draft save against one bare row",
        ours.split_off(WARM),
        theirs.split_off(WARM),
    );
}

/// Beyond the derivation of the key, which is as slow as it was chosen to be.
fn unlock_and_lock(vault: Vault, place: &Path) {
    let person = vault.opened_by().id;
    let sealed = std::fs::read(place.join(format!("keys/{person}.age"))).unwrap();
    let identity = age::scrypt::Identity::new(age::secrecy::SecretString::from(PASSPHRASE));
    let text = String::from_utf8(age::decrypt(&identity, &sealed).unwrap()).unwrap();
    let mut first = Some(vault);
    let (mut opened, mut locked) = (Vec::new(), Vec::new());
    for _ in 0..20 {
        if let Some(vault) = first.take() {
            locked.push(timed(|| vault.close().unwrap()));
        }
        let mut vault = None;
        opened.push(timed(|| {
            let keys = text.clone().into();
            let proceed = Proceed::default();
            vault = Vault::open_unsealed(place, person, &keys, None, proceed, now()).ok();
        }));
        let vault = vault.unwrap();
        vault.as_person(person).unwrap().board().unwrap();
        locked.push(timed(|| vault.close().unwrap()));
    }
    let longest = |times: &[Duration]| times.iter().max().unwrap().as_secs_f64() * 1e3;
    say(&format!(
        "unlock beyond the derivation: at most {:.1} ms; lock: at most {:.1} ms ({ROUNDS} saves in it)",
        longest(&opened),
        longest(&locked)
    ));
}

/// The same database, written to by nothing but SQL.
struct Bare(Connection);

/// The texts and ids of one save, made beforehand.
struct Rows {
    record: [u8; 16],
    is_new: bool,
    row: i64,
    seq: i64,
    revision: [u8; 16],
    command: [u8; 16],
    body: String,
    summary: String,
    search: SearchText,
    detail: String,
}

impl Rows {
    fn of(request: &SaveRequest, n: usize, case: usize) -> Self {
        Self {
            record: *request.record.0.as_bytes(),
            is_new: request.parents.is_empty(),
            row: i64::try_from(case + 1).unwrap(),
            seq: i64::try_from(n + 2).unwrap(),
            revision: *RevisionId::new().0.as_bytes(),
            command: *CommandId::new().0.as_bytes(),
            body: request.body.to_string(),
            summary: serde_json::to_string(&request.summary).unwrap(),
            search: request.search.clone(),
            detail: json!({ "why": "section", "kind": "report", "hash": "00".repeat(32) })
                .to_string(),
        }
    }
}

impl Bare {
    fn copy_of(place: &Path, folder: &Path, line: &str) -> Self {
        let identity: age::x25519::Identity = line.parse().unwrap();
        let sealed = std::fs::read(place.join("keys/vault.age")).unwrap();
        let key = String::from_utf8(age::decrypt(&identity, &sealed).unwrap()).unwrap();
        let path = folder.join("bare.db");
        let open = |path: &Path| {
            let connection = Connection::open(path).unwrap();
            connection
                .execute_batch(&format!("PRAGMA key = \"x'{key}'\""))
                .unwrap();
            connection
        };
        // The vault is open, so its file alone is not whole: SQLCipher copies it.
        let vault = open(&place.join("vault.db"));
        vault
            .execute_batch(&format!(
                "ATTACH DATABASE '{}' AS bare KEY \"x'{key}'\"; SELECT sqlcipher_export('bare'); DETACH DATABASE bare",
                path.display()
            ))
            .unwrap();
        let connection = open(&path);
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;
                 PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;
                 PRAGMA secure_delete = FAST; PRAGMA synchronous = FULL",
            )
            .unwrap();
        connection.set_prepared_statement_cache_capacity(64);
        Self(connection)
    }

    fn save(&mut self, rows: &Rows) {
        let transaction = self.0.transaction().unwrap();
        let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
            transaction
                .prepare_cached(sql)
                .unwrap()
                .execute(values)
                .unwrap();
        };
        let (writer, key) = (
            "(SELECT writer FROM writer)",
            "(SELECT key_id FROM signing_key)",
        );
        if rows.is_new {
            run(
                "INSERT INTO record (record, kind, made_at) VALUES (?1, 'report', 1)",
                params![rows.record],
            );
        }
        run(
            &format!("INSERT INTO revision (id, record, parents, writer, seq, at, format, key_id, body, hash, sig)
             VALUES (?1, ?2, zeroblob(16), {writer}, ?3, 1, 1, {key}, ?4, zeroblob(32), zeroblob(64))"),
            params![rows.revision, rows.record, rows.seq, rows.body],
        );
        run("DELETE FROM head WHERE record = ?1", params![rows.record]);
        run(
            "INSERT INTO head (record, revision) VALUES (?1, ?2)",
            params![rows.record, rows.revision],
        );
        run(
            "INSERT INTO command (command, record, revision) VALUES (?1, ?2, ?3)",
            params![rows.command, rows.record, rows.revision],
        );
        run(
            "INSERT OR REPLACE INTO summary (record, body, saved_at) VALUES (?1, ?2, 1)",
            params![rows.record, rows.summary],
        );
        let text = &rows.search;
        run(
            "INSERT OR REPLACE INTO search (rowid, names, numbers, places, narrative) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                rows.row,
                text.names,
                text.numbers,
                text.places,
                text.narrative
            ],
        );
        run(
            "INSERT OR REPLACE INTO search_name (rowid, names) VALUES (?1, ?2)",
            params![rows.row, text.names],
        );
        run(
            &format!("INSERT INTO log (writer, seq, at, action, record, revision, detail, key_id, prev, hash, sig)
             VALUES ({writer}, ?1, 1, 'saved', ?2, ?3, ?4, {key}, zeroblob(32), zeroblob(32), zeroblob(64))"),
            params![rows.seq, rows.record, rows.revision, rows.detail],
        );
        transaction.commit().unwrap();
    }

    /// One row of the size of an entry, overwritten.
    fn row(&mut self, text: &str) {
        let transaction = self.0.transaction().unwrap();
        transaction
            .prepare_cached("INSERT OR REPLACE INTO meta (name, value) VALUES ('row', ?1)")
            .unwrap()
            .execute([text])
            .unwrap();
        transaction.commit().unwrap();
    }
}
