//! The clocks of a diversion: of what others may do, or of what ends by itself. None of them is ever late.

use casefile::diversion::DiversionFacts;
use casefile::facts;
use casefile::moment::Clock;
use casefile::path::FactPath;
use casefile::summary::DutyLine;
use chrono::{DateTime, Utc};
use law::conclusion::{Due, Lead, Outcome};
use law::diversion::Desk;
use law::standing::{Standing, standing};

use crate::views::clocks::ClockView;
use crate::views::shown::{Shape, end_time, shape, stretch};

/// Every clock, the next to end first, then what waits for a fact, then what has ended.
pub fn clocks(d: &DiversionFacts, desk: &Desk, now: DateTime<Utc>, clock: Clock) -> Vec<ClockView> {
    let running = desk.clocks.iter().map(|one| {
        let label = clock_label(one.rule, d);
        clock_view(one.rule, label, one.due, now, clock)
    });
    let waiting = desk.conclusions.iter().filter_map(|conclusion| {
        let waits = conclusion.rule == "DIV-09" && conclusion.outcome == Outcome::NeedsFact;
        let lacks = conclusion.missing.first().filter(|_| waits)?;
        let lacks = facts::diversion(lacks).map_or("", |fact| fact.label);
        Some(ClockView {
            rule: conclusion.rule.to_owned(),
            about: conclusion.about.clone(),
            label: clock_label(conclusion.rule, d).to_owned(),
            by: None,
            shape: Shape::NeedsFact,
            left: format!("needs: {}", lacks.trim_end_matches('?').to_lowercase()),
            done_late: false,
            spent: 0.0,
            leads: true,
        })
    });
    let mut all: Vec<ClockView> = running.chain(waiting).collect();
    all.sort_by_key(|view| match view.shape {
        Shape::NeedsFact => 1,
        Shape::Note => 2,
        _ => 0,
    });
    all
}

/// A clock that has a moment.
pub fn clock_view(
    rule: &str,
    label: &str,
    due: Due,
    now: DateTime<Utc>,
    clock: Clock,
) -> ClockView {
    let stands = standing(&due, None, now);
    let whole = (due.by - due.from).num_seconds().max(1);
    let (shape, left) = match stands {
        Standing::Late => (Shape::Note, format!("ended {} ago", stretch(now - due.by))),
        other => (shape(other), format!("{} left", stretch(due.by - now))),
    };
    ClockView {
        rule: rule.to_owned(),
        about: FactPath::from(""),
        label: label.to_owned(),
        by: Some(end_time(due.by, now, clock)),
        shape,
        left,
        done_late: false,
        spent: ((now - due.from).num_seconds() as f64 / whole as f64).clamp(0.0, 1.0),
        leads: true,
    }
}

/// The same for a line of the board.
pub fn of_line(line: &DutyLine, now: DateTime<Utc>, clock: Clock) -> ClockView {
    let due = Due {
        from: line.from,
        by: line.by,
        standing: Lead::Leads,
    };
    clock_view(&line.rule, &line.label, due, now, clock)
}

/// What a clock is called.
pub fn clock_label(rule: &str, d: &DiversionFacts) -> &'static str {
    match rule {
        "DIV-08" | "DIV-15" | "DIV-17" => "The agreement ends",
        "DIV-09" => "District attorney’s 20 days",
        "DIV-11" if d.decree.extension_months.known().is_some() => "The decree ends, extended",
        "DIV-11" => "The decree ends",
        other => crate::views::law_book::rule_title(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_ended_is_said_to_have_ended_and_never_called_late() {
        let due = Due {
            from: "2026-11-01T06:00:00Z".parse().expect("a moment"),
            by: "2026-11-21T06:00:00Z".parse().expect("a moment"),
            standing: Lead::Leads,
        };
        let at = |moment: &str| {
            let now = moment.parse().expect("a moment");
            clock_view("DIV-09", "x", due, now, Clock::TwentyFour)
        };
        assert_eq!(at("2026-11-02T06:00:00Z").shape, Shape::Open);
        assert_eq!(at("2026-11-20T06:00:00Z").shape, Shape::Soon);
        let ended = at("2026-11-24T06:00:00Z");
        assert_eq!(
            (ended.shape, ended.left.as_str()),
            (Shape::Note, "ended 3 days ago")
        );
    }
}
