//! The rulebook: every rule of the register as a lawyer reads it, in tests/rulebook.md.
//!
//! The committed file is compared with the register. UPDATE=1 writes it again; a person reads what changed.

#[path = "case/examples.rs"]
#[expect(dead_code, reason = "the test of the examples uses the rest of it")]
mod examples;
#[path = "case/expectations.rs"]
mod expectations;
#[path = "case/files.rs"]
#[expect(dead_code, reason = "the scenarios use the rest of it")]
mod files;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "case/words.rs"]
mod words;

use std::fmt::Write;
use std::path::Path;

use expectations::{Expectations, expectations};
use law::authority::{Authority, AuthorityKind};
use law::rule::Rule;
use law::rules::register::{BANNER, VERSION};
use law::rules::{
    DISCLOSURE, DIVERSION, FILES, LAW, MOTION, REPORT, SERVICES, TRAINING, authorities,
};

const FILE: &str = "../../../tests/rulebook.md";

#[test]
fn the_committed_rulebook_is_the_register() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let rendered = rulebook();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &rendered).expect("the rulebook can be written beside the tests");
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        committed == rendered,
        "tests/rulebook.md is not the register any more; first line that differs:\n{}\n\
         Write it again with: UPDATE=1 cargo test -p law --test rulebook\n\
         and read what changed before it is committed.",
        first_difference(&committed, &rendered)
    );
}

/// The rows of the rules table that are built. A row that is built later is added here by who builds it.
const BUILT: &str = "CPS-01 CPS-02 CPS-03 CPS-04 CPS-05 CPS-06 CPS-07 CPS-08 CPS-09 CPS-10 CPS-11 CPS-12 \
                     CPS-14 CPS-15 CPS-16 CPS-17 CPS-18 CPS-19 CPS-20 CPS-21 CPS-22 FED-01 MIS-01 MIS-02 REL-01 SVC-01 \
                     HOL-01 HOL-02 HOL-03 HOL-04 HOL-05 LAW-01";

#[test]
fn every_row_that_is_built_stands_in_the_register_once_and_in_order() {
    // The rows of a motion are counted in tests/motion_scenarios.rs.
    let ids: Vec<&str> = REPORT.iter().map(|rule| rule.id).collect();
    assert_eq!(ids, BUILT.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn every_rule_says_what_it_rests_on_and_since_when_that_was_read() {
    for part in parts() {
        for rule in &part.rules {
            let id = rule.id;
            assert!(!rule.title.is_empty(), "{id} has no title");
            assert!(is_sentence(rule.says), "{id} says nothing: {}", rule.says);
            assert!(!rule.authorities.is_empty(), "{id} rests on nothing");
            for text in [rule.met_by, rule.open] {
                assert!(text.is_empty() || is_sentence(text), "{id}: {text}");
            }
        }
    }
    let mut ids = Vec::new();
    for authority in every_authority() {
        let id = authority.id;
        assert!(!ids.contains(&id), "two authorities are called {id}");
        ids.push(id);
        for (what, text) in [
            ("citation", authority.citation),
            ("source", authority.source),
            ("edition", authority.edition),
        ] {
            assert!(!text.trim().is_empty(), "{id} has no {what}");
        }
        assert!(
            is_sentence(authority.paraphrase),
            "{id}: {}",
            authority.paraphrase
        );
        assert!(is_day(authority.checked_on), "{id} was read on no day");
        for day in [authority.in_force_from, authority.in_force_to]
            .into_iter()
            .flatten()
        {
            assert!(is_day(day), "{id}: {day} is no day");
        }
        for doubt in authority.doubts {
            assert!(is_sentence(doubt), "{id}: {doubt}");
        }
    }
    assert!(is_day(VERSION), "the version of law is a day");
}

#[test]
fn every_rule_is_expected_by_a_scenario() {
    for part in parts() {
        for rule in &part.rules {
            assert!(
                part.scenarios
                    .iter()
                    .any(|scenario| scenario.rules.contains_key(rule.id)),
                "no scenario expects {} {}",
                rule.id,
                rule.title
            );
        }
    }
}

#[test]
fn every_conclusion_names_a_rule_and_an_authority_of_the_register() {
    let known: Vec<&str> = authorities().iter().map(|authority| authority.id).collect();
    let office = law::office::Office::of(&casefile::settings::Settings::default());
    let report = casefile::report::Report::default();
    for rule in REPORT {
        for conclusion in (rule.decide)(&report, &office, chrono::DateTime::UNIX_EPOCH) {
            assert_eq!(conclusion.rule, rule.id, "a rule speaks under its own id");
            for step in conclusion.because {
                assert!(
                    known.contains(&step.law),
                    "{}: {} is unknown",
                    rule.id,
                    step.law
                );
            }
        }
    }
}

/// The rules about one subject, with the scenarios that expect them.
struct Part {
    heading: &'static str,
    rules: Vec<Row>,
    scenarios: Vec<Expectations>,
}

/// A rule as it is read, whatever it decides about.
struct Row {
    id: &'static str,
    title: &'static str,
    says: &'static str,
    authorities: &'static [&'static Authority],
    met_by: &'static str,
    open: &'static str,
}

fn row<R>(rule: &&Rule<R>) -> Row {
    Row {
        id: rule.id,
        title: rule.title,
        says: rule.says,
        authorities: rule.authorities,
        met_by: rule.met_by,
        open: rule.open,
    }
}

fn part<R>(heading: &'static str, rules: &[&Rule<R>], scenarios: &str) -> Part {
    Part {
        heading,
        rules: rules.iter().map(row).collect(),
        scenarios: expectations(scenarios),
    }
}

fn parts() -> [Part; 8] {
    let (motion, office) = ("scenarios_motion", "scenarios_office");
    [
        part("A report of a child", REPORT, "scenarios"),
        part("A motion under § 973.015(2m)", MOTION, motion),
        part("The finished files of a motion", FILES, motion),
        part(
            "Diversion under § 944.30(2m)",
            DIVERSION,
            "scenarios_diversion",
        ),
        part("A disclosure that somebody asks for", DISCLOSURE, office),
        part("Services and money", SERVICES, office),
        part("The course on sex trafficking", TRAINING, office),
        part("The law itself", LAW, office),
    ]
}

/// Every authority of every part, once.
fn every_authority() -> Vec<&'static Authority> {
    let mut all: Vec<&'static Authority> = Vec::new();
    for authority in parts()
        .iter()
        .flat_map(|part| &part.rules)
        .flat_map(|rule| rule.authorities)
    {
        if !all.iter().any(|known| std::ptr::eq(*known, *authority)) {
            all.push(authority);
        }
    }
    all
}

fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', '?'])
        && text
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_numeric() || "(§“".contains(c))
}

fn is_day(text: &str) -> bool {
    text.parse::<chrono::NaiveDate>().is_ok()
}

fn first_difference(committed: &str, rendered: &str) -> String {
    let mut ours = committed.lines();
    rendered
        .lines()
        .find_map(|line| {
            let other = ours.next().unwrap_or("(nothing)");
            (line != other).then(|| format!("  committed: {other}\n  register:  {line}"))
        })
        .unwrap_or_else(|| "  (lines at the end)".to_owned())
}

fn rulebook() -> String {
    let mut book = String::new();
    let mut line = |text: &str| {
        book.push_str(text);
        book.push('\n');
    };
    line("# Rulebook");
    line("");
    line("Every rule that the program applies, as its register has it. This page is made");
    line("from the register by `tests/rulebook.rs`; nothing here is written by hand.");
    line("");
    line("An example tells a few facts and nothing else, and shows what follows. A report of an");
    line("example was received on Friday 20 November 2026 at 20:00 and is looked at at 21:09; a");
    line("motion of an example asks for everything that can be asked. A scenario is a whole case.");
    line("");
    line(&format!("Law as of {VERSION}. {BANNER}"));
    let parts = parts();
    for part in &parts {
        line("");
        line(&format!("**{}**", part.heading));
        line("");
        line("| Rule | Title | Law |");
        line("| --- | --- | --- |");
        for rule in &part.rules {
            let mut law: Vec<&str> = rule.authorities.iter().map(|a| a.citation).collect();
            law.dedup();
            line(&format!(
                "| {} | {} | {} |",
                rule.id,
                rule.title,
                law.join("; ")
            ));
        }
    }
    for part in &parts {
        line("");
        line(&format!("# {}", part.heading));
        for rule in &part.rules {
            line("");
            line(&one_rule(rule, &part.scenarios));
        }
    }
    line("");
    line("# Authorities");
    for authority in every_authority() {
        line("");
        line(&one_authority(authority));
    }
    book
}

fn one_rule(rule: &Row, scenarios: &[Expectations]) -> String {
    let mut text = format!("## {} {}\n\n{}\n", rule.id, rule.title, rule.says);
    for (n, authority) in rule.authorities.iter().enumerate() {
        let leads = if n == 0 { "Rests on" } else { "and on" };
        let _ = write!(
            text,
            "\n- {leads} {} ({}; {}; {}; on {}).",
            authority.citation,
            kind(authority.kind),
            authority.edition,
            authority.confidence.words(),
            authority.checked_on
        );
        if let Some(from) = authority.in_force_from {
            let _ = write!(text, " In force from {from}.");
        }
        if let Some(to) = authority.in_force_to {
            let _ = write!(text, " In force until {to}.");
        }
    }
    text.push('\n');
    if !rule.met_by.is_empty() {
        let _ = write!(text, "\nMet by: {}\n", rule.met_by);
    }
    if !rule.open.is_empty() {
        let _ = write!(text, "\nOpen: {}\n", rule.open);
    }
    text.push_str("\nExamples:\n");
    for (told, says) in told_of(rule.id) {
        let _ = write!(text, "\n- {told} (`example`): {}", says.join(" / "));
    }
    for scenario in scenarios {
        if let Some(lines) = scenario.rules.get(rule.id) {
            let _ = write!(
                text,
                "\n- {} (`{}`): {}",
                scenario.title,
                scenario.name,
                lines.join(" / ")
            );
        }
    }
    text
}

/// The one-line examples of a rule: what is told, and what the rule says of it.
fn told_of(rule: &str) -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for (name, examples) in examples::all() {
        for example in examples.rules.get(rule).into_iter().flatten() {
            let told = examples
                .told(rule, example)
                .unwrap_or_else(|why| panic!("{name}.toml, {rule}: {why}"));
            let mut says = told.reads(examples.record);
            if says.is_empty() {
                says.push("(nothing)".to_owned());
            }
            all.push((example.told_in_words(examples.record), says));
        }
    }
    all
}

fn one_authority(authority: &Authority) -> String {
    let mut text = format!(
        "## {}\n\n{}\n\n- Cited as: {}\n- Kind: {}\n- Read in: {}\n- Edition: {}\n- Checked on: {}\n- How sure: {}",
        authority.id,
        authority.paraphrase,
        authority.citation,
        kind(authority.kind),
        authority.source,
        authority.edition,
        authority.checked_on,
        authority.confidence.words()
    );
    for doubt in authority.doubts {
        let _ = write!(text, "\n- In doubt: {doubt}");
    }
    text
}

fn kind(kind: AuthorityKind) -> &'static str {
    match kind {
        AuthorityKind::Statute => "statute",
        AuthorityKind::Standard => "standard of an agency",
        AuthorityKind::Case => "case",
        AuthorityKind::Practice => "practice",
        AuthorityKind::Absence => "what a text does not say",
    }
}
