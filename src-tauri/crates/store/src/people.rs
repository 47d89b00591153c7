//! The people of a vault: who they are, and how a keeper adds and suspends them.

use std::sync::{MutexGuard, PoisonError};

use casefile::id::{PersonId, WriterId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::chain::Entry;
use crate::cost::Cost;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::instant::{from_micros, to_micros};
use crate::key_folder;
use crate::log::Action;
use crate::person::{NewPerson, Person};
use crate::person_keys::PersonKeys;
use crate::record::id_at;
use crate::recovery::{RecoveryKey, RecoveryPaper};
use crate::refusal::Refusal;
use crate::rights::Right;
use crate::roster::{Roster, name_recovery};
use crate::rotation::rotate;
use crate::secret::Passphrase;
use crate::strength::require_strong;
use crate::vault::Vault;

/// One of the people of a vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// Who it is.
    pub person: Person,
    /// Whether the person may open the vault now.
    pub active: bool,
    /// When the person was added, in UTC.
    pub since: DateTime<Utc>,
}

impl Desk<'_> {
    /// Everybody who has or had a key, in the order in which they were added. Anybody may know who they are.
    pub fn people(&self) -> Result<Vec<PersonLine>, StoreError> {
        let roster = self.vault().roster();
        self.read(|connection| listed(connection, &roster))
    }

    /// Gives a person a key under a first passphrase, which the person changes at the first unlock. What is
    /// returned stands on the person's key card.
    pub fn add_person(
        &self,
        new: &NewPerson,
        passphrase: &Passphrase,
        cost: Cost,
        at: DateTime<Utc>,
    ) -> Result<Person, StoreError> {
        self.require(Right::People)?;
        let (name, facts) = (new.name.trim(), self.facts());
        if name.is_empty() {
            return Err(Refusal::NoName.into());
        }
        if !new.role.serves(facts.kind) {
            let (role, kind) = (new.role, facts.kind);
            return Err(Refusal::RoleOfOtherKind { role, kind }.into());
        }
        require_strong(passphrase, &[name, &facts.title], facts.practice)?;

        let _alone = self.alone();
        let roster = self.vault().roster();
        let (person, founder) = (PersonId::new(), roster.members[&roster.founder].public);
        let keys = PersonKeys::generate()?.under(founder);
        // Until the vault's key is sealed to the person the file opens nothing, so it may come first.
        key_folder::write_person(self.vault().place(), person, &keys, passphrase, cost)?;
        let added = self.write(|transaction, chain| {
            let next = Roster::read(transaction)?.next;
            let name = name.to_owned();
            let who = NewPerson {
                name,
                ..new.clone()
            };
            enrol(transaction, person, &who, &keys, at)?;
            chain.append(
                transaction,
                &change(
                    at,
                    Action::PersonAdded,
                    json!({
                        "order": next,
                        "person": person,
                        "role": new.role.as_str(),
                        "public": hex::encode(keys.signer().public().to_bytes()),
                        "recipient": keys.identity().to_public().to_string(),
                    }),
                ),
            )
        });
        if let Err(error) = added {
            let _ = key_folder::remove_person(self.vault().place(), person);
            return Err(error);
        }
        self.vault().reread_roster()?;
        seal_to_all(self.vault())?;
        self.vault().sync_anchor()?;
        Ok(Person {
            id: person,
            name: name.to_owned(),
            role: new.role,
            fingerprint: keys.signer().public().fingerprint(),
        })
    }

    /// Takes a person's key away. The vault gets a new key, so that an old copy of the person's key opens
    /// nothing written from now on; what they could read before, they may have copied.
    pub fn suspend_person(&self, person: PersonId, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.require(Right::People)?;
        let _alone = self.alone();
        let roster = self.vault().roster();
        if person == self.person().id {
            return Err(Refusal::Oneself.into());
        }
        if !roster.active().any(|(id, _)| id == person) {
            return Err(Refusal::NotActive { person }.into());
        }
        let is_keeper = |id: PersonId| roster.may(id, Right::People, false);
        if !roster.active().any(|(id, _)| id != person && is_keeper(id)) {
            return Err(Refusal::LastKeeper.into());
        }
        let mut left = (*roster).clone();
        if let Some(member) = left.members.get_mut(&person) {
            member.active = false;
        }
        rotate(self.vault(), &left.recipients(), |transaction, chain| {
            transaction.execute(
                "UPDATE person SET standing = 'suspended' WHERE person = ?1",
                [person.0.as_bytes()],
            )?;
            let detail = json!({ "order": roster.next, "person": person });
            chain.append(transaction, &change(at, Action::PersonSuspended, detail))
        })?;
        key_folder::remove_person(self.vault().place(), person)?;
        self.vault().sync_anchor()
    }

    /// Makes new recovery words, in place of the old ones, which open nothing written from now on.
    pub fn renew_recovery(&self, at: DateTime<Utc>) -> Result<RecoveryPaper, StoreError> {
        self.require(Right::People)?;
        let _alone = self.alone();
        let roster = self.vault().roster();
        let recovery = RecoveryKey::random()?;
        let mut recipients: Vec<_> = roster.active().map(|(_, m)| m.recipient.clone()).collect();
        recipients.push(recovery.identity()?.to_public());
        rotate(self.vault(), &recipients, |transaction, chain| {
            let mut detail = json!({ "order": roster.next });
            name_recovery(&mut detail, &recovery)?;
            chain.append(transaction, &change(at, Action::RecoveryRenewed, detail))
        })?;
        self.vault().sync_anchor()?;
        recovery.paper(roster.members[&roster.founder].public.fingerprint())
    }

    /// Puts this person's own keys under another passphrase. The one in force is asked for once more.
    pub fn change_passphrase(
        &self,
        old: &Passphrase,
        new: &Passphrase,
        cost: Cost,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let (me, facts, place) = (self.person(), self.facts(), self.vault().place());
        require_strong(new, &[&me.name, &facts.title], facts.practice)?;
        let keys = key_folder::read_person(place, me.id, old)?;
        // A file of format 1 trusts no founder yet; from now on this one does.
        let roster = self.vault().roster();
        let keys = keys.under(roster.members[&roster.founder].public);
        key_folder::write_person(place, me.id, &keys, new, cost)?;
        self.write(|transaction, chain| {
            chain.append(
                transaction,
                &change(at, Action::PassphraseChanged, json!({})),
            )
        })
    }
}

impl<'v> Desk<'v> {
    pub(crate) fn alone(&self) -> MutexGuard<'v, ()> {
        let people = &self.vault().people;
        people.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Everybody on a roster with the names that the table has for them.
pub(crate) fn listed(
    connection: &Connection,
    roster: &Roster,
) -> Result<Vec<PersonLine>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT person, name, since FROM person ORDER BY person")?;
    let mut rows = statement.query([])?;
    let mut people = Vec::new();
    while let Some(row) = rows.next()? {
        let id = PersonId(id_at(row, 0)?);
        let Some(member) = roster.members.get(&id) else {
            continue;
        };
        people.push(PersonLine {
            person: Person {
                id,
                name: row.get(1)?,
                role: member.role,
                fingerprint: member.public.fingerprint(),
            },
            active: member.active,
            since: from_micros(row.get(2)?)?,
        });
    }
    Ok(people)
}

/// A row of the log about people.
pub(crate) fn change(at: DateTime<Utc>, action: Action, detail: Value) -> Entry {
    Entry {
        at,
        action,
        record: None,
        revision: None,
        detail,
    }
}

/// Writes a person's rows: the name, the key and the writer. They are the index of what the log says.
fn enrol(
    transaction: &Connection,
    person: PersonId,
    who: &NewPerson,
    keys: &PersonKeys,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (id, since, public) = (person.0.as_bytes(), to_micros(at), keys.signer().public());
    let recipient = keys.identity().to_public().to_string();
    transaction.execute(
        "INSERT INTO person (person, name, role, standing, recipient, since) VALUES (?1, ?2, ?3, 'active', ?4, ?5)",
        params![id, who.name, who.role.as_str(), recipient, since],
    )?;
    transaction.execute(
        "INSERT INTO signing_key (key_id, person, public, since) VALUES (?1, ?2, ?3, ?4)",
        params![public.key_id(), id, public.to_bytes(), since],
    )?;
    let copy: String =
        transaction.query_row("SELECT value FROM meta WHERE name = 'copy'", [], |row| {
            row.get(0)
        })?;
    let copy = uuid::Uuid::try_parse(&copy)
        .map_err(|_| StoreError::damaged("The vault's list of people and their keys"))?;
    transaction.execute(
        "INSERT INTO writer (writer, person, copy, since) VALUES (?1, ?2, ?3, ?4)",
        params![WriterId::new().0.as_bytes(), id, copy.as_bytes(), since],
    )?;
    Ok(())
}

/// Seals the vault's key to everybody on the roster.
fn seal_to_all(vault: &Vault) -> Result<(), StoreError> {
    let key = vault.key.read().unwrap_or_else(PoisonError::into_inner);
    key_folder::write_vault_key(vault.place(), &key, &vault.roster().recipients())
}

/// After a kill between a change in the database and its key files: the files follow the roster.
pub(crate) fn mend_keys(vault: &Vault) -> Result<(), StoreError> {
    let roster = vault.roster();
    let sealed = key_folder::sealed_to(vault.place());
    if sealed.is_some_and(|count| count != roster.recipients().len()) {
        seal_to_all(vault)?;
    }
    for (person, _) in roster.members.iter().filter(|(_, member)| !member.active) {
        key_folder::remove_person(vault.place(), *person)?;
    }
    Ok(())
}
