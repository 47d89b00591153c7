//! The story, fact by fact, as the papers tell and cite it.

use casefile::facts::motion::{story as facts, trafficked};
use casefile::motion::element::ElementLetter;
use casefile::motion::story::LegalRoute;
use casefile::path::FactPath;
use law::motion::Motion;
use law::motion::parts::StoryPart;

use super::{declared, exhibits::cited, value, words, words_of};
use crate::value::{Value, Values};

/// One fact, with its number in the statement of facts.
pub(super) struct Told<'a> {
    pub(super) number: usize,
    pub(super) part: &'a StoryPart,
}

/// The story in the order of the statement of facts, which counts it from one.
pub(super) fn told(motion: &Motion) -> Vec<Told<'_>> {
    let numbered = (1..).zip(motion.story());
    numbered
        .map(|(number, part)| Told { number, part })
        .collect()
}

impl Told<'_> {
    /// Whether it bears on an element.
    pub(super) fn is_tied(&self, letter: ElementLetter) -> bool {
        self.part.elements.contains(&letter)
    }

    /// Whether there are only the movant's own words for it.
    pub(super) fn is_own(&self) -> bool {
        words_of(&self.part.statement).is_none()
    }

    /// The facts that make it one that is told, and told under its elements.
    pub(super) fn basis(&self) -> [FactPath; 3] {
        let id = self.part.id;
        [
            facts::ELEMENTS.of(id),
            facts::STATEMENT.of(id),
            facts::OWN_WORDS.of(id),
        ]
    }

    /// The fact for a template.
    pub(super) fn values(&self, motion: &Motion) -> Values {
        let part = self.part;
        let id = part.id;
        let statement = words_of(&part.statement);
        let says = match statement {
            Some(statement) => value(Some(words::ended(statement)), [facts::STATEMENT.of(id)]),
            None => value(
                words_of(&part.own_words).map(str::to_owned),
                [facts::OWN_WORDS.of(id)],
            ),
        };
        let exhibits = cited(&part.exhibits, words_of(&part.cited_at));
        let exhibits = exhibits.map_or(Value::not_known("none"), |cited| {
            cited.resting_on([facts::EXHIBITS.of(id), facts::CITED_AT.of(id)])
        });
        // A paper calls the movant what the file does, whatever word was typed.
        let teller = words_of(&part.told_by);
        let told_by = teller.map(|who| match words_of(&motion.caption().party) {
            Some(party) if declared::tells(motion, Some(who)) => {
                format!("The {}", party.to_lowercase())
            }
            _ => words::capital(who),
        });
        Values::new()
            .with("id", id.to_string())
            .with("basis", Value::from("").resting_on(self.basis()))
            .with("own", self.is_own())
            .with(
                "when",
                value(
                    words_of(&part.when).map(words::capital),
                    [facts::WHEN.of(id)],
                ),
            )
            .with("says", says)
            .with(
                "told_by",
                value(
                    told_by,
                    declared::called()
                        .into_iter()
                        .chain([facts::TOLD_BY.of(id)]),
                ),
            )
            .with("exhibits", exhibits)
            .with("law", self.law(motion))
            .with("cited", words::paragraphs(&[self.number]))
    }

    /// The lettered means that the fact shows, where § 940.302 is pleaded.
    fn law(&self, motion: &Motion) -> Value {
        let pleaded = motion.routes().contains(&LegalRoute::S940302);
        let letters: Vec<String> = self
            .part
            .means
            .iter()
            .map(|means| format!("{}.", means.letter()))
            .collect();
        let law = (pleaded && !letters.is_empty())
            .then(|| format!("§ 940.302(2)(a)2.{}", words::listed(&letters)));
        value(
            law,
            [facts::MEANS.of(self.part.id), trafficked::ROUTES.at()],
        )
    }
}

/// The whole story for the statement of facts.
pub(super) fn in_order(motion: &Motion, told: &[Told<'_>]) -> Vec<Values> {
    told.iter().map(|fact| fact.values(motion)).collect()
}
