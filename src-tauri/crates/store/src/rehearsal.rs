//! Trying a passphrase, or the recovery words, without needing them: whoever never types them forgets them.

use std::path::Path;

use crate::connection;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::files::{DATABASE, Lock};
use crate::key_folder;
use crate::people::listed;
use crate::person::Person;
use crate::recovery::RecoveryKey;
use crate::refusal::Refusal;
use crate::roster::Roster;
use crate::rotation_rest::key_at_recovery;
use crate::secret::Passphrase;
use crate::vault::{Vault, require_vault};

impl Desk<'_> {
    /// Says whether this passphrase opens this person's own key file. Nothing is changed or counted.
    pub fn rehearse_passphrase(&self, passphrase: &Passphrase) -> Result<(), StoreError> {
        key_folder::read_person(self.vault().place(), self.person().id, passphrase).map(drop)
    }

    /// Says whether these 24 words are those of the newest recovery paper of this vault.
    pub fn rehearse_words(&self, words: &Passphrase) -> Result<(), StoreError> {
        let words = RecoveryKey::from_words(words.expose()).ok_or(Refusal::NoWords)?;
        match words.identity()?.to_public() == self.vault().roster().recovery.recipient {
            true => Ok(()),
            false => Err(Refusal::OtherWords.into()),
        }
    }
}

impl Vault {
    /// The people who may come back with these recovery words, so that one of them can be named. The words open
    /// the whole vault, so they may tell its names.
    pub fn people_by_words(place: &Path, words: &Passphrase) -> Result<Vec<Person>, StoreError> {
        require_vault(place)?;
        let words = RecoveryKey::from_words(words.expose()).ok_or(Refusal::NoWords)?;
        let _lock = Lock::take(place)?;
        let key = key_at_recovery(place, &words)?;
        let connection = connection::open_reader(&place.join(DATABASE), &key)?;
        let roster = Roster::read(&connection)?;
        if roster.recovery.recipient != words.identity()?.to_public() {
            return Err(Refusal::OtherWords.into());
        }
        let people = listed(&connection, &roster)?;
        let active = people.into_iter().filter(|line| line.active);
        Ok(active.map(|line| line.person).collect())
    }
}
