//! Hashes of what goes out: the whole one in the case, a short one at the foot of the paper.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::AppError;

/// SHA-256 of some bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// The mark at the foot of a paper: the first eight digits of the hash of the facts on it, such as `7F3A-91C2`.
pub fn record_mark(release: &impl Serialize) -> Result<String, AppError> {
    let facts = serde_json::to_vec(release)?;
    let hash = sha256(&facts).to_uppercase();
    Ok(format!("{}-{}", &hash[..4], &hash[4..8]))
}
