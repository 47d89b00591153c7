//! Whole reports, and what a lawyer expects of each: tests/scenarios/*.toml.
//!
//! Every expectation there is written by hand, and no switch rewrites it. A scenario says for every rule of
//! the register what the rule says, or that it says nothing. A line reads as the program would say it:
//! "due Sat 21 Nov 2026, 08:00, open" is a clock that leads and how it stands, "latest …" the statute's limit,
//! "; lacks child/in_care" a fact that is still missing, "parents/mother: …" what it is about.

#[path = "case/record.rs"]
mod record;
#[path = "case/scenario.rs"]
mod scenario;
#[path = "case/words.rs"]
mod words;

use casefile::clearance::{Clearance, Decided};
use law::release::{Disclosure, release};
use law::rules::{REPORT, rule};
use law::showing::showings;
use scenario::{Moment, Scenario, all};

/// What differs at one moment of a scenario, in the words of the report to the reader.
fn differences(moment: &Moment<'_>) -> Vec<String> {
    let lines = moment
        .expect
        .rules
        .iter()
        .map(|(id, lines)| (id, lines.list()));
    let absent = moment.expect.absent.iter().map(|id| (id, Vec::new()));
    let mut found = Vec::new();
    for (id, expected) in lines.chain(absent) {
        let Some(rule) = rule(id) else {
            found.push(format!("{id} is not in the register"));
            continue;
        };
        let said = moment.says(id);
        if said != expected {
            found.push(format!(
                "at {}, {id} {}\n      expected: {}\n      it says:  {}",
                words::moment(moment.now),
                rule.title,
                expected.join("\n                "),
                said.join("\n                ")
            ));
        }
    }
    found
}

/// What the scenario does not account for: every rule is expected, or said to be absent.
fn unaccounted(scenario: &Scenario) -> Vec<String> {
    REPORT
        .iter()
        .filter_map(|rule| {
            let expected = scenario.expect.rules.contains_key(rule.id);
            let absent = scenario.expect.absent.iter().any(|id| id == rule.id);
            match (expected, absent) {
                (true, false) | (false, true) => None,
                (true, true) => Some(format!("{} is both expected and absent", rule.id)),
                (false, false) => Some(format!("nothing is said of {} {}", rule.id, rule.title)),
            }
        })
        .collect()
}

#[test]
fn every_scenario_comes_out_as_a_lawyer_expects() {
    let mut report = Vec::new();
    for (name, scenario) in all() {
        let moments = match scenario.moments() {
            Ok(moments) => moments,
            Err(why) => {
                report.push(format!("{name}.toml cannot be typed: {why}"));
                continue;
            }
        };
        let mut found = unaccounted(&scenario);
        found.extend(moments.iter().flat_map(differences));
        let doubted: Vec<&str> = moments[0]
            .conclusions()
            .iter()
            .filter(|c| !c.doubts.is_empty())
            .map(|c| c.rule)
            .collect();
        found.extend(
            scenario
                .expect
                .doubts
                .iter()
                .filter(|id| !doubted.contains(&id.as_str()))
                .map(|id| format!("{id} names no open question")),
        );
        if !found.is_empty() {
            report.push(format!(
                "{} ({name}.toml)\n  - {}",
                scenario.title,
                found.join("\n  - ")
            ));
        }
    }
    assert!(report.is_empty(), "\n{}\n", report.join("\n\n"));
}

#[test]
fn the_places_that_wait_before_a_referral_are_the_ones_marked_by_hand() {
    for (name, scenario) in all() {
        let Some(expected) = &scenario.referral else {
            continue;
        };
        let moments = scenario
            .moments()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let found: Vec<String> = showings(&moments[0].report)
            .into_iter()
            .map(|s| s.found)
            .collect();
        assert_eq!(
            found, expected.waits_for,
            "{} ({name}.toml)",
            scenario.title
        );
    }
}

#[test]
fn a_referral_is_made_once_every_place_was_decided_and_not_before() {
    for (name, scenario) in all() {
        let moments = scenario
            .moments()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let Moment {
            mut report,
            settings,
            now,
            ..
        } = moments
            .into_iter()
            .next()
            .expect("a scenario has a moment of its own");
        let places = showings(&report);
        let made = |report: &casefile::report::Report| {
            matches!(release(report, &settings, true), Disclosure::Release(_))
        };
        assert_eq!(
            made(&report),
            places.is_empty(),
            "{name}: what waits holds the paper back"
        );
        for place in places {
            let clearance = Clearance {
                decision: Decided::Removed,
                by: "A. Lind".to_owned(),
                at: now,
            };
            report.referral.clearances.insert(place.id, clearance);
        }
        assert!(
            made(&report),
            "{name}: with every place removed the paper can be made"
        );
    }
}

#[test]
fn three_reports_serve_the_practice_vault_at_one_moment() {
    let practice: Vec<_> = all().into_iter().filter(|(_, s)| s.practice).collect();
    assert_eq!(
        practice.len(),
        3,
        "a practice vault begins with three reports"
    );
    for (name, scenario) in practice {
        assert_eq!(
            scenario.now, "2026-11-20 21:09",
            "{name}: all three share one moment"
        );
        assert!(!scenario.number.is_empty(), "{name} needs a number");
        assert!(!scenario.teaches.is_empty(), "{name} teaches something");
        let moments = scenario
            .moments()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let received = moments[0].report.call.received_at.known();
        assert!(
            received.is_some_and(|at| at.utc < moments[0].now),
            "{name} was received before"
        );
    }
}
