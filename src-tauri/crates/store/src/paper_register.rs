//! The register of papers: each as it went out, byte for byte, with who got it, on what basis, from whom and when.

use std::io::Read;

use casefile::id::{PersonId, RecordId, RevisionId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::error::StoreError;
use crate::file_sort::{FileSort, HEAD, sort_of};
use crate::kept_file::{self, FileId, Kept, KeptFile, ToKeep};
use crate::kind::VaultKind;
use crate::record;
use crate::refusal::Refusal;
use crate::rights::Right;
use crate::signing::sha256;

/// How a paper left the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Left {
    /// It was handed to a printer.
    Printed,
    /// It was written to a file.
    Saved,
}

/// What is known of a paper that goes out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PaperOut {
    /// The paper's title, as it stands on it.
    pub title: String,
    /// Who gets it; empty where it is the office's own copy.
    pub recipient: String,
    /// What lets it go to them, such as a section of law or a signed permission; may be empty.
    pub basis: String,
    /// The saved state that it was made from.
    pub revision: Option<RevisionId>,
    /// How it left.
    pub left: Left,
}

/// A paper in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperLine {
    /// Names it.
    pub file: FileId,
    /// The case.
    pub record: RecordId,
    /// What was known of it when it went out.
    pub out: PaperOut,
    /// SHA-256 of its bytes in hexadecimal, as any tool gives it.
    pub hash: String,
    /// What it is, judged by its bytes.
    pub sort: FileSort,
    /// Its size in bytes.
    pub size: u64,
    /// Who sent it.
    pub person: PersonId,
    /// When, in UTC.
    pub at: DateTime<Utc>,
}

#[derive(Serialize, Deserialize)]
struct About {
    out: PaperOut,
    hash: String,
    sort: FileSort,
}

impl Desk<'_> {
    /// Keeps a paper as it goes out. A paper that goes out twice stands twice in the register; its bytes are
    /// kept once.
    pub fn keep_paper(
        &self,
        record: RecordId,
        out: PaperOut,
        bytes: &[u8],
        at: DateTime<Utc>,
    ) -> Result<PaperLine, StoreError> {
        let kind = self.read(|connection| record::kind_of(connection, record))?;
        self.require_reading(kind)?;
        // What Sandhill makes is taken in either kind of vault: its papers are PDF, Word and text.
        let head = &bytes[..bytes.len().min(HEAD)];
        let about = About {
            out,
            hash: hex::encode(sha256(bytes)),
            sort: sort_of(head, VaultKind::Attorney).map_err(Refusal::from)?,
        };
        let loose = self.take_in(&mut &*bytes, &mut |_| true)?;
        let said = serde_json::to_value(&about).map_err(|_| StoreError::internal("a paper"))?;
        let person = self.person().id;
        let file = self.write(|transaction, chain| {
            let keep = ToKeep {
                record,
                sort: Kept::Paper,
                about: &said,
                person,
                at,
            };
            kept_file::keep(transaction, chain, &loose, &keep)
        })?;
        let About { out, hash, sort } = about;
        let size = loose.size;
        Ok(PaperLine {
            file,
            record,
            out,
            hash,
            sort,
            size,
            person,
            at,
        })
    }

    /// The papers of a case that went out, in the order in which they did.
    pub fn papers(&self, record: RecordId) -> Result<Vec<PaperLine>, StoreError> {
        let files = self.read(|connection| {
            self.require_reading(record::kind_of(connection, record)?)?;
            kept_file::of_record(connection, record, Kept::Paper)
        })?;
        files.into_iter().map(line).collect()
    }

    /// The last papers that went out from this vault, newest first; at most `limit`.
    pub fn papers_out(&self, limit: u32) -> Result<Vec<PaperLine>, StoreError> {
        self.require(Right::ReadCases)?;
        let files = self.read(|connection| kept_file::newest(connection, Kept::Paper, limit))?;
        files.into_iter().map(line).collect()
    }

    /// Is this the paper that was sent? Every time that exactly these bytes went out; none if they never did.
    pub fn papers_like(&self, source: &mut dyn Read) -> Result<Vec<PaperLine>, StoreError> {
        self.require(Right::ReadCases)?;
        let address = self.address_of(source)?;
        let files =
            self.read(|connection| kept_file::with_address(connection, &address, Kept::Paper))?;
        files.into_iter().map(line).collect()
    }
}

fn line(kept: KeptFile) -> Result<PaperLine, StoreError> {
    let about: About = serde_json::from_value(kept.about)
        .map_err(|_| StoreError::damaged("What is known of a paper"))?;
    Ok(PaperLine {
        file: kept.file,
        record: kept.record,
        out: about.out,
        hash: about.hash,
        sort: about.sort,
        size: kept.size,
        person: kept.person,
        at: kept.at,
    })
}
