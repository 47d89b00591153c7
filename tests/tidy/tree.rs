//! The files of the project, read once: every text file that is not built, fetched or ignored.

use std::path::{Path, PathBuf};

/// Folders that are made, not written.
const MADE: &[&str] = &[
    "target",
    "node_modules",
    ".git",
    "dist",
    ".venv",
    "gen",
    "test-results",
    "playwright-report",
];

/// One text file: its path from the top of the project, with slashes, and its text.
pub struct Text {
    /// The path.
    pub path: String,
    /// The text.
    pub text: String,
}

impl Text {
    /// What a file's name ends with after the last point.
    pub fn kind(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, kind)| kind)
    }

    /// The text without its unit tests, which stand at the bottom, and without comments.
    pub fn code(&self) -> String {
        let code = self
            .text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        let uncommented = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
        code.lines().map(uncommented).collect::<Vec<_>>().join("\n")
    }
}

/// The top of the project.
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// Every text file below a folder, in the order of the paths.
pub fn texts(under: &str) -> Vec<Text> {
    let mut files = Vec::new();
    walk(&top().join(under), &mut files);
    files.sort();
    files
        .into_iter()
        .filter_map(|file| {
            let text = std::fs::read_to_string(&file).ok()?;
            let path = file
                .strip_prefix(top())
                .ok()?
                .to_string_lossy()
                .replace('\\', "/");
            Some(Text { path, text })
        })
        .collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        let link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
        if link || name.ends_with(".log") {
            continue;
        }
        if path.is_dir() {
            if !MADE.contains(&name.as_ref()) {
                walk(&path, files);
            }
        } else {
            files.push(path);
        }
    }
}

/// The Rust sources of a crate, without the files that hold only tests.
pub fn sources(of_crate: &str) -> Vec<Text> {
    texts(&format!("{of_crate}/src"))
        .into_iter()
        .filter(|file| file.kind() == "rs" && !is_test_file(&file.path))
        .collect()
}

fn is_test_file(path: &str) -> bool {
    path.ends_with("/tests.rs")
        || path.ends_with("/examples.rs")
        || path.contains("/examples/")
        || path.contains("/tests/")
}

/// The crate of the law.
pub const LAW: &str = "src-tauri/crates/law";
/// The crate of the papers.
pub const PAPERS: &str = "src-tauri/crates/papers";

/// Every line of these files that holds one of the words, with where it stands.
pub fn lines_with(files: &[Text], words: &[&str]) -> Vec<String> {
    files
        .iter()
        .flat_map(|file| {
            file.text
                .lines()
                .enumerate()
                .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
                .map(|(n, line)| format!("{}:{}: {}", file.path, n + 1, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Fails with every finding, one to a line, under what is wrong with them.
pub fn none(findings: &[String], what: &str) {
    assert!(findings.is_empty(), "{what}:\n  {}", findings.join("\n  "));
}
