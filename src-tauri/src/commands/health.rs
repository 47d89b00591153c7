//! The health check on demand.

use tauri::State;

use crate::error::AppError;
use crate::session::Session;
use crate::views::health::{HealthView, health_view};

/// Looks at every part of the vault. Locking stops it.
#[tauri::command]
#[specta::specta]
pub async fn health(session: State<'_, Session>) -> Result<HealthView, AppError> {
    session.run(|desk, _| Ok(health_view(desk))).await
}
