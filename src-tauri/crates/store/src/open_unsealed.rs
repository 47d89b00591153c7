//! Opening a vault with keys that are already unsealed, as the stock tool `age` unseals them.

use std::path::{Path, PathBuf};

use casefile::id::PersonId;
use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::files::{self, Lock};
use crate::first_look::look_at_tail;
use crate::open::{Proceed, unlock};
use crate::person_keys::PersonKeys;
use crate::vault::{Vault, require_vault};

/// The text of a person's key file, which `age -d` gives: it opens the vault without a passphrase.
pub struct KeyText(Zeroizing<String>);

impl From<String> for KeyText {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl std::fmt::Debug for KeyText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeyText")
    }
}

impl Vault {
    /// Unlocks a vault as [`Vault::open`] does, with the text of the person's key file in place of a passphrase,
    /// and so without the work of deriving a key. A text that is no key file's is named as a damaged one.
    pub fn open_unsealed(
        place: &Path,
        person: PersonId,
        text: &KeyText,
        anchor_copy: Option<PathBuf>,
        proceed: Proceed,
        now: DateTime<Utc>,
    ) -> Result<Vault, StoreError> {
        require_vault(place)?;
        let lock = Lock::take(place)?;
        files::keep_to_owner(place);
        let dropped = look_at_tail(place, proceed)?;
        let keys = PersonKeys::from_text(&text.0).ok_or_else(|| StoreError::KeyFileDamaged {
            file: format!("{}/{person}.age", files::KEYS),
        })?;
        let found = (lock, dropped, person, keys);
        unlock(place, found, anchor_copy.as_deref(), proceed, now)
    }
}
