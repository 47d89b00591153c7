//! What leaves a case, recipient by recipient, and what a lawyer expects of it: tests/scenarios_release/*.toml.
//!
//! Every expectation there is written by hand, and no switch rewrites it; only the text of a paper that was looked at
//! is kept with UPDATE=1. Each scenario tells its own facts over those of a case that several share.

#[path = "papers_referral/cases.rs"]
#[expect(dead_code, reason = "the referral's own tests use its cases")]
mod cases;
#[path = "release/made.rs"]
mod made;
#[path = "papers_referral/made.rs"]
#[expect(dead_code, reason = "the referral's own tests use the rest of it")]
mod printed;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use casefile::clearance::Decided;
use casefile::id::ItemId;
use casefile::path::FactPath;
use casefile::report::Report;
use casefile::told::told_act;
use law::release::asked::AttachmentName;
use law::released::{Released, all};
use law::showing::showings;
use made::{Case, What, decide};
use papers::consent_release::Language;
use papers::text;
use record::{Record, moment, refused};
use serde::Deserialize;

/// One scenario.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    title: String,
    teaches: String,
    now: String,
    /// `disclosures/<name>`, or one of the notices and forms.
    makes: String,
    #[serde(default)]
    facts: BTreeMap<String, String>,
    #[serde(default)]
    office: BTreeMap<String, String>,
    #[serde(default)]
    attachments: Vec<String>,
    /// An act that was recorded.
    #[serde(default)]
    act: Vec<BTreeMap<String, String>>,
    /// What a person decided for police: words found, and "removed" or "cleared".
    #[serde(default)]
    police: BTreeMap<String, Decided>,
    /// What a person decided for this recipient.
    #[serde(default)]
    decide: BTreeMap<String, Decided>,
    expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    /// Why nothing is made, word for word; empty where it is made.
    #[serde(default)]
    refused: Vec<String>,
    /// The words at which a person looks, in order.
    #[serde(default)]
    places: Vec<String>,
    /// The paper.
    #[serde(default)]
    paper: String,
    /// Every known fact that goes.
    carries: Option<BTreeSet<String>>,
    /// Every known fact of the case that does not go, its reporter apart.
    keeps_back: Option<BTreeSet<String>>,
    /// What stands on the paper.
    #[serde(default)]
    says: Vec<String>,
    /// What stands nowhere in the release or on the paper.
    #[serde(default)]
    silent: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/scenarios_release")
}

fn scenarios() -> Vec<(String, Scenario)> {
    let mut files: Vec<_> = std::fs::read_dir(folder())
        .expect("the folder of the scenarios stands beside the tests")
        .map(|entry| entry.expect("a scenario can be listed").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    let one = |file: &PathBuf| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let text = std::fs::read_to_string(file).expect("a scenario can be read");
        let scenario =
            toml::from_str(&text).unwrap_or_else(|why| panic!("{name}.toml cannot be read: {why}"));
        (name.into_owned(), scenario)
    };
    files.iter().map(one).collect()
}

/// A scenario as it was typed.
struct Told {
    report: Report,
    settings: casefile::settings::Settings,
    names: Vec<AttachmentName>,
    what: What,
    paths: Record,
}

impl Scenario {
    fn tell(&self) -> Told {
        let now = moment(&self.now).expect("the scenario has its moment");
        let text = std::fs::read_to_string(folder().join("cases/one_child.toml"))
            .expect("the case that they share");
        let mut facts: BTreeMap<String, String> = toml::from_str(&text).expect("it is a table");
        facts.extend(self.facts.clone());
        let pairs = || {
            facts
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_str()))
        };
        let mut paths = Record::report();
        if let Err(why) = paths.tell(pairs(), now) {
            panic!("{}: {why}", self.title);
        }
        let mut report = paths.as_report().expect("a report");
        report.number = "SH-2026-0112".to_owned();
        for (at, act) in self.act.iter().enumerate() {
            let kind = serde_json::from_value(act["kind"].as_str().into()).expect("a kind of act");
            let particulars = act.iter().filter(|(name, _)| *name != "kind");
            let particulars = particulars.map(|(name, text)| (name.as_str(), text.as_str()));
            let act = told_act(kind, particulars, now, "A. Lind").map_err(refused);
            report.acts.insert(numbered(at), act.expect("an act"));
        }
        let mut office = Record::of(casefile::facts::office);
        let mut answers: BTreeMap<&str, &str> = BTreeMap::from([
            ("county", "Wood"),
            ("agency", "Wood County Human Services"),
            ("unit", "Access"),
            ("phone", "715-555-0142"),
        ]);
        let own = self.office.iter();
        answers.extend(own.map(|(name, text)| (name.as_str(), text.as_str())));
        office.tell(answers, now).expect("settings can be told");
        let what = self.what(&paths, &report);
        let for_police = showings(&report)
            .into_iter()
            .map(|place| (place, None))
            .collect();
        decide(&mut report, What::OwnFile, for_police, |found| {
            self.police.get(found).copied()
        });
        Told {
            settings: office.as_settings().expect("settings"),
            names: self
                .attachments
                .iter()
                .enumerate()
                .map(|(at, name)| AttachmentName {
                    id: numbered(at),
                    name: name.clone(),
                })
                .collect(),
            what,
            report,
            paths,
        }
    }

    fn what(&self, paths: &Record, report: &Report) -> What {
        let disclosure = |name: &str| {
            *report
                .disclosures
                .items
                .keys()
                .find(|id| {
                    let path = FactPath(format!("/disclosures/items/{id}"));
                    paths.name(&path) == format!("disclosures/{name}")
                })
                .unwrap_or_else(|| panic!("{}: no disclosure {name}", self.title))
        };
        match self.makes.as_str() {
            "notice to the tribe" => What::Tribe,
            "notice to the Department of Defense" => What::Defense,
            "missing child" => What::Missing,
            "own file" => What::OwnFile,
            other => match other.split_once(' ') {
                Some(("permission", name)) => What::Consent(disclosure(name), Language::English),
                Some(("permiso", name)) => What::Consent(disclosure(name), Language::Spanish),
                Some(("stop", name)) => What::PartTwo(disclosure(name)),
                _ => What::To(disclosure(other.trim_start_matches("disclosures/"))),
            },
        }
    }
}

fn numbered(at: usize) -> ItemId {
    ItemId::parse(&format!("01938b00-0000-7000-8000-{at:012x}")).expect("an id")
}

#[test]
fn every_release_comes_out_as_a_lawyer_expects() {
    let mut wrong = Vec::new();
    for (name, scenario) in scenarios() {
        assert!(!scenario.teaches.is_empty(), "{name} teaches something");
        // Each is looked at, so that one does not hide the next.
        if std::panic::catch_unwind(|| check(&name, &scenario)).is_err() {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "not as expected: {wrong:?}");
}

fn check(name: &str, scenario: &Scenario) {
    let mut told = scenario.tell();
    let now = moment(&scenario.now).expect("a moment");
    let expect = &scenario.expect;
    let case = |report| Case {
        report,
        settings: &told.settings,
        names: &told.names,
        now,
    };
    let before = told.report.clone();
    let places = case(&before).places(told.what);
    let found: Vec<&str> = places
        .iter()
        .map(|(place, _)| place.found.as_str())
        .collect();
    assert_eq!(
        found, expect.places,
        "{name}: the words at which a person looks"
    );
    decide(&mut told.report, told.what, places, |found| {
        scenario.decide.get(found).copied()
    });
    let out = case(&told.report).make(told.what);
    let out = match out {
        Err(refused) => {
            let says: Vec<&str> = refused.iter().map(|r| r.says.as_str()).collect();
            assert_eq!(says, expect.refused, "{name} is refused");
            return;
        }
        Ok(out) => out,
    };
    assert!(
        expect.refused.is_empty(),
        "{name} is to be refused: {:?}",
        expect.refused
    );
    let (paper, document) = match &out.document {
        Some((paper, document)) => (*paper, Some(document)),
        None => ("", None),
    };
    assert_eq!(paper, expect.paper, "{name}: the paper");
    let text = document.map(text::write).unwrap_or_default();
    for says in &expect.says {
        assert!(
            text.contains(says),
            "{name}: “{says}” is not on the paper:\n{text}"
        );
    }
    for silent in &expect.silent {
        assert!(
            !text.contains(silent),
            "{name}: “{silent}” is on the paper:\n{text}"
        );
        assert!(
            !facts_of(&out.json).contains(silent),
            "{name}: “{silent}” is in the release"
        );
    }
    if let Some(stripped) = &out.stripped {
        let clock = stripped.clock();
        let mut goes = BTreeSet::new();
        let mut stays = BTreeSet::new();
        for (path, fact, released) in all(&told.report, clock) {
            if fact.reporter || !matches!(released, Released::Known(_)) {
                continue;
            }
            let named = told.paths.name(&path);
            match stripped.fact(&path) {
                Released::Known(_) => goes.insert(named),
                _ if law::release::lists::is_about_release(&path) => false,
                _ => stays.insert(named),
            };
        }
        if let Some(carries) = &expect.carries {
            assert_eq!(&goes, carries, "{name}: what goes");
        }
        if let Some(kept) = &expect.keeps_back {
            assert_eq!(&stays, kept, "{name}: what is kept back");
        }
        assert!(
            expect.carries.is_some() || expect.keeps_back.is_some(),
            "{name} says what goes, or what does not"
        );
        let left: BTreeSet<String> = out
            .left_out
            .iter()
            .map(|left| told.paths.name(&left.path))
            .collect();
        let silent: Vec<&String> = stays.iter().filter(|path| !left.contains(*path)).collect();
        assert!(
            silent.is_empty(),
            "{name}: left out without a word: {silent:?}"
        );
    }
    if let Some(document) = document {
        let golden = format!("release_{name}");
        printed::printed(&golden, document);
        printed::golden(&golden, &text);
    }
}

/// A release as JSON without the list of what it left out, which names facts and holds none.
fn facts_of(json: &str) -> String {
    fn thin(value: &mut serde_json::Value) {
        if let Some(map) = value.as_object_mut() {
            map.remove("left_out");
            map.values_mut().for_each(thin);
        }
    }
    let mut value = serde_json::from_str(json).expect("a release is JSON");
    thin(&mut value);
    value.to_string()
}

#[test]
fn every_recipient_and_every_notice_has_a_scenario_that_is_made_or_refused() {
    let told: Vec<Told> = scenarios().iter().map(|(_, one)| one.tell()).collect();
    let kinds: BTreeSet<String> = told
        .iter()
        .filter_map(|told| match told.what {
            What::To(id) => {
                let asked = told.report.disclosures.items.get(&id)?;
                serde_json::to_value(asked.recipient.known()?)
                    .ok()?
                    .as_str()
                    .map(str::to_owned)
            }
            _ => None,
        })
        .collect();
    let every: BTreeSet<String> = casefile::facts::disclosure::RECIPIENT_CHOICES
        .iter()
        .map(|choice| choice.value.to_owned())
        .collect();
    assert_eq!(kinds, every, "a scenario for every kind of recipient");
    for what in [What::Tribe, What::Defense, What::Missing, What::OwnFile] {
        assert!(
            told.iter().any(|told| told.what == what),
            "no scenario of {what:?}"
        );
    }
}
