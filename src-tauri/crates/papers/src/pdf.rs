//! A paper as a tagged PDF that keeps to PDF/UA-1 and PDF/A-2b.
//!
//! Text is shaped and broken into lines and pages here; printpdf writes the operators and the
//! fonts, and lopdf what printpdf does not write. The same paper and date give the same bytes.

mod band;
mod faces;
mod file;
mod flow;
mod foreign;
mod furniture;
mod joined;
mod lines;
mod measures;
mod metadata;
pub mod packet;
mod pages;
mod paint;
mod printable;
mod reach;
mod shape;
mod tags;
mod tree;

use band::{Band, Text};
use chrono::{DateTime, Utc};
use flow::Flow;
use lines::Setter;
use metadata::Metadata;
use pages::{Heights, Placed, Which};
use paint::{Painter, Sheet};
use tree::Tree;

use crate::{document::Document, error::PaperError};

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The characters that no shipped font has, in the order of their code points; each is
    /// printed as its name in brackets.
    pub unset: Vec<char>,
}

/// Sets a paper and writes it as a PDF; `date` is the moment the file says it was made.
///
/// # Errors
/// Only if the file cannot be put together, which no content is known to cause.
pub fn write(document: &Document, date: DateTime<Utc>) -> Result<Pdf, PaperError> {
    let measures = measures::measures(document);
    let mut setter = Setter::new();
    let mut tree = Tree::new();
    let head = furniture::head(document, &measures, &mut setter, &mut tree);
    let mut flow = Flow::new(measures, &mut setter, &mut tree);
    flow.blocks(&document.blocks);
    let (bands, heads, mut bookmarks) = (flow.bands, flow.heads, flow.bookmarks);
    let height = |page| measures.bottom - head.column(page) - head.height;
    let heights = Heights {
        first: height(0),
        other: height(1),
    };
    let pages = pages::paginate(&bands, &heads, heights);

    let mut painted = Vec::new();
    let mut painter = Painter::new(&mut tree);
    for (index, placed) in pages.iter().enumerate() {
        let mut sheet = Sheet::default();
        let boxes = head.on_page(index);
        let top = head.column(index) + head.height;
        sheet.strokes.extend(&boxes.strokes);
        let texts = if index == 0 {
            &mut sheet.content
        } else {
            &mut sheet.above
        };
        texts.extend(boxes.texts);
        for Placed { top: below, which } in placed {
            let at = (measures.margin, top + below);
            match which {
                Which::Band(band) => {
                    let band = &bands[*band];
                    if let Some(bookmark) = band.bookmark.and_then(|at| bookmarks.get_mut(at)) {
                        bookmark.place = (index, at.1);
                    }
                    lay(band, at, &mut sheet);
                }
                Which::Again { head, band } => {
                    let mut again = Sheet::default();
                    lay(&heads[*head][*band], at, &mut again);
                    sheet.strokes.append(&mut again.strokes);
                    sheet.above.append(&mut again.content);
                }
            }
        }
        let foot = furniture::foot(document, &measures, &mut setter, index, pages.len());
        sheet.strokes.extend(&foot.strokes);
        sheet.below = foot.texts;
        painted.push(painter.page(index, sheet));
    }
    let metadata = Metadata {
        title: &document.title,
        language: &document.language,
        date,
        conforms: true,
    };
    let count = painted.len();
    let bytes = file::write(painted, &tree, &bookmarks, &metadata)?;
    Ok(Pdf {
        bytes,
        pages: count,
        unset: setter.unset.into_iter().collect(),
    })
}

/// Lays a band on a page with its top left corner at the given place. Texts without an owner
/// inside a band, such as the signs that part a caption, are furniture.
fn lay(band: &Band, at: (f32, f32), sheet: &mut Sheet) {
    sheet
        .strokes
        .extend(band.strokes.iter().map(|stroke| stroke.moved(at.0, at.1)));
    for text in &band.texts {
        let text = Text {
            x: text.x + at.0,
            baseline: text.baseline + at.1,
            ..text.clone()
        };
        if text.owner.is_some() {
            sheet.content.push(text);
        } else {
            sheet.above.push(text);
        }
    }
}
