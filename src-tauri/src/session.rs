//! The one thing the shell keeps: the open vault, the clock, and the places of this computer.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use casefile::id::PersonId;
use chrono::{DateTime, TimeDelta, Utc};
use store::desk::Desk;
use store::kind::VaultKind;
use store::vault::Vault;

use crate::case::office;
use crate::clock::Clock;
use crate::error::{AppError, ErrorCode};
use crate::printing::Printing;
use crate::watch::Watch;

/// Asks for a folder with the system's own dialog, beginning at one; `None` if the person gave up.
pub type ChooseFolder = Box<dyn Fn(&Path) -> Option<PathBuf> + Send + Sync>;

/// The places of this computer that the program uses.
pub struct Places {
    /// The user's application folder: the list of recent vaults and the second anchors.
    pub application: PathBuf,
    /// Where vaults and papers are offered to go.
    pub documents: PathBuf,
    /// The system's dialog for a folder.
    pub choose: ChooseFolder,
}

/// What is open. A clone is the same session.
#[derive(Clone)]
pub struct Session {
    open: Arc<RwLock<Option<Open>>>,
    watch: Arc<Mutex<Option<Watch>>>,
    clock: Clock,
    places: Arc<Places>,
    printing: Printing,
}

struct Open {
    vault: Vault,
    /// How far a practice vault's clock is ahead of the machine's; zero in a real vault.
    ahead: TimeDelta,
}

impl Session {
    /// A session without an open vault.
    pub fn new(clock: Clock, places: Places) -> Self {
        Self {
            open: Arc::default(),
            watch: Arc::default(),
            clock,
            places: Arc::new(places),
            printing: Printing::default(),
        }
    }

    /// The places of this computer.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// The printing that is going on.
    pub fn printing(&self) -> &Printing {
        &self.printing
    }

    /// Does work in the open vault, on a worker thread, so that neither a slow disk nor a fault of the
    /// program leaves the window without an answer. `now` is the practice vault's own moment in one.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Desk<'_>, DateTime<Utc>) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        self.away(move |session| session.with(work)).await
    }

    /// The same, for work that only a county's vault serves.
    pub async fn county<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Desk<'_>, DateTime<Utc>) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        self.serving(VaultKind::County, work).await
    }

    /// The same, for work that only an attorney's vault serves.
    pub async fn attorney<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Desk<'_>, DateTime<Utc>) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        self.serving(VaultKind::Attorney, work).await
    }

    async fn serving<T: Send + 'static>(
        &self,
        kind: VaultKind,
        work: impl FnOnce(&Desk<'_>, DateTime<Utc>) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        self.run(move |desk, now| {
            if desk.facts().kind == kind {
                work(desk, now)
            } else {
                Err(other_kind(kind))
            }
        })
        .await
    }

    /// The kind of the open vault, if one is open.
    pub fn kind(&self) -> Option<VaultKind> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.as_ref().map(|open| open.vault.facts().kind)
    }

    /// Does work that needs the session itself on a worker thread.
    pub async fn away<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Session) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let session = self.clone();
        tauri::async_runtime::spawn_blocking(move || work(&session))
            .await
            .unwrap_or_else(|fault| Err(fault.into()))
    }

    /// Does work in the open vault on this thread.
    pub fn with<T>(
        &self,
        work: impl FnOnce(&Desk<'_>, DateTime<Utc>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        let Some(open) = open.as_ref() else {
            return Err(AppError::locked());
        };
        let desk = open.vault.as_person(open.vault.opened_by().id)?;
        work(&desk, self.clock.now() + open.ahead)
    }

    /// The machine's own moment.
    pub fn machine_now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Whether a vault is open.
    pub fn is_open(&self) -> bool {
        self.open
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .is_some()
    }

    /// Takes a vault that was just opened or made. One that was open before is locked first.
    pub fn take(&self, vault: Vault) -> Result<(), AppError> {
        self.lock()?;
        let seconds = vault.as_person(vault.opened_by().id)?.practice_offset()?;
        let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
        *open = Some(Open {
            vault,
            ahead: TimeDelta::try_seconds(seconds).unwrap_or_default(),
        });
        drop(open);
        self.watch_anew()
    }

    /// Begins to watch whether anyone is at the vault, or goes on with a setting that was changed.
    pub fn watch_anew(&self) -> Result<(), AppError> {
        let after = self.with(|desk, _| {
            let chosen = office(desk)?.settings.lock_after;
            Ok(chosen.known().copied().unwrap_or_default())
        })?;
        let now = self.clock.now();
        self.watching(|watch| {
            watch.get_or_insert(Watch::begin(after, now)).after = after;
        });
        Ok(())
    }

    /// What is known of whether anyone is at the vault, to be read or changed; none while it is locked.
    pub fn watching<T>(&self, look: impl FnOnce(&mut Option<Watch>) -> T) -> T {
        look(&mut self.watch.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether nobody was at the open vault for so long that it is to be locked.
    pub fn is_due(&self) -> bool {
        let now = self.clock.now();
        self.watching(|watch| watch.is_some_and(|watch| watch.is_due(now)))
    }

    /// Sets a practice vault's clock, so that its moment is now this one. Refused in a real vault.
    pub fn set_practice_time(&self, moment: DateTime<Utc>) -> Result<(), AppError> {
        let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
        let Some(open) = open.as_mut() else {
            return Err(AppError::locked());
        };
        let machine = self.clock.now();
        let ahead = moment - machine;
        open.vault
            .as_person(open.vault.opened_by().id)?
            .set_practice_offset(ahead.num_seconds(), machine)?;
        open.ahead = TimeDelta::try_seconds(ahead.num_seconds()).unwrap_or_default();
        Ok(())
    }

    /// Whose passphrase opened the vault, if one is open.
    pub fn opened_by(&self) -> Option<PersonId> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.as_ref().map(|open| open.vault.opened_by().id)
    }

    /// Where the open vault is.
    pub fn vault_folder(&self) -> Option<PathBuf> {
        self.open
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .as_ref()
            .map(|open| open.vault.place().to_owned())
    }

    /// What opening the vault brought to light, in words.
    pub fn findings(&self) -> Vec<String> {
        self.open
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .as_ref()
            .map(|open| open.vault.findings().iter().map(|f| f.says()).collect())
            .unwrap_or_default()
    }

    /// Waits until the anchor of the open vault is on disk.
    pub fn sync_anchor(&self) -> Result<(), AppError> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        match open.as_ref() {
            Some(open) => Ok(open.vault.sync_anchor()?),
            None => Ok(()),
        }
    }

    /// Locks: stops checks, waits for what is being saved, syncs the anchor, wipes the keys.
    pub fn lock(&self) -> Result<(), AppError> {
        if let Some(open) = &*self.open.read().unwrap_or_else(PoisonError::into_inner) {
            open.vault.stop_jobs();
        }
        self.watching(|watch| *watch = None);
        let open = self
            .open
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        match open {
            Some(open) => Ok(open.vault.close()?),
            None => Ok(()),
        }
    }
}

/// What a vault says of a command that only one of another kind serves.
fn other_kind(wanted: VaultKind) -> AppError {
    let (says, hint) = match wanted {
        VaultKind::County => (
            "This is an attorney’s vault. Reports of children are kept in a county’s vault.",
            "Lock this vault and open the county’s.",
        ),
        VaultKind::Attorney => (
            "This is a county’s vault. Motions are kept in an attorney’s vault.",
            "Lock this vault and open the attorney’s, or make one.",
        ),
    };
    AppError::new(ErrorCode::WrongKind, says).hint(hint)
}
