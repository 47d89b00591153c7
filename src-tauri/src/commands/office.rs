//! The office's own records: its settings, its directory of providers, what it asked the state for, its roster.

use casefile::entry::{Did, Entry};
use casefile::facts::settings as s;
use store::kind::VaultKind;
use tauri::State;

use crate::case::{office as read_office, save_office as write_office, typed_into};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::views::office::{OfficePart, OfficeView, office_view};

/// One part of the office's own records.
#[tauri::command]
#[specta::specta]
pub async fn office(session: State<'_, Session>, part: OfficePart) -> Result<OfficeView, AppError> {
    session
        .run(move |desk, now| {
            let kind = served(part, desk.facts().kind)?;
            Ok(office_view(part, &read_office(desk)?, kind, now))
        })
        .await
}

/// Saves answers of one part. What cannot be read is refused at its field, and then nothing is saved.
#[tauri::command]
#[specta::specta]
pub async fn save_office(
    session: State<'_, Session>,
    part: OfficePart,
    entries: Vec<Entry>,
) -> Result<OfficeView, AppError> {
    let view = session
        .run(move |desk, now| {
            let kind = served(part, desk.facts().kind)?;
            let before = read_office(desk)?;
            for entry in &entries {
                if entry.path.as_str() == s::RESPONSE_HOURS.path && entry.state == Did::Known {
                    check_hours(&entry.text)?;
                }
            }
            let body = typed_into(before.body.clone(), &entries, now)?;
            write_office(desk, &before, body, now)?;
            Ok(office_view(part, &read_office(desk)?, kind, now))
        })
        .await?;
    session.away(Session::watch_anew).await?;
    Ok(view)
}

/// The kind of the vault, where its office keeps that part; only a county keeps providers and a roster.
fn served(part: OfficePart, kind: VaultKind) -> Result<VaultKind, AppError> {
    if part == OfficePart::Settings || kind == VaultKind::County {
        return Ok(kind);
    }
    Err(AppError::new(
        ErrorCode::WrongKind,
        "Providers, what was asked of the state, and the roster of training are kept in a county’s vault. Nothing was changed.",
    ))
}

/// A county may only set something earlier than the day of receipt.
fn check_hours(text: &str) -> Result<(), AppError> {
    let text = text.trim();
    if text.is_empty()
        || text
            .parse::<u32>()
            .is_ok_and(|hours| (1..24).contains(&hours))
    {
        return Ok(());
    }
    Err(AppError::new(
        ErrorCode::BadInput,
        "This takes whole hours from 1 to 23. Nothing was changed.",
    )
    .at(s::RESPONSE_HOURS.path)
    .hint(
        "A county may only ask for less than the law does; leave it empty for the day of receipt.",
    ))
}
