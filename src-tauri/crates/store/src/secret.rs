//! Secrets: wiped when dropped, and never printed.

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::error::StoreError;

/// A passphrase as a person typed it.
/// It is kept in Unicode's composed form, so that two keyboards that type é differently open the same vault.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Passphrase {
    fn from(mut typed: String) -> Self {
        let passphrase = Self::from(typed.as_str());
        typed.zeroize();
        passphrase
    }
}

impl From<&str> for Passphrase {
    fn from(typed: &str) -> Self {
        // Room for the longest composed form, so that no half-grown copy stays behind unwiped.
        let mut composed = Zeroizing::new(String::with_capacity(typed.len() * 3));
        composed.extend(typed.nfc());
        Self(composed)
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}

/// The random 256-bit key of the database.
pub(crate) struct VaultKey(Zeroizing<[u8; 32]>);

impl VaultKey {
    pub(crate) fn random() -> Result<Self, StoreError> {
        random_bytes().map(Self)
    }

    /// Its 64 hexadecimal digits, as `keys/vault.age` and SQLCipher take them.
    pub(crate) fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(*self.0))
    }

    pub(crate) fn from_hex(text: &str) -> Option<Self> {
        let mut key = Zeroizing::new([0; 32]);
        hex::decode_to_slice(text.trim_ascii_end(), &mut *key).ok()?;
        Some(Self(key))
    }
}

impl std::fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VaultKey")
    }
}

/// Thirty-two bytes from the operating system's source of randomness.
pub(crate) fn random_bytes() -> Result<Zeroizing<[u8; 32]>, StoreError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(&mut *bytes)
        .map_err(|e| StoreError::internal(format!("no randomness: {e}")))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_secret_prints_itself() {
        let passphrase = Passphrase::from("seven herons");
        assert_eq!(format!("{passphrase:?}"), "Passphrase");
        let key = VaultKey::random().unwrap();
        assert!(
            !format!("{key:?}").contains(&key.to_hex()[..8]),
            "the key's digits must not be printed"
        );
    }

    #[test]
    fn both_ways_of_typing_an_accent_give_one_passphrase() {
        assert_eq!(
            Passphrase::from("cafe\u{301}").expose(),
            Passphrase::from("caf\u{e9}").expose()
        );
    }

    #[test]
    fn a_key_reads_back_from_its_digits_and_from_nothing_shorter() {
        let key = VaultKey::random().unwrap();
        let read = VaultKey::from_hex(&format!("{}\n", &*key.to_hex())).unwrap();
        assert_eq!(*read.to_hex(), *key.to_hex());
        assert!(VaultKey::from_hex(&key.to_hex()[..62]).is_none());
    }
}
