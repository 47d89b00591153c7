//! What is offered as evidence, § 973.015(2m)(c)1. to 4.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// One exhibit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Exhibit {
    /// What it is, as the papers name it.
    pub name: Answer<String>,
    /// Which kind of evidence it is.
    pub kind: Answer<ExhibitKind>,
    /// Whether it is a certified copy.
    pub certified: Answer<bool>,
    /// Who issued or wrote it.
    pub issuer: Answer<String>,
    /// Whether that is a federal, state or local government agency.
    pub government: Answer<bool>,
    /// Why it is relevant and can be believed.
    pub credibility: Answer<String>,
    /// Whether it is confidential.
    pub confidential: Answer<bool>,
    /// What it shows.
    pub contains: Answer<String>,
    /// Whether it is a record of child protective services.
    pub cps_record: Answer<bool>,
    /// Whether the subject of that record authorized its release in writing.
    pub authorized: Answer<bool>,
    /// Whether somebody looked, and nothing in it identifies who made the report.
    pub reporter_absent: Answer<bool>,
}

/// The kind of an exhibit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ExhibitKind {
    /// A record of a federal or state court.
    CourtRecord,
    /// A paper of a federal immigration proceeding.
    Immigration,
    /// Official documentation of a government agency.
    AgencyDocument,
    /// Other evidence.
    Other,
}
