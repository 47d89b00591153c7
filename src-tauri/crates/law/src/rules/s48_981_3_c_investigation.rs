//! § 48.981(3)(c)1.a.: the diligent investigation.
//!
//! Decides whether the agency must investigate. Trafficking leaves no discretion, whoever is said to have
//! done it; there is some only where everybody named is no caregiver and nothing of that kind is alleged.
//! Open: the amended wording of the subdivision was read in excerpts only.

use casefile::allegation::Alleged;
use casefile::assessment::Screened;
use casefile::facts;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::reading::{
    Chain, Tri, alleged_facts, chain, chain_facts, missing_of, trafficking, trafficking_missing,
    triggered, triggers_missing,
};
use crate::rule::ReportRule;

/// The diligent investigation.
pub static INVESTIGATION: Authority = Authority {
    id: "48.981(3)(c)1.a.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(c)1.a.",
    paraphrase: "Where a caregiver or an unknown person is said to have done it, the agency begins a diligent investigation within 24 hours of the report; where it is somebody else it may.",
    source: "a drafting text of 2009 that prints the subdivision; the federal Children’s Bureau’s summary",
    edition: "2009",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Today’s wording was not read."],
};

/// What 2015 Act 367 added to it.
pub static NON_CAREGIVER: Authority = Authority {
    id: "2015 Act 367",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(c)1.a., as amended by 2015 Wisconsin Act 367",
    paraphrase: "The investigation is a duty also where somebody who is no caregiver is suspected of trafficking a child or of letting a child sell sex.",
    source: "2015 Wisconsin Act 367, its title and list of sections",
    edition: "as enacted in 2016",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "The excerpt speaks of “suspected” abuse; whether “threatened” is within it was not read.",
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

/// CPS-05: trafficking must be investigated, whoever is said to have done it.
pub static MUST_INVESTIGATE: ReportRule = ReportRule {
    id: "CPS-05",
    title: "Trafficking is screened in and investigated",
    says: "A report of sex trafficking of a child is screened in and investigated, whatever the alleged maltreater is to the child. There is no discretion.",
    authorities: &[&SCREENED_IN, &NON_CAREGIVER, &INVESTIGATION],
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
                .missing(trafficking_missing(report)),
        ],
        Tri::Yes => {
            let duty = Conclusion::new("CPS-05", Outcome::Duty).because(
                "Sex trafficking of a child is always screened in, whatever the relationship. No discretion.",
                &SCREENED_IN,
                alleged_facts(report, true),
            );
            let against = (report.screening.decision.known() == Some(&Screened::Out)).then(|| {
                Conclusion::new("CPS-05", Outcome::Warn).because(
                    "This report is recorded as screened out. Trafficking is alleged, and that leaves no choice: the decision has to be changed.",
                    &SCREENED_IN,
                    [facts::screening::DECISION.at()],
                )
            });
            std::iter::once(whatever_the_relationship(duty, report))
                .chain(against)
                .collect()
        }
    }
}

/// The same duty with what Act 367 says about somebody who is no caregiver, and its doubt.
fn whatever_the_relationship(duty: Conclusion, report: &Report) -> Conclusion {
    let chain = chain(report);
    let duty = if chain == Chain::NonCaregiver {
        duty.because(
            "The person named is no caregiver: since Act 367 the investigation is a duty all the same.",
            &NON_CAREGIVER,
            chain_facts(report, true),
        )
    } else {
        duty
    };
    let a = &report.allegation;
    let suspected = [&a.trafficking, &a.prostitution]
        .iter()
        .any(|kind| kind.known() == Some(&Alleged::Suspected));
    if suspected || triggered(report) || chain == Chain::Caregiver {
        duty
    } else {
        duty.doubt(MUST_INVESTIGATE.open)
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
    let needs = |says: &str, missing: Vec<FactPath>| {
        vec![
            Conclusion::new("CPS-06", Outcome::NeedsFact)
                .because(says, &INVESTIGATION, chain_facts(report, true))
                .missing(missing),
        ]
    };
    match (chain(report), trafficking(report)) {
        (Chain::NonCaregiver, Tri::No) => vec![discretion(report)],
        (Chain::NonCaregiver, Tri::Open) => needs(
            "Whether there is any discretion turns on whether trafficking is alleged.",
            trafficking_missing(report),
        ),
        (Chain::Open, Tri::No) => needs(
            "Whether there is any discretion turns on whether everybody named is no caregiver.",
            chain_facts(report, false),
        ),
        (Chain::Caregiver, _) | (_, Tri::Yes) | (Chain::Open, Tri::Open) => Vec::new(),
    }
}

/// The discretion, and what its record still lacks. With nothing lacking, a person has decided.
fn discretion(report: &Report) -> Conclusion {
    let s = &report.screening;
    let rests = chain_facts(report, true)
        .into_iter()
        .chain(alleged_facts(report, true));
    Conclusion::new("CPS-06", Outcome::AskPerson)
        .because(
            "No caregiver and no trafficking: the agency may investigate. A person decides and records the reasons.",
            &INVESTIGATION,
            rests,
        )
        .missing(missing_of([
            (s.decision.known().is_some(), &facts::screening::DECISION),
            (s.reasons.known().is_some(), &facts::screening::REASONS),
        ]))
        .missing(triggers_missing(report))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::{check, now, office, report};

    const TRAFFICKING: (&str, &str) = ("allegation/trafficking", "suspected");
    const NONE: [(&str, &str); 2] = [
        ("allegation/trafficking", "no"),
        ("allegation/prostitution", "no"),
    ];
    const STRANGER: [(&str, &str); 2] = [
        ("maltreaters/dre/caregiver", "no_caregiving"),
        ("maltreaters/complete", "yes"),
    ];

    #[test]
    fn trafficking_leaves_no_choice() {
        check(&MUST_INVESTIGATE, &[TRAFFICKING], &["duty"]);
        check(&MUST_INVESTIGATE, &NONE, &[]);
        check(
            &MUST_INVESTIGATE,
            &[TRAFFICKING, ("screening/decision", "out")],
            &["duty", "warning"],
        );
        check(
            &MUST_INVESTIGATE,
            &[("allegation/prostitution", "no")],
            &["needs a fact; lacks allegation/trafficking"],
        );
    }

    #[test]
    fn only_a_threat_by_somebody_who_is_no_caregiver_is_in_doubt() {
        let doubts = |facts: &[(&str, &str)]| {
            let report = report(facts);
            must_investigate(&report, &office(), now())[0].doubts.len()
        };
        let threatened = ("allegation/trafficking", "threatened");
        assert_eq!(doubts(&[threatened, STRANGER[0], STRANGER[1]]), 1);
        assert_eq!(doubts(&[TRAFFICKING, STRANGER[0], STRANGER[1]]), 0);
        assert_eq!(
            doubts(&[threatened, ("maltreaters/pa/caregiver", "parent")]),
            0
        );
    }

    #[test]
    fn a_person_decides_only_without_caregiver_and_without_trafficking() {
        let [a, b] = STRANGER;
        let [c, d] = NONE;
        check(
            &MAY_INVESTIGATE,
            &[a, b, c, d],
            &[
                "a person decides; lacks screening/decision, screening/reasons, triggers/self_report, triggers/survival_sex, triggers/confirmed",
            ],
        );
        check(&MAY_INVESTIGATE, &[a, b, TRAFFICKING], &[]);
        check(&MAY_INVESTIGATE, &[c, d], &[]);
        check(
            &MAY_INVESTIGATE,
            &[a, c, d],
            &["needs a fact; lacks maltreaters/complete"],
        );
        check(
            &MAY_INVESTIGATE,
            &[a, b, c],
            &["needs a fact; lacks allegation/prostitution"],
        );
    }
}
