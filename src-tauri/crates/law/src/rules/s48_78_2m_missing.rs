//! §§ 48.78(2m) and 938.78(2m): a child in care who is missing.
//!
//! Decides that police are told within eight hours of the determination that the child is missing, and
//! NCMEC within twenty-four. For any other missing child no hour was found in a statute: tell police now.
//! Open: whether eWiSACWIS tells NCMEC by itself; the confirmation is tracked, and nobody reports twice.

use casefile::facts;
use casefile::report::Report;

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::add_running_hours;
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::reading::{missing_of, received};
use crate::rule::ReportRule;

/// The state's eight and twenty-four hours.
pub static MISSING: Authority = Authority {
    id: "48.78(2m)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. §§ 48.78(2m), 938.78(2m)",
    paraphrase: "An agency with placement, care or supervision of a child that determines the child to be missing tells local law enforcement within 8 hours and the National Center for Missing and Exploited Children within 24.",
    source: "the federal Children’s Bureau’s summary for Wisconsin; 2015 Assembly Bill 745",
    edition: "2015 bill; summary undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Whether eWiSACWIS already tells NCMEC was said in 2016 and not confirmed since."],
};

const POLICE_HOURS: u32 = 8; // "within 8 hours"
const NCMEC_HOURS: u32 = 24; // "within 24 hours"

/// MIS-01: police within eight hours.
pub static POLICE: ReportRule = ReportRule {
    id: "MIS-01",
    title: "Police: child missing, 8 hours",
    says: "If a child in an agency’s placement, care or supervision is determined to be missing, local law enforcement is told within 8 hours. For any other missing child: tell police now.",
    authorities: &[&MISSING],
    met_by: "A named officer of the sheriff or police was told that the child is missing: who, when, how.",
    open: "",
    decide: |report, _, _| clock(report, "MIS-01", POLICE_HOURS),
};

/// MIS-02: NCMEC within twenty-four hours.
pub static NCMEC: ReportRule = ReportRule {
    id: "MIS-02",
    title: "NCMEC: child missing, 24 hours",
    says: "If a child in an agency’s placement, care or supervision is determined to be missing, NCMEC is told within 24 hours (1-800-843-5678), with a recent photograph if there is one. Ask first whether eWiSACWIS has told it already: nobody reports twice.",
    authorities: &[&MISSING],
    met_by: "NCMEC’s confirmation was recorded.",
    open: "Whether eWiSACWIS already tells NCMEC was said in 2016 and not confirmed since.",
    decide: |report, _, _| clock(report, "MIS-02", NCMEC_HOURS),
};

fn clock(report: &Report, rule: &'static str, hours: u32) -> Vec<Conclusion> {
    let child = &report.child;
    let (missing, care) = (facts::child::MISSING.at(), facts::child::IN_CARE.at());
    let determined = child.missing_at.known().map(|m| m.utc);
    // A moment at which the child was determined to be missing says that the child is.
    let open = child.missing.is_open() && determined.is_none();
    if child.missing.is_no() {
        return Vec::new();
    }
    // Without a clock one line is enough: the police clock says it.
    let without_clock = |conclusion: Conclusion| {
        if rule == POLICE.id {
            vec![conclusion]
        } else {
            Vec::new()
        }
    };
    if open {
        return without_clock(
            Conclusion::new(rule, Outcome::NeedsFact)
                .because(
                    "If the child is missing, police are told now.",
                    &MISSING,
                    [],
                )
                .missing([missing]),
        );
    }
    if child.in_care.is_no() {
        return without_clock(Conclusion::new(rule, Outcome::Note).because(
            "The child is missing and not in an agency’s care: no hour was found in a statute. Tell law enforcement now.",
            &MISSING,
            [missing, care],
        ));
    }
    let start = determined.or_else(|| received(report));
    let outcome = start.map_or(Outcome::NeedsFact, |from| {
        Outcome::Due(Due {
            from,
            by: add_running_hours(from, hours),
            standing: Lead::Leads,
        })
    });
    let says = match (determined, start) {
        (Some(_), _) => {
            format!("{hours} running hours from when the child was determined to be missing.")
        }
        (None, Some(_)) => format!(
            "{hours} running hours from the report, since when the child was determined to be missing is not recorded."
        ),
        (None, None) => {
            "The hours run from when the child was determined to be missing.".to_owned()
        }
    };
    let rests = [
        (!child.missing.is_open(), missing),
        (!child.in_care.is_open(), care),
        (determined.is_some(), facts::child::MISSING_AT.at()),
        (
            determined.is_none() && start.is_some(),
            facts::call::RECEIVED_AT.at(),
        ),
    ];
    let known = rests.into_iter().filter(|(known, _)| *known);
    let conclusion = Conclusion::new(rule, outcome)
        .because(says, &MISSING, known.map(|(_, fact)| fact))
        .missing(missing_of([
            (determined.is_some(), &facts::child::MISSING_AT),
            (!child.missing.is_open(), &facts::child::MISSING),
            (!child.in_care.is_open(), &facts::child::IN_CARE),
        ]));
    vec![if rule == NCMEC.id {
        conclusion.doubt(NCMEC.open)
    } else {
        conclusion
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::{check, rests_on};

    const MISSING: (&str, &str) = ("child/missing", "yes");
    const IN_CARE: (&str, &str) = ("child/in_care", "yes");
    const AT: (&str, &str) = ("child/missing_at", "2026-11-20 18:30");

    #[test]
    fn eight_and_twenty_four_hours_for_a_child_in_care() {
        check(
            &POLICE,
            &[MISSING, IN_CARE, AT],
            &["due Sat 21 Nov 2026, 02:30"],
        );
        check(
            &NCMEC,
            &[MISSING, IN_CARE, AT],
            &["due Sat 21 Nov 2026, 18:30"],
        );
        check(
            &POLICE,
            &[MISSING, AT],
            &["due Sat 21 Nov 2026, 02:30; lacks child/in_care"],
        );
        check(
            &NCMEC,
            &[IN_CARE, AT],
            &["due Sat 21 Nov 2026, 18:30; lacks child/missing"],
        );
    }

    #[test]
    fn until_the_determination_is_entered_the_hours_run_from_the_report() {
        check(
            &POLICE,
            &[MISSING, IN_CARE],
            &["due Sat 21 Nov 2026, 04:00; lacks child/missing_at"],
        );
        check(
            &NCMEC,
            &[MISSING, IN_CARE, ("call/received_at", "(not asked)")],
            &["needs a fact; lacks child/missing_at"],
        );
    }

    #[test]
    fn it_rests_on_the_determination_and_on_the_report_only_without_one() {
        assert_eq!(
            rests_on(&POLICE, &[MISSING, IN_CARE, AT]),
            ["child/missing", "child/in_care", "child/missing_at"]
        );
        assert_eq!(
            rests_on(&POLICE, &[MISSING, IN_CARE]),
            ["child/missing", "child/in_care", "call/received_at"]
        );
    }

    #[test]
    fn any_other_missing_child_is_told_of_now() {
        check(&POLICE, &[MISSING, ("child/in_care", "no")], &["note"]);
        check(&NCMEC, &[MISSING, ("child/in_care", "no")], &[]);
        check(&POLICE, &[("child/missing", "no"), IN_CARE], &[]);
        check(&POLICE, &[IN_CARE], &["needs a fact; lacks child/missing"]);
        check(&NCMEC, &[IN_CARE], &[]);
    }
}
