//! The certificate of service on the office that prosecuted.

use chrono::NaiveDate;
use law::motion::Motion;

use crate::court;
use crate::document::Document;
use crate::error::PaperError;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/certificate_of_service.md");

/// Makes the certificate of service; `today` is the date on a draft's stamp. On whom, when and how
/// are lines to write on until service is recorded, and until then it is signed by nobody.
///
/// # Errors
/// Only if the template cannot be read, which no content of a motion can cause.
pub fn certificate_of_service(motion: &Motion, today: NaiveDate) -> Result<Document, PaperError> {
    court::paper(TEMPLATE, motion, today)
}
