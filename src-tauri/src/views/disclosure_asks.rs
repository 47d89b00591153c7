//! What is asked about a planned disclosure, for each kind of recipient.

use casefile::disclosure::RecipientKind;
use casefile::fact::Fact;
use casefile::facts::disclosure as d;
use casefile::facts::needs;
use casefile::id::ItemId;
use casefile::path::FactPath;
use law::release::lists::{Reach, reach};

use crate::views::fields::{Answers, FieldView, field};
use crate::views::sections::{SectionView, plain};

/// The sections of a planned disclosure, as far as it is known what the recipient is.
pub fn disclosure_asks(
    disclosure: ItemId,
    kind: Option<RecipientKind>,
    substance_use: bool,
    answers: &Answers<'_>,
) -> Vec<SectionView> {
    let item = disclosure.to_string();
    let fields = |facts: &[&Fact]| -> Vec<FieldView> {
        facts
            .iter()
            .filter_map(|fact| in_report(fact))
            .map(|fact| {
                let path = FactPath(fact.path.replacen('*', &item, 1));
                field(fact, path, answers)
            })
            .collect()
    };
    let mut sections = vec![plain("to", "To whom", "", fields(to_whom(kind)))];
    let Some(reach) = kind.and_then(reach).filter(|_| has_paper(kind)) else {
        return sections;
    };
    sections.push(plain(
        "first",
        "What is needed first",
        first_lead(kind),
        fields(&first(kind, substance_use)),
    ));
    let needs: Vec<FieldView> = needs_of(reach)
        .map(|fact| field(fact, fact.at(), answers))
        .collect();
    if !needs.is_empty() {
        sections.push(plain(
            "needs",
            "What they ask",
            "They stand in the report, and go only to those on whose list they are.",
            needs,
        ));
    }
    sections.push(plain(
        "less",
        "Less than the law allows",
        "Only what this recipient needs.",
        fields(&[&d::LEFT_OUT, &d::LEFT_OUT_WHY]),
    ));
    sections
}

/// The same question as it stands in a report.
fn in_report(fact: &Fact) -> Option<&'static Fact> {
    d::OF_REPORT
        .iter()
        .find(|of| of.path.strip_prefix("/disclosures/items/*") == Some(fact.path))
}

fn to_whom(kind: Option<RecipientKind>) -> &'static [&'static Fact] {
    match kind {
        None => &[&d::RECIPIENT, &d::NAME],
        Some(
            RecipientKind::AdvocacyCenter | RecipientKind::HealthProvider | RecipientKind::Provider,
        ) => &[
            &d::RECIPIENT,
            &d::NAME,
            &d::OFFICE,
            &d::ADDRESS,
            &d::PHONE,
            &d::PURPOSE,
            &d::SERVICE,
            &d::IMMEDIACY,
        ],
        Some(
            RecipientKind::Team
            | RecipientKind::Tribe
            | RecipientKind::Court
            | RecipientKind::Parent
            | RecipientKind::FosterParent,
        ) => &[
            &d::RECIPIENT,
            &d::NAME,
            &d::OFFICE,
            &d::ADDRESS,
            &d::PHONE,
            &d::PURPOSE,
        ],
        Some(
            RecipientKind::LawEnforcement
            | RecipientKind::Subject
            | RecipientKind::Defense
            | RecipientKind::SomebodyElse,
        ) => &[&d::RECIPIENT, &d::NAME, &d::OFFICE],
    }
}

/// Whether a paper of a disclosure goes to this recipient at all.
fn has_paper(kind: Option<RecipientKind>) -> bool {
    kind.and_then(crate::released::paper_for).is_some()
}

fn first(kind: Option<RecipientKind>, substance_use: bool) -> Vec<&'static Fact> {
    let mut first: Vec<&'static Fact> = match kind {
        Some(RecipientKind::Team) => vec![&d::RECOGNIZED],
        Some(RecipientKind::AdvocacyCenter) => vec![&d::RECOGNIZED, &d::LIMITED],
        Some(RecipientKind::HealthProvider) => vec![&d::TO_TREAT],
        Some(RecipientKind::Parent | RecipientKind::FosterParent) => {
            vec![&d::COULD_BE_INVOLVED, &d::DECIDED_BY]
        }
        Some(RecipientKind::Provider) => vec![
            &d::RECORD,
            &d::PERMISSION_BY,
            &d::PERMISSION_NAMES,
            &d::PERMISSION_IDENTIFIES,
            &d::PERMISSION_UNTIL,
            &d::IMMINENT_DANGER,
        ],
        _ => Vec::new(),
    };
    first.push(&d::SUBSTANCE_USE);
    if substance_use {
        first.push(&d::SUBSTANCE_USE_CONSENT);
    }
    first
}

fn first_lead(kind: Option<RecipientKind>) -> &'static str {
    match kind {
        Some(RecipientKind::Parent | RecipientKind::FosterParent) => {
            "Before anything goes to somebody close to the child: could this person be involved, and who decided it?"
        }
        Some(RecipientKind::Provider) => {
            "A written permission: signed by a parent, guardian or legal custodian, or by the child from 14; it names the recipient, identifies the record, and holds today."
        }
        _ => "",
    }
}

fn needs_of(reach: &'static Reach) -> impl Iterator<Item = &'static Fact> {
    needs::ALL.iter().filter(|fact| reach.holds(&fact.at()))
}
