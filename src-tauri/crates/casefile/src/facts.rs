//! The table of facts: every question the program can ask, once.

pub mod allegation;
pub mod assessment;
pub mod call;
pub mod child;
pub mod disclosure;
pub mod diversion;
pub mod household;
pub mod law_readings;
pub mod ledger;
pub mod maltreater;
pub mod missing;
pub mod motion;
pub mod needs;
pub mod notices;
pub mod owed;
pub mod parent;
pub mod particular;
pub mod plan;
pub mod referral;
pub mod reporter;
pub mod screening;
pub mod services;
pub mod settings;
pub mod trafficking;
pub mod training;
pub mod trigger;

use crate::fact::Fact;
use crate::path::FactPath;

/// The parts of a report, in the order in which they are asked.
pub static REPORT: &[&[Fact]] = &[
    call::ALL,
    reporter::ALL,
    child::ALL,
    allegation::ALL,
    trigger::ALL,
    trafficking::ALL,
    maltreater::ALL,
    parent::ALL,
    household::ALL,
    plan::ALL,
    owed::ALL,
    assessment::ALL,
    screening::ALL,
    referral::ALL,
    needs::ALL,
    missing::ALL,
    notices::ALL,
    disclosure::OF_REPORT,
];

/// The parts of a motion under § 973.015(2m), in the order in which they are asked.
pub static MOTION: &[&[Fact]] = &[
    motion::movant::ALL,
    motion::case::ALL,
    motion::count::ALL,
    motion::trafficked::ALL,
    motion::story::ALL,
    motion::exhibit::ALL,
    motion::reasons::ALL,
    motion::relief::ALL,
    motion::stated::ALL,
    motion::filing::ALL,
    motion::order::ALL,
    motion::caution::ALL,
    motion::guarded::ALL,
];

/// The parts of a diversion under § 944.30(2m), in the order in which they are asked.
pub static DIVERSION: &[&[Fact]] = &[
    diversion::person::ALL,
    diversion::case::ALL,
    diversion::consents::ALL,
    diversion::findings::ALL,
    diversion::intake::ALL,
    diversion::agreement::ALL,
    diversion::decree::ALL,
    diversion::deferred::ALL,
    diversion::volunteers::ALL,
    diversion::asking::ALL,
];

/// The parts of what an office keeps of itself and types in, which stand in one record.
pub static OFFICE: &[&[Fact]] = &[settings::ALL, services::ALL, ledger::ALL, training::ALL];

/// The fact of a report that stands at this path.
pub fn report(path: &FactPath) -> Option<&'static Fact> {
    find(REPORT, path)
}

/// The fact of a motion that stands at this path.
pub fn motion(path: &FactPath) -> Option<&'static Fact> {
    find(MOTION, path)
}

/// The fact of a diversion that stands at this path.
pub fn diversion(path: &FactPath) -> Option<&'static Fact> {
    find(DIVERSION, path)
}

/// The fact of any of the office’s own records that stands at this path: its settings, its directory of providers,
/// its roster of training, and what it asked the state for.
pub fn office(path: &FactPath) -> Option<&'static Fact> {
    find(OFFICE, path)
}

/// The fact of a directory of providers that stands at this path.
pub fn services(path: &FactPath) -> Option<&'static Fact> {
    find(&[services::ALL], path)
}

/// The fact of a roster of training that stands at this path.
pub fn training(path: &FactPath) -> Option<&'static Fact> {
    find(&[training::ALL], path)
}

/// The fact of a disclosure that stands at this path.
pub fn disclosure(path: &FactPath) -> Option<&'static Fact> {
    find(&[disclosure::ALL], path)
}

/// The fact of an office's readings of the law that stands at this path.
pub fn law_readings(path: &FactPath) -> Option<&'static Fact> {
    find(&[law_readings::ALL], path)
}

/// The particular of an act that stands at this path.
pub fn particular(path: &FactPath) -> Option<&'static Fact> {
    find(&[particular::ALL], path)
}

/// Whether this path names one item of a list of a report, of a motion, or of one of an office’s own records.
pub fn is_item(path: &FactPath) -> bool {
    REPORT
        .iter()
        .chain(MOTION)
        .chain(OFFICE)
        .chain(&[law_readings::ALL])
        .flat_map(|part| part.iter())
        .filter_map(|fact| fact.path.split_once("/*/"))
        .any(|(list, _)| path.fits(&format!("{list}/*")))
}

fn find(parts: &[&'static [Fact]], path: &FactPath) -> Option<&'static Fact> {
    parts
        .iter()
        .flat_map(|part| part.iter())
        .find(|fact| path.fits(fact.path))
}

#[cfg(test)]
mod tests;
