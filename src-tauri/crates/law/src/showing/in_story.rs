//! One text, searched for its reporter in every way: by the facts that were entered, by names written almost
//! right, by what only some callers can say, and by the words that speak of the caller.

use casefile::answer::Source;
use casefile::fact::Kind;
use casefile::facts;
use casefile::fold::fold;
use casefile::path::FactPath;

use super::letters::{Letter, letters};
use super::near::near_misses;
use super::speaker::{Speaking, speaking};
use super::terms::{Names, Term};
use super::words::{Word, words};
use super::{Match, Showing, Span, Why, bytes_of, fnv, matches, merged, showing};
use crate::released::FreeText;

/// Every place of one text at which the reporter shows through.
pub(super) fn of_reporter(text: &FreeText, terms: &[Term], names: &Names) -> Vec<Showing> {
    let letters = letters(&text.text);
    let words = words(&text.text, &letters);
    let (name, reporter) = (facts::reporter::NAME.at(), FactPath::from(REPORTER));
    let mut found = matches(&letters, terms);
    found.extend(
        near_misses(&words, &letters, names)
            .into_iter()
            .filter_map(|at| words.get(at))
            .map(|word| Match {
                first: word.first,
                last: word.last,
                shows: &name,
                why: Why::Nearly,
            }),
    );
    let speaking = if is_told(&text.path) {
        speaking(&words, &letters)
    } else {
        Speaking::default()
    };
    found.extend(speaking.clues.iter().filter_map(|(from, to)| {
        Some(Match {
            first: words.get(*from)?.first,
            last: words.get(*to)?.last,
            shows: &reporter,
            why: Why::Clue,
        })
    }));
    let places = merged(text, &letters, found);
    let teller = speaker_of(text, &letters, &words, &speaking.words, &places);
    alike(places).into_iter().chain(teller).collect()
}

/// What stands for all facts of the reporter together.
const REPORTER: &str = "/reporter";

/// Whether a text is told by the reporter, or tells what the reporter said. What a worker alone writes, such
/// as what police are asked, speaks of the worker; a name is no story.
fn is_told(path: &FactPath) -> bool {
    let names = ["/name", "/aliases", "/nicknames"];
    facts::report(path).is_some_and(|fact| {
        let told =
            fact.source != Source::Worker || fact.path == facts::allegation::WORKER_SUMMARY.path;
        told && matches!(fact.kind, Kind::Line | Kind::Text)
            && !names.iter().any(|name| fact.path.ends_with(name))
    })
}

/// Places that say the same in the same text are one place: clues and almost-names, which mean the same
/// wherever they stand.
fn alike(places: Vec<Showing>) -> Vec<Showing> {
    let mut kept: Vec<Showing> = Vec::with_capacity(places.len());
    for place in places {
        let same = |other: &&mut Showing| {
            other.why == place.why
                && other.shows == place.shows
                && fold(&other.found) == fold(&place.found)
        };
        match kept.iter_mut().find(same) {
            Some(first) if matches!(place.why, Why::Clue | Why::Nearly) => {
                first.rest.extend(place.spans());
                first.id = format!(
                    "{:016x}",
                    fnv(format!("{}{}", first.id, place.id).as_bytes())
                );
            }
            _ => kept.push(place),
        }
    }
    kept
}

/// The words of a text that speak of its teller and stand in no other place, as one place.
fn speaker_of(
    text: &FreeText,
    letters: &[Letter],
    words: &[Word],
    tellers: &[usize],
    places: &[Showing],
) -> Option<Showing> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let mut each = Vec::new();
    for word in tellers.iter().filter_map(|at| words.get(*at)) {
        let (start, end) = bytes_of(text, letters, word.first, word.last);
        let one = showing(text, start, end, &FactPath::from(REPORTER));
        let covered = |span: Span| span.start < one.end && one.start < span.end;
        if places.iter().any(|place| place.spans().any(covered)) {
            continue;
        }
        match counts.iter_mut().find(|(known, _)| *known == word.folded) {
            Some((_, times)) => *times += 1,
            None => counts.push((&word.folded, 1)),
        }
        each.push(one);
    }
    let said = |(word, times): &(&str, usize)| match (if *word == "i" { "I" } else { word }, times)
    {
        (word, 1) => word.to_owned(),
        (word, times) => format!("{word} ({times} times)"),
    };
    let found = counts.iter().map(said).collect::<Vec<_>>().join(", ");
    let ids: String = each.iter().map(|one| one.id.as_str()).collect();
    let mut each = each.into_iter();
    let first = each.next()?;
    let rest: Vec<Span> = each
        .flat_map(|one| one.spans().collect::<Vec<_>>())
        .collect();
    let alone = rest.is_empty();
    Some(Showing {
        id: format!("{:016x}", fnv(ids.as_bytes())),
        rest,
        before: if alone { first.before } else { String::new() },
        found: if alone { first.found } else { found },
        after: if alone { first.after } else { String::new() },
        why: Why::Speaker,
        ..first
    })
}
