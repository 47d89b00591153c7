//! 42 USC 671(a)(34)(A): a child in care who is identified as a victim.
//!
//! Decides whether the federal twenty-four hours to law enforcement run, and until when. They leave out
//! nothing: weekends and holidays count. Where trafficking is alleged they run until the child is known to
//! be in no agency's care, as the state's clocks for a missing child do (§ 48.78(2m)): a fact that is
//! missing never ends a clock.

use casefile::facts;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::add_running_hours;
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::office::Office;
use crate::reading::{
    Tri, alleged_facts, missing_of, police_start, police_start_facts, trafficking,
    trafficking_missing,
};
use crate::rule::ReportRule;

/// The federal duty.
pub static IDENTIFIED: Authority = Authority {
    id: "42 USC 671(a)(34)(A)",
    kind: AuthorityKind::Statute,
    citation: "42 U.S.C. § 671(a)(34)(A)",
    paraphrase: "A child in the agency’s placement, care or supervision who is identified as a victim of sex trafficking is reported to law enforcement at once, and no later than 24 hours after the information came.",
    source: "quoted within 34 U.S.C. § 20705a",
    edition: "undated copy of the code",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

const HOURS: u32 = 24; // "no later than 24 hours"

/// FED-01: police are told within twenty-four running hours.
pub static CHILD_IN_CARE: ReportRule = ReportRule {
    id: "FED-01",
    title: "Police: victim in care, 24 hours",
    says: "If a child in an agency’s placement, care or supervision is identified as a victim of sex trafficking, police are told within 24 running hours. While it is not known whether an agency has the child, the clock runs.",
    authorities: &[&IDENTIFIED],
    met_by: "A named officer of the sheriff or police was told that a child in care was identified as a victim: who, when, how.",
    open: "",
    decide: child_in_care,
};

fn child_in_care(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let (care, identified) = (facts::child::IN_CARE.at(), facts::child::IDENTIFIED_AT.at());
    let in_care = &report.child.in_care;
    let alleged = trafficking(report);
    if in_care.is_no() || alleged == Tri::No {
        return Vec::new();
    }
    let open = if alleged == Tri::Open {
        trafficking_missing(report)
    } else {
        Vec::new()
    };
    let known = report.child.identified_at.known().map(|m| m.utc);
    // One of the two has to be known before there is a clock: with neither it is one question too many.
    if in_care.is_open() && alleged == Tri::Open && known.is_none() {
        return vec![
            Conclusion::new("FED-01", Outcome::NeedsFact)
                .because(
                    "If the child is in the placement, care or supervision of an agency, a federal clock of 24 hours runs.",
                    &IDENTIFIED,
                    alleged_facts(report, true),
                )
                .missing([care])
                .missing(open),
        ];
    }
    // Until a person enters when the child was identified, the clock runs from the first information.
    let start = known.or_else(|| police_start(report));
    let outcome = start.map_or(Outcome::NeedsFact, |from| {
        Outcome::Due(Due {
            from,
            by: add_running_hours(from, HOURS),
            standing: Lead::Leads,
        })
    });
    let (says, rests) = match (known, start) {
        (Some(_), _) => (
            "Twenty-four running hours from when the child was identified; weekends count.",
            vec![identified],
        ),
        (None, Some(_)) => (
            "Twenty-four running hours from the report, since when the child was identified is not recorded; weekends count.",
            police_start_facts(report),
        ),
        (None, None) => (
            "The 24 hours run from when the information came.",
            Vec::new(),
        ),
    };
    let answered = (!in_care.is_open()).then_some(care);
    let conclusion = Conclusion::new("FED-01", outcome).because(
        says,
        &IDENTIFIED,
        answered.into_iter().chain(rests),
    );
    let conclusion = if in_care.is_open() {
        conclusion.because(
            "Whether an agency has the child in placement, care or supervision is not known. Until it is known not to be so, the clock runs.",
            &IDENTIFIED,
            alleged_facts(report, true),
        )
    } else {
        conclusion
    };
    vec![
        conclusion
            .missing(missing_of([
                (!in_care.is_open(), &facts::child::IN_CARE),
                (known.is_some(), &facts::child::IDENTIFIED_AT),
                (start.is_some(), &facts::call::RECEIVED_AT),
            ]))
            .missing(open),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::check;

    const TRAFFICKING: (&str, &str) = ("allegation/trafficking", "suspected");
    const IN_CARE: (&str, &str) = ("child/in_care", "yes");

    #[test]
    fn twenty_four_hours_from_when_the_child_was_identified() {
        check(
            &CHILD_IN_CARE,
            &[
                TRAFFICKING,
                IN_CARE,
                ("child/identified_at", "2026-11-20 20:40"),
            ],
            &["due Sat 21 Nov 2026, 20:40"],
        );
        check(
            &CHILD_IN_CARE,
            &[TRAFFICKING, IN_CARE],
            &["due Sat 21 Nov 2026, 20:00; lacks child/identified_at"],
        );
    }

    #[test]
    fn it_runs_until_the_child_is_known_to_be_in_no_care() {
        for answer in ["(not asked)", "(unknown)", "(refused)"] {
            check(
                &CHILD_IN_CARE,
                &[TRAFFICKING, ("child/in_care", answer)],
                &["due Sat 21 Nov 2026, 20:00; lacks child/in_care, child/identified_at"],
            );
        }
        check(
            &CHILD_IN_CARE,
            &[("child/identified_at", "2026-11-20 20:40")],
            &[
                "due Sat 21 Nov 2026, 20:40; lacks child/in_care, allegation/trafficking, allegation/prostitution",
            ],
        );
    }

    #[test]
    fn not_for_a_child_who_is_in_no_care_and_asked_where_that_is_open() {
        check(&CHILD_IN_CARE, &[TRAFFICKING, ("child/in_care", "no")], &[]);
        check(
            &CHILD_IN_CARE,
            &[],
            &["needs a fact; lacks child/in_care, allegation/trafficking, allegation/prostitution"],
        );
        check(
            &CHILD_IN_CARE,
            &[
                IN_CARE,
                ("allegation/trafficking", "no"),
                ("allegation/prostitution", "no"),
            ],
            &[],
        );
    }
}
