//! The referral to services, to a child advocacy center or to medical care: what is asked for, and what those who help
//! need to know.

use casefile::disclosure::RecipientKind;
use law::release::stripped::Stripped;

use crate::document::Document;
use crate::error::PaperError;
use crate::outgoing;
use crate::template;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/services_referral.md");

/// Makes the referral from a release. `mark` ties the paper to the saved state of the record that it was made from and
/// stands at the foot of every page; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn services_referral(release: &Stripped, mark: &str) -> Result<Document, PaperError> {
    let to = |kind| release.recipient() == Some(kind);
    let values = outgoing::values(release, mark)
        .with("center", to(RecipientKind::AdvocacyCenter))
        .with("health", to(RecipientKind::HealthProvider));
    template::render(TEMPLATE, &values)
}
