//! §§ 48.78(2m) and 938.78(2m): a child in care who is missing.
//!
//! Decides that police are told within eight hours of the determination that the child is missing, and
//! NCMEC within twenty-four. For any other missing child no hour was found in a statute: tell police now.
//! Open: whether eWiSACWIS tells NCMEC by itself; the confirmation is tracked, and nobody reports twice.

use casefile::facts;
use casefile::report::Report;

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::add_running_hours;
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::reading::received;
use crate::rule::ReportRule;

/// The state's eight and twenty-four hours.
pub static MISSING: Authority = Authority {
    id: "48.78(2m)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. §§ 48.78(2m), 938.78(2m)",
    paraphrase: "An agency with placement, care or supervision of a child that determines the child to be missing tells local law enforcement within 8 hours and the National Center for Missing and Exploited Children within 24.",
    source: "the federal Children’s Bureau’s summary for Wisconsin; 2015 Assembly Bill 745",
    edition: "2015 bill; summary undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Whether eWiSACWIS already tells NCMEC was said in 2016 and not confirmed since."],
};

const POLICE_HOURS: u32 = 8; // "within 8 hours"
const NCMEC_HOURS: u32 = 24; // "within 24 hours"

/// MIS-01: police within eight hours.
pub static POLICE: ReportRule = ReportRule {
    id: "MIS-01",
    title: "Police: child missing, 8 hours",
    says: "If a child in an agency’s placement, care or supervision is determined to be missing, local law enforcement is told within 8 hours. For any other missing child: tell police now.",
    authorities: &[&MISSING],
    met_by: "A named officer or office of the sheriff or police was told, and that the child is missing.",
    open: "",
    decide: |report, _, _| clock(report, "MIS-01", POLICE_HOURS),
};

/// MIS-02: NCMEC within twenty-four hours.
pub static NCMEC: ReportRule = ReportRule {
    id: "MIS-02",
    title: "NCMEC: child missing, 24 hours",
    says: "If a child in an agency’s placement, care or supervision is determined to be missing, NCMEC is told within 24 hours (1-800-843-5678). Ask first whether eWiSACWIS has told it already: nobody reports twice.",
    authorities: &[&MISSING],
    met_by: "NCMEC’s confirmation was recorded.",
    open: "Whether eWiSACWIS already tells NCMEC was said in 2016 and not confirmed since.",
    decide: |report, _, _| clock(report, "MIS-02", NCMEC_HOURS),
};

fn clock(report: &Report, rule: &'static str, hours: u32) -> Vec<Conclusion> {
    let (missing, care) = (facts::child::MISSING.at(), facts::child::IN_CARE.at());
    let at = facts::child::MISSING_AT.at();
    let child = &report.child;
    if child.missing.is_no() {
        return Vec::new();
    }
    if child.missing.is_open() {
        // One question is enough: the police clock asks it.
        return if rule == "MIS-01" {
            vec![
                Conclusion::new(rule, Outcome::NeedsFact)
                    .because(
                        "If the child is missing, police are told now.",
                        &MISSING,
                        [],
                    )
                    .missing([missing]),
            ]
        } else {
            Vec::new()
        };
    }
    if child.in_care.is_no() {
        return if rule == "MIS-01" {
            vec![Conclusion::new(rule, Outcome::Note).because(
                "The child is missing and not in an agency’s care: no hour stands in the statute. Tell law enforcement now.",
                &MISSING,
                [missing, care],
            )]
        } else {
            Vec::new()
        };
    }
    let known = child.missing_at.known().map(|m| m.utc);
    let Some(from) = known.or_else(|| received(report)) else {
        return vec![
            Conclusion::new(rule, Outcome::NeedsFact)
                .because(
                    "The hours run from when the child was determined to be missing.",
                    &MISSING,
                    [missing],
                )
                .missing([at]),
        ];
    };
    let due = Due {
        from,
        by: add_running_hours(from, hours),
        standing: Lead::Leads,
    };
    let mut conclusion = Conclusion::new(rule, Outcome::Due(due));
    conclusion = if known.is_some() {
        conclusion.because(
            format!("{hours} running hours from when the child was determined to be missing."),
            &MISSING,
            [missing, care.clone(), at],
        )
    } else {
        conclusion
            .because(
                format!("{hours} running hours from the report, since when the child was determined to be missing is not recorded."),
                &MISSING,
                [missing, care.clone(), facts::call::RECEIVED_AT.at()],
            )
            .missing([at])
    };
    if child.in_care.is_open() {
        conclusion = conclusion.missing([care]);
    }
    if rule == "MIS-02" {
        conclusion = conclusion.doubt(NCMEC.open);
    }
    vec![conclusion]
}
