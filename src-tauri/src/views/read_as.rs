//! What a typed time or age was read as, said back under its field while a person types.

use casefile::act::Particulars;
use casefile::age::Age;
use casefile::fact::Kind;
use casefile::facts;
use casefile::facts::particular as p;
use casefile::moment::{Clock, Moment, shown};
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use law::calendar::local_date;
use serde::Serialize;
use serde_json::Value;

/// How one answer was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ReadAs {
    /// The fact.
    pub path: FactPath,
    /// The moment with its zone, the day with its weekday, or the years, in words.
    pub says: String,
}

/// Every time and age of a report, as it was read.
pub fn read_as(body: &Value, report: &Report, now: DateTime<Utc>, clock: Clock) -> Vec<ReadAs> {
    law::released::all(report, clock)
        .into_iter()
        .filter_map(|(path, fact, _)| {
            let leaf = body.pointer(path.as_str())?;
            let mut says = words(fact.kind, &leaf["value"], clock)?;
            if fact.path == facts::child::DATE_OF_BIRTH.path
                && let Some(years) = years_since(&leaf["value"], local_date(now))
            {
                says.push_str(&format!(", {years} years old today"));
            }
            Some(ReadAs { path, says })
        })
        .collect()
}

/// The time of an act, as it was read.
pub fn act_read_as(told: &Particulars, clock: Clock) -> Vec<ReadAs> {
    told.at
        .known()
        .map(|at| ReadAs {
            path: p::AT.at(),
            says: moment(at, clock),
        })
        .into_iter()
        .collect()
}

fn words(kind: Kind, value: &Value, clock: Clock) -> Option<String> {
    match kind {
        Kind::Past | Kind::Moment => {
            let at: Moment = serde_json::from_value(value.clone()).ok()?;
            Some(moment(&at, clock))
        }
        Kind::Date | Kind::Day => {
            let day: NaiveDate = serde_json::from_value(value.clone()).ok()?;
            Some(format!(
                "{} {} {} {}",
                day.format("%a"),
                day.day(),
                day.format("%b"),
                day.year()
            ))
        }
        Kind::Age => {
            let age: Age = serde_json::from_value(value.clone()).ok()?;
            Some(match age.years {
                Some(years) if age.approximate => format!("about {years} years"),
                Some(years) => format!("{years} years"),
                None => "words only: no number of years is in them".to_owned(),
            })
        }
        Kind::Line
        | Kind::Text
        | Kind::Phone
        | Kind::Money
        | Kind::YesNo
        | Kind::Choice(_)
        | Kind::Span
        | Kind::Many(_)
        | Kind::Links(_) => None,
    }
}

/// The moment with its zone, which is named here on every day: a reading is checked against the clock on a wall.
fn moment(at: &Moment, clock: Clock) -> String {
    let says = shown(at.utc, clock);
    if says.ends_with('T') {
        return says;
    }
    let zone = if Moment::from_utc(at.utc).offset_minutes == -300 {
        "CDT"
    } else {
        "CST"
    };
    format!("{says} {zone}")
}

fn years_since(value: &Value, today: NaiveDate) -> Option<u32> {
    let born: NaiveDate = serde_json::from_value(value.clone()).ok()?;
    today.years_since(born)
}

#[cfg(test)]
mod tests {
    use super::*;
    use casefile::read::read;

    fn check(kind: Kind, typed: &str, says: &str) {
        let now = "2026-09-05T02:00:00Z".parse().expect("a moment");
        let value = read(kind, typed, now).expect("it can be read");
        assert_eq!(
            words(kind, &value, Clock::TwentyFour).as_deref(),
            Some(says),
            "{typed}"
        );
    }

    #[test]
    fn what_was_typed_is_said_back_in_full() {
        check(Kind::Past, "20:30", "Fri 4 Sep 2026, 20:30 CDT");
        check(Kind::Past, "5 Feb 8 pm", "Thu 5 Feb 2026, 20:00 CST");
        check(Kind::Date, "3/5/2011", "Sat 5 Mar 2011");
        check(Kind::Age, "about fourteen, eighth grade", "about 14 years");
        check(
            Kind::Age,
            "a teenager",
            "words only: no number of years is in them",
        );
    }

    #[test]
    fn a_zone_that_stands_there_already_is_not_said_twice() {
        check(Kind::Past, "2026-03-08 12:00", "Sun 8 Mar 2026, 12:00 CDT");
    }
}
