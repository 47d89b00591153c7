//! Looking for words in every file below a folder, in each form in which a program could have written them.

use std::fs;
use std::path::{Path, PathBuf};

use casefile::fold::fold;

/// Every file below a folder with its contents.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()) {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push((entry.path(), fs::read(entry.path()).unwrap()));
        }
    }
    found
}

/// Where any of the words, or a part of one, stands below a folder: in a name or in the bytes of a file.
pub fn places_of(words: &[&str], folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for (path, contents) in files(folder) {
        for word in words {
            let name = fold(&path.to_string_lossy());
            let is_in = |form: &Vec<u8>| holds(&contents, form) || holds(name.as_bytes(), form);
            if forms(word).iter().any(is_in) {
                found.push(format!("{word} in {}", path.display()));
            }
        }
    }
    found
}

fn holds(contents: &[u8], form: &[u8]) -> bool {
    let starts = contents.iter().enumerate().filter(|(_, b)| **b == form[0]);
    starts
        .map(|(at, _)| at)
        .any(|at| contents[at..].starts_with(form))
}

/// Each form in which a text could stand in a file.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let mut forms = Vec::new();
    for text in [
        word.to_owned(),
        fold(word),
        word.to_lowercase(),
        word.to_uppercase(),
    ] {
        let parts: Vec<String> = text
            .split([' ', '-'])
            .map(String::from)
            .chain([text.clone()])
            .collect();
        for part in parts.iter().filter(|part| part.len() > 5) {
            forms.push(part.as_bytes().to_vec());
            forms.push(part.encode_utf16().flat_map(u16::to_le_bytes).collect());
            forms.push(part.encode_utf16().flat_map(u16::to_be_bytes).collect());
        }
    }
    forms.sort();
    forms.dedup();
    forms
}
