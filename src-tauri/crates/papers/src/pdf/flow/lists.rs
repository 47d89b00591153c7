//! Lists, and paragraphs whose number hangs beside them.

use super::{Flow, Kind};
use crate::{
    document::{Block, List, Run},
    pdf::{
        band::{Band, Text, middle},
        tree::{Attribute, NodeId, Role},
    },
};

impl Flow<'_> {
    pub(super) fn numbered(&mut self, number: u32, blocks: &[Block]) {
        let list = match self.numbered {
            Some(list) => list,
            None => self
                .tree
                .add_with(self.parent, Role::List, Attribute::Figures),
        };
        self.numbered = Some(list);
        let hang = self.measures.hang;
        self.item(list, &format!("{number}."), blocks, hang);
        self.numbered = Some(list);
    }

    pub(super) fn list(&mut self, list: &List) {
        let attribute = match (list.ordered, self.depth) {
            (false, _) => Attribute::Bullets,
            (true, 0) => Attribute::Figures,
            (true, _) => Attribute::Letters,
        };
        let node = self.tree.add_with(self.parent, Role::List, attribute);
        let hang = if self.measures.is_form() { 14.0 } else { 24.0 };
        for (index, blocks) in list.items.iter().enumerate() {
            let sign = match attribute {
                Attribute::Bullets => "•".to_owned(),
                Attribute::Letters => letters(index),
                _ => format!("{})", index + 1),
            };
            self.item(node, &sign, blocks, hang);
        }
    }

    fn item(&mut self, list: NodeId, sign: &str, blocks: &[Block], hang: f32) {
        let item = self.tree.add(list, Role::Item);
        let label = self.tree.add(item, Role::Label);
        let body = self.tree.add(item, Role::Body);
        let kind = self.measures.body;
        let line = self.setter.line(&[Run::plain(sign)], kind);
        // A sign wider than its place moves the text along rather than running into it.
        let hang = hang.max(line.width + kind.size * 0.4);
        let outer = (self.parent, self.x, self.width);
        (self.parent, self.x, self.width) = (body, self.x + hang, self.width - hang);
        self.depth += 1;
        let start = self.bands.len();
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(runs) if index == 0 => self.prose(runs, 0.0, Kind::Item),
                other => self.block(other),
            }
        }
        self.depth -= 1;
        (self.parent, self.x, self.width) = outer;
        if self.bands.len() == start {
            self.push(vec![Band::new(kind.leading)], Kind::Item);
        }
        if let Some(first) = self.bands.get_mut(start) {
            let baseline = first
                .texts
                .first()
                .map_or_else(|| middle(&line), |text| text.baseline);
            first.texts.push(Text {
                x: self.x,
                baseline,
                owner: Some(label),
                line,
            });
        }
    }
}

/// "a)" to "z)", then "aa)" and so on.
fn letters(index: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    format!("{})", letter.to_string().repeat(index / 26 + 1))
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([letters(0), letters(25), letters(26)], ["a)", "z)", "aa)"]);
    }
}
