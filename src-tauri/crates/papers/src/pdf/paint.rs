//! Painting: from placed lines and rules to the operators of a page, each piece of content
//! numbered and entered in the structure tree.

use std::{collections::BTreeMap, ops::Range};

use printpdf::{
    Codepoint, Color, DictItem, FontId, Greyscale, Line as Path, LinePoint, Op, PdfFontHandle,
    Point, Pt, TextItem,
};

use super::{
    band::{Stroke, Text},
    faces::{FaceId, faces},
    lines::{Line, Piece},
    measures::PAGE,
    shape::{Glyph, Shaped},
    tree::{NodeId, Tree},
};

/// Paints pages one after the other.
pub(super) struct Painter<'a> {
    tree: &'a mut Tree,
    /// What each glyph is read as: a font has one text for a glyph, and where a glyph stands
    /// for another text as well, the structure tree says so.
    glyphs: BTreeMap<(FaceId, u16), String>,
}

/// Everything on one page, in places measured from its top left corner.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) strokes: Vec<Stroke>,
    /// Furniture above the text: legends and table heads drawn again.
    pub(super) above: Vec<Text>,
    pub(super) content: Vec<Text>,
    /// The foot of the page.
    pub(super) below: Vec<Text>,
}

/// A part of a piece that is read by its glyphs, or as another text.
struct Segment {
    glyphs: Range<usize>,
    actual: Option<String>,
}

impl<'a> Painter<'a> {
    pub(super) fn new(tree: &'a mut Tree) -> Self {
        Self {
            tree,
            glyphs: BTreeMap::new(),
        }
    }

    pub(super) fn page(&mut self, page: usize, mut sheet: Sheet) -> Vec<Op> {
        // Elements are made in reading order, so this puts the page into it.
        sheet.content.sort_by_key(|text| text.owner);
        let mut brush = Brush {
            page,
            ..Brush::default()
        };
        brush.strokes(&sheet.strokes);
        self.furniture(&mut brush, &sheet.above, "Header");
        brush.begin();
        for text in &sheet.content {
            self.text(&mut brush, text);
        }
        brush.leave();
        brush.end();
        self.furniture(&mut brush, &sheet.below, "Footer");
        brush.ops
    }

    fn furniture(&mut self, brush: &mut Brush, texts: &[Text], subtype: &str) {
        if texts.is_empty() {
            return;
        }
        brush.mark("Artifact", artifact("Pagination", Some(subtype)));
        brush.begin();
        for text in texts {
            self.text(
                brush,
                &Text {
                    owner: None,
                    ..text.clone()
                },
            );
        }
        brush.end();
        brush.ops.push(Op::EndMarkedContent);
    }

    fn text(&mut self, brush: &mut Brush, text: &Text) {
        brush.move_to(text.x, PAGE.1 - text.baseline);
        brush.colour(text.line.kind.grey);
        for piece in &text.line.pieces {
            self.piece(brush, text.owner, &text.line, piece);
        }
    }

    fn piece(&mut self, brush: &mut Brush, owner: Option<NodeId>, line: &Line, piece: &Piece) {
        for Segment { glyphs, actual } in self.segments(piece) {
            if let Some(owner) = owner {
                let node = match actual {
                    Some(text) => self.tree.add_actual(owner, &text),
                    None => owner,
                };
                if brush.open != Some(node) {
                    brush.leave();
                    let mcid = brush.enter(node, self.tree);
                    self.tree.add_content(node, brush.page, mcid);
                }
            }
            brush.font(piece.face, line.kind.size);
            let glyphs = piece.shaped.glyphs.get(glyphs).unwrap_or_default();
            let read = |glyph: &Glyph| self.glyphs.get(&(piece.face, glyph.id)).cloned();
            brush.show(glyphs, line.kind.size, read);
        }
    }

    /// Parts a piece by whether its glyphs say what is to be read.
    fn segments(&mut self, piece: &Piece) -> Vec<Segment> {
        let shaped = &piece.shaped;
        let mut segments: Vec<Segment> = Vec::new();
        let mut start = 0;
        while let Some(first) = shaped.glyphs.get(start) {
            let cluster = first.cluster;
            let same = shaped.glyphs[start..]
                .iter()
                .take_while(|glyph| glyph.cluster == cluster);
            let range = start..start + same.count();
            start = range.end;
            let text = readable(shaped, cluster);
            let plain = self.says(piece.face, &shaped.glyphs[range.clone()], &text);
            let actual = (!plain).then_some(text);
            match (segments.last_mut(), actual) {
                (
                    Some(Segment {
                        glyphs,
                        actual: None,
                    }),
                    None,
                ) => glyphs.end = range.end,
                (
                    Some(Segment {
                        glyphs,
                        actual: Some(before),
                    }),
                    Some(text),
                ) => {
                    let backwards = shaped.glyphs[glyphs.start].cluster > cluster;
                    *before = if backwards {
                        text + before
                    } else {
                        format!("{before}{text}")
                    };
                    glyphs.end = range.end;
                }
                (_, actual) => segments.push(Segment {
                    glyphs: range,
                    actual,
                }),
            }
        }
        segments
    }

    /// Whether a cluster's glyphs are read as its text; the first text a glyph stands for is
    /// the one it keeps.
    fn says(&mut self, face: FaceId, glyphs: &[Glyph], text: &str) -> bool {
        for (index, glyph) in glyphs.iter().enumerate() {
            let read = if index == 0 { text } else { "\u{200B}" };
            self.glyphs
                .entry((face, glyph.id))
                .or_insert_with(|| read.to_owned());
        }
        match glyphs {
            [only] => self
                .glyphs
                .get(&(face, only.id))
                .is_some_and(|read| read == text),
            _ => false,
        }
    }
}

/// What a cluster is read as: spaces that do not break are spaces, and signs that only join
/// or part letters are left out.
fn readable(shaped: &Shaped, cluster: usize) -> String {
    let text = shaped.cluster_text(cluster).chars();
    let shown = text.filter(|character| !matches!(character, '\u{200B}'..='\u{200D}'));
    let spaced = |character| match character {
        '\u{A0}' | '\u{202F}' => ' ',
        other => other,
    };
    shown.map(spaced).collect()
}

fn artifact(kind: &str, subtype: Option<&str>) -> DictItem {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let mut map = BTreeMap::from([("Type".to_owned(), name(kind))]);
    if let Some(subtype) = subtype {
        map.insert("Subtype".to_owned(), name(subtype));
    }
    DictItem::Dict { map }
}

/// Writes operators and knows the state they leave the page in.
#[derive(Default)]
struct Brush {
    ops: Vec<Op>,
    page: usize,
    /// The number of the next piece of content on the page.
    next: i64,
    /// The element whose piece of content is being written.
    open: Option<NodeId>,
    at: (f32, f32),
    font: Option<(FaceId, f32)>,
    grey: Option<f32>,
}

impl Brush {
    fn mark(&mut self, tag: &str, properties: DictItem) {
        let tag = tag.to_owned();
        self.ops
            .push(Op::BeginMarkedContentWithProperties { tag, properties });
    }

    fn enter(&mut self, node: NodeId, tree: &Tree) -> i64 {
        let mcid = self.next;
        self.next += 1;
        self.open = Some(node);
        let tag = tree.nodes.get(node).map_or("P", |node| node.role.tag());
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(mcid))]);
        self.mark(tag, DictItem::Dict { map });
        mcid
    }

    fn leave(&mut self) {
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn begin(&mut self) {
        self.ops.push(Op::StartTextSection);
        self.at = (0.0, 0.0);
        (self.font, self.grey) = (None, None);
    }

    fn end(&mut self) {
        self.ops.push(Op::EndTextSection);
    }

    fn move_to(&mut self, x: f32, y: f32) {
        let pos = point(x - self.at.0, y - self.at.1);
        // The place is kept as it is written, so that rounding does not add up.
        self.at = (self.at.0 + pos.x.0, self.at.1 + pos.y.0);
        self.ops.push(Op::SetTextCursor { pos });
    }

    fn colour(&mut self, grey: f32) {
        if self.grey != Some(grey) {
            self.grey = Some(grey);
            self.ops.push(Op::SetFillColor { col: shade(grey) });
        }
    }

    fn font(&mut self, face: FaceId, size: f32) {
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            let tag = faces().get(face).map_or("SANSRE", |face| face.tag);
            let font = PdfFontHandle::External(FontId(tag.to_owned()));
            self.ops.push(Op::SetFont {
                font,
                size: Pt(size),
            });
        }
    }

    fn show(&mut self, glyphs: &[Glyph], size: f32, read: impl Fn(&Glyph) -> Option<String>) {
        let mut items = Vec::new();
        for glyph in glyphs {
            if glyph.dy != 0.0 {
                self.flush(&mut items);
                self.ops.push(Op::SetLineOffset {
                    multiplier: round(glyph.dy * size / 1000.0),
                });
            }
            if glyph.dx != 0.0 {
                items.push(TextItem::Offset(round(-glyph.dx)));
            }
            // After the glyph the pen is brought to where shaping wants it.
            let offset = round(glyph.dx + glyph.natural - glyph.advance);
            let codepoint = Codepoint {
                gid: glyph.id,
                offset,
                cid: read(glyph),
            };
            match items.last_mut() {
                Some(TextItem::GlyphIds(run)) => run.push(codepoint),
                _ => items.push(TextItem::GlyphIds(vec![codepoint])),
            }
            if glyph.dy != 0.0 {
                self.flush(&mut items);
                self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
            }
        }
        self.flush(&mut items);
    }

    fn flush(&mut self, items: &mut Vec<TextItem>) {
        if !items.is_empty() {
            self.ops.push(Op::ShowText {
                items: std::mem::take(items),
            });
        }
    }

    fn strokes(&mut self, strokes: &[Stroke]) {
        if strokes.is_empty() {
            return;
        }
        self.mark("Artifact", artifact("Layout", None));
        let mut style = None;
        for stroke in strokes {
            if style != Some((stroke.thickness, stroke.grey)) {
                style = Some((stroke.thickness, stroke.grey));
                self.ops.push(Op::SetOutlineThickness {
                    pt: Pt(stroke.thickness),
                });
                self.ops.push(Op::SetOutlineColor {
                    col: shade(stroke.grey),
                });
            }
            let ends = [stroke.from, stroke.to];
            let points = ends.map(|(x, y)| LinePoint {
                p: point(x, PAGE.1 - y),
                bezier: false,
            });
            let line = Path {
                points: points.to_vec(),
                is_closed: false,
            };
            self.ops.push(Op::DrawLine { line });
        }
        self.ops.push(Op::EndMarkedContent);
    }
}

fn shade(grey: f32) -> Color {
    Color::Greyscale(Greyscale::new(grey, None))
}

fn point(x: f32, y: f32) -> Point {
    Point {
        x: Pt(round(x)),
        y: Pt(round(y)),
    }
}

/// To thousandths of a point, which is finer than any printer.
fn round(value: f32) -> f32 {
    let rounded = (value * 1000.0).round() / 1000.0;
    // Minus nothing is written as nothing.
    if rounded == 0.0 { 0.0 } else { rounded }
}
