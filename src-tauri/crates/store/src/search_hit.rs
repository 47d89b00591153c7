//! What a search shows: each case that was found, with its line on the board and a snippet of its own text.

use casefile::id::RecordId;
use casefile::summary::Summary;
use rusqlite::OptionalExtension;

use crate::desk::Desk;
use crate::draft::from_json;
use crate::error::StoreError;
use crate::kind::RecordKind;
use crate::record;
use crate::snippet::{Snippet, snippet};

/// A case that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The case.
    pub record: RecordId,
    /// What it is.
    pub kind: RecordKind,
    /// Its line on the board.
    pub summary: Summary,
    /// Where in its newest state the words stand; none if they stand in its number or on its board line only.
    pub snippet: Option<Snippet>,
}

impl Desk<'_> {
    /// The cases in which every word of the text begins some word, the best match first; at most `limit`.
    pub fn find(&self, text: &str, limit: u32) -> Result<Vec<Hit>, StoreError> {
        let found = self.search(text, limit)?;
        found
            .into_iter()
            .map(|record| self.hit(record, text))
            .collect()
    }

    fn hit(&self, record: RecordId, text: &str) -> Result<Hit, StoreError> {
        let kind = self.read(|connection| record::kind_of(connection, record))?;
        let state = self.current(record)?;
        Ok(Hit {
            record,
            kind,
            summary: self.summary(record)?,
            snippet: state.and_then(|state| snippet(&state.body, text)),
        })
    }

    /// The line of a saved case on the board; an empty one if it has none.
    pub(crate) fn summary(&self, record: RecordId) -> Result<Summary, StoreError> {
        let kept: Option<String> = self.read(|connection| {
            Ok(connection
                .prepare_cached("SELECT body FROM summary WHERE record = ?1")?
                .query_row([record.0.as_bytes()], |row| row.get(0))
                .optional()?)
        })?;
        kept.map_or_else(|| Ok(Summary::default()), |text| from_json(&text))
    }
}
