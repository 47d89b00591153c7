//! The examples of the rules: each says what its rule says, and every outcome that a rule can give has one.
//!
//! What a rule can give is not written down by hand: the scenarios and the examples are changed fact by fact, and
//! several facts at once, and whatever a rule then says has to be shown in an example of it.

#[path = "case/examples.rs"]
#[expect(dead_code, reason = "the rulebook uses the rest of it")]
mod examples;
#[path = "case/files.rs"]
#[expect(dead_code, reason = "the scenarios use the rest of it")]
mod files;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "case/told_otherwise.rs"]
mod told_otherwise;
#[path = "case/words.rs"]
mod words;

use std::collections::{BTreeMap, BTreeSet};

use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use examples::{Kept, all, outcome};
use law::index::every;
use law::office::Office;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use record::Record;
use told_otherwise::{Seed, changed, fillings, items, seeds};

/// The outcomes of each rule, by its id.
type Outcomes = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_example_says_what_its_rule_says() {
    let mut wrong = Vec::new();
    for (name, examples) in all() {
        for (rule, of_rule) in &examples.rules {
            for example in of_rule {
                let told = example.told_in_words(examples.record);
                match examples.told(rule, example) {
                    Ok(read) if read.says() == example.then => {}
                    Ok(read) => wrong.push(format!(
                        "{name}.toml, {rule}: {told}\n  expected: {:?}\n  it says:  {:?}",
                        example.then,
                        read.says()
                    )),
                    Err(why) => wrong.push(format!("{name}.toml, {rule}: {why}")),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// The outcomes that the examples show.
fn shown() -> Outcomes {
    let mut shown = Outcomes::new();
    for (name, examples) in all() {
        for (rule, of_rule) in &examples.rules {
            for example in of_rule {
                let told = examples
                    .told(rule, example)
                    .unwrap_or_else(|why| panic!("{name}.toml, {rule}: {why}"));
                let outcomes = told.conclusions.iter().map(outcome);
                shown.entry(rule.clone()).or_default().extend(outcomes);
            }
        }
    }
    shown
}

#[test]
fn every_rule_has_an_example_and_every_example_a_rule() {
    let shown = shown();
    let known: BTreeSet<&str> = every().iter().map(|rule| rule.id).collect();
    for id in &known {
        assert!(
            shown.get(*id).is_some_and(|outcomes| !outcomes.is_empty()),
            "{id} has no example of an outcome"
        );
    }
    for id in shown.keys() {
        assert!(known.contains(id.as_str()), "{id} is no rule");
    }
}

/// What the rules say of these facts; nothing where an answer cannot be told beside the others.
fn look(kept: Kept, facts: &[(String, String)], now: DateTime<Utc>, seen: &mut Outcomes) {
    let mut case = Record::of(kept.table());
    if case
        .tell(facts.iter().map(|(n, t)| (n.as_str(), t.as_str())), now)
        .is_err()
    {
        return;
    }
    let office = Office::of(&Settings::default());
    let conclusions = kept
        .conclusions(&case, &[], &office, now)
        .unwrap_or_default();
    for conclusion in conclusions {
        let outcomes = seen.entry(conclusion.rule.to_owned()).or_default();
        outcomes.insert(outcome(&conclusion));
    }
}

/// Every outcome that was seen of each rule about that record.
fn seen(kept: Kept) -> Outcomes {
    let mut seen = Outcomes::new();
    let table = kept.all();
    let seeds = seeds(kept);
    for (told, now) in &seeds {
        look(kept, told, *now, &mut seen);
    }
    let mut runner = TestRunner::deterministic();
    let few = proptest::collection::vec((any::<usize>(), any::<usize>(), any::<usize>()), 1..6);
    for (told, now) in &seeds {
        let changes = few
            .new_tree(&mut runner)
            .expect("changes can be chosen")
            .current();
        look(kept, &changed(kept, told, &changes), *now, &mut seen);
    }
    // One fact at a time, in those that tell most.
    let mut whole: Vec<&Seed> = seeds.iter().collect();
    whole.sort_by_key(|(told, _)| std::cmp::Reverse(told.len()));
    for (told, now) in whole.into_iter().take(3) {
        for (which, fact) in table.iter().enumerate() {
            for how in 0..fillings(fact.kind, &items(told)).len() {
                look(
                    kept,
                    &changed(kept, told, &[(which, 0, how)]),
                    *now,
                    &mut seen,
                );
            }
        }
    }
    seen
}

fn check(kept: Kept) {
    let (seen, shown) = (seen(kept), shown());
    let none = BTreeSet::new();
    let lacking: Vec<String> = seen
        .iter()
        .flat_map(|(rule, outcomes)| {
            let has = shown.get(rule).unwrap_or(&none);
            outcomes
                .difference(has)
                .map(move |outcome| format!("{rule}: {outcome}"))
        })
        .collect();
    assert!(
        lacking.is_empty(),
        "a rule can say this, and no example of it in tests/examples does:\n{}",
        lacking.join("\n")
    );
}

#[test]
fn whatever_a_rule_says_of_a_report_has_its_example() {
    check(Kept::Report);
}

#[test]
fn whatever_a_rule_says_of_a_motion_has_its_example() {
    check(Kept::Motion);
}

#[test]
fn whatever_a_rule_says_of_a_diversion_has_its_example() {
    check(Kept::Diversion);
}

#[test]
fn whatever_a_rule_says_of_an_office_s_own_records_has_its_example() {
    for kept in [
        Kept::Disclosure,
        Kept::Services,
        Kept::Training,
        Kept::LawReadings,
    ] {
        check(kept);
    }
}

/// Facts that a conclusion is said to rest on and that nobody answered.
fn unfounded(kept: Kept) -> Vec<String> {
    let mut found = BTreeSet::new();
    for (told, now) in seeds(kept) {
        let mut case = Record::of(kept.table());
        case.tell(told.iter().map(|(n, t)| (n.as_str(), t.as_str())), now)
            .expect("what a scenario or an example tells can be told");
        let known: BTreeSet<&str> = told
            .iter()
            .filter(|(_, text)| !text.starts_with('('))
            .map(|(name, _)| name.as_str())
            .collect();
        let office = Office::of(&Settings::default());
        let conclusions = kept
            .conclusions(&case, &[], &office, now)
            .expect("a record can be read");
        for conclusion in conclusions {
            for path in conclusion.because.iter().flat_map(|step| &step.facts) {
                let name = case.name(path);
                if kept.table()(path).is_some() && !known.contains(name.as_str()) {
                    found.insert(format!("{} rests on {name}", conclusion.rule));
                }
            }
        }
    }
    found.into_iter().collect()
}

#[test]
fn a_conclusion_rests_on_answers_that_were_given_and_on_no_other() {
    let mut found = Vec::new();
    for kept in [
        Kept::Report,
        Kept::Motion,
        Kept::Diversion,
        Kept::Disclosure,
        Kept::Services,
        Kept::Training,
        Kept::LawReadings,
    ] {
        found.extend(unfounded(kept));
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}
