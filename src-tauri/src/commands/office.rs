//! The office's own settings.

use casefile::entry::{Did, Entry, leaf, put};
use casefile::facts;
use casefile::facts::settings as s;
use casefile::settings::Settings;
use serde::Serialize;
use tauri::State;

use crate::case::{OfficeRecord, office as read_office, save_office as write_office};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::views::fields::{Answers, field};
use crate::views::sections::{SectionView, list, plain};

/// The settings as fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct OfficeView {
    /// The sections.
    pub sections: Vec<SectionView>,
}

/// The office's settings.
#[tauri::command]
#[specta::specta]
pub async fn office(session: State<'_, Session>) -> Result<OfficeView, AppError> {
    session.run(|desk, _| Ok(view(&read_office(desk)?))).await
}

/// Saves settings. What cannot be read is refused at its field, and then nothing is saved.
#[tauri::command]
#[specta::specta]
pub async fn save_office(
    session: State<'_, Session>,
    entries: Vec<Entry>,
) -> Result<OfficeView, AppError> {
    session
        .run(move |desk, now| {
            let before = read_office(desk)?;
            let mut body = before.body.clone();
            for entry in &entries {
                let fact = facts::settings(&entry.path);
                let leaf = leaf(entry, fact, now).map_err(|malformed| {
                    AppError::new(ErrorCode::BadInput, malformed.says)
                        .at(entry.path.as_str())
                        .hint(malformed.hint)
                })?;
                if entry.path.as_str() == s::RESPONSE_HOURS.path && entry.state == Did::Known {
                    check_hours(&entry.text)?;
                }
                put(&mut body, &entry.path, leaf);
            }
            let settings: Settings = serde_json::from_value(body)?;
            write_office(desk, &before, &settings, now)?;
            Ok(view(&read_office(desk)?))
        })
        .await
}

/// A county may only set something earlier than the day of receipt.
fn check_hours(text: &str) -> Result<(), AppError> {
    let text = text.trim();
    if text.is_empty()
        || text
            .parse::<u32>()
            .is_ok_and(|hours| (1..24).contains(&hours))
    {
        return Ok(());
    }
    Err(AppError::new(
        ErrorCode::BadInput,
        "This takes whole hours from 1 to 23. Nothing was changed.",
    )
    .at(s::RESPONSE_HOURS.path)
    .hint(
        "A county may only ask for less than the law does; leave it empty for the day of receipt.",
    ))
}

fn view(office: &OfficeRecord) -> OfficeView {
    let answers = Answers {
        body: &office.body,
        draft: &[],
        conclusions: &[],
    };
    let fields = |all: &[casefile::fact::Fact]| {
        all.iter()
            .map(|fact| field(fact, fact.at(), &answers))
            .collect::<Vec<_>>()
    };
    let mut sections = vec![
        plain(
            "office",
            "This office",
            "As it stands on papers.",
            fields(&[s::COUNTY, s::AGENCY, s::UNIT, s::PHONE]),
        ),
        list(
            "recipients",
            "Law enforcement",
            "Offices you refer to; each can be chosen on the referral.",
            "/recipients",
            "Add an office",
            "No office is listed yet.",
            s::ALL,
            &answers,
        ),
        plain(
            "times",
            "Times",
            "Doubtful days count as ordinary days until a person confirms them: doubt shortens the clock.",
            fields(&[
                s::JANUARY_15,
                s::THIRD_MONDAY_JANUARY,
                s::RESPONSE_HOURS,
                s::CLOCK,
            ]),
        ),
    ];
    if office.office.locality == law::calendar::doubtful::Locality::Milwaukee {
        sections.push(list(
            "elections",
            "Municipal election days",
            "In the City of Milwaukee they may be legal holidays.",
            "/municipal_elections",
            "Add a day",
            "No day is listed yet.",
            s::ALL,
            &answers,
        ));
    }
    OfficeView { sections }
}
