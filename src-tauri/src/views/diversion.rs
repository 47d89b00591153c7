//! A diversion: everything its screens show, but for Papers, which has a view of its own.

pub mod clocks;
pub mod findings;
pub mod links;
pub mod list;
pub mod papers;
pub mod sections;
pub mod steps;
pub mod title;
pub mod ways;

use casefile::diversion::DiversionFacts;
use casefile::id::{RecordId, RevisionId};
use casefile::moment::Clock;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};
use law::diversion::{Desk as Ways, desk as ways_desk};
use serde::Serialize;
use store::desk::Desk;

use crate::case::{Case, office};
use crate::error::AppError;
use crate::views::clocks::ClockView;
use crate::views::diversion::clocks::clocks;
use crate::views::diversion::findings::{FindingsView, findings};
use crate::views::diversion::links::of_diversion;
use crate::views::diversion::sections::{FieldsView, follow, person};
use crate::views::diversion::steps::{DiversionNext, DiversionStep, next, steps, wanted};
use crate::views::diversion::title::{court_case, followed, person_title};
use crate::views::diversion::ways::{WaysView, ways};
use crate::views::fields::{Answers, FieldError, errors};
use crate::views::links::{ConclusionView, Links};
use crate::views::sections::SectionView;
use crate::views::shown::{ShownTime, time};

/// A diversion as its screens show it.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct DiversionView {
    /// The record.
    pub id: RecordId,
    /// Its number in this vault.
    pub number: String,
    /// The saved state below what is being typed.
    pub revision: Option<RevisionId>,
    /// How often the draft was saved.
    pub seq: u32,
    /// When anything was last saved.
    pub saved: ShownTime,
    /// The moment of this view.
    pub now: ShownTime,
    /// What follows from the answers.
    pub law: DiversionLaw,
    /// Person and case.
    pub person: FieldsView,
    /// The facts behind the findings.
    pub findings: SectionView,
    /// What was agreed or ordered.
    pub followed: FieldsView,
}

/// What follows from the answers, never the answers themselves.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct DiversionLaw {
    /// The person's name and age.
    pub title: String,
    /// The number of the court's file, the county and the court.
    pub sub: String,
    /// What is followed, or how far the prosecution has come.
    pub stands: String,
    /// The one next thing to do; nothing where nothing waits.
    pub next: Option<DiversionNext>,
    /// The path.
    pub steps: Vec<DiversionStep>,
    /// The clocks, the next to end first.
    pub clocks: Vec<ClockView>,
    /// The four ways.
    pub ways: WaysView,
    /// The two findings, and the open questions.
    pub findings: FindingsView,
    /// Everything that follows, with its reasons.
    pub conclusions: Vec<ConclusionView>,
}

/// What a saved draft of a diversion answers: what follows from it, never the text being typed.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct DiversionDraftSaved {
    /// The number under which the entries came.
    pub seq: u32,
    /// When they were saved.
    pub saved: ShownTime,
    /// What follows from the answers.
    pub law: DiversionLaw,
    /// Texts that do not parse; each is kept as text.
    pub errors: Vec<FieldError>,
    /// Facts that are waited for.
    pub missing: Vec<FactPath>,
}

/// What both views are made from.
struct Parts {
    clock: Clock,
    ways: Ways,
    wanted: Vec<FactPath>,
    links: Links,
}

fn parts(desk: &Desk<'_>, facts: &DiversionFacts, now: DateTime<Utc>) -> Result<Parts, AppError> {
    let office = office(desk)?;
    let ways = ways_desk(facts, &office.office, now);
    Ok(Parts {
        clock: office.settings.clock.known().copied().unwrap_or_default(),
        wanted: wanted(&ways),
        ways,
        links: of_diversion(facts),
    })
}

/// The whole view of a diversion.
pub fn diversion_view(
    desk: &Desk<'_>,
    case: &Case<DiversionFacts>,
    now: DateTime<Utc>,
) -> Result<DiversionView, AppError> {
    let facts = &case.record;
    let parts = parts(desk, facts, now)?;
    let answers = Answers {
        body: &case.body,
        draft: &case.draft,
        conclusions: &parts.ways.conclusions,
        wanted: &parts.wanted,
    };
    Ok(DiversionView {
        id: case.id,
        number: facts.number.clone(),
        revision: case.base,
        seq: case.seq,
        saved: time(case.saved, now, parts.clock),
        now: time(now, now, parts.clock),
        law: law(facts, &parts, now),
        person: person(&answers),
        findings: sections::findings(&answers),
        followed: follow(facts, &parts.ways, &answers),
    })
}

/// The answer to a saved draft.
pub fn diversion_draft_saved(
    desk: &Desk<'_>,
    case: &Case<DiversionFacts>,
    seq: u32,
    now: DateTime<Utc>,
) -> Result<DiversionDraftSaved, AppError> {
    let parts = parts(desk, &case.record, now)?;
    Ok(DiversionDraftSaved {
        seq,
        saved: time(case.saved, now, parts.clock),
        law: law(&case.record, &parts, now),
        errors: errors(&case.draft),
        missing: parts.wanted,
    })
}

fn law(facts: &DiversionFacts, parts: &Parts, now: DateTime<Utc>) -> DiversionLaw {
    let desk = &parts.ways;
    DiversionLaw {
        title: person_title(facts),
        sub: court_case(facts),
        stands: followed(facts),
        next: next(facts, desk),
        steps: steps(facts, desk),
        clocks: clocks(facts, desk, now, parts.clock),
        ways: ways(desk, &parts.links),
        findings: findings(desk, &parts.links),
        conclusions: desk
            .conclusions
            .iter()
            .map(|conclusion| parts.links.conclusion(conclusion))
            .collect(),
    }
}
