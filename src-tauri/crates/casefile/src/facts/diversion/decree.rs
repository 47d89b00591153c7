//! The consent decree of § 938.32.

use crate::fact::{Fact, Kind};

/// How long does it run?
pub const MONTHS: Fact = Fact::new(
    "/decree/months",
    "How long does it run?",
    "In whole months. A year at most.",
    Kind::Line,
)
.from_counsel();
/// When did the court enter it?
pub const ENTERED_ON: Fact = Fact::new(
    "/decree/entered_on",
    "When did the court enter it?",
    "",
    Kind::Date,
)
.from_record();
/// By how many months is it extended?
pub const EXTENSION_MONTHS: Fact = Fact::new(
    "/decree/extension_months",
    "By how many months is it extended?",
    "In whole months, six at most, after notice. Leave it open where it is not.",
    Kind::Line,
)
.from_record();
/// What does the juvenile undertake?
pub const TERMS: Fact = Fact::new(
    "/decree/terms",
    "What does the juvenile undertake?",
    "Each line is a term of the decree.",
    Kind::Text,
)
.from_counsel();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[MONTHS, TERMS, ENTERED_ON, EXTENSION_MONTHS];
