//! The particulars of a recorded act, by their names within the act.

use crate::fact::{Choice, Fact, Kind, choice};

/// By what means a person was told; a report alone can come in from police.
const MEANS_CHOICES: &[Choice] = &[
    choice("phone", "By phone"),
    choice("in_person", "In person"),
    choice("writing", "In writing"),
    choice("other", "Another way"),
];

/// When was it done?
pub const AT: Fact = Fact::new(
    "/at",
    "When was it done?",
    "The minute of the act itself, not of writing it down.",
    Kind::Past,
)
.from_worker();
/// Who did it?
pub const BY: Fact = Fact::new("/by", "Who did it?", "", Kind::Line).from_worker();
/// How?
pub const MEANS: Fact = Fact::new("/means", "How?", "", Kind::Choice(MEANS_CHOICES)).from_worker();
/// Which office was told?
pub const AGENCY: Fact =
    Fact::new("/agency", "Which office was told?", "", Kind::Line).from_worker();
/// Who was told there?
pub const OFFICER: Fact = Fact::new(
    "/officer",
    "Who was told there?",
    "The officer’s name.",
    Kind::Line,
)
.from_worker();
/// Badge.
pub const BADGE: Fact = Fact::new("/badge", "Badge", "", Kind::Line).from_worker();
/// Their case number.
pub const CASE_NUMBER: Fact =
    Fact::new("/case_number", "Their case number", "", Kind::Line).from_police();
/// NCIC number.
pub const NCIC_NUMBER: Fact = Fact::new(
    "/ncic_number",
    "NCIC number",
    "The number only. Nothing else from TIME or NCIC is kept here.",
    Kind::Line,
)
.from_police();
/// Were they told that the child is missing?
pub const TOLD_MISSING: Fact = Fact::new(
    "/told_missing",
    "Were they told that the child is missing?",
    "",
    Kind::YesNo,
)
.from_worker();
/// Were they told that a child in care was identified as a victim?
pub const TOLD_VICTIM: Fact = Fact::new(
    "/told_victim",
    "Were they told that a child in care was identified as a victim?",
    "",
    Kind::YesNo,
)
.from_worker();
/// What was said, sent or agreed?
pub const DETAIL: Fact =
    Fact::new("/detail", "What was said, sent or agreed?", "", Kind::Text).from_worker();
/// It is past the time: why?
pub const LATE_REASON: Fact = Fact::new(
    "/late_reason",
    "It is past the time: why?",
    "What happened, and what kept the child safe. The time of the act stays as it was.",
    Kind::Text,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    AT,
    BY,
    MEANS,
    AGENCY,
    OFFICER,
    BADGE,
    CASE_NUMBER,
    NCIC_NUMBER,
    TOLD_MISSING,
    TOLD_VICTIM,
    DETAIL,
    LATE_REASON,
];
