//! Whether a PDF carries a picture or another file in any of its objects.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, Document, LoadOptions, Object, Stream};

use crate::case_refusal::CaseRefusal;

/// No larger file is looked through: all of it has to be held in memory.
pub(crate) const LARGEST: usize = 64 << 20;
/// No stream is unpacked beyond this.
const UNPACKED: usize = 64 << 20;
/// Deeper than this no honest file nests its objects.
const DEEPEST: usize = 64;

/// Refuses a PDF that carries an image, as an object or in the drawing of a page, or that holds other files.
/// One that cannot be read to its end is refused too.
pub(crate) fn require_no_images(bytes: &[u8]) -> Result<(), CaseRefusal> {
    if bytes.len() > LARGEST {
        return Err(CaseRefusal::UnreadablePdf);
    }
    // A reader of strangers' files may meet what it never expected; that file is then one that cannot be read.
    let looked = catch_unwind(AssertUnwindSafe(|| look(bytes)));
    looked.unwrap_or(Err(CaseRefusal::UnreadablePdf))
}

fn look(bytes: &[u8]) -> Result<(), CaseRefusal> {
    // What an earlier version of the file held is in its bytes even if no object names it any more.
    let marks: [&[u8]; 3] = [b"JFIF\0", b"Exif\0\0", b"\x89PNG\r\n"];
    if marks.iter().any(|mark| holds(bytes, mark)) {
        return Err(CaseRefusal::ImagesInPdf);
    }
    let options = LoadOptions {
        max_decompressed_size: Some(UNPACKED),
        ..LoadOptions::default()
    };
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|_| CaseRefusal::UnreadablePdf)?;
    if document.is_encrypted() || document.was_encrypted() || document.get_pages().is_empty() {
        return Err(CaseRefusal::UnreadablePdf);
    }
    for object in document.objects.values() {
        object_without_images(object, 0)?;
    }
    Ok(())
}

fn object_without_images(object: &Object, depth: usize) -> Result<(), CaseRefusal> {
    if depth > DEEPEST {
        return Err(CaseRefusal::UnreadablePdf);
    }
    match object {
        Object::Stream(stream) => {
            dictionary_without_images(&stream.dict, depth)?;
            drawing_without_images(stream)
        }
        Object::Dictionary(dictionary) => dictionary_without_images(dictionary, depth),
        Object::Array(items) => items
            .iter()
            .try_for_each(|item| object_without_images(item, depth + 1)),
        _ => Ok(()),
    }
}

fn dictionary_without_images(dictionary: &Dictionary, depth: usize) -> Result<(), CaseRefusal> {
    let is = |key: &[u8], name: &[u8]| {
        let found = dictionary.get(key).and_then(Object::as_name);
        found.is_ok_and(|found| found == name)
    };
    if is(b"Subtype", b"Image")
        || is(b"Type", b"EmbeddedFile")
        || dictionary.has(b"EF")
        || dictionary.has(b"EmbeddedFiles")
        || dictionary.has(b"XFA")
    {
        return Err(CaseRefusal::ImagesInPdf);
    }
    dictionary
        .iter()
        .try_for_each(|(_, value)| object_without_images(value, depth + 1))
}

/// A small image may stand in the drawing itself, between BI and ID. Fonts and the file's own tables draw nothing.
fn drawing_without_images(stream: &Stream) -> Result<(), CaseRefusal> {
    let name = |key: &[u8]| stream.dict.get(key).and_then(Object::as_name).ok();
    let is_font = stream.dict.has(b"Length1") || name(b"Subtype").is_some_and(is_font_program);
    if is_font || matches!(name(b"Type"), Some(b"XRef" | b"ObjStm" | b"Metadata")) {
        return Ok(());
    }
    let drawing = stream
        .get_plain_content_with_limit(UNPACKED)
        .map_err(|_| CaseRefusal::UnreadablePdf)?;
    match has_inline_image(&drawing) {
        true => Err(CaseRefusal::ImagesInPdf),
        false => Ok(()),
    }
}

fn is_font_program(subtype: &[u8]) -> bool {
    matches!(subtype, b"Type1C" | b"CIDFontType0C" | b"OpenType")
}

fn has_inline_image(drawing: &[u8]) -> bool {
    let words: Vec<&[u8]> = drawing
        .split(u8::is_ascii_whitespace)
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(2)
        .any(|two| two[0] == b"BI" && two[1].starts_with(b"/"))
        || words.iter().any(|word| word.starts_with(b"BI/"))
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    /// A page with a drawing, and whatever else is put among the objects.
    fn pdf(drawing: &str, more: Option<Object>, packed: bool) -> Vec<u8> {
        let mut document = Document::with_version("1.7");
        let mut stream = Stream::new(Dictionary::new(), drawing.as_bytes().to_vec());
        if packed {
            stream.compress().unwrap();
        }
        let contents = document.add_object(stream);
        let pages = document.new_object_id();
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => contents,
            "MediaBox" => vec![0.into(), 0.into(), 612.into(), 792.into()],
        });
        let kids = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
        document.objects.insert(pages, kids.into());
        if let Some(more) = more {
            document.add_object(more);
        }
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    const TEXT: &str = "BT /F1 12 Tf (BI is no image here) Tj ET";

    #[test]
    fn text_passes_and_every_way_of_carrying_an_image_is_seen() {
        assert_eq!(require_no_images(&pdf(TEXT, None, true)), Ok(()));
        let inline = &format!("{TEXT} {TEXT} BI /W 1 /H 1 /BPC 8 /CS /G ID x EI {TEXT}");
        let image = Stream::new(dictionary! { "Subtype" => "Image" }, vec![0]);
        let file = Stream::new(dictionary! { "Type" => "EmbeddedFile" }, vec![0]);
        for carrying in [
            pdf(inline, None, true),
            pdf(inline, None, false),
            pdf(TEXT, Some(image.into()), false),
            pdf(TEXT, Some(file.into()), false),
            [pdf(TEXT, None, false), b"JFIF\0".to_vec()].concat(),
        ] {
            let looked = require_no_images(&carrying);
            assert_eq!(looked, Err(CaseRefusal::ImagesInPdf));
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        let whole = pdf(TEXT, None, true);
        for broken in [&whole[..whole.len() / 2], b"%PDF-1.7\n", b""] {
            assert_eq!(require_no_images(broken), Err(CaseRefusal::UnreadablePdf));
        }
    }
}
