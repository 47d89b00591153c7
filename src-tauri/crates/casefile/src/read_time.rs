//! Reading dates and times as people type them, in Wisconsin's time.

use chrono::{
    DateTime, Datelike, Days, DurationRound, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday,
};
use chrono_tz::America::Chicago;
use serde_json::Value;

use crate::malformed::Malformed;
use crate::moment::{Moment, Which};
use crate::spoken::month;

const HOW: &str = "Write it like 2026-11-20 20:00, 11/20 8:00 pm, or 20:00 for today.";

/// Reads an instant: a day (today where none is written; the last such day for a day of the week alone),
/// a time, CDT or CST where it matters, and then any words, which are kept beside it ("21:00 about nine").
pub fn read_moment(text: &str, now: DateTime<Utc>) -> Result<Moment, Malformed> {
    if text.trim().eq_ignore_ascii_case("now") {
        return Ok(Moment::from_utc(whole_minute(now)));
    }
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let day = match take_day(&mut words, now)? {
        Some(day) => day,
        None => today(now),
    };
    let Some(time) = take_time(&mut words)? else {
        return Err(Malformed::new("There is no time of day in this.", HOW));
    };
    let wall = day.and_time(time);
    let twice = Moment::at_wall(wall, None).is_err();
    // "first shift" beside an ordinary hour is a word to keep, not a choice between two hours.
    let which = match words.first().map(|w| w.trim_matches(',').to_lowercase()) {
        Some(w) if w == "cdt" || (twice && w == "first") => Some(Which::First),
        Some(w) if w == "cst" || (twice && w == "second") => Some(Which::Second),
        _ => None,
    };
    if which.is_some() {
        words.remove(0);
    }
    let mut moment = Moment::at_wall(wall, which)?;
    let rest = words.join(" ");
    let rest = rest.trim_matches([';', ',', ' ']);
    moment.words = (!rest.is_empty()).then(|| rest.to_owned());
    Ok(moment)
}

/// Reads a day alone.
pub fn read_day(text: &str, now: DateTime<Utc>) -> Result<NaiveDate, Malformed> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    match take_day(&mut words, now)? {
        Some(day) if words.is_empty() => Ok(day),
        _ => Err(Malformed::new(
            "This is not a date that can be read.",
            "Write it like 2011-03-05 or 3/5/2011.",
        )),
    }
}

/// The text of a moment as it can be typed again.
pub fn typed_moment(value: &Value) -> String {
    let Ok(moment) = serde_json::from_value::<Moment>(value.clone()) else {
        return String::new();
    };
    let mut text = moment.wall.format("%Y-%m-%d %H:%M").to_string();
    if Moment::at_wall(moment.wall, None).is_err() {
        text.push_str(if moment.offset_minutes == -300 {
            " CDT"
        } else {
            " CST"
        });
    }
    if let Some(words) = &moment.words {
        text.push(' ');
        text.push_str(words);
    }
    text
}

fn whole_minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(TimeDelta::minutes(1)).unwrap_or(at)
}

fn today(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&Chicago).date_naive()
}

/// Takes the day off the front of what was typed. A day of the week says which day is meant where no date
/// stands beside it, and has to be that of the date where one does.
fn take_day(words: &mut Vec<&str>, now: DateTime<Utc>) -> Result<Option<NaiveDate>, Malformed> {
    let named = words.first().and_then(|w| weekday(w));
    if named.is_some() {
        words.remove(0);
    }
    let day = take_date(words, now)?;
    match (named, day) {
        (Some(named), Some(day)) if day.weekday() != named => Err(Malformed::new(
            format!("{} is a {}.", day.format("%-d %b %Y"), day.format("%A")),
            "Look again at the day of the week and at the date; one of them is wrong.",
        )),
        (Some(named), None) => Ok(last_such_day(named, today(now))),
        (_, day) => Ok(day),
    }
}

/// The last day of that name, today included.
fn last_such_day(named: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    today
        .iter_days()
        .rev()
        .take(7)
        .find(|day| day.weekday() == named)
}

fn take_date(words: &mut Vec<&str>, now: DateTime<Utc>) -> Result<Option<NaiveDate>, Malformed> {
    let Some(first) = words.first().map(|w| w.trim_matches(',').to_lowercase()) else {
        return Ok(None);
    };
    let relative = match first.as_str() {
        "today" => Some(today(now)),
        "yesterday" => today(now).checked_sub_days(Days::new(1)),
        "tomorrow" => today(now).checked_add_days(Days::new(1)),
        _ => None,
    };
    if let Some(day) = relative {
        words.remove(0);
        return Ok(Some(day));
    }
    let parts =
        |by: char| -> Option<Vec<i64>> { first.split(by).map(|p| p.parse::<i64>().ok()).collect() };
    let numbers = if first.contains('/') {
        match parts('/').as_deref() {
            Some([month, day]) => Some((None, *month, *day)),
            Some([month, day, year]) => Some((Some(*year), *month, *day)),
            _ => return Err(unreadable(&first)),
        }
    } else if first.matches('-').count() == 2 {
        match parts('-').as_deref() {
            Some([year, month, day]) => Some((Some(*year), *month, *day)),
            _ => return Err(unreadable(&first)),
        }
    } else {
        None
    };
    if let Some((year, month, day)) = numbers {
        words.remove(0);
        return day_of(year, month, day, now).map(Some);
    }
    take_named_month(words, now)
}

/// "Nov 20", "20 Nov", "November 20 2026".
fn take_named_month(
    words: &mut Vec<&str>,
    now: DateTime<Utc>,
) -> Result<Option<NaiveDate>, Malformed> {
    let (Some(a), Some(b)) = (words.first(), words.get(1)) else {
        return Ok(None);
    };
    let number = |w: &str| w.trim_matches([',', '.']).parse::<i64>().ok();
    let named = |w: &str| month(w).map(i64::from);
    let (month, day) = match (named(a), number(b), number(a), named(b)) {
        (Some(m), Some(d), _, _) | (_, _, Some(d), Some(m)) => (m, d),
        _ => return Ok(None),
    };
    words.drain(..2);
    let year = words
        .first()
        .and_then(|w| number(w))
        .filter(|y| (1900..=2200).contains(y) && words[0].trim_matches(',').len() == 4);
    // "20 Nov 2000" is a day of the year 2000 only if a time follows or nothing does.
    if year.is_some() {
        words.remove(0);
    }
    day_of(year, month, day, now).map(Some)
}

fn day_of(
    year: Option<i64>,
    month: i64,
    day: i64,
    now: DateTime<Utc>,
) -> Result<NaiveDate, Malformed> {
    let year = match year {
        None => i64::from(today(now).year()),
        Some(short) if (0..100).contains(&short) => {
            // A two-digit year is the latest that has begun: a birth in 11 is 2011.
            let century = i64::from(today(now).year()) / 100 * 100;
            if century + short > i64::from(today(now).year()) {
                century - 100 + short
            } else {
                century + short
            }
        }
        Some(year) => year,
    };
    let parts = (
        i32::try_from(year),
        u32::try_from(month),
        u32::try_from(day),
    );
    let found = match parts {
        (Ok(y), Ok(m), Ok(d)) if (1900..=2200).contains(&y) => NaiveDate::from_ymd_opt(y, m, d),
        _ => None,
    };
    found.ok_or_else(|| {
        Malformed::new(
            format!("There is no such day as {year:04}-{month:02}-{day:02}."),
            "Month and day come in the order of Wisconsin’s forms: 3/5/2011 is 5 March.",
        )
    })
}

fn take_time(words: &mut Vec<&str>) -> Result<Option<NaiveTime>, Malformed> {
    let Some(first) = words.first() else {
        return Ok(None);
    };
    let mut token = first
        .trim_matches([',', ';'])
        .to_lowercase()
        .replace('.', "");
    let mut used = 1;
    if let Some(next) = words.get(1) {
        let next = next
            .trim_matches([',', ';'])
            .to_lowercase()
            .replace('.', "");
        if next == "am" || next == "pm" {
            token.push_str(&next);
            used = 2;
        }
    }
    if token == "noon" {
        words.drain(..1);
        return Ok(NaiveTime::from_hms_opt(12, 0, 0));
    }
    if token == "midnight" {
        return Err(Malformed::new(
            "Midnight belongs to two days.",
            "Write 00:00 with the day that begins, or 23:59 with the day that ends.",
        ));
    }
    let (digits, half) = match (token.strip_suffix("am"), token.strip_suffix("pm")) {
        (Some(d), _) => (d.to_owned(), Some(false)),
        (_, Some(d)) => (d.to_owned(), Some(true)),
        _ => (token.clone(), None),
    };
    let (hour, minute) = match digits.split_once(':') {
        Some((h, m)) => (
            h.parse::<u32>().ok(),
            (m.len() == 2).then(|| m.parse().ok()).flatten(),
        ),
        None if digits.len() == 4 && digits.is_ascii() => {
            (digits[..2].parse().ok(), digits[2..].parse::<u32>().ok())
        }
        None if half.is_some() => (digits.parse().ok(), Some(0)),
        None => return Err(unreadable(first)),
    };
    let time = match (hour, minute, half) {
        (Some(h), Some(m), None) => NaiveTime::from_hms_opt(h, m, 0),
        (Some(h @ 1..=12), Some(m), Some(pm)) => {
            NaiveTime::from_hms_opt(h % 12 + if pm { 12 } else { 0 }, m, 0)
        }
        _ => None,
    };
    match time {
        Some(time) => {
            words.drain(..used);
            Ok(Some(time))
        }
        None => Err(unreadable(first)),
    }
}

fn unreadable(word: &str) -> Malformed {
    Malformed::new(
        format!(
            "“{}” is not a date or time that can be read.",
            word.chars().take(40).collect::<String>()
        ),
        HOW,
    )
}

fn weekday(word: &str) -> Option<Weekday> {
    let word = word.trim_matches([',', '.']).to_lowercase();
    let named = |day: &Weekday| {
        let name = match day {
            Weekday::Mon => "monday",
            Weekday::Tue => "tuesday",
            Weekday::Wed => "wednesday",
            Weekday::Thu => "thursday",
            Weekday::Fri => "friday",
            Weekday::Sat => "saturday",
            Weekday::Sun => "sunday",
        };
        word.len() >= 3 && name.starts_with(&word)
    };
    let mut days = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ]
    .into_iter();
    days.find(named)
}

#[cfg(test)]
mod tests;
