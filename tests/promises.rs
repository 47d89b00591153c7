//! What the program promises, and the test that proves each promise: tests/promises.toml.
//!
//! A promise names the change to the code that makes its test fail; whoever wrote it down tried it once.
//! `make promises` runs the tests and prints the table; this file holds the table to its form.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Promises {
    promise: Vec<Promise>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Promise {
    /// About what: data, law, papers, speed, window.
    about: String,
    /// What is promised.
    says: String,
    /// The file in which the test stands, from the top of the project.
    file: String,
    /// The name of the test.
    test: String,
    /// The command that runs it.
    run: String,
    /// The change that makes it fail.
    breaks_if: String,
}

fn top() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn promises() -> Vec<Promise> {
    let text = std::fs::read_to_string(top().join("tests/promises.toml"))
        .expect("the promises stand beside the tests");
    let read: Promises = toml::from_str(&text)
        .unwrap_or_else(|why| panic!("tests/promises.toml cannot be read: {why}"));
    read.promise
}

#[test]
fn every_promise_is_proved_by_a_test_that_runs() {
    for promise in promises() {
        let says = &promise.says;
        let text = std::fs::read_to_string(top().join(&promise.file))
            .unwrap_or_else(|_| panic!("“{says}”: there is no {}", promise.file));
        let lines: Vec<&str> = text.lines().collect();
        let at = lines
            .iter()
            .position(|line| line.contains(&promise.test))
            .unwrap_or_else(|| panic!("“{says}”: {} has no test {}", promise.file, promise.test));
        let above = &lines[at.saturating_sub(4)..at];
        if promise.file.ends_with(".rs") {
            assert!(
                lines[at].contains(&format!("fn {}(", promise.test))
                    && above.iter().any(|line| line.contains("#[test]")),
                "“{says}”: {} is not a test",
                promise.test
            );
        }
        let off = [
            concat!("#[ig", "nore"),
            concat!(".sk", "ip("),
            concat!(".fix", "me("),
        ];
        let around = &lines[at.saturating_sub(4)..=at];
        assert!(
            !around
                .iter()
                .any(|line| off.iter().any(|mark| line.contains(mark))),
            "“{says}”: {} is switched off",
            promise.test
        );
    }
}

#[test]
fn every_promise_says_what_would_break_it_and_how_to_run_its_test() {
    let mut seen = BTreeSet::new();
    for promise in promises() {
        let says = &promise.says;
        assert!(seen.insert(says.clone()), "“{says}” stands twice");
        assert!(says.ends_with('.'), "“{says}” is no sentence");
        assert!(
            ["data", "law", "papers", "speed", "window"].contains(&promise.about.as_str()),
            "“{says}” is about “{}”",
            promise.about
        );
        assert!(
            promise.breaks_if.len() > 20,
            "“{says}”: name the change that makes its test fail"
        );
        let runners = [
            "cargo test -p ",
            "node tests/app/run.mjs ",
            "npm --prefix tests run --silent test:ui -- ",
            ".venv/bin/python tests/pdfua.py ",
        ];
        assert!(
            runners.iter().any(|runner| promise.run.starts_with(runner)),
            "“{says}”: “{}” is not how a test is run here",
            promise.run
        );
    }
}
