//! Every rule of every register as it is read, whatever it decides about: the rulebook, the screen of it, and the
//! list of what is to be read again speak from here.

use crate::authority::Authority;
use crate::rule::Rule;
use crate::rules::{DISCLOSURE, DIVERSION, FILES, LAW, MOTION, REPORT, SERVICES, TRAINING};

/// A rule as it is read.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it is about.
    pub subject: Subject,
    /// The id.
    pub id: &'static str,
    /// A few words.
    pub title: &'static str,
    /// What it asks, in plain words.
    pub says: &'static str,
    /// What it rests on, the leading one first.
    pub authorities: &'static [&'static Authority],
    /// The recorded act that meets it; empty where nothing does.
    pub met_by: &'static str,
    /// The open question of law, if there is one.
    pub open: &'static str,
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A report of a child.
    Report,
    /// To whom something may be disclosed.
    Disclosure,
    /// A motion under § 973.015(2m).
    Motion,
    /// The finished files of a motion.
    Files,
    /// Diversion under § 944.30(2m).
    Diversion,
    /// Services and money.
    Services,
    /// Training.
    Training,
    /// The register of law itself.
    Law,
}

impl Subject {
    /// The heading over its rules.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Report => "A report of a child",
            Self::Disclosure => "Disclosure",
            Self::Motion => "A motion under § 973.015(2m)",
            Self::Files => "The finished files of a motion",
            Self::Diversion => "Diversion under § 944.30(2m)",
            Self::Services => "Services and money",
            Self::Training => "Training",
            Self::Law => "The law itself",
        }
    }
}

/// Every rule, by subject, in the order of its register.
pub fn every() -> Vec<Entry> {
    let mut all = Vec::new();
    all.extend(of(Subject::Report, REPORT));
    all.extend(of(Subject::Disclosure, DISCLOSURE));
    all.extend(of(Subject::Motion, MOTION));
    all.extend(of(Subject::Files, FILES));
    all.extend(of(Subject::Diversion, DIVERSION));
    all.extend(of(Subject::Services, SERVICES));
    all.extend(of(Subject::Training, TRAINING));
    all.extend(of(Subject::Law, LAW));
    all
}

/// Every authority that some rule names, once, in the order of the rules.
pub fn every_authority() -> Vec<&'static Authority> {
    let mut all: Vec<&'static Authority> = Vec::new();
    for authority in every().iter().flat_map(|rule| rule.authorities) {
        if !all.iter().any(|known| known.id == authority.id) {
            all.push(authority);
        }
    }
    all
}

fn of<R>(subject: Subject, rules: &'static [&'static Rule<R>]) -> impl Iterator<Item = Entry> {
    rules.iter().map(move |rule| Entry {
        subject,
        id: rule.id,
        title: rule.title,
        says: rule.says,
        authorities: rule.authorities,
        met_by: rule.met_by,
        open: rule.open,
    })
}
