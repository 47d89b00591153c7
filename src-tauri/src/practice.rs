//! A practice vault's invented reports.

use crate::error::AppError;
use crate::session::Session;

/// Fills a new practice vault.
pub fn fill(_session: &Session) -> Result<(), AppError> {
    Ok(())
}
