//! The child.

use crate::fact::{Choice, Fact, Kind, choice, choice_with};

const INDIAN_CHILD_CHOICES: &[Choice] = &[
    choice_with(
        "known",
        "Yes",
        "The child is a member, or eligible as the child of a member.",
    ),
    choice_with(
        "reason_to_know",
        "May be",
        "Somebody says so, or a record points to it.",
    ),
    choice("no", "No"),
];

/// Child’s name.
pub const NAME: Fact = Fact::new(
    "/child/name",
    "Child’s name",
    "As the caller says it. A first name or a nickname is enough.",
    Kind::Line,
)
.for_referral();
/// Age.
pub const AGE: Fact = Fact::new(
    "/child/age",
    "Age",
    "“About fourteen” is an answer: it is kept as said.",
    Kind::Age,
)
.for_referral();
/// Where is the child right now?
pub const WHEREABOUTS: Fact = Fact::new(
    "/child/whereabouts",
    "Where is the child right now?",
    "The one thing police will ask first.",
    Kind::Text,
)
.for_referral();
/// Who is with the child?
pub const WITH_WHOM: Fact =
    Fact::new("/child/with_whom", "Who is with the child?", "", Kind::Line).for_referral();
/// Is it safe to call or text the child?
pub const SAFE_TO_CONTACT: Fact = Fact::new(
    "/child/safe_to_contact",
    "Is it safe to call or text the child?",
    "If it is not known, nobody calls until it is.",
    Kind::YesNo,
)
.for_referral();
/// Is the child in the placement, care or supervision of an agency?
pub const IN_CARE: Fact = Fact::new(
    "/child/in_care",
    "Is the child in the placement, care or supervision of an agency?",
    "Foster home, group home, shelter by order, supervision at home. It starts clocks of its own.",
    Kind::YesNo,
)
.for_referral();
/// Is the child missing?
pub const MISSING: Fact =
    Fact::new("/child/missing", "Is the child missing?", "", Kind::YesNo).for_referral();
/// When did the agency determine that the child is missing?
pub const MISSING_AT: Fact = Fact::new("/child/missing_at", "When did the agency determine that the child is missing?", "For a child in its placement, care or supervision: police within 8 hours of this, NCMEC within 24.", Kind::Past).from_worker();
/// When was the child identified as a victim of sex trafficking?
pub const IDENTIFIED_AT: Fact = Fact::new("/child/identified_at", "When was the child identified as a victim of sex trafficking?", "For a child in an agency’s placement, care or supervision: the federal 24 hours run from here.", Kind::Past).from_worker();
/// Nicknames, names used on the street.
pub const NICKNAMES: Fact = Fact::new(
    "/child/nicknames",
    "Nicknames, names used on the street",
    "",
    Kind::Line,
);
/// Date of birth.
pub const DATE_OF_BIRTH: Fact = Fact::new(
    "/child/date_of_birth",
    "Date of birth",
    "Month, day, year.",
    Kind::Date,
);
/// Sex or gender, as the child states it.
pub const GENDER: Fact = Fact::new(
    "/child/gender",
    "Sex or gender, as the child states it",
    "",
    Kind::Line,
);
/// Race or ethnicity.
pub const RACE: Fact = Fact::new("/child/race", "Race or ethnicity", "", Kind::Line);
/// Is the child an Indian child, or may the child be?
pub const INDIAN_CHILD: Fact = Fact::new(
    "/child/indian_child",
    "Is the child an Indian child, or may the child be?",
    "Ask about every child: the tribe is told within 24 hours of the report.",
    Kind::Choice(INDIAN_CHILD_CHOICES),
);
/// Which tribe or tribes?
pub const TRIBE: Fact = Fact::new("/child/tribe", "Which tribe or tribes?", "", Kind::Line);
/// Does the child live in a county with reservation land, or in the Ho-Chunk service area?
pub const QUALIFYING_COUNTY: Fact = Fact::new(
    "/child/qualifying_county",
    "Does the child live in a county with reservation land, or in the Ho-Chunk service area?",
    "Then the notice is a duty of the statute; elsewhere it is DCF’s practice.",
    Kind::YesNo,
)
.from_worker();
/// Language, interpreter.
pub const LANGUAGE: Fact = Fact::new("/child/language", "Language, interpreter", "", Kind::Line);
/// Disability or special need.
pub const DISABILITY: Fact = Fact::new(
    "/child/disability",
    "Disability or special need",
    "",
    Kind::Line,
);
/// Where does the child live?
pub const ADDRESS: Fact = Fact::new(
    "/child/address",
    "Where does the child live?",
    "",
    Kind::Line,
);
/// A number at which it is safe.
pub const SAFE_PHONE: Fact = Fact::new(
    "/child/safe_phone",
    "A number at which it is safe",
    "",
    Kind::Phone,
);
/// School or day care, and when the child leaves it.
pub const SCHOOL: Fact = Fact::new(
    "/child/school",
    "School or day care, and when the child leaves it",
    "",
    Kind::Line,
);
/// Custody or placement order.
pub const CUSTODY: Fact = Fact::new(
    "/child/custody",
    "Custody or placement order",
    "Who has custody; which court.",
    Kind::Line,
);
/// How is the child now?
pub const CONDITION: Fact = Fact::new(
    "/child/condition",
    "How is the child now?",
    "What was seen or said, in a few words.",
    Kind::Text,
);

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    NAME,
    AGE,
    WHEREABOUTS,
    WITH_WHOM,
    SAFE_TO_CONTACT,
    IN_CARE,
    MISSING,
    MISSING_AT,
    IDENTIFIED_AT,
    NICKNAMES,
    DATE_OF_BIRTH,
    GENDER,
    RACE,
    INDIAN_CHILD,
    TRIBE,
    QUALIFYING_COUNTY,
    LANGUAGE,
    DISABILITY,
    ADDRESS,
    SAFE_PHONE,
    SCHOOL,
    CUSTODY,
    CONDITION,
];
