//! Narratives in which every place that shows the reporter was marked by hand: tests/showings/*.txt.
//!
//! The head of a file says what was entered about the reporter; in the story below it the places stand
//! between ⟦ and ⟧. Every one has to be found. What is found beside them is bounded: `extra: 2` in the head
//! allows two such places, and nothing there allows none.

use std::path::Path;

use casefile::answer::{Answer, Source};
use casefile::report::Report;
use law::showing::{Showing, showings};

struct Narrative {
    name: String,
    report: Report,
    /// The marked places, in bytes of the story without its marks.
    marked: Vec<(usize, usize)>,
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
    let mut extra = 0;
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
            "extra" => extra = value.parse().expect("a number of places"),
            other => panic!("{name}: the head knows no “{other}”"),
        }
    }
    let (story, marked) = unmarked(body);
    report.allegation.reporter_words = Answer::from_source(story.clone(), Source::Reporter);
    Narrative {
        name,
        report,
        marked,
        story,
        extra,
    }
}

/// The story without its marks, and where they stood.
fn unmarked(body: &str) -> (String, Vec<(usize, usize)>) {
    let (mut story, mut marked, mut open) = (String::new(), Vec::new(), None);
    for c in body.chars() {
        match c {
            '⟦' => open = Some(story.len()),
            '⟧' => marked.push((open.take().expect("a mark is opened"), story.len())),
            c => story.push(c),
        }
    }
    assert!(open.is_none(), "a mark is closed");
    (story, marked)
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
            .any(|s| (s.start as usize..s.end as usize).contains(&at))
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
        for place in &narrative.marked {
            let left = uncovered(&narrative.story, *place, &found);
            if !left.is_empty() {
                let words = &narrative.story[place.0..place.1];
                missed.push(format!("{}: “{words}” leaves “{left}”", narrative.name));
            }
        }
    }
    assert!(missed.is_empty(), "not found:\n{}", missed.join("\n"));
}

#[test]
fn what_is_found_beside_them_is_bounded() {
    let mut over = Vec::new();
    for narrative in all() {
        let beside: Vec<String> = showings(&narrative.report)
            .into_iter()
            .filter(|s| {
                let (start, end) = (s.start as usize, s.end as usize);
                !narrative
                    .marked
                    .iter()
                    .any(|(from, to)| start < *to && *from < end)
            })
            .map(|s| s.found)
            .collect();
        if beside.len() > narrative.extra {
            over.push(format!("{}: {beside:?}", narrative.name));
        }
    }
    assert!(over.is_empty(), "found without need:\n{}", over.join("\n"));
}

#[test]
fn there_are_enough_of_them() {
    let narratives = all();
    let places: usize = narratives.iter().map(|n| n.marked.len()).sum();
    assert!(
        narratives.len() >= 20,
        "twenty narratives, {} stand there",
        narratives.len()
    );
    assert!(places >= 200, "two hundred places, {places} are marked");
}
