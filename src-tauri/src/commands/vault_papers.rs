//! The plain papers of a vault: its recovery words, a person's key card, the record mark, the rulebook, the
//! roster of training. None of them is kept.

use std::path::Path;

use casefile::id::PersonId;
use chrono::{DateTime, Utc};
use papers::document::Document;
use papers::key_card::{KeyCard, key_card};
use papers::record_mark::{RecordMark, record_mark};
use papers::recovery_words::{Words, recovery_words};
use papers::rulebook::rulebook;
use papers::training_roster::{TrainingRoster, training_roster};
use serde::{Deserialize, Serialize};
use store::desk::Desk;
use store::kind::VaultKind;
use store::note::Noted;
use tauri::State;
use tauri::ipc::Response;

use crate::case::office;
use crate::court::paper_fault;
use crate::error::{AppError, ErrorCode};
use crate::places::write_new;
use crate::printing::{print, printers};
use crate::session::Session;
use crate::views::law_book::law_book;
use crate::views::law_paper::law_paper;
use crate::views::law_text::law_text;
use crate::views::roster_paper::roster_lines;

/// Which paper.
#[derive(Clone, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum VaultPaper {
    /// The recovery words, as they were just shown: the vault does not have them.
    RecoveryWords {
        /// The 24 words.
        words: Vec<String>,
        /// The same key as the usual line.
        line: String,
        /// The fingerprint of the keeper's signing key.
        fingerprint: String,
    },
    /// What a person keeps beside the own passphrase.
    KeyCard {
        /// Whose it is.
        person: PersonId,
    },
    /// The mark that holds the log to what it is now.
    RecordMark {},
    /// Every rule and what it rests on, with the office's own readings.
    Rulebook {},
    /// The people of the agency and the course on sex trafficking.
    TrainingRoster {},
}

/// What of this computer is needed to print or save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MachineView {
    /// The printers.
    pub printers: Vec<String>,
    /// The one that the system would choose.
    pub default_printer: Option<String>,
    /// Where copies are offered to go.
    pub folder: String,
}

/// The printers and the folder of this computer.
#[tauri::command]
#[specta::specta]
pub async fn machine(session: State<'_, Session>) -> Result<MachineView, AppError> {
    session
        .away(|session| {
            let found = printers();
            Ok(MachineView {
                printers: found.names,
                default_printer: found.default,
                folder: session.places().documents.to_string_lossy().into_owned(),
            })
        })
        .await
}

/// The bytes of a paper, to be looked at.
#[tauri::command]
pub async fn vault_paper_bytes(
    session: State<'_, Session>,
    paper: VaultPaper,
) -> Result<Response, AppError> {
    let bytes = session.run(move |desk, now| pdf(desk, &paper, now)).await?;
    Ok(Response::new(bytes))
}

/// Prints a paper, without a file of ours.
#[tauri::command]
#[specta::specta]
pub async fn print_vault_paper(
    session: State<'_, Session>,
    paper: VaultPaper,
    printer: String,
) -> Result<String, AppError> {
    session
        .run(move |desk, now| {
            let answer = print(&pdf(desk, &paper, now)?, title(&paper), &printer, 1)?;
            desk.note(Noted::Printed, None, None, word(&paper), None, now)?;
            Ok(answer)
        })
        .await
}

/// Saves a paper, readable by its owner only. The recovery words are never written to a disk.
#[tauri::command]
#[specta::specta]
pub async fn save_vault_paper(
    session: State<'_, Session>,
    paper: VaultPaper,
    folder: String,
    file_name: String,
) -> Result<String, AppError> {
    session
        .run(move |desk, now| {
            if matches!(paper, VaultPaper::RecoveryWords { .. }) {
                return Err(AppError::new(
                    ErrorCode::Refused,
                    "The recovery words are never saved as a file: whoever has it has the vault.",
                )
                .hint("Print them, or write them down by hand."));
            }
            let bytes = pdf(desk, &paper, now)?;
            let path = write_new(Path::new(folder.trim()), file_name.trim(), "pdf", &bytes)?;
            desk.note(Noted::Written, None, None, word(&paper), None, now)?;
            Ok(path)
        })
        .await
}

fn title(paper: &VaultPaper) -> &'static str {
    match paper {
        VaultPaper::RecoveryWords { .. } => "Recovery words",
        VaultPaper::KeyCard { .. } => "Key card",
        VaultPaper::RecordMark {} => "Record mark",
        VaultPaper::Rulebook {} => "Rulebook",
        VaultPaper::TrainingRoster {} => "Training roster",
    }
}

/// The word that the log keeps.
fn word(paper: &VaultPaper) -> &'static str {
    match paper {
        VaultPaper::RecoveryWords { .. } => "recovery_words",
        VaultPaper::KeyCard { .. } => "key_card",
        VaultPaper::RecordMark {} => "record_mark",
        VaultPaper::Rulebook {} => "rulebook",
        VaultPaper::TrainingRoster {} => "training_roster",
    }
}

fn pdf(desk: &Desk<'_>, paper: &VaultPaper, now: DateTime<Utc>) -> Result<Vec<u8>, AppError> {
    let document = document(desk, paper, now)?;
    let written = papers::pdf::write(&document, now).map_err(paper_fault)?;
    Ok(written.bytes)
}

fn document(desk: &Desk<'_>, paper: &VaultPaper, now: DateTime<Utc>) -> Result<Document, AppError> {
    let facts = desk.facts();
    let (vault, practice) = (facts.title.as_str(), facts.practice);
    let day = casefile::span::day_shown(law::calendar::local_date(now));
    let day = day.as_str();
    match paper {
        VaultPaper::RecoveryWords {
            words,
            line,
            fingerprint,
        } => recovery_words(&Words {
            vault,
            practice,
            day,
            words,
            line,
            fingerprint,
        }),
        VaultPaper::KeyCard { person } => {
            let people = desk.people()?;
            let Some(of) = people.iter().find(|one| one.person.id == *person) else {
                return Err(AppError::new(
                    ErrorCode::NotFound,
                    "There is no such person in this vault.",
                ));
            };
            key_card(&KeyCard {
                vault,
                practice,
                day,
                name: &of.person.name,
                role: of.person.role.says(),
                since: &casefile::span::day_shown(law::calendar::local_date(of.since)),
                fingerprint: &of.person.fingerprint,
                file: &format!("keys/{}.age", of.person.id),
            })
        }
        VaultPaper::RecordMark {} => record_mark(&RecordMark {
            vault,
            practice,
            day,
            by: &desk.person().name,
            mark: &desk.record_mark(),
        }),
        VaultPaper::Rulebook {} => {
            let book = law_book(&office(desk)?.readings, now);
            let banner = law_text(law::rules::register::BANNER);
            rulebook(&law_paper(&book, vault, practice, &banner, day))
        }
        VaultPaper::TrainingRoster {} => {
            if facts.kind != VaultKind::County {
                return Err(AppError::new(
                    ErrorCode::WrongKind,
                    "The roster of training is kept in a county’s vault.",
                ));
            }
            let office = office(desk)?;
            training_roster(&TrainingRoster {
                agency: office.settings.agency.known().map_or(vault, String::as_str),
                practice,
                day,
                whole: office.roster.people.complete.is_yes(),
                people: roster_lines(&office, now),
            })
        }
    }
    .map_err(paper_fault)
}
