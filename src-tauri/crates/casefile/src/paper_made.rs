//! Papers that were made from a case: enough to make each again, byte for byte.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::id::RevisionId;

/// One paper that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PaperMade {
    /// Which paper it is.
    pub paper: PaperKind,
    /// The saved state of the case that it was made from.
    pub revision: RevisionId,
    /// The saved state of the office's settings that it was made from, if there was one.
    pub office: Option<RevisionId>,
    /// When it was made, in UTC.
    pub at: DateTime<Utc>,
    /// Who made it.
    pub by: String,
    /// How many pages it has; nought in a format that has none of its own.
    pub pages: u32,
    /// SHA-256 of its bytes, in hexadecimal.
    pub hash: String,
    /// In which format it was written.
    #[serde(default)]
    pub format: PaperFormat,
}

/// The format of a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperFormat {
    /// PDF.
    #[default]
    Pdf,
    /// Word.
    Docx,
}

impl PaperFormat {
    /// The ending of a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

/// The papers of a report and of a motion.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Referral to law enforcement.
    ReferralLawEnforcement,
    /// Notice of motion and motion.
    Motion,
    /// Statement of facts.
    StatementOfFacts,
    /// Proposed order.
    ProposedOrder,
    /// Notice to the district attorney, for the court to sign.
    CourtNotice,
    /// Declaration of the movant.
    Declaration,
    /// Certificate of service.
    CertificateOfService,
}

impl PaperKind {
    /// The paper's title, on the paper and on the screen.
    pub fn title(self) -> &'static str {
        match self {
            Self::ReferralLawEnforcement => "Referral to law enforcement",
            Self::Motion => "Notice of motion and motion",
            Self::StatementOfFacts => "Statement of facts",
            Self::ProposedOrder => "Proposed order",
            Self::CourtNotice => "Notice to the district attorney",
            Self::Declaration => "Declaration",
            Self::CertificateOfService => "Certificate of service",
        }
    }
}
