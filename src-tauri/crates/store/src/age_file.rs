//! Files in the format of `age`, so that the stock tool opens them too.

use std::io::{Read, Write};

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, EncryptError, Encryptor};
use zeroize::Zeroizing;

use crate::cost::{Cost, HIGHEST, LOWEST};
use crate::error::StoreError;
use crate::secret::Passphrase;

/// Why a file did not open.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unopened {
    /// The passphrase is wrong, or the few bytes that check it were changed.
    Passphrase,
    /// The file is for others, or the few bytes that are for this key were changed.
    NotForUs,
    /// The file states a cost outside the bounds.
    Cost(u32),
    /// The file is not whole.
    Damaged,
}

/// Seals bytes under a passphrase.
pub(crate) fn seal_with_passphrase(
    plain: &[u8],
    passphrase: &Passphrase,
    cost: Cost,
) -> Result<Vec<u8>, StoreError> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.expose()));
    recipient.set_work_factor(cost.exponent());
    seal(plain, &[&recipient])
}

/// Seals bytes so that each of the given keys opens them.
pub(crate) fn seal_to(
    plain: &[u8],
    recipients: &[age::x25519::Recipient],
) -> Result<Vec<u8>, StoreError> {
    let recipients: Vec<&dyn age::Recipient> = recipients.iter().map(|r| r as _).collect();
    seal(plain, &recipients)
}

/// Opens bytes that were sealed under a passphrase.
/// The stated cost is read and judged before any work is done.
pub(crate) fn open_with_passphrase(
    sealed: &[u8],
    passphrase: &Passphrase,
) -> Result<Zeroizing<Vec<u8>>, Unopened> {
    let cost = stated_cost(sealed).ok_or(Unopened::Damaged)?;
    if !(u32::from(LOWEST)..=u32::from(HIGHEST)).contains(&cost) {
        return Err(Unopened::Cost(cost));
    }
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.expose()));
    identity.set_max_work_factor(HIGHEST);
    open(sealed, &identity)
}

/// Opens bytes that were sealed to a key.
pub(crate) fn open_with_identity(
    sealed: &[u8],
    identity: &age::x25519::Identity,
) -> Result<Zeroizing<Vec<u8>>, Unopened> {
    open(sealed, identity)
}

/// How many keys open the file, by the stanzas in its head.
pub(crate) fn count_recipients(sealed: &[u8]) -> usize {
    sealed
        .split(|byte| *byte == b'\n')
        .take_while(|line| !line.starts_with(b"---"))
        .filter(|line| line.starts_with(b"-> X25519 "))
        .count()
}

/// The exponent on the stanza line `-> scrypt SALT EXPONENT`, which age allows only as the first of a file.
fn stated_cost(sealed: &[u8]) -> Option<u32> {
    let head = &sealed[..sealed.len().min(256)];
    let line = head.split(|byte| *byte == b'\n').nth(1)?;
    let mut words = std::str::from_utf8(line).ok()?.split(' ');
    match (
        words.next()?,
        words.next()?,
        words.next()?,
        words.next()?,
        words.next(),
    ) {
        ("->", "scrypt", _, exponent, None) => exponent.parse().ok(),
        _ => None,
    }
}

fn seal(plain: &[u8], recipients: &[&dyn age::Recipient]) -> Result<Vec<u8>, StoreError> {
    let broken = |_: EncryptError| StoreError::internal("sealing a key file");
    let unwritten = StoreError::io("Sealing a key file");
    let encryptor = Encryptor::with_recipients(recipients.iter().copied()).map_err(broken)?;
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(&unwritten)?;
    writer.write_all(plain).map_err(&unwritten)?;
    writer.finish().map_err(&unwritten)?;
    Ok(sealed)
}

fn open(sealed: &[u8], identity: &dyn age::Identity) -> Result<Zeroizing<Vec<u8>>, Unopened> {
    let decryptor = Decryptor::new_buffered(sealed).map_err(|_| Unopened::Damaged)?;
    let mut reader = decryptor
        .decrypt(std::iter::once(identity))
        .map_err(|error| match error {
            DecryptError::DecryptionFailed => Unopened::Passphrase,
            DecryptError::NoMatchingKeys => Unopened::NotForUs,
            _ => Unopened::Damaged,
        })?;
    // Room for the longest key file, so that no half-grown copy of a secret stays behind unwiped.
    let mut plain = Zeroizing::new(Vec::with_capacity(1024));
    reader
        .read_to_end(&mut plain)
        .map_err(|_| Unopened::Damaged)?;
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed_at(exponent: &str) -> Vec<u8> {
        let sealed = seal_with_passphrase(b"text", &"seven herons".into(), Cost::lowest()).unwrap();
        let mut lines = sealed.splitn(3, |byte| *byte == b'\n');
        let (first, second, rest) = (
            lines.next().unwrap(),
            lines.next().unwrap(),
            lines.next().unwrap(),
        );
        let stanza = String::from_utf8(second.to_vec())
            .unwrap()
            .replace(" 15", &format!(" {exponent}"));
        [first, b"\n", stanza.as_bytes(), b"\n", rest].concat()
    }

    fn check(exponent: &str, expected: Unopened) {
        let opened = open_with_passphrase(&sealed_at(exponent), &"seven herons".into());
        assert_eq!(opened.unwrap_err(), expected, "a stated cost of {exponent}");
    }

    #[test]
    fn what_was_sealed_opens_with_the_same_passphrase_only() {
        let sealed = sealed_at("15");
        assert_eq!(
            **open_with_passphrase(&sealed, &"seven herons".into()).unwrap(),
            *b"text"
        );
        let wrong = open_with_passphrase(&sealed, &"eight herons".into());
        assert_eq!(wrong.unwrap_err(), Unopened::Passphrase);
    }

    #[test]
    fn a_cost_outside_the_bounds_is_refused() {
        check("14", Unopened::Cost(14));
        check("21", Unopened::Cost(21));
        check("4294967295", Unopened::Cost(u32::MAX));
    }

    #[test]
    fn a_cost_that_is_no_number_is_damage() {
        check("x", Unopened::Damaged);
        check("99999999999", Unopened::Damaged);
        check("15 15", Unopened::Damaged);
    }
}
