//! The rulebook: every rule, and an office's own readings of the sources behind them.

use casefile::entry::{Did, Entry, leaf, put};
use casefile::fact::Fact;
use casefile::facts::law_readings as facts;
use casefile::id::ItemId;
use casefile::law_readings::{LawReadings, ReadingFound};
use chrono::{DateTime, NaiveDate, Utc};
use law::calendar::local_date;
use law::index::every_authority;
use serde::Deserialize;
use serde_json::Value;
use tauri::State;

use crate::case::{office, save_office};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::views::law_book::{LawBook, law_book as book};

/// What somebody says who read a source again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
pub struct NewReading {
    /// The source, by its id in the book.
    pub authority: String,
    /// The day, as it was typed.
    pub read_on: String,
    /// Who read it.
    pub read_by: String,
    /// What was found; nothing where that was not said yet.
    pub found: Option<ReadingFound>,
    /// What was read, or what changed.
    pub note: String,
}

/// Every rule, and what each rests on, with the readings of the open vault's office; without them where none is open.
#[tauri::command]
#[specta::specta]
pub async fn law_book(session: State<'_, Session>) -> Result<LawBook, AppError> {
    if !session.is_open() {
        return Ok(book(&LawReadings::default(), session.machine_now()));
    }
    session
        .run(|desk, now| Ok(book(&office(desk)?.readings, now)))
        .await
}

/// Records that a source was read again. It stays: a later reading is recorded beside it, and leads.
#[tauri::command]
#[specta::specta]
pub async fn record_reading(
    session: State<'_, Session>,
    reading: NewReading,
) -> Result<LawBook, AppError> {
    session
        .run(move |desk, now| {
            let before = office(desk)?;
            let after = with(before.body.clone(), &reading, now)?;
            save_office(desk, &before, after, now)?;
            Ok(book(&office(desk)?.readings, now))
        })
        .await
}

/// The office's record with one more reading; refused at its field where it does not say which source, when, by whom and what.
fn with(mut body: Value, new: &NewReading, now: DateTime<Utc>) -> Result<Value, AppError> {
    if !every_authority().iter().any(|one| one.id == new.authority) {
        return Err(refused(
            "authority",
            "No rule rests on this source. Nothing was recorded.",
            "Open the rulebook again and choose the source there.",
        ));
    }
    let found = match new.found {
        Some(ReadingFound::Unchanged) => "unchanged",
        Some(ReadingFound::Changed) => "changed",
        None => "",
    };
    let answers: [(&str, &Fact, &str); 5] = [
        ("authority", &facts::AUTHORITY, &new.authority),
        ("read_on", &facts::READ_ON, &new.read_on),
        ("read_by", &facts::READ_BY, &new.read_by),
        ("found", &facts::FOUND, found),
        ("note", &facts::NOTE, &new.note),
    ];
    let id = ItemId::new();
    for (field, fact, text) in answers {
        if text.trim().is_empty() && field != "note" {
            return Err(refused(
                field,
                "A reading counts once it says when, by whom, and what was found. Nothing was recorded.",
                "Fill in this field.",
            ));
        }
        let entry = Entry {
            path: fact.of(id),
            state: Did::Known,
            text: text.to_owned(),
        };
        let answer = leaf(&entry, Some(fact), now)
            .map_err(|malformed| refused(field, &malformed.says, &malformed.hint))?;
        if field == "read_on" {
            check_day(&answer["value"], now)?;
        }
        put(&mut body, &entry.path, answer);
    }
    Ok(body)
}

/// A day that is still to come is none on which anybody read.
fn check_day(day: &Value, now: DateTime<Utc>) -> Result<(), AppError> {
    let today = local_date(now);
    let later = day
        .as_str()
        .and_then(|day| day.parse::<NaiveDate>().ok())
        .is_none_or(|day| day > today);
    if later {
        return Err(refused(
            "read_on",
            "This day is still to come. Nothing was recorded.",
            "Write the day on which the source was read.",
        ));
    }
    Ok(())
}

fn refused(field: &str, says: &str, hint: &str) -> AppError {
    AppError::new(ErrorCode::BadInput, says)
        .at(field)
        .hint(hint)
}
