//! Words between which no line ends: a sign and its number, a month and its day, a letter and what
//! it is the letter of.

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

/// Months as they stand in the dates of a form, such as "Fri 20 Nov 2026".
const SHORT_MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Whether a line may not end at the space between these two texts, though it otherwise could.
pub(crate) fn stays(before: &str, after: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let next = after.split_whitespace().next().unwrap_or_default();
    let word = last.trim_start_matches(['(', '“']);
    let number = next.starts_with(|first: char| first.is_ascii_digit());
    let digits = next.bytes().take_while(u8::is_ascii_digit).count();
    let letter = next.starts_with(|first: char| first.is_uppercase() || first == '(');
    if next.is_empty() {
        return false;
    }
    match word {
        "Wis." | "U.S.C." => true,
        _ if word.ends_with(['§', '¶']) || next.starts_with('¶') => true,
        "Stat." => next.starts_with('§'),
        "count" | "page" | "Act" | "No." => number,
        "Exhibit" | "Exhibits" | "Ex." | "Exs." | "paragraph" | "Paragraph" => letter,
        _ if SHORT_MONTHS.contains(&word) && digits == 4 => true,
        _ if MONTHS.contains(&word) => (1..=2).contains(&digits),
        _ if WEEKDAYS.contains(&word) => (1..=2).contains(&digits),
        _ if short_day(word) && is_short_month(next) => true,
        // A day and its year.
        _ if is_day(word) => number && digits == 4,
        // The year of an act, the title of a federal law.
        _ if word.bytes().all(|byte| byte.is_ascii_digit()) => matches!(next, "Wis." | "U.S.C."),
        _ => false,
    }
}

/// Whether a word is the day of a date that goes on with its month, such as "20".
fn short_day(word: &str) -> bool {
    matches!(word.len(), 1 | 2) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a word is a month as forms write it, whatever sign ends it.
fn is_short_month(word: &str) -> bool {
    SHORT_MONTHS.contains(&word.trim_end_matches([',', ';', '.']))
}

/// Whether a word is the day of a date that goes on with its year, such as "9,".
fn is_day(word: &str) -> bool {
    let day = word.strip_suffix(',').unwrap_or_default();
    matches!(day.len(), 1 | 2) && day.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::stays;

    #[test]
    fn what_belongs_together_stays_on_one_line() {
        for (before, after) in [
            ("under Wis.", "Stat. § 944.30"),
            ("under Wis. Stat.", "§ 944.30"),
            ("Wis. Stat. §§", "973.015(2m)"),
            ("Statement of Facts", "¶ 3"),
            ("Facts ¶", "3."),
            ("(Exhibit", "A, page 1.)"),
            ("Exhibit A, page", "1.)"),
            ("on count", "1;"),
            ("on March", "9, 2012"),
            ("since. 2013", "Wis. Act 362"),
            ("2013 Wis. Act", "362 renumbered"),
            ("under 22", "U.S.C. §§ 7101–7112"),
            ("on March 9,", "2012"),
            ("Paragraph", "(b) requires"),
            ("see Ex.", "A at 2."),
            ("on Fri", "20 Nov 2026, 20:00"),
            ("on 20", "Nov 2026, 20:00"),
            ("on 20 Nov", "2026, 20:00"),
        ] {
            assert!(stays(before, after), "“{before}” | “{after}”");
        }
    }

    #[test]
    fn other_words_part() {
        for (before, after) in [
            ("¶¶ 2,", "4 of it"),
            ("in March", "2014"),
            ("count 20", "Novel"),
            ("May", "she go"),
            ("the count", "is dismissed"),
            ("an exhibit", "A"),
            ("Exhibit", "list"),
            ("in 2012", "he drove"),
            ("§", ""),
        ] {
            assert!(!stays(before, after), "“{before}” | “{after}”");
        }
    }
}
