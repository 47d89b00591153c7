//! A part of the record for a team, a tribe's social services, a court, a foster parent or a parent.

use casefile::disclosure::RecipientKind;
use law::release::stripped::Stripped;

use crate::document::Document;
use crate::error::PaperError;
use crate::outgoing;
use crate::template;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/records_release.md");

/// Makes the paper from a release. `mark` ties it to the saved state of the record that it was made from and stands at
/// the foot of every page; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn records_release(release: &Stripped, mark: &str) -> Result<Document, PaperError> {
    let to = |kind| release.recipient() == Some(kind);
    let values = outgoing::values(release, mark)
        .with("team", to(RecipientKind::Team))
        .with("tribe", to(RecipientKind::Tribe))
        .with("court", to(RecipientKind::Court))
        .with("foster", to(RecipientKind::FosterParent))
        .with("parent", to(RecipientKind::Parent));
    template::render(TEMPLATE, &values)
}
