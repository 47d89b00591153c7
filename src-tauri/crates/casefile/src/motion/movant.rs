//! The person for whom the motion is brought.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// The movant. What tells where she lives stands apart and goes on no court paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Movant {
    /// The name now.
    pub name: Answer<String>,
    /// The name in the court's file, where it is another one.
    pub name_then: Answer<String>,
    /// Which words the papers use for the movant.
    pub pronoun: Answer<Pronoun>,
    /// Who brings the motion.
    pub brought_by: Answer<BroughtBy>,
    /// The date of birth.
    pub date_of_birth: Answer<chrono::NaiveDate>,
    /// How and when it is safe to reach the movant. It goes on no paper.
    pub safe_contact: Answer<String>,
    /// Whether the movant takes part in Safe at Home, § 165.68.
    pub safe_at_home: Answer<bool>,
    /// The address that Safe at Home assigned.
    pub assigned_address: Answer<String>,
    /// Where the movant really lives. It goes on no paper, whether or not Safe at Home hides it.
    pub actual_address: Answer<String>,
    /// Whether the movant is a citizen of the United States. It goes on no paper.
    pub citizenship: Answer<Citizenship>,
    /// Whether immigration counsel was asked and agrees to this motion and its exhibits.
    pub immigration_counsel: Answer<bool>,
}

/// The words for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Pronoun {
    /// She, her.
    She,
    /// He, his.
    He,
    /// They, their.
    They,
}

/// Who brings a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum BroughtBy {
    /// The movant by counsel.
    Counsel,
    /// The movant without counsel.
    Movant,
    /// A guardian.
    Guardian,
    /// A guardian ad litem.
    GuardianAdLitem,
    /// The personal representative of somebody who died.
    PersonalRepresentative,
}

/// Citizenship, as far as it was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Citizenship {
    /// A citizen of the United States.
    Citizen,
    /// Not a citizen of the United States.
    NotCitizen,
}
