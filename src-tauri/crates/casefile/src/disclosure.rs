//! What is asked about a disclosure before anything is released: who is to receive it, for what, and what is
//! needed first.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::clearance::Clearance;
use crate::id::ItemId;
use crate::path::FactPath;

/// A disclosure that somebody asks about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct DisclosureAsked {
    /// What the recipient is.
    pub recipient: Answer<RecipientKind>,
    /// Who exactly, as it should stand on the paper.
    pub name: Answer<String>,
    /// The office of that person.
    pub office: Answer<String>,
    /// Where a letter reaches it.
    pub address: Answer<String>,
    /// Its number.
    pub phone: Answer<String>,
    /// What it is for.
    pub purpose: Answer<String>,
    /// Which service is asked for.
    pub service: Answer<String>,
    /// How soon it is needed.
    pub immediacy: Answer<String>,
    /// Whether the county recognizes that team or center.
    pub recognized: Answer<bool>,
    /// Whether what it gets is limited to what its services need.
    pub limited: Answer<bool>,
    /// Whether it is to diagnose or treat this child.
    pub to_treat: Answer<bool>,
    /// Whether the recipient could be involved in what is alleged.
    pub could_be_involved: Answer<Involvement>,
    /// Who decided that.
    pub decided_by: Answer<String>,
    /// Which record goes, as the permission identifies it.
    pub record: Answer<String>,
    /// Who signed the permission.
    pub permission_by: Answer<PermissionBy>,
    /// Whether the permission names this recipient.
    pub permission_names: Answer<bool>,
    /// Whether the permission identifies the record.
    pub permission_identifies: Answer<bool>,
    /// Until when the permission holds.
    pub permission_until: Answer<chrono::NaiveDate>,
    /// Whether the agency finds that the recipient’s seeing the record would put anybody in imminent danger.
    pub imminent_danger: Answer<bool>,
    /// Whether it contains records of a program for substance use, 42 CFR Part 2.
    pub substance_use: Answer<bool>,
    /// Whether the patient consented to passing those on.
    pub substance_use_consent: Answer<bool>,
    /// Parts of what the law allows that the agency leaves out.
    pub left_out: Answer<BTreeSet<Part>>,
    /// Why it leaves them out.
    pub left_out_why: Answer<String>,
    /// Each place in free text where the reporter shows through, by its own id, with what a person decided for this
    /// recipient.
    pub clearances: BTreeMap<String, Clearance>,
}

/// Where a fact about a planned disclosure stands in its report.
pub fn in_report(disclosure: ItemId, path: &FactPath) -> FactPath {
    FactPath(format!("/disclosures/items/{disclosure}{path}"))
}

/// A part of a report that an agency may leave out of what the law allows.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Where the child is, lives, goes to school and can be called.
    Whereabouts,
    /// The story and the summary.
    Story,
    /// The particulars of trafficking.
    Particulars,
    /// Those said to have done it.
    People,
    /// Parents and guardians.
    Parents,
    /// Others in the home.
    Household,
    /// Health, mind, schooling, substances.
    Health,
    /// What the agency asks and plans.
    Plan,
}

/// Whether a recipient could be involved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Involvement {
    /// Could be.
    Yes,
    /// It is known not to be so.
    No,
    /// It was looked at and is not decided.
    Undecided,
}

/// Who signed a permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PermissionBy {
    /// A parent.
    Parent,
    /// A guardian.
    Guardian,
    /// A legal custodian.
    Custodian,
    /// The child, who is 14 or older.
    Child,
    /// The child, who is under 14.
    YoungChild,
    /// Nobody.
    Nobody,
}

/// What a recipient is, as § 48.981(7) and § 48.78 tell recipients apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum RecipientKind {
    /// Police, sheriff or a district attorney, to investigate or prosecute.
    LawEnforcement,
    /// A multidisciplinary team that the county recognizes.
    Team,
    /// Staff of a recognized child advocacy center.
    AdvocacyCenter,
    /// Social services staff of a tribe.
    Tribe,
    /// A health care provider, to diagnose or treat.
    HealthProvider,
    /// A court, or its intake or dispositional staff.
    Court,
    /// A parent, guardian or legal custodian.
    Parent,
    /// A foster parent or other physical custodian.
    FosterParent,
    /// The subject of the report, or that person's attorney.
    Subject,
    /// A private provider of services.
    Provider,
    /// The Department of Defense, for its notice.
    Defense,
    /// Anybody else.
    SomebodyElse,
}
