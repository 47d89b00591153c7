//! A packet for one recipient: a cover sheet that lists what is in it, on what basis, and what was left out and why,
//! then the papers chosen for it, then files from elsewhere that go along.

use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use law::release::stripped::Stripped;

use crate::document::Document;
use crate::error::PaperError;
use crate::outgoing;
use crate::pdf::{
    self,
    packet::{Origin, Packet, Part, Progress, join, pages_of},
};
use crate::template;
use crate::value::{Value, Values};

/// The template of the cover sheet, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/referral_packet.md");

/// What the packet is called in its bookmarks and in the title bar of a reader.
const TITLE: &str = "Referral packet";

/// How often the cover sheet is set anew because it turned out longer than it said.
const TRIES: usize = 4;

/// One line of the cover sheet.
#[derive(Debug, Clone, Copy)]
pub struct Enclosed<'a> {
    /// What it is called.
    pub title: &'a str,
    /// How many pages it has.
    pub pages: usize,
    /// Where it comes from.
    pub origin: Origin,
}

/// Makes the cover sheet, which itself has as many pages as `cover` says. `mark` ties it to the saved state of the
/// record that the packet was made from.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn cover_sheet(
    release: &Stripped,
    mark: &str,
    enclosed: &[Enclosed<'_>],
    cover: usize,
) -> Result<Document, PaperError> {
    let mut begins = cover + 1;
    let mut lines = Vec::new();
    for one in enclosed {
        let ends = begins + one.pages.saturating_sub(1);
        let pages = if one.pages < 2 {
            begins.to_string()
        } else {
            format!("{begins}–{ends}")
        };
        let line = Values::new()
            .with("title", one.title)
            .with("pages", pages.as_str())
            .with("elsewhere", one.origin == Origin::Elsewhere);
        lines.push(line);
        begins += one.pages;
    }
    let elsewhere = enclosed.iter().any(|one| one.origin == Origin::Elsewhere);
    let values = outgoing::values(release, mark)
        .with("enclosed", lines)
        .with("elsewhere", elsewhere)
        .with("whole", Value::Text((begins - 1).to_string()));
    template::render(TEMPLATE, &values)
}

/// Makes the packet: the cover sheet, then the parts in their order. After each part `goes_on` is told how far it is;
/// when it breaks off there is no packet.
///
/// # Errors
/// If a part is no PDF that can be read or is locked with a password; the error names the part.
pub fn referral_packet(
    release: &Stripped,
    mark: &str,
    date: DateTime<Utc>,
    parts: &[Part<'_>],
    goes_on: impl FnMut(Progress) -> ControlFlow<()>,
) -> Result<Option<Packet>, PaperError> {
    let mut enclosed = Vec::new();
    for part in parts {
        enclosed.push(Enclosed {
            title: part.title,
            pages: pages_of(part.title, part.bytes)?,
            origin: part.origin,
        });
    }
    let mut cover = pdf::write(&cover_sheet(release, mark, &enclosed, 1)?, date)?;
    for _ in 0..TRIES {
        let again = pdf::write(&cover_sheet(release, mark, &enclosed, cover.pages)?, date)?;
        let settled = again.pages == cover.pages;
        cover = again;
        if settled {
            break;
        }
    }
    let first = Part {
        title: "Cover sheet",
        bytes: &cover.bytes,
        origin: Origin::Ours,
    };
    let all: Vec<Part<'_>> = std::iter::once(first)
        .chain(parts.iter().copied())
        .collect();
    join(TITLE, date, &all, goes_on)
}
