//! Who made the report: kept apart from everything else.

use crate::fact::{Fact, Kind};

/// Did the reporter give no name?
pub const ANONYMOUS: Fact = Fact::new(
    "/reporter/anonymous",
    "Did the reporter give no name?",
    "A reporter who need not report may stay without a name.",
    Kind::YesNo,
)
.of_reporter();
/// Reporter’s name.
pub const NAME: Fact = Fact::new(
    "/reporter/name",
    "Reporter’s name",
    "On no paper unless a person puts it there with a reason.",
    Kind::Line,
)
.of_reporter();
/// Reporter’s number.
pub const PHONE: Fact =
    Fact::new("/reporter/phone", "Reporter’s number", "", Kind::Phone).of_reporter();
/// Reporter’s address.
pub const ADDRESS: Fact =
    Fact::new("/reporter/address", "Reporter’s address", "", Kind::Line).of_reporter();
/// What is the reporter to the child?
pub const RELATIONSHIP: Fact = Fact::new("/reporter/relationship", "What is the reporter to the child?", "One word, such as teacher, aunt, neighbor. Places where that word shows through are found before a paper leaves.", Kind::Line).of_reporter();
/// Where does the reporter work?
pub const WORKPLACE: Fact = Fact::new(
    "/reporter/workplace",
    "Where does the reporter work?",
    "",
    Kind::Line,
)
.of_reporter();
/// Is the reporter required to report?
pub const MANDATED: Fact = Fact::new(
    "/reporter/mandated",
    "Is the reporter required to report?",
    "A required reporter is told within 60 days what was done.",
    Kind::YesNo,
)
.of_reporter();
/// How does the reporter know?
pub const HOW_KNOWN: Fact = Fact::new(
    "/reporter/how_known",
    "How does the reporter know?",
    "Heard, seen, or told by whom; what may lie behind it.",
    Kind::Text,
)
.of_reporter();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    ANONYMOUS,
    NAME,
    PHONE,
    ADDRESS,
    RELATIONSHIP,
    WORKPLACE,
    MANDATED,
    HOW_KNOWN,
];
