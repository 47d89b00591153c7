//! The office's own settings.

use crate::fact::{Choice, Fact, Kind, choice};
use crate::facts::disclosure::RECIPIENT_CHOICES;

const CLOCK_CHOICES: &[Choice] = &[choice("twenty_four", "20:00"), choice("am_pm", "8:00 p.m.")];

const LOCK_CHOICES: &[Choice] = &[
    choice("five", "5 minutes"),
    choice("ten", "10 minutes"),
    choice("fifteen", "15 minutes"),
    choice("thirty", "30 minutes"),
];

/// County.
pub const COUNTY: Fact = Fact::new("/county", "County", "", Kind::Line).from_worker();
/// Agency, as it stands on papers.
pub const AGENCY: Fact =
    Fact::new("/agency", "Agency, as it stands on papers", "", Kind::Line).from_worker();
/// Unit.
pub const UNIT: Fact = Fact::new("/unit", "Unit", "", Kind::Line).from_worker();
/// Number that answers at all hours.
pub const PHONE: Fact = Fact::new(
    "/phone",
    "Number that answers at all hours",
    "",
    Kind::Phone,
)
.from_worker();
/// Attorney.
pub const COUNSEL: Fact = Fact::new(
    "/counsel",
    "Attorney",
    "The name as it should stand under a signature.",
    Kind::Line,
)
.from_counsel();
/// State Bar number.
pub const BAR_NUMBER: Fact =
    Fact::new("/bar_number", "State Bar number", "", Kind::Line).from_counsel();
/// Address.
pub const ADDRESS: Fact = Fact::new(
    "/address",
    "Address",
    "It stands under the signature.",
    Kind::Line,
)
.from_counsel();
/// E-mail.
pub const EMAIL: Fact = Fact::new("/email", "E-mail", "", Kind::Line).from_counsel();
/// Name.
pub const RECIPIENT_NAME: Fact = Fact::new(
    "/recipients/items/*/name",
    "Name",
    "Office or person, as it should stand on the paper.",
    Kind::Line,
)
.from_worker();
/// What is it?
pub const RECIPIENT_KIND: Fact = Fact::new(
    "/recipients/items/*/kind",
    "What is it?",
    "It decides what may be sent there.",
    Kind::Choice(RECIPIENT_CHOICES),
)
.from_worker();
/// Address.
pub const RECIPIENT_ADDRESS: Fact =
    Fact::new("/recipients/items/*/address", "Address", "", Kind::Line).from_worker();
/// Number.
pub const RECIPIENT_PHONE: Fact = Fact::new(
    "/recipients/items/*/phone",
    "Number",
    "Of sheriff or police, the number of dispatch.",
    Kind::Phone,
)
.from_worker();
/// Whom to ask for.
pub const RECIPIENT_NOTES: Fact = Fact::new(
    "/recipients/items/*/notes",
    "Whom to ask for, where else to send paper",
    "",
    Kind::Line,
)
.from_worker();
/// Is 15 January a legal holiday in this county?
pub const JANUARY_15: Fact = Fact::new(
    "/january_15",
    "Is 15 January a legal holiday in this county?",
    "Ask corporation counsel. Until confirmed it counts as an ordinary day.",
    Kind::YesNo,
)
.from_worker();
/// Is the third Monday in January a legal holiday in this county?
pub const THIRD_MONDAY_JANUARY: Fact = Fact::new(
    "/third_monday_january",
    "Is the third Monday in January a legal holiday in this county?",
    "Ask corporation counsel. Until confirmed it counts as an ordinary day.",
    Kind::YesNo,
)
.from_worker();
/// Municipal election day.
pub const ELECTION_DAY: Fact = Fact::new(
    "/municipal_elections/items/*/day",
    "Municipal election day",
    "City of Milwaukee only.",
    Kind::Day,
)
.from_worker();
/// Confirmed as a legal holiday?
pub const ELECTION_CONFIRMED: Fact = Fact::new(
    "/municipal_elections/items/*/confirmed",
    "Confirmed as a legal holiday?",
    "",
    Kind::YesNo,
)
.from_worker();
/// Custodian of records.
pub const CUSTODIAN: Fact = Fact::new(
    "/custodian",
    "Custodian of records",
    "Name and number. The subject of a report is sent there.",
    Kind::Line,
)
.from_worker();
/// Hours within which this county sees the child.
pub const RESPONSE_HOURS: Fact = Fact::new(
    "/response_hours",
    "Hours within which this county sees the child",
    "Only if less than the day of receipt. Nothing later is taken.",
    Kind::Line,
)
.from_worker();
/// How times are shown.
pub const CLOCK: Fact = Fact::new(
    "/clock",
    "How times are shown",
    "",
    Kind::Choice(CLOCK_CHOICES),
)
.from_worker();
/// Lock when nobody is at the keyboard for.
pub const LOCK_AFTER: Fact = Fact::new(
    "/lock_after",
    "Lock when nobody is at the keyboard for",
    "Ten minutes, unless you choose another. While “On the phone” is on, it waits for an hour.",
    Kind::Choice(LOCK_CHOICES),
)
.from_worker();
/// Are these all that papers go to?
pub const RECIPIENTS_COMPLETE: Fact = Fact::new(
    "/recipients/complete",
    "Are these all that papers go to?",
    "",
    Kind::YesNo,
)
.from_worker();
/// Are these all?
pub const ELECTIONS_COMPLETE: Fact = Fact::new(
    "/municipal_elections/complete",
    "Are these all?",
    "",
    Kind::YesNo,
)
.from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    COUNTY,
    AGENCY,
    UNIT,
    PHONE,
    CUSTODIAN,
    COUNSEL,
    BAR_NUMBER,
    ADDRESS,
    EMAIL,
    RECIPIENT_NAME,
    RECIPIENT_KIND,
    RECIPIENT_ADDRESS,
    RECIPIENT_PHONE,
    RECIPIENT_NOTES,
    JANUARY_15,
    THIRD_MONDAY_JANUARY,
    ELECTION_DAY,
    ELECTION_CONFIRMED,
    RESPONSE_HOURS,
    CLOCK,
    LOCK_AFTER,
    RECIPIENTS_COMPLETE,
    ELECTIONS_COMPLETE,
];
