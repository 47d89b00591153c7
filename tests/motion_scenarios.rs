//! Whole motions, and what a lawyer expects of each: tests/scenarios_motion/*.toml.
//!
//! Every expectation there is written by hand, and no switch rewrites it. A scenario says for every rule about a
//! motion what the rule says, or that it says nothing; how each element stands; and what becomes of the motion.

#[path = "case/motion.rs"]
mod motion;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "case/words.rs"]
mod words;

use law::rules::{FILES, MOTION, motion_authorities};
use motion::{MotionScenario, all, drafted, element_lines, says};

/// The id and the title of every rule about a motion or its files.
fn rules() -> Vec<(&'static str, &'static str)> {
    let motion = MOTION.iter().map(|rule| (rule.id, rule.title));
    motion
        .chain(FILES.iter().map(|rule| (rule.id, rule.title)))
        .collect()
}

/// What the scenario does not account for: every rule is expected, or said to be absent.
fn unaccounted(scenario: &MotionScenario) -> Vec<String> {
    let known = rules();
    let named = scenario.expect.rules.keys().chain(&scenario.expect.absent);
    let strangers = named
        .filter(|id| !known.iter().any(|(known, _)| known == id))
        .map(|id| format!("{id} is not in the register"));
    known
        .iter()
        .filter_map(|(id, title)| {
            let expected = scenario.expect.rules.contains_key(*id);
            let absent = scenario.expect.absent.iter().any(|one| one == id);
            match (expected, absent) {
                (true, false) | (false, true) => None,
                (true, true) => Some(format!("{id} is both expected and absent")),
                (false, false) => Some(format!("nothing is said of {id} {title}")),
            }
        })
        .chain(strangers)
        .collect()
}

/// What differs between a scenario and what the law says of it, in the words of the report to the reader.
fn differences(scenario: &MotionScenario) -> Result<Vec<String>, String> {
    let (case, facts) = scenario.told()?;
    let conclusions = scenario.conclusions(&facts)?;
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
        compare(id, lines.list(), says(&case, &conclusions, id));
    }
    for id in &scenario.expect.absent {
        compare(id, Vec::new(), says(&case, &conclusions, id));
    }
    let elements = element_lines(&case, &facts);
    let line = |lines: &std::collections::BTreeMap<String, String>| -> Vec<String> {
        lines
            .iter()
            .map(|(letter, line)| format!("({letter}) {line}"))
            .collect()
    };
    compare("the elements", line(&scenario.elements), line(&elements));
    let becomes = drafted(&case, &facts);
    let expected = &scenario.drafting;
    compare("what is lacking", expected.lacks.clone(), becomes.lacks);
    compare(
        "the relief",
        vec![expected.relief.clone()],
        vec![becomes.relief],
    );
    compare("the story", expected.story.clone(), becomes.story);
    let begins = expected.refused.len() == becomes.refused.len()
        && expected
            .refused
            .iter()
            .zip(&becomes.refused)
            .all(|(begins, says)| says.starts_with(begins));
    if !begins {
        compare(
            "why it is refused",
            expected.refused.clone(),
            becomes.refused,
        );
    }
    Ok(found)
}

#[test]
fn every_motion_comes_out_as_a_lawyer_expects() {
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
        let (case, facts) = scenario
            .told()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let conclusions = scenario
            .conclusions(&facts)
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let steps = conclusions
            .iter()
            .flat_map(|c| &c.because)
            .map(|step| step.says.clone());
        for text in steps.chain(drafted(&case, &facts).refused) {
            assert!(!text.to_lowercase().contains("eligible"), "{name}: {text}");
        }
    }
}

#[test]
fn every_rule_is_expected_by_a_scenario() {
    let scenarios = all();
    for (id, title) in rules() {
        assert!(
            scenarios
                .iter()
                .any(|(_, scenario)| scenario.expect.rules.contains_key(id)),
            "no scenario expects {id} {title}"
        );
    }
}

/// The rows of the rules table that are built. A row that is built later is added here by who builds it.
const BUILT: &str = "VAC-01 VAC-02 VAC-03 VAC-04 VAC-05 VAC-06 VAC-07 VAC-08 VAC-09 VAC-10 VAC-11 VAC-12 \
                     VAC-13 VAC-14 VAC-15 VAC-16 VAC-17 VAC-18 VAC-19 VAC-20 VAC-21 VAC-22 VAC-23 VAC-24 \
                     VAC-25 VAC-26 VAC-27 MOT-01 MOT-02 MOT-03 MOT-04 MOT-05 MOT-06 MOT-07 MOT-08 MOT-09 \
                     MOT-10 CAP-01 CAP-02 CAP-03 EFL-08 EFL-09 EFL-10 PRV-01 PRV-02 PRV-03 PRV-04 PRV-05 PRV-06 SRV-01 SRV-02 \
                     DEF-01 TRP-01 TRP-02 TRP-03 TRP-04 TRP-05 TRP-06 LAW-01 EFL-01 EFL-02 EFL-03 EFL-04 EFL-05 EFL-06 EFL-07";

#[test]
fn every_row_that_is_built_stands_in_the_register_once_and_in_order() {
    let ids: Vec<&str> = rules().into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, BUILT.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn every_rule_says_what_it_rests_on_and_since_when_that_was_read() {
    let rules = MOTION
        .iter()
        .map(|r| (r.id, r.says, r.met_by, r.open, r.authorities))
        .chain(
            FILES
                .iter()
                .map(|r| (r.id, r.says, r.met_by, r.open, r.authorities)),
        );
    for (id, says, met_by, open, authorities) in rules {
        assert!(is_sentence(says), "{id} says nothing: {says}");
        assert!(!authorities.is_empty(), "{id} rests on nothing");
        for text in [met_by, open] {
            assert!(text.is_empty() || is_sentence(text), "{id}: {text}");
        }
    }
    let mut ids = Vec::new();
    for authority in motion_authorities() {
        let id = authority.id;
        assert!(!ids.contains(&id), "two authorities are called {id}");
        ids.push(id);
        assert!(
            is_sentence(authority.paraphrase),
            "{id}: {}",
            authority.paraphrase
        );
        for doubt in authority.doubts {
            assert!(is_sentence(doubt), "{id}: {doubt}");
        }
        for text in [authority.citation, authority.source, authority.edition] {
            assert!(!text.trim().is_empty(), "{id} is not told whole");
        }
        let days = [
            Some(authority.checked_on),
            authority.in_force_from,
            authority.in_force_to,
        ];
        for day in days.into_iter().flatten() {
            assert!(
                day.parse::<chrono::NaiveDate>().is_ok(),
                "{id}: {day} is no day"
            );
        }
    }
}

#[test]
fn every_conclusion_names_its_own_rule_and_a_known_authority() {
    let known: Vec<&str> = motion_authorities()
        .iter()
        .map(|authority| authority.id)
        .collect();
    for (name, scenario) in all() {
        let (_, facts) = scenario
            .told()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        for conclusion in scenario
            .conclusions(&facts)
            .unwrap_or_else(|why| panic!("{name}: {why}"))
        {
            assert!(
                rules().iter().any(|(id, _)| *id == conclusion.rule),
                "{}",
                conclusion.rule
            );
            assert!(
                !conclusion.because.is_empty(),
                "{name}: {} says why",
                conclusion.rule
            );
            for step in &conclusion.because {
                assert!(
                    known.contains(&step.law),
                    "{}: {} is unknown",
                    conclusion.rule,
                    step.law
                );
                assert!(
                    !step.says.is_empty(),
                    "{}: a step says something",
                    conclusion.rule
                );
            }
        }
    }
}

fn is_sentence(text: &str) -> bool {
    let begins = text
        .chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || c.is_numeric() || matches!(c, '(' | '§' | '“'));
    begins && text.ends_with(['.', '?'])
}
