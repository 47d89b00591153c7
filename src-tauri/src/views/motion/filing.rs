//! The fields of the page before filing: counsel and signature, service, the order, counsel's own list.

use casefile::facts::motion as facts;

use crate::views::fields::{Answers, field};
use crate::views::sections::{ListOf, SectionView, list, plain};
use crate::views::title::short;

/// Filing, service, what the court decided, and counsel's own list, as fields.
pub fn filing_sections(answers: &Answers<'_>) -> Vec<SectionView> {
    let filing = |is_wanted: fn(&str) -> bool| {
        facts::filing::ALL
            .iter()
            .filter(|fact| is_wanted(fact.path))
            .map(|fact| field(fact, fact.at(), answers))
            .collect::<Vec<_>>()
    };
    vec![
        plain(
            "counsel",
            "Counsel and signature",
            "As it stands under the signature. Only your own yes places it.",
            // Whether the papers are final is marked by a person on the papers, and never typed.
            filing(|path| !is_service(path) && path != facts::filing::FINAL.path),
        ),
        plain(
            "service",
            "Filing and service",
            "Only what has happened. Until then the papers leave a line to write on.",
            filing(is_service),
        ),
        plain(
            "order",
            "What the court decided",
            "",
            facts::order::ALL
                .iter()
                .map(|fact| field(fact, fact.at(), answers))
                .collect(),
        ),
        list(
            &ListOf {
                key: "cautions",
                title: "What the other side will read in it",
                lead: "Your own list. It goes on no paper.",
                path: "/cautions",
                add_label: "Add one",
                none_label: "Nothing is listed.",
                part: facts::caution::ALL,
                name: |fields| {
                    fields
                        .get(1)
                        .map(|what| short(&what.text))
                        .filter(|what| !what.is_empty())
                        .unwrap_or_else(|| "Not described yet".to_owned())
                },
            },
            answers,
        ),
    ]
}

/// Whether a fact records an act of filing or service.
fn is_service(path: &str) -> bool {
    use facts::filing as at;
    [
        &at::FILED_ON,
        &at::SERVED_ON_OFFICE,
        &at::SERVED_ON,
        &at::SERVED_HOW,
        &at::COURT_NOTIFIED_ON,
    ]
    .iter()
    .any(|fact| fact.path == path)
}
