//! Names that were written almost right: one letter wrong, left out, too many or changed about; two in a
//! long name; a letter doubled or not.

use super::letters::Letter;
use super::terms::Names;
use super::words::Word;

/// From this length a name is looked for with one letter wrong.
const ONE_WRONG: usize = 5;
/// From this length with two.
const TWO_WRONG: usize = 9;
/// From this length a name is looked for in small letters too, where the text has capitals.
const TELLING: usize = 7;
/// From this length a name is looked for with a letter doubled or not.
const DOUBLED: usize = 4;

/// The words of a text that are almost one of these names or another form of one, as numbers of words. Names
/// that stand there as they are, are left to the exact search.
pub fn near_misses(words: &[Word], letters: &[Letter], reporter: &Names) -> Vec<usize> {
    let capitals = written_with_capitals(words, letters);
    let names: Vec<Vec<char>> = reporter.names.iter().map(|n| n.chars().collect()).collect();
    let nearly = |word: &Word| {
        let written: Vec<char> = word.folded.chars().collect();
        let capital = has_capital(word, letters) || !capitals;
        let other_form = || reporter.other_forms.contains(&word.folded.as_str());
        let is_near = |name: &Vec<char>| is_near(&written, name, capital || name.len() >= TELLING);
        (capital && other_form()) || names.iter().any(is_near)
    };
    words
        .iter()
        .enumerate()
        .filter(|(_, word)| nearly(word))
        .map(|(at, _)| at)
        .collect()
}

fn has_capital(word: &Word, letters: &[Letter]) -> bool {
    letters.get(word.first).is_some_and(|first| first.capital)
}

/// Whether the text has a word with a capital besides "I": where it has none, a name has none either.
fn written_with_capitals(words: &[Word], letters: &[Letter]) -> bool {
    words
        .iter()
        .any(|word| word.folded != "i" && has_capital(word, letters))
}

fn is_near(written: &[char], name: &[char], may_be_a_name: bool) -> bool {
    if !may_be_a_name || written == name {
        return false;
    }
    let forms = [Some(written), written.strip_suffix(&['s'])];
    forms.into_iter().flatten().any(|form| {
        let doubled = name.len() >= DOUBLED && form != name && once(form) == once(name);
        let allowed = match name.len() {
            ..ONE_WRONG => 0,
            ONE_WRONG..TWO_WRONG => 1,
            TWO_WRONG.. => 2,
        };
        let alike = form.len().abs_diff(name.len()) <= allowed;
        doubled || (alike && (1..=allowed).contains(&distance(form, name)))
    })
}

/// The letters without any letter that repeats the one before it.
fn once(letters: &[char]) -> Vec<char> {
    let mut once = letters.to_vec();
    once.dedup();
    once
}

/// How many letters are wrong, left out, too many, or changed about with the next.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    let mut x_before = None;
    for (i, x) in a.iter().enumerate() {
        let mut left = i + 1;
        let mut row = vec![left];
        let mut y_before = None;
        // Two back on both sides, for letters changed about; there is none for the first of either.
        let mut two_back = std::iter::once(None).chain(before.iter().map(Some));
        for (y, pair) in b.iter().zip(above.windows(2)) {
            let &[corner, over] = pair else { continue };
            let mut least = (corner + usize::from(x != y)).min(over + 1).min(left + 1);
            let about = x_before == Some(y) && y_before == Some(x);
            if let Some(Some(steps)) = two_back.next()
                && about
            {
                least = least.min(steps + 1);
            }
            row.push(least);
            left = least;
            y_before = Some(y);
        }
        x_before = Some(x);
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Names, distance, near_misses};
    use crate::showing::letters::letters;
    use crate::showing::words::words;

    fn check(text: &str, name: &str, found: &[&str]) {
        let letters = letters(text);
        let words = words(text, &letters);
        let names = Names {
            names: vec![name.to_owned()],
            other_forms: vec!["will"],
        };
        let near: Vec<&str> = near_misses(&words, &letters, &names)
            .into_iter()
            .map(|at| words[at].folded.as_str())
            .collect();
        assert_eq!(near, found, "{name} in {text}");
    }

    #[test]
    fn a_misspelt_name_is_found_and_a_word_like_it_is_not() {
        check(
            "Ask Lindqvist, or Linquists.",
            "lindquist",
            &["lindqvist", "linquists"],
        );
        check("Mrs. Praitt and a pratt, prUitt", "pruitt", &["praitt"]);
        check("call mrs. priutt now", "pruitt", &["priutt"]);
        check("Mr. Bel rang the bel.", "bell", &["bel"]);
        check("Mr. Ball is not he.", "bell", &[]);
        check("The grade was bad.", "grace", &[]);
        check("Dr. Sczymanski", "szymanski", &["sczymanski"]);
        check("He will ask Will.", "william", &["will"]);
        check("dr. zsymansky wrote", "szymanski", &["zsymansky"]);
    }

    #[test]
    fn letters_are_counted_as_a_typist_gets_them_wrong() {
        let of = |a: &str, b: &str| {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            distance(&chars(a), &chars(b))
        };
        assert_eq!(of("merrow", "merrow"), 0);
        assert_eq!(of("mrerow", "merrow"), 1, "changed about");
        assert_eq!(of("morrow", "merrow"), 1);
        assert_eq!(of("merow", "merrow"), 1);
        assert_eq!(of("", "abc"), 3);
    }
}
