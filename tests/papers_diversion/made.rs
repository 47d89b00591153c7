//! From a request to its paper, and back to its text.

use std::{fs, path::PathBuf, process::Command};

use casefile::diversion::DiversionFacts;
use law::diversion::request::DiversionRequest;
use law::diversion::request::paper::DiversionPaper;
use papers::{
    diversion::paper,
    document::Document,
    measure::{Measured, measure},
    pdf, text,
};

use super::cases::{date, requested, today};

/// The paper of a request.
pub fn document(request: &DiversionRequest) -> Document {
    paper(request, today()).unwrap_or_else(|why| panic!("{:?}: {why}", request.paper()))
}

/// The text of a paper of these facts; the paper has to be one that can be made.
pub fn text_of(facts: &DiversionFacts, paper: DiversionPaper) -> String {
    text::write(&document(&requested(facts, paper)))
}

/// A paper as a PDF: what was measured in it, and what another program reads.
pub struct Printed {
    pub measured: Measured,
    pub text: String,
}

/// Prints a paper and leaves it where it can be validated and looked at.
pub fn printed(name: &str, document: &Document) -> Printed {
    let pdf = pdf::write(document, date()).expect("the paper is written");
    assert!(pdf.unset.is_empty(), "every letter of {name} has a font");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../papers");
    fs::create_dir_all(&folder).expect("the folder for samples can be made");
    let path = folder.join(format!("diversion_{name}.pdf"));
    fs::write(&path, &pdf.bytes).expect("the sample can be written");
    let output = Command::new("pdftotext")
        .args(["-layout"])
        .arg(&path)
        .arg("-")
        .output();
    let output = output.expect("pdftotext (Debian's poppler-utils) is installed");
    let text = String::from_utf8(output.stdout).expect("it gives UTF-8");
    let measured = measure(&pdf.bytes).expect("the paper can be measured");
    Printed { measured, text }
}

/// Text with every stretch of white space as one space.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
