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

use law::diversion::request::paper::PAPERS;
use papers::{court, text};

use cases::{filled, named, requested, scenario, scenarios, wanted};
use golden::golden;
use made::{document, printed, squeezed};

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
            let made = document(&requested(&facts, paper));
            golden(&format!("{}_{name}", named(paper)), &text::write(&made));
        }
    }
    let bare = scenario("nothing_known", &[]);
    for paper in PAPERS {
        let made = document(&requested(&bare, paper));
        golden(
            &format!("{}_nothing_known", named(paper)),
            &text::write(&made),
        );
    }
}

#[test]
fn the_papers_leave_the_court_its_room_and_are_whole() {
    let all = scenarios()
        .into_iter()
        .map(|(name, _)| name)
        .flat_map(|name| [(name.clone(), false), (name, true)]);
    for (name, full) in all {
        let facts = if full {
            filled(&name, &[])
        } else {
            scenario(&name, &[])
        };
        for paper in PAPERS {
            if !cases::refused(&facts, paper).is_empty() {
                continue;
            }
            let made = document(&requested(&facts, paper));
            let short = named(paper);
            let stage = if full { "full" } else { "bare" };
            let printed = printed(&format!("{short}_{name}_{stage}"), &made);
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
                    "{short} of {name}: {:?}",
                    measured.corner
                );
                assert!(
                    tops.iter().all(|top| *top >= 36.0),
                    "{short} of {name}: {tops:?}"
                );
            }
            if paper.is_signed_by_court() {
                assert!(tops[0] >= 216.0, "{short} of {name}: {tops:?}");
                assert_eq!(made.footer, None, "{short} has no foot");
                assert!(!court::has_judge_block(&made), "{short} of {name}");
                assert!(!squeezed(&printed.text).contains("page 1 of"), "{short}");
            }
            let mark = made.footer.as_ref().map(|foot| foot.mark.as_str());
            assert!(
                mark.unwrap_or_default().is_empty(),
                "{short} has no record mark"
            );
            assert_eq!(measured.active, []);
            assert!(measured.fonts_embedded(), "{:?}", measured.fonts_missing);
            assert!(measured.bytes < 200_000, "{short} of {name} is small");
        }
    }
}
