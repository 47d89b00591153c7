//! Hashes and signatures: what is hashed is said exactly once, here.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// A SHA-256 hash.
pub(crate) type Hash = [u8; 32];

/// Names a signing key: the first 16 bytes of the SHA-256 of its public half.
pub(crate) type KeyId = [u8; 16];

/// A hash over named fields in a fixed order.
/// Each field is preceded by its length, so that no two different rows give the same bytes; an absent field
/// differs from an empty one.
pub(crate) struct Hasher(Sha256);

impl Hasher {
    /// Begins a hash of one sort of thing, such as `sandhill revision 1`.
    pub(crate) fn of(sort: &str) -> Self {
        Self(Sha256::new()).field(sort.as_bytes())
    }

    pub(crate) fn field(mut self, bytes: &[u8]) -> Self {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
        self
    }

    pub(crate) fn optional(mut self, bytes: Option<&[u8]>) -> Self {
        match bytes {
            Some(bytes) => self.field(bytes),
            None => {
                self.0.update(u64::MAX.to_be_bytes());
                self
            }
        }
    }

    pub(crate) fn number(self, number: i64) -> Self {
        self.field(&number.to_be_bytes())
    }

    pub(crate) fn finish(self) -> Hash {
        self.0.finalize().into()
    }
}

/// The plain SHA-256 of some bytes, as `sha256sum` gives it.
pub(crate) fn sha256(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// The secret half of a person's signing key; it wipes itself when dropped.
pub(crate) struct Signer(SigningKey);

impl Signer {
    pub(crate) fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    pub(crate) fn sign(&self, hash: &Hash) -> [u8; 64] {
        self.0.sign(hash).to_bytes()
    }

    pub(crate) fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(crate) fn key_id(&self) -> KeyId {
        self.public().key_id()
    }
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signer")
    }
}

/// The public half of a person's signing key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PublicKey(VerifyingKey);

impl PublicKey {
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        VerifyingKey::from_bytes(bytes.try_into().ok()?)
            .ok()
            .map(Self)
    }

    pub(crate) fn to_bytes(self) -> [u8; 32] {
        self.0.to_bytes()
    }

    pub(crate) fn key_id(self) -> KeyId {
        let mut id = [0; 16];
        id.copy_from_slice(&sha256(self.0.as_bytes())[..16]);
        id
    }

    /// Eight groups of four digits, to be read aloud and compared.
    pub(crate) fn fingerprint(self) -> String {
        let groups: Vec<String> = self.key_id().chunks(2).map(hex::encode_upper).collect();
        groups.join(" ")
    }

    pub(crate) fn vouches_for(self, hash: &Hash, signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|s| self.0.verify_strict(hash, &s).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_a_border_between_fields_changes_the_hash() {
        let one = Hasher::of("x").field(b"ab").field(b"c").finish();
        let other = Hasher::of("x").field(b"a").field(b"bc").finish();
        assert_ne!(one, other);
        assert_ne!(
            Hasher::of("x").optional(None).finish(),
            Hasher::of("x").optional(Some(b"")).finish()
        );
    }

    #[test]
    fn a_signature_holds_for_its_hash_only() {
        let signer = Signer::from_seed(&[7; 32]);
        let signature = signer.sign(&sha256(b"one"));
        assert!(signer.public().vouches_for(&sha256(b"one"), &signature));
        assert!(!signer.public().vouches_for(&sha256(b"two"), &signature));
        assert!(
            !signer
                .public()
                .vouches_for(&sha256(b"one"), &signature[..63])
        );
        assert_eq!(signer.public().fingerprint().len(), 39);
        assert_eq!(format!("{signer:?}"), "Signer");
    }
}
