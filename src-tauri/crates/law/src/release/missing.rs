//! The sheet about a missing child for NCMEC and police, § 48.78(2m), and the agency's own file.

use casefile::facts;
use casefile::release_made::ReleaseMade;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::lists::{MISSING_SHEET, OWN_FILE};
use super::notice::of_statute;
use super::sides::Addressee;
use super::stripped::{Made, Stripped, Unreported, strip};
use super::{Disclosure, Refusal};
use crate::conclusion::Due;
use crate::office::Office;
use crate::released::free_texts_of;
use crate::rules::s48_78_2m_missing::{NCMEC, POLICE};
use crate::showing::{Showing, showings_in};

/// The sheet about a missing child.
#[derive(Clone, Debug, Serialize)]
pub struct MissingSheet {
    facts: Stripped,
    police_by: Option<Due>,
    ncmec_by: Option<Due>,
}

/// Makes the sheet about a missing child, or says what stands in the way. Gaps never refuse.
pub fn missing_child(
    report: &Report,
    settings: &Settings,
    practice: bool,
) -> Disclosure<MissingSheet> {
    let is_missing = report.child.missing.is_yes() || report.child.missing_at.known().is_some();
    let refused = (!is_missing).then(|| Refusal {
        says: "Say first that the child is missing.".to_owned(),
        facts: vec![facts::child::MISSING.at()],
        showing: None,
    });
    let to = &report.notices.missing;
    match of_statute(report, settings, practice, &MISSING_SHEET, to, refused) {
        Disclosure::Refused(refused) => Disclosure::Refused(refused),
        Disclosure::Release(stripped) => {
            let office = Office::of(settings);
            let due = |rule: &crate::rule::ReportRule| {
                (rule.decide)(report, &office, DateTime::<Utc>::MIN_UTC)
                    .into_iter()
                    .find_map(|conclusion| conclusion.due())
            };
            Disclosure::Release(Box::new(MissingSheet {
                facts: *stripped,
                police_by: due(&POLICE),
                ncmec_by: due(&NCMEC),
            }))
        }
    }
}

/// The agency's own file, without the reporter: nothing holds it back, so every word in which the reporter may show
/// through is left out, unless a person cleared it for police.
pub fn own_file(report: &Report, settings: &Settings, practice: bool) -> Stripped {
    let texts = free_texts_of(report, &|path| OWN_FILE.holds(path));
    let places = showings_in(report, &texts);
    let cleared = |place: &Showing| {
        report
            .referral
            .clearances
            .get(&place.id)
            .is_some_and(|c| c.decision == casefile::clearance::Decided::Cleared)
    };
    let removed: Vec<&Showing> = places.iter().filter(|place| !cleared(place)).collect();
    strip(
        &Unreported::of(report),
        Made {
            reach: &OWN_FILE,
            disclosure: None,
            settings,
            practice,
            to: Addressee::of_sender(settings),
            removed: &removed,
            attachments: Vec::new(),
        },
    )
}

impl MissingSheet {
    /// The facts on it.
    pub fn facts(&self) -> &Stripped {
        &self.facts
    }

    /// The eight hours within which police are told, if they run.
    pub fn police_by(&self) -> Option<Due> {
        self.police_by
    }

    /// The twenty-four hours within which NCMEC is told, if they run.
    pub fn ncmec_by(&self) -> Option<Due> {
        self.ncmec_by
    }

    /// What the case keeps of it once the paper is made; `mark` is the one at the paper's foot.
    pub fn made(&self, mark: &str) -> ReleaseMade {
        self.facts.made(mark)
    }
}
