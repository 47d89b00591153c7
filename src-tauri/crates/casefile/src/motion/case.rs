//! The court case and its counts.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::span::Span;

/// One circuit court case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct CourtCase {
    /// Whose court made the record.
    pub jurisdiction: Answer<Jurisdiction>,
    /// The county, by its name alone.
    pub county: Answer<String>,
    /// The number of the court's file, as it is written there.
    pub number: Answer<String>,
    /// The branch of the court.
    pub branch: Answer<String>,
    /// What kind of case it is.
    pub case_type: Answer<CaseType>,
    /// The title of the action as the file has it, where the usual one does not fit.
    pub title: Answer<String>,
    /// What the file calls the movant, such as "Defendant".
    pub party: Answer<String>,
    /// Who prosecuted it.
    pub prosecutor: Answer<Prosecutor>,
    /// That office, as it should stand on the paper.
    pub prosecutor_office: Answer<String>,
    /// In a juvenile case, whether the dispositional order was satisfied.
    pub disposition_satisfied: Answer<bool>,
}

/// Whose court made the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Jurisdiction {
    /// A circuit court of Wisconsin, for a violation of a state statute.
    Circuit,
    /// A court of Wisconsin, for a violation of an ordinance.
    Ordinance,
    /// The court of a tribe.
    Tribal,
    /// A federal court.
    Federal,
    /// A court of another state.
    OtherState,
}

/// The kind of a circuit court case, by the letters of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub enum CaseType {
    /// A felony.
    #[serde(rename = "CF")]
    Felony,
    /// A misdemeanor.
    #[serde(rename = "CM")]
    Misdemeanor,
    /// A criminal traffic case.
    #[serde(rename = "CT")]
    CriminalTraffic,
    /// A juvenile case.
    #[serde(rename = "JV")]
    Juvenile,
    /// Another kind.
    #[serde(rename = "other")]
    Other,
}

/// Who prosecuted a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Prosecutor {
    /// A district attorney.
    DistrictAttorney,
    /// Another petitioner, such as corporation counsel in a juvenile case.
    Other,
}

/// One count of the case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Count {
    /// The number of the count in the file, such as "1".
    pub label: Answer<String>,
    /// The charge as it is written in the judgment.
    pub charge: Answer<String>,
    /// The statute, in the numbering of the judgment.
    pub statute: Answer<Statute>,
    /// Which statute, where it is another one.
    pub other_statute: Answer<String>,
    /// Whether the conviction is of the offense itself.
    pub form: Answer<Form>,
    /// When the offense was.
    pub offense_date: Answer<Span>,
    /// How the count ended.
    pub disposition: Answer<Disposition>,
    /// When it ended.
    pub disposition_date: Answer<Span>,
    /// Whether this count was part of the bargain behind a plea.
    pub part_of_plea: Answer<bool>,
}

/// The statute of a count. Before 25 April 2014 the subsections bore bare numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub enum Statute {
    /// § 944.30, without a subsection.
    #[serde(rename = "944.30")]
    S94430,
    /// § 944.30(1), before 25 April 2014.
    #[serde(rename = "944.30(1)")]
    S94430Sub1,
    /// § 944.30(2), before 25 April 2014.
    #[serde(rename = "944.30(2)")]
    S94430Sub2,
    /// § 944.30(3), before 25 April 2014.
    #[serde(rename = "944.30(3)")]
    S94430Sub3,
    /// § 944.30(4), before 25 April 2014.
    #[serde(rename = "944.30(4)")]
    S94430Sub4,
    /// § 944.30(5), before 25 April 2014.
    #[serde(rename = "944.30(5)")]
    S94430Sub5,
    /// § 944.30(1m)(a).
    #[serde(rename = "944.30(1m)(a)")]
    S94430Sub1mA,
    /// § 944.30(1m)(b).
    #[serde(rename = "944.30(1m)(b)")]
    S94430Sub1mB,
    /// § 944.30(1m)(c).
    #[serde(rename = "944.30(1m)(c)")]
    S94430Sub1mC,
    /// § 944.30(1m)(d).
    #[serde(rename = "944.30(1m)(d)")]
    S94430Sub1mD,
    /// § 944.30(1m)(e).
    #[serde(rename = "944.30(1m)(e)")]
    S94430Sub1mE,
    /// Any other statute.
    #[serde(rename = "other")]
    Other,
}

impl Statute {
    /// Whether it is § 944.30, in any numbering.
    pub fn is_944_30(self) -> bool {
        self != Self::Other
    }
}

/// Whether a conviction is of the offense itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Of the offense itself, as charged.
    Itself,
    /// Of an attempt.
    Attempt,
    /// As a party to the crime.
    PartyToCrime,
    /// Of what the charge was amended to.
    Amended,
}

/// How a count ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Disposition {
    /// Convicted.
    Convicted,
    /// Adjudicated delinquent.
    Adjudicated,
    /// Found not guilty by reason of mental disease or defect.
    NotGuiltyByReason,
    /// Dismissed, and read in at sentencing.
    ReadIn,
    /// Dismissed outright.
    Dismissed,
    /// Not decided yet.
    Pending,
}

impl Disposition {
    /// Whether it is one of the three events after which § 973.015(2m) speaks.
    pub fn is_reached(self) -> bool {
        matches!(
            self,
            Self::Convicted | Self::Adjudicated | Self::NotGuiltyByReason
        )
    }
}
