//! The path through a diversion: each step with what waits there, and the one next thing.

use casefile::diversion::DiversionFacts;
use casefile::facts;
use casefile::path::FactPath;
use law::conclusion::Outcome;
use law::diversion::{Desk, WayState};
use serde::Serialize;

use crate::views::law_text::law_text;
use crate::views::shown::Shape;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DiversionStep {
    /// Which screen.
    pub key: DiversionStepKey,
    /// Its name.
    pub label: String,
    /// How many facts are still waited for there.
    pub missing: u32,
    /// The most urgent of them, or done.
    pub shape: Option<Shape>,
}

/// The screens of a diversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DiversionStepKey {
    /// Person and case.
    Person,
    /// Ways.
    Ways,
    /// Findings.
    Findings,
    /// The agreement or decree that is followed.
    Followed,
    /// Papers.
    Papers,
}

impl DiversionStepKey {
    /// The screens in the order of the work.
    pub const ALL: [Self; 5] = [
        Self::Person,
        Self::Ways,
        Self::Findings,
        Self::Followed,
        Self::Papers,
    ];

    /// The name of the screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Person => "Person and case",
            Self::Ways => "Ways",
            Self::Findings => "Findings",
            Self::Followed => "Agreement or decree",
            Self::Papers => "Papers",
        }
    }

    /// The screen on which a fact stands.
    pub fn of(path: &FactPath) -> Self {
        if is_followed_in_program(path) {
            return Self::Followed;
        }
        if *path == facts::diversion::asking::FINAL.at() {
            return Self::Papers;
        }
        match path.segments().next().unwrap_or_default().as_str() {
            "findings" => Self::Findings,
            "agreement" | "decree" | "deferred" => Self::Followed,
            "papers" | "places" => Self::Papers,
            _ => Self::Person,
        }
    }
}

/// Whether a fact of a program of volunteers is about what is followed in it, and not about the program itself.
pub fn is_followed_in_program(path: &FactPath) -> bool {
    use facts::diversion::volunteers::{BEGINS_ON, MONTHS, TERMS};
    [TERMS, MONTHS, BEGINS_ON]
        .iter()
        .any(|fact| fact.path == path.as_str())
}

/// The one next thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DiversionNext {
    /// The screen on which it is done.
    pub step: DiversionStepKey,
    /// The field to go to, if it is one.
    pub path: Option<FactPath>,
    /// What it is.
    pub label: String,
}

/// The facts that are waited for, in the order in which they are asked: those that a way turns on, those that the
/// findings rest on, and those that start a clock. A consent or signature still to come is not among them, and
/// nothing is waited for where there is no delinquency to divert from.
pub fn wanted(desk: &Desk) -> Vec<FactPath> {
    if !desk.instead.is_empty() {
        return Vec::new();
    }
    let ways = desk.ways.iter().flat_map(|way| &way.needs);
    let findings = desk
        .findings
        .iter()
        .filter(|one| !one.given)
        .map(|one| &one.fact);
    let clocks = desk
        .conclusions
        .iter()
        .filter(|one| one.rule == "DIV-09" && one.outcome == Outcome::NeedsFact)
        .flat_map(|one| &one.missing);
    let mut once: Vec<FactPath> = Vec::new();
    for path in ways.chain(findings).chain(clocks) {
        if !once.contains(path) {
            once.push(path.clone());
        }
    }
    once.sort_by_key(row);
    once
}

/// The row of a fact in the table, so that what is asked first is waited for first.
fn row(path: &FactPath) -> usize {
    facts::DIVERSION
        .iter()
        .flat_map(|part| part.iter())
        .position(|fact| path.fits(fact.path))
        .unwrap_or(usize::MAX)
}

/// The steps of a diversion.
pub fn steps(d: &DiversionFacts, desk: &Desk) -> Vec<DiversionStep> {
    let wanted = wanted(desk);
    let any = |state| desk.ways.iter().any(|way| way.state == state);
    DiversionStepKey::ALL
        .into_iter()
        .map(|key| {
            let missing = wanted
                .iter()
                .filter(|path| DiversionStepKey::of(path) == key)
                .count();
            let done_or = |shape| Some(if missing == 0 { Shape::Done } else { shape });
            let shape = match key {
                DiversionStepKey::Person => done_or(Shape::NeedsFact),
                DiversionStepKey::Findings if !desk.instead.is_empty() => None,
                DiversionStepKey::Findings => done_or(Shape::NeedsFact),
                DiversionStepKey::Ways if any(WayState::NeedsFact) => Some(Shape::NeedsFact),
                DiversionStepKey::Ways if any(WayState::AskPerson) => Some(Shape::PersonDecides),
                DiversionStepKey::Ways => Some(Shape::Done),
                DiversionStepKey::Followed if missing > 0 => Some(Shape::NeedsFact),
                DiversionStepKey::Followed => None,
                DiversionStepKey::Papers => (!d.papers.is_empty()).then_some(Shape::Done),
            };
            DiversionStep {
                key,
                label: key.label().to_owned(),
                missing: u32::try_from(missing).unwrap_or(u32::MAX),
                shape,
            }
        })
        .collect()
}

/// The one next thing; nothing while an agreement or a decree runs and no fact of it is waited for.
pub fn next(d: &DiversionFacts, desk: &Desk) -> Option<DiversionNext> {
    use DiversionStepKey as Key;
    let go = |step, path, label: &str| {
        Some(DiversionNext {
            step,
            path,
            label: label.to_owned(),
        })
    };
    if d.person.name.known().is_none() {
        let name = facts::diversion::person::NAME.at();
        return go(Key::Person, Some(name), "Enter the person’s name");
    }
    if !desk.instead.is_empty() {
        return go(Key::Ways, None, "See what there is instead");
    }
    if let Some(path) = wanted(desk).into_iter().next() {
        let label = facts::diversion(&path).map_or("", |fact| fact.label);
        let label = format!("Answer “{}”", law_text(label));
        return go(Key::of(&path), Some(path), &label);
    }
    if d.deferred.completed.is_yes() && !d.deferred.resumed.is_yes() {
        return go(Key::Papers, None, "Ask the court to dismiss");
    }
    if is_followed(d) {
        return None;
    }
    let any = |state| desk.ways.iter().any(|way| way.state == state);
    if !d.papers.is_empty() {
        return go(Key::Followed, None, "Record what was agreed or ordered");
    }
    if any(WayState::Open) || any(WayState::AskPerson) {
        go(Key::Papers, None, "Make the papers")
    } else {
        go(Key::Ways, None, "See why each way is closed")
    }
}

/// Whether an agreement or a decree runs, or ran.
pub fn is_followed(d: &DiversionFacts) -> bool {
    let begun = [
        &d.agreement.begins_on,
        &d.decree.entered_on,
        &d.deferred.begins_on,
        &d.deferred.person_signed_on,
        &d.volunteers.begins_on,
    ];
    begun.iter().any(|day| day.known().is_some()) || d.deferred.resumed.is_yes()
}
