//! The three small desks of a report: what each notice needs, and how it stands.

use casefile::id::RecordId;
use tauri::State;

use crate::case::load;
use crate::error::AppError;
use crate::session::Session;
use crate::views::desks::{DeskKey, DeskView, desk_view};

/// A desk of a report as it stands.
#[tauri::command]
#[specta::specta]
pub async fn notice_desk(
    session: State<'_, Session>,
    id: RecordId,
    desk: DeskKey,
) -> Result<DeskView, AppError> {
    session
        .county(move |person, now| desk_view(person, &load(person, id)?, desk, now))
        .await
}
