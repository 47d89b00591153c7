//! The faces that papers are set in, and which of them has a given character.

use std::sync::LazyLock;

use harfrust::{Font, ShaperFont};
use printpdf::ParsedFont;

/// A face by its place in [`FACES`].
pub(super) type FaceId = usize;

/// The two families that a paper's own words are set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Family {
    Sans,
    Serif,
}

/// A face as it is shipped.
struct Source {
    /// Six capitals: the font's name in the file, and its subset tag.
    tag: &'static str,
    bytes: &'static [u8],
}

macro_rules! faces {
    ($($tag:literal $file:literal,)*) => {
        &[$(Source { tag: $tag, bytes: include_bytes!(concat!("../../fonts/", $file)) }),*]
    };
}

/// The families first, each as regular, bold, italic, bold italic; then the faces that are
/// asked, in this order, for a character that the paper's own face does not have.
const SOURCES: &[Source] = faces![
    "SANSRE" "NotoSans-Regular.ttf",
    "SANSBO" "NotoSans-Bold.ttf",
    "SANSIT" "NotoSans-Italic.ttf",
    "SANSBI" "NotoSans-BoldItalic.ttf",
    "SERFRE" "NotoSerif-Regular.ttf",
    "SERFBO" "NotoSerif-Bold.ttf",
    "SERFIT" "NotoSerif-Italic.ttf",
    "SERFBI" "NotoSerif-BoldItalic.ttf",
    "NASKRE" "NotoNaskhArabic-Regular.ttf",
    "NASKBO" "NotoNaskhArabic-Bold.ttf",
    "SYMBOL" "NotoSansSymbols2-Regular.ttf",
];

/// Faces for further writing systems: the regular one, and the bold one if there is one.
const FALLBACKS: &[(&str, &str)] = &[("NASKRE", "NASKBO"), ("SYMBOL", "SYMBOL")];

/// A face ready for shaping and embedding.
pub(super) struct Face {
    pub(super) tag: &'static str,
    pub(super) shaping: Font,
    pub(super) embedding: ParsedFont,
    /// Font units in an em.
    pub(super) em: f32,
}

/// All faces, read once. A face that could not be read would be missing here, and its
/// characters would be set from another; a test holds that none is.
static FACES: LazyLock<Vec<Face>> = LazyLock::new(|| SOURCES.iter().filter_map(read).collect());

fn read(source: &Source) -> Option<Face> {
    let shaping = Font::new(source.bytes, 0)?;
    let embedding = ParsedFont::from_bytes(source.bytes, 0, &mut Vec::new())?;
    let em = f32::from(shaping.units_per_em());
    Some(Face {
        tag: source.tag,
        shaping,
        embedding,
        em,
    })
}

pub(super) fn faces() -> &'static [Face] {
    &FACES
}

/// The face for a family and style.
pub(super) fn style(family: Family, bold: bool, italic: bool) -> FaceId {
    let base = match family {
        Family::Sans => 0,
        Family::Serif => 4,
    };
    base + usize::from(bold) + 2 * usize::from(italic)
}

/// The face that sets a character: the wanted one if it has it, else the first that does.
pub(super) fn face_for(
    character: char,
    family: Family,
    bold: bool,
    italic: bool,
) -> Option<FaceId> {
    let other = match family {
        Family::Sans => Family::Serif,
        Family::Serif => Family::Sans,
    };
    let own = [style(family, bold, italic), style(other, bold, italic)];
    let further = FALLBACKS.iter().filter_map(|(regular, heavy)| {
        let tag = if bold { heavy } else { regular };
        FACES.iter().position(|face| face.tag == *tag)
    });
    own.into_iter()
        .chain(further)
        .find(|id| has(*id, character))
}

/// Whether a face has a glyph for a character.
pub(super) fn has(id: FaceId, character: char) -> bool {
    // Private-use characters mean nothing outside one font, even where a font has them.
    let private = matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    let glyph = |face: &Face| face.shaping.charmap().map_unicode(character);
    !private && FACES.get(id).is_some_and(|face| glyph(face).is_some())
}

/// A shaper for each face, in the order of the faces.
pub(super) fn shapers() -> Vec<ShaperFont<'static, 'static>> {
    FACES
        .iter()
        .map(|face| ShaperFont::new(&face.shaping))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_is_read_and_stands_where_its_style_says() {
        assert_eq!(
            faces().len(),
            SOURCES.len(),
            "a face that ships cannot be read"
        );
        let tag = |family, bold, italic| faces()[style(family, bold, italic)].tag;
        assert_eq!(tag(Family::Sans, false, false), "SANSRE");
        assert_eq!(tag(Family::Sans, true, true), "SANSBI");
        assert_eq!(tag(Family::Serif, false, true), "SERFIT");
        for (regular, bold) in FALLBACKS {
            for tag in [regular, bold] {
                assert!(
                    faces().iter().any(|face| face.tag == *tag),
                    "{tag} is not a face"
                );
            }
        }
    }

    #[test]
    fn a_character_is_set_from_the_first_face_that_has_it() {
        let tag =
            |character, family| face_for(character, family, false, false).map(|id| faces()[id].tag);
        assert_eq!(tag('Ǧ', Family::Serif), Some("SERFRE"));
        assert_eq!(tag('ب', Family::Sans), Some("NASKRE"));
        assert_eq!(tag('☐', Family::Serif), Some("SYMBOL"));
        assert_eq!(tag('😀', Family::Sans), None);
        assert_eq!(tag('\u{E000}', Family::Sans), None);
    }
}
