//! Facts about a PDF file, read back from its bytes.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

/// A PDF read back from its bytes.
pub struct Facts {
    pub file: Document,
    /// Every piece of content by page and number, with the element that it belongs to.
    pub content: BTreeMap<(ObjectId, i64), ObjectId>,
    /// The structure types in reading order, with what they are read as instead, if anything.
    pub elements: Vec<(String, Option<String>)>,
}

impl Facts {
    /// Reads a file and walks its structure tree, in which every piece of content stands once.
    pub fn read(bytes: &[u8]) -> Self {
        let file = Document::load_mem(bytes).expect("the file can be read");
        let mut facts = Self {
            file,
            content: BTreeMap::new(),
            elements: Vec::new(),
        };
        let root = facts
            .catalogue()
            .get(b"StructTreeRoot")
            .and_then(Object::as_reference);
        let root = root.expect("there is a structure tree");
        let kids = facts
            .dictionary(root)
            .get(b"K")
            .expect("the tree has a document")
            .clone();
        facts.walk(&kids, root, None);
        facts
    }

    pub fn catalogue(&self) -> &Dictionary {
        self.file.catalog().expect("there is a catalogue")
    }

    pub fn dictionary(&self, id: ObjectId) -> &Dictionary {
        self.file
            .get_dictionary(id)
            .expect("the object is a dictionary")
    }

    /// The pages in order.
    pub fn pages(&self) -> Vec<ObjectId> {
        self.file.get_pages().into_values().collect()
    }

    fn walk(&mut self, kid: &Object, parent: ObjectId, page: Option<ObjectId>) {
        match kid {
            Object::Array(kids) => kids.iter().for_each(|kid| self.walk(kid, parent, page)),
            Object::Integer(mcid) => self.enter(page.expect("content has a page"), *mcid, parent),
            Object::Dictionary(reference) => {
                let page = reference.get(b"Pg").and_then(Object::as_reference);
                let mcid = reference.get(b"MCID").and_then(Object::as_i64);
                self.enter(
                    page.expect("it has a page"),
                    mcid.expect("it has a number"),
                    parent,
                );
            }
            Object::Reference(id) => {
                let element = self.dictionary(*id).clone();
                let up = element.get(b"P").and_then(Object::as_reference);
                assert_eq!(up.ok(), Some(parent), "an element names its parent");
                let kind = element
                    .get(b"S")
                    .and_then(Object::as_name)
                    .expect("it has a type");
                let actual = element.get(b"ActualText").ok().map(text);
                self.elements
                    .push((String::from_utf8_lossy(kind).into_owned(), actual));
                let page = element.get(b"Pg").and_then(Object::as_reference).ok();
                if let Ok(kids) = element.get(b"K") {
                    self.walk(kids, *id, page);
                }
            }
            other => panic!("no child of an element is a {other:?}"),
        }
    }

    fn enter(&mut self, page: ObjectId, mcid: i64, element: ObjectId) {
        let before = self.content.insert((page, mcid), element);
        assert_eq!(before, None, "content {mcid} stands twice in the tree");
    }

    /// Checks that what is marked on the pages is what the tree and the parent tree hold.
    pub fn check_marks(&self) {
        let root = self
            .catalogue()
            .get(b"StructTreeRoot")
            .and_then(Object::as_reference);
        let root = self.dictionary(root.expect("there is a tree"));
        let parents = root.get(b"ParentTree").and_then(Object::as_reference);
        let numbers = self.dictionary(parents.expect("there is a parent tree"));
        let numbers = numbers
            .get(b"Nums")
            .and_then(Object::as_array)
            .expect("it has numbers");
        let mut seen = 0;
        for (index, page) in self.pages().into_iter().enumerate() {
            let marked = self.marked(page);
            seen += marked.len();
            let key = self
                .dictionary(page)
                .get(b"StructParents")
                .and_then(Object::as_i64)
                .ok();
            assert_eq!(key, i64::try_from(index).ok(), "the page knows its key");
            assert_eq!(
                numbers[2 * index].as_i64().ok(),
                key,
                "the keys are in order"
            );
            let list = numbers[2 * index + 1]
                .as_reference()
                .expect("the list is an object");
            let list = self
                .file
                .get_object(list)
                .and_then(Object::as_array)
                .expect("a list");
            assert_eq!(
                list.len(),
                marked.len(),
                "the parent tree has a place for each mark"
            );
            for mcid in marked {
                let element = self
                    .content
                    .get(&(page, mcid))
                    .expect("the mark is in the tree");
                let place = &list[usize::try_from(mcid).expect("numbers are not negative")];
                assert_eq!(place.as_reference().ok(), Some(*element), "it leads back");
            }
        }
        assert_eq!(
            seen,
            self.content.len(),
            "the tree holds nothing that is on no page"
        );
    }

    /// The numbers marked on a page; everything else there has to be an artifact.
    fn marked(&self, page: ObjectId) -> BTreeSet<i64> {
        let mut marked = BTreeSet::new();
        let mut depth = 0;
        for operation in self.operations(page).operations {
            match operation.operator.as_str() {
                "BDC" => {
                    assert_eq!(depth, 0, "marks do not stand in marks");
                    depth += 1;
                    let properties = operation.operands[1].as_dict().expect("it has properties");
                    match properties.get(b"MCID").and_then(Object::as_i64) {
                        Ok(mcid) => assert!(marked.insert(mcid), "{mcid} is marked twice"),
                        Err(_) => {
                            assert_eq!(operation.operands[0].as_name().ok(), Some(&b"Artifact"[..]))
                        }
                    }
                }
                "EMC" => depth -= 1,
                "TJ" | "Tj" | "S" | "f" => assert_eq!(depth, 1, "all that is drawn is marked"),
                _ => {}
            }
        }
        assert_eq!(depth, 0, "every mark ends");
        marked
    }

    pub fn operations(&self, page: ObjectId) -> Content {
        let bytes = self.file.get_page_content(page);
        Content::decode(&bytes).expect("the content can be read")
    }

    /// The fonts of the file by name, each with its dictionary and its descendant's.
    pub fn fonts(&self) -> Vec<(String, Dictionary, Dictionary)> {
        let mut fonts = Vec::new();
        for object in self.file.objects.values() {
            let Ok(font) = object.as_dict() else { continue };
            if font.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Type0") {
                continue;
            }
            let name = font
                .get(b"BaseFont")
                .and_then(Object::as_name)
                .expect("it has a name");
            let below = font
                .get(b"DescendantFonts")
                .and_then(Object::as_array)
                .expect("a list");
            let below = below[0].as_dict().expect("a descendant").clone();
            fonts.push((
                String::from_utf8_lossy(name).into_owned(),
                font.clone(),
                below,
            ));
        }
        fonts
    }

    /// The information dictionary's entries as text.
    pub fn information(&self) -> BTreeMap<String, String> {
        let id = self
            .file
            .trailer
            .get(b"Info")
            .and_then(Object::as_reference);
        let entries = self
            .dictionary(id.expect("there is an information dictionary"))
            .iter();
        entries
            .map(|(key, value)| (String::from_utf8_lossy(key).into_owned(), text(value)))
            .collect()
    }

    /// The XMP packet.
    pub fn xmp(&self) -> String {
        let id = self
            .catalogue()
            .get(b"Metadata")
            .and_then(Object::as_reference);
        let stream = self
            .file
            .get_object(id.expect("there is XMP"))
            .and_then(Object::as_stream);
        let stream = stream.expect("it is a stream");
        assert!(stream.dict.get(b"Filter").is_err(), "XMP is not compressed");
        String::from_utf8(stream.content.clone()).expect("XMP is UTF-8")
    }
}

/// A text string's text.
pub fn text(object: &Object) -> String {
    let bytes = object.as_str().expect("it is a string");
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => {
            let units: Vec<u16> = wide
                .chunks(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16(&units).expect("it is UTF-16")
        }
        None => String::from_utf8(bytes.to_vec()).expect("it is ASCII"),
    }
}
