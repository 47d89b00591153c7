//! The record mark: a few letters on a printed paper that hold the log to what it was when that was printed.
//!
//! Whoever has the signing key can rewrite the log and its anchors, and whoever has all copies can put all of
//! them back; neither can change a paper that has left the house.

use casefile::id::WriterId;
use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::chain::{StoredRow, head_of};
use crate::desk::Desk;
use crate::error::StoreError;
use crate::instant::from_micros;
use crate::record::id_at;
use crate::signing::sha256;

/// Digits and letters without those that are mistaken for each other when read aloud or from paper.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Two bytes of the writer, four of the row, ten of its hash, one that checks the typing.
const BYTES: usize = 17;

/// What a mark says against the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum MarkCheck {
    /// The log still holds the row, as it was.
    Holds {
        /// When the row was written, in UTC.
        at: DateTime<Utc>,
    },
    /// The row is another: the log was rewritten after the paper was printed, by someone with a signing key.
    Rewritten {
        /// The row's number.
        row: u32,
    },
    /// The log ends before the row: the vault was put back to an earlier state.
    Behind {
        /// How many rows are missing, at least.
        rows: u32,
    },
    /// Nobody in this vault ever printed such a mark.
    Foreign,
    /// It is no mark, or was mistyped.
    Mistyped,
}

impl MarkCheck {
    /// What to tell a person, in plain words.
    pub fn says(self) -> String {
        match self {
            MarkCheck::Holds { .. } => {
                "The log still holds what it held when that paper was printed.".into()
            }
            MarkCheck::Rewritten { row } => format!(
                "Row {row} of the log is not what it was when that paper was printed. It was rewritten since, by someone with a signing key. Keep the paper, copy the folder, and tell whoever looks after the vault."
            ),
            MarkCheck::Behind { rows } => format!(
                "The log ends {rows} rows before what that paper names: this vault was put back to an earlier state. Compare with the newest backup before you rely on it."
            ),
            MarkCheck::Foreign => "That mark is of another vault.".into(),
            MarkCheck::Mistyped => {
                "That is no record mark. Compare each group of letters with the paper.".into()
            }
        }
    }
}

impl Desk<'_> {
    /// The mark of the log as it stands now, to be printed: seven groups of four letters.
    pub fn record_mark(&self) -> String {
        let pen = self.vault().pen();
        let (writer, head) = (pen.chain.writer, pen.chain.head);
        let mut bytes = writer.0.as_bytes()[14..].to_vec();
        bytes.extend(u32::try_from(head.seq).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend(&head.hash[..10]);
        bytes.push(sha256(&bytes)[0]);
        written(&bytes)
    }

    /// Holds a mark, as typed from a paper, against the log.
    pub fn check_mark(&self, typed: &str) -> Result<MarkCheck, StoreError> {
        let Some(bytes) = read(typed) else {
            return Ok(MarkCheck::Mistyped);
        };
        let row = u32::from_be_bytes([bytes[2], bytes[3], bytes[4], bytes[5]]);
        self.read(|connection| {
            let mut worst = MarkCheck::Foreign;
            let mut statement =
                connection.prepare("SELECT writer FROM writer WHERE substr(writer, 15, 2) = ?1")?;
            let mut writers = statement.query([&bytes[..2]])?;
            while let Some(writer) = writers.next()? {
                let writer = WriterId(id_at(writer, 0)?);
                let found = connection
                    .prepare_cached(&format!(
                        "SELECT {} FROM log WHERE writer = ?1 AND seq = ?2",
                        StoredRow::COLUMNS
                    ))?
                    .query_row(rusqlite::params![writer.0.as_bytes(), row], |found| {
                        Ok(StoredRow::read(found))
                    })
                    .optional()?
                    .transpose()?;
                worst = match found {
                    Some(found) if found.hash[..10] == bytes[6..16] && found.is_whole() => {
                        let at = from_micros(found.at)?;
                        return Ok(MarkCheck::Holds { at });
                    }
                    Some(_) => MarkCheck::Rewritten { row },
                    None => {
                        let last = head_of(connection, writer)?.seq;
                        let last = u32::try_from(last).unwrap_or(u32::MAX);
                        let rows = row.saturating_sub(last).max(1);
                        MarkCheck::Behind { rows }
                    }
                };
            }
            Ok(worst)
        })
    }
}

fn written(bytes: &[u8]) -> String {
    let bit = |n: usize| bytes.get(n / 8).map_or(0, |byte| byte >> (7 - n % 8) & 1);
    let letters: Vec<u8> = (0..28)
        .map(|letter| (0..5).fold(0, |five, n| five << 1 | bit(letter * 5 + n)))
        .map(|five| LETTERS[usize::from(five)])
        .collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect();
    groups.join("-")
}

/// The bytes of a mark as a person types it: in any case, with any dashes, and with O, I and L for digits.
fn read(typed: &str) -> Option<[u8; BYTES]> {
    let mut bits = Vec::with_capacity(140);
    for letter in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let letter = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let five = LETTERS.iter().position(|l| char::from(*l) == letter)?;
        bits.extend((0..5).map(|n| five >> (4 - n) & 1 == 1));
    }
    let mut bytes = [0; BYTES];
    if bits.len() != 140 || bits[BYTES * 8..].contains(&true) {
        return None;
    }
    for (n, _) in bits.iter().enumerate().filter(|(_, bit)| **bit) {
        bytes[n / 8] |= 0x80 >> (n % 8);
    }
    (sha256(&bytes[..BYTES - 1])[0] == bytes[BYTES - 1]).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_reads_back_however_it_is_typed_and_a_slip_is_told() {
        let mut bytes: Vec<u8> = (0..16).map(|n| n * 15 + 1).collect();
        bytes.push(sha256(&bytes)[0]);
        let mark = written(&bytes);
        assert_eq!((mark.len(), mark.matches('-').count()), (34, 6));
        assert_eq!(read(&mark).unwrap()[..], bytes[..]);
        let sloppy = mark.to_lowercase().replace('-', " ").replace('0', "o");
        assert_eq!(read(&sloppy).unwrap()[..], bytes[..]);
        let other = if mark.starts_with('7') { "8" } else { "7" };
        assert_eq!(read(&format!("{other}{}", &mark[1..])), None);
        assert_eq!(read(&mark[1..]), None);
        assert_eq!(read("Ü"), None);
    }
}
