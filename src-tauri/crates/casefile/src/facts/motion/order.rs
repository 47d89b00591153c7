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

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[DECISION, DATE];
