//! The papers of a motion: drafts and what they still lack, acts that have not happened, and what is kept off them.

#[path = "papers_motion/cases.rs"]
mod cases;
#[path = "papers_motion/made.rs"]
mod made;

use casefile::motion::MotionFacts;
use law::motion::{Drafting, motion};
use papers::text;

use cases::{answer, drafted, finished, juvenile, rock, scenarios};
use made::{Papers, printed, squeezed};

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
    assert_eq!(
        stamp(&lacking, false),
        draft,
        "a mark does not make up for what is missing"
    );
    for (paper, document) in Papers::of(&drafted(&rock())).named() {
        let printed = printed(&format!("{paper}_stamped"), document);
        let pages: Vec<&str> = printed
            .text
            .split('\u{c}')
            .take(printed.measured.pages.len())
            .collect();
        assert!(
            pages.iter().all(|page| page.contains("not for filing")),
            "{paper}"
        );
    }
}

#[test]
fn a_draft_says_where_something_is_missing_and_a_final_paper_says_nothing_of_it() {
    let lacking = answer(
        &rock(),
        &[
            ("/reasons/benefit", "-"),
            ("/case/number", "-"),
            ("/case/county", "-"),
        ],
    );
    let text = Papers::of(&drafted(&lacking)).text();
    for words in [
        "[Still missing: Say how the client will benefit, and why society will not be harmed.]",
        "[Still missing: The caption is not complete, § 971.30(2)(b).]",
        "Case No. ________________",
        "________________ COUNTY",
    ] {
        assert!(text.contains(words), "“{words}” is not said: {text}");
    }
    let words =
        "Law as of 2026-11-23. Statutes read through 2025 Wisconsin Act 82 (30 January 2026)";
    assert!(
        text.contains(words),
        "a draft says on which law it rests: {text}"
    );
    let whole = Papers::of(&drafted(&finished(&rock()))).text();
    assert!(!whole.contains("[Still missing"), "{whole}");
    assert!(
        !whole.contains("Law as of"),
        "a final paper is counsel’s: {whole}"
    );
    let stated = answer(
        &finished(&lacking),
        &[
            ("/stated/g", "counsel’s own reason"),
            ("/case/number", "2012CM001234"),
            ("/case/county", "Rock"),
        ],
    );
    let stated = Papers::of(&drafted(&stated)).text();
    assert!(
        !stated.contains("[Still missing"),
        "a stated reason lets it go: {stated}"
    );
    assert!(
        !stated.contains("counsel’s own reason"),
        "the reason goes on no paper"
    );
}

#[test]
fn the_real_address_is_in_no_paper_and_the_assigned_one_only_under_the_clients_own_signature() {
    for (name, facts) in scenarios() {
        let text = Papers::of(&drafted(&facts)).text();
        for words in ["Hidden Lane", "4410", "Quiet Court", "Nekoosa"] {
            assert!(!text.contains(words), "{name}: “{words}” is on a paper");
        }
        let assigned = text.matches("P.O. Box 7035").count();
        assert_eq!(assigned, if name == "juvenile" { 3 } else { 0 }, "{name}");
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
        assert!(
            before.contains("Dated: ____________________    ____________"),
            "{before}"
        );
        assert!(!before.contains("Electronically signed"), "{before}");
        assert!(
            after.contains("Electronically signed by M. Quade"),
            "{after}"
        );
        assert!(
            !after.contains("Dated:"),
            "the court’s system dates it: {after}"
        );
    }
    let paper = answer(
        &juvenile(),
        &[("/filing/sign", "yes"), ("/filing/signer", "Ondine Vail")],
    );
    let text = Papers::of(&drafted(&paper)).text();
    assert!(
        !text.contains("Electronically signed"),
        "a paper filing is signed by hand"
    );
}

#[test]
fn service_and_notice_are_blank_until_they_are_recorded() {
    let order = |facts: &MotionFacts| text::write(&Papers::of(&drafted(facts)).proposed_order);
    let before = order(&rock());
    assert!(
        before
            .contains("served on the Rock County District Attorney’s Office on ________________."),
        "{before}"
    );
    assert!(
        before
            .contains("The court notified the district attorney’s office on ________________ and"),
        "{before}"
    );
    let done = answer(
        &rock(),
        &[
            (
                "/filing/served_on_office",
                "the Rock County District Attorney’s Office",
            ),
            ("/filing/served_on", "2026-11-20"),
            ("/filing/served_how", "hand"),
            ("/filing/court_notified_on", "2026-11-23"),
        ],
    );
    let after = order(&done);
    assert!(
        after
            .contains("served on the Rock County District Attorney’s Office on November 20, 2026."),
        "{after}"
    );
    assert!(
        after.contains("notified the district attorney’s office on November 23, 2026 and"),
        "{after}"
    );
    let motion = text::write(&Papers::of(&drafted(&done)).motion);
    assert!(motion.contains("was served on the Rock County District Attorney’s Office on November 20, 2026, by hand."), "{motion}");
}

#[test]
fn blanks_are_printed_as_lines_to_write_on() {
    let papers = Papers::of(&drafted(&finished(&juvenile())));
    for (paper, document) in papers.named() {
        let printed = printed(&format!("{paper}_blanks"), document);
        assert!(
            squeezed(&printed.text).contains("____"),
            "{paper} has blanks"
        );
    }
}
