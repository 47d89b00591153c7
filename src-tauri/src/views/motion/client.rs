//! Client: the movant and the court case, and whether § 973.015(2m) reaches each count.

use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use law::conclusion::{Conclusion, Outcome};
use law::motion::reading::{Reach, count_number, reach};
use serde::Serialize;

use crate::views::fields::{Answers, FieldView, field};
use crate::views::law_text::law_text;
use crate::views::links::{ConclusionView, FactLink, Links};
use crate::views::motion::links::count_called;
use crate::views::sections::{ListOf, SectionView, first_named, list, plain};
use crate::views::title::short;

/// The client and the court case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClientView {
    /// What stands here, in a sentence.
    pub lead: String,
    /// The fields: the client, the court case, the list of counts, the list of guarded names.
    pub sections: Vec<SectionView>,
    /// Whether § 973.015(2m) reaches each count.
    pub counts: Vec<CountReach>,
    /// Where it reaches none of them: that it does not, and what else may exist. Empty otherwise.
    pub elsewhere: Vec<ConclusionView>,
}

/// Whether § 973.015(2m) reaches one count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct CountReach {
    /// The count.
    pub id: ItemId,
    /// Its path.
    pub path: FactPath,
    /// What it is called.
    pub name: String,
    /// How it stands.
    pub reach: ReachKind,
    /// The same in two or three words.
    pub label: String,
    /// Why, in a sentence.
    pub why: String,
    /// The rule that says so.
    pub rule: String,
    /// The facts on which it turns.
    pub missing: Vec<FactLink>,
}

/// How a count stands to § 973.015(2m).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReachKind {
    /// It reaches the count.
    Within,
    /// The count is under another statute.
    Outside,
    /// There is no conviction, adjudication or finding on it.
    NothingToVacate,
    /// A person judges.
    Judge,
    /// It turns on a fact.
    NeedsFact,
}

/// The client and the court case.
pub fn client(
    motion: &MotionFacts,
    conclusions: &[Conclusion],
    links: &Links,
    answers: &Answers<'_>,
) -> ClientView {
    let counts = reaches(motion, conclusions, links);
    let within = counts
        .iter()
        .filter(|count| count.reach == ReachKind::Within)
        .count();
    let none = !counts.is_empty()
        && counts
            .iter()
            .all(|c| matches!(c.reach, ReachKind::Outside | ReachKind::NothingToVacate));
    let lead = match (counts.len(), within) {
        (0, _) => "Enter the client, the court case and each of its counts.".to_owned(),
        (_, _) if none => {
            "§ 973.015(2m) does not reach what is entered here. Other ways may exist.".to_owned()
        }
        (_, 0) => "Whether § 973.015(2m) reaches a count is still open.".to_owned(),
        (all, n) if all == n && n == 1 => "§ 973.015(2m) reaches the count.".to_owned(),
        (all, n) => format!("§ 973.015(2m) reaches {n} of {all} counts."),
    };
    ClientView {
        lead: law_text(&lead),
        sections: sections(answers),
        elsewhere: if none {
            elsewhere(conclusions, links)
        } else {
            Vec::new()
        },
        counts,
    }
}

/// What is said where no count is reached: what each count is, the defense that may be left, the court.
fn elsewhere(conclusions: &[Conclusion], links: &Links) -> Vec<ConclusionView> {
    ["VAC-01", "VAC-02", "DEF-01", "VAC-25"]
        .iter()
        .flat_map(|rule| conclusions.iter().filter(move |c| c.rule == *rule))
        .filter(|c| c.outcome != Outcome::Met)
        .map(|c| links.conclusion(c))
        .collect()
}

/// Whether § 973.015(2m) reaches each count, in the order in which they were added.
pub fn reaches(motion: &MotionFacts, conclusions: &[Conclusion], links: &Links) -> Vec<CountReach> {
    motion
        .counts
        .iter()
        .map(|(id, count)| {
            let path = FactPath(format!("/counts/items/{id}"));
            let (kind, label, missing) = match reach(id, count) {
                Reach::Reached => (ReachKind::Within, "Within (2m)", Vec::new()),
                Reach::Outside => (ReachKind::Outside, "Not reached by (2m)", Vec::new()),
                Reach::NothingToVacate => {
                    (ReachKind::NothingToVacate, "Nothing to vacate", Vec::new())
                }
                Reach::Ask(missing) => (ReachKind::Judge, "Yours to judge", missing),
                Reach::Needs(missing) => (ReachKind::NeedsFact, "Needs a fact", missing),
            };
            let why = conclusions
                .iter()
                .find(|c| c.rule == "VAC-01" && c.about == path)
                .and_then(|c| c.because.first())
                .map(|step| step.says.clone())
                .unwrap_or_default();
            CountReach {
                id,
                path,
                name: count_called(count),
                reach: kind,
                label: label.to_owned(),
                why,
                rule: "VAC-01".to_owned(),
                missing: missing.iter().map(|path| links.link(path)).collect(),
            }
        })
        .collect()
}

fn sections(answers: &Answers<'_>) -> Vec<SectionView> {
    let all = |part: &[casefile::fact::Fact]| {
        part.iter()
            .map(|fact| field(fact, fact.at(), answers))
            .collect::<Vec<_>>()
    };
    vec![
        plain(
            "movant",
            "The client",
            "As much as is known. “Unknown”, “not asked” and “refused” are answers.",
            all(facts::movant::ALL),
        ),
        plain(
            "case",
            "The court case",
            "Copied from the court’s file.",
            all(facts::case::ALL),
        ),
        list(
            &ListOf {
                key: "counts",
                title: "Counts",
                lead: "Every count of the file: convictions, read-ins, dismissed ones.",
                path: "/counts",
                add_label: "Add a count",
                none_label: "No count is entered yet.",
                part: facts::count::ALL,
                name: count_title,
            },
            answers,
        ),
        list(
            &ListOf {
                key: "guarded",
                title: "Names that stay off the papers",
                lead: "Looked for in every text. The list itself goes on no paper.",
                path: "/guarded",
                add_label: "Add a name",
                none_label: "No name is listed yet.",
                part: facts::guarded::ALL,
                name: first_named,
            },
            answers,
        ),
    ]
}

fn count_title(fields: &[FieldView]) -> String {
    match fields.first().map(|label| label.text.trim()) {
        Some(label) if !label.is_empty() => format!("Count {}", count_number(&short(label))),
        _ => "A count without its number".to_owned(),
    }
}
