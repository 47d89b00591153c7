//! § 944.30(2m): another way than a prosecution for a person under 18.
//!
//! Decides whether the subsection speaks of this person, and says what the court has to find. Open: at which
//! moment the age is measured; so all three are asked, and where they differ a person decides.

use casefile::diversion::DiversionFacts;
use casefile::facts::diversion as facts;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome, Way};
use crate::diversion::reading::{EIGHTEEN, exact, is_referred, missing};
use crate::office::Office;
use crate::release::has_words;
use crate::rule::DiversionRule;

/// The subsection.
pub static UNDER_EIGHTEEN: Authority = Authority {
    id: "944.30(2m)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 944.30(2m)",
    paraphrase: "If the person has not attained 18, the court may enter a consent decree under § 938.32 or a deferred prosecution agreement in accordance with § 938.245, § 971.39 or § 971.40, if it determines that the best interests of the person are served and society will not be harmed.",
    source: "the federal Children’s Bureau’s summary for Wisconsin; 2013 Wisconsin Act 362, which made it",
    edition: "summary of about 2020; act of 2014",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &[
        "Today’s official text was not opened.",
        "2025 Assembly Bill 79 would bar such a prosecution under 18; no sign that it was enacted was found, and its last line was not seen.",
    ],
};

/// The open question about the age.
pub const WHEN_MEASURED: &str = "The text does not say at which moment “has not attained 18” is measured: at the act, when it is charged, or when the court decides.";

/// DIV-01: under 18.
pub static AGE: DiversionRule = DiversionRule {
    id: "DIV-01",
    title: "Under 18",
    says: "§ 944.30(2m) speaks of a person who has not attained 18. Under 18 at the act, when charged and now, it speaks of this person whichever moment counts; where the moments differ, a person decides and the ways stay in view.",
    authorities: &[&UNDER_EIGHTEEN],
    met_by: "",
    open: WHEN_MEASURED,
    decide: age,
};

fn age(d: &DiversionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::person::{AGE_AT_ACT, AGE_NOW, AGE_WHEN_CHARGED};
    let conclusion = |outcome| Conclusion::new("DIV-01", outcome);
    let charge = facts::case::PROSTITUTION.at();
    if d.case.prostitution.is_no() {
        return vec![conclusion(Outcome::Note).because(
            "The charge is not prostitution under § 944.30. (2m) speaks of that alone; another charge may have ways of its own.",
            &UNDER_EIGHTEEN,
            [charge],
        )];
    }
    let p = &d.person;
    let (act, now) = (exact(&p.age_at_act), exact(&p.age_now));
    let charged = exact(&p.age_when_charged);
    // While nothing is filed, it would be charged at today's age or later.
    let filed = !is_referred(d) || charged.is_some();
    let at_charge = if filed { charged } else { now };
    let ages = [act, at_charge, now];
    let known: Vec<FactPath> = [
        (act.is_some(), AGE_AT_ACT),
        (charged.is_some(), AGE_WHEN_CHARGED),
        (now.is_some(), AGE_NOW),
    ]
    .into_iter()
    .filter(|(known, _)| *known)
    .map(|(_, fact)| fact.at())
    .collect();
    let lacks = missing([
        (d.case.prostitution.is_yes(), charge.clone()),
        (act.is_some(), AGE_AT_ACT.at()),
        (charged.is_some() || !filed, AGE_WHEN_CHARGED.at()),
        (now.is_some(), AGE_NOW.at()),
    ]);
    let ask = |says: &str| {
        conclusion(Outcome::AskPerson)
            .because(says, &UNDER_EIGHTEEN, known.clone())
            .missing(lacks.clone())
            .doubt(WHEN_MEASURED)
    };
    let told: Vec<u8> = ages.into_iter().flatten().collect();
    if !told.is_sorted() {
        return vec![ask(
            "The ages do not fit together: nobody grows younger. Look at the dates.",
        )];
    }
    let grown = |age: Option<u8>| age.is_some_and(|age| age >= EIGHTEEN);
    let young = |age: Option<u8>| age.is_some_and(|age| age < EIGHTEEN);
    if grown(at_charge) {
        let says = match (filed, young(act), grown(act)) {
            (true, true, _) => {
                "Under 18 at the act, and 18 or older when charged. If the act counts, the ways of adult court are left; if the charge counts, (2m) does not speak of it. A person decides, and argues."
            }
            (false, true, _) => {
                "Under 18 at the act, and 18 or older today, with nothing filed yet. If the act counts, the ways of adult court are left. A person decides, and argues."
            }
            (_, _, true) => {
                "18 or older at the act: (2m) speaks of a person under 18. The ways of adult court have terms of their own; ask whether they can be used without (2m)."
            }
            _ => {
                "18 or older when charged: only the ways of adult court can be left, and whether (2m) reaches it turns on which age counts."
            }
        };
        let ways = vec![Way::DeferredProsecution, Way::Volunteers];
        let left = conclusion(Outcome::Route { ways }).because(
            "At 18 or older when charged only the ways of adult court can be left.",
            &UNDER_EIGHTEEN,
            known.clone(),
        );
        return vec![ask(says), left];
    }
    if told.iter().any(|age| *age >= EIGHTEEN) && young(act) {
        return vec![ask(
            "Under 18 at the act, and 18 or older now: which moment counts is open. The ways stay in view.",
        )];
    }
    if !lacks.is_empty() {
        return vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "Whether (2m) speaks of this person turns on the charge and on three ages.",
                    &UNDER_EIGHTEEN,
                    known,
                )
                .missing(lacks)
                .doubt(WHEN_MEASURED),
        ];
    }
    let rests = known.into_iter().chain([charge]);
    vec![if filed {
        conclusion(Outcome::Met).because(
            "Under 18 at the act, when it was charged and now: (2m) speaks of this person whichever moment counts.",
            &UNDER_EIGHTEEN,
            rests,
        )
    } else {
        conclusion(Outcome::Note)
            .because(
                "Under 18 at the act and today, and nothing is filed yet: charged and decided before 18, it is under (2m) whichever moment counts.",
                &UNDER_EIGHTEEN,
                rests,
            )
            .doubt(WHEN_MEASURED)
    }]
}

/// DIV-02: the two findings.
pub static FINDINGS: DiversionRule = DiversionRule {
    id: "DIV-02",
    title: "The two findings",
    says: "The court determines that the best interests of the person are served and that society will not be harmed. Give it facts for each; the findings themselves stay blank until the court makes them.",
    authorities: &[&UNDER_EIGHTEEN],
    met_by: "The court’s two findings were recorded.",
    open: "",
    decide: findings,
};

fn findings(d: &DiversionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::findings::{BEST_INTERESTS, FOUND_BEST_INTERESTS, FOUND_NO_HARM, NO_HARM};
    let f = &d.findings;
    let conclusion = |outcome| Conclusion::new("DIV-02", outcome);
    let lacks = missing([
        (has_words(&f.best_interests), BEST_INTERESTS.at()),
        (has_words(&f.no_harm), NO_HARM.at()),
    ]);
    let support = if lacks.is_empty() {
        conclusion(Outcome::Met).because(
            "Facts are given for each of the two findings.",
            &UNDER_EIGHTEEN,
            [BEST_INTERESTS.at(), NO_HARM.at()],
        )
    } else {
        conclusion(Outcome::NeedsFact)
            .because(
                "Each finding needs facts: what serves the person, and why nobody is harmed.",
                &UNDER_EIGHTEEN,
                [],
            )
            .missing(lacks)
    };
    let found = [
        (&f.found_best_interests, FOUND_BEST_INTERESTS.at()),
        (&f.found_no_harm, FOUND_NO_HARM.at()),
    ];
    let known = found
        .iter()
        .filter(|(answer, _)| !answer.is_open())
        .map(|(_, path)| path.clone());
    let (outcome, says) = if found.iter().any(|(answer, _)| answer.is_no()) {
        (
            Outcome::Warn,
            "The court did not make one of the findings: without both (2m) opens no way. A person decides what comes next.",
        )
    } else if found.iter().all(|(answer, _)| answer.is_yes()) {
        (Outcome::Note, "The court made both findings.")
    } else {
        (
            Outcome::Duty,
            "The findings are the court’s: they stay blank on every paper until it has made them.",
        )
    };
    let court = conclusion(outcome)
        .about("/findings".into())
        .because(says, &UNDER_EIGHTEEN, known)
        .missing(
            found
                .iter()
                .filter(|(answer, _)| answer.is_open())
                .map(|(_, path)| path.clone()),
        );
    vec![support, court]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::diversion::{ages, check, reasons};

    const CHARGE: (&str, &str) = ("case/prostitution", "yes");

    #[test]
    fn under_eighteen_at_every_moment_it_speaks_of_the_person() {
        let mut told = ages("16", "16", "17").to_vec();
        check(&AGE, &told, &["needs a fact; lacks case/prostitution"]);
        told.push(CHARGE);
        check(&AGE, &told, &["met"]);
        told.push(("person/age_at_act", "about 16"));
        check(&AGE, &told, &["needs a fact; lacks person/age_at_act"]);
        check(
            &AGE,
            &[CHARGE],
            &["needs a fact; lacks person/age_at_act, person/age_when_charged, person/age_now"],
        );
    }

    #[test]
    fn where_the_moments_differ_a_person_decides_and_the_ways_stay() {
        let of = |act, charged, now| [&ages(act, charged, now)[..], &[CHARGE]].concat();
        check(&AGE, &of("17", "17", "18"), &["a person decides"]);
        let adult = "deferred prosecution or volunteers in probation";
        check(&AGE, &of("17", "18", "18"), &["a person decides", adult]);
        check(&AGE, &of("18", "19", "20"), &["a person decides", adult]);
        check(&AGE, &of("17", "16", "17"), &["a person decides"]);
        check(
            &AGE,
            &[
                CHARGE,
                ("person/age_at_act", "17"),
                ("person/age_now", "19"),
            ],
            &["a person decides; lacks person/age_when_charged"],
        );
    }

    #[test]
    fn while_nothing_is_filed_todays_age_stands_for_the_charge() {
        let referred = [
            CHARGE,
            ("case/stage", "referred"),
            ("person/age_at_act", "16"),
        ];
        let today = |age| [&referred[..], &[("person/age_now", age)]].concat();
        check(&AGE, &today("17"), &["note"]);
        check(
            &AGE,
            &today("18"),
            &[
                "a person decides",
                "deferred prosecution or volunteers in probation",
            ],
        );
        check(&AGE, &referred, &["needs a fact; lacks person/age_now"]);
    }

    #[test]
    fn which_moment_is_in_question_is_said_and_eighteen_is_no_longer_under_it() {
        let of = |act, charged, now| [&ages(act, charged, now)[..], &[CHARGE]].concat();
        for (told, says) in [
            (
                of("17", "18", "18"),
                "Under 18 at the act, and 18 or older when charged.",
            ),
            (of("18", "18", "18"), "18 or older at the act"),
            (
                of("(unknown)", "18", "18"),
                "only the ways of adult court can be left, and whether",
            ),
            (
                [
                    &of("17", "(not asked)", "18")[..],
                    &[("case/stage", "referred")],
                ]
                .concat(),
                "18 or older today, with nothing filed yet",
            ),
            (of("17", "17", "18"), "and 18 or older now"),
            (of("17", "16", "17"), "nobody grows younger"),
        ] {
            let said = reasons(&AGE, &told);
            assert!(said.contains(says), "{told:?}: {said}");
        }
        check(
            &AGE,
            &of("18", "(not asked)", "18"),
            &["needs a fact; lacks person/age_when_charged"],
        );
    }

    #[test]
    fn another_charge_is_not_this_subsections() {
        check(
            &AGE,
            &[("case/prostitution", "no"), ("person/age_now", "16")],
            &["note"],
        );
    }

    #[test]
    fn the_facts_are_counsels_and_the_findings_the_courts() {
        const BLANK: &str =
            "findings: duty; lacks findings/found_best_interests, findings/found_no_harm";
        check(
            &FINDINGS,
            &[],
            &[
                "needs a fact; lacks findings/best_interests, findings/no_harm",
                BLANK,
            ],
        );
        let facts = [
            ("findings/best_interests", "She is back in school."),
            ("findings/no_harm", "Nobody was hurt."),
        ];
        check(&FINDINGS, &facts, &["met", BLANK]);
        let found = |one, other| {
            [
                &facts[..],
                &[
                    ("findings/found_best_interests", one),
                    ("findings/found_no_harm", other),
                ],
            ]
            .concat()
        };
        check(&FINDINGS, &found("yes", "yes"), &["met", "findings: note"]);
        check(
            &FINDINGS,
            &found("yes", "no"),
            &["met", "findings: warning"],
        );
    }
}
