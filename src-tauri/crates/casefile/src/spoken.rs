//! Months and small numbers in words, as people write them in dates and ages.

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const NUMBERS: [&str; 18] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
];

/// The month of that name, 1 to 12: whole, or cut after three letters or more, with or without a point.
pub(crate) fn month(word: &str) -> Option<u32> {
    let word = word.trim_matches([',', ';', '.']).to_lowercase();
    if word.chars().count() < 3 {
        return None;
    }
    let named = |month: &str| month.starts_with(&word) || (month == "september" && word == "sept");
    place(MONTHS.iter().position(|month| named(month)))
}

/// The number of that name, 1 to 18. Small letters are expected.
pub(crate) fn number(word: &str) -> Option<u32> {
    place(NUMBERS.iter().position(|number| *number == word))
}

/// Counted from one.
fn place(at: Option<usize>) -> Option<u32> {
    at.and_then(|at| u32::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::{month, number};

    #[test]
    fn a_month_is_known_whole_and_cut_short_and_nothing_else_is_a_month() {
        for (word, is) in [
            ("March", Some(3)),
            ("MAR.", Some(3)),
            ("sept", Some(9)),
            ("Dec,", Some(12)),
            ("ma", None),
            ("marching", None),
            ("", None),
        ] {
            assert_eq!(month(word), is, "{word}");
        }
    }

    #[test]
    fn a_number_is_known_by_its_word() {
        assert_eq!(number("one"), Some(1));
        assert_eq!(number("eighteen"), Some(18));
        assert_eq!(number("nineteen"), None);
        assert_eq!(number("on"), None);
    }
}
