//! The styles and the numbering of a Word file.

use docx_rs as word;

use super::{POINT, Page, blocks::GAP};

/// How far the text of a numbered paragraph hangs from its number.
pub(super) const HANG: i32 = 36 * POINT;
/// How far the text of a list hangs from its sign.
pub(super) const LIST_HANG: i32 = 24 * POINT;
/// The number of the last fixed numbering; each list that counts from one has one of its own.
pub(super) const FIRST_LIST: usize = 4;
/// What the library numbers by itself, which a paper has no use for.
pub(super) const OF_LIBRARY: usize = 1;

/// The count of numbered paragraphs, which runs through the whole paper.
pub(super) fn numbered() -> word::NumberingId {
    word::NumberingId::new(2)
}

/// The bullets of lists.
pub(super) fn bullets() -> word::NumberingId {
    word::NumberingId::new(3)
}

/// The count of sections.
pub(super) fn sections() -> word::NumberingId {
    word::NumberingId::new(4)
}

/// How a line is set: its least height and the gaps over and under it, in points.
#[derive(Clone, Copy)]
enum Leading {
    Exactly(i32),
    Single,
}

/// Adds the styles, and a numbering for each of so many lists.
pub(super) fn add(file: word::Docx, page: &Page, lists: usize) -> word::Docx {
    let form = page.is_form();
    let font = if form { "Arial" } else { "Times New Roman" };
    let fonts = || {
        word::RunFonts::new()
            .ascii(font)
            .hi_ansi(font)
            .cs(font)
            .east_asia(font)
    };
    let body = if form {
        Leading::Single
    } else {
        Leading::Exactly(24)
    };
    let base = if form { 21 } else { 24 };
    let style = |id: &str, name: &str| {
        word::Style::new(id, word::StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
    };
    let head = |id: &str, name: &str, level: usize, size: usize| {
        let spacing = if form { (10, 3) } else { (14, 10) };
        let mut style = style(id, name).size(size).bold().outline_lvl(level);
        if !form && level < 2 {
            style = style.align(word::AlignmentType::Center);
        }
        style = spaced(style, Leading::Single, spacing.0, spacing.1).next("Body");
        kept(style)
    };
    let mut file = file.default_fonts(fonts()).default_size(base);
    let mut title = spaced(style("Title", "Title"), Leading::Single, 0, 2)
        .size(if form { 31 } else { 24 })
        .bold();
    title = kept(title).next("Body");
    let mut prose = spaced(style("Body", "Body"), body, 0, if form { 5 } else { 0 });
    if !form {
        prose = prose.indent(
            None,
            Some(word::SpecialIndentType::FirstLine(HANG)),
            None,
            None,
        );
    }
    let numbered_style = spaced(
        style("Numbered", "Numbered"),
        body,
        0,
        if form { 3 } else { 0 },
    );
    let following = spaced(
        style("NumberedText", "Numbered text"),
        body,
        0,
        if form { 3 } else { 0 },
    );
    let item = spaced(
        style("ListItem", "List item"),
        body,
        0,
        if form { 3 } else { 0 },
    );
    let caption = kept(spaced(
        style("CaptionText", "Caption text"),
        Leading::Single,
        0,
        2,
    ));
    let signature = kept(spaced(
        style("Signature", "Signature"),
        Leading::Single,
        0,
        0,
    ));
    let cell = spaced(style("TableText", "Table text"), Leading::Single, 3, 3);
    let label = spaced(style("FormLabel", "Form label"), Leading::Single, 3, 0).size(16);
    let value = spaced(style("FormValue", "Form value"), Leading::Single, 0, 3);
    let small = spaced(style("Header", "header"), Leading::Single, 0, 0).size(17);
    let foot = spaced(style("Footer", "footer"), Leading::Single, 0, 0).size(17);
    let legend = boxed(spaced(style("Legend", "Legend"), Leading::Single, 0, 0));
    let rule = ruled(spaced(style("Rule", "Rule"), Leading::Exactly(8), 0, 4));
    let gap = spaced(style("Gap", "Gap"), Leading::Exactly(GAP / POINT), 0, 0).size(8);
    let levels = [
        head("Heading1", "heading 1", 0, if form { 31 } else { 24 }),
        head("Heading2", "heading 2", 1, base),
        head("Heading3", "heading 3", 2, base),
    ];
    let plain = [
        title,
        prose,
        numbered_style,
        following,
        item,
        caption,
        signature,
        cell,
        label,
        value,
        small,
        foot,
        legend,
        rule,
        gap,
    ];
    for style in levels.into_iter().chain(plain) {
        file = file.add_style(style);
    }
    for (id, name) in [
        ("CaptionTable", "Caption table"),
        ("PaperTable", "Paper table"),
        ("FormTable", "Form table"),
    ] {
        let style = word::Style::new(id, word::StyleType::Table)
            .name(name)
            .table_property(word::TableProperty::without_borders());
        file = file.add_style(style);
    }
    numberings(file, lists)
}

fn spaced(style: word::Style, leading: Leading, before: u32, after: u32) -> word::Style {
    const POINTS: u32 = 20;
    let spacing = word::LineSpacing::new()
        .before(before * POINTS)
        .after(after * POINTS);
    style.line_spacing(match leading {
        Leading::Exactly(points) => spacing
            .line(points * POINT)
            .line_rule(word::LineSpacingType::Exact),
        Leading::Single => spacing.line(240).line_rule(word::LineSpacingType::Auto),
    })
}

/// A style whose paragraphs stay with what follows.
fn kept(mut style: word::Style) -> word::Style {
    style.paragraph_property = style.paragraph_property.keep_next(true).keep_lines(true);
    style
}

fn border(position: word::ParagraphBorderPosition) -> word::ParagraphBorder {
    word::ParagraphBorder::new(position)
        .val(word::BorderType::Single)
        .size(6)
        .space(4)
        .color("000000")
}

/// A style whose paragraphs stand in a box.
fn boxed(mut style: word::Style) -> word::Style {
    use word::ParagraphBorderPosition::{Bottom, Left, Right, Top};
    let sides = [Top, Left, Bottom, Right].map(border);
    style.paragraph_property = style.paragraph_property.set_borders(around(sides));
    style
}

/// Borders at these sides and at no other.
pub(super) fn around(
    sides: impl IntoIterator<Item = word::ParagraphBorder>,
) -> word::ParagraphBorders {
    let none = word::ParagraphBorders::with_empty();
    sides.into_iter().fold(none, word::ParagraphBorders::set)
}

/// A style whose paragraphs have a rule under them.
fn ruled(mut style: word::Style) -> word::Style {
    let rule = border(word::ParagraphBorderPosition::Bottom).space(1);
    style.paragraph_property = style.paragraph_property.set_borders(around([rule]));
    style
}

/// The form of lists that count from one.
const COUNTED: usize = 5;

fn numberings(mut file: word::Docx, lists: usize) -> word::Docx {
    let level = |depth: usize, format: &str, text: String, left: i32, hang: i32| {
        word::Level::new(
            depth,
            word::Start::new(1),
            word::NumberFormat::new(format),
            word::LevelText::new(text),
            word::LevelJc::new("left"),
        )
        .indent(
            Some(left + hang),
            Some(word::SpecialIndentType::Hanging(hang)),
            None,
            None,
        )
    };
    let figures = level(0, "decimal", "%1.".to_owned(), 0, HANG).paragraph_style("Numbered");
    let mut dots = word::AbstractNumbering::new(3);
    let mut counted = word::AbstractNumbering::new(COUNTED);
    for (depth, left) in (0..4).zip((0..).step_by(usize::try_from(LIST_HANG).unwrap_or(1))) {
        dots = dots.add_level(level(depth, "bullet", "•".to_owned(), left, LIST_HANG));
        let format = if depth == 0 { "decimal" } else { "lowerLetter" };
        counted = counted.add_level(level(
            depth,
            format,
            format!("%{})", depth + 1),
            left,
            LIST_HANG,
        ));
    }
    let heads = level(0, "decimal", "%1".to_owned(), 0, LIST_HANG);
    file = file
        .add_abstract_numbering(word::AbstractNumbering::new(2).add_level(figures))
        .add_abstract_numbering(dots)
        .add_abstract_numbering(word::AbstractNumbering::new(4).add_level(heads))
        .add_abstract_numbering(counted);
    for id in OF_LIBRARY + 1..=FIRST_LIST {
        file = file.add_numbering(word::Numbering::new(id, id));
    }
    for list in 1..=lists {
        let mut from_one = word::Numbering::new(FIRST_LIST + list, COUNTED);
        for depth in 0..4 {
            from_one = from_one.add_override(word::LevelOverride::new(depth).start(1));
        }
        file = file.add_numbering(from_one);
    }
    file
}
