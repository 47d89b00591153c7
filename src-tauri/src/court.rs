//! The court papers of a motion: which there are, and each as a document and as a file.

use casefile::motion::MotionFacts;
use casefile::paper_made::{PaperFormat, PaperKind};
use chrono::{DateTime, Utc};
use law::calendar::local_date;
use law::motion::measured::{CourtPaper, MeasuredFile};
use law::motion::{Drafting, Motion, motion};
use papers::document::Document;
use papers::measure::{measure, word_for_rules};
use papers::{certificate_of_service, court, court_notice, declaration, docx, pdf};
use papers::{proposed_order, statement_of_facts};

use crate::error::{AppError, ErrorCode};

/// One of the court papers.
pub struct CourtPaperOf {
    /// What a case keeps of it.
    pub kind: PaperKind,
    /// The name under which an edit keeps the template it belongs to.
    pub name: &'static str,
    /// What the rules of e-filing call it.
    pub paper: CourtPaper,
    /// The template, as it comes with the program.
    pub template: &'static str,
    /// Whether somebody is likely to edit it at the court, so that e-filing takes it as a Word file.
    pub editable: bool,
}

/// The court papers, in the order in which they are filed.
pub static COURT_PAPERS: &[CourtPaperOf] = &[
    CourtPaperOf {
        kind: PaperKind::Motion,
        name: "motion",
        paper: CourtPaper::Motion,
        template: papers::motion::TEMPLATE,
        editable: false,
    },
    CourtPaperOf {
        kind: PaperKind::StatementOfFacts,
        name: "statement_of_facts",
        paper: CourtPaper::StatementOfFacts,
        template: statement_of_facts::TEMPLATE,
        editable: false,
    },
    CourtPaperOf {
        kind: PaperKind::Declaration,
        name: "declaration",
        paper: CourtPaper::Declaration,
        template: declaration::TEMPLATE,
        editable: false,
    },
    CourtPaperOf {
        kind: PaperKind::ProposedOrder,
        name: "proposed_order",
        paper: CourtPaper::ProposedOrder,
        template: proposed_order::TEMPLATE,
        editable: true,
    },
    CourtPaperOf {
        kind: PaperKind::CourtNotice,
        name: "court_notice",
        paper: CourtPaper::CourtNotice,
        template: court_notice::TEMPLATE,
        editable: true,
    },
    CourtPaperOf {
        kind: PaperKind::CertificateOfService,
        name: "certificate_of_service",
        paper: CourtPaper::CertificateOfService,
        template: certificate_of_service::TEMPLATE,
        editable: false,
    },
];

impl CourtPaperOf {
    /// The paper of that kind.
    pub fn of(kind: PaperKind) -> Result<&'static Self, AppError> {
        COURT_PAPERS
            .iter()
            .find(|paper| paper.kind == kind)
            .ok_or_else(|| {
                AppError::new(
                    ErrorCode::BadInput,
                    "This is no paper of a motion. Nothing was made.",
                )
                .at("paper")
            })
    }

    /// Whether it goes with this motion at all: a declaration goes only where somebody said so.
    pub fn is_wanted(&self, motion: &Motion) -> bool {
        self.kind != PaperKind::Declaration || declaration::is_wanted(motion)
    }

    /// The paper with a person's edits; `at` gives the day on a draft's stamp.
    pub fn document(&self, motion: &Motion, at: DateTime<Utc>) -> Result<Document, AppError> {
        court::paper(self.template, motion, local_date(at)).map_err(paper_fault)
    }

    /// The paper as the program words it.
    pub fn as_made(&self, motion: &Motion, at: DateTime<Utc>) -> Result<Document, AppError> {
        court::as_made(self.template, motion, local_date(at)).map_err(paper_fault)
    }
}

/// A paper as a finished file.
pub struct Finished {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has; nought in a format that has none of its own.
    pub pages: u32,
    /// The characters that no font of the program has; each is printed as its name.
    pub unset: Vec<char>,
    /// What e-filing measures in it; nothing for a paper in which nothing is measured.
    pub measured: Option<MeasuredFile>,
    /// Whether it says of itself that it is a draft.
    pub draft: bool,
}

impl Finished {
    /// A Word file that nothing is measured in.
    pub fn word(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            pages: 0,
            unset: Vec::new(),
            measured: None,
            draft: false,
        }
    }

    /// A PDF that nothing is measured in.
    pub fn pdf(pdf: pdf::Pdf) -> Self {
        Self {
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
            bytes: pdf.bytes,
            unset: pdf.unset,
            measured: None,
            draft: false,
        }
    }
}

/// The motion of these facts, or the refusal of the law as an error at the places.
pub fn drafted(facts: &MotionFacts, practice: bool) -> Result<Box<Motion>, AppError> {
    match motion(facts, practice) {
        Drafting::Motion(motion) => Ok(motion),
        Drafting::Refused(reasons) => {
            let first = reasons.first().map(|r| r.says.clone()).unwrap_or_default();
            let more = match reasons.len() {
                0 | 1 => String::new(),
                n => format!(" {} more wait below.", n - 1),
            };
            Err(AppError::new(ErrorCode::Refused, format!("{first}{more}"))
                .at("refused")
                .hint("Everything that holds the papers stands beside them; decide there."))
        }
    }
}

/// Sets a court paper as a file. The same facts and moment give the same bytes.
pub fn finish(
    paper: &CourtPaperOf,
    facts: &MotionFacts,
    practice: bool,
    format: PaperFormat,
    at: DateTime<Utc>,
) -> Result<Finished, AppError> {
    let motion = drafted(facts, practice)?;
    let document = paper.document(&motion, at)?;
    let judge_block = court::has_judge_block(&document);
    Ok(match format {
        PaperFormat::Pdf => {
            let pdf = pdf::write(&document, at).map_err(paper_fault)?;
            let measured = measure(&pdf.bytes).map_err(paper_fault)?.for_rules(
                paper.paper,
                judge_block,
                paper.editable,
            );
            Finished {
                measured: Some(measured),
                draft: motion.is_draft(),
                ..Finished::pdf(pdf)
            }
        }
        PaperFormat::Docx => {
            let bytes = docx::write(&document, at).map_err(paper_fault)?;
            let measured = word_for_rules(&bytes, paper.paper, judge_block, paper.editable);
            Finished {
                measured: Some(measured),
                draft: motion.is_draft(),
                ..Finished::word(bytes)
            }
        }
    })
}

/// A paper that could not be set is a fault of the program or of a template, never of a case.
pub fn paper_fault(fault: papers::error::PaperError) -> AppError {
    AppError::new(ErrorCode::Internal, fault.to_string())
}
