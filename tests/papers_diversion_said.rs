//! What the papers of a diversion say and do not say: the right ways and reasons for each prosecution, nothing
//! that no fact supports, and nothing ahead of the people who sign, agree and find.

#[path = "papers_diversion/cases.rs"]
#[expect(dead_code, reason = "other tests name the papers")]
mod cases;
#[path = "case/diversion.rs"]
#[expect(dead_code, reason = "the scenarios themselves use the rest of it")]
mod diversion;
#[path = "papers_diversion/expected.rs"]
mod expected;
#[path = "papers_diversion/made.rs"]
#[expect(dead_code, reason = "other tests print the papers")]
mod made;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "papers_diversion/scanned.rs"]
mod scanned;
#[path = "case/words.rs"]
mod words;

use std::collections::BTreeSet;

use casefile::diversion::DiversionFacts;
use casefile::facts;
use casefile::path::FactPath;
use law::diversion::request::paper::DiversionPaper::*;
use law::diversion::request::paper::PAPERS;
use papers::diversion::template_of;
use papers::document::{Block, Run};
use papers::text;

use cases::{filled, refused, requested, scenario, scenarios, wanted};
use expected::{EXPECTED, JUVENILE_PAPERS};
use made::{document, text_of};
use scanned::{asserted_ahead, unsupported};

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_prosecution_gets_the_papers_of_its_own_ways() {
    for (name, expected) in [
        ("sixteen_small_county_objection", JUVENILE_PAPERS),
        ("turns_seventeen_after_petition", JUVENILE_PAPERS),
        ("nine_years_old", JUVENILE_PAPERS),
        (
            "seventeen_large_county",
            &[
                RequestProsecutor,
                Memorandum,
                AgreementVolunteers,
                OrderAgreementVolunteers,
                Signatures,
            ],
        ),
        (
            "eighteen_when_charged",
            &[
                RequestProsecutor,
                Memorandum,
                AgreementDeferred,
                AgreementVolunteers,
                OrderAgreementDeferred,
                OrderAgreementVolunteers,
                Signatures,
            ],
        ),
    ] {
        assert_eq!(wanted(&filled(name, &[])), expected, "{name}");
    }
    let large = filled("seventeen_large_county", &[]);
    for paper in [AgreementDeferred, OrderAgreementDeferred] {
        let why = refused(&large, paper);
        assert!(
            why[0].says.contains("163,687") && why[0].says.contains("fewer than 100,000"),
            "{why:?}"
        );
    }
    assert_eq!(
        wanted(&scenario("nothing_known", &[])),
        PAPERS,
        "where nothing is known no way is shut, and no paper"
    );
}

#[test]
fn the_papers_say_what_a_lawyer_expects() {
    for expected in EXPECTED {
        let (name, paper) = (expected.scenario, expected.paper);
        let text = squeezed(&text_of(&filled(name, &[]), paper));
        for words in expected.says {
            assert!(
                text.contains(words),
                "{paper:?} of {name}: “{words}” is missing: {text}"
            );
        }
        for words in expected.never {
            assert!(
                !text.contains(words),
                "{paper:?} of {name} says “{words}”: {text}"
            );
        }
    }
}

#[test]
fn the_defense_is_left_out_only_where_it_is_known_that_nobody_was_trafficked() {
    for (answer, said) in [("yes", true), ("(unknown)", true), ("no", false)] {
        let facts = filled("eighteen_when_charged", &[("person/trafficked", answer)]);
        for paper in [Memorandum, AgreementDeferred, AgreementVolunteers] {
            let text = text_of(&facts, paper);
            // That a plea stands against the defense is said of the law itself where a plea is in question.
            let text = text.replace(
                "A plea would stand against the defense of § 939.46(1m).",
                "",
            );
            assert_eq!(
                text.contains("939.46(1m)"),
                said,
                "{paper:?}, {answer}: {text}"
            );
        }
        let submitted = "It is submitted that the defendant was such a victim.";
        assert_eq!(
            text_of(&facts, Memorandum).contains(submitted),
            answer == "yes",
            "what is unknown is not submitted"
        );
    }
}

/// Every fact that is known.
fn known(facts: &DiversionFacts) -> BTreeSet<FactPath> {
    let record = serde_json::to_value(facts).expect("a diversion is written as JSON");
    facts::DIVERSION
        .iter()
        .flat_map(|part| part.iter())
        .filter(|fact| {
            record
                .pointer(fact.path)
                .is_some_and(|leaf| leaf["state"] == "known")
        })
        .map(|fact| fact.at())
        .collect()
}

/// What a draft says is lacking rests on what is not known, and so does what a way still turns on.
fn settled(facts: &DiversionFacts) -> BTreeSet<FactPath> {
    let mut known = known(facts);
    for paper in PAPERS {
        if refused(facts, paper).is_empty() {
            let made = requested(facts, paper);
            known.extend(made.lacks().iter().flat_map(|lack| lack.missing.clone()));
            known.extend(made.ways().iter().flat_map(|way| way.needs.clone()));
        }
    }
    known
}

#[test]
fn every_word_is_the_templates_own_or_rests_on_a_fact_and_nothing_is_asserted_ahead() {
    let mut wrong = Vec::new();
    for (name, bare) in scenarios() {
        for facts in [bare, filled(&name, &[])] {
            let known = settled(&facts);
            for paper in PAPERS {
                if !refused(&facts, paper).is_empty() {
                    continue;
                }
                let made = document(&requested(&facts, paper));
                let found = unsupported(&made, template_of(paper), &known);
                wrong.extend(
                    found
                        .into_iter()
                        .map(|one| format!("{name}, {paper:?}: {one}")),
                );
                if paper != Signatures {
                    let ahead = asserted_ahead(&text::write(&made));
                    wrong.extend(
                        ahead
                            .into_iter()
                            .map(|one| format!("{name}, {paper:?} asserts: {one}")),
                    );
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_planted_sentence_is_found_on_every_paper() {
    let planted = [
        "The district attorney agrees to this.",
        "The court found that the best interests of the juvenile are served.",
        "The agreement was signed on March 3, 2026.",
        "The parent consents.",
        "The intake worker found that no petition is needed.",
        "The person is not eligible.",
        "The chief judge approved the program.",
    ];
    for (name, _) in scenarios() {
        let facts = filled(&name, &[]);
        let known = settled(&facts);
        for paper in wanted(&facts) {
            for sentence in planted {
                let mut made = document(&requested(&facts, paper));
                made.blocks
                    .push(Block::Paragraph(vec![Run::plain(sentence)]));
                let found = unsupported(&made, template_of(paper), &known);
                assert!(
                    found.iter().any(|one| one.contains(sentence)),
                    "{name}, {paper:?}: nobody entered “{sentence}”"
                );
                let ahead = asserted_ahead(&text::write(&made));
                assert!(
                    ahead
                        .iter()
                        .any(|one| one.contains(sentence.trim_end_matches('.'))),
                    "{name}, {paper:?}: “{sentence}” is asserted ahead: {ahead:?}"
                );
            }
            let mut made = document(&requested(&facts, paper));
            let mut run = Run::plain("It was in January 2026.");
            run.rests_on = vec![FactPath::from("/agreement/terminated_on")];
            made.blocks.push(Block::Paragraph(vec![run]));
            let found = unsupported(&made, template_of(paper), &known);
            assert!(
                found.iter().any(|one| one.contains("January 2026")),
                "{name}, {paper:?}: what rests on an unknown fact is found"
            );
        }
    }
}

#[test]
fn where_somebody_stands_signs_or_finds_is_carried_by_the_checklist_alone() {
    let acts = |path: &str| {
        path.ends_with("_on") && path.starts_with("/deferred/") && !path.ends_with("begins_on")
            || path.starts_with("/findings/found")
            || (path.starts_with("/consents/") && !path.ends_with("_name"))
            || path.starts_with("/intake/no_petition")
            || path.starts_with("/intake/jurisdiction")
            || path.ends_with("/admission")
    };
    for paper in PAPERS {
        let carried: Vec<&str> = paper
            .carries()
            .iter()
            .map(|fact| fact.path)
            .filter(|path| acts(path))
            .collect();
        assert_eq!(
            carried.is_empty(),
            paper != Signatures,
            "{paper:?}: {carried:?}"
        );
    }
    let mut silent = filled("signed_in_door_county", &[]);
    let before = text_of(&silent, AgreementDeferred);
    silent.consents = Default::default();
    silent.deferred.prosecutor_signed_on = Default::default();
    silent.deferred.corrections_signed_on = Default::default();
    silent.deferred.person_signed_on = Default::default();
    silent.findings.found_best_interests = Default::default();
    assert_eq!(
        text_of(&silent, AgreementDeferred),
        before,
        "a signature that is recorded stays that person’s to place"
    );
}

#[test]
fn a_paper_is_a_draft_until_nothing_is_missing_and_a_person_marks_it_final() {
    let whole = filled("turns_seventeen_after_petition", &[]);
    let stamp = |facts: &DiversionFacts, paper| document(&requested(facts, paper)).stamp;
    assert_eq!(stamp(&whole, ConsentDecree), "");
    let open = filled(
        "turns_seventeen_after_petition",
        &[("asking/final_papers", "(not asked)")],
    );
    assert_eq!(
        stamp(&open, ConsentDecree),
        "Draft 24 Nov 2026, not for filing"
    );
    assert_eq!(
        stamp(&open, RequestIntake),
        "Draft 24 Nov 2026, not for sending"
    );
    assert_eq!(
        stamp(&open, Signatures),
        "",
        "the checklist says itself what is open"
    );
    let lacking = filled(
        "turns_seventeen_after_petition",
        &[("decree/months", "(unknown)")],
    );
    let text = text_of(&lacking, ConsentDecree);
    assert!(
        text.contains("not for filing")
            && text.contains("[Still missing: How long it runs is not entered in whole months.]"),
        "{text}"
    );
    assert!(
        text.contains("stays in force for ________________, a year at most"),
        "a gap is a line: {text}"
    );
}
