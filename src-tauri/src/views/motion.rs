//! A motion: everything its screens show, but for Papers and Before filing, which have views of their own.

pub mod before_filing;
pub mod client;
pub mod elements;
pub mod files;
pub mod filing;
pub mod links;
pub mod matters;
pub mod papers;
pub mod places;
pub mod reasons;
pub mod steps;
pub mod story;

use casefile::id::{RecordId, RevisionId};
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};
use law::conclusion::Conclusion;
use law::rules::conclude_motion;
use serde::Serialize;
use store::desk::Desk;

use crate::case::{Case, office};
use crate::error::AppError;
use crate::matter::{MotionStands, stands};
use crate::views::fields::{Answers, FieldError, errors};
use crate::views::links::{ConclusionView, Links};
use crate::views::motion::client::{ClientView, CountReach, client, reaches};
use crate::views::motion::elements::{ElementsView, elements_view};
use crate::views::motion::reasons::{PrayerView, ReasonsView, prayers, reasons};
use crate::views::motion::steps::{MotionNext, MotionStep, next, steps, wanted};
use crate::views::motion::story::{StoryLine, StoryView, story, story_line};
use crate::views::shown::{ShownTime, time};
use crate::views::title::{court_case, matter_title};

/// A motion as its screens show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MotionView {
    /// The record.
    pub id: RecordId,
    /// The number of the matter in this vault.
    pub number: String,
    /// The client's name.
    pub title: String,
    /// The number and the county of the court's file.
    pub sub: String,
    /// The saved state below what is being typed.
    pub revision: Option<RevisionId>,
    /// How often the draft was saved.
    pub seq: u32,
    /// When anything was last saved.
    pub saved: ShownTime,
    /// The moment of this view.
    pub now: ShownTime,
    /// How the papers stand.
    pub stands: MotionStands,
    /// The one next thing to do.
    pub next: MotionNext,
    /// The path.
    pub steps: Vec<MotionStep>,
    /// The client and the court case.
    pub client: ClientView,
    /// What happened.
    pub story: StoryView,
    /// The seven elements.
    pub elements: ElementsView,
    /// Reasons and relief.
    pub reasons: ReasonsView,
    /// Everything that follows, with its reasons.
    pub conclusions: Vec<ConclusionView>,
}

/// What a saved draft of a motion answers: what follows from it, never the text being typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MotionDraftSaved {
    /// The number under which the entries came.
    pub seq: u32,
    /// When they were saved.
    pub saved: ShownTime,
    /// The client's name.
    pub title: String,
    /// The number and the county of the court's file.
    pub sub: String,
    /// How the papers stand.
    pub stands: MotionStands,
    /// The one next thing to do.
    pub next: MotionNext,
    /// The path.
    pub steps: Vec<MotionStep>,
    /// Whether § 973.015(2m) reaches each count.
    pub counts: Vec<CountReach>,
    /// The facts of the story in time order.
    pub line: StoryLine,
    /// The seven elements.
    pub elements: ElementsView,
    /// What the court is asked to do.
    pub prayers: Vec<PrayerView>,
    /// Everything that follows.
    pub conclusions: Vec<ConclusionView>,
    /// Texts that do not parse; each is kept as text.
    pub errors: Vec<FieldError>,
    /// Facts that are waited for.
    pub missing: Vec<FactPath>,
}

/// What both views are made from.
struct Parts {
    conclusions: Vec<Conclusion>,
    wanted: Vec<FactPath>,
    links: Links,
}

fn parts(desk: &Desk<'_>, facts: &MotionFacts, now: DateTime<Utc>) -> Result<Parts, AppError> {
    let conclusions = conclude_motion(facts, &office(desk)?.office, now);
    Ok(Parts {
        wanted: wanted(facts, &conclusions),
        conclusions,
        links: links::of_motion(facts),
    })
}

/// The whole view of a motion.
pub fn motion_view(
    desk: &Desk<'_>,
    case: &Case<MotionFacts>,
    now: DateTime<Utc>,
) -> Result<MotionView, AppError> {
    let clock = office(desk)?
        .settings
        .clock
        .known()
        .copied()
        .unwrap_or_default();
    let facts = &case.record;
    let parts = parts(desk, facts, now)?;
    let answers = Answers {
        body: &case.body,
        draft: &case.draft,
        conclusions: &parts.conclusions,
        wanted: &parts.wanted,
    };
    Ok(MotionView {
        id: case.id,
        number: facts.number.clone(),
        title: matter_title(facts),
        sub: court_case(facts),
        revision: case.base,
        seq: case.seq,
        saved: time(case.saved, now, clock),
        now: time(now, now, clock),
        stands: stands(facts),
        next: next(facts, &parts.conclusions),
        steps: steps(facts, &parts.conclusions),
        client: client(facts, &parts.conclusions, &parts.links, &answers),
        story: story(facts, &parts.links, &answers),
        elements: elements_view(facts, &parts.links, &answers),
        reasons: reasons(facts, &parts.conclusions, &answers),
        conclusions: shown(&parts),
    })
}

/// The answer to a saved draft.
pub fn motion_draft_saved(
    desk: &Desk<'_>,
    case: &Case<MotionFacts>,
    seq: u32,
    now: DateTime<Utc>,
) -> Result<MotionDraftSaved, AppError> {
    let clock = office(desk)?
        .settings
        .clock
        .known()
        .copied()
        .unwrap_or_default();
    let facts = &case.record;
    let parts = parts(desk, facts, now)?;
    let answers = Answers {
        body: &case.body,
        draft: &[],
        conclusions: &parts.conclusions,
        wanted: &parts.wanted,
    };
    Ok(MotionDraftSaved {
        seq,
        saved: time(case.saved, now, clock),
        title: matter_title(facts),
        sub: court_case(facts),
        stands: stands(facts),
        next: next(facts, &parts.conclusions),
        steps: steps(facts, &parts.conclusions),
        counts: reaches(facts, &parts.conclusions, &parts.links),
        line: story_line(facts, &parts.links),
        elements: elements_view(facts, &parts.links, &answers).without_fields(),
        prayers: prayers(facts),
        conclusions: shown(&parts),
        errors: errors(&case.draft),
        missing: parts.wanted,
    })
}

fn shown(parts: &Parts) -> Vec<ConclusionView> {
    parts
        .conclusions
        .iter()
        .map(|conclusion| parts.links.conclusion(conclusion))
        .collect()
}
