//! The first entry of the log: it fixes what the vault is and vouches for its founder's key.

use casefile::id::PersonId;
use rusqlite::Connection;
use serde_json::Value;

use crate::chain::StoredRow;
use crate::error::StoreError;
use crate::kind::VaultKind;
use crate::log::Action;
use crate::signing::PublicKey;
use crate::vault::VaultId;

/// What the first entry says, after its hash and signature were found good.
pub(crate) struct Founding {
    pub(crate) vault: VaultId,
    pub(crate) kind: VaultKind,
    pub(crate) practice: bool,
    pub(crate) person: PersonId,
    pub(crate) public: PublicKey,
    /// The whole of it.
    pub(crate) detail: Value,
}

/// Reads the entry. Whether its key is the founder's own is for the caller to compare: whoever rewrites the
/// entry can sign it only with another key.
pub(crate) fn read(connection: &Connection) -> Result<Founding, StoreError> {
    let damaged = || StoreError::damaged("The first entry of the vault's log");
    let mut statement = connection.prepare(&format!(
        "SELECT {} FROM log WHERE seq = 1 AND action = ?1 AND writer IN (SELECT writer FROM writer)",
        StoredRow::COLUMNS
    ))?;
    let mut rows = statement.query([Action::Created.as_str()])?;
    let row = StoredRow::read(rows.next()?.ok_or_else(damaged)?)?;
    if rows.next()?.is_some() {
        return Err(damaged());
    }
    let founding = parse(&row.detail).ok_or_else(damaged)?;
    if row.prev == [0; 32] && row.is_whole() && row.is_signed_by(founding.public) {
        Ok(founding)
    } else {
        Err(damaged())
    }
}

fn parse(detail: &str) -> Option<Founding> {
    let detail: Value = serde_json::from_str(detail).ok()?;
    Some(Founding {
        vault: VaultId::parse(detail["vault"].as_str()?)?,
        kind: VaultKind::parse(detail["kind"].as_str()?)?,
        practice: detail["practice"].as_bool()?,
        person: PersonId::parse(detail["person"].as_str()?)?,
        public: PublicKey::from_bytes(&hex::decode(detail["public"].as_str()?).ok()?)?,
        detail,
    })
}
