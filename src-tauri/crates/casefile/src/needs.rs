//! What those who help the child ask: what has been, what is needed, and who may consent.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// What a referral to services, a child advocacy center or medical care asks beyond the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Needs {
    /// At what age it began, as far as anybody knows.
    pub age_of_entry: Answer<String>,
    /// Earlier services, and what worked.
    pub earlier_services: Answer<String>,
    /// Use of substances, as somebody saw or told it; never a program’s record.
    pub substance_use: Answer<String>,
    /// Mental health.
    pub mental_health: Answer<String>,
    /// How the child understands and speaks.
    pub cognition: Answer<String>,
    /// Schooling.
    pub schooling: Answer<String>,
    /// Health, pregnancy, medicine.
    pub medical: Answer<String>,
    /// Ties to a gang.
    pub gang: Answer<String>,
    /// Orders and petitions: CHIPS, JIPS, delinquency.
    pub legal_status: Answer<String>,
    /// Who may consent to care and services.
    pub who_consents: Answer<String>,
    /// Who pays.
    pub payer: Answer<String>,
}
