//! § 973.015(2m)(c): the motion, its statement of facts, and the reason it was not raised before.
//!
//! Decides whether the motion meets § 971.30, tells facts, and gives the reason that is owed where neither the
//! defense of § 939.46 nor the trafficking was raised in the case.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::case::Count;
use casefile::path::FactPath;
use chrono::{DateTime, NaiveDate, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::{EarlierReason, earlier_reason, missing, told};
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;
use crate::rules::s939_46_defense::DEFENSE;
use crate::rules::s971_30_motion::{Grounds, MOTION_FORM, parts_missing};

/// Paragraph (c).
pub static PLEADING: Authority = Authority {
    id: "973.015(2m)(c)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.015(2m)(c)",
    paraphrase: "The person submitted a motion that complies with § 971.30, contains a statement of facts and, if applicable, the reason why the person did not raise a defense under § 939.46 or allege that the violation came of trafficking.",
    source: "2013 Assembly Bill 620, substitute amendment 1, which became 2013 Wisconsin Act 362",
    edition: "2013",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &["“If applicable” was read in no decision."],
};

/// VAC-11: the motion complies with § 971.30.
pub static COMPLIES: MotionRule = MotionRule {
    id: "VAC-11",
    title: "The motion complies with § 971.30",
    says: "It is in writing, bears the six parts of a caption, and states its grounds and what it asks with particularity (MOT-01 to MOT-08).",
    authorities: &[&PLEADING, &MOTION_FORM],
    met_by: "",
    open: "",
    decide: complies,
};

fn complies(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let lacks = parts_missing(motion);
    let conclusion = |outcome| Conclusion::new("VAC-11", outcome);
    vec![match lacks.standing {
        Grounds::Stated if lacks.paths.is_empty() => conclusion(Outcome::Met).because(
            "Nothing that § 971.30 asks for is lacking.",
            &PLEADING,
            [],
        ),
        Grounds::GoneWithout if lacks.paths.is_empty() => conclusion(Outcome::AskPerson).because(
            "The motion goes on without a ground, for a reason of your own: judge whether it still states its grounds with particularity.",
            &PLEADING,
            [],
        ),
        Grounds::Stated | Grounds::GoneWithout | Grounds::Lacking => conclusion(Outcome::NeedsFact)
            .because("Something that § 971.30 asks for is lacking: see MOT-02 to MOT-08.", &PLEADING, [])
            .missing(lacks.paths),
    }]
}

/// VAC-12: a statement of facts.
pub static STATEMENT: MotionRule = MotionRule {
    id: "VAC-12",
    title: "A statement of facts",
    says: "The motion contains a statement of facts: what happened, fact by fact, each from somebody who says so.",
    authorities: &[&PLEADING],
    met_by: "",
    open: "",
    decide: statement,
};

fn statement(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let rests: Vec<FactPath> = told(motion)
        .map(|(id, fact)| {
            if has_words(&fact.statement) {
                facts::story::STATEMENT.of(id)
            } else {
                facts::story::OWN_WORDS.of(id)
            }
        })
        .collect();
    vec![if rests.is_empty() {
        Conclusion::new("VAC-12", Outcome::NeedsFact)
            .because(
                "The statement of facts is empty: write down the first fact.",
                &PLEADING,
                [],
            )
            .missing(
                motion
                    .story
                    .iter()
                    .map(|(id, _)| facts::story::STATEMENT.of(id)),
            )
    } else {
        Conclusion::new("VAC-12", Outcome::Met).because(
            "The statement of facts tells what somebody entered.",
            &PLEADING,
            rests,
        )
    }]
}

/// VAC-13: why it was not raised before.
pub static REASON: MotionRule = MotionRule {
    id: "VAC-13",
    title: "Why it was not raised before",
    says: "Where neither the defense of § 939.46 nor the trafficking was raised, the motion gives the reason. Where one was raised it says what was decided.",
    authorities: &[&PLEADING, &DEFENSE],
    met_by: "",
    open: "Whether a reason is owed where only one of the two was raised was not read.",
    decide: reason,
};

fn reason(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::reasons::{ALLEGATION_RAISED, DECIDED, DEFENSE_RAISED, WHY_NOT};
    let r = &motion.reasons;
    let conclusion = |outcome| Conclusion::new("VAC-13", outcome);
    let answered = [
        (r.defense_raised.known().is_some(), DEFENSE_RAISED.at()),
        (
            r.allegation_raised.known().is_some(),
            ALLEGATION_RAISED.at(),
        ),
    ];
    let rests: Vec<FactPath> = answered
        .iter()
        .filter(|(known, _)| *known)
        .map(|(_, path)| path.clone())
        .collect();
    let raised = r.defense_raised.is_yes() || r.allegation_raised.is_yes();
    let decided_missing = missing([(!raised || has_words(&r.decided), DECIDED.at())]);
    let first = match earlier_reason(motion) {
        EarlierReason::Given => conclusion(Outcome::Met).because(
            "Neither was raised, and the motion gives the reason.",
            &PLEADING,
            rests.into_iter().chain([WHY_NOT.at()]),
        ),
        EarlierReason::Lacking => conclusion(Outcome::NeedsFact)
            .because(
                "Neither was raised: the motion gives the reason. Ask openly who was in the room, whether there was a lawyer, what was known and what was feared.",
                &PLEADING,
                rests,
            )
            .missing([WHY_NOT.at()]),
        EarlierReason::NotAsked if decided_missing.is_empty() => conclusion(Outcome::Met).because(
            "Both were raised, and the motion says what was decided.",
            &PLEADING,
            rests.into_iter().chain([DECIDED.at()]),
        ),
        EarlierReason::NotAsked => conclusion(Outcome::NeedsFact)
            .because("Both were raised: say what was decided.", &PLEADING, rests)
            .missing(decided_missing),
        EarlierReason::OneOfTwo => conclusion(Outcome::AskPerson)
            .because(
                "One of the two was raised and the other was not: judge whether a reason is owed, and say what was decided.",
                &PLEADING,
                rests,
            )
            .missing(decided_missing)
            .doubt(REASON.open),
        EarlierReason::Open => conclusion(Outcome::NeedsFact)
            .because(
                "Whether a reason is owed turns on what was raised in the case: look at the file.",
                &PLEADING,
                rests,
            )
            .missing(missing(answered))
            .missing(decided_missing),
    };
    let settled = raised.then(|| {
        conclusion(Outcome::Note).because(
            "It was raised before: expect the argument that it is settled.",
            &PLEADING,
            [
                (r.defense_raised.is_yes(), DEFENSE_RAISED.at()),
                (r.allegation_raised.is_yes(), ALLEGATION_RAISED.at()),
            ]
            .into_iter()
            .filter(|(yes, _)| *yes)
            .map(|(_, path)| path),
        )
    });
    std::iter::once(first)
        .chain(settled)
        .chain(no_defense_yet(motion))
        .collect()
}

/// A judgment from before the defense was law: that is a reason of its own, and a person looks at the date.
fn no_defense_yet(motion: &MotionFacts) -> Option<Conclusion> {
    if motion.reasons.defense_raised.is_yes() {
        return None;
    }
    // The section was made by 2007 Act 116; the day it took effect was not read, so both years are looked at.
    let since = NaiveDate::from_ymd_opt(2009, 1, 1)?;
    let early = |count: &Count| {
        count
            .disposition_date
            .known()
            .is_some_and(|decided| decided.is_before(since) != Some(false))
    };
    let dates: Vec<FactPath> = motion
        .counts
        .iter()
        .filter(|(_, count)| early(count))
        .map(|(id, _)| facts::count::DISPOSITION_DATE.of(id))
        .collect();
    (!dates.is_empty()).then(|| {
        Conclusion::new("VAC-13", Outcome::Note).because(
            "The defense of § 939.46(1m) came with 2007 Wisconsin Act 116: for a judgment before it, that there was no such defense can be a reason. Check the dates.",
            &DEFENSE,
            dates,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    const NEITHER: [(&str, &str); 2] = [
        ("reasons/defense_raised", "no"),
        ("reasons/allegation_raised", "no"),
    ];

    #[test]
    fn a_reason_is_owed_where_nothing_was_raised() {
        let [a, b] = NEITHER;
        check(
            &REASON,
            &[a, b, ("reasons/why_not", "He sat in the room.")],
            &["met"],
        );
        check(&REASON, &[a, b], &["needs a fact; lacks reasons/why_not"]);
        check(
            &REASON,
            &[a],
            &["needs a fact; lacks reasons/allegation_raised"],
        );
    }

    #[test]
    fn what_was_raised_is_told_with_what_was_decided() {
        let [none, _] = NEITHER;
        let raised = ("reasons/allegation_raised", "yes");
        let decided = ("reasons/decided", "The court did not believe it.");
        check(
            &REASON,
            &[none, raised],
            &["a person decides; lacks reasons/decided", "note"],
        );
        check(
            &REASON,
            &[none, raised, decided],
            &["a person decides", "note"],
        );
        check(
            &REASON,
            &[("reasons/defense_raised", "yes"), raised, decided],
            &["met", "note"],
        );
        check(
            &REASON,
            &[("reasons/defense_raised", "yes"), raised],
            &["needs a fact; lacks reasons/decided", "note"],
        );
        check(
            &REASON,
            &[raised],
            &[
                "needs a fact; lacks reasons/defense_raised, reasons/decided",
                "note",
            ],
        );
    }

    #[test]
    fn before_act_116_there_was_no_such_defense() {
        let [a, b] = NEITHER;
        check(
            &REASON,
            &[a, b, ("counts/1/disposition_date", "2004")],
            &["needs a fact; lacks reasons/why_not", "note"],
        );
        check(
            &REASON,
            &[a, b, ("counts/1/disposition_date", "2012")],
            &["needs a fact; lacks reasons/why_not"],
        );
    }

    #[test]
    fn a_statement_tells_something_and_the_motion_complies() {
        check(&STATEMENT, &[], &["needs a fact"]);
        check(
            &STATEMENT,
            &[("story/x/own_words", "he kept it all")],
            &["met"],
        );
        check(
            &STATEMENT,
            &[("story/x/when", "2012")],
            &["needs a fact; lacks story/x/statement"],
        );
        check(
            &COMPLIES,
            &[],
            &[
                "needs a fact; lacks case/jurisdiction, case/county, case/case_type, movant/name, case/number, case/party, reasons/diligence, reasons/benefit, reasons/no_harm",
            ],
        );
    }
}
