//! The log in plain words: ids become names here, inside the window, and nowhere else.

use std::collections::HashMap;

use casefile::id::{PersonId, RecordId, WriterId};
use casefile::moment::Clock;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::desk::Desk;
use store::log::LogRow;
use store::rights::Right;
use store::verify::{Broken, Verified};

use crate::error::AppError;
use crate::views::people::who_may;
use crate::views::shown::{ShownTime, time};

/// So many of the newest rows are looked through.
const READ: u32 = 20_000;
/// So many are shown at once.
const SHOWN: usize = 300;

/// What of the log is asked for; what is left out is not filtered by.
#[derive(Clone, Debug, Default, Deserialize, specta::Type)]
pub struct LogFilter {
    /// What this person did.
    pub person: Option<PersonId>,
    /// What concerns this case.
    pub record: Option<RecordId>,
    /// What is of this kind.
    pub kind: Option<LogKind>,
}

/// The kinds of rows, as people ask for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum LogKind {
    /// A case was looked at.
    Views,
    /// Something was saved.
    Changes,
    /// Something went out: printed, written, released, exported, purged.
    Papers,
    /// The vault was unlocked, or somebody tried to.
    Unlocks,
    /// Who may open the vault was changed.
    People,
    /// What concerns the vault itself.
    Vault,
}

/// The log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct LogView {
    /// Whether the person at the desk may read it.
    pub may: bool,
    /// Who may, by name and role.
    pub who_may: String,
    /// The rows that were asked for, newest first.
    pub rows: Vec<LogLine>,
    /// How many more there are that fit; they are in the table that can be saved.
    pub more: u32,
    /// The people whose rows there are.
    pub people: Vec<Named>,
    /// The cases that rows concern.
    pub cases: Vec<Named>,
}

/// Something with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Named {
    /// Names it.
    pub id: String,
    /// What people call it.
    pub name: String,
}

/// One row of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct LogLine {
    /// Whose log it stands in and where, for the window to tell rows apart.
    pub key: String,
    /// Its number in that person's log.
    pub row: u32,
    /// When.
    pub at: ShownTime,
    /// Who.
    pub who: String,
    /// What was done, in words.
    pub says: String,
    /// The case it concerns.
    pub case: Option<Named>,
    /// Of which kind it is.
    pub kind: LogKind,
}

/// What verifying the log brought to light.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct VerifiedView {
    /// Whether all that was looked at is as it was written.
    pub is_well: bool,
    /// What was looked at, and the result, in a sentence.
    pub says: String,
    /// What is not as it was written.
    pub broken: Vec<String>,
}

/// What people call those of whom the log tells.
struct Names {
    people: HashMap<PersonId, String>,
    cases: HashMap<RecordId, String>,
}

impl Names {
    fn of(desk: &Desk<'_>) -> Result<Self, AppError> {
        let people = desk.people()?.into_iter();
        let cases = match desk.may(Right::ReadCases) {
            true => desk.board()?,
            false => Vec::new(),
        };
        Ok(Self {
            people: people.map(|one| (one.person.id, one.person.name)).collect(),
            cases: cases
                .into_iter()
                .map(|row| {
                    let (title, number) = (row.summary.title, row.summary.number);
                    let called = [title, number].into_iter().filter(|part| !part.is_empty());
                    (row.record, called.collect::<Vec<_>>().join(" · "))
                })
                .collect(),
        })
    }

    fn person(&self, person: PersonId) -> &str {
        self.people
            .get(&person)
            .map_or("someone not in this vault", String::as_str)
    }

    fn told(&self, detail: &Value) -> &str {
        detail["person"]
            .as_str()
            .and_then(PersonId::parse)
            .map_or("someone", |person| self.person(person))
    }
}

/// The log as it was asked for.
pub fn log_view(
    desk: &Desk<'_>,
    filter: &LogFilter,
    now: DateTime<Utc>,
    clock: Clock,
) -> Result<LogView, AppError> {
    let mut view = LogView {
        may: desk.may(Right::ReadLog),
        who_may: who_may(desk, Right::ReadLog)?,
        rows: Vec::new(),
        more: 0,
        people: Vec::new(),
        cases: Vec::new(),
    };
    if !view.may {
        return Ok(view);
    }
    let names = Names::of(desk)?;
    let log = desk.log(READ)?;
    let named = |id: String, name: &str| Named {
        id,
        name: name.to_owned(),
    };
    for row in &log {
        let id = row.person.to_string();
        if !view.people.iter().any(|one| one.id == id) {
            view.people.push(named(id, names.person(row.person)));
        }
        if let Some((record, name)) = row.record.and_then(|id| Some((id, names.cases.get(&id)?))) {
            let id = record.to_string();
            if !view.cases.iter().any(|one| one.id == id) {
                view.cases.push(named(id, name));
            }
        }
    }
    view.people.sort_by(|a, b| a.name.cmp(&b.name));
    view.cases.sort_by(|a, b| a.name.cmp(&b.name));
    let wanted: Vec<&LogRow> = log
        .iter()
        .filter(|row| filter.person.is_none_or(|person| row.person == person))
        .filter(|row| {
            filter
                .record
                .is_none_or(|record| row.record == Some(record))
        })
        .filter(|row| filter.kind.is_none_or(|wanted| kind(&row.action) == wanted))
        .collect();
    view.more = u32::try_from(wanted.len().saturating_sub(SHOWN)).unwrap_or(u32::MAX);
    let shown = wanted.into_iter().take(SHOWN);
    view.rows = shown.map(|row| line(row, &names, now, clock)).collect();
    Ok(view)
}

fn line(row: &LogRow, names: &Names, now: DateTime<Utc>, clock: Clock) -> LogLine {
    LogLine {
        key: format!("{} {}", row.writer, row.seq),
        row: u32::try_from(row.seq).unwrap_or(u32::MAX),
        at: time(row.at, now, clock),
        who: names.person(row.person).to_owned(),
        says: says(row, names),
        case: row.record.and_then(|record| {
            Some(Named {
                id: record.to_string(),
                name: names.cases.get(&record)?.clone(),
            })
        }),
        kind: kind(&row.action),
    }
}

/// The kind of a row, by the word that the log keeps.
fn kind(action: &str) -> LogKind {
    match action {
        "viewed" => LogKind::Views,
        "saved" | "draft_discarded" => LogKind::Changes,
        "printed" | "written" | "released" | "exported" | "purged" => LogKind::Papers,
        "opened" | "unlock_failed" => LogKind::Unlocks,
        "person_added" | "person_suspended" | "recovery_renewed" | "recovered"
        | "passphrase_changed" => LogKind::People,
        _ => LogKind::Vault,
    }
}

/// A row in words.
fn says(row: &LogRow, names: &Names) -> String {
    let detail = &row.detail;
    let word = |name: &str| plain(detail[name].as_str().unwrap_or_default());
    let to = match word("to").as_str() {
        "" => String::new(),
        to => format!(", to {to}"),
    };
    match row.action.as_str() {
        "created" => "Made the vault".to_owned(),
        "opened" => "Unlocked the vault".to_owned(),
        "found" => format!("Opening brought to light: {}", word("finding")),
        "saved" => saved(detail),
        "draft_discarded" => "Gave up what was being typed".to_owned(),
        "practice_clock" => "Set the clock of practice".to_owned(),
        "person_added" => format!("Added {} as {}", names.told(detail), word("role")),
        "person_suspended" => format!("Suspended {}; the vault got a new key", names.told(detail)),
        "recovery_renewed" => "Had new recovery words made; the vault got a new key".to_owned(),
        "recovered" => format!("{} came back with the recovery words", names.told(detail)),
        "passphrase_changed" => "Changed the own passphrase".to_owned(),
        "unlock_failed" => {
            let count = detail["count"].as_u64().unwrap_or(1);
            let times = if count == 1 { "time" } else { "times" };
            format!(
                "Before this unlock a wrong passphrase was typed {count} {times} on the key of {}",
                names.told(detail)
            )
        }
        "verified" => "Verified the log up to here".to_owned(),
        "viewed" => "Looked at the case".to_owned(),
        "printed" => format!("Printed: {}{to}", word("what")),
        "written" => format!("Saved outside the vault: {}{to}", word("what")),
        "released" => format!("Released: {}{to}", word("what")),
        "exported" => format!("Took out of the vault: {}", word("what")),
        "purged" => "Purged a case".to_owned(),
        other => plain(other),
    }
}

fn saved(detail: &Value) -> String {
    let of_office = detail["kind"] == "office";
    match detail["why"].as_str().unwrap_or_default() {
        _ if of_office => "Changed the office’s settings",
        "act" => "Recorded or withdrew an act",
        "sign" => "Signed",
        "print" => "Saved the state that a paper was made from",
        "hand_off" => "Handed the case on",
        "merge" => "Made one state of two",
        _ => "Saved what was typed",
    }
    .to_owned()
}

/// A fixed word of the log as people write it.
fn plain(word: &str) -> String {
    word.replace('_', " ")
}

/// What verifying brought to light, with names for those who may read the log.
pub fn verified_view(
    desk: &Desk<'_>,
    verified: &Verified,
    from_start: bool,
) -> Result<VerifiedView, AppError> {
    let mut writers: HashMap<WriterId, PersonId> = HashMap::new();
    let mut names = None;
    if !verified.broken.is_empty() && desk.may(Right::ReadLog) {
        writers = desk
            .log(READ)?
            .iter()
            .map(|row| (row.writer, row.person))
            .collect();
        names = Some(Names::of(desk)?);
    }
    let whose = |broken: &Broken| {
        let writer = match broken {
            Broken::Changed { writer, .. }
            | Broken::Missing { writer, .. }
            | Broken::Unlinked { writer, .. }
            | Broken::Unsigned { writer, .. }
            | Broken::Unvouched { writer, .. } => writer,
            // What lies outside a log has no writer.
            _ => return None,
        };
        Some(names.as_ref()?.person(*writers.get(writer)?).to_owned())
    };
    let rows = match verified.rows {
        1 => "1 row".to_owned(),
        rows => format!("{rows} rows"),
    };
    let reach = if from_start {
        "from the first"
    } else {
        "since it was last verified"
    };
    Ok(VerifiedView {
        is_well: verified.broken.is_empty(),
        says: match verified.broken.len() {
            0 => format!(
                "Each is signed and follows from the one before ({rows} {reach}), and the {} saved states read with them are whole.",
                verified.revisions
            ),
            1 => format!("One thing is not as it was written ({rows} {reach} were read)."),
            many => {
                format!("{many} things are not as they were written ({rows} {reach} were read).")
            }
        },
        broken: verified
            .broken
            .iter()
            .map(|broken| match whose(broken) {
                Some(name) => format!("In the log of {name}: {}", broken.says()),
                None => broken.says(),
            })
            .collect(),
    })
}
