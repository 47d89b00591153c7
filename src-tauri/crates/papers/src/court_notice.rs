//! The notice that the court gives the district attorney, § 973.015(2m)(f), for the court to sign.

use chrono::NaiveDate;
use law::motion::Motion;

use crate::court;
use crate::document::Document;
use crate::error::PaperError;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/court_notice.md");

/// Makes the notice; `today` is the date on a draft's stamp. When a response is due and whether
/// there is a hearing are the court's to say, and stay blank.
///
/// # Errors
/// Only if the template cannot be read, which no content of a motion can cause.
pub fn court_notice(motion: &Motion, today: NaiveDate) -> Result<Document, PaperError> {
    court::paper(TEMPLATE, motion, today)
}
