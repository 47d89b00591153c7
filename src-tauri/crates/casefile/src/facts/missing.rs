//! What NCMEC and police ask about a child who is missing.

use crate::fact::{Fact, Kind};

/// Height
pub const HEIGHT: Fact = Fact::new("/missing/height", "Height", "", Kind::Line);
/// Weight
pub const WEIGHT: Fact = Fact::new("/missing/weight", "Weight", "", Kind::Line);
/// Color of the eyes
pub const EYES: Fact = Fact::new("/missing/eyes", "Color of the eyes", "", Kind::Line);
/// Hair
pub const HAIR: Fact = Fact::new("/missing/hair", "Hair", "Color and cut.", Kind::Line);
/// Marks
pub const MARKS: Fact = Fact::new(
    "/missing/marks",
    "Marks",
    "Scars, tattoos, glasses, braces.",
    Kind::Line,
);
/// What the child wore
pub const CLOTHING: Fact = Fact::new("/missing/clothing", "What the child wore", "", Kind::Line);
/// When was the child last seen?
pub const LAST_SEEN_AT: Fact = Fact::new(
    "/missing/last_seen_at",
    "When was the child last seen?",
    "",
    Kind::Past,
);
/// Where was the child last seen?
pub const LAST_SEEN_WHERE: Fact = Fact::new(
    "/missing/last_seen_where",
    "Where was the child last seen?",
    "",
    Kind::Line,
);
/// With whom may the child be?
pub const WITH_WHOM: Fact = Fact::new(
    "/missing/with_whom",
    "With whom may the child be?",
    "",
    Kind::Line,
);
/// Where may the child be going?
pub const LIKELY_WHERE: Fact = Fact::new(
    "/missing/likely_where",
    "Where may the child be going?",
    "",
    Kind::Line,
);
/// What makes it urgent?
pub const RISKS: Fact = Fact::new(
    "/missing/risks",
    "What makes it urgent?",
    "Medicine, health, danger from others.",
    Kind::Line,
);
/// Is there a recent photograph?
pub const PHOTOGRAPH: Fact = Fact::new(
    "/missing/photograph",
    "Is there a recent photograph?",
    "Clip it to the printed sheet. No picture is kept here.",
    Kind::YesNo,
)
.from_worker();
/// Has eWiSACWIS told NCMEC already?
pub const TOLD_BY_SYSTEM: Fact = Fact::new(
    "/missing/told_by_system",
    "Has eWiSACWIS told NCMEC already?",
    "Ask first: nobody reports twice.",
    Kind::YesNo,
)
.from_worker();
/// When did the child come back?
pub const RETURNED_AT: Fact = Fact::new(
    "/missing/returned_at",
    "When did the child come back?",
    "Or when was the child found.",
    Kind::Past,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    HEIGHT,
    WEIGHT,
    EYES,
    HAIR,
    MARKS,
    CLOTHING,
    LAST_SEEN_AT,
    LAST_SEEN_WHERE,
    WITH_WHOM,
    LIKELY_WHERE,
    RISKS,
    PHOTOGRAPH,
    TOLD_BY_SYSTEM,
    RETURNED_AT,
];
