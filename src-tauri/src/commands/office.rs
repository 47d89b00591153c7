//! The office's own settings.

use casefile::entry::{Did, Entry, leaf, put};
use casefile::facts;
use casefile::facts::settings as s;
use casefile::settings::Settings;
use serde::Serialize;
use store::kind::VaultKind;
use tauri::State;

use crate::case::{OfficeRecord, office as read_office, save_office as write_office};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::views::fields::{Answers, field};
use crate::views::sections::{ListOf, SectionView, first_named, list, plain};

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
    session
        .run(|desk, _| Ok(view(&read_office(desk)?, desk.facts().kind)))
        .await
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
            Ok(view(&read_office(desk)?, desk.facts().kind))
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

fn view(office: &OfficeRecord, kind: VaultKind) -> OfficeView {
    match kind {
        VaultKind::County => county(office),
        VaultKind::Attorney => attorney(office),
    }
}

/// What an attorney says of the office once: a new motion begins with it.
fn attorney(office: &OfficeRecord) -> OfficeView {
    let answers = Answers {
        body: &office.body,
        draft: &[],
        conclusions: &[],
        wanted: &[],
    };
    let field = |fact: &casefile::fact::Fact| field(fact, fact.at(), &answers);
    let mut firm = field(&s::AGENCY);
    firm.label = "Office".to_owned();
    let mut phone = field(&s::PHONE);
    phone.label = "Telephone".to_owned();
    OfficeView {
        sections: vec![
            plain(
                "counsel",
                "Counsel",
                "As it stands under the signature. A new motion begins with it; a motion that is begun keeps its own.",
                vec![
                    field(&s::COUNSEL),
                    field(&s::BAR_NUMBER),
                    firm,
                    field(&s::ADDRESS),
                    phone,
                    field(&s::EMAIL),
                ],
            ),
            plain("times", "Times", "", vec![field(&s::CLOCK)]),
        ],
    }
}

fn county(office: &OfficeRecord) -> OfficeView {
    let answers = Answers {
        body: &office.body,
        draft: &[],
        conclusions: &[],
        wanted: &[],
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
            &ListOf {
                key: "recipients",
                title: "Law enforcement",
                lead: "Offices you refer to; each can be chosen on the referral.",
                path: "/recipients",
                add_label: "Add an office",
                none_label: "No office is listed yet.",
                part: s::ALL,
                name: first_named,
            },
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
            &ListOf {
                key: "elections",
                title: "Municipal election days",
                lead: "In the City of Milwaukee they may be legal holidays.",
                path: "/municipal_elections",
                add_label: "Add a day",
                none_label: "No day is listed yet.",
                part: s::ALL,
                name: first_named,
            },
            &answers,
        ));
    }
    OfficeView { sections }
}
