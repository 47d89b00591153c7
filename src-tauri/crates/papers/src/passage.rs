//! Passages: the paragraphs of a paper that a person may edit, each with the facts it rests on.
//!
//! An edit keeps the hash of the text that the program had made. When a fact changes, the program
//! makes another text, the hashes differ, and the passage is flagged; the person's words stay.

use casefile::path::FactPath;
use sha2::{Digest, Sha256};

use crate::document::{Block, Document, Passage, Run, plain_text};

/// A passage as the program made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its name in the template.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The facts that it rests on, each once.
    pub rests_on: Vec<FactPath>,
}

impl Made {
    /// The hash by which a later text is told from this one: SHA-256 in hexadecimal.
    pub fn fingerprint(&self) -> String {
        let hash = Sha256::digest(self.text.as_bytes());
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The passages of a paper in their order.
pub fn passages(document: &Document) -> Vec<Made> {
    let blocks = document.blocks.iter();
    let named = blocks.zip(document.blocks.iter().skip(1));
    named
        .filter_map(|(name, block)| match name {
            Block::Passage(passage) => Some(made(passage, block)),
            _ => None,
        })
        .collect()
}

fn made(passage: &Passage, block: &Block) -> Made {
    let mut facts = passage.rests_on.clone();
    let mut paragraphs = Vec::new();
    for runs in words(block) {
        facts.extend(runs.iter().flat_map(|run| run.rests_on.clone()));
        paragraphs.push(plain_text(runs));
    }
    let mut rests_on: Vec<FactPath> = Vec::new();
    for fact in facts {
        if !rests_on.contains(&fact) {
            rests_on.push(fact);
        }
    }
    Made {
        name: passage.name.clone(),
        text: paragraphs.join("\n\n"),
        rests_on,
    }
}

/// The paragraphs of a block; a passage has nothing else.
fn words(block: &Block) -> Vec<&[Run]> {
    match block {
        Block::Paragraph(runs) => vec![runs],
        Block::Numbered { blocks, .. } => blocks.iter().flat_map(words).collect(),
        _ => Vec::new(),
    }
}

/// The paper with the words of a person in place of the passages that the person edited. An edit
/// without words, and one whose passage is not there, change nothing.
#[must_use]
pub fn with_edits<'a>(mut document: Document, edit: impl Fn(&str) -> Option<&'a str>) -> Document {
    let mut edited: Option<Vec<Block>> = None;
    let mut blocks = Vec::new();
    for block in document.blocks {
        let Some(paragraphs) = edited.take() else {
            if let Block::Passage(passage) = &block {
                edited = edit(&passage.name)
                    .map(paragraphs)
                    .filter(|all| !all.is_empty());
            }
            blocks.push(block);
            continue;
        };
        match block {
            Block::Numbered { number, .. } => blocks.push(Block::Numbered {
                number,
                blocks: paragraphs,
            }),
            Block::Paragraph(_) => blocks.extend(paragraphs),
            other => blocks.push(other),
        }
    }
    document.blocks = blocks;
    document
}

fn paragraphs(text: &str) -> Vec<Block> {
    let text = text.replace("\r\n", "\n");
    let paragraphs = text.split("\n\n").map(str::trim);
    paragraphs
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| Block::Paragraph(vec![Run::plain(paragraph)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{template, text, value::Values};

    const PAPER: &str = "---\ntitle: A paper\nlanguage: en-US\nsetting: pleading\ncase: 1\n\
                         short title: Paper\n---\n\n[passage paper/one {{ other }}]\n\n\
                         1. It was {{ where }}.\n\n[passage paper/two]\n\nNothing.\n";

    fn paper() -> Document {
        let fact = |path: &str| [FactPath::from(path)];
        let values = Values::new()
            .with(
                "where",
                crate::value::Value::from("there").resting_on(fact("/where")),
            )
            .with(
                "other",
                crate::value::Value::from("").resting_on(fact("/other")),
            );
        template::render(PAPER, &values).expect("the template is sound")
    }

    #[test]
    fn a_passage_has_its_text_and_rests_on_what_it_says_and_on_what_stands_beside_its_name() {
        let made = passages(&paper());
        let names: Vec<&str> = made.iter().map(|made| made.name.as_str()).collect();
        assert_eq!(names, ["paper/one", "paper/two"]);
        assert_eq!(made[0].text, "It was there.");
        let facts: Vec<&str> = made[0].rests_on.iter().map(FactPath::as_str).collect();
        assert_eq!(facts, ["/other", "/where"]);
        assert_ne!(made[0].fingerprint(), made[1].fingerprint());
        assert_eq!(made[0].fingerprint().len(), 64);
    }

    #[test]
    fn a_persons_words_stand_in_place_of_the_passage_and_nothing_else_changes() {
        let edit = |name: &str| (name == "paper/one").then_some("Mine.\n\nAnd *more*.");
        let edited = text::write(&with_edits(paper(), edit));
        assert_eq!(
            edited,
            "1. Mine.\n\n   And *more*.\n\nNothing.\n\n-- 1 · Paper\n"
        );
        let blank = |_: &str| Some(" \n ");
        assert_eq!(
            with_edits(paper(), blank),
            paper(),
            "an edit without words is none"
        );
    }
}
