//! A disclosure that somebody asks about.

use crate::fact::{Choice, Fact, Kind, choice};

/// What a recipient is.
pub const RECIPIENT_CHOICES: &[Choice] = &[
    choice("law_enforcement", "Police, sheriff or district attorney"),
    choice("team", "Multidisciplinary team that the county recognizes"),
    choice("advocacy_center", "Recognized child advocacy center"),
    choice("tribe", "Social services of a tribe"),
    choice("health_provider", "Health care provider"),
    choice("court", "Court, or its staff"),
    choice("parent", "Parent, guardian or legal custodian"),
    choice("foster_parent", "Foster parent or physical custodian"),
    choice(
        "subject",
        "Subject of the report, or that person’s attorney",
    ),
    choice("provider", "Private provider of services"),
    choice("defense", "Department of Defense"),
    choice("somebody_else", "Somebody else"),
];

/// Who is to receive it?
pub const RECIPIENT: Fact = Fact::new(
    "/recipient",
    "Who is to receive it?",
    "Wrong disclosure is a crime: choose what the recipient is, not what it calls itself.",
    Kind::Choice(RECIPIENT_CHOICES),
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[RECIPIENT];
