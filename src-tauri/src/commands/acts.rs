//! Notices: recording an act, and withdrawing one that was recorded wrongly.

use casefile::act::{Act, ActKind, Particulars, Withdrawal};
use casefile::answer::Answer;
use casefile::entry::{Entry, leaf, put};
use casefile::facts;
use casefile::facts::particular as p;
use casefile::id::{ItemId, RecordId};
use chrono::{DateTime, Utc};
use law::rules::conclude;
use serde_json::json;
use store::save::Why;
use tauri::State;

use crate::case::{Case, load, office, save};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::views::acts::{due_by, particulars};
use crate::views::report::{ReportView, report_view};
use casefile::report::Report;

/// Records that a person did something. The moment of the act is never changed afterwards.
#[tauri::command]
#[specta::specta]
pub async fn record_act(
    session: State<'_, Session>,
    id: RecordId,
    kind: ActKind,
    answers: Vec<Entry>,
) -> Result<ReportView, AppError> {
    let view = session
        .county(move |desk, now| {
            let mut case = load(desk, id)?;
            let told = read(kind, &answers, now)?;
            let conclusions = conclude(&case.record, &office(desk)?.office, now);
            check(kind, &told, due_by(kind, &case.record, &conclusions))?;
            check_order(&told, &case.record)?;
            case.record.acts.insert(
                ItemId::new(),
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

/// Withdraws a recorded act, with the reason. It stays to be read.
#[tauri::command]
#[specta::specta]
pub async fn withdraw_act(
    session: State<'_, Session>,
    id: RecordId,
    act: ItemId,
    reason: String,
) -> Result<ReportView, AppError> {
    let view = session
        .county(move |desk, now| {
            let mut case: Case<Report> = load(desk, id)?;
            if reason.trim().is_empty() {
                return Err(AppError::new(
                    ErrorCode::BadInput,
                    "A withdrawal needs its reason. The act still stands.",
                )
                .at("reason")
                .hint("Write what was wrong with it."));
            }
            let found = case
                .record
                .acts
                .get_mut(&act)
                .filter(|act| act.withdrawn.is_none());
            let Some(found) = found else {
                return Err(AppError::new(
                    ErrorCode::NotFound,
                    "There is no such act to withdraw. Nothing was changed.",
                ));
            };
            found.withdrawn = Some(Withdrawal {
                at: now,
                by: desk.person().name.clone(),
                reason: reason.trim().to_owned(),
            });
            save(desk, &mut case, Why::Act, now)?;
            report_view(desk, &case, now)
        })
        .await?;
    session.away(Session::sync_anchor).await?;
    Ok(view)
}

/// Reads the particulars of an act as they were typed.
fn read(kind: ActKind, answers: &[Entry], now: DateTime<Utc>) -> Result<Particulars, AppError> {
    let mut told = json!({});
    let asked = particulars(kind);
    for entry in answers {
        let fact =
            facts::particular(&entry.path).filter(|fact| asked.iter().any(|a| a.path == fact.path));
        let leaf = leaf(entry, fact, now).map_err(|malformed| {
            AppError::new(ErrorCode::BadInput, malformed.says)
                .at(entry.path.as_str())
                .hint(malformed.hint)
        })?;
        put(&mut told, &entry.path, leaf);
    }
    Ok(serde_json::from_value(told)?)
}

/// An answer to a report cannot have been given before anybody at the agency knew of it.
fn check_order(told: &Particulars, report: &Report) -> Result<(), AppError> {
    let (Some(at), Some(known)) = (told.at.known(), law::reading::police_start(report)) else {
        return Ok(());
    };
    if at.utc >= known {
        return Ok(());
    }
    let known = casefile::moment::shown(known, casefile::moment::Clock::TwentyFour);
    Err(AppError::new(
        ErrorCode::BadInput,
        format!("This is before the agency knew of it ({known}). Nothing was recorded yet."),
    )
    .at(p::AT.path)
    .hint("Look at the day. If the time is right, enter in Intake since when the agency knew."))
}

/// What an act cannot be recorded without: when it was done, whom it reached, and why it was late.
fn check(kind: ActKind, told: &Particulars, due: Option<DateTime<Utc>>) -> Result<(), AppError> {
    let lacks = |says: &str, fact: &casefile::fact::Fact, hint: &str| {
        Err(AppError::new(ErrorCode::BadInput, says)
            .at(fact.path)
            .hint(hint))
    };
    let Some(at) = told.at.known() else {
        return lacks(
            "An act needs the time at which it was done. Nothing was recorded yet.",
            &p::AT,
            "Write “now”, “20:00” or “yesterday 23:50”.",
        );
    };
    if kind == ActKind::PoliceTold && told.officer.known().is_none() {
        return lacks(
            "A notice to police names the person who was told. Nothing was recorded yet.",
            &p::OFFICER,
            "Ask for the name. If it was not given, say whom you reached, such as “dispatcher on duty, name not given”.",
        );
    }
    if matches!(kind, ActKind::PoliceTold | ActKind::TribeTold) && told.means.known().is_none() {
        return lacks(
            "A notice needs the way in which it was given. Nothing was recorded yet.",
            &p::MEANS,
            "",
        );
    }
    if kind == ActKind::TribeTold && told.agency.known().is_none() {
        return lacks(
            "A notice names the tribe that was told. Nothing was recorded yet.",
            &p::AGENCY,
            "",
        );
    }
    let late = due.is_some_and(|due| at.utc > due);
    if late && told.late_reason == Answer::NotAsked {
        return lacks(
            "It was done after the time had ended. Nothing was recorded yet.",
            &p::LATE_REASON,
            "Write what happened and what kept the child safe, or mark it unknown. The time stays as it is.",
        );
    }
    Ok(())
}
