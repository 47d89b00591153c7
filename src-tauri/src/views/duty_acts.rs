//! What can be done about each duty: the act to record, the paper to make, the question to go to.

use casefile::act::ActKind;
use casefile::facts;
use casefile::path::FactPath;
use law::conclusion::{Conclusion, Outcome};

use crate::views::desks::DeskKey;
use crate::views::duties::{ActKey, DutyAct};
use crate::views::paper_duty::make_referral;

/// What can be done about a conclusion here.
pub fn acts(conclusion: &Conclusion) -> Vec<DutyAct> {
    let go = |path: &FactPath, label: &str| DutyAct {
        key: ActKey::GoField,
        label: label.to_owned(),
        target: path.to_string(),
    };
    let record = |kind: ActKind, label: &str| DutyAct {
        key: if kind == ActKind::PoliceTold {
            ActKey::RecordNotice
        } else {
            ActKey::RecordAct
        },
        label: label.to_owned(),
        target: serde_json::to_value(kind)
            .ok()
            .and_then(|v| v.as_str().map(str::to_owned))
            .unwrap_or_default(),
    };
    match (conclusion.rule, &conclusion.outcome) {
        ("CPS-02", Outcome::Due(_)) => {
            vec![
                record(ActKind::PoliceTold, "Record the notice"),
                make_referral(),
            ]
        }
        ("MIS-01", Outcome::Due(_)) => vec![
            record(ActKind::PoliceTold, "Record the police notice"),
            make_notice(DeskKey::MissingChild),
        ],
        ("FED-01", Outcome::Due(_)) => {
            vec![record(ActKind::PoliceTold, "Record the police notice")]
        }
        ("CPS-08", Outcome::Due(_)) => vec![
            record(ActKind::ChildSeen, "Record first contact"),
            record(ActKind::ContactTried, "Record an attempt"),
        ],
        ("CPS-07", Outcome::Due(_)) | ("CPS-05", Outcome::Duty) => {
            vec![record(ActKind::InvestigationBegun, "Record the first act")]
        }
        ("CPS-10", Outcome::Due(_)) => {
            vec![record(ActKind::DeterminationSigned, "Record the signing")]
        }
        ("MIS-02", Outcome::Due(_)) => vec![
            record(ActKind::NcmecConfirmed, "Record the confirmation"),
            make_notice(DeskKey::MissingChild),
        ],
        ("CPS-11", Outcome::Due(_)) => match conclusion.missing.first() {
            Some(path) if *path == facts::child::INDIAN_CHILD.at() => {
                vec![go(path, "Go to the question")]
            }
            _ => vec![
                record(ActKind::TribeTold, "Record the notice to the tribe"),
                make_notice(DeskKey::Tribe),
            ],
        },
        ("CPS-12" | "CPS-16", Outcome::Duty) => {
            vec![record(ActKind::Coordinated, "Record the planning")]
        }
        ("CPS-21", Outcome::Due(_)) if conclusion.about.as_str() == "/owed" => {
            vec![record(
                ActKind::RelativeTold,
                "Record that the relative was told",
            )]
        }
        ("CPS-21", Outcome::Due(_)) => {
            vec![record(
                ActKind::ReporterTold,
                "Record that the reporter was told",
            )]
        }
        ("CPS-22", Outcome::Due(_)) => vec![
            record(ActKind::DefenseTold, "Record the notice"),
            make_notice(DeskKey::ArmedForces),
        ],
        ("CPS-22", Outcome::Duty) => vec![make_notice(DeskKey::ArmedForces)],
        ("CPS-20", Outcome::Duty) => vec![record(ActKind::DcfTold, "Record that DCF was told")],
        ("CPS-06", Outcome::AskPerson) => {
            vec![go(&facts::screening::DECISION.at(), "Go to the decision")]
        }
        ("HOL-04", Outcome::AskPerson) => Vec::new(),
        _ => conclusion
            .missing
            .first()
            .map(|path| go(path, "Go to the question"))
            .into_iter()
            .collect(),
    }
}

/// The way to the desk on which a notice is made and its proof is kept.
fn make_notice(desk: DeskKey) -> DutyAct {
    DutyAct {
        key: ActKey::GoStep,
        label: "Make the notice".to_owned(),
        target: desk.word().to_owned(),
    }
}
