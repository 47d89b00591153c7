//! Prosecutions that might go another way, and what a lawyer expects of each: tests/scenarios_diversion/*.toml.
//!
//! Every expectation there is written by hand, and no switch rewrites it. A scenario says for every rule about
//! diversion what it says, or that it says nothing; how each of the four ways stands and why; and what the desk
//! shows around them.

#[path = "case/diversion.rs"]
mod diversion;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "case/words.rs"]
mod words;

use diversion::{DiversionScenario, all, clocks, line, name, says, signers};
use law::diversion::{Desk, WAYS, WayStands};
use law::rules::{DIVERSION, diversion_authorities};

/// What differs between a scenario and what the law says of it, in the words of the report to the reader.
fn differences(scenario: &DiversionScenario) -> Result<Vec<String>, String> {
    let (case, facts) = scenario.told()?;
    let desk = scenario.desk(&facts)?;
    let mut found = unaccounted(scenario);
    let mut compare = |what: &str, expected: Vec<String>, said: Vec<String>| {
        if expected != said {
            found.push(format!(
                "{what}\n      expected: {}\n      it says:  {}",
                expected.join("\n                "),
                said.join("\n                ")
            ));
        }
    };
    for (id, lines) in &scenario.expect.rules {
        compare(id, lines.list(), says(&case, &desk.conclusions, id));
    }
    for id in &scenario.expect.absent {
        compare(id, Vec::new(), says(&case, &desk.conclusions, id));
    }
    for way in &desk.ways {
        let name = name(way.way);
        let of = |from: &std::collections::BTreeMap<String, String>| {
            from.get(name).cloned().into_iter().collect::<Vec<_>>()
        };
        compare(name, of(&scenario.ways), vec![line(&case, way)]);
        let first = way.because.first().map(|step| step.says.clone());
        let expected = of(&scenario.reasons);
        compare_beginnings(
            &mut compare,
            &format!("why: {name}"),
            &expected,
            first.into_iter().collect(),
        );
    }
    let shown = &scenario.desk;
    let open: Vec<String> = desk
        .open
        .iter()
        .filter(|question| question.matters)
        .map(|question| question.rule.to_owned())
        .collect();
    compare("what is open in the law", shown.open.clone(), open);
    compare("the clocks", shown.clocks.clone(), clocks(&desk));
    let texts = |steps: &[law::conclusion::Step]| steps.iter().map(|s| s.says.clone()).collect();
    if let Some(expected) = &shown.outside {
        compare_beginnings(
            &mut compare,
            "outside the list",
            expected,
            texts(&desk.outside),
        );
    }
    compare_beginnings(
        &mut compare,
        "instead",
        &shown.instead,
        texts(&desk.instead),
    );
    if let (Some(expected), Some(of)) = (&shown.signers, &shown.signers_of) {
        let said = signers(way_of(&desk, of)?);
        compare("who signs", vec![expected.clone()], vec![said]);
    }
    if let (Some(expected), Some(of)) = (&shown.costs, &shown.costs_of) {
        let said = texts(&way_of(&desk, of)?.costs);
        compare_beginnings(&mut compare, "what it costs", expected, said);
    }
    Ok(found)
}

fn way_of<'a>(desk: &'a Desk, of: &str) -> Result<&'a WayStands, String> {
    desk.ways
        .iter()
        .find(|way| name(way.way) == of)
        .ok_or_else(|| format!("there is no way {of}"))
}

/// Compares only the beginnings: as many texts, each beginning as expected.
fn compare_beginnings(
    compare: &mut impl FnMut(&str, Vec<String>, Vec<String>),
    what: &str,
    expected: &[String],
    said: Vec<String>,
) {
    let begins = expected.len() == said.len()
        && expected
            .iter()
            .zip(&said)
            .all(|(begins, says)| says.starts_with(begins));
    if !begins {
        compare(what, expected.to_vec(), said);
    }
}

/// What the scenario does not account for: every rule and every way is expected, or said to be absent.
fn unaccounted(scenario: &DiversionScenario) -> Vec<String> {
    let rules = DIVERSION.iter().filter_map(|rule| {
        let expected = scenario.expect.rules.contains_key(rule.id);
        let absent = scenario.expect.absent.iter().any(|one| one == rule.id);
        match (expected, absent) {
            (true, false) | (false, true) => None,
            (true, true) => Some(format!("{} is both expected and absent", rule.id)),
            (false, false) => Some(format!("nothing is said of {} {}", rule.id, rule.title)),
        }
    });
    let named = scenario.expect.rules.keys().chain(&scenario.expect.absent);
    let strangers = named
        .filter(|id| !DIVERSION.iter().any(|rule| rule.id == *id))
        .map(|id| format!("{id} is not in the register"));
    let ways = WAYS
        .iter()
        .map(|way| name(*way))
        .filter(|way| !scenario.ways.contains_key(*way) || !scenario.reasons.contains_key(*way))
        .map(|way| format!("nothing is said of the way {way}"));
    rules.chain(strangers).chain(ways).collect()
}

#[test]
fn every_prosecution_comes_out_as_a_lawyer_expects() {
    let mut report = Vec::new();
    for (name, scenario) in all() {
        assert!(!scenario.teaches.is_empty(), "{name} teaches something");
        match differences(&scenario) {
            Ok(found) if found.is_empty() => {}
            Ok(found) => report.push(format!(
                "{} ({name}.toml)\n  - {}",
                scenario.title,
                found.join("\n  - ")
            )),
            Err(why) => report.push(format!("{name}.toml cannot be told: {why}")),
        }
    }
    assert!(report.is_empty(), "\n{}\n", report.join("\n\n"));
}

#[test]
fn nobody_is_called_ineligible_anywhere() {
    for (name, scenario) in all() {
        let (_, facts) = scenario
            .told()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let desk = scenario
            .desk(&facts)
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let text = serde_json::to_string(&desk).expect("a desk is written as JSON");
        assert!(!text.to_lowercase().contains("eligible"), "{name}: {text}");
    }
}

#[test]
fn every_rule_is_expected_by_a_scenario() {
    let scenarios = all();
    for rule in DIVERSION {
        assert!(
            scenarios
                .iter()
                .any(|(_, scenario)| scenario.expect.rules.contains_key(rule.id)),
            "no scenario expects {} {}",
            rule.id,
            rule.title
        );
    }
}

#[test]
fn the_seventeen_rows_stand_in_the_register_once_and_in_order() {
    let ids: Vec<String> = DIVERSION.iter().map(|rule| rule.id.to_owned()).collect();
    let rows: Vec<String> = (1..=17).map(|n| format!("DIV-{n:02}")).collect();
    assert_eq!(ids, rows);
}

#[test]
fn every_step_names_a_known_authority() {
    let known: Vec<&str> = diversion_authorities()
        .iter()
        .map(|authority| authority.id)
        .collect();
    for (name, scenario) in all() {
        let (_, facts) = scenario
            .told()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let desk = scenario
            .desk(&facts)
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let of_ways = desk.ways.iter().flat_map(|way| {
            way.because
                .iter()
                .chain(&way.costs)
                .map(|step| step.law)
                .chain(way.signers.iter().map(|signer| signer.law))
                .chain([way.length.law])
        });
        let of_rules = desk
            .conclusions
            .iter()
            .flat_map(|c| &c.because)
            .map(|step| step.law);
        let around = desk
            .open
            .iter()
            .map(|question| question.law)
            .chain(desk.findings.iter().map(|finding| finding.law))
            .chain(
                desk.outside
                    .iter()
                    .chain(&desk.instead)
                    .map(|step| step.law),
            );
        for law in of_ways.chain(of_rules).chain(around) {
            assert!(known.contains(&law), "{name}: {law} is unknown");
        }
        for conclusion in &desk.conclusions {
            assert!(
                !conclusion.because.is_empty(),
                "{name}: {} says why",
                conclusion.rule
            );
        }
    }
}

#[test]
fn a_signature_or_finding_that_nobody_recorded_is_blank() {
    for (name, scenario) in all() {
        let (_, facts) = scenario
            .told()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let mut silent = facts.clone();
        silent.consents = Default::default();
        silent.deferred = Default::default();
        silent.findings = Default::default();
        let desk = scenario
            .desk(&silent)
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        for way in &desk.ways {
            assert!(
                way.signers
                    .iter()
                    .all(|s| s.stands == law::diversion::terms::SignerStands::Blank),
                "{name}: {}",
                signers(way)
            );
        }
        assert!(
            desk.findings
                .iter()
                .all(|finding| finding.found.is_none() && !finding.given),
            "{name}: nobody made a finding"
        );
    }
}
