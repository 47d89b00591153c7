//! The answers of a diversion in words, for links to its fields.

use casefile::diversion::DiversionFacts;
use casefile::fact::Fact;
use casefile::facts;

use crate::answers::answered;
use crate::views::law_text::law_text;
use crate::views::links::{FactLink, Links, answer_words};

/// The fact that stands in no view but its own field, and by which nothing is found.
const HIDDEN: &Fact = &facts::diversion::person::ACTUAL_ADDRESS;

/// Reads every answer of a diversion.
pub fn of_diversion(d: &DiversionFacts) -> Links {
    let record = serde_json::to_value(d).unwrap_or_default();
    let links = answered(&record, facts::DIVERSION)
        .into_iter()
        .map(|(path, fact, leaf)| FactLink {
            path,
            label: law_text(fact.label.trim_end_matches('?')),
            answer: if fact.path == HIDDEN.path && leaf["state"] == "known" {
                "kept in its own field".to_owned()
            } else {
                answer_words(fact, leaf)
            },
        })
        .collect();
    Links::with(links, |path| facts::diversion(path).map(|fact| fact.label))
}
