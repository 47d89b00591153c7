//! What has left a case, as its one list shows it.

use casefile::act::ActKind;
use casefile::id::ItemId;
use casefile::moment::Clock;
use casefile::paper_made::PaperKind;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::release::left::{Left, what_has_left};
use serde::Serialize;

use crate::views::acts::means_words;
use crate::views::links::FactLink;
use crate::views::shown::{ShownTime, time};

/// One thing that has left a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct LeftView {
    /// The paper, if it left on one that can be opened.
    pub paper: Option<ItemId>,
    /// What it was.
    pub what: String,
    /// To whom: name and office, and what the recipient is.
    pub to: String,
    /// When the paper was made, or somebody was told.
    pub at: ShownTime,
    /// When and how it was sent, in words; nothing while nobody recorded that.
    pub sent: Option<String>,
    /// Who made, told or sent it.
    pub by: String,
    /// The section of law it went by; empty where none was kept.
    pub basis: String,
    /// What was left out, each with why in the place of an answer; nothing where it was not kept.
    pub left_out: Option<Vec<FactLink>>,
    /// The mark at the paper's foot; empty where there is none.
    pub mark: String,
    /// The act by which its sending is recorded, while that is still to be recorded.
    pub to_record: Option<ActKind>,
}

/// Everything that has left a case, the last first.
pub fn left(report: &Report, now: DateTime<Utc>, clock: Clock) -> Vec<LeftView> {
    let mut all: Vec<LeftView> = what_has_left(report)
        .into_iter()
        .map(|left| view(report, left, now, clock))
        .collect();
    all.reverse();
    all
}

fn view(report: &Report, left: Left, now: DateTime<Utc>, clock: Clock) -> LeftView {
    let to = [left.to.as_str(), left.kind.as_str()]
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let how = left.means.map(|means| format!(", {}", means_words(means)));
    let sent = left.sent_at.map(|at| {
        let how = how.unwrap_or_default();
        format!("{}{how}", time(at, now, clock).text)
    });
    let to_record = left
        .paper
        .filter(|_| sent.is_none())
        .and_then(|paper| report.papers.get(&paper))
        .filter(|paper| paper.release.is_some())
        .map(|paper| sent_by(paper.paper));
    LeftView {
        paper: left.paper,
        what: left.what,
        to,
        at: time(left.at, now, clock),
        sent,
        by: left.by,
        basis: left.basis,
        left_out: left.left_out.map(|all| {
            all.into_iter()
                .map(|out| FactLink {
                    path: out.path,
                    label: out.label.trim_end_matches('?').to_owned(),
                    answer: out.why,
                })
                .collect()
        }),
        mark: left.mark,
        to_record,
    }
}

/// The act by which the sending of a paper is recorded. A notice that a clock waits for has an act of its own.
pub fn sent_by(paper: PaperKind) -> ActKind {
    match paper {
        PaperKind::TribalNotice => ActKind::TribeTold,
        PaperKind::DefenseNotice => ActKind::DefenseTold,
        _ => ActKind::ReleaseSent,
    }
}
