//! The stretches of a line as one text, in which each place has its style and its direction.

use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::char::is_combining_mark;

use super::{
    faces::{FaceId, Family, face_for, has, style},
    printable::{Stretch, is_right_to_left},
};

/// Begins an isolated stretch of text, whose direction touches nothing around it.
pub(super) const ISOLATE: char = '\u{2068}';
/// Ends an isolated stretch.
pub(super) const ISOLATED: char = '\u{2069}';
/// The stretches of a line as one text, with the style and direction of every place in it.
pub(super) struct Joined {
    pub(super) text: String,
    /// Where each style begins.
    styles: Vec<(usize, bool, bool)>,
    levels: Vec<Level>,
}

impl Joined {
    pub(super) fn new(stretches: &[Stretch]) -> Self {
        let mut joined = Self {
            text: String::new(),
            styles: Vec::new(),
            levels: Vec::new(),
        };
        let mut any = false;
        for Stretch { text, bold, italic } in stretches {
            joined.styles.push((joined.text.len(), *bold, *italic));
            if text.chars().any(is_right_to_left) {
                any = true;
                joined.text.push(ISOLATE);
                joined.text.push_str(text);
                joined.text.push(ISOLATED);
            } else {
                joined.text.push_str(text);
            }
        }
        if any {
            joined.levels = BidiInfo::new(&joined.text, Some(Level::ltr())).levels;
        }
        joined
    }

    pub(super) fn level(&self, at: usize) -> Level {
        self.levels.get(at).copied().unwrap_or_else(Level::ltr)
    }

    pub(super) fn face(
        &self,
        at: usize,
        character: char,
        family: Family,
        before: Option<FaceId>,
    ) -> FaceId {
        let index = self
            .styles
            .partition_point(|(start, ..)| *start <= at)
            .saturating_sub(1);
        let (bold, italic) = self
            .styles
            .get(index)
            .map_or((false, false), |(_, bold, italic)| (*bold, *italic));
        let own = style(family, bold, italic);
        if character == ' ' || character.is_ascii_graphic() {
            return own;
        }
        let joins = matches!(character, '\u{200B}'..='\u{200D}');
        match before {
            Some(face) if joins || is_combining_mark(character) && has(face, character) => face,
            _ => face_for(character, family, bold, italic).unwrap_or(own),
        }
    }
}
