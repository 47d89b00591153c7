//! The papers of a diversion: which there are, which way each is about, and the facts that each may carry.

use casefile::fact::Fact;
use casefile::facts::diversion as facts;
use casefile::paper_made::PaperKind;
use serde::{Deserialize, Serialize};

use crate::conclusion::Way;

/// One of the papers of a diversion.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum DiversionPaper {
    /// A request to the district attorney, or to corporation counsel where that office filed.
    RequestProsecutor,
    /// A request to the juvenile intake worker.
    RequestIntake,
    /// A memorandum on the two findings of § 944.30(2m).
    Memorandum,
    /// A draft agreement under § 938.245.
    AgreementJuvenile,
    /// A proposed consent decree under § 938.32.
    ConsentDecree,
    /// A draft agreement under § 971.39.
    AgreementDeferred,
    /// A draft agreement under § 971.40.
    AgreementVolunteers,
    /// A proposed order with the two findings, for an agreement under § 938.245.
    OrderAgreementJuvenile,
    /// A proposed order with the two findings, for a consent decree.
    OrderConsentDecree,
    /// A proposed order with the two findings, for an agreement under § 971.39.
    OrderAgreementDeferred,
    /// A proposed order with the two findings, for an agreement under § 971.40.
    OrderAgreementVolunteers,
    /// A checklist of the signatures and findings, for the office’s own file.
    Signatures,
}

/// Every paper of a diversion, in the order in which they are offered.
pub const PAPERS: [DiversionPaper; 12] = [
    DiversionPaper::RequestProsecutor,
    DiversionPaper::RequestIntake,
    DiversionPaper::Memorandum,
    DiversionPaper::AgreementJuvenile,
    DiversionPaper::ConsentDecree,
    DiversionPaper::AgreementDeferred,
    DiversionPaper::AgreementVolunteers,
    DiversionPaper::OrderAgreementJuvenile,
    DiversionPaper::OrderConsentDecree,
    DiversionPaper::OrderAgreementDeferred,
    DiversionPaper::OrderAgreementVolunteers,
    DiversionPaper::Signatures,
];

impl DiversionPaper {
    /// The kind under which a record keeps that it was made.
    pub fn kind(self) -> PaperKind {
        match self {
            Self::RequestProsecutor => PaperKind::DiversionRequestProsecutor,
            Self::RequestIntake => PaperKind::DiversionRequestIntake,
            Self::Memorandum => PaperKind::DiversionMemorandum,
            Self::AgreementJuvenile => PaperKind::AgreementJuvenile,
            Self::ConsentDecree => PaperKind::ConsentDecree,
            Self::AgreementDeferred => PaperKind::AgreementDeferred,
            Self::AgreementVolunteers => PaperKind::AgreementVolunteers,
            Self::OrderAgreementJuvenile => PaperKind::OrderAgreementJuvenile,
            Self::OrderConsentDecree => PaperKind::OrderConsentDecree,
            Self::OrderAgreementDeferred => PaperKind::OrderAgreementDeferred,
            Self::OrderAgreementVolunteers => PaperKind::OrderAgreementVolunteers,
            Self::Signatures => PaperKind::DiversionSignatures,
        }
    }

    /// The paper that is kept under that kind; `None` for a paper of another record.
    pub fn of_kind(kind: PaperKind) -> Option<Self> {
        PAPERS.into_iter().find(|paper| paper.kind() == kind)
    }

    /// The name of the paper.
    pub fn title(self) -> &'static str {
        self.kind().title()
    }

    /// The one way that the paper is about; `None` where it speaks of several.
    pub fn way(self) -> Option<Way> {
        match self {
            Self::RequestIntake | Self::AgreementJuvenile | Self::OrderAgreementJuvenile => {
                Some(Way::JuvenileAgreement)
            }
            Self::ConsentDecree | Self::OrderConsentDecree => Some(Way::ConsentDecree),
            Self::AgreementDeferred | Self::OrderAgreementDeferred => {
                Some(Way::DeferredProsecution)
            }
            Self::AgreementVolunteers | Self::OrderAgreementVolunteers => Some(Way::Volunteers),
            Self::RequestProsecutor | Self::Memorandum | Self::Signatures => None,
        }
    }

    /// Whether a court official signs it, so that it has no foot and leaves the room which e-filing asks for.
    pub fn is_signed_by_court(self) -> bool {
        matches!(
            self,
            Self::ConsentDecree
                | Self::OrderAgreementJuvenile
                | Self::OrderConsentDecree
                | Self::OrderAgreementDeferred
                | Self::OrderAgreementVolunteers
        )
    }

    /// Whether somebody signs it who asks: a request or the memorandum.
    pub fn is_asked(self) -> bool {
        matches!(
            self,
            Self::RequestProsecutor | Self::RequestIntake | Self::Memorandum
        )
    }

    /// Whether it bears the caption of a court. The checklist and what goes to intake do not.
    pub fn has_caption(self) -> bool {
        !matches!(
            self,
            Self::RequestProsecutor
                | Self::RequestIntake
                | Self::AgreementJuvenile
                | Self::Signatures
        )
    }

    /// The facts that the paper may carry; what is kept in the vault is in none of these lists.
    pub fn carries(self) -> Vec<&'static Fact> {
        use facts::{agreement, asking, case, consents, decree, deferred, findings};
        use facts::{intake, person, volunteers};
        static CASE: &[&Fact] = &[
            &person::NAME,
            &case::COUNTY,
            &case::COURT,
            &case::STAGE,
            &case::FILED_BY,
            &case::FILED_BY_OFFICE,
            &case::FILE_NUMBER,
            &case::BRANCH,
            &case::TITLE,
        ];
        static CHARGE: &[&Fact] = &[
            &case::PROSTITUTION,
            &case::CHARGE,
            &case::STATUTE,
            &case::ACT_ON,
            &case::FILED_ON,
        ];
        static AGES: &[&Fact] = &[
            &person::AGE_AT_ACT,
            &person::AGE_WHEN_CHARGED,
            &person::AGE_NOW,
        ];
        static ASKING: &[&Fact] = &[
            &asking::BY,
            &asking::NAME,
            &asking::OFFICE,
            &asking::BAR_NUMBER,
            &asking::ADDRESS,
            &asking::PHONE,
            &asking::EMAIL,
            &person::COUNSEL,
        ];
        static SUPPORT: &[&Fact] = &[&findings::BEST_INTERESTS, &findings::NO_HARM];
        static FAMILY: &[&Fact] = &[
            &consents::PARENT_NAME,
            &consents::GUARDIAN_NAME,
            &consents::CUSTODIAN_NAME,
            &person::COUNSEL,
        ];
        let parts: &[&[&Fact]] = match self {
            Self::RequestProsecutor => &[
                CASE,
                CHARGE,
                AGES,
                ASKING,
                SUPPORT,
                &[
                    &person::DATE_OF_BIRTH,
                    &case::PROSECUTOR_ADDRESS,
                    &case::COURT_REFERRED,
                ],
            ],
            Self::RequestIntake => &[
                CASE,
                CHARGE,
                AGES,
                ASKING,
                SUPPORT,
                &[
                    &person::DATE_OF_BIRTH,
                    &intake::WORKER,
                    &intake::OFFICE,
                    &intake::ADDRESS,
                    &agreement::MONTHS,
                    &agreement::TERMS,
                    &case::COURT_REFERRED,
                ],
            ],
            Self::Memorandum => &[
                CASE,
                CHARGE,
                AGES,
                ASKING,
                SUPPORT,
                &[&person::TRAFFICKED, &case::COURT_REFERRED],
            ],
            Self::AgreementJuvenile => &[
                CASE,
                CHARGE,
                FAMILY,
                &[
                    &person::DATE_OF_BIRTH,
                    &intake::WORKER,
                    &intake::OFFICE,
                    &agreement::MONTHS,
                    &agreement::TERMS,
                    &agreement::BEGINS_ON,
                ],
            ],
            Self::ConsentDecree => &[CASE, CHARGE, FAMILY, &[&decree::MONTHS, &decree::TERMS]],
            Self::AgreementDeferred => &[
                CASE,
                CHARGE,
                &[
                    &person::COUNSEL,
                    &deferred::ELEMENTS,
                    &deferred::TERMS,
                    &deferred::CORRECTIONS_OFFICE,
                    &deferred::MONTHS,
                    &deferred::BEGINS_ON,
                ],
            ],
            Self::AgreementVolunteers => &[
                CASE,
                CHARGE,
                &[
                    &person::COUNSEL,
                    &volunteers::NAME,
                    &volunteers::TERMS,
                    &volunteers::MONTHS,
                    &volunteers::BEGINS_ON,
                ],
            ],
            Self::OrderAgreementJuvenile
            | Self::OrderConsentDecree
            | Self::OrderAgreementDeferred
            | Self::OrderAgreementVolunteers => &[CASE, CHARGE],
            Self::Signatures => &[
                CASE,
                FAMILY,
                &[
                    &intake::WORKER,
                    &consents::PERSON,
                    &consents::PARENT,
                    &consents::GUARDIAN,
                    &consents::CUSTODIAN,
                    &consents::PROSECUTOR,
                    &consents::CORRECTIONS,
                    &consents::COURT,
                    &deferred::PROSECUTOR_SIGNED_ON,
                    &deferred::CORRECTIONS_SIGNED_ON,
                    &deferred::PERSON_SIGNED_ON,
                    &findings::FOUND_BEST_INTERESTS,
                    &findings::FOUND_NO_HARM,
                ],
            ],
        };
        parts.iter().flat_map(|part| part.iter().copied()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn nothing_that_is_kept_in_the_vault_is_carried_and_every_fact_is_of_the_table() {
        for paper in PAPERS {
            let mut seen = BTreeSet::new();
            for fact in paper.carries() {
                let row = casefile::facts::diversion(&fact.at());
                assert!(
                    row.is_some_and(|row| !row.kept),
                    "{paper:?} carries {}",
                    fact.path
                );
                seen.insert(fact.path);
            }
            assert!(
                seen.contains("/person/name") && !seen.contains("/person/citizenship"),
                "{paper:?}"
            );
        }
    }

    #[test]
    fn each_paper_is_found_again_by_the_kind_under_which_it_is_kept() {
        for paper in PAPERS {
            assert_eq!(DiversionPaper::of_kind(paper.kind()), Some(paper));
        }
        assert_eq!(DiversionPaper::of_kind(PaperKind::Motion), None);
    }
}
