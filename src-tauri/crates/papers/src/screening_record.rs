//! The record of a screening with its reasons and the supervisor's decision, for the agency's own file.

use law::own_file::OwnFile;

use crate::document::Document;
use crate::error::PaperError;
use crate::own_file::values;
use crate::template;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/screening_record.md");

/// Makes the record; what nobody decided yet is a line. `mark` stands at its foot; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn screening_record(file: &OwnFile, mark: &str) -> Result<Document, PaperError> {
    template::render(TEMPLATE, &values(file, mark))
}
