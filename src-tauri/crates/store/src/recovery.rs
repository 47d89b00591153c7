//! The paper that opens a vault when every passphrase is forgotten.

use bip39::Mnemonic;
use zeroize::{Zeroize, Zeroizing};

use crate::error::StoreError;
use crate::person_keys::identity_line;
use crate::secret::random_bytes;

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
    let mnemonic = Mnemonic::parse(typed.to_lowercase()).ok()?;
    let bytes = Zeroizing::new(mnemonic.to_entropy());
    let bytes: Zeroizing<[u8; 32]> = Zeroizing::new(bytes.as_slice().try_into().ok()?);
    identity_line(&bytes).ok()
}

/// A new recovery key, as the words and the line of its paper.
pub(crate) fn make(fingerprint: String) -> Result<RecoveryPaper, StoreError> {
    let bytes = random_bytes()?;
    let words = Mnemonic::from_entropy(&*bytes)
        .map_err(|e| StoreError::internal(format!("recovery words: {e}")))?;
    Ok(RecoveryPaper {
        words: words.words().map(str::to_owned).collect(),
        line: identity_line(&bytes)?.to_string(),
        fingerprint,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_give_the_line_and_a_swap_of_neighbours_does_not() {
        let paper = make("0000".into()).unwrap();
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
