//! Names that should not stand in a public file.

use crate::fact::{Choice, Fact, Kind, choice};

/// Why a name is guarded.
pub const WHO_CHOICES: &[Choice] = &[
    choice("trafficker", "The trafficker, or a helper"),
    choice("minor", "A minor"),
    choice("other_victim", "Another victim"),
    choice("family", "Family"),
    choice("other", "Somebody else"),
];

/// Name.
pub const NAME: Fact = Fact::new(
    "/guarded/items/*/name",
    "Name",
    "Looked for in every text. The list goes on no paper.",
    Kind::Line,
)
.from_movant()
.kept();
/// Who is that?
pub const WHO: Fact = Fact::new(
    "/guarded/items/*/who",
    "Who is that?",
    "",
    Kind::Choice(WHO_CHOICES),
)
.from_counsel()
.kept();
/// Are these all?
pub const COMPLETE: Fact = Fact::new("/guarded/complete", "Are these all?", "", Kind::YesNo)
    .from_counsel()
    .kept();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[NAME, WHO, COMPLETE];
