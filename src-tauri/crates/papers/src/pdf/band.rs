//! Bands: the strips of a page that are never cut, one under the other.

use super::{lines::Line, tree::NodeId};

/// A strip of the column. Places in it are measured from the column's left edge and from the
/// strip's top, downwards, in points.
#[derive(Debug, Clone, Default)]
pub(super) struct Band {
    pub(super) height: f32,
    /// The gap above it, which falls away at the top of a page.
    pub(super) before: f32,
    /// Whether it stays on one page with the next band.
    pub(super) tie: bool,
    /// Whether it begins a page.
    pub(super) page_break: bool,
    pub(super) texts: Vec<Text>,
    pub(super) strokes: Vec<Stroke>,
    /// The table head that is drawn above it again if it begins a page.
    pub(super) head: Option<usize>,
    /// The heading that begins here, by its place among the bookmarks.
    pub(super) bookmark: Option<usize>,
}

/// A line of text in its place.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) x: f32,
    pub(super) baseline: f32,
    /// The element it belongs to; without one it is page furniture.
    pub(super) owner: Option<NodeId>,
    pub(super) line: Line,
}

/// A straight rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stroke {
    pub(super) from: (f32, f32),
    pub(super) to: (f32, f32),
    pub(super) thickness: f32,
    /// 0 is black.
    pub(super) grey: f32,
}

impl Stroke {
    /// A black rule from left to right.
    pub(super) fn across(x: f32, y: f32, width: f32, thickness: f32) -> Self {
        Self {
            from: (x, y),
            to: (x + width, y),
            thickness,
            grey: 0.0,
        }
    }

    /// A black rule downwards.
    pub(super) fn down(x: f32, y: f32, height: f32, thickness: f32) -> Self {
        Self {
            from: (x, y),
            to: (x, y + height),
            thickness,
            grey: 0.0,
        }
    }

    pub(super) fn moved(self, x: f32, y: f32) -> Self {
        let by = |(a, b): (f32, f32)| (a + x, b + y);
        Self {
            from: by(self.from),
            to: by(self.to),
            ..self
        }
    }
}

/// The four sides of a box.
pub(super) fn frame(x: f32, y: f32, width: f32, height: f32, thickness: f32) -> [Stroke; 4] {
    let half = thickness / 2.0;
    [
        Stroke::across(x - half, y, width + thickness, thickness),
        Stroke::across(x - half, y + height, width + thickness, thickness),
        Stroke::down(x, y, height, thickness),
        Stroke::down(x + width, y, height, thickness),
    ]
}

impl Band {
    pub(super) fn new(height: f32) -> Self {
        Self {
            height,
            ..Self::default()
        }
    }

    /// Places a line so that its capitals stand in the middle of a strip of its own leading
    /// that begins at `top`.
    pub(super) fn put(&mut self, line: Line, owner: Option<NodeId>, x: f32, top: f32) {
        let baseline = top + middle(&line);
        self.texts.push(Text {
            x,
            baseline,
            owner,
            line,
        });
    }
}

impl Band {
    /// The same in strips of at most this height, which stand under one another as before. A line belongs to the strip
    /// that its baseline is in, and a rule is cut where the strips are.
    pub(super) fn parted(self, most: f32) -> Vec<Self> {
        if self.height <= most {
            return vec![self];
        }
        let mut strips = Vec::new();
        let mut from = 0.0;
        while from < self.height {
            let to = (from + most).min(self.height);
            let last = to >= self.height;
            let inside = |y: f32| y > from && (y <= to || last) || (from == 0.0 && y <= from);
            let texts = self.texts.iter().filter(|text| inside(text.baseline));
            let texts = texts.map(|text| Text {
                baseline: text.baseline - from,
                ..text.clone()
            });
            let strokes = self.strokes.iter().filter_map(|stroke| {
                let (top, bottom) = (stroke.from.1.max(from), stroke.to.1.min(to));
                let level = stroke.from.1 == stroke.to.1;
                let seen = if level {
                    inside(stroke.from.1)
                } else {
                    bottom > top
                };
                let ends = if level {
                    (stroke.from, stroke.to)
                } else {
                    ((stroke.from.0, top), (stroke.to.0, bottom))
                };
                let cut = Stroke {
                    from: ends.0,
                    to: ends.1,
                    ..*stroke
                };
                seen.then(|| cut.moved(0.0, -from))
            });
            strips.push(Self {
                height: to - from,
                before: if from == 0.0 { self.before } else { 0.0 },
                tie: last && self.tie,
                page_break: from == 0.0 && self.page_break,
                texts: texts.collect(),
                strokes: strokes.collect(),
                head: self.head,
                bookmark: self.bookmark.filter(|_| from == 0.0),
            });
            from = to;
        }
        strips
    }
}

/// How far under the top of its leading a line's baseline stands.
pub(super) fn middle(line: &Line) -> f32 {
    /// The height of capitals in ems, the same in all Noto faces used.
    const CAPITALS: f32 = 0.714;
    line.kind.leading / 2.0 + CAPITALS * line.kind.size / 2.0
}

/// Lines under one another, each tied to the next so that neither a first nor a last line
/// stands alone on a page; all of them are tied if they are to stay together.
pub(super) fn tie(bands: &mut [Band], together: bool) {
    let count = bands.len();
    for (index, band) in bands.iter_mut().enumerate().take(count.saturating_sub(1)) {
        band.tie = band.tie || together || index == 0 || index + 2 == count;
    }
}
