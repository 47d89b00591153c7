//! The package around the parts of a Word file, with nothing in it of machine or person.

use std::io::{Cursor, Write};

use chrono::{DateTime, Utc};
use docx_rs as word;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{order::tidy, styles::OF_LIBRARY, text::shown, tree, tree::Element, tree::Node};
use crate::{document::Document, error::PaperError};

/// The parts beside those that the paper fills.
const RELATIONS: &str = "_rels/.rels";

/// Packs the parts; every entry bears the same fixed time.
pub(super) fn pack(
    parts: word::XMLDocx,
    document: &Document,
    date: DateTime<Utc>,
) -> Result<Vec<u8>, PaperError> {
    let fault = |error: zip::result::ZipError| PaperError::Docx(error.to_string());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    let mut entries: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".to_owned(), content_types(&parts)),
        (RELATIONS.to_owned(), RELATIONS_OF_FILE.as_bytes().to_vec()),
        ("docProps/core.xml".to_owned(), core(document, date)),
        ("docProps/app.xml".to_owned(), APP.as_bytes().to_vec()),
        ("word/_rels/document.xml.rels".to_owned(), relations(&parts)),
        ("word/document.xml".to_owned(), ordered(&parts.document)?),
        (
            "word/styles.xml".to_owned(),
            styled(&parts.styles, document)?,
        ),
        (
            "word/numbering.xml".to_owned(),
            numbered(&parts.numberings)?,
        ),
        ("word/settings.xml".to_owned(), settings(document)),
    ];
    for (kind, all) in [("header", &parts.headers), ("footer", &parts.footers)] {
        for (part, number) in all.iter().zip(1..) {
            entries.push((format!("word/{kind}{number}.xml"), ordered(part)?));
        }
    }
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in entries {
        file.start_file(name, options).map_err(fault)?;
        file.write_all(&part)
            .map_err(|error| PaperError::Docx(error.to_string()))?;
    }
    Ok(file.finish().map_err(fault)?.into_inner())
}

fn ordered(part: &[u8]) -> Result<Vec<u8>, PaperError> {
    let mut root = tree::read(part)?;
    tidy(&mut root);
    Ok(tree::write(&root))
}

/// The numbering, without what the library numbers by itself.
fn numbered(part: &[u8]) -> Result<Vec<u8>, PaperError> {
    let mut root = tree::read(part)?;
    tidy(&mut root);
    let of_library = [
        format!("w:abstractNumId=\"{OF_LIBRARY}\""),
        format!("w:numId=\"{OF_LIBRARY}\""),
    ];
    root.children.retain(|node| match node {
        Node::Element(numbering) => !of_library.contains(&numbering.attributes),
        Node::Text(_) => true,
    });
    Ok(tree::write(&root))
}

/// The styles, with the language that the paper is written in and the style to begin with.
fn styled(part: &[u8], document: &Document) -> Result<Vec<u8>, PaperError> {
    let mut root = tree::read(part)?;
    tidy(&mut root);
    let language = escaped(&document.language);
    let run = root
        .child("w:docDefaults")
        .and_then(|defaults| defaults.child("w:rPrDefault"))
        .and_then(|default| default.child("w:rPr"));
    if let Some(run) = run {
        let attributes = format!(r#"w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA""#);
        let language = Element::new("w:lang", &attributes);
        run.children.push(Node::Element(language));
    }
    for node in &mut root.children {
        if let Node::Element(style) = node {
            let first = style.attributes.contains(r#"w:styleId="Normal""#);
            if first {
                style.attributes.push_str(r#" w:default="1""#);
            }
        }
    }
    Ok(tree::write(&root))
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const KIND: &str = "application/vnd.openxmlformats-officedocument";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const RELATIONS_OF_FILE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/>\
</Relationships>";

const APP: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">",
    "<Application>Sandhill ",
    env!("CARGO_PKG_VERSION"),
    "</Application></Properties>"
);

fn content_types(parts: &word::XMLDocx) -> Vec<u8> {
    let mut out = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" ContentType=\"{KIND}.extended-properties+xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{KIND}.wordprocessingml.document.main+xml\"/>"
    );
    let named = ["styles", "numbering", "settings"].map(|name| (name.to_owned(), name));
    for (name, kind) in named.into_iter().chain(furniture(parts)) {
        out.push_str(&format!(
            "<Override PartName=\"/word/{name}.xml\" ContentType=\"{KIND}.wordprocessingml.{kind}+xml\"/>"
        ));
    }
    out.push_str("</Types>");
    out.into_bytes()
}

/// The names of the heads and feet, with their kind.
fn furniture(parts: &word::XMLDocx) -> impl Iterator<Item = (String, &'static str)> {
    let heads = (1..=parts.headers.len()).map(|number| (format!("header{number}"), "header"));
    let feet = (1..=parts.footers.len()).map(|number| (format!("footer{number}"), "footer"));
    heads.chain(feet)
}

/// How the text finds the other parts; the names of heads and feet are those the library gives.
fn relations(parts: &word::XMLDocx) -> Vec<u8> {
    let mut out = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for (id, name) in [
        ("rIdStyles", "styles"),
        ("rIdNumbering", "numbering"),
        ("rIdSettings", "settings"),
    ] {
        out.push_str(&relation(id, name, name));
    }
    for (kind, id, count) in [
        ("header", "rIdHeader", parts.headers.len()),
        ("footer", "rIdFooter", parts.footers.len()),
    ] {
        for number in 1..=count {
            out.push_str(&relation(
                &format!("{id}{number}"),
                kind,
                &format!("{kind}{number}"),
            ));
        }
    }
    out.push_str("</Relationships>");
    out.into_bytes()
}

fn relation(id: &str, kind: &str, name: &str) -> String {
    format!("<Relationship Id=\"{id}\" Type=\"{RELATION}/{kind}\" Target=\"{name}.xml\"/>")
}

/// What the file says about itself: its title, language and date, and nobody's name.
fn core(document: &Document, date: DateTime<Utc>) -> Vec<u8> {
    let (title, language) = (
        escaped(&shown(&document.title)),
        escaped(&document.language),
    );
    let date = date.format("%Y-%m-%dT%H:%M:%SZ");
    format!(
        "{HEAD}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title>\
         <dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:modified></cp:coreProperties>"
    )
    .into_bytes()
}

fn settings(document: &Document) -> Vec<u8> {
    let language = escaped(&document.language);
    format!(
        "{HEAD}<w:settings xmlns:w=\"{WORD}\"><w:zoom w:percent=\"100\"/>\
         <w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\"/></w:settings>"
    )
    .into_bytes()
}

/// Text for XML, inside an element or an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
