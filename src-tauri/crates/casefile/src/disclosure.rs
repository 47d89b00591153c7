//! What is asked about a disclosure before anything is released: who is to receive it.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// A disclosure that somebody asks about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct DisclosureAsked {
    /// What the recipient is.
    pub recipient: Answer<RecipientKind>,
}

/// What a recipient is, as § 48.981(7) and § 48.78 tell recipients apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum RecipientKind {
    /// Police, sheriff or a district attorney, to investigate or prosecute.
    LawEnforcement,
    /// A multidisciplinary team that the county recognizes.
    Team,
    /// Staff of a recognized child advocacy center.
    AdvocacyCenter,
    /// Social services staff of a tribe.
    Tribe,
    /// A health care provider, to diagnose or treat.
    HealthProvider,
    /// A court, or its intake or dispositional staff.
    Court,
    /// A parent, guardian or legal custodian.
    Parent,
    /// A foster parent or other physical custodian.
    FosterParent,
    /// The subject of the report, or that person's attorney.
    Subject,
    /// A private provider of services.
    Provider,
    /// The Department of Defense, for its notice.
    Defense,
    /// Anybody else.
    SomebodyElse,
}
