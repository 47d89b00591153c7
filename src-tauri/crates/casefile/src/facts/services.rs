//! The directory of providers.

use crate::fact::{Choice, Fact, Kind, choice};

/// What a provider provides.
pub const KIND_CHOICES: &[Choice] = &[
    choice("placement", "A safe place to stay"),
    choice("medical", "Medical care"),
    choice("mental_health", "Counseling"),
    choice("substance_use", "Treatment for substance use"),
    choice("advocacy", "An advocate"),
    choice("legal", "Legal help"),
];

/// Provider.
pub const NAME: Fact = Fact::new(
    "/providers/items/*/name",
    "Provider",
    "As it calls itself.",
    Kind::Line,
)
.from_worker();
/// What does it provide?
pub const KINDS: Fact = Fact::new(
    "/providers/items/*/kinds",
    "What does it provide?",
    "",
    Kind::Many(KIND_CHOICES),
)
.from_worker();
/// Does it serve every county?
pub const STATEWIDE: Fact = Fact::new(
    "/providers/items/*/statewide",
    "Does it serve every county?",
    "",
    Kind::YesNo,
)
.from_worker();
/// Which counties does it serve?
pub const COUNTIES: Fact = Fact::new(
    "/providers/items/*/counties",
    "Which counties does it serve?",
    "Names with commas between them: Adams, Juneau, Wood.",
    Kind::Text,
)
.from_worker();
/// Whom does it take?
pub const TAKES: Fact = Fact::new(
    "/providers/items/*/takes",
    "Whom does it take?",
    "Ages, genders, who may refer, at what hours.",
    Kind::Text,
)
.from_worker();
/// Its number.
pub const PHONE: Fact =
    Fact::new("/providers/items/*/phone", "Its number", "", Kind::Phone).from_worker();
/// When did somebody last ask whether this holds?
pub const CHECKED_ON: Fact = Fact::new(
    "/providers/items/*/checked_on",
    "When did somebody last ask whether this holds?",
    "",
    Kind::Date,
)
.from_worker();
/// Who asked?
pub const CHECKED_BY: Fact = Fact::new(
    "/providers/items/*/checked_by",
    "Who asked?",
    "",
    Kind::Line,
)
.from_worker();
/// Are these all that the agency knows?
pub const COMPLETE: Fact = Fact::new(
    "/providers/complete",
    "Are these all that the agency knows?",
    "",
    Kind::YesNo,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    NAME, KINDS, STATEWIDE, COUNTIES, TAKES, PHONE, CHECKED_ON, CHECKED_BY, COMPLETE,
];
