//! Instants as the database keeps them: microseconds since 1970 in UTC.

use chrono::{DateTime, Utc};

use crate::error::StoreError;

/// An instant as a number of microseconds since 1970, UTC; what is finer is cut off.
pub(crate) fn to_micros(at: DateTime<Utc>) -> i64 {
    at.timestamp_micros()
}

/// Reads the number back; one that no calendar holds means damage.
pub(crate) fn from_micros(micros: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_micros(micros).ok_or_else(|| StoreError::damaged("A stored moment"))
}
