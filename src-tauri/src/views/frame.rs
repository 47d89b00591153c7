//! The frame around every screen: which vault, who is at it, what the law was read through.

use casefile::id::PersonId;
use casefile::law_readings::LawReadings;
use casefile::moment::Clock;
use chrono::{DateTime, Utc};
use law::rules::register::BANNER;
use serde::{Deserialize, Serialize};
use store::desk::Desk;
use store::kind::VaultKind;
use store::rights::Right;

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
    /// What this person's role may do here.
    pub may: Vec<Right>,
    /// After how many minutes without anyone at it the vault locks.
    pub lock_minutes: u32,
    /// Until when a call holds it open all the same.
    pub held_until: Option<ShownTime>,
    /// When this person unlocked it before, if that is so long ago that a rehearsal is worth while.
    pub rehearse: Option<String>,
}

/// A person at a vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PersonView {
    /// Names the person.
    pub id: PersonId,
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
    /// Who was at it last, by number alone.
    #[serde(default)]
    pub person: Option<PersonId>,
}

/// A passphrase that was not typed for so many days may be forgotten.
const LONG_AGO: i64 = 30;

/// The frame as it is now.
pub fn frame(session: &Session) -> Result<FrameView, AppError> {
    let vault = if session.is_open() {
        let findings = session.findings();
        let folder = session.vault_folder().unwrap_or_default();
        let machine = session.machine_now();
        let watch = session.watching(|watch| *watch);
        let mut vault =
            session.with(|desk, now| vault(desk, &folder.to_string_lossy(), findings, now))?;
        vault.lock_minutes = watch.map(|watch| watch.after).unwrap_or_default().minutes();
        // The lock runs by the machine's clock, in a practice vault too.
        vault.held_until = watch
            .and_then(|watch| watch.held_until(machine))
            .map(|until| time(until, machine, Clock::TwentyFour));
        Some(vault)
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
            role: person.role.says().to_owned(),
        },
        now: time(now, now, clock),
        late: late(&desk.board()?, now),
        findings,
        may: Right::all().filter(|right| desk.may(*right)).collect(),
        lock_minutes: 0,
        held_until: None,
        rehearse: rehearse(desk, now, clock)?,
    })
}

/// Whether the last unlock before this one is a month old, in words. A practice vault has nothing to rehearse.
fn rehearse(desk: &Desk<'_>, now: DateTime<Utc>, clock: Clock) -> Result<Option<String>, AppError> {
    if desk.facts().practice {
        return Ok(None);
    }
    let before = desk.unlocked_before()?;
    let long_ago = before.filter(|before| (now - *before).num_days() >= LONG_AGO);
    Ok(long_ago.map(|before| time(before, now, clock).text))
}
