//! What can go wrong when a paper is made.

use thiserror::Error;

/// Why a paper could not be made; the case itself is never touched by it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PaperError {
    /// The template cannot be read or asks for something that was not handed over.
    #[error(
        "Line {line} of the template, \u{201c}{text}\u{201d}: {problem}. Nothing was printed; \
         correct the template or go back to the one that came with the program."
    )]
    Template {
        /// The line of the template, counted from 1.
        line: usize,
        /// The text of that line, as it stands in the template.
        text: String,
        /// What is wrong with it.
        problem: String,
    },
    /// The filled-in template does not have the form of a paper.
    #[error(
        "The template's part \u{201c}{part}\u{201d} {problem}. Nothing was printed; correct the \
         template or go back to the one that came with the program."
    )]
    Form {
        /// The beginning of the part, with every value shown as "…".
        part: String,
        /// What is wrong with it, as the end of a sentence.
        problem: String,
    },
    /// The template grew past the bounds that keep the program responsive.
    #[error("The template {0}. Nothing was printed; make the template shorter.")]
    TooLarge(&'static str),
    /// The finished paper could not be written as a PDF.
    #[error("The PDF could not be written ({0}). The case is safe; try again.")]
    Pdf(String),
    /// The finished paper could not be written as a DOCX file.
    #[error("The Word file could not be written ({0}). The case is safe; try again.")]
    Docx(String),
    /// A file that was to be measured is no PDF that can be read.
    #[error(
        "This file cannot be read as a PDF ({0}). Nothing was changed; choose the file again, or \
         print it to a new PDF first."
    )]
    Unreadable(String),
    /// A part of a packet is no PDF that can be taken along.
    #[error(
        "\u{201c}{title}\u{201d} cannot go into the packet: {why}. Nothing was made; leave it out, \
         or print it to a new PDF and add that."
    )]
    Part {
        /// What the part is called.
        title: String,
        /// What is wrong with it, as the end of a sentence.
        why: String,
    },
}
