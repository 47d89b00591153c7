//! To whom the notices go that a statute asks for by name.

use crate::fact::{Fact, Kind};

/// Which tribe’s agent?
pub const TRIBE_NAME: Fact = Fact::new(
    "/notices/tribe/name",
    "Which tribe’s agent?",
    "The tribal agent, as it should stand on the notice.",
    Kind::Line,
)
.from_worker();
/// Address
pub const TRIBE_ADDRESS: Fact = Fact::new(
    "/notices/tribe/address",
    "Address",
    "Where the notice is sent.",
    Kind::Line,
)
.from_worker();
/// Phone number
pub const TRIBE_PHONE: Fact =
    Fact::new("/notices/tribe/phone", "Phone number", "", Kind::Phone).from_worker();
/// Which office of the Department of Defense?
pub const DEFENSE_NAME: Fact = Fact::new(
    "/notices/defense/name",
    "Which office of the Department of Defense?",
    "As it should stand on the notice.",
    Kind::Line,
)
.from_worker();
/// Address
pub const DEFENSE_ADDRESS: Fact = Fact::new(
    "/notices/defense/address",
    "Address",
    "Where the notice is sent.",
    Kind::Line,
)
.from_worker();
/// Phone number
pub const DEFENSE_PHONE: Fact =
    Fact::new("/notices/defense/phone", "Phone number", "", Kind::Phone).from_worker();
/// To whom does the sheet go?
pub const MISSING_NAME: Fact = Fact::new(
    "/notices/missing/name",
    "To whom does the sheet go?",
    "NCMEC, and the police office that was told.",
    Kind::Line,
)
.from_worker();
/// Address
pub const MISSING_ADDRESS: Fact = Fact::new(
    "/notices/missing/address",
    "Address",
    "Where the notice is sent.",
    Kind::Line,
)
.from_worker();
/// Phone number
pub const MISSING_PHONE: Fact =
    Fact::new("/notices/missing/phone", "Phone number", "", Kind::Phone).from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    TRIBE_NAME,
    TRIBE_ADDRESS,
    TRIBE_PHONE,
    DEFENSE_NAME,
    DEFENSE_ADDRESS,
    DEFENSE_PHONE,
    MISSING_NAME,
    MISSING_ADDRESS,
    MISSING_PHONE,
];
