//! § 48.981(3)(c)2r.: a notice to the Department of Defense.
//!
//! Decides whether it is owed, and until when on the shortest reading. The act was not seen: its number, its words
//! and its hour are to be confirmed.

use casefile::facts;
use casefile::owed::ArmedForces;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::add_running_hours;
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::office::Office;
use crate::rule::ReportRule;
use crate::standing::done;

/// The notice.
pub static DEFENSE: Authority = Authority {
    id: "48.981(3)(c)2r.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(c)2r., as 2025 Senate Bill 259 makes it",
    paraphrase: "When an investigation has begun and the agency knows or has reason to believe that a parent is in the armed forces, their reserves or the Wisconsin National Guard, it notifies the Department of Defense of the child’s name and address and that an investigation has begun, and of nothing else.",
    source: "two trackers of bills, which differ on the hour",
    edition: "published 14 March 2026",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "The act’s number and text were not seen.",
        "One summary says as soon as possible after the start, two say within 24 hours.",
    ],
};

const HOURS: u32 = 24; // to be confirmed

/// CPS-22: the Department of Defense.
pub static TELL_DEFENSE: ReportRule = ReportRule {
    id: "CPS-22",
    title: "Department of Defense: parent in service",
    says: "When an investigation has begun and a parent is known or believed to be in the armed forces, their reserves or the Wisconsin National Guard, the Department of Defense is told now: the child’s name and address and that an investigation has begun, nothing else. Twenty-four hours from the start is to be confirmed.",
    authorities: &[&DEFENSE],
    met_by: "The notice was recorded: to whom, when, how.",
    open: "2025 Senate Bill 259 was not seen as an act: its number, its words and the hour are to be confirmed; the shortest reading leads.",
    decide: tell_defense,
};

fn tell_defense(report: &Report, _: &Office, now: DateTime<Utc>) -> Vec<Conclusion> {
    let fact = facts::owed::ARMED_FORCES.at();
    let conclusion = |outcome| Conclusion::new("CPS-22", outcome).doubt(TELL_DEFENSE.open);
    let begun = done("CPS-07", report)
        .map(|(_, _, at)| at)
        .filter(|at| *at <= now);
    vec![match (report.owed.armed_forces.known(), begun) {
        (Some(ArmedForces::No), _) => return Vec::new(),
        (Some(ArmedForces::Known | ArmedForces::ReasonToBelieve), Some(from)) => {
            conclusion(Outcome::Due(Due {
                from,
                by: add_running_hours(from, HOURS),
                standing: Lead::Leads,
            }))
            .because(
                "The investigation has begun: give the notice now. Twenty-four running hours from its start, to be confirmed. Name, address and the fact of an investigation, nothing else.",
                &DEFENSE,
                [fact],
            )
        }
        (Some(ArmedForces::Known | ArmedForces::ReasonToBelieve), None) => {
            conclusion(Outcome::Duty).because(
                "As soon as the investigation begins the Department of Defense is told: name, address and the fact of an investigation, nothing else.",
                &DEFENSE,
                [fact],
            )
        }
        (None, _) => conclusion(Outcome::AskPerson)
            .because(
                "Ask whether a parent is in the armed forces, their reserves or the National Guard, and judge whether there is reason to believe it.",
                &DEFENSE,
                [],
            )
            .missing([fact]),
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::{check, now, office, report};
    use casefile::act::{Act, ActKind, Particulars};
    use casefile::answer::{Answer, Source};
    use casefile::id::ItemId;
    use casefile::moment::Moment;
    use chrono::TimeDelta;

    #[test]
    fn it_is_owed_from_the_start_of_an_investigation() {
        for yes in ["known", "reason_to_believe"] {
            check(&TELL_DEFENSE, &[("owed/armed_forces", yes)], &["duty"]);
        }
        check(&TELL_DEFENSE, &[("owed/armed_forces", "no")], &[]);
        check(
            &TELL_DEFENSE,
            &[],
            &["a person decides; lacks owed/armed_forces"],
        );
    }

    #[test]
    fn the_hours_run_from_the_first_act() {
        let mut report = report(&[("owed/armed_forces", "known")]);
        let begun = now() - TimeDelta::hours(1);
        let act = Act {
            kind: ActKind::InvestigationBegun,
            recorded: now(),
            recorded_by: "A. Lind".to_owned(),
            particulars: Particulars {
                at: Answer::from_source(Moment::from_utc(begun), Source::Worker),
                ..Particulars::default()
            },
            withdrawn: None,
        };
        report.acts.insert(ItemId::new(), act);
        let due = tell_defense(&report, &office(), now())[0].due();
        assert_eq!(
            due.map(|due| (due.from, due.by - due.from)),
            Some((begun, TimeDelta::hours(24)))
        );
        let before = tell_defense(&report, &office(), begun - TimeDelta::minutes(1));
        assert_eq!(before[0].outcome, Outcome::Duty, "it has not begun yet");
    }
}
