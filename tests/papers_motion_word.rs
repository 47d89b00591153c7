//! The papers of a motion as Word files, opened and set by LibreOffice.

#[path = "papers_motion/cases.rs"]
mod cases;
#[path = "papers_motion/word.rs"]
#[expect(dead_code, reason = "other tests look into the parts of a file")]
mod word;

use cases::{drafted, finished, scenarios, today};
use papers::{
    certificate_of_service::certificate_of_service,
    court_notice::court_notice,
    declaration::declaration,
    document::{Block, Document, plain_text},
    motion::motion,
    proposed_order::proposed_order,
    statement_of_facts::statement_of_facts,
};
use word::{Office, written};

#[test]
fn every_paper_keeps_its_words_its_numbers_and_the_courts_room() {
    let office = Office::start();
    let mut all: Vec<(String, &str, Document)> = Vec::new();
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
            ("court_notice", court_notice(&facts, today())),
            ("declaration", declaration(&facts, today())),
            (
                "certificate_of_service",
                certificate_of_service(&facts, today()),
            ),
        ] {
            let document = made.expect("the template is sound");
            all.push((format!("motion_{name}_{paper}"), paper, document));
        }
    }
    let files: Vec<(String, Vec<u8>)> = all
        .iter()
        .map(|(name, _, document)| (name.clone(), written(document)))
        .collect();
    office.set_all(&files);
    for ((name, paper, document), (_, file)) in all.iter().zip(&files) {
        let text = office.text(name, file, &["-layout"]);
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
                "{name}: “{begins}” is not there: {text}"
            );
        }
        let measured = office.measured(name, file);
        let tops: Vec<f32> = measured
            .pages
            .iter()
            .filter_map(|page| page.top_margin)
            .collect();
        let is_order = ["proposed_order", "court_notice"].contains(paper);
        let first = if is_order { 216.0 } else { 36.0 };
        assert!(
            tops[0] >= first && tops.iter().all(|top| *top >= 36.0),
            "{name}: {tops:?}"
        );
        assert!(
            measured.corner.is_some_and(|corner| corner >= 144.0),
            "{name}"
        );
        assert_eq!(text.contains("page 1 of"), !is_order, "{name}");
    }
}
