//! What the board and the search keep of a case, without opening it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One duty with a clock, as `law` saw it when the record was last saved.
/// It never says whether the duty is late: that depends on the moment of asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DutyLine {
    /// The rule that gives the duty, such as `CPS-02`.
    pub rule: String,
    /// A few words for the board, such as "Tell the police".
    pub label: String,
    /// When the time began to run, in UTC.
    pub from: DateTime<Utc>,
    /// When the time ends, in UTC.
    pub by: DateTime<Utc>,
    /// Whether this clock leads; a clock that does not is the latest the statute allows.
    pub leads: bool,
    /// When a person recorded the act that met it, in UTC.
    pub met_at: Option<DateTime<Utc>>,
}

/// The line of a case on the board, and the words by which it is found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Summary {
    /// The case's own number, such as `SH-2026-0112`.
    pub number: String,
    /// The child's name or nickname with the age, as the board shows it.
    pub title: String,
    /// A second line below the title, such as the number and the county of a court's file; may be empty.
    #[serde(default)]
    pub detail: String,
    /// When the report was received, in UTC, if that is known.
    pub received: Option<DateTime<Utc>>,
    /// Duties with clocks, in the order of `law`.
    pub duties: Vec<DutyLine>,
    /// What waits without a clock: a fact still missing or a decision a person must make, in words.
    pub waits: Vec<String>,
    /// Marks the board filters by, such as `missing` or `unscreened`.
    pub flags: Vec<String>,
    /// Who has the case, as written on it.
    pub worker: String,
    /// Where the case stands, in a word or two.
    pub stands: String,
    /// The date of the law that the duties were computed under.
    pub law_version: String,
}

/// The text by which a case is found. It is indexed folded; snippets are made from the record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchText {
    /// Names and nicknames.
    pub names: String,
    /// Case numbers, telephone numbers, plates and handles.
    pub numbers: String,
    /// Addresses and places.
    pub places: String,
    /// The longer texts.
    pub narrative: String,
}
