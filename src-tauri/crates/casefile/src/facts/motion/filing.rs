//! Filing, service and signature.

use crate::fact::{Choice, Fact, Kind, choice, choice_with};

/// How it is filed.
pub const WAY_CHOICES: &[Choice] = &[
    choice_with("electronic", "E-filing", "Mandatory for attorneys."),
    choice("paper", "On paper"),
];

/// How it was served.
pub const SERVED_HOW_CHOICES: &[Choice] = &[
    choice_with(
        "electronic_notice",
        "By the e-filing system",
        "Only where the office is an electronic party to this case.",
    ),
    choice("mail", "By mail"),
    choice("hand", "By hand"),
    choice("other", "Another way"),
];

/// How is it filed?
pub const WAY: Fact = Fact::new(
    "/filing/way",
    "How is it filed?",
    "",
    Kind::Choice(WAY_CHOICES),
)
.from_counsel();
/// Who signs?
pub const SIGNER: Fact = Fact::new(
    "/filing/signer",
    "Who signs?",
    "The name as it should stand.",
    Kind::Line,
)
.from_counsel();
/// Place the electronic signature now?
pub const SIGN: Fact = Fact::new(
    "/filing/sign",
    "Place the electronic signature now?",
    "Only your own yes places it.",
    Kind::YesNo,
)
.from_counsel();
/// Are the papers final?
pub const FINAL: Fact = Fact::new(
    "/filing/final_papers",
    "Are the papers final?",
    "Until then every page says that it is a draft.",
    Kind::YesNo,
)
.from_counsel();
/// Counsel.
pub const COUNSEL: Fact = Fact::new("/filing/counsel", "Counsel", "", Kind::Line).from_counsel();
/// State Bar number.
pub const BAR_NUMBER: Fact =
    Fact::new("/filing/bar_number", "State Bar number", "", Kind::Line).from_counsel();
/// Office.
pub const FIRM: Fact = Fact::new("/filing/firm", "Office", "", Kind::Line).from_counsel();
/// Counsel’s address.
pub const COUNSEL_ADDRESS: Fact = Fact::new(
    "/filing/counsel_address",
    "Counsel’s address",
    "It stands under the signature.",
    Kind::Line,
)
.from_counsel();
/// Telephone.
pub const COUNSEL_PHONE: Fact =
    Fact::new("/filing/counsel_phone", "Telephone", "", Kind::Phone).from_counsel();
/// E-mail.
pub const COUNSEL_EMAIL: Fact =
    Fact::new("/filing/counsel_email", "E-mail", "", Kind::Line).from_counsel();
/// Add a declaration of the client?
pub const DECLARATION: Fact = Fact::new(
    "/filing/declaration",
    "Add a declaration of the client?",
    "§ 971.30 asks for none.",
    Kind::YesNo,
)
.from_counsel();
/// Did the court order another form?
pub const COURT_ORDERED: Fact = Fact::new(
    "/filing/court_ordered",
    "Did the court order another form?",
    "Leave it empty unless it did.",
    Kind::Line,
)
.from_counsel();
/// Filed on.
pub const FILED_ON: Fact = Fact::new(
    "/filing/filed_on",
    "Filed on",
    "Only what has happened.",
    Kind::Date,
)
.from_counsel();
/// Served on which office?
pub const SERVED_ON_OFFICE: Fact = Fact::new(
    "/filing/served_on_office",
    "Served on which office?",
    "",
    Kind::Line,
)
.from_counsel();
/// Served on.
pub const SERVED_ON: Fact = Fact::new(
    "/filing/served_on",
    "Served on",
    "Only what has happened.",
    Kind::Date,
)
.from_counsel();
/// How?
pub const SERVED_HOW: Fact = Fact::new(
    "/filing/served_how",
    "How?",
    "",
    Kind::Choice(SERVED_HOW_CHOICES),
)
.from_counsel();
/// The court notified the district attorney on.
pub const COURT_NOTIFIED_ON: Fact = Fact::new(
    "/filing/court_notified_on",
    "The court notified the district attorney on",
    "The court’s act, if it is known.",
    Kind::Date,
)
.from_record();

/// Is a part to be filed under seal?
pub const SEAL: Fact = Fact::new(
    "/filing/seal",
    "Is a part to be filed under seal?",
    "Without it the motion can be read by anybody, unless the file is a juvenile’s.",
    Kind::YesNo,
)
.from_counsel()
.kept();
/// On what authority?
pub const SEAL_AUTHORITY: Fact = Fact::new(
    "/filing/seal_authority",
    "On what authority?",
    "A motion to seal states it, § 801.21.",
    Kind::Text,
)
.from_counsel()
.kept();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    WAY,
    SIGNER,
    SIGN,
    FINAL,
    COUNSEL,
    BAR_NUMBER,
    FIRM,
    COUNSEL_ADDRESS,
    COUNSEL_PHONE,
    COUNSEL_EMAIL,
    DECLARATION,
    COURT_ORDERED,
    SEAL,
    SEAL_AUTHORITY,
    FILED_ON,
    SERVED_ON_OFFICE,
    SERVED_ON,
    SERVED_HOW,
    COURT_NOTIFIED_ON,
];
