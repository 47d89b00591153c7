//! Filing, service, signature, and what the court decided.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// Filing and service. What is not recorded here has not happened, and prints as a blank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Filing {
    /// How it is filed.
    pub way: Answer<FilingWay>,
    /// Who signs.
    pub signer: Answer<String>,
    /// Whether the electronic signature is to be placed now. Only a person's own yes places it.
    pub sign: Answer<bool>,
    /// Whether the papers are marked final. Until then each page says that it is a draft.
    pub final_papers: Answer<bool>,
    /// Counsel's name.
    pub counsel: Answer<String>,
    /// Counsel's number at the State Bar.
    pub bar_number: Answer<String>,
    /// Counsel's office.
    pub firm: Answer<String>,
    /// Counsel's address, as it should stand under the signature.
    pub counsel_address: Answer<String>,
    /// Counsel's telephone number.
    pub counsel_phone: Answer<String>,
    /// Counsel's e-mail address.
    pub counsel_email: Answer<String>,
    /// Whether a declaration of the movant goes with the motion. § 971.30 asks for none.
    pub declaration: Answer<bool>,
    /// What the court ordered about the form of motions, where it ordered something else.
    pub court_ordered: Answer<String>,
    /// Whether a part is to be filed under seal. It goes on no paper.
    pub seal: Answer<bool>,
    /// The authority for sealing it. It goes on no paper.
    pub seal_authority: Answer<String>,
    /// When it was filed.
    pub filed_on: Answer<NaiveDate>,
    /// On which office it was served.
    pub served_on_office: Answer<String>,
    /// When it was served.
    pub served_on: Answer<NaiveDate>,
    /// How it was served.
    pub served_how: Answer<ServedHow>,
    /// When the court notified the district attorney.
    pub court_notified_on: Answer<NaiveDate>,
}

/// How a paper is filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FilingWay {
    /// By e-filing.
    Electronic,
    /// On paper.
    Paper,
}

/// How a paper was served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ServedHow {
    /// By the e-filing system's notice to a registered party.
    ElectronicNotice,
    /// By mail.
    Mail,
    /// By hand.
    Hand,
    /// Another way.
    Other,
}

/// What the court decided on the motion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct CourtOrder {
    /// What was decided.
    pub decision: Answer<Decision>,
    /// The date of the order.
    pub date: Answer<NaiveDate>,
    /// Whether the conviction, adjudication or finding was vacated.
    pub vacated: Answer<bool>,
    /// Whether another conviction, adjudication or finding still stands for which DNA is kept.
    pub other_dna: Answer<bool>,
    /// Whether nothing is left of the whole arrest: no other charge of it ended in a conviction.
    pub arrest_clear: Answer<bool>,
}

/// A decision on the motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Everything was granted.
    Granted,
    /// Something was granted and something denied.
    PartlyDenied,
    /// Everything was denied.
    Denied,
}
