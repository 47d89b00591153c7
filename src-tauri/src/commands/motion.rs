//! One motion: a new one, its screens, and what is typed into it.

use casefile::answer::{Answer, Source};
use casefile::entry::Entry;
use casefile::id::RecordId;
use casefile::motion::MotionFacts;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use store::desk::Desk;
use store::save::Why;
use tauri::State;

use crate::case::{Case, load, office, save, type_into};
use crate::commands::board::found;
use crate::commands::report::next_number;
use crate::error::AppError;
use crate::matter::told_words;
use crate::session::Session;
use crate::views::motion::before_filing::{BeforeFilingView, before_filing_view};
use crate::views::motion::matters::{MattersView, matters_view};
use crate::views::motion::{MotionDraftSaved, MotionView, motion_draft_saved, motion_view};

/// Every matter of an attorney's vault; with words, those in which all of them are found.
#[tauri::command]
#[specta::specta]
pub async fn matters(session: State<'_, Session>, search: String) -> Result<MattersView, AppError> {
    session
        .attorney(move |desk, now| {
            let rows = desk.board()?;
            let clock = office(desk)?
                .settings
                .clock
                .known()
                .copied()
                .unwrap_or_default();
            let found = match search.trim() {
                "" => None,
                words => Some(found(desk, &rows, words, |motion: &MotionFacts| {
                    told_words(motion)
                        .into_iter()
                        .map(|(_, fact, words)| (fact, words))
                        .collect()
                })?),
            };
            Ok(matters_view(&rows, found.as_deref(), now, clock))
        })
        .await
}

/// Begins a motion. It has its number and its place on the board at once.
#[tauri::command]
#[specta::specta]
pub async fn new_motion(session: State<'_, Session>) -> Result<MotionView, AppError> {
    session
        .attorney(|desk, now| {
            let motion = MotionFacts::begun(next_number(desk, now)?);
            let case = begin(desk, motion, now)?;
            motion_view(desk, &case, now)
        })
        .await
}

/// A motion, with what is being typed in it.
#[tauri::command]
#[specta::specta]
pub async fn motion(session: State<'_, Session>, id: RecordId) -> Result<MotionView, AppError> {
    session
        .attorney(move |desk, now| {
            let case = load(desk, id)?;
            desk.viewed(id, now)?;
            motion_view(desk, &case, now)
        })
        .await
}

/// Keeps what was typed. It answers with what follows from it, never with the text.
#[tauri::command]
#[specta::specta]
pub async fn save_motion_draft(
    session: State<'_, Session>,
    id: RecordId,
    seq: u32,
    entries: Vec<Entry>,
) -> Result<MotionDraftSaved, AppError> {
    session
        .attorney(move |desk, now| {
            let case = type_into(desk, id, &entries, now)?;
            motion_draft_saved(desk, &case, seq, now)
        })
        .await
}

/// Saves what is being typed as a new state of the motion.
#[tauri::command]
#[specta::specta]
pub async fn leave_motion_section(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<MotionView, AppError> {
    session
        .attorney(move |desk, now| {
            let mut case: Case<MotionFacts> = load(desk, id)?;
            if case.draft.iter().any(|entry| entry.parsed.is_some()) {
                save(desk, &mut case, Why::Section, now)?;
            }
            motion_view(desk, &case, now)
        })
        .await
}

/// The page before filing, with what was measured in the papers that were made.
#[tauri::command]
#[specta::specta]
pub async fn before_filing(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<BeforeFilingView, AppError> {
    session
        .attorney(move |desk, now| before_filing_view(desk, &load(desk, id)?, now))
        .await
}

/// Saves a new motion with the office's own counsel on it, as far as the motion names none.
pub fn begin(
    desk: &Desk<'_>,
    mut motion: MotionFacts,
    now: DateTime<Utc>,
) -> Result<Case<MotionFacts>, AppError> {
    let settings = office(desk)?.settings;
    sign_as(&mut motion, &settings, now);
    let mut case = Case {
        id: RecordId::new(),
        base: None,
        body: serde_json::Value::Null,
        record: motion,
        draft: Vec::new(),
        seq: 0,
        saved: now,
    };
    save(desk, &mut case, Why::Section, now)?;
    Ok(case)
}

/// Takes over from the office what stands under every signature; what the motion says itself stays.
fn sign_as(motion: &mut MotionFacts, settings: &Settings, now: DateTime<Utc>) {
    let filing = &mut motion.filing;
    let taken = [
        (&mut filing.counsel, &settings.counsel),
        (&mut filing.bar_number, &settings.bar_number),
        (&mut filing.firm, &settings.agency),
        (&mut filing.counsel_address, &settings.address),
        (&mut filing.counsel_phone, &settings.phone),
        (&mut filing.counsel_email, &settings.email),
    ];
    for (answer, office) in taken {
        if let (true, Some(value)) = (answer.is_not_asked(), office.known()) {
            *answer = Answer::Known {
                value: value.clone(),
                source: Source::Counsel,
                learned: Some(now),
            };
        }
    }
}
