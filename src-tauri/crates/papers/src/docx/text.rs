//! Text for a Word file: every character one that XML can hold and a reader sees.

use docx_rs as word;

use crate::{document::Run, kept_together::stays};

/// Adds runs to a paragraph; a line feed begins a new line, a tab moves on to the next stop.
pub(super) fn add(mut paragraph: word::Paragraph, runs: &[Run]) -> word::Paragraph {
    for run in runs {
        paragraph = paragraph.add_run(made(run));
    }
    paragraph
}

/// A run of text.
pub(super) fn made(run: &Run) -> word::Run {
    let mut made = word::Run::new();
    if run.bold {
        made = made.bold();
    }
    if run.italic {
        made = made.italic();
    }
    for (index, line) in run.text.split('\n').enumerate() {
        if index > 0 {
            made = made.add_break(word::BreakType::TextWrapping);
        }
        for (index, part) in line.split('\t').enumerate() {
            if index > 0 {
                made = made.add_tab();
            }
            if !part.is_empty() {
                made = made.add_text(shown(part));
            }
        }
    }
    made
}

/// Text without the characters that XML cannot hold, and without those that turn the order of
/// reading round unseen; each stands as its code in brackets.
pub(super) fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        let hidden = character.is_control()
            || matches!(character, '\u{202D}' | '\u{202E}' | '\u{FFFE}' | '\u{FFFF}');
        if hidden {
            out.push_str(&format!("[U+{:04X}]", u32::from(character)));
        } else {
            out.push(character);
        }
    }
    let mut kept = String::with_capacity(out.len());
    for (at, character) in out.char_indices() {
        let stays = character == ' ' && stays(&out[..at], &out[at + 1..]);
        kept.push(if stays { '\u{A0}' } else { character });
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_sign_stays_with_its_number() {
        assert_eq!(
            shown("Wis. Stat. § 944.30"),
            "Wis.\u{A0}Stat.\u{A0}§\u{A0}944.30"
        );
    }

    #[test]
    fn what_xml_cannot_hold_stands_as_its_code() {
        assert_eq!(shown("a\u{7}b & <c>"), "a[U+0007]b & <c>");
        assert_eq!(shown("\u{202E}Nguyễn"), "[U+202E]Nguyễn");
    }
}
