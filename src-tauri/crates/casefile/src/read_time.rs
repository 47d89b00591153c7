//! Reading dates and times as people type them, in Wisconsin's time.

use chrono::{DateTime, Datelike, Days, DurationRound, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::America::Chicago;
use serde_json::Value;

use crate::malformed::Malformed;
use crate::moment::{Moment, Which};

const HOW: &str = "Write it like 2026-11-20 20:00, 11/20 8:00 pm, or 20:00 for today.";

/// Reads an instant: a day (today where none is written), a time, CDT or CST where it matters,
/// and then any words, which are kept beside it ("21:00 about nine").
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
    let which = match words.first().map(|w| w.trim_matches(',').to_lowercase()) {
        Some(w) if w == "cdt" || w == "first" => Some(Which::First),
        Some(w) if w == "cst" || w == "second" => Some(Which::Second),
        _ => None,
    };
    if which.is_some() {
        words.remove(0);
    }
    let mut moment = Moment::at_wall(day.and_time(time), which)?;
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

fn take_day(words: &mut Vec<&str>, now: DateTime<Utc>) -> Result<Option<NaiveDate>, Malformed> {
    if words.first().is_some_and(|w| weekday(w)) {
        words.remove(0);
    }
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
    let (month, day) = match (month(a), number(b), number(a), month(b)) {
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

fn weekday(word: &str) -> bool {
    let word = word.trim_matches([',', '.']).to_lowercase();
    word.len() >= 3
        && [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ]
        .iter()
        .any(|d| d.starts_with(&word))
}

fn month(word: &str) -> Option<i64> {
    let word = word.trim_matches([',', '.']).to_lowercase();
    if word.len() < 3 || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
    .iter()
    .position(|m| m.starts_with(&word) || (*m == "september" && word == "sept"))
    .and_then(|at| i64::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    // 21:09 on Friday 20 November 2026 in Wisconsin.
    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 21, 3, 9, 0)
            .single()
            .expect("a time")
    }

    fn check(text: &str, wall: &str) {
        let moment = read_moment(text, now()).unwrap_or_else(|m| panic!("{text}: {}", m.says));
        assert_eq!(
            moment.wall.format("%Y-%m-%d %H:%M").to_string(),
            wall,
            "{text}"
        );
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        check("2026-11-20 20:00", "2026-11-20 20:00");
        check("20:00", "2026-11-20 20:00");
        check("2000", "2026-11-20 20:00");
        check("8 pm", "2026-11-20 20:00");
        check("8:05 p.m.", "2026-11-20 20:05");
        check("11/20 8:00 pm", "2026-11-20 20:00");
        check("11/20/26 8pm", "2026-11-20 20:00");
        check("Fri 20 Nov 2026, 20:00", "2026-11-20 20:00");
        check("November 20, 20:00", "2026-11-20 20:00");
        check("yesterday 23:50", "2026-11-19 23:50");
        check("noon", "2026-11-20 12:00");
        check("now", "2026-11-20 21:09");
        check("12:15 am", "2026-11-20 00:15");
    }

    #[test]
    fn words_beside_a_time_are_kept() {
        let moment = read_moment("21:00 about nine", now()).expect("a time");
        assert_eq!(moment.words.as_deref(), Some("about nine"));
    }

    #[test]
    fn what_cannot_be_read_is_refused_and_says_how_to_write_it() {
        for text in [
            "about nine",
            "25:00",
            "2026-13-01 10:00",
            "midnight",
            "<script>",
            "13 pm",
            "9:5",
            "11/20",
            "🙂",
        ] {
            assert!(read_moment(text, now()).is_err(), "{text} must be refused");
        }
    }

    #[test]
    fn the_night_of_the_change_asks_first_or_second() {
        assert!(read_moment("2026-11-01 01:20", now()).is_err());
        let first = read_moment("2026-11-01 01:20 CDT", now()).expect("the first");
        let second = read_moment("2026-11-01 01:20 second", now()).expect("the second");
        assert_eq!((second.utc - first.utc).num_minutes(), 60);
        assert!(read_moment("2026-03-08 02:30", now()).is_err());
    }

    #[test]
    fn days_are_read_and_impossible_ones_refused() {
        let day = |t: &str| read_day(t, now()).map(|d| d.to_string());
        assert_eq!(day("3/5/2011"), Ok("2011-03-05".into()));
        assert_eq!(day("3/5/11"), Ok("2011-03-05".into()));
        assert_eq!(day("5 March 2011"), Ok("2011-03-05".into()));
        assert!(day("2011-02-29").is_err());
        assert!(day("0000-00-00").is_err());
        assert!(day("3/5/2011 extra").is_err());
    }
}
