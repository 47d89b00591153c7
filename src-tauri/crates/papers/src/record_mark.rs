//! The record mark on a paper of its own: a few letters that hold the log to what it was when they were printed.

use crate::document::Document;
use crate::error::PaperError;
use crate::template;
use crate::value::Values;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/record_mark.md");

/// What stands on it.
pub struct RecordMark<'a> {
    /// What the office calls the vault.
    pub vault: &'a str,
    /// Whether it is for practice.
    pub practice: bool,
    /// The day on which it is printed, in words.
    pub day: &'a str,
    /// Who prints it.
    pub by: &'a str,
    /// The mark: seven groups of four letters.
    pub mark: &'a str,
}

/// Makes the paper with the mark.
///
/// # Errors
/// Only if the template cannot be read, which no name can cause.
pub fn record_mark(of: &RecordMark<'_>) -> Result<Document, PaperError> {
    let values = Values::new()
        .with("vault", of.vault)
        .with("stamp", if of.practice { "TRAINING" } else { "" })
        .with("day", of.day)
        .with("by", of.by)
        .with("mark", of.mark);
    template::render(TEMPLATE, &values)
}
