//! The people of a vault: adding, suspending, passphrases, and new recovery words.

use casefile::id::PersonId;
use casefile::moment::Clock;
use chrono::{DateTime, Utc};
use serde::Serialize;
use store::cost::Cost;
use store::desk::Desk;
use store::person::{NewPerson, Role};
use store::secret::Passphrase;
use tauri::State;

use crate::case::office;
use crate::commands::start::at_field;
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::views::people::{PeopleView, people_view};

/// New recovery words, which exist only in this answer.
#[derive(Serialize, specta::Type)]
pub struct RecoveryWords {
    /// The 24 words.
    pub words: Vec<String>,
    /// The same key as the usual line.
    pub line: String,
    /// The fingerprint of the keeper's signing key.
    pub fingerprint: String,
}

/// The people of the vault.
#[tauri::command]
#[specta::specta]
pub async fn people(session: State<'_, Session>) -> Result<PeopleView, AppError> {
    session.run(view).await
}

/// Gives a person a key under a first passphrase.
#[tauri::command]
#[specta::specta]
pub async fn add_person(
    session: State<'_, Session>,
    name: String,
    role: Role,
    passphrase: String,
) -> Result<PeopleView, AppError> {
    session
        .run(move |desk, now| {
            let new = NewPerson { name, role };
            desk.add_person(&new, &Passphrase::from(passphrase), cost(desk)?, now)
                .map_err(|fault| at_field(fault.into()))?;
            view(desk, now)
        })
        .await
}

/// Takes a person's key away and gives the vault a new one.
#[tauri::command]
#[specta::specta]
pub async fn suspend_person(
    session: State<'_, Session>,
    person: PersonId,
) -> Result<PeopleView, AppError> {
    session
        .run(move |desk, now| {
            desk.suspend_person(person, now)?;
            view(desk, now)
        })
        .await
}

/// Puts the keys of the person at the desk under another passphrase.
#[tauri::command]
#[specta::specta]
pub async fn change_passphrase(
    session: State<'_, Session>,
    old: String,
    to: String,
) -> Result<PeopleView, AppError> {
    session
        .run(move |desk, now| {
            let (old, to) = (Passphrase::from(old), Passphrase::from(to));
            desk.change_passphrase(&old, &to, cost(desk)?, now)
                .map_err(|fault| {
                    let fault = AppError::from(fault);
                    match fault.code {
                        ErrorCode::WrongPassphrase => fault.at("old"),
                        _ => at_field(fault),
                    }
                })?;
            view(desk, now)
        })
        .await
}

/// Makes new recovery words; the old ones open nothing written from now on.
#[tauri::command]
#[specta::specta]
pub async fn renew_recovery(session: State<'_, Session>) -> Result<RecoveryWords, AppError> {
    session
        .run(|desk, now| {
            let paper = desk.renew_recovery(now)?;
            Ok(RecoveryWords {
                words: paper.words.clone(),
                line: paper.line.clone(),
                fingerprint: paper.fingerprint.clone(),
            })
        })
        .await
}

/// A practice vault's passphrases protect nothing, so nobody waits for them.
fn cost(desk: &Desk<'_>) -> Result<Cost, AppError> {
    if desk.facts().practice {
        Ok(Cost::lowest())
    } else {
        Ok(Cost::calibrated()?)
    }
}

fn view(desk: &Desk<'_>, now: DateTime<Utc>) -> Result<PeopleView, AppError> {
    people_view(desk, now, clock(desk)?)
}

/// How this office reads the time of day.
pub fn clock(desk: &Desk<'_>) -> Result<Clock, AppError> {
    let chosen = office(desk)?.settings.clock;
    Ok(chosen.known().copied().unwrap_or_default())
}
