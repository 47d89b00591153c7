//! § 48.981(3)(a)2.: what police owe child protective services.
//!
//! Decides nothing about the agency's own clocks. It says of a report from police that they refer within twelve
//! counted hours too, trafficking by somebody who is no caregiver included.

use casefile::facts;
use casefile::report::{Means, Report};
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::reading::{Tri, alleged_facts, trafficking};
use crate::rule::ReportRule;

/// What police refer.
pub static FROM_POLICE: Authority = Authority {
    id: "48.981(3)(a)2.bm.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(a)2., 2.bm.",
    paraphrase: "A sheriff or police department refers to the agency within 12 hours, exclusive of Saturdays, Sundays and legal holidays, also where the abuse of § 48.02(1)(cm) or (d) is said to be by a person who is no caregiver.",
    source: "the legislature’s preview site",
    edition: "undated, after 2017",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// CPS-15: police refer too.
pub static POLICE_REFER: ReportRule = ReportRule {
    id: "CPS-15",
    title: "Police refer within 12 counted hours",
    says: "Police refer to the agency within 12 hours outside Saturdays, Sundays and legal holidays, trafficking by somebody who is no caregiver included. It is their clock, and it meets none of the agency’s.",
    authorities: &[&FROM_POLICE],
    met_by: "",
    open: "",
    decide: police_refer,
};

fn police_refer(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let from_police = report.call.means.known() == Some(&Means::LawEnforcement);
    if !from_police || trafficking(report) == Tri::No {
        return Vec::new();
    }
    vec![Conclusion::new("CPS-15", Outcome::Note).because(
        "The report came from police, who refer within twelve counted hours, whoever is said to have done it. What they said meets no clock of the agency: record the officer who was told of it.",
        &FROM_POLICE,
        std::iter::once(facts::call::MEANS.at()).chain(alleged_facts(report, true)),
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::check;

    #[test]
    fn a_report_from_police_says_what_they_owe_and_meets_nothing() {
        let from_police = ("call/means", "law_enforcement");
        check(
            &POLICE_REFER,
            &[from_police, ("allegation/trafficking", "suspected")],
            &["note"],
        );
        check(&POLICE_REFER, &[from_police], &["note"]);
        check(
            &POLICE_REFER,
            &[
                from_police,
                ("allegation/trafficking", "no"),
                ("allegation/prostitution", "no"),
            ],
            &[],
        );
        check(
            &POLICE_REFER,
            &[("allegation/trafficking", "suspected")],
            &[],
        );
    }
}
