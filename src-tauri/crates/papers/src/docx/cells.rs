//! Tables and forms of a Word file.

use docx_rs as word;

use super::{
    POINT,
    blocks::{Body, styled},
    size, text,
};
use crate::document::{Cell, CellValue, Run, Table, Title};

/// Columns of a form.
const COLUMNS: i32 = 6;
/// How high a row is at least if something is to be written in it by hand, in points.
const WRITING: f32 = 32.0;

impl Body<'_> {
    /// A table whose first row heads every page that it reaches.
    pub(super) fn table(&mut self, table: &Table) {
        let widths = shares(&table.widths, self.page.width());
        let mut rows = vec![row(&table.head, &widths, |_| true)];
        for cells in &table.rows {
            rows.push(row(cells, &widths, |column| table.row_heads && column == 0));
        }
        let last = rows.len() - 1;
        let rows = rows.into_iter().enumerate().map(|(index, row)| {
            let thick = index == 0 || index == last;
            let border = if thick { (8, "000000") } else { (4, "999999") };
            edged(row, index == 0, border)
        });
        self.push_table(grid("PaperTable", rows.collect(), &widths));
        self.push(styled("Gap"));
    }

    /// Rows of labelled cells on six columns.
    pub(super) fn form(&mut self, rows: &[Vec<Cell>]) {
        let column = self.page.width() / COLUMNS;
        let widths = [column; 6];
        let mut made = Vec::new();
        for row in rows {
            let blank = row.iter().any(|cell| cell.value == CellValue::Blank);
            let cells = row.iter().map(|cell| {
                let span = usize::from(cell.span.clamp(1, 6));
                let width = column * i32::from(cell.span.clamp(1, 6));
                let value = match &cell.value {
                    CellValue::Runs(runs) => runs.as_slice(),
                    CellValue::Blank => &[],
                };
                let made = cell_of(width, value, "FormValue");
                let mut labelled = word::TableCell::new()
                    .width(size(width), word::WidthType::Dxa)
                    .grid_span(span)
                    .add_paragraph(text::add(styled("FormLabel"), &cell.label));
                labelled.children.extend(made.children);
                let line = if cell.value == CellValue::Blank {
                    (6, "000000")
                } else {
                    (4, "999999")
                };
                bordered(labelled, &[word::TableCellBorderPosition::Bottom], line)
            });
            let mut row = word::TableRow::new(cells.collect()).cant_split();
            if blank {
                row = row
                    .row_height(WRITING * 20.0)
                    .height_rule(word::HeightRule::AtLeast);
            }
            made.push(row);
        }
        self.push_table(grid("FormTable", made, &widths));
    }

    /// The head of a form: its name at the left, what has to be found first at the right.
    pub(super) fn title(&mut self, title: &Title) {
        let left = self.page.width() * 3 / 5;
        let widths = [left, self.page.width() - left];
        let mut name = word::TableCell::new()
            .width(size(left), word::WidthType::Dxa)
            .add_paragraph(text::add(styled("Title"), &title.title));
        name = name.add_paragraph(text::add(styled("FormValue"), &title.subtitle));
        let right =
            |runs: &[Run]| text::add(styled("FormValue").align(word::AlignmentType::Right), runs);
        let due: Vec<Run> = title.due.iter().map(|run| Run::bold(&run.text)).collect();
        let due = word::TableCell::new()
            .width(size(widths[1]), word::WidthType::Dxa)
            .vertical_align(word::VAlignType::Bottom)
            .add_paragraph(right(&title.due_label))
            .add_paragraph(right(&due));
        let row = edged(
            word::TableRow::new(vec![name, due]).cant_split(),
            false,
            (12, "000000"),
        );
        self.push_table(grid("FormTable", vec![row], &widths));
        self.push(styled("Gap"));
    }
}

/// A table without borders of its own.
pub(super) fn grid(style: &str, rows: Vec<word::TableRow>, widths: &[i32]) -> word::Table {
    let whole = widths.iter().sum();
    word::Table::without_borders(rows)
        .style(style)
        .layout(word::TableLayoutType::Fixed)
        .width(size(whole), word::WidthType::Dxa)
        .margins(word::TableCellMargins::new().margin(0, size(5 * POINT), 0, 0))
        .set_grid(widths.iter().map(|width| size(*width)).collect())
}

/// A cell of one paragraph.
pub(super) fn cell_of(width: i32, runs: &[Run], style: &str) -> word::TableCell {
    word::TableCell::new()
        .width(size(width), word::WidthType::Dxa)
        .add_paragraph(text::add(styled(style), runs))
}

/// A cell with a border at these sides and at no other; how thick it is stands in eighths of a point.
pub(super) fn bordered(
    cell: word::TableCell,
    sides: &[word::TableCellBorderPosition],
    (thickness, color): (usize, &str),
) -> word::TableCell {
    let mut borders = word::TableCellBorders::with_empty();
    for side in sides {
        borders = borders.set(
            word::TableCellBorder::new(side.clone())
                .border_type(word::BorderType::Single)
                .size(thickness)
                .color(color),
        );
    }
    cell.set_borders(borders)
}

fn row(cells: &[Vec<Run>], widths: &[i32], heads: impl Fn(usize) -> bool) -> word::TableRow {
    let cells = cells.iter().zip(widths).enumerate();
    let cells = cells.map(|(column, (runs, width))| {
        let bold = |run: &Run| Run {
            bold: run.bold || heads(column),
            ..run.clone()
        };
        let runs: Vec<Run> = runs.iter().map(bold).collect();
        cell_of(*width, &runs, "TableText")
    });
    word::TableRow::new(cells.collect()).cant_split()
}

/// A row with rules under its cells, and over them if it is the first.
fn edged(mut row: word::TableRow, over: bool, border: (usize, &str)) -> word::TableRow {
    for word::TableRowChild::TableCell(cell) in &mut row.cells {
        let sides = [
            word::TableCellBorderPosition::Bottom,
            word::TableCellBorderPosition::Top,
        ];
        let sides = if over { &sides[..] } else { &sides[..1] };
        *cell = bordered(std::mem::take(cell), sides, border);
    }
    row
}

/// Widths in proportion that fill the column.
fn shares(widths: &[u16], whole: i32) -> Vec<i32> {
    let total: i32 = widths
        .iter()
        .map(|width| i32::from(*width))
        .sum::<i32>()
        .max(1);
    let least = whole / 3 / i32::try_from(widths.len().max(1)).unwrap_or(1);
    let share = |width: &u16| (whole * i32::from(*width) / total).max(least);
    let shares: Vec<i32> = widths.iter().map(share).collect();
    let sum = shares.iter().sum::<i32>().max(1);
    shares.iter().map(|share| share * whole / sum).collect()
}
