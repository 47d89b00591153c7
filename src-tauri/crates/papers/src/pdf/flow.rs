//! From blocks to bands: everything is measured and broken into lines here, and gets its
//! place in the structure tree.

mod court;
mod forms;
mod lists;
mod tables;

use super::{
    band::{Band, Stroke, frame, tie},
    lines::{Line, Setter, Type},
    measures::Measures,
    tree::{NodeId, Role, Tree},
};
use crate::document::{Block, Heading, Run, plain_text};

/// A bookmark: a heading, and the page it came to stand on once that is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bookmark {
    pub(super) level: u8,
    pub(super) title: String,
    /// The page, counted from zero, and how far below its top edge the heading begins.
    pub(super) place: (usize, f32),
}

/// What kind of thing was set last, which decides the gap to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Start,
    Title,
    Heading,
    Prose,
    Item,
    Grid,
    Table,
    Court,
    Legend,
    Rule,
}

/// A caption or a title taller than this, in points, is cut into strips, so that no name is too long for a page.
const TALLEST: f32 = 400.0;

/// Sets blocks one under the other.
pub(super) struct Flow<'a> {
    pub(super) measures: Measures,
    setter: &'a mut Setter,
    tree: &'a mut Tree,
    pub(super) bands: Vec<Band>,
    /// The heads of tables, which are drawn again on further pages.
    pub(super) heads: Vec<Vec<Band>>,
    pub(super) bookmarks: Vec<Bookmark>,
    parent: NodeId,
    x: f32,
    width: f32,
    last: Kind,
    /// The list that further numbered paragraphs belong to.
    numbered: Option<NodeId>,
    /// The level of the last heading: a level is never skipped downwards.
    level: u8,
    page_break: bool,
    depth: usize,
}

impl<'a> Flow<'a> {
    pub(super) fn new(measures: Measures, setter: &'a mut Setter, tree: &'a mut Tree) -> Self {
        Self {
            measures,
            setter,
            tree,
            bands: Vec::new(),
            heads: Vec::new(),
            bookmarks: Vec::new(),
            parent: Tree::ROOT,
            x: 0.0,
            width: measures.width(),
            last: Kind::Start,
            numbered: None,
            level: 0,
            page_break: false,
            depth: 0,
        }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            let hidden = matches!(block, Block::KeepWithNext | Block::Passage(_));
            if !hidden && !matches!(block, Block::Numbered { .. }) {
                self.numbered = None;
            }
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(title) => self.title(title),
            Block::Caption(caption) => self.caption(caption),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(runs) => self.paragraph(runs),
            Block::Numbered { number, blocks } => self.numbered(*number, blocks),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Form(rows) => self.form(rows),
            Block::Signature(rows) => self.signature(rows),
            Block::Legend(paragraphs) => self.legend(paragraphs),
            Block::Rule => {
                let mut band = Band::new(1.0);
                band.strokes
                    .push(Stroke::across(self.x, 0.5, self.width, 0.5));
                self.push(vec![band], Kind::Rule);
            }
            Block::PageBreak => self.page_break = !self.bands.is_empty(),
            Block::KeepWithNext => self.tie_last(),
            Block::Passage(_) => {}
        }
    }

    /// Adds bands under those already there, with the gap that the two kinds ask for.
    fn push(&mut self, mut bands: Vec<Band>, kind: Kind) {
        let gap = self.gap(kind);
        if let Some(first) = bands.first_mut() {
            first.before += gap;
            first.page_break = std::mem::take(&mut self.page_break);
            self.last = kind;
        }
        let strips = bands.into_iter().flat_map(|band| band.parted(TALLEST));
        self.bands.extend(strips);
    }

    fn gap(&self, next: Kind) -> f32 {
        let form = self.measures.is_form();
        match (self.last, next) {
            (Kind::Start, _) | (Kind::Grid, Kind::Grid) => 0.0,
            (Kind::Title, Kind::Heading) => 6.0,
            (Kind::Title, _) => 5.0,
            (Kind::Heading, Kind::Prose | Kind::Item) if form => 2.5,
            (Kind::Heading, Kind::Grid) => 1.0,
            (Kind::Prose | Kind::Item, Kind::Heading) if form => 8.5,
            (_, Kind::Heading) if form => 10.5,
            (Kind::Heading, _) if !form => 8.0,
            (Kind::Court, _) | (_, Kind::Court) if !form => 14.0,
            (_, Kind::Heading) => 12.0,
            (Kind::Prose | Kind::Item, Kind::Item) => self.measures.paragraph_gap * 0.6,
            (Kind::Table, _) | (_, Kind::Table | Kind::Legend | Kind::Court | Kind::Rule) => 8.0,
            (Kind::Rule | Kind::Legend, _) => 8.0,
            (Kind::Prose | Kind::Item, Kind::Prose) => self.measures.paragraph_gap,
            _ => 4.0,
        }
    }

    /// Holds what was set last and the beginning of what comes next on one page.
    fn tie_last(&mut self) {
        if let Some(last) = self.bands.last_mut() {
            last.tie = true;
        }
    }

    fn lines(&mut self, runs: &[Run], kind: Type, width: f32) -> Vec<Line> {
        if runs.is_empty() {
            return Vec::new();
        }
        self.setter.lines(runs, kind, width, 0.0)
    }

    /// Lines that are about equally long, for a heading in the middle of the page.
    fn balanced(&mut self, runs: &[Run], kind: Type, width: f32) -> Vec<Line> {
        let lines = self.lines(runs, kind, width);
        let (mut low, mut high) = (width / 3.0, width);
        while lines.len() > 1 && high - low > 4.0 {
            let middle = f32::midpoint(low, high);
            let fits = self.lines(runs, kind, middle).len() == lines.len();
            if fits { high = middle } else { low = middle }
        }
        if high < width {
            self.lines(runs, kind, high)
        } else {
            lines
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let level = heading.level.min(self.level + 1).clamp(1, 3);
        self.level = level;
        let node = self.tree.add(self.parent, Role::Heading(level));
        // What stands beside the words is read after them, so both are parts of the heading.
        let words = if heading.note.is_empty() {
            node
        } else {
            self.tree.add(node, Role::Span)
        };
        let form = self.measures.is_form();
        let kind = if heading.level == 1 {
            self.measures.title
        } else {
            self.measures.heading
        };
        let number = heading.number.map(|number| Run::plain(format!("{number}")));
        let hang = if number.is_some() {
            if form { 16.0 } else { 24.0 }
        } else {
            0.0
        };
        let note_width = if heading.note.is_empty() {
            0.0
        } else {
            self.width / 3.0
        };
        let centred = !form && number.is_none() && heading.level < 3;
        let room = self.width - hang - note_width;
        let lines = if centred {
            self.balanced(&heading.runs, kind, room)
        } else {
            self.lines(&heading.runs, kind, room)
        };
        let ruled = form && heading.level == 2;
        let wide = lines
            .iter()
            .fold(0.0, |wide: f32, line| wide.max(line.width));
        let mut bands: Vec<Band> = Vec::new();
        for line in lines {
            let top = if ruled && bands.is_empty() { 4.0 } else { 0.0 };
            let mut band = Band::new(kind.leading + top);
            let x = if centred {
                (self.width - line.width) / 2.0
            } else {
                hang
            };
            band.put(line, Some(words), self.x + x, top);
            bands.push(band);
        }
        if let Some(first) = bands.first_mut() {
            if ruled {
                first
                    .strokes
                    .push(Stroke::across(self.x, 0.5, self.width, 1.0));
            }
            let top = if ruled { 4.0 } else { 0.0 };
            if let Some(number) = number {
                let line = self.setter.line(&[number], kind);
                first.put(line, Some(words), self.x, top);
                // The number is read before the words.
                first.texts.rotate_right(1);
            }
            let title = plain_text(&heading.runs).replace('\n', " ");
            first.bookmark = Some(self.bookmarks.len());
            self.bookmarks.push(Bookmark {
                level,
                title,
                place: (0, 0.0),
            });
        }
        if !heading.note.is_empty() {
            let span = self.tree.add(node, Role::Span);
            let top = if ruled { 4.0 } else { 0.0 };
            self.note(&heading.note, kind, span, wide + hang, top, &mut bands);
        }
        bands.iter_mut().for_each(|band| band.tie = true);
        self.push(bands, Kind::Heading);
    }

    /// Sets a note at the right end of a heading that is so wide, on further lines if it is long.
    fn note(
        &mut self,
        runs: &[Run],
        heading: Type,
        span: NodeId,
        taken: f32,
        top: f32,
        bands: &mut Vec<Band>,
    ) {
        const APART: f32 = 10.0;
        let kind = Type {
            size: heading.size - 1.5,
            bold: false,
            grey: 0.22,
            ..heading
        };
        let room = self.width - taken - APART;
        for (row, line) in self.lines(runs, kind, room).into_iter().enumerate() {
            if bands.len() <= row {
                bands.push(Band::new(kind.leading));
            }
            let x = self.x + self.width - line.width;
            if let Some(band) = bands.get_mut(row) {
                band.put(line, Some(span), x, if row == 0 { top } else { 0.0 });
            }
        }
    }

    fn paragraph(&mut self, runs: &[Run]) {
        let indent = if self.depth == 0 {
            self.measures.indent
        } else {
            0.0
        };
        self.prose(runs, indent, Kind::Prose);
        // Words that announce what follows stay with it.
        if plain_text(runs).ends_with(':') {
            self.tie_last();
        }
    }

    fn prose(&mut self, runs: &[Run], indent: f32, kind: Kind) {
        let body = self.measures.body;
        let lines = self.setter.lines(runs, body, self.width, indent);
        let node = self.tree.add(self.parent, Role::Paragraph);
        let mut bands = Vec::new();
        for line in lines {
            let mut band = Band::new(body.leading);
            let x = if bands.is_empty() {
                self.x + indent
            } else {
                self.x
            };
            band.put(line, Some(node), x, 0.0);
            bands.push(band);
        }
        tie(&mut bands, false);
        self.push(bands, kind);
    }

    fn legend(&mut self, paragraphs: &[Vec<Run>]) {
        const EDGE: (f32, f32) = (8.0, 5.0);
        let kind = self.measures.body;
        let kind = Type {
            leading: kind.leading.min(16.0),
            ..kind
        };
        let mut bands: Vec<Band> = Vec::new();
        for runs in paragraphs {
            let node = self.tree.add(self.parent, Role::Paragraph);
            for line in self.lines(runs, kind, self.width - 2.0 * EDGE.0) {
                let mut band = Band::new(kind.leading);
                band.put(line, Some(node), self.x + EDGE.0, 0.0);
                bands.push(band);
            }
        }
        let count = bands.len();
        for (index, band) in bands.iter_mut().enumerate() {
            if index == 0 {
                band.height += EDGE.1;
                band.texts
                    .iter_mut()
                    .for_each(|text| text.baseline += EDGE.1);
            }
            if index + 1 == count {
                band.height += EDGE.1;
            }
            let [top, bottom, left, right] = frame(self.x, 0.0, self.width, band.height, 0.8);
            band.strokes.extend([left, right]);
            if index == 0 {
                band.strokes.push(top);
            }
            if index + 1 == count {
                band.strokes.push(bottom);
            }
        }
        tie(&mut bands, count < 12);
        self.push(bands, Kind::Legend);
    }
}
