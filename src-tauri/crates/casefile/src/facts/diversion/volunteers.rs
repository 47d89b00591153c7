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

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[PROGRAM, APPROVED];
