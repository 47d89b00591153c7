//! The prosecution: charge, county, court and stage.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::span::Span;

/// One prosecution, begun or to be expected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Prosecution {
    /// Whether the charge is prostitution, § 944.30.
    pub prostitution: Answer<bool>,
    /// The county, by its name alone.
    pub county: Answer<String>,
    /// Which court has it.
    pub court: Answer<Court>,
    /// How far it has come.
    pub stage: Answer<Stage>,
    /// Whether, in juvenile court, the judge dismissed the petition and referred it for an agreement, § 938.21(7).
    pub court_referred: Answer<bool>,
    /// Who filed the petition or complaint, or would.
    pub filed_by: Answer<FiledBy>,
    /// That office, as it should stand on the paper.
    pub filed_by_office: Answer<String>,
    /// When the petition or complaint was filed.
    pub filed_on: Answer<chrono::NaiveDate>,
    /// The number of the court’s file.
    pub file_number: Answer<String>,
    /// The branch of the court.
    pub branch: Answer<String>,
    /// The title of the action, copied from the file where it is written otherwise there.
    pub title: Answer<String>,
    /// The charge in the words of the petition or complaint.
    pub charge: Answer<String>,
    /// The statute that it names.
    pub statute: Answer<String>,
    /// When the act is said to have been done.
    pub act_on: Answer<Span>,
    /// Where a letter reaches the prosecutor.
    pub prosecutor_address: Answer<String>,
    /// Whether anything else is charged beside it.
    pub other_charges: Answer<bool>,
    /// What else is charged.
    pub other_charges_which: Answer<String>,
}

/// Which court has a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Court {
    /// The court assigned to chapters 48 and 938.
    Juvenile,
    /// The court of criminal jurisdiction.
    Adult,
}

/// How far a prosecution has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Referred or expected; no petition and no complaint is filed.
    Referred,
    /// A petition or complaint is filed; there is no plea and no admission yet.
    Filed,
    /// There is a plea or an admission, and no judgment.
    Pleaded,
    /// There is a judgment.
    Judgment,
}

/// Who files a petition or complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FiledBy {
    /// The district attorney.
    DistrictAttorney,
    /// Corporation counsel.
    CorporationCounsel,
}
