//! The days written out in calendar_days.txt, and a count of hours over them, one minute after another.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// The list that was written out: (what, date, name) for each day.
pub fn listed() -> Vec<(&'static str, NaiveDate, &'static str)> {
    include_str!("../calendar_days.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (kind, rest) = line.split_once(' ').unwrap();
            let (date, name) = rest.trim_start().split_once(' ').unwrap();
            (kind, date.parse().unwrap(), name)
        })
        .collect()
}

pub fn dates(kinds: &[&str]) -> Vec<NaiveDate> {
    let of_kind = listed().into_iter().filter(|day| kinds.contains(&day.0));
    of_kind.map(|(_, date, _)| date).collect()
}

/// Minutes since 2024-01-01 00:00 UTC, and days since that date, which was a Monday.
pub type Minute = i64;

fn origin() -> DateTime<Utc> {
    "2024-01-01T00:00:00Z".parse().unwrap()
}

pub fn minute(at: DateTime<Utc>) -> Minute {
    (at - origin()).num_minutes()
}

pub fn at(minute: Minute) -> DateTime<Utc> {
    origin() + TimeDelta::minutes(minute)
}

pub fn day_number(date: NaiveDate) -> i64 {
    (date - origin().date_naive()).num_days()
}

/// Counts one minute after another. It knows weekdays from the number of the day, holidays and the
/// changes of the clocks from the list, and nothing from the code under test or its time zones.
pub struct SlowCount {
    holidays: BTreeSet<i64>,
    summers: BTreeMap<Minute, Minute>,
}

impl SlowCount {
    pub fn over(kinds: &[&str]) -> Self {
        let kept = |date| match day_number(date) {
            sunday if sunday % 7 == 6 => sunday + 1,
            day => day,
        };
        let change = |kind, hour: i64| {
            let sundays = dates(&[kind]).into_iter();
            sundays.map(move |date| day_number(date) * 1440 + hour * 60)
        };
        Self {
            holidays: dates(kinds).into_iter().map(kept).collect(),
            summers: change("forward", 8).zip(change("back", 7)).collect(),
        }
    }

    pub fn day(&self, minute: Minute) -> i64 {
        let summer = self.summers.range(..=minute).next_back();
        let in_summer = summer.is_some_and(|(_, end)| minute < *end);
        (minute - if in_summer { 300 } else { 360 }).div_euclid(1440)
    }

    pub fn add(&self, start: Minute, hours: i64, step: Minute, weekend: &[i64]) -> Minute {
        let mut left = hours * 60;
        let mut now = start;
        while left > 0 {
            let day = self.day(now);
            if !weekend.contains(&(day % 7)) && !self.holidays.contains(&day) {
                left -= step;
            }
            now += step;
        }
        now
    }
}

pub const SATURDAY_AND_SUNDAY: &[i64] = &[5, 6];
pub const SUNDAY: &[i64] = &[6];
