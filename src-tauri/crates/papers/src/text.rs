//! A paper as plain text: what golden tests compare and what goes to the clipboard.
//!
//! Paragraphs are one line each and are not wrapped; styles are not shown; a ruled blank is a
//! row of underscores. The same paper always gives the same text.

use crate::document::{
    Block, Caption, CaptionLine, Cell, CellValue, Document, List, Run, SignatureCell, Table, Title,
    plain_text,
};

/// The line to write on.
const BLANK: &str = "____________";

/// The paper as plain text, from its legend to its footer.
pub fn write(document: &Document) -> String {
    let mut out = Text::default();
    if !document.stamp.is_empty() {
        out.paragraph(&format!("[{}]", document.stamp));
    }
    out.paragraph(&plain_text(&document.legend));
    out.blocks(&document.blocks, "");
    if let Some(footer) = &document.footer {
        let parts = [&footer.case_id, &footer.short_title, &footer.mark];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        out.paragraph(&format!("-- {}", parts.join(" · ")));
    }
    out.text
}

#[derive(Default)]
struct Text {
    text: String,
}

impl Text {
    /// Writes a paragraph with an empty line before it.
    fn paragraph(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.gap();
            self.line(text);
        }
    }

    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    fn blocks(&mut self, blocks: &[Block], indent: &str) {
        for block in blocks {
            self.block(block, indent);
        }
    }

    fn block(&mut self, block: &Block, indent: &str) {
        match block {
            Block::Title(title) => self.title(title),
            Block::Caption(caption) => self.caption(caption),
            Block::Heading(heading) => {
                let number = heading.number.map(|number| format!("{number}. "));
                let note = plain_text(&heading.note);
                let note = if note.is_empty() {
                    note
                } else {
                    format!(" ({note})")
                };
                let words = plain_text(&heading.runs);
                self.paragraph(&format!("{}{words}{note}", number.unwrap_or_default()));
            }
            Block::Paragraph(runs) => self.paragraph(&hung(indent, indent, runs)),
            Block::Numbered { number, blocks } => self.item(&format!("{number}. "), blocks, indent),
            Block::List(list) => self.list(list, indent),
            Block::Table(table) => self.table(table),
            Block::Form(rows) => {
                self.gap();
                rows.iter().flatten().for_each(|cell| self.cell(cell));
            }
            Block::Signature(rows) => {
                self.gap();
                rows.iter().for_each(|row| self.signature(row));
            }
            Block::Legend(paragraphs) => {
                paragraphs
                    .iter()
                    .for_each(|runs| self.paragraph(&plain_text(runs)));
            }
            Block::Rule => self.paragraph("----"),
            Block::PageBreak | Block::KeepWithNext | Block::Passage(_) => {}
        }
    }

    fn title(&mut self, title: &Title) {
        self.paragraph(&plain_text(&title.title));
        if !title.subtitle.is_empty() {
            self.line(&plain_text(&title.subtitle));
        }
        match (plain_text(&title.due_label), plain_text(&title.due)) {
            (label, due) if due.is_empty() => self.paragraph(&label),
            (label, due) => self.paragraph(&format!("{label}: {due}")),
        }
    }

    fn caption(&mut self, caption: &Caption) {
        self.gap();
        for [left, right] in &caption.court {
            let row = format!("{}    {}", plain_text(left), plain_text(right));
            self.line(&row);
        }
        for side in [&caption.parties, &caption.case] {
            self.gap();
            for CaptionLine { indented, runs } in side {
                let indent = if *indented { "    " } else { "" };
                self.line(&format!("{indent}{}", plain_text(runs)));
            }
        }
    }

    fn item(&mut self, sign: &str, blocks: &[Block], indent: &str) {
        let inner = format!("{indent}{}", " ".repeat(sign.chars().count()));
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(runs) if index == 0 => {
                    self.paragraph(&hung(&format!("{indent}{sign}"), &inner, runs));
                }
                other => self.block(other, &inner),
            }
        }
    }

    fn list(&mut self, list: &List, indent: &str) {
        for (item, count) in list.items.iter().zip(1..) {
            let sign = if list.ordered {
                format!("{count}) ")
            } else {
                "- ".to_owned()
            };
            self.item(&sign, item, indent);
        }
    }

    fn table(&mut self, table: &Table) {
        self.gap();
        self.table_row(&table.head);
        table.rows.iter().for_each(|row| self.table_row(row));
    }

    fn table_row(&mut self, cells: &[Vec<Run>]) {
        let cells: Vec<String> = cells
            .iter()
            .map(|runs| plain_text(runs).replace('\n', " / "))
            .collect();
        self.line(&cells.join(" | "));
    }

    fn cell(&mut self, cell: &Cell) {
        let label = plain_text(&cell.label);
        match &cell.value {
            CellValue::Blank => self.line(&format!("{label}: {BLANK}")),
            CellValue::Runs(runs) => self.line(&hung(&format!("{label}: "), "    ", runs)),
        }
    }

    fn signature(&mut self, row: &[SignatureCell]) {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| match cell {
                SignatureCell::Line => BLANK.to_owned(),
                SignatureCell::Runs(runs) => plain_text(runs),
            })
            .collect();
        self.line(cells.join("    ").trim_start());
    }
}

/// Runs as lines: the first after `first`, the others after `rest`.
fn hung(first: &str, rest: &str, runs: &[Run]) -> String {
    let text = plain_text(runs);
    let mut lines = text.split('\n');
    let mut out = format!("{first}{}", lines.next().unwrap_or_default());
    for line in lines {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(rest);
            out.push_str(line);
        }
    }
    out
}
