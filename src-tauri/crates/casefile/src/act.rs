//! Acts that a person records: who did what, when, by which means. Never re-dated, never erased.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::moment::Moment;
use crate::report::Means;

/// One recorded act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Act {
    /// What was done.
    pub kind: ActKind,
    /// When it was recorded, in UTC. The moment of the act itself stands in the particulars.
    pub recorded: DateTime<Utc>,
    /// Who recorded it, as that person is named in the vault.
    pub recorded_by: String,
    /// When, by whom, to whom, how.
    pub particulars: Particulars,
    /// Set when a person withdrew the act. A withdrawn act meets nothing and stays to be read.
    pub withdrawn: Option<Withdrawal>,
}

/// What can be recorded as done.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// A named officer of the sheriff or of police was told.
    PoliceTold,
    /// The diligent investigation was begun by its first act.
    InvestigationBegun,
    /// A worker tried to see the child and did not.
    ContactTried,
    /// A worker saw the child face to face.
    ChildSeen,
    /// The tribe was given notice.
    TribeTold,
    /// Planning with police took place.
    Coordinated,
    /// DCF was told that agency staff could be involved.
    DcfTold,
    /// NCMEC confirmed that it has the report of the missing child.
    NcmecConfirmed,
    /// The determination was signed.
    DeterminationSigned,
    /// The required reporter was told what was done.
    ReporterTold,
    /// The relative who asked in writing was told.
    RelativeTold,
    /// The Department of Defense was given notice.
    DefenseTold,
    /// A paper made from a release was sent or handed over.
    ReleaseSent,
}

/// The particulars of an act, each a typed answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Particulars {
    /// When the act was done.
    pub at: Answer<Moment>,
    /// Who of the agency did it.
    pub by: Answer<String>,
    /// By what means.
    pub means: Answer<Means>,
    /// Which agency, tribe or office was told.
    pub agency: Answer<String>,
    /// Who was told there.
    pub officer: Answer<String>,
    /// The officer's badge number.
    pub badge: Answer<String>,
    /// Their case number.
    pub case_number: Answer<String>,
    /// The NCIC number, where police gave one. Nothing else from that system is kept.
    pub ncic_number: Answer<String>,
    /// Whether they were told that the child is missing.
    pub told_missing: Answer<bool>,
    /// Whether they were told that a child in care was identified as a victim.
    pub told_victim: Answer<bool>,
    /// What was said, sent, seen or agreed.
    pub detail: Answer<String>,
    /// Why it was late, where it was.
    pub late_reason: Answer<String>,
}

/// The withdrawal of a recorded act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Withdrawal {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// Who withdrew it.
    pub by: String,
    /// Why.
    pub reason: String,
}

impl Act {
    /// The instant at which the act was done, if it stands and its time is known.
    pub fn done_at(&self) -> Option<DateTime<Utc>> {
        if self.withdrawn.is_some() {
            return None;
        }
        self.particulars.at.known().map(|at| at.utc)
    }
}
