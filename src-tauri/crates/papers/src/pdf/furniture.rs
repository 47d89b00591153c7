//! What stands on every page: the legend at its head, the stamp in its margin, its foot.

use super::{
    band::{Band, Stroke, Text, frame, middle},
    lines::{Line, Setter, Type},
    measures::{Measures, PAGE},
    tree::{NodeId, Role, Tree},
};
use crate::document::{Document, Run};

/// The space between a box and the words in it.
const EDGE: (f32, f32) = (6.0, 4.0);
/// The gap between the legend and the text.
const LEGEND_GAP: f32 = 11.0;
/// How far above the page's lower edge the last line of the foot stands.
const FOOT: f32 = 32.0;

/// The boxes at the head of every page. Places are measured from the page's top left corner.
pub(super) struct Head {
    /// The stamp, at the same place on every page.
    stamp: Band,
    /// The legend, measured from the top of the column.
    legend: Band,
    /// How much of every page's column the legend takes.
    pub(super) height: f32,
    /// Where the column begins on the first page and on the others.
    tops: (f32, f32),
}

/// Sets the boxes; on the first page they are content, so they come first in the tree.
pub(super) fn head(
    document: &Document,
    measures: &Measures,
    setter: &mut Setter,
    tree: &mut Tree,
) -> Head {
    let mut head = Head {
        stamp: Band::default(),
        legend: Band::default(),
        height: 0.0,
        tops: (measures.first_top, measures.margin),
    };
    let small = measures.small;
    if !document.stamp.is_empty() {
        let node = tree.add(Tree::ROOT, Role::Paragraph);
        let room = measures.beside_square(measures.margin) - 2.0 * EDGE.0;
        let lines = setter.lines(&[Run::bold(&document.stamp)], small, room, 0.0);
        let width = lines
            .iter()
            .fold(0.0_f32, |wide, line| wide.max(line.width));
        let place = (measures.margin, measures.stamp_top, width + 2.0 * EDGE.0);
        boxed(&mut head.stamp, lines, node, place, small);
    }
    if !document.legend.is_empty() {
        let node = tree.add(Tree::ROOT, Role::Paragraph);
        let width = measures.width();
        let lines = setter.lines(&document.legend, small, width - 2.0 * EDGE.0, 0.0);
        let place = (measures.margin, 0.0, width);
        head.height = boxed(&mut head.legend, lines, node, place, small) + LEGEND_GAP;
    }
    head
}

/// Puts lines into a box whose top left corner is given with its width; gives back its height.
fn boxed(band: &mut Band, lines: Vec<Line>, node: NodeId, at: (f32, f32, f32), kind: Type) -> f32 {
    let (x, y, width) = at;
    let mut top = y + EDGE.1;
    for line in lines {
        band.put(line, Some(node), x + EDGE.0, top);
        top += kind.leading;
    }
    let height = top + EDGE.1 - y;
    band.strokes.extend(frame(x, y, width, height, 0.8));
    height
}

impl Head {
    /// Where the column begins on a page.
    pub(super) fn column(&self, page: usize) -> f32 {
        if page == 0 { self.tops.0 } else { self.tops.1 }
    }

    /// The boxes for a page: content on the first, furniture on the others.
    pub(super) fn on_page(&self, page: usize) -> Band {
        let mut band = self.stamp.clone();
        let down = self.column(page);
        band.strokes.extend(
            self.legend
                .strokes
                .iter()
                .map(|stroke| stroke.moved(0.0, down)),
        );
        band.texts.extend(self.legend.texts.iter().map(|text| Text {
            baseline: text.baseline + down,
            ..text.clone()
        }));
        if page > 0 {
            band.texts.iter_mut().for_each(|text| text.owner = None);
        }
        band
    }
}

/// The foot of a page: case and title at the left, the record's mark in the middle, "page x of
/// y" at the right. What does not fit beside one another goes on further lines.
pub(super) fn foot(
    document: &Document,
    measures: &Measures,
    setter: &mut Setter,
    page: usize,
    pages: usize,
) -> Band {
    const APART: f32 = 16.0;
    let small = measures.small;
    let Some(footer) = &document.footer else {
        return Band::default();
    };
    let words = [footer.case_id.as_str(), footer.short_title.as_str()];
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let (left, right) = (measures.margin, PAGE.0 - measures.margin);
    let number = setter.line(
        &[Run::plain(format!("page {} of {pages}", page + 1))],
        small,
    );
    let mark = setter.line(&[Run::plain(&footer.mark)], small);
    let room = right - left - number.width - APART;
    let mut lines = setter.lines(&[Run::plain(words.join(" · "))], small, room, 0.0);
    lines.truncate(2);
    let beside = lines.len() == 1 && lines[0].width + APART + mark.width <= room;
    let mut placed: Vec<(f32, usize, Line)> = vec![(right - number.width, 0, number)];
    if beside {
        let gap = (room + APART - lines[0].width - mark.width) / 2.0;
        placed.push((left + lines[0].width + gap, 0, mark));
    } else if mark.width > 0.0 {
        placed.push((left, lines.len(), mark));
    }
    placed.extend(
        lines
            .into_iter()
            .enumerate()
            .map(|(row, line)| (left, row, line)),
    );
    let rows = placed.iter().map(|(_, row, _)| row + 1).max().unwrap_or(1);
    let mut band = Band::default();
    #[expect(clippy::cast_precision_loss, reason = "a foot has at most three rows")]
    let top_of = |row: usize| PAGE.1 - FOOT - (rows - row) as f32 * small.leading;
    for (x, row, line) in placed {
        let baseline = top_of(row) + middle(&line);
        band.texts.push(Text {
            x,
            baseline,
            owner: None,
            line,
        });
    }
    band.strokes
        .push(Stroke::across(left, top_of(0) - 2.0, right - left, 0.5));
    band
}
