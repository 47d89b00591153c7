//! The board: every case on a line, the next three days on another.

use casefile::id::RecordId;
use casefile::moment::Clock;
use casefile::summary::{DutyLine, Summary};
use chrono::{DateTime, TimeDelta, Utc};
use law::conclusion::{Due, Lead};
use law::standing::{Standing, standing};
use serde::Serialize;
use store::board::BoardRow as Row;
use store::kind::RecordKind;

use crate::views::shown::{Shape, ShownTime, end_time, shape, stretch, time};
use crate::views::title::duty_label;

/// The board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct BoardView {
    /// The moment of this view.
    pub now: ShownTime,
    /// What the next three days hold, in a sentence.
    pub lead: String,
    /// The cases, the most urgent first.
    pub rows: Vec<BoardRow>,
    /// Duties of the next three days.
    pub marks: Vec<Mark>,
    /// The moments on the axis of the next three days.
    pub axis: Vec<ShownTime>,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct BoardRow {
    /// The record.
    pub id: RecordId,
    /// Its number.
    pub number: String,
    /// The child's name and age.
    pub title: String,
    /// The next duty.
    pub next: String,
    /// How much time is left for it.
    pub left: String,
    /// By when.
    pub by: String,
    /// How it stands.
    pub shape: Shape,
    /// Who has the case.
    pub who: String,
    /// Where it stands.
    pub stands: String,
    /// Marks to filter by.
    pub flags: Vec<String>,
    /// What the search found in it.
    pub found: String,
}

/// A duty on the line of the next three days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Mark {
    /// The case.
    pub row: RecordId,
    /// Whose it is.
    pub name: String,
    /// What is due.
    pub label: String,
    /// When it ends, in UTC.
    pub at: DateTime<Utc>,
    /// How it stands.
    pub shape: Shape,
}

const DAYS: i64 = 3;

/// The board at a moment. `found` gives, for each case that a search found, a snippet of what it found.
pub fn board(
    rows: &[Row],
    found: Option<&[(RecordId, String)]>,
    now: DateTime<Utc>,
    clock: Clock,
) -> BoardView {
    let reports = || rows.iter().filter(|row| row.kind == RecordKind::Report);
    let mut lines: Vec<(u8, DateTime<Utc>, usize, BoardRow)> = reports()
        .filter_map(|row| {
            let snippet = match found {
                None => String::new(),
                Some(found) => {
                    let at = found.iter().position(|(id, _)| *id == row.record)?;
                    found[at].1.clone()
                }
            };
            let place = found
                .and_then(|f| f.iter().position(|(id, _)| *id == row.record))
                .unwrap_or(0);
            let (rank, by, line) = line(row, snippet, now, clock);
            Some((rank, by, place, line))
        })
        .collect();
    if found.is_some() {
        lines.sort_by_key(|(.., place, _)| *place);
    } else {
        lines.sort_by_key(|(rank, by, ..)| (*rank, *by));
    }
    let end = now + TimeDelta::days(DAYS);
    let mut marks: Vec<Mark> = reports()
        .flat_map(|row| row.summary.duties.iter().map(move |duty| (row, duty)))
        .filter(|(_, duty)| duty.met_at.is_none() && duty.by <= end)
        // The line has room for what is late by up to a day; all of it stands in the table.
        .filter(|(_, duty)| duty.by >= now - TimeDelta::days(1))
        // Of the limits only the one to police has a place on it; each stands in its case.
        .filter(|(_, duty)| duty.leads || (duty.rule == "CPS-03" && duty.by >= now))
        .map(|(row, duty)| Mark {
            row: row.record,
            name: first_name(&row.summary.title).to_owned(),
            label: lower(duty_label(&duty.rule)),
            at: duty.by,
            shape: if duty.leads {
                shape(stands(duty, now))
            } else {
                Shape::Open
            },
        })
        .collect();
    marks.sort_by_key(|mark| mark.at);
    BoardView {
        now: time(now, now, clock),
        lead: lead(&marks, now, clock),
        rows: lines.into_iter().map(|(.., line)| line).collect(),
        marks,
        axis: axis(now, clock),
    }
}

/// How many reports have a duty that is late at this moment.
pub fn late(rows: &[Row], now: DateTime<Utc>) -> u32 {
    let late = rows
        .iter()
        // The clocks of a diversion are of what others may do: one that has ended is nobody's fault.
        .filter(|row| row.kind == RecordKind::Report)
        .filter(|row| {
            row.summary
                .duties
                .iter()
                .any(|duty| duty.leads && stands(duty, now) == Standing::Late)
        })
        .count();
    u32::try_from(late).unwrap_or(u32::MAX)
}

fn stands(duty: &DutyLine, now: DateTime<Utc>) -> Standing {
    let due = Due {
        from: duty.from,
        by: duty.by,
        standing: if duty.leads {
            Lead::Leads
        } else {
            Lead::Latest
        },
    };
    standing(&due, duty.met_at, now)
}

fn line(
    row: &Row,
    found: String,
    now: DateTime<Utc>,
    clock: Clock,
) -> (u8, DateTime<Utc>, BoardRow) {
    let summary: &Summary = &row.summary;
    let next = summary
        .duties
        .iter()
        .filter(|duty| duty.leads && duty.met_at.is_none())
        .min_by_key(|duty| duty.by);
    let wait = summary.waits.first();
    let (rank, by, next, left, by_text, shape) = match (next, wait) {
        (Some(duty), _) => {
            let stands = stands(duty, now);
            let left = if stands == Standing::Late {
                format!("late by {}", stretch(now - duty.by))
            } else {
                stretch(duty.by - now)
            };
            (
                0,
                duty.by,
                duty.label.clone(),
                left,
                end_time(duty.by, now, clock).short,
                shape(stands),
            )
        }
        (None, Some(wait)) => {
            let left = if summary.received.is_none() {
                "needs a fact"
            } else {
                "no clock"
            };
            (
                1,
                DateTime::<Utc>::MAX_UTC,
                wait.clone(),
                left.to_owned(),
                "–".to_owned(),
                Shape::NeedsFact,
            )
        }
        (None, None) => (
            2,
            DateTime::<Utc>::MAX_UTC,
            "Nothing waits".to_owned(),
            "no clock".to_owned(),
            "–".to_owned(),
            Shape::Done,
        ),
    };
    let mut flags = summary.flags.clone();
    let done_late = |duty: &DutyLine| duty.leads && self::stands(duty, now) == Standing::MetLate;
    if summary.duties.iter().any(done_late) {
        flags.push("done_late".to_owned());
    }
    let view = BoardRow {
        id: row.record,
        number: summary.number.clone(),
        title: summary.title.clone(),
        next,
        left,
        by: by_text,
        shape,
        who: summary.worker.clone(),
        stands: where_it_stands(row),
        flags,
        found,
    };
    (rank, by, view)
}

/// Where a case stands, and whether it is being typed or was saved twice apart.
pub fn where_it_stands(row: &Row) -> String {
    let stands = &row.summary.stands;
    if row.drafted {
        format!("{stands}, being typed")
    } else if row.heads.len() > 1 {
        format!("{stands}, saved twice apart")
    } else {
        stands.clone()
    }
}

/// A label inside a line, which begins in lower case unless it begins with an abbreviation.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

fn first_name(title: &str) -> &str {
    title.split(',').next().unwrap_or(title)
}

fn lead(marks: &[Mark], now: DateTime<Utc>, clock: Clock) -> String {
    let late = marks
        .iter()
        .filter(|mark| mark.shape == Shape::Late)
        .count();
    let next = marks
        .iter()
        .find(|mark| mark.at >= now && mark.shape != Shape::Late);
    let late = match late {
        0 => "Nothing is late".to_owned(),
        1 => "One duty is late".to_owned(),
        n => format!("{n} duties are late"),
    };
    match next {
        Some(mark) => format!(
            "{late}; the next is due {}.",
            end_time(mark.at, now, clock).short
        ),
        None => format!("{late}; nothing is due in three days."),
    }
}

/// Noon and midnight of the next three days.
fn axis(now: DateTime<Utc>, clock: Clock) -> Vec<ShownTime> {
    let first = law::calendar::local_date(now);
    first
        .iter_days()
        .take(usize::try_from(DAYS).unwrap_or_default() + 1)
        .flat_map(|day| {
            let midnight = law::calendar::start_of_day(day);
            let noon = day
                .and_hms_opt(12, 0, 0)
                .and_then(|noon| casefile::moment::Moment::at_wall(noon, None).ok())
                .map(|moment| moment.utc);
            [Some(midnight), noon]
        })
        .flatten()
        .filter(|at| *at > now && *at <= now + TimeDelta::days(DAYS))
        .map(|at| time(at, now, clock))
        .collect()
}
