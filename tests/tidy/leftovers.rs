//! What must not stand in any file: marks of unfinished work, paths of a machine, cases in logs.

use crate::imports;
use crate::tree::{Text, lines_with, none, texts, top};

#[test]
fn nothing_is_left_over() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("#[ig", "nore"),
        concat!("dbg", "!("),
        concat!("test.on", "ly"),
        concat!("test.sk", "ip"),
        concat!("describe.sk", "ip"),
    ];
    let files: Vec<Text> = texts("")
        .into_iter()
        .filter(|file| {
            [
                "rs", "ts", "svelte", "mjs", "js", "css", "toml", "md", "sql", "sh", "py", "html",
            ]
            .contains(&file.kind())
        })
        .collect();
    none(
        &lines_with(&files, &marks),
        "what is left for later is built, or said in the README",
    );
}

#[test]
fn no_path_of_a_machine_and_no_foreign_registry_stands_in_the_project() {
    let here = top().canonicalize().expect("the project stands somewhere");
    let paths = [
        here.to_str().unwrap_or("a path that no text can hold"),
        concat!("/wo", "rk/"),
        concat!("/fa", "rm/"),
        concat!("bash_", "jobs"),
        concat!("../sha", "red"),
    ];
    none(
        &lines_with(&texts(""), &paths),
        "the project is the same on every machine",
    );
    let mut foreign = Vec::new();
    for file in texts("") {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        for line in file.text.lines().map(str::trim) {
            let elsewhere = match name {
                "Cargo.lock" => {
                    line.starts_with("source = ")
                        && !line.contains("github.com/rust-lang/crates.io-index")
                }
                "package-lock.json" => {
                    line.contains("\"resolved\"") && !line.contains("https://registry.npmjs.org/")
                }
                ".npmrc" => line.starts_with("registry"),
                _ => false,
            };
            if elsewhere {
                foreign.push(format!("{}: {line}", file.path));
            }
        }
    }
    none(
        &foreign,
        "packages are named by their public registry alone",
    );
}

#[test]
fn logs_hold_no_debug_form_of_anything() {
    let mut found = Vec::new();
    for file in texts("src-tauri").iter().filter(|file| file.kind() == "rs") {
        for call in imports::calls(&file.code(), &["trace", "debug", "info", "warn", "error"]) {
            let spoken = call.replace("= ?fault.code", "");
            if spoken.contains(":?}") || spoken.contains("= ?") || spoken.starts_with('?') {
                found.push(format!("{}: {call}", file.path));
            }
        }
    }
    none(&found, "a log holds ids and codes, never what a case says");
}
