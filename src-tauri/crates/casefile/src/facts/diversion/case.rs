//! The prosecution: charge, county, court and stage.

use crate::fact::{Choice, Fact, Kind, choice, choice_with};

/// Which court.
pub const COURT_CHOICES: &[Choice] = &[
    choice("juvenile", "Juvenile court"),
    choice("adult", "Adult court"),
];

/// How far it has come.
pub const STAGE_CHOICES: &[Choice] = &[
    choice_with("referred", "Nothing filed yet", "Referred, or expected."),
    choice_with(
        "filed",
        "Filed",
        "A petition or complaint; no plea and no admission yet.",
    ),
    choice("pleaded", "Plea or admission"),
    choice("judgment", "Judgment"),
];

/// Who files.
pub const FILED_BY_CHOICES: &[Choice] = &[
    choice("district_attorney", "The district attorney"),
    choice("corporation_counsel", "Corporation counsel"),
];

/// Is it a charge of prostitution, § 944.30?
pub const PROSTITUTION: Fact = Fact::new(
    "/case/prostitution",
    "Is it a charge of prostitution, § 944.30?",
    "§ 944.30(2m) speaks of that alone.",
    Kind::YesNo,
)
.from_record();
/// County.
pub const COUNTY: Fact = Fact::new(
    "/case/county",
    "County",
    "The name alone, such as Wood.",
    Kind::Line,
)
.from_record();
/// Which court?
pub const COURT: Fact = Fact::new(
    "/case/court",
    "Which court?",
    "Leave it open while nothing is filed.",
    Kind::Choice(COURT_CHOICES),
)
.from_record();
/// How far has it come?
pub const STAGE: Fact = Fact::new(
    "/case/stage",
    "How far has it come?",
    "",
    Kind::Choice(STAGE_CHOICES),
)
.from_record();
/// Did the juvenile court dismiss the petition and refer it for an agreement?
pub const COURT_REFERRED: Fact = Fact::new(
    "/case/court_referred",
    "Did the juvenile court dismiss the petition and refer it for an agreement?",
    "§ 938.21(7).",
    Kind::YesNo,
)
.from_record();
/// Who filed it, or would?
pub const FILED_BY: Fact = Fact::new(
    "/case/filed_by",
    "Who filed it, or would?",
    "",
    Kind::Choice(FILED_BY_CHOICES),
)
.from_record();
/// That office.
pub const FILED_BY_OFFICE: Fact = Fact::new(
    "/case/filed_by_office",
    "That office",
    "As it should stand on the paper.",
    Kind::Line,
)
.from_record();
/// When was it filed?
pub const FILED_ON: Fact =
    Fact::new("/case/filed_on", "When was it filed?", "", Kind::Date).from_record();
/// Number of the court’s file.
pub const FILE_NUMBER: Fact = Fact::new(
    "/case/file_number",
    "Number of the court’s file",
    "",
    Kind::Line,
)
.from_record();
/// Branch.
pub const BRANCH: Fact = Fact::new("/case/branch", "Branch", "", Kind::Line).from_record();
/// Title of the action.
pub const TITLE: Fact = Fact::new(
    "/case/title",
    "Title of the action",
    "Only where the file has another one than State of Wisconsin v., or In the interest of.",
    Kind::Line,
)
.from_record();
/// Charge.
pub const CHARGE: Fact = Fact::new(
    "/case/charge",
    "Charge",
    "In the words of the petition or complaint.",
    Kind::Line,
)
.from_record();
/// Statute.
pub const STATUTE: Fact = Fact::new(
    "/case/statute",
    "Statute",
    "With its paragraph, such as 944.30(1m)(a).",
    Kind::Line,
)
.from_record();
/// When is the act said to have been done?
pub const ACT_ON: Fact = Fact::new(
    "/case/act_on",
    "When is the act said to have been done?",
    "",
    Kind::Span,
)
.from_record();
/// Address of that office.
pub const PROSECUTOR_ADDRESS: Fact = Fact::new(
    "/case/prosecutor_address",
    "Address of that office",
    "Of the district attorney, or of corporation counsel.",
    Kind::Line,
)
.from_record();
/// Is anything else charged?
pub const OTHER_CHARGES: Fact = Fact::new(
    "/case/other_charges",
    "Is anything else charged?",
    "§ 944.30(2m) does not reach it.",
    Kind::YesNo,
)
.from_record();
/// What else?
pub const OTHER_CHARGES_WHICH: Fact =
    Fact::new("/case/other_charges_which", "What else?", "", Kind::Text).from_record();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    PROSTITUTION,
    COUNTY,
    COURT,
    STAGE,
    COURT_REFERRED,
    FILED_BY,
    FILED_BY_OFFICE,
    PROSECUTOR_ADDRESS,
    FILED_ON,
    FILE_NUMBER,
    BRANCH,
    TITLE,
    CHARGE,
    STATUTE,
    ACT_ON,
    OTHER_CHARGES,
    OTHER_CHARGES_WHICH,
];
