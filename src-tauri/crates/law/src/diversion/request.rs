//! The papers of a diversion under § 944.30(2m): what each may say, and what it still lacks.
//!
//! A [`DiversionRequest`] is made here and nowhere else, for one paper. It is an owned copy of the facts that this
//! paper carries, without the record in it: citizenship, where the person really lives, and what belongs to
//! another paper are not in it. No signature, position or finding of anybody is in it either, but on the office’s own checklist.
//!
//! ```compile_fail
//! // It cannot be made outside this crate: its fields are private and it has no constructor.
//! let request = law::diversion::request::DiversionRequest { number: String::new(), ..Default::default() };
//! ```
//!
//! ```compile_fail
//! // Nor can one be read back from JSON.
//! let request: law::diversion::request::DiversionRequest = serde_json::from_str("{}").unwrap();
//! ```

pub mod asked;
pub mod caption;
mod lacks;
pub mod paper;
pub mod texts;

use std::collections::BTreeMap;

use casefile::diversion::DiversionFacts;
use casefile::diversion::asking::AskedBy;
use casefile::facts::diversion as facts;
use casefile::path::FactPath;
use serde::Serialize;

use self::asked::{Standing, WayAsked, WayShut, standing};
use self::caption::{RequestCaption, caption};
use self::paper::{DiversionPaper, PAPERS};
use super::questions::OpenQuestion;
use super::terms::SignerStands;
use crate::conclusion::Way;
use crate::motion::Lack;
use crate::motion::places::{Place, PlaceKind};
use crate::release::Refusal;
use crate::released::Released;

/// What one paper of a diversion may say.
#[derive(Clone, Debug, Serialize)]
pub struct DiversionRequest {
    number: String,
    practice: bool,
    paper: DiversionPaper,
    marked_final: bool,
    caption: RequestCaption,
    name: Option<String>,
    asked_by: Option<AskedBy>,
    standing: Standing,
    ways: Vec<WayAsked>,
    shut: Vec<WayShut>,
    open: Vec<OpenQuestion>,
    facts: BTreeMap<FactPath, Released>,
    lacks: Vec<Lack>,
}

/// What a paper may say, or why it cannot be made yet.
#[derive(Clone, Debug)]
pub enum Requesting {
    /// What it may say; a draft while anything is lacking.
    Request(Box<DiversionRequest>),
    /// Why it would be wrong; each with its field and what to do.
    Refused(Vec<Refusal>),
}

/// How one paper stands: whether it can be made, and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PaperStands {
    /// Which paper.
    pub paper: DiversionPaper,
    /// Its name.
    pub title: &'static str,
    /// Why it would be wrong; empty where it can be made.
    pub refused: Vec<Refusal>,
    /// What keeps it a draft, apart from a person’s mark that it is final.
    pub lacks: Vec<Lack>,
}

/// Makes what a paper may say, or says why the paper would be wrong. Gaps never refuse: they are lines to write
/// on, and make it a draft. `practice` marks a vault of invented cases; it stands on the paper.
pub fn request(d: &DiversionFacts, paper: DiversionPaper, practice: bool) -> Requesting {
    let refused = refusals(d, paper);
    if refused.is_empty() {
        Requesting::Request(Box::new(make(d, paper, practice)))
    } else {
        Requesting::Refused(refused)
    }
}

/// How every paper of a diversion stands, in the order in which they are offered.
pub fn papers(d: &DiversionFacts) -> Vec<PaperStands> {
    PAPERS
        .into_iter()
        .map(|paper| PaperStands {
            paper,
            title: paper.title(),
            refused: refusals(d, paper),
            lacks: lacks::lacks(d, paper),
        })
        .collect()
}

fn refusals(d: &DiversionFacts, paper: DiversionPaper) -> Vec<Refusal> {
    let mut refused: Vec<Refusal> = Vec::new();
    refused.extend(another_charge(d));
    refused.extend(shut_way(d, paper));
    refused.extend(nothing_to_ask(d, paper));
    refused.extend(
        texts::places_of(d, paper)
            .iter()
            .filter(|place| texts::holds(place))
            .map(held_by),
    );
    refused
}

fn another_charge(d: &DiversionFacts) -> Option<Refusal> {
    d.case.prostitution.is_no().then(|| Refusal {
        says: "The charge is entered as another one than prostitution, § 944.30, and every one of these papers asks under § 944.30(2m), which speaks of that alone. Correct the charge, or write to the prosecutor without (2m).".to_owned(),
        facts: vec![facts::case::PROSTITUTION.at()],
        showing: None,
    })
}

/// A paper about one way that a known fact shuts for good.
fn shut_way(d: &DiversionFacts, paper: DiversionPaper) -> Option<Refusal> {
    let way = paper.way()?;
    let step = asked::shut(way, d).into_iter().next()?;
    let title = way.name();
    Some(Refusal {
        says: format!(
            "{title}: {} The paper would ask for what this way cannot give. Correct the fact if it is wrong, or take another way.",
            step.says
        ),
        facts: step.facts,
        showing: None,
    })
}

/// A request to the prosecutor or a memorandum, where no way of (2m) is left to ask for.
fn nothing_to_ask(d: &DiversionFacts, paper: DiversionPaper) -> Option<Refusal> {
    let asks = matches!(
        paper,
        DiversionPaper::RequestProsecutor | DiversionPaper::Memorandum
    );
    (asks && asked::asked(d).is_empty()).then(|| {
        let facts = asked::shut_ways(d)
            .into_iter()
            .flat_map(|shut| shut.because.facts)
            .collect();
        Refusal {
            says: "No way of § 944.30(2m) is left that this paper could ask for, as the facts stand. Look at the four ways and their reasons; the district attorney’s own program, if there is one, is asked for without (2m).".to_owned(),
            facts,
            showing: None,
        }
    })
}

fn held_by(place: &Place) -> Refusal {
    let found = &place.at.found;
    let says = match place.kind {
        PlaceKind::Number(kind) => format!(
            "“{found}” looks like {}, which § 801.19 keeps out of court papers. Take it out of the text, have the papers leave it out, or say that it is none.",
            kind.words()
        ),
        PlaceKind::Address => format!(
            "“{found}” may tell where the person really lives. Take it out of the text, have the papers leave it out, or say that it does not."
        ),
        PlaceKind::Name(_) => format!(
            "“{found}” may be the person’s name, and the papers are to bear initials. Take it out of the text, have the papers leave it out, or say that it is not the name."
        ),
    };
    Refusal {
        says,
        facts: vec![place.at.path.clone()],
        showing: Some(place.at.clone()),
    }
}

fn make(d: &DiversionFacts, paper: DiversionPaper, practice: bool) -> DiversionRequest {
    let words = texts::words(d, paper);
    let (ways, shut, open) = match paper.way() {
        // A paper about one way says nothing of the others.
        Some(way) => (vec![asked::way_asked(way, d)], Vec::new(), Vec::new()),
        None if paper.is_asked() => {
            let asked = asked::asked(d);
            let open = asked::open_questions(d, &asked);
            (asked, asked::shut_here(d), open)
        }
        None => {
            let all = super::WAYS.map(|way| asked::way_asked(way, d));
            (all.to_vec(), asked::shut_ways(d), Vec::new())
        }
    };
    let mut made = DiversionRequest {
        number: d.number.clone(),
        practice,
        paper,
        marked_final: d.asking.final_papers.is_yes(),
        caption: caption(d),
        name: caption::name(d),
        asked_by: d.asking.by.known().copied(),
        standing: standing(d),
        ways,
        shut,
        open,
        facts: words,
        lacks: lacks::lacks(d, paper),
    };
    // Where somebody stands is for the office’s own checklist: on any other paper it is that person’s to say.
    // That there is no guardian is said by the line that is not there.
    if paper != DiversionPaper::Signatures {
        for way in &mut made.ways {
            way.because.clear();
            for signer in &mut way.signers {
                if signer.stands != SignerStands::Nobody {
                    signer.stands = SignerStands::Blank;
                }
            }
        }
    }
    made
}

impl DiversionRequest {
    /// The number of the matter in the vault.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Whether the matter is invented, from a practice vault.
    pub fn practice(&self) -> bool {
        self.practice
    }

    /// Which paper it is for.
    pub fn paper(&self) -> DiversionPaper {
        self.paper
    }

    /// Whether the paper is a draft: something is lacking, or nobody marked the papers final. The checklist is
    /// never one, for it says itself what is open.
    pub fn is_draft(&self) -> bool {
        self.paper != DiversionPaper::Signatures && (!self.marked_final || !self.lacks.is_empty())
    }

    /// What keeps it a draft, and where.
    pub fn lacks(&self) -> &[Lack] {
        &self.lacks
    }

    /// The head of a court paper, and what the papers call the person and the prosecutor.
    pub fn caption(&self) -> &RequestCaption {
        &self.caption
    }

    /// The person’s name as the papers bear it: whole, or initials where a person said so.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Who asks; `None` while that is not known.
    pub fn asked_by(&self) -> Option<AskedBy> {
        self.asked_by
    }

    /// Where the prosecution stands.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// The ways that the paper is about.
    pub fn ways(&self) -> &[WayAsked] {
        &self.ways
    }

    /// The way of that kind, if the paper is about it.
    pub fn way(&self, way: Way) -> Option<&WayAsked> {
        self.ways.iter().find(|one| one.way == way)
    }

    /// The ways that a known fact shuts, for a paper that speaks of several.
    pub fn shut(&self) -> &[WayShut] {
        &self.shut
    }

    /// What the law leaves open and the paper says so.
    pub fn open(&self) -> &[OpenQuestion] {
        &self.open
    }

    /// A fact in words; one that the paper does not carry counts as not asked.
    pub fn fact(&self, path: &FactPath) -> &Released {
        self.facts.get(path).unwrap_or(&Released::NotAsked)
    }
}

#[cfg(test)]
mod tests;
