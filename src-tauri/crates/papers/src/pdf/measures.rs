//! The sizes and distances of each setting, in points.

use super::{faces::Family, lines::Type};
use crate::document::{Block, Document, Setting};

/// A Letter page.
pub(super) const PAGE: (f32, f32) = (612.0, 792.0);

/// How far from the page's right edge and from its top the square for the file stamp reaches on
/// the first page of a court paper.
pub(super) const SQUARE: f32 = 144.0;
/// What a court paper keeps free beyond what the court asks for.
const SPARE: f32 = 6.0;

/// What a setting measures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    pub(super) setting: Setting,
    pub(super) margin: f32,
    /// Where the column begins on the first page, from the page's top.
    pub(super) first_top: f32,
    /// Where the stamp stands on every page, from the page's top.
    pub(super) stamp_top: f32,
    /// Where the column ends, from the page's top.
    pub(super) bottom: f32,
    /// Running text.
    pub(super) body: Type,
    /// Text that stands close: captions, tables, signatures.
    pub(super) close: Type,
    /// The paper's title.
    pub(super) title: Type,
    /// Section headings.
    pub(super) heading: Type,
    /// Legends, footers.
    pub(super) small: Type,
    /// The small words above a value.
    pub(super) label: Type,
    /// How far a paragraph's first line is set in.
    pub(super) indent: f32,
    /// How far text hangs from the number of a numbered paragraph.
    pub(super) hang: f32,
    /// The gap between two paragraphs.
    pub(super) paragraph_gap: f32,
}

const FORM: Measures = Measures {
    setting: Setting::Form,
    margin: 54.0,
    first_top: 54.0,
    stamp_top: 23.0,
    bottom: 792.0 - 54.0,
    body: of(Family::Sans, 10.5, 13.5),
    close: of(Family::Sans, 10.0, 13.5),
    title: bold(Family::Sans, 15.5, 20.0),
    heading: bold(Family::Sans, 10.5, 14.0),
    small: of(Family::Sans, 8.5, 11.5),
    label: Type {
        grey: 0.22,
        ..of(Family::Sans, 8.0, 10.0)
    },
    indent: 0.0,
    hang: 20.0,
    paragraph_gap: 5.0,
};

const PLEADING: Measures = Measures {
    setting: Setting::Pleading,
    margin: 72.0,
    first_top: SQUARE + SPARE,
    stamp_top: 40.0,
    bottom: 792.0 - 72.0,
    body: of(Family::Serif, 12.0, 24.0),
    close: of(Family::Serif, 12.0, 16.0),
    title: bold(Family::Serif, 12.0, 16.0),
    heading: bold(Family::Serif, 12.0, 16.0),
    small: of(Family::Sans, 8.5, 11.5),
    label: of(Family::Serif, 10.0, 12.5),
    indent: 36.0,
    hang: 36.0,
    paragraph_gap: 0.0,
};

/// The three inches at the top of an order's first page are the court's, so its stamp stands at
/// the foot, where it has nothing else.
const ORDER: Measures = Measures {
    setting: Setting::Order,
    first_top: 216.0 + SPARE,
    stamp_top: 792.0 - 56.0,
    ..PLEADING
};

/// A caption leaves the square free by its own form, so it may begin higher than other text.
const CAPTION_TOP: f32 = 98.0;

/// The measures for a paper.
pub(super) fn measures(document: &Document) -> Measures {
    match document.setting {
        Setting::Form => FORM,
        Setting::Order => ORDER,
        Setting::Pleading => {
            let captioned = matches!(document.blocks.first(), Some(Block::Caption(_)));
            let first_top = if captioned && document.legend.is_empty() {
                CAPTION_TOP
            } else {
                PLEADING.first_top
            };
            Measures {
                first_top,
                ..PLEADING
            }
        }
    }
}

impl Measures {
    /// How wide text may be that begins at `x` beside the square for the file stamp.
    pub(super) fn beside_square(&self, x: f32) -> f32 {
        PAGE.0 - SQUARE - SPARE - x
    }

    /// How far below the column's top on the first page the square reaches.
    pub(super) fn square_below(&self) -> f32 {
        if self.setting == Setting::Pleading {
            (PLEADING.first_top - self.first_top).max(0.0)
        } else {
            0.0
        }
    }

    /// The width of the column.
    pub(super) fn width(&self) -> f32 {
        PAGE.0 - 2.0 * self.margin
    }

    /// The text of a form's cells.
    pub(super) fn cell(&self) -> Type {
        if self.is_form() {
            self.body
        } else {
            self.close
        }
    }

    pub(super) fn is_form(&self) -> bool {
        self.setting == Setting::Form
    }
}

const fn of(family: Family, size: f32, leading: f32) -> Type {
    Type {
        family,
        size,
        leading,
        bold: false,
        grey: 0.0,
    }
}

const fn bold(family: Family, size: f32, leading: f32) -> Type {
    Type {
        bold: true,
        ..of(family, size, leading)
    }
}
