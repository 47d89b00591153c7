//! Papers that were made from a case: enough to make each again, byte for byte.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::id::{ItemId, RevisionId};
use crate::release_made::ReleaseMade;

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
    /// The planned disclosure of its report that it was made for, if it was made for one.
    #[serde(default)]
    pub about: Option<ItemId>,
    /// What left the case by it, where it was made from a release; nothing of papers made before this was kept.
    #[serde(default)]
    pub release: Option<ReleaseMade>,
    /// The mark of the log at the foot of it, of a paper that leaves a county; empty on all others and on papers
    /// made before it was printed.
    #[serde(default)]
    pub mark: String,
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

/// The papers of a report, of a motion and of a diversion.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Referral to law enforcement.
    ReferralLawEnforcement,
    /// Referral to services, to a child advocacy center or to medical care.
    ServicesReferral,
    /// A part of the record, for a team, a tribe, a court, a foster parent or a parent.
    RecordsRelease,
    /// Notice to the tribe, § 48.981(3)(bm).
    TribalNotice,
    /// Notice to the Department of Defense, § 48.981(3)(c)2r.
    DefenseNotice,
    /// Sheet about a child who is missing, § 48.78(2m).
    MissingChild,
    /// Permission under § 48.78(2)(am), to be signed.
    ConsentRelease,
    /// The same permission in Spanish, a translation to be confirmed.
    ConsentReleaseSpanish,
    /// Stop before records of a substance use program, 42 CFR Part 2.
    PartTwoNotice,
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
    /// Request to the prosecutor for another way, § 944.30(2m).
    DiversionRequestProsecutor,
    /// Request to the juvenile intake worker.
    DiversionRequestIntake,
    /// Memorandum on the two findings of § 944.30(2m).
    DiversionMemorandum,
    /// Draft agreement under § 938.245.
    AgreementJuvenile,
    /// Draft agreement under § 971.39.
    AgreementDeferred,
    /// Draft agreement under § 971.40.
    AgreementVolunteers,
    /// Proposed consent decree under § 938.32.
    ConsentDecree,
    /// Proposed order with the two findings, for an agreement under § 938.245.
    OrderAgreementJuvenile,
    /// Proposed order with the two findings, for a consent decree.
    OrderConsentDecree,
    /// Proposed order with the two findings, for an agreement under § 971.39.
    OrderAgreementDeferred,
    /// Proposed order with the two findings, for an agreement under § 971.40.
    OrderAgreementVolunteers,
    /// Checklist of the signatures and findings of a diversion.
    DiversionSignatures,
}

impl PaperKind {
    /// The paper's title, on the paper and on the screen.
    pub fn title(self) -> &'static str {
        match self {
            Self::ReferralLawEnforcement => "Referral to law enforcement",
            Self::ServicesReferral => "Referral to services or care",
            Self::RecordsRelease => "Release from the record",
            Self::TribalNotice => "Notice to the tribe",
            Self::DefenseNotice => "Notice to the Department of Defense",
            Self::MissingChild => "Missing child",
            Self::ConsentRelease => "Permission to release a record",
            Self::ConsentReleaseSpanish => "Permission to release a record, in Spanish",
            Self::PartTwoNotice => "Stop: records under 42 CFR Part 2",
            Self::Motion => "Notice of motion and motion",
            Self::StatementOfFacts => "Statement of facts",
            Self::ProposedOrder => "Proposed order",
            Self::CourtNotice => "Notice to the district attorney",
            Self::Declaration => "Declaration",
            Self::CertificateOfService => "Certificate of service",
            Self::DiversionRequestProsecutor => "Request to the prosecutor",
            Self::DiversionRequestIntake => "Request to the intake worker",
            Self::DiversionMemorandum => "Memorandum on the two findings",
            Self::AgreementJuvenile => "Draft agreement, § 938.245",
            Self::AgreementDeferred => "Draft agreement, § 971.39",
            Self::AgreementVolunteers => "Draft agreement, § 971.40",
            Self::ConsentDecree => "Proposed consent decree, § 938.32",
            Self::OrderAgreementJuvenile => "Proposed order on an agreement, § 938.245",
            Self::OrderConsentDecree => "Proposed order on a consent decree, § 938.32",
            Self::OrderAgreementDeferred => "Proposed order on an agreement, § 971.39",
            Self::OrderAgreementVolunteers => "Proposed order on an agreement, § 971.40",
            Self::DiversionSignatures => "Checklist of signatures",
        }
    }
}
