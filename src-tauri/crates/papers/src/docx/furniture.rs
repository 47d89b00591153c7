//! What stands on every page of a Word file: the stamp and the legend at its head, its foot.

use docx_rs as word;

use super::{POINT, Page, blocks::styled, size, styles::around, text};
use crate::document::{Document, Footer, Run, Setting};

/// How high the stamp is with its box.
const STAMP: i32 = 18 * POINT;

/// Adds the head and the foot.
pub(super) fn add(mut file: word::Docx, document: &Document, page: &Page) -> word::Docx {
    // The three inches over an order are the court's, so its stamp stands at the foot.
    let stamp_below = page.setting == Setting::Order;
    let mut head: Vec<word::Paragraph> = Vec::new();
    if !document.stamp.is_empty() && !stamp_below {
        head.push(stamp(&document.stamp));
    }
    if !document.legend.is_empty() {
        head.push(text::add(styled("Legend").size(17), &document.legend));
    }
    if let Some(top) = page.first_top {
        // Word has one upper margin for all pages: on the first the head is as high as it takes.
        let taken = if document.stamp.is_empty() || stamp_below {
            0
        } else {
            STAMP
        };
        let legend = document.legend.is_empty();
        let over = head.len().min(usize::from(legend || taken > 0));
        let mut first: Vec<word::Paragraph> = head.iter().take(over).cloned().collect();
        first.push(spacer(top - page.header - taken));
        first.extend(head.iter().skip(over).cloned());
        let above = |header: word::Header, paragraph| header.add_paragraph(paragraph);
        file = file.first_header(first.into_iter().fold(word::Header::new(), above));
    }
    if !head.is_empty() {
        let above = |header: word::Header, paragraph| header.add_paragraph(paragraph);
        file = file.header(head.into_iter().fold(word::Header::new(), above));
    }
    let foot = match &document.footer {
        Some(footer) => Some(foot(footer, page)),
        None => (stamp_below && !document.stamp.is_empty()).then(|| stamp(&document.stamp)),
    };
    if let Some(foot) = foot {
        if page.first_top.is_some() {
            file = file.first_footer(word::Footer::new().add_paragraph(foot.clone()));
        }
        file = file.footer(word::Footer::new().add_paragraph(foot));
    }
    file
}

/// A mark in a box of its own.
fn stamp(words: &str) -> word::Paragraph {
    let boxed = word::TextBorder::new()
        .border_type(word::BorderType::Single)
        .size(6)
        .space(2);
    let run = word::Run::new()
        .add_text(format!("\u{A0}{}\u{A0}", text::shown(words)))
        .bold()
        .text_border(boxed);
    styled("Header").add_run(run)
}

/// A line of nothing, of exactly this height.
fn spacer(height: i32) -> word::Paragraph {
    let spacing = word::LineSpacing::new()
        .line(height.max(POINT))
        .line_rule(word::LineSpacingType::Exact);
    styled("Header").line_spacing(spacing)
}

/// Case and title at the left, "page x of y" at the right.
fn foot(footer: &Footer, page: &Page) -> word::Paragraph {
    let parts = [&footer.case_id, &footer.short_title, &footer.mark];
    let words: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let right = word::Tab::new()
        .val(word::TabValueType::Right)
        .pos(size(page.width()));
    let mut paragraph = text::add(styled("Footer"), &[Run::plain(words.join(" · "))]);
    let rule = word::ParagraphBorder::new(word::ParagraphBorderPosition::Top)
        .val(word::BorderType::Single)
        .size(4)
        .space(2)
        .color("000000");
    paragraph.property = paragraph.property.set_borders(around([rule]));
    paragraph
        .add_tab(right)
        .add_run(word::Run::new().add_tab().add_text("page "))
        .add_page_num(word::PageNum::new())
        .add_run(word::Run::new().add_text(" of "))
        .add_num_pages(word::NumPages::new())
}
