//! Times and days as people type them.

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
fn a_day_of_the_week_alone_is_the_last_such_day() {
    check("Fri 20:00", "2026-11-20 20:00");
    check("thursday 20:00", "2026-11-19 20:00");
    check("Sat 08:00", "2026-11-14 08:00");
}

#[test]
fn a_day_of_the_week_that_is_not_that_of_the_date_is_refused() {
    check("Fri 11/20 20:00", "2026-11-20 20:00");
    let refusal = read_moment("Mon 20 Nov 2026, 20:00", now()).expect_err("it is a Friday");
    assert!(refusal.says.contains("Friday"), "{}", refusal.says);
    assert!(read_day("Tue 2026-11-20", now()).is_err());
    assert!(read_moment("Sat yesterday 20:00", now()).is_err());
}

#[test]
fn an_ordinal_beside_an_ordinary_hour_is_kept_as_words() {
    let moment = read_moment("14:00 first shift", now()).expect("a time");
    assert_eq!(moment.words.as_deref(), Some("first shift"));
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
