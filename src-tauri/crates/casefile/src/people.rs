//! The people of a report, apart from the child.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::age::Age;
use crate::allegation::KnownBy;
use crate::answer::Answer;

/// Who made the report. § 48.981(7) guards this above all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Reporter {
    /// Whether the reporter gave no name.
    pub anonymous: Answer<bool>,
    /// The name.
    pub name: Answer<String>,
    /// Telephone number.
    pub phone: Answer<String>,
    /// Address.
    pub address: Answer<String>,
    /// What the reporter is to the child, such as "teacher" or "aunt".
    pub relationship: Answer<String>,
    /// Where the reporter works.
    pub workplace: Answer<String>,
    /// Whether the law obliges the reporter to report.
    pub mandated: Answer<bool>,
    /// How the reporter knows.
    pub how_known: Answer<String>,
}

/// A parent or guardian.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Parent {
    /// The name.
    pub name: Answer<String>,
    /// What the person is to the child.
    pub relationship: Answer<String>,
    /// Address.
    pub address: Answer<String>,
    /// Telephone number.
    pub phone: Answer<String>,
    /// Whether the parent has been told, and whether the parent may be.
    pub told: Answer<Told>,
    /// Why, where nobody may contact the parent.
    pub told_why: Answer<String>,
    /// Whether this parent could be involved.
    pub involved: Answer<Involved>,
    /// What that rests on, and who decided it.
    pub involved_how: Answer<String>,
}

/// Whether a parent was told of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Told already.
    Told,
    /// Not told so far.
    NotTold,
    /// Nobody is to contact this parent.
    DoNotContact,
}

/// Whether a parent could be involved in what is alleged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Involved {
    /// Yes, or it must be taken to be so.
    Yes,
    /// No, and it is known how.
    No,
    /// Looked at, and not decided.
    Undecided,
}

/// Somebody who lives with the child, or another child at risk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct HouseholdMember {
    /// The name.
    pub name: Answer<String>,
    /// The age as it was said.
    pub age: Answer<Age>,
    /// What the person is to the child.
    pub relationship: Answer<String>,
    /// Whether this is another child who may be at risk.
    pub child_at_risk: Answer<bool>,
    /// Anything else: school, employer, telephone.
    pub notes: Answer<String>,
}

/// Somebody said to have abused or trafficked the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Maltreater {
    /// The name, or as much of it as is known.
    pub name: Answer<String>,
    /// Other names, and names used on the street.
    pub aliases: Answer<String>,
    /// What the person is said to do in it.
    pub role: Answer<Role>,
    /// What the person looks like.
    pub description: Answer<String>,
    /// Age or date of birth, as it was said.
    pub age: Answer<Age>,
    /// Address, or where the person can be found.
    pub address: Answer<String>,
    /// What the person is to the child, in words.
    pub relationship: Answer<String>,
    /// Where the person stands in the chain of caregivers of § 48.981(1)(am).
    pub caregiver: Answer<Caregiver>,
    /// Whether and how the person can reach the child within five days.
    pub access: Answer<String>,
    /// Weapons, dogs, anything that endangers an officer.
    pub danger: Answer<String>,
    /// Vehicles of this person.
    pub vehicle: Answer<String>,
    /// In which ways it is known who this person is and what the person does.
    pub known_by: Answer<BTreeSet<KnownBy>>,
}

/// What a person is said to do in the trafficking of a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Recruits, harbors, transports, provides or obtains.
    Trafficker,
    /// Pays, or gives something of value.
    Buyer,
    /// Both.
    Both,
    /// Another part, or abuse that is not trafficking.
    Other,
}

/// Where an alleged maltreater stands as a caregiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Caregiver {
    /// A parent or guardian.
    Parent,
    /// Lives in the home.
    HouseholdMember,
    /// Lives or lived in the home from time to time.
    IntermittentResident,
    /// Has charge of the child somewhere else, such as a relative, a sitter or a coach.
    OutsideHousehold,
    /// Works for a facility, a foster home or an agency that has the child.
    FacilityStaff,
    /// Has and had no caregiving role.
    NoCaregiving,
}
