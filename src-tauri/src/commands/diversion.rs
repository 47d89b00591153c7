//! One diversion under § 944.30(2m), in a vault of either kind: a new one, its screens, and what is typed into it.

use casefile::diversion::DiversionFacts;
use casefile::entry::Entry;
use casefile::id::RecordId;
use chrono::{DateTime, Utc};
use store::desk::Desk;
use store::save::Why;
use tauri::State;

use crate::case::{Case, load, office, save, type_into};
use crate::commands::board::found;
use crate::commands::report::next_number;
use crate::diversion::told_words;
use crate::error::AppError;
use crate::session::Session;
use crate::views::diversion::list::{DiversionsView, diversions_view};
use crate::views::diversion::{
    DiversionDraftSaved, DiversionView, diversion_draft_saved, diversion_view,
};

/// Every diversion of the vault; with words, those in which all of them are found.
#[tauri::command]
#[specta::specta]
pub async fn diversions(
    session: State<'_, Session>,
    search: String,
) -> Result<DiversionsView, AppError> {
    session
        .run(move |desk, now| {
            let rows = desk.board()?;
            let clock = office(desk)?
                .settings
                .clock
                .known()
                .copied()
                .unwrap_or_default();
            let found = match search.trim() {
                "" => None,
                words => Some(found(desk, &rows, words, |facts: &DiversionFacts| {
                    told_words(facts)
                        .into_iter()
                        .map(|(_, fact, words)| (fact, words))
                        .collect()
                })?),
            };
            Ok(diversions_view(&rows, found.as_deref(), now, clock))
        })
        .await
}

/// Begins a diversion. It has its number and its place on the board at once.
#[tauri::command]
#[specta::specta]
pub async fn new_diversion(session: State<'_, Session>) -> Result<DiversionView, AppError> {
    session
        .run(|desk, now| {
            let facts = DiversionFacts::begun(next_number(desk, now)?);
            let case = begin(desk, facts, now)?;
            diversion_view(desk, &case, now)
        })
        .await
}

/// A diversion, with what is being typed in it.
#[tauri::command]
#[specta::specta]
pub async fn diversion(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<DiversionView, AppError> {
    session
        .run(move |desk, now| diversion_view(desk, &load(desk, id)?, now))
        .await
}

/// Keeps what was typed. It answers with what follows from it, never with the text.
#[tauri::command]
#[specta::specta]
pub async fn save_diversion_draft(
    session: State<'_, Session>,
    id: RecordId,
    seq: u32,
    entries: Vec<Entry>,
) -> Result<DiversionDraftSaved, AppError> {
    session
        .run(move |desk, now| {
            let case = type_into(desk, id, &entries, now)?;
            diversion_draft_saved(desk, &case, seq, now)
        })
        .await
}

/// Saves what is being typed as a new state of the diversion.
#[tauri::command]
#[specta::specta]
pub async fn leave_diversion_section(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<DiversionView, AppError> {
    session
        .run(move |desk, now| {
            let mut case: Case<DiversionFacts> = load(desk, id)?;
            if case.draft.iter().any(|entry| entry.parsed.is_some()) {
                save(desk, &mut case, Why::Section, now)?;
            }
            diversion_view(desk, &case, now)
        })
        .await
}

/// Saves a new diversion.
pub fn begin(
    desk: &Desk<'_>,
    facts: DiversionFacts,
    now: DateTime<Utc>,
) -> Result<Case<DiversionFacts>, AppError> {
    let mut case = Case {
        id: RecordId::new(),
        base: None,
        body: serde_json::Value::Null,
        record: facts,
        draft: Vec::new(),
        seq: 0,
        saved: now,
    };
    save(desk, &mut case, Why::Section, now)?;
    Ok(case)
}
