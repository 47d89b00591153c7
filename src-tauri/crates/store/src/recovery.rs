//! The paper that opens a vault when every passphrase is forgotten.

use age::x25519::Identity;
use bip39::Mnemonic;
use zeroize::{Zeroize, Zeroizing};

use crate::error::StoreError;
use crate::person_keys::identity_line;
use crate::secret::random_bytes;
use crate::signing::{Hasher, Signer};

/// What is printed once, when a vault is made, and kept nowhere in it.
pub struct RecoveryPaper {
    /// The 24 words, in order (BIP39, English), of the recovery key's 32 bytes.
    pub words: Vec<String>,
    /// The same key as the line that the stock tool `age` takes.
    pub line: String,
    /// The fingerprint of the keeper's signing key, to be compared with what the vault shows.
    pub fingerprint: String,
}

impl Drop for RecoveryPaper {
    fn drop(&mut self) {
        self.words.zeroize();
        self.line.zeroize();
    }
}

impl std::fmt::Debug for RecoveryPaper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryPaper")
    }
}

/// The line that `age` takes, from the 24 words as typed; `None` if a word or their order is wrong.
pub fn line_from_words(typed: &str) -> Option<Zeroizing<String>> {
    identity_line(&RecoveryKey::from_words(typed)?.0).ok()
}

/// The key behind the words: it opens the vault's key, and signs for a person who comes back with them.
pub(crate) struct RecoveryKey(Zeroizing<[u8; 32]>);

impl RecoveryKey {
    pub(crate) fn random() -> Result<Self, StoreError> {
        random_bytes().map(Self)
    }

    pub(crate) fn from_words(typed: &str) -> Option<Self> {
        let mnemonic = Mnemonic::parse(typed.to_lowercase()).ok()?;
        let bytes = Zeroizing::new(mnemonic.to_entropy());
        Some(Self(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    pub(crate) fn identity(&self) -> Result<Identity, StoreError> {
        identity_line(&self.0)?
            .parse()
            .map_err(StoreError::internal)
    }

    /// Its signing key, which is a hash of the bytes: they themselves belong to another kind of key.
    pub(crate) fn signer(&self) -> Signer {
        let seed = Zeroizing::new(
            Hasher::of("sandhill recovery signing 1")
                .field(&*self.0)
                .finish(),
        );
        Signer::from_seed(&seed)
    }

    /// What is printed of it.
    pub(crate) fn paper(&self, fingerprint: String) -> Result<RecoveryPaper, StoreError> {
        let words = Mnemonic::from_entropy(&*self.0)
            .map_err(|e| StoreError::internal(format!("recovery words: {e}")))?;
        Ok(RecoveryPaper {
            words: words.words().map(str::to_owned).collect(),
            line: identity_line(&self.0)?.to_string(),
            fingerprint,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_give_the_line_and_a_swap_of_neighbours_does_not() {
        let paper = RecoveryKey::random().unwrap().paper("0000".into()).unwrap();
        assert_eq!(paper.words.len(), 24);
        assert_eq!(
            **line_from_words(&paper.words.join(" ")).unwrap(),
            paper.line
        );
        assert_eq!(
            **line_from_words(&paper.words.join("  ").to_uppercase()).unwrap(),
            paper.line
        );

        let at = (0..23)
            .find(|i| paper.words[*i] != paper.words[i + 1])
            .unwrap();
        let mut swapped = paper.words.clone();
        swapped.swap(at, at + 1);
        let read = line_from_words(&swapped.join(" "));
        assert!(
            read.is_none_or(|line| *line != paper.line),
            "a swap must never give the same key"
        );
        assert!(line_from_words("kettle marsh").is_none());
    }
}
