//! Story: what happened, fact by fact, in the order of time.

use std::cmp::Reverse;

use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::element::{ElementLetter, MeansLetter};
use casefile::motion::story::StoryFact;
use casefile::path::FactPath;
use chrono::NaiveDate;
use law::motion::elements::elements;
use law::motion::parts::letter_of;
use law::motion::reading::{says_something, spoken_of};
use serde::Serialize;

use crate::views::fields::{Answers, FieldView, field};
use crate::views::links::{FactLink, Links};
use crate::views::motion::links::{count_called, fact_title};
use crate::views::sections::{ListOf, SectionView, first_named, list, plain};
use crate::views::title::short;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct StoryView {
    /// The facts as a list to be typed in, in time order; what has no time stands last.
    pub facts: SectionView,
    /// The trafficking as a whole.
    pub whole: SectionView,
    /// The exhibits as a list.
    pub exhibits: SectionView,
    /// The same facts on a line.
    pub line: StoryLine,
}

/// The facts of the story on a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct StoryLine {
    /// What stands here, in a sentence.
    pub lead: String,
    /// The facts in time order; what has no time stands last.
    pub marks: Vec<StoryMark>,
    /// How long the trafficking lasted, once its beginning or its end is known.
    pub period: Option<LineStretch>,
    /// When each offense was, as far as it is known.
    pub offenses: Vec<LineStretch>,
    /// Facts that are tied to no element.
    pub untied: Vec<FactLink>,
    /// Elements to which no written fact is tied, (e) and (f) apart; every written fact stands for (c).
    pub bare: Vec<BareElement>,
}

/// A time on the line beside the facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct LineStretch {
    /// What it is, and when, in words.
    pub label: String,
    /// Its first day; nothing where only its end is known.
    pub from: Option<NaiveDate>,
    /// Its last day; nothing where only its beginning is known.
    pub to: Option<NaiveDate>,
}

/// One fact on the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct StoryMark {
    /// The fact.
    pub id: ItemId,
    /// Its path.
    pub path: FactPath,
    /// What happened, in a few words.
    pub title: String,
    /// When, in words; empty while it is not known.
    pub when: String,
    /// The earliest day it can have been.
    pub earliest: Option<NaiveDate>,
    /// The latest day it can have been.
    pub latest: Option<NaiveDate>,
    /// Whether the time is about.
    pub about: bool,
    /// The elements that it is tied to.
    pub elements: Vec<ElementLetter>,
    /// The lettered means that it is tied to.
    pub means: Vec<MeansLetter>,
    /// The exhibits that show it, such as "A, Judgment of conviction".
    pub exhibits: Vec<String>,
    /// Who says so.
    pub told_by: String,
    /// Whether it should be read by as few people as can be.
    pub sensitive: bool,
    /// Whether somebody says otherwise.
    pub disputed: bool,
    /// Whether it says anything yet.
    pub written: bool,
}

/// An element to which no fact is tied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct BareElement {
    /// Its letter.
    pub letter: ElementLetter,
    /// What it asks, in a few words.
    pub title: String,
}

/// What happened.
pub fn story(motion: &MotionFacts, links: &Links, answers: &Answers<'_>) -> StoryView {
    let line = story_line(motion, links);
    let mut facts_list = list(
        &ListOf {
            key: "story",
            title: "The story",
            lead: "One fact each: when, what, who says so. Nothing is pressed for.",
            path: "/story",
            add_label: "Add a fact",
            none_label: "Nothing is told yet.",
            part: facts::story::ALL,
            name: told_title,
        },
        answers,
    );
    if let Some(list) = &mut facts_list.list {
        let place = |path: &FactPath| line.marks.iter().position(|mark| mark.path == *path);
        list.items
            .sort_by_key(|item| place(&item.path).unwrap_or(usize::MAX));
    }
    StoryView {
        facts: facts_list,
        whole: plain(
            "trafficked",
            "The trafficking as a whole",
            "What elements (a) and (b) ask beside the single facts.",
            facts::trafficked::ALL
                .iter()
                .map(|fact| field(fact, fact.at(), answers))
                .collect(),
        ),
        exhibits: list(
            &ListOf {
                key: "exhibits",
                title: "Exhibits",
                lead: "They may be offered; none has to be.",
                path: "/exhibits",
                add_label: "Add an exhibit",
                none_label: "No exhibit is listed yet.",
                part: facts::exhibit::ALL,
                name: first_named,
            },
            answers,
        ),
        line,
    }
}

/// The facts of the story on a line, in time order.
pub fn story_line(motion: &MotionFacts, links: &Links) -> StoryLine {
    let marks = marks(motion);
    let untied: Vec<FactLink> = marks
        .iter()
        .filter(|mark| mark.elements.is_empty())
        .map(|mark| links.link(&mark.path))
        .collect();
    let bare: Vec<BareElement> = elements(motion)
        .iter()
        .filter(|element| {
            !matches!(element.letter, ElementLetter::E | ElementLetter::F)
                && element.facts.is_empty()
        })
        .map(|element| BareElement {
            letter: element.letter,
            title: element.title.to_owned(),
        })
        .collect();
    let lead = match (marks.len(), untied.len()) {
        (0, _) => {
            "Nothing is told yet. Begin with one fact; the order takes care of itself.".to_owned()
        }
        (1, 0) => "One fact, tied to what it shows.".to_owned(),
        (n, 0) => format!("{n} facts in the order of time, each tied to what it shows."),
        (1, _) => "One fact. It is tied to no element yet.".to_owned(),
        (n, 1) => format!("{n} facts in the order of time. One is tied to no element yet."),
        (n, untied) => {
            format!("{n} facts in the order of time. {untied} are tied to no element yet.")
        }
    };
    StoryLine {
        lead,
        marks,
        period: period(motion),
        offenses: offenses(motion),
        untied,
        bare,
    }
}

/// From the earliest day on which the trafficking can have begun to the latest on which it can have ended.
fn period(motion: &MotionFacts) -> Option<LineStretch> {
    let began = motion.trafficked.began.known();
    let ended = motion.trafficked.ended.known();
    let words = match (began, ended) {
        (Some(began), Some(ended)) => format!("{} to {}", began.shown(), ended.shown()),
        (Some(began), None) => format!("from {}", began.shown()),
        (None, Some(ended)) => format!("until {}", ended.shown()),
        (None, None) => return None,
    };
    Some(LineStretch {
        label: format!("The trafficking: {words}"),
        from: began.map(|span| span.earliest),
        to: ended.map(|span| span.latest),
    })
}

fn offenses(motion: &MotionFacts) -> Vec<LineStretch> {
    spoken_of(motion)
        .filter_map(|(_, count)| {
            let when = count.offense_date.known()?;
            Some(LineStretch {
                label: format!("{}, the offense: {}", count_called(count), when.shown()),
                from: Some(when.earliest),
                to: Some(when.latest),
            })
        })
        .collect()
}

/// The facts in time order; what has no time stands last.
pub fn marks(motion: &MotionFacts) -> Vec<StoryMark> {
    let mut all: Vec<(ItemId, &StoryFact)> = motion.story.iter().collect();
    all.sort_by_key(|(id, fact)| {
        let when = fact.when.known();
        (
            Reverse(when.is_some()),
            when.map(|span| (span.earliest, span.latest)),
            *id,
        )
    });
    all.into_iter()
        .map(|(id, fact)| mark(motion, id, fact))
        .collect()
}

fn mark(motion: &MotionFacts, id: ItemId, fact: &StoryFact) -> StoryMark {
    let when = fact.when.known();
    StoryMark {
        id,
        path: FactPath(format!("/story/items/{id}")),
        title: fact_title(fact),
        when: when.map(|span| span.shown()).unwrap_or_default(),
        earliest: when.map(|span| span.earliest),
        latest: when.map(|span| span.latest),
        about: when.is_some_and(|span| span.about),
        elements: fact.elements.each().copied().collect(),
        means: fact.means.each().copied().collect(),
        exhibits: fact
            .exhibits
            .each()
            .filter_map(|exhibit| exhibit_name(motion, *exhibit))
            .collect(),
        told_by: fact
            .told_by
            .known()
            .map(|who| short(who))
            .unwrap_or_default(),
        sensitive: fact.sensitive.is_yes(),
        disputed: fact.disputed.is_yes(),
        written: says_something(fact),
    }
}

/// An exhibit by its letter and its name.
pub fn exhibit_name(motion: &MotionFacts, id: ItemId) -> Option<String> {
    let letter = letter_of(motion, id)?;
    let name = motion.exhibits.items.get(&id)?.name.known();
    Some(match name.map(|name| short(name)) {
        Some(name) if !name.is_empty() => format!("{letter}, {name}"),
        _ => letter,
    })
}

fn told_title(fields: &[FieldView]) -> String {
    ["/statement", "/own_words"]
        .iter()
        .filter_map(|end| {
            fields
                .iter()
                .find(|field| field.path.as_str().ends_with(end))
        })
        .map(|field| short(&field.text))
        .find(|text| !text.is_empty())
        .unwrap_or_else(|| "Nothing written yet".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use casefile::answer::{Answer, Source};
    use casefile::motion::case::Count;
    use casefile::span::Span;

    fn at(when: &str) -> Answer<Span> {
        Answer::from_source(Span::read(when).expect("a time"), Source::Record)
    }

    #[test]
    fn the_line_holds_the_trafficking_and_the_offense() {
        let mut motion = MotionFacts::default();
        motion.trafficked.began = at("2008");
        let count = Count {
            label: Answer::from_source("count 1".to_owned(), Source::Record),
            offense_date: at("2009-05-14"),
            ..Default::default()
        };
        motion.counts.items.insert(ItemId::new(), count);
        let period = period(&motion).expect("its beginning is known");
        assert_eq!(period.label, "The trafficking: from 2008");
        assert_eq!(period.from, NaiveDate::from_ymd_opt(2008, 1, 1));
        assert_eq!(period.to, None, "nobody said when it ended");
        let [offense] = &offenses(&motion)[..] else {
            panic!("one offense stands on the line");
        };
        assert_eq!(offense.label, "Count 1, the offense: May 14, 2009");
        assert_eq!(offense.from, NaiveDate::from_ymd_opt(2009, 5, 14));
    }
}
