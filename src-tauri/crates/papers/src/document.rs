//! What stands on a paper, before anything is said about how it is set.

use casefile::path::FactPath;

/// A paper: one value that every writer (PDF, plain text, and others to come) starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The paper's title, shown by readers in the window's title bar.
    pub title: String,
    /// The language of the paper's own words as a BCP 47 tag, such as "en-US".
    pub language: String,
    /// What stands at the foot of every page beside the page number; a proposed order has no foot.
    pub footer: Option<Footer>,
    /// The confidentiality legend at the head of every page, if the paper bears one.
    pub legend: Vec<Run>,
    /// A mark in the top margin of every page, such as "TRAINING" or "Draft, not for filing".
    pub stamp: String,
    /// How the paper is set.
    pub setting: Setting,
    /// The content in reading order.
    pub blocks: Vec<Block>,
}

/// What stands at the foot of every page beside "page x of y".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Footer {
    /// The number under which the case is known.
    pub case_id: String,
    /// The paper's title in a few words.
    pub short_title: String,
    /// The mark that ties the paper to the record it was made from; empty if there is none.
    pub mark: String,
}

/// The ways in which a paper is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// A form: sans 10.5 pt, ruled sections, margins of three quarters of an inch.
    Form,
    /// A court paper: serif 12 pt on exact 24 pt, margins of one inch, and a square of two inches
    /// at the top right of its first page left empty for the file stamp.
    Pleading,
    /// A court paper that an official of the court is to sign: as a pleading, with three inches
    /// at the top of its first page left empty, and no foot.
    Order,
}

impl Setting {
    /// Whether the paper goes to a court.
    pub fn is_court(self) -> bool {
        matches!(self, Self::Pleading | Self::Order)
    }
}

/// A stretch of text in one style; a line feed in it begins a new line on the paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// The text as it is to be read, with nothing escaped.
    pub text: String,
    /// Whether it is set in bold.
    pub bold: bool,
    /// Whether it is set in italic.
    pub italic: bool,
    /// The facts that it says, where it is a value that rests on any.
    pub rests_on: Vec<FactPath>,
}

impl Run {
    /// A run of text in the paper's own face.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A run of bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bold: true,
            ..Self::default()
        }
    }

    /// A run of italic text, as "not known at this time" is set.
    pub fn italic(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            italic: true,
            ..Self::default()
        }
    }
}

/// The text of some runs without their styles.
pub fn plain_text(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// One piece of a paper's content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The head of a form.
    Title(Title),
    /// The caption of a court paper.
    Caption(Caption),
    /// A heading, which stays with what follows it.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A paragraph whose number runs on through the whole paper.
    Numbered {
        /// The paragraph's number.
        number: u32,
        /// What stands under the number: paragraphs, and lists among them.
        blocks: Vec<Block>,
    },
    /// A list of its own, bulleted or counted from one.
    List(List),
    /// A table with a row of header cells.
    Table(Table),
    /// Rows of labelled cells on six columns.
    Form(Vec<Vec<Cell>>),
    /// Places for signatures and dates, with what stands under them.
    Signature(Vec<Vec<SignatureCell>>),
    /// Words in a ruled box.
    Legend(Vec<Vec<Run>>),
    /// A thin rule across the column.
    Rule,
    /// The next block begins a page.
    PageBreak,
    /// The block before stays on one page with the beginning of the block after.
    KeepWithNext,
    /// The next block is a passage that a person may edit; this shows nothing.
    Passage(Passage),
}

/// What a passage is known by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// Its name, which stays while its words change, such as "motion/causation".
    pub name: String,
    /// The facts that it rests on besides those whose words stand in it.
    pub rests_on: Vec<FactPath>,
}

/// The head of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    /// The form's name.
    pub title: Vec<Run>,
    /// A line or two under the name.
    pub subtitle: Vec<Run>,
    /// What the time at the right is, such as "Due within 12 hours of the report".
    pub due_label: Vec<Run>,
    /// The time or other fact at the right that has to be found first.
    pub due: Vec<Run>,
}

/// The caption of a court paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caption {
    /// What separates the parties from the case number.
    pub divider: Divider,
    /// Rows at the head (state, court, county), each set at up to two places.
    pub court: Vec<[Vec<Run>; 2]>,
    /// The parties, line by line.
    pub parties: Vec<CaptionLine>,
    /// The case number and what belongs to it, line by line.
    pub case: Vec<CaptionLine>,
}

/// What separates the two sides of a caption, by the office's choice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Divider {
    /// A vertical rule.
    #[default]
    Line,
    /// A column of closing parentheses.
    Parentheses,
}

/// One line of a caption; without text it is a gap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaptionLine {
    /// Whether the line is set in, as "Plaintiff," is under the plaintiff's name.
    pub indented: bool,
    /// The line's text.
    pub runs: Vec<Run>,
}

/// A heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// 1 for the paper's own title, 2 for a section, 3 for a part of a section.
    pub level: u8,
    /// The section's number, if sections are numbered.
    pub number: Option<u32>,
    /// The heading's words.
    pub runs: Vec<Run>,
    /// A remark at the right end of the same line, such as "1 of 2".
    pub note: Vec<Run>,
}

/// A list of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// Whether the items are counted from one; otherwise they have bullets.
    pub ordered: bool,
    /// The items, each of them blocks (paragraphs and lists).
    pub items: Vec<Vec<Block>>,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The header cells, which are repeated on every page the table reaches.
    pub head: Vec<Vec<Run>>,
    /// The rows; every row has as many cells as the head.
    pub rows: Vec<Vec<Vec<Run>>>,
    /// How wide each column is in proportion to the others.
    pub widths: Vec<u16>,
    /// Whether the first cell of every row is the row's own header.
    pub row_heads: bool,
}

/// One labelled cell of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// How many of the six columns it covers.
    pub span: u8,
    /// The small words above the value.
    pub label: Vec<Run>,
    /// The value, or a place to write one.
    pub value: CellValue,
}

/// What stands in a cell of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellValue {
    /// A value.
    Runs(Vec<Run>),
    /// A ruled place to be filled in by hand.
    Blank,
}

/// One cell of a signature block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignatureCell {
    /// A line to sign or write on.
    Line,
    /// Words under or beside a line; none leave the place empty.
    Runs(Vec<Run>),
}
