//! What a finished PDF is, read back from its bytes: the facts on which e-filing judges it.
//!
//! Nothing here rests on how the file was made: every page's content is gone through, and where
//! ink would stand is counted, for papers of this program and for exhibits alike. Text counts
//! with the whole height that its font reserves, so a margin may be wider than is said here,
//! never narrower.

mod active;
mod fonts;
mod ink;
mod matrix;
mod pages;

use law::motion::measured::{CourtPaper, FileFormat, MeasuredFile};
use lopdf::Document as File;

use crate::error::PaperError;

pub use active::Active;

/// The facts of a finished PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// The pages in order.
    pub pages: Vec<MeasuredPage>,
    /// The side of the largest square in the top right corner of the first page in which nothing
    /// stands, in points; `None` if the page cannot be read.
    pub corner: Option<f32>,
    /// How large the file is, in bytes.
    pub bytes: u64,
    /// What is in the file that could act, lock it or sign it; e-filing takes none of it.
    pub active: Vec<Active>,
    /// The fonts that the file uses without bringing them along, by name.
    pub fonts_missing: Vec<String>,
}

/// One page of a finished PDF, as it is shown, after any turning.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredPage {
    /// How wide it is, in points; an inch has 72.
    pub width: f32,
    /// How high it is, in points.
    pub height: f32,
    /// How far below its upper edge the first mark stands, in points; the whole height if the
    /// page is empty, `None` if its content cannot be read.
    pub top_margin: Option<f32>,
}

impl Measured {
    /// Whether the file brings along every font that it uses.
    pub fn fonts_embedded(&self) -> bool {
        self.fonts_missing.is_empty()
    }

    /// The facts as the rules of e-filing take them. `judge_block` says whether the paper has a
    /// place for a judge's signature, `editable` whether the court is likely to edit it.
    pub fn for_rules(&self, paper: CourtPaper, judge_block: bool, editable: bool) -> MeasuredFile {
        MeasuredFile {
            paper,
            format: FileFormat::Pdf,
            bytes: self.bytes,
            pages: self.pages.iter().map(page_for_rules).collect(),
            corner: self.corner.map(thousandths),
            active: active::for_rules(&self.active),
            judge_block,
            editable,
        }
    }
}

/// The facts of a Word file as the rules of e-filing take them. Word has no pages until it is
/// opened, so what it leaves free is measured in the PDF of the same paper.
pub fn word_for_rules(
    bytes: &[u8],
    paper: CourtPaper,
    judge_block: bool,
    editable: bool,
) -> MeasuredFile {
    MeasuredFile {
        paper,
        format: FileFormat::Docx,
        bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        pages: Vec::new(),
        corner: None,
        active: Vec::new(),
        judge_block,
        editable,
    }
}

/// A page that cannot be read counts as having no margin, so that a person looks at it.
fn page_for_rules(page: &MeasuredPage) -> law::motion::measured::MeasuredPage {
    law::motion::measured::MeasuredPage {
        width: thousandths(page.width),
        height: thousandths(page.height),
        top: page.top_margin.map_or(0, thousandths),
    }
}

/// Points as whole thousandths of an inch, rounded down so that nothing is said to be wider than
/// it is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no page measures less than nothing or more than a million inches"
)]
fn thousandths(points: f32) -> u32 {
    (f64::from(points) / 72.0 * 1000.0 + 0.01)
        .floor()
        .clamp(0.0, 1e9) as u32
}

/// Reads the facts of a PDF.
///
/// # Errors
/// If the bytes are no PDF that can be read at all.
pub fn measure(bytes: &[u8]) -> Result<Measured, PaperError> {
    let file = File::load_mem(bytes).map_err(|error| PaperError::Unreadable(error.to_string()))?;
    let active = active::find(&file);
    let locked = file.is_encrypted();
    let mut pages = Vec::new();
    let mut corner = None;
    for (index, id) in file.page_iter().enumerate() {
        let sheet = pages::sheet(&file, id);
        let marks = if locked {
            None
        } else {
            ink::marks(&file, id).map(|marks| sheet.seen(&marks))
        };
        if index == 0 {
            corner = marks.as_ref().map(|marks| sheet.corner(marks)).map(points);
        }
        let top = |marks: &Vec<matrix::Area>| {
            let tops = marks.iter().map(|mark| mark.bottom);
            tops.fold(sheet.height, f64::min).max(0.0)
        };
        pages.push(MeasuredPage {
            width: points(sheet.width),
            height: points(sheet.height),
            top_margin: marks.as_ref().map(top).map(points),
        });
    }
    Ok(Measured {
        pages,
        corner,
        bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        active,
        fonts_missing: fonts::missing(&file),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a page's measures need no more than the digits of an f32"
)]
fn points(measure: f64) -> f32 {
    measure as f32
}
