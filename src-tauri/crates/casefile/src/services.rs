//! What an agency knows of treatment and services for trafficked children: its own directory of providers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::listed::Listed;

/// The directory of providers that an agency keeps. It is the agency's own record, never the state's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Directory {
    /// The providers.
    pub providers: Listed<Provider>,
}

/// One provider.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Provider {
    /// Its name.
    pub name: Answer<String>,
    /// What it provides.
    pub kinds: Answer<BTreeSet<ProviderKind>>,
    /// Whether it serves every county.
    pub statewide: Answer<bool>,
    /// Which counties it serves, by name, as typed.
    pub counties: Answer<String>,
    /// Whom it takes: ages, genders, who may refer.
    pub takes: Answer<String>,
    /// The number at which it answers.
    pub phone: Answer<String>,
    /// When somebody last asked whether all of this still holds.
    pub checked_on: Answer<chrono::NaiveDate>,
    /// Who asked.
    pub checked_by: Answer<String>,
}

/// A kind of treatment or service.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ProviderKind {
    /// A safe place to stay.
    Placement,
    /// Medical care.
    Medical,
    /// Counseling and other mental health treatment.
    MentalHealth,
    /// Treatment for substance use.
    SubstanceUse,
    /// An advocate.
    Advocacy,
    /// Legal help.
    Legal,
}

impl ProviderKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Placement,
        Self::Medical,
        Self::MentalHealth,
        Self::SubstanceUse,
        Self::Advocacy,
        Self::Legal,
    ];

    /// The kind in plain words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Placement => "A safe place to stay",
            Self::Medical => "Medical care",
            Self::MentalHealth => "Counseling",
            Self::SubstanceUse => "Treatment for substance use",
            Self::Advocacy => "An advocate",
            Self::Legal => "Legal help",
        }
    }
}
