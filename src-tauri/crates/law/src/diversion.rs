//! The desk of diversion: the four ways of § 944.30(2m) side by side, the two findings, what is open in the law,
//! and the clocks.
//!
//! A way is open, closed, a question for a person, or needs a fact. It is closed only by a known fact that shuts
//! it whatever else turns out; signatures and consents that are not recorded never close it.

pub mod clocks;
pub mod gates;
pub mod questions;
pub mod reading;
pub mod request;
pub mod terms;

use casefile::diversion::DiversionFacts;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::conclusion::{Conclusion, Step, Way};
use crate::office::Office;
use crate::rules::conclude_diversion;
use clocks::{DiversionClock, clocks};
use gates::{Gate, gates};
use questions::{OpenQuestion, Support, instead, outside, questions, support};
use terms::{Length, Signer, costs, length, rules_of, signers};

/// Everything that the desk shows of one prosecution at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Desk {
    /// The four ways, always all of them and in this order.
    pub ways: Vec<WayStands>,
    /// The two findings with what supports each.
    pub findings: Vec<Support>,
    /// What the law leaves open, as far as it bears on this prosecution.
    pub open: Vec<OpenQuestion>,
    /// What is outside the list of (2m) and can be asked about.
    pub outside: Vec<Step>,
    /// What there is instead of a prosecution to divert from, such as for an act before ten.
    pub instead: Vec<Step>,
    /// The clocks, the earliest first.
    pub clocks: Vec<DiversionClock>,
    /// Every conclusion behind it.
    pub conclusions: Vec<Conclusion>,
}

/// One way as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct WayStands {
    /// Which way.
    pub way: Way,
    /// Its name and section.
    pub title: &'static str,
    /// Whether it is open.
    pub state: WayState,
    /// Why, each step with its law and its facts; what decided the state comes first.
    pub because: Vec<Step>,
    /// The facts it still needs before it can be said.
    pub needs: Vec<FactPath>,
    /// Who signs or consents, each with where that stands.
    pub signers: Vec<Signer>,
    /// How long it runs.
    pub length: Length,
    /// What it costs the person.
    pub costs: Vec<Step>,
    /// The rules about it.
    pub rules: &'static [&'static str],
}

/// How a way stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum WayState {
    /// Nothing known stands in its way; what others still decide or sign is listed.
    Open,
    /// A known fact shuts it.
    Closed,
    /// It needs a fact before anything can be said.
    NeedsFact,
    /// The law leaves it to a person to argue or to ask.
    AskPerson,
}

/// The four ways in the order of § 944.30(2m): the decree, then the agreements.
pub const WAYS: [Way; 4] = [
    Way::JuvenileAgreement,
    Way::ConsentDecree,
    Way::DeferredProsecution,
    Way::Volunteers,
];

/// The desk of a prosecution at a moment.
pub fn desk(d: &DiversionFacts, office: &Office, now: DateTime<Utc>) -> Desk {
    let conclusions = conclude_diversion(d, office, now);
    Desk {
        ways: WAYS.into_iter().map(|way| stands(way, d)).collect(),
        findings: support(d),
        open: questions(d),
        outside: outside(d),
        instead: instead(d),
        clocks: clocks(&conclusions, now),
        conclusions,
    }
}

/// One way as it stands: a gate that is shut closes it, then a missing fact is asked for, then a person.
pub fn stands(way: Way, d: &DiversionFacts) -> WayStands {
    let (mut shut, mut lacks, mut asks, mut passed) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut needs: Vec<FactPath> = Vec::new();
    for gate in gates(way, d) {
        match gate {
            Gate::Shut(step) => shut.push(step),
            Gate::Ask(step) => asks.push(step),
            Gate::Passed(step) => passed.push(step),
            Gate::Needs(step, facts) => {
                lacks.push(step);
                for path in facts {
                    if !needs.contains(&path) {
                        needs.push(path);
                    }
                }
            }
        }
    }
    let state = match (shut.is_empty(), lacks.is_empty(), asks.is_empty()) {
        (false, _, _) => WayState::Closed,
        (true, false, _) => WayState::NeedsFact,
        (true, true, false) => WayState::AskPerson,
        (true, true, true) => WayState::Open,
    };
    // A closed way asks for nothing more.
    if state == WayState::Closed {
        needs.clear();
        lacks.clear();
    }
    WayStands {
        way,
        title: way.name(),
        state,
        because: [shut, lacks, asks, passed].concat(),
        needs,
        signers: signers(way, d),
        length: length(way, d),
        costs: costs(way, d),
        rules: rules_of(way),
    }
}
