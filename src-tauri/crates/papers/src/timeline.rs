//! The timeline and contact log of a case, for the agency's own file and for court.

use law::own_file::OwnFile;

use crate::document::Document;
use crate::error::PaperError;
use crate::own_file::values;
use crate::template;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/timeline.md");

/// Makes the timeline: every recorded act in its order, also where it was withdrawn. `mark` stands at its foot; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn timeline(file: &OwnFile, mark: &str) -> Result<Document, PaperError> {
    template::render(TEMPLATE, &values(file, mark))
}
