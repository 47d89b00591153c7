//! §§ 971.40 and 973.11: volunteers in probation.
//!
//! Decides whether the county has such a program and its chief judge approved it, and whether the court, the
//! district attorney and the defendant are agreed. Open: whether a plea must come first.

use casefile::diversion::DiversionFacts;
use casefile::diversion::agreed::Consent;
use casefile::facts::diversion as facts;
use casefile::path::FactPath;

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::diversion::clocks::agreed_end;
use crate::diversion::reading::{adult, spoken, stands};
use crate::rule::DiversionRule;

/// The deferral.
pub static PLACEMENT: Authority = Authority {
    id: "971.40",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 971.40",
    paraphrase: "The court, the district attorney and the defendant may enter into a deferred prosecution agreement that places the defendant with a volunteers in probation program under § 973.11, and asks for compliance with the order under § 973.11(1).",
    source: "the official chapter 971",
    edition: "30 January 2026, through 2025 Wisconsin Act 82",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// The program.
pub static PROGRAM: Authority = Authority {
    id: "973.11",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.11",
    paraphrase: "Of a person who is convicted of, or pleads to, a misdemeanor without mandatory imprisonment, in a county where the chief judge approved a volunteers in probation program, the court may withhold sentence or judgment and place the person there, if it finds that the person and the community are likely to benefit.",
    source: "two copies of the section",
    edition: "1 January 2025",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["No longest time stands in § 971.40."],
};

/// The open question about a plea.
pub const PLEA_FIRST: &str = "§ 973.11 speaks of a person who is convicted or pleads, § 971.40 of a prosecution that is deferred: whether a plea must come first was not read.";

/// DIV-16: a program that was approved.
pub static APPROVED: DiversionRule = DiversionRule {
    id: "DIV-16",
    title: "§ 971.40: an approved program in the county",
    says: "The county has a volunteers in probation program and the chief judge approved it. Ask whether a plea must come first.",
    authorities: &[&PLACEMENT, &PROGRAM],
    met_by: "",
    open: PLEA_FIRST,
    decide: |d, _, _| spoken(adult(d), d, &PROGRAM, approved(d)),
};

pub(crate) fn approved(d: &DiversionFacts) -> Vec<Conclusion> {
    use facts::volunteers::{APPROVED as BY_JUDGE, PROGRAM as IN_COUNTY};
    let conclusion = |outcome| Conclusion::new("DIV-16", outcome);
    let answers = [
        (&d.volunteers.program, IN_COUNTY.at()),
        (&d.volunteers.approved, BY_JUDGE.at()),
    ];
    let of = |wanted: fn(Option<&bool>) -> bool| -> Vec<FactPath> {
        answers
            .iter()
            .filter(|(answer, _)| wanted(answer.known()))
            .map(|(_, path)| path.clone())
            .collect()
    };
    let (none, open) = (
        of(|known| known == Some(&false)),
        of(|known| known.is_none()),
    );
    let first = if !none.is_empty() {
        conclusion(Outcome::Blocked).because(
            "Without a program in the county that the chief judge approved, nobody can be placed with one.",
            &PROGRAM,
            none,
        )
    } else if open.is_empty() {
        conclusion(Outcome::Met).because(
            "There is a program, and the chief judge approved it.",
            &PROGRAM,
            answers.map(|(_, path)| path),
        )
    } else {
        conclusion(Outcome::NeedsFact)
            .because(
                "Ask the clerk of courts or the chief judge’s office whether there is an approved program.",
                &PROGRAM,
                [],
            )
            .missing(open)
    };
    let plea = conclusion(Outcome::Note)
        .because(
            "Ask whether a plea must come first. A plea stands against the defense of § 939.46(1m), and there is a conviction to vacate if it fails.",
            &PROGRAM,
            [],
        )
        .doubt(PLEA_FIRST);
    vec![first, plea]
}

/// DIV-17: three parties.
pub static PARTIES: DiversionRule = DiversionRule {
    id: "DIV-17",
    title: "§ 971.40: court, district attorney, defendant",
    says: "The court, the district attorney and the defendant enter into the agreement together. The end that they agree on is a clock.",
    authorities: &[&PLACEMENT],
    met_by: "",
    open: "",
    decide: |d, _, _| {
        let all = parties(d).into_iter().chain(end(d)).collect();
        spoken(adult(d), d, &PLACEMENT, all)
    },
};

pub(crate) fn parties(d: &DiversionFacts) -> Vec<Conclusion> {
    use facts::consents::{COURT, PERSON, PROSECUTOR};
    let c = &d.consents;
    let conclusion = |outcome| Conclusion::new("DIV-17", outcome);
    let three = [
        (&c.court, COURT.at()),
        (&c.prosecutor, PROSECUTOR.at()),
        (&c.person, PERSON.at()),
    ];
    let objects: Vec<FactPath> = three
        .iter()
        .filter(|(answer, _)| stands(answer, Consent::Objects))
        .map(|(_, path)| path.clone())
        .collect();
    if !objects.is_empty() {
        return vec![conclusion(Outcome::Blocked).because(
            "One of the three objects. It can be had once all three are willing.",
            &PLACEMENT,
            objects,
        )];
    }
    let lacks: Vec<FactPath> = three
        .iter()
        .filter(|(answer, _)| answer.known().is_none())
        .map(|(_, path)| path.clone())
        .collect();
    vec![if lacks.is_empty() {
        conclusion(Outcome::Met).because(
            "All three agree.",
            &PLACEMENT,
            three.map(|(_, path)| path),
        )
    } else {
        conclusion(Outcome::NeedsFact)
            .because(
                "All three agree, the court among them. What is not recorded has not happened.",
                &PLACEMENT,
                [],
            )
            .missing(lacks)
    }]
}

fn end(d: &DiversionFacts) -> Option<Conclusion> {
    use facts::volunteers::{BEGINS_ON, MONTHS};
    let program = &d.volunteers;
    agreed_end(
        "DIV-17",
        &PLACEMENT,
        (&program.begins_on, BEGINS_ON.at()),
        (&program.months, MONTHS.at()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::diversion::check;

    const COURT: (&str, &str) = ("case/court", "adult");

    #[test]
    fn a_program_and_the_chief_judge() {
        let of = |program, approved| {
            [
                COURT,
                ("volunteers/program", program),
                ("volunteers/approved", approved),
            ]
        };
        check(&APPROVED, &of("yes", "yes"), &["met", "note"]);
        check(&APPROVED, &of("no", "(unknown)"), &["blocked", "note"]);
        check(
            &APPROVED,
            &of("yes", "(unknown)"),
            &["needs a fact; lacks volunteers/approved", "note"],
        );
        check(&APPROVED, &[("case/court", "juvenile")], &[]);
    }

    #[test]
    fn what_they_agreed_on_ends_on_a_day_and_never_on_half_of_one() {
        let runs = [
            COURT,
            ("volunteers/begins_on", "2026-11-02"),
            ("volunteers/months", "6"),
        ];
        let open = "needs a fact; lacks consents/court, consents/prosecutor, consents/person";
        check(&PARTIES, &runs, &[open, "due end of Sat 1 May 2027"]);
        check(&PARTIES, &runs[..2], &[open]);
    }

    #[test]
    fn all_three_agree() {
        let all = [
            COURT,
            ("consents/court", "agrees"),
            ("consents/prosecutor", "agrees"),
            ("consents/person", "agrees"),
        ];
        check(&PARTIES, &all, &["met"]);
        check(
            &PARTIES,
            &all[..3],
            &["needs a fact; lacks consents/person"],
        );
        check(
            &PARTIES,
            &[COURT, ("consents/prosecutor", "objects")],
            &["blocked"],
        );
    }
}
