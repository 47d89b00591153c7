//! One report: a new one, its screens, and what is typed into it.

use casefile::answer::{Answer, Source};
use casefile::entry::Entry;
use casefile::id::RecordId;
use casefile::report::Report;
use chrono::{DateTime, Datelike, Utc};
use store::desk::Desk;
use store::save::Why;
use tauri::State;

use crate::case::{Case, load, save, type_into};
use crate::error::AppError;
use crate::session::Session;
use crate::views::report::{DraftSaved, ReportView, draft_saved, report_view};

/// Begins a report. It has its number and its place on the board at once.
#[tauri::command]
#[specta::specta]
pub async fn new_report(session: State<'_, Session>) -> Result<ReportView, AppError> {
    session
        .county(|desk, now| {
            let report = Report {
                number: next_number(desk, now)?,
                ..Report::default()
            };
            let case = begin(desk, report, now)?;
            report_view(desk, &case, now)
        })
        .await
}

/// A report, with what is being typed in it.
#[tauri::command]
#[specta::specta]
pub async fn report(session: State<'_, Session>, id: RecordId) -> Result<ReportView, AppError> {
    session
        .county(move |desk, now| {
            let case = load(desk, id)?;
            desk.viewed(id, now)?;
            report_view(desk, &case, now)
        })
        .await
}

/// Keeps what was typed. It answers with clocks and conclusions, never with the text.
#[tauri::command]
#[specta::specta]
pub async fn save_draft(
    session: State<'_, Session>,
    id: RecordId,
    seq: u32,
    entries: Vec<Entry>,
) -> Result<DraftSaved, AppError> {
    session
        .county(move |desk, now| {
            let case = type_into(desk, id, &entries, now)?;
            draft_saved(desk, &case, seq, now)
        })
        .await
}

/// Saves what is being typed as a new state of the case.
#[tauri::command]
#[specta::specta]
pub async fn leave_section(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<ReportView, AppError> {
    session
        .county(move |desk, now| {
            let mut case = load(desk, id)?;
            if case.draft.iter().any(|entry| entry.parsed.is_some()) {
                save(desk, &mut case, Why::Section, now)?;
            }
            report_view(desk, &case, now)
        })
        .await
}

/// Saves a new report with the person at the desk as its worker.
pub fn begin(
    desk: &Desk<'_>,
    mut report: Report,
    now: DateTime<Utc>,
) -> Result<Case<Report>, AppError> {
    if report.call.worker.is_not_asked() {
        report.call.worker = Answer::Known {
            value: desk.person().name.clone(),
            source: Source::Worker,
            learned: Some(now),
        };
    }
    let mut case = Case {
        id: RecordId::new(),
        base: None,
        body: serde_json::Value::Null,
        record: report,
        draft: Vec::new(),
        seq: 0,
        saved: now,
    };
    save(desk, &mut case, Why::Section, now)?;
    Ok(case)
}

/// The next number of the year: one more than the highest that stands on the board.
pub fn next_number(desk: &Desk<'_>, now: DateTime<Utc>) -> Result<String, AppError> {
    let year = law::calendar::local_date(now).year();
    let head = format!("SH-{year}-");
    let highest = desk
        .board()?
        .iter()
        .filter_map(|row| row.summary.number.strip_prefix(&head)?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    Ok(format!("{head}{:04}", highest + 1))
}
