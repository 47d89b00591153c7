//! The health check: each part looked at, each fault told in the part that has it.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use casefile::id::{RecordId, RevisionId};
use store::health::{Part, PartHealth};
use vault_office::{Office, desk, flip, raw, request, saved};

fn filled() -> (Office, Vec<RevisionId>) {
    let (office, vault) = Office::open_new();
    let words = "and more of it ".repeat(300);
    let states = (0..12)
        .map(|n| request(RecordId::new(), vec![], &format!("Mai {n} {words}"), 1))
        .map(|first| saved(desk(&vault), &first))
        .collect();
    vault.close().unwrap();
    (office, states)
}

fn health(office: &Office) -> Vec<PartHealth> {
    let vault = office.open(3).unwrap();
    let health = desk(&vault).health();
    let parts: Vec<Part> = health.iter().map(|h| h.part).collect();
    assert_eq!(
        parts,
        [
            Part::Pages,
            Part::Revisions,
            Part::Log,
            Part::Files,
            Part::Index
        ]
    );
    assert!(
        health
            .iter()
            .all(|h| !h.says.is_empty() && h.says.iter().all(|s| s.ends_with('.')))
    );
    health
}

fn ill(office: &Office) -> Vec<Part> {
    let health = health(office);
    health
        .iter()
        .filter(|h| !h.is_well)
        .map(|h| h.part)
        .collect()
}

#[test]
fn a_vault_as_it_was_written_is_well_in_every_part() {
    let (office, _) = filled();
    let health = health(&office);
    assert!(health.iter().all(|h| h.is_well), "{health:?}");
    assert!(health[1].says[0].contains("12 saved states"));
}

#[test]
fn a_changed_state_a_changed_row_and_a_gap_in_the_index_are_told_where_they_are() {
    let (office, states) = filled();
    let changed = raw(&office).execute(
        "UPDATE revision SET body = replace(body, 'Mai', 'Pa') WHERE id = ?1",
        [states[3].0.as_bytes()],
    );
    assert_eq!(changed.unwrap(), 1);
    assert_eq!(ill(&office), [Part::Revisions]);

    let (office, _) = filled();
    raw(&office)
        .execute_batch("UPDATE log SET at = at + 1 WHERE seq = 4")
        .unwrap();
    assert_eq!(ill(&office), [Part::Log]);

    let (office, _) = filled();
    raw(&office)
        .execute_batch("DELETE FROM search WHERE rowid = 5")
        .unwrap();
    assert_eq!(ill(&office), [Part::Index]);
    raw(&office)
        .execute_batch("INSERT INTO search (rowid, names) VALUES (5, 'x'), (99, 'y')")
        .unwrap();
    assert_eq!(ill(&office), [Part::Index], "a case that is not there");
}

#[test]
fn a_damaged_page_is_told_and_keeps_no_other_part_from_being_looked_at() {
    let (office, _) = filled();
    let length = std::fs::metadata(office.file("vault.db")).unwrap().len() as usize;
    // The last page holds one of the long texts, without which the vault still opens.
    flip(&office.file("vault.db"), length - 2000, 3);
    let health = health(&office);
    assert!(!health[0].is_well, "{health:?}");
    assert!(health[0].says[0].contains("Copy the whole folder"));
}
