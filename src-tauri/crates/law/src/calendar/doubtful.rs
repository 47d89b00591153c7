//! The days that § 995.20 leaves in doubt, and what an office answered about each (HOL-04).
//!
//! Until a person confirms it, a doubtful day is an ordinary day, so that doubt shortens a clock.
//! No other day can be named here: a county confirms or rejects a doubtful day and never adds one,
//! because the days on which an office is closed are not legal holidays.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// The doubtful days that a person of the office has answered; a day that is absent is unanswered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(transparent)]
pub struct DoubtfulDays(pub BTreeMap<DoubtfulDay, Verdict>);

/// What a person of the office found out about a doubtful day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is a legal holiday here, so the hours stand still on it.
    Confirmed,
    /// It is an ordinary day here.
    Rejected,
}

/// One day of one year that may be a legal holiday.
/// It is written as text, such as `january-15-2027`, so that it can key a map.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
pub enum DoubtfulDay {
    /// 15 January, which the text of 2009 names as a date; later official text was not read.
    January15 {
        /// The calendar year in which it falls.
        year: i32,
    },
    /// The third Monday in January, which a later copy of the statute names in place of the 15th.
    ThirdMondayOfJanuary {
        /// The calendar year in which it falls.
        year: i32,
    },
    /// The day of a municipal election; it counts only in a first-class city, which is Milwaukee.
    MunicipalElection(MunicipalElection),
}

/// The date of a municipal election, always a Tuesday.
/// One held on another weekday cannot be named and stays an ordinary day: the clock is then shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalElection(NaiveDate);

/// Whether the office serves the state's only first-class city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locality {
    /// Milwaukee County, where the day of a municipal election may be a legal holiday.
    Milwaukee,
    /// Any other county, where a municipal election changes nothing.
    Elsewhere,
}

/// The refusal of a day that the law does not leave in doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADoubtfulDay {
    /// The day as it was given.
    pub text: String,
}

impl DoubtfulDay {
    /// The doubtful days of a year that can be foreseen, for a settings screen to ask about.
    /// In Milwaukee this holds the spring election; a special election is named by its date.
    pub fn of_year(year: i32, locality: Locality) -> Vec<DoubtfulDay> {
        let mut days = vec![
            Self::January15 { year },
            Self::ThirdMondayOfJanuary { year },
        ];
        if locality == Locality::Milwaukee {
            let spring = NaiveDate::from_weekday_of_month_opt(year, 4, Weekday::Tue, 1);
            days.extend(spring.map(|date| Self::MunicipalElection(MunicipalElection(date))));
        }
        days
    }

    /// The date on which the day falls, before any move from a Sunday to a Monday.
    /// `None` only for a year beyond the calendar's reach.
    pub fn date(self) -> Option<NaiveDate> {
        match self {
            Self::January15 { year } => NaiveDate::from_ymd_opt(year, 1, 15),
            Self::ThirdMondayOfJanuary { year } => {
                NaiveDate::from_weekday_of_month_opt(year, 1, Weekday::Mon, 3)
            }
            Self::MunicipalElection(election) => Some(election.0),
        }
    }

    /// The name of the day in plain words.
    pub fn name(self) -> &'static str {
        match self {
            Self::January15 { .. } => "15 January",
            Self::ThirdMondayOfJanuary { .. } => "Third Monday in January",
            Self::MunicipalElection(_) => "Municipal election in Milwaukee",
        }
    }

    /// Why the day is in doubt, in one sentence.
    pub fn why(self) -> &'static str {
        match self {
            Self::January15 { .. } => {
                "The text of § 995.20 read from 2009 names 15 January itself; no later official text was read."
            }
            Self::ThirdMondayOfJanuary { .. } => {
                "A later copy of § 995.20 keeps 15 January on the third Monday; no official text that says so was read."
            }
            Self::MunicipalElection(_) => {
                "In a first-class city the day of a municipal election is a legal holiday; whether one is held is for a person to confirm."
            }
        }
    }

    /// Whether the day can be a legal holiday at this office at all.
    pub fn applies_in(self, locality: Locality) -> bool {
        locality == Locality::Milwaukee || !matches!(self, Self::MunicipalElection(_))
    }
}

impl MunicipalElection {
    /// Names a municipal election by its date, which must be a Tuesday.
    pub fn on(date: NaiveDate) -> Result<Self, NotADoubtfulDay> {
        if date.weekday() == Weekday::Tue {
            Ok(Self(date))
        } else {
            Err(NotADoubtfulDay {
                text: format!("{ELECTION}{date}"),
            })
        }
    }

    /// The date of the election.
    pub fn date(self) -> NaiveDate {
        self.0
    }
}

const FIFTEENTH: &str = "january-15-";
const THIRD_MONDAY: &str = "third-monday-of-january-";
const ELECTION: &str = "municipal-election-";

impl fmt::Display for DoubtfulDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::January15 { year } => write!(f, "{FIFTEENTH}{year}"),
            Self::ThirdMondayOfJanuary { year } => write!(f, "{THIRD_MONDAY}{year}"),
            Self::MunicipalElection(election) => write!(f, "{ELECTION}{}", election.0),
        }
    }
}

impl FromStr for DoubtfulDay {
    type Err = NotADoubtfulDay;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let after = |prefix| text.strip_prefix(prefix);
        let day = if let Some(date) = after(ELECTION) {
            let date = date.parse().ok();
            date.and_then(|date| MunicipalElection::on(date).ok())
                .map(Self::MunicipalElection)
        } else if let Some(year) = after(FIFTEENTH) {
            year.parse().ok().map(|year| Self::January15 { year })
        } else {
            after(THIRD_MONDAY)
                .and_then(|year| year.parse().ok())
                .map(|year| Self::ThirdMondayOfJanuary { year })
        };
        day.filter(|day| day.date().is_some())
            .ok_or_else(|| NotADoubtfulDay {
                text: text.to_owned(),
            })
    }
}

impl TryFrom<String> for DoubtfulDay {
    type Error = NotADoubtfulDay;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<DoubtfulDay> for String {
    fn from(day: DoubtfulDay) -> Self {
        day.to_string()
    }
}

impl fmt::Display for NotADoubtfulDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is not a day that § 995.20 leaves in doubt, and it was not kept. Only 15 January, \
             the third Monday in January and, in Milwaukee, a municipal election on a Tuesday can be \
             confirmed or rejected. The days on which an office is closed are not legal holidays.",
            self.text
        )
    }
}

impl std::error::Error for NotADoubtfulDay {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut days = DoubtfulDays::default();
        for day in DoubtfulDay::of_year(2027, Locality::Milwaukee) {
            days.0.insert(day, Verdict::Confirmed);
        }
        let json = serde_json::to_string(&days).unwrap();
        assert_eq!(
            json,
            r#"{"january-15-2027":"confirmed","third-monday-of-january-2027":"confirmed","municipal-election-2027-04-06":"confirmed"}"#
        );
        assert_eq!(serde_json::from_str::<DoubtfulDays>(&json).unwrap(), days);
    }

    #[test]
    fn a_county_cannot_add_a_day() {
        for text in [
            "december-24-2026",
            "2026-12-24",
            "january-16-2027",
            "january-15-",
            "january-15-999999999",
            "municipal-election-2026-12-24",
            "municipal-election-2027-02-30",
            "third-monday-of-january-soon",
            "",
        ] {
            let refusal = text.parse::<DoubtfulDay>().unwrap_err();
            assert!(
                refusal.to_string().contains(text),
                "it names what it refuses"
            );
            let json = format!(r#"{{"{text}":"confirmed"}}"#);
            assert!(
                serde_json::from_str::<DoubtfulDays>(&json).is_err(),
                "{text} came in through a stored record"
            );
        }
    }
}
