//! Any sequence of adding, editing and merging keeps every saved state, and the log verifies exactly when
//! nobody touched it.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::collections::{BTreeMap, BTreeSet};

use casefile::id::{RecordId, RevisionId};
use proptest::prelude::*;
use serde_json::{Value, json};
use store::desk::Desk;
use store::merge::Side;
use store::save::{SaveRequest, Saved, Why};
use store::vault::Vault;
use vault_office::{Office, PASSPHRASE, desk, key_text, open_unsealed, raw, request, saved};

#[derive(Clone, Debug)]
enum Step {
    /// Another record is begun.
    Add { name: u8 },
    /// A record is saved on one of all its states, so that it may part in two.
    Edit {
        record: usize,
        on: usize,
        fact: u8,
        value: u8,
    },
    /// The first two newest states of a record become one.
    Merge { record: usize, ours: bool },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        1 => any::<u8>().prop_map(|name| Step::Add { name }),
        4 => (any::<usize>(), any::<usize>(), 0..4_u8, any::<u8>())
            .prop_map(|(record, on, fact, value)| Step::Edit { record, on, fact, value }),
        2 => (any::<usize>(), any::<bool>()).prop_map(|(record, ours)| Step::Merge { record, ours }),
    ]
}

/// Every state that was saved, by record, with what it said.
type States = Vec<(RecordId, Vec<(RevisionId, Value)>)>;

fn known(value: u8) -> Value {
    json!({ "state": "known", "value": value })
}

fn take(desk: Desk<'_>, states: &mut States, step: &Step) {
    let state = |record, parents, body: &Value, why| SaveRequest {
        body: body.clone(),
        why,
        ..request(record, parents, "Mai", 1)
    };
    match *step {
        Step::Add { name } => {
            let (record, body) = (RecordId::new(), json!({ "name": known(name) }));
            let first = saved(desk, &state(record, vec![], &body, Why::Section));
            states.push((record, vec![(first, body)]));
        }
        Step::Edit {
            record,
            on,
            fact,
            value,
        } if !states.is_empty() => {
            let at = record % states.len();
            let (record, of) = &mut states[at];
            let (base, mut body) = of[on % of.len()].clone();
            body[format!("fact{fact}")] = known(value);
            let edit = state(*record, vec![base], &body, Why::Section);
            let revision = match desk.save(&edit).unwrap() {
                Saved::Saved { revision } => revision,
                Saved::Conflict { .. } => desk.save_beside(&edit).unwrap(),
            };
            of.push((revision, body));
        }
        Step::Merge { record, ours } if !states.is_empty() => {
            let at = record % states.len();
            let (record, of) = &mut states[at];
            if let Some(diverged) = desk.diverged(*record).unwrap() {
                let side = if ours { Side::Ours } else { Side::Theirs };
                let all: BTreeMap<_, _> = diverged
                    .merge
                    .forks
                    .iter()
                    .map(|f| (f.path.clone(), side))
                    .collect();
                let body = diverged.merge.decide(&all).unwrap();
                let chosen = if ours { diverged.ours } else { diverged.theirs };
                assert_eq!(
                    body,
                    desk.revision(chosen).unwrap().body,
                    "every fact of one side"
                );
                let both = vec![diverged.ours, diverged.theirs];
                of.push((saved(desk, &state(*record, both, &body, Why::Merge)), body));
            }
        }
        Step::Edit { .. } | Step::Merge { .. } => {}
    }
}

fn check(vault: &Vault, states: &States) {
    let desk = desk(vault);
    for (record, of) in states {
        let history = desk.history(*record).unwrap();
        let kept: BTreeSet<RevisionId> = history.iter().map(|line| line.id).collect();
        let made: BTreeSet<RevisionId> = of.iter().map(|(id, _)| *id).collect();
        assert_eq!(kept, made, "no state is gone, none came by itself");
        for (id, body) in of {
            assert_eq!(&desk.revision(*id).unwrap().body, body);
        }
        // A newest state is one that nobody made another from.
        let parents: BTreeSet<RevisionId> =
            history.iter().flat_map(|l| l.parents.clone()).collect();
        let heads: BTreeSet<RevisionId> = desk.heads(*record).unwrap().into_iter().collect();
        assert_eq!(heads, &made - &parents);
    }
}

/// Ways in which someone with the vault's key and SQL tools could touch the log; each names a row.
const TOUCHES: [&str; 8] = [
    "UPDATE log SET at = at + 1 WHERE seq = ?1",
    "UPDATE log SET action = 'viewed', revision = NULL WHERE seq = ?1",
    "UPDATE log SET detail = detail || ' ' WHERE seq = ?1",
    "UPDATE log SET sig = zeroblob(64) WHERE seq = ?1",
    "UPDATE log SET hash = randomblob(32) WHERE seq = ?1",
    "DELETE FROM log WHERE seq = ?1",
    "DELETE FROM log WHERE seq >= ?1",
    "INSERT INTO log SELECT writer, seq + 1000, at, action, record, revision, detail, key_id, prev, hash, sig FROM log WHERE seq = ?1",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_saved_state_stays_and_the_log_verifies_exactly_when_untouched(
        steps in proptest::collection::vec(step(), 1..24),
        touch in 0..TOUCHES.len(),
        row in any::<proptest::sample::Index>(),
    ) {
        let (office, vault) = Office::open_new();
        let person = vault.opened_by().id;
        let mut states = States::new();
        for step in &steps {
            take(desk(&vault), &mut states, step);
        }
        check(&vault, &states);
        prop_assert_eq!(desk(&vault).verify().unwrap().broken, vec![]);
        vault.close().unwrap();

        let keys = (person, key_text(&office.place(), person, PASSPHRASE));
        let vault = open_unsealed(&office.place(), &keys, 2).unwrap();
        prop_assert!(vault.findings().is_empty());
        check(&vault, &states);
        let rows = desk(&vault).verify().unwrap();
        prop_assert_eq!(rows.broken, vec![]);
        vault.close().unwrap();

        // The first row is left alone: without it the vault does not open at all.
        let seq = 2 + row.index(usize::try_from(rows.rows - 1).unwrap());
        let touched = raw(&office).execute(TOUCHES[touch], [i64::try_from(seq).unwrap()]);
        prop_assert!(touched.unwrap() > 0, "{} touches row {}", TOUCHES[touch], seq);
        let vault = open_unsealed(&office.place(), &keys, 3).unwrap();
        let broken = desk(&vault).verify().unwrap().broken;
        prop_assert!(!broken.is_empty() || !vault.findings().is_empty(), "{} at row {}", TOUCHES[touch], seq);
    }
}
