//! The structure tree: what each piece of a page is, in the order in which it is read.

/// An element of the tree by its place in it. Elements are made in reading order.
pub(super) type NodeId = usize;

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Document,
    Heading(u8),
    Paragraph,
    List,
    Item,
    Label,
    Body,
    Table,
    Row,
    HeaderCell,
    Cell,
    Span,
}

impl Role {
    /// The name of the standard structure type.
    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(_) => "H3",
            Self::Paragraph => "P",
            Self::List => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::HeaderCell => "TH",
            Self::Cell => "TD",
            Self::Span => "Span",
        }
    }
}

/// What else is said about an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attribute {
    /// A header cell that heads its column.
    ColumnScope,
    /// A header cell that heads its row.
    RowScope,
    /// A list with bullets.
    Bullets,
    /// A list that is counted in figures.
    Figures,
    /// A list that is counted in letters.
    Letters,
}

/// A child of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kid {
    Node(NodeId),
    /// A piece of a page: the page, counted from zero, and the piece's number on it.
    Content {
        page: usize,
        mcid: i64,
    },
}

/// An element.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    pub(super) role: Role,
    pub(super) parent: Option<NodeId>,
    pub(super) kids: Vec<Kid>,
    pub(super) attribute: Option<Attribute>,
    /// What is to be read in place of the glyphs, where these do not say it.
    pub(super) actual: Option<String>,
}

/// The tree; the first element is the document.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

impl Tree {
    pub(super) const ROOT: NodeId = 0;

    pub(super) fn new() -> Self {
        let mut tree = Self { nodes: Vec::new() };
        tree.push(Role::Document, None);
        tree
    }

    fn push(&mut self, role: Role, parent: Option<NodeId>) -> NodeId {
        self.nodes.push(Node {
            role,
            parent,
            kids: Vec::new(),
            attribute: None,
            actual: None,
        });
        self.nodes.len() - 1
    }

    /// A new last child of an element.
    pub(super) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let node = self.push(role, Some(parent));
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.kids.push(Kid::Node(node));
        }
        node
    }

    pub(super) fn add_with(&mut self, parent: NodeId, role: Role, attribute: Attribute) -> NodeId {
        let node = self.add(parent, role);
        if let Some(node) = self.nodes.get_mut(node) {
            node.attribute = Some(attribute);
        }
        node
    }

    /// A new last child that is read as the given text.
    pub(super) fn add_actual(&mut self, parent: NodeId, text: &str) -> NodeId {
        let node = self.add(parent, Role::Span);
        if let Some(node) = self.nodes.get_mut(node) {
            node.actual = Some(text.to_owned());
        }
        node
    }

    pub(super) fn add_content(&mut self, node: NodeId, page: usize, mcid: i64) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.kids.push(Kid::Content { page, mcid });
        }
    }

    /// Whether each element is to be written: those without content are not, except the cells
    /// of a table, which keep its shape.
    pub(super) fn kept(&self) -> Vec<bool> {
        let mut kept = vec![false; self.nodes.len()];
        for (id, node) in self.nodes.iter().enumerate().rev() {
            let shape = matches!(node.role, Role::Document | Role::Cell | Role::HeaderCell);
            kept[id] = shape
                || node.kids.iter().any(|kid| match kid {
                    Kid::Content { .. } => true,
                    Kid::Node(child) => kept[*child],
                });
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_without_content_is_not_kept_but_an_empty_cell_is() {
        let mut tree = Tree::new();
        let full = tree.add(Tree::ROOT, Role::Paragraph);
        tree.add_content(full, 0, 0);
        let empty = tree.add(Tree::ROOT, Role::Paragraph);
        let table = tree.add(Tree::ROOT, Role::Table);
        let row = tree.add(table, Role::Row);
        tree.add_with(row, Role::HeaderCell, Attribute::RowScope);
        let mut expected = vec![true; tree.nodes.len()];
        expected[empty] = false;
        assert_eq!(tree.kept(), expected);
    }
}
