//! The plan of working together with law enforcement, § 48.981(3)(a)4., for the agency's own file.

use law::own_file::OwnFile;

use crate::document::Document;
use crate::error::PaperError;
use crate::own_file::values;
use crate::template;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/collaboration_plan.md");

/// Makes the plan; who interviews and who keeps what is written by hand. `mark` stands at its foot; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn collaboration_plan(file: &OwnFile, mark: &str) -> Result<Document, PaperError> {
    template::render(TEMPLATE, &values(file, mark))
}
