//! Who agrees, and the terms of each of the four ways. Nothing here is asserted ahead: what is not recorded
//! has not happened.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// Who agrees to another way, and who objects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Consents {
    /// The person.
    pub person: Answer<Consent>,
    /// A parent.
    pub parent: Answer<Consent>,
    /// A guardian.
    pub guardian: Answer<Consent>,
    /// A legal custodian.
    pub custodian: Answer<Consent>,
    /// The district attorney, or corporation counsel where that office filed the petition.
    pub prosecutor: Answer<Consent>,
    /// The Department of Corrections.
    pub corrections: Answer<Consent>,
    /// The court.
    pub court: Answer<Consent>,
    /// The name of the parent whose line it is.
    pub parent_name: Answer<String>,
    /// The name of the guardian.
    pub guardian_name: Answer<String>,
    /// The name of the legal custodian.
    pub custodian_name: Answer<String>,
}

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Agrees.
    Agrees,
    /// Objects.
    Objects,
    /// There is nobody of that kind.
    Nobody,
}

/// What the intake worker found, § 938.245(1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Intake {
    /// The intake worker.
    pub worker: Answer<String>,
    /// The office of the intake worker.
    pub office: Answer<String>,
    /// Where a letter reaches it.
    pub address: Answer<String>,
    /// Whether neither the juvenile’s interests nor the public’s need a petition.
    pub no_petition_needed: Answer<bool>,
    /// Whether the facts show that the court would have jurisdiction.
    pub jurisdiction: Answer<bool>,
}

/// A deferred prosecution agreement of § 938.245.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct JuvenileAgreement {
    /// How long it runs, in whole months, as typed.
    pub months: Answer<String>,
    /// Whether it places the juvenile outside the home.
    pub out_of_home: Answer<bool>,
    /// What the juvenile undertakes, and what help is given.
    pub terms: Answer<String>,
    /// The day on which it begins.
    pub begins_on: Answer<NaiveDate>,
    /// The day on which the district attorney had notice of it.
    pub prosecutor_told_on: Answer<NaiveDate>,
    /// The day on which the district attorney terminated it.
    pub terminated_on: Answer<NaiveDate>,
}

/// A consent decree of § 938.32.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Decree {
    /// How long it runs, in whole months, as typed.
    pub months: Answer<String>,
    /// What the juvenile undertakes, and what help is given.
    pub terms: Answer<String>,
    /// The day on which the court entered it.
    pub entered_on: Answer<NaiveDate>,
    /// By how many whole months it is extended, as typed.
    pub extension_months: Answer<String>,
}

/// A deferred prosecution of § 971.39.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Deferred {
    /// The day on which the district attorney signed.
    pub prosecutor_signed_on: Answer<NaiveDate>,
    /// The day on which the Department of Corrections signed.
    pub corrections_signed_on: Answer<NaiveDate>,
    /// The day on which the defendant signed.
    pub person_signed_on: Answer<NaiveDate>,
    /// The elements of the crime, as the written admission would name them.
    pub elements: Answer<String>,
    /// Whether the defendant admitted every element in writing.
    pub admission: Answer<bool>,
    /// What the defendant undertakes: therapy and programs of the community, § 971.39(1)(c).
    pub terms: Answer<String>,
    /// The office of the Department of Corrections that monitors.
    pub corrections_office: Answer<String>,
    /// How long it runs, in whole months, as typed.
    pub months: Answer<String>,
    /// The day on which it begins.
    pub begins_on: Answer<NaiveDate>,
    /// Whether the defendant did all of it.
    pub completed: Answer<bool>,
    /// Whether the district attorney resumed the prosecution.
    pub resumed: Answer<bool>,
}

/// A program of volunteers in probation, §§ 971.40 and 973.11.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Volunteers {
    /// Whether the county has such a program.
    pub program: Answer<bool>,
    /// Whether the chief judge of the district approved it.
    pub approved: Answer<bool>,
    /// The name of the program.
    pub name: Answer<String>,
    /// What the defendant undertakes in it.
    pub terms: Answer<String>,
    /// How long it runs, in whole months, as typed.
    pub months: Answer<String>,
    /// The day on which it begins.
    pub begins_on: Answer<NaiveDate>,
}
