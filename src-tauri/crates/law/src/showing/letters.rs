//! A text as its folded letters and digits, each with the place that it came from.

use casefile::fold::fold;

/// A folded letter or digit, and the bytes of the text that it came from.
pub struct Letter {
    /// The letter, folded.
    pub folded: char,
    /// Where its character begins.
    pub start: usize,
    /// Where its character ends, with the marks on it.
    pub end: usize,
    /// Whether a word begins here: after anything that is no letter, in "MsLecki", in "84lecki".
    pub begins: bool,
    /// Whether a word ends here, in the same ways.
    pub ends: bool,
    /// Whether exactly one apostrophe stands between this letter and the next.
    pub apostrophe: bool,
    /// Whether it was written as a capital.
    pub capital: bool,
}

/// The letters and digits of a text, in order.
pub fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    // What stood since the last letter: nothing, one apostrophe, or more.
    let mut between = String::new();
    let mut folded = String::new();
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        folded.clear();
        // Most letters are plain, and a plain letter folds to its small one.
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            folded.push_str(&fold(c.encode_utf8(&mut [0; 4])));
        }
        let mut of_character = 0;
        for f in folded.chars().filter(|f| f.is_alphanumeric()) {
            let capital = c.is_uppercase();
            let begins = of_character == 0 && begins_after(letters.last(), &between, f, capital);
            if begins && let Some(last) = letters.last_mut() {
                last.ends = true;
                last.apostrophe = between == "'";
            }
            letters.push(Letter {
                folded: f,
                start,
                end,
                begins,
                ends: false,
                apostrophe: false,
                capital,
            });
            between.clear();
            of_character += 1;
        }
        match letters.last_mut() {
            // A combining mark belongs to the letter before it.
            Some(last) if folded.is_empty() && between.is_empty() => last.end = end,
            _ if of_character == 0 => between.push_str(&folded),
            _ => {}
        }
    }
    if let Some(last) = letters.last_mut() {
        last.ends = true;
    }
    letters
}

fn begins_after(last: Option<&Letter>, between: &str, this: char, capital: bool) -> bool {
    last.is_none_or(|last| {
        !between.is_empty()
            || last.folded.is_numeric() != this.is_numeric()
            || (capital && !last.capital && last.folded.is_alphabetic())
    })
}

#[cfg(test)]
mod tests {
    use super::letters;

    /// The words of a text, each in its folded letters, divided by spaces.
    fn check(text: &str, words: &str) {
        let mut found = String::new();
        for letter in letters(text) {
            if letter.begins && !found.is_empty() {
                found.push(' ');
            }
            found.push(letter.folded);
        }
        assert_eq!(found, words, "{text}");
    }

    #[test]
    fn words_begin_where_a_reader_sees_them_begin() {
        check("Mary-Ann ŁĘCKI's", "mary ann lecki s");
        check("MsLecki", "ms lecki");
        check("84lecki2", "84 lecki 2");
        check("Łe\u{328}cki", "lecki");
        check("le\u{200b}cki", "le cki");
        check("Groß", "gross");
        check("", "");
    }
}
