//! What the agency asked the state for.

use crate::fact::{Choice, Fact, Kind, choice};

const ANSWER_CHOICES: &[Choice] = &[
    choice("granted", "Granted"),
    choice("partly", "Granted in part"),
    choice("refused", "Refused"),
    choice("waiting", "No answer yet"),
];

/// What was asked for?
pub const WHAT: Fact = Fact::new(
    "/asked/items/*/what",
    "What was asked for?",
    "Treatment, a service, or money for one. No child’s name.",
    Kind::Line,
)
.from_worker();
/// For which report?
pub const REPORT: Fact = Fact::new(
    "/asked/items/*/report",
    "For which report?",
    "Its number here or in eWiSACWIS.",
    Kind::Line,
)
.from_worker();
/// When?
pub const ON: Fact = Fact::new("/asked/items/*/on", "When?", "", Kind::Date).from_worker();
/// Who was asked?
pub const OF: Fact = Fact::new(
    "/asked/items/*/of",
    "Who was asked?",
    "Name and office at the Department of Children and Families.",
    Kind::Line,
)
.from_worker();
/// Which sum?
pub const SUM: Fact = Fact::new(
    "/asked/items/*/sum",
    "Which sum?",
    "In dollars, if money was asked for.",
    Kind::Money,
)
.from_worker();
/// What was answered?
pub const ANSWER: Fact = Fact::new(
    "/asked/items/*/answer",
    "What was answered?",
    "",
    Kind::Choice(ANSWER_CHOICES),
)
.from_worker();
/// When was it answered?
pub const ANSWERED_ON: Fact = Fact::new(
    "/asked/items/*/answered_on",
    "When was it answered?",
    "",
    Kind::Date,
)
.from_worker();
/// Which sum was granted?
pub const GRANTED: Fact = Fact::new(
    "/asked/items/*/granted",
    "Which sum was granted?",
    "In dollars.",
    Kind::Money,
)
.from_worker();
/// Is this everything that was asked for?
pub const COMPLETE: Fact = Fact::new(
    "/asked/complete",
    "Is this everything that was asked for?",
    "",
    Kind::YesNo,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    WHAT,
    REPORT,
    ON,
    OF,
    SUM,
    ANSWER,
    ANSWERED_ON,
    GRANTED,
    COMPLETE,
];
