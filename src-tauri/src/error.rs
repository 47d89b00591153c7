//! The one error that the window sees: a code to branch on, and words to show.

use casefile::moment::{Clock, shown};
use chrono::{DateTime, Utc};
use serde::Serialize;
use store::error::StoreError;
use store::refusal::Refusal;

/// What went wrong, where, and what to do. The words never carry a case's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct AppError {
    /// What the window branches on.
    pub code: ErrorCode,
    /// What happened and what is safe, in plain words.
    pub message: String,
    /// The field it concerns, if it concerns one.
    pub field: Option<String>,
    /// What to do.
    pub hint: Option<String>,
}

/// The kinds of error that the window tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The passphrase does not open the vault.
    WrongPassphrase,
    /// The passphrase is too easy to guess.
    WeakPassphrase,
    /// There is no such vault, case, act or paper.
    NotFound,
    /// A later version of the program wrote the vault.
    NewerFormat,
    /// Something is not what was written.
    Damaged,
    /// The newest part of the vault is damaged; it can be opened without it.
    TailDamaged,
    /// The vault is open elsewhere.
    InUse,
    /// The machine's clock is earlier than the last save.
    ClockBehind,
    /// No vault is open.
    Locked,
    /// What was typed cannot be taken.
    BadInput,
    /// Someone saved in between.
    Conflict,
    /// The vault is of another kind than the command serves.
    WrongKind,
    /// The law, the vault's own rules or a missing decision stands in the way.
    Refused,
    /// The person's role may not do that.
    Right,
    /// After wrong passphrases the next attempt has to wait.
    TooSoon,
    /// The folder or file cannot be used.
    Place,
    /// The print system did not take it.
    Printing,
    /// A fault of the program.
    Internal,
}

impl AppError {
    /// An error without a field.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: None,
            hint: None,
        }
    }

    /// The same error at a field.
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The same error with what to do.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        let hint = hint.into();
        self.hint = (!hint.is_empty()).then_some(hint);
        self
    }

    /// A fault of the program. What is handed in goes to the log and never to the window, so it must not
    /// quote what stands in a case: errors of JSON and of panics have ways of their own below.
    pub fn internal(fault: impl std::fmt::Display) -> Self {
        tracing::error!(%fault, "internal");
        Self::new(
            ErrorCode::Internal,
            "The program made a mistake. What was saved is safe.",
        )
        .hint("Try again. If it happens again, lock the vault and open it anew.")
    }

    /// No vault is open.
    pub fn locked() -> Self {
        Self::new(
            ErrorCode::Locked,
            "The vault is locked. What was typed is kept.",
        )
        .hint("Unlock it with your passphrase.")
    }
}

impl From<serde_json::Error> for AppError {
    /// The words of such an error may quote a value; only its kind and place are kept.
    fn from(error: serde_json::Error) -> Self {
        Self::internal(format_args!(
            "JSON: {:?} error at line {} column {}",
            error.classify(),
            error.line(),
            error.column()
        ))
    }
}

impl From<tauri::Error> for AppError {
    /// The words of a panic may quote a value; only that there was one is kept. The hook of panics says where.
    fn from(error: tauri::Error) -> Self {
        Self::internal(match error {
            tauri::Error::JoinError(fault) if fault.is_panic() => "a command panicked",
            _ => "a command did not end",
        })
    }
}

impl From<&Refusal> for AppError {
    fn from(refusal: &Refusal) -> Self {
        let (code, field) = match refusal {
            Refusal::NotAllowed { .. } => (ErrorCode::Right, None),
            Refusal::TooSoon { .. } => (ErrorCode::TooSoon, Some("passphrase")),
            Refusal::Stopped => (ErrorCode::Locked, None),
            Refusal::RoleOfOtherKind { .. } => (ErrorCode::Refused, Some("role")),
            Refusal::NoName => (ErrorCode::Refused, Some("name")),
            Refusal::NoWords | Refusal::OtherWords => (ErrorCode::Refused, Some("words")),
            Refusal::LastKeeper
            | Refusal::Oneself
            | Refusal::NotActive { .. }
            | Refusal::OfCase(_)
            | Refusal::NoFixedWord => (ErrorCode::Refused, None),
        };
        let error = Self::new(code, refusal.to_string());
        match field {
            Some(field) => error.at(field),
            None => error,
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        if let Some(refusal) = error.refusal() {
            return refusal.into();
        }
        let code = match &error {
            StoreError::WrongPassphrase => ErrorCode::WrongPassphrase,
            StoreError::WeakPassphrase { .. } => ErrorCode::WeakPassphrase,
            StoreError::KeyFileDamaged { .. }
            | StoreError::KeyFileMissing { .. }
            | StoreError::KeyCost { .. }
            | StoreError::Damaged { .. } => ErrorCode::Damaged,
            StoreError::TailDamaged { .. } => ErrorCode::TailDamaged,
            StoreError::InUse => ErrorCode::InUse,
            StoreError::NotAVault | StoreError::Unfinished | StoreError::NotEmpty => {
                ErrorCode::Place
            }
            StoreError::NewerFormat { .. } => ErrorCode::NewerFormat,
            StoreError::ClockBehind { last, now } => {
                let say = |at: &DateTime<Utc>| shown(*at, Clock::TwentyFour);
                return Self::new(
                    ErrorCode::ClockBehind,
                    format!(
                        "This computer’s clock says {}, but the vault was last saved {}. Nothing was changed.",
                        say(now),
                        say(last)
                    ),
                )
                .hint("Set the clock, or say that it is right: every clock of a duty runs by it.");
            }
            StoreError::WhichPerson
            | StoreError::NoSuchPerson { .. }
            | StoreError::NoSuchRecord { .. }
            | StoreError::NoSuchRevision { .. } => ErrorCode::NotFound,
            StoreError::DraftOnOtherBase { .. } => ErrorCode::Conflict,
            StoreError::WrongKind { .. } | StoreError::NotPractice => ErrorCode::WrongKind,
            StoreError::DiskFull | StoreError::ReadOnly | StoreError::Io { .. } => ErrorCode::Place,
            StoreError::CommandReused | StoreError::Internal { .. } => {
                return Self::internal(error);
            }
        };
        Self::new(code, error.to_string())
    }
}
