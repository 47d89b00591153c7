//! Elements: the grid of the seven elements and the facts of the story, with every gap named.

use casefile::fact::Choice;
use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::element::ElementLetter;
use casefile::motion::story::LegalRoute;
use casefile::path::FactPath;
use law::motion::elements::{Element, ElementState, elements};
use serde::Serialize;

use crate::views::fields::{Answers, FieldView, field};
use crate::views::links::{FactLink, Links};
use crate::views::motion::story::{StoryMark, exhibit_name, marks};
use crate::views::shown::Shape;

/// The grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ElementsView {
    /// What is lacking, in a sentence.
    pub lead: String,
    /// The facts of the story, in time order: one column each.
    pub columns: Vec<GridFact>,
    /// The seven elements.
    pub rows: Vec<ElementRow>,
    /// The lettered means of § 940.302(2)(a)2.; none where that law is not pleaded.
    pub means: Vec<MeansRow>,
    /// Why counsel goes on without a fact, as fields: for (a), (b), (c), (d) and (g).
    pub stated: Vec<FieldView>,
}

/// One fact of the story at the head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct GridFact {
    /// The fact.
    pub id: ItemId,
    /// Its path.
    pub path: FactPath,
    /// What happened, in a few words.
    pub title: String,
    /// When, in words.
    pub when: String,
    /// Whether somebody says otherwise.
    pub disputed: bool,
    /// Where the elements it is tied to are typed. The text is their letters with commas between, or `none`.
    pub elements_path: FactPath,
    /// The elements it is tied to, as they can be typed.
    pub elements: Vec<String>,
    /// Where its means are typed, in the same form.
    pub means_path: FactPath,
    /// Its means, as they can be typed.
    pub means: Vec<String>,
}

/// One element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ElementRow {
    /// Its letter.
    pub letter: ElementLetter,
    /// What it asks, in a few words.
    pub title: String,
    /// How it stands.
    pub state: ElementState,
    /// The same in a few words.
    pub label: String,
    /// The shape that goes with it.
    pub shape: Shape,
    /// One cell for each column.
    pub cells: Vec<CellView>,
    /// What is lacking or still to come, in a sentence; empty where nothing is.
    pub gap: String,
    /// The facts that would close it.
    pub missing: Vec<FactLink>,
    /// The answers beside the story on which it rests.
    pub rests_on: Vec<FactLink>,
    /// The exhibits that its facts name.
    pub exhibits: Vec<String>,
    /// Whether it keeps the papers a draft.
    pub holds_back: bool,
    /// Where counsel states a reason for going on without a fact; nothing for (e) and (f).
    pub stated_path: Option<FactPath>,
    /// Whether such a reason is stated.
    pub is_stated: bool,
    /// The rules that speak of it.
    pub rules: Vec<String>,
}

/// One lettered means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MeansRow {
    /// The value that is typed for it.
    pub value: String,
    /// Its letter and what it is.
    pub title: String,
    /// Since when it is law, where it was not always.
    pub help: String,
    /// One cell for each column.
    pub cells: Vec<CellView>,
}

/// Where a row meets a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct CellView {
    /// The fact of the column.
    pub fact: ItemId,
    /// The answer to type to tie or untie it.
    pub path: FactPath,
    /// The letter that goes into that answer or out of it.
    pub value: String,
    /// Whether it is tied.
    pub tied: bool,
    /// Whether it supports the row: every written fact supports (c), tied or not.
    pub supports: bool,
}

impl ElementsView {
    /// The same without fields, for an answer that carries no text that is being typed.
    pub fn without_fields(mut self) -> Self {
        self.stated.clear();
        self
    }
}

/// The grid of a motion.
pub fn elements_view(motion: &MotionFacts, links: &Links, answers: &Answers<'_>) -> ElementsView {
    let marks = marks(motion);
    let all = elements(motion);
    let holding: Vec<&Element> = all.iter().filter(|e| e.holds_back()).collect();
    let lead = match holding.as_slice() {
        [] => "Nothing is lacking. What each rests on is yours to weigh, and the court decides."
            .to_owned(),
        [one] => format!(
            "({}) still lacks something: {}",
            one.letter.letter(),
            one.gap
        ),
        several => {
            let letters: Vec<String> = several
                .iter()
                .map(|e| format!("({})", e.letter.letter()))
                .collect();
            format!("{} still lack something.", and(&letters))
        }
    };
    ElementsView {
        lead,
        columns: marks.iter().map(column).collect(),
        rows: all
            .iter()
            .map(|element| row(motion, element, &marks, links))
            .collect(),
        means: if motion.trafficked.routes.has(&LegalRoute::S940302) {
            facts::story::MEANS_CHOICES
                .iter()
                .map(|means| means_row(means, &marks))
                .collect()
        } else {
            Vec::new()
        },
        stated: facts::stated::ALL
            .iter()
            .map(|fact| field(fact, fact.at(), answers))
            .collect(),
    }
}

fn column(mark: &StoryMark) -> GridFact {
    GridFact {
        id: mark.id,
        path: mark.path.clone(),
        title: mark.title.clone(),
        when: mark.when.clone(),
        disputed: mark.disputed,
        elements_path: facts::story::ELEMENTS.of(mark.id),
        elements: mark
            .elements
            .iter()
            .map(|e| e.letter().to_owned())
            .collect(),
        means_path: facts::story::MEANS.of(mark.id),
        means: mark.means.iter().map(|m| m.letter().to_owned()).collect(),
    }
}

fn row(motion: &MotionFacts, element: &Element, marks: &[StoryMark], links: &Links) -> ElementRow {
    let letter = element.letter;
    let (label, shape) = state(element);
    ElementRow {
        letter,
        title: element.title.to_owned(),
        state: element.state,
        label: label.to_owned(),
        shape,
        cells: marks
            .iter()
            .map(|mark| CellView {
                fact: mark.id,
                path: facts::story::ELEMENTS.of(mark.id),
                value: letter.letter().to_owned(),
                tied: mark.elements.contains(&letter),
                supports: element.facts.contains(&mark.id),
            })
            .collect(),
        gap: element.gap.to_owned(),
        missing: element
            .missing
            .iter()
            .map(|path| links.link(path))
            .collect(),
        rests_on: element
            .rests_on
            .iter()
            .map(|path| links.link(path))
            .collect(),
        exhibits: element
            .exhibits
            .iter()
            .filter_map(|id| exhibit_name(motion, *id))
            .collect(),
        holds_back: element.holds_back(),
        stated_path: law::motion::reading::stated(motion, letter).map(|(_, path)| path),
        is_stated: element.stated.is_some(),
        rules: rules(letter)
            .iter()
            .map(|rule| (*rule).to_owned())
            .collect(),
    }
}

fn means_row(means: &Choice, marks: &[StoryMark]) -> MeansRow {
    MeansRow {
        value: means.value.to_owned(),
        title: means.label.to_owned(),
        help: means.help.to_owned(),
        cells: marks
            .iter()
            .map(|mark| {
                let tied = mark.means.iter().any(|m| m.letter() == means.value);
                CellView {
                    fact: mark.id,
                    path: facts::story::MEANS.of(mark.id),
                    value: means.value.to_owned(),
                    tied,
                    supports: tied && mark.written,
                }
            })
            .collect(),
    }
}

/// How an element stands, in a few words, with its shape.
fn state(element: &Element) -> (&'static str, Shape) {
    match element.state {
        ElementState::Shown => ("Shown", Shape::Done),
        ElementState::NotShown => ("Not shown", Shape::NeedsFact),
        ElementState::Disputed => ("Disputed", Shape::PersonDecides),
        ElementState::ForAttorney if element.letter == ElementLetter::E => {
            ("An act to come", Shape::Open)
        }
        ElementState::ForAttorney => ("Yours to judge", Shape::PersonDecides),
        ElementState::ForCourt if element.letter == ElementLetter::F => {
            ("An act of the court to come", Shape::Open)
        }
        ElementState::ForCourt => ("For the court", Shape::PersonDecides),
    }
}

/// The rules that speak of an element.
pub fn rules(letter: ElementLetter) -> &'static [&'static str] {
    match letter {
        ElementLetter::A => &["VAC-07", "VAC-08", "VAC-09"],
        ElementLetter::B => &["VAC-10"],
        ElementLetter::C => &["VAC-11", "VAC-12", "VAC-13"],
        ElementLetter::D => &["VAC-19"],
        ElementLetter::E => &["VAC-20"],
        ElementLetter::F => &["VAC-21"],
        ElementLetter::G => &["VAC-22"],
    }
}

/// A list of words with "and" before the last.
pub fn and(words: &[String]) -> String {
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
        None => String::new(),
    }
}
