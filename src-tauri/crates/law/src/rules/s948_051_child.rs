//! § 948.051: on that route, a child, an act, and no means.
//!
//! Decides whether the client was under 18 during some of it and an act is tied to a fact. No force, fraud or
//! coercion is asked for. Open: from when "patronizes" and "solicits" count.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::story::{LegalRoute, TraffickingAct};
use casefile::path::FactPath;
use chrono::{DateTime, Months, NaiveDate, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::{missing, spoken_of, told};
use crate::office::Office;
use crate::rule::MotionRule;

/// Trafficking of a child.
pub static CHILD: Authority = Authority {
    id: "948.051",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 948.051; § 948.01(1)",
    paraphrase: "Whoever knowingly recruits, entices, provides, obtains, harbors, transports, patronizes or solicits a child, or tries to, for commercial sex acts. A child is under 18. No force, fraud or coercion is asked for.",
    source: "the official chapter 948",
    edition: "21 November 2025, through 2025 Wisconsin Act 47",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "The section was made by 2007 Wisconsin Act 116; the day it took effect was not read.",
        "“Patronizes” and “solicits” came by 2015 Wisconsin Act 367; a secondary source says in force in 2017.",
    ],
};

/// VAC-09: a child, and no means.
pub static CHILD_ROUTE: MotionRule = MotionRule {
    id: "VAC-09",
    title: "§ 948.051: under 18, no means needed",
    says: "On the route of § 948.051 the client was under 18 during some of it, and no means is asked for. Trafficking is a period: as a child it may carry an offense at 18 or later, and how is argued under (b).",
    authorities: &[&CHILD],
    met_by: "",
    open: "“Patronizes” and “solicits” are since 2015 Wisconsin Act 367, in force in 2017 as a secondary source has it: for an earlier time plead the federal route too.",
    decide: child_route,
};

fn child_route(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::movant::DATE_OF_BIRTH;
    use facts::trafficked::{BEGAN, ENDED};
    if !motion.trafficked.routes.has(&LegalRoute::S948051) {
        return Vec::new();
    }
    let t = &motion.trafficked;
    let conclusion = |outcome| Conclusion::new("VAC-09", outcome);
    let birth = motion.movant.date_of_birth.known();
    let grown = birth.and_then(|day| day.checked_add_months(Months::new(18 * 12)));
    let (Some(grown), Some(began)) = (grown, t.began.known()) else {
        return vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "Whether the client was under 18 turns on two dates.",
                    &CHILD,
                    [],
                )
                .missing(missing([
                    (birth.is_some(), DATE_OF_BIRTH.at()),
                    (t.began.known().is_some(), BEGAN.at()),
                ])),
        ];
    };
    let dates = [DATE_OF_BIRTH.at(), BEGAN.at()];
    let first = match began.is_before(grown) {
        Some(true) => of_acts(motion, &dates),
        Some(false) => conclusion(Outcome::Warn).because(
            "By these dates the client was 18 or older when it began, and § 948.051 speaks of a child: look at the dates, and plead another route too.",
            &CHILD,
            dates,
        ),
        None => conclusion(Outcome::AskPerson).because(
            "It began within the time in which the client turned 18: whether some of it was before turns on a date nobody entered yet.",
            &CHILD,
            dates,
        ),
    };
    let later = spoken_of(motion)
        .filter(|(_, count)| {
            count
                .offense_date
                .known()
                .and_then(|span| span.is_before(grown))
                == Some(false)
        })
        .map(|(id, _)| facts::count::OFFENSE_DATE.of(id))
        .collect::<Vec<_>>();
    let later = (!later.is_empty() && began.is_before(grown) == Some(true)).then(|| {
        conclusion(Outcome::Note).because(
            "The offense was at 18 or later. Trafficking as a child may satisfy (a); that the offense came of it is argued under (b).",
            &CHILD,
            later.into_iter().chain(t.ended.known().map(|_| ENDED.at())),
        )
    });
    std::iter::once(first).chain(later).collect()
}

/// Whether an act that § 948.051 names is tied to a fact.
fn of_acts(motion: &MotionFacts, dates: &[FactPath; 2]) -> Conclusion {
    let conclusion = |outcome| Conclusion::new("VAC-09", outcome);
    let with = |wanted: fn(&TraffickingAct) -> bool| -> Vec<FactPath> {
        told(motion)
            .filter(|(_, fact)| fact.acts.each().any(wanted))
            .map(|(id, _)| facts::story::ACTS.of(id))
            .collect()
    };
    let buyer =
        |act: &TraffickingAct| matches!(act, TraffickingAct::Patronize | TraffickingAct::Solicit);
    let others = with(|act| !matches!(act, TraffickingAct::Patronize | TraffickingAct::Solicit));
    if !others.is_empty() {
        return conclusion(Outcome::Met).because(
            "The client was under 18 during some of it, and an act is tied to a fact. No means is asked for.",
            &CHILD,
            dates.iter().cloned().chain(others),
        );
    }
    let buyers = with(buyer);
    if buyers.is_empty() {
        return conclusion(Outcome::NeedsFact)
            .because(
                "The client was under 18 during some of it. Tie an act to a fact: recruited, enticed, provided, obtained, harbored, transported, patronized or solicited.",
                &CHILD,
                dates.iter().cloned(),
            )
            .missing(told(motion).map(|(id, _)| facts::story::ACTS.of(id)));
    }
    // The act is of 2015 and 2016; in force in 2017 as a secondary source says. Before 2018 a person looks.
    let since = NaiveDate::from_ymd_opt(2018, 1, 1);
    let surely = told(motion).any(|(_, fact)| {
        fact.acts.each().any(buyer)
            && fact
                .when
                .known()
                .zip(since)
                .and_then(|(when, day)| when.is_before(day))
                == Some(false)
    });
    if surely {
        conclusion(Outcome::Met).because(
            "The client was under 18 during some of it, and was patronized or solicited after Act 367.",
            &CHILD,
            dates.iter().cloned().chain(buyers),
        )
    } else {
        conclusion(Outcome::AskPerson)
            .because(
                "The only acts named are patronizing or soliciting, which § 948.051 names since Act 367: for an earlier time plead the federal route too.",
                &CHILD,
                buyers,
            )
            .doubt(CHILD_ROUTE.open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    fn child(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
        let of = [
            ("trafficked/routes", "948.051"),
            ("movant/date_of_birth", "1996-06-15"),
            ("trafficked/began", "2012"),
            ("story/x/statement", "He took her to the motel."),
            ("story/x/acts", "transport"),
        ];
        [&of[..], more].concat()
    }

    #[test]
    fn a_child_needs_no_means_and_some_of_the_time_is_enough() {
        check(&CHILD_ROUTE, &child(&[]), &["met"]);
        check(
            &CHILD_ROUTE,
            &child(&[("trafficked/began", "2014")]),
            &["a person decides"],
        );
        check(
            &CHILD_ROUTE,
            &child(&[("trafficked/began", "July 2014")]),
            &["warning"],
        );
        check(
            &CHILD_ROUTE,
            &child(&[
                ("counts/1/offense_date", "2015-02-01"),
                ("trafficked/ended", "2015"),
            ]),
            &["met", "note"],
        );
        check(
            &CHILD_ROUTE,
            &child(&[("movant/date_of_birth", "(unknown)")]),
            &["needs a fact; lacks movant/date_of_birth"],
        );
        check(
            &CHILD_ROUTE,
            &child(&[("story/x/acts", "none")]),
            &["needs a fact; lacks story/x/acts"],
        );
    }

    #[test]
    fn a_buyer_as_trafficker_is_of_act_367() {
        check(
            &CHILD_ROUTE,
            &child(&[("story/x/acts", "patronize"), ("story/x/when", "2013")]),
            &["a person decides"],
        );
        check(
            &CHILD_ROUTE,
            &[
                ("trafficked/routes", "948.051"),
                ("movant/date_of_birth", "2003-06-15"),
                ("trafficked/began", "2018"),
                ("story/x/statement", "He paid."),
                ("story/x/acts", "patronize"),
                ("story/x/when", "2019"),
            ],
            &["met"],
        );
    }
}
