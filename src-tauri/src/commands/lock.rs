//! Locking by itself, holding that off during a call, and coming back: the wait, the recovery words, a rehearsal.

use casefile::id::PersonId;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use store::cost::Cost;
use store::open::Proceed;
use store::recover::Recovering;
use store::secret::Passphrase;
use store::vault::Vault;
use tauri::State;

use crate::commands::start::{Created, at_field, folder, remembered};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::views::frame::{FrameView, PersonView, frame as frame_view};

/// The window tells for how many seconds it has seen nobody, and is told whether the vault is to be locked now.
#[tauri::command]
#[specta::specta]
pub async fn attend(session: State<'_, Session>, idle: u32) -> Result<bool, AppError> {
    session
        .away(move |session| {
            let now = session.machine_now();
            session.watching(|watch| {
                if let Some(watch) = watch {
                    watch.seen(TimeDelta::seconds(idle.into()), now);
                }
            });
            Ok(session.is_due())
        })
        .await
}

/// A call begins, so that the vault stays open for an hour though nobody types; or it ends.
#[tauri::command]
#[specta::specta]
pub async fn hold_lock(session: State<'_, Session>, on: bool) -> Result<FrameView, AppError> {
    session
        .away(move |session| {
            let now = session.machine_now();
            session.watching(|watch| match watch {
                Some(watch) => {
                    watch.hold(on, now);
                    Ok(())
                }
                None => Err(AppError::locked()),
            })?;
            frame_view(session)
        })
        .await
}

/// What is known of a vault before it is unlocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct BeforeUnlock {
    /// How many seconds the next attempt at a passphrase has to wait, after wrong ones; 0 if none.
    pub wait: u32,
    /// How many people have a key.
    pub people: u32,
}

/// What is known of a vault before it is unlocked; the wait is that of the person, where one is named.
#[tauri::command]
#[specta::specta]
pub async fn before_unlock(
    session: State<'_, Session>,
    folder: String,
    person: Option<PersonId>,
) -> Result<BeforeUnlock, AppError> {
    session
        .away(move |session| {
            let folder = self::folder(&folder)?;
            let now = session.machine_now();
            let people = Vault::peek(&folder)?.people;
            let tried = people
                .iter()
                .filter(|who| person.is_none_or(|person| person == **who));
            let waits = tried.map(|who| Vault::wait(&folder, *who, now));
            Ok(BeforeUnlock {
                wait: waits.max().unwrap_or(0),
                people: u32::try_from(people.len()).unwrap_or(u32::MAX),
            })
        })
        .await
}

/// The people who may come back with these recovery words.
#[tauri::command]
#[specta::specta]
pub async fn people_by_words(
    session: State<'_, Session>,
    folder: String,
    words: String,
) -> Result<Vec<PersonView>, AppError> {
    session
        .away(move |_| {
            let people = Vault::people_by_words(&self::folder(&folder)?, &Passphrase::from(words))?;
            let shown = people.into_iter().map(|person| PersonView {
                id: person.id,
                name: person.name,
                role: person.role.says().to_owned(),
            });
            Ok(shown.collect())
        })
        .await
}

/// A person's return with the 24 words.
#[derive(Deserialize, specta::Type)]
pub struct Return {
    /// The vault's folder.
    pub folder: String,
    /// The words as typed.
    pub words: String,
    /// Who comes back.
    pub person: PersonId,
    /// The new passphrase.
    pub passphrase: String,
    /// The person's word that the machine's clock is right.
    pub despite_clock: bool,
}

/// Gives a person a new passphrase on the strength of the words, and leaves the vault open. The words that were
/// typed end with it; the new ones exist only in this answer.
#[tauri::command]
#[specta::specta]
pub async fn recover_vault(session: State<'_, Session>, back: Return) -> Result<Created, AppError> {
    session
        .away(move |session| {
            let folder = self::folder(&back.folder)?;
            session.lock()?;
            let recovering = Recovering {
                words: Passphrase::from(back.words),
                person: Some(back.person),
                passphrase: Passphrase::from(back.passphrase),
                cost: Cost::calibrated()?,
                anchor_copy: Some(session.places().application.clone()),
                proceed: Proceed {
                    clock_is_right: back.despite_clock,
                    without_damaged_tail: false,
                },
            };
            let (vault, paper) = Vault::recover(&folder, recovering, session.machine_now())
                .map_err(|fault| at_field(fault.into()))?;
            session.take(vault)?;
            remembered(session)?;
            Ok(Created {
                frame: frame_view(session)?,
                words: paper.words.clone(),
                line: paper.line.clone(),
                fingerprint: paper.fingerprint.clone(),
            })
        })
        .await
}

/// Tries a passphrase, the recovery words or both without needing them; what is empty is not tried. Nothing is
/// changed, and a wrong one counts for nothing.
#[tauri::command]
#[specta::specta]
pub async fn rehearse(
    session: State<'_, Session>,
    passphrase: String,
    words: String,
) -> Result<(), AppError> {
    session
        .run(move |desk, _| {
            if passphrase.is_empty() && words.trim().is_empty() {
                return Err(AppError::new(
                    ErrorCode::BadInput,
                    "Type the passphrase, or the 24 words from the paper.",
                )
                .at("passphrase"));
            }
            if !passphrase.is_empty() {
                desk.rehearse_passphrase(&Passphrase::from(passphrase))
                    .map_err(|fault| at_field(fault.into()))?;
            }
            if !words.trim().is_empty() {
                desk.rehearse_words(&Passphrase::from(words))?;
            }
            Ok(())
        })
        .await
}
