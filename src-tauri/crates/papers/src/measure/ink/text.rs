//! Where text stands, operator by operator.

use lopdf::Object;

use super::plain;
use crate::measure::{
    fonts::Font,
    matrix::{Area, Matrix},
};

/// The state of text.
#[derive(Clone)]
pub(super) struct Text {
    font: Font,
    size: f64,
    between_letters: f64,
    between_words: f64,
    scale: f64,
    leading: f64,
    rise: f64,
    mode: i64,
    place: Matrix,
    line: Matrix,
}

/// Text that was shown: the stretches of one operator, each with its height.
pub(super) struct Shown {
    stretches: Vec<(Matrix, f64)>,
    below: f64,
    above: f64,
}

impl Shown {
    /// The areas that the text covers on the page.
    pub(super) fn areas(&self, to_page: Matrix) -> impl Iterator<Item = Area> {
        self.stretches.iter().filter_map(move |(place, width)| {
            place
                .then(to_page)
                .area((0.0, *width), (self.below, self.above))
        })
    }
}

impl Text {
    pub(super) fn new() -> Self {
        Self {
            font: Font::unknown(),
            size: 0.0,
            between_letters: 0.0,
            between_words: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
            place: Matrix::SAME,
            line: Matrix::SAME,
        }
    }

    pub(super) fn set_font(&mut self, font: Font, size: f64) {
        (self.font, self.size) = (font, size);
    }

    /// Whether text is drawn without being seen, as under a scanned page.
    pub(super) fn invisible(&self) -> bool {
        matches!(self.mode, 3 | 7)
    }

    /// Follows an operator; gives back what it shows, or nothing if it is not about text.
    pub(super) fn take(&mut self, operator: &str, operands: &[Object]) -> Option<Shown> {
        let numbers: Vec<f64> = operands.iter().filter_map(plain).collect();
        let first = numbers.first().copied().unwrap_or(0.0);
        let mut shown = Shown {
            stretches: Vec::new(),
            below: self.size * self.font.descent,
            above: self.size * self.font.ascent,
        };
        match operator {
            "BT" => (self.place, self.line) = (Matrix::SAME, Matrix::SAME),
            "ET" => {}
            "Tc" => self.between_letters = first,
            "Tw" => self.between_words = first,
            "Tz" => self.scale = first / 100.0,
            "TL" => self.leading = first,
            "Ts" => self.rise = first,
            #[expect(clippy::cast_possible_truncation, reason = "modes run from 0 to 7")]
            "Tr" => self.mode = first as i64,
            "Tm" => {
                if let Ok(matrix) = numbers.try_into() {
                    (self.place, self.line) = (Matrix(matrix), Matrix(matrix));
                }
            }
            "Td" | "TD" => {
                let down = numbers.get(1).copied().unwrap_or(0.0);
                if operator == "TD" {
                    self.leading = -down;
                }
                self.next_line(first, down);
            }
            "T*" => self.next_line(0.0, -self.leading),
            "Tj" => self.show(operands, &mut shown),
            "TJ" => {
                let items = operands.first().and_then(|items| items.as_array().ok());
                self.show(items.map_or(&[], Vec::as_slice), &mut shown);
            }
            "'" => {
                self.next_line(0.0, -self.leading);
                self.show(operands, &mut shown);
            }
            "\"" => {
                self.between_words = first;
                self.between_letters = numbers.get(1).copied().unwrap_or(0.0);
                self.next_line(0.0, -self.leading);
                self.show(operands.get(2..).unwrap_or_default(), &mut shown);
            }
            _ => return None,
        }
        Some(shown)
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::moved(x, y).then(self.line);
        self.place = self.line;
    }

    /// Shows strings; a number among them moves the next one back by thousandths of an em.
    fn show(&mut self, items: &[Object], shown: &mut Shown) {
        for item in items {
            let width = match item {
                Object::String(text, _) => {
                    let extent = self.font.extent(text);
                    #[expect(clippy::cast_precision_loss, reason = "a line has few letters")]
                    let (letters, spaces) = (extent.letters as f64, extent.spaces as f64);
                    let width = extent.width * self.size
                        + letters * self.between_letters
                        + spaces * self.between_words;
                    // A string of spaces alone shows nothing.
                    if extent.letters > extent.spaces {
                        let raised = Matrix::moved(0.0, self.rise).then(self.place);
                        shown.stretches.push((raised, width * self.scale));
                    }
                    width
                }
                other => plain(other).map_or(0.0, |back| -back / 1000.0 * self.size),
            };
            self.place = Matrix::moved(width * self.scale, 0.0).then(self.place);
        }
    }
}
