//! The particulars of trafficking.

use super::allegation::KNOWN_BY_CHOICES;
use crate::fact::{Fact, Kind};

/// What was given or promised?
pub const GIVEN: Fact = Fact::new(
    "/trafficking/given",
    "What was given or promised?",
    "Money, shelter, food, drugs, a phone, a ride.",
    Kind::Line,
);
/// Places.
pub const PLACES: Fact = Fact::new(
    "/trafficking/places",
    "Places",
    "Hotel, room, street, town.",
    Kind::Text,
);
/// When.
pub const DATES: Fact = Fact::new("/trafficking/dates", "When", "As it was said.", Kind::Line);
/// Vehicles.
pub const VEHICLES: Fact = Fact::new(
    "/trafficking/vehicles",
    "Vehicles",
    "Plate or part of it, make, colour, marks.",
    Kind::Text,
);
/// Phone numbers.
pub const PHONES: Fact = Fact::new("/trafficking/phones", "Phone numbers", "", Kind::Text);
/// Handles, apps, addresses of advertisements.
pub const HANDLES: Fact = Fact::new(
    "/trafficking/handles",
    "Handles, apps, addresses of advertisements",
    "The address only. No image is ever kept here.",
    Kind::Text,
);
/// Who is linked to whom.
pub const LINKS: Fact = Fact::new(
    "/trafficking/links",
    "Who is linked to whom",
    "",
    Kind::Text,
);
/// To preserve.
pub const EVIDENCE: Fact = Fact::new(
    "/trafficking/evidence",
    "To preserve",
    "Devices, messages, clothing: police take them as they are. Never open or copy images.",
    Kind::Text,
);

/// How are these particulars known?
pub const KNOWN_BY: Fact = Fact::new(
    "/trafficking/known_by",
    "How are these particulars known?",
    "",
    Kind::Many(KNOWN_BY_CHOICES),
);

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    GIVEN, PLACES, DATES, VEHICLES, PHONES, HANDLES, LINKS, EVIDENCE, KNOWN_BY,
];
