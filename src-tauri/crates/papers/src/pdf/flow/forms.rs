//! The head of a form, and rows of labelled cells.

use super::{Bookmark, Flow, Kind};
use crate::{
    document::{Cell, CellValue, Title, plain_text},
    pdf::{
        band::{Band, Stroke, tie},
        lines::{Line, Type},
        tree::{NodeId, Role},
    },
};

/// Columns of a form.
const COLUMNS: f32 = 6.0;
/// The gap between two columns.
const GUTTER: f32 = 12.0;
/// The space above a label, and under the last line of a value.
const PAD: (f32, f32) = (3.5, 3.5);
/// How high a row is at least if something is to be written in it by hand.
const WRITING: f32 = 31.0;
/// A row of more lines than this may be parted over two pages.
const LONGEST_WHOLE: usize = 12;

/// A cell with its text broken into lines.
struct Placed {
    x: f32,
    width: f32,
    label: Vec<Line>,
    label_node: NodeId,
    value: Vec<Line>,
    value_node: NodeId,
    blank: bool,
}

impl Flow<'_> {
    pub(super) fn title(&mut self, title: &Title) {
        let measures = self.measures;
        let head = self.tree.add(self.parent, Role::Heading(1));
        let under = self.tree.add(self.parent, Role::Paragraph);
        let due = self.tree.add(self.parent, Role::Paragraph);
        let due_label = self.tree.add(due, Role::Span);
        let due_value = self.tree.add(due, Role::Span);
        let wide = if title.due.is_empty() {
            self.width
        } else {
            self.width * 0.6
        };
        let narrow = self.width * 0.38;
        let small = Type {
            size: measures.body.size - 1.0,
            leading: 13.0,
            ..measures.body
        };
        let large = Type {
            size: 12.5,
            leading: 16.0,
            bold: true,
            ..measures.body
        };
        let left = [
            (head, self.lines(&title.title, measures.title, wide)),
            (under, self.lines(&title.subtitle, measures.body, wide)),
        ];
        let right = [
            (due_label, self.lines(&title.due_label, small, narrow)),
            (due_value, self.lines(&title.due, large, narrow)),
        ];
        let height = |side: &[(NodeId, Vec<Line>)]| -> f32 {
            side.iter()
                .flat_map(|(_, lines)| lines)
                .map(|line| line.kind.leading)
                .sum()
        };
        let text = height(&left).max(height(&right));
        let mut band = Band::new(text + 6.0);
        for (side, at_right) in [(left, false), (right, true)] {
            let mut top = text - height(&side);
            for (node, line) in side
                .into_iter()
                .flat_map(|(node, lines)| lines.into_iter().map(move |line| (node, line)))
            {
                let leading = line.kind.leading;
                let x = if at_right {
                    self.width - line.width
                } else {
                    0.0
                };
                band.put(line, Some(node), self.x + x, top);
                top += leading;
            }
        }
        band.strokes
            .push(Stroke::across(self.x, band.height - 0.8, self.width, 1.6));
        band.bookmark = Some(self.bookmarks.len());
        let name = plain_text(&title.title).replace('\n', " ");
        self.bookmarks.push(Bookmark {
            level: 1,
            title: name,
            place: (0, 0.0),
        });
        self.level = 1;
        band.tie = true;
        self.push(vec![band], Kind::Title);
    }

    pub(super) fn form(&mut self, rows: &[Vec<Cell>]) {
        for row in rows {
            let cells = self.place(row);
            let bands = self.row(cells);
            self.push(bands, Kind::Grid);
        }
    }

    fn place(&mut self, row: &[Cell]) -> Vec<Placed> {
        let column = (self.width - (COLUMNS - 1.0) * GUTTER) / COLUMNS;
        let mut x = self.x;
        let mut placed = Vec::new();
        for cell in row {
            let span = f32::from(cell.span.clamp(1, 6));
            let width = span * column + (span - 1.0) * GUTTER;
            let paragraph = self.tree.add(self.parent, Role::Paragraph);
            let label_node = self.tree.add(paragraph, Role::Span);
            let value_node = self.tree.add(paragraph, Role::Span);
            let label = self.lines(&cell.label, self.measures.label, width);
            let value = match &cell.value {
                CellValue::Runs(runs) => self.lines(runs, self.measures.cell(), width),
                CellValue::Blank => Vec::new(),
            };
            let blank = cell.value == CellValue::Blank;
            placed.push(Placed {
                x,
                width,
                label,
                label_node,
                value,
                value_node,
                blank,
            });
            x += width + GUTTER;
        }
        placed
    }

    /// One band for the labels and the first line of the values, and one for each further line.
    fn row(&self, cells: Vec<Placed>) -> Vec<Band> {
        let (label, body) = (self.measures.label.leading, self.measures.cell().leading);
        let count = |lines: fn(&Placed) -> usize| cells.iter().map(lines).max().unwrap_or(0);
        let labels = count(|cell| cell.label.len());
        let values = count(|cell| cell.value.len()).max(1);
        let writing = cells.iter().any(|cell| cell.blank);
        #[expect(clippy::cast_precision_loss, reason = "a label has few lines")]
        let first_value = PAD.0 + labels as f32 * label;
        let mut bands = vec![Band::new(body); values];
        if let Some(first) = bands.first_mut() {
            first.height += first_value;
        }
        if let Some(last) = bands.last_mut() {
            last.height += PAD.1;
        }
        if let [only] = bands.as_mut_slice() {
            only.height = only.height.max(if writing { WRITING } else { 0.0 });
        }
        for cell in cells {
            let mut top = PAD.0;
            if let Some(first) = bands.first_mut() {
                for line in cell.label {
                    first.put(line, Some(cell.label_node), cell.x, top);
                    top += label;
                }
            }
            for (index, line) in cell.value.into_iter().enumerate() {
                let top = if index == 0 { first_value } else { 0.0 };
                if let Some(band) = bands.get_mut(index) {
                    band.put(line, Some(cell.value_node), cell.x, top);
                }
            }
            if let Some(last) = bands.last_mut() {
                let (thickness, grey) = if cell.blank { (0.8, 0.0) } else { (0.5, 0.6) };
                let stroke = Stroke::across(cell.x, last.height, cell.width, thickness);
                last.strokes.push(Stroke { grey, ..stroke });
            }
        }
        tie(&mut bands, values <= LONGEST_WHOLE);
        bands
    }
}
