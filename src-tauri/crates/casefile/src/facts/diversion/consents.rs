//! Who agrees, and who objects.

use crate::fact::{Choice, Fact, Kind, choice};

/// Where somebody stands who is always there.
pub const CONSENT_CHOICES: &[Choice] = &[choice("agrees", "Agrees"), choice("objects", "Objects")];

/// Where somebody stands who may not be there.
pub const FAMILY_CHOICES: &[Choice] = &[
    choice("agrees", "Agrees"),
    choice("objects", "Objects"),
    choice("nobody", "Nobody"),
];

/// Does the person agree?
pub const PERSON: Fact = Fact::new(
    "/consents/person",
    "Does the person agree?",
    "To another way than a prosecution.",
    Kind::Choice(CONSENT_CHOICES),
)
.from_movant();
/// Does a parent agree?
pub const PARENT: Fact = Fact::new(
    "/consents/parent",
    "Does a parent agree?",
    "Nobody, where there is no parent to ask.",
    Kind::Choice(FAMILY_CHOICES),
)
.from_other();
/// Does a guardian agree?
pub const GUARDIAN: Fact = Fact::new(
    "/consents/guardian",
    "Does a guardian agree?",
    "Nobody, where there is none.",
    Kind::Choice(FAMILY_CHOICES),
)
.from_other();
/// Does a legal custodian agree?
pub const CUSTODIAN: Fact = Fact::new(
    "/consents/custodian",
    "Does a legal custodian agree?",
    "Nobody, where there is none.",
    Kind::Choice(FAMILY_CHOICES),
)
.from_other();
/// Does the prosecutor agree?
pub const PROSECUTOR: Fact = Fact::new(
    "/consents/prosecutor",
    "Does the prosecutor agree?",
    "The district attorney, or corporation counsel where that office filed the petition.",
    Kind::Choice(CONSENT_CHOICES),
)
.from_other();
/// Does the Department of Corrections agree?
pub const CORRECTIONS: Fact = Fact::new(
    "/consents/corrections",
    "Does the Department of Corrections agree?",
    "Asked for § 971.39 alone.",
    Kind::Choice(CONSENT_CHOICES),
)
.from_other();
/// Does the court agree?
pub const COURT: Fact = Fact::new(
    "/consents/court",
    "Does the court agree?",
    "Asked for § 971.40.",
    Kind::Choice(CONSENT_CHOICES),
)
.from_record();
/// Name of the parent.
pub const PARENT_NAME: Fact = Fact::new(
    "/consents/parent_name",
    "Name of the parent",
    "It stands under the line to sign on.",
    Kind::Line,
)
.from_record();
/// Name of the guardian.
pub const GUARDIAN_NAME: Fact = Fact::new(
    "/consents/guardian_name",
    "Name of the guardian",
    "",
    Kind::Line,
)
.from_record();
/// Name of the legal custodian.
pub const CUSTODIAN_NAME: Fact = Fact::new(
    "/consents/custodian_name",
    "Name of the legal custodian",
    "",
    Kind::Line,
)
.from_record();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    PERSON,
    PARENT,
    PARENT_NAME,
    GUARDIAN,
    GUARDIAN_NAME,
    CUSTODIAN,
    CUSTODIAN_NAME,
    PROSECUTOR,
    CORRECTIONS,
    COURT,
];
