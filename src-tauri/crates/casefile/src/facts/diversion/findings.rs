//! The two findings of § 944.30(2m).

use crate::fact::{Fact, Kind};

/// What shows that it serves the person’s best interests?
pub const BEST_INTERESTS: Fact = Fact::new(
    "/findings/best_interests",
    "What shows that it serves the person’s best interests?",
    "Facts: services, school, health, safety, what a record would cost.",
    Kind::Text,
)
.from_counsel();
/// What shows that society will not be harmed?
pub const NO_HARM: Fact = Fact::new(
    "/findings/no_harm",
    "What shows that society will not be harmed?",
    "Facts: the exploitation, supports in place, no danger to others.",
    Kind::Text,
)
.from_counsel();
/// Did the court find that the best interests are served?
pub const FOUND_BEST_INTERESTS: Fact = Fact::new(
    "/findings/found_best_interests",
    "Did the court find that the best interests are served?",
    "Leave it open until the court has.",
    Kind::YesNo,
)
.from_record();
/// Did the court find that society will not be harmed?
pub const FOUND_NO_HARM: Fact = Fact::new(
    "/findings/found_no_harm",
    "Did the court find that society will not be harmed?",
    "Leave it open until the court has.",
    Kind::YesNo,
)
.from_record();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[BEST_INTERESTS, NO_HARM, FOUND_BEST_INTERESTS, FOUND_NO_HARM];
