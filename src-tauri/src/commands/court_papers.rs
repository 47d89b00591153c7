//! The papers of a motion: what holds them, a person's edits and decisions, and making each as a file.

use std::collections::BTreeMap;

use casefile::answer::{Answer, Source};
use casefile::id::RecordId;
use casefile::motion::MotionFacts;
use casefile::motion::guard::{ParagraphEdit, PlaceDecision, Verdict};
use casefile::paper_made::{PaperFormat, PaperKind};
use casefile::read::LONGEST_TEXT;
use law::motion::places::{Place, address_places, guarded_names, protected_numbers};
use papers::passage::passages;
use store::save::Why;
use tauri::State;
use tauri::ipc::Response;

use crate::case::{Case, load, save};
use crate::court::{CourtPaperOf, drafted, finish};
use crate::error::{AppError, ErrorCode};
use crate::made::make;
use crate::session::Session;
use crate::views::motion::papers::{MotionPapersView, motion_papers_view};
use crate::views::paper::{PaperView, paper_view};

/// The papers of a motion as they stand.
#[tauri::command]
#[specta::specta]
pub async fn motion_papers(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<MotionPapersView, AppError> {
    session
        .attorney(move |desk, now| motion_papers_view(desk, &load(desk, id)?, now))
        .await
}

/// Keeps what a person decided about a place in a text; nothing takes a decision back.
#[tauri::command]
#[specta::specta]
pub async fn decide_place(
    session: State<'_, Session>,
    id: RecordId,
    place: String,
    verdict: Option<Verdict>,
) -> Result<MotionPapersView, AppError> {
    session
        .attorney(move |desk, now| {
            let mut case: Case<MotionFacts> = load(desk, id)?;
            let facts = &mut case.record;
            let found = protected_numbers(facts)
                .into_iter()
                .chain(address_places(facts))
                .chain(guarded_names(facts))
                .collect::<Vec<_>>();
            let by = desk.person().name.clone();
            decide(
                &mut facts.places,
                &found,
                place,
                verdict.map(|verdict| PlaceDecision {
                    verdict,
                    by,
                    at: now,
                }),
            )?;
            save(desk, &mut case, Why::Section, now)?;
            motion_papers_view(desk, &case, now)
        })
        .await
}

/// Keeps a decision about a place that is among those found, or takes it back.
pub fn decide(
    places: &mut BTreeMap<String, PlaceDecision>,
    found: &[Place],
    place: String,
    decision: Option<PlaceDecision>,
) -> Result<(), AppError> {
    let Some(decision) = decision else {
        places.remove(&place);
        return Ok(());
    };
    if !found.iter().any(|found| found.at.id == place) {
        return Err(AppError::new(
            ErrorCode::NotFound,
            "The text at this place has changed. Nothing was decided.",
        )
        .hint("Look at the places as they stand now."));
    }
    places.insert(place, decision);
    Ok(())
}

/// Keeps a person's text for a paragraph. `generated` is the fingerprint of what the program had made when the
/// person looked, so that an edit of an older text is flagged.
#[tauri::command]
#[specta::specta]
pub async fn keep_edit(
    session: State<'_, Session>,
    id: RecordId,
    paper: PaperKind,
    passage: String,
    text: String,
    generated: String,
) -> Result<MotionPapersView, AppError> {
    session
        .attorney(move |desk, now| {
            let mut case: Case<MotionFacts> = load(desk, id)?;
            check_text(&text)?;
            let before = case.record.edits.get(&passage).cloned();
            let court_paper = CourtPaperOf::of(paper)?;
            let made = match drafted(&case.record, desk.facts().practice) {
                Ok(motion) => passages(&court_paper.as_made(&motion, now)?)
                    .into_iter()
                    .find(|made| made.name == passage),
                // While nothing can be drafted only the text of an edit that is there can change: it may hold
                // what holds the papers.
                Err(refused) if before.is_none() => return Err(refused),
                Err(_) => None,
            };
            let edit = match (made, before) {
                (Some(made), _) => ParagraphEdit {
                    template: court_paper.name.to_owned(),
                    generated,
                    text,
                    rests_on: made.rests_on,
                    by: desk.person().name.clone(),
                    at: now,
                },
                (None, Some(before)) => ParagraphEdit {
                    text,
                    by: desk.person().name.clone(),
                    at: now,
                    ..before
                },
                (None, None) => {
                    return Err(AppError::new(
                        ErrorCode::NotFound,
                        "The paper has no such paragraph any more. Nothing was changed.",
                    )
                    .at("text")
                    .hint("Copy your words, and look at the paper as it stands now."));
                }
            };
            case.record.edits.insert(passage, edit);
            save(desk, &mut case, Why::Section, now)?;
            motion_papers_view(desk, &case, now)
        })
        .await
}

fn check_text(text: &str) -> Result<(), AppError> {
    let fault = |says: &str, hint: &str| {
        Err(AppError::new(ErrorCode::BadInput, says)
            .at("text")
            .hint(hint))
    };
    if text.trim().is_empty() {
        return fault(
            "A paragraph without words cannot be kept. Nothing was changed.",
            "Undo the edit to have the program’s own words again.",
        );
    }
    if text.len() > LONGEST_TEXT {
        return fault(
            "This paragraph is longer than 256 KB. Nothing was changed.",
            "Make it shorter.",
        );
    }
    Ok(())
}

/// Takes an edit back: the paper says again what the program makes of the facts.
#[tauri::command]
#[specta::specta]
pub async fn undo_edit(
    session: State<'_, Session>,
    id: RecordId,
    passage: String,
) -> Result<MotionPapersView, AppError> {
    session
        .attorney(move |desk, now| {
            let mut case: Case<MotionFacts> = load(desk, id)?;
            if case.record.edits.remove(&passage).is_none() {
                return Err(AppError::new(
                    ErrorCode::NotFound,
                    "This paragraph was not edited. Nothing was changed.",
                ));
            }
            save(desk, &mut case, Why::Section, now)?;
            motion_papers_view(desk, &case, now)
        })
        .await
}

/// Marks the papers final, or takes that back. What lacks something cannot be marked.
#[tauri::command]
#[specta::specta]
pub async fn mark_final(
    session: State<'_, Session>,
    id: RecordId,
    is_final: bool,
) -> Result<MotionPapersView, AppError> {
    session
        .attorney(move |desk, now| {
            let mut case: Case<MotionFacts> = load(desk, id)?;
            if is_final {
                let motion = drafted(&case.record, desk.facts().practice)?;
                if let Some(lack) = motion.lacks().first() {
                    return Err(AppError::new(
                        ErrorCode::Refused,
                        format!(
                            "Something is lacking, so the papers stay drafts: {}",
                            lack.says
                        ),
                    )
                    .at("final")
                    .hint("Close the gap, or state your reason for going on without it."));
                }
            }
            case.record.filing.final_papers = Answer::Known {
                value: is_final,
                source: Source::Counsel,
                learned: Some(now),
            };
            save(desk, &mut case, Why::Sign, now)?;
            motion_papers_view(desk, &case, now)
        })
        .await
}

/// Makes a paper of the motion as a file, and keeps that it was made.
#[tauri::command]
#[specta::specta]
pub async fn make_court_paper(
    session: State<'_, Session>,
    id: RecordId,
    paper: PaperKind,
    format: PaperFormat,
) -> Result<PaperView, AppError> {
    let machine = session.machine().await?;
    let view = session
        .attorney(move |desk, now| {
            CourtPaperOf::of(paper)?;
            let mut case: Case<MotionFacts> = load(desk, id)?;
            let (key, made) = make(desk, &mut case, paper, format, now)?;
            Ok(paper_view(key, &made, &machine))
        })
        .await?;
    session.away(Session::sync_anchor).await?;
    Ok(view)
}

/// A paper as it would be made now, as a PDF to look at. It is not kept, and never goes to the disk.
#[tauri::command]
pub async fn preview_bytes(
    session: State<'_, Session>,
    id: RecordId,
    paper: PaperKind,
) -> Result<Response, AppError> {
    let bytes = session
        .attorney(move |desk, now| {
            let case: Case<MotionFacts> = load(desk, id)?;
            let court_paper = CourtPaperOf::of(paper)?;
            let practice = desk.facts().practice;
            Ok(finish(court_paper, &case.record, practice, PaperFormat::Pdf, now)?.bytes)
        })
        .await?;
    Ok(Response::new(bytes))
}
