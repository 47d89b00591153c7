//! Coming back with the 24 recovery words, when a passphrase is forgotten.

use std::path::{Path, PathBuf};

use casefile::id::PersonId;
use chrono::{DateTime, Utc};
use rusqlite::params;
use serde_json::json;

use crate::attempts;
use crate::connection;
use crate::cost::Cost;
use crate::error::StoreError;
use crate::files::{self, DATABASE, Lock};
use crate::first_look::look_at_tail;
use crate::founding;
use crate::instant::to_micros;
use crate::key_folder;
use crate::log::Action;
use crate::open::{Proceed, Unlocked};
use crate::people::change;
use crate::person_keys::PersonKeys;
use crate::recovery::{RecoveryKey, RecoveryPaper};
use crate::refusal::Refusal;
use crate::roster::{Roster, name_recovery, to_prove};
use crate::rotation::rotate;
use crate::rotation_rest::key_at_recovery;
use crate::secret::Passphrase;
use crate::strength::require_strong;
use crate::upgrade::upgrade;
use crate::vault::{Vault, require_vault};

/// A person's return with the words.
#[derive(Debug)]
pub struct Recovering {
    /// The 24 words as typed.
    pub words: Passphrase,
    /// Who comes back; may be left out where only one person has a key.
    pub person: Option<PersonId>,
    /// The new passphrase.
    pub passphrase: Passphrase,
    /// What one attempt at it costs.
    pub cost: Cost,
    /// The user's application folder, where a second anchor is kept.
    pub anchor_copy: Option<PathBuf>,
    /// What the person has been asked and has answered with yes.
    pub proceed: Proceed,
}

impl Vault {
    /// Gives a person new keys under a new passphrase, on the strength of the recovery words. The vault's key
    /// and the recovery paper are made anew with it: the words that were typed have been seen and end here.
    /// The new paper exists only in what is returned; if that is lost, a keeper renews it.
    pub fn recover(
        place: &Path,
        with: Recovering,
        now: DateTime<Utc>,
    ) -> Result<(Vault, RecoveryPaper), StoreError> {
        require_vault(place)?;
        let words = RecoveryKey::from_words(with.words.expose()).ok_or(Refusal::NoWords)?;
        let lock = Lock::take(place)?;
        files::keep_to_owner(place);
        let dropped = look_at_tail(place, with.proceed)?;
        let key = key_at_recovery(place, &words)?;

        let mut connection = connection::open_writer(&place.join(DATABASE), &key)?;
        upgrade(place, &mut connection)?;
        let roster = Roster::read(&connection)?;
        if roster.recovery.recipient != words.identity()?.to_public() {
            return Err(Refusal::OtherWords.into());
        }
        let founding = founding::read(&connection)?;
        let person = returning(&roster, with.person)?;
        let name: String = connection.query_row(
            "SELECT name FROM person WHERE person = ?1",
            [person.0.as_bytes()],
            |row| row.get(0),
        )?;
        drop(connection);
        require_strong(&with.passphrase, &[&name], founding.practice)?;

        let keys = PersonKeys::generate()?.under(founding.public);
        let unlocked = Unlocked {
            place,
            lock,
            key,
            keys: &keys,
            person,
            anchor_copy: with.anchor_copy.as_deref(),
            is_vouched: false,
        };
        // Nothing is written as this person before the new key is vouched for, which happens in the rotation.
        let vault = unlocked.look(with.proceed, dropped, now)?;
        let paper = renew(&vault, &roster, &words, &keys, &with, now)?;
        vault.log_opening(now)?;
        attempts::forget(place)?;
        vault.sync_anchor()?;
        Ok((vault, paper))
    }
}

fn returning(roster: &Roster, person: Option<PersonId>) -> Result<PersonId, StoreError> {
    let active: Vec<PersonId> = roster.active().map(|(id, _)| id).collect();
    match (person, active.as_slice()) {
        (Some(person), _) if active.contains(&person) => Ok(person),
        (Some(person), _) => Err(Refusal::NotActive { person }.into()),
        (None, [only]) => Ok(*only),
        (None, _) => Err(StoreError::WhichPerson),
    }
}

/// The person's new key file, the vault's new key and the row that vouches for both take effect together.
fn renew(
    vault: &Vault,
    roster: &Roster,
    words: &RecoveryKey,
    keys: &PersonKeys,
    with: &Recovering,
    at: DateTime<Utc>,
) -> Result<RecoveryPaper, StoreError> {
    let (place, person) = (vault.place(), vault.opened_by().id);
    let (public, recipient) = (keys.signer().public(), keys.identity().to_public());
    let recovery = RecoveryKey::random()?;
    let mut recipients = vec![recipient.clone(), recovery.identity()?.to_public()];
    let others = roster.active().filter(|(id, _)| *id != person);
    recipients.extend(others.map(|(_, member)| member.recipient.clone()));

    key_folder::write_next_person(place, person, keys, &with.passphrase, with.cost)?;
    rotate(vault, &recipients, |transaction, chain| {
        transaction.execute(
            "INSERT INTO signing_key (key_id, person, public, since) VALUES (?1, ?2, ?3, ?4)",
            params![
                public.key_id(),
                person.0.as_bytes(),
                public.to_bytes(),
                to_micros(at)
            ],
        )?;
        transaction.execute(
            "UPDATE person SET recipient = ?2 WHERE person = ?1",
            params![person.0.as_bytes(), recipient.to_string()],
        )?;
        let proof = words.signer().sign(&to_prove(roster.vault, person, public));
        let mut detail = json!({
            "order": roster.next,
            "person": person,
            "public": hex::encode(public.to_bytes()),
            "recipient": recipient.to_string(),
            "proof": hex::encode(proof),
        });
        name_recovery(&mut detail, &recovery)?;
        chain.append(transaction, &change(at, Action::Recovered, detail))
    })?;
    recovery.paper(roster.members[&roster.founder].public.fingerprint())
}
