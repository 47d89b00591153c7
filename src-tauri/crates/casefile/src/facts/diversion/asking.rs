//! Who asks for another way, and how the papers stand.

use crate::fact::{Choice, Fact, Kind, choice};

/// Who asks.
pub const BY_CHOICES: &[Choice] = &[
    choice("counsel", "Counsel for the person"),
    choice("agency", "The county’s agency"),
    choice("person", "The person, without counsel"),
];

/// Who asks?
pub const BY: Fact = Fact::new(
    "/asking/by",
    "Who asks?",
    "It stands under the signature.",
    Kind::Choice(BY_CHOICES),
)
.from_counsel();
/// Name under the signature.
pub const NAME: Fact = Fact::new(
    "/asking/name",
    "Name under the signature",
    "The signature itself stays a line.",
    Kind::Line,
)
.from_counsel();
/// Office or agency.
pub const OFFICE: Fact =
    Fact::new("/asking/office", "Office or agency", "", Kind::Line).from_counsel();
/// State Bar number.
pub const BAR_NUMBER: Fact =
    Fact::new("/asking/bar_number", "State Bar number", "", Kind::Line).from_counsel();
/// Address under the signature.
pub const ADDRESS: Fact = Fact::new(
    "/asking/address",
    "Address under the signature",
    "The office’s, never the person’s.",
    Kind::Line,
)
.from_counsel();
/// Telephone.
pub const PHONE: Fact = Fact::new("/asking/phone", "Telephone", "", Kind::Phone).from_counsel();
/// E-mail.
pub const EMAIL: Fact = Fact::new("/asking/email", "E-mail", "", Kind::Line).from_counsel();
/// Initials in place of the name?
pub const INITIALS: Fact = Fact::new(
    "/asking/initials",
    "Initials in place of the name?",
    "For a paper that others may come to read. A juvenile’s file is confidential and bears the full name.",
    Kind::YesNo,
)
.from_counsel();
/// Are the papers final?
pub const FINAL: Fact = Fact::new(
    "/asking/final_papers",
    "Are the papers final?",
    "Until then every page says that it is a draft.",
    Kind::YesNo,
)
.from_counsel();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    BY, NAME, OFFICE, BAR_NUMBER, ADDRESS, PHONE, EMAIL, INITIALS, FINAL,
];
