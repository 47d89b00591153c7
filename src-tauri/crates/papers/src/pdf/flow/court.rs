//! Captions of court papers, and signature blocks.

use super::{Flow, Kind};
use crate::{
    document::{Caption, CaptionLine, Divider, Run, SignatureCell},
    pdf::{
        band::{Band, Stroke},
        lines::{Line, Type},
        tree::{NodeId, Role},
    },
};

/// How far an indented line of a caption is set in.
const SET_IN: f32 = 64.0;
/// The gap between two columns of a signature block.
const GUTTER: f32 = 24.0;
/// How high the place above a line to sign on is.
const SIGNING: f32 = 34.0;

/// Lines of one side of a caption, each with its place below the caption's top.
type Side = Vec<(f32, NodeId, f32, Line)>;

impl Flow<'_> {
    pub(super) fn caption(&mut self, caption: &Caption) {
        let kind = self.measures.close;
        let leading = kind.leading;
        let half = self.width * 0.47;
        let gap = 18.0;
        let mut band = Band::default();
        let mut top = 0.0;
        // A caption at the head of the first page leaves the square for the file stamp free.
        let (beside, square) = if self.bands.is_empty() {
            let x = self.measures.margin + half + gap;
            (self.measures.beside_square(x), self.measures.square_below())
        } else {
            (half - gap, 0.0)
        };
        for cells in &caption.court {
            let mut lines = 1.0_f32;
            let places = [(0.0, half - gap), (half + gap, beside.min(half - gap))];
            for (runs, (x, width)) in cells.iter().zip(places) {
                if runs.is_empty() {
                    continue;
                }
                let node = self.tree.add(self.parent, Role::Paragraph);
                let bold = Type { bold: true, ..kind };
                let mut line_top = top;
                for line in self.lines(runs, bold, width) {
                    band.put(line, Some(node), self.x + x, line_top);
                    line_top += leading;
                }
                lines = lines.max((line_top - top) / leading);
            }
            top += lines * leading + 5.0;
        }
        top = (top + 10.0).max(square);
        let (left, left_height) = self.side(&caption.parties, 0.0, half - gap);
        let (right, right_height) = self.side(&caption.case, half + gap, self.width - half - gap);
        let height = left_height.max(right_height);
        for (below, node, x, line) in left.into_iter().chain(right) {
            band.put(line, Some(node), self.x + x, top + below);
        }
        match caption.divider {
            Divider::Line => band
                .strokes
                .push(Stroke::down(self.x + half, top, height, 0.8)),
            Divider::Parentheses => {
                let mut below = 0.0;
                while below + leading <= height + 0.5 {
                    let line = self.setter.line(&[Run::plain(")")], kind);
                    band.put(line, None, self.x + half - 2.0, top + below);
                    below += leading;
                }
            }
        }
        band.height = top + height;
        self.push(vec![band], Kind::Court);
    }

    fn side(&mut self, lines: &[CaptionLine], x: f32, width: f32) -> (Side, f32) {
        let kind = self.measures.close;
        let mut side = Vec::new();
        let mut top = 0.0;
        for CaptionLine { indented, runs } in lines {
            if runs.is_empty() {
                top += kind.leading / 2.0;
                continue;
            }
            let node = self.tree.add(self.parent, Role::Paragraph);
            let set_in = if *indented { SET_IN } else { 0.0 };
            for line in self.lines(runs, kind, width - set_in) {
                side.push((top, node, x + set_in, line));
                top += kind.leading;
            }
        }
        (side, top)
    }

    /// A signature block stays whole, and the end of the text before it stays with it.
    pub(super) fn signature(&mut self, rows: &[Vec<SignatureCell>]) {
        let kind = self.measures.close;
        let columns = rows.iter().map(Vec::len).max().unwrap_or(1);
        #[expect(
            clippy::cast_precision_loss,
            reason = "a signature block has few columns"
        )]
        let count = columns as f32;
        let width = (self.width - GUTTER * (count - 1.0)) / count;
        // Each column is read from top to bottom before the next.
        let nodes: Vec<NodeId> = (0..columns)
            .map(|_| self.tree.add(self.parent, Role::Paragraph))
            .collect();
        let mut bands = Vec::new();
        for row in rows {
            let signing = row.contains(&SignatureCell::Line);
            let mut texts: Vec<(f32, NodeId, Vec<Line>)> = Vec::new();
            let mut strokes = Vec::new();
            let mut x = self.x;
            for (cell, node) in row.iter().zip(&nodes) {
                match cell {
                    SignatureCell::Line => strokes.push(x),
                    SignatureCell::Runs(runs) => {
                        texts.push((x, *node, self.lines(runs, kind, width)));
                    }
                }
                x += width + GUTTER;
            }
            let lines = texts
                .iter()
                .map(|(.., lines)| lines.len())
                .max()
                .unwrap_or(0)
                .max(1);
            #[expect(clippy::cast_precision_loss, reason = "a signature has few lines")]
            let text = lines as f32 * kind.leading;
            let mut band = Band::new(if signing { text.max(SIGNING) } else { text });
            for x in strokes {
                band.strokes
                    .push(Stroke::across(x, band.height - 3.0, width, 0.8));
            }
            for (x, node, lines) in texts {
                // Beside a line to sign on, text stands on that line.
                let mut top = if signing {
                    band.height - text - 0.5
                } else {
                    0.0
                };
                for line in lines {
                    band.put(line, Some(node), x, top);
                    top += kind.leading;
                }
            }
            bands.push(band);
        }
        let last = bands.len().saturating_sub(1);
        bands.iter_mut().take(last).for_each(|band| band.tie = true);
        self.tie_last();
        self.push(bands, Kind::Court);
    }
}
