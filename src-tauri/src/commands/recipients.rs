//! Recipients by the list: read a table and show what it would add, add it, and list the offices of the state.

use casefile::entry::Entry;
use chrono::{DateTime, Utc};
use store::desk::Desk;
use tauri::State;

use crate::case::{office, save_office, typed_into};
use crate::error::AppError;
use crate::recipients::{RecipientTable, WhichCounties, entries_of, offices_of_state, read_table};
use crate::session::Session;
use crate::views::office::{OfficePart, OfficeView, office_view};

/// Reads a table of recipients and says what of it would be added. Nothing is.
#[tauri::command]
#[specta::specta]
pub async fn preview_recipients(
    session: State<'_, Session>,
    table: String,
) -> Result<RecipientTable, AppError> {
    session
        .county(move |desk, _| read_table(&table, &office(desk)?.settings))
        .await
}

/// Adds the good rows of a table to the office's recipients.
#[tauri::command]
#[specta::specta]
pub async fn import_recipients(
    session: State<'_, Session>,
    table: String,
) -> Result<OfficeView, AppError> {
    session
        .county(move |desk, now| {
            let table = read_table(&table, &office(desk)?.settings)?;
            add(desk, &entries_of(&table), now)
        })
        .await
}

/// Lists the sheriffs and district attorneys that are not listed yet, by name.
#[tauri::command]
#[specta::specta]
pub async fn list_offices_of_state(
    session: State<'_, Session>,
    which: WhichCounties,
) -> Result<OfficeView, AppError> {
    session
        .county(move |desk, now| {
            let entries = offices_of_state(&office(desk)?.settings, which);
            add(desk, &entries, now)
        })
        .await
}

fn add(desk: &Desk<'_>, entries: &[Entry], now: DateTime<Utc>) -> Result<OfficeView, AppError> {
    let before = office(desk)?;
    if !entries.is_empty() {
        let body = typed_into(before.body.clone(), entries, now)?;
        save_office(desk, &before, body, now)?;
    }
    Ok(office_view(
        OfficePart::Settings,
        &office(desk)?,
        desk.facts().kind,
        now,
    ))
}
