//! The fields of a diversion, section by section.

use casefile::diversion::DiversionFacts;
use casefile::fact::Fact;
use casefile::facts::diversion as facts;
use casefile::path::FactPath;
use law::conclusion::Way;
use law::diversion::{Desk, WayState};
use serde::Serialize;

use crate::answers::answered;
use crate::views::diversion::steps::{DiversionStepKey, is_followed_in_program};
use crate::views::fields::{Answers, field};
use crate::views::law_text::law_text;
use crate::views::sections::{SectionView, plain};

/// A step that is fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FieldsView {
    /// What stands here, in a sentence.
    pub lead: String,
    /// The fields.
    pub sections: Vec<SectionView>,
}

fn of<'a>(
    key: &str,
    title: &str,
    lead: &str,
    part: impl IntoIterator<Item = &'a Fact>,
    answers: &Answers<'_>,
) -> SectionView {
    let fields = part
        .into_iter()
        .map(|fact| field(fact, fact.at(), answers))
        .collect();
    plain(key, &law_text(title), &law_text(lead), fields)
}

/// Person and case: the three ages, the charge, the court, who agrees, and what the county has.
pub fn person(answers: &Answers<'_>) -> FieldsView {
    FieldsView {
        lead: "Who it is, which court, and who agrees".to_owned(),
        sections: vec![
            of(
                "person",
                "The person",
                "At which moment the age is measured is open in the law: so each of the three is asked.",
                facts::person::ALL,
                answers,
            ),
            of("case", "The case", "", facts::case::ALL, answers),
            of(
                "consents",
                "Who agrees",
                "Only what somebody has said. An answer that is not here has not been given.",
                facts::consents::ALL,
                answers,
            ),
            of(
                "intake",
                "What intake found",
                "For an agreement under § 938.245, before any petition.",
                facts::intake::ALL,
                answers,
            ),
            of(
                "volunteers",
                "Volunteers in probation",
                "For § 971.40, in adult court.",
                facts::volunteers::ALL
                    .iter()
                    .filter(|fact| !is_followed_in_program(&fact.at())),
                answers,
            ),
            of(
                "asking",
                "Who asks",
                "As it stands under the signature of a request or a memorandum.",
                // Whether the papers are final is marked by a person on the papers, and never typed.
                facts::asking::ALL
                    .iter()
                    .filter(|fact| fact.path != facts::asking::FINAL.path),
                answers,
            ),
        ],
    }
}

/// The facts behind the two findings, and what the court found.
pub fn findings(answers: &Answers<'_>) -> SectionView {
    of(
        "findings",
        "The facts behind them",
        "Facts, each from somebody who can be asked. What the court found is recorded once it has.",
        facts::findings::ALL,
        answers,
    )
}

/// The ways of which something can be followed, each with its part of the table.
const FOLLOWED: [(Way, &str, &str, &[Fact]); 4] = [
    (
        Way::JuvenileAgreement,
        "agreement",
        "Deferred prosecution agreement, § 938.245",
        facts::agreement::ALL,
    ),
    (
        Way::ConsentDecree,
        "decree",
        "Consent decree, § 938.32",
        facts::decree::ALL,
    ),
    (
        Way::DeferredProsecution,
        "deferred",
        "Deferred prosecution, § 971.39",
        facts::deferred::ALL,
    ),
    (
        Way::Volunteers,
        "program",
        "Volunteers in probation, § 971.40",
        facts::volunteers::ALL,
    ),
];

/// What was agreed or ordered: the terms and the days of each way that is not closed, or of which something is known.
pub fn follow(d: &DiversionFacts, desk: &Desk, answers: &Answers<'_>) -> FieldsView {
    let record = serde_json::to_value(d).unwrap_or_default();
    let (shown, left): (Vec<_>, Vec<_>) = FOLLOWED.iter().partition(|(way, _, _, part)| {
        let told = answered(&record, &[part])
            .iter()
            .any(|(path, _, leaf)| is_followed(path) && leaf["state"] == "known");
        let closed = desk
            .ways
            .iter()
            .any(|one| one.way == *way && one.state == WayState::Closed);
        told || !closed
    });
    let lead = if shown.is_empty() {
        "No way is open of which anything could be followed".to_owned()
    } else if left.is_empty() {
        "What was agreed or ordered".to_owned()
    } else {
        let sections: Vec<&str> = left
            .iter()
            .filter_map(|(_, _, title, _)| title.split_once(", ").map(|(_, section)| section))
            .collect();
        format!(
            "What was agreed or ordered, without {}: closed at present",
            sections.join(" and ")
        )
    };
    FieldsView {
        lead: law_text(&lead),
        sections: shown
            .into_iter()
            .map(|(way, key, title, part)| {
                let part = part.iter().filter(|fact| is_followed(&fact.at()));
                of(key, title, lead_of(way), part, answers)
            })
            .collect(),
    }
}

fn is_followed(path: &FactPath) -> bool {
    DiversionStepKey::of(path) == DiversionStepKey::Followed
}

fn lead_of(way: Way) -> &'static str {
    match way {
        Way::JuvenileAgreement => {
            "Rely on it only once the district attorney’s twenty days have ended."
        }
        Way::ConsentDecree => {
            "Its end is a clock; an extension needs a motion, and notice, before it."
        }
        _ => "A signature counts on the day on which it was given, and not before.",
    }
}
