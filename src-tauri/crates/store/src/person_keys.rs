//! One person's two keys: the age identity that opens the vault's key, and the seed that signs.

use age::x25519::Identity;
use bech32::{Bech32, Hrp};
use casefile::id::PersonId;
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::secret::random_bytes;
use crate::signing::{PublicKey, Signer};

const SEED_COMMENT: &str = "# signing seed ";
const FOUNDER_COMMENT: &str = "# founder ";
const IDENTITY_PREFIX: &str = "AGE-SECRET-KEY-";

/// The keys of one person, as they stand in that person's key file.
pub(crate) struct PersonKeys {
    line: Zeroizing<String>,
    seed: Zeroizing<[u8; 32]>,
    identity: Identity,
    /// Whose first entry of the log this person trusts; none in a file of format 1.
    founder: Option<PublicKey>,
}

impl PersonKeys {
    pub(crate) fn generate() -> Result<Self, StoreError> {
        let line = identity_line(&*random_bytes()?)?;
        let identity = line.parse().map_err(StoreError::internal)?;
        Ok(Self {
            line,
            seed: random_bytes()?,
            identity,
            founder: None,
        })
    }

    /// The same keys, holding the vault to the founder whose key is given.
    pub(crate) fn under(mut self, founder: PublicKey) -> Self {
        self.founder = Some(founder);
        self
    }

    pub(crate) fn founder(&self) -> Option<PublicKey> {
        self.founder
    }

    /// The text of the key file: what the stock tool takes as an identity, and a comment that it skips.
    pub(crate) fn to_text(&self, person: PersonId) -> Zeroizing<String> {
        let seed = Zeroizing::new(hex::encode(*self.seed));
        let title = format!("# Sandhill, key of person {person}\n");
        let founder = self.founder.map_or(String::new(), |key| {
            format!("{FOUNDER_COMMENT}{}\n", hex::encode(key.to_bytes()))
        });
        Zeroizing::new(
            [
                &title,
                &founder,
                SEED_COMMENT,
                &seed,
                "\n",
                &self.line,
                "\n",
            ]
            .concat(),
        )
    }

    /// Reads that text; `None` if a part is missing or malformed.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let mut seed = Zeroizing::new([0; 32]);
        let digits = text
            .lines()
            .find_map(|line| line.strip_prefix(SEED_COMMENT))?;
        hex::decode_to_slice(digits, &mut *seed).ok()?;
        let line = text
            .lines()
            .find(|line| line.starts_with(IDENTITY_PREFIX))?;
        Some(Self {
            line: Zeroizing::new(line.to_owned()),
            seed,
            identity: line.parse().ok()?,
            founder: match text
                .lines()
                .find_map(|line| line.strip_prefix(FOUNDER_COMMENT))
            {
                Some(digits) => Some(PublicKey::from_bytes(&hex::decode(digits).ok()?)?),
                None => None,
            },
        })
    }

    pub(crate) fn identity(&self) -> &Identity {
        &self.identity
    }

    pub(crate) fn signer(&self) -> Signer {
        Signer::from_seed(&self.seed)
    }
}

impl std::fmt::Debug for PersonKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonKeys")
    }
}

/// The usual line of an age identity, from the 32 bytes of its key.
pub(crate) fn identity_line(bytes: &[u8; 32]) -> Result<Zeroizing<String>, StoreError> {
    let prefix = Hrp::parse(IDENTITY_PREFIX).map_err(|e| StoreError::internal(e.to_string()))?;
    let line = bech32::encode_upper::<Bech32>(prefix, bytes)
        .map_err(|e| StoreError::internal(e.to_string()))?;
    Ok(Zeroizing::new(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back_from_their_text_and_print_nothing() {
        let keys = PersonKeys::generate().unwrap();
        let read = PersonKeys::from_text(&keys.to_text(PersonId::new())).unwrap();
        assert_eq!(*read.line, *keys.line);
        assert_eq!(read.signer().key_id(), keys.signer().key_id());
        assert_eq!(format!("{keys:?}"), "PersonKeys");
    }

    #[test]
    fn text_without_a_part_is_refused() {
        let text = PersonKeys::generate().unwrap().to_text(PersonId::new());
        for gone in ["# signing", "AGE-"] {
            let rest: Vec<&str> = text
                .lines()
                .filter(|line| !line.starts_with(gone))
                .collect();
            assert!(
                PersonKeys::from_text(&rest.join("\n")).is_none(),
                "without {gone}"
            );
        }
    }
}
