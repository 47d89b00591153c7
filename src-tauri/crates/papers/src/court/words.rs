//! Words of court papers: dates in a sentence, lists, paragraph numbers.

use crate::value::Value;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A time with the word that leads to it: "on March 5, 2012", "on or about March 5, 2012", "in
/// or about June 2011", "from 2009 to 2011".
pub(crate) fn dated(time: &str) -> String {
    let exact = time.strip_prefix("about ").unwrap_or(time);
    let main = exact.split(" (").next().unwrap_or(exact);
    let is_day = MONTHS.iter().any(|month| main.starts_with(month)) && main.contains(',');
    if main.contains(" to ") {
        format!("from {time}")
    } else if is_day && exact.len() < time.len() {
        format!("on or about {exact}")
    } else if is_day {
        format!("on {time}")
    } else if exact.len() < time.len() {
        format!("in or about {exact}")
    } else {
        format!("in {time}")
    }
}

/// An office as a sentence names it: "the Rock County District Attorney", with or without the article
/// in what was typed.
pub(crate) fn office(typed: &str) -> String {
    let bare = without_article(typed);
    let named = bare.contains("Attorney") || bare.to_lowercase().contains("office");
    if named || bare.len() < typed.trim().len() {
        format!("the {bare}")
    } else {
        bare.to_owned()
    }
}

/// An office as a letter is addressed to it, without the article.
pub(crate) fn addressed(typed: &str) -> String {
    capital(without_article(typed))
}

/// A section with its sign.
pub(crate) fn section(statute: &str) -> String {
    let bare = statute.trim_start_matches("Wis. Stat.").trim();
    if bare.starts_with(|first: char| first.is_ascii_digit()) {
        format!("§ {bare}")
    } else {
        bare.to_owned()
    }
}

fn without_article(typed: &str) -> &str {
    let typed = typed.trim();
    let bare = ["the ", "The "]
        .iter()
        .find_map(|the| typed.strip_prefix(the));
    bare.unwrap_or(typed)
}

/// Words with their first letter as a capital.
pub(crate) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Words that end as a sentence does.
pub(crate) fn ended(words: &str) -> String {
    let words = words.trim_end();
    let last = words.trim_end_matches(['”', '"', '’', ')', ']']);
    if last.ends_with(['.', '!', '?', '…', ':', ';']) {
        words.to_owned()
    } else {
        format!("{words}.")
    }
}

/// Words for a list: "a", "a and b", "a, b and c".
pub(crate) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Values set one after the other with commas between them.
pub(crate) fn in_a_row(items: Vec<Value>) -> Value {
    let mut parts = Vec::new();
    for item in items {
        if !parts.is_empty() {
            parts.push(Value::from(", "));
        }
        parts.push(item);
    }
    Value::Joined(parts)
}

/// Values set one after the other as [`listed`] sets words.
pub(super) fn joined(items: Vec<Value>) -> Value {
    let count = items.len();
    let mut parts = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            parts.push(Value::from(if index + 1 == count { " and " } else { ", " }));
        }
        parts.push(item);
    }
    Value::Joined(parts)
}

/// Numbers of paragraphs: "¶ 3", "¶¶ 1–4, 6".
pub(super) fn paragraphs(numbers: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => ranges.push((*number, *number)),
        }
    }
    let shown = |(from, to): &(usize, usize)| match to - from {
        0 => from.to_string(),
        _ => format!("{from}–{to}"),
    };
    let ranges: Vec<String> = ranges.iter().map(shown).collect();
    let sign = if numbers.len() == 1 { "¶" } else { "¶¶" };
    format!("{sign} {}", ranges.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_led_to_by_the_word_that_it_takes() {
        for (time, expected) in [
            ("March 5, 2012", "on March 5, 2012"),
            ("about March 5, 2012", "on or about March 5, 2012"),
            ("June 2011", "in June 2011"),
            ("about 2011", "in or about 2011"),
            ("2009 to 2011", "from 2009 to 2011"),
            (
                "about March 2013 to May 2014",
                "from about March 2013 to May 2014",
            ),
            (
                "June 2011 (before she moved to Beloit)",
                "in June 2011 (before she moved to Beloit)",
            ),
        ] {
            assert_eq!(dated(time), expected);
        }
    }

    #[test]
    fn a_sentence_ends_once() {
        for (words, expected) in [
            ("He drove", "He drove."),
            ("He drove.", "He drove."),
            ("He said “go.”", "He said “go.”"),
            ("He said “go”", "He said “go”."),
            ("Why?", "Why?"),
        ] {
            assert_eq!(ended(words), expected);
        }
    }

    #[test]
    fn numbers_of_paragraphs_run_together() {
        assert_eq!(paragraphs(&[3]), "¶ 3");
        assert_eq!(paragraphs(&[3, 4]), "¶¶ 3–4");
        assert_eq!(paragraphs(&[1, 2, 3, 6, 8]), "¶¶ 1–3, 6, 8");
    }

    #[test]
    fn an_office_has_its_article_in_a_sentence_alone() {
        for (typed, sentence, address) in [
            (
                "Rock County District Attorney",
                "the Rock County District Attorney",
                "Rock County District Attorney",
            ),
            (
                "the Dane County District Attorney’s Office",
                "the Dane County District Attorney’s Office",
                "Dane County District Attorney’s Office",
            ),
            (
                "The corporation counsel",
                "the corporation counsel",
                "Corporation counsel",
            ),
            ("M. Rowe", "M. Rowe", "M. Rowe"),
        ] {
            assert_eq!(office(typed), sentence);
            assert_eq!(addressed(typed), address);
        }
    }

    #[test]
    fn lists_end_with_and() {
        let words = |items: &[&str]| {
            let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
            listed(&items)
        };
        assert_eq!(words(&["a"]), "a");
        assert_eq!(words(&["a", "b", "c"]), "a, b and c");
    }
}
