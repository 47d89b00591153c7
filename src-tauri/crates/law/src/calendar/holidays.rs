//! The legal holidays of § 995.20 as data: what each is, from which year, and how sure we are.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;

use super::doubtful::{DoubtfulDays, Locality, Verdict};

/// One legal holiday of one year; its day is left out from midnight to midnight, local time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Holiday {
    /// The local date on which the holiday is kept.
    pub date: NaiveDate,
    /// The name of the holiday in plain words.
    pub name: &'static str,
    /// How far the reading behind it can be relied on.
    pub sure: HowSure,
    /// What a person who checks the day should know, in one sentence.
    pub note: &'static str,
    /// The Sunday from which the holiday moved to this Monday, if it moved (HOL-02).
    pub moved_from: Option<NaiveDate>,
}

/// How far the reading behind a holiday can be relied on, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum HowSure {
    /// Read in an official text of an earlier edition, or in the act that made it.
    EarlierText,
    /// Read in a secondary source.
    Secondary,
    /// In doubt by the texts that were read, and confirmed by a person of this office.
    ConfirmedHere,
}

/// How a holiday's date follows from its year.
enum Falls {
    On(u32, u32),
    Nth(u32, Weekday, u8),
    LastMondayOfMay,
    TuesdayAfterFirstMondayOfNovember,
}

struct Entry {
    name: &'static str,
    falls: Falls,
    from_year: i32,
    even_years: bool,
    sure: HowSure,
    note: &'static str,
}

impl Entry {
    const fn every_year(name: &'static str, falls: Falls, note: &'static str) -> Self {
        Self {
            name,
            falls,
            from_year: i32::MIN,
            even_years: false,
            sure: HowSure::EarlierText,
            note,
        }
    }

    fn date(&self, year: i32) -> Option<NaiveDate> {
        if year < self.from_year || (self.even_years && year % 2 != 0) {
            return None;
        }
        let nth = NaiveDate::from_weekday_of_month_opt;
        match self.falls {
            Falls::On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Falls::Nth(month, weekday, n) => nth(year, month, weekday, n),
            Falls::LastMondayOfMay => {
                nth(year, 5, Weekday::Mon, 5).or_else(|| nth(year, 5, Weekday::Mon, 4))
            }
            Falls::TuesdayAfterFirstMondayOfNovember => {
                nth(year, 11, Weekday::Mon, 1).and_then(|monday| monday.succ_opt())
            }
        }
    }
}

const LISTED: &str = "Listed in § 995.20 as it stood in 2009.";

/// § 995.20, in the order of the year. 24 and 31 December, the day after Thanksgiving and Good Friday
/// are absent on purpose: state offices close or worship is observed, but they are not legal holidays.
static ENTRIES: [Entry; 12] = [
    Entry::every_year("New Year's Day", Falls::On(1, 1), LISTED),
    Entry::every_year(
        "Presidents' Day",
        Falls::Nth(2, Weekday::Mon, 3),
        "Listed in § 995.20 as it stood in 2009, as the day of celebration for 12 and 22 February.",
    ),
    Entry::every_year("Memorial Day", Falls::LastMondayOfMay, LISTED),
    Entry {
        from_year: 2010,
        ..Entry::every_year(
            "Juneteenth",
            Falls::On(6, 19),
            "Added to § 995.20 in December 2009, so first kept in 2010.",
        )
    },
    Entry::every_year("Independence Day", Falls::On(7, 4), LISTED),
    // Before 2012 the primary was in September. It is left out there, which only shortens a clock.
    Entry {
        from_year: 2012,
        even_years: true,
        sure: HowSure::Secondary,
        ..Entry::every_year(
            "Partisan primary",
            Falls::Nth(8, Weekday::Tue, 2),
            "The text of 2009 named the September primary; since 2012 it is held on the second Tuesday in August of even years.",
        )
    },
    Entry::every_year("Labor Day", Falls::Nth(9, Weekday::Mon, 1), LISTED),
    Entry::every_year(
        "Columbus Day or Indigenous Peoples' Day",
        Falls::Nth(10, Weekday::Mon, 2),
        "Listed in § 995.20 as it stood in 2009 as the second Monday in October, without a name.",
    ),
    Entry {
        even_years: true,
        ..Entry::every_year(
            "General election",
            Falls::TuesdayAfterFirstMondayOfNovember,
            "Listed in § 995.20 as it stood in 2009; held in even years.",
        )
    },
    Entry::every_year("Veterans Day", Falls::On(11, 11), LISTED),
    Entry::every_year("Thanksgiving", Falls::Nth(11, Weekday::Thu, 4), LISTED),
    Entry::every_year("Christmas Day", Falls::On(12, 25), LISTED),
];

/// The legal holidays of a year at an office, in the order of their dates and one for each date.
pub fn of_year(year: i32, locality: Locality, days: &DoubtfulDays) -> Vec<Holiday> {
    let listed = ENTRIES.iter().filter_map(|entry| {
        let date = entry.date(year)?;
        Some(kept(date, entry.name, entry.sure, entry.note))
    });
    let confirmed = days.0.iter().filter_map(|(day, verdict)| {
        let date = day.date().filter(|date| date.year() == year)?;
        (*verdict == Verdict::Confirmed && day.applies_in(locality))
            .then(|| kept(date, day.name(), HowSure::ConfirmedHere, day.why()))
    });
    let mut holidays: Vec<_> = listed.chain(confirmed).collect();
    // The sort is stable, so where two fall together the one that the statute lists stays.
    holidays.sort_by_key(|holiday| holiday.date);
    holidays.dedup_by_key(|holiday| holiday.date);
    holidays
}

/// The date on which a holiday is kept: a Sunday gives way to Monday, a Saturday stays (HOL-02, HOL-03).
pub fn kept_on(date: NaiveDate) -> NaiveDate {
    match date.weekday() {
        Weekday::Sun => date.succ_opt().unwrap_or(date),
        _ => date,
    }
}

fn kept(date: NaiveDate, name: &'static str, sure: HowSure, note: &'static str) -> Holiday {
    let kept = kept_on(date);
    Holiday {
        date: kept,
        name,
        sure: if kept == date {
            sure
        } else {
            sure.max(HowSure::Secondary)
        },
        note,
        moved_from: (kept != date).then_some(date),
    }
}

#[cfg(test)]
mod tests {
    use super::super::doubtful::DoubtfulDay;
    use super::*;

    fn names(year: i32) -> Vec<&'static str> {
        let holidays = of_year(year, Locality::Elsewhere, &DoubtfulDays::default());
        holidays.into_iter().map(|holiday| holiday.name).collect()
    }

    #[test]
    fn a_holiday_begins_in_the_year_in_which_the_law_made_it() {
        assert!(!names(2009).contains(&"Juneteenth"));
        assert!(names(2010).contains(&"Juneteenth"));
        assert!(!names(2010).contains(&"Partisan primary"));
        assert!(names(2012).contains(&"Partisan primary"));
    }

    #[test]
    fn a_moved_holiday_says_from_where_and_is_no_surer_than_the_move() {
        let holidays = of_year(2027, Locality::Elsewhere, &DoubtfulDays::default());
        let fourth = holidays
            .iter()
            .find(|holiday| holiday.name == "Independence Day")
            .unwrap();
        assert_eq!(fourth.date.to_string(), "2027-07-05");
        assert_eq!(
            fourth.moved_from.map(|date| date.to_string()).as_deref(),
            Some("2027-07-04")
        );
        assert_eq!(fourth.sure, HowSure::Secondary);
    }

    #[test]
    fn confirmed_days_stand_in_order_in_their_own_year_one_for_each_date() {
        let every = [2034, 2035].map(|year| DoubtfulDay::of_year(year, Locality::Milwaukee));
        let confirmed = every.concat().into_iter();
        let days = DoubtfulDays(confirmed.map(|day| (day, Verdict::Confirmed)).collect());
        let dates: Vec<_> = of_year(2034, Locality::Milwaukee, &days)
            .into_iter()
            .map(|holiday| holiday.date.to_string())
            .collect();
        // 15 January 2034 is a Sunday, so it is kept on the 16th, which is the third Monday.
        assert_eq!(
            dates[..4],
            ["2034-01-02", "2034-01-16", "2034-02-20", "2034-04-04"]
        );
        assert_eq!(
            dates.len(),
            14,
            "twelve by the statute and two confirmed: {dates:?}"
        );
    }
}
