//! The path through a motion: each step with the number of things that wait there, and the one next thing.

use casefile::facts;
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use law::conclusion::{Conclusion, Outcome};
use law::motion::elements::{Element, elements};
use law::motion::places::holding;
use law::motion::reading::{Reach, is_served, reach};
use serde::Serialize;

use crate::matter::{MotionStands, stands};
use crate::views::motion::links::of_motion;
use crate::views::shown::Shape;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MotionStep {
    /// Which screen.
    pub key: MotionStepKey,
    /// Its name.
    pub label: String,
    /// How many things still wait there.
    pub missing: u32,
    /// The most urgent of them, or done.
    pub shape: Option<Shape>,
}

/// The screens of a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum MotionStepKey {
    /// Client.
    Client,
    /// Story.
    Story,
    /// Elements.
    Elements,
    /// Reasons and relief.
    Reasons,
    /// Papers.
    Papers,
    /// Before filing.
    BeforeFiling,
}

impl MotionStepKey {
    /// The screens in the order of the work.
    pub const ALL: [Self; 6] = [
        Self::Client,
        Self::Story,
        Self::Elements,
        Self::Reasons,
        Self::Papers,
        Self::BeforeFiling,
    ];

    /// The name of the screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Client => "Client",
            Self::Story => "Story",
            Self::Elements => "Elements",
            Self::Reasons => "Reasons and relief",
            Self::Papers => "Papers",
            Self::BeforeFiling => "Before filing",
        }
    }

    /// The screen on which a fact or an item stands.
    pub fn of(path: &FactPath) -> Self {
        match path.segments().next().unwrap_or_default().as_str() {
            "story" | "trafficked" | "exhibits" => Self::Story,
            "stated" => Self::Elements,
            "reasons" | "relief" => Self::Reasons,
            "edits" | "papers" | "places" | "files" => Self::Papers,
            "filing" | "order" | "cautions" => Self::BeforeFiling,
            _ => Self::Client,
        }
    }
}

/// The one next thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MotionNext {
    /// The screen on which it is done.
    pub step: MotionStepKey,
    /// The field to go to, if it is one.
    pub path: Option<FactPath>,
    /// What it is.
    pub label: String,
}

/// The facts that are waited for: those without which a rule says nothing or an element is not shown, in the
/// order of the screens. What is only good to have is not among them, and nothing is waited for where
/// § 973.015(2m) reaches no count.
pub fn wanted(motion: &MotionFacts, conclusions: &[Conclusion]) -> Vec<FactPath> {
    if is_out_of_reach(motion) {
        return Vec::new();
    }
    let by_rules = conclusions
        .iter()
        .filter(|c| matches!(c.outcome, Outcome::NeedsFact | Outcome::Blocked))
        .flat_map(|c| c.missing.iter().cloned());
    in_order(by_rules.chain(holding_back(motion)))
}

/// The facts that keep the papers drafts.
fn holding_back(motion: &MotionFacts) -> Vec<FactPath> {
    elements(motion)
        .into_iter()
        .filter(Element::holds_back)
        .flat_map(|element| element.missing)
        .collect()
}

/// Each path once, in the order of the screens and on each in the order of its questions.
fn in_order(paths: impl IntoIterator<Item = FactPath>) -> Vec<FactPath> {
    let mut once: Vec<FactPath> = Vec::new();
    for path in paths {
        if !once.contains(&path) {
            once.push(path);
        }
    }
    once.sort_by_key(|path| (MotionStepKey::of(path), row(path)));
    once
}

/// The row of a fact in the table, so that what is asked first is waited for first.
fn row(path: &FactPath) -> usize {
    facts::MOTION
        .iter()
        .flat_map(|part| part.iter())
        .position(|fact| path.fits(fact.path))
        .unwrap_or(usize::MAX)
}

/// The steps of a motion.
pub fn steps(motion: &MotionFacts, conclusions: &[Conclusion]) -> Vec<MotionStep> {
    let wanted = wanted(motion, conclusions);
    let stands = stands(motion);
    // Where § 973.015(2m) reaches no count nothing waits, and nothing is done either.
    let out_of_reach = is_out_of_reach(motion);
    MotionStepKey::ALL
        .into_iter()
        .map(|key| {
            let facts = wanted
                .iter()
                .filter(|path| MotionStepKey::of(path) == key)
                .count();
            let (missing, shape) = match key {
                MotionStepKey::Elements => {
                    let lacking = elements(motion).iter().filter(|e| e.holds_back()).count();
                    (lacking, done_or(lacking, Shape::NeedsFact))
                }
                MotionStepKey::Papers => {
                    let places = holding(motion).len();
                    let shape = match (places, stands) {
                        (0, MotionStands::Final) => Some(Shape::Done),
                        (0, _) => None,
                        (_, _) => Some(Shape::PersonDecides),
                    };
                    (places, shape)
                }
                MotionStepKey::BeforeFiling => {
                    let shape = match (facts, stands) {
                        (0, MotionStands::Final) => Some(Shape::Done),
                        (0, _) => None,
                        (_, _) => Some(Shape::NeedsFact),
                    };
                    (facts, shape)
                }
                MotionStepKey::Client | MotionStepKey::Story | MotionStepKey::Reasons => {
                    (facts, done_or(facts, Shape::NeedsFact))
                }
            };
            let missing = u32::try_from(missing).unwrap_or(u32::MAX);
            MotionStep {
                key,
                label: key.label().to_owned(),
                missing: if out_of_reach { 0 } else { missing },
                shape: shape.filter(|_| !out_of_reach),
            }
        })
        .collect()
}

fn done_or(missing: usize, shape: Shape) -> Option<Shape> {
    Some(if missing == 0 { Shape::Done } else { shape })
}

/// The one next thing: what stands in the way of everything first, then the first fact that is waited for.
pub fn next(motion: &MotionFacts, conclusions: &[Conclusion]) -> MotionNext {
    let go = |step, path: Option<FactPath>, label: String| MotionNext { step, path, label };
    if is_out_of_reach(motion) {
        return go(
            MotionStepKey::Client,
            None,
            "See what else may exist".to_owned(),
        );
    }
    if motion.movant.name.known().is_none() && motion.movant.name_then.known().is_none() {
        return go(
            MotionStepKey::Client,
            Some(facts::motion::movant::NAME.at()),
            "Enter the client’s name".to_owned(),
        );
    }
    if motion.counts.items.is_empty() {
        return go(MotionStepKey::Client, None, "Add the count".to_owned());
    }
    if motion.story.items.is_empty() {
        return go(
            MotionStepKey::Story,
            None,
            "Begin the story with one fact".to_owned(),
        );
    }
    let places = holding(motion).len();
    if places > 0 {
        let label = match places {
            1 => "Decide about a place in the texts".to_owned(),
            n => format!("Decide about {n} places in the texts"),
        };
        return go(MotionStepKey::Papers, None, label);
    }
    let answer = |path: &FactPath| {
        let label = question(motion, path);
        go(
            MotionStepKey::of(path),
            Some(path.clone()),
            format!("Answer “{label}”"),
        )
    };
    if let Some(path) = in_order(holding_back(motion)).first() {
        return answer(path);
    }
    if let Some(element) = elements(motion).iter().find(|e| e.holds_back()) {
        return go(
            MotionStepKey::Elements,
            None,
            format!("Close the gap at ({})", element.letter.letter()),
        );
    }
    let wanted = wanted(motion, conclusions);
    let is_on_motion = |path: &&FactPath| MotionStepKey::of(path) != MotionStepKey::BeforeFiling;
    match stands(motion) {
        MotionStands::Ready => match wanted.iter().find(is_on_motion) {
            Some(path) => answer(path),
            None => go(
                MotionStepKey::Papers,
                None,
                "Read the papers, then mark them final".to_owned(),
            ),
        },
        MotionStands::Final => match wanted.first() {
            Some(path) => answer(path),
            None if motion.papers.is_empty() => {
                go(MotionStepKey::Papers, None, "Make the papers".to_owned())
            }
            None if is_served(motion) => {
                go(MotionStepKey::BeforeFiling, None, NOTHING_WAITS.to_owned())
            }
            None => go(
                MotionStepKey::BeforeFiling,
                Some(facts::motion::filing::SERVED_ON_OFFICE.at()),
                "Serve a copy, and record it".to_owned(),
            ),
        },
        MotionStands::Held | MotionStands::Draft => go(
            MotionStepKey::BeforeFiling,
            None,
            "See what is lacking".to_owned(),
        ),
    }
}

/// What is said where nothing is to be done.
pub const NOTHING_WAITS: &str = "Nothing waits";

/// The question of a fact as its field asks it, with the name of the item that it is about.
fn question(motion: &MotionFacts, path: &FactPath) -> String {
    let label = of_motion(motion).link(path).label;
    match facts::motion(path) {
        Some(fact) if fact.label.ends_with('?') => format!("{label}?"),
        _ => label,
    }
}

/// Whether counts are entered and § 973.015(2m) reaches none of them.
pub fn is_out_of_reach(motion: &MotionFacts) -> bool {
    !motion.counts.items.is_empty()
        && motion
            .counts
            .iter()
            .all(|(id, count)| matches!(reach(id, count), Reach::Outside | Reach::NothingToVacate))
}

/// What waits next, for the board; nothing where nothing does.
pub fn next_label(motion: &MotionFacts, conclusions: &[Conclusion]) -> Option<String> {
    let next = next(motion, conclusions);
    (next.label != NOTHING_WAITS).then_some(next.label)
}
