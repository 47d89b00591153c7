//! XML as a tree, just enough to put its elements in order.

use quick_xml::{Reader, events::Event};

use crate::error::PaperError;

/// An element with its attributes as they are written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: String,
    pub(super) children: Vec<Node>,
}

/// What stands in an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Element(Element),
    /// Text as it is written, with what is escaped in it.
    Text(String),
}

impl Element {
    /// An element without children.
    pub(super) fn new(name: &str, attributes: &str) -> Self {
        Self {
            name: name.to_owned(),
            attributes: attributes.to_owned(),
            children: Vec::new(),
        }
    }

    /// The first child element of a name.
    pub(super) fn child(&mut self, name: &str) -> Option<&mut Self> {
        self.children.iter_mut().find_map(|node| match node {
            Node::Element(element) if element.name == name => Some(element),
            _ => None,
        })
    }
}

/// Reads a part of a Word file and gives back its root.
pub(super) fn read(part: &[u8]) -> Result<Element, PaperError> {
    let fault = |error: &dyn std::fmt::Display| PaperError::Docx(error.to_string());
    let source = std::str::from_utf8(part).map_err(|error| fault(&error))?;
    let mut reader = Reader::from_str(source);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().map_err(|error| fault(&error))? {
            Event::Start(tag) => open.push(element(&tag)),
            Event::Empty(tag) => add(&mut open, Node::Element(element(&tag))),
            Event::End(_) => {
                if let Some(done) = open.pop() {
                    add(&mut open, Node::Element(done));
                }
            }
            Event::Text(text) => add(&mut open, Node::Text(written(&text))),
            Event::GeneralRef(name) => {
                add(&mut open, Node::Text(format!("&{};", written(&name))));
            }
            Event::Eof => break,
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::CData(_) => return Err(fault(&"a part has CDATA in it")),
        }
    }
    let root = open.pop().and_then(|outer| {
        outer.children.into_iter().find_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    });
    root.ok_or_else(|| fault(&"a part is empty"))
}

fn element(tag: &[u8]) -> Element {
    let whole = written(tag);
    let (name, attributes) = whole.split_once(' ').unwrap_or((whole.as_str(), ""));
    Element::new(name, attributes.trim())
}

fn written(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn add(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        last.children.push(node);
    }
}

/// Writes a root as a part of a Word file.
pub(super) fn write(root: &Element) -> Vec<u8> {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    put(root, &mut out);
    out.into_bytes()
}

fn put(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(&element.name);
    if !element.attributes.is_empty() {
        out.push(' ');
        out.push_str(&element.attributes);
    }
    if element.children.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for node in &element.children {
        match node {
            Node::Element(child) => put(child, out),
            Node::Text(text) => out.push_str(text),
        }
    }
    out.push_str("</");
    out.push_str(&element.name);
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again() {
        let part =
            "<w:p a=\"1\" b=\"&lt;\"><w:t xml:space=\"preserve\">a &amp; b </w:t><w:r/></w:p>";
        let written = String::from_utf8(write(&read(part.as_bytes()).unwrap())).unwrap();
        assert!(written.ends_with(part), "{written}");
    }
}
