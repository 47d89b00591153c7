//! The law as the window shows it: every rule, and what it rests on.

use law::authority::{Authority, AuthorityKind};
use law::rules::{REPORT, authorities};
use serde::Serialize;

/// Every rule and every authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct LawBook {
    /// The rules, in the order of the register.
    pub rules: Vec<RuleView>,
    /// What they rest on.
    pub authorities: Vec<AuthorityView>,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RuleView {
    /// The id.
    pub id: String,
    /// A few words.
    pub title: String,
    /// What it asks.
    pub says: String,
    /// What it rests on, the leading one first.
    pub authorities: Vec<String>,
    /// The act that meets it.
    pub met_by: String,
    /// The open question.
    pub open_question: String,
}

/// An authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct AuthorityView {
    /// The id.
    pub id: String,
    /// What kind of source it is.
    pub kind: AuthorityKind,
    /// The citation.
    pub citation: String,
    /// What it says, in our words.
    pub paraphrase: String,
    /// Where it was read.
    pub source: String,
    /// Which edition.
    pub edition: String,
    /// When.
    pub checked_on: String,
    /// How sure the reading is, in words.
    pub confidence: String,
    /// What is open about it.
    pub doubts: Vec<String>,
}

/// The whole book.
pub fn law_book() -> LawBook {
    LawBook {
        rules: REPORT
            .iter()
            .map(|rule| RuleView {
                id: rule.id.to_owned(),
                title: rule.title.to_owned(),
                says: rule.says.to_owned(),
                authorities: rule.authorities.iter().map(|a| a.id.to_owned()).collect(),
                met_by: rule.met_by.to_owned(),
                open_question: rule.open.to_owned(),
            })
            .collect(),
        authorities: authorities().into_iter().map(authority).collect(),
    }
}

fn authority(authority: &Authority) -> AuthorityView {
    AuthorityView {
        id: authority.id.to_owned(),
        kind: authority.kind,
        citation: authority.citation.to_owned(),
        paraphrase: authority.paraphrase.to_owned(),
        source: authority.source.to_owned(),
        edition: authority.edition.to_owned(),
        checked_on: authority.checked_on.to_owned(),
        confidence: authority.confidence.words().to_owned(),
        doubts: authority.doubts.iter().map(|d| (*d).to_owned()).collect(),
    }
}
