//! An age as it was said.

use serde::{Deserialize, Serialize};

use crate::spoken::{month, number};

/// "About fourteen, eighth grade" is an answer: the years where they can be read, and the words always.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Age {
    /// Full years, where the words say a number.
    pub years: Option<u8>,
    /// Whether the number is a guess.
    pub approximate: bool,
    /// The words as they were typed.
    pub words: String,
}

impl Age {
    /// Reads an age from words. Never refuses: words without a number are kept as words.
    pub fn read(text: &str) -> Self {
        let words = text.trim().to_owned();
        let lower = words.to_lowercase();
        let date = is_date(&lower);
        let years = if date {
            None
        } else {
            lower
                .split(|c: char| !c.is_ascii_digit())
                .find(|digits| (1..=3).contains(&digits.len()))
                .and_then(|digits| digits.parse::<u8>().ok())
                .or_else(|| spelled(&lower))
                .filter(|years| *years < 120)
        };
        let approximate = [
            "about", "around", "maybe", "perhaps", "or so", "~", "?", "–", " or ", "older",
            "younger", "looks", "teens",
        ]
        .iter()
        .any(|mark| lower.contains(mark))
            || (!date && is_range(&lower));
        Self {
            years,
            approximate,
            words,
        }
    }
}

/// "2011-03-05", "3/5/2011", "5 March 2011": a date of birth says its day, not a number of years.
fn is_date(lower: &str) -> bool {
    let dated = |word: &str| {
        let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
        parts.len() == 3
            && parts
                .iter()
                .all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()))
    };
    let has_year = lower
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4);
    lower.split_whitespace().any(dated)
        || (has_year && lower.split_whitespace().any(|word| month(word).is_some()))
}

/// "14-15": two numbers with a dash between them. "14-year-old" is none.
fn is_range(lower: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    lower.match_indices('-').any(|(at, _)| {
        digit(lower[..at].chars().next_back()) && digit(lower[at + 1..].chars().next())
    })
}

fn spelled(lower: &str) -> Option<u8> {
    lower
        .split(|c: char| !c.is_alphabetic())
        .find_map(number)
        .and_then(|number| u8::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use super::Age;

    fn check(text: &str, years: Option<u8>, approximate: bool) {
        let age = Age::read(text);
        assert_eq!((age.years, age.approximate), (years, approximate), "{text}");
        assert_eq!(age.words, text, "the words stay");
    }

    #[test]
    fn ages_are_read_as_people_say_them() {
        check("14", Some(14), false);
        check("about 14, eighth grade", Some(14), true);
        check("fifteen", Some(15), false);
        check("15 or 16", Some(15), true);
        check("a teenager", None, false);
        check("born in the spring", None, false);
        check("14-15", Some(14), true);
        check("a 14-year-old", Some(14), false);
    }

    #[test]
    fn a_date_of_birth_is_not_read_as_years() {
        check("2011-03-05", None, false);
        check("3/5/2011", None, false);
        check("5 March 2011", None, false);
        check("16, in May 17", Some(16), false);
    }
}
