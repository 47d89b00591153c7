//! Narratives in which every place that shows the reporter was marked by hand.

use super::*;
use casefile::answer::{Answer, Source};

fn said(text: &str) -> Answer<String> {
    Answer::from_source(text.to_owned(), Source::Reporter)
}

/// The words between ⟦ and ⟧ were marked by hand; they and no others must be found, apart from the small words
/// that speak of the caller.
fn check(report: &mut Report, marked: &str) {
    let mut expected = Vec::new();
    let mut rest = marked;
    while let Some((_, tail)) = rest.split_once('⟦') {
        let (word, tail) = tail.split_once('⟧').expect("a mark is closed");
        expected.push(word.to_owned());
        rest = tail;
    }
    report.allegation.reporter_words = said(&marked.replace(['⟦', '⟧'], ""));
    let found: Vec<String> = showings(report)
        .into_iter()
        .filter(|place| place.why != Why::Speaker)
        .map(|place| place.found)
        .collect();
    assert_eq!(found, expected, "{marked}");
}

fn report() -> Report {
    let mut report = Report::default();
    report.reporter.name = said("Ms. Mary-Ann Łęcki");
    report.reporter.phone = said("(715) 555-0142");
    report.reporter.workplace = said("Lincoln Middle School");
    report.reporter.relationship = said("teacher");
    report
}

#[test]
fn every_marked_place_is_found_whatever_its_case_marks_and_spacing() {
    let mut report = report();
    check(
        &mut report,
        "She told her ⟦teacher⟧ after class, and the ⟦Teacher’s⟧ aide heard it.",
    );
    check(
        &mut report,
        "⟦MARY ANN LECKI⟧ called; ⟦maryann⟧ will call again.",
    );
    check(&mut report, "Text me at ⟦715.555.0142⟧ or ⟦5550142⟧.");
    check(
        &mut report,
        "⟦I work⟧ at ⟦Lincoln Middle schools⟧’ office, ⟦LincolnMiddleSchool⟧; a ⟦school⟧ bus.",
    );
    check(
        &mut report,
        "Nothing here tells who called: a teachable moment, a bus stop.",
    );
}

#[test]
fn another_word_for_the_same_relationship_is_found() {
    let mut report = report();
    report.reporter.relationship = said("her grandmother");
    check(
        &mut report,
        "⟦Grandma⟧ said it, and her ⟦gran⟧ is afraid of him.",
    );
}

#[test]
fn a_place_keeps_its_id_until_what_stands_around_it_changes() {
    let mut report = report();
    report.allegation.reporter_words = said("She told her teacher today.");
    let first = showings(&report)[0].id.clone();
    report.allegation.worker_summary = said("Another text.");
    assert_eq!(showings(&report)[0].id, first);
    report.allegation.reporter_words = said("She told his teacher today.");
    assert_ne!(showings(&report)[0].id, first);
}

#[test]
fn where_nothing_is_known_of_the_reporter_what_only_some_callers_can_say_is_found() {
    let mut report = Report::default();
    check(
        &mut report,
        "My neighbor saw it. ⟦I weigh her every month⟧, and when ⟦I drive⟧ by, she waves.",
    );
}

#[test]
fn a_story_that_holds_the_mark_of_a_moments_words_loses_the_right_ones() {
    let mut report = report();
    let story = "Her note (said: see my teacher) is here.";
    report.allegation.reporter_words = said(story);
    let path = casefile::facts::allegation::REPORTER_WORDS.at();
    let places = showings(&report);
    assert_eq!(
        without(&path, story, &places),
        "Her note (said: see [left out]) is here."
    );
}

#[test]
fn the_words_beside_a_moment_lose_the_right_ones() {
    let mut report = report();
    let mut moment = casefile::moment::Moment::from_utc(chrono::DateTime::UNIX_EPOCH);
    moment.words = Some("when the teacher left".to_owned());
    report.call.received_at = Answer::from_source(moment, Source::Reporter);
    let path = casefile::facts::call::RECEIVED_AT.at();
    let places = showings(&report);
    assert_eq!(
        without(
            &path,
            "Wed 31 Dec 1969, 18:00 (said: when the teacher left)",
            &places
        ),
        "Wed 31 Dec 1969, 18:00 (said: when the [left out] left)"
    );
}

/// The story after every place was removed, and the number of decisions that it took.
fn all_removed(report: &mut Report, story: &str) -> (String, usize) {
    report.allegation.reporter_words = said(story);
    let path = casefile::facts::allegation::REPORTER_WORDS.at();
    let places = showings(report);
    (without(&path, story, &places), places.len())
}

#[test]
fn one_decision_covers_what_means_the_same_and_one_all_that_speaks_of_the_caller() {
    assert_eq!(
        all_removed(
            &mut Report::default(),
            "I saw her. My patient cried; my patient is 14. She told me that I know, and us too."
        ),
        (
            "[left out] saw her. [left out] cried; [left out] is 14. She told [left out] that [left out] know, \
             and [left out] too."
                .to_owned(),
            2
        )
    );
    let mut report = report();
    assert_eq!(
        all_removed(&mut report, "Ms. Lekci of Leckie, Lekci again."),
        (
            "Ms. [left out] of [left out], [left out] again.".to_owned(),
            2
        ),
        "Lekci stands twice and is one decision"
    );
}

#[test]
fn a_decision_about_the_caller_is_asked_again_when_the_caller_says_more() {
    let mut report = Report::default();
    let mut decided = |story: &str| {
        report.allegation.reporter_words = said(story);
        showings(&report)[0].id.clone()
    };
    let first = decided("She told me of it. He left at nine, by the back door, she says.");
    assert_eq!(
        decided("She told me of it. He left at nine, by the back door, she thinks."),
        first
    );
    assert_ne!(
        decided("She told me of it. He left at nine, by the back door, I think."),
        first
    );
}

#[test]
fn what_a_worker_alone_writes_and_a_name_speak_of_no_caller() {
    let mut report = Report::default();
    report.plan.asked = said("Call me first; my number is below.");
    report.child.name = said("My Nguyen");
    assert_eq!(showings(&report), []);
    report.child.with_whom = said("the caller");
    assert_eq!(showings(&report).len(), 1);
}

#[test]
fn a_text_that_is_passed_over_holds_no_place_and_one_that_holds_one_is_never_passed_over() {
    let term = |letters: &str| Term {
        letters: letters.chars().collect(),
        bounds: Bounds::Word,
        shows: "/reporter/name".into(),
    };
    let terms = [term("kittleson"), term("dre")];
    let mut may = may_show(&terms);
    for text in [
        "She met DRE.",
        "“Kittle-son” drove",
        "Kíttleson’s car",
        "Ｄre",
        "Kittles on",
    ] {
        assert!(may(text), "{text} may hold one");
    }
    for text in ["", "She drove away – at “nine”."] {
        assert!(!may(text), "{text} holds none");
    }
    for c in (0..=0x203a)
        .filter_map(char::from_u32)
        .filter(|c| is_plain(*c))
    {
        let folded: String = casefile::fold::fold(&c.to_string());
        let letters: String = folded.chars().filter(|f| f.is_alphanumeric()).collect();
        let own: String = std::iter::once(c.to_ascii_lowercase())
            .filter(char::is_ascii_alphanumeric)
            .collect();
        assert_eq!(letters, own, "{c:?} folds to more than itself");
    }
}
