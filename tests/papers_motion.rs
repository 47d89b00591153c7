//! The papers of a motion under § 973.015(2m): what they say, what they leave out, and what stays blank.

#[path = "papers_motion/cases.rs"]
mod cases;
#[path = "papers_motion/made.rs"]
mod made;

use casefile::motion::MotionFacts;
use law::motion::{Drafting, motion};
use papers::{
    court,
    document::{Block, Document, plain_text},
    text,
};

use cases::{answer, dane, drafted, juvenile, ngi, rock, today};
use made::{Papers, golden, printed, squeezed};

const SCENARIOS: [(&str, fn() -> MotionFacts); 4] = [
    ("rock", rock),
    ("dane", dane),
    ("ngi", ngi),
    ("juvenile", juvenile),
];

/// The motion with its papers marked final.
fn finished(facts: &MotionFacts) -> MotionFacts {
    answer(facts, &[("/filing/final_papers", "yes")])
}

#[test]
fn the_papers_read_as_they_were_kept() {
    for (name, facts) in SCENARIOS {
        let papers = Papers::of(&drafted(&facts()));
        for (paper, document) in papers.named() {
            golden(&format!("motion_{name}_{paper}"), &text::write(document));
        }
    }
}

#[test]
fn the_papers_leave_the_court_its_room_and_break_no_rule_of_e_filing() {
    for (name, facts) in SCENARIOS {
        for stage in ["draft", "final"] {
            let facts = if stage == "final" { finished(&facts()) } else { facts() };
            for (paper, document) in Papers::of(&drafted(&facts)).named() {
                let measured = printed(&format!("{paper}_{name}_{stage}"), document).measured;
                let tops: Vec<f32> = measured.pages.iter().filter_map(|page| page.top_margin).collect();
                assert_eq!(tops.len(), measured.pages.len(), "every page is read");
                assert!(tops.iter().all(|top| *top >= 36.0), "{paper} of {name}: {tops:?}");
                assert!(measured.corner.is_some_and(|corner| corner >= 144.0), "{paper} of {name}");
                let first = if paper == "proposed_order" { 216.0 } else { 36.0 };
                assert!(tops[0] >= first, "{paper} of {name}: {tops:?}");
                assert_eq!(measured.active, []);
                assert!(measured.fonts_embedded(), "{:?}", measured.fonts_missing);
                assert!(measured.bytes < 200_000, "{paper} of {name} has {} bytes", measured.bytes);
            }
        }
    }
}

#[test]
fn an_order_has_no_foot_and_no_place_for_the_judge() {
    for (name, facts) in SCENARIOS {
        let papers = Papers::of(&drafted(&finished(&facts())));
        assert_eq!(papers.proposed_order.footer, None);
        assert!(!court::has_judge_block(&papers.proposed_order), "{name}");
        assert!(court::has_judge_block(&papers.motion), "a motion has a place to sign");
        let text = text::write(&papers.proposed_order);
        assert_eq!(text.contains("Date of this order"), name == "juvenile", "only on paper: {text}");
    }
}

#[test]
fn a_paper_is_a_draft_until_nothing_is_missing_and_a_person_marks_it_final() {
    let stamp = |facts: &MotionFacts, practice: bool| match motion(facts, practice) {
        Drafting::Motion(motion) => Papers::of(&motion).motion.stamp,
        Drafting::Refused(why) => panic!("{why:?}"),
    };
    let draft = "Draft 24 Nov 2026, not for filing";
    assert_eq!(stamp(&rock(), false), draft);
    assert_eq!(stamp(&finished(&rock()), false), "");
    assert_eq!(stamp(&finished(&rock()), true), "TRAINING");
    assert_eq!(stamp(&rock(), true), format!("TRAINING · {draft}"));
    let lacking = answer(&finished(&rock()), &[("/reasons/benefit", "-")]);
    assert_eq!(stamp(&lacking, false), draft, "a mark does not make up for what is missing");
    for (paper, document) in Papers::of(&drafted(&rock())).named() {
        let printed = printed(&format!("{paper}_stamped"), document);
        let pages: Vec<&str> = printed.text.split('\u{c}').take(printed.measured.pages.len()).collect();
        assert!(pages.iter().all(|page| page.contains("not for filing")), "{paper}");
    }
}

#[test]
fn a_draft_says_where_something_is_missing_and_a_final_paper_says_nothing_of_it() {
    let lacking = answer(&rock(), &[("/reasons/benefit", "-"), ("/case/number", "-")]);
    let text = Papers::of(&drafted(&lacking)).text();
    for words in [
        "[Still missing: Say how the client will benefit, and why society will not be harmed.]",
        "[Still missing: The caption is not complete, § 971.30(2)(b).]",
        "Case No. ________________",
    ] {
        assert!(text.contains(words), "“{words}” is not said: {text}");
    }
    let whole = Papers::of(&drafted(&finished(&rock()))).text();
    assert!(!whole.contains("[Still missing"), "{whole}");
    let stated = answer(
        &finished(&lacking),
        &[("/stated/g", "counsel’s own reason"), ("/case/number", "2012CM001234")],
    );
    let stated = Papers::of(&drafted(&stated)).text();
    assert!(!stated.contains("[Still missing"), "a stated reason lets it go: {stated}");
    assert!(!stated.contains("counsel’s own reason"), "the reason goes on no paper");
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
    for part in ["In the interest of", "ONDINE VAIL,", "a person under the age of 17.", "JUVENILE’S NOTICE"] {
        assert!(juvenile.contains(part), "“{part}” is missing: {juvenile}");
    }
    let copied = answer(&rock(), &[("/case/title", "State of Wisconsin v. R. T., et al.")]);
    let text = text::write(&Papers::of(&drafted(&copied)).motion);
    assert!(text.contains("State of Wisconsin v. R. T., et al.") && !text.contains("Plaintiff"));
}

#[test]
fn each_prayer_stands_unless_it_is_struck() {
    let words = [
        ("/relief/vacate", "vacate the conviction on count 1;", "is vacated"),
        ("/relief/dismiss", "dismiss count 1 with prejudice;", "is dismissed with prejudice"),
        ("/relief/expunge", "order the record of that violation expunged as well;", "is expunged"),
        ("/relief/alternative", "in the alternative, if the court does not vacate,", "is expunged"),
        ("/relief/hearing", "hold a hearing if this motion is contested;", ""),
    ];
    let whole = text::write(&Papers::of(&drafted(&dane())).motion);
    for (path, asked, ordered) in words {
        assert!(whole.contains(asked), "“{asked}” is not asked: {whole}");
        let struck = Papers::of(&drafted(&answer(&dane(), &[(path, "no")])));
        let text = text::write(&struck.motion);
        assert!(!text.contains(asked), "“{asked}” is asked though it was struck: {text}");
        let order = text::write(&struck.proposed_order);
        if matches!(path, "/relief/vacate" | "/relief/dismiss") {
            assert!(!order.contains(ordered), "“{ordered}” is ordered: {order}");
        }
    }
    let neither = answer(&dane(), &[("/relief/expunge", "no"), ("/relief/alternative", "no")]);
    let order = text::write(&Papers::of(&drafted(&neither)).proposed_order);
    assert!(!order.contains("expunged"), "{order}");
}

#[test]
fn what_the_statute_is_silent_on_is_argued_and_never_asserted() {
    let text = text::write(&Papers::of(&drafted(&dane())).motion);
    let (_, argued) = text.split_once("WHAT THE STATUTE DOES NOT SAY").expect("it is argued");
    let argued = argued.split("EXHIBITS").next().unwrap_or_default();
    assert_eq!(argued.matches("submits that it").count(), 2, "{argued}");
    assert!(argued.contains("does not say whether it may do both"), "{argued}");
    let plain = answer(
        &dane(),
        &[("/relief/dismiss", "no"), ("/relief/expunge", "no"), ("/relief/hearing", "no")],
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
    assert!(order.contains("This order does not touch count 2."), "{order}");
    assert!(!order.contains("947.01"), "{order}");
}

#[test]
fn the_real_address_is_in_no_paper_and_the_assigned_one_only_under_the_clients_own_signature() {
    for (name, facts) in SCENARIOS {
        let text = Papers::of(&drafted(&facts())).text();
        for words in ["Hidden Lane", "4410", "Quiet Court", "Nekoosa"] {
            assert!(!text.contains(words), "{name}: “{words}” is on a paper");
        }
        let assigned = text.matches("P.O. Box 7035").count();
        assert_eq!(assigned, if name == "juvenile" { 2 } else { 0 }, "{name}");
    }
}

#[test]
fn a_signature_is_blank_until_a_person_places_it() {
    let blank = Papers::of(&drafted(&rock()));
    let signed = Papers::of(&drafted(&answer(&rock(), &[("/filing/sign", "yes")])));
    for (before, after) in [
        (&blank.motion, &signed.motion),
        (&blank.statement_of_facts, &signed.statement_of_facts),
    ] {
        let (before, after) = (text::write(before), text::write(after));
        assert!(before.contains("Dated: ____________________    ____________"), "{before}");
        assert!(!before.contains("Electronically signed"), "{before}");
        assert!(after.contains("Electronically signed by M. Quade"), "{after}");
        assert!(!after.contains("Dated:"), "the court’s system dates it: {after}");
    }
    let paper = answer(&juvenile(), &[("/filing/sign", "yes"), ("/filing/signer", "Ondine Vail")]);
    let text = Papers::of(&drafted(&paper)).text();
    assert!(!text.contains("Electronically signed"), "a paper filing is signed by hand");
}

#[test]
fn service_and_notice_are_blank_until_they_are_recorded() {
    let order = |facts: &MotionFacts| text::write(&Papers::of(&drafted(facts)).proposed_order);
    let before = order(&rock());
    assert!(before.contains("served on the Rock County District Attorney’s Office on ________________."), "{before}");
    assert!(before.contains("The court notified the district attorney’s office on ________________ and"), "{before}");
    let done = answer(
        &rock(),
        &[
            ("/filing/served_on_office", "the Rock County District Attorney’s Office"),
            ("/filing/served_on", "2026-11-20"),
            ("/filing/served_how", "hand"),
            ("/filing/court_notified_on", "2026-11-23"),
        ],
    );
    let after = order(&done);
    assert!(after.contains("served on the Rock County District Attorney’s Office on November 20, 2026."), "{after}");
    assert!(after.contains("notified the district attorney’s office on November 23, 2026 and"), "{after}");
    let motion = text::write(&Papers::of(&drafted(&done)).motion);
    assert!(motion.contains("was served on the Rock County District Attorney’s Office on November 20, 2026, by hand."), "{motion}");
}

#[test]
fn a_confidential_exhibit_is_named_and_what_it_shows_is_not() {
    let text = Papers::of(&drafted(&dane())).text();
    assert!(text.contains("Record of the county human services department"), "{text}");
    assert!(!text.contains("name by name"), "{text}");
}

#[test]
fn the_statement_of_facts_is_cited_by_the_numbers_that_it_has() {
    for (name, facts) in SCENARIOS {
        let papers = Papers::of(&drafted(&facts()));
        let motion = text::write(&papers.motion);
        for block in &papers.statement_of_facts.blocks {
            let Block::Numbered { number, blocks } = block else { continue };
            let words: String = blocks.iter().map(|block| match block {
                Block::Paragraph(runs) => plain_text(runs),
                _ => String::new(),
            }).collect();
            let told = words.split(". ").nth(1).unwrap_or_default();
            let Some((_, rest)) = motion.split_once(told).filter(|_| told.len() > 30) else { continue };
            let cited = rest.split("Statement of Facts ¶ ").nth(1).unwrap_or_default();
            if words.contains("On ") { continue }
            assert!(cited.starts_with(&number.to_string()), "{name}: {told} is cited as {cited}");
        }
    }
}

#[test]
fn no_line_is_left_alone_and_every_blank_can_be_written_on() {
    let papers = Papers::of(&drafted(&finished(&juvenile())));
    for (paper, document) in papers.named() {
        let printed = printed(&format!("{paper}_blanks"), document);
        assert!(squeezed(&printed.text).contains("____"), "{paper} has blanks");
    }
    let _: &Document = &papers.motion;
}
