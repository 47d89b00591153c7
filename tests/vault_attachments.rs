//! Files kept with cases: judged by their content, each once, whole or not at all.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::io::Read;

use casefile::id::RecordId;
use store::attachment::Attachment;
use store::case_refusal::CaseRefusal;
use store::desk::Desk;
use store::error::StoreError;
use store::file_sort::FileSort;
use store::health::Part;
use store::kept_file::FileId;
use store::kind::VaultKind;
use store::person::Role;
use store::refusal::Refusal;
use store::vault::Vault;
use store::verify::Broken;
use vault_office::{Office, add, at, desk, open_as, passphrase_of, raw, refused, request, saved};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR and pixels";

fn attach(
    desk: Desk<'_>,
    record: RecordId,
    name: &str,
    bytes: &[u8],
) -> Result<Attachment, StoreError> {
    desk.attach(record, name, &mut &*bytes, at(2), &mut |_| true)
}

fn bytes_of(desk: Desk<'_>, file: FileId) -> Vec<u8> {
    let mut bytes = Vec::new();
    desk.file_bytes(file, &mut bytes, &mut |_| true).unwrap();
    bytes
}

fn why(outcome: Result<Attachment, StoreError>) -> CaseRefusal {
    match refused(outcome) {
        Refusal::OfCase(why) => why,
        other => panic!("{other:?}"),
    }
}

fn case(vault: &Vault) -> RecordId {
    let case = request(RecordId::new(), vec![], "Mai", 1);
    saved(desk(vault), &case);
    case.record
}

fn count(office: &Office, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    raw(office).query_row(&sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_file_comes_back_byte_for_byte_and_is_kept_once_however_often_it_is_attached() {
    let (office, vault) = Office::open_new();
    let (case, other, desk) = (case(&vault), case(&vault), desk(&vault));
    let text: Vec<u8> = "Zwölf Wörter.\n".repeat(250_000).into_bytes();
    let first = attach(desk, case, " notes.txt ", &text).unwrap();
    assert_eq!(
        (first.name.as_str(), first.sort, first.size),
        ("notes.txt", FileSort::Text, text.len() as u64)
    );
    let again = attach(desk, case, "the same", &text).unwrap();
    assert_eq!(again, first, "in one case it is one file");
    let elsewhere = attach(desk, other, "copy.txt", &text).unwrap();
    attach(desk, case, "other.txt", b"other").unwrap();
    assert_eq!(desk.attachments(case).unwrap().len(), 2);
    assert_eq!(desk.verify().unwrap().broken, []);
    assert!(desk.health().iter().all(|part| part.is_well));

    desk.detach(first.file, at(3)).unwrap();
    assert!(
        bytes_of(desk, elsewhere.file) == text,
        "the other case has it"
    );
    desk.detach(elsewhere.file, at(4)).unwrap();
    let gone = desk.file_bytes(first.file, &mut Vec::new(), &mut |_| true);
    assert_eq!(refused(gone), CaseRefusal::NoSuchFile.into());
    assert_eq!(desk.verify().unwrap().broken, []);
    vault.close().unwrap();
    assert_eq!((count(&office, "content"), count(&office, "chunk")), (1, 1));
}

#[test]
fn a_county_takes_no_image_whatever_its_name_and_an_attorney_does() {
    let (_office, vault) = Office::open_new();
    let case = case(&vault);
    let try_it = |bytes: &[u8]| why(attach(desk(&vault), case, "notes.txt", bytes));
    assert_eq!(try_it(PNG), CaseRefusal::Image);
    assert_eq!(try_it(b"\xff\xd8\xff\xe0 jpeg"), CaseRefusal::Image);
    assert_eq!(
        try_it(b"<svg><path/></svg>"),
        CaseRefusal::OtherSort { is_county: true }
    );
    assert_eq!(try_it(b"%PDF-1.7 and no more"), CaseRefusal::UnreadablePdf);
    assert_eq!(try_it(b""), CaseRefusal::Empty);
    let nameless = attach(desk(&vault), case, "  ", b"x");
    assert_eq!(why(nameless), CaseRefusal::NoFileName);
    assert_eq!(desk(&vault).attachments(case).unwrap(), []);

    let (_office, vault) = Office::open_new_of(VaultKind::Attorney);
    let case = self::case(&vault);
    let kept = attach(desk(&vault), case, "scan", PNG).unwrap();
    assert_eq!(kept.sort, FileSort::Png);
    assert_eq!(bytes_of(desk(&vault), kept.file), PNG);
}

/// A file that breaks off in the middle.
struct Breaks(usize);

impl Read for Breaks {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        if self.0 == 0 {
            return Err(std::io::Error::other("the stick was pulled out"));
        }
        let n = to.len().min(self.0);
        to[..n].fill(b'x');
        self.0 -= n;
        Ok(n)
    }
}

#[test]
fn what_breaks_off_or_is_stopped_leaves_nothing() {
    let (office, vault) = Office::open_new_of(VaultKind::Attorney);
    let case = case(&vault);
    let long = [PNG, &vec![7; 20 << 20]].concat();
    let mut told = 0;
    let stopped = desk(&vault).attach(case, "scan", &mut &*long, at(2), &mut |done| {
        told = done;
        false
    });
    assert_eq!(why(stopped), CaseRefusal::Cancelled);
    assert_eq!(told, 8 << 20, "it was stopped after the first few chunks");
    let mut broken = PNG.chain(Breaks(9 << 20));
    let broken = desk(&vault).attach(case, "scan", &mut broken, at(2), &mut |_| true);
    assert!(matches!(broken, Err(StoreError::Io { .. })), "{broken:?}");
    assert_eq!(desk(&vault).attachments(case).unwrap(), []);
    vault.close().unwrap();
    assert_eq!((count(&office, "content"), count(&office, "chunk")), (0, 0));
}

#[test]
fn a_changed_file_is_told_by_the_log_and_changed_bytes_by_the_health_check() {
    let (office, vault) = Office::open_new();
    let case = case(&vault);
    let file = |text: &str| {
        attach(desk(&vault), case, text, text.as_bytes())
            .unwrap()
            .file
    };
    let (renamed, gone, changed) = (file("one"), file("two"), file("three"));
    vault.close().unwrap();
    let run = |sql: &str| raw(&office).execute(sql, []).unwrap();
    run("UPDATE kept_file SET about = replace(about, '\"one\"', '\"uno\"')");
    run("DELETE FROM kept_file WHERE about LIKE '%two%'");
    run("UPDATE chunk SET bytes = CAST('thRee' AS BLOB) WHERE bytes = CAST('three' AS BLOB)");
    let vault = office.open(3).unwrap();
    let broken = desk(&vault).verify().unwrap().broken;
    let expected = [Broken::FileChanged(renamed), Broken::FileMissing(gone)];
    assert_eq!(broken, expected);
    let read = desk(&vault).file_bytes(changed, &mut Vec::new(), &mut |_| true);
    assert!(matches!(read, Err(StoreError::Damaged { .. })), "{read:?}");
    let health = desk(&vault).health();
    let files = health.iter().find(|health| health.part == Part::Files);
    assert_eq!(files.unwrap().says.len(), 3, "{files:?}");
    let log = health
        .iter()
        .find(|health| health.part == Part::Log)
        .unwrap();
    assert!(log.is_well, "{log:?}");
}

#[test]
fn who_may_not_change_cases_attaches_nothing() {
    let (office, vault) = Office::open_new();
    let case = case(&vault);
    let kept = attach(desk(&vault), case, "notes", b"notes").unwrap();
    let lee = add(desk(&vault), "Lee Vang", Role::RecordsCustodian, 3);
    vault.close().unwrap();
    let vault = open_as(&office, lee.id, &passphrase_of("Lee Vang"), 4).unwrap();
    let tried = attach(desk(&vault), case, "more", b"more");
    assert!(matches!(refused(tried), Refusal::NotAllowed { .. }));
    let tried = desk(&vault).detach(kept.file, at(5));
    assert!(matches!(refused(tried), Refusal::NotAllowed { .. }));
    assert_eq!(bytes_of(desk(&vault), kept.file), b"notes");
}
