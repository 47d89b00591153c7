//! The 24 recovery words of a vault, to be printed once and kept away from the computer.

use crate::document::Document;
use crate::error::PaperError;
use crate::template;
use crate::value::Values;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/recovery_words.md");

/// What stands on it.
pub struct Words<'a> {
    /// What the office calls the vault.
    pub vault: &'a str,
    /// Whether it is for practice.
    pub practice: bool,
    /// The day on which it is printed, in words.
    pub day: &'a str,
    /// The words, in order.
    pub words: &'a [String],
    /// The same key as the line that the stock tool `age` takes.
    pub line: &'a str,
    /// The fingerprint of the first keeper's signing key.
    pub fingerprint: &'a str,
}

/// Makes the paper with the recovery words.
///
/// # Errors
/// Only if the template cannot be read, which no words can cause.
pub fn recovery_words(of: &Words<'_>) -> Result<Document, PaperError> {
    let values = Values::new()
        .with("vault", of.vault)
        .with("stamp", if of.practice { "TRAINING" } else { "" })
        .with("day", of.day)
        .with("words", of.words.to_vec())
        .with("line", of.line)
        .with("fingerprint", of.fingerprint);
    template::render(TEMPLATE, &values)
}
