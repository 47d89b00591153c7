//! §§ 995.20 and 990.001(4)(a): legal holidays, and hours counted around them.
//!
//! Decides which days the statute's clocks leave out, and says so where one stands in the way of this
//! report's clock. A doubtful day stays an ordinary day until a person confirms it: doubt shortens the clock.
//! Open: official text of § 995.20 after 2009 was not read.

use casefile::facts;
use casefile::report::Report;
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc, Weekday};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::holidays::Holiday;
use crate::calendar::{add_counted_hours, add_hours_excluding_sundays_and_holidays, local_date};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::reading::{Tri, must_refer, police_start, police_start_facts};
use crate::rule::ReportRule;

/// The legal holidays.
pub static HOLIDAYS: Authority = Authority {
    id: "995.20",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 995.20",
    paraphrase: "Names the legal holidays. Days on which offices close, such as 24 and 31 December or the day after Thanksgiving, are not among them.",
    source: "a bill of 2009 that prints the section, the enacted Juneteenth holiday, later copies",
    edition: "2009, with later secondary copies",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "Whether 15 January is kept on its date or on the third Monday was not read in official text after 2009.",
    ],
};

/// What happens to a holiday on a Sunday.
pub static MOVE: Authority = Authority {
    id: "995.20, Sunday",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 995.20",
    paraphrase: "A legal holiday that falls on a Sunday is kept on the Monday after it.",
    source: "later copies that quote the section",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The move was not read in official text."],
};

/// What the section does not say of a Saturday.
pub static SILENCE: Authority = Authority {
    id: "995.20, Saturday",
    kind: AuthorityKind::Absence,
    citation: "Wis. Stat. § 995.20, which does not speak of Saturdays",
    paraphrase: "Nothing in the text read moves a holiday that falls on a Saturday, so it stays there and the days around it are ordinary.",
    source: "a bill of 2009 that prints the section",
    edition: "2009",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Read from silence: no text says so."],
};

/// How hours are computed.
pub static HOURS: Authority = Authority {
    id: "990.001(4)(a)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 990.001(4)(a)",
    paraphrase: "Where a time is expressed in hours, the whole of Sunday and of any legal holiday, midnight to midnight, is left out.",
    source: "the legislature’s web text of § 990.001",
    edition: "undated copy of the current page",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "Whether it reaches the bare 24 hours of chapter 48 is open; the running hours lead.",
    ],
};

const TWELVE: u32 = 12;
const TWENTY_FOUR: u32 = 24;

/// The local days over which the statute's twelve hours run, the first and the last.
fn window(report: &Report, office: &Office) -> Option<(NaiveDate, NaiveDate)> {
    if must_refer(report) == Tri::No {
        return None;
    }
    let start = police_start(report)?;
    let end = add_counted_hours(start, TWELVE, &office.calendar());
    // A clock that ends at a midnight does not reach into the day that begins there.
    let before = end.checked_sub_signed(TimeDelta::seconds(1));
    let last = local_date(before.unwrap_or(end)).max(local_date(start));
    Some((local_date(start), last))
}

fn holidays_within(report: &Report, office: &Office) -> Vec<Holiday> {
    let Some((first, last)) = window(report, office) else {
        return Vec::new();
    };
    let mut years = vec![first.year(), last.year()];
    years.dedup();
    years
        .into_iter()
        .flat_map(|year| office.calendar().holidays(year))
        .filter(|h| first <= h.date && h.date <= last)
        .collect()
}

fn note(report: &Report, rule: &'static str, law: &'static Authority, says: String) -> Conclusion {
    Conclusion::new(rule, Outcome::Note).because(says, law, police_start_facts(report))
}

/// HOL-01: the legal holidays within the statute's clock.
pub static LIST: ReportRule = ReportRule {
    id: "HOL-01",
    title: "Legal holidays",
    says: "The legal holidays of § 995.20 are left out of the statute’s twelve hours, election days of even years among them.",
    authorities: &[&HOLIDAYS],
    met_by: "",
    open: "Official text after 2009 was not read.",
    decide: |report, office, _| {
        holidays_within(report, office)
            .into_iter()
            .filter(|h| h.moved_from.is_none())
            .map(|h| {
                note(report, "HOL-01", &HOLIDAYS, format!("{} ({}) is a legal holiday and is left out of the statute’s hours, not of the twelve running ones.", h.name, h.date.format("%-d %b %Y")))
            })
            .collect()
    },
};

/// HOL-02: a Sunday holiday is kept on Monday.
pub static SUNDAY: ReportRule = ReportRule {
    id: "HOL-02",
    title: "A Sunday holiday moves to Monday",
    says: "A legal holiday that falls on a Sunday is kept on the Monday after it.",
    authorities: &[&MOVE, &HOLIDAYS],
    met_by: "",
    open: "",
    decide: |report, office, _| {
        holidays_within(report, office)
            .into_iter()
            .filter(|h| h.moved_from.is_some())
            .map(|h| {
                note(
                    report,
                    "HOL-02",
                    &MOVE,
                    format!(
                        "{} falls on a Sunday and is kept on Monday {}: that day is left out too.",
                        h.name,
                        h.date.format("%-d %b %Y")
                    ),
                )
            })
            .collect()
    },
};

/// HOL-03: a Saturday holiday does not move.
pub static SATURDAY: ReportRule = ReportRule {
    id: "HOL-03",
    title: "A Saturday holiday does not move",
    says: "A legal holiday that falls on a Saturday stays there; the Friday before it is an ordinary day.",
    authorities: &[&SILENCE, &HOLIDAYS],
    met_by: "",
    open: "The statute says nothing of Saturdays; the silence is read as no move.",
    decide: |report, office, _| {
        holidays_within(report, office)
            .into_iter()
            .filter(|h| h.date.weekday() == Weekday::Sat)
            .map(|h| {
                note(
                    report,
                    "HOL-03",
                    &SILENCE,
                    format!(
                        "{} falls on a Saturday and does not move: the Friday before it counts.",
                        h.name
                    ),
                )
            })
            .collect()
    },
};

/// HOL-04: doubtful days are for a person to confirm.
pub static DOUBTFUL: ReportRule = ReportRule {
    id: "HOL-04",
    title: "A doubtful holiday",
    says: "15 January, the third Monday in January and, in Milwaukee, municipal election days count as ordinary days until a person confirms them. A county can confirm or reject a doubtful day, never add one.",
    authorities: &[&HOLIDAYS],
    met_by: "The office’s answer stands in its settings.",
    open: "Whether 15 January is kept on its date or on the third Monday was not read in official text after 2009.",
    decide: doubtful,
};

fn doubtful(report: &Report, office: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let Some((first, last)) = window(report, office) else {
        return Vec::new();
    };
    office
        .open_questions(first, last)
        .into_iter()
        .map(|day| {
            Conclusion::new("HOL-04", Outcome::AskPerson)
                .because(
                    format!("{} may be a legal holiday. Until your office confirms it, it counts as an ordinary day.", day.name()),
                    &HOLIDAYS,
                    police_start_facts(report),
                )
                .doubt(day.why())
        })
        .collect()
}

/// HOL-05: how § 990.001(4)(a) would count twenty-four hours.
pub static GENERAL_COUNT: ReportRule = ReportRule {
    id: "HOL-05",
    title: "How the statutes count hours",
    says: "Section 990.001(4)(a) leaves Sundays and legal holidays out of a time expressed in hours. Where that would give a later moment than running hours, the running hours lead.",
    authorities: &[&HOURS],
    met_by: "",
    open: "Whether it reaches the bare 24 hours of chapter 48 is open.",
    decide: |report, office, _| {
        let Some(start) = report.call.received_at.known().map(|m| m.utc) else {
            return Vec::new();
        };
        let later =
            add_hours_excluding_sundays_and_holidays(start, TWENTY_FOUR, &office.calendar());
        if later - start <= chrono::TimeDelta::hours(TWENTY_FOUR.into()) {
            return Vec::new();
        }
        vec![
            Conclusion::new("HOL-05", Outcome::Note)
                .because(
                    "A Sunday or a legal holiday lies within these 24 hours. The general section on counting might leave it out; the running hours lead.",
                    &HOURS,
                    [facts::call::RECEIVED_AT.at()],
                )
                .doubt(GENERAL_COUNT.open),
        ]
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::{check, check_at};

    fn received(text: &str) -> [(&str, &str); 2] {
        [
            ("call/received_at", text),
            ("allegation/trafficking", "suspected"),
        ]
    }

    #[test]
    fn a_holiday_within_the_statutes_clock_is_named() {
        check(&LIST, &received("2026-11-02 20:00"), &["note"]);
        check(&LIST, &received("2026-11-16 10:00"), &[]);
        check(&SUNDAY, &received("2022-12-31 20:00"), &["note"]);
        check(&SUNDAY, &received("2026-07-03 20:00"), &[]);
        check(&SATURDAY, &received("2026-07-03 20:00"), &["note"]);
        check(&SATURDAY, &received("2026-11-02 20:00"), &[]);
    }

    #[test]
    fn a_clock_that_ends_at_midnight_does_not_reach_the_holiday() {
        check(&SATURDAY, &received("2026-07-03 12:00"), &[]);
        check(&LIST, &received("2026-11-10 12:00"), &[]);
    }

    #[test]
    fn a_doubtful_day_is_asked_about_where_it_would_change_the_clock() {
        let eve = received("2026-01-14 20:00");
        check(&DOUBTFUL, &eve, &["a person decides"]);
        check_at(&DOUBTFUL, &[("january_15", "no")], &eve, &[]);
        check(&DOUBTFUL, &received("2026-11-02 20:00"), &[]);
        let election = received("2026-04-06 20:00");
        check_at(
            &DOUBTFUL,
            &[("county", "Milwaukee")],
            &election,
            &["a person decides"],
        );
        check_at(&DOUBTFUL, &[("county", "Wood")], &election, &[]);
    }

    #[test]
    fn a_special_election_that_the_office_entered_is_asked_about_until_it_is_answered() {
        let special = ("municipal_elections/special/day", "2026-11-17");
        let eve = received("2026-11-16 20:00");
        let office = [("county", "Milwaukee"), special];
        check_at(&DOUBTFUL, &office, &eve, &["a person decides"]);
        check_at(&DOUBTFUL, &[("county", "Wood"), special], &eve, &[]);
        check_at(&DOUBTFUL, &office, &received("2026-11-18 20:00"), &[]);
        let no = ("municipal_elections/special/confirmed", "no");
        check_at(&DOUBTFUL, &[office[0], special, no], &eve, &[]);
    }

    #[test]
    fn the_general_count_is_named_where_it_would_be_later() {
        check(&GENERAL_COUNT, &received("2026-11-14 10:00"), &["note"]);
        check(&GENERAL_COUNT, &received("2026-11-16 10:00"), &[]);
    }
}
