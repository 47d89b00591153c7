//! Making one state of two that were saved apart, and looking at the states that a case had before.

use std::collections::BTreeMap;

use casefile::diversion::DiversionFacts;
use casefile::entry::{Entry, leaf, put};
use casefile::id::{CommandId, RecordId, RevisionId};
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use store::desk::Desk;
use store::difference::compare;
use store::kind::RecordKind;
use store::merge::{Diverged, Side};
use store::save::{SaveRequest, Why};
use tauri::State;

use crate::case::{Case, FORMAT, Kept, load, office, record_of, save};
use crate::commands::people::clock;
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::views::changes::{ChangeView, label, says};
use crate::views::merge::{
    EarlierView, HistoryLine, HistoryView, MergeView, SaidView, Which, merge_view, state_view,
    title,
};

/// What a person decides about one fact: one of the two answers, or a third one.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct Decision {
    /// Which fact, or which item of a list.
    pub path: FactPath,
    /// The state whose answer stands; nothing where a third one was typed.
    pub takes: Option<Which>,
    /// The third answer, as it was typed.
    pub typed: Option<Entry>,
}

/// Does something with a record as whichever kind it is.
macro_rules! as_its_kind {
    ($desk:expr, $id:expr, $work:ident ( $($argument:expr),* )) => {
        match kind_of($desk, $id)? {
            RecordKind::Report => $work::<Report>($desk, $id, $($argument),*),
            RecordKind::Motion => $work::<MotionFacts>($desk, $id, $($argument),*),
            RecordKind::Diversion => $work::<DiversionFacts>($desk, $id, $($argument),*),
            RecordKind::Office => Err(no_case()),
        }
    };
}

/// How many newest states a case has; more than one means that they are to be made one.
#[tauri::command]
#[specta::specta]
pub async fn newest_states(session: State<'_, Session>, id: RecordId) -> Result<u32, AppError> {
    session
        .run(move |desk, _| Ok(u32::try_from(desk.heads(id)?.len()).unwrap_or(u32::MAX)))
        .await
}

/// The two newest states of a case, fact by fact; nothing if there is only one.
#[tauri::command]
#[specta::specta]
pub async fn diverged(
    session: State<'_, Session>,
    id: RecordId,
) -> Result<Option<MergeView>, AppError> {
    session
        .run(move |desk, now| as_its_kind!(desk, id, two_states(now)))
        .await
}

/// Makes one state of two, with a decision for each fact that both changed. The two stay to be read.
#[tauri::command]
#[specta::specta]
pub async fn merge_states(
    session: State<'_, Session>,
    id: RecordId,
    one: RevisionId,
    other: RevisionId,
    decisions: Vec<Decision>,
) -> Result<(), AppError> {
    session
        .run(move |desk, now| as_its_kind!(desk, id, make_one([one, other], &decisions, now)))
        .await
}

/// Every state that a case has had, newest first.
#[tauri::command]
#[specta::specta]
pub async fn history(session: State<'_, Session>, id: RecordId) -> Result<HistoryView, AppError> {
    session
        .run(move |desk, now| as_its_kind!(desk, id, states(now)))
        .await
}

/// An earlier state: what it says, and what the newest says otherwise.
#[tauri::command]
#[specta::specta]
pub async fn earlier(
    session: State<'_, Session>,
    id: RecordId,
    state: RevisionId,
) -> Result<EarlierView, AppError> {
    session
        .run(move |desk, now| as_its_kind!(desk, id, read_earlier(state, now)))
        .await
}

fn kind_of(desk: &Desk<'_>, id: RecordId) -> Result<RecordKind, AppError> {
    Ok(desk.current(id)?.ok_or_else(no_case)?.kind)
}

fn no_case() -> AppError {
    AppError::new(ErrorCode::NotFound, "There is no such case in this vault.")
}

fn two_states<R: Kept>(
    desk: &Desk<'_>,
    id: RecordId,
    now: DateTime<Utc>,
) -> Result<Option<MergeView>, AppError> {
    match apart::<R>(desk, id, now)? {
        Some(diverged) => Ok(Some(merge_view::<R>(
            desk,
            id,
            &diverged,
            now,
            clock(desk)?,
        )?)),
        None => Ok(None),
    }
}

/// The two newest states. What this person is still typing is saved first, so that it is among them.
fn apart<R: Kept>(
    desk: &Desk<'_>,
    id: RecordId,
    now: DateTime<Utc>,
) -> Result<Option<Diverged>, AppError> {
    let mut case: Case<R> = load(desk, id)?;
    if desk.heads(id)?.len() > 1 && case.draft.iter().any(|entry| entry.parsed.is_some()) {
        save(desk, &mut case, Why::Section, now)?;
    }
    Ok(desk.diverged(id)?)
}

fn make_one<R: Kept>(
    desk: &Desk<'_>,
    id: RecordId,
    [one, other]: [RevisionId; 2],
    decisions: &[Decision],
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let found = apart::<R>(desk, id, now)?;
    let Some(diverged) = found.filter(|two| (two.ours, two.theirs) == (one, other)) else {
        return Err(AppError::new(
            ErrorCode::Conflict,
            "The states of this case are not the two that were shown. Nothing was changed.",
        )
        .hint("Look at them again and decide anew."));
    };
    let sides: BTreeMap<FactPath, Side> = decisions
        .iter()
        .map(|decision| {
            let side = match decision.takes {
                Some(Which::Other) => Side::Theirs,
                // A third answer takes the place of either.
                Some(Which::One) | None => Side::Ours,
            };
            (decision.path.clone(), side)
        })
        .collect();
    let mut body = diverged.merge.decide(&sides).map_err(|open| {
        let first = open.first().map(FactPath::as_str).unwrap_or_default();
        AppError::new(
            ErrorCode::BadInput,
            "A fact that both changed still waits for a decision. Nothing was changed.",
        )
        .at(first)
    })?;
    for typed in decisions
        .iter()
        .filter_map(|decision| decision.typed.as_ref())
    {
        let answer = leaf(typed, R::fact(&typed.path), now).map_err(|malformed| {
            AppError::new(ErrorCode::BadInput, malformed.says)
                .at(typed.path.as_str())
                .hint(malformed.hint)
        })?;
        put(&mut body, &typed.path, answer);
    }
    let record: R = record_of(&body)?;
    let draft = desk
        .draft(id)?
        .map(|draft| draft.entries)
        .unwrap_or_default();
    desk.save_beside(&SaveRequest {
        record: id,
        kind: R::KIND,
        parents: vec![one, other],
        command: CommandId::new(),
        format: FORMAT,
        body: serde_json::to_value(&record)?,
        summary: record.summary(&office(desk)?.office, now),
        search: record.search_text(),
        keep: draft.into_iter().map(|entry| entry.path).collect(),
        why: Why::Merge,
        at: now,
    })?;
    Ok(())
}

fn states<R: Kept>(
    desk: &Desk<'_>,
    id: RecordId,
    now: DateTime<Utc>,
) -> Result<HistoryView, AppError> {
    let (heads, clock) = (desk.heads(id)?, clock(desk)?);
    let mut states = Vec::new();
    for line in desk.history(id)?.into_iter().rev() {
        states.push(HistoryLine {
            state: state_view(desk, &desk.revision(line.id)?, now, clock)?,
            newest: heads.contains(&line.id),
            parents: line.parents,
        });
    }
    let newest = heads.last().copied().ok_or_else(no_case)?;
    Ok(HistoryView {
        id,
        title: title::<R>(desk, newest, now)?,
        states,
    })
}

fn read_earlier<R: Kept>(
    desk: &Desk<'_>,
    id: RecordId,
    state: RevisionId,
    now: DateTime<Utc>,
) -> Result<EarlierView, AppError> {
    let then = desk.revision(state)?;
    let current = desk.current(id)?.filter(|_| then.record == id);
    let current = current.ok_or_else(no_case)?;
    let empty = serde_json::to_value(record_of::<R>(&serde_json::json!({}))?)?;
    let facts = compare(&empty, &then.body);
    let facts = facts.iter().filter_map(|fact| {
        Some(SaidView {
            path: fact.path.clone(),
            label: label::<R>(&fact.path),
            says: says::<R>(&fact.path, fact.after.as_ref())?,
        })
    });
    let changes = compare(&then.body, &current.body);
    let changes = changes.iter().map(|change| ChangeView {
        label: label::<R>(&change.path),
        before: says::<R>(&change.path, change.before.as_ref()),
        after: says::<R>(&change.path, change.after.as_ref()),
        path: change.path.clone(),
    });
    Ok(EarlierView {
        state: state_view(desk, &then, now, clock(desk)?)?,
        facts: facts.collect(),
        changes: changes.collect(),
    })
}
