//! § 973.015(2m)(e) and (f): the copy for the office that prosecuted, and the court's own notice.
//!
//! Decides what is still to come. Neither holds a motion back: a copy that was not served takes no
//! jurisdiction away and is no ground for dismissal, and the notice is the court's.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::case::Prosecutor;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::{is_served, missing, service_missing};
use crate::office::Office;
use crate::rule::MotionRule;

/// Paragraph (e).
pub static COPY: Authority = Authority {
    id: "973.015(2m)(e)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.015(2m)(e)",
    paraphrase: "A copy of the motion was served on the office of the district attorney that prosecuted the case. Failure to serve it neither deprives the court of jurisdiction nor is a ground for dismissal.",
    source: "the legislature’s preview site, § 973.015(2m)(c)1. to (3)",
    edition: "undated, after 2021",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &["Whom to serve where another petitioner brought a juvenile case was not read."],
};

/// Paragraph (f).
pub static COURT_NOTICE: Authority = Authority {
    id: "973.015(2m)(f)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.015(2m)(f)",
    paraphrase: "The court in which the motion was made notified the appropriate district attorney’s office and gave it an opportunity to respond.",
    source: "the legislature’s preview site, § 973.015(2m)(c)1. to (3)",
    edition: "undated, after 2021",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &["No time for the response was found."],
};

/// VAC-20: serve the office that prosecuted.
pub static SERVE: MotionRule = MotionRule {
    id: "VAC-20",
    title: "Serve the office that prosecuted",
    says: "A copy goes to the office of the district attorney that prosecuted the case. It is an act still to come and never holds the motion back; leaving it out is no ground for dismissal.",
    authorities: &[&COPY],
    met_by: "Service was recorded: on which office, when, how.",
    open: "Whom to serve where another petitioner than a district attorney brought the case was not read.",
    decide: serve,
};

fn serve(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::case::PROSECUTOR;
    use facts::filing::{FILED_ON, SERVED_HOW, SERVED_ON, SERVED_ON_OFFICE};
    let conclusion = |outcome| Conclusion::new("VAC-20", outcome);
    let served = is_served(motion);
    let filed = motion.filing.filed_on.known().is_some();
    let recorded = [SERVED_ON_OFFICE.at(), SERVED_ON.at(), SERVED_HOW.at()];
    let first = match (motion.case.prosecutor.known(), served, filed) {
        (Some(Prosecutor::DistrictAttorney), true, _) => conclusion(Outcome::Met).because(
            "A copy was served on the office that prosecuted.",
            &COPY,
            recorded.into_iter().chain([PROSECUTOR.at()]),
        ),
        (None, true, _) => conclusion(Outcome::NeedsFact)
            .because(
                "Service is recorded: say who prosecuted, so that it is known to be the right office.",
                &COPY,
                recorded,
            )
            .missing([PROSECUTOR.at()]),
        (Some(Prosecutor::Other), true, _) => return vec![other_petitioner(true)],
        (_, false, false) => conclusion(Outcome::Duty)
            .because(
                "Still to come: serve a copy on the office that prosecuted. It never holds the motion back.",
                &COPY,
                [],
            )
            .missing(service_missing(motion)),
        (_, false, true) => conclusion(Outcome::Warn)
            .because(
                "Filed, and no service is recorded: serve the office that prosecuted. It takes no jurisdiction away and is no ground for dismissal.",
                &COPY,
                [FILED_ON.at()],
            )
            .missing(service_missing(motion)),
    };
    let other = (motion.case.prosecutor.known() == Some(&Prosecutor::Other))
        .then(|| other_petitioner(false));
    std::iter::once(first).chain(other).collect()
}

fn other_petitioner(served: bool) -> Conclusion {
    Conclusion::new("VAC-20", Outcome::AskPerson)
        .because(
            if served {
                "Another petitioner than a district attorney brought the case: judge whether the right office was served."
            } else {
                "Another petitioner than a district attorney brought the case: serve it, and judge whether the district attorney is served too."
            },
            &COPY,
            [facts::case::PROSECUTOR.at()],
        )
        .doubt(SERVE.open)
}

/// VAC-21: the court's notice.
pub static NOTICE: MotionRule = MotionRule {
    id: "VAC-21",
    title: "Notice by the court",
    says: "The court notifies the district attorney’s office and lets it respond. The motion asks for it and brings a notice for the court to sign; it never holds the motion back.",
    authorities: &[&COURT_NOTICE],
    met_by: "That the court gave notice was recorded.",
    open: "",
    decide: notice,
};

fn notice(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let fact = facts::filing::COURT_NOTIFIED_ON.at();
    let known = motion.filing.court_notified_on.known().is_some();
    vec![
        Conclusion::new("VAC-21", if known { Outcome::Note } else { Outcome::Duty })
            .because(
                if known {
                    "The court’s notice is recorded. Whether the office had an opportunity to respond is for the court."
                } else {
                    "A duty of the court: ask for it in the motion, with a notice to sign."
                },
                &COURT_NOTICE,
                known.then(|| fact.clone()),
            )
            .missing(missing([(known, fact)])),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    const SERVED: [(&str, &str); 3] = [
        ("filing/served_on_office", "Rock County District Attorney"),
        ("filing/served_on", "2026-11-19"),
        ("filing/served_how", "mail"),
    ];

    #[test]
    fn service_is_still_to_come_until_it_is_recorded() {
        let lacks = "lacks filing/served_on_office, filing/served_on, filing/served_how";
        check(&SERVE, &[], &[&format!("duty; {lacks}")]);
        check(
            &SERVE,
            &[("filing/filed_on", "2026-11-19")],
            &[&format!("warning; {lacks}")],
        );
        let [a, b, c] = SERVED;
        let attorney = ("case/prosecutor", "district_attorney");
        check(&SERVE, &[a, b, c, attorney], &["met"]);
        check(&SERVE, &[a, b, c], &["needs a fact; lacks case/prosecutor"]);
        check(
            &SERVE,
            &[a, b, attorney],
            &["duty; lacks filing/served_how"],
        );
    }

    #[test]
    fn another_petitioner_is_asked_about() {
        let other = ("case/prosecutor", "other");
        let [a, b, c] = SERVED;
        check(&SERVE, &[a, b, c, other], &["a person decides"]);
        check(
            &SERVE,
            &[other],
            &[
                "duty; lacks filing/served_on_office, filing/served_on, filing/served_how",
                "a person decides",
            ],
        );
    }

    #[test]
    fn the_notice_is_the_courts_and_is_never_ticked() {
        check(&NOTICE, &[], &["duty; lacks filing/court_notified_on"]);
        check(
            &NOTICE,
            &[("filing/court_notified_on", "2026-11-20")],
            &["note"],
        );
    }
}
