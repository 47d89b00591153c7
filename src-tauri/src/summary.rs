//! The line of a case for the board and the search, computed from the law.

use casefile::fact::{Fact, Kind};
use casefile::path::FactPath;
use casefile::report::Report;
use casefile::summary::{DutyLine, SearchText, Summary};
use chrono::{DateTime, Utc};
use law::conclusion::{Lead, Outcome};
use law::office::Office;
use law::reading::received;
use law::released::{Released, all};
use law::rules::register::VERSION;
use law::rules::{conclude, rule};
use law::standing::{done, done_by};

use store::kind::RecordKind;

use crate::case::Kept;
use crate::views::fields::referral_missing;
use crate::views::title::{case_title, duty_label};

impl Kept for Report {
    const KIND: RecordKind = RecordKind::Report;

    fn fact(path: &FactPath) -> Option<&'static Fact> {
        casefile::facts::report(path)
    }

    fn summary(&self, office: &Office, now: DateTime<Utc>) -> Summary {
        summary(self, office, now)
    }

    fn search_text(&self) -> SearchText {
        search_text(self)
    }
}

/// The line of a report on the board. It never says whether anything is late.
fn summary(report: &Report, office: &Office, now: DateTime<Utc>) -> Summary {
    let conclusions = conclude(report, office, now);
    let duties = conclusions
        .iter()
        .filter_map(|c| {
            let due = c.due()?;
            Some(DutyLine {
                rule: c.rule.to_owned(),
                label: duty_label(c.rule).to_owned(),
                from: due.from,
                by: due.by,
                leads: due.standing == Lead::Leads,
                met_at: done_by(c, report).map(|(_, _, at)| at),
            })
        })
        .collect();
    let waits = conclusions
        .iter()
        .filter(|c| matches!(c.outcome, Outcome::AskPerson | Outcome::NeedsFact))
        .filter_map(|c| rule(c.rule).map(|r| r.title.to_owned()))
        .collect();
    let mut flags = Vec::new();
    if report.child.missing.is_yes() {
        flags.push("missing".to_owned());
    }
    let screening = &report.screening;
    // A decision without its time is not one yet: nobody could say later when it was made.
    if screening.decision.known().is_none() || screening.decided_at.known().is_none() {
        flags.push("unscreened".to_owned());
    } else if screening.supervisor_decision.known().is_none()
        || screening.supervisor_at.known().is_none()
    {
        flags.push("unsigned".to_owned());
    }
    if report.call.cps_number.known().is_none() {
        flags.push("not_in_ewisacwis".to_owned());
    }
    Summary {
        number: report.number.clone(),
        title: case_title(report),
        detail: String::new(),
        received: received(report),
        duties,
        waits,
        flags,
        worker: report.call.worker.known().cloned().unwrap_or_default(),
        stands: stands(report).to_owned(),
        law_version: VERSION.to_owned(),
    }
}

/// Where a case stands, in a word or two.
fn stands(report: &Report) -> &'static str {
    if !referral_missing(report).is_empty() && report.acts.is_empty() {
        "Intake"
    } else if done("CPS-02", report).is_none()
        && law::reading::must_refer(report) != law::reading::Tri::No
    {
        "First hour"
    } else if report.screening.decision.known().is_none() {
        "Screening"
    } else {
        "Assessment"
    }
}

/// The words by which a report is found. The reporter's are among them: whoever may open the case may find it.
fn search_text(report: &Report) -> SearchText {
    let mut text = SearchText::default();
    text.numbers.push_str(&report.number);
    for (path, fact, released) in all(report, casefile::moment::Clock::TwentyFour) {
        let Released::Known(words) = released else {
            continue;
        };
        let path = path.as_str();
        let place =
            if path.ends_with("name") || path.ends_with("nicknames") || path.ends_with("aliases") {
                &mut text.names
            } else if fact.kind == Kind::Phone
                || ["number", "vehicles", "vehicle", "phones", "handles"]
                    .iter()
                    .any(|end| path.ends_with(end))
            {
                &mut text.numbers
            } else if ["address", "places", "whereabouts", "school"]
                .iter()
                .any(|end| path.ends_with(end))
            {
                &mut text.places
            } else if matches!(fact.kind, Kind::Line | Kind::Text) {
                &mut text.narrative
            } else {
                continue;
            };
        place.push('\n');
        place.push_str(&words);
    }
    for act in report.acts.values() {
        for answer in [
            &act.particulars.officer,
            &act.particulars.case_number,
            &act.particulars.badge,
        ] {
            if let Some(words) = answer.known() {
                text.numbers.push('\n');
                text.numbers.push_str(words);
            }
        }
    }
    text
}
