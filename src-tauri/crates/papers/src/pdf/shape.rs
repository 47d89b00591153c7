//! Shaping: from text in one face and direction to placed glyphs, each shaped once.

use std::{collections::HashMap, sync::Arc};

use harfrust::{
    Buffer, BufferFlags, ClusterLevel, Direction, Script, ShapeOptions, ShapePlan, ShaperFont,
    shape,
};

use super::faces::{FaceId, faces, shapers};

/// Words longer than this are not kept: they are seldom met twice.
const LONGEST_KEPT: usize = 48;

/// A glyph with its place relative to the pen, in thousandths of an em.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    pub(super) id: u16,
    /// How far the pen moves.
    pub(super) advance: f32,
    /// How far the pen would move by the font's own width of the glyph.
    pub(super) natural: f32,
    pub(super) dx: f32,
    pub(super) dy: f32,
    /// Where the text of the glyph's cluster begins in the shaped text.
    pub(super) cluster: usize,
}

/// Shaped text: its glyphs in the order in which they stand on the page, left to right.
#[derive(Debug, PartialEq)]
pub(super) struct Shaped {
    pub(super) text: String,
    pub(super) glyphs: Vec<Glyph>,
    /// Its width in thousandths of an em.
    pub(super) width: f32,
}

impl Shaped {
    /// The text of the cluster that begins at the given place.
    pub(super) fn cluster_text(&self, cluster: usize) -> &str {
        let later = self
            .glyphs
            .iter()
            .map(|glyph| glyph.cluster)
            .filter(|other| *other > cluster);
        let end = later.min().unwrap_or(self.text.len());
        self.text.get(cluster..end).unwrap_or_default()
    }
}

type Kept = HashMap<String, Arc<Shaped>>;

/// Shapes text and keeps the words it has met.
pub(super) struct Shaper {
    fonts: Vec<ShaperFont<'static, 'static>>,
    /// By face, and by whether the text runs from right to left.
    kept: Vec<[Kept; 2]>,
    /// How to shape each writing system in each face and direction, worked out once.
    plans: Vec<(FaceId, Direction, Option<Script>, ShapePlan)>,
}

impl Shaper {
    pub(super) fn new() -> Self {
        let fonts = shapers();
        let kept = fonts.iter().map(|_| [Kept::new(), Kept::new()]).collect();
        Self {
            fonts,
            kept,
            plans: Vec::new(),
        }
    }

    pub(super) fn shape(&mut self, face: FaceId, right_to_left: bool, text: &str) -> Arc<Shaped> {
        let side = usize::from(right_to_left);
        if let Some(shaped) = self.kept.get(face).and_then(|sides| sides[side].get(text)) {
            return Arc::clone(shaped);
        }
        let shaped = Arc::new(self.shape_anew(face, right_to_left, text));
        if let Some(sides) = self
            .kept
            .get_mut(face)
            .filter(|_| text.len() <= LONGEST_KEPT)
        {
            sides[side].insert(text.to_owned(), Arc::clone(&shaped));
        }
        shaped
    }

    /// The place of the plan for a face, direction and writing system.
    fn plan(&mut self, face: FaceId, direction: Direction, script: Option<Script>) -> usize {
        let wanted = |plan: &(FaceId, Direction, Option<Script>, ShapePlan)| {
            (plan.0, plan.1, plan.2) == (face, direction, script)
        };
        if let Some(at) = self.plans.iter().position(wanted) {
            return at;
        }
        if let Some(source) = faces().get(face) {
            let plan = ShapePlan::new(&source.shaping, direction, script, None, &[]);
            self.plans.push((face, direction, script, plan));
        }
        self.plans.len().saturating_sub(1)
    }

    fn shape_anew(&mut self, face: FaceId, right_to_left: bool, text: &str) -> Shaped {
        let mut shaped = Shaped {
            text: text.to_owned(),
            glyphs: Vec::new(),
            width: 0.0,
        };
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        let direction = if right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        buffer.set_direction(direction);
        buffer.guess_segment_properties();
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let plan = self.plan(face, direction, buffer.script());
        let plan = self.plans.get(plan).map(|(.., plan)| plan);
        let (Some(font), Some(source)) = (self.fonts.get(face), faces().get(face)) else {
            return shaped;
        };
        if shape(font, &mut buffer, ShapeOptions::new().plan(plan)).is_err() {
            return shaped;
        }
        #[expect(clippy::cast_precision_loss, reason = "font units are far below 2^23")]
        let thousandths = |units: i32| units as f32 * 1000.0 / source.em;
        for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            let advance = thousandths(position.x_advance);
            shaped.glyphs.push(Glyph {
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                advance,
                natural: thousandths(font.glyph_h_advance(info.glyph_id.into())),
                dx: thousandths(position.x_offset),
                dy: thousandths(position.y_offset),
                cluster: usize::try_from(info.cluster).unwrap_or(0),
            });
            shaped.width += advance;
        }
        shaped
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::faces::{Family, face_for, style};

    #[test]
    fn a_word_is_shaped_once_and_glyphs_know_their_letters() {
        let mut shaper = Shaper::new();
        let face = style(Family::Serif, false, false);
        let first = shaper.shape(face, false, "Ǧavin");
        assert!(
            Arc::ptr_eq(&first, &shaper.shape(face, false, "Ǧavin")),
            "it is kept"
        );
        assert_eq!(first.glyphs.len(), 5);
        assert_eq!(first.cluster_text(0), "Ǧ");
        assert_eq!(first.cluster_text(2), "a");
        assert!(first.width > 2000.0, "five letters are wider than two ems");
    }

    #[test]
    fn arabic_is_joined_and_stands_in_the_order_of_the_page() {
        let mut shaper = Shaper::new();
        let face = face_for('ب', Family::Sans, false, false).unwrap();
        let word = shaper.shape(face, true, "بيت");
        let alone = shaper.shape(face, true, "ب");
        let clusters: Vec<usize> = word.glyphs.iter().map(|glyph| glyph.cluster).collect();
        assert!(
            clusters.is_sorted_by(|a, b| a >= b),
            "from right to left: {clusters:?}"
        );
        assert_ne!(
            word.glyphs.last().map(|g| g.id),
            alone.glyphs.last().map(|g| g.id),
            "joined"
        );
    }
}
