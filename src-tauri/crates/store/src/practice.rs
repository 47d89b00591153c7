//! The clock of a practice vault, the only one that may be set.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use crate::chain::Entry;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::log::Action;
use crate::rights::Right;

const OFFSET: &str = "practice_offset";

impl Desk<'_> {
    /// How many seconds the clock of this practice vault is ahead of the machine's; 0 in a real vault.
    pub fn practice_offset(&self) -> Result<i64, StoreError> {
        self.read(offset)
    }

    /// Sets that number of seconds; negative if the clock of practice is behind. Refused in a real vault.
    pub fn set_practice_offset(&self, seconds: i64, at: DateTime<Utc>) -> Result<(), StoreError> {
        if !self.facts().practice {
            return Err(StoreError::NotPractice);
        }
        self.require(Right::PracticeClock)?;
        self.write(|transaction, chain| {
            transaction.execute(
                "INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)",
                [OFFSET, seconds.to_string().as_str()],
            )?;
            let (action, detail) = (Action::PracticeClock, json!({ "seconds": seconds }));
            chain.append(
                transaction,
                &Entry {
                    at,
                    action,
                    record: None,
                    revision: None,
                    detail,
                },
            )
        })
    }
}

fn offset(connection: &Connection) -> Result<i64, StoreError> {
    let kept: Option<String> = connection
        .query_row("SELECT value FROM meta WHERE name = ?1", [OFFSET], |row| {
            row.get(0)
        })
        .optional()?;
    kept.map_or(Ok(0), |text| {
        text.parse()
            .map_err(|_| StoreError::damaged("The practice clock"))
    })
}
