//! Places in free text where the reporter shows through.
//!
//! A type can keep the reporter's own fields out of a paper; it cannot keep "her teacher" out of a story.
//! So every place where a name, number, workplace or relationship word of the reporter stands in free text
//! is found, whatever its case, marks or spacing, and a person removes or clears each one.

use casefile::facts;
use casefile::fold::fold;
use casefile::path::FactPath;
use casefile::report::Report;
use serde::Serialize;

use crate::released::free_texts;

/// One place in free text at which the reporter shows through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Showing {
    /// Stays the same while the place and what stands around it stay the same.
    pub id: String,
    /// The fact whose text it is.
    pub path: FactPath,
    /// Where it begins in the text, in bytes.
    pub start: u32,
    /// Where it ends in the text, in bytes.
    pub end: u32,
    /// The words as they stand there.
    pub found: String,
    /// Which fact of the reporter it shows.
    pub shows: FactPath,
}

/// Every place in the texts that a referral carries at which the reporter shows through, in reading order.
pub fn showings(report: &Report) -> Vec<Showing> {
    let terms = terms(report);
    free_texts(report)
        .into_iter()
        .flat_map(|(path, text)| in_text(&path, &text, &terms))
        .collect()
}

struct Term {
    /// Letters and digits only, folded.
    folded: String,
    shows: FactPath,
}

/// Words that stand in too many names and workplaces to tell anything by themselves.
const COMMON: &[&str] = &[
    "the",
    "and",
    "for",
    "with",
    "from",
    "that",
    "this",
    "her",
    "his",
    "she",
    "has",
    "who",
    "not",
    "mrs",
    "miss",
    "unknown",
    "street",
    "avenue",
    "road",
    "county",
    "city",
    "wisconsin",
    "child",
    "childs",
];

/// Titles, which tell nothing by themselves.
const TITLES: &[&str] = &["mr", "ms", "mrs", "miss", "dr", "jr", "sr", "the"];

/// Words for the same relationship; where the reporter is one of them, all are looked for.
const SAME: &[&[&str]] = &[
    &["mother", "mom", "mum", "mama", "stepmother", "stepmom"],
    &["father", "dad", "papa", "stepfather", "stepdad"],
    &["grandmother", "grandma", "gran", "granny", "nana"],
    &["grandfather", "grandpa", "granddad"],
    &["aunt", "auntie", "aunty"],
    &["neighbor", "neighbour"],
    &["counselor", "counsellor", "guidance"],
    &["teacher", "educator", "instructor"],
    &["doctor", "physician", "pediatrician"],
    &["sister", "sis"],
    &["brother", "bro"],
    &["friend", "girlfriend", "boyfriend"],
    &["coach", "trainer"],
    &["nurse", "sane"],
    &["therapist", "psychologist"],
    &["boss", "manager", "employer", "supervisor"],
];

fn terms(report: &Report) -> Vec<Term> {
    let reporter = &report.reporter;
    let mut terms = Vec::new();
    let mut add = |folded: String, shows: &casefile::fact::Fact| {
        if !folded.is_empty() {
            terms.push(Term {
                folded,
                shows: shows.at(),
            });
        }
    };
    if let Some(name) = reporter.name.known() {
        let parts: Vec<String> = name
            .split_whitespace()
            .map(squeeze)
            .filter(|part| part.chars().count() >= 2 && !TITLES.contains(&part.as_str()))
            .collect();
        add(parts.concat(), &facts::reporter::NAME);
        for part in parts {
            add(part, &facts::reporter::NAME);
        }
        for word in words(name) {
            if word.chars().count() >= 2 && !TITLES.contains(&word.as_str()) {
                add(word, &facts::reporter::NAME);
            }
        }
    }
    if let Some(phone) = reporter.phone.known() {
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        if digits.len() >= 7 {
            add(
                digits[digits.len() - 7..].to_owned(),
                &facts::reporter::PHONE,
            );
            if digits.len() >= 10 {
                add(
                    digits[digits.len() - 10..].to_owned(),
                    &facts::reporter::PHONE,
                );
            }
        } else if digits.len() >= 4 {
            add(digits, &facts::reporter::PHONE);
        }
    }
    for (answer, fact) in [
        (&reporter.workplace, &facts::reporter::WORKPLACE),
        (&reporter.address, &facts::reporter::ADDRESS),
    ] {
        if let Some(text) = answer.known() {
            add(squeeze(text), fact);
            for part in words(text) {
                if part.chars().count() >= 4 && !COMMON.contains(&part.as_str()) {
                    add(part, fact);
                }
            }
        }
    }
    if let Some(relationship) = reporter.relationship.known() {
        add(squeeze(relationship), &facts::reporter::RELATIONSHIP);
        for part in words(relationship) {
            if part.chars().count() < 3 || COMMON.contains(&part.as_str()) {
                continue;
            }
            for same in SAME.iter().filter(|same| same.contains(&part.as_str())) {
                for word in *same {
                    add((*word).to_owned(), &facts::reporter::RELATIONSHIP);
                }
            }
            add(part, &facts::reporter::RELATIONSHIP);
        }
    }
    terms.sort_by(|a, b| {
        b.folded
            .len()
            .cmp(&a.folded.len())
            .then(a.folded.cmp(&b.folded))
    });
    terms.dedup_by(|a, b| a.folded == b.folded);
    terms
}

/// The words of a text, folded to letters and digits.
fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A text folded to its letters and digits alone, without spaces or points.
fn squeeze(text: &str) -> String {
    words(text).concat()
}

/// A folded letter or digit, and the bytes of the text that it came from.
struct Letter {
    folded: char,
    start: usize,
    end: usize,
    begins_word: bool,
    ends_word: bool,
}

fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    let mut word_open = false;
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        let folded = fold(&c.to_string());
        let mut any = false;
        for f in folded.chars().filter(|f| f.is_alphanumeric()) {
            letters.push(Letter {
                folded: f,
                start,
                end,
                begins_word: !word_open && !any,
                ends_word: false,
            });
            any = true;
        }
        if any {
            word_open = true;
        } else if folded.is_empty() {
            // A combining mark belongs to the letter before it.
            if let Some(last) = letters.last_mut() {
                last.end = end;
            }
        } else {
            word_open = false;
            if let Some(last) = letters.last_mut() {
                last.ends_word = true;
            }
        }
    }
    if let Some(last) = letters.last_mut() {
        last.ends_word = true;
    }
    letters
}

fn in_text(path: &FactPath, text: &str, terms: &[Term]) -> Vec<Showing> {
    let letters = letters(text);
    let mut taken = vec![false; letters.len()];
    let mut found: Vec<(usize, usize, &FactPath)> = Vec::new();
    // Longer terms come first, so a whole name is one place and not two.
    for term in terms {
        let wanted: Vec<char> = term.folded.chars().collect();
        let digits = wanted.iter().all(char::is_ascii_digit);
        for at in 0..letters.len() {
            let Some(run) = letters.get(at..at + wanted.len()) else {
                break;
            };
            let same = run.iter().zip(&wanted).all(|(l, w)| l.folded == *w);
            // A number may be written with its area code, so it need not begin a word.
            if !same || (!digits && !run[0].begins_word) {
                continue;
            }
            let Some(last) = end_of_word(&letters, at + wanted.len() - 1) else {
                continue;
            };
            if taken[at..=last].iter().any(|t| *t) {
                continue;
            }
            taken[at..=last].fill(true);
            found.push((letters[at].start, letters[last].end, &term.shows));
        }
    }
    found.sort();
    // Words of one fact that stand side by side are one place, so a person decides once.
    let mut places: Vec<(usize, usize, &FactPath)> = Vec::new();
    for (start, end, shows) in found {
        match places.last_mut() {
            Some((_, last, fact))
                if *fact == shows && text[*last..start].chars().all(|c| c == ' ' || c == '-') =>
            {
                *last = end;
            }
            _ => places.push((start, end, shows)),
        }
    }
    places
        .into_iter()
        .map(|(start, end, shows)| showing(path, text, start, end, shows))
        .collect()
}

/// The last letter of a match that ends at `at`: the word ends there, or after a plural or possessive s.
fn end_of_word(letters: &[Letter], at: usize) -> Option<usize> {
    if letters[at].ends_word {
        // "teacher's": the mark ends the word, and the s after it belongs to the match.
        return match letters.get(at + 1) {
            Some(s) if s.folded == 's' && s.ends_word && s.start == letters[at].end + 1 => {
                Some(at + 1)
            }
            Some(s)
                if s.folded == 's'
                    && s.ends_word
                    && s.start == letters[at].end + '’'.len_utf8() =>
            {
                Some(at + 1)
            }
            _ => Some(at),
        };
    }
    match letters.get(at + 1) {
        Some(s) if s.folded == 's' && s.ends_word => Some(at + 1),
        _ => None,
    }
}

fn showing(path: &FactPath, text: &str, start: usize, end: usize, shows: &FactPath) -> Showing {
    let before: String = text[..start].chars().rev().take(24).collect();
    let after: String = text[end..].chars().take(24).collect();
    let mark = [path.as_str(), &before, &text[start..end], &after].join("\u{1f}");
    Showing {
        id: format!("{:016x}", fnv(mark.as_bytes())),
        path: path.clone(),
        start: u32::try_from(start).unwrap_or(u32::MAX),
        end: u32::try_from(end).unwrap_or(u32::MAX),
        found: text[start..end].to_owned(),
        shows: shows.clone(),
    }
}

/// FNV-1a: names a place; nothing about safety rests on it.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests;
