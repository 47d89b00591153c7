//! The papers of a motion under § 973.015(2m): what they say, and the room they leave the court.

#[path = "papers_motion/cases.rs"]
mod cases;
#[path = "papers_motion/golden.rs"]
mod golden;
#[path = "papers_motion/made.rs"]
mod made;

use std::collections::BTreeMap;

use casefile::settings::Settings;
use law::conclusion::Outcome;
use law::motion::measured::{CourtPaper, MeasuredFiles};
use law::office::Office;
use law::rules::conclude_files;
use papers::{court, document::Block, docx, measure::word_for_rules, passage::passages, text};

use cases::{answer, dane, drafted, finished, juvenile, rock, scenarios};
use golden::golden;
use made::{Papers, date, printed, squeezed};

#[test]
fn the_papers_read_as_they_were_kept() {
    for (name, facts) in scenarios() {
        let papers = Papers::of(&drafted(&facts));
        for (paper, document) in papers.named() {
            golden(&format!("motion_{name}_{paper}"), &text::write(document));
        }
    }
}

#[test]
fn the_papers_leave_the_court_its_room_and_break_no_rule_of_e_filing() {
    for (name, facts) in scenarios() {
        for stage in ["draft", "final"] {
            let facts = if stage == "final" {
                finished(&facts)
            } else {
                facts.clone()
            };
            for (paper, document) in Papers::of(&drafted(&facts)).named() {
                let measured = printed(&format!("{paper}_{name}_{stage}"), document).measured;
                let tops: Vec<f32> = measured
                    .pages
                    .iter()
                    .filter_map(|page| page.top_margin)
                    .collect();
                assert_eq!(tops.len(), measured.pages.len(), "every page is read");
                assert!(
                    tops.iter().all(|top| *top >= 36.0),
                    "{paper} of {name}: {tops:?}"
                );
                assert!(
                    measured.corner.is_some_and(|corner| corner >= 144.0),
                    "{paper} of {name}"
                );
                let first = if ["proposed_order", "court_notice"].contains(&paper) {
                    216.0
                } else {
                    36.0
                };
                assert!(tops[0] >= first, "{paper} of {name}: {tops:?}");
                assert_eq!(measured.active, []);
                assert!(measured.fonts_embedded(), "{:?}", measured.fonts_missing);
                assert!(
                    measured.bytes < 200_000,
                    "{paper} of {name} has {} bytes",
                    measured.bytes
                );
            }
        }
    }
}

#[test]
fn the_rules_of_e_filing_are_met_by_the_finished_files() {
    let papers = Papers::of(&drafted(&finished(&rock())));
    let of_paper = [
        CourtPaper::Motion,
        CourtPaper::StatementOfFacts,
        CourtPaper::ProposedOrder,
        CourtPaper::CourtNotice,
        CourtPaper::Declaration,
        CourtPaper::CertificateOfService,
    ];
    let mut files = MeasuredFiles::default();
    for ((name, document), paper) in papers.named().into_iter().zip(of_paper) {
        let judge = paper.is_signed_by_court() && court::has_judge_block(document);
        let measured = printed(&format!("{name}_for_rules"), document).measured;
        files.files.push(measured.for_rules(paper, judge, false));
    }
    let order = docx::write(&papers.proposed_order, date()).expect("it is written");
    let word = word_for_rules(&order, CourtPaper::ProposedOrder, false, true);
    files.files.push(word);
    let said = conclude_files(&files, &Office::of(&Settings::default()), date());
    assert!(said.len() > 15, "every rule speaks about every file");
    for conclusion in said {
        assert_eq!(conclusion.outcome, Outcome::Met, "{conclusion:?}");
    }
}

#[test]
fn an_order_has_no_foot_and_no_place_for_the_judge() {
    for (name, facts) in scenarios() {
        let papers = Papers::of(&drafted(&finished(&facts)));
        assert!(
            court::has_judge_block(&papers.motion),
            "a motion has a place to sign"
        );
        for (paper, document, dated) in [
            (
                "proposed_order",
                &papers.proposed_order,
                "Date of this order",
            ),
            ("court_notice", &papers.court_notice, "Date of this notice"),
        ] {
            assert_eq!(document.footer, None);
            assert!(!court::has_judge_block(document), "{name}");
            let text = printed(&format!("{paper}_{name}_foot"), document).text;
            let text = squeezed(&text);
            assert!(!text.contains("page 1 of"), "{name}: {text}");
            assert_eq!(
                text.contains(dated),
                name == "juvenile",
                "only on paper: {text}"
            );
        }
    }
}

#[test]
fn the_caption_has_all_six_parts() {
    let text = text::write(&Papers::of(&drafted(&rock())).motion);
    for part in [
        "STATE OF WISCONSIN    CIRCUIT COURT",
        "ROCK COUNTY    BRANCH 4",
        "STATE OF WISCONSIN,\n    Plaintiff,",
        "ROSALIND TEAGUE,\n    Defendant.",
        "Case No. 2012CM001234",
        "DEFENDANT’S NOTICE OF MOTION AND MOTION TO VACATE A CONVICTION OR, IN THE ALTERNATIVE, TO EXPUNGE",
    ] {
        assert!(text.contains(part), "“{part}” is missing: {text}");
    }
    let juvenile = text::write(&Papers::of(&drafted(&juvenile())).motion);
    for part in [
        "In the interest of",
        "ONDINE VAIL,",
        "a person under the age of 17.",
        "JUVENILE’S NOTICE",
    ] {
        assert!(juvenile.contains(part), "“{part}” is missing: {juvenile}");
    }
    let copied = answer(
        &rock(),
        &[("/case/title", "State of Wisconsin v. R. T., et al.")],
    );
    let text = text::write(&Papers::of(&drafted(&copied)).motion);
    assert!(text.contains("State of Wisconsin v. R. T., et al.") && !text.contains("Plaintiff"));
}

#[test]
fn each_prayer_stands_unless_it_is_struck() {
    let words = [
        (
            "/relief/vacate",
            "vacate the conviction on count 1;",
            "is vacated",
        ),
        (
            "/relief/dismiss",
            "dismiss count 1 with prejudice;",
            "is dismissed with prejudice",
        ),
        (
            "/relief/expunge",
            "order the record of that violation expunged as well;",
            "is expunged",
        ),
        (
            "/relief/alternative",
            "in the alternative, if the court does not vacate,",
            "is expunged",
        ),
        (
            "/relief/hearing",
            "hold a hearing if this motion is contested.",
            "",
        ),
    ];
    let whole = text::write(&Papers::of(&drafted(&dane())).motion);
    for (path, asked, ordered) in words {
        assert!(whole.contains(asked), "“{asked}” is not asked: {whole}");
        let struck = Papers::of(&drafted(&answer(&dane(), &[(path, "no")])));
        let text = text::write(&struck.motion);
        assert!(
            !text.contains(asked),
            "“{asked}” is asked though it was struck: {text}"
        );
        let order = text::write(&struck.proposed_order);
        if matches!(path, "/relief/vacate" | "/relief/dismiss") {
            assert!(!order.contains(ordered), "“{ordered}” is ordered: {order}");
        }
    }
    let neither = answer(
        &dane(),
        &[("/relief/expunge", "no"), ("/relief/alternative", "no")],
    );
    let order = text::write(&Papers::of(&drafted(&neither)).proposed_order);
    assert!(!order.contains("expunged"), "{order}");
}

#[test]
fn what_the_statute_is_silent_on_is_argued_and_never_asserted() {
    let text = text::write(&Papers::of(&drafted(&dane())).motion);
    let (_, argued) = text
        .split_once("WHAT THE STATUTE DOES NOT SAY")
        .expect("it is argued");
    let argued = argued.split("EXHIBITS").next().unwrap_or_default();
    assert_eq!(argued.matches("submits that it").count(), 2, "{argued}");
    for words in [
        "The defendant submits that this motion is made with due diligence:",
        "The defendant submits that the disposition asked for will be a benefit:",
        "The defendant submits that society will not be harmed by it:",
    ] {
        assert!(text.contains(words), "“{words}” is argued: {text}");
    }
    assert!(
        argued.contains("does not say whether it may do both"),
        "{argued}"
    );
    let plain = answer(
        &dane(),
        &[
            ("/relief/dismiss", "no"),
            ("/relief/expunge", "no"),
            ("/relief/hearing", "no"),
        ],
    );
    let text = text::write(&Papers::of(&drafted(&plain)).motion);
    assert!(!text.contains("WHAT THE STATUTE DOES NOT SAY"), "{text}");
}

#[test]
fn no_relief_is_asked_on_a_count_that_the_section_does_not_reach() {
    let papers = Papers::of(&drafted(&dane()));
    let motion = text::write(&papers.motion);
    let count = "Count 2, Disorderly conduct, Wis. Stat. § 947.01(1), is not a violation of § 944.30. This motion asks for no relief on it.";
    assert!(motion.contains(count), "{motion}");
    let order = text::write(&papers.proposed_order);
    assert!(
        order.contains("This order does not affect count 2."),
        "{order}"
    );
    assert!(!order.contains("947.01"), "{order}");
}

#[test]
fn a_confidential_exhibit_is_named_and_what_it_shows_is_not() {
    let text = Papers::of(&drafted(&dane())).text();
    assert!(
        text.contains("Record of the county human services department"),
        "{text}"
    );
    assert!(!text.contains("name by name"), "{text}");
}

#[test]
fn the_statement_of_facts_is_cited_by_the_numbers_that_it_has() {
    for (name, facts) in scenarios() {
        let papers = Papers::of(&drafted(&facts));
        let cited: BTreeMap<String, String> = passages(&papers.motion)
            .into_iter()
            .map(|made| (made.name, made.text))
            .collect();
        let blocks = &papers.statement_of_facts.blocks;
        let mut checked = 0;
        for (before, block) in blocks.iter().zip(blocks.iter().skip(1)) {
            let (Block::Passage(passage), Block::Numbered { number, .. }) = (before, block) else {
                continue;
            };
            let Some(fact) = passage.name.strip_prefix("statement/fact-") else {
                continue;
            };
            let text = &cited[&format!("motion/fact-{fact}")];
            let cite = format!("Statement of Facts ¶ {number}");
            assert!(
                text.contains(&cite),
                "{name}: “{text}” is not cited as {cite}"
            );
            checked += 1;
        }
        assert!(checked > 0, "{name} tells something");
    }
}

#[test]
fn a_count_is_not_called_a_count_twice() {
    for typed in ["Count 1", "count  1"] {
        let typed = answer(&rock(), &[("/counts/items/#1/label", typed)]);
        let said = Papers::of(&drafted(&typed)).text();
        assert!(said.contains("vacate the conviction on count 1"), "{said}");
        assert!(!said.to_lowercase().contains("count count"), "{said}");
    }
}
