//! The court system's technical requirements for e-filing, measured in the finished files.
//!
//! Decides for each file whether its margins, its size, its pages and its content are what e-filing takes. It
//! rests on what was measured in the file itself, never on what a template promised.

use casefile::path::FactPath;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::measured::{FileFormat, MeasuredFile, MeasuredFiles};
use crate::office::Office;
use crate::rule::FilesRule;

/// The technical requirements.
pub static TECHNICAL: Authority = Authority {
    id: "eFiling, technical requirements",
    kind: AuthorityKind::Standard,
    citation: "Wisconsin circuit court eFiling, technical requirements",
    paraphrase: "Half an inch blank above every page and a blank square of two inches at the top right of the first; three inches above a paper that a court official signs, without a place for the signature; PDF, or Word where it is likely to be edited; ten megabytes a document; pages no larger than 12 by 18 inches; no script, macro, security or digital signature.",
    source: "wicourts.gov, eFiling, technical requirements and help on proposed orders",
    edition: "undated copy",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// Half an inch, in thousandths of an inch.
const MARGIN: u32 = 500;
/// The blank square on the first page.
const CORNER: u32 = 2_000;
/// The blank space above an order.
const ORDER_TOP: u32 = 3_000;
/// Ten megabytes; the smaller reading of the word.
const LARGEST: u64 = 10_000_000;

/// What a rule says of one file: it holds, or what is wrong with it.
fn each(
    rule: &'static str,
    files: &MeasuredFiles,
    wanted: impl Fn(&MeasuredFile) -> bool,
    of: impl Fn(&MeasuredFile) -> Result<String, (Outcome, String)>,
) -> Vec<Conclusion> {
    if files.files.is_empty() {
        return vec![Conclusion::new(rule, Outcome::NeedsFact).because(
            "Make the papers first: nothing is measured yet.",
            &TECHNICAL,
            [],
        )];
    }
    files
        .files
        .iter()
        .enumerate()
        .filter(|(_, file)| wanted(file))
        .map(|(at, file)| {
            let (outcome, says) = match of(file) {
                Ok(says) => (Outcome::Met, says),
                Err((outcome, says)) => (outcome, says),
            };
            Conclusion::new(rule, outcome)
                .about(FactPath(format!("/files/{at}")))
                .because(
                    format!(
                        "{}, {}: {says}",
                        file.paper.title(),
                        format_name(file.format)
                    ),
                    &TECHNICAL,
                    [],
                )
        })
        .collect()
}

fn format_name(format: FileFormat) -> &'static str {
    match format {
        FileFormat::Pdf => "PDF",
        FileFormat::Docx => "Word",
    }
}

/// Thousandths of an inch, as inches.
fn inches(thousandths: u32) -> String {
    format!("{}.{:02} in", thousandths / 1_000, thousandths % 1_000 / 10)
}

fn has_pages(file: &MeasuredFile) -> bool {
    !file.pages.is_empty()
}

/// The first page, counted from one, above which less is blank than it has to be.
fn tight_page(file: &MeasuredFile, skip: usize, least: u32) -> Option<(usize, u32)> {
    file.pages
        .iter()
        .enumerate()
        .skip(skip)
        .find(|(_, page)| page.top < least)
        .map(|(at, page)| (at + 1, page.top))
}

fn needs(says: String) -> Result<String, (Outcome, String)> {
    Err((Outcome::NeedsFact, says))
}

/// EFL-01: half an inch above every page.
pub static TOP_MARGIN: FilesRule = FilesRule {
    id: "EFL-01",
    title: "Half an inch above every page",
    says: "Every page leaves half an inch blank at its top.",
    authorities: &[&TECHNICAL],
    met_by: "",
    open: "",
    decide: |files, _, _| {
        each("EFL-01", files, has_pages, |file| {
            match tight_page(file, 0, MARGIN) {
                None => Ok("every page leaves its top margin blank.".to_owned()),
                Some((page, top)) => needs(format!(
                    "page {page} leaves {} blank at its top, and half an inch is asked for.",
                    inches(top)
                )),
            }
        })
    },
};

/// EFL-02: the square for the stamp.
pub static STAMP_SQUARE: FilesRule = FilesRule {
    id: "EFL-02",
    title: "Room for the stamp",
    says: "The first page leaves a square of two inches blank at its top right.",
    authorities: &[&TECHNICAL],
    met_by: "",
    open: "",
    decide: |files, _, _| {
        each("EFL-02", files, has_pages, |file| match file.corner {
            Some(side) if side >= CORNER => Ok("the square for the stamp is blank.".to_owned()),
            Some(side) => needs(format!(
                "the blank square at the top right of the first page is {} wide, and two inches are asked for.",
                inches(side)
            )),
            None => needs("the square at the top right was not measured.".to_owned()),
        })
    },
};

/// EFL-03: three inches above an order, and no place for the judge.
pub static ORDER: FilesRule = FilesRule {
    id: "EFL-03",
    title: "Room above an order",
    says: "A paper that a court official signs leaves three inches blank above its first page and half an inch above the others, and bears no place for the judge’s signature or its date.",
    authorities: &[&TECHNICAL],
    met_by: "",
    open: "",
    decide: order,
};

fn order(files: &MeasuredFiles, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let is_order = |file: &MeasuredFile| file.paper.is_signed_by_court();
    each("EFL-03", files, is_order, |file| {
        let first = file.pages.first().map(|page| page.top);
        match (first, tight_page(file, 1, MARGIN)) {
            _ if file.judge_block => needs(
                "it holds a place for the judge’s signature or its date, and the e-filing system sets its own.".to_owned(),
            ),
            // Word has no pages of its own; what it leaves blank is measured in its PDF twin.
            (None, _) => Ok("it holds no place for the judge’s signature.".to_owned()),
            (Some(top), _) if top < ORDER_TOP => needs(format!(
                "the first page leaves {} blank at its top, and three inches are asked for.",
                inches(top)
            )),
            (Some(_), Some((page, top))) => needs(format!(
                "page {page} leaves {} blank at its top, and half an inch is asked for.",
                inches(top)
            )),
            (Some(_), None) => Ok("it leaves the room that an order needs.".to_owned()),
        }
    })
}

/// EFL-04: Word where it is likely to be edited.
pub static FORMAT: FilesRule = FilesRule {
    id: "EFL-04",
    title: "Word or PDF",
    says: "A paper that a court official signs and is likely to edit is filed as Word; everything else as PDF.",
    authorities: &[&TECHNICAL],
    met_by: "",
    open: "",
    decide: |files, _, _| {
        let is_order = |file: &MeasuredFile| file.paper.is_signed_by_court();
        each("EFL-04", files, is_order, |file| {
            match (file.editable, file.format) {
                (true, FileFormat::Docx) | (false, FileFormat::Pdf) => {
                    Ok("the format is the one that is asked for.".to_owned())
                }
                (true, FileFormat::Pdf) => Err((
                    Outcome::Warn,
                    "it is likely to be edited, so file the Word copy.".to_owned(),
                )),
                (false, FileFormat::Docx) => Err((
                    Outcome::Warn,
                    "it is not likely to be edited, so file the PDF.".to_owned(),
                )),
            }
        })
    },
};

/// EFL-05: ten megabytes.
pub static SIZE: FilesRule = FilesRule {
    id: "EFL-05",
    title: "Ten megabytes a document",
    says: "A document has at most ten megabytes; a larger one is split. A single page that is larger cannot be split, and has to be made smaller.",
    authorities: &[&TECHNICAL],
    met_by: "",
    open: "",
    decide: |files, _, _| {
        each(
            "EFL-05",
            files,
            |_| true,
            |file| {
                if file.bytes <= LARGEST {
                    Ok("it is small enough.".to_owned())
                } else if file.pages.len() > 1 {
                    Err((
                        Outcome::NeedsFact,
                        "it is larger than ten megabytes: split it.".to_owned(),
                    ))
                } else {
                    Err((
                    Outcome::Blocked,
                    "it is larger than ten megabytes and cannot be split: make it smaller, such as by scanning it again.".to_owned(),
                ))
                }
            },
        )
    },
};

/// EFL-06: nothing active.
pub static INACTIVE: FilesRule = FilesRule {
    id: "EFL-06",
    title: "Nothing active in it",
    says: "A file holds no script, macro, security setting or digital signature.",
    authorities: &[&TECHNICAL],
    met_by: "",
    open: "",
    decide: |files, _, _| {
        each(
            "EFL-06",
            files,
            |_| true,
            |file| {
                let active: Vec<&str> = file.active.iter().map(|found| found.words()).collect();
                if active.is_empty() {
                    Ok("nothing active is in it.".to_owned())
                } else {
                    Err((
                        Outcome::Blocked,
                        format!("it holds {}: print it to a new PDF.", active.join(" and ")),
                    ))
                }
            },
        )
    },
};

/// EFL-07: the size of a page.
pub static PAGE_SIZE: FilesRule = FilesRule {
    id: "EFL-07",
    title: "Pages of 8.5 by 11 inches",
    says: "A page is no larger than 12 by 18 inches; the papers use 8.5 by 11.",
    authorities: &[&TECHNICAL],
    met_by: "",
    open: "",
    decide: |files, _, _| {
        each("EFL-07", files, has_pages, |file| {
            let large = file.pages.iter().position(|page| {
                let (short, long) = (page.width.min(page.height), page.width.max(page.height));
                short > 12_000 || long > 18_000
            });
            match large {
                None => Ok("no page is too large.".to_owned()),
                Some(at) => Err((
                    Outcome::Warn,
                    format!("page {} is larger than 12 by 18 inches.", at + 1),
                )),
            }
        })
    },
};

#[cfg(test)]
#[path = "efiling_format/tests.rs"]
mod tests;
