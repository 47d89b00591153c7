//! Places in the texts of the papers that a person has to look at: protected numbers (§ 801.19), the
//! address that Safe at Home hides (§ 165.68), and names that should not stand in a public file.

use casefile::answer::Answer;
use casefile::facts::motion as facts;
use casefile::fold::fold;
use casefile::motion::MotionFacts;
use casefile::motion::guard::{GuardedWho, Verdict};
use casefile::path::FactPath;
use serde::Serialize;

use super::numbers::{NumberKind, numbers};
use super::said::{Said, said};
use crate::showing::terms::{Bounds, Term};
use crate::showing::{Showing, may_show, places, showing, tell_apart};

/// One place in a text that a paper carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Place {
    /// Why it is shown.
    pub kind: PlaceKind,
    /// Where it stands, with the words around it.
    pub at: Showing,
    /// What a person decided about it, if anybody did.
    pub decided: Option<Verdict>,
}

/// Why a place is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case", tag = "kind", content = "of")]
pub enum PlaceKind {
    /// It looks like a protected number.
    Number(NumberKind),
    /// It is the address at which the movant really lives.
    Address,
    /// It is a name on the list of guarded names.
    Name(Option<GuardedWho>),
}

/// Every protected number that the papers seem to carry, in reading order (PRV-01).
pub fn protected_numbers(motion: &MotionFacts) -> Vec<Place> {
    let mut kinds = Vec::new();
    let mut found: Vec<Showing> = Vec::new();
    for said in said(motion) {
        let numbers = numbers(said.text);
        if numbers.is_empty() {
            continue;
        }
        let text = said.kept();
        for number in numbers {
            found.push(showing(&text, number.start, number.end, &text.path));
            kinds.push(number.kind);
        }
    }
    tell_apart(&mut found);
    found
        .into_iter()
        .zip(kinds)
        .map(|(at, kind)| place(motion, PlaceKind::Number(kind), at))
        .collect()
}

/// Every place at which the movant's real address shows, in reading order (PRV-04, PRV-05).
pub fn address_places(motion: &MotionFacts) -> Vec<Place> {
    let terms = motion
        .movant
        .actual_address
        .known()
        .map(|address| address_terms(address, &facts::movant::ACTUAL_ADDRESS.at()))
        .unwrap_or_default();
    of_terms(motion, &terms)
        .into_iter()
        .map(|at| place(motion, PlaceKind::Address, at))
        .collect()
}

/// Every place at which a guarded name stands, in reading order (PRV-05).
pub fn guarded_names(motion: &MotionFacts) -> Vec<Place> {
    let mut terms = Vec::new();
    let mut who: Vec<(FactPath, Option<GuardedWho>)> = Vec::new();
    for (id, guarded) in motion.guarded.iter() {
        if let Some(name) = guarded.name.known() {
            let path = facts::guarded::NAME.of(id);
            name_terms(name, &path, &mut terms);
            who.push((path, guarded.who.known().copied()));
        }
    }
    let who = |path: &FactPath| {
        let guarded = who.iter().find(|(of, _)| of == path);
        guarded.and_then(|(_, who)| *who)
    };
    of_terms(motion, &terms)
        .into_iter()
        .map(|at| place(motion, PlaceKind::Name(who(&at.shows)), at))
        .collect()
}

/// Every place at which one of these terms stands. Only a text that may hold one is read letter by letter.
fn of_terms(motion: &MotionFacts, terms: &[Term]) -> Vec<Showing> {
    if terms.is_empty() {
        return Vec::new();
    }
    let mut may = may_show(terms);
    let held: Vec<_> = said(motion)
        .iter()
        .filter(|said| may(said.text))
        .map(Said::kept)
        .collect();
    places(&held, terms)
}

/// The places that hold the papers back until a person has decided: every protected number, and the real
/// address unless it is known that Safe at Home does not hide it.
pub fn holding(motion: &MotionFacts) -> Vec<Place> {
    let mut all = protected_numbers(motion);
    if !is_known_not_hidden(&motion.movant.safe_at_home) {
        all.extend(address_places(motion));
    }
    all.retain(|place| !matches!(place.decided, Some(Verdict::Harmless | Verdict::LeftOut)));
    all
}

/// The places that the papers leave out: a person said so.
pub fn left_out(motion: &MotionFacts) -> Vec<Place> {
    let mut all = protected_numbers(motion);
    all.extend(address_places(motion));
    all.extend(guarded_names(motion));
    all.retain(|place| place.decided == Some(Verdict::LeftOut));
    // Two places can cover the same words; the wider one is cut.
    all.sort_by_key(|place| {
        (
            place.at.path.clone(),
            place.at.start,
            std::cmp::Reverse(place.at.end),
        )
    });
    let mut kept: Vec<Place> = Vec::new();
    for place in all {
        let within = kept
            .last()
            .is_some_and(|last| last.at.path == place.at.path && place.at.start < last.at.end);
        if within {
            if let Some(last) = kept.last_mut() {
                last.at.end = last.at.end.max(place.at.end);
            }
        } else {
            kept.push(place);
        }
    }
    kept
}

fn is_known_not_hidden(safe_at_home: &Answer<bool>) -> bool {
    safe_at_home.is_no()
}

fn place(motion: &MotionFacts, kind: PlaceKind, at: Showing) -> Place {
    let decided = motion.places.get(&at.id).map(|decision| decision.verdict);
    Place { kind, at, decided }
}

/// An address: whole, each of its lines, each number with the word beside it, and the street. A town alone
/// tells nothing.
pub(crate) fn address_terms(address: &str, path: &FactPath) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut add = |words: &[String]| {
        let letters: Vec<char> = words.concat().chars().collect();
        if letters.len() >= 4 {
            terms.push(Term {
                letters,
                bounds: Bounds::Word,
                shows: path.clone(),
            });
        }
    };
    add(&words(address));
    for line in address.split([',', ';', '\n']) {
        let line = words(line);
        let number = |word: &String| word.chars().any(char::is_numeric);
        if line.iter().any(number) && line.len() > 1 {
            add(&line);
            let street: Vec<String> = line.iter().filter(|word| !number(word)).cloned().collect();
            if let Some(two) = street.get(..2) {
                add(&street);
                add(two);
            }
        }
        for pair in line.windows(2).filter(|pair| pair.iter().any(number)) {
            add(pair);
        }
    }
    terms.sort();
    terms.dedup();
    terms
}

/// A name: whole, and each part of it that is more than an initial.
pub(crate) fn name_terms(name: &str, path: &FactPath, terms: &mut Vec<Term>) {
    const FILLING: [&str; 8] = ["the", "and", "mr", "mrs", "ms", "dr", "jr", "sr"];
    let parts: Vec<String> = words(name)
        .into_iter()
        .filter(|part| part.chars().count() >= 2 && !FILLING.contains(&part.as_str()))
        .collect();
    let whole = parts.concat();
    for letters in parts.iter().chain([&whole]).filter(|part| !part.is_empty()) {
        terms.push(Term {
            letters: letters.chars().collect(),
            bounds: Bounds::Word,
            shows: path.clone(),
        });
    }
    terms.sort();
    terms.dedup();
}

/// The words of a text, folded to letters and digits.
fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::facts as typed;

    fn found(places: &[Place]) -> Vec<&str> {
        places.iter().map(|place| place.at.found.as_str()).collect()
    }

    #[test]
    fn a_number_is_found_in_every_text_that_a_paper_carries_and_in_no_other() {
        let motion = typed(&[
            ("story/card/statement", "He kept card 4111 1111 1111 1111."),
            ("story/card/own_words", "my social is 123-45-6789"),
            ("story/card/when", "2011 licence A1234567890123"),
            ("exhibits/a/contains", "passport X12345678"),
            ("cautions/a/what", "123-45-6789"),
            ("filing/counsel_phone", "account 6085550142"),
        ]);
        assert_eq!(
            found(&protected_numbers(&motion)),
            [
                "A1234567890123",
                "123-45-6789",
                "4111 1111 1111 1111",
                "X12345678"
            ],
            "counsel’s own list and telephone numbers stay out"
        );
    }

    #[test]
    fn the_real_address_is_found_by_its_number_and_street_and_never_by_the_town() {
        let motion = typed(&[
            (
                "movant/actual_address",
                "1418 Willow Bend Road, Apt 3, Madison, WI 53703",
            ),
            (
                "story/x/statement",
                "She moved to 1418 Willow Bend in Madison; mail came to 1418 Willow Bend Rd.",
            ),
        ]);
        assert_eq!(
            found(&address_places(&motion)),
            ["1418 Willow Bend", "1418 Willow Bend"]
        );
        assert_eq!(holding(&motion).len(), 2, "Safe at Home was not asked");
        let told = typed(&[
            ("movant/safe_at_home", "no"),
            ("movant/actual_address", "1418 Willow Bend Road"),
            ("story/x/statement", "1418 willow bend road"),
        ]);
        assert!(holding(&told).is_empty(), "PRV-05 warns of it all the same");
    }

    #[test]
    fn guarded_names_are_found_whatever_their_case() {
        let motion = typed(&[
            ("guarded/t/name", "Deshawn “Dre” Kittleson"),
            ("guarded/t/who", "trafficker"),
            (
                "story/x/statement",
                "DRE drove; Kittleson’s car. The dresser was his.",
            ),
        ]);
        let places = guarded_names(&motion);
        assert_eq!(found(&places), ["DRE", "Kittleson’s"]);
        assert_eq!(
            places[0].kind,
            PlaceKind::Name(Some(GuardedWho::Trafficker))
        );
    }
}
