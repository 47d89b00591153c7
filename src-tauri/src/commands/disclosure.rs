//! Disclosure: planning one, deciding about its words, making its paper, and recording that it was sent.

use std::collections::BTreeMap;

use casefile::act::{Act, ActKind};
use casefile::answer::{Answer, Source};
use casefile::clearance::{Clearance, Decided};
use casefile::disclosure::DisclosureAsked;
use casefile::entry::Entry;
use casefile::id::{ItemId, RecordId};
use casefile::paper_made::{PaperFormat, PaperKind};
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::rules::conclude;
use store::desk::Desk;
use store::note::Noted;
use store::save::Why;
use tauri::State;

use crate::case::{Case, load, office, save};
use crate::commands::acts::{judge, refused};
use crate::error::{AppError, ErrorCode};
use crate::made::{Again, make_for};
use crate::released::paper_for;
use crate::session::Session;
use crate::views::desks::{DeskKey, DeskView, desk_view};
use crate::views::disclosure::{DisclosureView, disclosure_view, gone};
use crate::views::disclosures::{DisclosuresView, disclosures_view};
use crate::views::paper::{PaperView, paper_view};
use crate::views::report::{ReportView, report_view};

/// Every planned disclosure of a report, and what has left it.
#[tauri::command]
#[specta::specta]
pub async fn disclosures(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<DisclosuresView, AppError> {
    session
        .county(move |desk, now| disclosures_view(desk, &load(desk, id)?, now))
        .await
}

/// One planned disclosure.
#[tauri::command]
#[specta::specta]
pub async fn disclosure(
    session: State<'_, Session>,
    id: RecordId,
    item: ItemId,
) -> Result<DisclosureView, AppError> {
    session
        .county(move |desk, now| disclosure_view(desk, &load(desk, id)?, item, now))
        .await
}

/// Plans a disclosure: to somebody of the office’s settings, or to somebody who is named afterwards.
#[tauri::command]
#[specta::specta]
pub async fn plan_disclosure(
    session: State<'_, Session>,
    id: RecordId,
    from: Option<ItemId>,
) -> Result<DisclosureView, AppError> {
    session
        .county(move |desk, now| {
            let mut case: Case<Report> = load(desk, id)?;
            let asked = match from {
                None => DisclosureAsked::default(),
                Some(from) => of_directory(desk, from, now)?,
            };
            let item = ItemId::new();
            case.record.disclosures.items.insert(item, asked);
            save(desk, &mut case, Why::Section, now)?;
            disclosure_view(desk, &case, item, now)
        })
        .await
}

fn of_directory(
    desk: &Desk<'_>,
    from: ItemId,
    now: DateTime<Utc>,
) -> Result<DisclosureAsked, AppError> {
    let office = office(desk)?;
    let Some(listed) = office.settings.recipients.items.get(&from) else {
        return Err(AppError::new(
            ErrorCode::NotFound,
            "This recipient is no longer in the office’s settings. Nothing was planned.",
        ));
    };
    Ok(DisclosureAsked {
        recipient: Answer::Known {
            value: listed.kind(),
            source: Source::Worker,
            learned: Some(now),
        },
        name: listed.name.clone(),
        address: listed.address.clone(),
        phone: listed.phone.clone(),
        ..DisclosureAsked::default()
    })
}

/// Keeps what a person decided about a place in free text, for this recipient alone; nothing takes it back.
#[tauri::command]
#[specta::specta]
pub async fn decide_disclosure_place(
    session: State<'_, Session>,
    id: RecordId,
    item: ItemId,
    place: String,
    decision: Option<Decided>,
) -> Result<DisclosureView, AppError> {
    session
        .county(move |desk, now| {
            let mut case: Case<Report> = load(desk, id)?;
            let Some(asked) = case.record.disclosures.items.get_mut(&item) else {
                return Err(gone());
            };
            decide(&mut asked.clearances, place, decision, desk, now);
            save(desk, &mut case, Why::Section, now)?;
            disclosure_view(desk, &case, item, now)
        })
        .await
}

/// The same for the words of a notice.
#[tauri::command]
#[specta::specta]
pub async fn decide_notice_place(
    session: State<'_, Session>,
    id: RecordId,
    desk: DeskKey,
    place: String,
    decision: Option<Decided>,
) -> Result<DeskView, AppError> {
    session
        .county(move |person, now| {
            let mut case: Case<Report> = load(person, id)?;
            let clearances = &mut desk.notice_mut(&mut case.record).clearances;
            decide(clearances, place, decision, person, now);
            save(person, &mut case, Why::Section, now)?;
            desk_view(person, &case, desk, now)
        })
        .await
}

fn decide(
    clearances: &mut BTreeMap<String, Clearance>,
    place: String,
    decision: Option<Decided>,
    desk: &Desk<'_>,
    now: DateTime<Utc>,
) {
    let by = desk.person().name.clone();
    match decision {
        Some(decision) => clearances.insert(
            place,
            Clearance {
                decision,
                by,
                at: now,
            },
        ),
        None => clearances.remove(&place),
    };
}

/// Makes the paper of a planned disclosure, or a sheet that goes before it, and keeps that it was made.
#[tauri::command]
#[specta::specta]
pub async fn make_disclosure(
    session: State<'_, Session>,
    id: RecordId,
    item: ItemId,
    paper: PaperKind,
) -> Result<PaperView, AppError> {
    let machine = session.machine().await?;
    let view = session
        .county(move |desk, now| {
            let mut case: Case<Report> = load(desk, id)?;
            let Some(asked) = case.record.disclosures.items.get(&item) else {
                return Err(gone());
            };
            let kind = asked.recipient.known().copied();
            if !may_be_made(paper, kind.and_then(paper_for)) {
                return Err(AppError::new(
                    ErrorCode::BadInput,
                    "This paper does not go to this recipient. Nothing was made.",
                )
                .hint("Look again at who is to receive it."));
            }
            let pdf = PaperFormat::Pdf;
            let (key, made) = make_for(desk, &mut case, paper, pdf, Some(item), now)?;
            let to = serde_json::to_value(kind)?;
            let to = to.as_str().unwrap_or("not_said").to_owned();
            note_released(desk, id, &made, &to, now)?;
            Ok(paper_view(key, &made, &machine))
        })
        .await?;
    session.away(Session::sync_anchor).await?;
    Ok(view)
}

fn may_be_made(paper: PaperKind, of_recipient: Option<PaperKind>) -> bool {
    let is_sheet = matches!(
        paper,
        PaperKind::ConsentRelease | PaperKind::ConsentReleaseSpanish | PaperKind::PartTwoNotice
    );
    is_sheet || of_recipient == Some(paper)
}

/// Makes the notice of a desk, and keeps that it was made.
#[tauri::command]
#[specta::specta]
pub async fn make_notice(
    session: State<'_, Session>,
    id: RecordId,
    desk: DeskKey,
) -> Result<PaperView, AppError> {
    let machine = session.machine().await?;
    let view = session
        .county(move |person, now| {
            let mut case: Case<Report> = load(person, id)?;
            let pdf = PaperFormat::Pdf;
            let (key, made) = make_for(person, &mut case, desk.paper(), pdf, None, now)?;
            note_released(person, id, &made, desk.word(), now)?;
            Ok(paper_view(key, &made, &machine))
        })
        .await?;
    session.away(Session::sync_anchor).await?;
    Ok(view)
}

/// Tells the log what left, to what kind of recipient; a sheet that is no release left nothing.
fn note_released(
    desk: &Desk<'_>,
    id: RecordId,
    again: &Again,
    to: &str,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    if again.made.release.is_none() {
        return Ok(());
    }
    let word = serde_json::to_value(again.made.paper)?;
    let word = word.as_str().unwrap_or("paper");
    let state = Some(again.made.revision);
    desk.note(Noted::Released, Some(id), state, word, Some(to), now)?;
    Ok(())
}

/// Records that a paper was sent or handed over, and keeps the act with the paper.
#[tauri::command]
#[specta::specta]
pub async fn record_sent(
    session: State<'_, Session>,
    id: RecordId,
    paper: ItemId,
    kind: ActKind,
    answers: Vec<Entry>,
) -> Result<ReportView, AppError> {
    let view = session
        .county(move |desk, now| {
            let mut case: Case<Report> = load(desk, id)?;
            let conclusions = conclude(&case.record, &office(desk)?.office, now);
            let (told, faults) = judge(kind, &answers, &case.record, &conclusions, now)?;
            if let Some(first) = faults.into_iter().next() {
                return Err(refused(first));
            }
            let papers = &mut case.record.papers;
            let Some(release) = papers.get_mut(&paper).and_then(|p| p.release.as_mut()) else {
                return Err(AppError::new(
                    ErrorCode::NotFound,
                    "There is no such paper in this case. Nothing was recorded.",
                ));
            };
            let act = ItemId::new();
            release.sent = Some(act);
            case.record.acts.insert(
                act,
                Act {
                    kind,
                    recorded: now,
                    recorded_by: desk.person().name.clone(),
                    particulars: told,
                    withdrawn: None,
                },
            );
            save(desk, &mut case, Why::Act, now)?;
            report_view(desk, &case, now)
        })
        .await?;
    session.away(Session::sync_anchor).await?;
    Ok(view)
}
