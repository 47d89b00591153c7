//! The order in which Word's schema wants the children of an element. The library that writes
//! the parts has an order of its own, and Word may refuse a file or pass over what comes too late.

use super::tree::{Element, Node};

/// For each element whose children have an order: their names in it.
const ORDERS: &[(&str, &str)] = &[
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs bidi \
         adjustRightInd snapToGrid spacing ind contextualSpacing jc textAlignment outlineLvl rPr \
         sectPr",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike vanish color spacing w kern \
         position sz szCs highlight u bdr shd fitText vertAlign rtl cs lang",
    ),
    (
        "w:tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc \
         tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    ),
    (
        "w:tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection vAlign",
    ),
    (
        "w:style",
        "name aliases basedOn next link hidden uiPriority semiHidden unhideWhenUsed qFormat pPr \
         rPr tblPr trPr tcPr",
    ),
    (
        "w:lvl",
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    ),
    ("w:numPr", "ilvl numId"),
    ("w:tbl", "tblPr tblGrid tr"),
    ("w:pBdr", "top left bottom right between bar"),
    ("w:tcBorders", "top left bottom right insideH insideV"),
    ("w:tblBorders", "top left bottom right insideH insideV"),
    ("w:tblCellMar", "top left bottom right"),
    (
        "w:sectPr",
        "headerReference footerReference type pgSz pgMar pgNumType cols titlePg textDirection \
         docGrid",
    ),
];

/// Puts the children of an element and of all in it in order, leaves out properties that say
/// nothing, and marks the first row of each table as its head.
pub(super) fn tidy(element: &mut Element) {
    // Numbers that only tell one writing of the file from another.
    if element.name == "w:p" {
        element.attributes.clear();
    }
    for node in &mut element.children {
        if let Node::Element(child) = node {
            tidy(child);
        }
    }
    element.children.retain(|node| match node {
        Node::Element(child) => !says_nothing(child),
        Node::Text(_) => true,
    });
    if let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == element.name) {
        let place = |node: &Node| {
            let Node::Element(child) = node else {
                return usize::MAX;
            };
            let name = child.name.trim_start_matches("w:");
            order
                .split_whitespace()
                .position(|known| known == name)
                .unwrap_or(usize::MAX)
        };
        element.children.sort_by_key(place);
    }
    if element.name == "w:tbl" && is_styled(element, "PaperTable") {
        head_first_row(element);
    }
}

fn says_nothing(element: &Element) -> bool {
    let properties = matches!(
        element.name.as_str(),
        "w:rPr" | "w:pPr" | "w:tcPr" | "w:trPr" | "w:tcBorders"
    );
    properties && element.children.is_empty()
}

fn is_styled(table: &mut Element, style: &str) -> bool {
    let properties = table.child("w:tblPr");
    let named = properties.and_then(|properties| properties.child("w:tblStyle"));
    named.is_some_and(|named| named.attributes.contains(style))
}

/// Word draws the head of a table again on every page that it reaches.
fn head_first_row(table: &mut Element) {
    let Some(row) = table.child("w:tr") else {
        return;
    };
    if row.child("w:trPr").is_none() {
        let properties = Element::new("w:trPr", "");
        row.children.insert(0, Node::Element(properties));
    }
    if let Some(properties) = row.child("w:trPr") {
        let head = Element::new("w:tblHeader", "");
        properties.children.push(Node::Element(head));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docx::tree;

    #[test]
    fn children_stand_in_the_order_of_the_schema() {
        let part = "<w:p w14:paraId=\"00000001\"><w:pPr><w:rPr/><w:jc w:val=\"left\"/>\
                    <w:pStyle w:val=\"Body\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        let mut root = tree::read(part.as_bytes()).unwrap();
        tidy(&mut root);
        let written = String::from_utf8(tree::write(&root)).unwrap();
        let expected = "<w:p><w:pPr><w:pStyle w:val=\"Body\"/><w:jc w:val=\"left\"/></w:pPr>\
                        <w:r><w:t>x</w:t></w:r></w:p>";
        assert!(written.ends_with(expected), "{written}");
    }
}
