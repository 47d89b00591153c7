//! Where every glyph of a finished paper stands, worked out from the file by its own widths.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object};

use crate::facts::Facts;

/// A piece of text on a page: its baseline, and from where to where its glyphs reach, in points from the page's
/// lower left corner.
#[derive(Debug, Clone)]
pub struct Laid {
    pub page: usize,
    pub left: f32,
    pub right: f32,
    pub baseline: f32,
    pub size: f32,
    pub part: Part,
}

/// What a piece of text belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Content,
    Head,
    Foot,
}

/// Every piece of text in a file.
pub fn laid(facts: &Facts) -> Vec<Laid> {
    let fonts: BTreeMap<String, BTreeMap<i64, f32>> = facts
        .fonts()
        .iter()
        .map(|(name, _, below)| (name[..6].to_owned(), widths(below)))
        .collect();
    let pages = facts.pages();
    let each = pages.iter().enumerate();
    each.flat_map(|(page, id)| on_page(facts, *id, page, &fonts))
        .collect()
}

fn widths(font: &Dictionary) -> BTreeMap<i64, f32> {
    let listed = font
        .get(b"W")
        .and_then(Object::as_array)
        .expect("a font has widths");
    let mut widths = BTreeMap::new();
    for pair in listed.chunks(2) {
        let first = pair[0].as_i64().expect("a first glyph");
        for (glyph, width) in (first..).zip(pair[1].as_array().expect("a list")) {
            widths.insert(glyph, width.as_float().expect("a width"));
        }
    }
    widths
}

fn on_page(
    facts: &Facts,
    id: lopdf::ObjectId,
    page: usize,
    fonts: &BTreeMap<String, BTreeMap<i64, f32>>,
) -> Vec<Laid> {
    let mut all: Vec<Laid> = Vec::new();
    let (mut at, mut pen) = ((0.0_f32, 0.0_f32), 0.0_f32);
    let mut font: Option<(&BTreeMap<i64, f32>, f32)> = None;
    let mut part = Part::Content;
    // Whether what is shown next goes on in the line of what was shown last, as a mark over a letter does.
    let mut goes_on = false;
    for operation in facts.operations(id).operations {
        let number = |index: usize| operation.operands[index].as_float().unwrap_or(0.0);
        match operation.operator.as_str() {
            "BDC" => {
                let marked = operation.operands[1].as_dict().expect("it has properties");
                part = match marked.get(b"Subtype").and_then(Object::as_name) {
                    Ok(b"Footer") => Part::Foot,
                    Ok(_) => Part::Head,
                    Err(_) => Part::Content,
                };
            }
            "BT" => at = (0.0, 0.0),
            "Td" => {
                at = (at.0 + number(0), at.1 + number(1));
                pen = at.0;
                goes_on = false;
            }
            "Tf" => {
                let name = operation.operands[0].as_name().expect("a font has a name");
                let name = String::from_utf8_lossy(name).into_owned();
                font = Some((
                    fonts.get(&name).expect("the font is in the file"),
                    number(1),
                ));
            }
            "TJ" => {
                let (widths, size) = font.expect("a font is chosen");
                let mut left = pen;
                let mut right = pen;
                for item in operation.operands[0].as_array().expect("a list") {
                    if let Ok(glyphs) = item.as_str() {
                        for pair in glyphs.chunks_exact(2) {
                            let glyph = i64::from(u16::from_be_bytes([pair[0], pair[1]]));
                            let width = widths.get(&glyph).expect("the glyph has a width");
                            left = left.min(pen);
                            pen += width * size / 1000.0;
                            right = right.max(pen);
                        }
                    } else {
                        pen -= item.as_float().expect("an offset") * size / 1000.0;
                    }
                }
                let baseline = at.1;
                match all.last_mut().filter(|_| goes_on) {
                    Some(line) => {
                        line.left = line.left.min(left);
                        line.right = line.right.max(right);
                        line.size = line.size.max(size);
                    }
                    None => all.push(Laid {
                        page,
                        left,
                        right,
                        baseline,
                        size,
                        part,
                    }),
                }
                goes_on = true;
            }
            _ => {}
        }
    }
    all
}

/// Checks that nothing stands outside the margins, nothing runs into anything else, and every page has its foot or
/// none has. `margin` is that at the sides.
pub fn check(name: &str, facts: &Facts, margin: f32, foot: bool) {
    let all = laid(facts);
    let pages = facts.pages().len();
    for piece in &all {
        // White space at the end of a line hangs out, as it does everywhere.
        let hanging = piece.size * 0.3;
        let sides = (margin - 0.5)..(612.0 - margin + 0.5);
        assert!(
            sides.contains(&piece.left),
            "{name}: {piece:?} begins outside the margins"
        );
        assert!(
            piece.right <= sides.end + hanging,
            "{name}: {piece:?} ends outside the margins"
        );
        let (low, high) = if piece.part == Part::Content {
            (38.0, 766.0)
        } else {
            (28.0, 770.0)
        };
        assert!(
            (low..high).contains(&piece.baseline),
            "{name}: {piece:?} is too low or too high"
        );
    }
    for page in 0..pages {
        let feet = all
            .iter()
            .filter(|piece| piece.page == page && piece.part == Part::Foot)
            .count();
        assert_eq!(feet > 0, foot, "{name}: page {} of {pages}", page + 1);
        let mut on_page: Vec<&Laid> = all.iter().filter(|piece| piece.page == page).collect();
        on_page.sort_by(|a, b| b.baseline.total_cmp(&a.baseline));
        for (index, upper) in on_page.iter().enumerate() {
            for lower in &on_page[index + 1..] {
                let down = upper.baseline - lower.baseline;
                if down > 12.0 {
                    break;
                }
                let beside = upper.right.min(lower.right) - upper.left.max(lower.left) < 0.8;
                // Capitals are 0.714 em high, so lines closer than that touch.
                assert!(
                    beside || down > 0.72 * lower.size,
                    "{name}: {upper:?} and {lower:?} run into one another"
                );
            }
        }
    }
}
