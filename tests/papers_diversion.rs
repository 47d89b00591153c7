//! The papers of a diversion under § 944.30(2m): what they say, and the room they leave the court.

#[path = "papers_diversion/cases.rs"]
mod cases;
#[path = "case/diversion.rs"]
#[expect(dead_code, reason = "the scenarios themselves use the rest of it")]
mod diversion;
#[path = "papers_motion/golden.rs"]
mod golden;
#[path = "papers_diversion/made.rs"]
mod made;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "case/words.rs"]
mod words;

use casefile::diversion::DiversionFacts;
use law::diversion::request::paper::{DiversionPaper, PAPERS};
use papers::{court, document::Document};

use cases::{filled, named, requested, scenario, scenarios, wanted};
use golden::golden;
use made::{document, printed, squeezed, text_of};

/// The five of which each gets its own right ways.
const FIVE: [&str; 5] = [
    "sixteen_small_county_objection",
    "seventeen_large_county",
    "turns_seventeen_after_petition",
    "nine_years_old",
    "eighteen_when_charged",
];

#[test]
fn the_papers_read_as_they_were_kept() {
    for name in FIVE {
        let facts = filled(name, &[]);
        for paper in wanted(&facts) {
            golden(&format!("{}_{name}", named(paper)), &text_of(&facts, paper));
        }
    }
    let bare = scenario("nothing_known", &[]);
    for paper in PAPERS {
        golden(
            &format!("{}_nothing_known", named(paper)),
            &text_of(&bare, paper),
        );
    }
}

/// The papers that are printed: of each scenario with everything entered what a lawyer would make, and every one
/// where nothing is known.
fn to_print() -> Vec<(String, DiversionPaper, Document)> {
    let mut all = Vec::new();
    let mut add = |name: &str, facts: &DiversionFacts, papers: Vec<DiversionPaper>| {
        for paper in papers {
            let short = format!("{}_{name}", named(paper));
            all.push((short, paper, document(&requested(facts, paper))));
        }
    };
    for (name, _) in scenarios() {
        if name != "nothing_known" {
            let facts = filled(&name, &[]);
            add(&name, &facts, wanted(&facts));
        }
    }
    add(
        "nothing_known",
        &scenario("nothing_known", &[]),
        PAPERS.to_vec(),
    );
    all
}

#[test]
fn the_papers_leave_the_court_its_room_and_are_whole() {
    for (name, paper, made) in to_print() {
        let printed = printed(&name, &made);
        let measured = printed.measured;
        let tops: Vec<f32> = measured
            .pages
            .iter()
            .filter_map(|page| page.top_margin)
            .collect();
        assert_eq!(tops.len(), measured.pages.len(), "every page is read");
        if paper.has_caption() {
            assert!(
                measured.corner.is_some_and(|corner| corner >= 144.0),
                "{name}: {:?}",
                measured.corner
            );
            assert!(tops.iter().all(|top| *top >= 36.0), "{name}: {tops:?}");
        }
        if paper.is_signed_by_court() {
            assert!(tops[0] >= 216.0, "{name}: {tops:?}");
            assert_eq!(made.footer, None, "{name} has no foot");
            assert!(!court::has_judge_block(&made), "{name}");
            assert!(!squeezed(&printed.text).contains("page 1 of"), "{name}");
        }
        let mark = made.footer.as_ref().map(|foot| foot.mark.as_str());
        assert!(
            mark.unwrap_or_default().is_empty(),
            "{name} has no record mark"
        );
        assert_eq!(measured.active, []);
        assert!(measured.fonts_embedded(), "{:?}", measured.fonts_missing);
        assert!(measured.bytes < 200_000, "{name} is small");
    }
}
