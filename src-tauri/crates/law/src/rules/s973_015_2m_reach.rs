//! § 973.015(2m), introduction: the court, the time, who may move and what may be asked.
//!
//! Decides whether each is within reach. No time limit and no other bar was found in it.
//! Open: whether vacating and expunging can both be ordered.

use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::case::{Count, Jurisdiction};
use casefile::motion::movant::BroughtBy;
use casefile::path::FactPath;
use chrono::{DateTime, NaiveDate, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::local_date;
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::caption::relief_missing;
use crate::motion::reading::{count_name, item, missing};
use crate::office::Office;
use crate::rule::MotionRule;

/// The introduction of § 973.015(2m).
pub static INTRODUCTION: Authority = Authority {
    id: "973.015(2m)(intro.)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.015(2m)(intro.)",
    paraphrase: "At any time after a person was convicted of, adjudicated delinquent for, or found not guilty by reason of mental disease or defect for a violation of § 944.30, the court may, on that person’s motion, vacate it or order the record of the violation expunged, if all of (a) to (g) apply.",
    source: "2013 Assembly Bill 620, substitute amendment 1, which became 2013 Wisconsin Act 362",
    edition: "2013",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &[
        "Today’s official text of the introduction was not opened; no later amendment was found.",
    ],
};

/// What the text does not ask.
pub static NO_OTHER_BAR: Authority = Authority {
    id: "973.015(2m), silence",
    kind: AuthorityKind::Absence,
    citation: "Wis. Stat. § 973.015(2m)",
    paraphrase: "The subsection names no age, no completed sentence, no waiting period and no bar for other convictions; those stand in sub. (1m).",
    source: "2013 Assembly Bill 620, substitute amendment 1",
    edition: "2013",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &[],
};

/// VAC-02: a circuit court of Wisconsin.
pub static COURT: MotionRule = MotionRule {
    id: "VAC-02",
    title: "A Wisconsin circuit court",
    says: "The violation is of the state statute, so the record is a Wisconsin circuit court’s. A record of an ordinance, a tribal, federal or other state’s court has its own way.",
    authorities: &[&INTRODUCTION],
    met_by: "",
    open: "For federal convictions and arrests there is the Trafficking Survivors Relief Act (Pub. L. 119-73, 18 U.S.C. § 3771A), law since 23 January 2026; what it asks was not read for this program.",
    decide: court,
};

fn court(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let fact = facts::case::JURISDICTION.at();
    let conclusion = |outcome| Conclusion::new("VAC-02", outcome);
    let blocked = |instead: &str| {
        conclusion(Outcome::Blocked).because(
            format!(
                "(2m) speaks of a violation of § 944.30 in a circuit court of Wisconsin. {instead}"
            ),
            &INTRODUCTION,
            [fact.clone()],
        )
    };
    vec![match motion.case.jurisdiction.known() {
        Some(Jurisdiction::Circuit) => conclusion(Outcome::Met).because(
            "A circuit court of Wisconsin made the record.",
            &INTRODUCTION,
            [fact],
        ),
        Some(Jurisdiction::Ordinance) => blocked(
            "An ordinance is no state statute: ask the court that decided it whether and how it reopens its judgments.",
        ),
        Some(Jurisdiction::Tribal) => {
            blocked("A tribal court’s record is a matter of that tribe’s own code: ask that court.")
        }
        Some(Jurisdiction::Federal) => blocked(
            "For federal convictions and arrests look at 18 U.S.C. § 3771A, the Trafficking Survivors Relief Act of 2026; it was not read for this program.",
        ),
        Some(Jurisdiction::OtherState) => blocked(
            "Other states may have a statute of their own for trafficking victims: look there, and refer to counsel in that state.",
        ),
        None => conclusion(Outcome::NeedsFact)
            .because(
                "Which court made the record decides where to go.",
                &INTRODUCTION,
                [],
            )
            .missing([fact]),
    }]
}

/// VAC-03: at any time after.
pub static TIME: MotionRule = MotionRule {
    id: "VAC-03",
    title: "At any time after",
    says: "The motion may be filed at any time after the conviction, adjudication or finding, on the same day too. There is no last day.",
    authorities: &[&INTRODUCTION],
    met_by: "",
    open: "",
    decide: time,
};

fn time(motion: &MotionFacts, _: &Office, now: DateTime<Utc>) -> Vec<Conclusion> {
    let filed = motion.filing.filed_on.known().copied();
    let decided = |count: &Count| {
        count.statute.known().is_some_and(|s| s.is_944_30())
            && count.disposition.known().is_some_and(|d| d.is_reached())
    };
    motion
        .counts
        .iter()
        .filter(|(_, count)| decided(count))
        .map(|(id, count)| time_of(id, count, filed, local_date(now)))
        .collect()
}

fn time_of(id: ItemId, count: &Count, filed: Option<NaiveDate>, today: NaiveDate) -> Conclusion {
    let fact = facts::count::DISPOSITION_DATE.of(id);
    let name = count_name(count);
    let conclusion = |outcome| Conclusion::new("VAC-03", outcome).about(item("counts", id));
    let rests = std::iter::once(fact.clone()).chain(filed.map(|_| facts::filing::FILED_ON.at()));
    let Some(decided) = count.disposition_date.known() else {
        return conclusion(Outcome::NeedsFact)
            .because(
                format!("When {name} was decided says that the motion comes after it."),
                &INTRODUCTION,
                [],
            )
            .missing([fact]);
    };
    // The same day is allowed: it lies before the day after the filing.
    let day = filed.unwrap_or(today);
    match decided.is_before(day.succ_opt().unwrap_or(NaiveDate::MAX)) {
        Some(true) => conclusion(Outcome::Met).because(
            format!("{name} was decided before the motion. No time limit was found."),
            &INTRODUCTION,
            rests,
        ),
        Some(false) if filed.is_some() => conclusion(Outcome::NotMet).because(
            format!("The motion was filed before {name} was decided."),
            &INTRODUCTION,
            rests,
        ),
        _ => conclusion(Outcome::AskPerson).because(
            format!("The date of {name} is not exact enough to say that it lies before the motion: look at the file."),
            &INTRODUCTION,
            rests,
        ),
    }
}

/// VAC-04: the person's own motion.
pub static WHO: MotionRule = MotionRule {
    id: "VAC-04",
    title: "The person’s own motion",
    says: "The motion is that of the person who was convicted, adjudicated or found, brought alone or by counsel.",
    authorities: &[&INTRODUCTION],
    met_by: "",
    open: "Whether a guardian, a guardian ad litem or a personal representative may move was not read.",
    decide: who,
};

fn who(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let fact = facts::movant::BROUGHT_BY.at();
    let conclusion = |outcome| Conclusion::new("VAC-04", outcome);
    vec![match motion.movant.brought_by.known() {
        Some(BroughtBy::Counsel | BroughtBy::Movant) => conclusion(Outcome::Met).because(
            "It is the person’s own motion.",
            &INTRODUCTION,
            [fact],
        ),
        Some(BroughtBy::Guardian | BroughtBy::GuardianAdLitem | BroughtBy::PersonalRepresentative) => {
            conclusion(Outcome::AskPerson)
                .because(
                    "(2m) speaks of the motion of the person; somebody else brings this one. Judge whether they may, and say why.",
                    &INTRODUCTION,
                    [fact],
                )
                .doubt(WHO.open)
        }
        None => conclusion(Outcome::NeedsFact)
            .because("Say who brings the motion.", &INTRODUCTION, [])
            .missing([fact]),
    }]
}

/// VAC-05: vacate, or expunge.
pub static RELIEF: MotionRule = MotionRule {
    id: "VAC-05",
    title: "What may be asked",
    says: "The court may vacate, or order the record of the violation expunged. Ask to vacate first, and to dismiss that count; the subsection is silent on dismissal and on money paid, so both are argued.",
    authorities: &[&INTRODUCTION],
    met_by: "",
    open: "The text says “or”: whether vacating and expunging can both be ordered is undecided.",
    decide: relief,
};

fn relief(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::relief::{ALTERNATIVE, DISMISS, EXPUNGE, VACATE};
    let r = &motion.relief;
    let conclusion = |outcome| Conclusion::new("VAC-05", outcome);
    if !relief_missing(motion).is_empty() {
        return vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "Nothing is asked of the court: ask at least one of the two.",
                    &INTRODUCTION,
                    [],
                )
                .missing(missing([
                    (r.vacate.is_yes(), VACATE.at()),
                    (r.expunge.is_yes(), EXPUNGE.at()),
                ])),
        ];
    }
    let asked: Vec<FactPath> = [
        (r.vacate.is_yes(), VACATE),
        (r.expunge.is_yes(), EXPUNGE),
        (r.alternative.is_yes(), ALTERNATIVE),
    ]
    .into_iter()
    .filter(|(yes, _)| *yes)
    .map(|(_, fact)| fact.at())
    .collect();
    let met = conclusion(Outcome::Met).because(
        "What is asked is what the court may do.",
        &INTRODUCTION,
        asked,
    );
    let both = r.vacate.is_yes() && r.expunge.is_yes();
    let met = if both { met.doubt(RELIEF.open) } else { met };
    let only_expunge = r.vacate.is_no().then(|| {
        conclusion(Outcome::Warn).because(
            "Only expungement is asked: the conviction, adjudication or finding itself would stand. See TRP-01.",
            &INTRODUCTION,
            [VACATE.at()],
        )
    });
    let no_dismissal = (r.vacate.is_yes() && !r.dismiss.is_yes()).then(|| {
        conclusion(Outcome::Warn)
            .because(
                "The count is to be vacated and not dismissed: the charge may stay open. (2m) is silent on it, so dismissal is argued.",
                &INTRODUCTION,
                r.dismiss.known().map(|_| DISMISS.at()),
            )
            .missing(missing([(r.dismiss.known().is_some(), DISMISS.at())]))
    });
    std::iter::once(met)
        .chain(only_expunge)
        .chain(no_dismissal)
        .collect()
}

/// VAC-06: nothing else bars it.
pub static NO_BAR: MotionRule = MotionRule {
    id: "VAC-06",
    title: "No age, sentence or record bars it",
    says: "Age, an unfinished sentence, other convictions and what was said at sentencing bar nothing under (2m).",
    authorities: &[&NO_OTHER_BAR],
    met_by: "",
    open: "",
    decide: |_, _, _| {
        vec![Conclusion::new("VAC-06", Outcome::Note).because(
            "No age limit, waiting period, completed sentence or clean record is asked for. Those stand in sub. (1m), which is another way.",
            &NO_OTHER_BAR,
            [],
        )]
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::{check, facts};
    use crate::examples::{now, office};

    const CONVICTED: [(&str, &str); 2] = [
        ("counts/1/form", "itself"),
        ("counts/1/disposition", "convicted"),
    ];

    #[test]
    fn another_court_has_another_way() {
        check(&COURT, &[("case/jurisdiction", "circuit")], &["met"]);
        for other in ["ordinance", "tribal", "federal", "other_state"] {
            check(&COURT, &[("case/jurisdiction", other)], &["blocked"]);
        }
        check(&COURT, &[], &["needs a fact; lacks case/jurisdiction"]);
    }

    #[test]
    fn any_time_after_is_in_time_and_the_same_day_is_after() {
        let [_, convicted] = CONVICTED;
        let count = [("counts/1/statute", "944.30"), convicted];
        let on = |date| [count[0], count[1], ("counts/1/disposition_date", date)];
        check(&TIME, &on("1994"), &["counts/1: met"]);
        check(&TIME, &on("2026-11-20"), &["counts/1: met"]);
        check(&TIME, &on("2026"), &["counts/1: a person decides"]);
        check(
            &TIME,
            &count,
            &["counts/1: needs a fact; lacks counts/1/disposition_date"],
        );
        let [a, b, decided] = on("2012-06-01");
        check(
            &TIME,
            &[a, b, decided, ("filing/filed_on", "2012-05-31")],
            &["counts/1: not met"],
        );
        check(&TIME, &[a, decided], &[]);
        // A clock that was set back is no reason to say no while nothing is filed.
        let before = now() - chrono::TimeDelta::days(6000);
        let said = (TIME.decide)(&facts(&[a, b, decided]), &office(), before);
        assert_eq!(said[0].outcome, Outcome::AskPerson);
    }

    #[test]
    fn somebody_else_may_have_to_show_that_they_may_move() {
        check(&WHO, &[("movant/brought_by", "counsel")], &["met"]);
        check(&WHO, &[("movant/brought_by", "movant")], &["met"]);
        check(
            &WHO,
            &[("movant/brought_by", "guardian")],
            &["a person decides"],
        );
        check(&WHO, &[], &["needs a fact; lacks movant/brought_by"]);
    }

    #[test]
    fn something_is_asked_and_what_it_leaves_open_is_said() {
        check(&RELIEF, &[], &["met"]);
        check(&RELIEF, &[("relief/dismiss", "no")], &["met", "warning"]);
        check(&RELIEF, &[("relief/vacate", "no")], &["met", "warning"]);
        check(
            &RELIEF,
            &[
                ("relief/vacate", "no"),
                ("relief/expunge", "no"),
                ("relief/alternative", "no"),
            ],
            &["needs a fact; lacks relief/vacate, relief/expunge"],
        );
        let doubts = |told: &[(&str, &str)]| {
            let said = (RELIEF.decide)(&facts(told), &office(), now());
            said.first().map(|met| met.doubts.len())
        };
        assert_eq!(
            doubts(&[]),
            Some(1),
            "both are asked, which the text leaves open"
        );
        for one in ["relief/vacate", "relief/expunge"] {
            assert_eq!(
                doubts(&[(one, "no")]),
                Some(0),
                "without {one} nothing is open"
            );
        }
        check(&NO_BAR, &[], &["note"]);
    }
}
