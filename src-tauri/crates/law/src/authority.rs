//! Where a rule comes from, and how far the reading behind it can be relied on.

use serde::Serialize;

/// One source of law or practice, as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Authority {
    /// A short name that stays the same, such as `48.981(3)(a)3.`
    pub id: &'static str,
    /// What kind of source it is.
    pub kind: AuthorityKind,
    /// The citation as it is printed.
    pub citation: &'static str,
    /// What it says, in our own words.
    pub paraphrase: &'static str,
    /// Where it was read.
    pub source: &'static str,
    /// Which edition was read.
    pub edition: &'static str,
    /// The day on which it was read, as year-month-day.
    pub checked_on: &'static str,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// From when it is in force, as year-month-day, where that matters to a case.
    pub in_force_from: Option<&'static str>,
    /// Until when it was in force, where it no longer is.
    pub in_force_to: Option<&'static str>,
    /// What is open about it.
    pub doubts: &'static [&'static str],
}

/// What kind of source an authority is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AuthorityKind {
    /// A statute, state or federal.
    Statute,
    /// A standard, memo or published rule of an agency.
    Standard,
    /// A decision of a court, or an opinion of the attorney general.
    Case,
    /// How the work is done, without a text that binds.
    Practice,
    /// What follows from a text's silence.
    Absence,
}

/// How sure a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read in the official text, or on the agency's own page.
    Official,
    /// Read in an official text of an earlier edition, or in the act that made it.
    OfficialOlder,
    /// Read in a secondary source: a summary, a court's guide, another's quotation.
    Secondary,
}

impl Confidence {
    /// The words under a citation.
    pub fn words(self) -> &'static str {
        match self {
            Self::Official => "read in the official text",
            Self::OfficialOlder => "read in an earlier official text",
            Self::Secondary => "read in a secondary source",
        }
    }
}
