//! What the scenarios and the examples of one kind of record tell, and the same told otherwise.

use std::collections::BTreeSet;

use casefile::fact::{Fact, Kind};
use chrono::{DateTime, Utc};

use crate::examples::{Kept, all};
use crate::files;
use crate::record::moment;

/// Facts as they are told, and the moment.
pub type Seed = (Vec<(String, String)>, DateTime<Utc>);

/// Texts that say something different to some rule.
pub fn fillings(kind: Kind, items: &[String]) -> Vec<String> {
    let texts: Vec<&str> = match kind {
        Kind::Line => vec!["Words", "2012CM001234", "Milwaukee"],
        Kind::Text => vec!["Words."],
        Kind::Phone => vec!["608-555-0142"],
        Kind::Age => vec!["9", "13", "16", "17", "18", "about 17"],
        Kind::Past | Kind::Moment => vec!["2026-11-19 08:00", "2026-11-20 20:30"],
        Kind::Date | Kind::Day => vec!["1990-01-01", "2026-11-19"],
        Kind::Span => vec!["1990", "2008", "2014", "about 2012", "2020 to 2026", "2026"],
        Kind::YesNo => vec!["yes", "no"],
        Kind::Choice(choices) => choices.iter().map(|choice| choice.value).collect(),
        Kind::Many(choices) => {
            let one = choices.iter().map(|choice| choice.value);
            std::iter::once("none").chain(one).collect()
        }
        Kind::Links(list) => {
            let list = list.trim_start_matches('/').trim_end_matches("/items");
            let item = items
                .iter()
                .find_map(|item| item.strip_prefix(list)?.strip_prefix('/'));
            return std::iter::once("none")
                .chain(item)
                .map(str::to_owned)
                .collect();
        }
        _ => Vec::new(),
    };
    let not_known = ["(unknown)", "(not asked)", "(refused)"];
    texts
        .into_iter()
        .chain(not_known)
        .map(str::to_owned)
        .collect()
}

/// The items that are told, such as `maltreaters/dre`.
pub fn items(facts: &[(String, String)]) -> Vec<String> {
    let items: BTreeSet<String> = facts
        .iter()
        .filter_map(|(name, _)| name.rsplit_once('/').map(|(item, _)| item.to_owned()))
        .filter(|item| item.contains('/'))
        .collect();
    items.into_iter().collect()
}

/// Every name under which a fact can be told beside what is told: in each item of its list, or in a new one.
pub fn names(fact: &Fact, items: &[String]) -> Vec<String> {
    let name = fact.path.trim_start_matches('/');
    let Some((list, field)) = name.split_once("/items/*/") else {
        return vec![name.to_owned()];
    };
    let mut names: Vec<String> = items
        .iter()
        .filter(|item| {
            item.strip_prefix(list)
                .is_some_and(|rest| rest.starts_with('/'))
        })
        .map(|item| format!("{item}/{field}"))
        .collect();
    if names.is_empty() {
        names.push(format!("{list}/one/{field}"));
    }
    names
}

/// What the scenarios and the examples of that record tell.
pub fn seeds(kept: Kept) -> Vec<Seed> {
    let mut seeds: Vec<Seed> = Vec::new();
    for (_, examples) in all()
        .into_iter()
        .filter(|(_, examples)| examples.record == kept)
    {
        for (rule, of_rule) in &examples.rules {
            for example in of_rule {
                let told = examples
                    .told(rule, example)
                    .expect("an example can be told");
                seeds.push((told.facts, told.now));
            }
        }
    }
    let folder = match kept {
        Kept::Report => "scenarios",
        Kept::Motion => "scenarios_motion",
        Kept::Diversion => "scenarios_diversion",
        _ => "scenarios_office",
    };
    for (_, scenario) in files::scenarios::<toml::Table>(folder) {
        let of_another = scenario.get("record").and_then(|v| v.as_str());
        let ours = match kept {
            Kept::Disclosure => "disclosure",
            Kept::Services => "services",
            Kept::Training => "training",
            _ => "law_readings",
        };
        if of_another.is_some_and(|record| record != ours) {
            continue;
        }
        let now = scenario["now"].as_str().expect("a scenario has its moment");
        let facts = scenario["facts"].as_table().expect("a scenario has facts");
        let facts = facts
            .iter()
            .map(|(name, text)| (name.clone(), text.as_str().unwrap_or_default().to_owned()))
            .collect();
        seeds.push((facts, moment(now).expect("the moment can be read")));
    }
    seeds
}

/// The facts with some of them told otherwise, each change by the place of a fact and of a text.
pub fn changed(
    kept: Kept,
    told: &[(String, String)],
    changes: &[(usize, usize, usize)],
) -> Vec<(String, String)> {
    let table = kept.all();
    let mut facts = told.to_vec();
    for (which, item, how) in changes {
        let fact = table[which % table.len()];
        let items = items(&facts);
        let names = names(fact, &items);
        let texts = fillings(fact.kind, &items);
        if texts.is_empty() {
            continue;
        }
        let name = &names[item % names.len()];
        facts.retain(|(known, _)| known != name);
        facts.push((name.clone(), texts[how % texts.len()].clone()));
    }
    facts
}
