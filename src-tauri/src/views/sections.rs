//! Intake: the sections, the facts that a lawful referral needs first.

use casefile::fact::Fact;
use casefile::facts;
use casefile::path::FactPath;
use serde::Serialize;

use crate::answers::item_ids;
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
            &ListOf {
                key: "maltreaters",
                title: "Who is said to be doing this",
                lead: "Trafficker and buyer are each their own. “Unknown” is an answer.",
                path: "/maltreaters",
                add_label: "Add a person",
                none_label: "Nobody is named yet.",
                part: facts::maltreater::ALL,
                name: first_named,
            },
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
            &ListOf {
                key: "parents",
                title: "Parents and guardians",
                lead: "Before anyone calls: could this person be involved?",
                path: "/parents",
                add_label: "Add a parent or guardian",
                none_label: "Nobody is listed yet.",
                part: facts::parent::ALL,
                name: first_named,
            },
            answers,
        ),
        list(
            &ListOf {
                key: "household",
                title: "The household and other children",
                lead: "",
                path: "/household",
                add_label: "Add a person",
                none_label: "Nobody is listed yet.",
                part: facts::household::ALL,
                name: first_named,
            },
            answers,
        ),
        rest("plan", "With police", "", facts::plan::ALL, answers),
        rest(
            "owed",
            "Who else is owed an answer or a notice",
            "",
            facts::owed::ALL,
            answers,
        ),
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

/// What a section that is a list says of itself.
pub struct ListOf<'a> {
    /// Stays the same; the window remembers where it was by it.
    pub key: &'a str,
    /// The heading.
    pub title: &'a str,
    /// One line under it.
    pub lead: &'a str,
    /// The path of the list, whose items stand under `/items`.
    pub path: &'a str,
    /// The words on the button that adds one.
    pub add_label: &'a str,
    /// What an empty list says.
    pub none_label: &'a str,
    /// The facts among which those of its items are.
    pub part: &'a [Fact],
    /// What an item is called, from its fields.
    pub name: fn(&[FieldView]) -> String,
}

/// A section that is a list.
pub fn list(of: &ListOf<'_>, answers: &Answers<'_>) -> SectionView {
    let items_at = format!("{}/items", of.path);
    let of_items = || {
        of.part
            .iter()
            .filter(|fact| fact.path.starts_with(of.path) && fact.path.contains('*'))
    };
    let at = |fact: &Fact, id: &str| FactPath(fact.path.replacen('*', id, 1));
    let items = item_ids(answers.body, &items_at)
        .iter()
        .map(|id| {
            let fields: Vec<FieldView> = of_items()
                .map(|fact| field(fact, at(fact, id), answers))
                .collect();
            ItemView {
                path: FactPath(format!("{items_at}/{id}")),
                title: (of.name)(&fields),
                fields,
            }
        })
        .collect();
    let complete = of
        .part
        .iter()
        .find(|fact| fact.path == format!("{}/complete", of.path))
        .map(|fact| field(fact, fact.at(), answers));
    SectionView {
        list: complete.map(|complete| ListView {
            path: FactPath(items_at.clone()),
            add_label: of.add_label.to_owned(),
            none_label: of.none_label.to_owned(),
            complete,
            items,
        }),
        ..plain(of.key, of.title, of.lead, Vec::new())
    }
}

/// The name of an item whose first field is its name.
pub fn first_named(fields: &[FieldView]) -> String {
    fields
        .first()
        .filter(|name| !name.text.trim().is_empty())
        .map_or_else(|| "Not named yet".to_owned(), |name| short(&name.text))
}
