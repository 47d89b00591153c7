//! Papers that were made from a case: keeping that one was made, and making it again, byte for byte.

use casefile::diversion::DiversionFacts;
use casefile::id::{ItemId, RecordId, RevisionId};
use casefile::motion::MotionFacts;
use casefile::paper_made::{PaperFormat, PaperKind, PaperMade};
use casefile::release_made::ReleaseMade;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::collections::BTreeMap;
use store::desk::Desk;
use store::kind::{RecordKind, VaultKind};
use store::save::Why;

use crate::case::{Case, Kept, load, office, record_of, save};
use crate::court::{CourtPaperOf, Finished, finish};
use crate::diversion::diversion_file;
use crate::error::{AppError, ErrorCode};
use crate::mark::sha256;
use crate::released::{Releasing, release_file, release_made};

/// A record from which papers are made.
pub trait Papered: Kept {
    /// Its number, which begins the name of each file.
    fn number(&self) -> &str;

    /// The papers that were made from it.
    fn papers(&self) -> &BTreeMap<ItemId, PaperMade>;

    /// The same, to keep one more.
    fn papers_mut(&mut self) -> &mut BTreeMap<ItemId, PaperMade>;

    /// Sets one of its papers anew, from this state of it.
    fn set(
        &self,
        made: &PaperMade,
        settings: &Settings,
        practice: bool,
    ) -> Result<Finished, AppError>;

    /// What is kept of what leaves the case by one of its papers; nothing for a paper that is no release.
    fn leaves(
        &self,
        _made: &PaperMade,
        _settings: &Settings,
        _practice: bool,
    ) -> Result<Option<ReleaseMade>, AppError> {
        Ok(None)
    }
}

impl Papered for Report {
    fn number(&self) -> &str {
        &self.number
    }

    fn papers(&self) -> &BTreeMap<ItemId, PaperMade> {
        &self.papers
    }

    fn papers_mut(&mut self) -> &mut BTreeMap<ItemId, PaperMade> {
        &mut self.papers
    }

    fn set(
        &self,
        made: &PaperMade,
        settings: &Settings,
        practice: bool,
    ) -> Result<Finished, AppError> {
        release_file(releasing(self, made, settings, practice))
    }

    fn leaves(
        &self,
        made: &PaperMade,
        settings: &Settings,
        practice: bool,
    ) -> Result<Option<ReleaseMade>, AppError> {
        release_made(releasing(self, made, settings, practice))
    }
}

impl Papered for MotionFacts {
    fn number(&self) -> &str {
        &self.number
    }

    fn papers(&self) -> &BTreeMap<ItemId, PaperMade> {
        &self.papers
    }

    fn papers_mut(&mut self) -> &mut BTreeMap<ItemId, PaperMade> {
        &mut self.papers
    }

    fn set(
        &self,
        made: &PaperMade,
        _settings: &Settings,
        practice: bool,
    ) -> Result<Finished, AppError> {
        let paper = CourtPaperOf::of(made.paper)?;
        finish(paper, self, practice, made.format, made.at)
    }
}

impl Papered for DiversionFacts {
    fn number(&self) -> &str {
        &self.number
    }

    fn papers(&self) -> &BTreeMap<ItemId, PaperMade> {
        &self.papers
    }

    fn papers_mut(&mut self) -> &mut BTreeMap<ItemId, PaperMade> {
        &mut self.papers
    }

    fn set(
        &self,
        made: &PaperMade,
        _settings: &Settings,
        practice: bool,
    ) -> Result<Finished, AppError> {
        diversion_file(self, made.paper, practice, made.format, made.at)
    }
}

/// What a paper of a report is made from.
fn releasing<'a>(
    report: &'a Report,
    made: &'a PaperMade,
    settings: &'a Settings,
    practice: bool,
) -> Releasing<'a> {
    Releasing {
        report,
        paper: made.paper,
        disclosure: made.about,
        settings,
        practice,
        at: made.at,
        mark: &made.mark,
    }
}

/// The saved state that a paper is made from, so that it can be made again byte for byte: the one below what is
/// being typed, or a new one with it.
fn saved_state<R: Kept>(
    desk: &Desk<'_>,
    case: &mut Case<R>,
    now: DateTime<Utc>,
) -> Result<RevisionId, AppError> {
    let unsaved = case.draft.iter().any(|entry| entry.parsed.is_some());
    match case.base {
        Some(revision) if !unsaved => Ok(revision),
        _ => save(desk, case, Why::Section, now),
    }
}

/// Makes a paper from what stands in a case, and keeps that it was made.
pub fn make<R: Papered>(
    desk: &Desk<'_>,
    case: &mut Case<R>,
    paper: PaperKind,
    format: PaperFormat,
    now: DateTime<Utc>,
) -> Result<(ItemId, Again), AppError> {
    make_for(desk, case, paper, format, None, now)
}

/// The same, for one of the planned disclosures of a report.
pub fn make_for<R: Papered>(
    desk: &Desk<'_>,
    case: &mut Case<R>,
    paper: PaperKind,
    format: PaperFormat,
    about: Option<ItemId>,
    now: DateTime<Utc>,
) -> Result<(ItemId, Again), AppError> {
    let revision = saved_state(desk, case, now)?;
    let office = office(desk)?;
    let mut made = PaperMade {
        paper,
        revision,
        office: office.revision,
        at: now,
        by: desk.person().name.clone(),
        pages: 0,
        hash: String::new(),
        format,
        about,
        release: None,
        // A court's papers carry no mark of ours.
        mark: match R::KIND {
            RecordKind::Report => desk.record_mark(),
            RecordKind::Motion | RecordKind::Diversion | RecordKind::Office => String::new(),
        },
    };
    let practice = desk.facts().practice;
    let file = case.record.set(&made, &office.settings, practice)?;
    made.release = case.record.leaves(&made, &office.settings, practice)?;
    made.pages = file.pages;
    made.hash = sha256(&file.bytes);
    let key = ItemId::new();
    case.record.papers_mut().insert(key, made.clone());
    save(desk, case, Why::Print, now)?;
    let number = case.record.number().to_owned();
    Ok((key, Again { number, made, file }))
}

/// A paper with its file.
pub struct Again {
    /// The number of the case.
    pub number: String,
    /// What was kept of it.
    pub made: PaperMade,
    /// The file.
    pub file: Finished,
}

/// Makes a paper again from the states it was made from, whichever record it is of.
pub fn again(desk: &Desk<'_>, id: RecordId, paper: ItemId) -> Result<Again, AppError> {
    if desk.records(RecordKind::Diversion)?.contains(&id) {
        return again_of::<DiversionFacts>(desk, id, paper);
    }
    match desk.facts().kind {
        VaultKind::County => again_of::<Report>(desk, id, paper),
        VaultKind::Attorney => again_of::<MotionFacts>(desk, id, paper),
    }
}

/// Makes a paper of this kind of record again.
pub fn again_of<R: Papered>(
    desk: &Desk<'_>,
    id: RecordId,
    paper: ItemId,
) -> Result<Again, AppError> {
    let case: Case<R> = load(desk, id)?;
    let Some(made) = case.record.papers().get(&paper).cloned() else {
        return Err(AppError::new(
            ErrorCode::NotFound,
            "There is no such paper in this case.",
        ));
    };
    let then: R = record_of(&desk.revision(made.revision)?.body)?;
    let settings: Settings = match made.office {
        Some(revision) => serde_json::from_value(desk.revision(revision)?.body)?,
        None => Settings::default(),
    };
    let file = then.set(&made, &settings, desk.facts().practice)?;
    if sha256(&file.bytes) != made.hash {
        // Another version of the program may set a page otherwise; it is never passed off as the same paper.
        tracing::warn!("a paper was set otherwise than when it was made");
        return Err(AppError::new(
            ErrorCode::Damaged,
            "This paper was made by another version of the program, which set it otherwise. It is not shown as the one that went out.",
        )
        .hint("Make the paper anew, or look at the copy that you saved or printed."));
    }
    Ok(Again {
        number: then.number().to_owned(),
        made,
        file,
    })
}

/// Whether the case, papers apart, is as it was in the state that a paper was made from.
pub fn is_current<R: Papered>(desk: &Desk<'_>, case: &Case<R>, paper: &PaperMade) -> bool {
    let without = |body: &Value| {
        let mut body = body.clone();
        if let Some(map) = body.as_object_mut() {
            map.remove("papers");
        }
        body
    };
    case.draft.is_empty()
        && desk
            .revision(paper.revision)
            .is_ok_and(|revision| without(&revision.body) == without(&case.body))
}
