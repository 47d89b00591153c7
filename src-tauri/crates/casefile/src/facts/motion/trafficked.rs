//! The trafficking as a whole.

use crate::fact::{Choice, Fact, Kind, choice, choice_with};

/// The laws under which it is pleaded.
pub const ROUTE_CHOICES: &[Choice] = &[
    choice_with(
        "940.302",
        "§ 940.302, human trafficking",
        "Needs an act and a lettered means.",
    ),
    choice_with(
        "948.051",
        "§ 948.051, trafficking of a child",
        "Needs no means; under 18 during some of it.",
    ),
    choice("22 USC 7101-7112", "22 USC 7101–7112, federal"),
];

/// The kind of a commercial sex act, § 940.302(1)(a).
pub const ACT_KIND_CHOICES: &[Choice] = &[
    choice("contact", "Sexual contact"),
    choice("intercourse", "Sexual intercourse"),
    choice("performance", "A performance or other sexual conduct"),
    choice("other", "Something else"),
];

/// Under which laws?
pub const ROUTES: Fact = Fact::new(
    "/trafficked/routes",
    "Under which laws?",
    "Any of the three will do; plead every one that fits.",
    Kind::Many(ROUTE_CHOICES),
)
.from_counsel();
/// When did it begin?
pub const BEGAN: Fact = Fact::new(
    "/trafficked/began",
    "When did it begin?",
    "As near as anybody can say.",
    Kind::Span,
)
.from_movant();
/// When did it end?
pub const ENDED: Fact = Fact::new(
    "/trafficked/ended",
    "When did it end?",
    "As near as anybody can say.",
    Kind::Span,
)
.from_movant();
/// What was given or promised, and to whom?
pub const VALUE_GIVEN: Fact = Fact::new(
    "/trafficked/value_given",
    "What was given or promised, and to whom?",
    "Anything of value: money, a place to stay, food, drugs. It need not have been for the client.",
    Kind::Line,
)
.from_movant();
/// Which kind of act?
pub const ACT_KIND: Fact = Fact::new(
    "/trafficked/act_kind",
    "Which kind of act?",
    "One word is enough; no detail is needed.",
    Kind::Choice(ACT_KIND_CHOICES),
)
.from_movant();
/// Was access to the drug used to control?
pub const ACCESS_USED: Fact = Fact::new(
    "/trafficked/access_used",
    "Was access to the drug used to control?",
    "Only for means i: supplying a drug is not enough.",
    Kind::YesNo,
)
.from_movant();
/// How did the violation come of it?
pub const CAUSATION: Fact = Fact::new(
    "/trafficked/causation",
    "How did the violation come of it?",
    "“As a result of” the trafficking, on the day of the offense.",
    Kind::Text,
)
.from_counsel();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    ROUTES,
    BEGAN,
    ENDED,
    VALUE_GIVEN,
    ACT_KIND,
    ACCESS_USED,
    CAUSATION,
];
