//! What can go wrong with a vault, in words that say what is safe and what to do.

use casefile::id::{PersonId, RecordId, RevisionId};
use chrono::{DateTime, SecondsFormat, Utc};

use crate::kind::RecordKind;
use crate::refusal::Refusal;

/// Everything that a call into a vault can report instead of doing its work.
/// No variant carries case text, a name of a person, a passphrase or a type of the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The passphrase does not open this person's key file, and the file is as it was written.
    #[error(
        "That passphrase does not open this vault. Nothing was changed. Check the keyboard and try again."
    )]
    WrongPassphrase,
    /// The passphrase is too easy to guess to protect a vault.
    #[error("That passphrase is too easy to guess. {says}")]
    WeakPassphrase {
        /// Why, and what would be better, in plain words.
        says: String,
    },
    /// A file under `keys/` is not what was written there.
    #[error(
        "The key file {file} is damaged. The cases are untouched but cannot be opened with it. Put the file back from a backup; the printed recovery words open the vault too."
    )]
    KeyFileDamaged {
        /// The file's name, relative to the vault's folder.
        file: String,
    },
    /// A file under `keys/` is gone.
    #[error(
        "The key file {file} is missing. The cases are untouched but cannot be opened without it. Put the file back from a backup."
    )]
    KeyFileMissing {
        /// The file's name, relative to the vault's folder.
        file: String,
    },
    /// A key file asks for a key derivation outside the accepted bounds; no work was done on it.
    #[error(
        "The key file {file} asks for a key derivation of 2^{found}, outside 2^15 to 2^20. Sandhill never writes such a file, so it was refused unopened. Put the file back from a backup."
    )]
    KeyCost {
        /// The file's name, relative to the vault's folder.
        file: String,
        /// The exponent that the file asks for.
        found: u32,
    },
    /// Several people have a key here and none was named.
    #[error("Several people may open this vault. Say which one you are.")]
    WhichPerson,
    /// The person has no key in this vault, or the vault was not opened as that person.
    #[error("This vault has no key for the person {person}. Nothing was changed.")]
    NoSuchPerson {
        /// Who was asked for.
        person: PersonId,
    },
    /// The vault is open already, in this or another program.
    #[error(
        "This vault is open in another window or program. Close it there first. Nothing was changed."
    )]
    InUse,
    /// There is no vault in that folder.
    #[error("There is no vault in that folder. Choose the folder that holds vault.db and keys.")]
    NotAVault,
    /// Making the vault was cut short before anything could be kept in it.
    #[error(
        "This vault was never finished: making it was cut short, and nothing was ever kept in it. Delete the folder and make the vault again."
    )]
    Unfinished,
    /// A new vault needs an empty folder.
    #[error(
        "That folder is not empty. Choose a new or empty folder for the vault. Nothing was changed."
    )]
    NotEmpty,
    /// A later version of the program has written this vault.
    #[error(
        "This vault was written by a newer Sandhill (format {found}; this one knows up to {known}). Nothing was changed. Open it with the newer program."
    )]
    NewerFormat {
        /// The format that the file states.
        found: u32,
        /// The newest format that this program reads.
        known: u32,
    },
    /// The machine's clock is earlier than the last thing saved, so clocks of duties would be wrong.
    #[error(
        "This computer's clock says {}, but the vault was last saved at {}. Nothing was changed. Set the clock, or say that it is right.",
        now.to_rfc3339_opts(SecondsFormat::Secs, true),
        last.to_rfc3339_opts(SecondsFormat::Secs, true)
    )]
    ClockBehind {
        /// The last instant that was saved, in UTC.
        last: DateTime<Utc>,
        /// The moment given, in UTC.
        now: DateTime<Utc>,
    },
    /// The last saves before the end of the previous session are damaged on disk.
    #[error(
        "The newest part of the vault is damaged: {lost} saved changes at the end cannot be read. Everything before them is safe. The damaged part was copied to {copied_to}. Restore a backup, or open the vault without those changes."
    )]
    TailDamaged {
        /// How many acknowledged transactions lie in the damaged part.
        lost: u64,
        /// The name of the copy, relative to the vault's folder.
        copied_to: String,
    },
    /// Something in the database is not what was written.
    #[error("{what} is damaged. {safe}")]
    Damaged {
        /// Which part.
        what: String,
        /// What is untouched, and what to do.
        safe: String,
    },
    /// No record has that id.
    #[error("There is no such case in this vault.")]
    NoSuchRecord {
        /// The id asked for.
        record: RecordId,
    },
    /// No revision of that record has that id.
    #[error("There is no such saved state in this vault.")]
    NoSuchRevision {
        /// The id asked for.
        revision: RevisionId,
    },
    /// A record was written to as another kind than it was begun as.
    #[error("That case is a {held}, not a {given}. Nothing was saved.")]
    WrongKind {
        /// What the record is.
        held: RecordKind,
        /// What it was given as.
        given: RecordKind,
    },
    /// A draft stands on one saved state and was written to on another.
    #[error(
        "What was typed belongs to an earlier saved state of this case. Both are kept: compare them first."
    )]
    DraftOnOtherBase {
        /// The state that the kept draft stands on.
        held: Option<RevisionId>,
    },
    /// A command's id came twice, for two different records.
    #[error("The same command was given for two cases. The second was not saved.")]
    CommandReused,
    /// Only a practice vault may have its clock set.
    #[error("The clock can be set only in a practice vault. Nothing was changed.")]
    NotPractice,
    /// The disk is full.
    #[error(
        "The disk is full. What was saved before is safe; the last change was not saved. Free some space and try again."
    )]
    DiskFull,
    /// The folder or a file in it may not be written.
    #[error(
        "The vault cannot be written or read: the folder or a file in it does not allow it. What was saved before is safe."
    )]
    ReadOnly,
    /// The operating system refused to read or write a file, or the vault refused for a person's sake: then
    /// [`StoreError::refusal`] says why.
    #[error("{}", match refusal_in(source) {
        Some(refusal) => refusal.to_string(),
        None => format!("{doing} failed: {source}. What was saved before is safe."),
    })]
    Io {
        /// What was being done, as a phrase.
        doing: &'static str,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// Something that should not happen; the text is for whoever mends the program.
    #[error("Sandhill could not do that ({detail}). What was saved before is safe.")]
    Internal {
        /// What happened, without case text.
        detail: String,
    },
}

impl StoreError {
    /// What the vault refused, if that is what this tells of, for a window that branches on it.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            StoreError::Io { source, .. } => refusal_in(source),
            _ => None,
        }
    }

    pub(crate) fn io(doing: &'static str) -> impl Fn(std::io::Error) -> StoreError {
        move |source| match source.kind() {
            std::io::ErrorKind::StorageFull => StoreError::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                StoreError::ReadOnly
            }
            _ => StoreError::Io { doing, source },
        }
    }

    pub(crate) fn internal(detail: impl Into<String>) -> StoreError {
        StoreError::Internal {
            detail: detail.into(),
        }
    }

    pub(crate) fn damaged(what: impl Into<String>) -> StoreError {
        StoreError::Damaged {
            what: what.into(),
            safe: "Nothing was changed. Other cases can still be read; restore this one from a backup.".into(),
        }
    }

    pub(crate) fn database_damaged() -> StoreError {
        StoreError::Damaged {
            what: "The vault's database (vault.db)".into(),
            safe: "Nothing was changed. Copy the whole folder before anything else, then restore the newest backup."
                .into(),
        }
    }
}

fn refusal_in(source: &std::io::Error) -> Option<&Refusal> {
    source.get_ref()?.downcast_ref()
}

impl From<Refusal> for StoreError {
    fn from(refusal: Refusal) -> Self {
        StoreError::Io {
            doing: "The vault",
            source: std::io::Error::new(std::io::ErrorKind::PermissionDenied, refusal),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => StoreError::database_damaged(),
            Some(Code::DiskFull) => StoreError::DiskFull,
            Some(Code::ReadOnly | Code::PermissionDenied) => StoreError::ReadOnly,
            Some(Code::SystemIoFailure) => StoreError::Io {
                doing: "Reading or writing the database",
                source: std::io::Error::other("the system refused"),
            },
            Some(code) => StoreError::internal(format!("database: {code:?}")),
            // The text of a conversion error could quote a stored value; its kind is enough.
            None => match error {
                rusqlite::Error::FromSqlConversionFailure(column, ..)
                | rusqlite::Error::InvalidColumnType(column, ..)
                | rusqlite::Error::IntegralValueOutOfRange(column, _) => {
                    StoreError::damaged(format!("A stored value (column {column})"))
                }
                rusqlite::Error::QueryReturnedNoRows => StoreError::internal("a row was expected"),
                _ => StoreError::internal("database"),
            },
        }
    }
}
