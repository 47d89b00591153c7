//! The frame around every screen: which vault, who is at it, what the law was read through.

use casefile::law_readings::LawReadings;
use chrono::{DateTime, Utc};
use law::rules::register::BANNER;
use serde::{Deserialize, Serialize};
use store::desk::Desk;
use store::kind::VaultKind;
use store::person::Role;

use crate::case::office;
use crate::error::AppError;
use crate::recent::recent;
use crate::session::Session;
use crate::views::board::late;
use crate::views::law_book::to_read_again;
use crate::views::shown::{ShownTime, time};

/// The frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FrameView {
    /// The open vault, if one is open.
    pub vault: Option<VaultView>,
    /// Vaults that were open before, the last one first.
    pub recent: Vec<RecentVault>,
    /// How far the law was read, in a few words, and how many sources are to be read again.
    pub law_as_of: String,
    /// The same at length.
    pub law_banner: String,
    /// The program's version.
    pub app_version: String,
    /// Where a new vault is offered to go.
    pub default_folder: String,
}

/// An open vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct VaultView {
    /// Whom it serves.
    pub kind: VaultKind,
    /// Whether it holds invented cases.
    pub practice: bool,
    /// The county.
    pub county: String,
    /// Its folder.
    pub folder: String,
    /// Who is at it.
    pub person: PersonView,
    /// The moment, which in a practice vault may be another than the machine's.
    pub now: ShownTime,
    /// How many cases have a late duty.
    pub late: u32,
    /// What opening it brought to light.
    pub findings: Vec<String>,
}

/// A person at a vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PersonView {
    /// Names the person.
    pub id: casefile::id::PersonId,
    /// The name.
    pub name: String,
    /// What the person does, in words.
    pub role: String,
}

/// A vault that was open before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RecentVault {
    /// Its folder.
    pub folder: String,
    /// What the office calls it.
    pub name: String,
    /// Whom it serves.
    pub kind: VaultKind,
    /// Whether it holds invented cases.
    pub practice: bool,
}

/// The frame as it is now.
pub fn frame(session: &Session) -> Result<FrameView, AppError> {
    let vault = if session.is_open() {
        let findings = session.findings();
        let folder = session.vault_folder().unwrap_or_default();
        Some(session.with(|desk, now| vault(desk, &folder.to_string_lossy(), findings, now))?)
    } else {
        None
    };
    let again = if session.is_open() {
        session.with(|desk, now| Ok(to_read_again(&office(desk)?.readings, now)))?
    } else {
        to_read_again(&LawReadings::default(), session.machine_now())
    };
    let read = "Law read through 30 Jan 2026";
    Ok(FrameView {
        vault,
        recent: recent(&session.places().application),
        law_as_of: again.map_or_else(|| read.to_owned(), |again| format!("{read}; {again}")),
        law_banner: BANNER.to_owned(),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        default_folder: session
            .places()
            .documents
            .join("Sandhill vault")
            .to_string_lossy()
            .into_owned(),
    })
}

fn vault(
    desk: &Desk<'_>,
    folder: &str,
    findings: Vec<String>,
    now: DateTime<Utc>,
) -> Result<VaultView, AppError> {
    let office = office(desk)?;
    let clock = office.settings.clock.known().copied().unwrap_or_default();
    let facts = desk.facts();
    let person = desk.person();
    Ok(VaultView {
        kind: facts.kind,
        practice: facts.practice,
        county: facts.title.clone(),
        folder: folder.to_owned(),
        person: PersonView {
            id: person.id,
            name: person.name.clone(),
            role: role(person.role).to_owned(),
        },
        now: time(now, now, clock),
        late: late(&desk.board()?, now),
        findings,
    })
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Keeper => "keeper",
        Role::Worker => "worker",
        Role::Supervisor => "supervisor",
        Role::Trainer => "trainer",
        Role::RecordsCustodian => "records custodian",
        Role::Attorney => "attorney",
        Role::Assistant => "assistant",
    }
}
