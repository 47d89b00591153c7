//! Places in free text where the reporter shows through.
//!
//! A type can keep the reporter's own fields out of a paper; it cannot keep "her teacher" out of a story.
//! So every place where a name, number, workplace or relationship word of the reporter stands in free text
//! is found, whatever its case, marks or spacing, and a person removes or clears each one. It finds more
//! than it has to: a place too many costs a click, a place too few costs the reporter.

mod in_story;
mod kinship;
mod letters;
mod near;
mod nicknames;
mod speaker;
mod telling;
pub(crate) mod terms;
pub mod weaker;
mod words;

use std::collections::HashMap;

use casefile::path::FactPath;
use casefile::report::Report;
use serde::Serialize;

use crate::release::LEFT_OUT;
use crate::released::{FreeText, free_texts, words_begin};
use in_story::of_reporter;
use letters::{Letter, letters};
use terms::{Bounds, Term, names, terms};

/// One place in free text at which the reporter shows through, or several that one decision covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Showing {
    /// Stays the same while the place and what stands around it stay the same.
    pub id: String,
    /// The fact, or the particular of a recorded act, whose text it is.
    pub path: FactPath,
    /// What that is called.
    pub label: String,
    /// Where it begins in the words that were typed there, in bytes.
    pub start: u32,
    /// Where it ends in those words, in bytes.
    pub end: u32,
    /// Further places in the same words that the same decision covers.
    pub rest: Vec<Span>,
    /// The words just before it.
    pub before: String,
    /// The words as they stand there; of many small words, which ones and how often.
    pub found: String,
    /// The words just after it.
    pub after: String,
    /// Which fact of the reporter it shows, or all of them.
    pub shows: FactPath,
    /// In which way it shows it.
    pub why: Why,
}

/// A place in a text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
pub struct Span {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// In which way a place shows the reporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is the fact itself, or a word for it.
    Matches,
    /// It is the name with a letter wrong, or another form of the first name.
    Nearly,
    /// It says what only some callers can say: "my patient", "when I drive the bus".
    Clue,
    /// It speaks of the one who tells it: "I", "our", "the caller".
    Speaker,
}

impl Showing {
    /// Every place that the decision covers.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let (start, end) = (self.start, self.end);
        std::iter::once(Span { start, end }).chain(self.rest.iter().copied())
    }
}

/// Every place in the texts that a referral carries at which the reporter shows through, text by text; in
/// each the places in reading order, and what merely speaks of the caller at the end.
pub fn showings(report: &Report) -> Vec<Showing> {
    showings_in(report, &free_texts(report))
}

/// The same for these texts, whatever they go on.
pub fn showings_in(report: &Report, texts: &[FreeText]) -> Vec<Showing> {
    let terms = terms(&report.reporter);
    let names = names(&report.reporter);
    let mut places: Vec<Showing> = texts
        .iter()
        .flat_map(|text| of_reporter(text, &terms, &names))
        .collect();
    tell_apart(&mut places);
    places
}

/// Every place in these texts at which one of the terms stands, in reading order.
pub(crate) fn places(texts: &[FreeText], terms: &[Term]) -> Vec<Showing> {
    let mut places: Vec<Showing> = texts
        .iter()
        .flat_map(|text| {
            let letters = letters(&text.text);
            merged(text, &letters, matches(&letters, terms))
        })
        .collect();
    tell_apart(&mut places);
    places
}

/// Tells of a text whether one of the terms may stand in it, without reading it letter by letter: a plain text
/// in whose letters none stands has no place. Of any other text it says yes.
pub(crate) fn may_show(terms: &[Term]) -> impl FnMut(&str) -> bool {
    let begins = first_letters(terms);
    let terms: Vec<String> = terms
        .iter()
        .map(|term| term.letters.iter().collect())
        .collect();
    let mut letters: Vec<u8> = Vec::new();
    move |text| {
        if !text.is_ascii() && !text.chars().all(is_plain) {
            return true;
        }
        letters.clear();
        letters.extend(
            text.bytes()
                .filter(u8::is_ascii_alphanumeric)
                .map(|letter| letter.to_ascii_lowercase()),
        );
        letters.iter().enumerate().any(|(at, letter)| {
            begins & (1 << letter) != 0
                && letters
                    .get(at..)
                    .is_some_and(|rest| terms.iter().any(|term| rest.starts_with(term.as_bytes())))
        })
    }
}

/// The plain letters with which the terms begin, a bit for each: most letters of a text begin none of them.
fn first_letters(terms: &[Term]) -> u128 {
    terms
        .iter()
        .filter_map(|term| term.letters.first().filter(|first| first.is_ascii()))
        .fold(0, |letters, first| letters | 1 << u32::from(*first))
}

/// Whether folding leaves nothing of a character but its own small letter, its digit, or no letter at all:
/// what a plain keyboard writes, and the quotation marks and dashes that programs put in their place.
fn is_plain(c: char) -> bool {
    c.is_ascii() || ('\u{2010}'..='\u{203a}').contains(&c)
}

/// Places that read alike, with the same words around them, are still decided one by one.
pub(crate) fn tell_apart(places: &mut [Showing]) {
    let mut marks: HashMap<String, usize> = HashMap::new();
    for place in places {
        let times = marks.entry(place.id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            place.id = format!("{}-{times}", place.id);
        }
    }
}

/// A printed text of that path without the words at these places, which are said to be left out.
/// The printed text of a moment holds the words that were typed after its time.
pub fn without<'a>(
    path: &FactPath,
    text: &str,
    places: impl IntoIterator<Item = &'a Showing>,
) -> String {
    let begin = words_begin(path, text);
    let here = places.into_iter().filter(|place| place.path == *path);
    let mut spans: Vec<(usize, usize)> = here
        .flat_map(Showing::spans)
        .map(|span| (begin + span.start as usize, begin + span.end as usize))
        .collect();
    spans.sort_unstable();
    let mut left = text.to_owned();
    // From behind, so that what was replaced moves nothing; what stands side by side goes as one.
    let mut gone: Option<usize> = None;
    for (start, end) in spans.into_iter().rev() {
        let beside = gone.filter(|from| {
            *from <= end || left.get(end..*from).is_some_and(|s| s.trim().is_empty())
        });
        let end = beside.map_or(end, |from| from + LEFT_OUT.len());
        match left.get(start..end) {
            Some(_) => left.replace_range(start..end, LEFT_OUT),
            // Where the place cannot be found again, the words go rather than the secret.
            None => return LEFT_OUT.to_owned(),
        }
        gone = Some(start);
    }
    left
}

/// A run of letters at which a fact of the reporter shows.
struct Match<'a> {
    first: usize,
    last: usize,
    shows: &'a FactPath,
    why: Why,
}

/// Every run of letters at which one of the terms stands.
fn matches<'a>(letters: &[Letter], terms: &'a [Term]) -> Vec<Match<'a>> {
    let mut by_first: HashMap<char, Vec<&Term>> = HashMap::new();
    for term in terms {
        if let Some(first) = term.letters.first() {
            by_first.entry(*first).or_default().push(term);
        }
    }
    let begins = first_letters(terms);
    let mut found: Vec<Match<'_>> = Vec::new();
    for (first, letter) in letters.iter().enumerate() {
        if letter.folded.is_ascii() && begins & (1 << u32::from(letter.folded)) == 0 {
            continue;
        }
        for term in by_first.get(&letter.folded).into_iter().flatten() {
            if let Some(last) = matched(term, letters, first) {
                found.push(Match {
                    first: whole_word(term, letters, first),
                    last,
                    shows: &term.shows,
                    why: Why::Matches,
                });
            }
        }
    }
    found
}

/// The places of these matches in reading order. The longest that begins somewhere names the fact; what
/// overlaps it is the same place.
fn merged(text: &FreeText, letters: &[Letter], mut found: Vec<Match<'_>>) -> Vec<Showing> {
    found.sort_by_key(|m| (m.first, std::cmp::Reverse(m.last), m.why != Why::Matches));
    let mut places: Vec<Match<'_>> = Vec::new();
    for next in found {
        match places.last_mut() {
            Some(place) if together(place, &next, letters, &text.text) => {
                place.last = place.last.max(next.last);
            }
            _ => places.push(next),
        }
    }
    places
        .iter()
        .map(|m| {
            let (start, end) = bytes_of(text, letters, m.first, m.last);
            Showing {
                why: m.why,
                ..showing(text, start, end, m.shows)
            }
        })
        .collect()
}

/// The bytes of a text over a run of its letters. Where a letter is none of the text's, the place reaches to
/// the end of the text: too much waits for a person rather than too little.
fn bytes_of(text: &FreeText, letters: &[Letter], first: usize, last: usize) -> (usize, usize) {
    let start = letters.get(first).map_or(0, |letter| letter.start);
    let end = letters
        .get(last)
        .map_or(text.text.len(), |letter| letter.end);
    (start, end)
}

/// Whether two matches are one place: they overlap, or they show the same fact side by side, so that a
/// person decides once.
fn together(place: &Match<'_>, next: &Match<'_>, letters: &[Letter], text: &str) -> bool {
    if next.first <= place.last {
        return true;
    }
    let (Some(before), Some(after)) = (letters.get(place.last), letters.get(next.first)) else {
        return false;
    };
    let between = text.get(before.end..after.start);
    place.shows == next.shows
        && between.is_some_and(|words| words.chars().all(|c| c == ' ' || c == '-'))
}

/// Where a place begins that was found at the end of a longer word: with that word. Part of a word is never
/// cut out of it, or "drivers" would lose its river.
fn whole_word(term: &Term, letters: &[Letter], first: usize) -> usize {
    if term.bounds != Bounds::Part {
        return first;
    }
    (0..=first)
        .rev()
        .find(|at| letters.get(*at).is_some_and(|letter| letter.begins))
        .unwrap_or(first)
}

/// The last letter of a match of the term that begins at this letter.
fn matched(term: &Term, letters: &[Letter], first: usize) -> Option<usize> {
    let end = first + term.letters.len();
    let run = letters.get(first..end)?;
    if !run.iter().zip(&term.letters).all(|(l, t)| l.folded == *t) {
        return None;
    }
    match term.bounds {
        Bounds::Anywhere => Some(end - 1),
        Bounds::Initials => {
            let apart = run.iter().all(|l| l.begins && l.ends);
            let capitals = run.iter().all(|l| l.capital)
                && run.first().is_some_and(|l| l.begins)
                && run.last().is_some_and(|l| l.ends);
            (apart || capitals).then_some(end - 1)
        }
        Bounds::Word if !run.first()?.begins => None,
        Bounds::Word | Bounds::Part => end_of_word(letters, end - 1),
    }
}

/// The last letter of a match: the word ends there, or after the ending of a plural or a possessive.
fn end_of_word(letters: &[Letter], at: usize) -> Option<usize> {
    let is =
        |offset: usize, letter: char| letters.get(at + offset).is_some_and(|l| l.folded == letter);
    let ends = |offset: usize| letters.get(at + offset).is_some_and(|l| l.ends);
    let ending = match (ends(0), is(1, 's') && ends(1)) {
        // "teacher's": one mark ends the word, and the s after it belongs to the match.
        (true, true) if letters.get(at).is_some_and(|l| l.apostrophe) => 1,
        (true, _) => 0,
        (false, true) => 1,
        (false, false) if is(1, 'e') && is(2, 's') && ends(2) => 2,
        (false, false) => return None,
    };
    Some(at + ending)
}

/// One place in a text, with the words around it.
pub(crate) fn showing<'a>(
    text: &'a FreeText,
    start: usize,
    end: usize,
    shows: &FactPath,
) -> Showing {
    const AROUND: usize = 60;
    const MARKED: usize = 24;
    let words = &text.text;
    let part = |bytes: Option<&'a str>| bytes.unwrap_or_default();
    let found = part(words.get(start..end));
    let before: Vec<char> = part(words.get(..start))
        .chars()
        .rev()
        .take(AROUND)
        .collect();
    let after: Vec<char> = part(words.get(end..)).chars().take(AROUND).collect();
    let marked = |chars: &[char]| chars.iter().take(MARKED).collect::<String>();
    let mark = [text.path.as_str(), &marked(&before), found, &marked(&after)].join("\u{1f}");
    Showing {
        id: format!("{:016x}", fnv(mark.as_bytes())),
        path: text.path.clone(),
        label: text.label.to_owned(),
        start: u32::try_from(start).unwrap_or(u32::MAX),
        end: u32::try_from(end).unwrap_or(u32::MAX),
        rest: Vec::new(),
        why: Why::Matches,
        before: before.iter().rev().collect(),
        found: found.to_owned(),
        after: after.iter().collect(),
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
