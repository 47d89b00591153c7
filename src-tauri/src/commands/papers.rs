//! Papers: the referral before it is made, making it, and what is done with it.

use std::path::Path;

use casefile::answer::{Answer, Source};
use casefile::clearance::{Clearance, Decided};
use casefile::id::{ItemId, RecordId};
use casefile::paper_made::{PaperFormat, PaperKind, PaperMade};
use casefile::report::Report;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use store::desk::Desk;
use store::note::Noted;
use store::save::Why;
use tauri::State;
use tauri::ipc::Response;

use crate::case::{Case, load, save};
use crate::error::{AppError, ErrorCode};
use crate::made::{again, make};
use crate::printing::{Job, PrintingView, print_pages, printers, stop};
use crate::session::Session;
use crate::views::paper::{Machine, PaperView, paper_view};
use crate::views::referral::{ReferralView, referral_view};

/// What a person decides about a referral; what is left out stays as it is.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ReferralChange {
    /// Whether the reporter is named.
    pub include_reporter: Option<bool>,
    /// Why.
    pub reporter_reason: Option<String>,
    /// The office it goes to.
    pub recipient: Option<String>,
    /// A place in free text where the reporter shows through.
    pub showing: Option<String>,
    /// What is done with that place; nothing takes a decision back.
    pub decision: Option<Decided>,
}

/// The referral of a report as it stands.
#[tauri::command]
#[specta::specta]
pub async fn referral(session: State<'_, Session>, id: RecordId) -> Result<ReferralView, AppError> {
    session
        .county(move |desk, now| referral_view(desk, &load(desk, id)?, now))
        .await
}

/// Keeps what a person decided about the referral.
#[tauri::command]
#[specta::specta]
pub async fn set_referral(
    session: State<'_, Session>,
    id: RecordId,
    change: ReferralChange,
) -> Result<ReferralView, AppError> {
    session
        .county(move |desk, now| {
            let mut case = load(desk, id)?;
            decide(&mut case, change, &desk.person().name, now);
            save(desk, &mut case, Why::Section, now)?;
            referral_view(desk, &case, now)
        })
        .await
}

fn decide(case: &mut Case<Report>, change: ReferralChange, person: &str, now: DateTime<Utc>) {
    let said = |text: String| {
        if text.trim().is_empty() {
            Answer::NotAsked
        } else {
            Answer::Known {
                value: text,
                source: Source::Worker,
                learned: Some(now),
            }
        }
    };
    let choices = &mut case.record.referral;
    if let Some(include) = change.include_reporter {
        choices.include_reporter = Answer::Known {
            value: include,
            source: Source::Worker,
            learned: Some(now),
        };
    }
    if let Some(reason) = change.reporter_reason {
        choices.reporter_reason = said(reason);
    }
    if let Some(recipient) = change.recipient {
        choices.recipient = said(recipient);
    }
    match (change.showing, change.decision) {
        (Some(place), Some(decision)) => {
            let clearance = Clearance {
                decision,
                by: person.to_owned(),
                at: now,
            };
            choices.clearances.insert(place, clearance);
        }
        (Some(place), None) => {
            choices.clearances.remove(&place);
        }
        (None, _) => {}
    }
}

/// Makes the referral from what stands in the case, and keeps that it was made.
#[tauri::command]
#[specta::specta]
pub async fn make_referral(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<PaperView, AppError> {
    let machine = session.machine().await?;
    let view = session
        .county(move |desk, now| {
            let mut case: Case<Report> = load(desk, id)?;
            let paper = PaperKind::ReferralLawEnforcement;
            let (key, made) = make(desk, &mut case, paper, PaperFormat::Pdf, now)?;
            let (what, to) = ("referral_law_enforcement", Some("law_enforcement"));
            let state = Some(made.made.revision);
            desk.note(Noted::Released, Some(id), state, what, to, now)?;
            Ok(paper_view(key, &made, &machine))
        })
        .await?;
    session.away(Session::sync_anchor).await?;
    Ok(view)
}

/// A paper that was made before, in a vault of either kind.
#[tauri::command]
#[specta::specta]
pub async fn paper(
    session: State<'_, Session>,
    record: RecordId,
    paper: ItemId,
) -> Result<PaperView, AppError> {
    let machine = session.machine().await?;
    session
        .run(move |desk, _| Ok(paper_view(paper, &again(desk, record, paper)?, &machine)))
        .await
}

/// The bytes of a paper. They go to the window as they are and never to the disk.
#[tauri::command]
pub async fn paper_bytes(
    session: State<'_, Session>,
    record: RecordId,
    paper: ItemId,
) -> Result<Response, AppError> {
    let bytes = session
        .run(move |desk, _| Ok(again(desk, record, paper)?.file.bytes))
        .await?;
    Ok(Response::new(bytes))
}

/// Saves a paper to a folder under a name, readable by its owner only. It never writes over a file.
#[tauri::command]
#[specta::specta]
pub async fn save_paper(
    session: State<'_, Session>,
    record: RecordId,
    paper: ItemId,
    folder: String,
    file_name: String,
) -> Result<String, AppError> {
    session
        .run(move |desk, now| {
            let again = again(desk, record, paper)?;
            let path = crate::places::write_new(
                Path::new(folder.trim()),
                file_name.trim(),
                again.made.format.ending(),
                &again.file.bytes,
            )?;
            went_out(desk, Noted::Written, record, &again.made, now)?;
            Ok(path)
        })
        .await
}

/// Sends pages of a paper to a printer, byte for byte, without a file of ours; nothing if it was stopped.
#[tauri::command]
#[specta::specta]
pub async fn print_paper(
    session: State<'_, Session>,
    record: RecordId,
    paper: ItemId,
    printer: String,
    copies: u32,
    pages: String,
) -> Result<Option<String>, AppError> {
    let again = session
        .run(move |desk, _| {
            let again = again(desk, record, paper)?;
            if again.made.format != PaperFormat::Pdf {
                return Err(AppError::new(
                    ErrorCode::BadInput,
                    "A Word file is saved and printed from Word. Nothing was printed.",
                )
                .hint("Make the same paper as a PDF to print it here."));
            }
            Ok(again)
        })
        .await?;
    // A printer can be slow, and the vault does not wait for it.
    let (made, answer) = session
        .away(move |session| {
            let job = Job {
                title: again.made.paper.title(),
                printer: &printer,
                copies,
                pages: &pages,
                of: again.made.pages,
            };
            let answer = print_pages(&again.file.bytes, &job, session.printing())?;
            Ok((again.made, answer))
        })
        .await?;
    if answer.is_some() {
        session
            .run(move |desk, now| went_out(desk, Noted::Printed, record, &made, now))
            .await?;
    }
    Ok(answer)
}

/// How far a paper is on its way to the printer.
#[tauri::command]
#[specta::specta]
pub async fn printing(session: State<'_, Session>) -> Result<PrintingView, AppError> {
    Ok(session.printing().view())
}

/// Stops what is on its way to the printer, or takes the last job back; says what became of it.
#[tauri::command]
#[specta::specta]
pub async fn stop_printing(session: State<'_, Session>) -> Result<String, AppError> {
    session.away(|session| stop(session.printing())).await
}

/// Tells the log that a paper was printed or saved outside the vault.
fn went_out(
    desk: &Desk<'_>,
    how: Noted,
    record: RecordId,
    made: &PaperMade,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let word = serde_json::to_value(made.paper)?;
    let word = word.as_str().unwrap_or("paper");
    desk.note(how, Some(record), Some(made.revision), word, None, now)?;
    Ok(())
}

impl Session {
    /// What of this computer a paper's view shows.
    pub async fn machine(&self) -> Result<Machine, AppError> {
        self.away(|session| {
            Ok(Machine {
                folder: session.places().documents.to_string_lossy().into_owned(),
                printers: printers(),
            })
        })
        .await
    }
}
