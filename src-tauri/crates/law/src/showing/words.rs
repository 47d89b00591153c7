//! The words of a text, over its letters.

use super::letters::Letter;

/// One word.
#[derive(Clone, Debug)]
pub struct Word {
    /// Its letters, folded.
    pub folded: String,
    /// Its first letter, among the letters of the text.
    pub first: usize,
    /// Its last letter.
    pub last: usize,
    /// Whether a sentence ends behind it.
    pub ends_sentence: bool,
}

/// The words of a text, in order.
pub fn words(text: &str, letters: &[Letter]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        match words.last_mut() {
            Some(word) if !letter.begins => {
                word.folded.push(letter.folded);
                word.last = at;
            }
            _ => words.push(Word {
                folded: letter.folded.to_string(),
                first: at,
                last: at,
                ends_sentence: false,
            }),
        }
        if letter.ends
            && let Some(word) = words.last_mut()
        {
            let until = letters.get(at + 1).map_or(text.len(), |next| next.start);
            let between = text.get(letter.end..until).unwrap_or_default();
            word.ends_sentence = between.contains(['.', '!', '?', ';', ':', '\n'])
                && !(between.contains('\n')
                    && !between.contains("\n\n")
                    && between.trim().is_empty());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::showing::letters::letters;

    #[test]
    fn a_sentence_ends_at_its_point_and_not_at_the_end_of_a_line() {
        let text = "I see\nher. My bus; it is late";
        let ends: Vec<String> = words(text, &letters(text))
            .into_iter()
            .filter(|word| word.ends_sentence)
            .map(|word| word.folded)
            .collect();
        assert_eq!(ends, ["her", "bus"]);
    }
}
