//! Reading the law again.

use crate::fact::{Choice, Fact, Kind, choice};

/// What was found.
pub const FOUND_CHOICES: &[Choice] = &[
    choice("unchanged", "Unchanged"),
    choice("changed", "Changed: do not rely"),
];

/// Which source?
pub const AUTHORITY: Fact = Fact::new(
    "/readings/items/*/authority",
    "Which source?",
    "By the short name that the rulebook gives it.",
    Kind::Line,
)
.from_worker();
/// When was it read?
pub const READ_ON: Fact = Fact::new(
    "/readings/items/*/read_on",
    "When was it read?",
    "",
    Kind::Date,
)
.from_worker();
/// Who read it?
pub const READ_BY: Fact =
    Fact::new("/readings/items/*/read_by", "Who read it?", "", Kind::Line).from_worker();
/// Does it say the same?
pub const FOUND: Fact = Fact::new(
    "/readings/items/*/found",
    "Does it say the same?",
    "",
    Kind::Choice(FOUND_CHOICES),
)
.from_worker();
/// What was read, or what changed?
pub const NOTE: Fact = Fact::new(
    "/readings/items/*/note",
    "What was read, or what changed?",
    "The edition, and its words where they differ.",
    Kind::Text,
)
.from_worker();
/// Are these all the readings?
pub const COMPLETE: Fact = Fact::new(
    "/readings/complete",
    "Are these all the readings?",
    "",
    Kind::YesNo,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[AUTHORITY, READ_ON, READ_BY, FOUND, NOTE, COMPLETE];
