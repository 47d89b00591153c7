//! The referrals of whole scenarios: each is short enough, holds together, and says how each thing is known.

#[path = "papers_referral/cases.rs"]
#[expect(dead_code, reason = "other tests use the other cases")]
mod cases;
#[path = "papers_referral/made.rs"]
#[expect(dead_code, reason = "other tests compare the papers")]
mod made;
#[path = "case/record.rs"]
mod record;
#[path = "case/scenario.rs"]
#[expect(dead_code, reason = "the scenarios themselves use the rest of it")]
mod scenario;
#[path = "case/words.rs"]
mod words;

use casefile::report::Report;
use made::{printed, referral, referral_text, released, squeezed};

/// The reports of the scenarios, by the names of their files.
fn reports() -> Vec<(String, Report)> {
    let first = |(name, scenario): (String, scenario::Scenario)| {
        let mut moments = scenario.moments().expect("a scenario can be typed");
        (name, moments.remove(0).report)
    };
    scenario::all().into_iter().map(first).collect()
}

fn report(name: &str) -> Report {
    let mut all = reports().into_iter();
    let found = all.find(|(known, _)| known == name);
    found.expect("a scenario of that name").1
}

/// How many letters the story and the summary have together.
fn length(report: &Report) -> usize {
    let told = &report.allegation;
    [&told.reporter_words, &told.worker_summary]
        .into_iter()
        .filter_map(|text| text.known())
        .map(|text| text.chars().count())
        .sum()
}

#[test]
fn the_referral_of_a_scenario_has_two_pages_at_most_and_a_long_story_one_more() {
    const LONG: usize = 1_240;
    let mut short = 0;
    for (name, report) in reports() {
        let (pdf, _) = printed(&format!("scenario_{name}"), &referral(&released(&report)));
        let long = length(&report) > LONG;
        short += usize::from(!long);
        assert!(
            pdf.pages <= 2 + usize::from(long),
            "{name} has {} pages for {} letters",
            pdf.pages,
            length(&report)
        );
    }
    assert!(short >= 12, "an ordinary case is short: {short} are");
}

#[test]
fn the_vehicle_of_a_person_stands_on_the_page_of_its_name() {
    for (name, mut report) in reports() {
        for (at, person) in report.maltreaters.items.values_mut().enumerate() {
            let said = |text: String| {
                casefile::answer::Answer::from_source(text, casefile::answer::Source::Reporter)
            };
            person.name = said(format!("person{at}"));
            person.vehicle = said(format!("vehicle{at}"));
        }
        let (_, text) = printed("scenario_vehicle", &referral(&released(&report)));
        for at in 0..report.maltreaters.items.len() {
            // The name stands among the dangers on the first page too, so its row is asked for.
            let page = text.split('\u{c}').find(|page| {
                let rows: Vec<&str> = page.lines().collect();
                rows.iter().any(|row| row.trim() == format!("person{at}"))
            });
            assert!(
                page.is_some_and(|page| page.contains(&format!("vehicle{at}"))),
                "{name}: vehicle{at} is a page away"
            );
        }
    }
}

#[test]
fn how_each_thing_is_known_stands_beside_it_and_names_nobody() {
    let text = squeezed(&referral_text(&report("milwaukee_special_election")));
    for words in [
        "In the reporter’s words (seen by the reporter, told by the child): “I see her",
        "How these particulars are known: seen by the reporter",
        "How it is known who this is: seen by the reporter",
    ] {
        assert!(text.contains(words), "“{words}” is missing: {text}");
    }
    assert!(!text.contains("librarian") && !text.contains("Center Street"));
}

#[test]
fn an_age_that_does_not_fit_the_date_of_birth_is_printed_with_the_other() {
    let text = referral_text(&report("milwaukee_special_election"));
    assert!(text.contains("Age: 14; 16 by the date of birth"), "{text}");
    assert!(text.contains("Born: 11 Feb 2010"));
}
