//! Every sentence of the papers of a motion rests on facts that somebody entered: each fact is taken away in
//! turn, and what rested on it is gone or said otherwise, and nothing else is.

#[path = "papers_motion/cases.rs"]
mod cases;

use std::collections::{BTreeMap, BTreeSet};

use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use cases::{answer, drafted, finished, path, rock, scenarios, today};
use law::motion::{Drafting, motion};
use papers::{
    certificate_of_service, court_notice, declaration,
    document::Document,
    motion,
    passage::{Made, passages},
    proposed_order, statement_of_facts, text,
};

/// The papers; none if law lets none be drafted.
fn drawn(facts: &MotionFacts) -> Option<[Document; 6]> {
    let Drafting::Motion(made) = motion(facts, false) else {
        return None;
    };
    let papers = [
        motion::motion(&made, today()),
        statement_of_facts::statement_of_facts(&made, today()),
        proposed_order::proposed_order(&made, today()),
        court_notice::court_notice(&made, today()),
        declaration::declaration(&made, today()),
        certificate_of_service::certificate_of_service(&made, today()),
    ];
    Some(papers.map(|paper| paper.expect("the template is sound")))
}

/// Every passage of the papers by its name. Numbers of paragraphs that are cited do not count: they
/// change when a fact above goes.
fn made(facts: &MotionFacts) -> Option<BTreeMap<String, Made>> {
    let papers = drawn(facts)?;
    let passages = papers.iter().flat_map(passages).map(|passage| {
        let mut text = String::new();
        let mut cited = false;
        for letter in passage.text.chars() {
            cited = letter == '¶' || (cited && (letter.is_ascii_digit() || " ,–".contains(letter)));
            if !cited {
                text.push(letter);
            }
        }
        (passage.name.clone(), Made { text, ..passage })
    });
    Some(passages.collect())
}

/// Every fact that is known, with its place.
fn known(facts: &MotionFacts) -> Vec<(FactPath, &'static Fact)> {
    let record = serde_json::to_value(facts).expect("a motion is written as JSON");
    let mut found = Vec::new();
    for fact in facts::MOTION.iter().flat_map(|part| part.iter()) {
        let places = match fact.path.split_once("/*") {
            None => vec![fact.at()],
            Some((list, rest)) => record
                .pointer(list)
                .and_then(serde_json::Value::as_object)
                .into_iter()
                .flat_map(|items| items.keys())
                .map(|id| FactPath(format!("{list}/{id}{rest}")))
                .collect(),
        };
        for place in places {
            if record
                .pointer(place.as_str())
                .is_some_and(|leaf| leaf["state"] == "known")
            {
                found.push((place, fact));
            }
        }
    }
    found
}

fn without(facts: &MotionFacts, fact: &FactPath) -> MotionFacts {
    answer(facts, &[(fact.as_str(), "-")])
}

#[test]
fn what_rests_on_a_fact_goes_or_changes_with_it_and_nothing_else_does() {
    let mut wrong: Vec<String> = Vec::new();
    for (name, facts) in scenarios() {
        let facts = finished(&facts);
        let before = made(&facts).expect("it is drafted");
        for (fact, _) in known(&facts) {
            let Some(after) = made(&without(&facts, &fact)) else {
                continue;
            };
            for (passage, made) in &before {
                let now = after.get(passage).map(|now| &now.text);
                if now != Some(&made.text) && !made.rests_on.contains(&fact) {
                    wrong.push(format!(
                        "{name}: {passage} does not rest on {fact}, and changes without it: {} → {now:?}",
                        made.text
                    ));
                }
            }
            for passage in after
                .keys()
                .filter(|passage| !before.contains_key(*passage))
            {
                wrong.push(format!("{name}: {passage} is said only without {fact}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_paragraph_of_the_statement_of_facts_rests_on_an_entered_fact() {
    for (_, facts) in scenarios() {
        let entered: BTreeSet<FactPath> = known(&facts).into_iter().map(|(path, _)| path).collect();
        let [_, statement, ..] = drawn(&facts).expect("it is drafted");
        for passage in passages(&statement) {
            assert!(
                passage.rests_on.iter().any(|fact| entered.contains(fact)),
                "{} rests on nothing: {}",
                passage.name,
                passage.text
            );
        }
    }
}

/// The Rock County motion with words of their own in every fact that holds words.
fn marked() -> (MotionFacts, BTreeMap<FactPath, String>) {
    let mut facts = rock();
    let mut tokens = BTreeMap::new();
    let more = [
        ("/story/items/#6/statement", "x"),
        ("/story/items/#3/own_words", "x"),
        ("/filing/court_ordered", "x"),
        ("/reasons/decided", "x"),
        ("/case/title", "x"),
        ("/stated/a", "x"),
        ("/stated/g", "x"),
        ("/movant/safe_contact", "x"),
        ("/movant/assigned_address", "x"),
        ("/cautions/items/#15/what", "x"),
        ("/cautions/items/#15/stands", "x"),
        ("/guarded/items/#16/name", "x"),
        ("/counts/items/#2/label", "x"),
        ("/counts/items/#2/charge", "x"),
        ("/counts/items/#2/statute", "other"),
        ("/counts/items/#2/form", "itself"),
        ("/counts/items/#2/disposition", "convicted"),
        ("/counts/items/#2/other_statute", "x"),
        ("/filing/served_on_office", "x"),
        ("/filing/served_on", "2026-11-20"),
        ("/filing/sign", "yes"),
    ];
    facts = answer(&facts, &more);
    for (index, (place, fact)) in known(&facts).into_iter().enumerate() {
        if matches!(fact.kind, Kind::Line | Kind::Text) {
            let token = format!("Wort{}zu", index + 100);
            facts = answer(&facts, &[(place.as_str(), &token)]);
            tokens.insert(place, token);
        }
    }
    (facts, tokens)
}

/// The facts that no paper says, and why.
const UNSAID: &[(&str, &str)] = &[
    ("/movant/safe_contact", "kept in the vault"),
    ("/movant/actual_address", "kept in the vault"),
    (
        "/movant/assigned_address",
        "the client has counsel, whose address stands under the signature",
    ),
    ("/story/items/#3/own_words", "counsel’s statement says it"),
    ("/story/items/#6/own_words", "counsel’s statement says it"),
    ("/stated/a", "counsel’s own"),
    ("/stated/g", "counsel’s own"),
    ("/cautions/items/#15/what", "counsel’s own"),
    ("/cautions/items/#15/stands", "counsel’s own"),
    ("/guarded/items/#16/name", "kept off the papers"),
    (
        "/exhibits/items/#12/credibility",
        "asked for under (c)4. alone",
    ),
    ("/case/prosecutor_office", "said until service is recorded"),
];

#[test]
fn each_word_that_was_entered_is_on_the_papers_and_is_gone_when_its_fact_is() {
    let (facts, tokens) = marked();
    let all = |facts: &MotionFacts| {
        let papers = drawn(facts).expect("it is drafted");
        papers.iter().map(text::write).collect::<String>()
    };
    let before = all(&facts);
    assert!(tokens.len() > 45, "{} facts hold words", tokens.len());
    for (place, token) in &tokens {
        let unsaid = UNSAID.iter().find(|(unsaid, _)| path(unsaid) == *place);
        let said = before.to_lowercase().contains(&token.to_lowercase());
        let listed = unsaid.filter(|(unsaid, _)| *unsaid != "/case/prosecutor_office");
        assert_eq!(
            !said,
            listed.is_some(),
            "{place}: “{token}” said {said}, {unsaid:?}"
        );
        let after = all(&without(&facts, place)).to_lowercase();
        assert!(
            !after.contains(&token.to_lowercase()),
            "{place}: “{token}” is still said"
        );
        for (other, token) in &tokens {
            let was = before.to_lowercase().contains(&token.to_lowercase());
            let is = after.contains(&token.to_lowercase());
            assert!(
                other == place || !was || is || depends(other, place),
                "without {place} {other} is gone as well"
            );
        }
    }
}

/// Whether a fact is said only beside another: a story’s particulars beside its statement, and the office that was
/// served beside the day.
fn depends(fact: &FactPath, on: &FactPath) -> bool {
    let item = on.as_str().strip_suffix("/statement");
    let particular = item.is_some_and(|item| fact.as_str().starts_with(item));
    let (office, day) = ("/filing/served_on_office", "/filing/served_on");
    particular || (path(office) == *fact && path(day) == *on)
}

#[test]
fn an_edited_paragraph_stands_as_it_was_left_and_is_known_to_be_older_than_its_fact() {
    use casefile::motion::guard::ParagraphEdit;
    let mut facts = rock();
    let name = "motion/causation";
    let before = made_as_is(&facts, name);
    facts.edits.insert(
        name.to_owned(),
        ParagraphEdit {
            template: "motion".to_owned(),
            generated: before.fingerprint(),
            text: "Counsel’s own words on it.".to_owned(),
            rests_on: before.rests_on.clone(),
            by: "M. Quade".to_owned(),
            at: chrono::DateTime::UNIX_EPOCH,
        },
    );
    let printed = text::write(&drawn(&facts).expect("it is drafted")[0]);
    assert!(printed.contains("Counsel’s own words on it."), "{printed}");
    assert!(!printed.contains("put the advertisement out"), "{printed}");
    assert_eq!(
        made_as_is(&facts, name),
        before,
        "what the program would say is still known"
    );
    let changed = answer(&facts, &[("/trafficked/causation", "Something else.")]);
    let now = made_as_is(&changed, name);
    let edit = &changed.edits[name];
    assert_ne!(
        now.fingerprint(),
        edit.generated,
        "the fact changed under the edit"
    );
    let printed = text::write(&drawn(&changed).expect("it is drafted")[0]);
    assert!(
        printed.contains("Counsel’s own words on it."),
        "the words stay: {printed}"
    );
}

/// A passage of the motion as the program makes it, without edits.
fn made_as_is(facts: &MotionFacts, name: &str) -> Made {
    let made = papers::court::as_made(motion::TEMPLATE, &drafted(facts), today());
    let passages = passages(&made.expect("the template is sound"));
    passages
        .into_iter()
        .find(|made| made.name == name)
        .expect("the passage is there")
}
