//! Notices: recording an act, and withdrawing one that was recorded wrongly.

use casefile::act::{Act, ActKind, Particulars, Withdrawal};
use casefile::answer::Answer;
use casefile::entry::{Entry, leaf, put};
use casefile::fact::Fact;
use casefile::facts;
use casefile::facts::particular as p;
use casefile::id::{ItemId, RecordId};
use chrono::{DateTime, Utc};
use law::conclusion::Conclusion;
use law::rules::conclude;
use serde::Serialize;
use serde_json::json;
use store::save::Why;
use tauri::State;

use crate::case::{Case, load, office, save};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::views::act_forms::{due_by, left_open, particulars};
use crate::views::fields::FieldError;
use crate::views::read_as::{ReadAs, act_read_as};
use crate::views::report::{ReportView, report_view};
use casefile::report::Report;

/// What the form of an act would record, looked at before it is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ActCheck {
    /// Everything that stands in the way of recording it, in the order of the form.
    pub faults: Vec<FieldError>,
    /// What its time was read as.
    pub read: Vec<ReadAs>,
    /// The clocks that it leaves open although police are told, each with its end.
    pub left_open: Vec<String>,
}

/// Looks at what was typed in the form of an act, and records nothing.
#[tauri::command]
#[specta::specta]
pub async fn check_act(
    session: State<'_, Session>,
    id: RecordId,
    kind: ActKind,
    answers: Vec<Entry>,
) -> Result<ActCheck, AppError> {
    session
        .county(move |desk, now| {
            let case: Case<Report> = load(desk, id)?;
            let office = office(desk)?;
            let clock = office.settings.clock.known().copied().unwrap_or_default();
            let conclusions = conclude(&case.record, &office.office, now);
            let (told, faults) = judge(kind, &answers, &case.record, &conclusions, now)?;
            Ok(ActCheck {
                faults,
                read: act_read_as(&told, clock),
                left_open: match kind {
                    ActKind::PoliceTold => left_open(&case.record, &conclusions, &told, now, clock),
                    _ => Vec::new(),
                },
            })
        })
        .await
}

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
            let conclusions = conclude(&case.record, &office(desk)?.office, now);
            let (told, faults) = judge(kind, &answers, &case.record, &conclusions, now)?;
            if let Some(first) = faults.into_iter().next() {
                return Err(refused(first));
            }
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

/// Reads the particulars of an act as they were typed, and names everything that stands in its way.
pub fn judge(
    kind: ActKind,
    answers: &[Entry],
    report: &Report,
    conclusions: &[Conclusion],
    now: DateTime<Utc>,
) -> Result<(Particulars, Vec<FieldError>), AppError> {
    let asked = particulars(kind);
    let mut told = json!({});
    let mut faults = Vec::new();
    for entry in answers {
        let fact =
            facts::particular(&entry.path).filter(|fact| asked.iter().any(|a| a.path == fact.path));
        match leaf(entry, fact, now) {
            Ok(leaf) => put(&mut told, &entry.path, leaf),
            Err(malformed) => faults.push(FieldError {
                path: entry.path.clone(),
                message: malformed.says,
                hint: (!malformed.hint.is_empty()).then_some(malformed.hint),
            }),
        }
    }
    let told: Particulars = serde_json::from_value(told)?;
    let lacking = lacking(kind, &told, due_by(kind, report, conclusions))
        .into_iter()
        .chain(before_it_was_known(&told, report));
    for fault in lacking {
        if !faults.iter().any(|f| f.path == fault.path) {
            faults.push(fault);
        }
    }
    let place = |fault: &FieldError| asked.iter().position(|a| a.at() == fault.path);
    faults.sort_by_key(place);
    Ok((told, faults))
}

/// The refusal of an act because of this.
pub fn refused(fault: FieldError) -> AppError {
    let message = format!("{} Nothing was recorded yet.", fault.message);
    AppError::new(ErrorCode::BadInput, message)
        .at(fault.path.as_str())
        .hint(fault.hint.unwrap_or_default())
}

fn fault(fact: &Fact, says: impl Into<String>, hint: &str) -> FieldError {
    FieldError {
        path: fact.at(),
        message: says.into(),
        hint: (!hint.is_empty()).then(|| hint.to_owned()),
    }
}

/// An answer to a report cannot have been given before anybody at the agency knew of it.
fn before_it_was_known(told: &Particulars, report: &Report) -> Option<FieldError> {
    let at = told.at.known()?;
    let known = law::reading::police_start(report).filter(|known| at.utc < *known)?;
    let known = casefile::moment::shown(known, casefile::moment::Clock::TwentyFour);
    Some(fault(
        &p::AT,
        format!("This is before the agency knew of it ({known})."),
        "Look at the day. If the time is right, enter in Intake since when the agency knew.",
    ))
}

/// What an act cannot be recorded without: when it was done, whom it reached, how, and why it was late.
fn lacking(kind: ActKind, told: &Particulars, due: Option<DateTime<Utc>>) -> Vec<FieldError> {
    let mut faults = Vec::new();
    let at = told.at.known();
    if at.is_none() {
        faults.push(fault(
            &p::AT,
            "An act needs the time at which it was done.",
            "Write “now”, “20:00” or “yesterday 23:50”.",
        ));
    }
    if kind == ActKind::PoliceTold && told.officer.known().is_none() {
        faults.push(fault(
            &p::OFFICER,
            "A notice to police names the person who was told.",
            "Ask for the name. If it was not given, say whom you reached, such as “dispatcher on duty, name not given”.",
        ));
    }
    if matches!(kind, ActKind::PoliceTold | ActKind::TribeTold) && told.means.known().is_none() {
        faults.push(fault(
            &p::MEANS,
            "A notice needs the way in which it was given.",
            "",
        ));
    }
    if kind == ActKind::TribeTold && told.agency.known().is_none() {
        faults.push(fault(
            &p::AGENCY,
            "A notice names the tribe that was told.",
            "",
        ));
    }
    let late = due.is_some_and(|due| at.is_some_and(|at| at.utc > due));
    if late && told.late_reason == Answer::NotAsked {
        faults.push(fault(
            &p::LATE_REASON,
            "It was done after the time had ended.",
            "Write what happened and what kept the child safe, or mark it unknown. The time stays as it is.",
        ));
    }
    faults
}
