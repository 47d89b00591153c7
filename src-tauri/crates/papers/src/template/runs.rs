//! The inside of a line: Markdown's bold and italic, and tokens turned into runs of text.

use std::{iter::Peekable, ops::Range};

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd};

use super::expand::{CLOSE, GUARD, Leaf, OPEN, What};
use crate::{document::Run, error::PaperError};

/// The blank that an act not yet recorded leaves inside a line.
const BLANK: &str = "________________";

pub(super) type Events<'a> = Peekable<OffsetIter<'a>>;

pub(super) fn events(source: &str) -> Events<'_> {
    Parser::new_ext(source, Options::ENABLE_TABLES)
        .into_offset_iter()
        .peekable()
}

/// Reads a piece of text that is the inside of a line, whatever it begins with.
pub(super) fn inline(source: &str, leaves: &[Leaf]) -> Result<Vec<Run>, PaperError> {
    // The guard keeps a piece that begins with "1." or "#" from being read as a list or heading.
    let guarded = format!("{GUARD} {}", source.trim());
    let mut line = Line::new(leaves);
    for (event, range) in events(&guarded) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            event => line.take(&guarded, event, range)?,
        }
    }
    Ok(line.finish())
}

/// Reads the events up to the given end as the inside of a line.
pub(super) fn until(
    source: &str,
    events: &mut Events<'_>,
    end: TagEnd,
    leaves: &[Leaf],
) -> Result<Vec<Run>, PaperError> {
    let mut line = Line::new(leaves);
    for (event, range) in events.by_ref() {
        if event == Event::End(end) {
            break;
        }
        line.take(source, event, range)?;
    }
    Ok(line.finish())
}

/// Whether an event belongs to the inside of a line rather than beginning a block.
pub(super) fn is_inline(event: &Event<'_>) -> bool {
    !matches!(
        event,
        Event::Rule
            | Event::Html(_)
            | Event::Start(
                Tag::Paragraph
                    | Tag::Heading { .. }
                    | Tag::List(_)
                    | Tag::Item
                    | Tag::Table(_)
                    | Tag::CodeBlock(_)
                    | Tag::BlockQuote(_)
                    | Tag::HtmlBlock
            )
            | Event::End(TagEnd::Item | TagEnd::List(_))
    )
}

/// A part of the template for an error, with every value shown as "…".
pub(super) fn shown(part: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for character in part.trim().chars().take(80) {
        match character {
            OPEN => inside = true,
            CLOSE => {
                inside = false;
                text.push('…');
            }
            GUARD => {}
            other if !inside => text.push(other),
            _ => {}
        }
    }
    text.trim().to_owned()
}

pub(super) fn refuse<T>(part: &str, problem: &str) -> Result<T, PaperError> {
    Err(PaperError::Form {
        part: shown(part),
        problem: problem.to_owned(),
    })
}

/// Collects the runs of one line.
pub(super) struct Line<'a> {
    leaves: &'a [Leaf],
    runs: Vec<Run>,
    bold: u32,
    italic: u32,
    /// Whether the last run is the template's own words, which further words may join.
    open: bool,
}

impl<'a> Line<'a> {
    pub(super) fn new(leaves: &'a [Leaf]) -> Self {
        Self {
            leaves,
            runs: Vec::new(),
            bold: 0,
            italic: 0,
            open: false,
        }
    }

    pub(super) fn take(
        &mut self,
        source: &str,
        event: Event<'_>,
        range: Range<usize>,
    ) -> Result<(), PaperError> {
        match event {
            Event::Start(Tag::Strong) => self.bold += 1,
            Event::End(TagEnd::Strong) => self.bold = self.bold.saturating_sub(1),
            Event::Start(Tag::Emphasis) => self.italic += 1,
            Event::End(TagEnd::Emphasis) => self.italic = self.italic.saturating_sub(1),
            Event::Text(text) => self.text(&text),
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.words("\n"),
            _ => {
                let part = source.get(range).unwrap_or_default();
                return refuse(
                    part,
                    "is HTML, code, a link or a picture, which papers do not have",
                );
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(OPEN) {
            self.words(before);
            let Some((index, after)) = after.split_once(CLOSE) else {
                return;
            };
            if let Some(leaf) = index.parse().ok().and_then(|at: usize| self.leaves.get(at)) {
                self.leaf(leaf);
            }
            rest = after;
        }
        self.words(rest);
    }

    fn words(&mut self, words: &str) {
        let words: String = words
            .chars()
            .filter(|character| *character != GUARD)
            .collect();
        if words.is_empty() {
            return;
        }
        let (bold, italic) = (self.bold > 0, self.italic > 0);
        match self.runs.last_mut() {
            Some(last) if self.open && last.bold == bold && last.italic == italic => {
                last.text.push_str(&words);
            }
            _ => self.runs.push(Run {
                text: words,
                bold,
                italic,
                rests_on: Vec::new(),
            }),
        }
        self.open = true;
    }

    /// A value is a run of its own, so that its direction of writing stays its own.
    fn leaf(&mut self, leaf: &Leaf) {
        let (text, italic) = match &leaf.what {
            What::Text(text) => (tidy(text), self.italic > 0),
            What::NotKnown(words) => (tidy(words), true),
            What::Blank => (BLANK.to_owned(), self.italic > 0),
        };
        if !text.is_empty() {
            self.runs.push(Run {
                text,
                bold: self.bold > 0,
                italic,
                rests_on: leaf.rests_on.clone(),
            });
            self.open = false;
        }
    }

    pub(super) fn finish(self) -> Vec<Run> {
        trimmed(self.runs)
    }
}

/// A value's line ends made alike.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\u{2029}', "\n\n");
    text.replace(['\r', '\u{2028}', '\u{0085}'], "\n")
}

/// Without white space before the first and after the last word, and without empty runs.
fn trimmed(mut runs: Vec<Run>) -> Vec<Run> {
    if let Some(first) = runs.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = runs.last_mut() {
        last.text = last.text.trim_end().to_owned();
    }
    runs.retain(|run| !run.text.is_empty());
    runs
}

/// One line of runs parted wherever a value has an empty line.
pub(super) fn paragraphs(runs: Vec<Run>) -> Vec<Vec<Run>> {
    let mut done = Vec::new();
    let mut current: Vec<Run> = Vec::new();
    for run in runs {
        let mut pieces = run.text.split("\n\n");
        if let Some(first) = pieces.next() {
            current.push(Run {
                text: first.to_owned(),
                ..run.clone()
            });
        }
        for piece in pieces {
            done.push(trimmed(std::mem::take(&mut current)));
            current.push(Run {
                text: piece.to_owned(),
                ..run.clone()
            });
        }
    }
    done.push(trimmed(current));
    done.retain(|paragraph| !paragraph.is_empty());
    done
}
