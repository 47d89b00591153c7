//! The forms by which acts are recorded: what each asks, what it is due by, and what it leaves open.

use casefile::act::{ActKind, Particulars};
use casefile::fact::Fact;
use casefile::facts::particular as p;
use casefile::moment::Clock;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::conclusion::{Conclusion, Lead};
use law::standing::done;
use serde::Serialize;
use serde_json::json;

use crate::views::acts::title;
use crate::views::fields::{Answers, FieldView, field};
use crate::views::law_book::rule_title;
use crate::views::shown::end_time;

/// The form for one kind of act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ActForm {
    /// What is recorded.
    pub kind: ActKind,
    /// Its title.
    pub title: String,
    /// One line of help.
    pub lead: String,
    /// Its fields; each path is the name of the particular.
    pub fields: Vec<FieldView>,
    /// Whether the time for it has ended already.
    pub late: bool,
}

/// The kinds of act that can be recorded, in the order in which they usually come.
pub const KINDS: &[ActKind] = &[
    ActKind::PoliceTold,
    ActKind::ChildSeen,
    ActKind::ContactTried,
    ActKind::InvestigationBegun,
    ActKind::Coordinated,
    ActKind::TribeTold,
    ActKind::NcmecConfirmed,
    ActKind::DcfTold,
    ActKind::DeterminationSigned,
    ActKind::ReporterTold,
    ActKind::RelativeTold,
    ActKind::DefenseTold,
    ActKind::ReleaseSent,
];

fn lead(kind: ActKind) -> &'static str {
    match kind {
        ActKind::PoliceTold => {
            "A named officer of the sheriff or police. The call counts; the paper follows."
        }
        ActKind::InvestigationBegun => "The first act of the investigation, whatever it was.",
        ActKind::ContactTried => "An attempt is listed. It does not meet the clock.",
        ActKind::ChildSeen => "First face-to-face contact with the child.",
        ActKind::TribeTold => "The notice says name, address and that a report came, nothing else.",
        ActKind::Coordinated => "Who goes, who interviews, what is kept as evidence.",
        ActKind::DcfTold => "That staff, a foster parent or a provider could be involved.",
        ActKind::NcmecConfirmed => {
            "NCMEC confirmed that it has the report. Ask first whether eWiSACWIS told it already."
        }
        ActKind::DeterminationSigned => "The determination itself stands in eWiSACWIS.",
        ActKind::ReporterTold => {
            "What was done to protect the child, and nothing else of the record."
        }
        ActKind::RelativeTold => {
            "Look first whether this relative could be involved. The duty of confidentiality is told with it."
        }
        ActKind::DefenseTold => {
            "The notice says name, address and that an investigation has begun, nothing else."
        }
        ActKind::ReleaseSent => "To whom it was sent or handed, when and how.",
    }
}

/// The particulars that each kind of act asks for, in order; the late reason comes last and only when it is late.
pub fn particulars(kind: ActKind) -> Vec<&'static Fact> {
    let facts: &[&Fact] = match kind {
        ActKind::PoliceTold => &[
            &p::AT,
            &p::AGENCY,
            &p::OFFICER,
            &p::BADGE,
            &p::CASE_NUMBER,
            &p::NCIC_NUMBER,
            &p::MEANS,
            &p::BY,
            &p::TOLD_MISSING,
            &p::TOLD_VICTIM,
            &p::DETAIL,
            &p::LATE_REASON,
        ],
        ActKind::InvestigationBegun | ActKind::DeterminationSigned => {
            &[&p::AT, &p::BY, &p::DETAIL, &p::LATE_REASON]
        }
        ActKind::ContactTried => &[&p::AT, &p::BY, &p::MEANS, &p::DETAIL],
        ActKind::ChildSeen => &[&p::AT, &p::BY, &p::DETAIL, &p::LATE_REASON],
        ActKind::TribeTold => &[
            &p::AT,
            &p::AGENCY,
            &p::OFFICER,
            &p::MEANS,
            &p::BY,
            &p::DETAIL,
            &p::LATE_REASON,
        ],
        ActKind::Coordinated | ActKind::ReleaseSent => &[
            &p::AT,
            &p::AGENCY,
            &p::OFFICER,
            &p::MEANS,
            &p::BY,
            &p::DETAIL,
        ],
        ActKind::ReporterTold | ActKind::RelativeTold => {
            &[&p::AT, &p::MEANS, &p::BY, &p::DETAIL, &p::LATE_REASON]
        }
        ActKind::DefenseTold => &[
            &p::AT,
            &p::AGENCY,
            &p::OFFICER,
            &p::MEANS,
            &p::BY,
            &p::DETAIL,
            &p::LATE_REASON,
        ],
        ActKind::DcfTold => &[&p::AT, &p::OFFICER, &p::MEANS, &p::BY, &p::DETAIL],
        ActKind::NcmecConfirmed => &[
            &p::AT,
            &p::OFFICER,
            &p::CASE_NUMBER,
            &p::MEANS,
            &p::BY,
            &p::DETAIL,
            &p::LATE_REASON,
        ],
    };
    facts
        .iter()
        .filter_map(|fact| p::ALL.iter().find(|row| row.path == fact.path))
        .collect()
}

/// The leading time at which an act of this kind was due, if it was not done yet.
pub fn due_by(kind: ActKind, report: &Report, conclusions: &[Conclusion]) -> Option<DateTime<Utc>> {
    let rules: &[&str] = match kind {
        ActKind::PoliceTold => &["CPS-02", "MIS-01", "FED-01"],
        ActKind::InvestigationBegun => &["CPS-07"],
        ActKind::ChildSeen => &["CPS-08"],
        ActKind::TribeTold => &["CPS-11"],
        ActKind::NcmecConfirmed => &["MIS-02"],
        ActKind::DeterminationSigned => &["CPS-10"],
        ActKind::ReporterTold | ActKind::RelativeTold => &["CPS-21"],
        ActKind::DefenseTold => &["CPS-22"],
        ActKind::ContactTried | ActKind::Coordinated | ActKind::DcfTold | ActKind::ReleaseSent => {
            &[]
        }
    };
    ends(rules, conclusions)
        .filter(|(rule, _)| done(rule, report).is_none())
        .map(|(_, by)| by)
        .min()
}

/// The clocks of police that a notice leaves open, since nothing says that police were told of it: each with
/// its end, in words.
pub fn left_open(
    report: &Report,
    conclusions: &[Conclusion],
    told: &Particulars,
    now: DateTime<Utc>,
    clock: Clock,
) -> Vec<String> {
    let covers = |rule: &str| match rule {
        "MIS-01" => told.told_missing.is_yes(),
        _ => told.told_victim.is_yes(),
    };
    ends(&["MIS-01", "FED-01"], conclusions)
        .filter(|(rule, _)| done(rule, report).is_none() && !covers(rule))
        .map(|(rule, by)| open_words(rule, by, now, clock))
        .collect()
}

fn open_words(rule: &str, by: DateTime<Utc>, now: DateTime<Utc>, clock: Clock) -> String {
    let title = rule_title(rule);
    format!("“{title}”, by {}", end_time(by, now, clock).short)
}

/// The forms for every kind of act. Only what is already in the case is filled in: who is at the desk, and
/// the office that the referral goes to.
pub fn forms(
    report: &Report,
    conclusions: &[Conclusion],
    person: &str,
    now: DateTime<Utc>,
    clock: Clock,
) -> Vec<ActForm> {
    KINDS
        .iter()
        .map(|kind| {
            let known = |text: &str| json!({"state": "known", "value": text});
            let mut body = json!({ "by": known(person) });
            if *kind == ActKind::PoliceTold
                && let Some(office) = report.referral.recipient.known()
            {
                body["agency"] = known(office);
            }
            let late = due_by(*kind, report, conclusions).is_some_and(|by| now > by);
            let answers = Answers {
                body: &body,
                draft: &[],
                conclusions: &[],
                wanted: &[],
            };
            ActForm {
                kind: *kind,
                title: title(*kind).to_owned(),
                lead: lead(*kind).to_owned(),
                fields: particulars(*kind)
                    .into_iter()
                    .filter(|fact| !asks_in_vain(fact, report))
                    .filter(|fact| late || fact.path != p::LATE_REASON.path)
                    .map(|fact| FieldView {
                        help: help(fact, report, conclusions, now, clock),
                        ..field(fact, fact.at(), &answers)
                    })
                    .collect(),
                late,
            }
        })
        .collect()
}

/// The help below a question. A question that alone stops a clock says so, since nothing else would.
fn help(
    fact: &Fact,
    report: &Report,
    conclusions: &[Conclusion],
    now: DateTime<Utc>,
    clock: Clock,
) -> String {
    let rule = match fact.path {
        path if path == p::TOLD_MISSING.path => "MIS-01",
        path if path == p::TOLD_VICTIM.path => "FED-01",
        _ => return fact.help.to_owned(),
    };
    ends(&[rule], conclusions)
        .find(|(rule, _)| done(rule, report).is_none())
        .map_or_else(
            || fact.help.to_owned(),
            |(rule, by)| {
                format!(
                    "Until this is a yes, the clock {} stays open.",
                    open_words(rule, by, now, clock)
                )
            },
        )
}

/// Questions about a missing child, or one in care, are asked only where the case may be one.
fn asks_in_vain(fact: &Fact, report: &Report) -> bool {
    (fact.path == p::TOLD_MISSING.path && !report.child.missing.is_yes())
        || (fact.path == p::TOLD_VICTIM.path && !report.child.in_care.is_yes())
}

/// The leading times at which these rules end, each with its rule.
pub fn ends<'a>(
    rules: &'a [&str],
    conclusions: &'a [Conclusion],
) -> impl Iterator<Item = (&'static str, DateTime<Utc>)> + 'a {
    conclusions
        .iter()
        .filter(move |c| rules.contains(&c.rule))
        .filter_map(|c| c.due().map(|due| (c.rule, due)))
        .filter(|(_, due)| due.standing == Lead::Leads)
        .map(|(rule, due)| (rule, due.by))
}
