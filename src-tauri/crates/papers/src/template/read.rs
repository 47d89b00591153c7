//! Reading the filled-in template: Markdown to blocks.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{
    expand::{CLOSE, Filled, Leaf, OPEN},
    fenced, head,
    runs::{Events, Line, events, inline, is_inline, paragraphs, refuse, until},
};
use crate::{
    document::{Block, Document, Heading, List, Passage, Run, Table},
    error::PaperError,
};

/// What begins a new line inside a heading.
const LINE: &str = " \\ ";
/// What begins the line that names the passage after it.
const PASSAGE: &str = "[passage ";
/// How deep lists may stand in lists.
const DEEPEST: u32 = 4;

pub(super) fn document(filled: &Filled) -> Result<Document, PaperError> {
    let (head, body) = head::read(&filled.text, &filled.leaves)?;
    let mut reader = Reader {
        source: body,
        events: events(body),
        leaves: &filled.leaves,
        numbered_sections: head.numbered_sections,
        sections: 0,
        paragraphs: 0,
        depth: 0,
    };
    let mut document = head.document;
    document.blocks = reader.blocks(None)?;
    Ok(document)
}

struct Reader<'a> {
    source: &'a str,
    events: Events<'a>,
    leaves: &'a [Leaf],
    numbered_sections: bool,
    /// The number of the last numbered section.
    sections: u32,
    /// The number of the last numbered paragraph.
    paragraphs: u32,
    depth: u32,
}

impl<'a> Reader<'a> {
    /// Reads blocks up to the given end, or to the end of the paper.
    fn blocks(&mut self, end: Option<TagEnd>) -> Result<Vec<Block>, PaperError> {
        let mut blocks = Vec::new();
        while let Some((event, _)) = self.events.peek() {
            if end.is_some_and(|end| *event == Event::End(end)) {
                self.events.next();
                break;
            }
            if is_inline(event) {
                // A list whose items are not parted by empty lines has no paragraphs in them.
                blocks.extend(self.loose_line()?);
                continue;
            }
            let Some((event, range)) = self.events.next() else {
                break;
            };
            self.block(event, range, &mut blocks)?;
        }
        Ok(blocks)
    }

    fn block(
        &mut self,
        event: Event<'a>,
        range: Range<usize>,
        blocks: &mut Vec<Block>,
    ) -> Result<(), PaperError> {
        let part = self.source.get(range).unwrap_or_default();
        match event {
            Event::Rule => blocks.push(Block::Rule),
            Event::Start(Tag::Paragraph) => {
                let runs = until(
                    self.source,
                    &mut self.events,
                    TagEnd::Paragraph,
                    self.leaves,
                )?;
                // The template's own words are asked here, so that no value can be a direction.
                match part.trim() {
                    "[page break]" => blocks.push(Block::PageBreak),
                    "[keep with next]" => blocks.push(Block::KeepWithNext),
                    part if part.starts_with(PASSAGE) && part.ends_with(']') => {
                        blocks.push(Block::Passage(self.passage(part)?));
                    }
                    _ => blocks.extend(paragraphs(runs).into_iter().map(Block::Paragraph)),
                }
            }
            Event::Start(Tag::Heading { level, .. }) => {
                self.skip_to(&TagEnd::Heading(level));
                blocks.push(self.heading(part)?);
            }
            Event::Start(Tag::List(start)) => self.list(part, start, blocks)?,
            Event::Start(Tag::Table(_)) => blocks.push(Block::Table(self.table(part)?)),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let body = self.fence();
                blocks.push(fenced::block(&info, &body, self.leaves)?);
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                return refuse(part, "is set in by four spaces, which papers do not have");
            }
            _ => {
                return refuse(
                    part,
                    "is HTML, a quotation or another thing papers do not have",
                );
            }
        }
        Ok(())
    }

    /// The name of the passage that follows, and the facts that the values beside the name rest on.
    fn passage(&self, part: &str) -> Result<Passage, PaperError> {
        let (mut words, mut rests_on) = (String::new(), Vec::new());
        let inside = part.trim_start_matches(PASSAGE).trim_end_matches(']');
        for run in inline(inside, self.leaves)? {
            words.push_str(&run.text);
        }
        for token in inside.split(OPEN).skip(1) {
            let index = token
                .split(CLOSE)
                .next()
                .and_then(|index| index.parse().ok());
            let leaf = index.and_then(|at: usize| self.leaves.get(at));
            rests_on.extend(leaf.into_iter().flat_map(|leaf| leaf.rests_on.clone()));
        }
        match words.split_whitespace().next() {
            Some(name) => Ok(Passage {
                name: name.to_owned(),
                rests_on,
            }),
            None => refuse(part, "names no passage"),
        }
    }

    fn loose_line(&mut self) -> Result<Vec<Block>, PaperError> {
        let mut line = Line::new(self.leaves);
        while self
            .events
            .peek()
            .is_some_and(|(event, _)| is_inline(event))
        {
            if let Some((event, range)) = self.events.next() {
                line.take(self.source, event, range)?;
            }
        }
        Ok(paragraphs(line.finish())
            .into_iter()
            .map(Block::Paragraph)
            .collect())
    }

    fn skip_to(&mut self, end: &TagEnd) {
        for (event, _) in self.events.by_ref() {
            if event == Event::End(*end) {
                break;
            }
        }
    }

    fn heading(&mut self, part: &str) -> Result<Block, PaperError> {
        let part = part.trim();
        let words = part.trim_start_matches('#');
        let level = match part.len() - words.len() {
            0 => return refuse(part, "is read as a heading; leave an empty line before ---"),
            level @ 1..=3 => u8::try_from(level).unwrap_or(3),
            _ => return refuse(part, "is a heading of a level below ###"),
        };
        let (words, note) = words.split_once(" | ").unwrap_or((words, ""));
        let mut runs: Vec<Run> = Vec::new();
        for line in words.split(LINE) {
            if !runs.is_empty() {
                runs.push(Run::plain("\n"));
            }
            runs.extend(inline(line, self.leaves)?);
        }
        if runs.is_empty() {
            return refuse(part, "is a heading without words");
        }
        let number = (self.numbered_sections && level == 2).then(|| {
            self.sections += 1;
            self.sections
        });
        Ok(Block::Heading(Heading {
            level,
            number,
            runs,
            note: inline(note, self.leaves)?,
        }))
    }

    /// Reads a list, or numbered paragraphs, which run on through the paper.
    fn list(
        &mut self,
        part: &str,
        start: Option<u64>,
        blocks: &mut Vec<Block>,
    ) -> Result<(), PaperError> {
        let sign = part
            .trim_start()
            .trim_start_matches(|sign: char| sign.is_ascii_digit());
        let numbered = start.is_some() && sign.starts_with('.') && self.depth == 0;
        self.depth += 1;
        if self.depth > DEEPEST {
            return refuse(part, "has lists in lists too deep");
        }
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.blocks(Some(TagEnd::Item))?),
                _ => break,
            }
        }
        self.depth -= 1;
        let plain = |block: &Block| matches!(block, Block::Paragraph(_) | Block::List(_));
        if !items.iter().flatten().all(plain) {
            return refuse(
                part,
                "has something in a list that is neither text nor a list",
            );
        }
        if numbered {
            for item in items {
                self.paragraphs += 1;
                blocks.push(Block::Numbered {
                    number: self.paragraphs,
                    blocks: item,
                });
            }
        } else {
            blocks.push(Block::List(List {
                ordered: start.is_some(),
                items,
            }));
        }
        Ok(())
    }

    fn table(&mut self, part: &str) -> Result<Table, PaperError> {
        let mut table = Table {
            widths: widths(part),
            ..Table::default()
        };
        let mut row: Vec<Vec<Run>> = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => {
                    let end = TagEnd::TableCell;
                    row.push(until(self.source, &mut self.events, end, self.leaves)?);
                }
                Event::End(TagEnd::TableHead) => table.head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => table.rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let bold = |runs: &Vec<Run>| !runs.is_empty() && runs.iter().all(|run| run.bold);
        let mut firsts = table.rows.iter().map(|row| row.first());
        table.row_heads = !table.rows.is_empty() && firsts.all(|cell| cell.is_some_and(bold));
        table.widths.resize(table.head.len(), 1);
        Ok(table)
    }

    fn fence(&mut self) -> String {
        let mut body = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Text(text) => body.push_str(&text),
                _ => break,
            }
        }
        body
    }
}

/// How wide the columns are, as the dashes under the header say.
fn widths(table: &str) -> Vec<u16> {
    let dashes = table
        .lines()
        .nth(1)
        .unwrap_or_default()
        .trim()
        .trim_matches('|');
    let count = |cell: &str| {
        u16::try_from(cell.matches('-').count())
            .unwrap_or(u16::MAX)
            .max(1)
    };
    dashes.split('|').map(count).collect()
}
