//! The structure tree as objects of the file, with the way back from each piece of content.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{
    metadata::text_string,
    tree::{Attribute, Kid, Node, NodeId, Role, Tree},
};

/// Writes the tree and gives back its root. `pages` are the pages' objects in order.
pub(super) fn write(
    file: &mut Document,
    tree: &Tree,
    pages: &[ObjectId],
    language: &str,
) -> ObjectId {
    let kept = tree.kept();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = tree.nodes.iter().map(|_| file.new_object_id()).collect();
    let writing = Writing {
        tree,
        kept: &kept,
        ids: &ids,
        pages,
        root,
        language,
    };
    let mut parents: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    for (id, node) in tree.nodes.iter().enumerate() {
        if !kept[id] {
            continue;
        }
        for kid in &node.kids {
            if let Kid::Content { page, mcid } = kid {
                enter(&mut parents, *page, *mcid, ids[id]);
            }
        }
        let element = writing.element(id, node);
        file.objects.insert(ids[id], Object::Dictionary(element));
    }
    let mut numbers = Vec::new();
    for ((parents, page), index) in parents.into_iter().zip(pages).zip(0_i64..) {
        let list = file.add_object(Object::Array(parents));
        numbers.extend([Object::Integer(index), Object::Reference(list)]);
        if let Ok(page) = file.get_object_mut(*page).and_then(Object::as_dict_mut) {
            page.set("StructParents", index);
            page.set("Tabs", "S");
        }
    }
    let count = i64::try_from(pages.len()).unwrap_or(i64::MAX);
    let parent_tree = file.add_object(dictionary! { "Nums" => numbers });
    let tree_root = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::Reference(ids[Tree::ROOT])],
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => count,
    };
    file.objects.insert(root, Object::Dictionary(tree_root));
    root
}

fn enter(parents: &mut [Vec<Object>], page: usize, mcid: i64, element: ObjectId) {
    let (Some(list), Ok(mcid)) = (parents.get_mut(page), usize::try_from(mcid)) else {
        return;
    };
    if list.len() <= mcid {
        list.resize(mcid + 1, Object::Null);
    }
    list[mcid] = Object::Reference(element);
}

struct Writing<'a> {
    tree: &'a Tree,
    kept: &'a [bool],
    ids: &'a [ObjectId],
    pages: &'a [ObjectId],
    root: ObjectId,
    language: &'a str,
}

impl Writing<'_> {
    fn element(&self, id: NodeId, node: &Node) -> Dictionary {
        let parent = node.parent.map_or(self.root, |parent| self.ids[parent]);
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => node.role.tag(),
            "P" => parent,
        };
        let home = self.home(id);
        if let Some(page) = home.and_then(|page| self.pages.get(page)) {
            element.set("Pg", *page);
        }
        let kids: Vec<Object> = node
            .kids
            .iter()
            .filter_map(|kid| self.kid(*kid, home))
            .collect();
        if !kids.is_empty() {
            element.set("K", kids);
        }
        if let Some(attribute) = node.attribute {
            element.set("A", attributes(attribute));
        }
        if let Some(actual) = &node.actual {
            element.set("ActualText", text_string(actual));
            element.set("Lang", text_string(self.language));
        }
        if node.role == Role::Document {
            element.set("Lang", text_string(self.language));
        }
        element
    }

    /// The page of an element's first own content.
    fn home(&self, id: NodeId) -> Option<usize> {
        self.tree
            .nodes
            .get(id)?
            .kids
            .iter()
            .find_map(|kid| match kid {
                Kid::Content { page, .. } => Some(*page),
                Kid::Node(_) => None,
            })
    }

    fn kid(&self, kid: Kid, home: Option<usize>) -> Option<Object> {
        match kid {
            Kid::Node(node) => self.kept[node].then(|| Object::Reference(self.ids[node])),
            Kid::Content { page, mcid } if Some(page) == home => Some(Object::Integer(mcid)),
            Kid::Content { page, mcid } => Some(Object::Dictionary(dictionary! {
                "Type" => "MCR",
                "Pg" => *self.pages.get(page)?,
                "MCID" => mcid,
            })),
        }
    }
}

fn attributes(attribute: Attribute) -> Dictionary {
    match attribute {
        Attribute::ColumnScope => dictionary! { "O" => "Table", "Scope" => "Column" },
        Attribute::RowScope => dictionary! { "O" => "Table", "Scope" => "Row" },
        Attribute::Bullets => dictionary! { "O" => "List", "ListNumbering" => "Disc" },
        Attribute::Figures => dictionary! { "O" => "List", "ListNumbering" => "Decimal" },
        Attribute::Letters => dictionary! { "O" => "List", "ListNumbering" => "LowerAlpha" },
    }
}
