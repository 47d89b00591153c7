//! Papers: what holds them, the places to look at, and each paper with the passages that a person may edit.

use casefile::id::RecordId;
use casefile::motion::MotionFacts;
use casefile::motion::element::ElementLetter;
use casefile::motion::guard::ParagraphEdit;
use casefile::paper_made::PaperKind;
use chrono::{DateTime, Utc};
use law::motion::{Drafting, Lack, Motion, motion};
use papers::passage::{Made, passages};
use papers::text;
use serde::Serialize;
use store::desk::Desk;

use crate::case::{Case, office};
use crate::court::{COURT_PAPERS, CourtPaperOf};
use crate::error::AppError;
use crate::matter::{MotionStands, stands};
use crate::views::links::{FactLink, Links};
use crate::views::motion::links::of_motion;
use crate::views::motion::places::{PlaceView, places};
use crate::views::paper::{PaperLine, paper_lines};
use crate::views::shown::{ShownTime, time};
use crate::views::title::{court_case, matter_title};

/// The papers of a motion as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MotionPapersView {
    /// The record.
    pub id: RecordId,
    /// The number of the matter in this vault.
    pub number: String,
    /// The client's name.
    pub title: String,
    /// The number and the county of the court's file.
    pub sub: String,
    /// How the papers stand.
    pub stands: MotionStands,
    /// The same in a sentence.
    pub lead: String,
    /// Why no paper can be made at all; empty while one can, as a draft.
    pub refused: Vec<String>,
    /// What keeps the papers a draft.
    pub lacks: Vec<LackView>,
    /// Places in the texts to look at, those that hold the papers first.
    pub places: Vec<PlaceView>,
    /// Each paper. Where none can be made, only the passages that a person edited.
    pub papers: Vec<CourtPaperView>,
    /// Papers that were made, the newest first.
    pub made: Vec<PaperLine>,
}

/// Something that keeps the papers a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct LackView {
    /// What is lacking, in a sentence.
    pub says: String,
    /// The element that lacks it, if it is one of the seven.
    pub element: Option<ElementLetter>,
    /// The facts that would close it.
    pub missing: Vec<FactLink>,
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct CourtPaperView {
    /// Which one.
    pub paper: PaperKind,
    /// Its title.
    pub title: String,
    /// The whole paper as plain text, with a person's edits in their places.
    pub text: String,
    /// The paragraphs that a person may edit, in their order.
    pub passages: Vec<PassageView>,
    /// How many of them were edited and made otherwise since.
    pub flagged: u32,
}

/// One paragraph that a person may edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PassageView {
    /// Its name in the template.
    pub name: String,
    /// The text that the program makes of the facts; empty where it makes none any more.
    pub generated: String,
    /// The hash of that text, which an edit keeps.
    pub fingerprint: String,
    /// The facts that it rests on.
    pub rests_on: Vec<FactLink>,
    /// The text as a person left it.
    pub edit: Option<EditView>,
}

/// What a person made of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct EditView {
    /// The text, as it was typed.
    pub text: String,
    /// Whether a fact under it has changed what the program makes since. The text is kept all the same.
    pub flagged: bool,
    /// Whether the paper has no such paragraph any more, so that the text stands on no paper.
    pub gone: bool,
    /// Who edited it.
    pub by: String,
    /// When.
    pub at: ShownTime,
}

/// The papers of a motion as they stand.
pub fn motion_papers_view(
    desk: &Desk<'_>,
    case: &Case<MotionFacts>,
    now: DateTime<Utc>,
) -> Result<MotionPapersView, AppError> {
    let clock = office(desk)?
        .settings
        .clock
        .known()
        .copied()
        .unwrap_or_default();
    let facts = &case.record;
    let links = of_motion(facts);
    let shown = |at: DateTime<Utc>| time(at, now, clock);
    let (refused, lacks, papers) = match motion(facts, desk.facts().practice) {
        Drafting::Refused(reasons) => (
            reasons.into_iter().map(|reason| reason.says).collect(),
            Vec::new(),
            COURT_PAPERS
                .iter()
                .map(|paper| held(facts, paper, &shown))
                .filter(|paper| !paper.passages.is_empty())
                .collect(),
        ),
        Drafting::Motion(motion) => (
            Vec::new(),
            lacks(motion.lacks(), &links),
            COURT_PAPERS
                .iter()
                .filter(|paper| paper.is_wanted(&motion))
                .map(|paper| court_paper(facts, &motion, paper, &links, now, &shown))
                .collect::<Result<Vec<_>, _>>()?,
        ),
    };
    let stands = stands(facts);
    let flagged = papers.iter().map(|paper| paper.flagged).sum();
    Ok(MotionPapersView {
        id: case.id,
        number: facts.number.clone(),
        title: matter_title(facts),
        sub: court_case(facts),
        stands,
        lead: lead(stands, lacks.len(), refused.len(), flagged),
        refused,
        lacks,
        places: places(facts, &links),
        papers,
        made: paper_lines(desk, case, now, clock),
    })
}

fn lead(stands: MotionStands, lacks: usize, refused: usize, flagged: u32) -> String {
    let says: String = match (stands, lacks, refused) {
        (MotionStands::Held, _, 1) => {
            "No paper can be made yet. One thing stands in the way.".into()
        }
        (MotionStands::Held, _, n) => {
            format!("No paper can be made yet. {n} things stand in the way.")
        }
        (MotionStands::Draft, 1, _) => {
            "These are drafts: one thing is lacking. Each page says so.".into()
        }
        (MotionStands::Draft, n, _) => {
            format!("These are drafts: {n} things are lacking. Each page says so.")
        }
        (MotionStands::Ready, ..) if flagged > 0 => "No fact is lacking.".into(),
        (MotionStands::Ready, ..) => {
            "Nothing is lacking. The pages say draft until a person marks the papers final.".into()
        }
        (MotionStands::Final, ..) => "The papers are marked final.".into(),
    };
    // One paper may say what another contradicts now: whoever marks them final hears of it first.
    match flagged {
        0 => says,
        1 => format!(
            "{says} One paragraph rests on a fact that changed after it was edited: choose its words."
        ),
        n => format!(
            "{says} {n} paragraphs rest on facts that changed after they were edited: choose their words."
        ),
    }
}

/// Each thing that is lacking, with the facts that would close it as links.
pub fn lacks(lacks: &[Lack], links: &Links) -> Vec<LackView> {
    lacks
        .iter()
        .map(|lack| LackView {
            says: lack.says.clone(),
            element: lack.element,
            missing: lack.missing.iter().map(|path| links.link(path)).collect(),
        })
        .collect()
}

fn court_paper(
    facts: &MotionFacts,
    motion: &Motion,
    paper: &CourtPaperOf,
    links: &Links,
    now: DateTime<Utc>,
    shown: &impl Fn(DateTime<Utc>) -> ShownTime,
) -> Result<CourtPaperView, AppError> {
    let made = passages(&paper.as_made(motion, now)?);
    let mut all: Vec<PassageView> = made
        .iter()
        .map(|made| passage(facts, made, links, shown))
        .collect();
    // An edit whose paragraph is not made any more stands on no paper, and is shown so that it is not lost.
    all.extend(
        edits_of(facts, paper)
            .filter(|(name, _)| !made.iter().any(|made| made.name == **name))
            .map(|(name, edit)| without_paragraph(name, edit, shown)),
    );
    let flagged = all
        .iter()
        .filter(|passage| passage.edit.as_ref().is_some_and(|edit| edit.flagged))
        .count();
    Ok(CourtPaperView {
        paper: paper.kind,
        title: paper.kind.title().to_owned(),
        text: text::write(&paper.document(motion, now)?),
        passages: all,
        flagged: u32::try_from(flagged).unwrap_or(u32::MAX),
    })
}

/// What is left of a paper while none can be made: the edits, so that a number in one can be taken out.
fn held(
    facts: &MotionFacts,
    paper: &CourtPaperOf,
    shown: &impl Fn(DateTime<Utc>) -> ShownTime,
) -> CourtPaperView {
    CourtPaperView {
        paper: paper.kind,
        title: paper.kind.title().to_owned(),
        text: String::new(),
        passages: edits_of(facts, paper)
            .map(|(name, edit)| PassageView {
                edit: Some(edit_view(edit, false, false, shown)),
                ..without_paragraph(name, edit, shown)
            })
            .collect(),
        flagged: 0,
    }
}

fn edits_of<'a>(
    facts: &'a MotionFacts,
    paper: &'a CourtPaperOf,
) -> impl Iterator<Item = (&'a String, &'a ParagraphEdit)> {
    facts
        .edits
        .iter()
        .filter(|(_, edit)| edit.template == paper.name)
}

fn passage(
    facts: &MotionFacts,
    made: &Made,
    links: &Links,
    shown: &impl Fn(DateTime<Utc>) -> ShownTime,
) -> PassageView {
    let fingerprint = made.fingerprint();
    PassageView {
        name: made.name.clone(),
        generated: made.text.clone(),
        rests_on: made.rests_on.iter().map(|path| links.link(path)).collect(),
        edit: facts.edits.get(&made.name).map(|edit| {
            let flagged = edit.generated != fingerprint;
            edit_view(edit, flagged, false, shown)
        }),
        fingerprint,
    }
}

fn without_paragraph(
    name: &str,
    edit: &ParagraphEdit,
    shown: &impl Fn(DateTime<Utc>) -> ShownTime,
) -> PassageView {
    PassageView {
        name: name.to_owned(),
        generated: String::new(),
        fingerprint: edit.generated.clone(),
        rests_on: Vec::new(),
        edit: Some(edit_view(edit, true, true, shown)),
    }
}

fn edit_view(
    edit: &ParagraphEdit,
    flagged: bool,
    gone: bool,
    shown: &impl Fn(DateTime<Utc>) -> ShownTime,
) -> EditView {
    EditView {
        text: edit.text.clone(),
        flagged,
        gone,
        by: edit.by.clone(),
        at: shown(edit.at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_called_complete_while_a_paragraph_says_what_the_facts_no_longer_do() {
        let ready = lead(MotionStands::Ready, 0, 0, 1);
        assert!(!ready.contains("Nothing is lacking"), "{ready}");
        assert!(ready.contains("choose its words"), "{ready}");
        assert!(lead(MotionStands::Final, 0, 0, 2).contains("2 paragraphs"));
        assert!(lead(MotionStands::Ready, 0, 0, 0).starts_with("Nothing is lacking."));
    }
}
