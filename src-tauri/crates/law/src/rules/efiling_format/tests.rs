//! Files as they are measured, good and bad.

use super::*;
use crate::examples::{now, office};
use crate::motion::measured::{ActiveContent, CourtPaper, MeasuredPage};

fn page(top: u32) -> MeasuredPage {
    MeasuredPage {
        width: 8_500,
        height: 11_000,
        top,
    }
}

fn file(paper: CourtPaper, tops: &[u32]) -> MeasuredFile {
    MeasuredFile {
        paper,
        format: FileFormat::Pdf,
        bytes: 80_000,
        pages: tops.iter().copied().map(page).collect(),
        corner: Some(2_000),
        active: Vec::new(),
        judge_block: false,
        editable: false,
    }
}

#[track_caller]
fn check(rule: &FilesRule, file: MeasuredFile, expected: Outcome) {
    let files = MeasuredFiles { files: vec![file] };
    let said = (rule.decide)(&files, &office(), now());
    assert_eq!(said.len(), 1, "{}: {said:?}", rule.id);
    assert_eq!(said[0].outcome, expected, "{}: {said:?}", rule.id);
}

#[test]
fn the_margins_are_those_that_were_measured() {
    check(
        &TOP_MARGIN,
        file(CourtPaper::Motion, &[1_000, 500]),
        Outcome::Met,
    );
    check(
        &TOP_MARGIN,
        file(CourtPaper::Motion, &[1_000, 499]),
        Outcome::NeedsFact,
    );
    check(
        &STAMP_SQUARE,
        file(CourtPaper::Motion, &[1_000]),
        Outcome::Met,
    );
    let mut tight = file(CourtPaper::Motion, &[1_000]);
    tight.corner = Some(1_999);
    check(&STAMP_SQUARE, tight, Outcome::NeedsFact);
}

#[test]
fn an_order_leaves_its_room_and_no_place_for_the_judge() {
    let order = || file(CourtPaper::ProposedOrder, &[3_000, 500]);
    check(&ORDER, order(), Outcome::Met);
    check(
        &ORDER,
        file(CourtPaper::ProposedOrder, &[2_999, 500]),
        Outcome::NeedsFact,
    );
    check(
        &ORDER,
        file(CourtPaper::ProposedOrder, &[3_000, 400]),
        Outcome::NeedsFact,
    );
    let mut judged = order();
    judged.judge_block = true;
    check(&ORDER, judged, Outcome::NeedsFact);
    let mut edited = order();
    edited.editable = true;
    check(&FORMAT, edited.clone(), Outcome::Warn);
    edited.format = FileFormat::Docx;
    check(&FORMAT, edited, Outcome::Met);
}

#[test]
fn size_pages_and_active_content_are_looked_at() {
    let mut large = file(CourtPaper::Exhibit, &[1_000, 1_000]);
    large.bytes = 10_000_001;
    check(&SIZE, large.clone(), Outcome::NeedsFact);
    large.pages.truncate(1);
    check(&SIZE, large.clone(), Outcome::Blocked);
    large.bytes = 10_000_000;
    check(&SIZE, large, Outcome::Met);
    let mut active = file(CourtPaper::Exhibit, &[1_000]);
    check(&INACTIVE, active.clone(), Outcome::Met);
    active.active.push(ActiveContent::Script);
    check(&INACTIVE, active, Outcome::Blocked);
    let mut wide = file(CourtPaper::Exhibit, &[1_000]);
    wide.pages[0].width = 18_000;
    check(&PAGE_SIZE, wide.clone(), Outcome::Met);
    wide.pages[0].height = 12_001;
    check(&PAGE_SIZE, wide, Outcome::Warn);
}

#[test]
fn nothing_is_said_of_files_that_are_not_made_and_of_what_a_rule_is_not_about() {
    let none = (TOP_MARGIN.decide)(&MeasuredFiles::default(), &office(), now());
    assert_eq!(none[0].outcome, Outcome::NeedsFact);
    let motion = MeasuredFiles {
        files: vec![file(CourtPaper::Motion, &[1_000])],
    };
    assert!((ORDER.decide)(&motion, &office(), now()).is_empty());
}
