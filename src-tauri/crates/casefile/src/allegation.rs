//! What is alleged.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// What is alleged, as a person chooses it: the program never reads it out of a narrative.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Allegation {
    /// Sex trafficking of a child, § 48.02(1)(cm) with § 948.051.
    pub trafficking: Answer<Alleged>,
    /// Permitting, allowing or encouraging a child to violate § 944.30(1m), § 48.02(1)(d).
    pub prostitution: Answer<Alleged>,
    /// Sexual abuse of another kind listed in § 48.02(1)(b) to (f).
    pub sexual_abuse: Answer<Alleged>,
    /// Whether injuries due to maltreatment are suspected.
    pub injuries: Answer<bool>,
    /// The injuries, and any examination that cannot wait.
    pub injuries_what: Answer<String>,
    /// The reporter's own words.
    pub reporter_words: Answer<String>,
    /// The worker's summary, kept apart from the reporter's words.
    pub worker_summary: Answer<String>,
    /// In which ways what is alleged is known.
    pub known_by: Answer<BTreeSet<KnownBy>>,
}

/// In which way something that is said of a case is known: seen, heard or told. It says nothing of who the
/// reporter is. Where an answer came from ([`crate::answer::Source`]) is another matter: the reporter may
/// pass on what nobody saw.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum KnownBy {
    /// The reporter saw it.
    Seen,
    /// The reporter heard it as it happened or was said.
    Heard,
    /// The child told it.
    Child,
    /// Somebody else told it.
    Other,
    /// It was read in messages or records.
    Written,
    /// A worker of the agency saw or heard it.
    Worker,
    /// Police told it.
    Police,
    /// Nobody saw, heard or was told it: it is concluded from signs.
    Concluded,
}

/// How a kind of abuse is alleged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Alleged {
    /// It is suspected to have happened.
    Suspected,
    /// It is threatened.
    Threatened,
    /// It is not alleged.
    No,
}

/// The particulars of trafficking.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Trafficking {
    /// What was given or promised: money, shelter, food, drugs, anything of value.
    pub given: Answer<String>,
    /// Hotels, rooms, streets, towns.
    pub places: Answer<String>,
    /// When, as it was said.
    pub dates: Answer<String>,
    /// Vehicles: plate or part of it, make, colour, marks.
    pub vehicles: Answer<String>,
    /// Telephone numbers.
    pub phones: Answer<String>,
    /// Handles, apps, addresses of advertisements.
    pub handles: Answer<String>,
    /// Who is linked to whom.
    pub links: Answer<String>,
    /// Devices and messages to preserve. Images are never taken into this program.
    pub evidence: Answer<String>,
    /// In which ways these particulars are known.
    pub known_by: Answer<BTreeSet<KnownBy>>,
}

/// The three events at which a diligent investigation is warranted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Triggers {
    /// The child says that they are or were trafficked.
    pub self_report: Answer<bool>,
    /// The child tells of a sexual act for shelter, food, drugs, alcohol or money, called consensual.
    pub survival_sex: Answer<bool>,
    /// Police have confirmed by investigation that the child was trafficked.
    pub confirmed: Answer<bool>,
    /// Which agency confirmed it.
    pub confirmed_agency: Answer<String>,
    /// Which officer.
    pub confirmed_officer: Answer<String>,
    /// On which day.
    pub confirmed_on: Answer<chrono::NaiveDate>,
    /// Under which case number.
    pub confirmed_number: Answer<String>,
    /// In which ways it is known what the child says.
    pub known_by: Answer<BTreeSet<KnownBy>>,
}

impl Answer<Alleged> {
    /// Known to be suspected or threatened.
    pub fn is_alleged(&self) -> bool {
        matches!(self.known(), Some(Alleged::Suspected | Alleged::Threatened))
    }

    /// Known not to be alleged.
    pub fn is_not_alleged(&self) -> bool {
        self.known() == Some(&Alleged::No)
    }
}
