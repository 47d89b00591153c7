//! DCF's CPS Access and Initial Assessment Standards: the child is seen, safe and served.
//!
//! Decides when the child is to be seen, when a diligent investigation is warranted and what discharges it,
//! and what has to be gathered: parental involvement, danger in the context of the child, work with police
//! on injuries. The Standards were read in a summary only; their current edition was not.
//! Open: a scheme of two response times was announced for June 2026; it never yields a later moment here.

use casefile::facts;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::{add_running_hours, end_of_day, local_date};
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::office::Office;
use crate::reading::{Tri, alleged_facts, received, trafficking, triggered};
use crate::rule::ReportRule;

/// Seeing the child at once, or on the same day.
pub static SAME_DAY: Authority = Authority {
    id: "DCF Standards, response",
    kind: AuthorityKind::Standard,
    citation: "DCF, CPS Access and Initial Assessment Standards",
    paraphrase: "Danger in alleged child sex trafficking is judged in the context of the child, whatever the alleged maltreater’s role, and calls for a response at once or within the same day.",
    source: "the federal Children’s Bureau’s summary for Wisconsin",
    edition: "summary of about 2020; the Standards themselves were not read",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "DCF announced two response times, 24 hours and 5 business days, for June 2026; whether trafficking is among the 24-hour factors was not found.",
    ],
};

/// The three triggers of a diligent investigation, and parental involvement.
pub static DILIGENT: Authority = Authority {
    id: "DCF Standards, diligent investigation",
    kind: AuthorityKind::Standard,
    citation: "DCF, CPS Access and Initial Assessment Standards",
    paraphrase: "A diligent investigation is warranted where the child says they were trafficked, where the child tells of a sexual act for shelter, food, drugs, alcohol or money even if called consensual, and where police confirmed trafficking; it makes sure that the child is safe and has services, placement included, and gathers whether a parent is involved.",
    source: "the federal Children’s Bureau’s summary for Wisconsin",
    edition: "summary of about 2020; the Standards themselves were not read",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// Working with police on injuries.
pub static COLLABORATE: Authority = Authority {
    id: "DCF Standards, collaboration",
    kind: AuthorityKind::Standard,
    citation: "DCF, CPS Access and Initial Assessment Standards",
    paraphrase: "Where a child is said to have injuries from maltreatment, or sexual abuse is suspected or threatened, the agency works together with law enforcement.",
    source: "the federal Children’s Bureau’s summary for Wisconsin",
    edition: "summary of about 2020; the Standards themselves were not read",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "Whether injuries alone are referred to police follows the agency’s written policy, § 48.981(3)(a)3.",
    ],
};

const OUTER_HOURS: u32 = 24; // the outer limit of § 48.981(3)(c)1.a.

/// CPS-08: the child is seen now, and on the day of receipt.
pub static SEE_CHILD: ReportRule = ReportRule {
    id: "CPS-08",
    title: "See the child, same day",
    says: "In alleged trafficking the child is seen now, and on the day of receipt. Twenty-four hours are the outer limit. A county may only set something earlier.",
    authorities: &[&SAME_DAY, &super::s48_981_3_c_investigation::INVESTIGATION],
    met_by: "First face-to-face contact with the child was recorded; attempts are listed and do not meet it.",
    open: "The response times announced for June 2026 were not read for trafficking; no later moment is shown because of them.",
    decide: see_child,
};

fn see_child(report: &Report, office: &Office, now: DateTime<Utc>) -> Vec<Conclusion> {
    let open = match trafficking(report) {
        Tri::No => return Vec::new(),
        Tri::Yes => Vec::new(),
        Tri::Open => alleged_facts(report, false).into_iter().take(2).collect(),
    };
    let Some(from) = received(report) else {
        return vec![
            Conclusion::new("CPS-08", Outcome::NeedsFact)
                .missing([facts::call::RECEIVED_AT.at()])
                .missing(open),
        ];
    };
    let outer = add_running_hours(from, OUTER_HOURS);
    let day = end_of_day(local_date(from)).min(outer);
    let by = office
        .response_hours
        .map_or(day, |h| day.min(add_running_hours(from, h)));
    let rests = [facts::call::RECEIVED_AT.at()];
    let says = if now > by {
        "Not seen on the day of receipt, unless a contact is recorded: write down why, and what keeps the child safe."
    } else {
        "Now, and on the day of receipt."
    };
    let clock = |by, standing| {
        Conclusion::new("CPS-08", Outcome::Due(Due { from, by, standing })).missing(open.clone())
    };
    vec![
        clock(by, Lead::Leads)
            .because(says, &SAME_DAY, rests.clone())
            .doubt(SEE_CHILD.open),
        clock(outer, Lead::Latest).because(
            "Twenty-four hours from receipt: the outer limit, not time you have.",
            &super::s48_981_3_c_investigation::INVESTIGATION,
            rests,
        ),
    ]
}

/// CPS-09: a diligent investigation, on any of the three triggers.
pub static DILIGENCE: ReportRule = ReportRule {
    id: "CPS-09",
    title: "Safe, served, placed if needed",
    says: "On any of the three triggers a diligent investigation makes sure that the child is safe and has access to services, placement included.",
    authorities: &[&DILIGENT],
    met_by: "Three answers are recorded: safe and how that is known, services offered, placement needed, made or not.",
    open: "",
    decide: diligence,
};

fn diligence(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if !triggered(report) {
        return Vec::new();
    }
    let t = &report.triggers;
    let shown = [
        (t.self_report.is_yes(), &facts::trigger::SELF_REPORT),
        (t.survival_sex.is_yes(), &facts::trigger::SURVIVAL_SEX),
        (t.confirmed.is_yes(), &facts::trigger::CONFIRMED),
    ]
    .into_iter()
    .filter(|(yes, _)| *yes)
    .map(|(_, fact)| fact.at());
    vec![
        Conclusion::new("CPS-09", Outcome::Duty)
            .because(
                "Make sure that the child is safe and has access to services, placement included, and record each.",
                &DILIGENT,
                shown,
            )
            .missing(diligence_missing(report)),
    ]
}

/// The answers that CPS-09 still waits for. "Unknown" is an answer; "not asked" is none.
pub fn diligence_missing(report: &Report) -> Vec<FactPath> {
    let a = &report.assessment;
    [
        (a.safe.is_not_asked(), &facts::assessment::SAFE),
        (
            a.safe.is_yes() && a.safe_how.is_not_asked(),
            &facts::assessment::SAFE_HOW,
        ),
        (a.services.is_not_asked(), &facts::assessment::SERVICES),
        (a.placement.is_not_asked(), &facts::assessment::PLACEMENT),
    ]
    .into_iter()
    .filter(|(waits, _)| *waits)
    .map(|(_, fact)| fact.at())
    .collect()
}

/// CPS-16: work with police where injuries are suspected.
pub static INJURIES: ReportRule = ReportRule {
    id: "CPS-16",
    title: "Work with police on injuries",
    says: "Where injuries from maltreatment are suspected, the agency works together with law enforcement. Whether injuries alone are referred follows the agency’s written policy.",
    authorities: &[&COLLABORATE],
    met_by: "Planning with police was recorded: who, when, what was agreed.",
    open: "",
    decide: injuries,
};

fn injuries(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if report.allegation.injuries.is_yes() {
        vec![
            Conclusion::new("CPS-16", Outcome::Duty)
                .because(
                    "Injuries from maltreatment are suspected: work together with police.",
                    &COLLABORATE,
                    [facts::allegation::INJURIES.at()],
                )
                .doubt(COLLABORATE.doubts[0]),
        ]
    } else {
        Vec::new()
    }
}

/// CPS-17: whether a parent is involved.
pub static PARENTS: ReportRule = ReportRule {
    id: "CPS-17",
    title: "Could a parent be involved?",
    says: "In alleged trafficking the investigation gathers whether a parent is involved. Decide it for each parent before anybody calls.",
    authorities: &[&DILIGENT],
    met_by: "For each parent an answer is recorded, with its source and date.",
    open: "",
    decide: parents,
};

fn parents(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if trafficking(report) != Tri::Yes {
        return Vec::new();
    }
    if report.parents.items.is_empty() {
        return vec![if report.parents.is_none() {
            Conclusion::new("CPS-17", Outcome::Duty).because(
                "No parent or guardian is known. Gather who they are and whether one is involved.",
                &DILIGENT,
                [facts::parent::COMPLETE.at()],
            )
        } else {
            Conclusion::new("CPS-17", Outcome::NeedsFact)
                .because("Who the parents are is not recorded yet.", &DILIGENT, [])
                .missing([facts::parent::COMPLETE.at()])
        }];
    }
    report
        .parents
        .iter()
        .map(|(id, parent)| {
            let fact = facts::parent::INVOLVED.of(id);
            let about = FactPath(format!("/parents/items/{id}"));
            if parent.involved.known().is_some() {
                Conclusion::new("CPS-17", Outcome::Duty).because(
                    "An answer is recorded; keep gathering what it rests on.",
                    &DILIGENT,
                    [fact, facts::parent::INVOLVED_HOW.of(id)],
                )
            } else {
                Conclusion::new("CPS-17", Outcome::NeedsFact)
                    .because(
                        "Before anyone calls this parent: could this person be involved? You or your supervisor decide.",
                        &DILIGENT,
                        [],
                    )
                    .missing([fact])
            }
            .about(about)
        })
        .collect()
}

/// What a person looks at when judging danger to a trafficked child. Prompts, never a score.
pub static DANGER_PROMPTS: &[&str] = &[
    "Where does the child sleep tonight, and who can reach the child there?",
    "Does somebody hold the child’s phone, money or papers, or a debt over the child?",
    "Is the abuse going on now, or is the child expected somewhere tonight?",
    "Has anybody threatened the child, the family or others?",
    "Would the child go back on their own, and to whom?",
    "What is known here about severity, injuries and repeated harm?",
];

/// CPS-18: danger is judged for the child, not for the family alone.
pub static DANGER: ReportRule = ReportRule {
    id: "CPS-18",
    title: "Danger, judged for the child",
    says: "In alleged trafficking danger is judged in the context of the child rather than the family, whatever the alleged maltreater’s role. A person judges; there is no score.",
    authorities: &[&SAME_DAY],
    met_by: "A person’s judgment is recorded with what it rests on.",
    open: "",
    decide: danger,
};

fn danger(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if trafficking(report) != Tri::Yes {
        return Vec::new();
    }
    let (fact, why) = (
        facts::assessment::DANGER.at(),
        facts::assessment::DANGER_WHY.at(),
    );
    vec![if report.assessment.danger.known().is_some() {
        Conclusion::new("CPS-18", Outcome::Note).because(
            "A person’s judgment is recorded. Judge again at first contact and whenever something changes.",
            &SAME_DAY,
            [fact, why],
        )
    } else {
        Conclusion::new("CPS-18", Outcome::AskPerson)
            .because(
                "Look at danger around the child, not the family alone, whoever is said to have done it.",
                &SAME_DAY,
                [],
            )
            .missing([fact])
    }]
}
