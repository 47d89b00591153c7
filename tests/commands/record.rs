//! Fixtures: what the commands answer, recorded for the tests of the screens, and compared ever after.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::ipc::{Program, fixtures};

/// Compares an answer with its fixture, or writes it with UPDATE=1. What differs from run to run (ids, folders,
/// keys, hashes) is given one form first.
pub fn check(program: &Program, name: &str, answer: &Value) {
    let mut even = Evened {
        home: program.home.path().to_string_lossy().into_owned(),
        ids: BTreeMap::new(),
    };
    let mut answer = answer.clone();
    even.value("", &mut answer);
    let text = format!("{}\n", serde_json::to_string_pretty(&answer).expect("JSON"));
    let path = fixtures().join(format!("{name}.json"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, text).expect("the folder of fixtures");
        return;
    }
    let recorded = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        recorded == text,
        "tests/fixtures/commands/{name}.json is not what the program answers; run: UPDATE=1 cargo test -p sandhill --test commands"
    );
}

struct Evened {
    home: String,
    ids: BTreeMap<String, String>,
}

impl Evened {
    fn value(&mut self, key: &str, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.text(key, text),
            Value::Array(items) if key == "words" => {
                for (at, word) in items.iter_mut().enumerate() {
                    *word = Value::from(WORDS[at % WORDS.len()]);
                }
            }
            Value::Array(items) if key == "printers" => items.clear(),
            Value::Array(items) => items.iter_mut().for_each(|item| self.value(key, item)),
            Value::Object(map) => map.iter_mut().for_each(|(key, item)| self.value(key, item)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
        if key == "default_printer" {
            *value = Value::Null;
        }
    }

    fn text(&mut self, key: &str, text: &str) -> String {
        match key {
            "line" => return "AGE-SECRET-KEY-1 (a key of tests)".to_owned(),
            "fingerprint" => return "4F2A 91C7 08D3 6B5E".to_owned(),
            "mark" if !text.is_empty() => return "7F3A-91C2".to_owned(),
            "hash" => return "7f3a91c2".repeat(8),
            _ => {}
        }
        let mut evened = text.replace(&self.home, "/home/lind");
        for found in ids_in(&evened) {
            let count = self.ids.len() + 1;
            let id = self
                .ids
                .entry(found.clone())
                .or_insert_with(|| format!("01900000-0000-7000-8000-{count:012}"));
            evened = evened.replace(&found, id);
        }
        evened
    }
}

const WORDS: &[&str] = &[
    "anchor", "basket", "candle", "dancer", "elbow", "fabric", "garden", "harbor",
];

/// The UUIDs in a text.
fn ids_in(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for start in 0..text.len() {
        let Some(part) = text.get(start..start + 36) else {
            continue;
        };
        let shape = part.char_indices().all(|(at, c)| match at {
            8 | 13 | 18 | 23 => c == '-',
            _ => c.is_ascii_hexdigit(),
        });
        if shape && !part.starts_with("01900000-0000") {
            found.push(part.to_owned());
        }
    }
    found
}
