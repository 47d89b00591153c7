//! The path through a case: each step with the number of things that still wait there.

use casefile::id::ItemId;
use casefile::report::Report;
use law::conclusion::{Conclusion, Outcome};
use law::showing::showings;
use serde::Serialize;

use crate::views::clocks::ClockView;
use crate::views::desks::DeskKey;
use crate::views::duties::DutyView;
use crate::views::fields::referral_missing;
use crate::views::shown::Shape;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct StepView {
    /// Which screen.
    pub key: StepKey,
    /// Its name.
    pub label: String,
    /// How many things still wait there.
    pub missing: u32,
    /// The most urgent of them, or done.
    pub shape: Option<Shape>,
}

/// The screens of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StepKey {
    /// Intake.
    Intake,
    /// First hour.
    FirstHour,
    /// Screening.
    Screening,
    /// Notices.
    Notices,
    /// Papers.
    Papers,
    /// Disclosure: who may be told what, and what has left.
    Disclosure,
    /// The desk of a missing child.
    MissingChild,
    /// The desk of the notice to a tribe.
    Tribe,
    /// The desk of the notice to the Department of Defense.
    ArmedForces,
}

/// The steps of a report.
pub fn steps(
    report: &Report,
    conclusions: &[Conclusion],
    clocks: &[ClockView],
    open: &[DutyView],
) -> Vec<StepView> {
    let intake = referral_missing(report).len();
    let undecided = usize::from(report.screening.decision.known().is_none())
        + conclusions
            .iter()
            .filter(|c| matches!(c.rule, "CPS-05" | "CPS-06" | "CPS-17" | "CPS-18" | "CPS-20"))
            .filter(|c| matches!(c.outcome, Outcome::NeedsFact | Outcome::AskPerson))
            .count();
    let unmet: Vec<&ClockView> = clocks
        .iter()
        .filter(|c| c.leads && c.by.is_some() && c.shape != Shape::Done)
        .collect();
    let waiting_places = if report.referral.include_reporter.is_yes() {
        0
    } else {
        showings(report)
            .iter()
            .filter(|s| !report.referral.clearances.contains_key(&s.id))
            .count()
    };
    let desks = DeskKey::ALL
        .into_iter()
        .filter(|desk| desk.applies(report))
        .map(|desk| {
            let unmet: Vec<&ClockView> = unmet
                .iter()
                .copied()
                .filter(|clock| desk.rules().contains(&clock.rule.as_str()))
                .collect();
            let shape = worst(unmet.iter().map(|c| c.shape));
            step(desk_step(desk), desk.label(), unmet.len(), shape)
        });
    let steps = [
        step(
            StepKey::Intake,
            "Intake",
            intake,
            if intake == 0 { Some(Shape::Done) } else { None },
        ),
        step(
            StepKey::FirstHour,
            "First hour",
            open.len(),
            worst(open.iter().map(|d| d.shape)),
        ),
        step(
            StepKey::Screening,
            "Screening",
            undecided,
            (undecided == 0).then_some(Shape::Done),
        ),
        step(
            StepKey::Notices,
            "Notices",
            unmet.len(),
            worst(unmet.iter().map(|c| c.shape)),
        ),
        step(
            StepKey::Papers,
            "Papers",
            waiting_places,
            (waiting_places > 0).then_some(Shape::PersonDecides),
        ),
        step(StepKey::Disclosure, "Disclosure", to_make(report), None),
    ];
    steps.into_iter().chain(desks).collect()
}

/// Disclosures that somebody asked for and that no paper answers yet.
fn to_make(report: &Report) -> usize {
    let answered = |item: ItemId| {
        let mut papers = report.papers.values();
        papers.any(|paper| paper.about == Some(item) && paper.release.is_some())
    };
    let planned = report.disclosures.iter();
    planned.filter(|(item, _)| !answered(*item)).count()
}

fn desk_step(desk: DeskKey) -> StepKey {
    match desk {
        DeskKey::MissingChild => StepKey::MissingChild,
        DeskKey::Tribe => StepKey::Tribe,
        DeskKey::ArmedForces => StepKey::ArmedForces,
    }
}

fn step(key: StepKey, label: &str, missing: usize, shape: Option<Shape>) -> StepView {
    StepView {
        key,
        label: label.to_owned(),
        missing: u32::try_from(missing).unwrap_or(u32::MAX),
        shape,
    }
}

fn worst(shapes: impl Iterator<Item = Shape>) -> Option<Shape> {
    let rank = |shape: &Shape| match shape {
        Shape::Late => 0,
        Shape::Soon => 1,
        Shape::NeedsFact => 2,
        Shape::PersonDecides => 3,
        Shape::Open => 4,
        Shape::Note | Shape::Done => 5,
    };
    shapes.min_by_key(rank)
}
