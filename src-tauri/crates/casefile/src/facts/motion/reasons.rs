//! The reasons that the motion gives.

use crate::fact::{Fact, Kind};

/// Was a defense under § 939.46 raised in the case?
pub const DEFENSE_RAISED: Fact = Fact::new(
    "/reasons/defense_raised",
    "Was a defense under § 939.46 raised in the case?",
    "",
    Kind::YesNo,
)
.from_record();
/// Was it said in the case that trafficking led to it?
pub const ALLEGATION_RAISED: Fact = Fact::new(
    "/reasons/allegation_raised",
    "Was it said in the case that trafficking led to it?",
    "",
    Kind::YesNo,
)
.from_record();
/// What was decided on it?
pub const DECIDED: Fact = Fact::new(
    "/reasons/decided",
    "What was decided on it?",
    "Only where one of the two was raised.",
    Kind::Text,
)
.from_record();
/// Why was it not raised then?
pub const WHY_NOT: Fact = Fact::new(
    "/reasons/why_not",
    "Why was it not raised then?",
    "Ask openly: who was in the room, whether there was a lawyer, what was known, what was feared.",
    Kind::Text,
)
.from_movant();
/// Why does the motion come now?
pub const DILIGENCE: Fact = Fact::new(
    "/reasons/diligence",
    "Why does the motion come now?",
    "A timeline with dates: what was done, what stood in the way.",
    Kind::Text,
)
.from_movant();
/// Whose safety stood in the way?
pub const SAFETY: Fact = Fact::new(
    "/reasons/safety",
    "Whose safety stood in the way?",
    "The client’s, the family’s, other victims’, or other reasons of safety.",
    Kind::Text,
)
.from_movant();
/// How will the client benefit?
pub const BENEFIT: Fact = Fact::new(
    "/reasons/benefit",
    "How will the client benefit?",
    "Housing, work, a licence, school, peace of mind.",
    Kind::Text,
)
.from_movant();
/// Why will society not be harmed?
pub const NO_HARM: Fact = Fact::new(
    "/reasons/no_harm",
    "Why will society not be harmed?",
    "",
    Kind::Text,
)
.from_counsel();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    DEFENSE_RAISED,
    ALLEGATION_RAISED,
    DECIDED,
    WHY_NOT,
    DILIGENCE,
    SAFETY,
    BENEFIT,
    NO_HARM,
];
