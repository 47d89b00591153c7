//! Attachments: files that a person keeps with a case, inside the vault.

use std::io::{Cursor, Read, Write};

use casefile::id::{PersonId, RecordId};
use chrono::{DateTime, Utc};
use serde_json::json;

use crate::case_refusal::CaseRefusal;
use crate::content::{self, Progress};
use crate::desk::Desk;
use crate::error::StoreError;
use crate::file_sort::{FileSort, HEAD, is_plain_text, sort_of};
use crate::kept_file::{self, FileId, Kept, KeptFile, ToKeep};
use crate::kind::VaultKind;
use crate::pdf_look::{LARGEST, require_no_images};
use crate::record;
use crate::refusal::Refusal;

/// A file kept with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Names it.
    pub file: FileId,
    /// The case.
    pub record: RecordId,
    /// What people call it.
    pub name: String,
    /// What it is, judged by its content.
    pub sort: FileSort,
    /// Its size in bytes.
    pub size: u64,
    /// Who attached it.
    pub person: PersonId,
    /// When it was attached, in UTC.
    pub at: DateTime<Utc>,
}

impl Desk<'_> {
    /// Keeps a file with a case, read from `source` to its end. The sort is judged by its content. A County
    /// vault takes plain text, and PDF in which no image and no other file lies; a paper that went out from this
    /// vault is taken back whatever it holds. An Attorney vault takes PDF, pictures, Word and text.
    /// The same file attached twice to a case is one. `progress` is told the bytes done; false stops it.
    pub fn attach(
        &self,
        record: RecordId,
        name: &str,
        source: &mut dyn Read,
        at: DateTime<Utc>,
        progress: Progress<'_>,
    ) -> Result<Attachment, StoreError> {
        let kind = self.read(|connection| record::kind_of(connection, record))?;
        self.require_writing(kind)?;
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 200 {
            return Err(Refusal::from(CaseRefusal::NoFileName).into());
        }
        let (sort, mut whole) = self.looked_through(source)?;
        let loose = self.take_in(&mut *whole, progress)?;
        let person = self.person().id;
        let about = json!({ "name": name, "sort": sort });
        let kept = self.write(|transaction, chain| {
            let same = kept_file::with_address(transaction, &loose.address, Kept::Attachment)?;
            if let Some(there) = same.into_iter().find(|file| file.record == record) {
                content::let_go(transaction, &loose)?;
                return Ok(there);
            }
            let keep = ToKeep {
                record,
                sort: Kept::Attachment,
                about: &about,
                person,
                at,
            };
            let file = kept_file::keep(transaction, chain, &loose, &keep)?;
            kept_file::one(transaction, file)?
                .ok_or_else(|| StoreError::internal("the file was just kept"))
        })?;
        attachment(kept)
    }

    /// The files attached to a case, in the order in which they were attached.
    pub fn attachments(&self, record: RecordId) -> Result<Vec<Attachment>, StoreError> {
        let files = self.read(|connection| {
            self.require_reading(record::kind_of(connection, record)?)?;
            kept_file::of_record(connection, record, Kept::Attachment)
        })?;
        files.into_iter().map(attachment).collect()
    }

    /// Writes the bytes of a file, attached or sent as a paper, to `to`. After an error, what was written is not
    /// to be used: damage may show only at the end.
    pub fn file_bytes(
        &self,
        file: FileId,
        to: &mut dyn Write,
        progress: Progress<'_>,
    ) -> Result<(), StoreError> {
        let kept = self.kept(file)?;
        self.give_out(kept.content, kept.address, to, progress)
    }

    /// Takes an attached file away from its case, and its bytes out of the vault unless another case has the
    /// same. What was there, and who took it away, stands in the log.
    pub fn detach(&self, file: FileId, at: DateTime<Utc>) -> Result<(), StoreError> {
        let kept = self.kept(file)?;
        let kind = self.read(|connection| record::kind_of(connection, kept.record))?;
        self.require_writing(kind)?;
        if kept.sort != Kept::Attachment.as_str() {
            return Err(Refusal::from(CaseRefusal::NoSuchFile).into());
        }
        self.write(|transaction, chain| kept_file::remove(transaction, chain, &kept, at))
    }

    fn kept(&self, file: FileId) -> Result<KeptFile, StoreError> {
        self.read(|connection| {
            let kept = kept_file::one(connection, file)?;
            let kept = kept.ok_or(Refusal::from(CaseRefusal::NoSuchFile))?;
            self.require_reading(record::kind_of(connection, kept.record)?)?;
            Ok(kept)
        })
    }

    /// The sort of a file, and the file again from its beginning. One that has to be looked through is held in
    /// memory, at most 64 MB; any other is only begun.
    fn looked_through<'s>(
        &self,
        source: &'s mut dyn Read,
    ) -> Result<(FileSort, Box<dyn Read + 's>), StoreError> {
        let kind = self.facts().kind;
        let mut head = Vec::new();
        let reading = StoreError::io("Reading the file");
        source
            .take(HEAD as u64)
            .read_to_end(&mut head)
            .map_err(&reading)?;
        let sort = sort_of(&head, kind).map_err(Refusal::from)?;
        let is_county = kind == VaultKind::County;
        if !(sort == FileSort::Text || sort == FileSort::Pdf && is_county) {
            return Ok((sort, Box::new(Cursor::new(head).chain(source))));
        }
        let rest = (LARGEST - head.len() + 1) as u64;
        source.take(rest).read_to_end(&mut head).map_err(&reading)?;
        if sort == FileSort::Pdf {
            if self.papers_like(&mut head.as_slice())?.is_empty() {
                require_no_images(&head).map_err(Refusal::from)?;
            }
        } else if head.len() > LARGEST || !is_plain_text(&head) {
            return Err(Refusal::from(CaseRefusal::OtherSort { is_county }).into());
        }
        Ok((sort, Box::new(Cursor::new(head))))
    }
}

fn attachment(kept: KeptFile) -> Result<Attachment, StoreError> {
    let name = kept.about["name"].as_str().unwrap_or_default().to_owned();
    let sort: Result<FileSort, _> = serde_json::from_value(kept.about["sort"].clone());
    Ok(Attachment {
        file: kept.file,
        record: kept.record,
        name,
        sort: sort.map_err(|_| StoreError::damaged("What is known of a file"))?,
        size: kept.size,
        person: kept.person,
        at: kept.at,
    })
}
