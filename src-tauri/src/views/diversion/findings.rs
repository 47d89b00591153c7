//! Findings: the two that the court makes, with what supports each, and what the law leaves open.

use casefile::facts;
use law::diversion::Desk;
use law::diversion::questions::Support;
use serde::Serialize;

use crate::views::law_text::law_text;
use crate::views::links::{FactLink, Links};
use crate::views::shown::Shape;

/// The two findings, and the open questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FindingsView {
    /// How the findings stand, in a sentence.
    pub lead: String,
    /// The two findings.
    pub supports: Vec<SupportView>,
    /// What the law leaves open, what matters here first.
    pub questions: Vec<QuestionView>,
}

/// One of the two findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct SupportView {
    /// The finding in plain words.
    pub finding: String,
    /// The fact that holds what supports it.
    pub fact: FactLink,
    /// The fact that says whether the court made it.
    pub court: FactLink,
    /// How it stands, in words.
    pub label: String,
    /// The same as a shape.
    pub shape: Shape,
    /// The rule that asks for it.
    pub rule: String,
}

/// A question that the texts read leave open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct QuestionView {
    /// The question.
    pub question: String,
    /// The rule under which it is explained.
    pub rule: String,
    /// Whether the answer would change something here, as far as the facts are known.
    pub matters: bool,
}

/// The findings as they stand.
pub fn findings(desk: &Desk, links: &Links) -> FindingsView {
    use facts::diversion::findings::{BEST_INTERESTS, FOUND_BEST_INTERESTS, FOUND_NO_HARM};
    let supports: Vec<SupportView> = desk
        .findings
        .iter()
        .map(|support| {
            let (label, shape) = stands(support);
            let court = if support.fact == BEST_INTERESTS.at() {
                FOUND_BEST_INTERESTS
            } else {
                FOUND_NO_HARM
            };
            SupportView {
                finding: support.finding.to_owned(),
                fact: links.link(&support.fact),
                court: links.link(&court.at()),
                label: label.to_owned(),
                shape,
                rule: "DIV-02".to_owned(),
            }
        })
        .collect();
    let mut questions: Vec<QuestionView> = desk
        .open
        .iter()
        .map(|open| QuestionView {
            question: law_text(open.question),
            rule: open.rule.to_owned(),
            matters: open.matters,
        })
        .collect();
    questions.sort_by_key(|question| !question.matters);
    FindingsView {
        lead: lead(desk).to_owned(),
        supports,
        questions,
    }
}

fn stands(support: &Support) -> (&'static str, Shape) {
    match (support.found, support.given) {
        (Some(true), _) => ("The court found it", Shape::Done),
        (Some(false), _) => ("The court did not find it", Shape::PersonDecides),
        (None, true) => ("Supported; the court has not found it yet", Shape::Open),
        (None, false) => ("Nothing supports it yet", Shape::NeedsFact),
    }
}

fn lead(desk: &Desk) -> &'static str {
    let given = desk.findings.iter().filter(|one| one.given).count();
    let found = desk
        .findings
        .iter()
        .filter_map(|one| one.found)
        .collect::<Vec<_>>();
    match (found.as_slice(), given) {
        ([true, true], _) => "The court made both findings.",
        (found, _) if found.contains(&false) => "The court did not make one of the findings.",
        (_, 2) => "Both findings have facts to rest on; they are the court’s to make.",
        (_, 1) => "One of the two findings has nothing to rest on yet.",
        _ => "The two findings have nothing to rest on yet.",
    }
}
