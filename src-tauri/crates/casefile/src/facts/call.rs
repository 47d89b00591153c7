//! How and when the report came in.

use crate::fact::{Choice, Fact, Kind, choice};

/// By what means a report or a notice came or went.
pub const MEANS_CHOICES: &[Choice] = &[
    choice("phone", "By phone"),
    choice("in_person", "In person"),
    choice("law_enforcement", "From police"),
    choice("writing", "In writing"),
    choice("other", "Another way"),
];

/// When was the report received?
pub const RECEIVED_AT: Fact = Fact::new(
    "/call/received_at",
    "When was the report received?",
    "The clocks run from this minute. Write “now”, “20:00” or “yesterday 23:50”.",
    Kind::Past,
)
.for_referral()
.from_worker();
/// How did it come in?
pub const MEANS: Fact = Fact::new(
    "/call/means",
    "How did it come in?",
    "",
    Kind::Choice(MEANS_CHOICES),
)
.for_referral()
.from_worker();
/// Did the agency have this information earlier? Since when?
pub const KNOWN_SINCE: Fact = Fact::new(
    "/call/known_since",
    "Did the agency have this information earlier? Since when?",
    "Only if earlier than the report: the clock to police then runs from here.",
    Kind::Past,
)
.from_worker();
/// How did the agency have it then?
pub const KNOWN_HOW: Fact = Fact::new(
    "/call/known_how",
    "How did the agency have it then?",
    "A note in another case, a call to another worker.",
    Kind::Line,
)
.from_worker();
/// Who takes the report?
pub const WORKER: Fact = Fact::new(
    "/call/worker",
    "Who takes the report?",
    "Your name as it should stand on papers.",
    Kind::Line,
)
.from_worker();
/// Your number.
pub const WORKER_PHONE: Fact = Fact::new(
    "/call/worker_phone",
    "Your number",
    "Where police reach you now.",
    Kind::Phone,
)
.from_worker();
/// eWiSACWIS report number.
pub const CPS_NUMBER: Fact = Fact::new(
    "/call/cps_number",
    "eWiSACWIS report number",
    "Once it is entered there. eWiSACWIS stays the record.",
    Kind::Line,
)
.from_worker();
/// Another county or agency concerned.
pub const OTHER_COUNTY: Fact = Fact::new(
    "/call/other_county",
    "Another county or agency concerned",
    "Home county, county of the incident, county with an order; who there accepted, and when.",
    Kind::Line,
)
.from_worker();
/// Must police go at once?
pub const URGENT: Fact = Fact::new(
    "/call/urgent",
    "Must police go at once?",
    "Yes if the child is in danger now.",
    Kind::YesNo,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    RECEIVED_AT,
    MEANS,
    KNOWN_SINCE,
    KNOWN_HOW,
    WORKER,
    WORKER_PHONE,
    CPS_NUMBER,
    OTHER_COUNTY,
    URGENT,
];
