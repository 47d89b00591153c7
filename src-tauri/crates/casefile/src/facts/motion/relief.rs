//! What the court is asked to do.

use crate::fact::{Fact, Kind};

/// Vacate.
pub const VACATE: Fact = Fact::new(
    "/relief/vacate",
    "Vacate",
    "The conviction, adjudication or finding.",
    Kind::YesNo,
)
.from_counsel();
/// Dismiss that count with prejudice.
pub const DISMISS: Fact = Fact::new(
    "/relief/dismiss",
    "Dismiss that count with prejudice",
    "Argued: § 973.015(2m) does not speak of it. Without it the charge may stay open.",
    Kind::YesNo,
)
.from_counsel();
/// Expunge the record as well.
pub const EXPUNGE: Fact = Fact::new(
    "/relief/expunge",
    "Expunge the record as well",
    "Whether both can be ordered is undecided.",
    Kind::YesNo,
)
.from_counsel();
/// In the alternative, expunge.
pub const ALTERNATIVE: Fact = Fact::new(
    "/relief/alternative",
    "In the alternative, expunge",
    "If the court does not vacate.",
    Kind::YesNo,
)
.from_counsel();
/// A hearing if it is contested.
pub const HEARING: Fact = Fact::new(
    "/relief/hearing",
    "A hearing if it is contested",
    "",
    Kind::YesNo,
)
.from_counsel();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[VACATE, DISMISS, EXPUNGE, ALTERNATIVE, HEARING];
