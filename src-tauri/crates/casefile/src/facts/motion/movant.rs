//! The person for whom the motion is brought.

use crate::fact::{Choice, Fact, Kind, choice};

/// The words for the movant.
pub const PRONOUN_CHOICES: &[Choice] = &[
    choice("she", "She"),
    choice("he", "He"),
    choice("they", "They"),
];

/// Who brings the motion.
pub const BROUGHT_BY_CHOICES: &[Choice] = &[
    choice("counsel", "The client, by counsel"),
    choice("movant", "The client, without counsel"),
    choice("guardian", "A guardian"),
    choice("guardian_ad_litem", "A guardian ad litem"),
    choice("personal_representative", "A personal representative"),
];

/// Citizenship.
pub const CITIZENSHIP_CHOICES: &[Choice] = &[
    choice("citizen", "A citizen of the United States"),
    choice("not_citizen", "Not a citizen"),
];

/// Name now.
pub const NAME: Fact = Fact::new(
    "/movant/name",
    "Name now",
    "As the client uses it.",
    Kind::Line,
)
.from_movant();
/// Name in the court’s file.
pub const NAME_THEN: Fact = Fact::new(
    "/movant/name_then",
    "Name in the court’s file",
    "Only where it is another one: the caption copies the file.",
    Kind::Line,
)
.from_record();
/// Which words do the papers use?
pub const PRONOUN: Fact = Fact::new(
    "/movant/pronoun",
    "Which words do the papers use?",
    "Unless somebody says otherwise the papers say “they”.",
    Kind::Choice(PRONOUN_CHOICES),
)
.from_movant();
/// Who brings the motion?
pub const BROUGHT_BY: Fact = Fact::new(
    "/movant/brought_by",
    "Who brings the motion?",
    "§ 973.015(2m) speaks of the motion of the person.",
    Kind::Choice(BROUGHT_BY_CHOICES),
)
.from_counsel();
/// Date of birth.
pub const DATE_OF_BIRTH: Fact = Fact::new(
    "/movant/date_of_birth",
    "Date of birth",
    "Needed for § 948.051, which protects a child.",
    Kind::Date,
)
.from_movant();
/// How is it safe to reach the client?
pub const SAFE_CONTACT: Fact = Fact::new(
    "/movant/safe_contact",
    "How is it safe to reach the client?",
    "Goes on no paper.",
    Kind::Line,
)
.from_movant()
.kept();
/// In Safe at Home?
pub const SAFE_AT_HOME: Fact = Fact::new(
    "/movant/safe_at_home",
    "In Safe at Home?",
    "The address confidentiality program of § 165.68.",
    Kind::YesNo,
)
.from_movant();
/// Address that Safe at Home assigned.
pub const ASSIGNED_ADDRESS: Fact = Fact::new(
    "/movant/assigned_address",
    "Address that Safe at Home assigned",
    "It serves for every purpose.",
    Kind::Line,
)
.from_movant();
/// Where the client really lives.
pub const ACTUAL_ADDRESS: Fact = Fact::new(
    "/movant/actual_address",
    "Where the client really lives",
    "Goes on no paper. Leave it out unless you need it.",
    Kind::Line,
)
.from_movant()
.kept();
/// A citizen of the United States?
pub const CITIZENSHIP: Fact = Fact::new(
    "/movant/citizenship",
    "A citizen of the United States?",
    "Asked because a vacatur may count differently for immigration. Goes on no paper.",
    Kind::Choice(CITIZENSHIP_CHOICES),
)
.from_movant()
.kept();
/// Has immigration counsel agreed?
pub const IMMIGRATION_COUNSEL: Fact = Fact::new(
    "/movant/immigration_counsel",
    "Has immigration counsel agreed?",
    "To this motion, its wording and its exhibits, before anything is filed.",
    Kind::YesNo,
)
.from_counsel()
.kept();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    NAME,
    NAME_THEN,
    PRONOUN,
    BROUGHT_BY,
    DATE_OF_BIRTH,
    SAFE_CONTACT,
    SAFE_AT_HOME,
    ASSIGNED_ADDRESS,
    ACTUAL_ADDRESS,
    CITIZENSHIP,
    IMMIGRATION_COUNSEL,
];
