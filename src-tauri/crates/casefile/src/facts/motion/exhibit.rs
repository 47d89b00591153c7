//! What is offered as evidence.

use crate::fact::{Choice, Fact, Kind, choice};

/// The kind of an exhibit, § 973.015(2m)(c)1. to 4.
pub const KIND_CHOICES: &[Choice] = &[
    choice("court_record", "Record of a court"),
    choice("immigration", "Paper of an immigration proceeding"),
    choice("agency_document", "Document of a government agency"),
    choice("other", "Other evidence"),
];

/// What is it?
pub const NAME: Fact = Fact::new(
    "/exhibits/items/*/name",
    "What is it?",
    "As the papers should name it.",
    Kind::Line,
)
.from_counsel();
/// Which kind?
pub const KIND: Fact = Fact::new(
    "/exhibits/items/*/kind",
    "Which kind?",
    "",
    Kind::Choice(KIND_CHOICES),
)
.from_counsel();
/// A certified copy?
pub const CERTIFIED: Fact = Fact::new(
    "/exhibits/items/*/certified",
    "A certified copy?",
    "",
    Kind::YesNo,
)
.from_record();
/// Who issued or wrote it?
pub const ISSUER: Fact = Fact::new(
    "/exhibits/items/*/issuer",
    "Who issued or wrote it?",
    "",
    Kind::Line,
)
.from_record();
/// Is that a government agency?
pub const GOVERNMENT: Fact = Fact::new(
    "/exhibits/items/*/government",
    "Is that a government agency?",
    "Federal, state or local.",
    Kind::YesNo,
)
.from_record();
/// Why is it relevant, and why can it be believed?
pub const CREDIBILITY: Fact = Fact::new(
    "/exhibits/items/*/credibility",
    "Why is it relevant, and why can it be believed?",
    "Paragraph (c)4. asks for sufficient credibility.",
    Kind::Text,
)
.from_counsel();
/// Confidential?
pub const CONFIDENTIAL: Fact = Fact::new(
    "/exhibits/items/*/confidential",
    "Confidential?",
    "By law, or because it must not be public.",
    Kind::YesNo,
)
.from_counsel();
/// What does it show?
pub const CONTAINS: Fact = Fact::new(
    "/exhibits/items/*/contains",
    "What does it show?",
    "",
    Kind::Text,
)
.from_counsel();
/// Is it a record of child protective services?
pub const CPS_RECORD: Fact = Fact::new(
    "/exhibits/items/*/cps_record",
    "Is it a record of child protective services?",
    "§ 48.981(7) guards it.",
    Kind::YesNo,
)
.from_counsel()
.kept();
/// Did its subject authorize the release in writing?
pub const AUTHORIZED: Fact = Fact::new(
    "/exhibits/items/*/authorized",
    "Did its subject authorize the release in writing?",
    "",
    Kind::YesNo,
)
.from_counsel()
.kept();
/// Is whoever made the report out of it?
pub const REPORTER_ABSENT: Fact = Fact::new(
    "/exhibits/items/*/reporter_absent",
    "Is whoever made the report out of it?",
    "Somebody read it for that: names, work, what the person is to the child.",
    Kind::YesNo,
)
.from_counsel()
.kept();
/// Are these all?
pub const COMPLETE: Fact = Fact::new(
    "/exhibits/complete",
    "Are these all?",
    "Exhibits may be offered; none has to be.",
    Kind::YesNo,
)
.from_counsel();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    NAME,
    KIND,
    CERTIFIED,
    ISSUER,
    GOVERNMENT,
    CREDIBILITY,
    CONFIDENTIAL,
    CONTAINS,
    CPS_RECORD,
    AUTHORIZED,
    REPORTER_ABSENT,
    COMPLETE,
];
