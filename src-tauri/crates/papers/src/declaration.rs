//! The movant's unsworn declaration, where counsel adds one; § 971.30 asks for none.

use casefile::facts::motion::filing::DECLARATION;
use chrono::NaiveDate;
use law::motion::Motion;

use crate::court;
use crate::document::Document;
use crate::error::PaperError;

/// The template, as it comes with the program. Its last sentences are the form that § 887.015
/// asks for; what the declarant writes in them stays blank.
pub const TEMPLATE: &str = include_str!("../templates/declaration.md");

/// Whether a declaration goes with this motion: only where somebody said so.
pub fn is_wanted(motion: &Motion) -> bool {
    court::answers(motion, &DECLARATION, "yes")
}

/// Makes the declaration; `today` is the date on a draft's stamp. It says in the first person what
/// the movant told, and is signed by hand, never by counsel's electronic signature.
///
/// # Errors
/// Only if the template cannot be read, which no content of a motion can cause.
pub fn declaration(motion: &Motion, today: NaiveDate) -> Result<Document, PaperError> {
    court::paper(TEMPLATE, motion, today)
}
