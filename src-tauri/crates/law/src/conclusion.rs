//! What follows from the facts at a moment, why, and what is still missing.

use casefile::path::FactPath;
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::authority::Authority;

/// One conclusion of one rule about one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Conclusion {
    /// The rule's id, such as `CPS-02`.
    pub rule: &'static str,
    /// What it is about: the whole record (the empty path), or one item of it.
    pub about: FactPath,
    /// What follows.
    pub outcome: Outcome,
    /// Facts that are still missing and could change it.
    pub missing: Vec<FactPath>,
    /// Questions of law that the texts read leave open.
    pub doubts: Vec<&'static str>,
    /// Why, step by step; the first step says the conclusion.
    pub because: Vec<Step>,
}

/// One step of the reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Step {
    /// The step in plain words.
    pub says: String,
    /// The id of the authority it rests on.
    pub law: &'static str,
    /// The facts it rests on.
    pub facts: Vec<FactPath>,
}

/// What follows from the facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Outcome {
    /// It holds, whatever the unknown facts turn out to be.
    Met,
    /// It does not hold, whatever the unknown facts turn out to be.
    NotMet,
    /// A known fact stands in the way.
    Blocked,
    /// Something a person should see before going on.
    Warn,
    /// Something must be done; no clock runs.
    Duty,
    /// Something to know.
    Note,
    /// Something must be done by a moment.
    Due(Due),
    /// One or more ways to go.
    Route {
        /// The ways, the first one leading.
        ways: Vec<Way>,
    },
    /// A fact is missing without which nothing follows.
    NeedsFact,
    /// The law leaves it to a person.
    AskPerson,
}

/// A clock: from when it runs, and when it ends. Both in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Due {
    /// When the time began to run.
    pub from: DateTime<Utc>,
    /// When it ends.
    pub by: DateTime<Utc>,
    /// Whether this is the time to keep, or the latest a statute allows.
    pub standing: Lead,
}

/// Which of several clocks for one duty this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Lead {
    /// The time to keep.
    Leads,
    /// The latest the statute allows; never time that one has.
    Latest,
}

/// A way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A primary assessment.
    Primary,
    /// A secondary assessment.
    Secondary,
    /// A non-caregiver assessment.
    NonCaregiver,
    /// A deferred prosecution agreement of the juvenile court, § 938.245.
    JuvenileAgreement,
    /// A consent decree of the juvenile court, § 938.32.
    ConsentDecree,
    /// A deferred prosecution of the adult court, § 971.39.
    DeferredProsecution,
    /// A program of volunteers in probation, §§ 971.40 and 973.11.
    Volunteers,
}

impl Way {
    /// The name of the way as the field writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Primary => "Primary assessment",
            Self::Secondary => "Secondary assessment",
            Self::NonCaregiver => "Non-caregiver assessment",
            Self::JuvenileAgreement => "Deferred prosecution agreement, § 938.245",
            Self::ConsentDecree => "Consent decree, § 938.32",
            Self::DeferredProsecution => "Deferred prosecution, § 971.39",
            Self::Volunteers => "Volunteers in probation, § 971.40",
        }
    }
}

impl Conclusion {
    /// A conclusion about the whole record, without reasons yet.
    pub fn new(rule: &'static str, outcome: Outcome) -> Self {
        Self {
            rule,
            about: FactPath::from(""),
            outcome,
            missing: Vec::new(),
            doubts: Vec::new(),
            because: Vec::new(),
        }
    }

    /// The same conclusion, about one item.
    pub fn about(mut self, path: FactPath) -> Self {
        self.about = path;
        self
    }

    /// The same conclusion with one more step of its reasons.
    pub fn because(
        mut self,
        says: impl Into<String>,
        law: &Authority,
        facts: impl IntoIterator<Item = FactPath>,
    ) -> Self {
        self.because.push(Step {
            says: says.into(),
            law: law.id,
            facts: facts.into_iter().collect(),
        });
        self
    }

    /// The same conclusion, lacking these facts.
    pub fn missing(mut self, facts: impl IntoIterator<Item = FactPath>) -> Self {
        self.missing.extend(facts);
        self
    }

    /// The same conclusion with an open question of law.
    pub fn doubt(mut self, question: &'static str) -> Self {
        self.doubts.push(question);
        self
    }

    /// The clock of this conclusion, if it has one.
    pub fn due(&self) -> Option<Due> {
        match self.outcome {
            Outcome::Due(due) => Some(due),
            Outcome::Met
            | Outcome::NotMet
            | Outcome::Blocked
            | Outcome::Warn
            | Outcome::Duty
            | Outcome::Note
            | Outcome::Route { .. }
            | Outcome::NeedsFact
            | Outcome::AskPerson => None,
        }
    }
}
