//! What is looked for: the names, numbers, workplace and relationship words of one reporter.

use casefile::answer::Answer;
use casefile::fact::Fact;
use casefile::facts;
use casefile::fold::fold;
use casefile::path::FactPath;
use casefile::people::Reporter;

use super::kinship::{CONVERSE, SAME};
use super::nicknames::other_forms;

/// One run of letters or digits to look for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// Letters and digits only, folded.
    pub letters: Vec<char>,
    /// Where it may stand.
    pub bounds: Bounds,
    /// The fact of the reporter that it shows.
    pub shows: FactPath,
}

/// Where a term may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bounds {
    /// As a word, or as several.
    Word,
    /// At the end of a word too: "mslecki".
    Part,
    /// Anywhere, as a number with its area code and its extension does.
    Anywhere,
    /// As single letters, with or without points, or as capitals.
    Initials,
}

/// Words that stand in too many workplaces and addresses to tell anything by themselves.
const COMMON: &[&str] = &[
    "and",
    "avenue",
    "city",
    "county",
    "department",
    "for",
    "from",
    "north",
    "office",
    "police",
    "road",
    "sheriff",
    "sheriffs",
    "south",
    "street",
    "that",
    "the",
    "this",
    "town",
    "unknown",
    "west",
    "east",
    "wisconsin",
    "with",
];

/// Words of a relationship that tell nothing by themselves.
const FILLING: &[&str] = &[
    "the", "and", "for", "with", "from", "that", "this", "her", "his", "she", "has", "who", "not",
    "child", "childs", "unknown", "their", "lives",
];

/// Titles and small words between names, which tell nothing by themselves.
const TITLES: &[&str] = &[
    "mr", "ms", "mrs", "miss", "dr", "jr", "sr", "the", "and", "or",
];

/// From this length a name is known inside a longer word.
const LONG: usize = 5;

/// Everything to look for.
pub fn terms(reporter: &Reporter) -> Vec<Term> {
    let mut terms = Vec::new();
    if let Some(name) = reporter.name.known() {
        name_terms(name, &mut terms);
    }
    if let Some(phone) = reporter.phone.known() {
        phone_terms(phone, &mut terms);
    }
    for (answer, fact) in [
        (&reporter.workplace, &facts::reporter::WORKPLACE),
        (&reporter.address, &facts::reporter::ADDRESS),
    ] {
        if let Some(text) = answer.known() {
            place_terms(text, fact, &mut terms);
        }
    }
    if let Some(relationship) = reporter.relationship.known() {
        relationship_terms(relationship, &mut terms);
    }
    handles(reporter, &mut terms);
    terms.retain(|term| !term.letters.is_empty());
    terms.sort();
    terms.dedup();
    terms
}

/// The names of a reporter as words, for finding them where they are not written as they were entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Each name, folded.
    pub names: Vec<String>,
    /// Other forms of the first names, folded.
    pub other_forms: Vec<&'static str>,
}

/// The names of the reporter. The last is a surname and has no other forms, unless it stands first.
pub fn names(reporter: &Reporter) -> Names {
    let name = reporter.name.known().map_or("", String::as_str);
    let names: Vec<String> = words(name)
        .into_iter()
        .filter(|word| !TITLES.contains(&word.as_str()))
        .collect();
    let given = match names.len() {
        0 | 1 => names.len(),
        many if name.contains(',') => many,
        many => many - 1,
    };
    let other_forms = names.iter().take(given).flat_map(|n| other_forms(n));
    Names {
        other_forms: other_forms.collect(),
        names,
    }
}

fn add(terms: &mut Vec<Term>, letters: &str, bounds: Bounds, fact: &Fact) {
    terms.push(Term {
        letters: letters.chars().collect(),
        bounds,
        shows: fact.at(),
    });
}

fn bounds_of(word: &str) -> Bounds {
    if word.chars().count() >= LONG {
        Bounds::Part
    } else {
        Bounds::Word
    }
}

/// A name: whole, each of its names, each part of a double name, and its initials.
fn name_terms(name: &str, terms: &mut Vec<Term>) {
    let fact = &facts::reporter::NAME;
    let one =
        |part: &str| Some(squeeze(part)).filter(|p| !p.is_empty() && !TITLES.contains(&p.as_str()));
    let names: Vec<String> = name.split_whitespace().filter_map(one).collect();
    let pieces: Vec<String> = name
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '.' | ','))
        .filter_map(one)
        .collect();
    let whole = names.concat();
    let finer = words(name)
        .into_iter()
        .filter(|w| !TITLES.contains(&w.as_str()));
    for word in names
        .iter()
        .cloned()
        .chain(pieces.iter().cloned())
        .chain(finer)
        .chain([whole])
    {
        if word.chars().count() >= 2 {
            add(terms, &word, bounds_of(&word), fact);
        }
    }
    let first = |word: &String| word.chars().next();
    let all: String = pieces.iter().filter_map(first).collect();
    let outer: String = [pieces.first(), pieces.last()]
        .into_iter()
        .flatten()
        .filter_map(first)
        .collect();
    for initials in [all, outer].into_iter().chain(pairs_of_initials(&pieces)) {
        if initials.chars().count() >= 2 {
            add(terms, &initials, Bounds::Initials, fact);
        }
    }
}

/// The initials of each two names side by side, as where two people made the report.
fn pairs_of_initials(pieces: &[String]) -> Vec<String> {
    pieces
        .windows(2)
        .map(|pair| pair.iter().filter_map(|word| word.chars().next()).collect())
        .collect()
}

/// A number is looked for whole, without its area code, and by its last four digits.
fn phone_terms(phone: &str, terms: &mut Vec<Term>) {
    let fact = &facts::reporter::PHONE;
    for chunk in phone.split(|c: char| c.is_alphabetic() || matches!(c, ',' | ';')) {
        let halves: Vec<String> = chunk.split('/').map(digits).collect();
        // "608/555-0119" is one number, and two whole numbers with a stroke between them are two.
        let numbers = if halves.iter().all(|half| half.len() >= 7) {
            halves
        } else {
            vec![digits(chunk)]
        };
        for number in numbers {
            let from_end = |n: usize| number.len().checked_sub(n).and_then(|at| number.get(at..));
            match number.len() {
                0..4 => {}
                4..7 => add(terms, &number, Bounds::Word, fact),
                _ => {
                    for (n, bounds) in [
                        (10, Bounds::Anywhere),
                        (7, Bounds::Anywhere),
                        (4, Bounds::Word),
                    ] {
                        if let Some(end) = from_end(n) {
                            add(terms, end, bounds, fact);
                        }
                    }
                }
            }
        }
    }
}

fn digits(text: &str) -> String {
    squeeze(text).chars().filter(char::is_ascii_digit).collect()
}

/// A workplace or an address: whole, two words together, each telling word, and the initials of three.
fn place_terms(text: &str, fact: &Fact, terms: &mut Vec<Term>) {
    add(terms, &squeeze(text), Bounds::Word, fact);
    let all = words(text);
    let tells = |word: &String| word.chars().count() >= 4 && !COMMON.contains(&word.as_str());
    for word in all.iter().filter(|w| tells(w)) {
        add(terms, word, bounds_of(word), fact);
    }
    for pair in all.windows(2) {
        let both = pair.concat();
        if both.chars().count() >= LONG && !pair.iter().all(|w| COMMON.contains(&w.as_str())) {
            add(terms, &both, Bounds::Word, fact);
        }
    }
    let small =
        |word: &&String| !["of", "the", "and", "at", "for", "a", "s"].contains(&word.as_str());
    let letters = |words: &mut dyn Iterator<Item = &String>| -> String {
        words
            .filter_map(|word| word.chars().next())
            .filter(|c| c.is_alphabetic())
            .collect()
    };
    for initials in [
        letters(&mut all.iter().filter(|word| *word != "s")),
        letters(&mut all.iter().filter(small)),
    ] {
        let common = COMMON.contains(&initials.as_str()) || FILLING.contains(&initials.as_str());
        if initials.chars().count() >= 3 && !common {
            add(terms, &initials, Bounds::Word, fact);
        }
    }
}

fn relationship_terms(relationship: &str, terms: &mut Vec<Term>) {
    let fact = &facts::reporter::RELATIONSHIP;
    add(terms, &squeeze(relationship), Bounds::Word, fact);
    for word in words(relationship) {
        if word.chars().count() < 3 || FILLING.contains(&word.as_str()) {
            continue;
        }
        let one = word.strip_suffix('s').unwrap_or(&word);
        let names = |same: &&&[&str]| same.contains(&word.as_str()) || same.contains(&one);
        for same in SAME.iter().filter(names) {
            for other in *same {
                add(terms, other, Bounds::Word, fact);
            }
            for (of, said) in CONVERSE {
                if same.contains(of) {
                    for words in *said {
                        add(terms, words, Bounds::Word, fact);
                    }
                }
            }
        }
        add(terms, &word, Bounds::Word, fact);
    }
}

/// The name before the @ of an address that stands anywhere among the reporter's facts.
fn handles(reporter: &Reporter, terms: &mut Vec<Term>) {
    let all: [(&Answer<String>, &Fact); 5] = [
        (&reporter.name, &facts::reporter::NAME),
        (&reporter.phone, &facts::reporter::PHONE),
        (&reporter.address, &facts::reporter::ADDRESS),
        (&reporter.workplace, &facts::reporter::WORKPLACE),
        (&reporter.relationship, &facts::reporter::RELATIONSHIP),
    ];
    for (answer, fact) in all {
        let words = answer.known().map_or("", String::as_str).split_whitespace();
        for name in words.filter_map(|word| Some(squeeze(word.split_once('@')?.0))) {
            if name.chars().count() >= 4 {
                add(terms, &name, Bounds::Part, fact);
            }
        }
    }
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
