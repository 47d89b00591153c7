//! What the agency asks, means to do, has found and has decided.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::moment::Moment;

/// What the agency asks of police and means to do itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Plan {
    /// What police are asked to do now.
    pub asked: Answer<String>,
    /// Whether a forensic interview is wanted, so that nobody else questions the child.
    pub forensic_interview: Answer<bool>,
    /// Who goes, and when.
    pub response: Answer<String>,
    /// When and where the agency proposes to plan together with police.
    pub coordinate: Answer<String>,
    /// What is known from earlier reports.
    pub history: Answer<String>,
}

/// What the assessment has found. Prompts and reasons, never a score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Assessment {
    /// Whether a person finds present danger to this child.
    pub danger: Answer<bool>,
    /// What that rests on.
    pub danger_why: Answer<String>,
    /// Whether the child is safe now.
    pub safe: Answer<bool>,
    /// How that is known.
    pub safe_how: Answer<String>,
    /// Services offered to the child.
    pub services: Answer<String>,
    /// Placement.
    pub placement: Answer<Placement>,
    /// Whether staff, a foster parent or a contracted provider could be involved.
    pub staff_involved: Answer<bool>,
}

/// Whether the child needs a placement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Placement {
    /// Needed, and not yet made.
    Needed,
    /// Made.
    Made,
    /// Not needed.
    NotNeeded,
}

/// Screening at Access, and the supervisor's decision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Screening {
    /// In or out.
    pub decision: Answer<Screened>,
    /// Why.
    pub reasons: Answer<String>,
    /// Who decided.
    pub decided_by: Answer<String>,
    /// When.
    pub decided_at: Answer<Moment>,
    /// What the supervisor decided on it.
    pub supervisor_decision: Answer<Supervised>,
    /// Which supervisor.
    pub supervisor: Answer<String>,
    /// When the supervisor decided.
    pub supervisor_at: Answer<Moment>,
}

/// Whether a report was screened in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Screened {
    /// In: the agency investigates.
    In,
    /// Out: it does not.
    Out,
}

/// What a supervisor decided about a screening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Supervised {
    /// Agrees.
    Agrees,
    /// Decides otherwise.
    Changes,
}
