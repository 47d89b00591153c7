//! Intake: the sections, the facts that a lawful referral needs first.

use casefile::fact::Fact;
use casefile::facts;
use casefile::path::FactPath;
use serde::Serialize;
use serde_json::Value;

use crate::views::fields::{Answers, FieldView, field, referral_facts};
use crate::views::title::short;

/// One section of fields, perhaps with a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct SectionView {
    /// Stays the same; the window remembers where it was by it.
    pub key: String,
    /// The heading.
    pub title: String,
    /// One line under it.
    pub lead: String,
    /// Its fields.
    pub fields: Vec<FieldView>,
    /// Its list, if it has one.
    pub list: Option<ListView>,
}

/// A list of things that can be added to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ListView {
    /// The path of the items.
    pub path: FactPath,
    /// The words on the button that adds one.
    pub add_label: String,
    /// What an empty list says.
    pub none_label: String,
    /// Whether these are all.
    pub complete: FieldView,
    /// The items.
    pub items: Vec<ItemView>,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ItemView {
    /// Its path.
    pub path: FactPath,
    /// What it is called.
    pub title: String,
    /// Its fields.
    pub fields: Vec<FieldView>,
}

/// The sections of Intake, in the order of a call.
pub fn intake(answers: &Answers<'_>) -> Vec<SectionView> {
    let mut first: Vec<FieldView> = referral_facts()
        .map(|fact| field(fact, fact.at(), answers))
        .collect();
    // What is asked of police closes a call; everything else follows the order of the table.
    let order = |path: &FactPath| {
        FIRST
            .iter()
            .position(|p| *p == path.as_str())
            .unwrap_or(FIRST.len())
    };
    first.sort_by_key(|view| order(&view.path));
    vec![
        plain(
            "first",
            "For the referral",
            "These facts come first. Everything else can wait.",
            first,
        ),
        list(
            "maltreaters",
            "Who is said to be doing this",
            "Trafficker and buyer are each their own. “Unknown” is an answer.",
            "/maltreaters",
            "Add a person",
            "Nobody is named yet.",
            facts::maltreater::ALL,
            answers,
        ),
        rest(
            "allegation",
            "What is alleged",
            "You choose the kinds; the story stays in its own words.",
            facts::allegation::ALL,
            answers,
        ),
        rest(
            "triggers",
            "What calls for a diligent investigation",
            "Any one of the three is enough.",
            facts::trigger::ALL,
            answers,
        ),
        rest(
            "trafficking",
            "Particulars",
            "As much as is offered. No detail is needed to go on.",
            facts::trafficking::ALL,
            answers,
        ),
        rest(
            "child",
            "More about the child",
            "",
            facts::child::ALL,
            answers,
        ),
        list(
            "parents",
            "Parents and guardians",
            "Before anyone calls: could this person be involved?",
            "/parents",
            "Add a parent or guardian",
            "Nobody is listed yet.",
            facts::parent::ALL,
            answers,
        ),
        list(
            "household",
            "The household and other children",
            "",
            "/household",
            "Add a person",
            "Nobody is listed yet.",
            facts::household::ALL,
            answers,
        ),
        rest("plan", "With police", "", facts::plan::ALL, answers),
        rest(
            "reporter",
            "The reporter",
            "Kept apart. On no paper unless a person puts it there with a reason.",
            facts::reporter::ALL,
            answers,
        ),
        rest("call", "The call", "", facts::call::ALL, answers),
    ]
}

const FIRST: &[&str] = &[
    "/call/received_at",
    "/call/means",
    "/child/name",
    "/child/age",
    "/child/whereabouts",
    "/child/with_whom",
    "/allegation/trafficking",
    "/allegation/reporter_words",
    "/child/safe_to_contact",
    "/child/in_care",
    "/child/missing",
    "/plan/asked",
];

/// A section of fields alone.
pub fn plain(key: &str, title: &str, lead: &str, fields: Vec<FieldView>) -> SectionView {
    SectionView {
        key: key.to_owned(),
        title: title.to_owned(),
        lead: lead.to_owned(),
        fields,
        list: None,
    }
}

/// The facts of a part that do not stand among the first.
fn rest(key: &str, title: &str, lead: &str, part: &[Fact], answers: &Answers<'_>) -> SectionView {
    let fields = part
        .iter()
        .filter(|fact| !fact.referral)
        .map(|fact| field(fact, fact.at(), answers))
        .collect();
    plain(key, title, lead, fields)
}

/// A section that is a list.
#[expect(
    clippy::too_many_arguments,
    reason = "a section is described in one place, word by word"
)]
pub fn list(
    key: &str,
    title: &str,
    lead: &str,
    path: &str,
    add_label: &str,
    none_label: &str,
    part: &[Fact],
    answers: &Answers<'_>,
) -> SectionView {
    let ids: Vec<String> = answers
        .body
        .pointer(&format!("{path}/items"))
        .and_then(Value::as_object)
        .map(|items| items.keys().cloned().collect())
        .unwrap_or_default();
    let of_items = || {
        part.iter()
            .filter(|fact| fact.path.starts_with(path) && fact.path.contains('*'))
    };
    let at = |fact: &Fact, id: &str| FactPath(fact.path.replacen('*', id, 1));
    let items = ids
        .iter()
        .map(|id| {
            let fields: Vec<FieldView> = of_items()
                .map(|fact| field(fact, at(fact, id), answers))
                .collect();
            ItemView {
                path: FactPath(format!("{path}/items/{id}")),
                title: fields
                    .first()
                    .filter(|name| !name.text.trim().is_empty())
                    .map_or_else(|| "Not named yet".to_owned(), |name| short(&name.text)),
                fields,
            }
        })
        .collect();
    let complete = part
        .iter()
        .find(|fact| fact.path == format!("{path}/complete"))
        .map(|fact| field(fact, fact.at(), answers));
    SectionView {
        list: complete.map(|complete| ListView {
            path: FactPath(format!("{path}/items")),
            add_label: add_label.to_owned(),
            none_label: none_label.to_owned(),
            complete,
            items,
        }),
        ..plain(key, title, lead, Vec::new())
    }
}
