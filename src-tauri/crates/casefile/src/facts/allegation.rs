//! What is alleged, and the three triggers.

use crate::fact::{Choice, Fact, Kind, choice};

const ALLEGED_CHOICES: &[Choice] = &[
    choice("suspected", "Suspected"),
    choice("threatened", "Threatened"),
    choice("no", "Not alleged"),
];

/// Is sex trafficking of the child alleged?
pub const TRAFFICKING: Fact = Fact::new(
    "/allegation/trafficking",
    "Is sex trafficking of the child alleged?",
    "You choose this; the program never reads it out of the story. Doubt counts as suspected.",
    Kind::Choice(ALLEGED_CHOICES),
)
.for_referral()
.from_worker();
/// What the reporter says, in the reporter’s words.
pub const REPORTER_WORDS: Fact = Fact::new(
    "/allegation/reporter_words",
    "What the reporter says, in the reporter’s words",
    "Write as it is said. No detail is needed that nobody offers.",
    Kind::Text,
)
.for_referral();
/// Is it alleged that somebody lets or makes the child sell sex?
pub const PROSTITUTION: Fact = Fact::new(
    "/allegation/prostitution",
    "Is it alleged that somebody lets or makes the child sell sex?",
    "§ 48.02(1)(d): permitting, allowing or encouraging it.",
    Kind::Choice(ALLEGED_CHOICES),
)
.from_worker();
/// Is sexual abuse of another kind alleged?
pub const SEXUAL_ABUSE: Fact = Fact::new(
    "/allegation/sexual_abuse",
    "Is sexual abuse of another kind alleged?",
    "Any other kind listed in § 48.02(1)(b) to (f).",
    Kind::Choice(ALLEGED_CHOICES),
)
.from_worker();
/// Are injuries from maltreatment suspected?
pub const INJURIES: Fact = Fact::new(
    "/allegation/injuries",
    "Are injuries from maltreatment suspected?",
    "",
    Kind::YesNo,
);
/// Injuries, and any examination that cannot wait.
pub const INJURIES_WHAT: Fact = Fact::new(
    "/allegation/injuries_what",
    "Injuries, and any examination that cannot wait",
    "",
    Kind::Text,
);
/// Your summary.
pub const WORKER_SUMMARY: Fact = Fact::new(
    "/allegation/worker_summary",
    "Your summary",
    "Kept apart from the reporter’s words. Leave out what tells who the reporter is.",
    Kind::Text,
)
.from_worker();

/// The ways in which something is known, as they stand on a button and on a paper.
pub(super) const KNOWN_BY_CHOICES: &[Choice] = &[
    choice("seen", "Seen by the reporter"),
    choice("heard", "Heard by the reporter"),
    choice("child", "Told by the child"),
    choice("other", "Told by somebody else"),
    choice("written", "Read in messages or records"),
    choice("worker", "Seen or heard by our own worker"),
    choice("police", "Told by police"),
    choice("concluded", "Concluded from signs"),
];
/// How is it known?
pub const KNOWN_BY: Fact = Fact::new(
    "/allegation/known_by",
    "How is it known?",
    "Seen, heard or told: all that fit. Police ask this first; it does not say who the reporter is.",
    Kind::Many(KNOWN_BY_CHOICES),
);

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    TRAFFICKING,
    REPORTER_WORDS,
    KNOWN_BY,
    PROSTITUTION,
    SEXUAL_ABUSE,
    INJURIES,
    INJURIES_WHAT,
    WORKER_SUMMARY,
];
