//! The log: reading it, verifying it, taking it out as a table, and holding a printed mark against it.

use std::path::Path;

use serde::Serialize;
use store::mark::MarkCheck;
use tauri::State;

use crate::commands::people::clock;
use crate::error::AppError;
use crate::places::write_new;
use crate::session::Session;
use crate::views::log::{LogFilter, LogView, VerifiedView, log_view, verified_view};
use crate::views::shown::{ShownTime, time};

/// What a mark says against the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MarkView {
    /// Whether the log still holds what it held.
    pub holds: bool,
    /// Whether it is a mark at all; if not, nothing is known of the log.
    pub is_mark: bool,
    /// What to tell a person.
    pub says: String,
    /// When the row that the mark names was written.
    pub at: Option<ShownTime>,
}

/// The rows of the log that were asked for, newest first.
#[tauri::command]
#[specta::specta]
pub async fn activity(session: State<'_, Session>, filter: LogFilter) -> Result<LogView, AppError> {
    session
        .run(move |desk, now| log_view(desk, &filter, now, clock(desk)?))
        .await
}

/// Verifies the log and the saved states: from the last checkpoint, or from the start.
#[tauri::command]
#[specta::specta]
pub async fn verify_log(
    session: State<'_, Session>,
    from_start: bool,
) -> Result<VerifiedView, AppError> {
    session
        .run(move |desk, now| {
            let verified = match from_start {
                true => desk.verify()?,
                false => desk.verify_recent(now)?,
            };
            verified_view(desk, &verified, from_start)
        })
        .await
}

/// Saves the whole log as a table (CSV), readable by its owner only, and gives its path. The table is not encrypted.
#[tauri::command]
#[specta::specta]
pub async fn save_log(
    session: State<'_, Session>,
    folder: String,
    file_name: String,
) -> Result<String, AppError> {
    session
        .run(move |desk, now| {
            let table = desk.log_csv(now)?;
            let folder = Path::new(folder.trim());
            write_new(folder, file_name.trim(), "csv", table.as_bytes())
        })
        .await
}

/// Holds a record mark, as typed from a paper, against the log.
#[tauri::command]
#[specta::specta]
pub async fn check_mark(session: State<'_, Session>, mark: String) -> Result<MarkView, AppError> {
    session
        .run(move |desk, now| {
            let found = desk.check_mark(&mark)?;
            let clock = clock(desk)?;
            Ok(MarkView {
                holds: matches!(found, MarkCheck::Holds { .. }),
                is_mark: found != MarkCheck::Mistyped,
                says: found.says(),
                at: match found {
                    MarkCheck::Holds { at } => Some(time(at, now, clock)),
                    MarkCheck::Rewritten { .. }
                    | MarkCheck::Behind { .. }
                    | MarkCheck::Foreign
                    | MarkCheck::Mistyped => None,
                },
            })
        })
        .await
}
