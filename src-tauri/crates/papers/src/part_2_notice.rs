//! The stop before records of a substance use program, 42 CFR Part 2. The words of its notice are the regulation's, and
//! none are kept here.

use law::release::forms::PartTwoSheet;

use crate::document::Document;
use crate::error::PaperError;
use crate::outgoing::{addressee, frame, sender};
use crate::template;
use crate::value::Value;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/part_2_notice.md");

/// Makes the stop. `mark` stands at its foot; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn part_2_notice(sheet: &PartTwoSheet, mark: &str) -> Result<Document, PaperError> {
    let consent = match sheet.consent() {
        Some(true) => Value::Text("given".to_owned()),
        Some(false) => Value::Text("not given".to_owned()),
        None => Value::not_known("not entered"),
    };
    let values = frame(sheet.number(), sheet.practice(), mark)
        .with("agency", sender(sheet.sender()))
        .with("to", addressee(sheet.to()))
        .with("consent", consent);
    template::render(TEMPLATE, &values)
}
