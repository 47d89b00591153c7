//! The rulebook as it is printed: the same data as on its screen.

use law::authority::AuthorityKind;
use papers::rulebook::{PrintedRule, RuleSource, RuleSubject, Rulebook};

use crate::views::law_book::{AuthorityView, LawBook, ReadingView, RuleView};

/// The book on paper. A rule that stands under several subjects is printed under the first. `day` is in words.
pub fn law_paper(book: &LawBook, vault: &str, practice: bool, banner: &str, day: &str) -> Rulebook {
    let subject = |heading: &String| RuleSubject {
        heading: heading.clone(),
        rules: book
            .rules
            .iter()
            .filter(|rule| rule.subjects.first() == Some(heading))
            .map(|rule| printed(rule, book))
            .collect(),
    };
    Rulebook {
        vault: vault.to_owned(),
        practice,
        day: day.to_owned(),
        banner: banner.to_owned(),
        again: book.read_again.clone(),
        subjects: book.subjects.iter().map(subject).collect(),
        sources: book.authorities.iter().map(source).collect(),
    }
}

fn printed(rule: &RuleView, book: &LawBook) -> PrintedRule {
    let sources = book.authorities.iter();
    let of_rule = |id: &String| sources.clone().find(|one| one.id == *id);
    PrintedRule {
        id: rule.id.clone(),
        title: rule.title.clone(),
        says: rule.says.clone(),
        met_by: rule.met_by.clone(),
        open: rule.open_question.clone(),
        do_not_rely: rule.do_not_rely,
        rests_on: rule
            .authorities
            .iter()
            .filter_map(of_rule)
            .map(|one| {
                format!(
                    "{} ({}; {}; {}; checked {})",
                    one.citation,
                    kind(one.kind),
                    one.edition,
                    one.confidence,
                    one.checked_on
                )
            })
            .collect(),
        examples: rule
            .examples
            .iter()
            .map(|example| (example.title.clone(), example.says.clone()))
            .collect(),
    }
}

fn source(of: &AuthorityView) -> RuleSource {
    RuleSource {
        citation: of.citation.clone(),
        kind: kind(of.kind).to_owned(),
        paraphrase: of.paraphrase.clone(),
        source: of.source.clone(),
        edition: of.edition.clone(),
        checked_on: of.checked_on.clone(),
        confidence: of.confidence.clone(),
        in_force: of.in_force.clone(),
        doubts: of.doubts.clone(),
        readings: of.readings.iter().map(reading).collect(),
        old: of.old,
    }
}

fn reading(of: &ReadingView) -> String {
    let found = if of.changed { "changed" } else { "unchanged" };
    let note = if of.note.is_empty() {
        String::new()
    } else {
        format!(": {}", of.note)
    };
    format!("{} by {}, and {found}{note}", of.on, of.by)
}

fn kind(kind: AuthorityKind) -> &'static str {
    match kind {
        AuthorityKind::Statute => "statute",
        AuthorityKind::Standard => "standard of an agency",
        AuthorityKind::Case => "case",
        AuthorityKind::Practice => "practice",
        AuthorityKind::Absence => "what a text does not say",
    }
}
