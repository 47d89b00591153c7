//! Places in the texts of a motion that a person has to look at, with what can be decided about each.

use casefile::motion::MotionFacts;
use casefile::motion::guard::{GuardedWho, Verdict};
use casefile::path::FactPath;
use law::motion::places::{
    Place, PlaceKind, address_places, guarded_names, holding, protected_numbers,
};
use serde::Serialize;

use crate::views::law_text::law_text;
use crate::views::links::Links;

/// One place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PlaceView {
    /// Names the place.
    pub id: String,
    /// Why it is shown.
    pub kind: PlaceKind,
    /// The same in a sentence.
    pub because: String,
    /// The rule that asks for it.
    pub rule: String,
    /// The fact whose text it is, or an edited paragraph.
    pub path: FactPath,
    /// What that is called.
    pub label: String,
    /// The words before it.
    pub before: String,
    /// The words themselves.
    #[serde(rename = "match")]
    pub found: String,
    /// The words after it.
    pub after: String,
    /// Whether it holds the papers back.
    pub holds: bool,
    /// What a person decided.
    pub decision: Option<Verdict>,
    /// What can be decided about it.
    pub choices: Vec<VerdictChoice>,
}

/// One thing that can be decided about a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct VerdictChoice {
    /// The decision.
    pub verdict: Verdict,
    /// The words on its button.
    pub label: String,
    /// What follows from it.
    pub help: String,
}

/// Every place: those that hold the papers first, then the others, each in reading order.
pub fn places(motion: &MotionFacts, links: &Links) -> Vec<PlaceView> {
    let holding: Vec<String> = holding(motion).into_iter().map(|p| p.at.id).collect();
    let mut all: Vec<PlaceView> = protected_numbers(motion)
        .into_iter()
        .chain(address_places(motion))
        .chain(guarded_names(motion))
        .map(|place| {
            let holds = holding.contains(&place.at.id);
            let (because, rule) = because(&place.kind);
            place_view(place, holds, because, rule, links)
        })
        .collect();
    all.sort_by_key(|place| !place.holds);
    all
}

/// One place, with why it is shown.
pub fn place_view(
    place: Place,
    holds: bool,
    because: String,
    rule: &str,
    links: &Links,
) -> PlaceView {
    PlaceView {
        because,
        rule: rule.to_owned(),
        holds,
        decision: place.decided,
        choices: choices(&place.kind),
        kind: place.kind,
        id: place.at.id,
        label: links.link(&place.at.path).label,
        path: place.at.path,
        before: place.at.before,
        found: place.at.found,
        after: place.at.after,
    }
}

fn because(kind: &PlaceKind) -> (String, &'static str) {
    match kind {
        PlaceKind::Number(number) => (
            law_text(&format!(
                "It looks like {}. § 801.19 keeps that out of public papers.",
                number.words()
            )),
            "PRV-01",
        ),
        PlaceKind::Address => (
            "It may tell where the client really lives.".to_owned(),
            "PRV-04",
        ),
        PlaceKind::Name(who) => {
            let who = match who {
                Some(GuardedWho::Trafficker) => "the trafficker, or a helper",
                Some(GuardedWho::Minor) => "a minor",
                Some(GuardedWho::OtherVictim) => "another victim",
                Some(GuardedWho::Family) => "family",
                Some(GuardedWho::Other) | None => "somebody on your list",
            };
            (
                format!("It names {who}. Nothing forbids it; look at it once."),
                "PRV-05",
            )
        }
    }
}

fn choices(kind: &PlaceKind) -> Vec<VerdictChoice> {
    let choice = |verdict, label: &str, help: &str| VerdictChoice {
        verdict,
        label: label.to_owned(),
        help: help.to_owned(),
    };
    let left_out = choice(
        Verdict::LeftOut,
        "Leave it out of the papers",
        "The papers say [left out] in its place; your text stays.",
    );
    match kind {
        PlaceKind::Number(_) => vec![
            left_out,
            choice(Verdict::Harmless, "It is none", "It stands as it is."),
            choice(
                Verdict::Protected,
                "It is one, and I change the text",
                "No paper is made while it stands there.",
            ),
        ],
        PlaceKind::Address => vec![
            left_out,
            choice(
                Verdict::Harmless,
                "It does not tell where",
                "It stands as it is.",
            ),
            choice(
                Verdict::Protected,
                "It does, and I change the text",
                "No paper is made while Safe at Home hides it.",
            ),
        ],
        PlaceKind::Name(_) => vec![
            left_out,
            choice(Verdict::Harmless, "It may stand", "It stands as it is."),
        ],
    }
}
