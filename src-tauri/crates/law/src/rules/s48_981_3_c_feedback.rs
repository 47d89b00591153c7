//! § 48.981(3)(c)6. and 6m.: who is told what was done on a report.
//!
//! Decides until when the required reporter is told, and a relative who asked in writing. Each has a clock of its
//! own, and telling one meets nothing of the other.

use casefile::facts;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::{add_days, start_of_day};
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::office::Office;
use crate::reading::{missing_of, received};
use crate::rule::ReportRule;

/// The required reporter.
pub static REPORTER: Authority = Authority {
    id: "48.981(3)(c)6.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(c)6.",
    paraphrase: "Within 60 days after it receives a report from a person who is required to report, the agency tells that person what action it took to protect the child.",
    source: "secondary sources; the text of today was not opened",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// A relative.
pub static RELATIVE: Authority = Authority {
    id: "48.981(3)(c)6m.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(c)6m.",
    paraphrase: "A relative who is no parent and asks in writing is told within 60 days after the report or 20 days after the request, whichever is later, and is told of the duty of confidentiality and its penalties.",
    source: "the legislature’s site, statutes of 1997–98",
    edition: "1997–98",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Today’s subdivision was not opened."],
};

const DAYS: u32 = 60; // "within 60 days"
const AFTER_REQUEST: u32 = 20; // "or within 20 days after the request"

/// CPS-21: who is told what was done.
pub static FEEDBACK: ReportRule = ReportRule {
    id: "CPS-21",
    title: "Tell the reporter what was done, day 60",
    says: "A required reporter is told within 60 days of receipt what was done. A relative who is no parent and asked in writing is told within 60 days of the report or 20 days of the request, the later of the two, and of the duty to keep it confidential. First look whether that relative could be involved.",
    authorities: &[&REPORTER, &RELATIVE],
    met_by: "That the reporter, or the relative, was told was recorded.",
    open: "",
    decide: feedback,
};

fn feedback(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    [of_reporter(report), of_relative(report)]
        .into_iter()
        .flatten()
        .collect()
}

fn of_reporter(report: &Report) -> Option<Conclusion> {
    let mandated = &report.reporter.mandated;
    let conclusion = |outcome| Conclusion::new("CPS-21", outcome).about("/reporter".into());
    if mandated.is_no() {
        return None;
    }
    let start = received(report);
    let lacks = missing_of([
        (!mandated.is_open(), &facts::reporter::MANDATED),
        (start.is_some(), &facts::call::RECEIVED_AT),
    ]);
    let (true, Some(from)) = (mandated.is_yes(), start) else {
        return Some(
            conclusion(Outcome::NeedsFact)
                .because(
                    "A reporter who had to report is told what was done within sixty days of receipt.",
                    &REPORTER,
                    mandated.known().map(|_| facts::reporter::MANDATED.at()),
                )
                .missing(lacks),
        );
    };
    Some(
        conclusion(Outcome::Due(Due {
            from,
            by: add_days(from, DAYS),
            standing: Lead::Leads,
        }))
        .because(
            "Sixty days from receipt, day 0; the day ends at midnight and is not moved for a weekend. What was done to protect the child is told, and nothing else of the record.",
            &REPORTER,
            [
                facts::reporter::MANDATED.at(),
                facts::call::RECEIVED_AT.at(),
            ],
        ),
    )
}

fn of_relative(report: &Report) -> Option<Conclusion> {
    use facts::owed::{RELATIVE_ASKED, RELATIVE_ASKED_ON};
    if !report.owed.relative_asked.is_yes() {
        return None;
    }
    let conclusion = |outcome| Conclusion::new("CPS-21", outcome).about("/owed".into());
    let asked = report.owed.relative_asked_on.known();
    let start = received(report);
    let lacks = missing_of([
        (start.is_some(), &facts::call::RECEIVED_AT),
        (asked.is_some(), &RELATIVE_ASKED_ON),
    ]);
    let says = "Sixty days from the report or twenty from the request, the later of the two; until the day of the request is entered, the sixty. Tell the duty of confidentiality with it, and look first whether this relative could be involved.";
    let Some(from) = start else {
        return Some(
            conclusion(Outcome::NeedsFact)
                .because(says, &RELATIVE, [RELATIVE_ASKED.at()])
                .missing(lacks),
        );
    };
    let sixty = add_days(from, DAYS);
    let by = asked.map_or(sixty, |day| {
        sixty.max(add_days(start_of_day(*day), AFTER_REQUEST))
    });
    let rests = [RELATIVE_ASKED.at(), facts::call::RECEIVED_AT.at()]
        .into_iter()
        .chain(asked.map(|_| RELATIVE_ASKED_ON.at()));
    Some(
        conclusion(Outcome::Due(Due {
            from,
            by,
            standing: Lead::Leads,
        }))
        .because(says, &RELATIVE, rests)
        .missing(lacks),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::check;

    const MANDATED: (&str, &str) = ("reporter/mandated", "yes");
    const NOT: (&str, &str) = ("reporter/mandated", "no");
    const ASKED: (&str, &str) = ("owed/relative_asked", "yes");

    #[test]
    fn a_required_reporter_is_told_by_day_sixty() {
        check(
            &FEEDBACK,
            &[MANDATED],
            &["reporter: due end of Tue 19 Jan 2027"],
        );
        check(
            &FEEDBACK,
            &[],
            &["reporter: needs a fact; lacks reporter/mandated"],
        );
        check(
            &FEEDBACK,
            &[MANDATED, ("call/received_at", "(unknown)")],
            &["reporter: needs a fact; lacks call/received_at"],
        );
        check(&FEEDBACK, &[NOT], &[]);
    }

    #[test]
    fn a_relative_has_the_later_of_two_times() {
        check(
            &FEEDBACK,
            &[NOT, ASKED],
            &["owed: due end of Tue 19 Jan 2027; lacks owed/relative_asked_on"],
        );
        check(
            &FEEDBACK,
            &[NOT, ASKED, ("owed/relative_asked_on", "2026-11-20")],
            &["owed: due end of Tue 19 Jan 2027"],
        );
        let report = crate::examples::report(&[
            NOT,
            ASKED,
            ("call/received_at", "2026-09-01 09:00"),
            ("owed/relative_asked_on", "2026-11-20"),
        ]);
        let later = feedback(&report, &crate::examples::office(), crate::examples::now());
        let by = later[0]
            .due()
            .map(|due| crate::calendar::local_date(due.by));
        assert_eq!(
            by.map(|day| day.to_string()).as_deref(),
            Some("2026-12-11"),
            "the midnight after the twentieth day"
        );
        check(
            &FEEDBACK,
            &[NOT, ASKED, ("call/received_at", "(unknown)")],
            &["owed: needs a fact; lacks call/received_at, owed/relative_asked_on"],
        );
        check(&FEEDBACK, &[NOT, ("owed/relative_asked", "no")], &[]);
    }
}
