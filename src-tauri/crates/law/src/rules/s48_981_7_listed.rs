//! § 48.981(7)(a): only those on the statute's list.
//!
//! Decides whether a recipient is on the list at all, and that the reporter is taken out. What each may have, and
//! what is needed first, is a rule of its own (REL-01 and those after it).

use casefile::disclosure::{DisclosureAsked, RecipientKind};
use casefile::facts::disclosure as facts;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::rule::DisclosureRule;

/// The list.
pub static LIST: Authority = Authority {
    id: "48.981(7)(a)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(7)(a)",
    paraphrase: "Reports and records are confidential and go only to the persons the subsection lists. For a parent, a foster parent and the subject the reporter’s identity is taken out; the others have it only where the law and a reason give it.",
    source: "the federal Children’s Bureau’s summary on disclosure; the statutes of 2017–18",
    edition: "2017–18",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The whole of today’s subsection was not opened."],
};

/// Permission for a provider.
pub static PERMISSION: Authority = Authority {
    id: "48.78(2)(am)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.78(2)(am)",
    paraphrase: "An agency’s record may go to a person named in the written permission of a parent, guardian or legal custodian, or of the child from 14, which identifies the record specifically; not if the agency finds that this person’s seeing it would put anybody in imminent danger.",
    source: "the legislature’s site, § 48.78(2)",
    edition: "copy of the page",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// The subject's access.
pub static OAG: Authority = Authority {
    id: "77 Op. Att’y Gen. 84",
    kind: AuthorityKind::Case,
    citation: "77 Op. Att’y Gen. 84 (1988), OAG 17-88; Wis. Stat. § 48.981(7)(c)",
    paraphrase: "A subject may authorize in writing that records go to the subject’s attorney; the agency may not refuse, and what identifies the reporter is taken out.",
    source: "a copy of the opinion",
    edition: "1988",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Whether the alleged maltreater is a subject of the report was not read."],
};

/// CPS-13: on the list, or not at all.
pub static ON_THE_LIST: DisclosureRule = DisclosureRule {
    id: "CPS-13",
    title: "Only to those on the list",
    says: "A report and its records go only to those whom § 48.981(7) lists, and the reporter is taken out. Disclosing to anybody else is a crime.",
    authorities: &[&LIST, &PERMISSION, &OAG],
    met_by: "",
    open: "The whole of today’s subsection was not opened.",
    decide: on_the_list,
};

fn on_the_list(asked: &DisclosureAsked, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let fact = facts::RECIPIENT.at();
    let conclusion = |outcome| Conclusion::new("CPS-13", outcome);
    let Some(recipient) = asked.recipient.known() else {
        return vec![
            conclusion(Outcome::NeedsFact)
                .because("Say first what the recipient is.", &LIST, [])
                .missing([fact]),
        ];
    };
    vec![match recipient {
        RecipientKind::LawEnforcement
        | RecipientKind::Team
        | RecipientKind::AdvocacyCenter
        | RecipientKind::Tribe
        | RecipientKind::HealthProvider
        | RecipientKind::Court => conclusion(Outcome::Met).because(
            "On the list, for its own purpose. The reporter is left out unless a person includes the name with a reason.",
            &LIST,
            [fact],
        ),
        RecipientKind::Parent | RecipientKind::FosterParent => conclusion(Outcome::Met).because(
            "On the list, and never with anything that identifies the reporter. First: could this person be involved, and who decides?",
            &LIST,
            [fact],
        ),
        RecipientKind::Subject => conclusion(Outcome::AskPerson).because(
            "The subject may be the alleged maltreater: the agency’s custodian of records decides, and takes out what identifies the reporter.",
            &OAG,
            [fact],
        ),
        RecipientKind::Provider => conclusion(Outcome::AskPerson).because(
            "Not on the list. It may go there with a written permission that names the recipient and identifies the record, or between agencies under § 48.78(2)(b): a person decides which.",
            &PERMISSION,
            [fact],
        ),
        RecipientKind::Defense => conclusion(Outcome::Note).because(
            "Only the notice of CPS-22, never a record.",
            &LIST,
            [fact],
        ),
        RecipientKind::SomebodyElse => conclusion(Outcome::Blocked).because(
            "Not on the list: nothing is disclosed, and that there is a report is not told either.",
            &LIST,
            [fact],
        ),
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::office_records;
    use casefile::facts as tables;

    #[test]
    fn nobody_off_the_list_has_anything() {
        let says = |recipient| {
            office_records::says(
                &ON_THE_LIST,
                tables::disclosure,
                &[("recipient", recipient)],
            )
        };
        for on_it in [
            "law_enforcement",
            "team",
            "advocacy_center",
            "tribe",
            "health_provider",
            "court",
            "parent",
            "foster_parent",
        ] {
            assert_eq!(says(on_it), ["met"], "{on_it}");
        }
        assert_eq!(says("subject"), ["a person decides"]);
        assert_eq!(says("provider"), ["a person decides"]);
        assert_eq!(says("defense"), ["note"]);
        assert_eq!(says("somebody_else"), ["blocked"]);
        assert_eq!(says("(not asked)"), ["needs a fact; lacks recipient"]);
    }
}
