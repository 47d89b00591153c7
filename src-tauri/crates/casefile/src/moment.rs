//! Instants as people give them: UTC beside the wall time, offset and zone in which they were said.

use chrono::{DateTime, Datelike, MappedLocalTime, NaiveDateTime, Offset, TimeZone, Timelike, Utc};
use chrono_tz::America::Chicago;
use serde::{Deserialize, Serialize};

use crate::malformed::Malformed;

/// An instant with the words and the wall clock it was given in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Moment {
    /// The instant in UTC. Clocks run from this.
    pub utc: DateTime<Utc>,
    /// What the clock on the wall showed.
    pub wall: NaiveDateTime,
    /// Minutes east of UTC at that wall clock; -360 is Central Standard Time.
    pub offset_minutes: i32,
    /// The zone of that wall clock, always `America/Chicago`.
    pub zone: String,
    /// What was said where it was not exact, such as "about nine"; the instant is then the earliest it could be.
    pub words: Option<String>,
}

/// Which of the two hours is meant on the night the clocks go back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The hour before the change, in daylight time.
    First,
    /// The hour after the change, in standard time.
    Second,
}

impl Moment {
    /// The moment at which the clock on a Wisconsin wall shows this.
    /// Refused: an hour that is skipped in spring, and, without `which`, the hour that comes twice in autumn.
    pub fn at_wall(wall: NaiveDateTime, which: Option<Which>) -> Result<Self, Malformed> {
        let local = match (Chicago.from_local_datetime(&wall), which) {
            (MappedLocalTime::Single(t), _)
            | (MappedLocalTime::Ambiguous(t, _), Some(Which::First))
            | (MappedLocalTime::Ambiguous(_, t), Some(Which::Second)) => t,
            (MappedLocalTime::Ambiguous(..), None) => {
                return Err(Malformed::new(
                    "The clocks went back that night, so this time came twice.",
                    "Add CDT for the first time round, or CST for the second.",
                ));
            }
            (MappedLocalTime::None, _) => {
                return Err(Malformed::new(
                    "The clocks went forward that night: this time did not exist.",
                    "Look again at the clock it was read from; 02:00 became 03:00.",
                ));
            }
        };
        Ok(Self {
            utc: local.with_timezone(&Utc),
            wall,
            offset_minutes: local.offset().fix().local_minus_utc() / 60,
            zone: "America/Chicago".to_owned(),
            words: None,
        })
    }

    /// The moment of an instant, as a Wisconsin wall clock shows it.
    pub fn from_utc(utc: DateTime<Utc>) -> Self {
        let local = utc.with_timezone(&Chicago);
        Self {
            utc,
            wall: local.naive_local(),
            offset_minutes: local.offset().fix().local_minus_utc() / 60,
            zone: "America/Chicago".to_owned(),
            words: None,
        }
    }
}

/// How an instant is shown everywhere: the day, the date and the time in Wisconsin.
/// The zone is named on the two days of the year on which the clocks change.
pub fn shown(utc: DateTime<Utc>, clock: Clock) -> String {
    let local = utc.with_timezone(&Chicago);
    format!(
        "{} {} {} {}, {}",
        local.format("%a"),
        local.day(),
        local.format("%b"),
        local.year(),
        time_of_day(utc, clock)
    )
}

/// The short form: the day of the week and the time, or the day and month where a week or more lies between.
pub fn shown_short(utc: DateTime<Utc>, now: DateTime<Utc>, clock: Clock) -> String {
    let local = utc.with_timezone(&Chicago);
    if (utc - now).num_days().abs() < 6 {
        format!("{} {}", local.format("%a"), time_of_day(utc, clock))
    } else {
        format!("{} {}", local.day(), local.format("%b"))
    }
}

/// Whether times of day are shown with twenty-four hours or with a.m. and p.m.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// 20:00
    #[default]
    TwentyFour,
    /// 8:00 p.m.
    AmPm,
}

/// The time of day in Wisconsin. A day's end, which is the next midnight, is shown as that midnight;
/// callers that speak of a day show 23:59 themselves.
pub fn time_of_day(utc: DateTime<Utc>, clock: Clock) -> String {
    let local = utc.with_timezone(&Chicago);
    let (pm, hour) = local.hour12();
    let mut text = match clock {
        Clock::TwentyFour => local.format("%H:%M").to_string(),
        Clock::AmPm => format!(
            "{hour}:{:02} {}",
            local.minute(),
            if pm { "p.m." } else { "a.m." }
        ),
    };
    if changes_clocks(local.naive_local().date()) {
        text.push_str(if local.offset().fix().local_minus_utc() == -5 * 3600 {
            " CDT"
        } else {
            " CST"
        });
    }
    text
}

/// Whether the clocks of Wisconsin change on this day.
fn changes_clocks(day: chrono::NaiveDate) -> bool {
    let noon = |d: chrono::NaiveDate| {
        d.and_hms_opt(0, 0, 1)
            .and_then(|t| Chicago.from_local_datetime(&t).earliest())
            .map(|t| t.offset().fix().local_minus_utc())
    };
    match day.succ_opt() {
        Some(next) => noon(day) != noon(next),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a wall time of a test")
    }

    #[test]
    fn the_hour_that_comes_twice_is_asked_and_the_skipped_one_refused() {
        let twice = wall("2026-11-01 01:20");
        assert!(Moment::at_wall(twice, None).is_err(), "01:20 came twice");
        let first = Moment::at_wall(twice, Some(Which::First)).expect("CDT");
        let second = Moment::at_wall(twice, Some(Which::Second)).expect("CST");
        assert_eq!((second.utc - first.utc).num_minutes(), 60);
        assert!(Moment::at_wall(wall("2027-03-14 02:30"), None).is_err());
    }

    #[test]
    fn the_zone_is_named_on_the_days_of_the_change_only() {
        let show = |t: &str, w| shown(Moment::at_wall(wall(t), w).expect(t).utc, Clock::TwentyFour);
        assert_eq!(show("2026-11-20 20:00", None), "Fri 20 Nov 2026, 20:00");
        assert_eq!(show("2026-11-01 07:30", None), "Sun 1 Nov 2026, 07:30 CST");
        assert_eq!(
            show("2026-11-01 01:20", Some(Which::First)),
            "Sun 1 Nov 2026, 01:20 CDT"
        );
    }

    #[test]
    fn the_other_clock_is_kept_to() {
        let t = Moment::at_wall(wall("2026-11-20 00:05"), None)
            .expect("a time")
            .utc;
        assert_eq!(time_of_day(t, Clock::AmPm), "12:05 a.m.");
    }
}
