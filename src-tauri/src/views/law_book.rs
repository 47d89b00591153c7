//! The law as the window shows it: every rule, and what it rests on.

use law::authority::{Authority, AuthorityKind};
use law::rule::Rule;
use law::rules::{FILES, MOTION, REPORT, authorities, motion_authorities};
use serde::Serialize;
use store::kind::VaultKind;

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

/// The book of an attorney's vault, about a motion and its files, or of any other.
pub fn law_book(kind: VaultKind) -> LawBook {
    match kind {
        VaultKind::County => LawBook {
            rules: REPORT.iter().map(|rule| rule_view(rule)).collect(),
            authorities: authorities().into_iter().map(authority).collect(),
        },
        VaultKind::Attorney => LawBook {
            rules: MOTION
                .iter()
                .map(|rule| rule_view(rule))
                .chain(FILES.iter().map(|rule| rule_view(rule)))
                .collect(),
            authorities: motion_authorities().into_iter().map(authority).collect(),
        },
    }
}

/// What a rule is called, whatever it is about; nothing for an id that no rule has.
pub fn rule_title(id: &str) -> &'static str {
    let report = REPORT.iter().map(|rule| (rule.id, rule.title));
    let motion = MOTION.iter().map(|rule| (rule.id, rule.title));
    let files = FILES.iter().map(|rule| (rule.id, rule.title));
    report
        .chain(motion)
        .chain(files)
        .find(|(rule, _)| *rule == id)
        .map_or("", |(_, title)| title)
}

fn rule_view<R>(rule: &Rule<R>) -> RuleView {
    RuleView {
        id: rule.id.to_owned(),
        title: rule.title.to_owned(),
        says: rule.says.to_owned(),
        authorities: rule.authorities.iter().map(|a| a.id.to_owned()).collect(),
        met_by: rule.met_by.to_owned(),
        open_question: rule.open.to_owned(),
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
