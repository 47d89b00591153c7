//! What those who help the child ask.

use crate::fact::{Fact, Kind};

/// Age when it began
pub const AGE_OF_ENTRY: Fact = Fact::new(
    "/needs/age_of_entry",
    "Age when it began",
    "As far as anybody knows.",
    Kind::Line,
);
/// Earlier services, and what worked
pub const EARLIER_SERVICES: Fact = Fact::new(
    "/needs/earlier_services",
    "Earlier services, and what worked",
    "",
    Kind::Text,
);
/// Use of substances
pub const SUBSTANCE_USE: Fact = Fact::new(
    "/needs/substance_use",
    "Use of substances",
    "What was seen or told. Nothing from the record of a substance use program.",
    Kind::Line,
);
/// Mental health
pub const MENTAL_HEALTH: Fact = Fact::new("/needs/mental_health", "Mental health", "", Kind::Line);
/// How the child understands and speaks
pub const COGNITION: Fact = Fact::new(
    "/needs/cognition",
    "How the child understands and speaks",
    "",
    Kind::Line,
);
/// Schooling
pub const SCHOOLING: Fact = Fact::new("/needs/schooling", "Schooling", "", Kind::Line);
/// Health, pregnancy, medicine
pub const MEDICAL: Fact = Fact::new(
    "/needs/medical",
    "Health, pregnancy, medicine",
    "",
    Kind::Line,
);
/// Ties to a gang
pub const GANG: Fact = Fact::new("/needs/gang", "Ties to a gang", "", Kind::Line);
/// Orders and petitions
pub const LEGAL_STATUS: Fact = Fact::new(
    "/needs/legal_status",
    "Orders and petitions",
    "CHIPS, JIPS, delinquency.",
    Kind::Line,
)
.from_worker();
/// Who may consent to care and services
pub const WHO_CONSENTS: Fact = Fact::new(
    "/needs/who_consents",
    "Who may consent to care and services",
    "",
    Kind::Line,
)
.from_worker();
/// Who pays
pub const PAYER: Fact = Fact::new("/needs/payer", "Who pays", "", Kind::Line).from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    AGE_OF_ENTRY,
    EARLIER_SERVICES,
    SUBSTANCE_USE,
    MENTAL_HEALTH,
    COGNITION,
    SCHOOLING,
    MEDICAL,
    GANG,
    LEGAL_STATUS,
    WHO_CONSENTS,
    PAYER,
];
