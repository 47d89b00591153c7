//! The deferred prosecution agreement of § 938.245.

use crate::fact::{Fact, Kind};

/// How long does it run?
pub const MONTHS: Fact = Fact::new(
    "/agreement/months",
    "How long does it run?",
    "In whole months, such as 6 months. A year at most.",
    Kind::Line,
)
.from_counsel();
/// Does it place the juvenile outside the home?
pub const OUT_OF_HOME: Fact = Fact::new(
    "/agreement/out_of_home",
    "Does it place the juvenile outside the home?",
    "It may not.",
    Kind::YesNo,
)
.from_counsel();
/// When does it begin?
pub const BEGINS_ON: Fact =
    Fact::new("/agreement/begins_on", "When does it begin?", "", Kind::Day).from_record();
/// When did the district attorney have notice of it?
pub const PROSECUTOR_TOLD_ON: Fact = Fact::new(
    "/agreement/prosecutor_told_on",
    "When did the district attorney have notice of it?",
    "The twenty days run from then.",
    Kind::Date,
)
.from_record();
/// When did the district attorney terminate it?
pub const TERMINATED_ON: Fact = Fact::new(
    "/agreement/terminated_on",
    "When did the district attorney terminate it?",
    "Leave it open where that has not happened.",
    Kind::Date,
)
.from_record();
/// What does the juvenile undertake?
pub const TERMS: Fact = Fact::new(
    "/agreement/terms",
    "What does the juvenile undertake?",
    "Services, school, contact, and what help is given. Each line is a term of the agreement.",
    Kind::Text,
)
.from_counsel();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    MONTHS,
    OUT_OF_HOME,
    TERMS,
    BEGINS_ON,
    PROSECUTOR_TOLD_ON,
    TERMINATED_ON,
];
