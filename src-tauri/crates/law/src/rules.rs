//! The register: every rule by its subject, in the order of its section. The lawyer's table of contents.

pub mod cfr42_2_substance_use;
pub mod court_caption;
pub mod dcf_memo_2017_07_training;
pub mod dcf_standards_diligence;
pub mod dcf_standards_safety;
pub mod efiling_format;
pub mod register;
pub mod register_readings;
pub mod s165_68_address;
pub mod s165_77_records;
pub mod s20_437_1_e_money;
pub mod s48_48_19_services;
pub mod s48_78_2m_missing;
pub mod s48_981_1_caregiver;
pub mod s48_981_3_a_from_police;
pub mod s48_981_3_a_police;
pub mod s48_981_3_bm_tribe;
pub mod s48_981_3_c_2r_defense;
pub mod s48_981_3_c_feedback;
pub mod s48_981_3_c_investigation;
pub mod s48_981_3_c_times;
pub mod s48_981_3_d_conflict;
pub mod s48_981_3m_alternative;
pub mod s48_981_7_disclosure;
pub mod s48_981_7_exhibit;
pub mod s48_981_7_listed;
pub mod s48_981_7_recipients;
pub mod s801_14_service;
pub mod s801_18_signature;
pub mod s801_19_protected;
pub mod s801_20_confidential;
pub mod s809_30_appeal;
pub mod s887_015_declaration;
pub mod s938_02_forum;
pub mod s938_12_delinquency;
pub mod s938_245_agreement;
pub mod s938_32_decree;
pub mod s938_355_juvenile;
pub mod s939_46_defense;
pub mod s940_302_means;
pub mod s944_30_2m_diversion;
pub mod s948_051_child;
pub mod s971_30_motion;
pub mod s971_39_deferred;
pub mod s971_40_volunteers;
pub mod s973_015_2m_a_victim;
pub mod s973_015_2m_b_result;
pub mod s973_015_2m_c_evidence;
pub mod s973_015_2m_c_motion;
pub mod s973_015_2m_counts;
pub mod s973_015_2m_d_diligence;
pub mod s973_015_2m_e_f_notice;
pub mod s973_015_2m_g_benefit;
pub mod s973_015_2m_practice;
pub mod s973_015_2m_reach;
pub mod s995_20_holidays;
pub mod traps;
pub mod usc42_671_care;

use casefile::diversion::DiversionFacts;
use casefile::motion::MotionFacts;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::Authority;
use crate::conclusion::Conclusion;
use crate::motion::measured::MeasuredFiles;
use crate::office::Office;
use crate::rule::{
    DisclosureRule, DiversionRule, FilesRule, LawRule, MotionRule, ReportRule, ServicesRule,
    TrainingRule,
};

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
    &s48_981_3_a_from_police::POLICE_REFER,
    &dcf_standards_diligence::INJURIES,
    &dcf_standards_diligence::PARENTS,
    &dcf_standards_safety::DANGER,
    &s48_981_1_caregiver::ASSESSMENT_KIND,
    &s48_981_3_d_conflict::CONFLICT,
    &s48_981_3_c_feedback::FEEDBACK,
    &s48_981_3_c_2r_defense::TELL_DEFENSE,
    &usc42_671_care::CHILD_IN_CARE,
    &s48_78_2m_missing::POLICE,
    &s48_78_2m_missing::NCMEC,
    &s48_981_7_disclosure::TO_LAW_ENFORCEMENT,
    &s48_48_19_services::COVERED,
    &s995_20_holidays::LIST,
    &s995_20_holidays::SUNDAY,
    &s995_20_holidays::SATURDAY,
    &s995_20_holidays::DOUBTFUL,
    &s995_20_holidays::GENERAL_COUNT,
    &register::AS_OF,
];

/// The rules about a motion under § 973.015(2m), in the order in which their conclusions are drawn and shown.
pub static MOTION: &[&MotionRule] = &[
    &s973_015_2m_counts::COUNTS,
    &s973_015_2m_reach::COURT,
    &s973_015_2m_reach::TIME,
    &s973_015_2m_reach::WHO,
    &s973_015_2m_reach::RELIEF,
    &s973_015_2m_reach::NO_BAR,
    &s973_015_2m_a_victim::ROUTE,
    &s940_302_means::ACT_AND_MEANS,
    &s948_051_child::CHILD_ROUTE,
    &s973_015_2m_b_result::CAUSATION,
    &s973_015_2m_c_motion::COMPLIES,
    &s973_015_2m_c_motion::STATEMENT,
    &s973_015_2m_c_motion::REASON,
    &s973_015_2m_c_evidence::COURT_RECORD,
    &s973_015_2m_c_evidence::IMMIGRATION_PAPER,
    &s973_015_2m_c_evidence::AGENCY_DOCUMENT,
    &s973_015_2m_c_evidence::OTHER_EVIDENCE,
    &s973_015_2m_c_evidence::NO_EXHIBIT,
    &s973_015_2m_d_diligence::DILIGENCE,
    &s973_015_2m_e_f_notice::SERVE,
    &s973_015_2m_e_f_notice::NOTICE,
    &s973_015_2m_g_benefit::BENEFIT,
    &s973_015_2m_g_benefit::COMPENSATION,
    &s973_015_2m_practice::EACH_CASE,
    &s973_015_2m_practice::OTHER_COUNTS,
    &s973_015_2m_practice::READ_AGAIN,
    &s809_30_appeal::APPEAL,
    &s971_30_motion::WRITING,
    &s971_30_motion::COURT,
    &s971_30_motion::VENUE,
    &s971_30_motion::TITLE,
    &s971_30_motion::NUMBER,
    &s971_30_motion::PARTY,
    &s971_30_motion::BRIEF,
    &s971_30_motion::GROUNDS,
    &s971_30_motion::ORDERED,
    &s887_015_declaration::DECLARATION,
    &court_caption::ADULT,
    &court_caption::JUVENILE,
    &court_caption::NUMBER,
    &s801_18_signature::ELECTRONIC,
    &s801_18_signature::NOTARY,
    &s801_18_signature::BY_HAND,
    &s801_19_protected::NUMBERS,
    &s801_20_confidential::COVER,
    &s801_20_confidential::SEAL,
    &s165_68_address::ADDRESS,
    &s165_68_address::NAMES,
    &s48_981_7_exhibit::RECORD,
    &s801_14_service::EACH_PARTY,
    &s801_14_service::CERTIFICATE,
    &s939_46_defense::ANY_OFFENSE,
    &traps::EXPUNGE_ONLY,
    &traps::VACATE_ONLY,
    &s165_77_records::PURGE,
    &s165_77_records::REMOVAL,
    &s938_355_juvenile::ANOTHER_WAY,
    &traps::IMMIGRATION_FIRST,
    &register::AS_OF_MOTION,
];

/// The rules about the finished files of a motion.
pub static FILES: &[&FilesRule] = &[
    &efiling_format::TOP_MARGIN,
    &efiling_format::STAMP_SQUARE,
    &efiling_format::ORDER,
    &efiling_format::FORMAT,
    &efiling_format::SIZE,
    &efiling_format::INACTIVE,
    &efiling_format::PAGE_SIZE,
];

/// The rules about diversion under § 944.30(2m), in the order in which their conclusions are drawn and shown.
pub static DIVERSION: &[&DiversionRule] = &[
    &s944_30_2m_diversion::AGE,
    &s944_30_2m_diversion::FINDINGS,
    &s938_02_forum::JUVENILE,
    &s938_02_forum::ADULT,
    &s938_12_delinquency::STAYS,
    &s938_12_delinquency::UNDER_TEN,
    &s938_245_agreement::CONSENTS,
    &s938_245_agreement::TERMS,
    &s938_245_agreement::WINDOW,
    &s938_32_decree::AGREED,
    &s938_32_decree::TERM,
    &s971_39_deferred::SMALL_COUNTY,
    &s971_39_deferred::SIGNED,
    &s971_39_deferred::ADMISSION,
    &s971_39_deferred::DISMISSED,
    &s971_40_volunteers::APPROVED,
    &s971_40_volunteers::PARTIES,
];

/// The rules about a disclosure that somebody asks for.
pub static DISCLOSURE: &[&DisclosureRule] = &[
    &s48_981_7_listed::ON_THE_LIST,
    &s48_981_7_recipients::TEAM,
    &s48_981_7_recipients::CENTER,
    &s48_981_7_recipients::TRIBE,
    &s48_981_7_recipients::HEALTH,
    &s48_981_7_recipients::COURT,
    &s48_981_7_recipients::PARENT,
    &s48_981_7_recipients::FOSTER_PARENT,
    &s48_981_7_recipients::SUBJECT,
    &s48_981_7_recipients::PROVIDER,
];

/// The rules about an agency's directory of services, and the money behind it.
pub static SERVICES: &[&ServicesRule] =
    &[&s48_48_19_services::EVERYWHERE, &s20_437_1_e_money::MONEY];

/// The rules about the course on sex trafficking.
pub static TRAINING: &[&TrainingRule] = &[
    &dcf_memo_2017_07_training::COURSE_TAKEN,
    &dcf_memo_2017_07_training::AT_ASSIGNMENT,
];

/// The rules about the law itself and an office's readings of it.
pub static LAW: &[&LawRule] = &[&register_readings::READ_AGAIN];

/// Everything that follows from a diversion's facts at a moment, in the order of the register.
pub fn conclude_diversion(
    facts: &DiversionFacts,
    office: &Office,
    now: DateTime<Utc>,
) -> Vec<Conclusion> {
    DIVERSION
        .iter()
        .flat_map(|rule| (rule.decide)(facts, office, now))
        .collect()
}

/// Everything that follows from a motion's facts at a moment, in the order of the register.
pub fn conclude_motion(
    motion: &MotionFacts,
    office: &Office,
    now: DateTime<Utc>,
) -> Vec<Conclusion> {
    MOTION
        .iter()
        .flat_map(|rule| (rule.decide)(motion, office, now))
        .collect()
}

/// Everything that follows from what was measured in the finished files of a motion.
pub fn conclude_files(
    files: &MeasuredFiles,
    office: &Office,
    now: DateTime<Utc>,
) -> Vec<Conclusion> {
    FILES
        .iter()
        .flat_map(|rule| (rule.decide)(files, office, now))
        .collect()
}

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

/// Every authority that a rule about a report names, once, in the order of the rules.
pub fn authorities() -> Vec<&'static Authority> {
    once(REPORT.iter().flat_map(|rule| rule.authorities))
}

/// Every authority that a rule about a motion or its files names, once, in the order of the rules.
pub fn motion_authorities() -> Vec<&'static Authority> {
    let motion = MOTION.iter().flat_map(|rule| rule.authorities);
    let files = FILES.iter().flat_map(|rule| rule.authorities);
    once(motion.chain(files))
}

/// Every authority that a rule about diversion names, once, in the order of the rules.
pub fn diversion_authorities() -> Vec<&'static Authority> {
    once(DIVERSION.iter().flat_map(|rule| rule.authorities))
}

fn once(authorities: impl Iterator<Item = &'static &'static Authority>) -> Vec<&'static Authority> {
    let mut all: Vec<&'static Authority> = Vec::new();
    for authority in authorities {
        if !all.iter().any(|known| known.id == authority.id) {
            all.push(authority);
        }
    }
    all
}
