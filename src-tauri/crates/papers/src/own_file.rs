//! What the papers for the agency's own file have in common: the facts of the case, its recorded acts and its clocks.
//!
//! Everything comes from an [`OwnFile`], in which there is no reporter. An act that nobody recorded is not on them;
//! where one is still to be written down, there is a ruled blank.

use casefile::act::ActKind;
use casefile::fact::Fact;
use casefile::facts::{allegation, assessment, call, child, plan, referral, screening, trigger};
use chrono::{DateTime, TimeDelta, Utc};
use law::calendar::{local_date, start_of_day};
use law::own_file::{ActLine, ClockLine, OwnFile};
use law::release::LEFT_OUT;
use law::released::Released;
use law::standing::Standing;

use crate::fact_value::{gap, value};
use crate::outgoing::{frame, sender};
use crate::value::{Value, Values};

/// The facts that these papers name, by the names that their templates use.
const FACTS: &[(&str, &Fact)] = &[
    ("child", &child::NAME),
    ("age", &child::AGE),
    ("born", &child::DATE_OF_BIRTH),
    ("whereabouts", &child::WHEREABOUTS),
    ("with_whom", &child::WITH_WHOM),
    ("safe_to_contact", &child::SAFE_TO_CONTACT),
    ("missing", &child::MISSING),
    ("in_care", &child::IN_CARE),
    ("condition", &child::CONDITION),
    ("received_at", &call::RECEIVED_AT),
    ("known_since", &call::KNOWN_SINCE),
    ("worker", &call::WORKER),
    ("worker_phone", &call::WORKER_PHONE),
    ("cps_number", &call::CPS_NUMBER),
    ("urgent", &call::URGENT),
    ("trafficking", &allegation::TRAFFICKING),
    ("prostitution", &allegation::PROSTITUTION),
    ("sexual_abuse", &allegation::SEXUAL_ABUSE),
    ("injuries", &allegation::INJURIES),
    ("summary", &allegation::WORKER_SUMMARY),
    ("self_report", &trigger::SELF_REPORT),
    ("survival_sex", &trigger::SURVIVAL_SEX),
    ("confirmed", &trigger::CONFIRMED),
    ("decision", &screening::DECISION),
    ("reasons", &screening::REASONS),
    ("asked", &plan::ASKED),
    ("forensic_interview", &plan::FORENSIC_INTERVIEW),
    ("response", &plan::RESPONSE),
    ("coordinate", &plan::COORDINATE),
    ("history", &plan::HISTORY),
    ("police", &referral::RECIPIENT),
    ("danger", &assessment::DANGER),
    ("safe", &assessment::SAFE),
];

/// Facts that somebody signs for: what is not entered is a line to write on.
const SIGNED: &[(&str, &Fact)] = &[
    ("decided_by", &screening::DECIDED_BY),
    ("decided_at", &screening::DECIDED_AT),
    ("supervisor", &screening::SUPERVISOR),
    ("supervisor_at", &screening::SUPERVISOR_AT),
    ("supervisor_decision", &screening::SUPERVISOR_DECISION),
];

/// The values of a paper for the agency's own file.
pub(crate) fn values(file: &OwnFile, mark: &str) -> Values {
    let facts = file.facts();
    let once = |fact: &Fact| facts.fact(&fact.at());
    let mut all = frame(facts.number(), facts.practice(), mark)
        .with("agency", sender(facts.sender()))
        .with(
            "words_left_out",
            facts.words_left_out() || file.acts().iter().any(has_left_out),
        );
    for (name, fact) in FACTS {
        all.set(name, value(fact, once(fact)));
    }
    for (name, fact) in SIGNED {
        let words = match once(fact) {
            Released::Known(text) if gap(fact, once(fact)).is_none() => Some(text.clone()),
            _ => None,
        };
        all.set(name, Value::text_or_blank(words));
    }
    let lines = |wanted: fn(ActKind) -> bool| -> Vec<Values> {
        let acts = file.acts().iter().filter(|act| wanted(act.kind));
        acts.map(|act| act_line(file, act)).collect()
    };
    all.set("acts", lines(|_| true));
    all.set("told", lines(|kind| kind == ActKind::PoliceTold));
    all.set(
        "planned",
        lines(|kind| matches!(kind, ActKind::PoliceTold | ActKind::Coordinated)),
    );
    let still = |clock: &&ClockLine| !matches!(clock.standing, Standing::Met | Standing::MetLate);
    let open = file.clocks().iter().filter(still);
    all.set(
        "open",
        open.map(|clock| clock_line(file, clock))
            .collect::<Vec<_>>(),
    );
    let met = file.clocks().iter().filter(|clock| !still(clock));
    all.set(
        "met",
        met.map(|clock| clock_line(file, clock)).collect::<Vec<_>>(),
    );
    all
}

fn time(file: &OwnFile, at: DateTime<Utc>) -> String {
    casefile::moment::shown(at, file.facts().clock())
}

/// When a time ends: the end of a day is that day's last minute, not the next day's first.
fn end(file: &OwnFile, by: DateTime<Utc>) -> String {
    let midnight = start_of_day(local_date(by)) == by;
    time(
        file,
        if midnight {
            by - TimeDelta::minutes(1)
        } else {
            by
        },
    )
}

/// Whether words of an act were taken out because they show who the reporter is.
fn has_left_out(act: &ActLine) -> bool {
    let held =
        |released: &Released| matches!(released, Released::Known(text) if text.contains(LEFT_OUT));
    let reason = act
        .withdrawn
        .as_ref()
        .map(|withdrawn| withdrawn.reason.as_str());
    [
        &act.by,
        &act.agency,
        &act.officer,
        &act.detail,
        &act.late_reason,
    ]
    .into_iter()
    .any(held)
        || reason.is_some_and(|reason| reason.contains(LEFT_OUT))
}

fn act_line(file: &OwnFile, act: &ActLine) -> Values {
    let optional = |released: &Released| match released {
        Released::Known(text) if !text.trim().is_empty() => Value::Text(text.clone()),
        _ => Value::not_known("not recorded"),
    };
    let withdrawn = act.withdrawn.as_ref().map(|withdrawn| {
        format!(
            "Withdrawn {} by {}: {}",
            time(file, withdrawn.at),
            withdrawn.by,
            withdrawn.reason
        )
    });
    Values::new()
        .with("what", title(act.kind))
        .with(
            "at",
            Value::text_or(act.at.map(|at| time(file, at)), "time not recorded"),
        )
        .with("recorded", time(file, act.recorded))
        .with("recorded_by", act.recorded_by.as_str())
        .with("by", optional(&act.by))
        .with("means", optional(&act.means))
        .with("agency", optional(&act.agency))
        .with("officer", optional(&act.officer))
        .with("badge", optional(&act.badge))
        .with("case_number", optional(&act.case_number))
        .with("ncic_number", optional(&act.ncic_number))
        .with("detail", optional(&act.detail))
        .with("late_reason", optional(&act.late_reason))
        .with("withdrawn", Value::text_or(withdrawn, "not withdrawn"))
        .with("meets", act.meets.join(", "))
        .with("meets_any", !act.meets.is_empty())
}

fn clock_line(file: &OwnFile, clock: &ClockLine) -> Values {
    let stands = match clock.standing {
        Standing::Open => "open",
        Standing::Soon => "soon",
        Standing::Late => "late",
        Standing::Met => "done",
        Standing::MetLate => "done late",
    };
    Values::new()
        .with("rule", clock.rule)
        .with("title", clock.title)
        .with("by", end(file, clock.due.by))
        .with("stands", stands)
        .with("late", clock.standing == Standing::Late)
        .with(
            "done",
            Value::text_or(clock.done.map(|at| time(file, at)), "not recorded"),
        )
}

/// What an act is called on these papers.
fn title(kind: ActKind) -> &'static str {
    match kind {
        ActKind::PoliceTold => "Police told",
        ActKind::InvestigationBegun => "Investigation begun",
        ActKind::ContactTried => "Contact with the child tried",
        ActKind::ChildSeen => "Child seen",
        ActKind::TribeTold => "Tribe told",
        ActKind::Coordinated => "Planned together with police",
        ActKind::DcfTold => "DCF told",
        ActKind::NcmecConfirmed => "NCMEC confirmed",
        ActKind::DeterminationSigned => "Determination signed",
        ActKind::ReporterTold => "Reporter told what was done",
        ActKind::RelativeTold => "Relative told what was done",
        ActKind::DefenseTold => "Department of Defense told",
        ActKind::ReleaseSent => "Release sent",
    }
}
