//! Moments and stretches of time in words.

use casefile::moment::{Clock, shown, shown_short};
use chrono::{DateTime, TimeDelta, Utc};
use law::standing::Standing;
use serde::Serialize;

/// A moment for the window: the instant, and its words in Wisconsin's time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ShownTime {
    /// The instant, in UTC.
    pub utc: DateTime<Utc>,
    /// Day, date and time.
    pub text: String,
    /// Day of the week and time, or day and month where that is further away.
    pub short: String,
}

/// A moment in words, as seen at `now`.
pub fn time(utc: DateTime<Utc>, now: DateTime<Utc>, clock: Clock) -> ShownTime {
    ShownTime {
        utc,
        text: shown(utc, clock),
        short: shown_short(utc, now, clock),
    }
}

/// The end of a day is the next midnight; people say 23:59 of the day itself.
pub fn end_time(utc: DateTime<Utc>, now: DateTime<Utc>, clock: Clock) -> ShownTime {
    let ends_a_day = law::calendar::start_of_day(law::calendar::local_date(utc)) == utc;
    let said = if ends_a_day {
        utc - TimeDelta::minutes(1)
    } else {
        utc
    };
    ShownTime {
        utc,
        ..time(said, now, clock)
    }
}

/// A stretch of time: "2 h 51 min", "59 days".
pub fn stretch(length: TimeDelta) -> String {
    let minutes = length.num_minutes().max(0);
    match (minutes / (24 * 60), minutes / 60, minutes % 60) {
        (days, ..) if days >= 2 => format!("{days} days"),
        (_, 0, minutes) => format!("{minutes} min"),
        (_, hours, 0) => format!("{hours} h"),
        (_, hours, minutes) => format!("{hours} h {minutes:02} min"),
    }
}

/// The shapes of the states, the same on screen and on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// ○
    Open,
    /// ◔
    Soon,
    /// ▲
    Late,
    /// ✓
    Done,
    /// ?
    NeedsFact,
    /// ‖
    PersonDecides,
    /// A plain note.
    Note,
}

/// The shape of a standing.
pub fn shape(standing: Standing) -> Shape {
    match standing {
        Standing::Open => Shape::Open,
        Standing::Soon => Shape::Soon,
        Standing::Late => Shape::Late,
        Standing::Met | Standing::MetLate => Shape::Done,
    }
}

#[cfg(test)]
mod tests {
    use super::stretch;
    use chrono::TimeDelta;

    #[test]
    fn stretches_are_said_as_people_say_them() {
        for (minutes, words) in [
            (0, "0 min"),
            (59, "59 min"),
            (60, "1 h"),
            (171, "2 h 51 min"),
            (47 * 60 + 59, "47 h 59 min"),
            (48 * 60, "2 days"),
        ] {
            assert_eq!(stretch(TimeDelta::minutes(minutes)), words);
        }
    }
}
