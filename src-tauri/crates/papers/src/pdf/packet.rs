//! A packet: papers of this program and files from elsewhere, one after the other in one PDF.
//!
//! Papers of this program bring their tags and bookmarks along. With any page from elsewhere the
//! packet claims to keep to no standard, since nobody can answer for that page; its cover sheet
//! says so.

use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Document as File, Object, ObjectId, StringFormat, dictionary};

use super::{
    file::{identifier, pack, save},
    foreign::pages_by_themselves,
    measures::PAGE,
    metadata::{Metadata, colour_profile, output_intent, text_string},
    reach::{carry, prune},
};
use crate::error::PaperError;

/// A part of a packet.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// What it is called, in the packet's bookmarks and wherever a fault is told.
    pub title: &'a str,
    /// The file.
    pub bytes: &'a [u8],
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a part of a packet comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Set by this program, with tags.
    Ours,
    /// A file from elsewhere, of which only what is drawn on its pages is taken along.
    Elsewhere,
}

/// A finished packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packet {
    /// The file.
    pub bytes: Vec<u8>,
    /// The page on which each part begins, counted from one.
    pub begins: Vec<usize>,
    /// How many pages it has.
    pub pages: usize,
    /// Whether it says that it keeps to PDF/UA-1 and PDF/A-2b.
    pub conforms: bool,
}

/// How far the joining has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many parts are in.
    pub parts: usize,
    /// How many there will be.
    pub of: usize,
}

/// How many pages a file from elsewhere has.
///
/// # Errors
/// If the bytes are no PDF that can be read, or are locked with a password.
pub fn pages_of(title: &str, bytes: &[u8]) -> Result<usize, PaperError> {
    Ok(read(title, bytes)?.page_iter().count())
}

/// Joins the parts of a packet. `date` is the moment the file says it was made. After each part
/// `goes_on` is told how far it is; when it breaks off there is no packet.
///
/// # Errors
/// If a part is no PDF that can be read or is locked with a password; the error names the part.
pub fn join(
    title: &str,
    date: DateTime<Utc>,
    parts: &[Part<'_>],
    mut goes_on: impl FnMut(Progress) -> ControlFlow<()>,
) -> Result<Option<Packet>, PaperError> {
    let conforms = parts.iter().all(|part| part.origin == Origin::Ours);
    let mut joining = Joining::new();
    for (index, part) in parts.iter().enumerate() {
        let progress = Progress {
            parts: index,
            of: parts.len(),
        };
        if goes_on(progress).is_break() {
            return Ok(None);
        }
        joining.add(part)?;
    }
    let progress = Progress {
        parts: parts.len(),
        of: parts.len(),
    };
    if goes_on(progress).is_break() {
        return Ok(None);
    }
    let metadata = Metadata {
        title,
        language: "en-US",
        date,
        conforms,
    };
    joining.finish(&metadata).map(Some)
}

fn read(title: &str, bytes: &[u8]) -> Result<File, PaperError> {
    let fault = |why: &str| PaperError::Part {
        title: title.to_owned(),
        why: why.to_owned(),
    };
    let file = File::load_mem(bytes).map_err(|error| fault(&error.to_string()))?;
    if file.is_encrypted() || file.was_encrypted() {
        return Err(fault("it is locked with a password"));
    }
    if file.page_iter().next().is_none() {
        return Err(fault("it has no pages"));
    }
    Ok(file)
}

/// The packet as it grows.
struct Joining {
    file: File,
    pages: Vec<ObjectId>,
    pages_root: ObjectId,
    tree_root: ObjectId,
    /// The one element that all tagged parts stand in.
    whole: ObjectId,
    sections: Vec<Object>,
    parents: Vec<Object>,
    begins: Vec<usize>,
    bookmarks: Vec<Dictionary>,
}

impl Joining {
    fn new() -> Self {
        let mut file = File::with_version("1.7");
        let pages_root = file.new_object_id();
        let tree_root = file.new_object_id();
        let whole = file.new_object_id();
        Self {
            file,
            pages: Vec::new(),
            pages_root,
            tree_root,
            whole,
            sections: Vec::new(),
            parents: Vec::new(),
            begins: Vec::new(),
            bookmarks: Vec::new(),
        }
    }

    fn add(&mut self, part: &Part<'_>) -> Result<(), PaperError> {
        let mut from = read(part.title, part.bytes)?;
        let first_page = self.pages.len();
        self.begins.push(first_page + 1);
        let mut bookmark = Dictionary::new();
        match part.origin {
            Origin::Elsewhere => {
                let ids = pages_by_themselves(&mut from);
                let became = carry(&from, &ids, &mut self.file);
                let new = ids.iter().filter_map(|id| became.get(id));
                self.pages.extend(new);
            }
            Origin::Ours => bookmark = self.tagged(part, &from),
        }
        bookmark.set("Title", text_string(part.title));
        self.bookmarks.push(bookmark);
        for id in self.pages.get(first_page..).unwrap_or_default() {
            if let Ok(page) = self.file.get_dictionary_mut(*id) {
                page.set("Parent", self.pages_root);
            }
        }
        Ok(())
    }

    /// Takes a paper of ours along with its structure tree, and gives back its bookmarks.
    fn tagged(&mut self, part: &Part<'_>, from: &File) -> Dictionary {
        let mut ids: Vec<ObjectId> = from.page_iter().collect();
        let count = ids.len();
        let above = from.catalog().ok();
        let reference = |key: &[u8]| above?.get(key).and_then(Object::as_reference).ok();
        let (tree, outline) = (reference(b"StructTreeRoot"), reference(b"Outlines"));
        ids.extend(tree.into_iter().chain(outline));
        // The pages' common parent stays behind.
        let mut alone = from.clone();
        for id in ids.iter().take(count) {
            if let Ok(page) = alone.get_dictionary_mut(*id) {
                page.remove(b"Parent");
            }
        }
        let became = carry(&alone, &ids, &mut self.file);
        let first_page = self.pages.len();
        let new = ids.iter().take(count).filter_map(|id| became.get(id));
        self.pages.extend(new);
        for (index, id) in self.pages.iter().enumerate().skip(first_page) {
            if let Ok(page) = self.file.get_dictionary_mut(*id) {
                page.set("StructParents", whole_number(index));
            }
        }
        if let Some(tree) = tree.and_then(|tree| became.get(&tree)) {
            self.join_tree(part.title, *tree, first_page);
        }
        outline
            .and_then(|outline| became.get(&outline))
            .and_then(|outline| self.file.objects.remove(outline))
            .and_then(|outline| outline.as_dict().cloned().ok())
            .unwrap_or_default()
    }

    /// Hangs a part's structure tree into that of the packet.
    fn join_tree(&mut self, title: &str, tree: ObjectId, first_page: usize) {
        let Some(Object::Dictionary(tree)) = self.file.objects.remove(&tree) else {
            return;
        };
        let kids = tree.get(b"K").and_then(Object::as_array);
        for kid in kids.into_iter().flatten() {
            let Ok(element) = kid
                .as_reference()
                .and_then(|id| self.file.get_dictionary_mut(id))
            else {
                continue;
            };
            element.set("S", "Part");
            element.set("P", self.whole);
            element.set("T", text_string(title));
            self.sections.push(kid.clone());
        }
        let numbers = tree
            .get(b"ParentTree")
            .and_then(Object::as_reference)
            .ok()
            .and_then(|id| self.file.objects.remove(&id))
            .and_then(|parents| parents.as_dict().ok()?.get(b"Nums").ok().cloned());
        let Some(Object::Array(numbers)) = numbers else {
            return;
        };
        for pair in numbers.chunks_exact(2) {
            let [number, parents] = pair else { continue };
            let page = usize::try_from(number.as_i64().unwrap_or(0)).unwrap_or(0);
            self.parents
                .extend([whole_number(first_page + page), parents.clone()]);
        }
    }

    fn finish(mut self, metadata: &Metadata<'_>) -> Result<Packet, PaperError> {
        let outline = self.outline();
        let file = &mut self.file;
        let kids: Vec<Object> = self.pages.iter().map(|id| Object::Reference(*id)).collect();
        let count = whole_number(kids.len());
        let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count.clone() };
        file.objects
            .insert(self.pages_root, Object::Dictionary(pages));
        let xmp = file.add_object(metadata.xmp());
        let profile = file.add_object(colour_profile());
        let information = file.add_object(metadata.information());
        let mut catalogue = dictionary! {
            "Type" => "Catalog",
            "Pages" => self.pages_root,
            "Lang" => text_string(metadata.language),
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
            "Metadata" => xmp,
            "OutputIntents" => vec![Object::Dictionary(output_intent(profile))],
            "Outlines" => outline,
            "PageMode" => "UseOutlines",
        };
        if !self.sections.is_empty() {
            let parents = file.add_object(dictionary! { "Nums" => self.parents });
            let whole = dictionary! {
                "Type" => "StructElem",
                "S" => "Document",
                "P" => self.tree_root,
                "K" => self.sections,
                "Lang" => text_string(metadata.language),
            };
            file.objects.insert(self.whole, Object::Dictionary(whole));
            let root = dictionary! {
                "Type" => "StructTreeRoot",
                "K" => vec![Object::Reference(self.whole)],
                "ParentTree" => parents,
                "ParentTreeNextKey" => count,
            };
            file.objects
                .insert(self.tree_root, Object::Dictionary(root));
            catalogue.set("StructTreeRoot", self.tree_root);
            // Pages from elsewhere have no tags, and a reader is told not to rely on them.
            let mut mark = dictionary! { "Marked" => true };
            if !metadata.conforms {
                mark.set("Suspects", true);
            }
            catalogue.set("MarkInfo", mark);
        }
        let catalogue = file.add_object(catalogue);
        file.trailer.set("Root", catalogue);
        file.trailer.set("Info", information);
        let id = Object::String(identifier(file, metadata), StringFormat::Hexadecimal);
        file.trailer.set("ID", vec![id.clone(), id]);
        prune(file);
        pack(file);
        Ok(Packet {
            bytes: save(file)?,
            begins: self.begins,
            pages: self.pages.len(),
            conforms: metadata.conforms,
        })
    }

    /// A bookmark for each part, with the part's own under it.
    fn outline(&mut self) -> ObjectId {
        let root = self.file.new_object_id();
        let bookmarks = std::mem::take(&mut self.bookmarks);
        let ids: Vec<ObjectId> = bookmarks
            .iter()
            .map(|_| self.file.new_object_id())
            .collect();
        for (index, mut item) in bookmarks.into_iter().enumerate() {
            let begins = self.begins.get(index).and_then(|at| at.checked_sub(1));
            let Some(page) = begins.and_then(|at| self.pages.get(at)) else {
                continue;
            };
            for kid in self.siblings(&item) {
                if let Ok(kid) = self.file.get_dictionary_mut(kid) {
                    kid.set("Parent", ids[index]);
                }
            }
            item.remove(b"Type");
            item.set("Parent", root);
            let top = Object::Real(PAGE.1);
            let place = vec![(*page).into(), "XYZ".into(), 0.into(), top, Object::Null];
            item.set("Dest", place);
            if let Some(before) = index.checked_sub(1).and_then(|at| ids.get(at)) {
                item.set("Prev", *before);
            }
            if let Some(after) = ids.get(index + 1) {
                item.set("Next", *after);
            }
            // The part's own bookmarks are shown when its own is opened.
            if item.has(b"Count") {
                let own = item.get(b"Count").and_then(Object::as_i64).unwrap_or(0);
                item.set("Count", -own.abs());
            }
            self.file.objects.insert(ids[index], item.into());
        }
        let mut top = dictionary! { "Type" => "Outlines", "Count" => whole_number(ids.len()) };
        if let (Some(first), Some(last)) = (ids.first(), ids.last()) {
            top.set("First", *first);
            top.set("Last", *last);
        }
        self.file.objects.insert(root, Object::Dictionary(top));
        root
    }

    /// The bookmarks directly under one.
    fn siblings(&self, above: &Dictionary) -> Vec<ObjectId> {
        let link = |of: &Dictionary, key: &[u8]| of.get(key).and_then(Object::as_reference).ok();
        let mut next = link(above, b"First");
        let mut all = Vec::new();
        while let Some(id) = next.filter(|id| !all.contains(id)) {
            all.push(id);
            next = self
                .file
                .get_dictionary(id)
                .ok()
                .and_then(|item| link(item, b"Next"));
        }
        all
    }
}

fn whole_number(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
