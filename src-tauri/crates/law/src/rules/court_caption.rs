//! The captions of circuit court papers, as the court system's own forms and the statutes have them.
//!
//! Decides which caption the papers bear, and looks at the form of the case number. A number of another form
//! is a warning and never in the way.

use casefile::case_number::CaseNumber;
use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::case::CaseType;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::{is_juvenile, missing};
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;

/// The model of a criminal caption.
pub static ADULT_MODEL: Authority = Authority {
    id: "CR-266, caption",
    kind: AuthorityKind::Standard,
    citation: "Wisconsin court form CR-266, its caption",
    paraphrase: "State of Wisconsin, Circuit Court, the county; State of Wisconsin, Plaintiff, against the name, Defendant; the title at the right, and the case number. The branch is customary and no part of § 971.30.",
    source: "form CR-266 and its summary",
    edition: "May 2024",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "The form itself swears to expungement ordered at sentencing and cannot be used for (2m).",
    ],
};

/// The caption of a juvenile file.
pub static JUVENILE_MODEL: Authority = Authority {
    id: "938.255(1)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 938.255(1)(intro.); § 938.396",
    paraphrase: "A delinquency petition is entitled “In the interest of (name), a person under the age of 17”; other petitions say 18. The file is confidential.",
    source: "bills of 2025 that quote the section",
    edition: "2025",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "How a motion by somebody who is grown entitles itself in a juvenile file was not read.",
    ],
};

/// The form of a case number.
pub static NUMBER_FORM: Authority = Authority {
    id: "case numbers",
    kind: AuthorityKind::Practice,
    citation: "Case numbers of the circuit courts",
    paraphrase: "Year, two letters of the kind of case, and a number of up to six digits, as in 2009CF4636.",
    source: "published decisions; the public case search",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["How older files are numbered was not read."],
};

/// CAP-01: a criminal caption.
pub static ADULT: MotionRule = MotionRule {
    id: "CAP-01",
    title: "Caption of a criminal case",
    says: "State of Wisconsin, Circuit Court, the county; State of Wisconsin v. the name in the file. The branch is customary.",
    authorities: &[&ADULT_MODEL],
    met_by: "",
    open: "",
    decide: adult,
};

fn adult(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if is_juvenile(motion) != Some(false) {
        return Vec::new();
    }
    vec![
        Conclusion::new("CAP-01", Outcome::Note)
            .because(
                "The papers bear the caption of a criminal case, with the name that the file bears.",
                &ADULT_MODEL,
                [facts::case::CASE_TYPE.at()],
            )
            .missing(missing([
                (has_words(&motion.case.branch), facts::case::BRANCH.at()),
            ])),
    ]
}

/// CAP-02: the caption of a juvenile case.
pub static JUVENILE: MotionRule = MotionRule {
    id: "CAP-02",
    title: "Caption of a juvenile case",
    says: "Copy the caption of the file and its full name: the file itself is confidential. The movant is called what the file calls the movant; on appeal and in anything public only initials.",
    authorities: &[&JUVENILE_MODEL],
    met_by: "",
    open: "Whether a motion by a grown person still says “a person under the age of 17” was not read: copy the file.",
    decide: juvenile,
};

fn juvenile(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if is_juvenile(motion) != Some(true) {
        return Vec::new();
    }
    vec![
        Conclusion::new("CAP-02", Outcome::AskPerson)
            .because(
                "A juvenile file: copy its caption and what it calls the client. Initials on appeal and in anything public.",
                &JUVENILE_MODEL,
                [facts::case::CASE_TYPE.at()],
            )
            .missing(missing([
                (has_words(&motion.case.title), facts::case::TITLE.at()),
                (has_words(&motion.case.party), facts::case::PARTY.at()),
            ]))
            .doubt(JUVENILE.open),
    ]
}

/// CAP-03: the form of the number.
pub static NUMBER: MotionRule = MotionRule {
    id: "CAP-03",
    title: "Form of the case number",
    says: "A circuit court’s case number is the year, two letters and up to six digits. One of another form is looked at again, and stands as it was written.",
    authorities: &[&NUMBER_FORM],
    met_by: "",
    open: "",
    decide: number,
};

fn number(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::case::{CASE_TYPE, NUMBER};
    let Some(typed) = motion
        .case
        .number
        .known()
        .filter(|_| has_words(&motion.case.number))
    else {
        return Vec::new();
    };
    let conclusion = |outcome| Conclusion::new("CAP-03", outcome);
    let parsed = match CaseNumber::parse(typed) {
        Ok(parsed) => parsed,
        Err(malformed) => {
            return vec![conclusion(Outcome::Warn).because(
                format!(
                    "{} It stands as it was written. {}",
                    malformed.says, malformed.hint
                ),
                &NUMBER_FORM,
                [NUMBER.at()],
            )];
        }
    };
    let of_type = motion
        .case
        .case_type
        .known()
        .and_then(|kind| letters(*kind));
    let differs = of_type.filter(|letters| *letters != parsed.kind).map(|letters| {
        conclusion(Outcome::Warn).because(
            format!(
                "The number says {}, and the kind of case is entered as {letters}: look at the file.",
                parsed.kind
            ),
            &NUMBER_FORM,
            [NUMBER.at(), CASE_TYPE.at()],
        )
    });
    std::iter::once(conclusion(Outcome::Met).because(
        "The number has the form of a circuit court’s.",
        &NUMBER_FORM,
        [NUMBER.at()],
    ))
    .chain(differs)
    .collect()
}

fn letters(kind: CaseType) -> Option<&'static str> {
    match kind {
        CaseType::Felony => Some("CF"),
        CaseType::Misdemeanor => Some("CM"),
        CaseType::CriminalTraffic => Some("CT"),
        CaseType::Juvenile => Some("JV"),
        CaseType::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn each_kind_of_case_has_its_caption() {
        for kind in ["CF", "CM", "CT"] {
            check(
                &ADULT,
                &[("case/case_type", kind)],
                &["note; lacks case/branch"],
            );
            check(&JUVENILE, &[("case/case_type", kind)], &[]);
        }
        check(
            &JUVENILE,
            &[
                ("case/case_type", "JV"),
                ("case/title", "In the interest of R. A."),
            ],
            &["a person decides; lacks case/party"],
        );
        check(&ADULT, &[("case/case_type", "JV")], &[]);
        check(&ADULT, &[], &[]);
    }

    #[test]
    fn a_number_of_another_form_warns_and_never_blocks() {
        check(&NUMBER, &[("case/number", "2012CM001234")], &["met"]);
        check(&NUMBER, &[("case/number", "12-CM-1234")], &["warning"]);
        check(
            &NUMBER,
            &[("case/number", "2012CF001234"), ("case/case_type", "CM")],
            &["met", "warning"],
        );
        check(&NUMBER, &[], &[]);
    }
}
