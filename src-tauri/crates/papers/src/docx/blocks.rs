//! From blocks to the paragraphs and tables of a Word file.

use docx_rs as word;

use super::{
    POINT, Page,
    styles::{FIRST_LIST, HANG, LIST_HANG, bullets, numbered, sections},
    text,
};
use crate::document::{Block, Heading, List, Run};

/// A piece of the text.
pub(super) enum Piece {
    Paragraph(Box<word::Paragraph>),
    Table(Box<word::Table>),
}

/// The text of a paper, block after block.
pub(super) struct Body<'a> {
    pub(super) page: &'a Page,
    pub(super) pieces: Vec<Piece>,
    /// How many lists there are that count from one.
    pub(super) lists: usize,
    page_break: bool,
}

impl<'a> Body<'a> {
    pub(super) fn new(page: &'a Page) -> Self {
        Self {
            page,
            pieces: Vec::new(),
            lists: 0,
            page_break: false,
        }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(title) => self.title(title),
            Block::Caption(caption) => self.caption(caption),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(runs) => self.prose(runs),
            Block::Numbered { blocks, .. } => self.item(
                blocks,
                0,
                |paragraph| paragraph.style("Numbered").numbering(numbered(), level(0)),
                HANG,
            ),
            Block::List(list) => self.list(list, 0, 0),
            Block::Table(table) => self.table(table),
            Block::Form(rows) => self.form(rows),
            Block::Signature(rows) => self.signature(rows),
            Block::Legend(paragraphs) => {
                for runs in paragraphs {
                    self.push(text::add(styled("Legend"), runs));
                }
            }
            Block::Rule => self.push(styled("Rule")),
            Block::PageBreak => self.page_break = !self.pieces.is_empty(),
            Block::KeepWithNext => self.keep_last(),
            Block::Passage(_) => {}
        }
    }

    /// Adds a paragraph, on a new page if one was asked for.
    pub(super) fn push(&mut self, paragraph: word::Paragraph) {
        let paragraph = if std::mem::take(&mut self.page_break) {
            paragraph.page_break_before(true)
        } else {
            paragraph
        };
        self.pieces.push(Piece::Paragraph(Box::new(paragraph)));
    }

    /// Adds a table. It cannot begin a page by itself, nor stand under another without growing
    /// together with it, so a narrow line stands before it.
    pub(super) fn push_table(&mut self, table: word::Table) {
        let parted = matches!(self.pieces.last(), Some(Piece::Paragraph(last)) if is_gap(last));
        if self.page_break || !parted {
            self.push(styled("Gap").keep_next(true));
        }
        self.pieces.push(Piece::Table(Box::new(table)));
    }

    /// Holds the last paragraph and what comes next on one page.
    pub(super) fn keep_last(&mut self) {
        if let Some(Piece::Paragraph(last)) = self.pieces.last_mut() {
            **last = std::mem::take(&mut **last).keep_next(true);
        }
    }

    fn prose(&mut self, runs: &[Run]) {
        self.push(text::add(styled("Body"), runs));
        // Words that announce what follows stay with it.
        if runs.last().is_some_and(|run| run.text.ends_with(':')) {
            self.keep_last();
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let style = match heading.level {
            1 => "Heading1",
            2 => "Heading2",
            _ => "Heading3",
        };
        let mut paragraph = styled(style);
        if heading.number.is_some() {
            paragraph = paragraph
                .numbering(sections(), level(0))
                .align(word::AlignmentType::Left);
        }
        paragraph = text::add(paragraph, &heading.runs);
        if !heading.note.is_empty() {
            let right = word::Tab::new()
                .val(word::TabValueType::Right)
                .pos(super::size(self.page.width()));
            paragraph = paragraph.add_tab(right).add_run(word::Run::new().add_tab());
            for run in &heading.note {
                paragraph = paragraph.add_run(text::made(run).disable_bold());
            }
        }
        self.push(paragraph);
    }

    fn list(&mut self, list: &List, depth: usize, left: i32) {
        let id = if list.ordered {
            self.lists += 1;
            word::NumberingId::new(FIRST_LIST + self.lists)
        } else {
            bullets()
        };
        let hang = LIST_HANG;
        for blocks in &list.items {
            let id = id.clone();
            self.item(
                blocks,
                left,
                move |paragraph| {
                    paragraph
                        .style("ListItem")
                        .numbering(id, level(depth))
                        .indent(
                            Some(left + hang),
                            Some(word::SpecialIndentType::Hanging(hang)),
                            None,
                            None,
                        )
                },
                hang,
            );
        }
    }

    /// Blocks under a sign: the first paragraph bears it, what follows is set in as far as its text.
    fn item(
        &mut self,
        blocks: &[Block],
        left: i32,
        sign: impl FnOnce(word::Paragraph) -> word::Paragraph,
        hang: i32,
    ) {
        let mut rest = blocks;
        let first = match blocks.split_first() {
            Some((Block::Paragraph(runs), after)) => {
                rest = after;
                runs.as_slice()
            }
            _ => &[],
        };
        self.push(text::add(sign(word::Paragraph::new()), first));
        for block in rest {
            match block {
                Block::Paragraph(runs) => {
                    let paragraph =
                        styled("NumberedText").indent(Some(left + hang), None, None, None);
                    self.push(text::add(paragraph, runs));
                }
                Block::List(list) => self.list(list, usize::from(left > 0), left + hang),
                other => self.block(other),
            }
        }
    }
}

fn is_gap(paragraph: &word::Paragraph) -> bool {
    let style = paragraph.property.style.as_ref();
    style.is_some_and(|style| style.val == "Gap")
}

/// An empty paragraph of a style.
pub(super) fn styled(style: &str) -> word::Paragraph {
    word::Paragraph::new().style(style)
}

fn level(depth: usize) -> word::IndentLevel {
    word::IndentLevel::new(depth)
}

/// How high the line between two things is that would grow together.
pub(super) const GAP: i32 = 6 * POINT;
