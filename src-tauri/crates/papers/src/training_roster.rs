//! The roster of the course on sex trafficking, DCF Memo 2017-07: what somebody of the agency saw on the transcripts.

use crate::document::Document;
use crate::error::PaperError;
use crate::template;
use crate::value::{Value, Values};

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/training_roster.md");

/// What stands on it.
pub struct TrainingRoster<'a> {
    /// The agency, or what the office calls the vault.
    pub agency: &'a str,
    /// Whether it is for practice.
    pub practice: bool,
    /// The day on which it is printed, in words.
    pub day: &'a str,
    /// Whether the list is known to be whole.
    pub whole: bool,
    /// The people, in the order in which they were added.
    pub people: Vec<RosterLine>,
}

/// One person. What nobody answered is empty, and stands as a blank.
pub struct RosterLine {
    /// The name.
    pub name: String,
    /// What the person does, in words.
    pub role: String,
    /// What the memo and the page of the course say of that: `takes the course`, or `invited`.
    pub asked: String,
    /// When the course was finished, in words.
    pub finished: String,
    /// `yes` or `no`: whether it was seen on the transcript.
    pub seen: String,
}

/// Makes the roster.
///
/// # Errors
/// Only if the template cannot be read, which no name can cause.
pub fn training_roster(of: &TrainingRoster<'_>) -> Result<Document, PaperError> {
    let said = |text: &str| Value::text_or_blank((!text.is_empty()).then_some(text));
    let line = |one: &RosterLine| {
        Values::new()
            .with("name", said(&one.name))
            .with("role", said(&one.role))
            .with("asked", said(&one.asked))
            .with("finished", said(&one.finished))
            .with("seen", said(&one.seen))
    };
    let people: Vec<Values> = of.people.iter().map(line).collect();
    let values = Values::new()
        .with("agency", of.agency)
        .with("stamp", if of.practice { "TRAINING" } else { "" })
        .with("day", of.day)
        .with("whole", of.whole)
        .with("people", people);
    template::render(TEMPLATE, &values)
}
