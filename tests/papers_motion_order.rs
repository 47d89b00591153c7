//! What the court is asked to sign, what holds the packet, and what somebody is told whom the section does not reach.

#[path = "papers_motion/cases.rs"]
mod cases;
#[path = "papers_motion/golden.rs"]
mod golden;
#[path = "papers_motion/made.rs"]
#[expect(dead_code, reason = "other tests print the papers")]
mod made;

use std::collections::BTreeSet;

use casefile::fact::Kind;
use casefile::facts;
use casefile::motion::MotionFacts;
use casefile::settings::Settings;
use law::motion::{Drafting, motion};
use law::office::Office;
use law::rules::conclude_motion;
use papers::{
    document::{Block, CellValue, Document, plain_text},
    text,
};

use cases::{answer, dane, drafted, finished, juvenile, ngi, rock, scenarios};
use golden::golden;
use made::{Papers, date};

/// The findings of an order, in its order.
fn findings(order: &Document) -> Vec<String> {
    let numbered = order.blocks.iter().filter_map(|block| match block {
        Block::Numbered { blocks, .. } => blocks.first(),
        _ => None,
    });
    numbered
        .filter_map(|block| match block {
            Block::Paragraph(runs) => Some(plain_text(runs)),
            _ => None,
        })
        .collect()
}

#[test]
fn the_order_finds_each_element_in_the_courts_voice_and_says_nothing_that_the_motion_does_not() {
    for facts in [rock(), dane(), ngi()] {
        let papers = Papers::of(&drafted(&finished(&facts)));
        let found = findings(&papers.proposed_order);
        assert_eq!(
            found.len(),
            7,
            "one finding for each of (a) to (g): {found:?}"
        );
        for (finding, letter) in found.iter().zip('a'..='g') {
            let cites = format!("§ 973.015(2m)({letter}).)");
            assert!(
                finding.ends_with(&cites),
                "“{finding}” does not end with {cites}"
            );
            for words in ["submits", "asks the court", "states", "movant", "PLEASE"] {
                assert!(
                    !finding.contains(words),
                    "“{words}” is a party’s word: {finding}"
                );
            }
        }
        let order = text::write(&papers.proposed_order);
        assert!(order.contains("THE COURT FINDS:") && order.contains("IT IS ORDERED:"));
        let motion = text::write(&papers.motion);
        let words = |fact: &casefile::fact::Fact| match drafted(&facts).fact(&fact.at()) {
            law::released::Released::Known(words) => words.clone(),
            other => panic!("{} is {other:?}", fact.path),
        };
        for fact in [
            &facts::motion::trafficked::CAUSATION,
            &facts::motion::reasons::WHY_NOT,
            &facts::motion::reasons::DILIGENCE,
            &facts::motion::reasons::BENEFIT,
            &facts::motion::reasons::NO_HARM,
        ] {
            let words = words(fact);
            assert!(order.contains(&words), "the order leaves out “{words}”");
            assert!(motion.contains(&words), "the motion leaves out “{words}”");
        }
    }
}

/// What is left to be written on a paper: the labels of its blank cells, and its sentences with a blank.
fn left_to_write(document: &Document) -> BTreeSet<String> {
    let mut left = BTreeSet::new();
    for block in &document.blocks {
        if let Block::Form(rows) = block {
            for cell in rows.iter().flatten() {
                if matches!(cell.value, CellValue::Blank) {
                    left.insert(plain_text(&cell.label));
                }
            }
        }
    }
    let sentences = text::write(document);
    let lines = sentences
        .lines()
        .filter(|line| line.contains("________________"));
    left.extend(lines.map(str::to_owned));
    left
}

#[test]
fn an_order_leaves_blank_only_what_nobody_can_know_yet() {
    let cells = [
        "Date of hearing, if one was held",
        "Appearances",
        "Position of the district attorney",
    ];
    let before = left_to_write(&Papers::of(&drafted(&finished(&dane()))).proposed_order);
    let acts = [
        "5. A copy of the motion was served on the district attorney’s office that prosecuted this case on ________________. (§ 973.015(2m)(e).)",
        "6. The court notified the district attorney’s office on ________________ and gave it an opportunity to respond. (§ 973.015(2m)(f).)",
    ];
    let expected = cells.iter().chain(&acts).map(|words| (*words).to_owned());
    assert_eq!(before, expected.collect::<BTreeSet<_>>());
    for facts in [rock(), ngi()] {
        let left = left_to_write(&Papers::of(&drafted(&finished(&facts))).proposed_order);
        for letter in ['e', 'f'] {
            let ends = format!("(§ 973.015(2m)({letter}).)");
            assert!(
                left.iter().any(|words| words.ends_with(&ends)),
                "an act that is not recorded is blank: {left:?}"
            );
        }
    }
    let done = answer(
        &finished(&dane()),
        &[
            (
                "/filing/served_on_office",
                "the Dane County District Attorney’s Office",
            ),
            ("/filing/served_on", "2026-11-20"),
            ("/filing/served_how", "mail"),
            ("/filing/court_notified_on", "2026-11-23"),
        ],
    );
    let after = left_to_write(&Papers::of(&drafted(&done)).proposed_order);
    assert_eq!(after, cells.map(str::to_owned).into());
    let paper = left_to_write(&Papers::of(&drafted(&juvenile())).proposed_order);
    assert!(
        paper.contains("Date of this order: ________________________"),
        "on paper the court dates it: {paper:?}"
    );
}

#[test]
fn the_courts_notice_says_what_is_asked_and_leaves_the_courts_own_times_blank() {
    let notice = Papers::of(&drafted(&rock())).court_notice;
    let words = text::write(&notice);
    for part in [
        "To: Rock County District Attorney’s Office",
        "to vacate a conviction or, in the alternative, to expunge the record of the violation.",
        "Your office has an opportunity to respond.",
    ] {
        assert!(words.contains(part), "“{part}” is missing: {words}");
    }
    let expected = [
        "Hearing, if one is set",
        "Your office has an opportunity to respond. The court asks that any response be filed by ________________.",
    ];
    assert_eq!(left_to_write(&notice), expected.map(str::to_owned).into());
}

#[test]
fn the_hearing_is_for_the_court_to_set() {
    for (name, facts) in scenarios() {
        let motion = text::write(&Papers::of(&drafted(&facts)).motion);
        let words = "Date and time of hearing: to be set by the court.";
        assert!(motion.contains(words), "{name}: {motion}");
    }
}

#[test]
fn nothing_prints_as_ready_while_an_element_has_neither_fact_nor_reason() {
    for (missing, reason) in [
        (&["/trafficked/value_given"][..], "/stated/a"),
        (&["/trafficked/causation"], "/stated/b"),
        (&["/reasons/why_not"], "/stated/c"),
        (&["/reasons/diligence"], "/stated/d"),
        (&["/reasons/benefit"], "/stated/g"),
        (&["/reasons/no_harm"], "/stated/g"),
        (
            &[
                "/story/items/#3/elements",
                "/story/items/#4/elements",
                "/story/items/#5/elements",
            ],
            "/stated/a",
        ),
    ] {
        let without: Vec<(&str, &str)> = missing.iter().map(|fact| (*fact, "-")).collect();
        let draft = answer(&finished(&rock()), &without);
        for (paper, document) in Papers::of(&drafted(&draft)).named() {
            assert!(
                document.stamp.contains("not for filing"),
                "{paper} prints as ready without {missing:?}"
            );
        }
        let mut reasons = vec![(reason, "counsel’s own reason")];
        if missing.len() > 1 {
            reasons.push(("/stated/b", "counsel’s own reason"));
        }
        for (paper, document) in Papers::of(&drafted(&answer(&draft, &reasons))).named() {
            assert_eq!(
                document.stamp, "",
                "{paper} is held though a reason is stated"
            );
        }
    }
}

/// Every fact of a motion that holds words, except what no paper carries.
fn texts() -> Vec<casefile::path::FactPath> {
    let facts = facts::MOTION.iter().flat_map(|part| part.iter());
    facts
        .filter(|fact| matches!(fact.kind, Kind::Line | Kind::Text) && !fact.kept)
        .map(|fact| cases::path(&fact.path.replace('*', "#3")))
        .collect()
}

#[test]
fn a_protected_number_or_where_the_movant_lives_holds_the_packet_in_whatever_text_it_stands() {
    let texts = texts();
    assert!(texts.len() > 30, "{} facts hold words", texts.len());
    let home = answer(&rock(), &[("/movant/safe_at_home", "yes")]);
    for secret in ["123-45-6789", "4410 Hidden Lane"] {
        for place in &texts {
            let words = format!("It says {secret} there.");
            let told = answer(&home, &[(place.as_str(), &words)]);
            let Drafting::Refused(why) = motion(&told, false) else {
                panic!("{place}: “{secret}” goes to paper");
            };
            let shown = why.iter().filter_map(|refusal| refusal.showing.as_ref());
            let found: Vec<&str> = shown
                .filter(|showing| showing.path == *place)
                .map(|showing| showing.found.as_str())
                .collect();
            assert!(
                found
                    .iter()
                    .any(|found| secret.contains(found) || found.contains(secret)),
                "{place}: “{secret}” is not shown in its place: {found:?}"
            );
        }
    }
}

/// What is told of a motion that the section does not reach: why nothing is drafted, and what else may exist.
fn told_instead(facts: &MotionFacts) -> String {
    let Drafting::Refused(why) = motion(facts, false) else {
        panic!("something is drafted");
    };
    let office = Office::of(&Settings::default());
    let rules = conclude_motion(facts, &office, date());
    let rules = rules
        .iter()
        .filter(|conclusion| ["VAC-01", "DEF-01"].contains(&conclusion.rule))
        .flat_map(|conclusion| {
            let rule = conclusion.rule;
            conclusion
                .because
                .iter()
                .map(move |step| format!("{rule}: {}\n", step.says))
        });
    why.into_iter()
        .map(|refusal| format!("{}\n", refusal.says))
        .chain(rules)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn somebody_whom_the_section_does_not_reach_is_told_so_and_where_else_to_look() {
    let outside = answer(
        &rock(),
        &[
            ("/counts/items/#1/statute", "other"),
            ("/counts/items/#1/other_statute", "947.01(1)"),
            ("/counts/items/#1/charge", "Disorderly conduct"),
        ],
    );
    let told = told_instead(&outside);
    assert!(told.contains("does not reach"), "{told}");
    assert!(!told.to_lowercase().contains("eligible"), "{told}");
    golden("motion_outside_told", &told);
}
