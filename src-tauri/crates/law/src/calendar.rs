//! Time as the statutes count it: running hours, hours on counted days, and whole local days.
//!
//! Every instant is UTC; every day is a local day of America/Chicago, midnight to midnight.
//! Running hours are elapsed time, so they are right on the nights on which the clocks change.
//! A date or an instant at the far end of what can be represented stays there; nothing panics.

pub mod doubtful;
pub mod holidays;

use chrono::{
    DateTime, Datelike, Days, LocalResult, NaiveDate, NaiveTime, Offset, TimeDelta, TimeZone, Utc,
    Weekday,
};
use chrono_tz::Tz;

use doubtful::{DoubtfulDay, DoubtfulDays, Locality};
use holidays::Holiday;

/// The time zone in which the program shows every time and counts every day.
pub const ZONE: Tz = chrono_tz::America::Chicago;

/// The legal holidays of one office: § 995.20 with what the office answered about its doubtful days.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    /// Whether the office is in the county of the state's only first-class city.
    pub locality: Locality,
    /// The doubtful days that a person of the office confirmed or rejected.
    pub days: &'a DoubtfulDays,
}

impl Calendar<'_> {
    /// The legal holidays of a year in the order of their dates, one for each date (HOL-01 to HOL-04).
    pub fn holidays(&self, year: i32) -> Vec<Holiday> {
        holidays::of_year(year, self.locality, self.days)
    }

    /// The legal holiday that falls, or is kept, on a local date.
    pub fn holiday_on(&self, date: NaiveDate) -> Option<Holiday> {
        self.holidays(date.year())
            .into_iter()
            .find(|h| h.date == date)
    }

    /// The doubtful days that nobody has answered yet and that would be kept on one of these dates,
    /// both included: a clock that runs over one of them would end later if it were confirmed.
    pub fn open_questions(&self, first: NaiveDate, last: NaiveDate) -> Vec<DoubtfulDay> {
        // A clock is days long. Two years also hold one that begins in December.
        let years = [first.year(), last.year()];
        let mut open: Vec<_> = years
            .into_iter()
            .flat_map(|year| DoubtfulDay::of_year(year, self.locality))
            .filter(|day| !self.days.0.contains_key(day))
            .filter(|day| {
                day.date()
                    .map(holidays::kept_on)
                    .is_some_and(|kept| first <= kept && kept <= last)
            })
            .collect();
        open.sort();
        open.dedup();
        open
    }
}

/// The instant a number of elapsed hours after `start`: the clock of the standards (CPS-02).
pub fn add_running_hours(start: DateTime<Utc>, hours: u32) -> DateTime<Utc> {
    start
        .checked_add_signed(TimeDelta::hours(hours.into()))
        .unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// The instant at which so many hours have run outside Saturdays, Sundays and legal holidays:
/// the outer limit of § 48.981(3)(a)3. (CPS-03).
/// The last hour may end at the midnight that begins an excluded day: twelve hours from Friday
/// 12:00 end on Saturday at 00:00.
pub fn add_counted_hours(
    start: DateTime<Utc>,
    hours: u32,
    calendar: &Calendar<'_>,
) -> DateTime<Utc> {
    add_hours_on(start, hours, |date| {
        !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
            && calendar.holiday_on(date).is_none()
    })
}

/// The instant at which so many hours have run outside Sundays and legal holidays: how
/// § 990.001(4)(a) counts a time expressed in hours (HOL-05). Saturdays count.
pub fn add_hours_excluding_sundays_and_holidays(
    start: DateTime<Utc>,
    hours: u32,
    calendar: &Calendar<'_>,
) -> DateTime<Utc> {
    add_hours_on(start, hours, |date| {
        date.weekday() != Weekday::Sun && calendar.holiday_on(date).is_none()
    })
}

/// The end of the n-th local day after the day of `start`, which is day 0.
/// It does not move for a weekend or a holiday: the stricter reading leads.
pub fn add_days(start: DateTime<Utc>, days: u32) -> DateTime<Utc> {
    local_date(start)
        .checked_add_days(Days::new(days.into()))
        .map_or(DateTime::<Utc>::MAX_UTC, end_of_day)
}

/// The instant at which a local day ends: the midnight that begins the next one.
pub fn end_of_day(date: NaiveDate) -> DateTime<Utc> {
    date.succ_opt()
        .map_or(DateTime::<Utc>::MAX_UTC, start_of_day)
}

/// The instant at which a local day begins.
pub fn start_of_day(date: NaiveDate) -> DateTime<Utc> {
    let midnight = date.and_time(NaiveTime::MIN);
    match ZONE.from_local_datetime(&midnight) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
        // Clocks here change at 02:00, so every midnight exists, except past the last date there is.
        LocalResult::None => midnight.and_utc(),
    }
}

/// The local date on which an instant falls.
pub fn local_date(at: DateTime<Utc>) -> NaiveDate {
    let utc = at.naive_utc();
    let offset = ZONE.offset_from_utc_datetime(&utc).fix();
    utc.checked_add_offset(offset).unwrap_or(utc).date()
}

/// Runs the hours on the days that count and stands still on the others, whole days at a time.
fn add_hours_on(
    start: DateTime<Utc>,
    hours: u32,
    counts: impl Fn(NaiveDate) -> bool,
) -> DateTime<Utc> {
    let mut at = start;
    let mut left = TimeDelta::hours(hours.into());
    while left > TimeDelta::zero() {
        let today = local_date(at);
        let midnight = end_of_day(today);
        if midnight <= at {
            return DateTime::<Utc>::MAX_UTC;
        }
        if counts(today) {
            let rest_of_day = midnight.signed_duration_since(at);
            if left <= rest_of_day {
                return at.checked_add_signed(left).unwrap_or(midnight);
            }
            left -= rest_of_day;
        }
        at = midnight;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::doubtful::Verdict;
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn nothing_panics_at_the_ends_of_time() {
        let days = DoubtfulDays::default();
        let calendar = Calendar {
            locality: Locality::Milwaukee,
            days: &days,
        };
        for start in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            assert!(add_running_hours(start, 12) >= start);
            assert!(add_counted_hours(start, 12, &calendar) >= start);
            assert!(add_hours_excluding_sundays_and_holidays(start, 24, &calendar) >= start);
            assert!(add_days(start, 60) >= start);
        }
        assert_eq!(end_of_day(NaiveDate::MAX), DateTime::<Utc>::MAX_UTC);
        assert!(calendar.holidays(i32::MAX).is_empty());
    }

    #[test]
    fn no_hours_end_where_they_begin_even_on_an_excluded_day() {
        let days = DoubtfulDays::default();
        let calendar = Calendar {
            locality: Locality::Elsewhere,
            days: &days,
        };
        let sunday = at("2026-11-22T18:00:00Z");
        assert_eq!(add_counted_hours(sunday, 0, &calendar), sunday);
    }

    #[test]
    fn a_clock_that_runs_over_an_unanswered_doubtful_day_says_so() {
        let mut days = DoubtfulDays::default();
        let (eve, after) = (
            NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
            NaiveDate::from_ymd_opt(2027, 1, 15).unwrap(),
        );
        let open = |days: &DoubtfulDays| {
            let locality = Locality::Elsewhere;
            Calendar { locality, days }.open_questions(eve, after)
        };
        let day = DoubtfulDay::January15 { year: 2027 };
        assert_eq!(
            open(&days),
            [day],
            "the 18th lies beyond the end of the clock"
        );
        days.0.insert(day, Verdict::Rejected);
        assert!(open(&days).is_empty(), "a rejected day is answered");
    }
}
