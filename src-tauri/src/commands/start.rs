//! Before and around a vault: making one, unlocking, locking.

use std::path::{Path, PathBuf};

use casefile::answer::{Answer, Source};
use casefile::id::PersonId;
use casefile::read_time::read_moment;
use casefile::settings::Settings;
use serde::{Deserialize, Serialize};
use store::cost::Cost;
use store::create::Plan;
use store::kind::VaultKind;
use store::open::{Opening, Proceed};
use store::person::{NewPerson, Role};
use store::secret::Passphrase;
use store::strength::judge;
use store::vault::Vault;
use tauri::State;

use crate::case::{office, save_office};
use crate::error::{AppError, ErrorCode};
use crate::places::absolute;
use crate::practice;
use crate::recent::remember;
use crate::session::Session;
use crate::views::frame::{FrameView, RecentVault, frame as frame_view};

/// What a new vault is to be.
#[derive(Deserialize, specta::Type)]
pub struct CreateVault {
    /// Its folder, which must be new or empty.
    pub folder: String,
    /// Whom it serves.
    pub kind: VaultKind,
    /// Whether it holds invented cases.
    pub practice: bool,
    /// The county.
    pub county: String,
    /// The agency, as it stands on papers.
    pub agency: String,
    /// The number at which the agency is called back, or nothing.
    pub phone: String,
    /// The name of its first person.
    pub name: String,
    /// That person's passphrase.
    pub passphrase: String,
}

/// A vault that was just made, with what is shown only once.
#[derive(Serialize, specta::Type)]
pub struct Created {
    /// The frame with the vault open.
    pub frame: FrameView,
    /// The 24 recovery words.
    pub words: Vec<String>,
    /// The same key as the usual line.
    pub line: String,
    /// The fingerprint of the keeper's signing key.
    pub fingerprint: String,
}

/// Whether a passphrase is strong enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct JudgementView {
    /// Whether it may protect a vault.
    pub enough: bool,
    /// Why, in plain words.
    pub says: String,
}

/// The frame, with or without an open vault.
#[tauri::command]
#[specta::specta]
pub async fn frame(session: State<'_, Session>) -> Result<FrameView, AppError> {
    session.away(frame_view).await
}

/// Judges a passphrase against the words that anybody would try first.
#[tauri::command]
#[specta::specta]
pub async fn judge_passphrase(
    passphrase: String,
    words: Vec<String>,
) -> Result<JudgementView, AppError> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let judged = judge(&Passphrase::from(passphrase), &words);
    Ok(JudgementView {
        enough: judged.enough,
        says: judged.says,
    })
}

/// Asks for a folder with the system's own dialog.
#[tauri::command]
#[specta::specta]
pub async fn choose_folder(
    session: State<'_, Session>,
    start: String,
) -> Result<Option<String>, AppError> {
    session
        .away(move |session| {
            let start =
                absolute(Path::new(&start)).unwrap_or_else(|| session.places().documents.clone());
            let chosen = (session.places().choose)(&start);
            Ok(chosen.map(|folder| folder.to_string_lossy().into_owned()))
        })
        .await
}

/// Makes a vault and leaves it open. The recovery words exist only in this answer.
#[tauri::command]
#[specta::specta]
pub async fn create_vault(
    session: State<'_, Session>,
    plan: CreateVault,
) -> Result<Created, AppError> {
    session.away(move |session| create(session, plan)).await
}

fn create(session: &Session, plan: CreateVault) -> Result<Created, AppError> {
    let needed = [
        ("name", &plan.name, true),
        ("county", &plan.county, plan.kind == VaultKind::County),
        ("folder", &plan.folder, true),
    ];
    for (field, text, is_needed) in needed {
        if is_needed && text.trim().is_empty() {
            return Err(AppError::new(
                ErrorCode::BadInput,
                "This is needed to make a vault. Nothing was made.",
            )
            .at(field));
        }
    }
    let folder = folder(&plan.folder)?;
    let now = session.machine_now();
    let cost = if plan.practice {
        Cost::lowest()
    } else {
        Cost::calibrated()?
    };
    let (vault, paper) = Vault::create(
        &folder,
        Plan {
            kind: plan.kind,
            practice: plan.practice,
            title: title(&plan),
            person: NewPerson {
                name: plan.name.trim().to_owned(),
                role: Role::Keeper,
            },
            passphrase: Passphrase::from(plan.passphrase),
            cost,
        },
        Some(&session.places().application),
        now,
    )
    .map_err(|fault| at_field(fault.into()))?;
    session.lock()?;
    session.take(vault)?;
    let said = |text: &str| match text.trim() {
        "" => Answer::NotAsked,
        text => Answer::from_source(text.to_owned(), Source::Worker),
    };
    let settings = Settings {
        county: said(&plan.county),
        agency: said(&plan.agency),
        phone: said(&plan.phone),
        // Whoever makes an attorney's vault is counsel until the office says otherwise.
        counsel: match plan.kind {
            VaultKind::Attorney => said(&plan.name),
            VaultKind::County => Answer::NotAsked,
        },
        ..Settings::default()
    };
    session.with(|desk, now| {
        let before = office(desk)?;
        save_office(desk, &before, serde_json::to_value(&settings)?, now).map(|_| ())
    })?;
    if plan.practice {
        match plan.kind {
            VaultKind::County => practice::fill(session)?,
            VaultKind::Attorney => practice::motions::fill(session)?,
        }
        practice::diversion::fill(session, plan.kind)?;
    }
    remembered(session)?;
    Ok(Created {
        frame: frame_view(session)?,
        words: paper.words.clone(),
        line: paper.line.clone(),
        fingerprint: paper.fingerprint.clone(),
    })
}

/// What a vault is called: a county's by the county, an attorney's by the office or else by the attorney.
fn title(plan: &CreateVault) -> String {
    let named = match plan.kind {
        VaultKind::County => [&plan.county, &plan.county],
        VaultKind::Attorney => [&plan.agency, &plan.name],
    };
    named
        .into_iter()
        .map(|text| text.trim())
        .find(|text| !text.is_empty())
        .unwrap_or_default()
        .to_owned()
}

/// Unlocks a vault. `person` is whose passphrase it is, if that is known: without it every key file is tried.
/// `despite_clock` is the person's word that the machine's clock is right.
#[tauri::command]
#[specta::specta]
pub async fn unlock_vault(
    session: State<'_, Session>,
    folder: String,
    passphrase: String,
    person: Option<PersonId>,
    despite_clock: bool,
    despite_damage: bool,
) -> Result<FrameView, AppError> {
    session
        .away(move |session| {
            let folder = self::folder(&folder)?;
            // Whoever was here last may have been suspended since.
            let person = person.filter(|person| {
                Vault::peek(&folder).is_ok_and(|peek| peek.people.contains(person))
            });
            if session.vault_folder().is_some_and(|open| open == folder) {
                session.lock()?;
            }
            let opening = Opening {
                person,
                passphrase: Passphrase::from(passphrase),
                anchor_copy: Some(session.places().application.clone()),
                proceed: Proceed {
                    clock_is_right: despite_clock,
                    without_damaged_tail: despite_damage,
                },
            };
            let vault = Vault::open(&folder, opening, session.machine_now())
                .map_err(|fault| at_field(fault.into()))?;
            session.take(vault)?;
            remembered(session)?;
            frame_view(session)
        })
        .await
}

/// Locks the vault. What is being typed is kept as a draft.
#[tauri::command]
#[specta::specta]
pub async fn lock_vault(session: State<'_, Session>) -> Result<FrameView, AppError> {
    session
        .away(|session| {
            session.lock()?;
            frame_view(session)
        })
        .await
}

/// Sets the moment of a practice vault. A real vault keeps the machine's.
#[tauri::command]
#[specta::specta]
pub async fn set_practice_time(
    session: State<'_, Session>,
    text: String,
) -> Result<FrameView, AppError> {
    session
        .away(move |session| {
            let now = session.with(|_, now| Ok(now))?;
            let moment = read_moment(&text, now).map_err(|malformed| {
                AppError::new(ErrorCode::BadInput, malformed.says)
                    .at("time")
                    .hint(malformed.hint)
            })?;
            session.set_practice_time(moment.utc)?;
            frame_view(session)
        })
        .await
}

/// The folder that a person named.
pub fn folder(text: &str) -> Result<PathBuf, AppError> {
    absolute(Path::new(text.trim())).ok_or_else(|| {
        AppError::new(
            ErrorCode::Place,
            "A folder is named from its root, such as /home/me/Sandhill. Nothing was changed.",
        )
        .at("folder")
        .hint("Choose the folder with the button beside the field.")
    })
}

/// Errors of a vault stand at the field that they concern.
pub fn at_field(error: AppError) -> AppError {
    match error.code {
        ErrorCode::WrongPassphrase | ErrorCode::WeakPassphrase => error.at("passphrase"),
        ErrorCode::Place => error.at("folder"),
        ErrorCode::NotFound
        | ErrorCode::NewerFormat
        | ErrorCode::Damaged
        | ErrorCode::TailDamaged
        | ErrorCode::InUse
        | ErrorCode::ClockBehind
        | ErrorCode::Locked
        | ErrorCode::BadInput
        | ErrorCode::Conflict
        | ErrorCode::WrongKind
        | ErrorCode::Refused
        | ErrorCode::Right
        | ErrorCode::TooSoon
        | ErrorCode::Printing
        | ErrorCode::Internal => error,
    }
}

/// Puts the open vault first among those that were open before.
pub fn remembered(session: &Session) -> Result<(), AppError> {
    let Some(folder) = session.vault_folder() else {
        return Ok(());
    };
    session.with(|desk, _| {
        let facts = desk.facts();
        let vault = RecentVault {
            folder: folder.to_string_lossy().into_owned(),
            name: facts.title.clone(),
            kind: facts.kind,
            practice: facts.practice,
            person: Some(desk.person().id),
        };
        remember(&session.places().application, vault);
        Ok(())
    })
}
