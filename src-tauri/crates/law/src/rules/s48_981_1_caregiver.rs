//! § 48.981(1)(am): who is a caregiver, and which kind of assessment that leads to.
//!
//! Decides for each alleged maltreater whether the assessment is a primary or a non-caregiver one, or that a
//! person has to say. The kinds are DCF's; the definition of a caregiver is the statute's.
//! Open: where a caregiver outside the household belongs. The program never concludes "secondary".

use casefile::facts;
use casefile::id::ItemId;
use casefile::path::FactPath;
use casefile::people::{Caregiver, Maltreater};
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome, Way};
use crate::office::Office;
use crate::reading::{Tri, chain_facts, nothing_alleged};
use crate::rule::ReportRule;

/// The kinds of assessment.
pub static KINDS_OF_ASSESSMENT: Authority = Authority {
    id: "DCF, kinds of assessment",
    kind: AuthorityKind::Standard,
    citation: "DCF, initial assessment practice; Wis. Stat. § 48.981(1)(am)",
    paraphrase: "Primary for a parent, caregiver, household member or an unknown maltreater; secondary; non-caregiver. Caregiver is wide: anyone who lives or lived in the home even at times, or has temporary control over the child.",
    source: "dcf.wisconsin.gov, page on the CPS process; a copy of the statute",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "Where a caregiver outside the household belongs, primary or secondary, was not read.",
    ],
};

/// CPS-19: which kind of assessment each alleged maltreater leads to.
pub static ASSESSMENT_KIND: ReportRule = ReportRule {
    id: "CPS-19",
    title: "Kind of assessment",
    says: "A parent, somebody of the household, somebody who stays there at times, or an unknown person leads to a primary assessment; somebody without any caregiving role to a non-caregiver one; a caregiver outside the household is for a person to place. Where several are named, primary leads.",
    authorities: &[&KINDS_OF_ASSESSMENT],
    met_by: "",
    open: "Whether a caregiver outside the household leads to a primary or a secondary assessment was not read. The program never concludes secondary.",
    decide: assessment_kind,
};

fn assessment_kind(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if report.maltreaters.items.is_empty() {
        // Where nothing is alleged, nobody can be said to have done it.
        if nothing_alleged(report) == Tri::Yes {
            return Vec::new();
        }
        return vec![
            primary("Nobody is named: an unknown maltreater leads to a primary assessment.")
                .missing(chain_facts(report, false)),
        ];
    }
    let each: Vec<Conclusion> = report
        .maltreaters
        .iter()
        .map(|(id, person)| of_person(id, person))
        .collect();
    let leads = |c: &Conclusion| c.outcome == route(Way::Primary);
    let mixed = each.iter().any(leads) && !each.iter().all(leads);
    let for_the_report = mixed.then(|| {
        primary("Several are named, and one of them leads to a primary assessment: primary leads for the report.")
    });
    for_the_report.into_iter().chain(each).collect()
}

fn of_person(id: ItemId, person: &Maltreater) -> Conclusion {
    let fact = facts::maltreater::CAREGIVER.of(id);
    let conclusion = match person.caregiver.known() {
        Some(
            Caregiver::Parent | Caregiver::HouseholdMember | Caregiver::IntermittentResident,
        ) => of_outcome(
            route(Way::Primary),
            "A parent, or somebody who lives or stays in the home, leads to a primary assessment.",
            Some(fact),
        ),
        Some(Caregiver::OutsideHousehold) => of_outcome(
            Outcome::AskPerson,
            "A caregiver outside the household: a person decides whether primary or secondary.",
            Some(fact),
        )
        .doubt(ASSESSMENT_KIND.open),
        Some(Caregiver::FacilityStaff) => of_outcome(
            Outcome::AskPerson,
            "Staff of a facility, a foster parent or a provider: see who investigates independently (CPS-20); a person decides the kind.",
            Some(fact),
        )
        .doubt(ASSESSMENT_KIND.open),
        Some(Caregiver::NoCaregiving) => of_outcome(
            route(Way::NonCaregiver),
            "No caregiving role leads to a non-caregiver assessment.",
            Some(fact),
        ),
        None => primary("What this person is to the child is not known: primary until it is.")
            .missing([fact]),
    };
    conclusion.about(FactPath(format!("/maltreaters/items/{id}")))
}

fn route(way: Way) -> Outcome {
    Outcome::Route { ways: vec![way] }
}

fn primary(says: &str) -> Conclusion {
    of_outcome(route(Way::Primary), says, None)
}

fn of_outcome(outcome: Outcome, says: &str, fact: Option<FactPath>) -> Conclusion {
    Conclusion::new("CPS-19", outcome).because(says, &KINDS_OF_ASSESSMENT, fact)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::check;

    #[test]
    fn each_person_named_leads_to_a_kind() {
        let kind = |caregiver: &str, expected: &str| {
            check(
                &ASSESSMENT_KIND,
                &[("maltreaters/x/caregiver", caregiver)],
                &[expected],
            );
        };
        kind("parent", "maltreaters/x: primary");
        kind("household_member", "maltreaters/x: primary");
        kind("intermittent_resident", "maltreaters/x: primary");
        kind("outside_household", "maltreaters/x: a person decides");
        kind("facility_staff", "maltreaters/x: a person decides");
        kind("no_caregiving", "maltreaters/x: non-caregiver");
        kind(
            "(unknown)",
            "maltreaters/x: primary; lacks maltreaters/x/caregiver",
        );
    }

    #[test]
    fn nobody_named_is_primary_and_primary_leads_among_several() {
        check(
            &ASSESSMENT_KIND,
            &[],
            &["primary; lacks maltreaters/complete"],
        );
        check(
            &ASSESSMENT_KIND,
            &[("maltreaters/complete", "yes")],
            &["primary"],
        );
        check(
            &ASSESSMENT_KIND,
            &[
                ("allegation/trafficking", "no"),
                ("allegation/prostitution", "no"),
                ("allegation/sexual_abuse", "no"),
                ("allegation/injuries", "no"),
            ],
            &[],
        );
        check(
            &ASSESSMENT_KIND,
            &[
                ("maltreaters/pa/caregiver", "parent"),
                ("maltreaters/buyer/caregiver", "no_caregiving"),
            ],
            &[
                "primary",
                "maltreaters/pa: primary",
                "maltreaters/buyer: non-caregiver",
            ],
        );
    }
}
