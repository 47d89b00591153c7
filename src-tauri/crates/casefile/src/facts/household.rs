//! Somebody else in the home, or another child.

use crate::fact::{Fact, Kind};

/// Name.
pub const NAME: Fact = Fact::new("/household/items/*/name", "Name", "", Kind::Line);
/// Age.
pub const AGE: Fact = Fact::new("/household/items/*/age", "Age", "", Kind::Age);
/// What is the person to the child?
pub const RELATIONSHIP: Fact = Fact::new(
    "/household/items/*/relationship",
    "What is the person to the child?",
    "",
    Kind::Line,
);
/// Another child who may be at risk?
pub const CHILD_AT_RISK: Fact = Fact::new(
    "/household/items/*/child_at_risk",
    "Another child who may be at risk?",
    "",
    Kind::YesNo,
);
/// Anything else.
pub const NOTES: Fact = Fact::new(
    "/household/items/*/notes",
    "Anything else",
    "School, employer, phone.",
    Kind::Line,
);
/// Is this everybody in the home, and every other child at risk?
pub const COMPLETE: Fact = Fact::new(
    "/household/complete",
    "Is this everybody in the home, and every other child at risk?",
    "",
    Kind::YesNo,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[NAME, AGE, RELATIONSHIP, CHILD_AT_RISK, NOTES, COMPLETE];
