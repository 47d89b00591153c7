//! Protected numbers in a text, § 801.19: social security, employer or taxpayer, financial account, driver
//! licence and passport numbers.
//!
//! It finds more than it has to: a place too many costs a click, a number too few is on the public record.
//! Telephone numbers, dates, ZIP codes and case numbers in their usual forms are passed over.

use serde::Serialize;

/// What a number looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    /// A social security number.
    SocialSecurity,
    /// An employer or taxpayer identification number.
    Taxpayer,
    /// The number of a bank account or a card.
    Account,
    /// A driver licence or identification card number.
    DriverLicence,
    /// A passport number.
    Passport,
}

impl NumberKind {
    /// The words for it, after "looks like".
    pub fn words(self) -> &'static str {
        match self {
            Self::SocialSecurity => "a social security number",
            Self::Taxpayer => "an employer or taxpayer identification number",
            Self::Account => "a financial account number",
            Self::DriverLicence => "a driver licence number",
            Self::Passport => "a passport number",
        }
    }
}

/// A number in a text: where it begins and ends, in bytes, and what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What it looks like.
    pub kind: NumberKind,
}

/// With fewer digits nothing is a protected number, whatever the words before it say.
const LEAST_DIGITS: usize = 4;

/// A run of digits with at most one separator between any two of them, and perhaps a letter before.
struct Run {
    start: usize,
    end: usize,
    /// The digits between separators.
    groups: Vec<String>,
    /// The separators, one fewer than groups.
    between: Vec<char>,
    /// A letter directly before the first digit, with no letter before it.
    letter: Option<usize>,
    /// Whether several letters or digits of a word stand directly before it, as in a case number.
    within_word: bool,
}

/// Every protected number that a text seems to hold, in reading order.
pub fn numbers(text: &str) -> Vec<Number> {
    // No protected number is shorter, and most texts hold no number at all.
    if text.chars().filter(|c| c.is_numeric()).count() < LEAST_DIGITS {
        return Vec::new();
    }
    runs(text)
        .into_iter()
        .filter_map(|run| {
            let kind = labelled(text, &run).or_else(|| shaped(&run))?;
            let start = run.letter.unwrap_or(run.start);
            Some(Number {
                start,
                end: run.end,
                kind,
            })
        })
        .collect()
}

fn runs(text: &str) -> Vec<Run> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some((start, first)) = chars.get(at).copied() {
        if !first.is_numeric() {
            at += 1;
            continue;
        }
        let mut run = Run {
            start,
            end: start,
            groups: vec![String::new()],
            between: Vec::new(),
            letter: None,
            within_word: false,
        };
        if let Some((before, c)) = at.checked_sub(1).and_then(|n| chars.get(n)).copied() {
            let further = at.checked_sub(2).and_then(|n| chars.get(n));
            run.within_word =
                c.is_alphabetic() && further.is_some_and(|(_, c)| c.is_alphanumeric());
            run.letter = (c.is_alphabetic() && !run.within_word).then_some(before);
        }
        while let Some((here, c)) = chars.get(at).copied() {
            let digit_next = chars.get(at + 1).is_some_and(|(_, c)| c.is_numeric());
            if c.is_numeric() {
                if let Some(group) = run.groups.last_mut() {
                    group.push(c);
                }
                run.end = here + c.len_utf8();
            } else if is_separator(c) && digit_next && !ends_a_date(&run) {
                run.between.push(c);
                run.groups.push(String::new());
            } else {
                break;
            }
            at += 1;
        }
        runs.push(run);
    }
    runs
}

fn is_separator(c: char) -> bool {
    c == ' ' || c == '\u{a0}' || c == '.' || c == '/' || is_dash(c)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// What follows a whole date is no part of it.
fn ends_a_date(run: &Run) -> bool {
    is_date(&run.groups)
}

fn is_date(groups: &[String]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|g| g.chars().count()).collect();
    let year = |at: usize| {
        groups
            .get(at)
            .is_some_and(|g| g.starts_with("19") || g.starts_with("20"))
    };
    match lengths.as_slice() {
        [4, 1 | 2, 1 | 2] => year(0),
        [1 | 2, 1 | 2, 4] => year(2),
        _ => false,
    }
}

/// What a number looks like by its shape alone.
fn shaped(run: &Run) -> Option<NumberKind> {
    let lengths: Vec<usize> = run.groups.iter().map(|g| g.chars().count()).collect();
    let digits: usize = lengths.iter().sum();
    let dashed = run.between.iter().all(|c| is_dash(*c));
    match lengths.as_slice() {
        _ if is_date(&run.groups) => None,
        [3, 2, 4] => Some(NumberKind::SocialSecurity),
        [2, 7] if dashed => Some(NumberKind::Taxpayer),
        // Telephone numbers and ZIP codes in the form in which they are written.
        [3, 3, 4] | [1, 3, 3, 4] => None,
        [5, 4] if dashed => None,
        _ if run.letter.is_some() && (13..=14).contains(&digits) => Some(NumberKind::DriverLicence),
        [8 | 9] if run.letter.is_some() => Some(NumberKind::Passport),
        [9] => Some(NumberKind::SocialSecurity),
        _ if run.within_word && digits < 8 => None,
        // Two short groups are a span of years or of sections, half a telephone number, a sum.
        [first, second] if *first <= 4 && *second <= 4 => None,
        _ if digits == 9 => Some(NumberKind::SocialSecurity),
        _ if (8..=19).contains(&digits) => Some(NumberKind::Account),
        _ => None,
    }
}

/// What a number is by the words before it: four digits or more behind them, and no year.
fn labelled(text: &str, run: &Run) -> Option<NumberKind> {
    const NEAR: usize = 40;
    const LABELS: [(&str, NumberKind); 15] = [
        ("ssn", NumberKind::SocialSecurity),
        ("social security", NumberKind::SocialSecurity),
        ("soc. sec", NumberKind::SocialSecurity),
        ("ein", NumberKind::Taxpayer),
        ("tax id", NumberKind::Taxpayer),
        ("taxpayer", NumberKind::Taxpayer),
        ("itin", NumberKind::Taxpayer),
        ("account", NumberKind::Account),
        ("acct", NumberKind::Account),
        ("routing", NumberKind::Account),
        ("debit card", NumberKind::Account),
        ("credit card", NumberKind::Account),
        ("licen", NumberKind::DriverLicence),
        ("id card", NumberKind::DriverLicence),
        ("passport", NumberKind::Passport),
    ];
    let digits: usize = run.groups.iter().map(|g| g.chars().count()).sum();
    let year = matches!(run.groups.as_slice(), [year]
        if digits == 4 && (year.starts_with("19") || year.starts_with("20")));
    if digits < LEAST_DIGITS || year || is_date(&run.groups) {
        return None;
    }
    let near: Vec<char> = text.get(..run.start)?.chars().rev().take(NEAR).collect();
    let near: String = near.into_iter().rev().collect();
    let before = of_this_sentence(&near).to_lowercase();
    LABELS
        .iter()
        .filter_map(|(label, kind)| Some((word_at(&before, label)?, *kind)))
        .max_by_key(|(at, _)| *at)
        .map(|(_, kind)| kind)
}

/// What stands behind the last full stop: a sentence that ended speaks of something else. The point of an
/// abbreviation is followed by a small letter or a digit.
fn of_this_sentence(text: &str) -> &str {
    text.match_indices(". ")
        .filter_map(|(at, stop)| text.get(at + stop.len()..))
        .filter(|rest| rest.chars().next().is_some_and(char::is_uppercase))
        .last()
        .unwrap_or(text)
}

/// The last place at which a label begins a word.
fn word_at(text: &str, label: &str) -> Option<usize> {
    text.match_indices(label)
        .filter(|(at, _)| {
            let before = text.get(..*at).and_then(|text| text.chars().next_back());
            !before.is_some_and(char::is_alphabetic)
        })
        .map(|(at, _)| at)
        .last()
}

#[cfg(test)]
mod tests;
