//! A person's key card: whose key it is, by which mark it is known, and what to do with the first passphrase.

use crate::document::Document;
use crate::error::PaperError;
use crate::template;
use crate::value::Values;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/key_card.md");

/// What stands on it. The passphrase never does.
pub struct KeyCard<'a> {
    /// What the office calls the vault.
    pub vault: &'a str,
    /// Whether it is for practice.
    pub practice: bool,
    /// The day on which it is printed, in words.
    pub day: &'a str,
    /// The person's name.
    pub name: &'a str,
    /// What the person does.
    pub role: &'a str,
    /// The day on which the person was added, in words.
    pub since: &'a str,
    /// The fingerprint of the person's signing key.
    pub fingerprint: &'a str,
    /// The person's key file, relative to the vault's folder.
    pub file: &'a str,
}

/// Makes a person's key card.
///
/// # Errors
/// Only if the template cannot be read, which no name can cause.
pub fn key_card(of: &KeyCard<'_>) -> Result<Document, PaperError> {
    let values = Values::new()
        .with("vault", of.vault)
        .with("stamp", if of.practice { "TRAINING" } else { "" })
        .with("day", of.day)
        .with("name", of.name)
        .with("role", of.role)
        .with("since", of.since)
        .with("fingerprint", of.fingerprint)
        .with("file", of.file);
    template::render(TEMPLATE, &values)
}
