//! Who asks for another way than a prosecution, and how the papers are to stand.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// Who asks. What is not entered is left off the papers, or is a line to write on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Asking {
    /// Who asks.
    pub by: Answer<AskedBy>,
    /// The name under the signature.
    pub name: Answer<String>,
    /// The office or agency of that person.
    pub office: Answer<String>,
    /// The number at the State Bar, where counsel asks.
    pub bar_number: Answer<String>,
    /// The address under the signature.
    pub address: Answer<String>,
    /// The telephone number.
    pub phone: Answer<String>,
    /// The e-mail address.
    pub email: Answer<String>,
    /// Whether the papers bear initials in place of the person’s name.
    pub initials: Answer<bool>,
    /// Whether the papers are marked final. Until then each page says that it is a draft.
    pub final_papers: Answer<bool>,
}

/// Who asks for another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AskedBy {
    /// Counsel for the person.
    Counsel,
    /// The county’s child protective services agency.
    Agency,
    /// The person, without counsel.
    Person,
}
