//! The words of a paper in the order in which they are to be read.

use papers::document::{Block, CellValue, Document, Run, SignatureCell, plain_text};

/// The words that a structure tree holds, as pdfinfo prints it, without white space.
pub fn read(tree: &str) -> String {
    let quoted = tree
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
    quoted
        .flat_map(str::chars)
        .filter(|character| !character.is_whitespace())
        .collect()
}

/// The words of a paper, piece by piece, without white space.
pub fn words(document: &Document) -> Vec<String> {
    let mut all = Vec::new();
    let mut copy = document.clone();
    let collected = std::cell::RefCell::new(&mut all);
    each_run(&mut copy, &|runs| {
        let text = plain_text(runs);
        let pieces = text
            .split('\n')
            .map(|piece| piece.chars().filter(|one| !one.is_whitespace()).collect());
        collected
            .borrow_mut()
            .extend(pieces.filter(|piece: &String| !piece.is_empty()));
    });
    all
}

/// Goes through every stretch of a paper's words in their order, and may change them.
pub fn each_run(document: &mut Document, each: &impl Fn(&mut Vec<Run>)) {
    each(&mut document.legend);
    blocks(&mut document.blocks, each);
}

fn blocks(all: &mut [Block], each: &impl Fn(&mut Vec<Run>)) {
    for block in all {
        match block {
            Block::Title(title) => {
                for runs in [
                    &mut title.title,
                    &mut title.subtitle,
                    &mut title.due_label,
                    &mut title.due,
                ] {
                    each(runs);
                }
            }
            Block::Caption(caption) => {
                caption.court.iter_mut().flatten().for_each(each);
                let sides = caption.parties.iter_mut().chain(&mut caption.case);
                sides.for_each(|line| each(&mut line.runs));
            }
            Block::Heading(heading) => {
                each(&mut heading.runs);
                each(&mut heading.note);
            }
            Block::Paragraph(runs) => each(runs),
            Block::Numbered { blocks: inner, .. } => blocks(inner, each),
            Block::List(list) => list.items.iter_mut().for_each(|item| blocks(item, each)),
            Block::Table(table) => {
                table.head.iter_mut().for_each(each);
                table.rows.iter_mut().flatten().for_each(each);
            }
            Block::Form(rows) => {
                for cell in rows.iter_mut().flatten() {
                    each(&mut cell.label);
                    if let CellValue::Runs(runs) = &mut cell.value {
                        each(runs);
                    }
                }
            }
            Block::Signature(rows) => {
                // Each column is read from top to bottom before the next.
                let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
                for column in 0..columns {
                    for row in rows.iter_mut() {
                        if let Some(SignatureCell::Runs(runs)) = row.get_mut(column) {
                            each(runs);
                        }
                    }
                }
            }
            Block::Legend(paragraphs) => paragraphs.iter_mut().for_each(each),
            Block::Rule | Block::PageBreak | Block::KeepWithNext | Block::Passage(_) => {}
        }
    }
}
