//! The clock strip: every clock of a case, the least time left first.

use casefile::facts;
use casefile::moment::Clock;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::conclusion::{Conclusion, Due, Lead, Outcome};
use law::standing::{Standing, done_by, standing};
use serde::Serialize;

use crate::views::acts::says_done;
use crate::views::law_book::rule_title;
use crate::views::shown::{Shape, ShownTime, end_time, shape, stretch};

/// One clock.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct ClockView {
    /// The rule that gives it.
    pub rule: String,
    /// What it is about.
    pub about: FactPath,
    /// A few words.
    pub label: String,
    /// When it ends; nothing while the fact it runs from is missing.
    pub by: Option<ShownTime>,
    /// How it stands.
    pub shape: Shape,
    /// The time left, or what was done, in words.
    pub left: String,
    /// Whether it was done after the time had ended.
    pub done_late: bool,
    /// How much of the time is spent, from 0 to 1. It is always a number, which a plain f64 need not be.
    #[specta(type = u32)]
    pub spent: f64,
    /// Whether this is the time to keep; the others are the latest a statute allows.
    pub leads: bool,
}

/// The rules whose conclusions are clocks.
const CLOCKS: &[&str] = &[
    "CPS-02", "CPS-03", "CPS-07", "CPS-08", "CPS-10", "CPS-11", "FED-01", "MIS-01", "MIS-02",
    "CPS-21", "CPS-22",
];

/// Every clock of a report, the late and the nearest first, what is done last but for the limits.
pub fn clocks(
    report: &Report,
    conclusions: &[Conclusion],
    now: DateTime<Utc>,
    clock: Clock,
) -> Vec<ClockView> {
    let mut views: Vec<(u8, DateTime<Utc>, ClockView)> = conclusions
        .iter()
        .filter(|c| CLOCKS.contains(&c.rule))
        .filter_map(|c| match (&c.outcome, c.due()) {
            (_, Some(due)) => Some(running(report, c, due, now, clock)),
            (Outcome::NeedsFact, None) => Some((1, DateTime::<Utc>::MAX_UTC, waiting(c))),
            _ => None,
        })
        .collect();
    views.sort_by_key(|(rank, by, _)| (*rank, *by));
    views.into_iter().map(|(_, _, view)| view).collect()
}

fn running(
    report: &Report,
    conclusion: &Conclusion,
    due: Due,
    now: DateTime<Utc>,
    clock: Clock,
) -> (u8, DateTime<Utc>, ClockView) {
    let act = done_by(conclusion, report);
    let stands = standing(&due, act.map(|(_, _, at)| at), now);
    let leads = due.standing == Lead::Leads;
    let lacks_heritage = conclusion.rule == "CPS-11"
        && conclusion
            .missing
            .contains(&facts::child::INDIAN_CHILD.at());
    let met = matches!(stands, Standing::Met | Standing::MetLate);
    let left = match (stands, act) {
        (Standing::Met, Some((_, act, _))) => says_done(act),
        (Standing::MetLate, Some((_, act, _))) if leads => {
            says_done(act).trim_start_matches("done ").to_owned()
        }
        (Standing::MetLate, Some((_, act, _))) => format!("late, {}", says_done(act)),
        (Standing::Late, _) if leads => format!("late by {}", stretch(now - due.by)),
        (Standing::Late, _) => format!("passed {} ago", stretch(now - due.by)),
        _ if lacks_heritage => "heritage not asked yet".to_owned(),
        _ if !leads => "not time you have".to_owned(),
        _ => format!("{} left", stretch(due.by - now)),
    };
    let shape = match stands {
        Standing::Open if lacks_heritage => Shape::NeedsFact,
        // A limit is never shown as time to spend.
        Standing::Soon if !leads => Shape::Open,
        other => shape(other),
    };
    let whole = (due.by - due.from).num_seconds().max(1);
    let spent = if met {
        1.0
    } else {
        ((now - due.from).num_seconds() as f64 / whole as f64).clamp(0.0, 1.0)
    };
    let rank = match (met, leads) {
        (false, true) => 0,
        (true, true) => 2,
        (_, false) => 3,
    };
    let title = rule_title(conclusion.rule);
    let label = if conclusion.rule == "CPS-08" && !leads {
        "See the child, latest".to_owned()
    } else {
        title.to_owned()
    };
    let view = ClockView {
        rule: conclusion.rule.to_owned(),
        about: conclusion.about.clone(),
        label,
        by: Some(end_time(due.by, now, clock)),
        shape,
        left,
        done_late: stands == Standing::MetLate && leads,
        spent,
        leads,
    };
    (rank, due.by, view)
}

fn waiting(conclusion: &Conclusion) -> ClockView {
    let lacks = conclusion
        .missing
        .first()
        .and_then(facts::report)
        .map_or("a fact is missing".to_owned(), |fact| {
            format!("needs: {}", fact.label.trim_end_matches('?').to_lowercase())
        });
    ClockView {
        rule: conclusion.rule.to_owned(),
        about: conclusion.about.clone(),
        label: rule_title(conclusion.rule).to_owned(),
        by: None,
        shape: Shape::NeedsFact,
        left: lacks,
        done_late: false,
        spent: 0.0,
        leads: conclusion.rule != "CPS-03",
    }
}
