//! Counsel’s own list of what the other side will read.

use crate::fact::{Choice, Fact, Kind, choice};

/// The kind of a thing on counsel’s own list.
pub const KIND_CHOICES: &[Choice] = &[
    choice("other_offense", "Another offense could be read in it"),
    choice("recruiting", "Recruiting others"),
    choice("open_case", "Another case is open"),
    choice("children_present", "Children were present"),
    choice("other", "Something else"),
];

/// What kind of thing?
pub const KIND: Fact = Fact::new(
    "/cautions/items/*/kind",
    "What kind of thing?",
    "",
    Kind::Choice(KIND_CHOICES),
)
.from_counsel()
.kept();
/// What is it?
pub const WHAT: Fact = Fact::new(
    "/cautions/items/*/what",
    "What is it?",
    "Goes on no paper.",
    Kind::Text,
)
.from_counsel()
.kept();
/// Where do the papers speak of it?
pub const STANDS: Fact = Fact::new(
    "/cautions/items/*/stands",
    "Where do the papers speak of it?",
    "Or why they do not.",
    Kind::Line,
)
.from_counsel()
.kept();
/// Read as the other side would read it?
pub const COMPLETE: Fact = Fact::new(
    "/cautions/complete",
    "Read as the other side would read it?",
    "Yes, with nothing listed, means that you found nothing.",
    Kind::YesNo,
)
.from_counsel()
.kept();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[KIND, WHAT, STANDS, COMPLETE];
