//! A time as people remember it: a day, a month, a year, or from one to another, with the words it was told in.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::malformed::Malformed;
use crate::spoken::month;

/// The days between which something happened, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Span {
    /// The earliest day it can have been.
    pub earliest: NaiveDate,
    /// The latest day it can have been.
    pub latest: NaiveDate,
    /// Whether it was told as "about" that time, so that it can lie outside.
    pub about: bool,
    /// Words that were written after the time, such as "after her birthday".
    pub words: Option<String>,
    /// The whole text as it was typed.
    pub typed: String,
}

const HOW: &str = "Write a day, a month or a year, or two of them with “to” between: 2011-06-03, June 2011, 2009 to 2011. Words may follow.";

impl Span {
    /// Reads a time: "about" where it is not exact, one day, month or year, "to" and another, then any words.
    pub fn read(text: &str) -> Result<Self, Malformed> {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let mut about = false;
        while let Some(word) = words.first().map(|w| w.trim_matches(',').to_lowercase()) {
            match word.as_str() {
                "about" | "around" | "circa" | "approximately" | "early" | "late" | "mid"
                | "maybe" | "perhaps" => about = true,
                "in" | "on" | "from" | "between" | "of" => {}
                _ => break,
            }
            words.remove(0);
        }
        let first = take(&mut words)?.ok_or_else(unreadable)?;
        let connected = words.first().is_some_and(|w| is_connector(w));
        let second = if connected {
            let mut rest = words[1..].to_vec();
            let second = take(&mut rest)?;
            if second.is_some() {
                words = rest;
            }
            second
        } else {
            None
        };
        let (earliest, latest) = between(first, second)?;
        if earliest > latest {
            return Err(Malformed::new(
                "The first of the two times is later than the second.",
                HOW,
            ));
        }
        let rest = words.join(" ");
        let rest = rest.trim_matches([',', ';', ' ']);
        Ok(Self {
            earliest,
            latest,
            about,
            words: (!rest.is_empty()).then(|| rest.to_owned()),
            typed: text.trim().to_owned(),
        })
    }

    /// The time in the words of a court paper: "June 3, 2011", "about June 2011", "2009 to 2011".
    /// Words that were written after the time are not in it.
    pub fn shown(&self) -> String {
        let (from, to) = (self.earliest, self.latest);
        let time = if let Some(one) = unit_shown(from, to) {
            one
        } else if let (Some(from), Some(to)) = (month_of(from, true), month_of(to, false)) {
            match (is_january(self.earliest), is_december(self.latest)) {
                (true, true) => format!("{} to {}", self.earliest.year(), self.latest.year()),
                _ => format!("{from} to {to}"),
            }
        } else {
            format!("{} to {}", day_shown(from), day_shown(to))
        };
        if self.about {
            format!("about {time}")
        } else {
            time
        }
    }

    /// Whether all of it lies before this day: `None` where that cannot be said. How far "about" reaches
    /// nobody knows, so within a year of the day it is left open.
    pub fn is_before(&self, day: NaiveDate) -> Option<bool> {
        let margin = if self.about { 12 } else { 0 };
        let earliest = self
            .earliest
            .checked_sub_months(Months::new(margin))
            .unwrap_or(NaiveDate::MIN);
        let latest = self
            .latest
            .checked_add_months(Months::new(margin))
            .unwrap_or(NaiveDate::MAX);
        if latest < day {
            Some(true)
        } else if earliest >= day {
            Some(false)
        } else {
            None
        }
    }
}

/// A day as court papers write it: "March 5, 2012".
pub fn day_shown(day: NaiveDate) -> String {
    day.format("%B %-d, %Y").to_string()
}

/// One time that was written: its first and last day, or a month whose year is still to come.
#[derive(Clone, Copy)]
enum Unit {
    Days(NaiveDate, NaiveDate),
    Month(u32),
}

fn between(first: Unit, second: Option<Unit>) -> Result<(NaiveDate, NaiveDate), Malformed> {
    match (first, second) {
        (Unit::Days(from, to), None) => Ok((from, to)),
        (Unit::Days(from, _), Some(Unit::Days(_, to))) => Ok((from, to)),
        (Unit::Month(month), Some(Unit::Days(_, to))) => {
            let (from, _) = month_days(to.year(), month).ok_or_else(unreadable)?;
            Ok((from, to))
        }
        (Unit::Month(_), None) | (_, Some(Unit::Month(_))) => {
            Err(Malformed::new("There is no year in this.", HOW))
        }
    }
}

/// Takes one time off the front of what was typed.
fn take(words: &mut Vec<&str>) -> Result<Option<Unit>, Malformed> {
    let Some(first) = words.first().map(|w| w.trim_matches([',', ';', '.'])) else {
        return Ok(None);
    };
    if let Some(month) = month(first) {
        words.remove(0);
        return month_then(month, words).map(Some);
    }
    let numbers: Vec<Option<i32>> = first
        .split(['-', '/', '–'])
        .map(|part| part.parse().ok())
        .collect();
    let unit = match numbers.as_slice() {
        [Some(year)] if is_year(*year) => year_days(*year),
        [Some(from), Some(to)] if is_year(*from) && is_year(*to) => {
            let (from, to) = (year_days(*from), year_days(*to));
            match (from, to) {
                (Some((from, _)), Some((_, to))) => Some((from, to)),
                _ => None,
            }
        }
        [Some(year), Some(month)] if is_year(*year) => of_month(*year, *month),
        [Some(month), Some(year)] if is_year(*year) => of_month(*year, *month),
        [Some(year), Some(month), Some(day)] if is_year(*year) => of_day(*year, *month, *day),
        [Some(month), Some(day), Some(year)] if is_year(*year) => of_day(*year, *month, *day),
        // "3 June 2011"
        [Some(day)] if (1..=31).contains(day) => {
            let month = words.get(1).and_then(|w| month(w));
            let year = words.get(2).and_then(|w| year_named(w));
            let (Some(month), Some(year)) = (month, year) else {
                return Ok(None);
            };
            words.drain(..2);
            of_day(year, i32::try_from(month).unwrap_or(0), *day)
        }
        _ => return Ok(None),
    };
    words.remove(0);
    unit.map(|(from, to)| Some(Unit::Days(from, to)))
        .ok_or_else(|| Malformed::new("There is no such day.", HOW))
}

/// What stands after the name of a month: a year, a day and a year, or nothing yet.
fn month_then(month: u32, words: &mut Vec<&str>) -> Result<Unit, Malformed> {
    if words.first().is_some_and(|w| w.eq_ignore_ascii_case("of")) {
        words.remove(0);
    }
    let day = words
        .first()
        .and_then(|w| w.trim_matches(',').parse::<i32>().ok())
        .filter(|day| (1..=31).contains(day));
    let at = usize::from(day.is_some());
    let Some(year) = words.get(at).and_then(|w| year_named(w)) else {
        return Ok(Unit::Month(month));
    };
    words.drain(..=at);
    let month = i32::try_from(month).unwrap_or(0);
    day.map_or_else(|| of_month(year, month), |day| of_day(year, month, day))
        .map(|(from, to)| Unit::Days(from, to))
        .ok_or_else(|| Malformed::new("There is no such day.", HOW))
}

fn unreadable() -> Malformed {
    Malformed::new("This is not a time that can be read.", HOW)
}

fn is_connector(word: &str) -> bool {
    ["to", "until", "till", "through", "and", "-", "–"].contains(&word.to_lowercase().as_str())
}

fn is_year(number: i32) -> bool {
    (1900..2100).contains(&number)
}

fn year_named(word: &str) -> Option<i32> {
    word.trim_matches([',', ';', '.'])
        .parse()
        .ok()
        .filter(|year| is_year(*year))
}

fn year_days(year: i32) -> Option<(NaiveDate, NaiveDate)> {
    Some((
        NaiveDate::from_ymd_opt(year, 1, 1)?,
        NaiveDate::from_ymd_opt(year, 12, 31)?,
    ))
}

fn month_days(year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let last = first
        .checked_add_months(Months::new(1))?
        .checked_sub_days(Days::new(1))?;
    Some((first, last))
}

fn of_month(year: i32, month: i32) -> Option<(NaiveDate, NaiveDate)> {
    month_days(year, u32::try_from(month).ok()?)
}

fn of_day(year: i32, month: i32, day: i32) -> Option<(NaiveDate, NaiveDate)> {
    let day = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)?;
    Some((day, day))
}

/// One day, one month or one year, if it is exactly that.
fn unit_shown(from: NaiveDate, to: NaiveDate) -> Option<String> {
    if from == to {
        Some(day_shown(from))
    } else if year_days(from.year()) == Some((from, to)) {
        Some(from.year().to_string())
    } else if month_days(from.year(), from.month()) == Some((from, to)) {
        Some(from.format("%B %Y").to_string())
    } else {
        None
    }
}

/// The month that begins, or ends, with this day.
fn month_of(day: NaiveDate, begins: bool) -> Option<String> {
    let (first, last) = month_days(day.year(), day.month())?;
    (day == if begins { first } else { last }).then(|| day.format("%B %Y").to_string())
}

fn is_january(day: NaiveDate) -> bool {
    (day.month(), day.day()) == (1, 1)
}

fn is_december(day: NaiveDate) -> bool {
    (day.month(), day.day()) == (12, 31)
}

#[cfg(test)]
mod tests;
