//! § 48.981(3)(bm): the tribe is told of a report on an Indian child.
//!
//! Decides whether and by when the tribe gets notice. The statute names counties with reservation land or
//! in the Ho-Chunk service area; DCF's practice has no such limit, and leads.
//! Open: the statute's wording today ("reason to know") was not read.

use casefile::answer::Answer;
use casefile::facts;
use casefile::report::{IndianChild, Report};
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::add_running_hours;
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::office::Office;
use crate::reading::{missing_of, received};
use crate::rule::ReportRule;

/// DCF's practice.
pub static PRACTICE: Authority = Authority {
    id: "DCF, tribal notice",
    kind: AuthorityKind::Standard,
    citation: "DCF, Child Protective Services Access and Initial Assessment, practice page",
    paraphrase: "On a report about an Indian child the agency tells the tribe within 24 hours; heritage is asked about for every child.",
    source: "dcf.wisconsin.gov, page on the CPS process",
    edition: "undated page",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// The statute's narrow notice.
pub static NOTICE: Authority = Authority {
    id: "48.981(3)(bm)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(bm)",
    paraphrase: "In a county with reservation land or in the Ho-Chunk service area, the tribal agent is told within 24 hours of a report on an Indian child who lives there: the child’s name and address and that a report was received, nothing else.",
    source: "the statutes of 1997 and a bill of 2007",
    edition: "1997, 2007",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[WORDING],
};

const WORDING: &str = "Today’s wording, and whether it says “reason to know”, was not read.";

const HOURS: u32 = 24; // "within 24 hours"

/// CPS-11: the tribe, within twenty-four hours of receipt.
pub static TELL_TRIBE: ReportRule = ReportRule {
    id: "CPS-11",
    title: "Tribe, 24 hours",
    says: "If the child is or may be an Indian child, the tribe is told within 24 hours of the report: name, address, that a report came, nothing else.",
    authorities: &[&PRACTICE, &NOTICE],
    met_by: "The notice was sent: to whom, when, how.",
    open: "The statute names only some counties and children who live there; DCF’s practice names all, and leads.",
    decide: tell_tribe,
};

fn tell_tribe(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let fact = facts::child::INDIAN_CHILD.at();
    let answer = &report.child.indian_child;
    if answer.known() == Some(&IndianChild::No) {
        return vec![Conclusion::new("CPS-11", Outcome::Note).because(
            "The child is known not to be an Indian child. If that changes, the notice is due at once.",
            &PRACTICE,
            [fact],
        )];
    }
    let says = match answer {
        Answer::Known { .. } => {
            "Twenty-four running hours from the report. The notice says the child’s name and address and that a report came, nothing else."
        }
        Answer::NotAsked => {
            "Nobody has asked yet whether the child is an Indian child. Ask: until it is answered the 24 running hours from the report run all the same."
        }
        Answer::Unknown | Answer::Refused => {
            "It was asked and is not known: the 24 running hours from the report run. The notice says the child’s name and address and that a report came, nothing else."
        }
    };
    let start = received(report);
    let outcome = start.map_or(Outcome::NeedsFact, |from| {
        Outcome::Due(Due {
            from,
            by: add_running_hours(from, HOURS),
            standing: Lead::Leads,
        })
    });
    let known = answer.known().map(|_| fact.clone());
    let received = start.map(|_| facts::call::RECEIVED_AT.at());
    let conclusion = Conclusion::new("CPS-11", outcome)
        .because(says, &PRACTICE, received.into_iter().chain(known))
        .missing(missing_of([
            (answer.known().is_some(), &facts::child::INDIAN_CHILD),
            (start.is_some(), &facts::call::RECEIVED_AT),
        ]));
    vec![by_county(conclusion, report)]
}

/// Whether the notice is the statute's duty, or DCF's practice alone.
fn by_county(conclusion: Conclusion, report: &Report) -> Conclusion {
    let county = facts::child::QUALIFYING_COUNTY.at();
    match report.child.qualifying_county.known() {
        Some(true) => conclusion
            .because(
                "The child lives in a county that the statute names, so the notice is the statute’s duty.",
                &NOTICE,
                [county],
            )
            .doubt(WORDING),
        Some(false) => conclusion
            .because(
                "The statute does not name this county; the notice is DCF’s practice and stands.",
                &PRACTICE,
                [county],
            )
            .doubt(TELL_TRIBE.open),
        None => conclusion.missing([county]).doubt(TELL_TRIBE.open),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::check;

    const HERE: (&str, &str) = ("child/qualifying_county", "yes");

    #[test]
    fn known_or_not_known_the_day_runs() {
        check(
            &TELL_TRIBE,
            &[("child/indian_child", "known"), HERE],
            &["due Sat 21 Nov 2026, 20:00"],
        );
        check(
            &TELL_TRIBE,
            &[("child/indian_child", "(unknown)"), HERE],
            &["due Sat 21 Nov 2026, 20:00; lacks child/indian_child"],
        );
        check(
            &TELL_TRIBE,
            &[],
            &["due Sat 21 Nov 2026, 20:00; lacks child/indian_child, child/qualifying_county"],
        );
        check(
            &TELL_TRIBE,
            &[
                ("child/indian_child", "reason_to_know"),
                ("child/qualifying_county", "no"),
            ],
            &["due Sat 21 Nov 2026, 20:00"],
        );
    }

    #[test]
    fn only_a_known_no_ends_it() {
        check(&TELL_TRIBE, &[("child/indian_child", "no")], &["note"]);
        check(
            &TELL_TRIBE,
            &[
                ("child/indian_child", "known"),
                HERE,
                ("call/received_at", "(not asked)"),
            ],
            &["needs a fact; lacks call/received_at"],
        );
    }
}
