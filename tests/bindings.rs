//! The TypeScript that calls the commands is generated from their Rust signatures, committed, and compared here.

use std::path::Path;

use specta_typescript::Typescript;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/bindings.ts");

#[test]
fn the_committed_bindings_are_those_of_the_commands() {
    let written = tempfile::tempdir().expect("a folder");
    let path = written.path().join("bindings.ts");
    sandhill::bindings::builder::<tauri::Wry>()
        .export(Typescript::default(), &path)
        .expect("every type of a command has a form in TypeScript");
    let generated = std::fs::read_to_string(&path).expect("what was just written");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(FILE, &generated).expect("the ui's folder");
        return;
    }
    let committed = std::fs::read_to_string(Path::new(FILE)).unwrap_or_default();
    assert!(
        committed == generated,
        "ui/src/bindings.ts is not what the commands say; run: UPDATE=1 cargo test -p sandhill --test bindings"
    );
}
