//! § 48.981(3)(c): the diligent investigation, the kind of assessment, and the determination.
//!
//! Decides whether the agency must investigate, within which time it begins and ends, and which kind of
//! assessment each alleged maltreater leads to. Trafficking leaves no discretion, whoever is said to have
//! done it. Open: the amended wording of (3)(c)1.a. was read in excerpts only.

use casefile::assessment::Screened;
use casefile::facts;
use casefile::people::Caregiver;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::{add_days, add_running_hours};
use crate::conclusion::{Conclusion, Due, Lead, Outcome, Way};
use crate::office::Office;
use crate::reading::{Chain, Tri, alleged_facts, chain, chain_facts, received, trafficking};
use crate::rule::ReportRule;

/// The diligent investigation.
pub static INVESTIGATION: Authority = Authority {
    id: "48.981(3)(c)1.a.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(c)1.a.",
    paraphrase: "Where a caregiver or an unknown person is said to have done it, the agency begins a diligent investigation within 24 hours of the report; where it is somebody else it may. Since 2015 Act 367 it must also where somebody else is suspected of trafficking a child or letting a child sell sex.",
    source: "2015 Wisconsin Act 367 and a drafting text of 2009",
    edition: "2009, 2016",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "The excerpt of Act 367 speaks of “suspected” abuse; whether “threatened” is within it was not read.",
    ],
};

/// DCF's public rule on screening.
pub static SCREENED_IN: Authority = Authority {
    id: "DCF, screening",
    kind: AuthorityKind::Standard,
    citation: "DCF, Anti-Human Trafficking, page for professionals",
    paraphrase: "Every report of known or suspected sex trafficking of a child is screened in as a form of sexual abuse, whatever the offender is to the child.",
    source: "dcf.wisconsin.gov, anti-human-trafficking page",
    edition: "undated page",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// The kinds of assessment.
pub static KINDS_OF_ASSESSMENT: Authority = Authority {
    id: "DCF, kinds of assessment",
    kind: AuthorityKind::Standard,
    citation: "DCF, initial assessment practice; Wis. Stat. § 48.981(1)(am)",
    paraphrase: "Primary for a parent, caregiver, household member or an unknown maltreater; secondary; non-caregiver. Caregiver is wide: anyone who lives or lived in the home even at times, or has temporary control over the child.",
    source: "dcf.wisconsin.gov, page on the CPS process; a copy of the statute",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "Where a caregiver outside the household belongs, primary or secondary, was not read.",
    ],
};

/// Alternative response, as it was.
pub static ALTERNATIVE_RESPONSE: Authority = Authority {
    id: "48.981(3m)(c)2.b.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3m)(c)2.b.; DCF, alternative response page",
    paraphrase: "Under the assessment response no referral to police was needed. DCF ended that response in June 2024; there is one pathway now.",
    source: "the legislature’s web text; dcf.wisconsin.gov",
    edition: "undated; newest capture of the page",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: Some("2024-06-30"),
    doubts: &[],
};

/// The sixty days.
pub static DETERMINATION: Authority = Authority {
    id: "48.981(3)(c)4.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(c)4.",
    paraphrase: "The agency determines within 60 days of receipt whether abuse has occurred or is likely to occur.",
    source: "DCF’s page on the CPS process; a county’s guide",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The subdivision was not read in the official text."],
};

const BEGIN_HOURS: u32 = 24; // "within 24 hours"
const DETERMINE_DAYS: u32 = 60; // "within 60 days"

/// CPS-04: alternative response ended.
pub static NO_ALTERNATIVE: ReportRule = ReportRule {
    id: "CPS-04",
    title: "Alternative response ended",
    says: "Alternative response, under which no police referral was needed, ended in June 2024. There is one pathway.",
    authorities: &[&ALTERNATIVE_RESPONSE],
    met_by: "",
    open: "",
    decide: |_, _, _| {
        vec![Conclusion::new("CPS-04", Outcome::Note).because(
            "Staff trained before June 2024 may remember alternative response: it ended, and it never reached trafficking.",
            &ALTERNATIVE_RESPONSE,
            [],
        )]
    },
};

/// CPS-05: trafficking must be investigated, whoever is said to have done it.
pub static MUST_INVESTIGATE: ReportRule = ReportRule {
    id: "CPS-05",
    title: "Trafficking is screened in and investigated",
    says: "A report of sex trafficking of a child is screened in and investigated, whatever the alleged maltreater is to the child. There is no discretion.",
    authorities: &[&SCREENED_IN, &INVESTIGATION],
    met_by: "The first act of the investigation was recorded.",
    open: "The excerpt of Act 367 speaks of “suspected” abuse by somebody who is not a caregiver; where it is only threatened, the duty is taken to stand.",
    decide: must_investigate,
};

fn must_investigate(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    match trafficking(report) {
        Tri::No => Vec::new(),
        Tri::Open => vec![
            Conclusion::new("CPS-05", Outcome::NeedsFact)
                .because(
                    "If trafficking is alleged, the report is screened in whatever the relationship.",
                    &SCREENED_IN,
                    [],
                )
                .missing(alleged_facts(report, false).into_iter().take(2)),
        ],
        Tri::Yes => {
            let mut conclusion = Conclusion::new("CPS-05", Outcome::Duty).because(
                "Sex trafficking of a child is always screened in, whatever the relationship. No discretion.",
                &SCREENED_IN,
                alleged_facts(report, true),
            );
            if chain(report) == Chain::NonCaregiver {
                conclusion = conclusion.because(
                    "The person named is no caregiver: since Act 367 the investigation is a duty all the same.",
                    &INVESTIGATION,
                    chain_facts(report, true),
                );
            }
            let suspected = |a: &casefile::answer::Answer<casefile::allegation::Alleged>| {
                a.known() == Some(&casefile::allegation::Alleged::Suspected)
            };
            if !suspected(&report.allegation.trafficking) && !suspected(&report.allegation.prostitution) {
                conclusion = conclusion.doubt(MUST_INVESTIGATE.open);
            }
            vec![conclusion]
        }
    }
}

/// CPS-06: discretion, only for a non-caregiver without trafficking.
pub static MAY_INVESTIGATE: ReportRule = ReportRule {
    id: "CPS-06",
    title: "Discretion for a non-caregiver",
    says: "Only where everybody named is no caregiver and neither trafficking nor letting the child sell sex is alleged may the agency decide whether to investigate. A person decides and writes down why.",
    authorities: &[&INVESTIGATION],
    met_by: "The screening decision was recorded with its reasons.",
    open: "",
    decide: may_investigate,
};

fn may_investigate(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    match (chain(report), trafficking(report)) {
        (Chain::NonCaregiver, Tri::No) => vec![Conclusion::new("CPS-06", Outcome::AskPerson).because(
            "No caregiver and no trafficking: the agency may investigate. A person decides and records the reasons.",
            &INVESTIGATION,
            chain_facts(report, true).into_iter().chain(alleged_facts(report, true)),
        )],
        (Chain::NonCaregiver, Tri::Open) => vec![
            Conclusion::new("CPS-06", Outcome::NeedsFact)
                .because(
                    "Whether there is any discretion turns on whether trafficking is alleged.",
                    &INVESTIGATION,
                    chain_facts(report, true),
                )
                .missing(alleged_facts(report, false).into_iter().take(2)),
        ],
        (Chain::Open, Tri::No) => vec![
            Conclusion::new("CPS-06", Outcome::NeedsFact)
                .because(
                    "Whether there is any discretion turns on whether everybody named is no caregiver.",
                    &INVESTIGATION,
                    chain_facts(report, true),
                )
                .missing(chain_facts(report, false)),
        ],
        _ => Vec::new(),
    }
}

/// Whether the agency investigates, or has to be taken to until somebody decides.
fn investigates(report: &Report) -> bool {
    let discretion = chain(report) == Chain::NonCaregiver && trafficking(report) == Tri::No;
    !discretion || report.screening.decision.known() == Some(&Screened::In)
}

/// CPS-07: the investigation begins within twenty-four hours.
pub static BEGIN: ReportRule = ReportRule {
    id: "CPS-07",
    title: "Begin the investigation, 24 hours",
    says: "A diligent investigation is begun within 24 hours of the report.",
    authorities: &[&INVESTIGATION],
    met_by: "The first act of the investigation was recorded.",
    open: "Section 990.001(4)(a) may leave Sundays and legal holidays out of hours; the running hours lead.",
    decide: begin,
};

fn begin(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    from_receipt(report, "CPS-07", |start| {
        add_running_hours(start, BEGIN_HOURS)
    })
    .map(|c| {
        c.because(
            "Twenty-four running hours from the report.",
            &INVESTIGATION,
            [facts::call::RECEIVED_AT.at()],
        )
        .doubt(BEGIN.open)
    })
    .into_iter()
    .collect()
}

/// CPS-10: the determination within sixty days.
pub static DETERMINE: ReportRule = ReportRule {
    id: "CPS-10",
    title: "Determination, day 60",
    says: "The determination is made within 60 days of receipt. Day 0 is the day of receipt; the sixtieth day is not moved for a weekend.",
    authorities: &[&DETERMINATION],
    met_by: "The signing of the determination was recorded.",
    open: "",
    decide: determine,
};

fn determine(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    from_receipt(report, "CPS-10", |start| add_days(start, DETERMINE_DAYS))
        .map(|c| {
            c.because(
                "Sixty days, counted from the day of receipt as day 0; the day ends at midnight.",
                &DETERMINATION,
                [facts::call::RECEIVED_AT.at()],
            )
        })
        .into_iter()
        .collect()
}

fn from_receipt(
    report: &Report,
    rule: &'static str,
    by: impl Fn(DateTime<Utc>) -> DateTime<Utc>,
) -> Option<Conclusion> {
    if !investigates(report) {
        return None;
    }
    Some(match received(report) {
        Some(from) => Conclusion::new(
            rule,
            Outcome::Due(Due {
                from,
                by: by(from),
                standing: Lead::Leads,
            }),
        ),
        None => Conclusion::new(rule, Outcome::NeedsFact).missing([facts::call::RECEIVED_AT.at()]),
    })
}

/// CPS-19: which kind of assessment each alleged maltreater leads to.
pub static ASSESSMENT_KIND: ReportRule = ReportRule {
    id: "CPS-19",
    title: "Kind of assessment",
    says: "A parent, somebody of the household, somebody who stays there at times, or an unknown person leads to a primary assessment; somebody without any caregiving role to a non-caregiver one; a caregiver outside the household is for a person to place.",
    authorities: &[&KINDS_OF_ASSESSMENT],
    met_by: "",
    open: "Whether a caregiver outside the household leads to a primary or a secondary assessment was not read. The program never concludes secondary.",
    decide: assessment_kind,
};

fn assessment_kind(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let route = |ways: Vec<Way>, says: &str, facts: Vec<casefile::path::FactPath>| {
        Conclusion::new("CPS-19", Outcome::Route { ways }).because(
            says,
            &KINDS_OF_ASSESSMENT,
            facts,
        )
    };
    if report.maltreaters.items.is_empty() {
        return vec![route(
            vec![Way::Primary],
            "Nobody is named: an unknown maltreater leads to a primary assessment.",
            chain_facts(report, true),
        )];
    }
    report
        .maltreaters
        .iter()
        .map(|(id, person)| {
            let fact = facts::maltreater::CAREGIVER.of(id);
            let conclusion = match person.caregiver.known() {
                Some(Caregiver::Parent | Caregiver::HouseholdMember | Caregiver::IntermittentResident) => route(
                    vec![Way::Primary],
                    "A parent, or somebody who lives or stays in the home, leads to a primary assessment.",
                    vec![fact],
                ),
                Some(Caregiver::OutsideHousehold) => {
                    Conclusion::new("CPS-19", Outcome::AskPerson)
                        .because(
                            "A caregiver outside the household: a person decides whether primary or secondary.",
                            &KINDS_OF_ASSESSMENT,
                            [fact],
                        )
                        .doubt(ASSESSMENT_KIND.open)
                }
                Some(Caregiver::FacilityStaff) => {
                    Conclusion::new("CPS-19", Outcome::AskPerson)
                        .because(
                            "Staff of a facility, a foster parent or a provider: see who investigates independently (CPS-20); a person decides the kind.",
                            &KINDS_OF_ASSESSMENT,
                            [fact],
                        )
                        .doubt(ASSESSMENT_KIND.open)
                }
                Some(Caregiver::NoCaregiving) => route(
                    vec![Way::NonCaregiver],
                    "No caregiving role leads to a non-caregiver assessment.",
                    vec![fact],
                ),
                None => route(
                    vec![Way::Primary],
                    "What this person is to the child is not known: primary until it is.",
                    vec![],
                )
                .missing([fact]),
            };
            conclusion.about(casefile::path::FactPath(format!("/maltreaters/items/{id}")))
        })
        .collect()
}
