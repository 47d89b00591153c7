//! The log of the notices to law enforcement of one report, for the agency's own file.

use law::own_file::OwnFile;

use crate::document::Document;
use crate::error::PaperError;
use crate::own_file::values;
use crate::template;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/notice_log.md");

/// Makes the log: every time that police were told, also where it was withdrawn. `mark` stands at its foot; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn notice_log(file: &OwnFile, mark: &str) -> Result<Document, PaperError> {
    template::render(TEMPLATE, &values(file, mark))
}
