//! The papers of a motion as Word files, opened and set by LibreOffice.

#[path = "papers_motion/cases.rs"]
mod cases;
#[path = "papers_motion/word.rs"]
#[expect(dead_code, reason = "other tests look into the parts of a file")]
mod word;

use cases::{drafted, finished, scenarios, today};
use papers::{
    document::{Block, plain_text},
    motion::motion,
    proposed_order::proposed_order,
    statement_of_facts::statement_of_facts,
};
use word::{Office, written};

#[test]
fn every_paper_keeps_its_words_its_numbers_and_the_courts_room() {
    let office = Office::start();
    for (name, facts) in scenarios() {
        let facts = if name == "dane" {
            finished(&facts)
        } else {
            facts
        };
        let facts = drafted(&facts);
        for (paper, made) in [
            ("motion", motion(&facts, today())),
            ("statement_of_facts", statement_of_facts(&facts, today())),
            ("proposed_order", proposed_order(&facts, today())),
        ] {
            let document = made.expect("the template is sound");
            let file = written(&document);
            let file_name = format!("motion_{name}_{paper}");
            let text = office.text(&file_name, &file, &["-layout"]);
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for block in &document.blocks {
                let Block::Numbered { number, blocks } = block else {
                    continue;
                };
                let Some(Block::Paragraph(runs)) = blocks.first() else {
                    continue;
                };
                let words = plain_text(runs);
                let begins: String = format!("{number}. {words}").chars().take(30).collect();
                assert!(
                    text.contains(&begins),
                    "{file_name}: “{begins}” is not there: {text}"
                );
            }
            let measured = office.measured(&file_name, &file);
            let tops: Vec<f32> = measured
                .pages
                .iter()
                .filter_map(|page| page.top_margin)
                .collect();
            let first = if paper == "proposed_order" {
                216.0
            } else {
                36.0
            };
            assert!(
                tops[0] >= first && tops.iter().all(|top| *top >= 36.0),
                "{file_name}: {tops:?}"
            );
            assert!(
                measured.corner.is_some_and(|corner| corner >= 144.0),
                "{file_name}"
            );
            let foot = text.contains("page 1 of");
            assert_eq!(foot, paper != "proposed_order", "{file_name}");
        }
    }
}
