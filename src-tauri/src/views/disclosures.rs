//! Disclosure: whom something of a report is planned to go to, whom it can go to, and what has left.

use casefile::id::{ItemId, RecordId};
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::release::Disclosure;
use law::release::asked::release_to;
use serde::Serialize;
use store::desk::Desk;

use crate::case::{Case, office};
use crate::error::AppError;
use crate::views::disclosure::{asking, kind_words, label, title};
use crate::views::disclosure_left::{LeftView, left};
use crate::views::shown::Shape;

/// Every planned disclosure of a report, whom one can be planned for, and what has left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DisclosuresView {
    /// The record.
    pub id: RecordId,
    /// Disclosures that somebody asked for, the last first.
    pub planned: Vec<PlannedLine>,
    /// Offices and people of the office’s settings.
    pub directory: Vec<DirectoryLine>,
    /// What has left the case, the last first.
    pub left: Vec<LeftView>,
}

/// One planned disclosure in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PlannedLine {
    /// Names it.
    pub item: ItemId,
    /// To whom.
    pub title: String,
    /// What the recipient is.
    pub kind: String,
    /// How it stands.
    pub shape: Shape,
    /// The same in a few words.
    pub says: String,
}

/// Somebody in the office’s directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DirectoryLine {
    /// Names it in the settings.
    pub from: ItemId,
    /// Name of the office or the person.
    pub name: String,
    /// What it is.
    pub kind: String,
}

/// Every planned disclosure of a case, and what has left it.
pub fn disclosures_view(
    desk: &Desk<'_>,
    case: &Case<Report>,
    now: DateTime<Utc>,
) -> Result<DisclosuresView, AppError> {
    let office = office(desk)?;
    let clock = office.settings.clock.known().copied().unwrap_or_default();
    let practice = desk.facts().practice;
    let mut planned: Vec<PlannedLine> = case
        .record
        .disclosures
        .iter()
        .map(|(item, asked)| {
            let asking = asking(case, item, &office, practice, now);
            let (shape, says) = stands(case, item, &release_to(asking));
            PlannedLine {
                item,
                title: title(asked),
                kind: kind_words(asked),
                shape,
                says,
            }
        })
        .collect();
    planned.reverse();
    Ok(DisclosuresView {
        id: case.id,
        planned,
        directory: office
            .settings
            .recipients
            .iter()
            .filter_map(|(from, recipient)| {
                Some(DirectoryLine {
                    from,
                    name: recipient.name.known()?.clone(),
                    kind: label(recipient.kind()),
                })
            })
            .collect(),
        left: left(&case.record, now, clock),
    })
}

fn stands<T>(case: &Case<Report>, item: ItemId, release: &Disclosure<T>) -> (Shape, String) {
    let mut papers = case.record.papers.values();
    if papers.any(|made| made.about == Some(item) && made.release.is_some()) {
        return (Shape::Done, "made".to_owned());
    }
    match release {
        Disclosure::Release(_) => (Shape::Open, "ready to be made".to_owned()),
        Disclosure::Refused(reasons) => {
            let open = reasons.iter().filter(|r| r.showing.is_some()).count();
            match (reasons.len(), open) {
                (n, open) if n == open => {
                    (Shape::PersonDecides, "places to remove or clear".to_owned())
                }
                _ => (Shape::NeedsFact, "something is needed first".to_owned()),
            }
        }
    }
}
