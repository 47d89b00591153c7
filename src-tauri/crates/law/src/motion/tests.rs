//! What a motion carries, what it refuses, and when it is ready.

use casefile::motion::MotionFacts;
use casefile::motion::guard::{ParagraphEdit, PlaceDecision, Verdict};
use chrono::{DateTime, Utc};

use super::elements::{ElementState, elements};
use super::{Drafting, Motion, motion, places};
use crate::examples::motion::facts;

/// A motion in which nothing is lacking.
const WHOLE: &[(&str, &str)] = &[
    ("movant/name", "Rosalind Amos"),
    ("movant/brought_by", "counsel"),
    ("case/jurisdiction", "circuit"),
    ("case/county", "Dane"),
    ("case/number", "2014CM001954"),
    ("case/case_type", "CM"),
    ("counts/1/label", "1"),
    ("counts/1/statute", "944.30(1m)(a)"),
    ("counts/1/form", "itself"),
    ("counts/1/offense_date", "2014-11-03"),
    ("counts/1/disposition", "convicted"),
    ("counts/1/disposition_date", "2014-11-12"),
    ("trafficked/routes", "940.302"),
    ("trafficked/value_given", "A room, and money that he kept"),
    ("trafficked/act_kind", "intercourse"),
    (
        "trafficked/causation",
        "He drove her there that day and waited.",
    ),
    ("story/card/when", "March 2014"),
    ("story/card/statement", "He kept her identity card."),
    ("story/card/elements", "a"),
    ("story/drive/when", "2014-11-03"),
    ("story/drive/statement", "He drove her there and waited."),
    ("story/drive/elements", "a, b"),
    ("reasons/defense_raised", "no"),
    ("reasons/allegation_raised", "no"),
    ("reasons/why_not", "He sat in the room."),
    ("reasons/diligence", "She learned of it in May 2026."),
    ("reasons/benefit", "A licence to work as a nurse."),
    ("reasons/no_harm", "No other case in twelve years."),
];

fn made(facts: &MotionFacts) -> Motion {
    match motion(facts, false) {
        Drafting::Motion(made) => *made,
        Drafting::Refused(why) => panic!("refused: {}", why[0].says),
    }
}

fn refused(facts: &MotionFacts) -> Vec<String> {
    match motion(facts, false) {
        Drafting::Motion(_) => Vec::new(),
        Drafting::Refused(why) => why.into_iter().map(|refusal| refusal.says).collect(),
    }
}

fn with(more: &[(&'static str, &'static str)]) -> MotionFacts {
    facts(&[WHOLE, more].concat())
}

fn without(name: &str) -> MotionFacts {
    let rest: Vec<_> = WHOLE.iter().copied().filter(|(n, _)| *n != name).collect();
    facts(&rest)
}

fn decided(verdict: Verdict) -> PlaceDecision {
    PlaceDecision {
        verdict,
        by: "M. Quade".to_owned(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

#[test]
fn a_whole_motion_is_ready_and_a_draft_until_somebody_marks_it_final() {
    let whole = made(&facts(WHOLE));
    assert!(whole.is_ready(), "{:?}", whole.lacks());
    assert!(whole.is_draft(), "nobody marked it final");
    assert!(!made(&with(&[("filing/final_papers", "yes")])).is_draft());
}

#[test]
fn no_motion_is_ready_while_an_element_has_neither_fact_nor_reason() {
    for (name, letter) in [
        ("story/card/elements", None),
        ("story/drive/elements", Some("b")),
        ("trafficked/causation", Some("b")),
        ("trafficked/routes", Some("a")),
        ("reasons/why_not", Some("c")),
        ("reasons/diligence", Some("d")),
        ("reasons/benefit", Some("g")),
        ("reasons/no_harm", Some("g")),
    ] {
        let draft = made(&without(name));
        let lacking: Vec<&str> = draft
            .lacks()
            .iter()
            .filter_map(|lack| lack.element.map(|letter| letter.letter()))
            .collect();
        assert_eq!(lacking, Vec::from_iter(letter), "without {name}");
    }
    let final_draft = facts(
        &WHOLE
            .iter()
            .copied()
            .filter(|(n, _)| *n != "reasons/diligence")
            .chain([("filing/final_papers", "yes")])
            .collect::<Vec<_>>(),
    );
    assert!(
        made(&final_draft).is_draft(),
        "a mark does not make it whole"
    );
}

#[test]
fn a_persons_stated_reason_lets_it_go_on_and_prints_nowhere() {
    let reason = "The dates are in the sealed file.";
    let rest: Vec<_> = WHOLE
        .iter()
        .copied()
        .filter(|(n, _)| *n != "reasons/diligence")
        .chain([("stated/d", reason)])
        .collect();
    let motion = made(&facts(&rest));
    assert!(motion.is_ready(), "{:?}", motion.lacks());
    let text = serde_json::to_string(&motion).expect("a motion is written as JSON");
    assert!(
        !text.contains(reason),
        "counsel’s own reason is on no paper"
    );
}

#[test]
fn the_acts_still_to_come_hold_nothing_back_and_the_courts_are_never_ticked() {
    let whole = elements(&facts(WHOLE));
    let states = whole.each_ref().map(|element| element.state);
    assert_eq!(
        states,
        [
            ElementState::Shown,
            ElementState::Shown,
            ElementState::Shown,
            ElementState::Shown,
            ElementState::ForAttorney,
            ElementState::ForCourt,
            ElementState::ForCourt,
        ]
    );
    let served = with(&[
        ("filing/served_on_office", "Dane County District Attorney"),
        ("filing/served_on", "2026-11-20"),
        ("filing/served_how", "mail"),
        ("filing/court_notified_on", "2026-11-20"),
    ]);
    let states = elements(&served).map(|element| element.state);
    assert_eq!(states[4], ElementState::Shown);
    assert_eq!(states[5], ElementState::ForCourt);
}

#[test]
fn a_dispute_shows_and_an_empty_record_shows_nothing() {
    let disputed = with(&[("story/drive/disputed", "yes")]);
    let states = elements(&disputed).map(|element| element.state);
    assert_eq!(states[0], ElementState::Disputed);
    assert_eq!(states[1], ElementState::Disputed);
    let empty = elements(&MotionFacts::default()).map(|element| element.state);
    assert_eq!(empty[0], ElementState::NotShown);
    assert_eq!(empty[2], ElementState::NotShown);
    assert_eq!(empty[6], ElementState::NotShown);
}

#[test]
fn what_is_kept_in_the_vault_is_in_no_motion() {
    let secret = with(&[
        ("movant/actual_address", "1418 Willow Bend Road"),
        ("movant/safe_contact", "Text her sister, Odile, after six"),
        ("movant/citizenship", "not_citizen"),
        ("movant/safe_at_home", "yes"),
        ("movant/assigned_address", "P.O. Box 7035, Madison"),
        ("filing/counsel_address", "2 East Main Street"),
        ("cautions/a/what", "A second case in Rock County"),
        ("guarded/t/name", "Kittleson"),
    ]);
    let made = made(&secret);
    let text = serde_json::to_string(&made).expect("a motion is written as JSON");
    for words in ["Willow", "Odile", "not_citizen", "Rock County", "Kittleson"] {
        assert!(!text.contains(words), "{words} stays in the vault");
    }
    assert_eq!(
        made.address(),
        &crate::released::Released::Known("P.O. Box 7035, Madison".to_owned())
    );
}

#[test]
fn a_protected_number_holds_every_paper_until_a_person_decides() {
    let text = "His card was 4111 1111 1111 1111, he said.";
    let mut facts = with(&[("story/money/statement", text)]);
    let id = places::protected_numbers(&facts)[0].at.id.clone();
    assert_eq!(refused(&facts).len(), 1);
    facts.places.insert(id.clone(), decided(Verdict::Protected));
    assert_eq!(
        refused(&facts).len(),
        1,
        "known to be one: nothing is printed"
    );
    facts.places.insert(id.clone(), decided(Verdict::LeftOut));
    let cut = made(&facts);
    let printed = serde_json::to_string(&cut).expect("a motion is written as JSON");
    assert!(printed.contains("His card was [left out], he said."));
    assert!(!printed.contains("4111"));
    facts.places.insert(id, decided(Verdict::Harmless));
    assert!(refused(&facts).is_empty());
}

#[test]
fn a_number_in_an_edited_paragraph_is_found_too() {
    let mut facts = facts(WHOLE);
    facts.edits.insert(
        "grounds/a".to_owned(),
        ParagraphEdit {
            template: "motion".to_owned(),
            generated: String::new(),
            text: "SSN 123-45-6789".to_owned(),
            rests_on: Vec::new(),
            by: "M. Quade".to_owned(),
            at: DateTime::<Utc>::UNIX_EPOCH,
        },
    );
    assert_eq!(refused(&facts).len(), 1);
}

#[test]
fn the_real_address_holds_the_papers_unless_safe_at_home_is_known_not_to_hide_it() {
    let told = [
        ("movant/actual_address", "1418 Willow Bend Road"),
        (
            "story/home/statement",
            "She lives at 1418 Willow Bend Road.",
        ),
    ];
    assert_eq!(refused(&with(&told)).len(), 1, "nobody asked");
    let yes = [told[0], told[1], ("movant/safe_at_home", "yes")];
    assert_eq!(refused(&with(&yes)).len(), 1);
    let no = [told[0], told[1], ("movant/safe_at_home", "no")];
    assert!(refused(&with(&no)).is_empty());
}

#[test]
fn a_count_outside_is_told_plainly_and_never_called_not_eligible() {
    let outside = facts(&[
        ("counts/1/statute", "other"),
        ("counts/1/other_statute", "947.01"),
        ("counts/1/form", "itself"),
        ("counts/1/disposition", "convicted"),
    ]);
    let why = refused(&outside);
    assert_eq!(why.len(), 1);
    assert!(why[0].contains("does not reach"), "{}", why[0]);
    assert!(!why[0].to_lowercase().contains("eligible"));
    let federal = with(&[("case/jurisdiction", "federal")]);
    assert_eq!(refused(&federal).len(), 1);
}

#[test]
fn a_signature_stands_only_by_a_persons_own_act() {
    let named = [("filing/way", "electronic"), ("filing/signer", "M. Quade")];
    assert_eq!(made(&with(&named)).signature(), None);
    let signed = [named[0], named[1], ("filing/sign", "yes")];
    assert_eq!(
        made(&with(&signed)).signature(),
        Some("Electronically signed by M. Quade")
    );
    let paper = [("filing/way", "paper"), named[1], ("filing/sign", "yes")];
    assert_eq!(
        made(&with(&paper)).signature(),
        None,
        "paper is signed by hand"
    );
}
