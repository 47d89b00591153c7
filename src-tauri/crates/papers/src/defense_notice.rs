//! The notice to the Department of Defense, § 48.981(3)(c)2r.: a child’s name and address, and that an
//! investigation has begun.

use law::release::notice::MinimalNotice;

use crate::document::Document;
use crate::error::PaperError;
use crate::outgoing::notice_values;
use crate::template;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/defense_notice.md");

/// Makes the notice. `mark` stands at its foot; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn defense_notice(notice: &MinimalNotice, mark: &str) -> Result<Document, PaperError> {
    template::render(TEMPLATE, &notice_values(notice, mark))
}
