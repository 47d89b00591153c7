//! Examples of § 938.245.

use super::*;
use crate::examples::diversion::check;

const COURT: (&str, &str) = ("case/court", "juvenile");
const ALL: [(&str, &str); 7] = [
    COURT,
    ("consents/person", "agrees"),
    ("consents/parent", "agrees"),
    ("consents/guardian", "nobody"),
    ("consents/custodian", "nobody"),
    ("intake/no_petition_needed", "yes"),
    ("intake/jurisdiction", "yes"),
];

fn with(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    [&ALL[..], more].concat()
}

#[test]
fn everybody_consents_and_intake_finds_both() {
    check(&CONSENTS, &ALL, &["met"]);
    check(
        &CONSENTS,
        &with(&[("consents/parent", "objects")]),
        &["blocked"],
    );
    check(
        &CONSENTS,
        &with(&[("intake/jurisdiction", "no")]),
        &["blocked"],
    );
    check(
        &CONSENTS,
        &with(&[("consents/guardian", "(unknown)")]),
        &["needs a fact; lacks consents/guardian"],
    );
    check(
        &CONSENTS,
        &with(&[("consents/parent", "nobody")]),
        &["a person decides"],
    );
}

#[test]
fn it_belongs_to_juvenile_court() {
    check(&CONSENTS, &with(&[("case/court", "adult")]), &[]);
    check(
        &CONSENTS,
        &with(&[("case/court", "(unknown)")]),
        &["needs a fact; lacks person/age_when_charged, case/stage, case/court"],
    );
    check(
        &CONSENTS,
        &with(&[("case/court", "adult"), ("person/age_when_charged", "16")]),
        &["met"],
    );
}

#[test]
fn a_year_at_most_and_at_home() {
    let terms = |months, home| {
        [
            COURT,
            ("agreement/months", months),
            ("agreement/out_of_home", home),
        ]
    };
    check(&TERMS, &terms("12", "no"), &["met"]);
    check(&TERMS, &terms("13 months", "no"), &["blocked"]);
    check(&TERMS, &terms("6", "yes"), &["blocked"]);
    check(
        &TERMS,
        &terms("a while", "no"),
        &["needs a fact; lacks agreement/months"],
    );
    check(
        &TERMS,
        &[COURT, ("agreement/out_of_home", "yes")],
        &["blocked"],
    );
    check(
        &TERMS,
        &[COURT],
        &["needs a fact; lacks agreement/months, agreement/out_of_home"],
    );
}

#[test]
fn its_end_is_a_clock_until_it_is_terminated() {
    let runs = [
        COURT,
        ("agreement/months", "6"),
        ("agreement/out_of_home", "no"),
        ("agreement/begins_on", "2026-08-31"),
    ];
    check(&TERMS, &runs, &["met", "due end of Sat 27 Feb 2027"]);
    let ended = [&runs[..], &[("agreement/terminated_on", "2026-09-10")]].concat();
    check(&TERMS, &ended, &["met"]);
}

#[test]
fn twenty_days_run_from_the_notice() {
    let told = [COURT, ("agreement/prosecutor_told_on", "2026-11-02")];
    check(
        &WINDOW,
        &told,
        &["due end of Sun 22 Nov 2026; lacks case/court_referred"],
    );
    let referred = |answer| [&told[..], &[("case/court_referred", answer)]].concat();
    check(&WINDOW, &referred("no"), &["due end of Sun 22 Nov 2026"]);
    check(&WINDOW, &referred("yes"), &["note"]);
    check(
        &WINDOW,
        &[COURT, ("agreement/begins_on", "2026-11-02")],
        &["needs a fact; lacks agreement/prosecutor_told_on, case/court_referred"],
    );
    check(
        &WINDOW,
        &[COURT, ("agreement/terminated_on", "2026-11-10")],
        &["note"],
    );
    check(&WINDOW, &[COURT], &[]);
}

#[test]
fn a_clock_runs_though_the_court_is_not_known() {
    check(
        &WINDOW,
        &[("agreement/prosecutor_told_on", "2026-11-02")],
        &["due end of Sun 22 Nov 2026; lacks case/court_referred"],
    );
}
