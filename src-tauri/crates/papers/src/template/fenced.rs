//! The fenced parts of a template: forms, title blocks, signatures, legends and captions.

use std::collections::BTreeSet;

use super::{
    expand::{CLOSE, Leaf, OPEN, What},
    runs::{inline, paragraphs, refuse},
};
use crate::{
    document::{Block, Caption, CaptionLine, Cell, CellValue, Divider, Run, SignatureCell, Title},
    error::PaperError,
};

/// How many columns a form has.
const COLUMNS: u32 = 6;
/// What parts cells from each other.
const CELL: &str = " | ";

/// Reads a fenced part by the word it begins with.
pub(super) fn block(info: &str, body: &str, leaves: &[Leaf]) -> Result<Block, PaperError> {
    let words: Vec<&str> = info.split_whitespace().collect();
    match words.as_slice() {
        ["form"] => form(body, leaves).map(Block::Form),
        ["title"] => title(body, leaves).map(Block::Title),
        ["signature"] => signature(body, leaves).map(Block::Signature),
        ["legend"] => legend(body, leaves).map(Block::Legend),
        ["caption"] | ["caption", "line"] => caption(body, Divider::Line, leaves),
        ["caption", "parentheses"] => caption(body, Divider::Parentheses, leaves),
        _ => refuse(
            info,
            "is not a fenced part; there are form, title, signature, legend, caption",
        ),
    }
}

fn lines(body: &str) -> impl Iterator<Item = &str> {
    body.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn form(body: &str, leaves: &[Leaf]) -> Result<Vec<Vec<Cell>>, PaperError> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    // The rows that lines with + made or went on with.
    let mut flowing = BTreeSet::new();
    for line in lines(body) {
        let (sign, line) = match line.strip_prefix(['|', '+']) {
            Some(rest) => (line.chars().next(), rest.trim()),
            None => (None, line),
        };
        let cells = line.split(CELL).map(|source| cell(source, leaves));
        let cells = cells.collect::<Result<Vec<_>, _>>()?;
        let room = COLUMNS.saturating_sub(rows.last().map_or(COLUMNS, |row| columns(row)));
        match rows.last_mut() {
            Some(row) if sign == Some('|') || (sign == Some('+') && columns(&cells) <= room) => {
                row.extend(cells);
            }
            _ => rows.push(cells),
        }
        if rows.last().is_some_and(|row| columns(row) > COLUMNS) {
            return refuse(line, "covers more than six columns");
        }
        if sign == Some('+') {
            flowing.insert(rows.len() - 1);
        }
    }
    for (index, row) in rows.iter_mut().enumerate() {
        let room = COLUMNS.saturating_sub(columns(row));
        if let (true, Some(last)) = (flowing.contains(&index), row.last_mut()) {
            last.span = last.span.saturating_add(u8::try_from(room).unwrap_or(0));
        }
    }
    if rows.is_empty() {
        refuse("form", "has no row")
    } else {
        Ok(rows)
    }
}

/// How many columns some cells cover together.
fn columns(cells: &[Cell]) -> u32 {
    cells.iter().map(|cell| u32::from(cell.span)).sum()
}

/// One cell: how many columns it covers, its label, an equals sign, its value.
fn cell(source: &str, leaves: &[Leaf]) -> Result<Cell, PaperError> {
    let source = source.trim();
    let Some((span, rest)) = source.split_once(' ') else {
        return refuse(source, "is not a cell: a number, a label, =, a value");
    };
    let span = match span.parse::<u8>() {
        Ok(span @ 1..=6) => span,
        _ => return refuse(source, "does not begin with the number of columns, 1 to 6"),
    };
    let Some((label, value)) = rest.split_once('=') else {
        return refuse(source, "has no = between its label and its value");
    };
    let value = value.trim();
    let value = if is_rule(value) || is_blank(value, leaves) {
        CellValue::Blank
    } else {
        CellValue::Runs(inline(value, leaves)?)
    };
    Ok(Cell {
        span,
        label: inline(label, leaves)?,
        value,
    })
}

/// Whether the text is a line to write on and nothing else.
fn is_rule(text: &str) -> bool {
    text.len() >= 4 && text.bytes().all(|byte| byte == b'_')
}

/// Whether the text is one value and that value is a blank.
fn is_blank(text: &str, leaves: &[Leaf]) -> bool {
    let token = text
        .strip_prefix(OPEN)
        .and_then(|text| text.strip_suffix(CLOSE));
    let leaf = token
        .and_then(|index| index.parse::<usize>().ok())
        .and_then(|at| leaves.get(at));
    leaf.is_some_and(|leaf| leaf.what == What::Blank)
}

fn title(body: &str, leaves: &[Leaf]) -> Result<Title, PaperError> {
    let (left, right) = match body.split_once("\n---\n") {
        Some(sides) => sides,
        None => (body, ""),
    };
    let (title, subtitle) = first_and_rest(left, leaves)?;
    if title.is_empty() {
        return refuse("title", "has no name in its first line");
    }
    let (due_label, due) = first_and_rest(right, leaves)?;
    Ok(Title {
        title,
        subtitle,
        due_label,
        due,
    })
}

fn first_and_rest(side: &str, leaves: &[Leaf]) -> Result<(Vec<Run>, Vec<Run>), PaperError> {
    let mut lines = lines(side);
    let first = inline(lines.next().unwrap_or_default(), leaves)?;
    let mut rest: Vec<Run> = Vec::new();
    for line in lines {
        if !rest.is_empty() {
            rest.push(Run::plain("\n"));
        }
        rest.extend(inline(line, leaves)?);
    }
    Ok((first, rest))
}

fn signature(body: &str, leaves: &[Leaf]) -> Result<Vec<Vec<SignatureCell>>, PaperError> {
    let mut rows = Vec::new();
    for line in body.lines().filter(|line| !line.trim().is_empty()) {
        let mut row = Vec::new();
        for cell in line.split('|') {
            row.push(match cell.trim() {
                cell if is_rule(cell) || is_blank(cell, leaves) => SignatureCell::Line,
                cell => SignatureCell::Runs(inline(cell, leaves)?),
            });
        }
        rows.push(row);
    }
    if rows.is_empty() {
        refuse("signature", "has no line")
    } else {
        Ok(rows)
    }
}

fn legend(body: &str, leaves: &[Leaf]) -> Result<Vec<Vec<Run>>, PaperError> {
    let mut done = Vec::new();
    for line in lines(body) {
        done.extend(paragraphs(inline(line, leaves)?));
    }
    if done.is_empty() {
        refuse("legend", "has no words")
    } else {
        Ok(done)
    }
}

fn caption(body: &str, divider: Divider, leaves: &[Leaf]) -> Result<Block, PaperError> {
    let parts: Vec<&str> = body.split("\n---\n").collect();
    let [court, parties, case] = parts.as_slice() else {
        return refuse(
            "caption",
            "has to have three parts with lines of --- between them",
        );
    };
    let mut rows = Vec::new();
    for line in lines(court) {
        let (left, right) = line.split_once('|').unwrap_or((line, ""));
        rows.push([inline(left, leaves)?, inline(right, leaves)?]);
    }
    Ok(Block::Caption(Caption {
        divider,
        court: rows,
        parties: caption_lines(parties, leaves)?,
        case: caption_lines(case, leaves)?,
    }))
}

fn caption_lines(part: &str, leaves: &[Leaf]) -> Result<Vec<CaptionLine>, PaperError> {
    let line = |line: &str| {
        let runs = inline(line, leaves)?;
        Ok(CaptionLine {
            indented: line.starts_with("    "),
            runs,
        })
    };
    part.trim_matches('\n').lines().map(line).collect()
}
