//! What the agency asks of police and means to do.

use crate::fact::{Fact, Kind};

/// What do you ask of police now?
pub const ASKED: Fact = Fact::new(
    "/plan/asked",
    "What do you ask of police now?",
    "One sentence: “Find the child tonight.”",
    Kind::Text,
)
.for_referral()
.from_worker();
/// Is a forensic interview wanted?
pub const FORENSIC_INTERVIEW: Fact = Fact::new(
    "/plan/forensic_interview",
    "Is a forensic interview wanted?",
    "Then nobody else questions the child about it.",
    Kind::YesNo,
)
.from_worker();
/// Who goes, and when?
pub const RESPONSE: Fact =
    Fact::new("/plan/response", "Who goes, and when?", "", Kind::Line).from_worker();
/// When and where to plan together with police?
pub const COORDINATE: Fact = Fact::new(
    "/plan/coordinate",
    "When and where to plan together with police?",
    "",
    Kind::Line,
)
.from_worker();
/// What is known from earlier reports?
pub const HISTORY: Fact = Fact::new(
    "/plan/history",
    "What is known from earlier reports?",
    "",
    Kind::Text,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[ASKED, FORENSIC_INTERVIEW, RESPONSE, COORDINATE, HISTORY];
