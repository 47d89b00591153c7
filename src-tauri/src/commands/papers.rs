//! Papers: the referral before it is made, making it, and what is done with it.

use std::path::Path;

use casefile::answer::{Answer, Source};
use casefile::clearance::{Clearance, Decided};
use casefile::id::{ItemId, RecordId};
use casefile::paper_made::{PaperKind, PaperMade};
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use law::release::{Disclosure, release};
use papers::pdf::Pdf;
use papers::referral::referral_law_enforcement;
use serde::{Deserialize, Serialize};
use store::desk::Desk;
use store::save::Why;
use tauri::State;
use tauri::ipc::Response;

use crate::case::{Case, load, office, record_of, save};
use crate::error::{AppError, ErrorCode};
use crate::mark::{record_mark, sha256};
use crate::printing::{Printers, print, printers};
use crate::session::Session;
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

/// A paper that was made, and where it can go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PaperView {
    /// Names it.
    pub id: ItemId,
    /// Its title.
    pub title: String,
    /// The name under which it is offered to be saved.
    pub file_name: String,
    /// The folder in which it is offered to be saved.
    pub folder: String,
    /// How many pages it has.
    pub pages: u32,
    /// Characters that no font of the program has; each stands on the paper as its name.
    pub unset: Vec<String>,
    /// Printers of this computer.
    pub printers: Vec<String>,
    /// The one that the computer would choose.
    pub default_printer: Option<String>,
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
            let mut case = load(desk, id)?;
            // A paper is made from a saved state, so that it can be made again byte for byte.
            let unsaved = case.draft.iter().any(|entry| entry.parsed.is_some());
            let revision = match case.base {
                Some(revision) if !unsaved => revision,
                _ => save(desk, &mut case, Why::Section, now)?,
            };
            let office = office(desk)?;
            let pdf = set(&case, &office.settings, desk.facts().practice, now)?;
            let paper = PaperMade {
                paper: PaperKind::ReferralLawEnforcement,
                revision,
                office: office.revision,
                at: now,
                by: desk.person().name.clone(),
                pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
                hash: sha256(&pdf.bytes),
            };
            let key = ItemId::new();
            let view = paper_view(&case.record.number, key, &paper, &pdf, &machine);
            case.record.papers.insert(key, paper);
            save(desk, &mut case, Why::Print, now)?;
            Ok(view)
        })
        .await?;
    session.away(Session::sync_anchor).await?;
    Ok(view)
}

/// A paper that was made before.
#[tauri::command]
#[specta::specta]
pub async fn paper(
    session: State<'_, Session>,
    report: RecordId,
    paper: ItemId,
) -> Result<PaperView, AppError> {
    let machine = session.machine().await?;
    session
        .county(move |desk, _| {
            let (number, made, pdf) = again(desk, report, paper)?;
            Ok(paper_view(&number, paper, &made, &pdf, &machine))
        })
        .await
}

/// The bytes of a paper. They go to the window as they are and never to the disk.
#[tauri::command]
pub async fn paper_bytes(
    session: State<'_, Session>,
    report: RecordId,
    paper: ItemId,
) -> Result<Response, AppError> {
    let bytes = session
        .county(move |desk, _| Ok(again(desk, report, paper)?.2.bytes))
        .await?;
    Ok(Response::new(bytes))
}

/// Saves a paper to a folder under a name, readable by its owner only. It never writes over a file.
#[tauri::command]
#[specta::specta]
pub async fn save_paper(
    session: State<'_, Session>,
    report: RecordId,
    paper: ItemId,
    folder: String,
    file_name: String,
) -> Result<String, AppError> {
    session
        .county(move |desk, _| {
            let (.., pdf) = again(desk, report, paper)?;
            crate::places::write_new(Path::new(folder.trim()), file_name.trim(), &pdf.bytes)
        })
        .await
}

/// Sends a paper to a printer, byte for byte, without a file of ours.
#[tauri::command]
#[specta::specta]
pub async fn print_paper(
    session: State<'_, Session>,
    report: RecordId,
    paper: ItemId,
    printer: String,
    copies: u32,
) -> Result<String, AppError> {
    session
        .county(move |desk, _| {
            let (_, made, pdf) = again(desk, report, paper)?;
            print(&pdf.bytes, made.paper.title(), &printer, copies)
        })
        .await
}

/// What of this computer a paper's view shows.
pub struct Machine {
    folder: String,
    printers: Printers,
}

impl Session {
    async fn machine(&self) -> Result<Machine, AppError> {
        self.away(|session| {
            Ok(Machine {
                folder: session.places().documents.to_string_lossy().into_owned(),
                printers: printers(),
            })
        })
        .await
    }
}

/// Sets the referral of a case.
fn set(
    case: &Case<Report>,
    settings: &Settings,
    practice: bool,
    at: DateTime<Utc>,
) -> Result<Pdf, AppError> {
    match release(&case.record, settings, practice) {
        Disclosure::Release(release) => {
            let mark = record_mark(&release)?;
            let document = referral_law_enforcement(&release, &mark).map_err(paper_fault)?;
            papers::pdf::write(&document, at).map_err(paper_fault)
        }
        Disclosure::Refused(reasons) => {
            let first = reasons.first().map(|r| r.says.clone()).unwrap_or_default();
            let more = match reasons.len() {
                0 | 1 => String::new(),
                n => format!(" {} more wait below.", n - 1),
            };
            Err(AppError::new(ErrorCode::Refused, format!("{first}{more}"))
                .at("showings")
                .hint("The call to police waits for none of this."))
        }
    }
}

/// Makes a paper again from the states it was made from.
fn again(
    desk: &Desk<'_>,
    id: RecordId,
    paper: ItemId,
) -> Result<(String, PaperMade, Pdf), AppError> {
    let case: Case<Report> = load(desk, id)?;
    let Some(made) = case.record.papers.get(&paper).cloned() else {
        return Err(AppError::new(
            ErrorCode::NotFound,
            "There is no such paper in this case.",
        ));
    };
    let body = desk.revision(made.revision)?.body;
    let then = Case {
        record: record_of(&body)?,
        body,
        draft: Vec::new(),
        ..case
    };
    let settings: Settings = match made.office {
        Some(revision) => serde_json::from_value(desk.revision(revision)?.body)?,
        None => Settings::default(),
    };
    let pdf = set(&then, &settings, desk.facts().practice, made.at)?;
    if sha256(&pdf.bytes) != made.hash {
        // Another version of the program may set a page otherwise; it is never passed off as the same paper.
        tracing::warn!("a paper was set otherwise than when it was made");
        return Err(AppError::new(
            ErrorCode::Damaged,
            "This paper was made by another version of the program, which set it otherwise. It is not shown as the one that went out.",
        )
        .hint("Make the referral anew, or look at the copy that you saved or printed."));
    }
    Ok((then.record.number, made, pdf))
}

fn paper_view(
    number: &str,
    id: ItemId,
    made: &PaperMade,
    pdf: &Pdf,
    machine: &Machine,
) -> PaperView {
    PaperView {
        id,
        title: made.paper.title().to_owned(),
        file_name: format!("{number} {}.pdf", made.paper.title()),
        folder: machine.folder.clone(),
        pages: made.pages,
        unset: pdf
            .unset
            .iter()
            .map(|c| format!("U+{:04X}", u32::from(*c)))
            .collect(),
        printers: machine.printers.names.clone(),
        default_printer: machine.printers.default.clone(),
    }
}

fn paper_fault(fault: papers::error::PaperError) -> AppError {
    AppError::new(ErrorCode::Internal, fault.to_string())
}
