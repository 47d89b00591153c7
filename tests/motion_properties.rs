//! What holds for every motion: each fact carries its element, what is concluded stays concluded, nothing panics.

#[path = "case/motion.rs"]
#[expect(dead_code, reason = "the scenarios themselves use the rest of it")]
mod motion;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "case/words.rs"]
mod words;

use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::element::ElementLetter;
use casefile::path::FactPath;
use casefile::read::read;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use law::conclusion::{Conclusion, Outcome};
use law::motion::elements::elements;
use law::motion::{Drafting, motion as draft};
use law::office::Office;
use law::rules::conclude_motion;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A moment after everything that the records below tell.
fn now() -> DateTime<Utc> {
    record::moment("2026-11-20 21:09").expect("the moment can be read")
}

fn conclusions(facts: &MotionFacts) -> Vec<Conclusion> {
    conclude_motion(facts, &Office::of(&Settings::default()), now())
}

/// Texts that say something different to some rule: early and late, one and the other, plain and strange.
fn fillings(kind: Kind, item: ItemId) -> Vec<String> {
    match kind {
        Kind::Line => vec!["Words".to_owned(), "2012CM001234".to_owned()],
        Kind::Text => vec!["Words.".to_owned()],
        Kind::Phone => vec!["608-555-0142".to_owned()],
        Kind::Age => vec!["17".to_owned()],
        Kind::Past | Kind::Moment => vec!["2012-03-05 20:00".to_owned()],
        Kind::Date | Kind::Day => vec!["1990-01-01".to_owned(), "2026-11-19".to_owned()],
        Kind::Span => ["1990", "2008", "2014", "about 2012", "2020 to 2026"]
            .map(str::to_owned)
            .to_vec(),
        Kind::Money => vec!["1250".to_owned()],
        Kind::YesNo => vec!["yes".to_owned(), "no".to_owned()],
        Kind::Choice(choices) => choices.iter().map(|c| c.value.to_owned()).collect(),
        Kind::Many(choices) => {
            let all: Vec<&str> = choices.iter().map(|c| c.value).collect();
            std::iter::once("none")
                .chain(all.clone())
                .map(str::to_owned)
                .chain([all.join(", ")])
                .collect()
        }
        Kind::Links(_) => vec!["none".to_owned(), item.to_string()],
    }
}

/// Every place of the table in a record, once for each item.
fn places(record: &Value) -> Vec<(FactPath, &'static Fact)> {
    let mut places = Vec::new();
    for fact in facts::MOTION.iter().flat_map(|part| part.iter()) {
        let Some((list, rest)) = fact.path.split_once("/*") else {
            places.push((fact.at(), fact));
            continue;
        };
        let items = record.pointer(list).and_then(Value::as_object);
        for id in items.into_iter().flat_map(|items| items.keys()) {
            places.push((FactPath(format!("{list}/{id}{rest}")), fact));
        }
    }
    places
}

fn fill(record: &mut Value, path: &FactPath, fact: &Fact, text: &str) {
    let value = read(fact.kind, text, now()).unwrap_or_else(|why| panic!("{path}: {}", why.says));
    let leaf = record
        .pointer_mut(path.as_str())
        .expect("every place has its answer");
    *leaf = json!({"state": "known", "value": value, "source": "counsel", "learned": null});
}

fn is_open(record: &Value, path: &FactPath) -> bool {
    record
        .pointer(path.as_str())
        .is_none_or(|leaf| leaf["state"] != "known")
}

/// Met, not met and blocked: what no filling of an unknown fact may change.
fn is_firm(conclusion: &Conclusion) -> bool {
    matches!(
        conclusion.outcome,
        Outcome::Met | Outcome::NotMet | Outcome::Blocked
    )
}

/// What was concluded firmly and no longer is, once this was filled in.
fn shaken(before: &[Conclusion], record: &Value, filled: &str) -> Vec<String> {
    let facts: MotionFacts =
        serde_json::from_value(record.clone()).expect("a filled record is a motion");
    let after = conclusions(&facts);
    before
        .iter()
        .filter(|c| is_firm(c))
        // The table says "today until filed": the day of filing is an act, and no fact that is merely unknown.
        .filter(|c| !(c.rule == "VAC-03" && filled.contains("/filing/filed_on")))
        .filter(|c| {
            !after
                .iter()
                .any(|a| (a.rule, &a.about, &a.outcome) == (c.rule, &c.about, &c.outcome))
        })
        .map(|c| format!("{} {} was {:?}, until {filled}", c.rule, c.about, c.outcome))
        .collect()
}

#[test]
fn what_is_met_not_met_or_blocked_stays_so_whatever_the_unknown_facts_turn_out_to_be() {
    let mut found = Vec::new();
    for (name, scenario) in motion::all() {
        let (_, facts) = scenario
            .told()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let before = conclusions(&facts);
        assert!(before.iter().any(is_firm), "{name} concludes something");
        let record = serde_json::to_value(&facts).expect("a motion is written as JSON");
        let exhibit = facts
            .exhibits
            .items
            .keys()
            .next()
            .copied()
            .unwrap_or_default();
        for (path, fact) in places(&record)
            .into_iter()
            .filter(|(path, _)| is_open(&record, path))
        {
            for text in fillings(fact.kind, exhibit) {
                let mut filled = record.clone();
                fill(&mut filled, &path, fact, &text);
                let shaken = shaken(&before, &filled, &format!("{path} = {text}"));
                found.extend(shaken.into_iter().map(|what| format!("{name}: {what}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The record as it was before anybody answered this.
fn forget(record: &mut Value, path: &FactPath) {
    if let Some(leaf) = record.pointer_mut(path.as_str()) {
        *leaf = json!({"state": "not_asked"});
    }
}

#[test]
fn whatever_was_not_asked_yet_nothing_firm_turns_on_its_answer() {
    let mut found = Vec::new();
    for (name, scenario) in motion::all() {
        let (_, facts) = scenario
            .told()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let record = serde_json::to_value(&facts).expect("a motion is written as JSON");
        let exhibit = facts
            .exhibits
            .items
            .keys()
            .next()
            .copied()
            .unwrap_or_default();
        let known = places(&record)
            .into_iter()
            .filter(|(path, _)| !is_open(&record, path));
        for (path, fact) in known {
            let mut without = record.clone();
            forget(&mut without, &path);
            let before: MotionFacts =
                serde_json::from_value(without.clone()).expect("a motion without one answer");
            let before = conclusions(&before);
            for text in fillings(fact.kind, exhibit) {
                fill(&mut without, &path, fact, &text);
                let shaken = shaken(&before, &without, &format!("{path} = {text}"));
                found.extend(shaken.into_iter().map(|what| format!("{name}: {what}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn without_a_fact_its_sentence_is_gone_and_the_element_that_rested_on_it_stands_otherwise() {
    let mut tried = 0;
    for (name, scenario) in motion::all() {
        let (_, whole) = scenario
            .told()
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let before = elements(&whole);
        for (id, fact) in whole.story.iter() {
            let mut without = whole.clone();
            without.story.items.remove(&id);
            let after = elements(&without);
            for (was, is) in before.iter().zip(&after) {
                assert!(
                    !is.facts.contains(&id),
                    "{name}: ({}) still names it",
                    is.letter.letter()
                );
                let own = matches!(
                    was.letter,
                    ElementLetter::A | ElementLetter::B | ElementLetter::C
                );
                if was.facts == [id] && (own || was.rests_on.is_empty()) && was.stated.is_none() {
                    let told_apart = was.state != is.state || was.gap != is.gap;
                    assert!(
                        told_apart,
                        "{name}: ({}) stands as before",
                        is.letter.letter()
                    );
                    tried += 1;
                }
            }
            if let (Drafting::Motion(made), Drafting::Motion(rest)) =
                (draft(&whole, true), draft(&without, true))
            {
                assert_eq!(rest.story().len() + 1, made.story().len(), "{name}");
                let text = serde_json::to_string(&rest).expect("a motion is written as JSON");
                for words in [&fact.statement, &fact.own_words]
                    .into_iter()
                    .filter_map(|a| a.known())
                {
                    assert!(
                        !text.contains(words.as_str()),
                        "{name}: “{words}” is still said"
                    );
                }
            }
        }
    }
    assert!(tried >= 5, "only {tried} elements rested on one fact");
}

#[test]
fn what_is_kept_in_the_vault_is_in_no_motion_whatever_it_is() {
    const MARK: &str = "Zzyzx";
    let mut record = json!({});
    let item = ItemId::new();
    for fact in facts::MOTION.iter().flat_map(|part| part.iter()) {
        let text = match fact.kind {
            Kind::Line | Kind::Text if fact.kept => MARK.to_owned(),
            Kind::Choice(choices) if fact.path.ends_with("/statute") => choices[0].value.to_owned(),
            kind => fillings(kind, item).swap_remove(0),
        };
        let value = read(fact.kind, &text, now())
            .unwrap_or_else(|why| panic!("{}: {}", fact.path, why.says));
        let leaf = json!({"state": "known", "value": value, "source": "counsel", "learned": null});
        casefile::entry::put(&mut record, &fact.of(item), leaf);
    }
    let facts: MotionFacts = serde_json::from_value(record).expect("a full record is a motion");
    match draft(&facts, true) {
        Drafting::Motion(made) => {
            let text = serde_json::to_string(&made).expect("a motion is written as JSON");
            assert!(!text.contains(MARK), "{text}");
        }
        Drafting::Refused(why) => panic!("{}", why[0].says),
    }
}

/// Texts that nobody types on purpose.
fn strange() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9A-Z .\\-/]{0,40}",
        Just("{{ movant }} 123-45-6789 ⟦\u{202e}\u{301}٠١٢ ﬀ 𝟙𝟚𝟛".to_owned()),
        Just("ß".repeat(300)),
    ]
}

/// A record in which some facts are answered, some of them strangely, with up to three items to a list.
fn records() -> impl Strategy<Value = Value> {
    let seeds = proptest::collection::vec((any::<u8>(), any::<u8>(), strange()), 1..80);
    (0_usize..3, seeds).prop_map(|(items, seeds)| {
        let ids: Vec<ItemId> = (0..=items).map(|_| ItemId::new()).collect();
        let all: Vec<&Fact> = facts::MOTION.iter().flat_map(|part| part.iter()).collect();
        let mut record = serde_json::to_value(MotionFacts::begun("SH-2026-0001")).expect("JSON");
        for (which, how, words) in seeds {
            let fact = all[usize::from(which) % all.len()];
            let id = ids[usize::from(how) % ids.len()];
            let texts = match fact.kind {
                Kind::Line | Kind::Text | Kind::Span => vec![words.clone(), "2012".to_owned()],
                kind => fillings(kind, id),
            };
            let text = &texts[usize::from(how / 3) % texts.len()];
            let leaf = match read(fact.kind, text, now()) {
                Ok(value) => {
                    json!({"state": "known", "value": value, "source": "movant", "learned": null})
                }
                Err(_) => json!({"state": "unknown"}),
            };
            casefile::entry::put(&mut record, &fact.of(id), leaf);
        }
        // Every answer that was not given stands there as not asked.
        let whole: MotionFacts = serde_json::from_value(record).expect("the record is a motion");
        serde_json::to_value(whole).expect("JSON")
    })
}

/// What a scenario's record is after several of its answers were forgotten.
fn half_told() -> impl Strategy<Value = Value> {
    let all: Vec<Value> = motion::all()
        .into_iter()
        .map(|(name, scenario)| {
            let (_, facts) = scenario
                .told()
                .unwrap_or_else(|why| panic!("{name}: {why}"));
            serde_json::to_value(facts).expect("a motion is written as JSON")
        })
        .collect();
    let forgotten = proptest::collection::vec(any::<u8>(), 0..12);
    (0..all.len(), forgotten).prop_map(move |(which, forgotten)| {
        let mut record = all[which].clone();
        let known: Vec<FactPath> = places(&record)
            .into_iter()
            .map(|(path, _)| path)
            .filter(|path| !is_open(&record, path))
            .collect();
        for which in forgotten {
            forget(&mut record, &known[usize::from(which) % known.len()]);
        }
        record
    })
}

/// Half as many cases as elsewhere, since each draws every conclusion several times; PROPTEST_CASES lowers it.
fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(ProptestConfig::default().cases / 2)
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_motion_makes_a_rule_panic(record in records()) {
        let facts: MotionFacts = serde_json::from_value(record).expect("a motion");
        prop_assert!(conclusions(&facts).iter().all(|c| !c.because.is_empty()));
        prop_assert_eq!(elements(&facts).len(), 7);
        if let Drafting::Motion(made) = draft(&facts, false) {
            prop_assert!(made.story().len() <= facts.story.items.len());
        }
    }

    #[test]
    fn no_filling_shakes_what_is_firm(
        record in half_told(),
        fills in proptest::collection::vec((any::<usize>(), any::<usize>()), 6),
    ) {
        let facts: MotionFacts = serde_json::from_value(record.clone()).expect("a motion");
        let before = conclusions(&facts);
        let id = facts.exhibits.items.keys().next().copied().unwrap_or_default();
        let open: Vec<_> = places(&record)
            .into_iter()
            .filter(|(path, _)| is_open(&record, path))
            .collect();
        // One filling after the other: what was firm at first stays so under all of them.
        let (mut filled, mut names) = (record, String::new());
        for (which, how) in fills {
            let (path, fact) = &open[which % open.len()];
            let texts = fillings(fact.kind, id);
            let text = &texts[how % texts.len()];
            fill(&mut filled, path, fact, text);
            names.push_str(&format!("{path} = {text}; "));
            let shaken = shaken(&before, &filled, &names);
            prop_assert!(shaken.is_empty(), "{}", shaken.join("\n"));
        }
    }
}
