//! One fact of the story.

use crate::fact::{Choice, Fact, Kind, choice, choice_with};

/// The elements of § 973.015(2m).
pub const ELEMENT_CHOICES: &[Choice] = &[
    choice("a", "(a) Victim of trafficking"),
    choice("b", "(b) A result of it"),
    choice("c", "(c) Statement and reason"),
    choice("d", "(d) Due diligence and safety"),
    choice("e", "(e) Served on the district attorney"),
    choice("f", "(f) Notice by the court"),
    choice("g", "(g) Benefit and no harm"),
];

/// The lettered means of § 940.302(2)(a)2.
pub const MEANS_CHOICES: &[Choice] = &[
    choice("a", "a. Bodily harm"),
    choice("b", "b. Financial harm"),
    choice("c", "c. Restraint"),
    choice("d", "d. Violating a law"),
    choice("e", "e. Identity documents"),
    choice("f", "f. Extortion"),
    choice("g", "g. Fraud or deception"),
    choice("h", "h. Debt bondage"),
    choice_with(
        "i",
        "i. Access to an addictive controlled substance",
        "Access must have been used to control.",
    ),
    choice("j", "j. Scheme or pattern to coerce"),
    choice_with("k", "k. Force or violence", "Since 25 April 2014."),
    choice_with(
        "L",
        "L. Against the will or without consent",
        "Since 25 April 2014.",
    ),
];

/// What a trafficker does, §§ 940.302(1)(d) and 948.051.
pub const ACT_CHOICES: &[Choice] = &[
    choice("recruit", "Recruited"),
    choice("entice", "Enticed"),
    choice("harbor", "Harbored"),
    choice("transport", "Transported"),
    choice("provide", "Provided"),
    choice("obtain", "Obtained"),
    choice("attempt", "Tried to"),
    choice_with("patronize", "Patronized", "Of a child, § 948.051 alone."),
    choice_with("solicit", "Solicited", "Of a child, § 948.051 alone."),
];

/// When?
pub const WHEN: Fact = Fact::new(
    "/story/items/*/when",
    "When?",
    "A day, a month, a year, or “2009 to 2011”; put “about” before what is not exact.",
    Kind::Span,
)
.from_movant();
/// In the client’s own words.
pub const OWN_WORDS: Fact = Fact::new(
    "/story/items/*/own_words",
    "In the client’s own words",
    "No detail is needed that nobody offers.",
    Kind::Text,
)
.from_movant();
/// As the statement of facts says it.
pub const STATEMENT: Fact = Fact::new(
    "/story/items/*/statement",
    "As the statement of facts says it",
    "One fact to a paragraph. Only what somebody told or an exhibit shows.",
    Kind::Text,
)
.from_counsel();
/// Who says so?
pub const TOLD_BY: Fact = Fact::new(
    "/story/items/*/told_by",
    "Who says so?",
    "The client, a record, a witness.",
    Kind::Line,
)
.from_counsel();
/// For as few eyes as can be?
pub const SENSITIVE: Fact = Fact::new(
    "/story/items/*/sensitive",
    "For as few eyes as can be?",
    "Consider filing it under seal.",
    Kind::YesNo,
)
.from_counsel();
/// Does anybody say otherwise?
pub const DISPUTED: Fact = Fact::new(
    "/story/items/*/disputed",
    "Does anybody say otherwise?",
    "",
    Kind::YesNo,
)
.from_counsel();
/// Which elements does it bear on?
pub const ELEMENTS: Fact = Fact::new(
    "/story/items/*/elements",
    "Which elements does it bear on?",
    "",
    Kind::Many(ELEMENT_CHOICES),
)
.from_counsel();
/// What did the trafficker do?
pub const ACTS: Fact = Fact::new(
    "/story/items/*/acts",
    "What did the trafficker do?",
    "",
    Kind::Many(ACT_CHOICES),
)
.from_counsel();
/// By which means?
pub const MEANS: Fact = Fact::new(
    "/story/items/*/means",
    "By which means?",
    "The letters of § 940.302(2)(a)2.",
    Kind::Many(MEANS_CHOICES),
)
.from_counsel();
/// Which exhibits show it?
pub const EXHIBITS: Fact = Fact::new(
    "/story/items/*/exhibits",
    "Which exhibits show it?",
    "",
    Kind::Links("/exhibits"),
)
.from_counsel();
/// Where in them?
pub const CITED_AT: Fact = Fact::new(
    "/story/items/*/cited_at",
    "Where in them?",
    "Such as page 2.",
    Kind::Line,
)
.from_counsel();
/// Is the story whole?
pub const COMPLETE: Fact =
    Fact::new("/story/complete", "Is the story whole?", "", Kind::YesNo).from_counsel();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    WHEN, OWN_WORDS, STATEMENT, TOLD_BY, SENSITIVE, DISPUTED, ELEMENTS, ACTS, MEANS, EXHIBITS,
    CITED_AT, COMPLETE,
];
