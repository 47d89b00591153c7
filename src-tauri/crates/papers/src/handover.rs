//! The sheet that one shift hands to the next, for the agency's own file.

use law::own_file::OwnFile;

use crate::document::Document;
use crate::error::PaperError;
use crate::own_file::values;
use crate::template;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/handover.md");

/// Makes the sheet: what is open first, then what is known and what was done. `mark` stands at its foot; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn handover(file: &OwnFile, mark: &str) -> Result<Document, PaperError> {
    template::render(TEMPLATE, &values(file, mark))
}
