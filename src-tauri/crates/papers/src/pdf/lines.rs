//! Lines: runs broken to a width, in the order of reading and of the page.

use std::{collections::BTreeSet, sync::Arc};

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::linebreaks;
use unicode_normalization::char::is_combining_mark;

use super::{
    faces::{FaceId, Family},
    joined::{ISOLATE, ISOLATED, Joined},
    printable::{Stretch, printable},
    shape::{Shaped, Shaper},
};
use crate::{document::Run, kept_together::stays};

/// What a line may be too wide by without being broken, against rounding.
const TOLERANCE: f32 = 0.02;

/// From how wide a line on a short word does not stand alone on the last one, in points.
const WIDE: f32 = 240.0;

/// How text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    pub(super) family: Family,
    pub(super) size: f32,
    /// The distance from one baseline to the next.
    pub(super) leading: f32,
    /// Whether all of it is bold, whatever its runs say.
    pub(super) bold: bool,
    /// 0 is black.
    pub(super) grey: f32,
}

/// Glyphs of one face.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) face: FaceId,
    pub(super) shaped: Arc<Shaped>,
}

/// A line, with its pieces from left to right.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) pieces: Vec<Piece>,
    /// Its width in points, without the white space at its end.
    pub(super) width: f32,
    pub(super) kind: Type,
}

/// Breaks text into lines.
pub(super) struct Setter {
    shaper: Shaper,
    /// The characters that no face has.
    pub(super) unset: BTreeSet<char>,
}

/// A part of a line in one face and direction, white space or not.
#[derive(Clone)]
struct Atom {
    piece: Piece,
    level: Level,
    space: bool,
    width: f32,
}

impl Setter {
    pub(super) fn new() -> Self {
        Self {
            shaper: Shaper::new(),
            unset: BTreeSet::new(),
        }
    }

    /// Breaks runs into lines of at most the given width; the first is shorter by `indent`.
    pub(super) fn lines(&mut self, runs: &[Run], kind: Type, width: f32, indent: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut indent = indent;
        for run in runs {
            let text = printable(&run.text, kind.family, &mut self.unset);
            for (index, text) in text.split('\n').enumerate() {
                if index > 0 {
                    self.hard_line(&stretches, kind, width, indent, &mut lines);
                    stretches.clear();
                    indent = 0.0;
                }
                let (text, bold) = (text.to_owned(), run.bold || kind.bold);
                stretches.push(Stretch {
                    text,
                    bold,
                    italic: run.italic,
                });
            }
        }
        self.hard_line(&stretches, kind, width, indent, &mut lines);
        lines
    }

    /// One line of text that is not to be broken.
    pub(super) fn line(&mut self, runs: &[Run], kind: Type) -> Line {
        let lines = self.lines(runs, kind, f32::INFINITY, 0.0);
        let mut whole = Line {
            pieces: Vec::new(),
            width: 0.0,
            kind,
        };
        for line in lines {
            whole.width += line.width;
            whole.pieces.extend(line.pieces);
        }
        whole
    }

    fn hard_line(
        &mut self,
        stretches: &[Stretch],
        kind: Type,
        width: f32,
        indent: f32,
        lines: &mut Vec<Line>,
    ) {
        let text = Joined::new(stretches);
        let mut fill = Fill {
            kind,
            width,
            room: width - indent,
            atoms: Vec::new(),
            used: 0.0,
            lines,
        };
        let mut from = 0;
        for (to, _) in linebreaks(&text.text) {
            let after = &text.text[to..];
            if holds(&text.text[..to], after) || (width > WIDE && is_short(after)) {
                continue;
            }
            let segment = self.atoms(&text, from, to, kind);
            from = to;
            let ends = segment.iter().rposition(|atom| !atom.space);
            let word = segment.iter().take(ends.map_or(0, |at| at + 1));
            let word: f32 = word.map(|atom| atom.width).sum();
            if fill.used + word > fill.room + TOLERANCE && !fill.atoms.is_empty() {
                fill.end_line();
            }
            if word > fill.room + TOLERANCE {
                self.overlong(segment, &mut fill);
            } else {
                segment.into_iter().for_each(|atom| fill.push(atom));
            }
        }
        fill.end_line();
    }

    /// A word wider than the line is broken at the line's end, between letters.
    fn overlong(&mut self, segment: Vec<Atom>, fill: &mut Fill<'_>) {
        for atom in segment {
            if atom.space || fill.used + atom.width <= fill.room + TOLERANCE {
                fill.push(atom);
                continue;
            }
            let text = &atom.piece.shaped.text;
            let mut from = 0;
            let mut piece = 0.0;
            for (at, advance) in clusters(&atom.piece.shaped) {
                let advance = advance * fill.kind.size / 1000.0;
                let full = fill.used + piece + advance > fill.room + TOLERANCE;
                if full && (at > from || !fill.atoms.is_empty()) {
                    fill.push(self.part(&atom, &text[from..at], fill.kind));
                    fill.end_line();
                    (from, piece) = (at, 0.0);
                }
                piece += advance;
            }
            fill.push(self.part(&atom, &text[from..], fill.kind));
        }
    }

    fn part(&mut self, atom: &Atom, text: &str, kind: Type) -> Atom {
        self.atom(text, atom.piece.face, atom.level, atom.space, kind)
    }

    fn atom(&mut self, text: &str, face: FaceId, level: Level, space: bool, kind: Type) -> Atom {
        let shaped = self.shaper.shape(face, level.is_rtl(), text);
        let width = shaped.width * kind.size / 1000.0;
        Atom {
            piece: Piece { face, shaped },
            level,
            space,
            width,
        }
    }

    /// The atoms of one stretch of text between two places where a line may break.
    fn atoms(&mut self, text: &Joined, from: usize, to: usize, kind: Type) -> Vec<Atom> {
        let mut atoms = Vec::new();
        let mut open: Option<(usize, FaceId, Level, bool)> = None;
        let segment = text.text.get(from..to).unwrap_or_default();
        for (at, character) in segment.char_indices().map(|(at, ch)| (from + at, ch)) {
            let outside = matches!(character, ISOLATE | ISOLATED);
            let space = character == ' ';
            let face = text.face(at, character, kind.family, open.map(|(_, face, ..)| face));
            let next = (face, text.level(at), space);
            let same = open.is_some_and(|(_, face, level, space)| (face, level, space) == next);
            if let Some((start, face, level, space)) = open.filter(|_| outside || !same) {
                atoms.push(self.atom(&text.text[start..at], face, level, space, kind));
                open = None;
            }
            if !outside && open.is_none() {
                open = Some((at, face, next.1, space));
            }
        }
        if let Some((start, face, level, space)) = open {
            atoms.push(self.atom(&text.text[start..to], face, level, space, kind));
        }
        atoms
    }
}

/// Whether a line may not end here though it otherwise could: after a sign that stays with its
/// number, and inside a citation such as "Wis. Stat. § 940.302(2)(a)2.".
fn holds(before: &str, after: &str) -> bool {
    let marks = [' ', ISOLATE, ISOLATED];
    let (words, next) = (
        before.trim_end_matches(marks),
        after.trim_start_matches(marks),
    );
    let inside = before.ends_with(')') && after.starts_with('(');
    let range = before.ends_with('–') && next.starts_with(|first: char| first.is_ascii_digit());
    inside || range || stays(words, next)
}

/// Whether what is left of a text is one short word.
fn is_short(after: &str) -> bool {
    let word = after.trim();
    !word.is_empty() && word.chars().count() < 8 && !word.contains(char::is_whitespace)
}

/// The clusters of shaped text in reading order, each with how far it moves the pen.
fn clusters(shaped: &Shaped) -> Vec<(usize, f32)> {
    let mut clusters: Vec<(usize, f32)> = Vec::new();
    for glyph in &shaped.glyphs {
        match clusters.last_mut() {
            Some((cluster, advance)) if *cluster == glyph.cluster => *advance += glyph.advance,
            _ => clusters.push((glyph.cluster, glyph.advance)),
        }
    }
    clusters.sort_by_key(|(cluster, _)| *cluster);
    // A mark belongs to the letter before it and is never parted from it.
    let mark = |at: usize| {
        shaped.text[at..]
            .chars()
            .next()
            .is_some_and(is_combining_mark)
    };
    let mut joined: Vec<(usize, f32)> = Vec::new();
    for (at, advance) in clusters {
        match joined.last_mut() {
            Some((_, before)) if mark(at) => *before += advance,
            _ => joined.push((at, advance)),
        }
    }
    joined
}

/// The line being filled.
struct Fill<'a> {
    kind: Type,
    width: f32,
    /// How wide this line may be.
    room: f32,
    atoms: Vec<Atom>,
    used: f32,
    lines: &'a mut Vec<Line>,
}

impl Fill<'_> {
    fn push(&mut self, atom: Atom) {
        self.used += atom.width;
        self.atoms.push(atom);
    }

    fn end_line(&mut self) {
        let mut atoms = std::mem::take(&mut self.atoms);
        let end = atoms
            .iter()
            .rposition(|atom| !atom.space)
            .map_or(0, |last| last + 1);
        let trailing: f32 = atoms[end..].iter().map(|atom| atom.width).sum();
        atoms[end..]
            .iter_mut()
            .for_each(|atom| atom.level = Level::ltr());
        let levels: Vec<Level> = atoms.iter().map(|atom| atom.level).collect();
        let order = BidiInfo::reorder_visual(&levels);
        let pieces = order.into_iter().filter_map(|index| atoms.get(index));
        let pieces = pieces.map(|atom| atom.piece.clone()).collect();
        self.lines.push(Line {
            pieces,
            width: self.used - trailing,
            kind: self.kind,
        });
        self.used = 0.0;
        self.room = self.width;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: Type = Type {
        family: Family::Sans,
        size: 10.0,
        leading: 14.0,
        bold: false,
        grey: 0.0,
    };

    fn set(runs: &[Run], width: f32) -> Vec<Line> {
        Setter::new().lines(runs, TYPE, width, 0.0)
    }

    fn words(line: &Line) -> String {
        line.pieces
            .iter()
            .map(|piece| piece.shaped.text.as_str())
            .collect()
    }

    #[test]
    fn lines_keep_to_their_width_and_lose_no_letter() {
        let text = "The child said that Dre lets him stay and that people pay Dre for it.";
        let lines = set(&[Run::plain(text)], 120.0);
        assert!(lines.len() > 2, "it takes several lines");
        assert!(lines.iter().all(|line| line.width <= 120.1));
        assert_eq!(lines.iter().map(words).collect::<String>(), text);
    }

    #[test]
    fn a_short_word_does_not_stand_alone_on_the_last_line_of_a_wide_column() {
        // Two widths that lack just the room for the last word: one wide, one narrow.
        let last = |text: &str| {
            let whole = set(&[Run::plain(text)], 2000.0)[0].width;
            words(
                set(&[Run::plain(text)], whole - 4.0)
                    .last()
                    .expect("a line"),
            )
        };
        let narrow = "It began in March and it is true.";
        assert_eq!(last(narrow), "true.");
        assert_eq!(last(&format!("{narrow} {narrow} {narrow}")), "is true.");
    }

    #[test]
    fn a_word_that_never_ends_is_broken_at_the_edge_and_not_cut() {
        let text = "x".repeat(500);
        let lines = set(&[Run::plain(format!("See {text}"))], 100.0);
        assert!(lines.iter().all(|line| line.width <= 100.1));
        let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        assert!(widest > 90.0, "the lines are filled: {widest}");
        assert_eq!(
            lines.iter().map(words).collect::<String>(),
            format!("See {text}")
        );
    }

    #[test]
    fn a_line_feed_begins_a_line_and_an_empty_line_stays() {
        let lines = set(&[Run::plain("a\n\n"), Run::bold("b")], 100.0);
        assert_eq!(lines.iter().map(words).collect::<Vec<_>>(), ["a", "", "b"]);
    }

    #[test]
    fn right_to_left_words_stand_in_order_and_do_not_turn_what_is_around_them() {
        let runs = [
            Run::plain("Name: "),
            Run::plain("بيت لحم"),
            Run::plain(" (1) end"),
        ];
        let lines = set(&runs, 500.0);
        assert_eq!(words(&lines[0]), "Name: لحم بيت (1) end");
    }

    #[test]
    fn a_mark_stays_with_its_letter_in_a_broken_word() {
        let text = "q\u{301}".repeat(60);
        let lines = set(&[Run::plain(text)], 50.0);
        assert!(
            lines.iter().all(|line| words(line).starts_with('q')),
            "no line begins with a mark"
        );
    }
}
