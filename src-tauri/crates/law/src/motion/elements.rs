//! The seven elements of § 973.015(2m), each with what supports it and what it still lacks.
//!
//! All seven are always collected, never the first that fails. (e) and (f) are acts still to come and hold
//! nothing back; (f) and (g) are for the court: argued, never ticked.

use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::element::ElementLetter;
use casefile::path::FactPath;
use serde::Serialize;

use super::caption::caption_missing;
use super::reading::{
    EarlierReason, earlier_reason, is_served, missing, service_missing, spoken_of, stated, tied,
    told,
};
use crate::release::has_words;

/// One element, as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Element {
    /// Its letter.
    pub letter: ElementLetter,
    /// What it asks, in a few words.
    pub title: &'static str,
    /// How it stands.
    pub state: ElementState,
    /// The facts of the story that support it, in their order.
    pub facts: Vec<ItemId>,
    /// The exhibits that those facts name, each once.
    pub exhibits: Vec<ItemId>,
    /// The answers beside the story on which it rests: reasons, routes, dates.
    pub rests_on: Vec<FactPath>,
    /// Counsel's own reason for going on without a fact, if one is written.
    pub stated: Option<FactPath>,
    /// What is lacking or still to come, in a sentence; empty where nothing is.
    pub gap: &'static str,
    /// The facts that would close the gap.
    pub missing: Vec<FactPath>,
}

/// How an element stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ElementState {
    /// Facts that somebody entered show it.
    Shown,
    /// Nothing shows it yet.
    NotShown,
    /// Facts show it, and somebody says otherwise.
    Disputed,
    /// Something shows it; whether that is enough, or an act still to come, is the attorney's.
    ForAttorney,
    /// The court decides it: it is argued and never ticked.
    ForCourt,
}

/// The seven elements, in the order of the statute.
pub fn elements(motion: &MotionFacts) -> [Element; 7] {
    ElementLetter::ALL.map(|letter| element(motion, letter))
}

fn element(motion: &MotionFacts, letter: ElementLetter) -> Element {
    let lacks = lacks(motion, letter);
    // Every fact of the story stands in the statement of facts that (c) asks for.
    let support: Vec<_> = match letter {
        ElementLetter::C => told(motion).collect(),
        _ => tied(motion, letter).collect(),
    };
    let disputed = support.iter().any(|(_, fact)| fact.disputed.is_yes());
    let mut exhibits: Vec<ItemId> = support
        .iter()
        .flat_map(|(_, fact)| fact.exhibits.each())
        .copied()
        .filter(|id| motion.exhibits.items.contains_key(id))
        .collect();
    exhibits.sort();
    exhibits.dedup();
    let stated = stated(motion, letter)
        .filter(|(answer, _)| has_words(answer))
        .map(|(_, path)| path);
    let rests_on = rests_on(motion, letter);
    let something = !support.is_empty() || !rests_on.is_empty() || stated.is_some();
    let state = match letter {
        ElementLetter::F => ElementState::ForCourt,
        ElementLetter::E if lacks.is_none() => ElementState::Shown,
        ElementLetter::E => ElementState::ForAttorney,
        ElementLetter::G if something && (lacks.is_none() || stated.is_some()) => {
            ElementState::ForCourt
        }
        ElementLetter::C if lacks.is_some() && stated.is_none() => ElementState::NotShown,
        _ if !something => ElementState::NotShown,
        ElementLetter::A | ElementLetter::B | ElementLetter::D if disputed => {
            ElementState::Disputed
        }
        _ if lacks.is_none() => ElementState::Shown,
        _ => ElementState::ForAttorney,
    };
    let (gap, missing) = lacks.map_or(("", Vec::new()), |lack| (lack.says, lack.missing));
    Element {
        letter,
        title: title(letter),
        state,
        facts: support.into_iter().map(|(id, _)| id).collect(),
        exhibits,
        rests_on,
        stated,
        gap,
        missing,
    }
}

impl Element {
    /// Whether it keeps the motion a draft: (a) to (d) and (g), while something is lacking and counsel has
    /// stated no reason for going on without it.
    pub fn holds_back(&self) -> bool {
        !matches!(self.letter, ElementLetter::E | ElementLetter::F)
            && !self.gap.is_empty()
            && self.stated.is_none()
    }
}

fn title(letter: ElementLetter) -> &'static str {
    match letter {
        ElementLetter::A => "Victim of trafficking for the purposes of a commercial sex act",
        ElementLetter::B => "The violation was a result of it",
        ElementLetter::C => "Motion, statement of facts, and why it was not raised before",
        ElementLetter::D => "Due diligence, subject to safety",
        ElementLetter::E => "Copy served on the office that prosecuted",
        ElementLetter::F => "Notice by the court, and time to respond",
        ElementLetter::G => "The person will benefit and society will not be harmed",
    }
}

/// What an element lacks: a sentence, and the facts that would close it.
struct Lack {
    says: &'static str,
    missing: Vec<FactPath>,
}

fn lack(says: &'static str, missing: impl Into<Vec<FactPath>>) -> Option<Lack> {
    Some(Lack {
        says,
        missing: missing.into(),
    })
}

fn lacks(motion: &MotionFacts, letter: ElementLetter) -> Option<Lack> {
    let none_tied = tied(motion, letter).next().is_none();
    let t = &motion.trafficked;
    let r = &motion.reasons;
    match letter {
        ElementLetter::A if none_tied => lack("No fact is tied to (a).", []),
        ElementLetter::A => {
            let open = missing([
                (
                    t.routes.each().next().is_some(),
                    facts::trafficked::ROUTES.at(),
                ),
                (
                    has_words(&t.value_given),
                    facts::trafficked::VALUE_GIVEN.at(),
                ),
                (
                    t.act_kind.known().is_some(),
                    facts::trafficked::ACT_KIND.at(),
                ),
            ]);
            (!open.is_empty())
                .then(|| {
                    lack(
                        "Name the law it is pleaded under, what of value was given or promised, and the kind of act.",
                        open,
                    )
                })
                .flatten()
        }
        ElementLetter::B if none_tied => lack("No fact is tied to (b).", []),
        ElementLetter::B if !has_words(&t.causation) => lack(
            "Say how the violation came of the trafficking.",
            [facts::trafficked::CAUSATION.at()],
        ),
        ElementLetter::B => {
            let open: Vec<FactPath> = spoken_of(motion)
                .filter(|(_, count)| count.offense_date.known().is_none())
                .map(|(id, _)| facts::count::OFFENSE_DATE.of(id))
                .collect();
            (!open.is_empty())
                .then(|| lack("When the offense was is not known.", open))
                .flatten()
        }
        ElementLetter::C => lacks_of_c(motion),
        ElementLetter::D if !has_words(&r.diligence) => lack(
            "Say why the motion comes now, and what was done before.",
            [facts::reasons::DILIGENCE.at()],
        ),
        ElementLetter::D => None,
        ElementLetter::E if is_served(motion) => None,
        ElementLetter::E => lack(
            "Still to come: serve a copy on the office that prosecuted. It never holds the motion back.",
            service_missing(motion),
        ),
        ElementLetter::F => lack(
            "The court’s act: the motion asks for it. It never holds the motion back.",
            [],
        ),
        ElementLetter::G => {
            let open = missing([
                (has_words(&r.benefit), facts::reasons::BENEFIT.at()),
                (has_words(&r.no_harm), facts::reasons::NO_HARM.at()),
            ]);
            (!open.is_empty())
                .then(|| {
                    lack(
                        "Say how the client will benefit, and why society will not be harmed.",
                        open,
                    )
                })
                .flatten()
        }
    }
}

fn lacks_of_c(motion: &MotionFacts) -> Option<Lack> {
    let r = &motion.reasons;
    if told(motion).next().is_none() {
        return lack("The statement of facts is empty.", []);
    }
    match earlier_reason(motion) {
        EarlierReason::Open => {
            return lack(
                "Whether the defense or the trafficking was raised in the case is not known.",
                missing([
                    (
                        r.defense_raised.known().is_some(),
                        facts::reasons::DEFENSE_RAISED.at(),
                    ),
                    (
                        r.allegation_raised.known().is_some(),
                        facts::reasons::ALLEGATION_RAISED.at(),
                    ),
                ]),
            );
        }
        EarlierReason::Lacking => {
            return lack(
                "Needs the reason why it was not raised before.",
                [facts::reasons::WHY_NOT.at()],
            );
        }
        EarlierReason::OneOfTwo | EarlierReason::NotAsked if !has_words(&r.decided) => {
            return lack(
                "It was raised before: say what was decided.",
                [facts::reasons::DECIDED.at()],
            );
        }
        EarlierReason::OneOfTwo if !has_words(&r.why_not) => {
            return lack(
                "One of the two was not raised: give the reason, or say why none is owed.",
                [facts::reasons::WHY_NOT.at()],
            );
        }
        EarlierReason::OneOfTwo | EarlierReason::NotAsked | EarlierReason::Given => {}
    }
    let open = caption_missing(motion);
    (!open.is_empty())
        .then(|| lack("The caption is not complete, § 971.30(2)(b).", open))
        .flatten()
}

/// The answers beside the story that support an element.
fn rests_on(motion: &MotionFacts, letter: ElementLetter) -> Vec<FactPath> {
    let t = &motion.trafficked;
    let r = &motion.reasons;
    let known: Vec<(bool, FactPath)> = match letter {
        // Routes and kinds name the law; without a fact of the story they show nothing.
        ElementLetter::A if tied(motion, letter).next().is_none() => Vec::new(),
        ElementLetter::A => vec![
            (
                t.routes.each().next().is_some(),
                facts::trafficked::ROUTES.at(),
            ),
            (t.began.known().is_some(), facts::trafficked::BEGAN.at()),
            (t.ended.known().is_some(), facts::trafficked::ENDED.at()),
            (
                has_words(&t.value_given),
                facts::trafficked::VALUE_GIVEN.at(),
            ),
            (
                t.act_kind.known().is_some(),
                facts::trafficked::ACT_KIND.at(),
            ),
        ],
        ElementLetter::B => vec![(has_words(&t.causation), facts::trafficked::CAUSATION.at())],
        ElementLetter::C => vec![
            (has_words(&r.why_not), facts::reasons::WHY_NOT.at()),
            (has_words(&r.decided), facts::reasons::DECIDED.at()),
        ],
        ElementLetter::D => vec![
            (has_words(&r.diligence), facts::reasons::DILIGENCE.at()),
            (has_words(&r.safety), facts::reasons::SAFETY.at()),
        ],
        ElementLetter::E => vec![
            (
                motion.filing.served_on.known().is_some(),
                facts::filing::SERVED_ON.at(),
            ),
            (
                has_words(&motion.filing.served_on_office),
                facts::filing::SERVED_ON_OFFICE.at(),
            ),
        ],
        ElementLetter::F => vec![(
            motion.filing.court_notified_on.known().is_some(),
            facts::filing::COURT_NOTIFIED_ON.at(),
        )],
        ElementLetter::G => vec![
            (has_words(&r.benefit), facts::reasons::BENEFIT.at()),
            (has_words(&r.no_harm), facts::reasons::NO_HARM.at()),
        ],
    };
    known
        .into_iter()
        .filter(|(known, _)| *known)
        .map(|(_, path)| path)
        .collect()
}
