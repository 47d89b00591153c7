//! One diversion under § 944.30(2m), in a vault of either kind: a new one, its screens, and what is typed into it.

use casefile::answer::{Answer, Source};
use casefile::diversion::DiversionFacts;
use casefile::diversion::asking::{AskedBy, Asking};
use casefile::entry::Entry;
use casefile::id::RecordId;
use casefile::motion::guard::{PlaceDecision, Verdict};
use casefile::paper_made::{PaperFormat, PaperKind};
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use law::diversion::request::texts::all_places;
use store::desk::Desk;
use store::kind::VaultKind;
use store::save::Why;
use tauri::State;
use tauri::ipc::Response;

use crate::case::{Case, load, office, save, type_into};
use crate::commands::board::found;
use crate::commands::court_papers::decide;
use crate::commands::report::next_number;
use crate::diversion::{diversion_file, diversion_paper, told_words};
use crate::error::{AppError, ErrorCode};
use crate::made::make;
use crate::session::Session;
use crate::views::diversion::list::{DiversionsView, diversions_view};
use crate::views::diversion::papers::{DiversionPapersView, can_be_final, diversion_papers_view};
use crate::views::diversion::{
    DiversionDraftSaved, DiversionView, diversion_draft_saved, diversion_view,
};
use crate::views::paper::{PaperView, paper_view};

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

/// The papers of a diversion as they stand.
#[tauri::command]
#[specta::specta]
pub async fn diversion_papers(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<DiversionPapersView, AppError> {
    session
        .run(move |desk, now| diversion_papers_view(desk, &load(desk, id)?, now))
        .await
}

/// Keeps what a person decided about a place in a text; nothing takes a decision back.
#[tauri::command]
#[specta::specta]
pub async fn decide_diversion_place(
    session: State<'_, Session>,
    id: RecordId,
    place: String,
    verdict: Option<Verdict>,
) -> Result<DiversionPapersView, AppError> {
    session
        .run(move |desk, now| {
            let mut case: Case<DiversionFacts> = load(desk, id)?;
            let found = all_places(&case.record);
            let by = desk.person().name.clone();
            let decision = verdict.map(|verdict| PlaceDecision {
                verdict,
                by,
                at: now,
            });
            decide(&mut case.record.places, &found, place, decision)?;
            save(desk, &mut case, Why::Section, now)?;
            diversion_papers_view(desk, &case, now)
        })
        .await
}

/// Marks the papers final, or takes that back. A paper that lacks something stays a draft all the same.
#[tauri::command]
#[specta::specta]
pub async fn mark_diversion_final(
    session: State<'_, Session>,
    id: RecordId,
    is_final: bool,
) -> Result<DiversionPapersView, AppError> {
    session
        .run(move |desk, now| {
            let mut case: Case<DiversionFacts> = load(desk, id)?;
            if is_final && !can_be_final(&case.record) {
                return Err(AppError::new(
                    ErrorCode::Refused,
                    "Every paper lacks something, so all of them stay drafts.",
                )
                .at("final")
                .hint("What each lacks stands beside it."));
            }
            case.record.asking.final_papers = Answer::Known {
                value: is_final,
                source: Source::Counsel,
                learned: Some(now),
            };
            save(desk, &mut case, Why::Sign, now)?;
            diversion_papers_view(desk, &case, now)
        })
        .await
}

/// Makes a paper of the diversion as a file, and keeps that it was made.
#[tauri::command]
#[specta::specta]
pub async fn make_diversion_paper(
    session: State<'_, Session>,
    id: RecordId,
    paper: PaperKind,
    format: PaperFormat,
) -> Result<PaperView, AppError> {
    let machine = session.machine().await?;
    let view = session
        .run(move |desk, now| {
            diversion_paper(paper)?;
            let mut case: Case<DiversionFacts> = load(desk, id)?;
            let (key, made) = make(desk, &mut case, paper, format, now)?;
            Ok(paper_view(key, &made, &machine))
        })
        .await?;
    session.away(Session::sync_anchor).await?;
    Ok(view)
}

/// A paper as it would be made now, as a PDF to look at. It is not kept, and never goes to the disk.
#[tauri::command]
pub async fn diversion_preview_bytes(
    session: State<'_, Session>,
    id: RecordId,
    paper: PaperKind,
) -> Result<Response, AppError> {
    let bytes = session
        .run(move |desk, now| {
            let case: Case<DiversionFacts> = load(desk, id)?;
            let practice = desk.facts().practice;
            Ok(diversion_file(&case.record, paper, practice, PaperFormat::Pdf, now)?.bytes)
        })
        .await?;
    Ok(Response::new(bytes))
}

/// Saves a new diversion, with the office on it as the one that asks, as far as it names none.
pub fn begin(
    desk: &Desk<'_>,
    mut facts: DiversionFacts,
    now: DateTime<Utc>,
) -> Result<Case<DiversionFacts>, AppError> {
    let settings = office(desk)?.settings;
    ask_as(&mut facts.asking, desk, &settings, now);
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

/// Takes over from the office what stands under the signature of whoever asks: counsel in an attorney's vault, the
/// agency, by the person at the desk, in a county's.
fn ask_as(asking: &mut Asking, desk: &Desk<'_>, settings: &Settings, now: DateTime<Utc>) {
    let known = |value: String| Answer::Known {
        value,
        source: Source::Counsel,
        learned: Some(now),
    };
    let attorney = desk.facts().kind == VaultKind::Attorney;
    let name = if attorney {
        settings.counsel.known().cloned()
    } else {
        Some(desk.person().name.clone())
    };
    if asking.by.is_not_asked() {
        asking.by = Answer::Known {
            value: if attorney {
                AskedBy::Counsel
            } else {
                AskedBy::Agency
            },
            source: Source::Counsel,
            learned: Some(now),
        };
    }
    let bar_number = settings.bar_number.known().filter(|_| attorney).cloned();
    let taken = [
        (&mut asking.name, name),
        (&mut asking.bar_number, bar_number),
        (&mut asking.office, settings.agency.known().cloned()),
        (&mut asking.address, settings.address.known().cloned()),
        (&mut asking.phone, settings.phone.known().cloned()),
        (&mut asking.email, settings.email.known().cloned()),
    ];
    for (answer, office) in taken {
        if let (true, Some(value)) = (answer.is_not_asked(), office) {
            *answer = known(value);
        }
    }
}
