//! An office's own records, and what a lawyer expects the law to say of them: tests/scenarios_office/*.toml.
//!
//! Every expectation there is written by hand, and no switch rewrites it. A scenario says for every rule about
//! its record what the rule says, or nothing.

#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "case/words.rs"]
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use casefile::answer::{Answer, Source};
use casefile::fact::{Fact, Kind as FactKind};
use casefile::facts;
use casefile::path::FactPath;
use casefile::settings::Settings;
use law::conclusion::{Conclusion, Outcome};
use law::index::{Subject, every, every_authority};
use law::office::Office;
use law::rule::Rule;
use law::rules::{DISCLOSURE, LAW, SERVICES, TRAINING};
use record::{Record, moment};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// One scenario.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    title: String,
    teaches: String,
    record: Kind,
    now: String,
    #[serde(default)]
    county: String,
    facts: BTreeMap<String, String>,
    expect: BTreeMap<String, Lines>,
    /// Steps that stand among a rule's reasons, word for word.
    #[serde(default)]
    says: BTreeMap<String, Vec<String>>,
}

/// Which record it is about.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Services,
    Training,
    Disclosure,
    LawReadings,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Lines {
    One(String),
    Many(Vec<String>),
}

impl Lines {
    fn list(&self) -> Vec<String> {
        match self {
            Self::One(line) => vec![line.clone()],
            Self::Many(lines) => lines.clone(),
        }
    }
}

/// What every rule of the record's register says, by its id.
type Said = BTreeMap<&'static str, (Vec<String>, Vec<Conclusion>)>;

impl Scenario {
    fn said(&self) -> Result<Said, String> {
        match self.record {
            Kind::Services => self.said_by(SERVICES, facts::services),
            Kind::Training => self.said_by(TRAINING, facts::training),
            Kind::Disclosure => self.said_by(DISCLOSURE, facts::disclosure),
            Kind::LawReadings => self.said_by(LAW, facts::law_readings),
        }
    }

    /// What is concluded firmly and no longer is once one fact is filled in that nobody has answered yet.
    fn shaken(&self) -> Result<Vec<String>, String> {
        match self.record {
            Kind::Services => self.shaken_by(SERVICES, facts::services, facts::services::ALL),
            Kind::Training => self.shaken_by(TRAINING, facts::training, facts::training::ALL),
            Kind::Disclosure => {
                self.shaken_by(DISCLOSURE, facts::disclosure, facts::disclosure::ALL)
            }
            Kind::LawReadings => self.shaken_by(LAW, facts::law_readings, facts::law_readings::ALL),
        }
    }

    fn shaken_by<R: DeserializeOwned>(
        &self,
        rules: &'static [&'static Rule<R>],
        table: fn(&FactPath) -> Option<&'static Fact>,
        all: &'static [Fact],
    ) -> Result<Vec<String>, String> {
        let now = moment(&self.now)?;
        let office = Office::of(&Settings::default());
        let firm = |answers: &BTreeMap<String, String>| -> Result<Vec<String>, String> {
            let mut case = Record::of(table);
            case.tell(answers.iter().map(|(n, t)| (n.as_str(), t.as_str())), now)?;
            let record: R = case.read()?;
            Ok(rules
                .iter()
                .flat_map(|rule| (rule.decide)(&record, &office, now))
                .filter(|c| matches!(c.outcome, Outcome::Met | Outcome::NotMet | Outcome::Blocked))
                .map(|c| format!("{} {}: {:?}", c.rule, case.name(&c.about), c.outcome))
                .collect())
        };
        let items: BTreeSet<String> = self
            .facts
            .keys()
            .filter_map(|name| name.rsplit_once('/').map(|(item, _)| item.to_owned()))
            .filter(|item| item.contains('/'))
            .collect();
        let names = all.iter().flat_map(|fact| {
            let name = fact.path.trim_start_matches('/');
            match name.split_once("/items/*/") {
                None => vec![(name.to_owned(), fact)],
                Some((_, field)) => items
                    .iter()
                    .map(|item| (format!("{item}/{field}"), fact))
                    .collect(),
            }
        });
        let mut found = Vec::new();
        let before = firm(&self.facts)?;
        for (name, fact) in names.filter(|(name, _)| !self.facts.contains_key(name)) {
            for text in fillings(fact) {
                let mut told = self.facts.clone();
                told.insert(name.clone(), text.clone());
                let after = firm(&told)?;
                found.extend(
                    before
                        .iter()
                        .filter(|line| !after.contains(line))
                        .map(|line| format!("{line}, until {name} = {text}")),
                );
            }
        }
        Ok(found)
    }

    fn said_by<R: DeserializeOwned>(
        &self,
        rules: &'static [&'static Rule<R>],
        table: fn(&FactPath) -> Option<&'static Fact>,
    ) -> Result<Said, String> {
        let now = moment(&self.now)?;
        let mut case = Record::of(table);
        let answers = self.facts.iter();
        case.tell(
            answers.map(|(name, text)| (name.as_str(), text.as_str())),
            now,
        )?;
        let record: R = case.read()?;
        let office = Office::of(&Settings {
            county: Answer::from_source(self.county.clone(), Source::Worker),
            ..Settings::default()
        });
        let of_rule = |rule: &&'static Rule<R>| {
            let conclusions = (rule.decide)(&record, &office, now);
            let lines = conclusions
                .iter()
                .map(|conclusion| words::words(conclusion, None, |path| case.name(path)))
                .collect();
            (rule.id, (lines, conclusions))
        };
        Ok(rules.iter().map(of_rule).collect())
    }
}

/// Texts that say something different to some rule.
fn fillings(fact: &Fact) -> Vec<String> {
    let all: &[&str] = match fact.kind {
        FactKind::YesNo => &["yes", "no"],
        FactKind::Choice(choices) | FactKind::Many(choices) => {
            return choices.iter().map(|c| c.value.to_owned()).collect();
        }
        FactKind::Date | FactKind::Day => &["2020-01-31", "2026-11-20"],
        FactKind::Line | FactKind::Text => &["Words.", "Dane, Wood"],
        FactKind::Money => &["1250"],
        FactKind::Phone => &["715-555-0142"],
        FactKind::Age | FactKind::Past | FactKind::Moment | FactKind::Span | FactKind::Links(_) => {
            panic!(
                "{}: no fact of an office’s records is of this kind",
                fact.path
            )
        }
    };
    all.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn what_is_met_or_blocked_stays_so_whatever_one_unknown_fact_turns_out_to_be() {
    for (name, scenario) in all() {
        let shaken = scenario
            .shaken()
            .unwrap_or_else(|why| panic!("{name}.toml cannot be told: {why}"));
        assert!(shaken.is_empty(), "{name}: {}", shaken.join("\n"));
    }
}

fn all() -> Vec<(String, Scenario)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/scenarios_office");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of the scenarios stands beside the tests")
        .map(|entry| entry.expect("a scenario can be listed").path())
        .collect();
    files.sort();
    let one = |file: &std::path::PathBuf| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let text = std::fs::read_to_string(file).expect("a scenario can be read");
        let scenario =
            toml::from_str(&text).unwrap_or_else(|why| panic!("{name}.toml cannot be read: {why}"));
        (name.into_owned(), scenario)
    };
    files.iter().map(one).collect()
}

#[test]
fn every_record_of_an_office_comes_out_as_a_lawyer_expects() {
    let mut found = Vec::new();
    for (name, scenario) in all() {
        assert!(!scenario.teaches.is_empty(), "{name} teaches something");
        let said = scenario
            .said()
            .unwrap_or_else(|why| panic!("{name}.toml cannot be told: {why}"));
        for (id, (lines, conclusions)) in &said {
            let expected = scenario
                .expect
                .get(*id)
                .map(Lines::list)
                .unwrap_or_default();
            if expected != *lines {
                found.push(format!(
                    "{} ({name}.toml): {id}\n  expected: {expected:?}\n  it says:  {lines:?}",
                    scenario.title
                ));
            }
            let steps: Vec<&str> = conclusions
                .iter()
                .flat_map(|c| &c.because)
                .map(|step| step.says.as_str())
                .collect();
            for step in scenario.says.get(*id).into_iter().flatten() {
                if !steps.contains(&step.as_str()) {
                    found.push(format!(
                        "{name}.toml: {id} does not say “{step}”: {steps:?}"
                    ));
                }
            }
        }
        for id in scenario.expect.keys().chain(scenario.says.keys()) {
            if !said.contains_key(id.as_str()) {
                found.push(format!("{name}.toml: {id} is no rule about this record"));
            }
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n\n"));
}

#[test]
fn every_rule_about_an_offices_records_is_expected_by_a_scenario() {
    let of_office = [
        Subject::Disclosure,
        Subject::Services,
        Subject::Training,
        Subject::Law,
    ];
    let scenarios = all();
    for rule in every()
        .iter()
        .filter(|rule| of_office.contains(&rule.subject))
    {
        assert!(
            scenarios
                .iter()
                .any(|(_, scenario)| scenario.expect.contains_key(rule.id)),
            "no scenario expects {} {}",
            rule.id,
            rule.title
        );
    }
}

#[test]
fn every_conclusion_says_why_under_its_own_rule_and_a_known_authority() {
    let known: Vec<&str> = every_authority().iter().map(|one| one.id).collect();
    for (name, scenario) in all() {
        let said = scenario
            .said()
            .unwrap_or_else(|why| panic!("{name}.toml cannot be told: {why}"));
        for (id, (_, conclusions)) in said {
            for conclusion in conclusions {
                assert_eq!(
                    conclusion.rule, id,
                    "{name}: a rule speaks under its own id"
                );
                assert!(!conclusion.because.is_empty(), "{name}: {id} says why");
                for step in conclusion.because {
                    assert!(known.contains(&step.law), "{id}: {} is unknown", step.law);
                }
            }
        }
    }
}
