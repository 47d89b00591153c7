//! The anchor: a small signed file beside the database that says how far the log had come.
//!
//! A database that was put back to an earlier state, or whose newest part is gone, is behind its anchor. It is
//! written in place after every commit, which a kill survives, and synced on demand.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Seek, Write};
use std::path::{Path, PathBuf};

use casefile::id::WriterId;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;
use crate::files::{self, ANCHOR};
use crate::instant::{from_micros, to_micros};
use crate::signing::{Hash, KeyId, PublicKey, Signer, sha256};
use crate::vault::VaultId;

const TITLE: &str = "sandhill anchor 1";

/// The last row of one writer's log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) seq: i64,
    pub(crate) hash: Hash,
}

/// Where every writer's log stood at some moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Anchor {
    pub(crate) vault: VaultId,
    /// When the last row was written, in UTC.
    pub(crate) at: DateTime<Utc>,
    pub(crate) heads: BTreeMap<WriterId, Head>,
}

/// An anchor as read, with the signature that must still be held against the signer's key.
#[derive(Debug)]
pub(crate) struct Signed {
    pub(crate) anchor: Anchor,
    pub(crate) key_id: KeyId,
    hash: Hash,
    signature: Vec<u8>,
}

impl Anchor {
    pub(crate) fn sign(&self, signer: &Signer) -> String {
        let body = self.body();
        let signature = signer.sign(&sha256(body.as_bytes()));
        format!(
            "{body}signed {} {}\n",
            hex::encode(signer.key_id()),
            hex::encode(signature)
        )
    }

    fn body(&self) -> String {
        let mut body = format!("{TITLE}\nvault {}\nat {}\n", self.vault, to_micros(self.at));
        for (writer, head) in &self.heads {
            body += &format!("writer {writer} {} {}\n", head.seq, hex::encode(head.hash));
        }
        body
    }
}

impl Signed {
    /// Reads an anchor; `None` if it is not whole.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (body, signed) = text.split_at(text.rfind("signed ")?);
        let mut lines = body.lines();
        if lines.next() != Some(TITLE) {
            return None;
        }
        let vault = VaultId::parse(lines.next()?.strip_prefix("vault ")?)?;
        let at = from_micros(lines.next()?.strip_prefix("at ")?.parse().ok()?).ok()?;
        let mut heads = BTreeMap::new();
        for line in lines {
            let mut words = line.strip_prefix("writer ")?.split(' ');
            let writer = WriterId::parse(words.next()?)?;
            let mut head = Head {
                seq: words.next()?.parse().ok()?,
                hash: [0; 32],
            };
            hex::decode_to_slice(words.next()?, &mut head.hash).ok()?;
            heads.insert(writer, head);
        }
        let (key, signature) = signed.strip_prefix("signed ")?.trim_end().split_once(' ')?;
        let mut key_id = [0; 16];
        hex::decode_to_slice(key, &mut key_id).ok()?;
        let hash = sha256(body.as_bytes());
        Some(Self {
            anchor: Anchor { vault, at, heads },
            key_id,
            hash,
            signature: hex::decode(signature).ok()?,
        })
    }

    pub(crate) fn is_signed_by(&self, key: PublicKey) -> bool {
        key.key_id() == self.key_id && key.vouches_for(&self.hash, &self.signature)
    }
}

/// The two places of a vault's anchor: its own folder, and the user's application folder.
pub(crate) struct AnchorFiles {
    own: File,
    copy: Option<File>,
}

impl AnchorFiles {
    /// Opens both, making what is not there. A copy that cannot be opened is an error, as it was asked for.
    pub(crate) fn open(place: &Path, copy: Option<&Path>) -> Result<Self, StoreError> {
        if let Some(folder) = copy.and_then(Path::parent) {
            files::make_folder(folder)?;
        }
        Ok(Self {
            own: files::open_own(&place.join(ANCHOR))?,
            copy: copy.map(files::open_own).transpose()?,
        })
    }

    /// Writes both in place, without waiting for the disk.
    pub(crate) fn write(&mut self, text: &str) -> Result<(), StoreError> {
        let failed = StoreError::io("Writing the anchor");
        for file in std::iter::once(&mut self.own).chain(&mut self.copy) {
            file.rewind().map_err(&failed)?;
            file.write_all(text.as_bytes()).map_err(&failed)?;
            if file.metadata().map_err(&failed)?.len() != text.len() as u64 {
                file.set_len(text.len() as u64).map_err(&failed)?;
            }
        }
        Ok(())
    }

    /// Waits until both are on disk.
    pub(crate) fn sync(&self) -> Result<(), StoreError> {
        for file in std::iter::once(&self.own).chain(&self.copy) {
            file.sync_all()
                .map_err(StoreError::io("Writing the anchor to disk"))?;
        }
        Ok(())
    }
}

/// The name under which a vault's anchor lies beside others: a restored copy has one of its own, as it knows nothing
/// of what was written in the first since the backup.
pub(crate) fn anchor_name(connection: &Connection, vault: VaultId) -> Result<String, StoreError> {
    let restored: Option<String> = connection
        .query_row(
            "SELECT value FROM meta WHERE name = 'restored'",
            [],
            |row| row.get(0),
        )
        .optional()?;
    Ok(match restored {
        Some(copy) => format!("{vault}-{copy}"),
        None => vault.to_string(),
    })
}

/// The place of a vault's anchor in a folder that may hold those of several vaults.
pub(crate) fn copy_in(folder: &Path, vault: &str) -> PathBuf {
    folder.join(format!("{vault}.anchor"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchor() -> Anchor {
        let head = |seq| Head {
            seq,
            hash: [seq as u8; 32],
        };
        Anchor {
            vault: VaultId::new(),
            at: from_micros(1_700_000_000_000_001).unwrap(),
            heads: [(WriterId::new(), head(7)), (WriterId::new(), head(3))].into(),
        }
    }

    #[test]
    fn an_anchor_reads_back_and_is_held_against_its_signer() {
        let signer = Signer::from_seed(&[1; 32]);
        let read = Signed::parse(&anchor().sign(&signer)).unwrap();
        assert!(read.is_signed_by(signer.public()));
        assert!(!read.is_signed_by(Signer::from_seed(&[2; 32]).public()));
        let anchor = anchor();
        assert_eq!(Signed::parse(&anchor.sign(&signer)).unwrap().anchor, anchor);
    }

    #[test]
    fn no_changed_byte_passes() {
        let signer = Signer::from_seed(&[1; 32]);
        let text = anchor().sign(&signer);
        for at in 0..text.len() - 1 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let passes = String::from_utf8(bytes)
                .ok()
                .and_then(|changed| Signed::parse(&changed))
                .is_some_and(|read| read.is_signed_by(signer.public()));
            assert!(!passes, "a changed byte at {at} must be noticed");
        }
        assert!(Signed::parse(&text[..text.len() / 2]).is_none());
        assert!(Signed::parse("").is_none());
    }
}
