//! The paper after the call: a step of the first hour of its own, since no clock asks for it any more.

use casefile::moment::Clock;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::reading::{Tri, must_refer};
use law::standing::done;

use crate::views::duties::{ActKey, DutyAct, DutyView};
use crate::views::shown::{Shape, time};

/// Once police were told by voice the paper still has to follow: it is the next step until one was made.
pub fn paper_to_come(report: &Report) -> Option<DutyView> {
    let told = must_refer(report) == Tri::Yes && done("CPS-02", report).is_some();
    (told && report.papers.is_empty()).then(|| DutyView {
        rule: "CPS-01".to_owned(),
        about: FactPath::from(""),
        title: "Make the referral: the paper follows the call".to_owned(),
        detail:
            "Police were told, and no paper has been made yet. It can be given to them as it is."
                .to_owned(),
        by: String::new(),
        left: String::new(),
        shape: Shape::Open,
        done_late: false,
        acts: vec![make_referral()],
    })
}

/// The referral that was made, as something done.
pub fn paper_made(report: &Report, now: DateTime<Utc>, clock: Clock) -> Option<DutyView> {
    let first = report.papers.values().min_by_key(|paper| paper.at)?;
    Some(DutyView {
        rule: "CPS-01".to_owned(),
        about: FactPath::from(""),
        title: first.paper.title().to_owned(),
        detail: format!("made by {}", first.by),
        by: time(first.at, now, clock).short,
        left: String::new(),
        shape: Shape::Done,
        done_late: false,
        acts: Vec::new(),
    })
}

/// The way to the referral.
pub fn make_referral() -> DutyAct {
    DutyAct {
        key: ActKey::MakeReferral,
        label: "Make the referral".to_owned(),
        target: String::new(),
    }
}
