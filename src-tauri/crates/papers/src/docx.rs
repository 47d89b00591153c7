//! A paper as a Word file (DOCX), to be edited and handed in where a court wants to change it.
//!
//! Its styles are real ones, its numbered paragraphs count by themselves, and it says nothing of
//! the machine or the person it was made by. The same paper and date give the same bytes.

mod blocks;
mod cells;
mod court;
mod furniture;
mod order;
mod package;
mod styles;
mod text;
mod tree;

use chrono::{DateTime, Utc};
use docx_rs as word;

use crate::{
    document::{Document, Setting},
    error::PaperError,
};

/// Twentieths of a point, in which Word measures.
const POINT: i32 = 20;

/// Writes a paper as a Word file; `date` is the moment the file says it was made.
///
/// # Errors
/// Only if the file cannot be put together, which no content is known to cause.
pub fn write(document: &Document, date: DateTime<Utc>) -> Result<Vec<u8>, PaperError> {
    let page = Page::of(document.setting);
    let mut body = blocks::Body::new(&page);
    body.blocks(&document.blocks);
    let blocks::Body { pieces, lists, .. } = body;
    let mut file = word::Docx::new().page_size(12240, 15840).page_margin(
        word::PageMargin::new()
            .top(page.margin)
            .bottom(page.margin)
            .left(page.margin)
            .right(page.margin)
            .header(page.header)
            .footer(32 * POINT),
    );
    file = styles::add(file, &page, lists);
    file = furniture::add(file, document, &page);
    for piece in pieces {
        file = match piece {
            blocks::Piece::Paragraph(paragraph) => file.add_paragraph(*paragraph),
            blocks::Piece::Table(table) => file.add_table(*table),
        };
    }
    package::pack(file.build(), document, date)
}

/// What a setting measures, in twentieths of a point.
struct Page {
    setting: Setting,
    margin: i32,
    /// How far below the page's upper edge the head begins.
    header: i32,
    /// Where the text begins on the first page, if further down than on the others.
    first_top: Option<i32>,
}

impl Page {
    fn of(setting: Setting) -> Self {
        // A court keeps half an inch on every page, and two or three inches on the first.
        let (margin, header, first_top) = match setting {
            Setting::Form => (54, 24, None),
            Setting::Pleading => (72, 40, Some(150)),
            Setting::Order => (72, 40, Some(222)),
        };
        Self {
            setting,
            margin: margin * POINT,
            header: header * POINT,
            first_top: first_top.map(|top: i32| top * POINT),
        }
    }

    /// The width of the column.
    fn width(&self) -> i32 {
        12240 - 2 * self.margin
    }

    fn is_form(&self) -> bool {
        self.setting == Setting::Form
    }
}

/// A measure that Word takes as a number without a sign.
fn size(measure: i32) -> usize {
    usize::try_from(measure).unwrap_or(0)
}
