//! What a report makes the agency owe to others than the child: an answer to a relative, a notice to the
//! Department of Defense.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// What decides whether somebody is owed an answer or a notice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Owed {
    /// Whether a parent is in the armed forces, their reserves or the Wisconsin National Guard.
    pub armed_forces: Answer<ArmedForces>,
    /// Whether a relative who is no parent asked in writing what was done on the report.
    pub relative_asked: Answer<bool>,
    /// When the agency received that request.
    pub relative_asked_on: Answer<NaiveDate>,
}

/// Whether a parent is in the armed forces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ArmedForces {
    /// It is known.
    Known,
    /// There is reason to believe it.
    ReasonToBelieve,
    /// It is known not to be so.
    No,
}
