//! What holds for every directory, roster, disclosure and reading of the law: what is concluded stays concluded,
//! whatever answers were missing and however they turn out.

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
#[expect(dead_code, reason = "the test of the examples uses the rest of it")]
mod told_otherwise;
#[path = "case/words.rs"]
mod words;

use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use examples::Kept;
use law::conclusion::Outcome;
use law::office::Office;
use proptest::prelude::*;
use record::Record;
use told_otherwise::{fillings, items, names, seeds};

const KEPT: [Kept; 4] = [
    Kept::Disclosure,
    Kept::Services,
    Kept::Training,
    Kept::LawReadings,
];

/// Met, not met and blocked, each with what it is about; `None` where an answer cannot be told beside the others.
fn firm(kept: Kept, told: &[(String, String)], now: DateTime<Utc>) -> Option<Vec<String>> {
    let mut case = Record::of(kept.table());
    case.tell(told.iter().map(|(n, t)| (n.as_str(), t.as_str())), now)
        .ok()?;
    let office = Office::of(&Settings::default());
    let conclusions = kept.conclusions(&case, &[], &office, now).ok()?;
    Some(
        conclusions
            .iter()
            .filter(|one| {
                matches!(
                    one.outcome,
                    Outcome::Met | Outcome::NotMet | Outcome::Blocked
                )
            })
            .map(|one| format!("{} {}: {:?}", one.rule, case.name(&one.about), one.outcome))
            .collect(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_is_met_not_met_or_blocked_stays_so_whatever_was_blank_turns_out_to_be(
        kept in proptest::sample::select(&KEPT[..]),
        which in any::<usize>(),
        blank in proptest::collection::vec(any::<bool>(), 40),
        fills in proptest::collection::vec((any::<usize>(), any::<usize>(), any::<usize>()), 6),
    ) {
        let seeds = seeds(kept);
        let (whole, now) = &seeds[which % seeds.len()];
        let mut told: Vec<(String, String)> = whole
            .iter()
            .zip(blank.iter().cycle())
            .filter(|(_, blank)| !**blank)
            .map(|(told, _)| told.clone())
            .collect();
        let before = firm(kept, &told, *now).unwrap_or_default();
        // Answers of the items that are there: another item is news, and no answer that was missing.
        let (table, there) = (kept.all(), items(&told));
        for (fact, item, how) in fills {
            let fact = table[fact % table.len()];
            let names = names(fact, &there);
            let name = &names[item % names.len()];
            let is_new = name.contains("/one/") || told.iter().any(|(known, _)| known == name);
            let texts = fillings(fact.kind, &there);
            if is_new || texts.is_empty() {
                continue;
            }
            told.push((name.clone(), texts[how % texts.len()].clone()));
            let Some(after) = firm(kept, &told, *now) else {
                told.pop();
                continue;
            };
            for conclusion in &before {
                prop_assert!(after.contains(conclusion), "{conclusion}, until {told:?}");
            }
        }
    }
}
