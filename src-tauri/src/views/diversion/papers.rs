//! The papers of a diversion as they stand: what can be made, what each lacks, and what holds it.

use casefile::diversion::DiversionFacts;
use casefile::id::RecordId;
use casefile::motion::guard::GuardedWho;
use casefile::paper_made::PaperKind;
use chrono::{DateTime, Utc};
use law::diversion::request::paper::DiversionPaper;
use law::diversion::request::texts::{all_places, holds};
use law::diversion::request::{PaperStands, papers};
use law::motion::places::PlaceKind;
use serde::Serialize;
use store::desk::Desk;

use crate::case::{Case, office};
use crate::error::AppError;
use crate::views::diversion::links::of_diversion;
use crate::views::law_text::law_text;
use crate::views::links::{FactLink, Links};
use crate::views::motion::papers::{LackView, lacks};
use crate::views::motion::places::{PlaceView, place_view};
use crate::views::paper::{PaperLine, paper_lines};
use crate::views::shown::Shape;

/// The papers of a diversion as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DiversionPapersView {
    /// The record.
    pub id: RecordId,
    /// How they stand, in a sentence.
    pub lead: String,
    /// Whether a person marked the papers final.
    pub is_final: bool,
    /// Each paper, in the order in which they are offered.
    pub papers: Vec<DiversionPaperView>,
    /// Places in the texts to look at, those that hold a paper first.
    pub places: Vec<PlaceView>,
    /// Papers that were made, the newest first.
    pub made: Vec<PaperLine>,
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DiversionPaperView {
    /// Which one.
    pub paper: PaperKind,
    /// Its title.
    pub title: String,
    /// How it stands, in a few words.
    pub label: String,
    /// The same as a shape.
    pub shape: Shape,
    /// Why it cannot be made; empty where it can.
    pub refused: Vec<RefusalView>,
    /// What keeps it a draft, apart from a person's mark.
    pub lacks: Vec<LackView>,
    /// Whether a person's mark would make it final, or does.
    pub can_be_final: bool,
}

/// One reason for which a paper cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RefusalView {
    /// The reason, and what to do.
    pub says: String,
    /// The facts that it rests on.
    pub facts: Vec<FactLink>,
}

/// The papers of a diversion as they stand.
pub fn diversion_papers_view(
    desk: &Desk<'_>,
    case: &Case<DiversionFacts>,
    now: DateTime<Utc>,
) -> Result<DiversionPapersView, AppError> {
    let office = office(desk)?;
    let clock = office.settings.clock.known().copied().unwrap_or_default();
    let facts = &case.record;
    let links = of_diversion(facts);
    let is_final = facts.asking.final_papers.is_yes();
    let papers: Vec<DiversionPaperView> = papers(facts)
        .iter()
        .map(|stands| paper(stands, is_final, &links))
        .collect();
    Ok(DiversionPapersView {
        id: case.id,
        lead: lead(&papers),
        is_final,
        papers,
        places: places(facts, &links),
        made: paper_lines(desk, case, now, clock),
    })
}

/// Whether a person's mark can make anything final: whether some paper lacks nothing.
pub fn can_be_final(facts: &DiversionFacts) -> bool {
    papers(facts).iter().any(is_whole)
}

fn is_whole(stands: &PaperStands) -> bool {
    stands.paper != DiversionPaper::Signatures
        && stands.refused.is_empty()
        && stands.lacks.is_empty()
}

fn paper(stands: &PaperStands, is_final: bool, links: &Links) -> DiversionPaperView {
    let checklist = stands.paper == DiversionPaper::Signatures;
    let (label, shape) = match (stands.refused.is_empty(), stands.lacks.len(), is_final) {
        (false, ..) => ("cannot be made".to_owned(), Shape::Note),
        _ if checklist => ("for the office’s own file".to_owned(), Shape::Open),
        (_, 0, true) => ("final".to_owned(), Shape::Done),
        (_, 0, false) => ("draft until marked final".to_owned(), Shape::Open),
        (_, 1, _) => ("draft: one thing lacking".to_owned(), Shape::NeedsFact),
        (_, n, _) => (format!("draft: {n} things lacking"), Shape::NeedsFact),
    };
    DiversionPaperView {
        paper: stands.paper.kind(),
        title: law_text(stands.title),
        label,
        shape,
        refused: stands
            .refused
            .iter()
            .map(|reason| RefusalView {
                says: law_text(&reason.says),
                facts: reason.facts.iter().map(|path| links.link(path)).collect(),
            })
            .collect(),
        lacks: lacks(&stands.lacks, links),
        can_be_final: is_whole(stands),
    }
}

fn lead(papers: &[DiversionPaperView]) -> String {
    let refused = papers.iter().filter(|one| !one.refused.is_empty()).count();
    match (papers.len() - refused, refused) {
        (all, 0) => format!("All {all} papers can be made"),
        (1, _) => "One paper can be made".to_owned(),
        (n, _) => format!("{n} papers can be made"),
    }
}

/// Every place that a person looks at, those that hold a paper first.
fn places(facts: &DiversionFacts, links: &Links) -> Vec<PlaceView> {
    let mut all: Vec<PlaceView> = all_places(facts)
        .into_iter()
        .map(|place| {
            let (because, rule) = because(&place.kind);
            let holds = holds(&place);
            place_view(place, holds, because, rule, links)
        })
        .collect();
    all.sort_by_key(|place| !place.holds);
    all
}

fn because(kind: &PlaceKind) -> (String, &'static str) {
    match kind {
        PlaceKind::Number(number) => (
            format!(
                "It looks like {}. § 801.19 keeps that out of court papers.",
                number.words()
            ),
            "PRV-01",
        ),
        PlaceKind::Address => (
            "It may tell where the person really lives.".to_owned(),
            "PRV-04",
        ),
        PlaceKind::Name(None | Some(GuardedWho::Minor)) => (
            "It may be the person’s name, and the papers are to bear initials.".to_owned(),
            "PRV-05",
        ),
        PlaceKind::Name(_) => ("It names somebody.".to_owned(), "PRV-05"),
    }
}
