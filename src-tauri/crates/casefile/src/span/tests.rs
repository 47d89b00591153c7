//! Times as attorneys write them down from what a client remembers.

use chrono::NaiveDate;

use super::Span;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day of a test")
}

#[track_caller]
fn check(text: &str, from: &str, to: &str, shown: &str, words: Option<&str>) {
    let span = Span::read(text).unwrap_or_else(|m| panic!("{text}: {}", m.says));
    assert_eq!((span.earliest, span.latest), (day(from), day(to)), "{text}");
    assert_eq!(span.shown(), shown, "{text}");
    assert_eq!(span.words.as_deref(), words, "{text}");
    assert_eq!(
        Span::read(&span.typed).as_ref(),
        Ok(&span),
        "what was typed reads back as the same"
    );
}

#[test]
fn a_day_a_month_or_a_year_is_read_as_it_is_written() {
    check(
        "2011-06-03",
        "2011-06-03",
        "2011-06-03",
        "June 3, 2011",
        None,
    );
    check("6/3/2011", "2011-06-03", "2011-06-03", "June 3, 2011", None);
    check(
        "June 3, 2011",
        "2011-06-03",
        "2011-06-03",
        "June 3, 2011",
        None,
    );
    check(
        "3 June 2011",
        "2011-06-03",
        "2011-06-03",
        "June 3, 2011",
        None,
    );
    check(
        "in June 2011",
        "2011-06-01",
        "2011-06-30",
        "June 2011",
        None,
    );
    check("6/2011", "2011-06-01", "2011-06-30", "June 2011", None);
    check("2012-02", "2012-02-01", "2012-02-29", "February 2012", None);
    check("2011", "2011-01-01", "2011-12-31", "2011", None);
}

#[test]
fn two_times_are_everything_between_them() {
    check(
        "2009 to 2011",
        "2009-01-01",
        "2011-12-31",
        "2009 to 2011",
        None,
    );
    check(
        "2009-2011",
        "2009-01-01",
        "2011-12-31",
        "2009 to 2011",
        None,
    );
    check(
        "March to December 2014",
        "2014-03-01",
        "2014-12-31",
        "March 2014 to December 2014",
        None,
    );
    check(
        "between 2011-05-02 and 2011-07-31",
        "2011-05-02",
        "2011-07-31",
        "May 2, 2011 to July 31, 2011",
        None,
    );
    check(
        "Sept. 2010 – 2011",
        "2010-09-01",
        "2011-12-31",
        "September 2010 to December 2011",
        None,
    );
}

#[test]
fn about_and_the_words_behind_it_are_kept() {
    check(
        "about June 2011, after her birthday",
        "2011-06-01",
        "2011-06-30",
        "about June 2011",
        Some("after her birthday"),
    );
    check(
        "2011-05-01 to 2011-07-31 about June",
        "2011-05-01",
        "2011-07-31",
        "May 2011 to July 2011",
        Some("about June"),
    );
    check(
        "2011 to be sure",
        "2011-01-01",
        "2011-12-31",
        "2011",
        Some("to be sure"),
    );
}

#[test]
fn what_holds_no_time_is_refused_and_never_guessed() {
    for text in [
        "",
        "when she was sixteen",
        "June",
        "2011-02-30",
        "2012 to 2011",
        "13/2011",
        "31 June 2011",
        "12",
    ] {
        assert!(Span::read(text).is_err(), "{text}");
    }
}

#[test]
fn a_day_within_it_is_left_open_and_about_reaches_a_year() {
    let before = |text: &str, d: &str| Span::read(text).expect(text).is_before(day(d));
    assert_eq!(before("2013", "2014-04-25"), Some(true));
    assert_eq!(before("2014", "2014-04-25"), None);
    assert_eq!(before("2015", "2014-04-25"), Some(false));
    assert_eq!(before("2014-04-25", "2014-04-25"), Some(false));
    assert_eq!(before("about 2013", "2014-04-25"), None);
    assert_eq!(before("about 2012", "2014-04-25"), Some(true));
}
