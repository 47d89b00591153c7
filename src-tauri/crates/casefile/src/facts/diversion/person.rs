//! The person, and the three ages.

use crate::fact::{Choice, Fact, Kind, choice};

/// Citizenship.
pub const CITIZENSHIP_CHOICES: &[Choice] = &[
    choice("citizen", "A citizen of the United States"),
    choice("not_citizen", "Not a citizen"),
];

/// Name.
pub const NAME: Fact = Fact::new(
    "/person/name",
    "Name",
    "As the court’s file has it, or would have it.",
    Kind::Line,
)
.from_record();
/// Date of birth.
pub const DATE_OF_BIRTH: Fact =
    Fact::new("/person/date_of_birth", "Date of birth", "", Kind::Date).from_record();
/// Age when the act was done.
pub const AGE_AT_ACT: Fact = Fact::new(
    "/person/age_at_act",
    "Age when the act was done",
    "In full years. About is not enough here: ask for the date.",
    Kind::Age,
)
.from_record();
/// Age when it was charged.
pub const AGE_WHEN_CHARGED: Fact = Fact::new(
    "/person/age_when_charged",
    "Age when it was charged",
    "On the day on which the petition or complaint was filed. Leave it open while none is.",
    Kind::Age,
)
.from_record();
/// Age now.
pub const AGE_NOW: Fact = Fact::new("/person/age_now", "Age now", "", Kind::Age).from_movant();
/// A victim of trafficking?
pub const TRAFFICKED: Fact = Fact::new("/person/trafficked", "A victim of trafficking?", "Under § 940.302(2) or § 948.051: then § 939.46(1m) gives a defense that an admission can cost.", Kind::YesNo).from_counsel();
/// A citizen of the United States?
pub const CITIZENSHIP: Fact = Fact::new(
    "/person/citizenship",
    "A citizen of the United States?",
    "Asked because a plea or an admission may count for immigration. Goes on no paper.",
    Kind::Choice(CITIZENSHIP_CHOICES),
)
.from_movant()
.kept();
/// Who defends the person?
pub const COUNSEL: Fact =
    Fact::new("/person/counsel", "Who defends the person?", "", Kind::Line).from_record();
/// Does the person take part in Safe at Home?
pub const SAFE_AT_HOME: Fact = Fact::new(
    "/person/safe_at_home",
    "Does the person take part in Safe at Home?",
    "§ 165.68.",
    Kind::YesNo,
)
.from_movant()
.kept();
/// Where the person really lives.
pub const ACTUAL_ADDRESS: Fact = Fact::new(
    "/person/actual_address",
    "Where the person really lives",
    "Goes on no paper. It is looked for in every text, so that it stands on none by mistake.",
    Kind::Line,
)
.from_movant()
.kept();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    NAME,
    DATE_OF_BIRTH,
    AGE_AT_ACT,
    AGE_WHEN_CHARGED,
    AGE_NOW,
    TRAFFICKED,
    CITIZENSHIP,
    COUNSEL,
    SAFE_AT_HOME,
    ACTUAL_ADDRESS,
];
