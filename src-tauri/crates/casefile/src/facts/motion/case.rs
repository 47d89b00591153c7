//! The court case.

use crate::fact::{Choice, Fact, Kind, choice, choice_with};

/// Whose court made the record.
pub const JURISDICTION_CHOICES: &[Choice] = &[
    choice("circuit", "A circuit court of Wisconsin"),
    choice_with(
        "ordinance",
        "An ordinance case",
        "A municipal court, or a circuit court on an ordinance.",
    ),
    choice("tribal", "A tribal court"),
    choice("federal", "A federal court"),
    choice("other_state", "A court of another state"),
];

/// The kind of case, by the letters of its number.
pub const CASE_TYPE_CHOICES: &[Choice] = &[
    choice("CF", "CF, felony"),
    choice("CM", "CM, misdemeanor"),
    choice("CT", "CT, criminal traffic"),
    choice("JV", "JV, juvenile"),
    choice("other", "Another kind"),
];

/// Who prosecuted.
pub const PROSECUTOR_CHOICES: &[Choice] = &[
    choice("district_attorney", "A district attorney"),
    choice_with(
        "other",
        "Another petitioner",
        "Such as corporation counsel in a juvenile case.",
    ),
];

/// Whose court was it?
pub const JURISDICTION: Fact = Fact::new(
    "/case/jurisdiction",
    "Whose court was it?",
    "§ 973.015(2m) reaches a violation of the state statute.",
    Kind::Choice(JURISDICTION_CHOICES),
)
.from_record();
/// County.
pub const COUNTY: Fact = Fact::new(
    "/case/county",
    "County",
    "The name alone, such as Rock.",
    Kind::Line,
)
.from_record();
/// Case number.
pub const NUMBER: Fact = Fact::new(
    "/case/number",
    "Case number",
    "As it stands in the file, like 2012CM001234.",
    Kind::Line,
)
.from_record();
/// Branch.
pub const BRANCH: Fact = Fact::new(
    "/case/branch",
    "Branch",
    "As it stands in the file; may stay open.",
    Kind::Line,
)
.from_record();
/// Kind of case.
pub const CASE_TYPE: Fact = Fact::new(
    "/case/case_type",
    "Kind of case",
    "The two letters in its number.",
    Kind::Choice(CASE_TYPE_CHOICES),
)
.from_record();
/// Title in the file.
pub const TITLE: Fact = Fact::new(
    "/case/title",
    "Title in the file",
    "Only where it is not State of Wisconsin v. the client; a juvenile file has its own.",
    Kind::Line,
)
.from_record();
/// What does the file call the client?
pub const PARTY: Fact = Fact::new(
    "/case/party",
    "What does the file call the client?",
    "Defendant; in a juvenile file copy its word.",
    Kind::Line,
)
.from_record();
/// Who prosecuted?
pub const PROSECUTOR: Fact = Fact::new(
    "/case/prosecutor",
    "Who prosecuted?",
    "",
    Kind::Choice(PROSECUTOR_CHOICES),
)
.from_record();
/// That office.
pub const PROSECUTOR_OFFICE: Fact = Fact::new(
    "/case/prosecutor_office",
    "That office",
    "As it should stand on the paper.",
    Kind::Line,
)
.from_record();

/// Is the juvenile court’s order satisfied?
pub const DISPOSITION_SATISFIED: Fact = Fact::new(
    "/case/disposition_satisfied",
    "Is the juvenile court’s order satisfied?",
    "Only in a juvenile case: § 938.355(4m) is another way then.",
    Kind::YesNo,
)
.from_record()
.kept();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    JURISDICTION,
    COUNTY,
    NUMBER,
    BRANCH,
    CASE_TYPE,
    TITLE,
    PARTY,
    PROSECUTOR,
    PROSECUTOR_OFFICE,
    DISPOSITION_SATISFIED,
];
