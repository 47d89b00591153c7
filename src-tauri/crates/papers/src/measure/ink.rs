//! Where a page has ink: its content gone through operator by operator.
//!
//! Text counts with the height its font reserves, pictures and shadings with their whole frame,
//! strokes with their thickness. What is white, invisible or clipped away does not count.

mod text;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as File, Object, ObjectId, content::Content};

use super::{
    fonts::{Font, dictionary},
    matrix::{Area, Matrix},
    pages::{area, number, numbers},
};
use text::Text;

/// How deep drawings may stand in drawings.
const DEEPEST: usize = 12;
/// How many operators are gone through for one page.
const MOST: usize = 2_000_000;
/// How large the content of one stream may be, unpacked, in bytes.
const LARGEST: usize = 256 * 1024 * 1024;

/// The areas of a page that have ink, in the page's own coordinates; `None` if its content
/// cannot be read to its end.
pub(super) fn marks(file: &File, page: ObjectId) -> Option<Vec<Area>> {
    let content = file.get_page_content_with_limit(page, LARGEST).ok()?;
    let mut ink = Ink {
        file,
        marks: Vec::new(),
        left: MOST,
    };
    let mut resources = Resources::default();
    let (own, above) = file.get_page_resources(page).ok()?;
    let above = above
        .into_iter()
        .filter_map(|id| file.get_dictionary(id).ok());
    resources.levels.extend(own.into_iter().chain(above));
    ink.content(&content, &resources, Pen::new(), DEEPEST)?;
    ink.annotations(page);
    Some(ink.marks)
}

struct Ink<'a> {
    file: &'a File,
    marks: Vec<Area>,
    /// How many operators may still come.
    left: usize,
}

/// Where the names in a content are looked up; the nearest comes first.
#[derive(Default)]
struct Resources<'a> {
    levels: Vec<&'a Dictionary>,
}

impl<'a> Resources<'a> {
    fn find(&self, file: &'a File, kind: &[u8], name: &[u8]) -> Option<&'a Object> {
        self.levels.iter().find_map(|level| {
            let kinds = dictionary(file, level.get(kind).ok()?)?;
            kinds.get(name).ok()
        })
    }
}

/// The state that `q` keeps and `Q` brings back.
#[derive(Clone)]
struct Pen {
    to_page: Matrix,
    clip: Option<Area>,
    /// Whether everything is clipped away.
    hidden: bool,
    thickness: f64,
    fill_white: bool,
    stroke_white: bool,
    text: Text,
}

impl Pen {
    fn new() -> Self {
        Self {
            to_page: Matrix::SAME,
            clip: None,
            hidden: false,
            thickness: 1.0,
            fill_white: false,
            stroke_white: false,
            text: Text::new(),
        }
    }

    fn clip_to(&mut self, area: Option<Area>) {
        let Some(area) = area else {
            self.hidden = true;
            return;
        };
        match self.clip {
            None => self.clip = Some(area),
            Some(clip) => match clip.within(area) {
                Some(both) => self.clip = Some(both),
                None => self.hidden = true,
            },
        }
    }
}

/// The path that is being drawn, in the page's coordinates.
#[derive(Default)]
struct Path {
    points: Vec<(f64, f64)>,
    clips: bool,
}

impl<'a> Ink<'a> {
    fn mark(&mut self, pen: &Pen, area: Option<Area>) {
        if pen.hidden {
            return;
        }
        let area = area.and_then(|area| pen.clip.map_or(Some(area), |clip| clip.within(area)));
        self.marks.extend(area);
    }

    /// Goes through a content; `None` if it cannot be read or does not end.
    fn content(
        &mut self,
        content: &[u8],
        resources: &Resources<'a>,
        mut pen: Pen,
        deep: usize,
    ) -> Option<()> {
        let deep = deep.checked_sub(1)?;
        let operations = Content::decode(content).ok()?.operations;
        self.left = self.left.checked_sub(operations.len())?;
        let mut kept: Vec<Pen> = Vec::new();
        let mut path = Path::default();
        let mut fonts: BTreeMap<Vec<u8>, Font> = BTreeMap::new();
        for operation in &operations {
            let operands = operation.operands.as_slice();
            match operation.operator.as_str() {
                "q" => kept.push(pen.clone()),
                "Q" => pen = kept.pop().unwrap_or(pen),
                "cm" => {
                    if let Some(matrix) = six(operands) {
                        pen.to_page = Matrix(matrix).then(pen.to_page);
                    }
                }
                "w" => pen.thickness = one(operands).unwrap_or(pen.thickness),
                "g" | "rg" | "k" | "sc" | "scn" => pen.fill_white = white(operands),
                "G" | "RG" | "K" | "SC" | "SCN" => pen.stroke_white = white(operands),
                "cs" => pen.fill_white = false,
                "CS" => pen.stroke_white = false,
                "Do" => self.object(operands, resources, &pen, deep)?,
                "BI" => self.mark(&pen, pen.to_page.area((0.0, 1.0), (0.0, 1.0))),
                "sh" => {
                    const FAR: f64 = 1e6;
                    self.mark(&pen, Matrix::SAME.area((-FAR, FAR), (-FAR, FAR)));
                }
                "Tf" => {
                    let name = operands.first().and_then(|name| name.as_name().ok());
                    let size = operands.get(1).and_then(|size| size.as_float().ok());
                    if let (Some(name), Some(size)) = (name, size) {
                        let font = fonts.entry(name.to_vec()).or_insert_with(|| {
                            let font = resources.find(self.file, b"Font", name);
                            let font = font.and_then(|font| dictionary(self.file, font));
                            font.map_or_else(Font::unknown, |font| Font::read(self.file, font))
                        });
                        pen.text.set_font(font.clone(), f64::from(size));
                    }
                }
                operator => {
                    if let Some(shown) = pen.text.take(operator, operands) {
                        if !pen.fill_white && !pen.text.invisible() {
                            for area in shown.areas(pen.to_page) {
                                self.mark(&pen, Some(area));
                            }
                        }
                    } else {
                        self.path(operator, operands, &mut path, &mut pen);
                    }
                }
            }
        }
        Some(())
    }

    fn path(&mut self, operator: &str, operands: &[Object], path: &mut Path, pen: &mut Pen) {
        let numbers: Vec<f64> = operands.iter().filter_map(plain).collect();
        match operator {
            "m" | "l" | "c" | "v" | "y" => {
                let pairs = numbers.chunks_exact(2);
                path.points
                    .extend(pairs.map(|pair| pen.to_page.point(pair[0], pair[1])));
            }
            "re" => {
                if let [x, y, width, height] = numbers[..] {
                    let corners = [
                        (x, y),
                        (x + width, y),
                        (x, y + height),
                        (x + width, y + height),
                    ];
                    path.points
                        .extend(corners.map(|(x, y)| pen.to_page.point(x, y)));
                }
            }
            "W" | "W*" => path.clips = true,
            "S" | "s" | "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "n" => {
                let area = Area::around(path.points.drain(..));
                let stroked = matches!(operator, "S" | "s" | "B" | "B*" | "b" | "b*");
                let filled = !matches!(operator, "S" | "s" | "n");
                if stroked && !pen.stroke_white {
                    let border = pen.thickness * pen.to_page.stretch() / 2.0;
                    self.mark(pen, area.map(|area| area.wider(border)));
                }
                if filled && !pen.fill_white {
                    self.mark(pen, area);
                }
                if std::mem::take(&mut path.clips) {
                    pen.clip_to(area);
                }
            }
            _ => {}
        }
    }

    /// A picture, or a drawing of its own.
    fn object(
        &mut self,
        operands: &[Object],
        resources: &Resources<'a>,
        pen: &Pen,
        deep: usize,
    ) -> Option<()> {
        let name = operands.first().and_then(|name| name.as_name().ok());
        let found = name.and_then(|name| resources.find(self.file, b"XObject", name));
        let stream = found
            .and_then(|found| self.file.dereference(found).ok())
            .and_then(|(_, found)| found.as_stream().ok());
        let Some(stream) = stream else {
            return Some(());
        };
        let kind = stream.dict.get(b"Subtype").and_then(Object::as_name).ok();
        if kind != Some(b"Form") {
            self.mark(pen, pen.to_page.area((0.0, 1.0), (0.0, 1.0)));
            return Some(());
        }
        let mut inner = pen.clone();
        if let Ok(matrix) = stream.dict.get(b"Matrix") {
            let matrix = numbers::<6>(self.file, matrix).map_or(Matrix::SAME, Matrix);
            inner.to_page = matrix.then(inner.to_page);
        }
        if let Some(bounds) = stream
            .dict
            .get(b"BBox")
            .ok()
            .and_then(|b| area(self.file, b))
        {
            let bounds = inner
                .to_page
                .area((bounds.left, bounds.right), (bounds.bottom, bounds.top));
            inner.clip_to(bounds);
        }
        let own = stream.dict.get(b"Resources").ok();
        let own = own.and_then(|own| dictionary(self.file, own));
        let levels = own.into_iter().chain(resources.levels.iter().copied());
        let resources = Resources {
            levels: levels.collect(),
        };
        let content = stream.decompressed_content_with_limit(LARGEST);
        let content = content.unwrap_or_else(|_| stream.content.clone());
        self.content(&content, &resources, inner, deep)
    }

    /// Notes and fields are drawn over the page.
    fn annotations(&mut self, page: ObjectId) {
        const HIDDEN: i64 = 2;
        let notes = self.file.get_dictionary(page).ok();
        let notes = notes.and_then(|page| page.get(b"Annots").ok());
        let notes = notes.and_then(|notes| self.file.dereference(notes).ok());
        let notes = notes.and_then(|(_, notes)| notes.as_array().ok());
        for note in notes.into_iter().flatten() {
            let Some(note) = dictionary(self.file, note) else {
                continue;
            };
            let kind = note.get(b"Subtype").and_then(Object::as_name).ok();
            let flags = note
                .get(b"F")
                .ok()
                .and_then(|flags| number(self.file, flags));
            #[expect(
                clippy::cast_possible_truncation,
                reason = "flags are a small whole number"
            )]
            let hidden = flags.is_some_and(|flags| flags as i64 & HIDDEN != 0);
            if hidden || matches!(kind, Some(b"Link" | b"Popup")) {
                continue;
            }
            let bounds = note
                .get(b"Rect")
                .ok()
                .and_then(|rect| area(self.file, rect));
            self.marks.extend(bounds);
        }
    }
}

/// A number that stands in a content, where nothing is a reference.
fn plain(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from)
}

fn one(operands: &[Object]) -> Option<f64> {
    operands.first().and_then(plain)
}

fn six(operands: &[Object]) -> Option<[f64; 6]> {
    let numbers: Vec<f64> = operands.iter().filter_map(plain).collect();
    numbers.try_into().ok()
}

/// Whether a colour is white, by the number of its parts: grey, red-green-blue, or four inks.
fn white(operands: &[Object]) -> bool {
    let parts: Vec<f64> = operands.iter().filter_map(plain).collect();
    match parts.len() {
        1 | 3 => parts.len() == operands.len() && parts.iter().all(|part| *part >= 0.999),
        4 => parts.iter().all(|part| *part <= 0.001),
        _ => false,
    }
}
