//! A report as text for eWiSACWIS, which is the record and takes text by the clipboard alone.

use casefile::id::RecordId;
use casefile::report::Report;
use law::release::missing::own_file;
use papers::ewisacwis::sections;
use serde::Serialize;
use tauri::State;

use crate::case::{Case, load, office};
use crate::error::AppError;
use crate::session::Session;

/// One section, ready for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct TextSection {
    /// The tab it belongs to and what it is about.
    pub title: String,
    /// Its lines; empty while nothing of it was asked.
    pub text: String,
}

/// The sections of a report in the order of the tabs, without the reporter.
#[tauri::command]
#[specta::specta]
pub async fn ewisacwis_text(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<Vec<TextSection>, AppError> {
    session
        .county(move |desk, _| {
            let case: Case<Report> = load(desk, id)?;
            let settings = office(desk)?.settings;
            let own = own_file(&case.record, &settings, desk.facts().practice);
            let made = sections(&own).into_iter().map(|section| TextSection {
                title: section.title.to_owned(),
                text: section.text,
            });
            Ok(made.collect())
        })
        .await
}
