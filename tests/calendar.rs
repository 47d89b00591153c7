//! The calendar of the law: worked examples, and a slow count over a list of days written out.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its own examples has to stop"
)]

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use law::calendar::doubtful::{DoubtfulDay, DoubtfulDays, Locality, MunicipalElection, Verdict};
use law::calendar::{
    Calendar, ZONE, add_counted_hours, add_days, add_hours_excluding_sundays_and_holidays,
    add_running_hours, end_of_day, local_date,
};
use proptest::prelude::*;
use slow_count::{
    Minute, SATURDAY_AND_SUNDAY, SUNDAY, SlowCount, at, dates, day_number, listed, minute,
};

#[path = "calendar/slow_count.rs"]
mod slow_count;

/// Wall time in Wisconsin, where the text is not in the hour that comes twice.
fn local(text: &str) -> DateTime<Utc> {
    let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    ZONE.from_local_datetime(&wall).single().unwrap().to_utc()
}

fn shown(at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&ZONE);
    local.format("%Y-%m-%d %H:%M").to_string()
}

fn answers(days: impl IntoIterator<Item = DoubtfulDay>, verdict: Verdict) -> DoubtfulDays {
    DoubtfulDays(days.into_iter().map(|day| (day, verdict)).collect())
}

const fn calendar(days: &DoubtfulDays) -> Calendar<'_> {
    let locality = Locality::Milwaukee;
    Calendar { locality, days }
}

#[test]
fn the_worked_examples_of_the_three_clocks() {
    #[rustfmt::skip]
    let rows = [
        // received          12 running hours    12 counted hours    24 hours of § 990.001(4)(a)
        ("2026-11-23 09:00", "2026-11-23 21:00", "2026-11-23 21:00", "2026-11-24 09:00"),
        ("2026-11-25 20:00", "2026-11-26 08:00", "2026-11-27 08:00", "2026-11-27 20:00"),
        ("2026-11-27 15:00", "2026-11-28 03:00", "2026-11-30 03:00", "2026-11-28 15:00"),
        ("2026-11-28 10:00", "2026-11-28 22:00", "2026-11-30 12:00", "2026-11-30 10:00"),
        ("2026-11-02 18:00", "2026-11-03 06:00", "2026-11-04 06:00", "2026-11-04 18:00"),
        ("2026-08-10 22:00", "2026-08-11 10:00", "2026-08-12 10:00", "2026-08-12 22:00"),
        ("2026-07-03 20:00", "2026-07-04 08:00", "2026-07-06 08:00", "2026-07-06 20:00"),
        ("2027-07-03 09:00", "2027-07-03 21:00", "2027-07-06 12:00", "2027-07-06 09:00"),
        ("2026-12-24 18:00", "2026-12-25 06:00", "2026-12-28 06:00", "2026-12-26 18:00"),
        ("2026-10-09 23:59", "2026-10-10 11:59", "2026-10-13 11:59", "2026-10-10 23:59"),
    ];
    let days = DoubtfulDays::default();
    for (received, running, counted, secular) in rows {
        let start = local(received);
        let ends = [
            add_running_hours(start, 12),
            add_counted_hours(start, 12, &calendar(&days)),
            add_hours_excluding_sundays_and_holidays(start, 24, &calendar(&days)),
        ];
        assert_eq!(
            ends.map(shown),
            [running, counted, secular],
            "received {received}"
        );
    }
}

#[test]
fn the_worked_examples_of_the_police_clock() {
    #[rustfmt::skip]
    let rows = [
        // received          12 running hours    12 counted hours    24 running hours
        ("2026-11-17 10:00", "2026-11-17 22:00", "2026-11-17 22:00", "2026-11-18 10:00"),
        ("2026-11-20 20:00", "2026-11-21 08:00", "2026-11-23 08:00", "2026-11-21 20:00"),
        ("2026-11-25 18:00", "2026-11-26 06:00", "2026-11-27 06:00", "2026-11-26 18:00"),
        ("2026-11-02 20:00", "2026-11-03 08:00", "2026-11-04 08:00", "2026-11-03 20:00"),
    ];
    let days = DoubtfulDays::default();
    for (received, running, counted, federal) in rows {
        let start = local(received);
        let ends = [
            add_running_hours(start, 12),
            add_counted_hours(start, 12, &calendar(&days)),
            add_running_hours(start, 24),
        ];
        assert_eq!(
            ends.map(shown),
            [running, counted, federal],
            "received {received}"
        );
    }
}

#[test]
fn twelve_hours_are_twelve_hours_on_the_nights_the_clocks_change() {
    let back = add_running_hours(local("2026-10-31 20:30"), 12);
    assert_eq!(shown(back), "2026-11-01 07:30");
    assert_eq!(back.to_rfc3339(), "2026-11-01T13:30:00+00:00");
    let forward = add_running_hours(local("2027-03-13 20:30"), 12);
    assert_eq!(shown(forward), "2027-03-14 09:30");
}

#[test]
fn the_twelfth_hour_may_end_at_the_midnight_that_begins_a_weekend() {
    let days = DoubtfulDays::default();
    let end = |text| shown(add_counted_hours(local(text), 12, &calendar(&days)));
    assert_eq!(end("2026-11-20 12:00"), "2026-11-21 00:00");
    assert_eq!(end("2026-11-20 12:01"), "2026-11-23 00:01");
}

#[test]
fn a_day_ends_at_the_next_local_midnight_and_is_not_moved() {
    let end = |text, days| shown(add_days(local(text), days));
    assert_eq!(end("2026-11-23 23:59", 0), "2026-11-24 00:00");
    // The 60th day after 24 November 2026 is Saturday, 23 January 2027.
    assert_eq!(end("2026-11-24 00:00", 60), "2027-01-24 00:00");
    assert_eq!(end("2026-10-31 12:00", 1), "2026-11-02 00:00");
    let short = NaiveDate::from_ymd_opt(2027, 3, 14).unwrap();
    let length = end_of_day(short) - local("2027-03-14 00:00");
    assert_eq!(length, TimeDelta::hours(23), "an hour is missing that day");
}

#[test]
fn only_a_confirmed_doubtful_day_stops_the_clock() {
    let fifteenth = DoubtfulDay::January15 { year: 2026 };
    let end = |days: &DoubtfulDays| {
        shown(add_counted_hours(
            local("2026-01-14 20:00"),
            12,
            &calendar(days),
        ))
    };
    assert_eq!(end(&DoubtfulDays::default()), "2026-01-15 08:00");
    assert_eq!(
        end(&answers([fifteenth], Verdict::Rejected)),
        "2026-01-15 08:00"
    );
    assert_eq!(
        end(&answers([fifteenth], Verdict::Confirmed)),
        "2026-01-16 08:00"
    );
}

#[test]
fn a_municipal_election_is_a_holiday_in_milwaukee_only() {
    let tuesday = NaiveDate::from_ymd_opt(2026, 4, 7).unwrap();
    let election = DoubtfulDay::MunicipalElection(MunicipalElection::on(tuesday).unwrap());
    let days = answers([election], Verdict::Confirmed);
    for (locality, due) in [
        (Locality::Milwaukee, "2026-04-08 08:00"),
        (Locality::Elsewhere, "2026-04-07 08:00"),
    ] {
        let calendar = Calendar {
            locality,
            days: &days,
        };
        let end = add_counted_hours(local("2026-04-06 20:00"), 12, &calendar);
        assert_eq!(shown(end), due, "{locality:?}");
    }
    let thursday = NaiveDate::from_ymd_opt(2026, 12, 24).unwrap();
    assert!(
        MunicipalElection::on(thursday).is_err(),
        "a closure day is not an election"
    );
}

#[test]
fn every_year_has_the_holidays_of_the_list_and_no_others() {
    let days = DoubtfulDays::default();
    for year in 2024..=2037 {
        let ours: Vec<_> = calendar(&days)
            .holidays(year)
            .into_iter()
            .map(|day| match day.moved_from {
                Some(_) => (day.date, format!("{}, kept on Monday", day.name)),
                None => (day.date, day.name.to_owned()),
            })
            .collect();
        let theirs: Vec<_> = listed()
            .into_iter()
            .filter(|(kind, date, _)| {
                *kind == "holiday" && date.format("%Y").to_string() == year.to_string()
            })
            .map(|(_, date, name)| (date, name.to_owned()))
            .collect();
        assert_eq!(ours, theirs, "the holidays of {year}");
    }
}

#[test]
fn every_year_asks_about_the_doubtful_days_of_the_list() {
    let ours: Vec<_> = all_doubtful_days()
        .into_iter()
        .map(|day| (day.date().unwrap(), day.name()))
        .collect();
    let theirs: Vec<_> = listed()
        .into_iter()
        .filter(|(kind, ..)| ["doubtful", "election"].contains(kind))
        .map(|(_, date, name)| (date, name))
        .collect();
    assert_eq!(ours, theirs);
}

fn all_doubtful_days() -> Vec<DoubtfulDay> {
    (2024..=2037)
        .flat_map(|year| DoubtfulDay::of_year(year, Locality::Milwaukee))
        .collect()
}

/// The first minute of 2024 in Wisconsin, and one from which every clock still ends in 2037.
const FIRST: Minute = 360;
const LAST: Minute = 5_098 * 1440;

#[test]
fn half_hours_across_fourteen_years_agree_with_the_slow_count() {
    let slow = SlowCount::over(&["holiday"]);
    let days = DoubtfulDays::default();
    for start in (FIRST..LAST).step_by(30 * 7) {
        let counted = add_counted_hours(at(start), 12, &calendar(&days));
        assert_eq!(
            minute(counted),
            slow.add(start, 12, 30, SATURDAY_AND_SUNDAY),
            "12 counted hours from {}",
            shown(at(start))
        );
        let secular = add_hours_excluding_sundays_and_holidays(at(start), 24, &calendar(&days));
        assert_eq!(
            minute(secular),
            slow.add(start, 24, 30, SUNDAY),
            "24 hours of § 990.001(4)(a) from {}",
            shown(at(start))
        );
    }
}

/// Any minute of the fourteen years, half of them within four days of a day on which something turns.
fn moments() -> impl Strategy<Value = Minute> {
    let kinds = ["holiday", "doubtful", "election", "forward", "back"];
    let turns: Vec<_> = dates(&kinds).into_iter().map(day_number).collect();
    let near = (prop::sample::select(turns), -4 * 1440..4 * 1440_i64)
        .prop_map(|(day, offset)| (day * 1440 + offset).clamp(FIRST, LAST));
    prop_oneof![FIRST..LAST, near]
}

fn any_answers() -> impl Strategy<Value = DoubtfulDays> {
    let verdict = prop_oneof![Just(Verdict::Confirmed), Just(Verdict::Rejected)];
    let day = prop::sample::select(all_doubtful_days());
    prop::collection::btree_map(day, verdict, 0..40).prop_map(DoubtfulDays)
}

/// Every way of counting that the program has, over the same hours.
fn all_clocks(start: DateTime<Utc>, hours: u32, days: &DoubtfulDays) -> [DateTime<Utc>; 4] {
    [
        add_running_hours(start, hours),
        add_hours_excluding_sundays_and_holidays(start, hours, &calendar(days)),
        add_counted_hours(start, hours, &calendar(days)),
        add_days(start, hours),
    ]
}

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(2 * ProptestConfig::default().cases)
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_minute_agrees_with_the_slow_count(start in moments(), hours in 0..60_u32) {
        let none = DoubtfulDays::default();
        let all = answers(all_doubtful_days(), Verdict::Confirmed);
        for (days, kinds) in [(none, &["holiday"][..]), (all, &["holiday", "doubtful", "election"])] {
            let slow = SlowCount::over(kinds);
            let [_, secular, counted, _] = all_clocks(at(start), hours, &days).map(minute);
            prop_assert_eq!(counted, slow.add(start, hours.into(), 1, SATURDAY_AND_SUNDAY));
            prop_assert_eq!(secular, slow.add(start, hours.into(), 1, SUNDAY));
            prop_assert_eq!(day_number(local_date(at(start))), slow.day(start));
        }
    }

    #[test]
    fn no_clock_ends_before_it_starts(start in moments(), hours in 0..100_u32, days in any_answers()) {
        for end in all_clocks(at(start), hours, &days) {
            prop_assert!(end >= at(start));
        }
    }

    #[test]
    fn a_later_start_never_ends_earlier(a in moments(), gap in 0..3000_i64, hours in 0..60_u32, days in any_answers()) {
        let earlier = all_clocks(at(a), hours, &days);
        let later = all_clocks(at(a + gap), hours, &days);
        for (earlier, later) in earlier.into_iter().zip(later) {
            prop_assert!(earlier <= later);
        }
    }

    #[test]
    fn what_is_excluded_more_never_ends_earlier(start in moments(), hours in 0..100_u32, days in any_answers()) {
        let [running, secular, counted, _] = all_clocks(at(start), hours, &days);
        prop_assert!(running <= secular && secular <= counted);
    }

    #[test]
    fn another_holiday_never_shortens_a_clock(
        added in prop::sample::select(all_doubtful_days()),
        before in -1440..6 * 1440_i64,
        hours in 0..60_u32,
        days in any_answers(),
    ) {
        let start = at(day_number(added.date().unwrap()) * 1440 - before);
        let mut without = days.clone();
        without.0.remove(&added);
        let mut with = days;
        with.0.insert(added, Verdict::Confirmed);
        for (short, long) in all_clocks(start, hours, &without).into_iter().zip(all_clocks(start, hours, &with)) {
            prop_assert!(short <= long, "{} made it {} before {}", added, shown(long), shown(short));
        }
        without.0.insert(added, Verdict::Rejected);
        let mut unanswered = without.clone();
        unanswered.0.remove(&added);
        prop_assert_eq!(
            all_clocks(start, hours, &without),
            all_clocks(start, hours, &unanswered),
            "a rejected day is the ordinary day that an unanswered one is"
        );
    }
}
