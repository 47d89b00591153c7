//! Scenarios as files: every one of a folder, and what each expects of a rule.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// What one rule says: one line, several, or none.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Lines {
    /// One conclusion.
    One(String),
    /// Several, in their order.
    Many(Vec<String>),
}

impl Lines {
    /// The lines.
    pub fn list(&self) -> Vec<String> {
        match self {
            Self::One(line) => vec![line.clone()],
            Self::Many(lines) => lines.clone(),
        }
    }
}

/// Every scenario of the folder of that name beside the tests, with the name of its file, in the order of the
/// names.
pub fn scenarios<T: DeserializeOwned>(folder: &str) -> Vec<(String, T)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests")
        .join(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the folder of the scenarios stands beside the tests")
        .map(|entry| entry.expect("a scenario can be listed").path())
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            let text = std::fs::read_to_string(file).expect("a scenario can be read");
            let scenario = toml::from_str(&text)
                .unwrap_or_else(|why| panic!("{} cannot be read: {why}", file.display()));
            let name = file.file_stem().expect("a file has a name");
            (name.to_string_lossy().into_owned(), scenario)
        })
        .collect()
}
