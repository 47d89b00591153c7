//! Text made printable: every character has a glyph, or stands as its name in brackets.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::faces::{Family, face_for};

/// A stretch of printable text and the style it is set in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stretch {
    pub(super) text: String,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

/// Makes text printable in a family, and notes the characters that no face has.
pub(super) fn printable(text: &str, family: Family, unset: &mut BTreeSet<char>) -> String {
    if text
        .bytes()
        .all(|byte| byte == b' ' || byte.is_ascii_graphic())
    {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            '\t' => out.push_str("    "),
            '\n' => out.push('\n'),
            character if invisible(character) => {}
            character if joining(character) => out.push(character),
            character if printed(character, family) => out.push(character),
            character => {
                unset.insert(character);
                out.push_str(&name(character));
            }
        }
    }
    out
}

/// Whether a character has a glyph that shows it. Overrides of direction change what is read
/// and show nothing, so they are named.
fn printed(character: char, family: Family) -> bool {
    let hidden = character.is_control()
        || matches!(character, '\u{202D}' | '\u{202E}' | '\u{2028}' | '\u{2029}'
            | '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}');
    !hidden && face_for(character, family, false, false).is_some()
}

/// Characters that show nothing and that a printed page does not need: the soft hyphen,
/// marks and isolates of direction (each value is isolated anyway), variation selectors,
/// the byte order mark. Overrides of direction are not among them: they change what is read.
fn invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202C}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}'
    )
}

/// Characters that show nothing but say how their neighbours join or where a line may break.
fn joining(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200D}')
}

/// What is printed for a character that has no glyph, such as "[U+1F600 GRINNING FACE]".
fn name(character: char) -> String {
    let code = u32::from(character);
    match unicode_names2::name(character) {
        Some(name) => format!("[U+{code:04X} {name}]"),
        None => format!("[U+{code:04X}]"),
    }
}

/// Whether a character is written from right to left, or stands in the way of those that are.
pub(super) fn is_right_to_left(character: char) -> bool {
    matches!(u32::from(character), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE
        | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(text: &str) -> (String, Vec<char>) {
        let mut unset = BTreeSet::new();
        let text = printable(text, Family::Serif, &mut unset);
        (text, unset.into_iter().collect())
    }

    #[test]
    fn names_are_printed_as_they_are() {
        for name in [
            "Nguyễn",
            "Muñoz-Łęcki",
            "Hocąk",
            "Ǧ",
            "ƛ̓",
            "بيت",
            "O’Brien",
            "Mai Yia",
        ] {
            assert_eq!(made(name), (name.to_owned(), Vec::new()));
        }
    }

    #[test]
    fn a_character_without_a_glyph_stands_as_its_name() {
        assert_eq!(
            made("a😀"),
            ("a[U+1F600 GRINNING FACE]".to_owned(), vec!['😀'])
        );
        assert_eq!(made("\u{7}"), ("[U+0007]".to_owned(), vec!['\u{7}']));
        assert_eq!(made("\u{E000}"), ("[U+E000]".to_owned(), vec!['\u{E000}']));
        assert_eq!(
            made("\u{202E}"),
            (
                "[U+202E RIGHT-TO-LEFT OVERRIDE]".to_owned(),
                vec!['\u{202E}']
            )
        );
    }

    #[test]
    fn letters_and_marks_are_composed_and_what_shows_nothing_goes() {
        assert_eq!(
            made("e\u{301}\u{AD}x\u{FE0F}\t|"),
            ("éx    |".to_owned(), Vec::new())
        );
    }
}
