//! What a person chose for the referral.

use crate::fact::{Fact, Kind};

/// To which office?
pub const RECIPIENT: Fact = Fact::new(
    "/referral/recipient",
    "To which office?",
    "Sheriff or police, as it should stand on the paper.",
    Kind::Line,
)
.from_worker();
/// Name the reporter to police?
pub const INCLUDE_REPORTER: Fact = Fact::new(
    "/referral/include_reporter",
    "Name the reporter to police?",
    "No, unless police need it and you say why.",
    Kind::YesNo,
)
.from_worker();
/// Why?
pub const REPORTER_REASON: Fact = Fact::new(
    "/referral/reporter_reason",
    "Why?",
    "Kept with the paper.",
    Kind::Line,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[RECIPIENT, INCLUDE_REPORTER, REPORTER_REASON];
