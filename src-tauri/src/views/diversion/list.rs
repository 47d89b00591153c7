//! Every diversion of a vault on a line, for the boards of both kinds of vault.

use casefile::id::RecordId;
use casefile::moment::Clock;
use chrono::{DateTime, Utc};
use serde::Serialize;
use store::board::BoardRow as Row;
use store::kind::RecordKind;

use crate::views::board::where_it_stands;
use crate::views::clocks::ClockView;
use crate::views::diversion::clocks::of_line;
use crate::views::motion::steps::NOTHING_WAITS;
use crate::views::shown::Shape;

/// The diversions of a vault.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct DiversionsView {
    /// Those with a clock that runs come first, the next to end at the head; the best first in a search.
    pub rows: Vec<DiversionRow>,
}

/// One diversion.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct DiversionRow {
    /// The record.
    pub id: RecordId,
    /// Its number in this vault.
    pub number: String,
    /// The person's name and age.
    pub title: String,
    /// The number of the court's file, the county and the court.
    pub case: String,
    /// What is to be done next; "Nothing waits" where nothing is.
    pub next: String,
    /// The clock that ends next; nothing where none runs.
    pub clock: Option<ClockView>,
    /// How it stands.
    pub shape: Shape,
    /// What is followed, or how far the prosecution has come.
    pub stands: String,
    /// Who defends the person.
    pub who: String,
    /// What the search found in it.
    pub found: String,
}

/// The list at a moment. `found` gives, for each diversion that a search found, a snippet of what it found.
pub fn diversions_view(
    rows: &[Row],
    found: Option<&[(RecordId, String)]>,
    now: DateTime<Utc>,
    clock: Clock,
) -> DiversionsView {
    let place = |row: &Row| found.and_then(|f| f.iter().position(|(id, _)| *id == row.record));
    let mut lines: Vec<(Option<usize>, DateTime<Utc>, DiversionRow)> = rows
        .iter()
        .filter(|row| row.kind == RecordKind::Diversion)
        .filter(|row| found.is_none() || place(row).is_some())
        .map(|row| {
            let snippet = found.zip(place(row)).map(|(found, at)| found[at].1.clone());
            let line = line(row, snippet.unwrap_or_default(), now, clock);
            let ends = line.clock.as_ref().and_then(|clock| clock.by.as_ref());
            let ends = ends.map_or(DateTime::<Utc>::MAX_UTC, |by| by.utc);
            (place(row), ends, line)
        })
        .collect();
    lines.sort_by_key(|(place, ends, _)| (*place, *ends));
    DiversionsView {
        rows: lines.into_iter().map(|(.., line)| line).collect(),
    }
}

fn line(row: &Row, found: String, now: DateTime<Utc>, clock: Clock) -> DiversionRow {
    let summary = &row.summary;
    let next = summary.waits.first();
    let runs = summary
        .duties
        .iter()
        .filter(|line| line.by >= now)
        .min_by_key(|line| line.by)
        .map(|line| of_line(line, now, clock));
    let shape = match (&runs, next) {
        (_, Some(next)) if next.starts_with("Answer") || next.starts_with("Enter") => {
            Shape::NeedsFact
        }
        (Some(clock), _) => clock.shape,
        (None, Some(_)) => Shape::PersonDecides,
        (None, None) => Shape::Done,
    };
    DiversionRow {
        id: row.record,
        number: summary.number.clone(),
        title: summary.title.clone(),
        case: summary.detail.clone(),
        next: next.cloned().unwrap_or_else(|| NOTHING_WAITS.to_owned()),
        clock: runs,
        shape,
        stands: where_it_stands(row),
        who: summary.worker.clone(),
        found,
    }
}
