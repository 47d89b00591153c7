//! Who may use what: the arrows between the crates, and between the screens and the shell.

use crate::imports;
use crate::tree::{LAW, PAPERS, Text, lines_with, none, sources, texts};

fn code_with(files: Vec<Text>, words: &[&str]) -> Vec<String> {
    let code: Vec<Text> = files
        .into_iter()
        .map(|file| Text {
            text: file.code(),
            path: file.path,
        })
        .collect();
    lines_with(&code, words)
}

#[test]
fn law_and_papers_do_no_io_and_read_no_clock() {
    let forbidden = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "File::open",
        "SystemTime",
        "Instant::now",
        "Utc::now",
        "Local::now",
        "now_v7",
        "ItemId::new()",
        "tokio",
        "println!",
        "eprintln!",
    ];
    let mut files = sources(LAW);
    files.extend(sources(PAPERS));
    assert!(files.len() > 30, "the sources were found");
    none(
        &code_with(files, &forbidden),
        "law and papers are given what they need, the moment too",
    );
}

#[test]
fn law_never_panics_on_purpose() {
    let forbidden = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "unreachable!(",
        "assert!(",
    ];
    none(
        &code_with(sources(LAW), &forbidden),
        "a fact that is missing is an outcome, never a panic",
    );
}

#[test]
fn law_bans_the_clock_for_its_compiler_too() {
    let of_crates = texts("src-tauri/crates").into_iter().filter(|file| {
        file.path.ends_with("/clippy.toml")
            && [LAW, PAPERS].iter().any(|home| file.path.starts_with(home))
    });
    let banned: Vec<Text> = of_crates.collect();
    assert!(
        banned.iter().any(|file| file.path.starts_with(LAW)),
        "law has its own list of what it may not call"
    );
    for file in banned {
        for method in [
            "std::time::SystemTime::now",
            "chrono::Utc::now",
            "chrono::Local::now",
        ] {
            assert!(
                file.text.contains(method),
                "{} does not ban {method} with a reason",
                file.path
            );
        }
    }
}

#[test]
fn only_the_shell_knows_the_window_and_only_the_store_the_database() {
    for (word, home) in [
        ("tauri", "src-tauri/"),
        ("rusqlite", "src-tauri/crates/store/"),
    ] {
        let strangers: Vec<Text> = texts("src-tauri")
            .into_iter()
            .filter(|file| ["rs", "toml"].contains(&file.kind()))
            .filter(|file| match word {
                "tauri" => file.path.starts_with("src-tauri/crates/"),
                _ => !file.path.starts_with(home),
            })
            .map(|file| Text {
                text: file.code(),
                path: file.path,
            })
            .collect();
        let used: Vec<String> = strangers
            .iter()
            .filter(|file| match file.kind() {
                "toml" => file
                    .text
                    .lines()
                    .any(|line| line.trim_start().starts_with(word)),
                _ => file.text.contains(&format!("{word}::")),
            })
            .map(|file| file.path.clone())
            .collect();
        none(&used, &format!("only {home} uses {word}"));
    }
}

#[test]
fn papers_names_no_record_of_casefile() {
    let records: Vec<String> = sources("src-tauri/crates/casefile")
        .iter()
        .flat_map(|file| imports::records(&file.code()))
        .collect();
    assert!(
        records.contains(&"Report".to_owned()) && records.len() > 10,
        "the records were found: {records:?}"
    );
    let mut named = Vec::new();
    for file in sources(PAPERS) {
        for name in imports::names(&file.code(), "casefile") {
            if records.contains(&name) {
                named.push(format!("{} names the record {name}", file.path));
            }
        }
    }
    none(
        &named,
        "a paper is made from what law lets go, never from a record",
    );
}

#[test]
fn only_backend_speaks_to_the_shell() {
    let screens: Vec<Text> = texts("ui/src")
        .into_iter()
        .filter(|file| ["ts", "svelte", "js"].contains(&file.kind()))
        .filter(|file| !["ui/src/backend.ts", "ui/src/bindings.ts"].contains(&file.path.as_str()))
        .collect();
    let found = lines_with(
        &screens,
        &["@tauri-apps", "/bindings\"", "/bindings'", "__TAURI"],
    );
    none(&found, "everything else imports from backend.ts");
}
