//! The statement of facts that § 973.015(2m)(c) asks for.

use chrono::NaiveDate;
use law::motion::Motion;

use crate::court;
use crate::document::Document;
use crate::error::PaperError;

/// The template, as it comes with the program. The story has to stand first among its numbered
/// paragraphs, for the other papers cite it by these numbers.
pub const TEMPLATE: &str = include_str!("../templates/statement_of_facts.md");

/// Makes the statement of facts; `today` is the date on a draft's stamp.
///
/// # Errors
/// Only if the template cannot be read, which no content of a motion can cause.
pub fn statement_of_facts(motion: &Motion, today: NaiveDate) -> Result<Document, PaperError> {
    court::paper(TEMPLATE, motion, today)
}
