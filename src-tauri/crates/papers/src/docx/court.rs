//! Captions and signature blocks of a Word file.

use docx_rs as word;

use super::{
    POINT,
    blocks::{Body, styled},
    cells::{bordered, cell_of, grid},
    size, text,
};
use crate::document::{Caption, CaptionLine, Divider, Run, SignatureCell};

/// How far an indented line of a caption is set in.
const SET_IN: i32 = 64 * POINT;
/// How high the place above a line to sign on is, in points.
const SIGNING: f32 = 34.0;

impl Body<'_> {
    /// A caption is a table: the court over the parties and the case, with what parts them.
    pub(super) fn caption(&mut self, caption: &Caption) {
        let whole = self.page.width();
        let left = whole * 47 / 100;
        let middle = 18 * POINT;
        let right = whole - left - middle;
        let widths = [left, middle, right];
        let mut rows = Vec::new();
        for [court, place] in &caption.court {
            let bold = |runs: &[Run]| -> Vec<Run> {
                runs.iter()
                    .map(|run| Run {
                        bold: true,
                        ..run.clone()
                    })
                    .collect()
            };
            let cells = vec![
                cell_of(left, &bold(court), "CaptionText"),
                cell_of(middle, &[], "CaptionText"),
                cell_of(right, &bold(place), "CaptionText"),
            ];
            rows.push(word::TableRow::new(cells).cant_split());
        }
        let gap = [left, middle, right].map(|width| cell_of(width, &[], "Gap"));
        rows.push(word::TableRow::new(gap.to_vec()));
        let mut parting = word::TableCell::new().width(size(middle), word::WidthType::Dxa);
        let mut parties = side(&caption.parties, left);
        match caption.divider {
            Divider::Line => {
                parting = parting.add_paragraph(styled("CaptionText"));
                let line = (6, "000000");
                parties = bordered(parties, &[word::TableCellBorderPosition::Right], line);
            }
            Divider::Parentheses => {
                let lines = caption.parties.iter().filter(|line| !line.runs.is_empty());
                for _ in 0..lines.count().max(caption.case.len()) {
                    let sign = text::add(styled("CaptionText"), &[Run::plain(")")]);
                    parting = parting.add_paragraph(sign);
                }
            }
        }
        let cells = vec![parties, parting, side(&caption.case, right)];
        rows.push(word::TableRow::new(cells).cant_split());
        self.push_table(grid("CaptionTable", rows, &widths));
        self.push(styled("Gap").keep_next(true));
    }

    /// A signature block stays whole, and the end of the text before it stays with it.
    pub(super) fn signature(&mut self, rows: &[Vec<SignatureCell>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let count = i32::try_from(columns).unwrap_or(1);
        let gutter = 24 * POINT;
        let width = (self.page.width() - gutter * (count - 1)) / count;
        let mut widths = vec![width];
        for _ in 1..columns {
            widths.extend([gutter, width]);
        }
        self.keep_last();
        let mut made = Vec::new();
        for row in rows {
            let signing = row.contains(&SignatureCell::Line);
            let mut cells = Vec::new();
            for (index, cell) in row.iter().enumerate() {
                if index > 0 {
                    cells.push(cell_of(gutter, &[], "Signature"));
                }
                let filled = match cell {
                    SignatureCell::Runs(runs) => cell_of(width, runs, "Signature"),
                    SignatureCell::Line => {
                        let line = cell_of(width, &[], "Signature");
                        bordered(
                            line,
                            &[word::TableCellBorderPosition::Bottom],
                            (6, "000000"),
                        )
                    }
                };
                cells.push(filled.vertical_align(word::VAlignType::Bottom));
            }
            while cells.len() < widths.len() {
                cells.push(cell_of(width, &[], "Signature"));
            }
            let mut row = word::TableRow::new(cells).cant_split();
            if signing {
                row = row
                    .row_height(SIGNING * 20.0)
                    .height_rule(word::HeightRule::AtLeast);
            }
            made.push(row);
        }
        self.push_table(grid("FormTable", made, &widths));
        self.push(styled("Gap"));
    }
}

fn side(lines: &[CaptionLine], width: i32) -> word::TableCell {
    let mut cell = word::TableCell::new().width(size(width), word::WidthType::Dxa);
    for CaptionLine { indented, runs } in lines {
        if runs.is_empty() {
            cell = cell.add_paragraph(styled("Gap").keep_next(true));
            continue;
        }
        let mut paragraph = styled("CaptionText");
        if *indented {
            paragraph = paragraph.indent(Some(SET_IN), None, None, None);
        }
        cell = cell.add_paragraph(text::add(paragraph, runs));
    }
    if lines.is_empty() {
        cell = cell.add_paragraph(styled("CaptionText"));
    }
    cell
}
