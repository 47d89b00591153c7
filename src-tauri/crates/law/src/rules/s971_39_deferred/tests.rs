//! Examples of § 971.39.

use super::*;
use crate::examples::diversion::check;

const COURT: (&str, &str) = ("case/court", "adult");

fn with(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    [&[COURT], more].concat()
}

#[test]
fn the_county_decides_by_its_people() {
    check(
        &SMALL_COUNTY,
        &with(&[("case/county", "St. Croix")]),
        &["met"],
    );
    check(
        &SMALL_COUNTY,
        &with(&[("case/county", "Fond du Lac County")]),
        &["blocked", "note"],
    );
    check(
        &SMALL_COUNTY,
        &with(&[]),
        &["needs a fact; lacks case/county"],
    );
    check(
        &SMALL_COUNTY,
        &with(&[("case/county", "Cook")]),
        &["needs a fact; lacks case/county"],
    );
    check(
        &SMALL_COUNTY,
        &[("case/court", "juvenile"), ("case/county", "Dane")],
        &[],
    );
    check(
        &SMALL_COUNTY,
        &[("case/county", "Vilas")],
        &["needs a fact; lacks person/age_when_charged, case/stage, case/court"],
    );
    assert_eq!(thousands(4_255), "4,255");
    assert_eq!(thousands(939_489), "939,489");
    assert_eq!(thousands(99), "99");
}

#[test]
fn all_three_sign() {
    let signed = [
        ("deferred/prosecutor_signed_on", "2026-11-02"),
        ("deferred/corrections_signed_on", "2026-11-03"),
        ("deferred/person_signed_on", "2026-11-04"),
    ];
    let willing = [
        ("consents/prosecutor", "agrees"),
        ("consents/corrections", "agrees"),
        ("consents/person", "agrees"),
    ];
    check(
        &SIGNED,
        &with(&[&signed[..], &willing[..]].concat()),
        &["met"],
    );
    check(&SIGNED, &with(&signed), &["note"]);
    check(
        &SIGNED,
        &with(&signed[..2]),
        &["needs a fact; lacks deferred/person_signed_on"],
    );
    check(
        &SIGNED,
        &with(&[("consents/prosecutor", "objects")]),
        &["blocked"],
    );
}

#[test]
fn the_admission_is_needed_and_its_cost_is_said() {
    check(
        &ADMISSION,
        &with(&[]),
        &[
            "needs a fact; lacks deferred/admission",
            "warning; lacks person/trafficked",
            "a person decides; lacks person/citizenship",
        ],
    );
    let citizen = ("person/citizenship", "citizen");
    check(
        &ADMISSION,
        &with(&[
            ("deferred/admission", "yes"),
            ("person/trafficked", "yes"),
            citizen,
        ]),
        &["met", "warning"],
    );
    check(
        &ADMISSION,
        &with(&[
            ("deferred/admission", "no"),
            ("person/trafficked", "no"),
            citizen,
        ]),
        &["needs a fact; lacks deferred/admission"],
    );
}

#[test]
fn once_it_is_done_the_court_dismisses() {
    check(&DISMISSED, &with(&[]), &[]);
    check(
        &DISMISSED,
        &with(&[("deferred/person_signed_on", "2026-11-04")]),
        &["needs a fact; lacks deferred/completed, deferred/resumed"],
    );
    let done = ("deferred/completed", "yes");
    check(
        &DISMISSED,
        &with(&[done]),
        &["needs a fact; lacks deferred/resumed"],
    );
    check(
        &DISMISSED,
        &with(&[done, ("deferred/resumed", "no")]),
        &["note"],
    );
    check(&DISMISSED, &with(&[("deferred/resumed", "yes")]), &["note"]);
}

#[test]
fn an_agreement_ends_as_it_was_agreed_until_it_is_done_or_resumed() {
    let runs = [
        ("deferred/begins_on", "2026-08-31"),
        ("deferred/months", "6 months"),
    ];
    check(&DISMISSED, &with(&runs), &["due end of Sat 27 Feb 2027"]);
    check(&DISMISSED, &with(&runs[..1]), &[]);
    let resumed = [runs[0], runs[1], ("deferred/resumed", "yes")];
    check(&DISMISSED, &with(&resumed), &["note"]);
    let done = [
        runs[0],
        runs[1],
        ("deferred/completed", "yes"),
        ("deferred/resumed", "no"),
    ];
    check(&DISMISSED, &with(&done), &["note"]);
}
