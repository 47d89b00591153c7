//! § 973.015(2m), introduction: which counts it reaches.
//!
//! Decides for each count whether it is a violation of § 944.30, in the numbering before or since 25 April 2014,
//! that ended in one of three ways. A count outside is told plainly, with what else may exist; nobody is called
//! ineligible. Open: attempts, parties to the crime, amended charges.

use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::case::{Count, Disposition, Form};
use chrono::{DateTime, Utc};

use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::{Reach, count_name, item, reach};
use crate::office::Office;
use crate::rule::MotionRule;
use crate::rules::s973_015_2m_reach::INTRODUCTION;

/// VAC-01: which counts are within reach.
pub static COUNTS: MotionRule = MotionRule {
    id: "VAC-01",
    title: "A violation of § 944.30",
    says: "It reaches a conviction, an adjudication of delinquency or a finding of not guilty by reason of mental disease or defect for § 944.30, in the numbering before or since 25 April 2014.",
    authorities: &[&INTRODUCTION],
    met_by: "",
    open: "Whether it reaches an attempt, a party to the crime, or a charge amended to or from § 944.30 was not read.",
    decide: counts,
};

fn counts(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if motion.counts.items.is_empty() {
        return vec![
            Conclusion::new("VAC-01", Outcome::NeedsFact)
                .because(
                    "Enter the count: its statute and how it ended.",
                    &INTRODUCTION,
                    [],
                )
                .missing([facts::count::COMPLETE.at()]),
        ];
    }
    motion
        .counts
        .iter()
        .map(|(id, count)| of_count(id, count))
        .collect()
}

fn of_count(id: ItemId, count: &Count) -> Conclusion {
    use facts::count::{DISPOSITION, FORM, OTHER_STATUTE, STATUTE};
    let name = count_name(count);
    let conclusion = |outcome| Conclusion::new("VAC-01", outcome).about(item("counts", id));
    let rests = [STATUTE.of(id), FORM.of(id), DISPOSITION.of(id)];
    match reach(id, count) {
        Reach::Reached => conclusion(Outcome::Met).because(
            format!("{name} is a violation of § 944.30 that ended in a way (2m) speaks of."),
            &INTRODUCTION,
            rests,
        ),
        Reach::NothingToVacate => conclusion(Outcome::Note).because(
            match count.disposition.known() {
                Some(Disposition::Pending) => format!(
                    "{name} is not decided yet: (2m) speaks after a conviction, adjudication or finding. Before it, see DEF-01."
                ),
                _ => format!(
                    "{name} ended without a conviction, adjudication or finding, so there is nothing on it to vacate; see VAC-25."
                ),
            },
            &INTRODUCTION,
            [STATUTE.of(id), DISPOSITION.of(id)],
        ),
        Reach::Outside => conclusion(Outcome::Note).because(
            format!(
                "(2m) does not reach this count: {name} is under another statute than § 944.30. {}",
                elsewhere(count)
            ),
            &INTRODUCTION,
            [STATUTE.of(id)].into_iter().chain(
                count.other_statute.known().map(|_| OTHER_STATUTE.of(id)),
            ),
        ),
        Reach::Ask(missing) => conclusion(Outcome::AskPerson)
            .because(
                match count.form.known() {
                    Some(Form::Attempt | Form::PartyToCrime) => format!(
                        "{name} is of an attempt or as a party to the crime: whether (2m) reaches it is for you to judge and to argue."
                    ),
                    Some(Form::Amended) => format!(
                        "{name} was amended: look at what the judgment says, and judge whether (2m) reaches it."
                    ),
                    _ => format!(
                        "What the judgment says of {name} is not known: look at the file, and judge."
                    ),
                },
                &INTRODUCTION,
                rests.into_iter().filter(|path| !missing.contains(path)),
            )
            .missing(missing)
            .doubt(COUNTS.open),
        Reach::Needs(missing) => conclusion(Outcome::NeedsFact)
            .because(
                format!("Whether (2m) reaches it turns on what the judgment on {name} says."),
                &INTRODUCTION,
                [],
            )
            .missing(missing),
    }
}

/// Where else to look, for a count that (2m) does not reach.
fn elsewhere(count: &Count) -> &'static str {
    match count.disposition.known() {
        Some(Disposition::Pending) => {
            "What else may exist: the defense of § 939.46(1m), before a plea (DEF-01). It has its own rules."
        }
        Some(Disposition::Adjudicated) => {
            "What else may exist: what is left of a defense (DEF-01), and expungement of an adjudication under § 938.355(4m). Each has its own rules."
        }
        Some(Disposition::NotGuiltyByReason) => {
            "What else may exist: what is left of a defense (DEF-01). It has its own rules."
        }
        Some(Disposition::ReadIn | Disposition::Dismissed) => {
            "It ended without a conviction, adjudication or finding, so there is nothing on it to vacate; see VAC-25."
        }
        Some(Disposition::Convicted) | None => {
            "What else may exist: what is left of a defense (DEF-01), and expungement under § 973.015(1m) if it was ordered at sentencing. Each has its own rules."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::{check, reasons};

    const CONVICTED: [(&str, &str); 2] = [
        ("counts/1/form", "itself"),
        ("counts/1/disposition", "convicted"),
    ];

    #[test]
    fn both_numberings_and_all_three_events_are_within_reach() {
        for statute in [
            "944.30",
            "944.30(1)",
            "944.30(5)",
            "944.30(1m)(a)",
            "944.30(1m)(e)",
        ] {
            for event in ["convicted", "adjudicated", "not_guilty_by_reason"] {
                check(
                    &COUNTS,
                    &[
                        ("counts/1/statute", statute),
                        ("counts/1/form", "itself"),
                        ("counts/1/disposition", event),
                    ],
                    &["counts/1: met"],
                );
            }
        }
    }

    #[test]
    fn a_count_outside_is_told_plainly_and_what_is_unclear_is_asked() {
        let [form, convicted] = CONVICTED;
        let other = [("counts/1/statute", "other"), form, convicted];
        check(&COUNTS, &other, &["counts/1: note"]);
        let said = reasons(&COUNTS, &other);
        assert!(said.contains("(2m) does not reach this count"), "{said}");
        assert!(said.contains("What else may exist"), "{said}");
        assert!(!said.to_lowercase().contains("eligible"), "{said}");
        for unclear in ["attempt", "party_to_crime", "amended"] {
            check(
                &COUNTS,
                &[
                    ("counts/1/statute", "944.30"),
                    ("counts/1/form", unclear),
                    convicted,
                ],
                &["counts/1: a person decides"],
            );
        }
        check(
            &COUNTS,
            &[
                ("counts/1/statute", "other"),
                ("counts/1/form", "amended"),
                convicted,
            ],
            &["counts/1: a person decides"],
        );
        check(
            &COUNTS,
            &[("counts/1/statute", "(unknown)"), form, convicted],
            &["counts/1: a person decides; lacks counts/1/statute"],
        );
        check(
            &COUNTS,
            &[("counts/1/statute", "other"), convicted],
            &["counts/1: needs a fact; lacks counts/1/form"],
        );
        check(&COUNTS, &[], &["needs a fact; lacks counts/complete"]);
        check(
            &COUNTS,
            &[("counts/1/statute", "944.30")],
            &["counts/1: needs a fact; lacks counts/1/form, counts/1/disposition"],
        );
        check(
            &COUNTS,
            &[
                ("counts/1/statute", "944.30"),
                ("counts/1/disposition", "read_in"),
            ],
            &["counts/1: note"],
        );
    }

    #[test]
    fn where_else_to_look_depends_on_how_the_count_ended() {
        for (ended, says) in [
            ("convicted", "§ 973.015(1m)"),
            ("adjudicated", "§ 938.355(4m)"),
            (
                "not_guilty_by_reason",
                "what is left of a defense (DEF-01). It",
            ),
            ("pending", "before a plea"),
            ("dismissed", "nothing on it to vacate"),
            ("read_in", "nothing on it to vacate"),
        ] {
            let said = reasons(
                &COUNTS,
                &[
                    ("counts/1/statute", "other"),
                    ("counts/1/form", "itself"),
                    ("counts/1/disposition", ended),
                ],
            );
            assert!(said.contains("does not reach this count"), "{said}");
            assert!(said.contains(says), "{ended}: {said}");
        }
    }

    #[test]
    fn what_keeps_a_count_from_being_reached_is_said() {
        for (fact, says) in [
            (("counts/1/disposition", "pending"), "is not decided yet"),
            (
                ("counts/1/disposition", "dismissed"),
                "nothing on it to vacate",
            ),
            (("counts/1/form", "attempt"), "of an attempt"),
            (
                ("counts/1/form", "party_to_crime"),
                "as a party to the crime",
            ),
            (("counts/1/form", "amended"), "was amended"),
            (("counts/1/form", "(unknown)"), "is not known"),
        ] {
            let [form, convicted] = CONVICTED;
            let said = reasons(
                &COUNTS,
                &[("counts/1/statute", "944.30"), form, convicted, fact],
            );
            assert!(said.contains(says), "{fact:?}: {said}");
        }
    }
}
