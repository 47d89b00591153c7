//! DCF Memo 2017-07: the course on sex trafficking.
//!
//! Decides who takes it and who is invited, and says when a report goes to somebody whose transcript nobody saw.
//! No last day was found, and none is made up.

use casefile::facts::training as facts;
use casefile::id::ItemId;
use casefile::training::{Roster, StaffRole, Trainee};
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::rule::TrainingRule;

/// The memo.
pub static MEMO: Authority = Authority {
    id: "DCF Memo 2017-07",
    kind: AuthorityKind::Standard,
    citation: "DCF Memo 2017-07",
    paraphrase: "Child protective services staff and supervisors responsible for initial assessment are expected to take the sex trafficking training; it is open to all child welfare and youth justice workers.",
    source: "the federal Children’s Bureau’s summary for Wisconsin",
    edition: "summary of about 2020",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "The memo itself was not found, nor a later one.",
        "No last day for taking the course was found.",
    ],
};

/// The page of the course.
pub static COURSE: Authority = Authority {
    id: "WCWPDS course page",
    kind: AuthorityKind::Standard,
    citation: "Wisconsin Child Welfare Professional Development System, Understanding Child Sex Trafficking in Wisconsin",
    paraphrase: "Access and initial assessment staff of counties, and their supervisors, must take the course under Memo 2017-07, inside PDS Online, so that it stands on their transcript; other county staff, youth justice above all, are strongly advised to.",
    source: "wcwpds.wisc.edu, the page of the course",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// Looking at the transcript.
pub static TRANSCRIPT: Authority = Authority {
    id: "practice, transcript",
    kind: AuthorityKind::Practice,
    citation: "Practice",
    paraphrase: "The transcript in PDS Online is the record of training; a list beside it only says what somebody saw there. No text makes an assignment depend on it.",
    source: "this program",
    edition: "2026",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

const WHO: &str = "The Summary speaks of initial assessment staff, the page of the course of Access too: the wider reading leads. No last day was found.";

/// TRN-01: who takes the course.
pub static COURSE_TAKEN: TrainingRule = TrainingRule {
    id: "TRN-01",
    title: "The course on sex trafficking",
    says: "Access and initial assessment staff and their supervisors take the course; other child welfare and youth justice workers are invited. No last day was found.",
    authorities: &[&MEMO, &COURSE],
    met_by: "The day on which the course was finished was recorded.",
    open: WHO,
    decide: course_taken,
};

fn course_taken(roster: &Roster, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if roster.people.items.is_empty() {
        let lacks = roster
            .people
            .complete
            .is_open()
            .then(|| facts::COMPLETE.at());
        return lacks
            .map(|lacks| {
                Conclusion::new("TRN-01", Outcome::NeedsFact)
                    .because("Nobody is on the list yet.", &MEMO, [])
                    .missing([lacks])
            })
            .into_iter()
            .collect();
    }
    roster
        .people
        .iter()
        .map(|(id, person)| of_person(id, person))
        .collect()
}

fn of_person(id: ItemId, person: &Trainee) -> Conclusion {
    let conclusion = |outcome| {
        Conclusion::new("TRN-01", outcome).about(format!("/people/items/{id}").as_str().into())
    };
    let role = facts::ROLE.of(id);
    let done = person.completed_on.known().is_some();
    let day = facts::COMPLETED_ON.of(id);
    match person.role.known() {
        Some(StaffRole::Access | StaffRole::InitialAssessment | StaffRole::Supervisor) if done => {
            conclusion(Outcome::Met).because(
                "The course was taken.",
                &MEMO,
                [role, day],
            )
        }
        Some(StaffRole::Access | StaffRole::InitialAssessment | StaffRole::Supervisor) => {
            conclusion(Outcome::Duty)
                .because(
                    "Access and initial assessment staff and their supervisors take the course. No last day was found.",
                    &COURSE,
                    [role],
                )
                .missing([day])
                .doubt(WHO)
        }
        Some(StaffRole::ChildWelfare | StaffRole::YouthJustice) => conclusion(Outcome::Note)
            .because(
                if done {
                    "The course was taken, though nothing asks for it."
                } else {
                    "Other child welfare and youth justice workers are invited; the course is strongly advised."
                },
                &MEMO,
                std::iter::once(role).chain(done.then_some(day)),
            ),
        None => conclusion(Outcome::NeedsFact)
            .because(
                "What this person does says whether the course is expected or offered.",
                &MEMO,
                [],
            )
            .missing([role]),
    }
}

/// TRN-02: at assignment.
pub static AT_ASSIGNMENT: TrainingRule = TrainingRule {
    id: "TRN-02",
    title: "At assignment: the transcript",
    says: "When a report of trafficking goes to somebody whose course nobody has seen on the transcript, that is said. It never holds the assignment back.",
    authorities: &[&TRANSCRIPT],
    met_by: "That somebody saw the course on the transcript was recorded.",
    open: "",
    decide: at_assignment,
};

fn at_assignment(roster: &Roster, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    roster
        .people
        .iter()
        .filter(|(_, person)| person.assigned.is_yes() && !person.transcript_seen.is_yes())
        .map(|(id, person)| {
            let seen = facts::TRANSCRIPT_SEEN.of(id);
            let known = person.transcript_seen.known().is_some();
            Conclusion::new("TRN-02", Outcome::Warn)
                .about(format!("/people/items/{id}").as_str().into())
                .because(
                    "Nobody has seen the course on this person’s transcript. The assignment stands; pair the person with somebody who has taken it, and look at the transcript.",
                    &TRANSCRIPT,
                    std::iter::once(facts::ASSIGNED.of(id)).chain(known.then(|| seen.clone())),
                )
                .missing((!known).then_some(seen))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::office_records;
    use casefile::facts as tables;

    fn check(rule: &TrainingRule, told: &[(&str, &str)], expected: &[&str]) {
        assert_eq!(
            office_records::says(rule, tables::training, told),
            expected,
            "{} on {told:?}",
            rule.id
        );
    }

    #[test]
    fn who_does_access_or_assessment_takes_it_and_others_are_invited() {
        for role in ["access", "initial_assessment", "supervisor"] {
            check(
                &COURSE_TAKEN,
                &[("people/a/role", role)],
                &["people/a: duty; lacks people/a/completed_on"],
            );
            check(
                &COURSE_TAKEN,
                &[
                    ("people/a/role", role),
                    ("people/a/completed_on", "2024-03-04"),
                ],
                &["people/a: met"],
            );
        }
        for role in ["child_welfare", "youth_justice"] {
            check(
                &COURSE_TAKEN,
                &[("people/a/role", role)],
                &["people/a: note"],
            );
        }
        check(
            &COURSE_TAKEN,
            &[("people/a/name", "A. Lind")],
            &["people/a: needs a fact; lacks people/a/role"],
        );
        check(&COURSE_TAKEN, &[], &["needs a fact; lacks people/complete"]);
        check(&COURSE_TAKEN, &[("people/complete", "yes")], &[]);
    }

    #[test]
    fn no_last_day_is_made_up() {
        for rule in [&COURSE_TAKEN, &AT_ASSIGNMENT] {
            let told = [
                ("people/a/role", "access"),
                ("people/a/assigned", "yes"),
                ("people/complete", "yes"),
            ];
            let said = office_records::says(rule, tables::training, &told);
            assert!(!said.iter().any(|line| line.contains("due")), "{said:?}");
        }
    }

    #[test]
    fn an_assignment_to_somebody_without_a_transcript_is_said_and_stands() {
        check(
            &AT_ASSIGNMENT,
            &[("people/a/assigned", "yes")],
            &["people/a: warning; lacks people/a/transcript_seen"],
        );
        check(
            &AT_ASSIGNMENT,
            &[
                ("people/a/assigned", "yes"),
                ("people/a/transcript_seen", "no"),
            ],
            &["people/a: warning"],
        );
        check(
            &AT_ASSIGNMENT,
            &[
                ("people/a/assigned", "yes"),
                ("people/a/transcript_seen", "yes"),
            ],
            &[],
        );
        check(&AT_ASSIGNMENT, &[("people/a/role", "access")], &[]);
    }
}
