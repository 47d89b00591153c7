//! § 48.981(7): who may be told what.
//!
//! Decides whether the report may go to law enforcement, and what a person has to look at first. A wrong
//! disclosure is a crime, so the reporter's own fields are kept out by type, and every place in free text
//! where the reporter shows through waits for a person: what was entered of the reporter, what only some callers
//! can say, and one place for each text that speaks of its teller.

use casefile::facts;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::release::has_words;
use crate::rule::ReportRule;
use crate::showing::showings;
use crate::showing::weaker::weaker;

/// Law enforcement and the district attorney.
pub static LAW_ENFORCEMENT: Authority = Authority {
    id: "48.981(7)(a)8.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(7)(a)8.",
    paraphrase: "Reports and records are confidential. They may go to a law enforcement officer or agency or a district attorney for investigation or prosecution.",
    source: "the statutes of 2017–18; the federal Children’s Bureau’s summary",
    edition: "2017–18",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "The statute does not strip the reporter’s name for law enforcement; it is left out unless a person includes it with a reason.",
    ],
};

/// REL-01: to police or the district attorney.
pub static TO_LAW_ENFORCEMENT: ReportRule = ReportRule {
    id: "REL-01",
    title: "To law enforcement",
    says: "The whole referral may go to police or the district attorney. The reporter is left out unless a person includes the name with a reason.",
    authorities: &[&LAW_ENFORCEMENT],
    met_by: "",
    open: "",
    decide: to_law_enforcement,
};

fn to_law_enforcement(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let chosen = &report.referral;
    let choice = facts::referral::INCLUDE_REPORTER.at();
    let made = chosen.include_reporter.known().map(|_| choice.clone());
    let conclusion = |outcome| Conclusion::new("REL-01", outcome);
    if chosen.include_reporter.is_yes() {
        let reason = facts::referral::REPORTER_REASON.at();
        return vec![if has_words(&chosen.reporter_reason) {
            conclusion(Outcome::Warn).because(
                "The reporter is named to police. The reason stands with the paper.",
                &LAW_ENFORCEMENT,
                [choice, reason],
            )
        } else {
            conclusion(Outcome::NeedsFact)
                .because(
                    "The reporter is to be named to police: write down why.",
                    &LAW_ENFORCEMENT,
                    [choice],
                )
                .missing([reason])
        }];
    }
    let open: Vec<_> = showings(report)
        .into_iter()
        .filter(|s| !chosen.clearances.contains_key(&s.id))
        .map(|s| s.path)
        .collect();
    let places = match open.len() {
        // A note and never "met": any word that is still to be written could show the reporter.
        0 => {
            let note = conclusion(Outcome::Note).because(
                "The referral may go to police as the case stands. The reporter is left out.",
                &LAW_ENFORCEMENT,
                made,
            );
            return vec![as_far_as_known(note, report)];
        }
        1 => "One place".to_owned(),
        many => format!("{many} places"),
    };
    let ask = conclusion(Outcome::AskPerson).because(
        format!(
            "{places} in free text may show who the reporter is: remove or clear each before the paper is made. It never holds back the call."
        ),
        &LAW_ENFORCEMENT,
        open,
    );
    vec![as_far_as_known(ask, report)]
}

/// The same conclusion; where the search could not look for the reporter's name or workplace, it says so.
fn as_far_as_known(conclusion: Conclusion, report: &Report) -> Conclusion {
    match weaker(report) {
        Some(says) => conclusion.because(says, &LAW_ENFORCEMENT, []),
        None => conclusion,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::check;

    const WORDS: (&str, &str) = ("allegation/reporter_words", "Her teacher saw the car.");
    const TEACHER: (&str, &str) = ("reporter/relationship", "teacher");

    #[test]
    fn the_reporter_is_left_out_unless_a_person_says_why() {
        let named = ("referral/include_reporter", "yes");
        check(&TO_LAW_ENFORCEMENT, &[WORDS], &["note"]);
        check(
            &TO_LAW_ENFORCEMENT,
            &[WORDS, TEACHER],
            &["a person decides"],
        );
        check(
            &TO_LAW_ENFORCEMENT,
            &[WORDS, TEACHER, named],
            &["needs a fact; lacks referral/reporter_reason"],
        );
        check(
            &TO_LAW_ENFORCEMENT,
            &[
                WORDS,
                TEACHER,
                named,
                ("referral/reporter_reason", "a witness"),
            ],
            &["warning"],
        );
    }

    #[test]
    fn a_search_without_the_reporters_name_says_that_it_is_weaker() {
        let steps = |facts: &[(&str, &str)]| {
            let report = crate::examples::report(facts);
            let office = crate::examples::office();
            to_law_enforcement(&report, &office, crate::examples::now())[0]
                .because
                .len()
        };
        let known = [
            ("reporter/name", "Ruth Ostby"),
            ("reporter/workplace", "Mill Bakery"),
        ];
        assert_eq!(steps(&known), 1);
        assert_eq!(steps(&known[..1]), 2);
        assert_eq!(steps(&[WORDS, TEACHER]), 2);
    }
}
