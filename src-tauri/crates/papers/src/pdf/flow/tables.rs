//! Tables, whose head is drawn again on every page they reach.

use super::{Flow, Kind};
use crate::{
    document::{Run, Table},
    pdf::{
        band::{Band, Stroke, tie},
        lines::Line,
        tree::{Attribute, NodeId, Role},
    },
};

/// The space at both sides of a cell's text.
const SIDE: f32 = 5.0;
/// The space above and under a cell's text.
const PAD: f32 = 3.0;
/// A row of more lines than this may be parted over two pages.
const LONGEST_WHOLE: usize = 12;
/// No column is narrower than this part of an even share.
const NARROWEST: f32 = 0.35;

impl Flow<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let columns = self.columns(table);
        let node = self.tree.add(self.parent, Role::Table);
        let row = self.tree.add(node, Role::Row);
        let mut head = self.table_row(&table.head, &columns, row, |_| Some(Attribute::ColumnScope));
        if let Some(first) = head.first_mut() {
            first
                .strokes
                .push(Stroke::across(self.x, 0.0, self.width, 1.0));
        }
        if let Some(last) = head.last_mut() {
            last.strokes
                .push(Stroke::across(self.x, last.height, self.width, 1.0));
        }
        head.iter_mut().for_each(|band| band.tie = true);
        let id = self.heads.len();
        self.heads.push(head.clone());
        self.push(head, Kind::Table);
        let last = table.rows.len().saturating_sub(1);
        for (index, cells) in table.rows.iter().enumerate() {
            let row = self.tree.add(node, Role::Row);
            let heads = table.row_heads;
            let scope = |column| (heads && column == 0).then_some(Attribute::RowScope);
            let mut bands = self.table_row(cells, &columns, row, scope);
            bands.iter_mut().for_each(|band| band.head = Some(id));
            if let Some(end) = bands.last_mut() {
                let (thickness, grey) = if index == last {
                    (1.0, 0.0)
                } else {
                    (0.5, 0.6)
                };
                let stroke = Stroke::across(self.x, end.height, self.width, thickness);
                end.strokes.push(Stroke { grey, ..stroke });
            }
            self.bands.append(&mut bands);
        }
    }

    /// Where each column begins, and how wide its text may be.
    fn columns(&self, table: &Table) -> Vec<(f32, f32)> {
        #[expect(clippy::cast_precision_loss, reason = "a table has few columns")]
        let even = 1.0 / table.head.len().max(1) as f32;
        let total: f32 = table.widths.iter().copied().map(f32::from).sum();
        let share = |width: &u16| (f32::from(*width) / total.max(1.0)).max(even * NARROWEST);
        let shares: Vec<f32> = table.widths.iter().map(share).collect();
        let sum: f32 = shares.iter().sum();
        let mut x = self.x;
        let mut columns = Vec::new();
        for share in shares {
            let width = self.width * share / sum;
            // The first column's text stands on the edge of the text above the table.
            let side = if columns.is_empty() { 0.0 } else { SIDE };
            columns.push((x + side, (width - side - SIDE).max(1.0)));
            x += width;
        }
        columns
    }

    fn table_row(
        &mut self,
        cells: &[Vec<Run>],
        columns: &[(f32, f32)],
        row: NodeId,
        scope: impl Fn(usize) -> Option<Attribute>,
    ) -> Vec<Band> {
        let kind = self.measures.close;
        let mut placed: Vec<(f32, NodeId, Vec<Line>)> = Vec::new();
        for (index, (runs, (x, width))) in cells.iter().zip(columns).enumerate() {
            let node = match scope(index) {
                Some(scope) => self.tree.add_with(row, Role::HeaderCell, scope),
                None => self.tree.add(row, Role::Cell),
            };
            let bold = scope(index) == Some(Attribute::ColumnScope);
            let kind = super::Type {
                bold: kind.bold || bold,
                ..kind
            };
            placed.push((*x, node, self.lines(runs, kind, *width)));
        }
        let count = placed
            .iter()
            .map(|(_, _, lines)| lines.len())
            .max()
            .unwrap_or(0)
            .max(1);
        let mut bands = vec![Band::new(kind.leading); count];
        if let Some(first) = bands.first_mut() {
            first.height += PAD;
        }
        if let Some(last) = bands.last_mut() {
            last.height += PAD;
        }
        for (x, node, lines) in placed {
            for (index, (line, band)) in lines.into_iter().zip(&mut bands).enumerate() {
                let top = if index == 0 { PAD } else { 0.0 };
                band.put(line, Some(node), x, top);
            }
        }
        tie(&mut bands, count <= LONGEST_WHOLE);
        bands
    }
}
