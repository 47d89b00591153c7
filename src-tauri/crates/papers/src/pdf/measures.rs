//! The sizes and distances of each setting, in points.

use super::{faces::Family, lines::Type};
use crate::document::Setting;

/// A Letter page.
pub(super) const PAGE: (f32, f32) = (612.0, 792.0);

/// What a setting measures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    pub(super) setting: Setting,
    pub(super) margin: f32,
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
    bottom: 792.0 - 60.0,
    body: of(Family::Sans, 10.5, 14.0),
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

pub(super) fn measures(setting: Setting) -> Measures {
    match setting {
        Setting::Form => FORM,
        Setting::Pleading => PLEADING,
    }
}

impl Measures {
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
