//! Who is owed an answer or a notice because of a report.

use crate::fact::{Choice, Fact, Kind, choice};

const ARMED_FORCES_CHOICES: &[Choice] = &[
    choice("known", "Yes"),
    choice("reason_to_believe", "There is reason to believe it"),
    choice("no", "No"),
];

/// Is a parent in the armed forces?
pub const ARMED_FORCES: Fact = Fact::new(
    "/owed/armed_forces",
    "Is a parent in the armed forces?",
    "Their reserves and the Wisconsin National Guard count. The Department of Defense is owed a notice.",
    Kind::Choice(ARMED_FORCES_CHOICES),
);
/// Did a relative ask in writing what was done?
pub const RELATIVE_ASKED: Fact = Fact::new(
    "/owed/relative_asked",
    "Did a relative ask in writing what was done?",
    "A relative who is no parent.",
    Kind::YesNo,
)
.from_worker();
/// When did that request come?
pub const RELATIVE_ASKED_ON: Fact = Fact::new(
    "/owed/relative_asked_on",
    "When did that request come?",
    "",
    Kind::Date,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[ARMED_FORCES, RELATIVE_ASKED, RELATIVE_ASKED_ON];
