//! A report that one child may have been abused or trafficked, as Access takes it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::age::Age;
use crate::allegation::{Allegation, Trafficking, Triggers};
use crate::answer::Answer;
use crate::assessment::{Assessment, Plan, Screening};
use crate::clearance::ReferralChoices;
use crate::disclosure::DisclosureAsked;
use crate::id::ItemId;
use crate::listed::Listed;
use crate::missing::MissingChild;
use crate::moment::Moment;
use crate::needs::Needs;
use crate::notices::Notices;
use crate::owed::Owed;
use crate::paper_made::PaperMade;
use crate::people::{HouseholdMember, Maltreater, Parent, Reporter};

/// One report about one child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Report {
    /// The case's number in this vault, such as `SH-2026-0112`; never the number of another system.
    pub number: String,
    /// How and when the report came in.
    pub call: Call,
    /// Who made it. Kept apart: it goes on no paper unless a person puts it there with a reason.
    pub reporter: Reporter,
    /// The child.
    pub child: Child,
    /// What is alleged, in the reporter's words and in the worker's.
    pub allegation: Allegation,
    /// Those said to have done it, or to be doing it.
    pub maltreaters: Listed<Maltreater>,
    /// The particulars of trafficking.
    pub trafficking: Trafficking,
    /// The three events that call for a diligent investigation.
    pub triggers: Triggers,
    /// Parents and guardians.
    pub parents: Listed<Parent>,
    /// Who else lives there, other children among them.
    pub household: Listed<HouseholdMember>,
    /// What the agency asks and means to do.
    pub plan: Plan,
    /// Who else is owed an answer or a notice.
    pub owed: Owed,
    /// What the assessment has found.
    pub assessment: Assessment,
    /// Screening, and the supervisor's decision on it.
    pub screening: Screening,
    /// Acts that a person recorded. Never erased: an act that was recorded wrongly is withdrawn.
    pub acts: BTreeMap<ItemId, Act>,
    /// What a person chose for the referral: whether the reporter is named, and each place cleared or removed.
    pub referral: ReferralChoices,
    /// What those who help the child ask.
    pub needs: Needs,
    /// How the child looks, and where the child was last, if the child is missing.
    pub missing: MissingChild,
    /// To whom the notices go that a statute asks for by name.
    pub notices: Notices,
    /// Disclosures that somebody asks for: to whom, for what, and what is needed first.
    pub disclosures: Listed<DisclosureAsked>,
    /// Papers that were made from it.
    pub papers: BTreeMap<ItemId, PaperMade>,
}

/// How and when a report came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Call {
    /// When the agency received the report.
    pub received_at: Answer<Moment>,
    /// By what means.
    pub means: Answer<Means>,
    /// When the agency first had information of the abuse, if that was earlier.
    pub known_since: Answer<Moment>,
    /// How the agency had it then.
    pub known_how: Answer<String>,
    /// Who takes the report.
    pub worker: Answer<String>,
    /// The worker's telephone number.
    pub worker_phone: Answer<String>,
    /// The number of the report in eWiSACWIS.
    pub cps_number: Answer<String>,
    /// Another county or agency with a case, an order or the child.
    pub other_county: Answer<String>,
    /// Whether police must act at once.
    pub urgent: Answer<bool>,
}

/// By what means a report, or a notice, went from one person to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// By telephone.
    Phone,
    /// Face to face.
    InPerson,
    /// From law enforcement, by whatever means.
    LawEnforcement,
    /// In writing: letter, secure e-mail or form.
    Writing,
    /// By other means.
    Other,
}

/// The child a report is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Child {
    /// The name, as far as it is known.
    pub name: Answer<String>,
    /// Nicknames, and names used on the street.
    pub nicknames: Answer<String>,
    /// The age as it was said.
    pub age: Answer<Age>,
    /// The date of birth.
    pub date_of_birth: Answer<chrono::NaiveDate>,
    /// Sex or gender, as the child states it.
    pub gender: Answer<String>,
    /// Race or ethnicity.
    pub race: Answer<String>,
    /// Whether the child is or may be an Indian child.
    pub indian_child: Answer<IndianChild>,
    /// Which tribe or tribes.
    pub tribe: Answer<String>,
    /// Whether the child lives in a county with reservation land, or in the Ho-Chunk service area.
    pub qualifying_county: Answer<bool>,
    /// The language the child speaks, and whether an interpreter is needed.
    pub language: Answer<String>,
    /// Disability or special need.
    pub disability: Answer<String>,
    /// Where the child lives.
    pub address: Answer<String>,
    /// Where the child is now.
    pub whereabouts: Answer<String>,
    /// Who is with the child now.
    pub with_whom: Answer<String>,
    /// Whether it is safe to call or text the child.
    pub safe_to_contact: Answer<bool>,
    /// A number at which it is safe.
    pub safe_phone: Answer<String>,
    /// School or day care, and when the child leaves it.
    pub school: Answer<String>,
    /// Custody or placement order.
    pub custody: Answer<String>,
    /// Whether an agency has placement, care or supervision of the child.
    pub in_care: Answer<bool>,
    /// When the agency identified the child in its care as a victim of sex trafficking.
    pub identified_at: Answer<Moment>,
    /// Whether the child is missing.
    pub missing: Answer<bool>,
    /// When the agency determined that the child in its care was missing.
    pub missing_at: Answer<Moment>,
    /// The child's condition now, in a few words.
    pub condition: Answer<String>,
}

/// Whether a child is an Indian child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum IndianChild {
    /// It is known.
    Known,
    /// There is reason to know.
    ReasonToKnow,
    /// It is known not to be so.
    No,
}
