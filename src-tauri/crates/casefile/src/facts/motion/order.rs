//! What the court decided.

use crate::fact::{Choice, Fact, Kind, choice};

/// A decision on the motion.
pub const DECISION_CHOICES: &[Choice] = &[
    choice("granted", "Granted"),
    choice("partly_denied", "Granted in part"),
    choice("denied", "Denied"),
];

/// What did the court decide?
pub const DECISION: Fact = Fact::new(
    "/order/decision",
    "What did the court decide?",
    "",
    Kind::Choice(DECISION_CHOICES),
)
.from_record();
/// Date of the order.
pub const DATE: Fact = Fact::new("/order/date", "Date of the order", "", Kind::Date).from_record();

/// Was it vacated?
pub const VACATED: Fact = Fact::new(
    "/order/vacated",
    "Was it vacated?",
    "Expungement alone leaves the conviction, and with it DNA and arrest records.",
    Kind::YesNo,
)
.from_record()
.kept();
/// Does another one stand for which DNA is kept?
pub const OTHER_DNA: Fact = Fact::new(
    "/order/other_dna",
    "Does another one stand for which DNA is kept?",
    "Any other conviction, adjudication or finding.",
    Kind::YesNo,
)
.from_counsel()
.kept();
/// Is the whole arrest clear?
pub const ARREST_CLEAR: Fact = Fact::new(
    "/order/arrest_clear",
    "Is the whole arrest clear?",
    "One conviction of the same arrest keeps its record.",
    Kind::YesNo,
)
.from_counsel()
.kept();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[DECISION, DATE, VACATED, OTHER_DNA, ARREST_CLEAR];
