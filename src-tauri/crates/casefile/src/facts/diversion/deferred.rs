//! The deferred prosecution of § 971.39.

use crate::fact::{Fact, Kind};

/// When did the district attorney sign?
pub const PROSECUTOR_SIGNED_ON: Fact = Fact::new(
    "/deferred/prosecutor_signed_on",
    "When did the district attorney sign?",
    "",
    Kind::Date,
)
.from_record();
/// When did the Department of Corrections sign?
pub const CORRECTIONS_SIGNED_ON: Fact = Fact::new(
    "/deferred/corrections_signed_on",
    "When did the Department of Corrections sign?",
    "",
    Kind::Date,
)
.from_record();
/// When did the defendant sign?
pub const PERSON_SIGNED_ON: Fact = Fact::new(
    "/deferred/person_signed_on",
    "When did the defendant sign?",
    "",
    Kind::Date,
)
.from_record();
/// Did the defendant admit every element in writing?
pub const ADMISSION: Fact = Fact::new(
    "/deferred/admission",
    "Did the defendant admit every element in writing?",
    "Talk about § 939.46(1m) before that.",
    Kind::YesNo,
)
.from_record();
/// How long does it run?
pub const MONTHS: Fact = Fact::new(
    "/deferred/months",
    "How long does it run?",
    "In whole months. No longest time was found in the section.",
    Kind::Line,
)
.from_counsel();
/// When does it begin?
pub const BEGINS_ON: Fact =
    Fact::new("/deferred/begins_on", "When does it begin?", "", Kind::Day).from_record();
/// Did the defendant do all of it?
pub const COMPLETED: Fact = Fact::new(
    "/deferred/completed",
    "Did the defendant do all of it?",
    "",
    Kind::YesNo,
)
.from_record();
/// Did the district attorney resume the prosecution?
pub const RESUMED: Fact = Fact::new(
    "/deferred/resumed",
    "Did the district attorney resume the prosecution?",
    "",
    Kind::YesNo,
)
.from_record();
/// Which elements would be admitted?
pub const ELEMENTS: Fact = Fact::new(
    "/deferred/elements",
    "Which elements would be admitted?",
    "Each line is an element, as the complaint states it. Talk about § 939.46(1m) first.",
    Kind::Text,
)
.from_record();
/// What does the defendant undertake?
pub const TERMS: Fact = Fact::new(
    "/deferred/terms",
    "What does the defendant undertake?",
    "Therapy and programs of the community. Each line is a term of the agreement.",
    Kind::Text,
)
.from_counsel();
/// Office of the Department of Corrections.
pub const CORRECTIONS_OFFICE: Fact = Fact::new(
    "/deferred/corrections_office",
    "Office of the Department of Corrections",
    "The one that monitors.",
    Kind::Line,
)
.from_record();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    MONTHS,
    ELEMENTS,
    TERMS,
    CORRECTIONS_OFFICE,
    PROSECUTOR_SIGNED_ON,
    CORRECTIONS_SIGNED_ON,
    PERSON_SIGNED_ON,
    ADMISSION,
    BEGINS_ON,
    COMPLETED,
    RESUMED,
];
