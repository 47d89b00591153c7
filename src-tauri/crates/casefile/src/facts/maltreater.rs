//! One alleged maltreater; trafficker and buyer are each their own.

use super::allegation::KNOWN_BY_CHOICES;
use crate::fact::{Choice, Fact, Kind, choice, choice_with};

const ROLE_CHOICES: &[Choice] = &[
    choice_with(
        "trafficker",
        "Trafficker",
        "Recruits, harbors, transports, provides, obtains.",
    ),
    choice_with("buyer", "Buyer", "Pays, or gives something of value."),
    choice("both", "Both"),
    choice("other", "Other"),
];

const CAREGIVER_CHOICES: &[Choice] = &[
    choice("parent", "Parent or guardian"),
    choice("household_member", "Lives in the home"),
    choice_with(
        "intermittent_resident",
        "Stays in the home at times",
        "Lives or lived there, even off and on.",
    ),
    choice_with(
        "outside_household",
        "Has charge elsewhere",
        "A relative, sitter, coach: temporary control over the child.",
    ),
    choice_with(
        "facility_staff",
        "Facility, foster or agency",
        "Staff or foster parent, or under contract.",
    ),
    choice("no_caregiving", "No caregiving role"),
];

/// Name, or “unknown”.
pub const NAME: Fact = Fact::new(
    "/maltreaters/items/*/name",
    "Name, or “unknown”",
    "As much of it as is known.",
    Kind::Line,
)
.for_referral();
/// Other names.
pub const ALIASES: Fact = Fact::new(
    "/maltreaters/items/*/aliases",
    "Other names",
    "",
    Kind::Line,
);
/// Where does this person stand toward the child?
pub const CAREGIVER: Fact = Fact::new(
    "/maltreaters/items/*/caregiver",
    "Where does this person stand toward the child?",
    "It decides the kind of assessment, never whether trafficking is screened in.",
    Kind::Choice(CAREGIVER_CHOICES),
)
.for_referral();
/// Can this person reach the child within five days?
pub const ACCESS: Fact = Fact::new(
    "/maltreaters/items/*/access",
    "Can this person reach the child within five days?",
    "",
    Kind::Line,
)
.for_referral();
/// Danger to officers.
pub const DANGER: Fact = Fact::new(
    "/maltreaters/items/*/danger",
    "Danger to officers",
    "Weapons, dogs, other people there.",
    Kind::Line,
)
.for_referral();
/// Part in it.
pub const ROLE: Fact = Fact::new(
    "/maltreaters/items/*/role",
    "Part in it",
    "Trafficker and buyer are told apart.",
    Kind::Choice(ROLE_CHOICES),
);
/// Description.
pub const DESCRIPTION: Fact = Fact::new(
    "/maltreaters/items/*/description",
    "Description",
    "",
    Kind::Text,
);
/// Age or date of birth.
pub const AGE: Fact = Fact::new(
    "/maltreaters/items/*/age",
    "Age or date of birth",
    "As it was said.",
    Kind::Age,
);
/// Where the person can be found.
pub const ADDRESS: Fact = Fact::new(
    "/maltreaters/items/*/address",
    "Where the person can be found",
    "",
    Kind::Line,
);
/// What is the person to the child?
pub const RELATIONSHIP: Fact = Fact::new(
    "/maltreaters/items/*/relationship",
    "What is the person to the child?",
    "In words: stepfather, boyfriend, none known.",
    Kind::Line,
);
/// Vehicle.
pub const VEHICLE: Fact = Fact::new("/maltreaters/items/*/vehicle", "Vehicle", "", Kind::Line);
/// How is it known who this is?
pub const KNOWN_BY: Fact = Fact::new(
    "/maltreaters/items/*/known_by",
    "How is it known who this is?",
    "",
    Kind::Many(KNOWN_BY_CHOICES),
);
/// Is this everybody?
pub const COMPLETE: Fact = Fact::new(
    "/maltreaters/complete",
    "Is this everybody?",
    "Yes, with nobody listed, means that nobody is named.",
    Kind::YesNo,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    NAME,
    ALIASES,
    CAREGIVER,
    ACCESS,
    DANGER,
    ROLE,
    DESCRIPTION,
    AGE,
    ADDRESS,
    RELATIONSHIP,
    VEHICLE,
    KNOWN_BY,
    COMPLETE,
];
