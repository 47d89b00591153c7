//! DCF's CPS Access and Initial Assessment Standards: the child is seen, and danger is judged for the child.
//!
//! Decides when the child is to be seen in alleged trafficking, and that a person judges danger in the context
//! of the child. The Standards were read in a summary only; their current edition was not.
//! Open: a scheme of two response times was announced for June 2026; it never yields a later moment here.

use casefile::facts;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::{add_running_hours, end_of_day, local_date};
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::office::Office;
use crate::reading::{Tri, missing_of, received, trafficking, trafficking_missing};
use crate::rule::ReportRule;
use crate::standing::done;

/// Seeing the child at once, or on the same day.
pub static SAME_DAY: Authority = Authority {
    id: "DCF Standards, response",
    kind: AuthorityKind::Standard,
    citation: "DCF, CPS Access and Initial Assessment Standards",
    paraphrase: "Danger in alleged child sex trafficking is judged in the context of the child, whatever the alleged maltreater’s role, and calls for a response at once or within the same day.",
    source: "the federal Children’s Bureau’s summary for Wisconsin",
    edition: "summary of about 2020; the Standards themselves were not read",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "DCF announced a scheme of two response times for June 2026; whether trafficking is among the factors of the shorter one was not found.",
    ],
};

const OUTER_HOURS: u32 = 24; // the outer limit of § 48.981(3)(c)1.a.

/// CPS-08: the child is seen now, and on the day of receipt.
pub static SEE_CHILD: ReportRule = ReportRule {
    id: "CPS-08",
    title: "See the child, same day",
    says: "In alleged trafficking the child is seen now, and on the day of receipt. Twenty-four hours are the outer limit. A county may only set something earlier.",
    authorities: &[&SAME_DAY, &super::s48_981_3_c_investigation::INVESTIGATION],
    met_by: "First face-to-face contact with the child was recorded; attempts are listed and do not meet it.",
    open: "The response times announced for June 2026 were not read for trafficking; no later moment is shown because of them.",
    decide: see_child,
};

fn see_child(report: &Report, office: &Office, now: DateTime<Utc>) -> Vec<Conclusion> {
    let open = match trafficking(report) {
        Tri::No => return Vec::new(),
        Tri::Yes => Vec::new(),
        Tri::Open => trafficking_missing(report),
    };
    let Some(from) = received(report) else {
        return vec![
            Conclusion::new("CPS-08", Outcome::NeedsFact)
                .missing([facts::call::RECEIVED_AT.at()])
                .missing(open),
        ];
    };
    let outer = add_running_hours(from, OUTER_HOURS);
    let day = end_of_day(local_date(from)).min(outer);
    let by = office
        .response_hours
        .map_or(day, |h| day.min(add_running_hours(from, h)));
    let seen = done("CPS-08", report).is_some_and(|(_, _, at)| at <= now);
    let says = match (now > by && !seen, by < day) {
        (true, true) => {
            "Not seen within this county’s own time: write down why, and what keeps the child safe."
        }
        (true, false) => {
            "Not seen on the day of receipt: write down why, and what keeps the child safe."
        }
        (false, true) => "Now, and within this county’s own time.",
        (false, false) => "Now, and on the day of receipt.",
    };
    let clock = |by, standing| {
        Conclusion::new("CPS-08", Outcome::Due(Due { from, by, standing })).missing(open.clone())
    };
    let rests = [facts::call::RECEIVED_AT.at()];
    vec![
        clock(by, Lead::Leads)
            .because(says, &SAME_DAY, rests.clone())
            .doubt(SEE_CHILD.open),
        clock(outer, Lead::Latest).because(
            "Twenty-four hours from receipt: the outer limit, not time you have.",
            &super::s48_981_3_c_investigation::INVESTIGATION,
            rests,
        ),
    ]
}

/// What a person looks at when judging danger to a trafficked child. Prompts, never a score.
pub static DANGER_PROMPTS: &[&str] = &[
    "Where does the child sleep tonight, and who can reach the child there?",
    "Does somebody hold the child’s phone, money or papers, or a debt over the child?",
    "Is the abuse going on now, or is the child expected somewhere tonight?",
    "Has anybody threatened the child, the family or others?",
    "Would the child go back on their own, and to whom?",
    "What is known here about severity, injuries and repeated harm?",
];

/// CPS-18: danger is judged for the child, not for the family alone.
pub static DANGER: ReportRule = ReportRule {
    id: "CPS-18",
    title: "Danger, judged for the child",
    says: "In alleged trafficking danger is judged in the context of the child rather than the family, whatever the alleged maltreater’s role. A person judges; there is no score.",
    authorities: &[&SAME_DAY],
    met_by: "A person’s judgment is recorded with what it rests on.",
    open: "",
    decide: danger,
};

fn danger(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let alleged = trafficking(report);
    if alleged == Tri::No {
        return Vec::new();
    }
    let a = &report.assessment;
    let (danger, why) = (&facts::assessment::DANGER, &facts::assessment::DANGER_WHY);
    let conclusion = match (alleged, a.danger.known(), a.danger_why.known()) {
        (Tri::Open, ..) => Conclusion::new("CPS-18", Outcome::NeedsFact)
            .because(
                "If trafficking is alleged, danger is judged for the child, whoever is said to have done it.",
                &SAME_DAY,
                [],
            )
            .missing(trafficking_missing(report)),
        (_, Some(_), Some(_)) => Conclusion::new("CPS-18", Outcome::Note).because(
            "A person’s judgment is recorded. Judge again at first contact and whenever something changes.",
            &SAME_DAY,
            [danger.at(), why.at()],
        ),
        (_, judged, _) => Conclusion::new("CPS-18", Outcome::AskPerson)
            .because(
                "Look at danger around the child, not the family alone, whoever is said to have done it.",
                &SAME_DAY,
                judged.map(|_| danger.at()),
            )
            .missing(missing_of([
                (judged.is_some(), danger),
                (a.danger_why.known().is_some(), why),
            ])),
    };
    vec![conclusion]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::{check, check_at};

    const TRAFFICKING: (&str, &str) = ("allegation/trafficking", "suspected");
    const NONE: [(&str, &str); 2] = [
        ("allegation/trafficking", "no"),
        ("allegation/prostitution", "no"),
    ];

    #[test]
    fn the_child_is_seen_on_the_day_of_receipt() {
        check(
            &SEE_CHILD,
            &[TRAFFICKING],
            &[
                "due end of Fri 20 Nov 2026",
                "latest Sat 21 Nov 2026, 20:00",
            ],
        );
        check(&SEE_CHILD, &NONE, &[]);
        check(
            &SEE_CHILD,
            &[
                ("allegation/trafficking", "no"),
                ("call/received_at", "(not asked)"),
            ],
            &["needs a fact; lacks call/received_at, allegation/prostitution"],
        );
    }

    #[test]
    fn a_county_sets_only_something_earlier() {
        let within = |hours: &str, leads: &str| {
            check_at(
                &SEE_CHILD,
                &[("response_hours", hours)],
                &[TRAFFICKING],
                &[leads, "latest Sat 21 Nov 2026, 20:00"],
            );
        };
        within("2", "due Fri 20 Nov 2026, 22:00");
        within("23", "due end of Fri 20 Nov 2026");
        within("120", "due end of Fri 20 Nov 2026");
    }

    #[test]
    fn danger_is_for_a_person_to_judge_with_what_it_rests_on() {
        check(
            &DANGER,
            &[TRAFFICKING],
            &["a person decides; lacks assessment/danger, assessment/danger_why"],
        );
        check(
            &DANGER,
            &[TRAFFICKING, ("assessment/danger", "no")],
            &["a person decides; lacks assessment/danger_why"],
        );
        check(
            &DANGER,
            &[
                TRAFFICKING,
                ("assessment/danger", "yes"),
                ("assessment/danger_why", "he is outside"),
            ],
            &["note"],
        );
        check(&DANGER, &NONE, &[]);
        check(
            &DANGER,
            &[],
            &["needs a fact; lacks allegation/trafficking, allegation/prostitution"],
        );
    }
}
