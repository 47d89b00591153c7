//! What was measured in the finished files of a motion, as facts for the rules of e-filing.

use serde::{Deserialize, Serialize};

/// The finished files of one motion. None yet is an answer too: the papers are still to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MeasuredFiles {
    /// Each file, in the order in which they are filed.
    pub files: Vec<MeasuredFile>,
}

/// One finished file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MeasuredFile {
    /// Which paper it is.
    pub paper: CourtPaper,
    /// In which format it was written.
    pub format: FileFormat,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its pages; empty for a format without pages of its own.
    pub pages: Vec<MeasuredPage>,
    /// The side of the largest blank square in the top right corner of the first page, in thousandths of an
    /// inch; `None` where it cannot be measured.
    pub corner: Option<u32>,
    /// Active content that was found in it.
    pub active: Vec<ActiveContent>,
    /// Whether it holds a place for a judge's signature or its date.
    pub judge_block: bool,
    /// Whether somebody is likely to edit it at the court.
    pub editable: bool,
}

/// One page of a finished file, in thousandths of an inch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MeasuredPage {
    /// The width of the page.
    pub width: u32,
    /// The height of the page.
    pub height: u32,
    /// The blank space above the first mark on it.
    pub top: u32,
}

/// The papers of a motion.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum CourtPaper {
    /// Notice of motion and motion.
    Motion,
    /// Statement of facts.
    StatementOfFacts,
    /// Proposed order.
    ProposedOrder,
    /// Notice to the district attorney, for the court to sign.
    CourtNotice,
    /// The movant's declaration.
    Declaration,
    /// Certificate of service.
    CertificateOfService,
    /// An exhibit.
    Exhibit,
}

impl CourtPaper {
    /// Whether a court official signs it, so that it leaves the room which e-filing asks for.
    pub fn is_signed_by_court(self) -> bool {
        matches!(self, Self::ProposedOrder | Self::CourtNotice)
    }

    /// The name of the paper.
    pub fn title(self) -> &'static str {
        match self {
            Self::Motion => "Notice of motion and motion",
            Self::StatementOfFacts => "Statement of facts",
            Self::ProposedOrder => "Proposed order",
            Self::CourtNotice => "Notice to the district attorney",
            Self::Declaration => "Declaration",
            Self::CertificateOfService => "Certificate of service",
            Self::Exhibit => "Exhibit",
        }
    }
}

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    /// PDF.
    Pdf,
    /// Word.
    Docx,
}

/// Active content, which e-filing refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ActiveContent {
    /// A script.
    Script,
    /// A macro.
    Macro,
    /// A password or a restriction.
    Security,
    /// A digital signature.
    DigitalSignature,
}

impl ActiveContent {
    /// The words for it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Script => "a script",
            Self::Macro => "a macro",
            Self::Security => "a password or restriction",
            Self::DigitalSignature => "a digital signature",
        }
    }
}
