//! The office's own settings: who it is, whom it tells, and what it has confirmed.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::disclosure::RecipientKind;
use crate::listed::Listed;
use crate::moment::Clock;

/// What an office says of itself once, and the papers and the law use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Settings {
    /// The county, by its name alone, such as `Wood`.
    pub county: Answer<String>,
    /// The agency, as it should stand on papers.
    pub agency: Answer<String>,
    /// The unit.
    pub unit: Answer<String>,
    /// The number at which the agency answers at all hours.
    pub phone: Answer<String>,
    /// The custodian of records, who alone answers the subject of a report, § 48.981(7)(c).
    pub custodian: Answer<String>,
    /// Offices and people that papers go to.
    pub recipients: Listed<Recipient>,
    /// Whether 15 January is a legal holiday here, HOL-04.
    pub january_15: Answer<bool>,
    /// Whether the third Monday in January is a legal holiday here, HOL-04.
    pub third_monday_january: Answer<bool>,
    /// Municipal election days of the City of Milwaukee that a person confirmed or rejected, HOL-04.
    pub municipal_elections: Listed<ElectionDay>,
    /// Hours within which this county sees the child, if it asks for less than the day of receipt.
    pub response_hours: Answer<String>,
    /// An attorney's name, as it should stand under a signature.
    pub counsel: Answer<String>,
    /// That attorney's number at the State Bar.
    pub bar_number: Answer<String>,
    /// The office's address, as it should stand under a signature.
    pub address: Answer<String>,
    /// The office's e-mail address.
    pub email: Answer<String>,
    /// How times of day are shown.
    pub clock: Answer<Clock>,
    /// After how long without a key or a movement of the mouse the vault locks; ten minutes if nobody said.
    pub lock_after: Answer<LockAfter>,
}

/// After how long without anyone at the keyboard the vault locks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum LockAfter {
    /// Five minutes.
    Five,
    /// Ten minutes.
    #[default]
    Ten,
    /// A quarter of an hour.
    Fifteen,
    /// Half an hour.
    Thirty,
}

impl LockAfter {
    /// The same in minutes.
    pub fn minutes(self) -> u32 {
        match self {
            Self::Five => 5,
            Self::Ten => 10,
            Self::Fifteen => 15,
            Self::Thirty => 30,
        }
    }
}

/// Somebody that papers go to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Recipient {
    /// Its name, as it should stand on the paper.
    pub name: Answer<String>,
    /// What it is, as § 48.981(7) tells recipients apart. One of which nobody said it is law enforcement: the list
    /// once held no others.
    pub kind: Answer<RecipientKind>,
    /// Its address, as it should stand on the paper.
    pub address: Answer<String>,
    /// Its number; of law enforcement, that of dispatch.
    pub phone: Answer<String>,
    /// Anything else: secure e-mail, whom to ask for.
    pub notes: Answer<String>,
}

impl Recipient {
    /// What it is.
    pub fn kind(&self) -> RecipientKind {
        self.kind
            .known()
            .copied()
            .unwrap_or(RecipientKind::LawEnforcement)
    }
}

/// A day on which the City of Milwaukee holds a municipal election.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct ElectionDay {
    /// The day.
    pub day: Answer<chrono::NaiveDate>,
    /// Whether a person confirmed that it is a legal holiday here.
    pub confirmed: Answer<bool>,
}
