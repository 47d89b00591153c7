//! What relief under § 973.015(2m) does not do, and what it can cost.
//!
//! Decides that somebody is told: expungement leaves the conviction, vacatur leaves the public docket for a
//! while, and for somebody who is no citizen immigration counsel comes first.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::movant::Citizenship;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::missing;
use crate::office::Office;
use crate::rule::MotionRule;

/// What expungement is.
pub static EXPUNGEMENT: Authority = Authority {
    id: "CR-266; CIB",
    kind: AuthorityKind::Standard,
    citation: "Wisconsin court form CR-266; Crime Information Bureau; State v. Leitner, 2002 WI 77",
    paraphrase: "Expungement seals the court’s file alone. The conviction is not vacated; records of police, district attorney and the Crime Information Bureau stay, and so do bars to licences.",
    source: "form CR-266 of May 2024; a brochure of the Department of Justice; annotations to § 973.015",
    edition: "2024, others undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// What the public case search shows.
pub static CASE_SEARCH: Authority = Authority {
    id: "WCCA, display",
    kind: AuthorityKind::Standard,
    citation: "Wisconsin Circuit Court Access, questions and answers; SCR 72.06",
    paraphrase: "A dismissed felony or misdemeanor case leaves the public display two years after the final order; an order to expunge takes the automated record away and seals the file.",
    source: "wcca.wicourts.gov; order 97-07 of the Supreme Court",
    edition: "policy of 30 March 2018; rule of 1997",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Today’s text of SCR 72.06 was not opened."],
};

/// Immigration.
pub static IMMIGRATION: Authority = Authority {
    id: "8 USC 1101(a)(48); 971.08(2)",
    kind: AuthorityKind::Statute,
    citation: "8 USC 1101(a)(48); Wis. Stat. § 971.08(2); Matter of Pickering",
    paraphrase: "For immigration a conviction that was vacated for rehabilitation or hardship still counts, and one vacated for a defect in the proceedings does not; an expunged one still counts.",
    source: "secondary sources; the texts were not opened",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Where a vacatur under § 973.015(2m) falls is open."],
};

/// TRP-01: expungement alone.
pub static EXPUNGE_ONLY: MotionRule = MotionRule {
    id: "TRP-01",
    title: "Expungement leaves the conviction",
    says: "Expungement alone seals the court’s file: the conviction stands, and records of police, district attorney, the Crime Information Bureau and licensing are not touched.",
    authorities: &[&EXPUNGEMENT],
    met_by: "",
    open: "",
    decide: expunge_only,
};

fn expunge_only(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let r = &motion.relief;
    let expunge = r.expunge.is_yes() || r.alternative.is_yes();
    if !expunge || !r.vacate.is_no() {
        return Vec::new();
    }
    vec![Conclusion::new("TRP-01", Outcome::Warn).because(
        "Only expungement is asked: the conviction, adjudication or finding stands, and the records of police, the district attorney, the Crime Information Bureau and licensing stay. Ask to vacate first.",
        &EXPUNGEMENT,
        [facts::relief::VACATE.at()],
    )]
}

/// TRP-02: vacatur alone.
pub static VACATE_ONLY: MotionRule = MotionRule {
    id: "TRP-02",
    title: "Vacatur leaves the docket for a while",
    says: "Vacatur alone leaves the case on the public case search for up to two years after the final order. Ask to expunge the record as well.",
    authorities: &[&CASE_SEARCH],
    met_by: "",
    open: "",
    decide: vacate_only,
};

fn vacate_only(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let r = &motion.relief;
    if !r.vacate.is_yes() || !r.expunge.is_no() {
        return Vec::new();
    }
    vec![Conclusion::new("TRP-02", Outcome::Warn).because(
        "Vacatur is asked without expungement: the case can stay on the public case search for up to two years after the final order.",
        &CASE_SEARCH,
        [facts::relief::VACATE.at(), facts::relief::EXPUNGE.at()],
    )]
}

/// TRP-06: immigration counsel first.
pub static IMMIGRATION_FIRST: MotionRule = MotionRule {
    id: "TRP-06",
    title: "Immigration counsel first",
    says: "For somebody who is no citizen, or may not be, immigration counsel is asked before anything is filed. Expungement does not help there; whether this vacatur does is open. The wording ties relief to being without blame then, never to hardship now.",
    authorities: &[&IMMIGRATION],
    met_by: "",
    open: "Whether a vacatur under (2m) leaves a conviction for immigration is open.",
    decide: immigration_first,
};

fn immigration_first(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::movant::{CITIZENSHIP, IMMIGRATION_COUNSEL};
    let m = &motion.movant;
    let filed = motion.filing.filed_on.known().is_some();
    if filed || m.citizenship.known() == Some(&Citizenship::Citizen) {
        return Vec::new();
    }
    let known = m.citizenship.known().is_some();
    let agreed = m.immigration_counsel.is_yes();
    vec![
        Conclusion::new("TRP-06", Outcome::Note)
            .because(
                match (known, agreed) {
                    (_, true) => {
                        "Immigration counsel has agreed. Keep the wording: without blame then, never hardship now."
                    }
                    (true, false) => {
                        "Refer to immigration counsel before filing: the wording and the exhibits can decide what the relief is worth there."
                    }
                    (false, false) => {
                        "Citizenship is not known: ask, and refer to immigration counsel before filing."
                    }
                },
                &IMMIGRATION,
                [(known, CITIZENSHIP.at()), (agreed, IMMIGRATION_COUNSEL.at())]
                    .into_iter()
                    .filter(|(there, _)| *there)
                    .map(|(_, path)| path),
            )
            .missing(missing([
                (known, CITIZENSHIP.at()),
                (m.immigration_counsel.known().is_some(), IMMIGRATION_COUNSEL.at()),
            ]))
            .doubt(IMMIGRATION_FIRST.open),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn each_half_of_the_relief_alone_is_warned_of() {
        check(&EXPUNGE_ONLY, &[], &[]);
        check(&EXPUNGE_ONLY, &[("relief/vacate", "no")], &["warning"]);
        check(&VACATE_ONLY, &[], &[]);
        check(&VACATE_ONLY, &[("relief/expunge", "no")], &["warning"]);
        check(
            &VACATE_ONLY,
            &[("relief/vacate", "no"), ("relief/expunge", "no")],
            &[],
        );
    }

    #[test]
    fn immigration_counsel_comes_before_filing() {
        check(
            &IMMIGRATION_FIRST,
            &[],
            &["note; lacks movant/citizenship, movant/immigration_counsel"],
        );
        check(
            &IMMIGRATION_FIRST,
            &[
                ("movant/citizenship", "not_citizen"),
                ("movant/immigration_counsel", "yes"),
            ],
            &["note"],
        );
        check(
            &IMMIGRATION_FIRST,
            &[("movant/citizenship", "citizen")],
            &[],
        );
        check(
            &IMMIGRATION_FIRST,
            &[("filing/filed_on", "2026-11-19")],
            &[],
        );
    }
}
