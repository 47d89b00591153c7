//! One count of the case.

use crate::fact::{Choice, Fact, Kind, choice, choice_with};

/// The statute of a count, in both numberings.
pub const STATUTE_CHOICES: &[Choice] = &[
    choice_with("944.30", "§ 944.30", "No subsection in the judgment."),
    choice_with(
        "944.30(1)",
        "§ 944.30(1)",
        "Numbering before 25 April 2014.",
    ),
    choice_with(
        "944.30(2)",
        "§ 944.30(2)",
        "Numbering before 25 April 2014.",
    ),
    choice_with(
        "944.30(3)",
        "§ 944.30(3)",
        "Numbering before 25 April 2014.",
    ),
    choice_with(
        "944.30(4)",
        "§ 944.30(4)",
        "Numbering before 25 April 2014.",
    ),
    choice_with(
        "944.30(5)",
        "§ 944.30(5)",
        "Numbering before 25 April 2014.",
    ),
    choice_with(
        "944.30(1m)(a)",
        "§ 944.30(1m)(a)",
        "Numbering since 25 April 2014.",
    ),
    choice_with(
        "944.30(1m)(b)",
        "§ 944.30(1m)(b)",
        "Numbering since 25 April 2014.",
    ),
    choice_with(
        "944.30(1m)(c)",
        "§ 944.30(1m)(c)",
        "Numbering since 25 April 2014.",
    ),
    choice_with(
        "944.30(1m)(d)",
        "§ 944.30(1m)(d)",
        "Numbering since 25 April 2014.",
    ),
    choice_with(
        "944.30(1m)(e)",
        "§ 944.30(1m)(e)",
        "Numbering since 25 April 2014.",
    ),
    choice("other", "Another statute"),
];

/// Whether a conviction is of the offense itself.
pub const FORM_CHOICES: &[Choice] = &[
    choice("itself", "Of the offense itself"),
    choice("attempt", "Of an attempt"),
    choice("party_to_crime", "As a party to the crime"),
    choice("amended", "Of what the charge was amended to"),
];

/// How a count ended.
pub const DISPOSITION_CHOICES: &[Choice] = &[
    choice("convicted", "Convicted"),
    choice("adjudicated", "Adjudicated delinquent"),
    choice(
        "not_guilty_by_reason",
        "Not guilty by reason of mental disease or defect",
    ),
    choice("read_in", "Dismissed and read in"),
    choice("dismissed", "Dismissed"),
    choice("pending", "Not decided yet"),
];

/// Count.
pub const LABEL: Fact = Fact::new(
    "/counts/items/*/label",
    "Count",
    "Its number in the file.",
    Kind::Line,
)
.from_record();
/// Charge as it is written.
pub const CHARGE: Fact = Fact::new(
    "/counts/items/*/charge",
    "Charge as it is written",
    "Copy the words of the judgment.",
    Kind::Line,
)
.from_record();
/// Statute.
pub const STATUTE: Fact = Fact::new(
    "/counts/items/*/statute",
    "Statute",
    "In the numbering of the judgment.",
    Kind::Choice(STATUTE_CHOICES),
)
.from_record();
/// Which one?
pub const OTHER_STATUTE: Fact = Fact::new(
    "/counts/items/*/other_statute",
    "Which one?",
    "Where it is another statute.",
    Kind::Line,
)
.from_record();
/// Of what?
pub const FORM: Fact = Fact::new(
    "/counts/items/*/form",
    "Of what?",
    "An attempt, a party to the crime or an amended charge is for you to judge.",
    Kind::Choice(FORM_CHOICES),
)
.from_record();
/// When was the offense?
pub const OFFENSE_DATE: Fact = Fact::new(
    "/counts/items/*/offense_date",
    "When was the offense?",
    "A day, or as much as the file says.",
    Kind::Span,
)
.from_record();
/// How did it end?
pub const DISPOSITION: Fact = Fact::new(
    "/counts/items/*/disposition",
    "How did it end?",
    "",
    Kind::Choice(DISPOSITION_CHOICES),
)
.from_record();
/// When did it end?
pub const DISPOSITION_DATE: Fact = Fact::new(
    "/counts/items/*/disposition_date",
    "When did it end?",
    "The date of the judgment or order.",
    Kind::Span,
)
.from_record();
/// Part of the bargain behind a plea?
pub const PART_OF_PLEA: Fact = Fact::new(
    "/counts/items/*/part_of_plea",
    "Part of the bargain behind a plea?",
    "Vacating one count can disturb a bargain that rested on others.",
    Kind::YesNo,
)
.from_record();
/// Are these all counts, read-ins and dismissed ones?
pub const COMPLETE: Fact = Fact::new(
    "/counts/complete",
    "Are these all counts, read-ins and dismissed ones?",
    "Look at the whole file.",
    Kind::YesNo,
)
.from_counsel();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    LABEL,
    CHARGE,
    STATUTE,
    OTHER_STATUTE,
    FORM,
    OFFENSE_DATE,
    DISPOSITION,
    DISPOSITION_DATE,
    PART_OF_PLEA,
    COMPLETE,
];
