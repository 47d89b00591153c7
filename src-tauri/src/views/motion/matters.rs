//! The board of an attorney's vault: every matter on a line.

use casefile::id::RecordId;
use casefile::moment::Clock;
use casefile::summary::Summary;
use chrono::{DateTime, Utc};
use serde::Serialize;
use store::board::BoardRow as Row;
use store::kind::RecordKind;

use crate::views::board::where_it_stands;
use crate::views::motion::steps::NOTHING_WAITS;
use crate::views::shown::{Shape, ShownTime, time};

/// The board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MattersView {
    /// The moment of this view.
    pub now: ShownTime,
    /// What is here, in a sentence.
    pub lead: String,
    /// The matters: those that are held first, then drafts, ready ones and final ones; the best first in a search.
    pub rows: Vec<MatterRow>,
}

/// One matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MatterRow {
    /// The record.
    pub id: RecordId,
    /// Its number in this vault.
    pub number: String,
    /// The client's name.
    pub title: String,
    /// The number and the county of the court's file.
    pub case: String,
    /// What is to be done next; "Nothing waits" where nothing is.
    pub next: String,
    /// What else waits for a fact or a person, in a few words each.
    pub waits: Vec<String>,
    /// How it stands.
    pub shape: Shape,
    /// How the papers stand, in a few words.
    pub stands: String,
    /// Marks to filter by: `held`, `draft`, `ready`, `final`.
    pub flags: Vec<String>,
    /// Counsel.
    pub who: String,
    /// What the search found in it.
    pub found: String,
}

/// The board at a moment. `found` gives, for each matter that a search found, a snippet of what it found.
pub fn matters_view(
    rows: &[Row],
    found: Option<&[(RecordId, String)]>,
    now: DateTime<Utc>,
    clock: Clock,
) -> MattersView {
    let place = |row: &Row| found.and_then(|f| f.iter().position(|(id, _)| *id == row.record));
    let mut kept: Vec<&Row> = rows
        .iter()
        .filter(|row| row.kind == RecordKind::Motion)
        .filter(|row| found.is_none() || place(row).is_some())
        .collect();
    kept.sort_by_key(|row| (place(row), rank(&row.summary)));
    let lines: Vec<MatterRow> = kept
        .into_iter()
        .map(|row| {
            let snippet = found.zip(place(row)).map(|(found, at)| found[at].1.clone());
            line(row, snippet.unwrap_or_default())
        })
        .collect();
    MattersView {
        now: time(now, now, clock),
        lead: lead(&lines, found.is_some()),
        rows: lines,
    }
}

fn rank(summary: &Summary) -> usize {
    ["held", "draft", "ready", "final"]
        .iter()
        .position(|flag| summary.flags.iter().any(|f| f == flag))
        .unwrap_or(1)
}

fn line(row: &Row, found: String) -> MatterRow {
    let summary = &row.summary;
    let next = summary.waits.first().cloned();
    MatterRow {
        id: row.record,
        number: summary.number.clone(),
        title: summary.title.clone(),
        case: summary.detail.clone(),
        shape: match (rank(summary), &next) {
            (0, _) => Shape::PersonDecides,
            (1, _) => Shape::NeedsFact,
            (2, _) => Shape::Open,
            (_, None) => Shape::Done,
            (_, Some(_)) => Shape::Open,
        },
        next: next.unwrap_or_else(|| NOTHING_WAITS.to_owned()),
        waits: summary.waits.iter().skip(1).cloned().collect(),
        stands: where_it_stands(row),
        flags: summary.flags.clone(),
        who: summary.worker.clone(),
        found,
    }
}

fn lead(lines: &[MatterRow], searched: bool) -> String {
    let with = |flag: &str| {
        lines
            .iter()
            .filter(|l| l.flags.iter().any(|f| f == flag))
            .count()
    };
    match (lines.len(), searched) {
        (0, true) => "Nothing was found.".to_owned(),
        (1, true) => "One matter was found.".to_owned(),
        (n, true) => format!("{n} matters were found."),
        (0, false) => "No matter is here yet.".to_owned(),
        (all, false) => {
            let stand: Vec<String> = ["held", "draft", "ready", "final"]
                .iter()
                .map(|flag| (with(flag), flag))
                .filter(|(count, _)| *count > 0)
                .map(|(count, flag)| format!("{count} {flag}"))
                .collect();
            let matters = if all == 1 { "matter" } else { "matters" };
            format!("{all} {matters}: {}.", stand.join(", "))
        }
    }
}
