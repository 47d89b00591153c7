//! The Summary, sentence by sentence: tests/clauses.toml.
//!
//! What is carried has to exist: its rules, its screens, its papers, and a scenario that expects its rules.

#[path = "case/expectations.rs"]
mod expectations;

use std::collections::BTreeSet;
use std::path::Path;

use expectations::expectations;
use law::rules::{DIVERSION, FILES, MOTION, REPORT, SERVICES, TRAINING};
use serde::Deserialize;

/// How many sentences are not carried. Every one is, so none may be left out again.
const NOT_BUILT: usize = 0;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clauses {
    clause: Vec<Clause>,
    #[serde(default)]
    not_built: Vec<Sentence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clause {
    words: String,
    asks: String,
    rules: Vec<String>,
    screens: Vec<String>,
    papers: Vec<String>,
    scenario: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    words: String,
    asks: String,
}

fn top() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn clauses() -> Clauses {
    let text = std::fs::read_to_string(top().join("tests/clauses.toml"))
        .expect("the clauses stand beside the tests");
    toml::from_str(&text).unwrap_or_else(|why| panic!("tests/clauses.toml cannot be read: {why}"))
}

#[test]
fn every_clause_has_its_rules_and_a_scenario_that_expects_them() {
    let ids = REPORT.iter().map(|rule| rule.id);
    let ids = ids.chain(MOTION.iter().map(|rule| rule.id));
    let ids = ids.chain(FILES.iter().map(|rule| rule.id));
    let ids = ids.chain(DIVERSION.iter().map(|rule| rule.id));
    let ids = ids.chain(SERVICES.iter().map(|rule| rule.id));
    let ids: BTreeSet<&str> = ids.chain(TRAINING.iter().map(|rule| rule.id)).collect();
    let scenarios: Vec<_> = [
        "scenarios",
        "scenarios_motion",
        "scenarios_diversion",
        "scenarios_office",
    ]
    .into_iter()
    .flat_map(expectations)
    .collect();
    for clause in clauses().clause {
        let words = &clause.words;
        assert!(!clause.rules.is_empty(), "“{words}” names no rule");
        let scenario = scenarios
            .iter()
            .find(|scenario| scenario.name == clause.scenario)
            .unwrap_or_else(|| panic!("“{words}”: there is no scenario {}", clause.scenario));
        for id in &clause.rules {
            assert!(
                ids.contains(id.as_str()),
                "“{words}”: there is no rule {id}"
            );
            assert!(
                scenario.rules.contains_key(id),
                "“{words}”: “{}” ({}.toml) does not expect {id}",
                scenario.title,
                clause.scenario
            );
        }
    }
}

#[test]
fn every_clause_has_its_screens_and_papers() {
    for clause in clauses().clause {
        let exists = |path: String| {
            assert!(
                top().join(&path).is_file(),
                "“{}”: there is no {path}",
                clause.words
            );
        };
        assert!(
            !clause.screens.is_empty(),
            "“{}” is met on no screen",
            clause.words
        );
        for screen in &clause.screens {
            exists(format!("ui/src/screens/{screen}.svelte"));
        }
        for paper in &clause.papers {
            exists(format!("src-tauri/crates/papers/templates/{paper}.md"));
        }
    }
}

#[test]
fn every_sentence_stands_once_in_few_words_and_in_ours() {
    let all = clauses();
    let built = all.clause.iter().map(|c| (&c.words, &c.asks));
    let missing = all.not_built.iter().map(|s| (&s.words, &s.asks));
    let mut seen = BTreeSet::new();
    for (words, asks) in built.chain(missing) {
        assert!(seen.insert(words), "“{words}” stands twice");
        let count = words.split_whitespace().count();
        assert!(
            (4..=12).contains(&count),
            "“{words}” has {count} words; a few are enough to know it by"
        );
        assert!(
            asks.ends_with('.') && asks != words,
            "“{words}”: say what it asks"
        );
    }
}

#[test]
fn what_is_not_built_only_shrinks() {
    let left = clauses().not_built.len();
    assert_eq!(
        left, NOT_BUILT,
        "if a sentence was built, lower the number in tests/clauses.rs; if one was added, it has to be built"
    );
}
