//! A case on its way to its end: entered in the state's system, due to be purged, or held.

use casefile::id::RecordId;
use chrono::{DateTime, Months, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::case_refusal::CaseRefusal;
use crate::chain::Entry;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::instant::{from_micros, to_micros};
use crate::log::Action;
use crate::record::{self, id_at};
use crate::refusal::Refusal;
use crate::rights::Right;

/// The entry of a case in the record that counts, eWiSACWIS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Entered {
    /// Its number there.
    pub number: String,
    /// The day on which it was entered.
    pub on: NaiveDate,
}

/// A legal hold: while it stands, nobody purges the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Since when, in UTC.
    pub since: DateTime<Utc>,
    /// What it is for, such as a request, an audit or a suit.
    pub why: String,
}

/// Where a case stands on its way to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retention {
    /// The case.
    pub record: RecordId,
    /// Its entry in eWiSACWIS, if there is one.
    pub entered: Option<Entered>,
    /// The hold that stands, if there is one.
    pub hold: Option<Hold>,
}

/// The day on which a case entered on that day is due to be purged, so many months after it.
pub fn purge_due(entered_on: NaiveDate, keep_months: u32) -> NaiveDate {
    entered_on
        .checked_add_months(Months::new(keep_months))
        .unwrap_or(NaiveDate::MAX)
}

impl Desk<'_> {
    /// Tells that a case was entered in eWiSACWIS, or, with none, that it was not after all.
    pub fn set_entered(
        &self,
        record: RecordId,
        entered: Option<&Entered>,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let kind = self.read(|connection| record::kind_of(connection, record))?;
        self.require_writing(kind)?;
        let number = entered.map(|entered| entered.number.trim());
        if number.is_some_and(|number| number.is_empty() || number.chars().count() > 40) {
            return Err(Refusal::from(CaseRefusal::NoNumber).into());
        }
        let on = entered.map(|entered| entered.on.to_string());
        self.write(|transaction, chain| {
            transaction.execute(
                "INSERT INTO retention (record, entered_as, entered_on) VALUES (?1, ?2, ?3)
                 ON CONFLICT (record) DO UPDATE SET entered_as = ?2, entered_on = ?3",
                params![record.0.as_bytes(), number, on],
            )?;
            chain.append(transaction, &entry(at, Action::Entered, record))
        })
    }

    /// Holds a case, so that nobody purges it. `why` is for people and stands in the encrypted database only.
    pub fn hold(&self, record: RecordId, why: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.read(|connection| record::kind_of(connection, record))?;
        if !self.may(Right::EndRecords) {
            self.require(Right::WriteCases)?;
        }
        let why = why.trim();
        if why.is_empty() {
            return Err(Refusal::from(CaseRefusal::NoReason).into());
        }
        self.write(|transaction, chain| {
            transaction.execute(
                "INSERT INTO retention (record, held_since, held_for) VALUES (?1, ?2, ?3)
                 ON CONFLICT (record) DO UPDATE SET held_since = coalesce(held_since, ?2), held_for = ?3",
                params![record.0.as_bytes(), to_micros(at), why],
            )?;
            chain.append(transaction, &entry(at, Action::Held, record))
        })
    }

    /// Ends the hold of a case; only who may end records may do that.
    pub fn lift_hold(&self, record: RecordId, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.require(Right::EndRecords)?;
        self.write(|transaction, chain| {
            let held = transaction.execute(
                "UPDATE retention SET held_since = NULL, held_for = NULL
                 WHERE record = ?1 AND held_since IS NOT NULL",
                [record.0.as_bytes()],
            )?;
            match held {
                0 => Ok(()),
                _ => chain.append(transaction, &entry(at, Action::HoldLifted, record)),
            }
        })
    }

    /// Where a case stands on its way to its end.
    pub fn retention(&self, record: RecordId) -> Result<Retention, StoreError> {
        self.read(|connection| {
            self.require_reading(record::kind_of(connection, record)?)?;
            of(connection, record)
        })
    }

    /// Every case that is entered in eWiSACWIS or held, the longest entered first.
    pub fn retentions(&self) -> Result<Vec<Retention>, StoreError> {
        self.require(Right::ReadCases)?;
        self.read(|connection| {
            let mut statement = connection.prepare_cached(&format!(
                "{COLUMNS} WHERE entered_as IS NOT NULL OR held_since IS NOT NULL
                 ORDER BY entered_on IS NULL, entered_on, record"
            ))?;
            let mut rows = statement.query([])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                found.push(read(row)?);
            }
            Ok(found)
        })
    }
}

const COLUMNS: &str = "SELECT record, entered_as, entered_on, held_since, held_for FROM retention";

/// Where a case stands; one of which nothing was told is neither entered nor held.
pub(crate) fn of(connection: &Connection, record: RecordId) -> Result<Retention, StoreError> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE record = ?1"))?;
    let found = statement
        .query_row([record.0.as_bytes()], |row| Ok(read(row)))
        .optional()?;
    found.unwrap_or(Ok(Retention {
        record,
        entered: None,
        hold: None,
    }))
}

fn read(row: &Row<'_>) -> Result<Retention, StoreError> {
    let day = |text: String| -> Result<NaiveDate, StoreError> {
        text.parse()
            .map_err(|_| StoreError::damaged("A stored day"))
    };
    let entered = match (row.get::<_, Option<String>>(1)?, row.get(2)?) {
        (Some(number), Some(on)) => Some(Entered {
            number,
            on: day(on)?,
        }),
        _ => None,
    };
    let hold = match (row.get(3)?, row.get(4)?) {
        (Some(since), Some(why)) => Some(Hold {
            since: from_micros(since)?,
            why,
        }),
        _ => None,
    };
    Ok(Retention {
        record: RecordId(id_at(row, 0)?),
        entered,
        hold,
    })
}

fn entry(at: DateTime<Utc>, action: Action, record: RecordId) -> Entry {
    Entry {
        at,
        action,
        record: Some(record),
        revision: None,
        detail: json!({}),
    }
}
