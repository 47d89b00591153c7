//! Each of the six parts of a caption, and the grounds.

use super::*;
use crate::examples::motion::{check, reasons};

#[test]
fn each_part_of_the_caption_is_there_or_lacking() {
    check(&WRITING, &[], &["met"]);
    check(&COURT, &[("case/jurisdiction", "circuit")], &["met"]);
    check(&COURT, &[], &["needs a fact; lacks case/jurisdiction"]);
    check(&VENUE, &[("case/county", "Rock")], &["met"]);
    check(&VENUE, &[("case/county", "Pepin County")], &["met", "note"]);
    check(&VENUE, &[], &["needs a fact; lacks case/county"]);
    check(&NUMBER, &[("case/number", "2012CM001234")], &["met"]);
    check(
        &NUMBER,
        &[("case/number", " ")],
        &["needs a fact; lacks case/number"],
    );
    check(&BRIEF, &[], &["met"]);
    check(
        &BRIEF,
        &[
            ("relief/vacate", "no"),
            ("relief/expunge", "no"),
            ("relief/alternative", "no"),
        ],
        &["needs a fact; lacks relief/vacate, relief/expunge"],
    );
}

#[test]
fn the_title_and_the_party_are_those_of_the_file() {
    let (name, adult) = (("movant/name", "Rosalind Amos"), ("case/case_type", "CM"));
    check(&TITLE, &[name, adult], &["met"]);
    check(&TITLE, &[name], &["needs a fact; lacks case/case_type"]);
    check(&TITLE, &[("case/title", "In re R. A.")], &["met"]);
    check(
        &TITLE,
        &[name, ("case/case_type", "other")],
        &["needs a fact; lacks case/title"],
    );
    check(&PARTY, &[name, adult], &["met"]);
    check(
        &PARTY,
        &[name, ("case/case_type", "JV")],
        &["needs a fact; lacks case/party"],
    );
    check(
        &PARTY,
        &[name, ("case/case_type", "JV"), ("case/party", "Juvenile")],
        &["met"],
    );
}

#[test]
fn every_ground_is_collected_and_never_the_first_alone() {
    let said = reasons(&GROUNDS, &[]);
    for letter in ["(a)", "(b)", "(c)", "(d)", "(g)"] {
        assert!(said.contains(letter), "{letter} is lacking too: {said}");
    }
    for letter in ["(e)", "(f)"] {
        assert!(
            !said.contains(letter),
            "{letter} holds nothing back: {said}"
        );
    }
}

#[test]
fn without_a_ground_counsel_judges_for_a_reason_of_their_own() {
    let without = [
        ("counts/1/statute", "944.30"),
        ("counts/1/offense_date", "2012-03-05"),
        ("story/x/statement", "He kept her card."),
        ("story/x/elements", "a, b"),
        ("trafficked/routes", "22 USC 7101-7112"),
        ("trafficked/value_given", "A room"),
        ("trafficked/act_kind", "contact"),
        ("trafficked/causation", "He sent her."),
        ("reasons/defense_raised", "no"),
        ("reasons/allegation_raised", "no"),
        ("reasons/why_not", "He was in the room."),
        ("reasons/benefit", "A lease"),
        ("reasons/no_harm", "Nothing since"),
    ];
    check(
        &GROUNDS,
        &without,
        &["needs a fact; lacks reasons/diligence"],
    );
    let stated = [&without[..], &[("stated/d", "In the sealed part.")]].concat();
    check(&GROUNDS, &stated, &["a person decides"]);
    let whole = [&without[..], &[("reasons/diligence", "Since May.")]].concat();
    check(&GROUNDS, &whole, &["met"]);
}

#[test]
fn a_courts_own_order_goes_first() {
    check(&ORDERED, &[], &["note"]);
    check(
        &ORDERED,
        &[("filing/court_ordered", "No reply briefs")],
        &["note"],
    );
}
