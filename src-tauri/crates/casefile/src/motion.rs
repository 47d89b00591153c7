//! What an attorney knows for one motion under § 973.015(2m): one person, one circuit court case.

pub mod case;
pub mod element;
pub mod exhibit;
pub mod filing;
pub mod guard;
pub mod movant;
pub mod reasons;
pub mod story;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Source};
use crate::id::ItemId;
use crate::listed::Listed;
use crate::paper_made::PaperMade;

use case::{Count, CourtCase};
use exhibit::Exhibit;
use filing::{CourtOrder, Filing};
use guard::{Caution, Guarded, ParagraphEdit, PlaceDecision};
use movant::Movant;
use reasons::{Reasons, Relief, Stated};
use story::{StoryFact, Trafficked};

/// One motion: one person and one court case in one county.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct MotionFacts {
    /// The number of the matter in this vault; never the number of the court's file.
    pub number: String,
    /// The person who was convicted, adjudicated delinquent or found not guilty by reason of mental disease or defect.
    pub movant: Movant,
    /// The court case.
    pub case: CourtCase,
    /// Every count of it: those that § 944.30 made, the others, read-ins and dismissed ones.
    pub counts: Listed<Count>,
    /// The trafficking as a whole.
    pub trafficked: Trafficked,
    /// What happened, fact by fact.
    pub story: Listed<StoryFact>,
    /// What is offered as evidence.
    pub exhibits: Listed<Exhibit>,
    /// The reasons that the motion gives.
    pub reasons: Reasons,
    /// Why counsel goes on without a fact on an element.
    pub stated: Stated,
    /// What the court is asked to do.
    pub relief: Relief,
    /// Filing, service and signature.
    pub filing: Filing,
    /// What the court decided.
    pub order: CourtOrder,
    /// Counsel's own list of what the other side will read in it. It goes on no paper.
    pub cautions: Listed<Caution>,
    /// People whose names should not stand in a public file. The list goes on no paper.
    pub guarded: Listed<Guarded>,
    /// Each place in a text that holds a protected number or a hidden address, by its own id, with what a person decided.
    pub places: BTreeMap<String, PlaceDecision>,
    /// Paragraphs of the papers that a person edited, by their name in the template.
    pub edits: BTreeMap<String, ParagraphEdit>,
    /// Papers that were made from it.
    pub papers: BTreeMap<ItemId, PaperMade>,
}

impl MotionFacts {
    /// A motion as it begins: nothing is known, and everything that is usually asked of the court is asked,
    /// each to be struck by a person.
    pub fn begun(number: impl Into<String>) -> Self {
        let asked = || Answer::from_source(true, Source::Counsel);
        Self {
            number: number.into(),
            relief: Relief {
                vacate: asked(),
                dismiss: asked(),
                expunge: asked(),
                alternative: asked(),
                hearing: asked(),
            },
            ..Self::default()
        }
    }
}
