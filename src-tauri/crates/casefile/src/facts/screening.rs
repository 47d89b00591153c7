//! Screening, and the supervisor's decision.

use crate::fact::{Choice, Fact, Kind, choice};

const DECISION_CHOICES: &[Choice] = &[choice("in", "Screened in"), choice("out", "Screened out")];

const SUPERVISED_CHOICES: &[Choice] = &[
    choice("agrees", "Agrees"),
    choice("changes", "Decides otherwise"),
];

/// Decision.
pub const DECISION: Fact = Fact::new(
    "/screening/decision",
    "Decision",
    "",
    Kind::Choice(DECISION_CHOICES),
)
.from_worker();
/// Reasons.
pub const REASONS: Fact = Fact::new(
    "/screening/reasons",
    "Reasons",
    "Needed where the law leaves a choice; useful always.",
    Kind::Text,
)
.from_worker();
/// Who decides?
pub const DECIDED_BY: Fact =
    Fact::new("/screening/decided_by", "Who decides?", "", Kind::Line).from_worker();
/// When?
pub const DECIDED_AT: Fact =
    Fact::new("/screening/decided_at", "When?", "", Kind::Past).from_worker();
/// Supervisor.
pub const SUPERVISOR_DECISION: Fact = Fact::new(
    "/screening/supervisor_decision",
    "Supervisor",
    "Never holds back a notice.",
    Kind::Choice(SUPERVISED_CHOICES),
)
.from_worker();
/// Which supervisor?
pub const SUPERVISOR: Fact =
    Fact::new("/screening/supervisor", "Which supervisor?", "", Kind::Line).from_worker();
/// When?
pub const SUPERVISOR_AT: Fact =
    Fact::new("/screening/supervisor_at", "When?", "", Kind::Past).from_worker();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[
    DECISION,
    REASONS,
    DECIDED_BY,
    DECIDED_AT,
    SUPERVISOR_DECISION,
    SUPERVISOR,
    SUPERVISOR_AT,
];
