//! The file around the pages: fonts, catalogue, bookmarks, identifiers.

use lopdf::{Dictionary, Document as File, Object, ObjectId, StringFormat, dictionary};
use printpdf::{FontId, Mm, Op, PdfDocument, PdfFont, PdfPage, PdfSaveOptions};
use sha2::{Digest, Sha256};

use super::{
    faces::faces,
    flow::Bookmark,
    measures::PAGE,
    metadata::{Metadata, colour_profile, output_intent, text_string},
    reach::prune,
    tags,
    tree::Tree,
};
use crate::error::PaperError;

/// Puts the pages into a file that keeps to PDF/UA-1 and PDF/A-2b.
pub(super) fn write(
    pages: Vec<Vec<Op>>,
    tree: &Tree,
    bookmarks: &[Bookmark],
    metadata: &Metadata<'_>,
) -> Result<Vec<u8>, PaperError> {
    let mut file = with_pages(pages);
    file.version = "1.7".to_owned();
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    for page in &page_ids {
        if let Ok(page) = file.get_object_mut(*page).and_then(Object::as_dict_mut) {
            page.remove(b"Annots");
        }
    }
    let root = tags::write(&mut file, tree, &page_ids, metadata.language);
    let xmp = file.add_object(metadata.xmp());
    let profile = file.add_object(colour_profile());
    let outline = outline(&mut file, bookmarks, &page_ids);
    let intent = Object::Dictionary(output_intent(profile));
    let catalogue = file
        .catalog_mut()
        .map_err(|error| PaperError::Pdf(error.to_string()))?;
    catalogue.remove(b"PageLayout");
    catalogue.set("Lang", text_string(metadata.language));
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    catalogue.set("StructTreeRoot", root);
    catalogue.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalogue.set("Metadata", xmp);
    catalogue.set("OutputIntents", vec![intent]);
    if let Some(outline) = outline {
        catalogue.set("Outlines", outline);
        catalogue.set("PageMode", "UseOutlines");
    }
    let information = file.add_object(metadata.information());
    file.trailer.set("Info", information);
    let id = Object::String(identifier(&file, metadata), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    prune(&mut file);
    pack(&mut file);
    save(&mut file)
}

/// Compresses the streams. The end of a stream is not to be taken for the end of a line, so one
/// that would end with a carriage return stays as it is.
pub(super) fn pack(file: &mut File) {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        if !stream.allows_compression {
            continue;
        }
        let mut packed = stream.clone();
        if packed.compress().is_ok() && packed.content.last() != Some(&b'\r') {
            *stream = packed;
        }
    }
}

/// Writes the file. The streams that are made while writing can end with a carriage return too;
/// one more empty object among them gives them another end.
pub(super) fn save(file: &mut File) -> Result<Vec<u8>, PaperError> {
    const TRIES: usize = 20;
    let mut bytes = Vec::new();
    for _ in 0..TRIES {
        bytes.clear();
        file.save_modern(&mut bytes)
            .map_err(|error| PaperError::Pdf(error.to_string()))?;
        let end = b"\r\nendstream";
        if !bytes.windows(end.len()).any(|window| window == end) {
            break;
        }
        file.add_object(Object::Null);
    }
    Ok(bytes)
}

/// The pages with their fonts, as a file that says nothing about itself yet.
fn with_pages(pages: Vec<Vec<Op>>) -> File {
    let mut paper = PdfDocument::new("");
    for face in faces() {
        let id = FontId(face.tag.to_owned());
        let used = pages.iter().flatten().any(|op| sets(op, face.tag));
        if used {
            paper
                .resources
                .fonts
                .map
                .insert(id, PdfFont::new(face.embedding.clone()));
        }
    }
    let (width, height) = (
        Mm::from(printpdf::Pt(PAGE.0)),
        Mm::from(printpdf::Pt(PAGE.1)),
    );
    for ops in pages {
        let mut page = PdfPage::new(width, height, ops);
        // Millimetres do not give back whole points.
        for edges in [&mut page.media_box, &mut page.trim_box, &mut page.crop_box] {
            (edges.width, edges.height) = (printpdf::Pt(PAGE.0), printpdf::Pt(PAGE.1));
        }
        paper.pages.push(page);
    }
    paper.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new())
}

fn sets(op: &Op, tag: &str) -> bool {
    matches!(op, Op::SetFont { font, .. } if font.get_resource_name() == tag)
}

/// Bookmarks, those of sections under that of the paper.
fn outline(file: &mut File, bookmarks: &[Bookmark], pages: &[ObjectId]) -> Option<ObjectId> {
    if bookmarks.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    let parent = |index: usize| {
        let level = bookmarks[index].level;
        bookmarks[..index]
            .iter()
            .rposition(|before| before.level < level)
    };
    let parents: Vec<Option<usize>> = (0..bookmarks.len()).map(parent).collect();
    let children = |of: Option<usize>| -> Vec<usize> {
        (0..bookmarks.len())
            .filter(|index| parents[*index] == of)
            .collect()
    };
    for (index, bookmark) in bookmarks.iter().enumerate() {
        let (page, top) = bookmark.place;
        let Some(page) = pages.get(page) else {
            continue;
        };
        let siblings = children(parents[index]);
        let place = siblings
            .iter()
            .position(|sibling| *sibling == index)
            .unwrap_or(0);
        let destination: Vec<Object> = vec![
            (*page).into(),
            "XYZ".into(),
            Object::Integer(0),
            Object::Real((PAGE.1 - top).round()),
            Object::Null,
        ];
        let mut item = dictionary! {
            "Title" => text_string(&bookmark.title),
            "Parent" => parents[index].map_or(root, |parent| ids[parent]),
            "Dest" => destination,
        };
        if let Some(before) = place.checked_sub(1).and_then(|before| siblings.get(before)) {
            item.set("Prev", ids[*before]);
        }
        if let Some(after) = siblings.get(place + 1) {
            item.set("Next", ids[*after]);
        }
        family(&mut item, &children(Some(index)), &ids);
        file.objects.insert(ids[index], Object::Dictionary(item));
    }
    let mut top = dictionary! { "Type" => "Outlines" };
    family(&mut top, &children(None), &ids);
    top.set("Count", i64::try_from(bookmarks.len()).unwrap_or(0));
    file.objects.insert(root, Object::Dictionary(top));
    Some(root)
}

fn family(item: &mut Dictionary, children: &[usize], ids: &[ObjectId]) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        item.set("First", ids[*first]);
        item.set("Last", ids[*last]);
        item.set("Count", i64::try_from(children.len()).unwrap_or(0));
    }
}

/// An identifier that depends on nothing but the content and the date.
pub(super) fn identifier(file: &File, metadata: &Metadata<'_>) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(metadata.title.as_bytes());
    hash.update(metadata.date.to_rfc3339().as_bytes());
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    hash.finalize()[..16].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stream_ends_in_a_way_that_hides_its_length() {
        // One compressed stream in 256 ends with a carriage return by chance.
        let mut dangerous = 0;
        for number in 0..600 {
            let mut file = File::with_version("1.7");
            let content = "text".repeat(20 + number).into_bytes();
            let stream = lopdf::Stream::new(Dictionary::new(), content);
            let mut packed = stream.clone();
            packed.compress().unwrap();
            dangerous += usize::from(packed.content.ends_with(b"\r"));
            let stream = file.add_object(stream);
            let root = file.add_object(dictionary! { "Type" => "Catalog", "Metadata" => stream });
            file.trailer.set("Root", root);
            pack(&mut file);
            let bytes = save(&mut file).unwrap();
            let end = b"\r\nendstream";
            assert!(
                !bytes.windows(end.len()).any(|window| window == end),
                "file {number}"
            );
            let read = File::load_mem(&bytes).unwrap();
            assert!(
                read.catalog().unwrap().has(b"Metadata"),
                "file {number} can be read"
            );
        }
        assert!(dangerous > 0, "the trial meets the case that it is about");
    }
}
