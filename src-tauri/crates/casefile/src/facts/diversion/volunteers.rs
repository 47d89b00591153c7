//! The program of volunteers in probation, §§ 971.40 and 973.11.

use crate::fact::{Fact, Kind};

/// Is there a volunteers in probation program in the county?
pub const PROGRAM: Fact = Fact::new(
    "/volunteers/program",
    "Is there a volunteers in probation program in the county?",
    "Ask the clerk of courts or the chief judge’s office.",
    Kind::YesNo,
)
.from_record();
/// Did the chief judge approve it?
pub const APPROVED: Fact = Fact::new(
    "/volunteers/approved",
    "Did the chief judge approve it?",
    "",
    Kind::YesNo,
)
.from_record();
/// Name of the program.
pub const NAME: Fact =
    Fact::new("/volunteers/name", "Name of the program", "", Kind::Line).from_record();
/// What does the defendant undertake?
pub const TERMS: Fact = Fact::new(
    "/volunteers/terms",
    "What does the defendant undertake?",
    "Each line is a term of the agreement.",
    Kind::Text,
)
.from_counsel();
/// How long does it run?
pub const MONTHS: Fact = Fact::new(
    "/volunteers/months",
    "How long does it run?",
    "In whole months. No longest time was found in § 971.40.",
    Kind::Line,
)
.from_counsel();
/// When does it begin?
pub const BEGINS_ON: Fact = Fact::new(
    "/volunteers/begins_on",
    "When does it begin?",
    "",
    Kind::Day,
)
.from_record();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[PROGRAM, APPROVED, NAME, TERMS, MONTHS, BEGINS_ON];
