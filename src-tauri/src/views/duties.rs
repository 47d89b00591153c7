//! What the first hour asks of the worker, in order, and what is done.

use casefile::facts;
use casefile::moment::Clock;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::conclusion::{Conclusion, Lead, Outcome};
use law::standing::{Standing, done_by, standing};
use serde::Serialize;

use crate::views::acts::says_done;
use crate::views::duty_acts::acts;
use crate::views::law_book::rule_title;
use crate::views::law_text::law_text;
use crate::views::paper_duty::{paper_made, paper_to_come};
use crate::views::shown::{Shape, end_time, shape, stretch, time};
use crate::views::title::short;

/// One duty, question or decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DutyView {
    /// The rule.
    pub rule: String,
    /// What it is about.
    pub about: FactPath,
    /// What to do.
    pub title: String,
    /// The particulars.
    pub detail: String,
    /// By when, in a few words.
    pub by: String,
    /// How much time is left.
    pub left: String,
    /// How it stands.
    pub shape: Shape,
    /// Whether it was done after the time had ended.
    pub done_late: bool,
    /// What can be done about it here.
    pub acts: Vec<DutyAct>,
}

/// One thing that can be done here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DutyAct {
    /// What it is.
    pub key: ActKey,
    /// The words on the button.
    pub label: String,
    /// The kind of act, or the fact or the step to go to.
    pub target: String,
}

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ActKey {
    /// Opens the form for the notice to police.
    RecordNotice,
    /// Opens the referral.
    MakeReferral,
    /// Opens the form for another act.
    RecordAct,
    /// Goes to a field.
    GoField,
    /// Goes to another step of the report.
    GoStep,
}

/// The rules of the first hour, in the order in which they are done.
const FIRST: &[&str] = &[
    "CPS-02", "MIS-01", "FED-01", "CPS-08", "CPS-17", "CPS-11", "CPS-20", "CPS-22",
];

/// What follows when the first hour is over, in order.
const THEN: &[&str] = &[
    "CPS-07", "MIS-02", "CPS-06", "CPS-18", "CPS-12", "CPS-16", "CPS-09", "HOL-04", "CPS-10",
    "CPS-21",
];

/// The duties of a report.
pub struct Duties {
    /// What the first hour asks and is still open.
    pub first: Vec<DutyView>,
    /// What comes after it and is still open.
    pub then: Vec<DutyView>,
    /// What is done.
    pub done: Vec<DutyView>,
}

#[derive(Default)]
struct Sorting {
    first: Vec<(u8, DateTime<Utc>, DutyView)>,
    then: Vec<DutyView>,
    done: Vec<DutyView>,
}

/// What is still to be done and what is done, each in the order in which it is done.
pub fn duties(
    report: &Report,
    conclusions: &[Conclusion],
    now: DateTime<Utc>,
    clock: Clock,
) -> Duties {
    let mut duties = Sorting::default();
    for (rule, is_first) in FIRST
        .iter()
        .map(|rule| (rule, true))
        .chain(THEN.iter().map(|rule| (rule, false)))
    {
        for conclusion in conclusions.iter().filter(|c| c.rule == *rule) {
            let is_limit = conclusion
                .due()
                .is_some_and(|due| due.standing == Lead::Latest);
            if is_limit {
                continue;
            }
            if let Some(view) = finished_duty(report, conclusion, now, clock) {
                duties.done.push(view);
            } else if let Some(view) = open_duty(report, conclusion, now, clock) {
                if is_first {
                    let (group, by) = place_in_hour(conclusion);
                    duties.first.push((group, by, view));
                } else {
                    duties.then.push(view);
                }
            }
        }
    }
    if let Some(paper) = paper_to_come(report) {
        // What is late comes before it, whatever still has time after it.
        duties.first.push((1, now, paper));
    }
    duties.done.extend(paper_made(report, now, clock));
    duties.first.sort_by_key(|(group, by, _)| (*group, *by));
    Duties {
        first: duties.first.into_iter().map(|(.., view)| view).collect(),
        then: duties.then,
        done: duties.done,
    }
}

/// One call covers what police are told, so it comes first, whichever of its clocks is the nearest; then what
/// has a clock, then what is asked.
fn place_in_hour(conclusion: &Conclusion) -> (u8, DateTime<Utc>) {
    let by = conclusion
        .due()
        .map_or(DateTime::<Utc>::MAX_UTC, |due| due.by);
    let group = match conclusion.rule {
        "CPS-02" | "MIS-01" | "FED-01" => 0,
        _ if conclusion.due().is_some() => 1,
        _ => 2,
    };
    (group, by)
}

fn finished_duty(
    report: &Report,
    conclusion: &Conclusion,
    now: DateTime<Utc>,
    clock: Clock,
) -> Option<DutyView> {
    // A duty that answers discharge is done when none of them is waited for.
    let by_answers =
        matches!(conclusion.rule, "CPS-06" | "CPS-09") && conclusion.missing.is_empty();
    let by_judgment = conclusion.rule == "CPS-18" && conclusion.outcome == Outcome::Note;
    let by_parent = conclusion.rule == "CPS-17"
        && conclusion.outcome == Outcome::Duty
        && conclusion.about.as_str() != "";
    let act = done_by(conclusion, report);
    let (left, detail) = match act {
        Some((_, act, at)) => (time(at, now, clock).short, says_done(act)),
        None if by_answers || by_judgment || by_parent => (
            String::new(),
            conclusion
                .because
                .first()
                .map(|s| s.says.clone())
                .unwrap_or_default(),
        ),
        None => return None,
    };
    let late = match (conclusion.due(), act) {
        (Some(due), Some((_, _, at))) => standing(&due, Some(at), now) == Standing::MetLate,
        _ => false,
    };
    Some(DutyView {
        rule: conclusion.rule.to_owned(),
        about: conclusion.about.clone(),
        title: rule_title(conclusion.rule).to_owned(),
        detail,
        by: left,
        left: String::new(),
        shape: Shape::Done,
        done_late: late,
        acts: Vec::new(),
    })
}

fn open_duty(
    report: &Report,
    conclusion: &Conclusion,
    now: DateTime<Utc>,
    clock: Clock,
) -> Option<DutyView> {
    let says = conclusion
        .because
        .first()
        .map(|s| s.says.clone())
        .unwrap_or_default();
    let (by, left, shape) = match (&conclusion.outcome, conclusion.due()) {
        (_, Some(due)) => {
            let stands = standing(&due, None, now);
            let left = if stands == Standing::Late {
                format!("late by {}", stretch(now - due.by))
            } else {
                stretch(due.by - now)
            };
            let lacks = conclusion.rule == "CPS-11"
                && conclusion
                    .missing
                    .contains(&facts::child::INDIAN_CHILD.at())
                && stands == Standing::Open;
            let shape = if lacks {
                Shape::NeedsFact
            } else {
                shape(stands)
            };
            (
                format!("by {}", end_time(due.by, now, clock).short),
                left,
                shape,
            )
        }
        (Outcome::Duty, None) => (String::new(), String::new(), Shape::Open),
        (Outcome::NeedsFact, None) => ("needs a fact".to_owned(), String::new(), Shape::NeedsFact),
        (Outcome::AskPerson, None) => (
            "a person decides".to_owned(),
            String::new(),
            Shape::PersonDecides,
        ),
        _ => return None,
    };
    // Which parent could be involved is for a person to decide, not a fact that somebody merely knows.
    let shape = if conclusion.rule == "CPS-17" && shape == Shape::NeedsFact {
        Shape::PersonDecides
    } else {
        shape
    };
    Some(DutyView {
        rule: conclusion.rule.to_owned(),
        about: conclusion.about.clone(),
        title: title(report, conclusion),
        detail: law_text(&says),
        by,
        left,
        shape,
        done_late: false,
        acts: acts(conclusion),
    })
}

/// The duty as an instruction.
fn title(report: &Report, conclusion: &Conclusion) -> String {
    let office = report
        .referral
        .recipient
        .known()
        .map(|office| short(office));
    match conclusion.rule {
        "CPS-02" => match office {
            Some(office) => format!("Call {office} first, paper after"),
            None => "Call the sheriff or police first, paper after".to_owned(),
        },
        "CPS-08" => "See the child now".to_owned(),
        "CPS-11"
            if conclusion
                .missing
                .contains(&facts::child::INDIAN_CHILD.at()) =>
        {
            "Ask about tribal heritage".to_owned()
        }
        "CPS-11" => "Tell the tribe".to_owned(),
        "CPS-17" => parent_title(report, &conclusion.about),
        "CPS-20" if conclusion.outcome == Outcome::NeedsFact => {
            "Ask: could our own people be involved?".to_owned()
        }
        other => rule_title(other).to_owned(),
    }
}

fn parent_title(report: &Report, about: &FactPath) -> String {
    let parent = report
        .parents
        .iter()
        .find(|(id, _)| about.as_str() == format!("/parents/items/{id}"))
        .map(|(_, parent)| parent);
    let who = parent.and_then(|p| {
        p.relationship
            .known()
            .map(|r| format!("the {}", short(r).to_lowercase()))
            .or_else(|| p.name.known().map(|n| short(n)))
    });
    match who {
        Some(who) => format!("Before anyone calls {who}: could this person be involved?"),
        None if parent.is_some() => {
            "Before anyone calls this parent: could this person be involved?".to_owned()
        }
        None => "Who are the parents, and could one be involved?".to_owned(),
    }
}
