//! Who may open the vault, as the signed log tells it: the tables of people and keys are only its index.
//!
//! Every change is a row signed by a keeper, numbered in one order across all writers. Whoever has the vault's
//! key and SQL tools can write into a table, but not sign such a row; one that nobody vouches for counts for
//! nothing and is named when the log is verified.

use std::collections::{BTreeMap, HashMap};

use age::x25519::Recipient;
use casefile::id::{PersonId, WriterId};
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::chain::StoredRow;
use crate::error::StoreError;
use crate::founding;
use crate::log::Action;
use crate::person::Role;
use crate::recovery::RecoveryKey;
use crate::rights::Right;
use crate::signing::{Hash, Hasher, KeyId, PublicKey};
use crate::vault::VaultId;

/// The actions that change who may open the vault, or whose key counts. The index log_of_people is made of the same words.
const PEOPLE: &str =
    "('created', 'person_added', 'person_suspended', 'recovery_renewed', 'recovered', 'received')";

/// Everybody who may, or might once, open the vault.
#[derive(Clone, Debug)]
pub(crate) struct Roster {
    pub(crate) vault: VaultId,
    pub(crate) founder: PersonId,
    pub(crate) members: BTreeMap<PersonId, Member>,
    keys: HashMap<KeyId, (PersonId, PublicKey)>,
    /// The keys of people elsewhere, which count for the states that came with them and for nothing else.
    elsewhere: HashMap<KeyId, PublicKey>,
    pub(crate) recovery: Recovery,
    /// The number that the next change gets.
    pub(crate) next: i64,
    /// Rows that tell of a change and are signed by nobody who may make one.
    pub(crate) unvouched: Vec<(WriterId, i64)>,
}

/// One person on it.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) role: Role,
    pub(crate) recipient: Recipient,
    pub(crate) public: PublicKey,
    pub(crate) active: bool,
}

/// The newest recovery paper.
#[derive(Clone, Debug)]
pub(crate) struct Recovery {
    pub(crate) recipient: Recipient,
    /// What its words sign with; a vault of format 1 has none until its paper is renewed.
    public: Option<PublicKey>,
}

impl Roster {
    /// Reads it from the log.
    pub(crate) fn read(connection: &Connection) -> Result<Self, StoreError> {
        let mut roster = founded(connection)?;
        let mut changes: Vec<(i64, StoredRow, Value)> = Vec::new();
        let mut statement = connection.prepare(&format!(
            "SELECT {} FROM log INDEXED BY log_of_people WHERE action IN {PEOPLE}",
            StoredRow::COLUMNS
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let row = StoredRow::read(row)?;
            if row.action != Action::Created.as_str() {
                let detail: Value = serde_json::from_str(&row.detail).unwrap_or_default();
                changes.push((detail["order"].as_i64().unwrap_or(i64::MAX), row, detail));
            }
        }
        changes.sort_by_key(|(order, row, _)| (*order, row.at));
        for (order, row, detail) in changes {
            if roster.take(&row, &detail).is_none() {
                let writer = WriterId(Uuid::from_bytes(row.writer));
                roster.unvouched.push((writer, row.seq));
            } else {
                roster.next = roster.next.max(order.saturating_add(1));
            }
        }
        Ok(roster)
    }

    /// The key of that name and whose it is, if the log vouches for it.
    pub(crate) fn key(&self, id: &KeyId) -> Option<(PersonId, PublicKey)> {
        self.keys.get(id).copied()
    }

    /// The key of that name by which a saved state may be signed, here or elsewhere.
    pub(crate) fn key_of_state(&self, id: &KeyId) -> Option<PublicKey> {
        let own = self.key(id).map(|(_, key)| key);
        own.or_else(|| self.elsewhere.get(id).copied())
    }

    /// The people who may open the vault now.
    pub(crate) fn active(&self) -> impl Iterator<Item = (PersonId, &Member)> {
        self.members
            .iter()
            .filter(|(_, member)| member.active)
            .map(|(id, member)| (*id, member))
    }

    /// All keys to which the vault's key is sealed: of everybody who may open it, and of the recovery paper.
    pub(crate) fn recipients(&self) -> Vec<Recipient> {
        self.active()
            .map(|(_, member)| member.recipient.clone())
            .chain([self.recovery.recipient.clone()])
            .collect()
    }

    /// Whether a person may do that. Whoever made the vault is its keeper, whatever else they do.
    pub(crate) fn may(&self, person: PersonId, right: Right, practice: bool) -> bool {
        self.members.get(&person).is_some_and(|member| {
            member.active
                && (member.role.may(right, practice)
                    || (person == self.founder && Role::Keeper.may(right, practice)))
        })
    }

    /// Takes a change into account; `None` if it is none, or nobody who may make it has signed it.
    fn take(&mut self, row: &StoredRow, detail: &Value) -> Option<()> {
        if row.action == Action::Recovered.as_str() {
            return self.take_recovery(row, detail);
        }
        let (signer, key) = self.key(&row.key_id)?;
        if !row.is_whole() || !row.is_signed_by(key) {
            return None;
        }
        if row.action == Action::Received.as_str() {
            return self.take_received(signer, detail);
        }
        if !self.may(signer, Right::People, true) {
            return None;
        }
        let changed = || PersonId::parse(detail["person"].as_str()?);
        if row.action == Action::PersonAdded.as_str() {
            let role = Role::parse(detail["role"].as_str()?)?;
            self.add(changed()?, role, detail)
        } else if row.action == Action::PersonSuspended.as_str() {
            self.members.get_mut(&changed()?)?.active = false;
            Some(())
        } else {
            self.recovery = recovery_of(detail)?;
            Some(())
        }
    }

    /// A person with the recovery words vouches for a key of their own; what vouches for them is the proof.
    fn take_recovery(&mut self, row: &StoredRow, detail: &Value) -> Option<()> {
        let person = PersonId::parse(detail["person"].as_str()?)?;
        let role = self.members.get(&person).filter(|m| m.active)?.role;
        let public = public_in(detail, "public")?;
        if let Some(words) = self.recovery.public {
            let proof = hex::decode(detail["proof"].as_str()?).ok()?;
            words
                .vouches_for(&to_prove(self.vault, person, public), &proof)
                .then_some(())?;
        }
        (row.is_whole() && row.is_signed_by(public)).then_some(())?;
        self.add(person, role, detail)?;
        self.recovery = recovery_of(detail)?;
        Some(())
    }

    /// Whoever took in a case from elsewhere vouches for the keys that its states are signed with. Such a key
    /// opens nothing and signs for nobody here.
    fn take_received(&mut self, signer: PersonId, detail: &Value) -> Option<()> {
        if !self.may(signer, Right::WriteCases, true) {
            return None;
        }
        for public in detail["keys"].as_array()? {
            let public = PublicKey::from_bytes(&hex::decode(public.as_str()?).ok()?)?;
            self.elsewhere.insert(public.key_id(), public);
        }
        Some(())
    }

    fn add(&mut self, person: PersonId, role: Role, detail: &Value) -> Option<()> {
        let public = public_in(detail, "public")?;
        let recipient = detail["recipient"].as_str()?.parse().ok()?;
        let member = Member {
            role,
            recipient,
            public,
            active: true,
        };
        self.members.insert(person, member);
        self.keys.insert(public.key_id(), (person, public));
        Some(())
    }
}

/// The roster as the first entry of the log leaves it.
fn founded(connection: &Connection) -> Result<Roster, StoreError> {
    let damaged = || StoreError::damaged("The first entry of the vault's log");
    let founding = founding::read(connection)?;
    // A vault of format 1 kept these two in its tables only.
    let kept: Option<(String, String)> = connection
        .query_row(
            "SELECT role, recipient FROM person WHERE person = ?1",
            [founding.person.0.as_bytes()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let mut detail = founding.detail;
    if let (None, Some((role, recipient))) = (detail["role"].as_str(), kept) {
        detail["role"] = json!(role);
        detail["recipient"] = json!(recipient);
    }
    let role = detail["role"].as_str().and_then(Role::parse);
    let mut roster = Roster {
        vault: founding.vault,
        founder: founding.person,
        members: BTreeMap::new(),
        keys: HashMap::new(),
        elsewhere: HashMap::new(),
        recovery: recovery_of(&detail).ok_or_else(damaged)?,
        next: 1,
        unvouched: Vec::new(),
    };
    roster
        .add(founding.person, role.ok_or_else(damaged)?, &detail)
        .ok_or_else(damaged)?;
    Ok(roster)
}

fn recovery_of(detail: &Value) -> Option<Recovery> {
    Some(Recovery {
        recipient: detail["recovery"].as_str()?.parse().ok()?,
        public: public_in(detail, "recovery_public"),
    })
}

fn public_in(detail: &Value, name: &str) -> Option<PublicKey> {
    PublicKey::from_bytes(&hex::decode(detail[name].as_str()?).ok()?)
}

/// What the recovery words sign when a person recovers with a new key.
pub(crate) fn to_prove(vault: VaultId, person: PersonId, public: PublicKey) -> Hash {
    Hasher::of("sandhill recovery 1")
        .field(vault.0.as_bytes())
        .field(person.0.as_bytes())
        .field(&public.to_bytes())
        .finish()
}

/// The two lines of a log row that name a recovery paper.
pub(crate) fn name_recovery(detail: &mut Value, key: &RecoveryKey) -> Result<(), StoreError> {
    detail["recovery"] = json!(key.identity()?.to_public().to_string());
    detail["recovery_public"] = json!(hex::encode(key.signer().public().to_bytes()));
    Ok(())
}
