//! What holds for every prosecution that might go another way: what is concluded stays concluded whatever the
//! unknown facts turn out to be, what is closed stays closed, nothing panics, and nobody is called ineligible.

#[path = "case/diversion.rs"]
#[expect(dead_code, reason = "the scenarios themselves use the rest of it")]
mod diversion;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "case/words.rs"]
mod words;

use casefile::diversion::DiversionFacts;
use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::path::FactPath;
use casefile::read::read;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use law::conclusion::{Conclusion, Outcome};
use law::diversion::reading::is_referred;
use law::diversion::{Desk, WayState, desk};
use law::office::Office;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A moment after everything that the records below tell.
fn now() -> DateTime<Utc> {
    record::moment("2026-11-20 21:09").expect("the moment can be read")
}

fn desk_of(facts: &DiversionFacts) -> Desk {
    desk(facts, &Office::of(&Settings::default()), now())
}

/// Texts that say something different to some rule: young and grown, small and large, long and short.
fn fillings(fact: &Fact) -> Vec<String> {
    let all: &[&str] = match fact.kind {
        Kind::Line if fact.path == "/case/county" => &["Vilas", "Rock", "nowhere"],
        Kind::Line if fact.path.ends_with("months") => &["6", "a year", "13", "a while"],
        Kind::Line | Kind::Text => &["Words."],
        Kind::Age => &["9", "14", "16", "17", "18"],
        Kind::Date | Kind::Day => &["2025-01-31"],
        Kind::YesNo => &["yes", "no"],
        Kind::Choice(choices) => return choices.iter().map(|c| c.value.to_owned()).collect(),
        Kind::Phone => &["715-555-0142"],
        Kind::Span => &["about March 2025"],
        Kind::Money | Kind::Past | Kind::Moment | Kind::Many(_) | Kind::Links(_) => {
            panic!("{}: no fact of diversion is of this kind", fact.path)
        }
    };
    all.iter().map(|text| (*text).to_owned()).collect()
}

fn table() -> Vec<&'static Fact> {
    facts::DIVERSION
        .iter()
        .flat_map(|part| part.iter())
        .collect()
}

fn fill(record: &mut Value, fact: &Fact, text: &str) {
    let value =
        read(fact.kind, text, now()).unwrap_or_else(|why| panic!("{}: {}", fact.path, why.says));
    let leaf = json!({"state": "known", "value": value, "source": "record", "learned": null});
    casefile::entry::put(record, &fact.at(), leaf);
}

fn forget(record: &mut Value, path: &FactPath) {
    if let Some(leaf) = record.pointer_mut(path.as_str()) {
        *leaf = json!({"state": "not_asked"});
    }
}

fn is_open(record: &Value, fact: &Fact) -> bool {
    record
        .pointer(fact.path)
        .is_none_or(|leaf| leaf["state"] != "known")
}

fn facts_of(record: &Value) -> DiversionFacts {
    serde_json::from_value(record.clone()).expect("the record is a diversion")
}

/// Facts that cannot be true together: an age when it was charged, while nothing is filed. Filling in one of
/// them where the other is known is no way in which an unknown fact can turn out.
fn contradicts_itself(d: &DiversionFacts) -> bool {
    is_referred(d) && d.person.age_when_charged.known().is_some()
}

/// Met, not met and blocked: what no filling of an unknown fact may change.
fn is_firm(conclusion: &Conclusion) -> bool {
    matches!(
        conclusion.outcome,
        Outcome::Met | Outcome::NotMet | Outcome::Blocked
    )
}

/// What was concluded firmly, or closed, and no longer is, once this was filled in.
fn shaken(before: &Desk, after: &Desk, filled: &str) -> Vec<String> {
    let rules = before
        .conclusions
        .iter()
        .filter(|c| is_firm(c))
        .filter(|c| {
            !after
                .conclusions
                .iter()
                .any(|a| (a.rule, &a.about, &a.outcome) == (c.rule, &c.about, &c.outcome))
        })
        .map(|c| format!("{} {} was {:?}, until {filled}", c.rule, c.about, c.outcome));
    let ways = before
        .ways
        .iter()
        .zip(&after.ways)
        .filter(|(was, is)| was.state == WayState::Closed && is.state != WayState::Closed)
        .map(|(was, is)| {
            format!(
                "{} was closed and is {:?}, until {filled}",
                was.title, is.state
            )
        });
    rules.chain(ways).collect()
}

/// A scenario's records, and those that stand between nothing and each of them.
fn records() -> Vec<(String, Value)> {
    diversion::all()
        .into_iter()
        .map(|(name, scenario)| {
            let (_, facts) = scenario
                .told()
                .unwrap_or_else(|why| panic!("{name}: {why}"));
            let record = serde_json::to_value(facts).expect("a diversion is written as JSON");
            (name, record)
        })
        .collect()
}

/// The ways that age alone closes: the court can still be another one than the age says, which is a question
/// for a person and is asked as one. So the court is not filled in where an age has already told it.
fn tells_otherwise(before: &DiversionFacts, after: &DiversionFacts) -> bool {
    use law::diversion::reading::{Side, side};
    before.case.court.known().is_none()
        && after.case.court.known().is_some()
        && matches!(side(after), Side::Conflict)
}

#[test]
fn what_is_concluded_or_closed_stays_so_whatever_one_unknown_fact_turns_out_to_be() {
    let mut found = Vec::new();
    let mut firm = 0;
    for (name, record) in records() {
        // The record as it is, and the record without each of its answers.
        let known: Vec<FactPath> = table()
            .into_iter()
            .filter(|fact| !is_open(&record, fact))
            .map(Fact::at)
            .collect();
        for gone in std::iter::once(None).chain(known.into_iter().map(Some)) {
            let mut base = record.clone();
            if let Some(path) = &gone {
                forget(&mut base, path);
            }
            let facts = facts_of(&base);
            let before = desk_of(&facts);
            firm += before.conclusions.iter().filter(|c| is_firm(c)).count();
            for fact in table().into_iter().filter(|fact| is_open(&base, fact)) {
                for text in fillings(fact) {
                    let mut filled = base.clone();
                    fill(&mut filled, fact, &text);
                    let after = facts_of(&filled);
                    if contradicts_itself(&after) || tells_otherwise(&facts, &after) {
                        continue;
                    }
                    let shaken = shaken(
                        &before,
                        &desk_of(&after),
                        &format!("{} = {text}", fact.path),
                    );
                    found.extend(shaken.into_iter().map(|what| format!("{name}: {what}")));
                }
            }
        }
    }
    assert!(firm > 300, "only {firm} conclusions were firm");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_fact_that_a_way_lacks_is_one_that_can_change_how_it_stands() {
    for (name, record) in records() {
        let before = desk_of(&facts_of(&record));
        for way in before.ways.iter().filter(|way| !way.needs.is_empty()) {
            assert_eq!(way.state, WayState::NeedsFact, "{name}: {}", way.title);
            for path in &way.needs {
                let fact = facts::diversion(path).unwrap_or_else(|| panic!("{path} is no fact"));
                assert!(
                    is_open(&record, fact) || fact.kind == Kind::Age || fact.path == "/case/county",
                    "{name}: {} lacks {path}, which is known",
                    way.title
                );
            }
        }
    }
}

/// Texts that nobody types on purpose.
fn strange() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9a-z .\\-/]{0,20}",
        Just("{{ 16 }} <b> ⟦\u{202e}\u{301}١٦ 𝟙𝟞".to_owned()),
    ]
}

/// A record in which some facts are answered, some of them strangely.
fn any_record() -> impl Strategy<Value = Value> {
    proptest::collection::vec((any::<u8>(), any::<u8>(), strange()), 0..40).prop_map(|seeds| {
        let all = table();
        let mut record = serde_json::to_value(DiversionFacts::begun("SH-2026-0001")).expect("JSON");
        for (which, how, words) in seeds {
            let fact = all[usize::from(which) % all.len()];
            let texts = match fact.kind {
                Kind::Line | Kind::Text | Kind::Age if how % 3 == 0 => vec![words],
                _ => fillings(fact),
            };
            let text = &texts[usize::from(how) % texts.len()];
            let leaf = match read(fact.kind, text, now()) {
                Ok(value) => {
                    json!({"state": "known", "value": value, "source": "record", "learned": null})
                }
                Err(_) => json!({"state": "unknown"}),
            };
            casefile::entry::put(&mut record, &fact.at(), leaf);
        }
        record
    })
}

/// A third of the cases of elsewhere, since each draws every conclusion several times; PROPTEST_CASES lowers it.
fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(ProptestConfig::default().cases / 3)
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_prosecution_makes_a_rule_panic_and_nobody_is_called_ineligible(record in any_record()) {
        let desk = desk_of(&facts_of(&record));
        prop_assert_eq!(desk.ways.len(), 4);
        prop_assert!(desk.conclusions.iter().all(|c| !c.because.is_empty()));
        prop_assert!(desk.ways.iter().all(|way| !way.because.is_empty()));
        let said = desk.conclusions.iter().flat_map(|c| &c.because)
            .chain(desk.ways.iter().flat_map(|way| way.because.iter().chain(&way.costs)))
            .chain(desk.outside.iter().chain(&desk.instead));
        for step in said {
            prop_assert!(!step.says.to_lowercase().contains("eligible"), "{}", step.says);
        }
    }

    #[test]
    fn no_filling_shakes_what_is_firm_or_closed(
        record in any_record(),
        fills in proptest::collection::vec((any::<usize>(), any::<usize>()), 8),
    ) {
        let facts = facts_of(&record);
        let before = desk_of(&facts);
        let open: Vec<_> = table().into_iter().filter(|fact| is_open(&record, fact)).collect();
        prop_assume!(!open.is_empty());
        let (mut filled, mut names) = (record, String::new());
        for (which, how) in fills {
            let fact = open[which % open.len()];
            let texts = fillings(fact);
            let text = &texts[how % texts.len()];
            let mut next = filled.clone();
            fill(&mut next, fact, text);
            let after = facts_of(&next);
            if contradicts_itself(&after) || tells_otherwise(&facts, &after) {
                continue;
            }
            names.push_str(&format!("{} = {text}; ", fact.path));
            let shaken = shaken(&before, &desk_of(&after), &names);
            prop_assert!(shaken.is_empty(), "{}", shaken.join("\n"));
            filled = next;
        }
    }
}
