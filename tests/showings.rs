//! Narratives in which every place that shows the reporter was marked by hand: tests/showings/*.txt.
//!
//! The head of a file says what was entered about the reporter; in the story below it the places stand
//! between ⟦ and ⟧, and the small words that speak of the caller (“I”, “the caller”) between ⟨ and ⟩. Every
//! one has to be found. What is found beside them is bounded: `extra: 2` in the head allows two such places,
//! and nothing there allows none.

use std::path::Path;

use casefile::answer::{Answer, Source};
use casefile::report::Report;
use law::showing::{Showing, Span, Why, showings};

struct Narrative {
    name: String,
    report: Report,
    /// The marked places, in bytes of the story without its marks.
    marked: Vec<(usize, usize)>,
    /// The marked words that speak of the caller.
    tellers: Vec<(usize, usize)>,
    story: String,
    extra: usize,
}

fn read(file: &Path) -> Narrative {
    let name = file
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let text = std::fs::read_to_string(file).expect("a narrative can be read");
    let (head, body) = text
        .split_once("\n\n")
        .expect("a head, an empty line, a story");
    let mut report = Report::default();
    let (mut extra, mut in_summary) = (0, false);
    for line in head.lines() {
        let (key, value) = line
            .split_once(": ")
            .expect("a line of the head is key: value");
        let reporter = &mut report.reporter;
        let said = Answer::from_source(value.to_owned(), Source::Reporter);
        match key {
            "name" => reporter.name = said,
            "phone" => reporter.phone = said,
            "address" => reporter.address = said,
            "workplace" => reporter.workplace = said,
            "relationship" => reporter.relationship = said,
            "in" => in_summary = value == "summary",
            "extra" => extra = value.parse().expect("a number of places"),
            other => panic!("{name}: the head knows no “{other}”"),
        }
    }
    let story: String = body.chars().filter(|c| !"⟦⟧⟨⟩".contains(*c)).collect();
    let told = Answer::from_source(story.clone(), Source::Reporter);
    if in_summary {
        report.allegation.worker_summary = told;
    } else {
        report.allegation.reporter_words = told;
    }
    Narrative {
        name,
        report,
        marked: between(body, '⟦', '⟧'),
        tellers: between(body, '⟨', '⟩'),
        story,
        extra,
    }
}

/// What stands between two marks, in bytes of the story without any marks.
fn between(body: &str, opens: char, closes: char) -> Vec<(usize, usize)> {
    let (mut at, mut marked, mut open) = (0, Vec::new(), None);
    for c in body.chars() {
        match c {
            c if c == opens => open = Some(at),
            c if c == closes => marked.push((open.take().expect("a mark is opened"), at)),
            '⟦' | '⟧' | '⟨' | '⟩' => {}
            c => at += c.len_utf8(),
        }
    }
    assert!(open.is_none(), "a mark is closed");
    marked
}

/// The words that speak of the caller, as they were found: one place holds them all.
fn tellers(found: &[Showing]) -> Vec<(usize, usize)> {
    let places: Vec<&Showing> = found.iter().filter(|s| s.why == Why::Speaker).collect();
    assert!(places.len() <= 1, "one decision covers a text");
    let spans = places.into_iter().flat_map(Showing::spans);
    spans.map(bytes).collect()
}

fn bytes(span: Span) -> (usize, usize) {
    (span.start as usize, span.end as usize)
}

fn all() -> Vec<Narrative> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/showings");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of the narratives stands beside the tests")
        .map(|entry| entry.expect("a narrative can be listed").path())
        .collect();
    files.sort();
    files.iter().map(|file| read(file)).collect()
}

/// The letters of a marked place that no find covers.
fn uncovered(story: &str, (start, end): (usize, usize), found: &[Showing]) -> String {
    let covered = |at: usize| {
        found
            .iter()
            .flat_map(Showing::spans)
            .any(|span| (bytes(span).0..bytes(span).1).contains(&at))
    };
    story[start..end]
        .char_indices()
        .filter(|(at, c)| c.is_alphanumeric() && !covered(start + at))
        .map(|(_, c)| c)
        .collect()
}

#[test]
fn every_place_marked_by_hand_is_found() {
    let mut missed = Vec::new();
    for narrative in all() {
        let found = showings(&narrative.report);
        for place in narrative.marked.iter().chain(&narrative.tellers) {
            let left = uncovered(&narrative.story, *place, &found);
            if !left.is_empty() {
                let words = &narrative.story[place.0..place.1];
                missed.push(format!("{}: “{words}” leaves “{left}”", narrative.name));
            }
        }
    }
    assert!(missed.is_empty(), "not found:\n{}", missed.join("\n"));
}

/// What is found without need: places that touch no mark, and words that speak of nobody who calls.
fn beside(narrative: &Narrative) -> Vec<String> {
    let found = showings(&narrative.report);
    let all = narrative.marked.iter().chain(&narrative.tellers);
    let marks: Vec<&(usize, usize)> = all.collect();
    let unmarked =
        |(start, end): (usize, usize)| !marks.iter().any(|(from, to)| start < *to && *from < end);
    let places = found
        .iter()
        .filter(|s| s.why != Why::Speaker)
        .flat_map(Showing::spans)
        .map(bytes);
    let words: Vec<(usize, usize)> = places.chain(tellers(&found)).collect();
    let beside = words.into_iter().filter(|span| unmarked(*span));
    beside
        .map(|(start, end)| narrative.story[start..end].to_owned())
        .collect()
}

#[test]
fn what_is_found_beside_them_is_bounded() {
    let mut over = Vec::new();
    for narrative in all() {
        let beside = beside(&narrative);
        if beside.len() != narrative.extra {
            over.push(format!("{}: {beside:?}", narrative.name));
        }
    }
    assert!(over.is_empty(), "found without need:\n{}", over.join("\n"));
}

#[test]
fn a_person_decides_in_few_steps_and_seldom_without_need() {
    let narratives = all();
    let decisions: usize = narratives.iter().map(|n| showings(&n.report).len()).sum();
    let without_need: usize = narratives.iter().map(|n| beside(n).len()).sum();
    let marks: usize = narratives
        .iter()
        .map(|n| n.marked.len() + n.tellers.len())
        .sum();
    assert!(
        without_need * 12 <= decisions,
        "{without_need} of {decisions} decisions were asked for without need"
    );
    assert!(
        decisions < marks,
        "{decisions} decisions for {marks} marked places: those that mean the same are one"
    );
}

#[test]
fn there_are_enough_of_them() {
    let narratives = all();
    let places: usize = narratives.iter().map(|n| n.marked.len()).sum();
    assert!(
        narratives.len() >= 35,
        "thirty-five narratives, {} stand there",
        narratives.len()
    );
    assert!(places >= 280, "280 places, {places} are marked");
    let words: usize = narratives.iter().map(|n| n.tellers.len()).sum();
    assert!(words >= 60, "60 words of the caller, {words} are marked");
}
