//! Papers that were made, and where each can go.

use casefile::id::ItemId;
use casefile::moment::Clock;
use casefile::paper_made::{PaperFormat, PaperKind, PaperMade};
use chrono::{DateTime, Utc};
use law::motion::measured::MeasuredFile;
use serde::Serialize;
use store::desk::Desk;

use crate::case::Case;
use crate::made::{Again, Papered, is_current};
use crate::printing::Printers;
use crate::views::motion::files::{FileCheck, checks};
use crate::views::shown::{ShownTime, time};

/// A paper that was made, and where it can go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PaperView {
    /// Names it.
    pub id: ItemId,
    /// Which paper it is.
    pub paper: PaperKind,
    /// In which format it was written.
    pub format: PaperFormat,
    /// Its title.
    pub title: String,
    /// Whether it says of itself that it is a draft.
    pub draft: bool,
    /// The name under which it is offered to be saved.
    pub file_name: String,
    /// The folder in which it is offered to be saved.
    pub folder: String,
    /// How many pages it has; nought in a format that has none of its own.
    pub pages: u32,
    /// Characters that no font of the program has; each stands on the paper as its name.
    pub unset: Vec<String>,
    /// What e-filing asks of the file, as it was measured; nothing for a paper that goes to no court.
    pub checks: Vec<FileCheck>,
    /// Printers of this computer.
    pub printers: Vec<String>,
    /// The one that the computer would choose.
    pub default_printer: Option<String>,
}

/// A line of the list of papers that were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PaperLine {
    /// Names it.
    pub id: ItemId,
    /// Which paper it is.
    pub paper: PaperKind,
    /// In which format it was written.
    pub format: PaperFormat,
    /// Its title.
    pub title: String,
    /// When it was made.
    pub made: ShownTime,
    /// Who made it.
    pub by: String,
    /// How many pages it has; nought in a format that has none of its own.
    pub pages: u32,
    /// SHA-256 of its bytes.
    pub hash: String,
    /// Whether it is the newest of its kind and nothing in the case changed since.
    pub current: bool,
}

/// What of this computer a paper's view shows.
pub struct Machine {
    /// The folder in which a paper is offered to be saved.
    pub folder: String,
    /// The printers.
    pub printers: Printers,
}

/// A paper that was made.
pub fn paper_view(id: ItemId, again: &Again, machine: &Machine) -> PaperView {
    let (made, file) = (&again.made, &again.file);
    let title = made.paper.title();
    let draft = if file.draft { " (draft)" } else { "" };
    PaperView {
        id,
        paper: made.paper,
        format: made.format,
        title: title.to_owned(),
        draft: file.draft,
        file_name: format!("{} {title}{draft}.{}", again.number, made.format.ending()),
        folder: machine.folder.clone(),
        pages: made.pages,
        unset: file
            .unset
            .iter()
            .map(|c| format!("U+{:04X}", u32::from(*c)))
            .collect(),
        checks: file
            .measured
            .iter()
            .flat_map(|file: &MeasuredFile| checks(file, made.at))
            .collect(),
        printers: machine.printers.names.clone(),
        default_printer: machine.printers.default.clone(),
    }
}

/// Every paper that was made from a case, the newest first.
pub fn paper_lines<R: Papered>(
    desk: &Desk<'_>,
    case: &Case<R>,
    now: DateTime<Utc>,
    clock: Clock,
) -> Vec<PaperLine> {
    let mut lines: Vec<PaperLine> = case
        .record
        .papers()
        .iter()
        .map(|(id, made)| PaperLine {
            id: *id,
            paper: made.paper,
            format: made.format,
            title: made.paper.title().to_owned(),
            made: time(made.at, now, clock),
            by: made.by.clone(),
            pages: made.pages,
            hash: made.hash.clone(),
            current: is_newest(case, *id, made) && is_current(desk, case, made),
        })
        .collect();
    lines.reverse();
    lines
}

/// Whether no paper of the same kind and format was made after this one.
pub fn is_newest<R: Papered>(case: &Case<R>, id: ItemId, made: &PaperMade) -> bool {
    case.record
        .papers()
        .iter()
        .filter(|(_, other)| {
            other.paper == made.paper && other.format == made.format && other.about == made.about
        })
        .all(|(other, _)| *other <= id)
}
