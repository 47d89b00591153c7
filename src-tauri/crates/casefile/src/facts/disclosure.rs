//! A disclosure that somebody asks for: to whom, for what, and what is needed first.
//!
//! Each question stands once and twice in a table: by itself, where a disclosure is looked at alone, and in its
//! place in the report that keeps it.

use crate::fact::{Choice, Fact, Kind, choice, choice_with};

/// What a recipient is.
pub const RECIPIENT_CHOICES: &[Choice] = &[
    choice("law_enforcement", "Police, sheriff or district attorney"),
    choice("team", "Multidisciplinary team that the county recognizes"),
    choice("advocacy_center", "Recognized child advocacy center"),
    choice("tribe", "Social services of a tribe"),
    choice("health_provider", "Health care provider"),
    choice("court", "Court, or its staff"),
    choice("parent", "Parent, guardian or legal custodian"),
    choice("foster_parent", "Foster parent or physical custodian"),
    choice(
        "subject",
        "Subject of the report, or that person’s attorney",
    ),
    choice("provider", "Private provider of services"),
    choice("defense", "Department of Defense"),
    choice("somebody_else", "Somebody else"),
];

const INVOLVED_CHOICES: &[Choice] = &[
    choice("yes", "Could be"),
    choice("no", "No"),
    choice("undecided", "Not decided"),
];

const PERMISSION_CHOICES: &[Choice] = &[
    choice("parent", "A parent"),
    choice("guardian", "A guardian"),
    choice("custodian", "A legal custodian"),
    choice("child", "The child, 14 or older"),
    choice("young_child", "The child, under 14"),
    choice("nobody", "Nobody"),
];

/// What an agency may leave out of what the law allows.
pub const PART_CHOICES: &[Choice] = &[
    choice_with(
        "whereabouts",
        "Where the child is",
        "Home, place now, school, a safe number.",
    ),
    choice_with(
        "story",
        "The story",
        "The reporter’s words and the summary.",
    ),
    choice_with(
        "particulars",
        "Particulars of trafficking",
        "Places, dates, vehicles, phones, handles.",
    ),
    choice("people", "Those alleged to have done it"),
    choice("parents", "Parents and guardians"),
    choice("household", "Others in the home"),
    choice_with("health", "Health", "Body, mind, schooling, substances."),
    choice("plan", "What the agency asks and plans"),
];

/// Writes each question twice from one line: by its own path, and by its path in a report.
macro_rules! questions {
    ($($name:ident = $path:literal, $label:literal, $help:literal, $kind:expr;)*) => {
        $(
            #[doc = $label]
            pub const $name: Fact = Fact::new($path, $label, $help, $kind).from_worker();
        )*

        /// Every fact of this part, in the order in which it is asked.
        pub static ALL: &[Fact] = &[$($name),*];

        /// The same facts where they stand in a report, and whether it lists every disclosure.
        pub static OF_REPORT: &[Fact] = &[
            $(Fact { path: concat!("/disclosures/items/*", $path), ..$name },)*
            COMPLETE,
        ];
    };
}

questions! {
    RECIPIENT = "/recipient", "Who is to receive it?",
        "Wrong disclosure is a crime: choose what the recipient is, not what it calls itself.",
        Kind::Choice(RECIPIENT_CHOICES);
    NAME = "/name", "Name", "Who exactly, as it should stand on the paper.", Kind::Line;
    OFFICE = "/office", "Office", "The team, clinic, court or firm.", Kind::Line;
    ADDRESS = "/address", "Address", "", Kind::Line;
    PHONE = "/phone", "Phone number", "", Kind::Phone;
    PURPOSE = "/purpose", "What is it for?", "In a sentence. It stands on the paper.", Kind::Line;
    SERVICE = "/service", "Which service is asked for?", "", Kind::Line;
    IMMEDIACY = "/immediacy", "How soon is it needed?", "", Kind::Line;
    RECOGNIZED = "/recognized", "Does the county recognize that team or center?", "", Kind::YesNo;
    LIMITED = "/limited", "Is it limited to what its services need?", "", Kind::YesNo;
    TO_TREAT = "/to_treat", "Is it to diagnose or treat this child?", "", Kind::YesNo;
    COULD_BE_INVOLVED = "/could_be_involved", "Could this person be involved?",
        "Decide it before anything goes out.", Kind::Choice(INVOLVED_CHOICES);
    DECIDED_BY = "/decided_by", "Who decided that?", "By name.", Kind::Line;
    RECORD = "/record", "Which record goes?",
        "As the permission identifies it: which record, not “everything”.", Kind::Line;
    PERMISSION_BY = "/permission_by", "Who signed the permission?",
        "A parent, guardian or legal custodian, or the child from 14.",
        Kind::Choice(PERMISSION_CHOICES);
    PERMISSION_NAMES = "/permission_names", "Does it name this recipient?", "", Kind::YesNo;
    PERMISSION_IDENTIFIES = "/permission_identifies", "Does it identify the record?",
        "Which record, not “everything”.", Kind::YesNo;
    PERMISSION_UNTIL = "/permission_until", "Until when does it hold?", "", Kind::Day;
    IMMINENT_DANGER = "/imminent_danger", "Would it put anybody in imminent danger?",
        "If this recipient sees the record. Then it does not go, whoever signed.", Kind::YesNo;
    SUBSTANCE_USE = "/substance_use", "Does it contain records of a substance use program?",
        "42 CFR Part 2.", Kind::YesNo;
    SUBSTANCE_USE_CONSENT = "/substance_use_consent",
        "Did the patient consent to passing those on?",
        "The consent and its notice go with them.", Kind::YesNo;
    LEFT_OUT = "/left_out", "What does the agency leave out besides?",
        "Parts that the law would allow.", Kind::Many(PART_CHOICES);
    LEFT_OUT_WHY = "/left_out_why", "Why is it left out?", "Kept with the paper, and not on it.", Kind::Line;
}

/// Are these all the disclosures that are asked for?
pub const COMPLETE: Fact = Fact::new(
    "/disclosures/complete",
    "Are these all the disclosures that are asked for?",
    "",
    Kind::YesNo,
)
.from_worker();
