//! The papers of a diversion as Word files, opened and set by LibreOffice.

#[path = "papers_diversion/cases.rs"]
#[expect(dead_code, reason = "other tests go through every scenario")]
mod cases;
#[path = "case/diversion.rs"]
#[expect(dead_code, reason = "the scenarios themselves use the rest of it")]
mod diversion;
#[path = "papers_diversion/made.rs"]
#[expect(dead_code, reason = "other tests print the papers")]
mod made;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "papers_motion/word.rs"]
#[expect(dead_code, reason = "other tests look into the parts of a file")]
mod word;
#[path = "case/words.rs"]
mod words;

use cases::{filled, named, requested, scenario, wanted};
use law::diversion::request::paper::{DiversionPaper, PAPERS};
use made::document;
use papers::document::{Block, CellValue, Document, plain_text};
use word::{Office, written};

/// Words of a paper that a reader meets in one piece.
fn expected(document: &Document) -> Vec<String> {
    let mut all = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(runs) => all.push(plain_text(runs)),
            Block::Numbered { number, blocks } => {
                if let Some(Block::Paragraph(runs)) = blocks.first() {
                    all.push(format!("{number}. {}", plain_text(runs)));
                }
            }
            Block::Form(rows) => {
                for cell in rows.iter().flatten() {
                    if let CellValue::Runs(runs) = &cell.value {
                        all.push(plain_text(runs));
                    }
                }
            }
            Block::Legend(lines) => all.extend(lines.iter().map(|runs| plain_text(runs))),
            _ => {}
        }
    }
    let words = all
        .iter()
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    // A long piece is parted at the ends of lines beside another column.
    words
        .map(|text| text.chars().take(24).collect::<String>().trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

#[test]
fn every_paper_keeps_its_words_its_numbers_and_the_courts_room() {
    let office = Office::start();
    let mut all: Vec<(String, DiversionPaper, Document)> = Vec::new();
    let mut add =
        |name: &str, facts: &casefile::diversion::DiversionFacts, papers: Vec<DiversionPaper>| {
            for paper in papers {
                let short = format!("diversion_{}_{name}", named(paper));
                all.push((short, paper, document(&requested(facts, paper))));
            }
        };
    for name in ["turns_seventeen_after_petition", "eighteen_when_charged"] {
        let facts = filled(name, &[]);
        add(name, &facts, wanted(&facts));
    }
    add(
        "nothing_known",
        &scenario("nothing_known", &[]),
        PAPERS.to_vec(),
    );
    let files: Vec<(String, Vec<u8>)> = all
        .iter()
        .map(|(name, _, document)| (name.clone(), written(document)))
        .collect();
    office.set_all(&files);
    for ((name, paper, document), (_, file)) in all.iter().zip(&files) {
        let text = office.text(name, file, &["-layout"]);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in expected(document) {
            assert!(
                text.contains(&words),
                "{name}: “{words}” is not there: {text}"
            );
        }
        let measured = office.measured(name, file);
        if paper.has_caption() {
            let tops: Vec<f32> = measured
                .pages
                .iter()
                .filter_map(|page| page.top_margin)
                .collect();
            let first = if paper.is_signed_by_court() {
                216.0
            } else {
                36.0
            };
            assert!(
                tops[0] >= first && tops.iter().all(|top| *top >= 36.0),
                "{name}: {tops:?}"
            );
            assert!(
                measured.corner.is_some_and(|corner| corner >= 144.0),
                "{name}: {:?}",
                measured.corner
            );
        }
        assert_eq!(
            text.contains("page 1 of"),
            !paper.is_signed_by_court(),
            "{name}"
        );
    }
}
