//! The course on sex trafficking, person by person.

use crate::fact::{Choice, Fact, Kind, choice};

/// What somebody does at an agency.
pub const ROLE_CHOICES: &[Choice] = &[
    choice("access", "Access"),
    choice("initial_assessment", "Initial assessment"),
    choice("supervisor", "Supervisor of Access or initial assessment"),
    choice("child_welfare", "Other child welfare work"),
    choice("youth_justice", "Youth justice"),
];

/// Name.
pub const NAME: Fact = Fact::new("/people/items/*/name", "Name", "", Kind::Line).from_worker();
/// What does this person do?
pub const ROLE: Fact = Fact::new(
    "/people/items/*/role",
    "What does this person do?",
    "",
    Kind::Choice(ROLE_CHOICES),
)
.from_worker();
/// When was the course finished?
pub const COMPLETED_ON: Fact = Fact::new(
    "/people/items/*/completed_on",
    "When was the course finished?",
    "“Understanding Child Sex Trafficking in Wisconsin”, inside PDS Online.",
    Kind::Date,
)
.from_record();
/// Was it seen on the transcript?
pub const TRANSCRIPT_SEEN: Fact = Fact::new(
    "/people/items/*/transcript_seen",
    "Was it seen on the transcript?",
    "The transcript is the record.",
    Kind::YesNo,
)
.from_record();
/// Is a report of trafficking assigned to this person?
pub const ASSIGNED: Fact = Fact::new(
    "/people/items/*/assigned",
    "Is a report of trafficking assigned to this person?",
    "Or about to be.",
    Kind::YesNo,
)
.from_worker();
/// Is this everybody?
pub const COMPLETE: Fact =
    Fact::new("/people/complete", "Is this everybody?", "", Kind::YesNo).from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    NAME,
    ROLE,
    COMPLETED_ON,
    TRANSCRIPT_SEEN,
    ASSIGNED,
    COMPLETE,
];
