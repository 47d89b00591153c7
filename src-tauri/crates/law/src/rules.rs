//! The register: every rule by its subject, in the order of its section. The lawyer's table of contents.

pub mod dcf_standards_diligence;
pub mod dcf_standards_safety;
pub mod register;
pub mod s48_78_2m_missing;
pub mod s48_981_1_caregiver;
pub mod s48_981_3_a_police;
pub mod s48_981_3_bm_tribe;
pub mod s48_981_3_c_investigation;
pub mod s48_981_3_c_times;
pub mod s48_981_3_d_conflict;
pub mod s48_981_3m_alternative;
pub mod s48_981_7_disclosure;
pub mod s995_20_holidays;
pub mod usc42_671_care;

use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::Authority;
use crate::conclusion::Conclusion;
use crate::office::Office;
use crate::rule::ReportRule;

/// The rules about a report, in the order in which their conclusions are drawn and shown.
pub static REPORT: &[&ReportRule] = &[
    &s48_981_3_a_police::MUST_REFER,
    &s48_981_3_a_police::TELL_POLICE,
    &s48_981_3_a_police::LATEST,
    &s48_981_3m_alternative::NO_ALTERNATIVE,
    &s48_981_3_c_investigation::MUST_INVESTIGATE,
    &s48_981_3_c_investigation::MAY_INVESTIGATE,
    &s48_981_3_c_times::BEGIN,
    &dcf_standards_safety::SEE_CHILD,
    &dcf_standards_diligence::DILIGENCE,
    &s48_981_3_c_times::DETERMINE,
    &s48_981_3_bm_tribe::TELL_TRIBE,
    &s48_981_3_a_police::COORDINATE,
    &s48_981_3_a_police::MILWAUKEE,
    &dcf_standards_diligence::INJURIES,
    &dcf_standards_diligence::PARENTS,
    &dcf_standards_safety::DANGER,
    &s48_981_1_caregiver::ASSESSMENT_KIND,
    &s48_981_3_d_conflict::CONFLICT,
    &usc42_671_care::CHILD_IN_CARE,
    &s48_78_2m_missing::POLICE,
    &s48_78_2m_missing::NCMEC,
    &s48_981_7_disclosure::TO_LAW_ENFORCEMENT,
    &s995_20_holidays::LIST,
    &s995_20_holidays::SUNDAY,
    &s995_20_holidays::SATURDAY,
    &s995_20_holidays::DOUBTFUL,
    &s995_20_holidays::GENERAL_COUNT,
    &register::AS_OF,
];

/// Everything that follows from a report at a moment, in the order of the register.
pub fn conclude(report: &Report, office: &Office, now: DateTime<Utc>) -> Vec<Conclusion> {
    REPORT
        .iter()
        .flat_map(|rule| (rule.decide)(report, office, now))
        .collect()
}

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static ReportRule> {
    REPORT.iter().copied().find(|rule| rule.id == id)
}

/// Every authority that a rule names, once, in the order of the rules.
pub fn authorities() -> Vec<&'static Authority> {
    let mut all: Vec<&'static Authority> = Vec::new();
    for authority in REPORT.iter().flat_map(|rule| rule.authorities) {
        if !all.iter().any(|known| known.id == authority.id) {
            all.push(authority);
        }
    }
    all
}
