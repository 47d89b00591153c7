//! The three routes and their times.

use super::*;
use crate::examples::motion::{check, reasons};

const NAMED: [(&str, &str); 2] = [
    ("trafficked/value_given", "A place to stay"),
    ("trafficked/act_kind", "contact"),
];

fn route(
    route: &'static str,
    more: &[(&'static str, &'static str)],
) -> Vec<(&'static str, &'static str)> {
    [&[("trafficked/routes", route)], &NAMED[..], more].concat()
}

#[test]
fn a_law_something_of_value_and_a_kind_of_act_are_named() {
    let period = [("trafficked/began", "2013"), ("trafficked/ended", "2014")];
    for law in [
        "940.302",
        "948.051",
        "22 USC 7101-7112",
        "940.302, 22 USC 7101-7112",
    ] {
        check(&ROUTE, &route(law, &period), &["met"]);
    }
    check(
        &ROUTE,
        &[],
        &["needs a fact; lacks trafficked/routes, trafficked/value_given, trafficked/act_kind"],
    );
    check(
        &ROUTE,
        &[
            ("trafficked/routes", "940.302"),
            ("trafficked/value_given", "money"),
            ("trafficked/act_kind", "other"),
            ("trafficked/began", "2013"),
        ],
        &["a person decides"],
    );
}

#[test]
fn a_law_that_came_later_is_asked_about_and_never_a_no() {
    let ended = |when| [("trafficked/ended", when)];
    check(
        &ROUTE,
        &route("940.302", &ended("2005")),
        &["met", "a person decides"],
    );
    check(
        &ROUTE,
        &route("940.302", &ended("2008")),
        &["met", "a person decides"],
    );
    check(&ROUTE, &route("940.302", &ended("2009")), &["met"]);
    check(&ROUTE, &route("22 USC 7101-7112", &ended("2005")), &["met"]);
    check(
        &ROUTE,
        &route("22 USC 7101-7112", &ended("1999")),
        &["met", "a person decides"],
    );
    check(
        &ROUTE,
        &route("948.051", &[]),
        &["met", "needs a fact; lacks trafficked/ended"],
    );
}

#[test]
fn the_law_and_what_is_sure_of_its_time_are_said() {
    for (law, ended, says) in [
        ("940.302", "2005", "§ 940.302 was not law yet"),
        ("948.051", "2008", "§ 948.051 may not have been law yet"),
        (
            "22 USC 7101-7112",
            "1999",
            "22 USC 7101 to 7112 was not law yet",
        ),
    ] {
        let said = reasons(&ROUTE, &route(law, &[("trafficked/ended", ended)]));
        assert!(said.contains(says), "{law}, {ended}: {said}");
    }
}
