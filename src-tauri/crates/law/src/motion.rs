//! The motion under § 973.015(2m): what its papers may say, and what they still lack.
//!
//! A [`Motion`] is made here and nowhere else. It is an owned copy of the facts that its papers carry,
//! without the record in it; where the movant really lives, and everything else that is kept in the vault, is
//! not in it.
//!
//! ```compile_fail
//! // A motion cannot be made outside this crate: its fields are private and it has no constructor.
//! let motion = law::motion::Motion { number: String::new(), ..Default::default() };
//! ```
//!
//! ```compile_fail
//! // Nor can one be read back from JSON.
//! let motion: law::motion::Motion = serde_json::from_str("{}").unwrap();
//! ```

pub mod caption;
pub mod elements;
pub mod measured;
pub mod numbers;
pub mod parts;
pub mod places;
pub mod reading;
pub mod said;
pub mod texts;

use std::collections::BTreeMap;

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::case::Jurisdiction;
use casefile::motion::element::ElementLetter;
use casefile::motion::filing::FilingWay;
use casefile::motion::movant::Pronoun;
use casefile::motion::story::LegalRoute;
use casefile::path::FactPath;
use serde::Serialize;

use crate::release::{Refusal, has_words};
use crate::released::Released;
use caption::{Caption, caption, caption_missing};
use elements::{Element, elements};
use parts::{Edited, ExhibitPart, MotionCount, Prayer, StoryPart};
use places::{Place, PlaceKind, holding, left_out};
use reading::{Reach, is_juvenile, pronoun, reach};

/// What the papers of one motion may say.
#[derive(Clone, Debug, Serialize)]
pub struct Motion {
    number: String,
    practice: bool,
    marked_final: bool,
    caption: Caption,
    juvenile: Option<bool>,
    pronoun: Pronoun,
    counts: Vec<MotionCount>,
    other_counts: Vec<MotionCount>,
    routes: Vec<LegalRoute>,
    story: Vec<StoryPart>,
    exhibits: Vec<ExhibitPart>,
    elements: [Element; 7],
    prayers: Vec<Prayer>,
    address: Released,
    signature: Option<String>,
    facts: BTreeMap<FactPath, Released>,
    edits: BTreeMap<String, Edited>,
    lacks: Vec<Lack>,
}

/// Something that keeps the papers a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Lack {
    /// What is lacking, in a sentence.
    pub says: String,
    /// The element that lacks it, if it is one of the seven.
    pub element: Option<ElementLetter>,
    /// The facts that would close it.
    pub missing: Vec<FactPath>,
}

/// A motion, or why none can be drafted.
#[derive(Clone, Debug)]
pub enum Drafting {
    /// What the papers may say; a draft while anything is lacking.
    Motion(Box<Motion>),
    /// Why nothing may be printed yet; each with what to do.
    Refused(Vec<Refusal>),
}

/// Makes the motion from its facts, or says why it cannot be made. A person's decisions about places in the
/// texts stand in the facts. `practice` marks a vault of invented cases; it stands in the motion and on its papers.
/// Gaps never refuse: they make it a draft.
pub fn motion(motion: &MotionFacts, practice: bool) -> Drafting {
    let mut refused: Vec<Refusal> = Vec::new();
    refused.extend(not_for_a_circuit_court(motion));
    refused.extend(nothing_within_reach(motion));
    refused.extend(holding(motion).into_iter().map(|place| held_by(&place)));
    if refused.is_empty() {
        Drafting::Motion(Box::new(make(motion, practice)))
    } else {
        Drafting::Refused(refused)
    }
}

fn refusal(says: &str) -> Refusal {
    Refusal {
        says: says.to_owned(),
        facts: Vec::new(),
        showing: None,
    }
}

fn not_for_a_circuit_court(motion: &MotionFacts) -> Option<Refusal> {
    let jurisdiction = motion.case.jurisdiction.known()?;
    (*jurisdiction != Jurisdiction::Circuit).then(|| {
        refusal(
            "§ 973.015(2m) is a motion in a circuit court of Wisconsin on a violation of the state statute, and this record is another court’s or an ordinance’s. Rule VAC-02 says where to look instead.",
        )
    })
}

fn nothing_within_reach(motion: &MotionFacts) -> Option<Refusal> {
    let mut counts = motion.counts.iter().peekable();
    counts.peek()?;
    counts
        .all(|(id, count)| matches!(reach(id, count), Reach::Outside | Reach::NothingToVacate))
        .then(|| {
            refusal(
                "§ 973.015(2m) does not reach any count that is entered here, so this motion would ask for what it cannot give. Rules VAC-01 and DEF-01 say what else may exist.",
            )
        })
}

fn held_by(place: &Place) -> Refusal {
    let found = &place.at.found;
    let says = match place.kind {
        PlaceKind::Number(kind) => format!(
            "“{found}” looks like {}, which § 801.19 keeps out of public papers. Take it out of the text, have the papers leave it out, or say that it is none.",
            kind.words()
        ),
        PlaceKind::Address | PlaceKind::Name(_) => format!(
            "“{found}” may tell where the client really lives. Take it out of the text, have the papers leave it out, or say that it does not."
        ),
    };
    Refusal {
        says,
        facts: Vec::new(),
        showing: Some(place.at.clone()),
    }
}

fn make(motion: &MotionFacts, practice: bool) -> Motion {
    let elements = elements(motion);
    let safe = texts::for_papers(motion, &left_out(motion));
    let words = texts::words(&safe);
    let (counts, other_counts) = parts::counts(&safe, &words);
    Motion {
        number: motion.number.clone(),
        practice,
        marked_final: motion.filing.final_papers.is_yes(),
        lacks: lacks(motion, &elements),
        elements,
        caption: caption(&safe),
        juvenile: is_juvenile(&safe),
        pronoun: pronoun(&safe),
        counts,
        other_counts,
        routes: safe.trafficked.routes.each().copied().collect(),
        story: parts::story(&safe, &words),
        exhibits: parts::exhibits(&safe, &words),
        prayers: parts::prayers(&safe),
        address: address(&safe),
        signature: signature(&safe),
        edits: parts::edits(&safe),
        facts: words,
    }
}

/// The address that may stand under a signature: the one that Safe at Home assigned, or counsel's. Where the
/// movant really lives is never on a paper.
fn address(motion: &MotionFacts) -> Released {
    let movant = &motion.movant;
    let assigned = caption::line(&movant.assigned_address);
    match (&assigned, movant.safe_at_home.is_yes()) {
        (Released::Known(_), true) => assigned,
        _ => caption::line(&motion.filing.counsel_address),
    }
}

/// The electronic signature, placed only by a person's own yes and only by who files electronically.
fn signature(motion: &MotionFacts) -> Option<String> {
    let filing = &motion.filing;
    let placed = filing.sign.is_yes() && filing.way.known() == Some(&FilingWay::Electronic);
    match filing.signer.known() {
        Some(name) if placed && has_words(&filing.signer) => {
            Some(format!("Electronically signed by {}", name.trim()))
        }
        _ => None,
    }
}

/// Everything that keeps the papers a draft, apart from a person's mark that they are final.
fn lacks(motion: &MotionFacts, elements: &[Element; 7]) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if motion.counts.items.is_empty() {
        lacks.push(Lack {
            says: "No count is entered.".to_owned(),
            element: None,
            missing: vec![facts::count::COMPLETE.at()],
        });
    }
    let caption = caption_missing(motion);
    if !caption.is_empty() {
        lacks.push(Lack {
            says: "The caption is not complete, § 971.30(2)(b).".to_owned(),
            element: None,
            missing: caption,
        });
    }
    lacks.extend(
        elements
            .iter()
            .filter(|element| element.holds_back())
            .map(|element| Lack {
                says: element.gap.to_owned(),
                element: Some(element.letter),
                missing: element.missing.clone(),
            }),
    );
    lacks
}

impl Motion {
    /// The number of the matter in the vault.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Whether the matter is invented, from a practice vault.
    pub fn practice(&self) -> bool {
        self.practice
    }

    /// Whether the papers are a draft: something is lacking, or nobody marked them final.
    pub fn is_draft(&self) -> bool {
        !self.marked_final || !self.is_ready()
    }

    /// Whether nothing is lacking.
    pub fn is_ready(&self) -> bool {
        self.lacks.is_empty()
    }

    /// What keeps it a draft, and where.
    pub fn lacks(&self) -> &[Lack] {
        &self.lacks
    }

    /// The head of every paper.
    pub fn caption(&self) -> &Caption {
        &self.caption
    }

    /// Whether it is a juvenile case; `None` while that is not known.
    pub fn juvenile(&self) -> Option<bool> {
        self.juvenile
    }

    /// The words for the movant.
    pub fn pronoun(&self) -> Pronoun {
        self.pronoun
    }

    /// The counts that the motion speaks of.
    pub fn counts(&self) -> &[MotionCount] {
        &self.counts
    }

    /// The counts that § 973.015(2m) does not reach.
    pub fn other_counts(&self) -> &[MotionCount] {
        &self.other_counts
    }

    /// The laws under which trafficking is pleaded.
    pub fn routes(&self) -> &[LegalRoute] {
        &self.routes
    }

    /// The story in the order of time; what has no time stands last.
    pub fn story(&self) -> &[StoryPart] {
        &self.story
    }

    /// The exhibits, with their letters.
    pub fn exhibits(&self) -> &[ExhibitPart] {
        &self.exhibits
    }

    /// The seven elements.
    pub fn elements(&self) -> &[Element; 7] {
        &self.elements
    }

    /// What the court is asked to do, in the order of the prayer.
    pub fn prayers(&self) -> &[Prayer] {
        &self.prayers
    }

    /// The address under the signature.
    pub fn address(&self) -> &Released {
        &self.address
    }

    /// The electronic signature, if a person placed it.
    pub fn signature(&self) -> Option<&str> {
        self.signature.as_deref()
    }

    /// A fact in words; one that the papers do not carry counts as not asked.
    pub fn fact(&self, path: &FactPath) -> &Released {
        self.facts.get(path).unwrap_or(&Released::NotAsked)
    }

    /// The paragraphs that a person edited, by their name in the template.
    pub fn edits(&self) -> &BTreeMap<String, Edited> {
        &self.edits
    }
}

#[cfg(test)]
mod tests;
