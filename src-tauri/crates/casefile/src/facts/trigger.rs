//! The three events that call for a diligent investigation.

use super::allegation::KNOWN_BY_CHOICES;
use crate::fact::{Fact, Kind};

/// Does the child say they are or were trafficked?
pub const SELF_REPORT: Fact = Fact::new(
    "/triggers/self_report",
    "Does the child say they are or were trafficked?",
    "",
    Kind::YesNo,
);
/// Does the child tell of a sexual act for shelter, food, drugs, alcohol or money?
pub const SURVIVAL_SEX: Fact = Fact::new(
    "/triggers/survival_sex",
    "Does the child tell of a sexual act for shelter, food, drugs, alcohol or money?",
    "Also, and above all, if it is called consensual.",
    Kind::YesNo,
);
/// Have police confirmed by investigation that the child was trafficked?
pub const CONFIRMED: Fact = Fact::new(
    "/triggers/confirmed",
    "Have police confirmed by investigation that the child was trafficked?",
    "",
    Kind::YesNo,
)
.from_police();
/// Which police agency?
pub const CONFIRMED_AGENCY: Fact = Fact::new(
    "/triggers/confirmed_agency",
    "Which police agency?",
    "",
    Kind::Line,
)
.from_police();
/// Which officer?
pub const CONFIRMED_OFFICER: Fact = Fact::new(
    "/triggers/confirmed_officer",
    "Which officer?",
    "",
    Kind::Line,
)
.from_police();
/// On which day?
pub const CONFIRMED_ON: Fact =
    Fact::new("/triggers/confirmed_on", "On which day?", "", Kind::Date).from_police();
/// Their case number.
pub const CONFIRMED_NUMBER: Fact = Fact::new(
    "/triggers/confirmed_number",
    "Their case number",
    "Only the number: nothing from TIME or NCIC is kept here.",
    Kind::Line,
)
.from_police();

/// How is it known what the child says?
pub const KNOWN_BY: Fact = Fact::new(
    "/triggers/known_by",
    "How is it known what the child says?",
    "",
    Kind::Many(KNOWN_BY_CHOICES),
);

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    SELF_REPORT,
    SURVIVAL_SEX,
    KNOWN_BY,
    CONFIRMED,
    CONFIRMED_AGENCY,
    CONFIRMED_OFFICER,
    CONFIRMED_ON,
    CONFIRMED_NUMBER,
];
