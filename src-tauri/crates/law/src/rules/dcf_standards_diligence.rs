//! DCF's CPS Access and Initial Assessment Standards: the diligent investigation.
//!
//! Decides when a diligent investigation is warranted and what discharges it, that parental involvement is
//! gathered, and that police are worked with on injuries. The Standards were read in a summary only.

use casefile::answer::Answer;
use casefile::facts;
use casefile::id::ItemId;
use casefile::path::FactPath;
use casefile::people::Parent;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::reading::{Tri, missing_of, trafficking, trafficking_missing, triggered};
use crate::rule::ReportRule;

/// The three triggers of a diligent investigation, and parental involvement.
pub static DILIGENT: Authority = Authority {
    id: "DCF Standards, diligent investigation",
    kind: AuthorityKind::Standard,
    citation: "DCF, CPS Access and Initial Assessment Standards",
    paraphrase: "A diligent investigation is warranted where the child says they were trafficked, where the child tells of a sexual act for shelter, food, drugs, alcohol or money even if called consensual, and where police confirmed trafficking; it makes sure that the child is safe and has services, placement included, and gathers whether a parent is involved.",
    source: "the federal Children’s Bureau’s summary for Wisconsin",
    edition: "summary of about 2020; the Standards themselves were not read",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// Working with police on injuries.
pub static COLLABORATE: Authority = Authority {
    id: "DCF Standards, collaboration",
    kind: AuthorityKind::Standard,
    citation: "DCF, CPS Access and Initial Assessment Standards",
    paraphrase: "Where a child is said to have injuries from maltreatment, or sexual abuse is suspected or threatened, the agency works together with law enforcement.",
    source: "the federal Children’s Bureau’s summary for Wisconsin",
    edition: "summary of about 2020; the Standards themselves were not read",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[WRITTEN_POLICY],
};

const WRITTEN_POLICY: &str = "Whether injuries alone are referred to police follows the agency’s written policy, § 48.981(3)(a)3.";

/// CPS-09: a diligent investigation, on any of the three triggers.
pub static DILIGENCE: ReportRule = ReportRule {
    id: "CPS-09",
    title: "Safe, served, placed if needed",
    says: "On any of the three triggers a diligent investigation makes sure that the child is safe and has access to services, placement included.",
    authorities: &[&DILIGENT],
    met_by: "Three answers are recorded: safe and how that is known, services offered, placement needed, made or not.",
    open: "",
    decide: diligence,
};

fn diligence(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if !triggered(report) {
        return Vec::new();
    }
    let missing = diligence_missing(report);
    let says = if missing.is_empty() {
        "The three answers are recorded: whether the child is safe, which services were offered, and placement. Look again whenever something changes."
    } else {
        "Make sure that the child is safe and has access to services, placement included, and record each."
    };
    vec![
        Conclusion::new("CPS-09", Outcome::Duty)
            .because(says, &DILIGENT, triggers_shown(report))
            .missing(missing),
    ]
}

/// The triggers that are shown, and who confirmed it where police did.
fn triggers_shown(report: &Report) -> Vec<FactPath> {
    use facts::trigger as fact;
    let t = &report.triggers;
    let confirmed = t.confirmed.is_yes();
    [
        (t.self_report.is_yes(), &fact::SELF_REPORT),
        (t.survival_sex.is_yes(), &fact::SURVIVAL_SEX),
        (confirmed, &fact::CONFIRMED),
        (
            confirmed && t.confirmed_agency.known().is_some(),
            &fact::CONFIRMED_AGENCY,
        ),
        (
            confirmed && t.confirmed_officer.known().is_some(),
            &fact::CONFIRMED_OFFICER,
        ),
        (
            confirmed && t.confirmed_on.known().is_some(),
            &fact::CONFIRMED_ON,
        ),
        (
            confirmed && t.confirmed_number.known().is_some(),
            &fact::CONFIRMED_NUMBER,
        ),
    ]
    .into_iter()
    .filter(|(shown, _)| *shown)
    .map(|(_, fact)| fact.at())
    .collect()
}

/// The answers that CPS-09 still waits for. "Unknown" is an answer; "not asked" is none.
pub fn diligence_missing(report: &Report) -> Vec<FactPath> {
    use facts::assessment as fact;
    let a = &report.assessment;
    missing_of([
        (!a.safe.is_not_asked(), &fact::SAFE),
        (
            a.safe.known().is_none() || !a.safe_how.is_not_asked(),
            &fact::SAFE_HOW,
        ),
        (!a.services.is_not_asked(), &fact::SERVICES),
        (!a.placement.is_not_asked(), &fact::PLACEMENT),
    ])
}

/// CPS-16: work with police where injuries are suspected.
pub static INJURIES: ReportRule = ReportRule {
    id: "CPS-16",
    title: "Work with police on injuries",
    says: "Where injuries from maltreatment are suspected, the agency works together with law enforcement. Whether injuries alone are referred follows the agency’s written policy.",
    authorities: &[&COLLABORATE],
    met_by: "Planning with police was recorded: who, when, what was agreed.",
    open: WRITTEN_POLICY,
    decide: injuries,
};

fn injuries(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let fact = facts::allegation::INJURIES.at();
    match report.allegation.injuries.known() {
        Some(false) => Vec::new(),
        Some(true) => vec![
            Conclusion::new("CPS-16", Outcome::Duty)
                .because(
                    "Injuries from maltreatment are suspected: work together with police.",
                    &COLLABORATE,
                    [fact],
                )
                .doubt(WRITTEN_POLICY),
        ],
        None => vec![
            Conclusion::new("CPS-16", Outcome::NeedsFact)
                .because(
                    "If injuries from maltreatment are suspected, police are worked with on them too.",
                    &COLLABORATE,
                    [],
                )
                .missing([fact]),
        ],
    }
}

/// CPS-17: whether a parent is involved.
pub static PARENTS: ReportRule = ReportRule {
    id: "CPS-17",
    title: "Could a parent be involved?",
    says: "In alleged trafficking the investigation gathers whether a parent is involved. Decide it for each parent before anybody calls.",
    authorities: &[&DILIGENT],
    met_by: "For each parent an answer is recorded, with what it rests on and its date.",
    open: "",
    decide: parents,
};

fn parents(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let alleged = trafficking(report);
    if alleged == Tri::No {
        return Vec::new();
    }
    let each = report
        .parents
        .iter()
        .map(|(id, parent)| of_parent(id, parent));
    let all = whole_list(report).into_iter().chain(each);
    if alleged == Tri::Yes {
        return all.collect();
    }
    // While it is open whether trafficking is alleged, a call to a parent would be just as dangerous.
    all.map(|conclusion| Conclusion {
        outcome: Outcome::NeedsFact,
        ..conclusion.missing(trafficking_missing(report))
    })
    .collect()
}

/// Whether these are all the parents; nobody listed is not yet "none".
fn whole_list(report: &Report) -> Option<Conclusion> {
    let complete = facts::parent::COMPLETE.at();
    if !report.parents.complete.is_yes() {
        let says = if report.parents.items.is_empty() {
            "Who the parents are is not recorded yet."
        } else {
            "Whether there is another parent or guardian is not recorded yet."
        };
        return Some(
            Conclusion::new("CPS-17", Outcome::NeedsFact)
                .because(says, &DILIGENT, [])
                .missing([complete]),
        );
    }
    report.parents.is_none().then(|| {
        Conclusion::new("CPS-17", Outcome::Duty).because(
            "No parent or guardian is known. Gather who they are and whether one is involved.",
            &DILIGENT,
            [complete],
        )
    })
}

fn of_parent(id: ItemId, parent: &Parent) -> Conclusion {
    let (involved, how) = (
        facts::parent::INVOLVED.of(id),
        facts::parent::INVOLVED_HOW.of(id),
    );
    // A finding counts once it says what it rests on, and the day on which it was learned was kept.
    let found = |dated: bool, fact: FactPath| (!dated).then_some(fact);
    let missing: Vec<FactPath> = [
        found(is_dated(&parent.involved), involved.clone()),
        found(is_dated(&parent.involved_how), how.clone()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if missing.is_empty() {
        Conclusion::new("CPS-17", Outcome::Duty).because(
            "An answer is recorded; keep gathering what it rests on.",
            &DILIGENT,
            [involved, how],
        )
    } else {
        Conclusion::new("CPS-17", Outcome::NeedsFact)
            .because(
                "Before anyone calls this parent: could this person be involved? You or your supervisor decide, and write down what it rests on.",
                &DILIGENT,
                [],
            )
            .missing(missing)
    }
    .about(FactPath(format!("/parents/items/{id}")))
}

fn is_dated<T>(answer: &Answer<T>) -> bool {
    matches!(
        answer,
        Answer::Known {
            learned: Some(_),
            ..
        }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::check;

    const TRAFFICKING: (&str, &str) = ("allegation/trafficking", "suspected");

    #[test]
    fn any_trigger_calls_for_three_answers() {
        let lacks = "duty; lacks assessment/safe, assessment/services, assessment/placement";
        check(&DILIGENCE, &[("triggers/self_report", "yes")], &[lacks]);
        check(&DILIGENCE, &[("triggers/survival_sex", "yes")], &[lacks]);
        check(&DILIGENCE, &[("triggers/confirmed", "yes")], &[lacks]);
        check(
            &DILIGENCE,
            &[TRAFFICKING, ("triggers/confirmed", "no")],
            &[],
        );
    }

    #[test]
    fn an_unknown_answer_is_one_and_a_known_one_says_how() {
        let answered = [
            ("triggers/self_report", "yes"),
            ("assessment/safe", "(unknown)"),
            ("assessment/services", "(refused)"),
            ("assessment/placement", "not_needed"),
        ];
        check(&DILIGENCE, &answered, &["duty"]);
        let [a, _, c, d] = answered;
        check(
            &DILIGENCE,
            &[a, ("assessment/safe", "no"), c, d],
            &["duty; lacks assessment/safe_how"],
        );
    }

    #[test]
    fn injuries_are_worked_on_with_police() {
        check(&INJURIES, &[("allegation/injuries", "yes")], &["duty"]);
        check(&INJURIES, &[("allegation/injuries", "no")], &[]);
        check(&INJURIES, &[], &["needs a fact; lacks allegation/injuries"]);
    }

    #[test]
    fn each_parent_is_looked_at_before_anybody_calls() {
        let mother = ("parents/ma/relationship", "mother");
        let whole = ("parents/complete", "yes");
        check(
            &PARENTS,
            &[TRAFFICKING, whole, mother],
            &["parents/ma: needs a fact; lacks parents/ma/involved, parents/ma/involved_how"],
        );
        check(
            &PARENTS,
            &[
                TRAFFICKING,
                whole,
                ("parents/ma/involved", "undecided"),
                ("parents/ma/involved_how", "A. Lind, from the call"),
            ],
            &["parents/ma: duty"],
        );
        check(
            &PARENTS,
            &[
                TRAFFICKING,
                ("parents/ma/involved", "no"),
                ("parents/ma/involved_how", "seen with her at work"),
            ],
            &["needs a fact; lacks parents/complete", "parents/ma: duty"],
        );
        check(&PARENTS, &[TRAFFICKING, whole], &["duty"]);
    }

    #[test]
    fn parents_are_looked_at_while_trafficking_is_open_and_not_once_it_is_ruled_out() {
        check(
            &PARENTS,
            &[("allegation/prostitution", "no")],
            &["needs a fact; lacks parents/complete, allegation/trafficking"],
        );
        check(
            &PARENTS,
            &[
                ("allegation/prostitution", "no"),
                ("allegation/trafficking", "no"),
            ],
            &[],
        );
    }
}
