//! What the scenarios expect of each rule, read from their files without typing them.

use std::collections::BTreeMap;
use std::path::Path;

/// The expectations of one scenario at its own moment.
pub struct Expectations {
    /// The name of its file.
    pub name: String,
    /// What happened, in a line.
    pub title: String,
    /// The lines of each rule that says something.
    pub rules: BTreeMap<String, Vec<String>>,
}

/// Every scenario of the folder of that name beside the tests, in the order of the names.
pub fn expectations(folder: &str) -> Vec<Expectations> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests")
        .join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of the scenarios stands beside the tests")
        .map(|entry| entry.expect("a scenario can be listed").path())
        .collect();
    files.sort();
    files.iter().map(|file| read(file)).collect()
}

fn read(file: &Path) -> Expectations {
    let name = file
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let text = std::fs::read_to_string(file).expect("a scenario can be read");
    let table: toml::Table = text
        .parse()
        .unwrap_or_else(|why| panic!("{name}.toml cannot be read: {why}"));
    let expect = table.get("expect").and_then(toml::Value::as_table);
    let rules = expect
        .into_iter()
        .flatten()
        .filter(|(rule, _)| !["absent", "doubts"].contains(&rule.as_str()))
        .map(|(rule, lines)| (rule.clone(), lines_of(lines)))
        .collect();
    Expectations {
        title: table["title"].as_str().unwrap_or_default().to_owned(),
        name,
        rules,
    }
}

fn lines_of(value: &toml::Value) -> Vec<String> {
    let line = |value: &toml::Value| value.as_str().unwrap_or_default().to_owned();
    match value {
        toml::Value::Array(lines) => lines.iter().map(line).collect(),
        one => vec![line(one)],
    }
}
