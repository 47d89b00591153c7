//! The notice of motion and motion under § 973.015(2m).

use chrono::NaiveDate;
use law::motion::Motion;

use crate::court;
use crate::document::Document;
use crate::error::PaperError;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/motion.md");

/// Makes the notice of motion and motion; `today` is the date on a draft's stamp.
///
/// # Errors
/// Only if the template cannot be read, which no content of a motion can cause.
pub fn motion(motion: &Motion, today: NaiveDate) -> Result<Document, PaperError> {
    court::paper(TEMPLATE, motion, today)
}
