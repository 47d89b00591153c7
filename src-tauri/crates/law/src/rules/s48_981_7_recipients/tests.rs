//! Examples of each recipient.

use super::*;
use crate::examples::office_records;
use casefile::facts as tables;

const CLEAN: (&str, &str) = ("substance_use", "no");

fn check(rule: &DisclosureRule, told: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(
        office_records::says(rule, tables::disclosure, told),
        expected,
        "{} on {told:?}",
        rule.id
    );
}

#[test]
fn a_rule_speaks_of_its_own_recipient_alone() {
    for rule in [
        &TEAM,
        &CENTER,
        &TRIBE,
        &HEALTH,
        &COURT,
        &PARENT,
        &FOSTER_PARENT,
        &SUBJECT,
        &PROVIDER,
    ] {
        check(rule, &[("recipient", "somebody_else")], &[]);
        check(rule, &[], &[]);
    }
}

#[test]
fn a_team_and_a_center_are_recognized_ones() {
    let team = ("recipient", "team");
    check(&TEAM, &[team, CLEAN, ("recognized", "yes")], &["met"]);
    check(&TEAM, &[team, CLEAN, ("recognized", "no")], &["blocked"]);
    check(&TEAM, &[team, CLEAN], &["needs a fact; lacks recognized"]);
    let center = ("recipient", "advocacy_center");
    check(
        &CENTER,
        &[center, CLEAN, ("recognized", "yes"), ("limited", "yes")],
        &["met", "limited: met"],
    );
    check(
        &CENTER,
        &[center, CLEAN, ("recognized", "yes"), ("limited", "no")],
        &["met", "limited: blocked"],
    );
    check(
        &CENTER,
        &[center, CLEAN],
        &[
            "needs a fact; lacks recognized",
            "limited: needs a fact; lacks limited",
        ],
    );
}

#[test]
fn a_tribe_a_provider_of_care_and_a_court_have_it_for_their_own_purpose() {
    check(&TRIBE, &[("recipient", "tribe"), CLEAN], &["met"]);
    let health = ("recipient", "health_provider");
    check(&HEALTH, &[health, CLEAN, ("to_treat", "yes")], &["met"]);
    check(&HEALTH, &[health, CLEAN, ("to_treat", "no")], &["blocked"]);
    check(&HEALTH, &[health, CLEAN], &["needs a fact; lacks to_treat"]);
    check(&COURT, &[("recipient", "court"), CLEAN], &["met", "note"]);
}

#[test]
fn nothing_goes_to_a_parent_before_somebody_decided_that_they_are_not_involved() {
    for (rule, recipient) in [(&PARENT, "parent"), (&FOSTER_PARENT, "foster_parent")] {
        let told = |involved, by| {
            [
                ("recipient", recipient),
                CLEAN,
                ("could_be_involved", involved),
                ("decided_by", by),
            ]
        };
        check(rule, &told("no", "P. Moua, supervisor"), &["met"]);
        check(
            rule,
            &told("no", "(not asked)"),
            &["needs a fact; lacks decided_by"],
        );
        for open in ["yes", "undecided"] {
            check(rule, &told(open, "P. Moua"), &["a person decides"]);
        }
        check(
            rule,
            &[("recipient", recipient), CLEAN],
            &["needs a fact; lacks could_be_involved, decided_by"],
        );
    }
}

#[test]
fn nothing_is_made_here_for_the_subject() {
    check(&SUBJECT, &[("recipient", "subject"), CLEAN], &["blocked"]);
}

#[test]
fn a_provider_needs_a_permission_that_does_and_nobody_in_danger() {
    let calm = ("imminent_danger", "no");
    let with = |more: &[(&'static str, &'static str)]| {
        let good = [
            ("recipient", "provider"),
            CLEAN,
            ("permission_by", "guardian"),
            ("permission_names", "yes"),
            ("permission_identifies", "yes"),
            ("permission_until", "2027-01-31"),
        ];
        [&good[..], more].concat()
    };
    check(&PROVIDER, &with(&[calm]), &["met"]);
    check(
        &PROVIDER,
        &with(&[calm, ("permission_by", "child")]),
        &["met"],
    );
    check(
        &PROVIDER,
        &with(&[calm, ("permission_until", "2026-11-20")]),
        &["met"],
    );
    check(
        &PROVIDER,
        &with(&[]),
        &["needs a fact; lacks imminent_danger"],
    );
    // Imminent danger keeps a record back; it never opens one.
    check(
        &PROVIDER,
        &with(&[("imminent_danger", "yes")]),
        &["blocked"],
    );
    for bad in [
        ("permission_by", "young_child"),
        ("permission_by", "nobody"),
        ("permission_names", "no"),
        ("permission_identifies", "no"),
        ("permission_until", "2026-11-19"),
    ] {
        for more in [&[bad, calm][..], &[bad], &[bad, ("imminent_danger", "yes")]] {
            check(&PROVIDER, &with(more), &["blocked"]);
        }
    }
    check(
        &PROVIDER,
        &[("recipient", "provider"), CLEAN],
        &[
            "needs a fact; lacks permission_by, permission_names, permission_identifies, permission_until, imminent_danger",
        ],
    );
}

#[test]
fn records_of_a_substance_use_program_stop_everything() {
    let tribe = ("recipient", "tribe");
    check(
        &TRIBE,
        &[tribe],
        &["met", "substance_use: needs a fact; lacks substance_use"],
    );
    let holds = ("substance_use", "yes");
    check(
        &TRIBE,
        &[tribe, holds],
        &[
            "met",
            "substance_use: needs a fact; lacks substance_use_consent",
        ],
    );
    let consent = |answer| [tribe, holds, ("substance_use_consent", answer)];
    check(&TRIBE, &consent("no"), &["met", "substance_use: blocked"]);
    check(&TRIBE, &consent("yes"), &["met", "substance_use: duty"]);
}
