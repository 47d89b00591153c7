//! Word files read back: by their parts, and by LibreOffice.

use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Read},
    path::{Path, PathBuf},
    process::Command,
};

use chrono::{DateTime, TimeZone, Utc};
use papers::{
    document::Document,
    docx,
    measure::{Measured, measure},
};
use tempfile::TempDir;

/// The moment at which all of them are made.
pub fn date() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 9, 30, 0)
        .single()
        .expect("a time")
}

/// The paper as a Word file, left where it can be looked at.
pub fn written(document: &Document) -> Vec<u8> {
    docx::write(document, date()).expect("the paper is written")
}

/// Every part of a Word file by its name.
pub fn parts(file: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("it is an archive");
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("there is an entry");
        let mut text = String::new();
        entry.read_to_string(&mut text).expect("a part is text");
        parts.insert(entry.name().to_owned(), text);
    }
    parts
}

/// One part of a Word file.
pub fn part(file: &[u8], name: &str) -> String {
    parts(file)
        .remove(name)
        .unwrap_or_else(|| panic!("{name} is missing"))
}

/// The beginning of the order in which the schema wants some elements; those named later come later.
const ORDERS: &[(&str, &[&str])] = &[
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:numPr",
            "w:pBdr",
            "w:tabs",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:sz", "w:szCs", "w:bdr", "w:lang",
        ],
    ),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
        ],
    ),
    ("w:tbl", &["w:tblPr", "w:tblGrid", "w:tr"]),
    ("w:tr", &["w:trPr", "w:tc"]),
    ("w:tc", &["w:tcPr", "w:p"]),
    (
        "w:tcPr",
        &["w:tcW", "w:gridSpan", "w:tcBorders", "w:vAlign"],
    ),
    (
        "w:lvl",
        &[
            "w:start",
            "w:numFmt",
            "w:pStyle",
            "w:suff",
            "w:lvlText",
            "w:lvlJc",
            "w:pPr",
            "w:rPr",
        ],
    ),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    ("w:num", &["w:abstractNumId", "w:lvlOverride"]),
    ("w:numbering", &["w:abstractNum", "w:num"]),
];

/// Checks that a part is sound XML, and that its elements stand in the order of the schema.
pub fn check_order(name: &str, part: &str) {
    use quick_xml::{Reader, events::Event};
    let mut reader = Reader::from_str(part);
    reader.config_mut().check_end_names = true;
    let mut open: Vec<(String, usize)> = Vec::new();
    loop {
        let event = reader.read_event();
        let event = event.unwrap_or_else(|error| panic!("{name} is no XML: {error}"));
        let (tag, opens) = match &event {
            Event::Start(tag) => (tag, true),
            Event::Empty(tag) => (tag, false),
            Event::End(_) => {
                open.pop();
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        let tag = String::from_utf8_lossy(tag.name().as_ref()).into_owned();
        if let Some((parent, last)) = open.last_mut() {
            let order = ORDERS.iter().find(|(known, _)| known == parent);
            let place = order.and_then(|(_, order)| order.iter().position(|known| *known == tag));
            if let Some(place) = place {
                assert!(place >= *last, "{name}: {tag} comes too late in {parent}");
                *last = place;
            }
        }
        if opens {
            open.push((tag, 0));
        }
    }
    assert!(open.is_empty(), "{name}: {open:?} does not end");
}

/// LibreOffice with a profile of its own.
pub struct Office {
    folder: TempDir,
}

impl Office {
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        Self { folder }
    }

    /// Sets several files in one run, which is much faster than one by one.
    pub fn set_all(&self, files: &[(String, Vec<u8>)]) {
        let sources: Vec<PathBuf> = files
            .iter()
            .map(|(name, file)| self.source(name, file))
            .collect();
        self.run(&sources, "pdf");
    }

    fn source(&self, name: &str, file: &[u8]) -> PathBuf {
        let source = self.folder.path().join(name).with_extension("docx");
        fs::write(&source, file).expect("the file can be written");
        source
    }

    /// The file in another format; what was made of the same file before is taken as it is.
    fn converted(&self, name: &str, file: &[u8], to: &str) -> PathBuf {
        let path = self.folder.path().join(to).join(name).with_extension(to);
        let before = fs::read(self.folder.path().join(name).with_extension("docx"));
        if !path.exists() || before.ok().as_deref() != Some(file) {
            self.run(&[self.source(name, file)], to);
        }
        assert!(path.exists(), "LibreOffice made no {to} of {name}");
        path
    }

    fn run(&self, sources: &[PathBuf], to: &str) {
        let profile = format!(
            "-env:UserInstallation=file://{}",
            self.folder.path().join("profile").display()
        );
        let run = Command::new("soffice")
            .arg(profile)
            .args(["--headless", "--convert-to", to, "--outdir"])
            .arg(self.folder.path().join(to))
            .args(sources)
            .output();
        let run = run.expect("soffice (Debian's libreoffice-writer-nogui) is installed");
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
    }

    /// The file as LibreOffice saves it again.
    pub fn saved(&self, name: &str, file: &[u8]) -> Vec<u8> {
        fs::read(self.converted(name, file, "docx")).expect("it can be read")
    }

    /// What stands on the pages that LibreOffice sets.
    pub fn text(&self, name: &str, file: &[u8], how: &[&str]) -> String {
        let path = self.set(name, file);
        let run = Command::new("pdftotext")
            .args(how)
            .arg(&path)
            .arg("-")
            .output();
        let run = run.expect("pdftotext is installed");
        String::from_utf8(run.stdout).expect("it gives UTF-8")
    }

    /// What is measured on the pages that LibreOffice sets.
    pub fn measured(&self, name: &str, file: &[u8]) -> Measured {
        let bytes = fs::read(self.set(name, file)).expect("it can be read");
        measure(&bytes).expect("it can be measured")
    }

    /// The pages that LibreOffice sets, left where they can be looked at.
    fn set(&self, name: &str, file: &[u8]) -> PathBuf {
        let path = self.converted(name, file, "pdf");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../papers-word");
        fs::create_dir_all(&folder).expect("the folder can be made");
        let kept = folder.join(name).with_extension("pdf");
        fs::copy(&path, &kept).expect("it can be copied");
        fs::write(kept.with_extension("docx"), file).expect("it can be written");
        path
    }
}
