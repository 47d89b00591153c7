//! What the intake worker found, § 938.245(1).

use crate::fact::{Fact, Kind};

/// Intake worker.
pub const WORKER: Fact = Fact::new("/intake/worker", "Intake worker", "", Kind::Line).from_record();
/// Did intake find that no petition is needed?
pub const NO_PETITION_NEEDED: Fact = Fact::new(
    "/intake/no_petition_needed",
    "Did intake find that no petition is needed?",
    "Neither for the juvenile’s interests nor for the public’s.",
    Kind::YesNo,
)
.from_record();
/// Did intake find that the court would have jurisdiction?
pub const JURISDICTION: Fact = Fact::new(
    "/intake/jurisdiction",
    "Did intake find that the court would have jurisdiction?",
    "",
    Kind::YesNo,
)
.from_record();
/// Office of the intake worker.
pub const OFFICE: Fact = Fact::new(
    "/intake/office",
    "Office of the intake worker",
    "",
    Kind::Line,
)
.from_record();
/// Address of that office.
pub const ADDRESS: Fact =
    Fact::new("/intake/address", "Address of that office", "", Kind::Line).from_record();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[WORKER, OFFICE, ADDRESS, NO_PETITION_NEEDED, JURISDICTION];
