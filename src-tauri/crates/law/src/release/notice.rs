//! The two notices that hold a child's name and address and one sentence, and nothing else: by type.
//!
//! ```compile_fail
//! // A notice cannot be made outside this crate.
//! let notice = law::release::notice::MinimalNotice { number: String::new(), ..Default::default() };
//! ```
//!
//! ```compile_fail
//! // Nor can one be read back from JSON.
//! let notice: law::release::notice::MinimalNotice = serde_json::from_str("{}").unwrap();
//! ```
//!
//! ```compile_fail
//! // It holds no other fact of the report.
//! fn other(notice: &law::release::notice::MinimalNotice, path: &casefile::path::FactPath) { notice.fact(path); }
//! ```

use casefile::clearance::{Clearance, Decided};
use casefile::facts;
use casefile::notices::NoticeTo;
use casefile::owed::ArmedForces;
use casefile::path::FactPath;
use casefile::release_made::ReleaseMade;
use casefile::report::{IndianChild, Report};
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::asked::Reviewed;
use super::lists::{DEFENSE_NOTICE, MISSING_SHEET, Reach, TRIBAL_NOTICE};
use super::sides::{Addressee, Sender};
use super::stripped::{Made, Stripped, Unreported, strip};
use super::{Disclosure, LeftOut, Refusal, kept, waits};
use crate::released::{Released, free_texts_of};
use crate::showing::{Showing, showings_in};
use crate::standing::done;

/// A notice with a child's name and address, and what has happened.
#[derive(Clone, Debug, Serialize)]
pub struct MinimalNotice {
    says: Says,
    rule: &'static str,
    kind: &'static str,
    basis: &'static str,
    number: String,
    practice: bool,
    sender: Sender,
    to: Addressee,
    name: Released,
    address: Released,
    left_out: Vec<LeftOut>,
}

/// The one sentence of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// A report was received.
    ReportReceived,
    /// An investigation has begun.
    InvestigationBegun,
}

/// Makes the notice to the tribe, CPS-11, or says what stands in the way.
pub fn tribal_notice(
    report: &Report,
    settings: &Settings,
    practice: bool,
) -> Disclosure<MinimalNotice> {
    let fact = facts::child::INDIAN_CHILD.at();
    let refused = match report.child.indian_child.known() {
        Some(IndianChild::No) => Some(Refusal {
            says: "The child is known not to be an Indian child, so no tribe is told. If that is wrong, mend it first."
                .to_owned(),
            facts: vec![fact],
            showing: None,
        }),
        Some(IndianChild::Known | IndianChild::ReasonToKnow) => None,
        None if report.child.indian_child.is_not_asked() => Some(Refusal {
            says: "Ask first whether the child is or may be an Indian child. The 24 hours run meanwhile."
                .to_owned(),
            facts: vec![fact],
            showing: None,
        }),
        // Asked and not known: the notice goes, since the clock runs.
        None => None,
    };
    notice(
        report,
        settings,
        practice,
        (&TRIBAL_NOTICE, Says::ReportReceived, &report.notices.tribe),
        refused,
    )
}

/// Makes the notice to the Department of Defense, CPS-22, or says what stands in the way: it says that an
/// investigation has begun, so the first act of the investigation has to be recorded.
pub fn defense_notice(
    report: &Report,
    settings: &Settings,
    practice: bool,
    now: DateTime<Utc>,
) -> Disclosure<MinimalNotice> {
    let begun = done("CPS-07", report).is_some_and(|(_, _, at)| at <= now);
    let in_service = matches!(
        report.owed.armed_forces.known(),
        Some(ArmedForces::Known | ArmedForces::ReasonToBelieve)
    );
    let refused = if !in_service {
        Some(Refusal {
            says: "Say first that a parent is known or believed to be in the armed forces, their reserves or the National Guard."
                .to_owned(),
            facts: vec![facts::owed::ARMED_FORCES.at()],
            showing: None,
        })
    } else if !begun {
        Some(Refusal::says(
            "The notice says that an investigation has begun. Record its first act, then make the notice.",
        ))
    } else {
        None
    };
    let what = (
        &DEFENSE_NOTICE,
        Says::InvestigationBegun,
        &report.notices.defense,
    );
    notice(report, settings, practice, what, refused)
}

fn notice(
    report: &Report,
    settings: &Settings,
    practice: bool,
    (reach, says, to): (&'static Reach, Says, &NoticeTo),
    refused: Option<Refusal>,
) -> Disclosure<MinimalNotice> {
    let stripped = match of_statute(report, settings, practice, reach, to, refused) {
        Disclosure::Release(stripped) => stripped,
        Disclosure::Refused(refused) => return Disclosure::Refused(refused),
    };
    let fact = |fact: &casefile::fact::Fact| stripped.fact(&fact.at()).clone();
    Disclosure::Release(Box::new(MinimalNotice {
        says,
        rule: reach.rule,
        kind: reach.name,
        basis: reach.basis,
        number: stripped.number().to_owned(),
        practice,
        sender: stripped.sender().clone(),
        to: stripped.to().clone(),
        name: fact(&facts::child::NAME),
        address: fact(&facts::child::ADDRESS),
        left_out: stripped.left_out().to_vec(),
    }))
}

/// A notice that a statute asks for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// To the tribe.
    Tribe,
    /// To the Department of Defense.
    Defense,
    /// The sheet about a missing child.
    Missing,
}

/// Every place that a person looks at before a notice goes, whatever else stands in its way.
pub fn notice_review(report: &Report, notice: Notice) -> Vec<Reviewed> {
    let (reach, to) = match notice {
        Notice::Tribe => (&TRIBAL_NOTICE, &report.notices.tribe),
        Notice::Defense => (&DEFENSE_NOTICE, &report.notices.defense),
        Notice::Missing => (&MISSING_SHEET, &report.notices.missing),
    };
    places(report, reach)
        .into_iter()
        .map(|showing| Reviewed {
            decided: decided(report, to, &showing),
            showing,
        })
        .collect()
}

/// Every place in the words of a notice, or of the sheet about a missing child, at which the reporter shows through.
fn places(report: &Report, reach: &'static Reach) -> Vec<Showing> {
    let goes = |path: &FactPath| reach.holds(path);
    showings_in(report, &free_texts_of(report, &goes))
}

/// What a statute asks for by name: the facts on its list, once every place was looked at.
pub(super) fn of_statute(
    report: &Report,
    settings: &Settings,
    practice: bool,
    reach: &'static Reach,
    to: &NoticeTo,
    refused: Option<Refusal>,
) -> Disclosure<Stripped> {
    let places = places(report, reach);
    let decided = |place: &Showing| decided(report, to, place);
    let mut refused: Vec<Refusal> = refused.into_iter().collect();
    refused.extend(waits(&places, decided));
    if !refused.is_empty() {
        return Disclosure::Refused(refused);
    }
    let removed: Vec<&Showing> = places
        .iter()
        .filter(|place| decided(place) == Some(Decided::Removed))
        .collect();
    Disclosure::Release(Box::new(strip(
        &Unreported::of(report),
        Made {
            reach,
            disclosure: None,
            settings,
            practice,
            to: Addressee::of_notice(to),
            removed: &removed,
            attachments: Vec::new(),
        },
    )))
}

/// What was decided about a place for a notice: here, or by taking it out for police already.
fn decided(report: &Report, to: &NoticeTo, place: &Showing) -> Option<Decided> {
    let of = |clearance: Option<&Clearance>| clearance.map(|clearance| clearance.decision);
    of(to.clearances.get(&place.id)).or_else(|| {
        of(report.referral.clearances.get(&place.id)).filter(|d| *d == Decided::Removed)
    })
}

impl MinimalNotice {
    /// What it says has happened.
    pub fn says(&self) -> Says {
        self.says
    }

    /// The section of law it goes by.
    pub fn basis(&self) -> &'static str {
        self.basis
    }

    /// The case's number, by which the agency finds it again.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Whether the case is invented, from a practice vault.
    pub fn practice(&self) -> bool {
        self.practice
    }

    /// The agency it comes from.
    pub fn sender(&self) -> &Sender {
        &self.sender
    }

    /// To whom it goes.
    pub fn to(&self) -> &Addressee {
        &self.to
    }

    /// The child's name.
    pub fn child_name(&self) -> &Released {
        &self.name
    }

    /// The child's address.
    pub fn child_address(&self) -> &Released {
        &self.address
    }

    /// What was left out, and why.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// What the case keeps of it once the paper is made; `mark` is the one at the paper's foot.
    pub fn made(&self, mark: &str) -> ReleaseMade {
        ReleaseMade {
            disclosure: None,
            rule: self.rule.to_owned(),
            kind: self.kind.to_owned(),
            to: self.to.line(),
            basis: self.basis.to_owned(),
            left_out: kept(&self.left_out),
            mark: mark.to_owned(),
            sent: None,
        }
    }
}
