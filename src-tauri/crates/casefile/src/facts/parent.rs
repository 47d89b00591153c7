//! One parent or guardian.

use crate::fact::{Choice, Fact, Kind, choice, choice_with};

const TOLD_CHOICES: &[Choice] = &[
    choice("told", "Told"),
    choice("not_told", "Not told"),
    choice("do_not_contact", "Do not contact"),
];

const INVOLVED_CHOICES: &[Choice] = &[
    choice_with("yes", "Could be", "Or it must be taken to be so."),
    choice_with("no", "No", "And it is known how."),
    choice_with(
        "undecided",
        "Not decided",
        "It was looked at, and stays open.",
    ),
];

/// Name.
pub const NAME: Fact = Fact::new("/parents/items/*/name", "Name", "", Kind::Line);
/// What is the person to the child?
pub const RELATIONSHIP: Fact = Fact::new(
    "/parents/items/*/relationship",
    "What is the person to the child?",
    "Mother, stepfather, guardian.",
    Kind::Line,
);
/// Could this parent be involved?
pub const INVOLVED: Fact = Fact::new(
    "/parents/items/*/involved",
    "Could this parent be involved?",
    "Decide it before anybody calls.",
    Kind::Choice(INVOLVED_CHOICES),
)
.from_worker();
/// What does that rest on, and who decided?
pub const INVOLVED_HOW: Fact = Fact::new(
    "/parents/items/*/involved_how",
    "What does that rest on, and who decided?",
    "",
    Kind::Text,
)
.from_worker();
/// Has this parent been told?
pub const TOLD: Fact = Fact::new(
    "/parents/items/*/told",
    "Has this parent been told?",
    "",
    Kind::Choice(TOLD_CHOICES),
)
.from_worker();
/// If nobody may contact: why?
pub const TOLD_WHY: Fact = Fact::new(
    "/parents/items/*/told_why",
    "If nobody may contact: why?",
    "",
    Kind::Line,
)
.from_worker();
/// Address.
pub const ADDRESS: Fact = Fact::new("/parents/items/*/address", "Address", "", Kind::Line);
/// Phone number.
pub const PHONE: Fact = Fact::new("/parents/items/*/phone", "Phone number", "", Kind::Phone);
/// Are these all the parents and guardians?
pub const COMPLETE: Fact = Fact::new(
    "/parents/complete",
    "Are these all the parents and guardians?",
    "",
    Kind::YesNo,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    NAME,
    RELATIONSHIP,
    INVOLVED,
    INVOLVED_HOW,
    TOLD,
    TOLD_WHY,
    ADDRESS,
    PHONE,
    COMPLETE,
];
