//! Each fact of a diversion and the papers that carry it: what was entered is said, and gone with its fact; what is
//! kept in the vault is on none, and with initials the name is on none.

#[path = "papers_diversion/cases.rs"]
mod cases;
#[path = "case/diversion.rs"]
#[expect(dead_code, reason = "the scenarios themselves use the rest of it")]
mod diversion;
#[path = "papers_diversion/made.rs"]
#[expect(dead_code, reason = "other tests print the papers")]
mod made;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "case/words.rs"]
mod words;

use std::collections::BTreeMap;

use casefile::diversion::DiversionFacts;
use casefile::fact::Kind;
use casefile::facts;
use casefile::path::FactPath;
use law::diversion::request::paper::PAPERS;

use cases::{filled, named, refused, scenarios, wanted};
use made::text_of;

/// A record with words of their own in every fact that holds words.
fn marked(name: &str) -> (DiversionFacts, BTreeMap<FactPath, String>) {
    let mut record = serde_json::to_value(filled(name, &[])).expect("it is written as JSON");
    let mut tokens = BTreeMap::new();
    let rows = facts::DIVERSION.iter().flat_map(|part| part.iter());
    for (index, fact) in rows.enumerate() {
        let words = matches!(fact.kind, Kind::Line | Kind::Text);
        let read_by_law = fact.path.ends_with("months") || fact.path == "/case/county";
        if words && !read_by_law {
            let token = format!("Wort{}zu", index + 100);
            let leaf = serde_json::json!({"state": "known", "value": token, "source": "counsel", "learned": null});
            casefile::entry::put(&mut record, &fact.at(), leaf);
            tokens.insert(fact.at(), token);
        }
    }
    (serde_json::from_value(record).expect("a diversion"), tokens)
}

#[test]
fn each_word_that_was_entered_is_on_its_papers_and_gone_from_them_when_its_fact_is() {
    // The title as it stands in the file takes the place of the name in a caption, and counsel that of nobody.
    const UNSAID: &[&str] = &["/person/actual_address", "/case/other_charges_which"];
    for name in ["turns_seventeen_after_petition", "eighteen_when_charged"] {
        let (facts, tokens) = marked(name);
        let all = |facts: &DiversionFacts| -> String {
            let papers = PAPERS
                .into_iter()
                .filter(|paper| refused(facts, *paper).is_empty());
            papers
                .map(|paper| text_of(facts, paper))
                .collect::<String>()
                .to_lowercase()
        };
        let before = all(&facts);
        let juvenile = name.starts_with("turns");
        for (place, token) in &tokens {
            let said = before.contains(&token.to_lowercase());
            let other_court = [
                ("/agreement", true),
                ("/intake", true),
                ("/decree", true),
                ("/consents", true),
                ("/deferred", false),
                ("/volunteers", false),
            ]
            .iter()
            .any(|(part, young)| place.is_within(&FactPath::from(*part)) && *young != juvenile);
            let unsaid = UNSAID.contains(&place.as_str());
            assert!(
                said || unsaid || other_court,
                "{name}: {place} is on no paper"
            );
            assert!(!(said && unsaid), "{name}: {place} is on a paper");
            let mut record = serde_json::to_value(&facts).expect("it is written as JSON");
            casefile::entry::put(
                &mut record,
                place,
                serde_json::json!({"state": "not_asked"}),
            );
            let without: DiversionFacts = serde_json::from_value(record).expect("a diversion");
            let after = all(&without);
            assert!(
                !after.contains(&token.to_lowercase()),
                "{name}: “{token}” of {place} is still said"
            );
            for (other, token) in tokens.iter().filter(|(other, _)| *other != place) {
                assert!(
                    !before.contains(&token.to_lowercase())
                        || after.contains(&token.to_lowercase()),
                    "{name}: without {place} {other} is gone as well"
                );
            }
        }
    }
}

#[test]
fn what_is_kept_in_the_vault_is_on_no_paper() {
    for (name, _) in scenarios() {
        let facts = filled(&name, &[("person/citizenship", "not_citizen")]);
        for paper in PAPERS {
            if refused(&facts, paper).is_empty() {
                let text = text_of(&facts, paper);
                for words in ["Hidden Lane", "Sayner", "Not a citizen"] {
                    assert!(
                        !text.contains(words),
                        "{} of {name}: “{words}”: {text}",
                        named(paper)
                    );
                }
            }
        }
    }
}

#[test]
fn with_initials_no_paper_bears_the_name() {
    for (name, whole) in [
        ("turns_seventeen_after_petition", "Vang"),
        ("eighteen_when_charged", "Beaudoin"),
    ] {
        let facts = filled(name, &[("asking/initials", "yes")]);
        for paper in wanted(&facts) {
            let text = text_of(&facts, paper).to_lowercase();
            assert!(
                !text.contains(&whole.to_lowercase()),
                "{} of {name}: {text}",
                named(paper)
            );
            assert!(
                !text.contains("2010"),
                "the date of birth tells who it is: {text}"
            );
        }
    }
}
