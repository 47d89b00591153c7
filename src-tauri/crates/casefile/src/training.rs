//! Who of an agency has taken the course on sex trafficking: the agency's own list, beside the transcript that
//! counts.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::listed::Listed;

/// The people of an agency and the course of DCF Memo 2017-07. The transcript is the record, not this list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Roster {
    /// The people.
    pub people: Listed<Trainee>,
}

/// One person of an agency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Trainee {
    /// The name.
    pub name: Answer<String>,
    /// What the person does.
    pub role: Answer<StaffRole>,
    /// When the person finished the course.
    pub completed_on: Answer<chrono::NaiveDate>,
    /// Whether somebody saw it on the transcript.
    pub transcript_seen: Answer<bool>,
    /// Whether a report of trafficking is assigned to the person, or is about to be.
    pub assigned: Answer<bool>,
}

/// What somebody does at an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    /// Takes reports at Access.
    Access,
    /// Does initial assessments.
    InitialAssessment,
    /// Supervises Access or initial assessment.
    Supervisor,
    /// Other child welfare work.
    ChildWelfare,
    /// Youth justice work.
    YouthJustice,
}
