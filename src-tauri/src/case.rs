//! One record as it stands for the person at the desk: the saved state with what is being typed on it.

use casefile::entry::{Did, Entry, leaf, put};
use casefile::fact::Fact;
use casefile::facts;
use casefile::id::{CommandId, RecordId, RevisionId};
use casefile::law_readings::LawReadings;
use casefile::ledger::Ledger;
use casefile::path::FactPath;
use casefile::services::Directory;
use casefile::settings::Settings;
use casefile::summary::{SearchText, Summary};
use casefile::training::Roster;
use chrono::{DateTime, Utc};
use law::office::Office;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::desk::Desk;
use store::draft::{DraftEntry, DraftSave};
use store::kind::RecordKind;
use store::save::{SaveRequest, Saved, Why};

use crate::error::{AppError, ErrorCode};

/// The number of the form in which reports and settings are kept.
pub const FORMAT: u32 = 1;

/// What the shell needs to know of a kind of record to open, type into and save one.
pub trait Kept: Serialize + DeserializeOwned {
    /// What the vault calls it.
    const KIND: RecordKind;

    /// The question that stands at a path of it.
    fn fact(path: &FactPath) -> Option<&'static Fact>;

    /// Its line on the board.
    fn summary(&self, office: &Office, now: DateTime<Utc>) -> Summary;

    /// The words by which it is found.
    fn search_text(&self) -> SearchText;
}

/// A record with what is being typed on it.
pub struct Case<R> {
    /// The record.
    pub id: RecordId,
    /// The saved state below the draft.
    pub base: Option<RevisionId>,
    /// The record as JSON, with every draft entry that parses.
    pub body: Value,
    /// The same, read.
    pub record: R,
    /// What is being typed.
    pub draft: Vec<DraftEntry>,
    /// How often the draft was saved.
    pub seq: u32,
    /// When anything of it was last saved, in UTC.
    pub saved: DateTime<Utc>,
}

/// The office whose settings hold, and the settings themselves.
pub struct OfficeRecord {
    /// The settings.
    pub settings: Settings,
    /// What the law asks of them.
    pub office: Office,
    /// The office's own readings of the sources behind the rules.
    pub readings: LawReadings,
    /// Its directory of providers.
    pub directory: Directory,
    /// What it asked the state for.
    pub ledger: Ledger,
    /// Its people and the course on sex trafficking.
    pub roster: Roster,
    /// The record, if the settings were ever saved.
    pub record: Option<RecordId>,
    /// Its newest state.
    pub revision: Option<RevisionId>,
    /// The settings as JSON.
    pub body: Value,
}

/// Opens a record for the person at the desk.
pub fn load<R: Kept>(desk: &Desk<'_>, id: RecordId) -> Result<Case<R>, AppError> {
    let draft = desk.draft(id)?;
    let base = match &draft {
        Some(draft) => draft.base,
        None => desk.heads(id)?.last().copied(),
    };
    let (mut body, mut saved) = match base {
        Some(revision) => {
            let revision = desk.revision(revision)?;
            (revision.body, revision.at)
        }
        None => (json!({}), DateTime::<Utc>::MIN_UTC),
    };
    let (seq, entries) = match draft {
        Some(draft) => {
            saved = draft.at;
            (draft.seq, draft.entries)
        }
        None => (0, Vec::new()),
    };
    apply(&mut body, &entries);
    Ok(Case {
        id,
        base,
        record: record_of(&body)?,
        body,
        draft: entries,
        seq,
        saved,
    })
}

/// Reads the office's settings; empty ones where none were saved.
pub fn office(desk: &Desk<'_>) -> Result<OfficeRecord, AppError> {
    let record = desk.records(RecordKind::Office)?.first().copied();
    let current = match record {
        Some(record) => desk.current(record)?,
        None => None,
    };
    let (revision, body) = match current {
        Some(current) => (Some(current.id), current.body),
        None => (None, json!({})),
    };
    let parts: OfficeBody = serde_json::from_value(body.clone())?;
    Ok(OfficeRecord {
        office: Office::of(&parts.settings),
        settings: parts.settings,
        readings: parts.readings,
        directory: parts.directory,
        ledger: parts.ledger,
        roster: parts.roster,
        record,
        revision,
        body,
    })
}

/// The record that a body holds.
pub fn record_of<R: Kept>(body: &Value) -> Result<R, AppError> {
    Ok(serde_json::from_value(body.clone())?)
}

fn apply(body: &mut Value, entries: &[DraftEntry]) {
    for entry in entries {
        if let Some(parsed) = &entry.parsed {
            put(body, &entry.path, parsed.clone());
        }
    }
}

/// What a typed entry becomes in a draft: its leaf, or the text kept with what is wrong with it.
fn draft_entry(entry: &Entry, fact: Option<&Fact>, now: DateTime<Utc>) -> DraftEntry {
    let (parsed, error) = match leaf(entry, fact, now) {
        Ok(leaf) => (Some(leaf), None),
        Err(malformed) => (
            None,
            Some(format!("{}\n{}", malformed.says, malformed.hint)),
        ),
    };
    DraftEntry {
        path: entry.path.clone(),
        text: entry.text.clone(),
        state: did(entry.state).to_owned(),
        parsed,
        error,
        at: now,
    }
}

/// The word a draft keeps for what was done.
pub fn did(state: Did) -> &'static str {
    match state {
        Did::Known => "known",
        Did::Unknown => "unknown",
        Did::NotAsked => "not_asked",
        Did::Refused => "refused",
        Did::Added => "added",
        Did::Removed => "removed",
    }
}

/// Keeps what was typed, and gives the case as it then stands. Text that does not parse is kept as text.
pub fn type_into<R: Kept>(
    desk: &Desk<'_>,
    id: RecordId,
    entries: &[Entry],
    now: DateTime<Utc>,
) -> Result<Case<R>, AppError> {
    let mut case: Case<R> = load(desk, id)?;
    let mut forget: Vec<FactPath> = Vec::new();
    let typed: Vec<DraftEntry> = entries
        .iter()
        .map(|entry| draft_entry(entry, R::fact(&entry.path), now))
        .collect();
    for entry in entries.iter().filter(|e| e.state == Did::Removed) {
        // What was typed in an item goes with it.
        forget.extend(
            case.draft
                .iter()
                .filter(|kept| kept.path != entry.path && kept.path.is_within(&entry.path))
                .map(|kept| kept.path.clone()),
        );
    }
    case.draft.retain(|kept| {
        !forget.contains(&kept.path) && !typed.iter().any(|new| new.path == kept.path)
    });
    apply(&mut case.body, &typed);
    case.draft.extend(typed.iter().cloned());
    case.record = record_of(&case.body)?;
    let office = office(desk)?;
    case.seq = desk.save_draft(&DraftSave {
        record: id,
        kind: R::KIND,
        base: case.base,
        entries: typed,
        forget,
        summary: case.record.summary(&office.office, now),
        at: now,
    })?;
    case.saved = now;
    Ok(case)
}

/// Saves the case as a new state, with everything typed that parses; the rest stays a draft on it.
pub fn save<R: Kept>(
    desk: &Desk<'_>,
    case: &mut Case<R>,
    why: Why,
    now: DateTime<Utc>,
) -> Result<RevisionId, AppError> {
    let office = office(desk)?;
    let request = SaveRequest {
        record: case.id,
        kind: R::KIND,
        parents: case.base.into_iter().collect(),
        command: CommandId::new(),
        format: FORMAT,
        body: serde_json::to_value(&case.record)?,
        summary: case.record.summary(&office.office, now),
        search: case.record.search_text(),
        keep: case
            .draft
            .iter()
            .filter(|entry| entry.error.is_some())
            .map(|entry| entry.path.clone())
            .collect(),
        why,
        at: now,
    };
    let revision = match desk.save(&request)? {
        Saved::Saved { revision } => revision,
        // Someone saved in between: both states stand side by side until a person makes one of them.
        Saved::Conflict { .. } => desk.save_beside(&request)?,
    };
    case.base = Some(revision);
    case.body = request.body;
    case.draft.retain(|entry| entry.error.is_some());
    case.saved = now;
    Ok(revision)
}

/// What the office's one record holds, side by side.
#[derive(Serialize, Deserialize)]
struct OfficeBody {
    #[serde(flatten)]
    settings: Settings,
    #[serde(flatten)]
    readings: LawReadings,
    #[serde(flatten)]
    directory: Directory,
    #[serde(flatten)]
    ledger: Ledger,
    #[serde(flatten)]
    roster: Roster,
}

/// The office's record with these answers in it. What cannot be read is refused at its field.
pub fn typed_into(
    mut body: Value,
    entries: &[Entry],
    now: DateTime<Utc>,
) -> Result<Value, AppError> {
    for entry in entries {
        let leaf = leaf(entry, facts::office(&entry.path), now).map_err(|malformed| {
            AppError::new(ErrorCode::BadInput, malformed.says)
                .at(entry.path.as_str())
                .hint(malformed.hint)
        })?;
        put(&mut body, &entry.path, leaf);
    }
    Ok(body)
}

/// Saves what the office keeps of itself as a new state. Parts of the body that were not touched stay as they are.
pub fn save_office(
    desk: &Desk<'_>,
    before: &OfficeRecord,
    body: Value,
    now: DateTime<Utc>,
) -> Result<RevisionId, AppError> {
    // Written as its types say, so that nothing gets in that cannot be read again.
    let body: OfficeBody = serde_json::from_value(body)?;
    saved(desk.save(&SaveRequest {
        record: before.record.unwrap_or_default(),
        kind: RecordKind::Office,
        parents: before.revision.into_iter().collect(),
        command: CommandId::new(),
        format: FORMAT,
        body: serde_json::to_value(body)?,
        summary: Summary::default(),
        search: SearchText::default(),
        keep: Vec::new(),
        why: Why::Settings,
        at: now,
    })?)
}

fn saved(outcome: Saved) -> Result<RevisionId, AppError> {
    match outcome {
        Saved::Saved { revision } => Ok(revision),
        Saved::Conflict { .. } => Err(AppError::new(
            ErrorCode::Conflict,
            "This case was saved elsewhere in the meantime. Nothing was written over; what you typed is kept.",
        )
        .hint("Open the case again and look at what changed.")),
    }
}
