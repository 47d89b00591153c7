//! A disclosure that somebody asks about.

use crate::fact::{Choice, Fact, Kind, choice};

/// What a recipient is.
pub const RECIPIENT_CHOICES: &[Choice] = &[
    choice("law_enforcement", "Police, sheriff or district attorney"),
    choice("team", "Multidisciplinary team that the county recognizes"),
    choice("advocacy_center", "Recognized child advocacy center"),
    choice("tribe", "Social services of a tribe"),
    choice("health_provider", "Health care provider"),
    choice("court", "Court, or its staff"),
    choice("parent", "Parent, guardian or legal custodian"),
    choice("foster_parent", "Foster parent or physical custodian"),
    choice(
        "subject",
        "Subject of the report, or that person’s attorney",
    ),
    choice("provider", "Private provider of services"),
    choice("defense", "Department of Defense"),
    choice("somebody_else", "Somebody else"),
];

/// Who is to receive it?
pub const RECIPIENT: Fact = Fact::new(
    "/recipient",
    "Who is to receive it?",
    "Wrong disclosure is a crime: choose what the recipient is, not what it calls itself.",
    Kind::Choice(RECIPIENT_CHOICES),
)
.from_worker();

const INVOLVED_CHOICES: &[Choice] = &[
    choice("yes", "Could be"),
    choice("no", "No"),
    choice("undecided", "Not decided"),
];

const PERMISSION_CHOICES: &[Choice] = &[
    choice("parent", "A parent"),
    choice("guardian", "A guardian"),
    choice("custodian", "A legal custodian"),
    choice("child", "The child, 14 or older"),
    choice("young_child", "The child, under 14"),
    choice("nobody", "Nobody"),
];

/// Does the county recognize that team or center?
pub const RECOGNIZED: Fact = Fact::new(
    "/recognized",
    "Does the county recognize that team or center?",
    "",
    Kind::YesNo,
)
.from_worker();
/// Is it limited to what its services need?
pub const LIMITED: Fact = Fact::new(
    "/limited",
    "Is it limited to what its services need?",
    "",
    Kind::YesNo,
)
.from_worker();
/// Is it to diagnose or treat this child?
pub const TO_TREAT: Fact = Fact::new(
    "/to_treat",
    "Is it to diagnose or treat this child?",
    "",
    Kind::YesNo,
)
.from_worker();
/// Could this person be involved?
pub const COULD_BE_INVOLVED: Fact = Fact::new(
    "/could_be_involved",
    "Could this person be involved?",
    "Decide it before anything goes out.",
    Kind::Choice(INVOLVED_CHOICES),
)
.from_worker();
/// Who decided that?
pub const DECIDED_BY: Fact =
    Fact::new("/decided_by", "Who decided that?", "", Kind::Line).from_worker();
/// Who signed the permission?
pub const PERMISSION_BY: Fact = Fact::new(
    "/permission_by",
    "Who signed the permission?",
    "A parent, guardian or legal custodian, or the child from 14.",
    Kind::Choice(PERMISSION_CHOICES),
)
.from_worker();
/// Does it name this recipient?
pub const PERMISSION_NAMES: Fact = Fact::new(
    "/permission_names",
    "Does it name this recipient?",
    "",
    Kind::YesNo,
)
.from_worker();
/// Does it identify the record?
pub const PERMISSION_IDENTIFIES: Fact = Fact::new(
    "/permission_identifies",
    "Does it identify the record?",
    "Which record, not “everything”.",
    Kind::YesNo,
)
.from_worker();
/// Until when does it hold?
pub const PERMISSION_UNTIL: Fact = Fact::new(
    "/permission_until",
    "Until when does it hold?",
    "",
    Kind::Day,
)
.from_worker();
/// Is somebody in imminent danger without it?
pub const IMMINENT_DANGER: Fact = Fact::new(
    "/imminent_danger",
    "Is somebody in imminent danger without it?",
    "",
    Kind::YesNo,
)
.from_worker();
/// Does it contain records of a substance use program?
pub const SUBSTANCE_USE: Fact = Fact::new(
    "/substance_use",
    "Does it contain records of a substance use program?",
    "42 CFR Part 2.",
    Kind::YesNo,
)
.from_worker();
/// Did the patient consent to passing those on?
pub const SUBSTANCE_USE_CONSENT: Fact = Fact::new(
    "/substance_use_consent",
    "Did the patient consent to passing those on?",
    "The consent and its notice go with them.",
    Kind::YesNo,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    RECIPIENT,
    RECOGNIZED,
    LIMITED,
    TO_TREAT,
    COULD_BE_INVOLVED,
    DECIDED_BY,
    PERMISSION_BY,
    PERMISSION_NAMES,
    PERMISSION_IDENTIFIES,
    PERMISSION_UNTIL,
    IMMINENT_DANGER,
    SUBSTANCE_USE,
    SUBSTANCE_USE_CONSENT,
];
