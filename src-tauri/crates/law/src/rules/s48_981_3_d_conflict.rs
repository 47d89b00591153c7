//! § 48.981(3)(d)2.: the agency's own people could be involved.
//!
//! Decides that DCF is told and somebody independent investigates, where staff, a foster parent or a
//! contractor could be involved. Read in the statutes of 1999; today's text was not.

use casefile::facts;
use casefile::path::FactPath;
use casefile::people::Caregiver;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::rule::ReportRule;

/// The independent investigation.
pub static INDEPENDENT: Authority = Authority {
    id: "48.981(3)(d)2.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(d)2.",
    paraphrase: "Where the subject is an employee or agent of the agency, or bias is likely, the department is told and the investigation is independent.",
    source: "the statutes of 1999",
    edition: "1999",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Today’s text was not read."],
};

/// CPS-20: DCF is told, and somebody independent investigates.
pub static CONFLICT: ReportRule = ReportRule {
    id: "CPS-20",
    title: "Tell DCF: our own people",
    says: "Where agency staff, a foster parent or a contracted provider could be involved, DCF is told and the investigation is independent.",
    authorities: &[&INDEPENDENT],
    met_by: "Telling DCF was recorded: who, when, how.",
    open: "",
    decide: conflict,
};

fn conflict(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let fact = facts::assessment::STAFF_INVOLVED.at();
    let staff: Vec<FactPath> = report
        .maltreaters
        .iter()
        .filter(|(_, m)| m.caregiver.known() == Some(&Caregiver::FacilityStaff))
        .map(|(id, _)| facts::maltreater::CAREGIVER.of(id))
        .collect();
    if report.assessment.staff_involved.is_yes() || !staff.is_empty() {
        vec![Conclusion::new("CPS-20", Outcome::Duty).because(
            "Somebody of the agency’s own could be involved: tell DCF, which has it investigated independently.",
            &INDEPENDENT,
            report
                .assessment
                .staff_involved
                .known()
                .map(|_| fact)
                .into_iter()
                .chain(staff),
        )]
    } else if report.assessment.staff_involved.is_no() {
        Vec::new()
    } else {
        vec![
            Conclusion::new("CPS-20", Outcome::NeedsFact)
                .because(
                    "Ask in every case whether staff, a foster parent or a contracted provider could be involved.",
                    &INDEPENDENT,
                    [],
                )
                .missing([fact]),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::check;

    #[test]
    fn our_own_people_are_told_of_and_always_asked_about() {
        check(
            &CONFLICT,
            &[("assessment/staff_involved", "yes")],
            &["duty"],
        );
        check(&CONFLICT, &[("assessment/staff_involved", "no")], &[]);
        check(
            &CONFLICT,
            &[],
            &["needs a fact; lacks assessment/staff_involved"],
        );
        check(
            &CONFLICT,
            &[
                ("assessment/staff_involved", "no"),
                ("maltreaters/x/caregiver", "facility_staff"),
            ],
            &["duty"],
        );
    }
}
