//! What the assessment has found.

use crate::fact::{Choice, Fact, Kind, choice};

const PLACEMENT_CHOICES: &[Choice] = &[
    choice("needed", "Needed, not made"),
    choice("made", "Made"),
    choice("not_needed", "Not needed"),
];

/// Could agency staff, a foster parent or a contracted provider be involved?
pub const STAFF_INVOLVED: Fact = Fact::new(
    "/assessment/staff_involved",
    "Could agency staff, a foster parent or a contracted provider be involved?",
    "Then DCF is told, and somebody independent investigates.",
    Kind::YesNo,
)
.from_worker();
/// Do you find present danger to this child?
pub const DANGER: Fact = Fact::new(
    "/assessment/danger",
    "Do you find present danger to this child?",
    "For the child, not the family alone, whoever is said to have done it.",
    Kind::YesNo,
)
.from_worker();
/// What does that rest on?
pub const DANGER_WHY: Fact = Fact::new(
    "/assessment/danger_why",
    "What does that rest on?",
    "",
    Kind::Text,
)
.from_worker();
/// Is the child safe now?
pub const SAFE: Fact = Fact::new(
    "/assessment/safe",
    "Is the child safe now?",
    "",
    Kind::YesNo,
)
.from_worker();
/// How is that known?
pub const SAFE_HOW: Fact =
    Fact::new("/assessment/safe_how", "How is that known?", "", Kind::Line).from_worker();
/// Which services were offered?
pub const SERVICES: Fact = Fact::new(
    "/assessment/services",
    "Which services were offered?",
    "",
    Kind::Text,
)
.from_worker();
/// Is a placement needed?
pub const PLACEMENT: Fact = Fact::new(
    "/assessment/placement",
    "Is a placement needed?",
    "",
    Kind::Choice(PLACEMENT_CHOICES),
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    STAFF_INVOLVED,
    DANGER,
    DANGER_WHY,
    SAFE,
    SAFE_HOW,
    SERVICES,
    PLACEMENT,
];
