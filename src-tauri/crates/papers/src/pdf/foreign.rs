//! Pages of files from elsewhere: only what is drawn on them is taken along, nothing that acts.

use lopdf::{Dictionary, Document as File, Object, ObjectId};

/// How far up the tree of pages a page's own facts are looked for.
const DEEPEST: usize = 64;

/// What a page may have from a node above it.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// What a page keeps; everything else is dropped, such as actions, links to a structure tree and
/// private data of programs.
const KEPT: [&[u8]; 10] = [
    b"Type",
    b"Resources",
    b"MediaBox",
    b"CropBox",
    b"TrimBox",
    b"Rotate",
    b"Contents",
    b"Group",
    b"UserUnit",
    b"Annots",
];

/// Notes on a page that are drawn as a picture of their own and need nothing else: fields that
/// were filled in, stamps, marks.
const DRAWN: [&[u8]; 14] = [
    b"Widget",
    b"Stamp",
    b"FreeText",
    b"Highlight",
    b"Underline",
    b"StrikeOut",
    b"Squiggly",
    b"Square",
    b"Circle",
    b"Line",
    b"Polygon",
    b"PolyLine",
    b"Ink",
    b"Watermark",
];

/// What such a note keeps.
const KEPT_OF_NOTE: [&[u8]; 7] = [b"Type", b"Subtype", b"Rect", b"AP", b"AS", b"F", b"OC"];

/// Makes every page of a file stand by itself, without anything that could act, and gives back
/// the pages in order.
pub(super) fn pages_by_themselves(file: &mut File) -> Vec<ObjectId> {
    let ids: Vec<ObjectId> = file.page_iter().collect();
    for id in &ids {
        let page = by_itself(file, *id);
        file.objects.insert(*id, Object::Dictionary(page));
    }
    ids
}

fn by_itself(file: &File, id: ObjectId) -> Dictionary {
    let mut page = Dictionary::new();
    let Ok(old) = file.get_dictionary(id) else {
        return page;
    };
    for key in KEPT {
        if let Ok(value) = old.get(key) {
            page.set(key, value.clone());
        }
    }
    for key in INHERITED {
        if let Some(value) = inherited(file, old, key) {
            page.set(key, value);
        }
    }
    if !page.has(b"MediaBox") {
        let letter = [0, 0, 612, 792].map(Object::Integer);
        page.set("MediaBox", letter.to_vec());
    }
    let notes = notes(file, old);
    if notes.is_empty() {
        page.remove(b"Annots");
    } else {
        page.set("Annots", notes);
    }
    page
}

fn inherited(file: &File, page: &Dictionary, key: &[u8]) -> Option<Object> {
    let mut node = page;
    for _ in 0..DEEPEST {
        if let Ok(found) = node.get(key) {
            return Some(found.clone());
        }
        let parent = node.get(b"Parent").and_then(Object::as_reference).ok()?;
        node = file.get_dictionary(parent).ok()?;
    }
    None
}

fn notes(file: &File, page: &Dictionary) -> Vec<Object> {
    let listed = page
        .get(b"Annots")
        .and_then(|notes| file.dereference(notes))
        .and_then(|(_, notes)| notes.as_array());
    let Ok(listed) = listed else {
        return Vec::new();
    };
    let drawn = |note: &Object| -> Option<Object> {
        let (_, note) = file.dereference(note).ok()?;
        let note = note.as_dict().ok()?;
        let kind = note.get(b"Subtype").and_then(Object::as_name).ok()?;
        if !DRAWN.contains(&kind) || !note.has(b"AP") {
            return None;
        }
        let mut kept = Dictionary::new();
        for key in KEPT_OF_NOTE {
            if let Ok(value) = note.get(key) {
                kept.set(key, value.clone());
            }
        }
        // A field that can no longer be filled in is a mark on the page.
        kept.set("Subtype", "Stamp");
        Some(Object::Dictionary(kept))
    };
    listed.iter().filter_map(drawn).collect()
}
