//! How files look: short, in their index, run, and named after what they are.

use crate::tree::{LAW, none, sources, texts};

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    const MADE: &[&str] = &["ui/src/bindings.ts", "tests/rulebook.md"];
    // Tables with a row for each promise and each sentence: they are looked things up in, not read through.
    const TABLES: &[&str] = &["tests/promises.toml", "tests/clauses.toml"];
    let written = [
        "rs", "ts", "svelte", "mjs", "js", "css", "html", "toml", "md", "sql", "sh", "py",
    ];
    let long: Vec<String> = texts("")
        .into_iter()
        .filter(|file| written.contains(&file.kind()) && !MADE.contains(&file.path.as_str()))
        .filter(|file| {
            file.text.lines().count()
                > if TABLES.contains(&file.path.as_str()) {
                    1200
                } else {
                    400
                }
        })
        .map(|file| format!("{} has {} lines", file.path, file.text.lines().count()))
        .collect();
    none(&long, "a file that says one thing is short");
}

#[test]
fn every_file_of_rules_is_in_the_index_and_names_its_section() {
    let index: String = texts(&format!("{LAW}/src"))
        .into_iter()
        .filter(|file| file.path.ends_with("/rules.rs"))
        .map(|file| file.text)
        .collect();
    let mut wrong = Vec::new();
    for file in sources(LAW)
        .iter()
        .filter(|file| file.path.contains("/rules/"))
    {
        let module = file.path.split("/rules/").nth(1).unwrap_or_default();
        let name = module.split(['/', '.']).next().unwrap_or_default();
        let declared = module.contains('/') || index.contains(&format!("mod {name};"));
        if !declared {
            wrong.push(format!("{} is not in rules.rs", file.path));
        }
        if !file.text.starts_with("//! ") {
            wrong.push(format!("{} does not begin with what it decides", file.path));
        }
    }
    none(&wrong, "rules.rs is the table of contents");
}

#[test]
fn every_file_of_tests_is_run_by_a_crate() {
    let manifests: String = texts("src-tauri")
        .into_iter()
        .filter(|file| file.path.ends_with("Cargo.toml"))
        .map(|file| file.text)
        .collect();
    let forgotten: Vec<String> = texts("tests")
        .into_iter()
        .filter(|file| file.kind() == "rs" && file.path.matches('/').count() == 1)
        .filter(|file| !manifests.contains(&format!("../{}\"", file.path)))
        .map(|file| file.path)
        .collect();
    none(
        &forgotten,
        "a file of tests that no [[test]] names is never run",
    );
}

#[test]
fn every_crate_and_every_source_begins_with_what_it_is() {
    let silent: Vec<String> = texts("src-tauri")
        .into_iter()
        .filter(|file| file.kind() == "rs" && file.path.contains("/src/"))
        .filter(|file| !file.text.starts_with("//! ") && !file.text.starts_with("#!["))
        .map(|file| file.path)
        .collect();
    none(&silent, "the first line says what is in the file");
}

#[test]
fn things_are_named_after_what_they_are() {
    let vague = [
        "Manager",
        "Service",
        "Helper",
        "Util",
        "Utils",
        "Handler",
        "Processor",
    ];
    let mut found = Vec::new();
    for file in texts("src-tauri")
        .iter()
        .chain(&texts("tests"))
        .filter(|file| file.kind() == "rs")
    {
        for line in file.code().lines() {
            let mut words = line
                .split_whitespace()
                .skip_while(|w| ["pub", "pub(crate)", "const", "static"].contains(w));
            let is_type = words
                .next()
                .is_some_and(|w| ["struct", "enum", "trait", "mod", "type"].contains(&w));
            let name: String = words
                .next()
                .unwrap_or_default()
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let lower = name.to_lowercase();
            // A rule file is named by its section: the service of § 801.14 is the law's own word, and so is
            // the certificate of it.
            let section = lower == "certificate_of_service"
                || (name.starts_with('s') && name[1..].starts_with(|c: char| c.is_ascii_digit()));
            if is_type
                && !section
                && vague.iter().any(|v| {
                    name.ends_with(v) || lower.ends_with(&format!("_{}", v.to_lowercase()))
                })
            {
                found.push(format!("{}: {name}", file.path));
            }
        }
    }
    none(
        &found,
        "a name says what a thing is, not that it does something",
    );
}
