//! Texts of papers as they were kept.

use std::{fs, path::PathBuf};

/// Compares a paper's text with the one kept for it. With UPDATE=1 in the environment the text is kept anew.
pub fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/golden")
        .join(name)
        .with_extension("txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).expect("the golden text can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        text, kept,
        "{name} reads otherwise; look at it, then set UPDATE=1 to keep it"
    );
}
