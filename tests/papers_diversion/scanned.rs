//! Reads a finished paper against the facts that were entered: every word is the template's own or rests on a
//! known fact, and nothing is said of what others sign, think or find.

use std::collections::BTreeSet;

use casefile::diversion::DiversionFacts;
use casefile::path::FactPath;
use law::diversion::WAYS;
use law::diversion::terms::signers;
use law::rules::register::{BANNER, VERSION};
use papers::document::{Block, CellValue, Document, Run, SignatureCell};

/// The words that stand for what is not known; they rest on nothing because there is nothing.
const NOTHING: &[&str] = &["not recorded"];

/// What a paper says that neither its template, nor the law's own names of ways and of those who sign, nor a known
/// fact says.
pub fn unsupported(document: &Document, template: &str, known: &BTreeSet<FactPath>) -> Vec<String> {
    let mut own = own_words(template);
    own.extend([VERSION, BANNER, "district attorney"].map(squeezed));
    for way in WAYS {
        own.push(way.name().to_owned());
        let signers = signers(way, &DiversionFacts::default());
        own.extend(
            signers
                .iter()
                .flat_map(|one| [one.who.to_owned(), format!("§ {}", one.law)]),
        );
    }
    let mut found = Vec::new();
    for run in runs(document) {
        let text = squeezed(&run.text);
        if text.is_empty() || is_signs(&text) || NOTHING.contains(&text.as_str()) {
            continue;
        }
        if run.rests_on.is_empty() {
            if !is_made_of(&text, &own) {
                found.push(format!("“{text}” is neither a fact nor in the template"));
            }
        } else if !run.rests_on.iter().any(|fact| known.contains(fact)) {
            found.push(format!("“{text}” rests on nothing that is known"));
        }
    }
    found
}

/// Whether a text is a piece of the template, or several of its pieces one after the other, of which the first may
/// have begun before it: directions between them leave no trace.
fn is_made_of(text: &str, own: &[String]) -> bool {
    fn goes_on(text: &str, own: &[String]) -> bool {
        let text = text.trim();
        text.is_empty()
            || own.iter().any(|part| part.contains(text) && text.len() > 3)
            || own.iter().filter(|part| !part.is_empty()).any(|part| {
                text.strip_prefix(part.as_str())
                    .is_some_and(|rest| goes_on(rest, own))
            })
    }
    goes_on(text, own)
        || own.iter().any(|part| {
            part.char_indices()
                .filter_map(|(at, _)| text.strip_prefix(part.get(at..)?))
                .any(|rest| rest.len() < text.len() && goes_on(rest, own))
        })
}

/// The sentences of a paper that assert an act, a position or a finding of somebody else.
pub fn asserted_ahead(text: &str) -> Vec<String> {
    const SAID: &[&str] = &[
        "court found",
        "court has found",
        "court finds that",
        "court determined that",
        "court approved",
        "attorney agrees",
        "attorney agreed",
        "attorney has agreed",
        "attorney objects",
        "attorney objected",
        "parent agrees",
        "parent consents",
        "juvenile consents",
        "has consented",
        "have consented",
        "department agrees",
        "corrections agrees",
        "was signed",
        "were signed",
        "has signed",
        "signed on",
        "worker finds",
        "worker found",
        "judge approved",
        "has admitted",
        "admitted every",
        "was notified",
        "eligible",
    ];
    // Where the sentence waits for it, or leaves a place to mark or to write, nothing is asserted.
    const OPEN: &[&str] = &[
        "____", " if ", "once ", "until ", "unless ", "whether ", "without ",
    ];
    sentences(text)
        .into_iter()
        .filter(|sentence| {
            let low = format!(" {} ", sentence.to_lowercase());
            SAID.iter().any(|said| low.contains(said))
                && !OPEN.iter().any(|open| low.contains(open))
        })
        .collect()
}

fn sentences(text: &str) -> Vec<String> {
    text.split("\n\n")
        .flat_map(|paragraph| {
            let paragraph = squeezed(paragraph);
            paragraph
                .split_inclusive(". ")
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter(|sentence| !sentence.trim().is_empty())
        .collect()
}

/// The words of a template between its values and directions, without the signs of Markdown.
fn own_words(template: &str) -> Vec<String> {
    let mut rest = template.to_owned();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        while let Some(start) = rest.find(open) {
            let end = rest[start..]
                .find(close)
                .map_or(rest.len(), |at| start + at + 2);
            rest.replace_range(start..end, "\u{1}");
        }
    }
    rest.split('\u{1}')
        .map(|part| squeezed(&part.replace(['*', '#'], "").replace(" \\ ", " ")))
        .collect()
}

fn is_signs(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// Text with every stretch of white space as one space.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every run of a paper in reading order.
pub fn runs(document: &Document) -> Vec<&Run> {
    let mut all: Vec<&Run> = document.legend.iter().collect();
    for block in &document.blocks {
        of(block, &mut all);
    }
    all
}

fn of<'a>(block: &'a Block, all: &mut Vec<&'a Run>) {
    match block {
        Block::Title(title) => {
            for part in [&title.title, &title.subtitle, &title.due_label, &title.due] {
                all.extend(part);
            }
        }
        Block::Caption(caption) => {
            all.extend(caption.court.iter().flatten().flatten());
            let lines = caption.parties.iter().chain(&caption.case);
            all.extend(lines.flat_map(|line| &line.runs));
        }
        Block::Heading(heading) => all.extend(heading.runs.iter().chain(&heading.note)),
        Block::Paragraph(runs) => all.extend(runs),
        Block::Numbered { blocks, .. } => blocks.iter().for_each(|block| of(block, all)),
        Block::List(list) => {
            for block in list.items.iter().flatten() {
                of(block, all);
            }
        }
        Block::Table(table) => {
            all.extend(table.head.iter().flatten());
            all.extend(table.rows.iter().flatten().flatten());
        }
        Block::Form(rows) => {
            for cell in rows.iter().flatten() {
                all.extend(&cell.label);
                if let CellValue::Runs(runs) = &cell.value {
                    all.extend(runs);
                }
            }
        }
        Block::Signature(rows) => {
            for cell in rows.iter().flatten() {
                if let SignatureCell::Runs(runs) = cell {
                    all.extend(runs);
                }
            }
        }
        Block::Legend(lines) => all.extend(lines.iter().flatten()),
        Block::Rule | Block::PageBreak | Block::KeepWithNext | Block::Passage(_) => {}
    }
}
