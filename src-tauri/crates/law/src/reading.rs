//! What several rules read out of a report in the same way.

use casefile::fact::Fact;
use casefile::facts;
use casefile::path::FactPath;
use casefile::people::{Caregiver, Maltreater};
use casefile::report::Report;
use chrono::{DateTime, Utc};

/// Yes, no, or open because a fact is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tri {
    /// It is so, whatever else is still unknown.
    Yes,
    /// It is not so, whatever else is still unknown.
    No,
    /// It depends on what is still unknown.
    Open,
}

/// Whether trafficking of the child, or letting the child sell sex, is alleged: § 48.02(1)(cm) and (d).
/// A trigger that is shown counts as an allegation, so that doubt shortens the clock. A person who chose
/// "not alleged" has decided it, until a trigger is shown.
pub fn trafficking(report: &Report) -> Tri {
    let kinds = [
        &report.allegation.trafficking,
        &report.allegation.prostitution,
    ];
    if kinds.iter().any(|k| k.is_alleged()) || triggered(report) {
        Tri::Yes
    } else if kinds.iter().all(|k| k.is_not_alleged()) {
        Tri::No
    } else {
        Tri::Open
    }
}

/// Whether one of the Summary's three triggers is shown.
pub fn triggered(report: &Report) -> bool {
    let t = &report.triggers;
    t.self_report.is_yes() || t.survival_sex.is_yes() || t.confirmed.is_yes()
}

/// The questions about trafficking, (cm) and (d), that nobody has answered with a choice.
pub fn trafficking_missing(report: &Report) -> Vec<FactPath> {
    let a = &report.allegation;
    missing_of([
        (
            a.trafficking.known().is_some(),
            &facts::allegation::TRAFFICKING,
        ),
        (
            a.prostitution.known().is_some(),
            &facts::allegation::PROSTITUTION,
        ),
    ])
}

/// The triggers that nobody has answered with yes or no: a yes to one counts as an allegation.
pub fn triggers_missing(report: &Report) -> Vec<FactPath> {
    let t = &report.triggers;
    missing_of([
        (!t.self_report.is_open(), &facts::trigger::SELF_REPORT),
        (!t.survival_sex.is_open(), &facts::trigger::SURVIVAL_SEX),
        (!t.confirmed.is_open(), &facts::trigger::CONFIRMED),
    ])
}

/// The facts of such a list that are not known.
pub fn missing_of<const N: usize>(facts: [(bool, &Fact); N]) -> Vec<FactPath> {
    facts
        .into_iter()
        .filter(|(known, _)| !known)
        .map(|(_, fact)| fact.at())
        .collect()
}

/// Whether abuse of a kind that must go to law enforcement is alleged: § 48.02(1)(b) to (f).
pub fn must_refer(report: &Report) -> Tri {
    match (trafficking(report), &report.allegation.sexual_abuse) {
        (Tri::Yes, _) => Tri::Yes,
        (_, other) if other.is_alleged() => Tri::Yes,
        (Tri::No, other) if other.is_not_alleged() => Tri::No,
        _ => Tri::Open,
    }
}

/// Whether it is known that nothing at all is alleged: none of those kinds, and no injuries.
pub fn nothing_alleged(report: &Report) -> Tri {
    match (must_refer(report), report.allegation.injuries.known()) {
        (Tri::Yes, _) | (_, Some(true)) => Tri::No,
        (Tri::No, Some(false)) => Tri::Yes,
        (Tri::Open, _) | (Tri::No, None) => Tri::Open,
    }
}

/// The facts that say what is alleged, as far as they have been answered or are missing.
pub fn alleged_facts(report: &Report, answered: bool) -> Vec<FactPath> {
    let a = &report.allegation;
    let t = &report.triggers;
    [
        (
            facts::allegation::TRAFFICKING.at(),
            a.trafficking.known().is_some(),
        ),
        (
            facts::allegation::PROSTITUTION.at(),
            a.prostitution.known().is_some(),
        ),
        (
            facts::allegation::SEXUAL_ABUSE.at(),
            a.sexual_abuse.known().is_some(),
        ),
        (
            facts::trigger::SELF_REPORT.at(),
            answered && t.self_report.is_yes(),
        ),
        (
            facts::trigger::SURVIVAL_SEX.at(),
            answered && t.survival_sex.is_yes(),
        ),
        (
            facts::trigger::CONFIRMED.at(),
            answered && t.confirmed.is_yes(),
        ),
    ]
    .into_iter()
    .take(if answered { 6 } else { 3 })
    .filter(|(_, known)| *known == answered)
    .map(|(path, _)| path)
    .collect()
}

/// Who the alleged maltreaters are to the child, taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chain {
    /// At least one is a caregiver, or is unknown and so taken for one.
    Caregiver,
    /// Every one is known to have no caregiving role, and there are no others.
    NonCaregiver,
    /// It depends on what is still unknown.
    Open,
}

/// The caregiver chain of a report. An unknown maltreater counts as a caregiver: the stricter way leads.
pub fn chain(report: &Report) -> Chain {
    let all = &report.maltreaters;
    let known_caregiver = |m: &Maltreater| {
        m.caregiver
            .known()
            .is_some_and(|c| *c != Caregiver::NoCaregiving)
    };
    if all.items.values().any(known_caregiver) {
        Chain::Caregiver
    } else if all.items.is_empty() {
        // Nobody named: the maltreater is unknown, whether or not the list is whole.
        Chain::Caregiver
    } else if all
        .items
        .values()
        .all(|m| m.caregiver.known() == Some(&Caregiver::NoCaregiving))
    {
        if all.complete.is_yes() {
            Chain::NonCaregiver
        } else {
            Chain::Open
        }
    } else {
        Chain::Open
    }
}

/// The facts on which the chain rests, or that it lacks.
pub fn chain_facts(report: &Report, answered: bool) -> Vec<FactPath> {
    let mut paths: Vec<FactPath> = report
        .maltreaters
        .iter()
        .filter(|(_, m)| m.caregiver.known().is_some() == answered)
        .map(|(id, _)| facts::maltreater::CAREGIVER.of(id))
        .collect();
    if report.maltreaters.complete.known().is_some() == answered {
        paths.push(facts::maltreater::COMPLETE.at());
    }
    paths
}

/// When the report was received, in UTC.
pub fn received(report: &Report) -> Option<DateTime<Utc>> {
    report.call.received_at.known().map(|m| m.utc)
}

/// When the clocks to law enforcement begin: the report's receipt, or the moment at which the agency
/// first had the information, if a person entered an earlier one.
pub fn police_start(report: &Report) -> Option<DateTime<Utc>> {
    known_earlier(report).or_else(|| received(report))
}

/// When the agency first had the information, if a person entered that and it was not later than the report.
fn known_earlier(report: &Report) -> Option<DateTime<Utc>> {
    let since = report.call.known_since.known()?.utc;
    received(report)
        .is_none_or(|at| since <= at)
        .then_some(since)
}

/// The known facts on which that beginning rests.
pub fn police_start_facts(report: &Report) -> Vec<FactPath> {
    let earlier = known_earlier(report).is_some();
    [
        (received(report).is_some(), &facts::call::RECEIVED_AT),
        (earlier, &facts::call::KNOWN_SINCE),
        (
            earlier && report.call.known_how.known().is_some(),
            &facts::call::KNOWN_HOW,
        ),
    ]
    .into_iter()
    .filter(|(known, _)| *known)
    .map(|(_, fact)| fact.at())
    .collect()
}

/// What that beginning still lacks: the receipt, and how the agency had the information before it.
pub fn police_start_missing(report: &Report) -> Vec<FactPath> {
    let told_how = report.call.known_how.known().is_some();
    missing_of([
        (received(report).is_some(), &facts::call::RECEIVED_AT),
        (
            known_earlier(report).is_none() || told_how,
            &facts::call::KNOWN_HOW,
        ),
    ])
}
