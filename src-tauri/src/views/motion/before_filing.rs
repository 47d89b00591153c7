//! Before filing: every rule about the motion and its files as met, missing, or a person's call.

use casefile::id::RecordId;
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};
use law::conclusion::{Conclusion, Outcome};
use law::rules::{FILES, MOTION, conclude_files, conclude_motion};
use serde::Serialize;
use store::desk::Desk;

use crate::case::{Case, office};
use crate::error::AppError;
use crate::matter::{MotionStands, stands};
use crate::views::fields::Answers;
use crate::views::law_book::rule_title;
use crate::views::law_text::law_text;
use crate::views::links::{FactLink, Links};
use crate::views::motion::files::finished;
use crate::views::motion::filing::filing_sections;
use crate::views::motion::links::of_motion;
use crate::views::motion::steps::{MotionStepKey, wanted};
use crate::views::sections::SectionView;
use crate::views::shown::Shape;
use crate::views::title::{court_case, matter_title};

/// The page before filing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct BeforeFilingView {
    /// The record.
    pub id: RecordId,
    /// The number of the matter in this vault.
    pub number: String,
    /// The client's name.
    pub title: String,
    /// The number and the county of the court's file.
    pub sub: String,
    /// How the papers stand.
    pub stands: MotionStands,
    /// Whether the law says that nothing is lacking from the papers.
    pub ready: bool,
    /// The same in a sentence, with what is still to be looked at.
    pub lead: String,
    /// How many rows are met.
    pub met: u32,
    /// How many lack a fact or have one in their way.
    pub missing: u32,
    /// How many are a person's call.
    pub yours: u32,
    /// The rows by what they are about, in the order of the register.
    pub groups: Vec<FilingGroup>,
    /// Filing, service, what the court decided, and counsel's own list, as fields.
    pub sections: Vec<SectionView>,
}

/// Rows about one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FilingGroup {
    /// Stays the same.
    pub key: String,
    /// The heading.
    pub title: String,
    /// The rows.
    pub rows: Vec<FilingRow>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FilingRow {
    /// The rule.
    pub rule: String,
    /// What it asks, in a few words.
    pub title: String,
    /// What it is about: nothing for the whole motion, or a count, an exhibit, a file.
    pub about: String,
    /// How it stands.
    pub state: RowState,
    /// The shape that goes with it.
    pub shape: Shape,
    /// Why, in a sentence.
    pub says: String,
    /// The screen on which it is answered.
    pub step: MotionStepKey,
    /// The field to go to: what is missing first, or what it rests on.
    pub field: Option<FactLink>,
    /// Everything that is missing.
    pub missing: Vec<FactLink>,
}

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// It holds.
    Met,
    /// A fact is missing, or one stands in the way.
    Missing,
    /// A person decides, or sees it before going on.
    Person,
    /// An act that is still to come. It holds nothing back.
    ToCome,
    /// Something to know; nothing is to be done.
    Note,
    /// It does not apply to this motion.
    DoesNotApply,
}

/// What the rows are about, by the beginnings of their rules' ids.
struct GroupOf {
    key: &'static str,
    title: &'static str,
    has: fn(&str) -> bool,
}

const GROUPS: &[GroupOf] = &[
    GroupOf {
        key: "reach",
        title: "Whether § 973.015(2m) reaches it",
        has: |rule| within(rule, "VAC-", 1, 6),
    },
    GroupOf {
        key: "elements",
        title: "The elements, (a) to (g)",
        has: |rule| within(rule, "VAC-", 7, 23),
    },
    GroupOf {
        key: "practice",
        title: "Other cases, other counts, other ways",
        has: |rule| {
            within(rule, "VAC-", 24, 99) || rule.starts_with("DEF-") || rule.starts_with("TRP-")
        },
    },
    GroupOf {
        key: "papers",
        title: "The motion and its caption",
        has: |rule| rule.starts_with("MOT-") || rule.starts_with("CAP-"),
    },
    GroupOf {
        key: "privacy",
        title: "What must not stand in a public file",
        has: |rule| rule.starts_with("PRV-"),
    },
    GroupOf {
        key: "filing",
        title: "Signature and service",
        has: |rule| rule.starts_with("SRV-") || within(rule, "EFL-", 8, 99),
    },
    GroupOf {
        key: "files",
        title: "The finished files",
        has: |rule| within(rule, "EFL-", 1, 7),
    },
    GroupOf {
        key: "register",
        title: "How far the law was read",
        has: |_| true,
    },
];

fn within(rule: &str, head: &str, from: u32, to: u32) -> bool {
    rule.strip_prefix(head)
        .and_then(|number| number.parse::<u32>().ok())
        .is_some_and(|number| (from..=to).contains(&number))
}

/// The page before filing of a motion.
pub fn before_filing_view(
    desk: &Desk<'_>,
    case: &Case<MotionFacts>,
    now: DateTime<Utc>,
) -> Result<BeforeFilingView, AppError> {
    let office = office(desk)?.office;
    let motion = &case.record;
    let of_motion_alone = conclude_motion(motion, &office, now);
    let answers = Answers {
        body: &case.body,
        draft: &case.draft,
        conclusions: &of_motion_alone,
        wanted: &wanted(motion, &of_motion_alone),
    };
    let sections = filing_sections(&answers);
    let files = conclude_files(&finished(desk, case)?, &office, now);
    let links = of_motion(motion);
    let rows: Vec<FilingRow> = MOTION
        .iter()
        .map(|rule| rule.id)
        .chain(FILES.iter().map(|rule| rule.id))
        .flat_map(|rule| rows(rule, &of_motion_alone, &files, &links))
        .collect();
    let count = |state| {
        let rows = rows.iter().filter(|row| row.state == state).count();
        u32::try_from(rows).unwrap_or(u32::MAX)
    };
    let (met, missing, yours) = (
        count(RowState::Met),
        count(RowState::Missing),
        count(RowState::Person),
    );
    let stands = stands(motion);
    Ok(BeforeFilingView {
        id: case.id,
        number: motion.number.clone(),
        title: matter_title(motion),
        sub: court_case(motion),
        stands,
        ready: matches!(stands, MotionStands::Ready | MotionStands::Final),
        lead: lead(stands, missing, yours),
        met,
        missing,
        yours,
        groups: groups(rows),
        sections,
    })
}

fn lead(stands: MotionStands, missing: u32, yours: u32) -> String {
    let how = match stands {
        MotionStands::Held => "Not ready: no paper can be made yet.",
        MotionStands::Draft => "Not ready: something is lacking, and the papers are drafts.",
        MotionStands::Ready => "The papers can be marked final.",
        MotionStands::Final => "The papers are marked final.",
    };
    // Papers may be final while a row about signing, service or the finished files is open.
    let before = match stands {
        MotionStands::Ready | MotionStands::Final => " before filing",
        MotionStands::Held | MotionStands::Draft => "",
    };
    let missing = match (missing, stands) {
        (0, MotionStands::Ready | MotionStands::Final) => " No row lacks anything.".to_owned(),
        (0, _) => String::new(),
        (1, _) => format!(" One row still lacks something{before}."),
        (n, _) => format!(" {n} rows still lack something{before}."),
    };
    let yours = match yours {
        0 => String::new(),
        1 => " One is yours to judge.".to_owned(),
        n => format!(" {n} are yours to judge."),
    };
    format!("{how}{missing}{yours}")
}

/// The rows in their groups; a rule that stands in none of the others stands in the last.
fn groups(mut rows: Vec<FilingRow>) -> Vec<FilingGroup> {
    GROUPS
        .iter()
        .map(|group| {
            let (mine, rest): (Vec<_>, Vec<_>) =
                rows.drain(..).partition(|row| (group.has)(&row.rule));
            rows = rest;
            FilingGroup {
                key: group.key.to_owned(),
                title: law_text(group.title),
                rows: mine,
            }
        })
        .filter(|group| !group.rows.is_empty())
        .collect()
}

/// The rows of a rule: one for each conclusion, or one that says that it does not apply.
fn rows(rule: &str, motion: &[Conclusion], files: &[Conclusion], links: &Links) -> Vec<FilingRow> {
    let mut rows: Vec<FilingRow> = motion
        .iter()
        .chain(files)
        .filter(|conclusion| conclusion.rule == rule)
        .map(|conclusion| row(conclusion, links))
        .collect();
    if rows.is_empty() {
        rows.push(FilingRow {
            rule: rule.to_owned(),
            title: rule_title(rule).to_owned(),
            about: String::new(),
            state: RowState::DoesNotApply,
            shape: Shape::Note,
            says: "It does not apply, as far as the facts say.".to_owned(),
            step: MotionStepKey::BeforeFiling,
            field: None,
            missing: Vec::new(),
        });
    }
    rows
}

fn row(conclusion: &Conclusion, links: &Links) -> FilingRow {
    let (state, shape) = state(&conclusion.outcome);
    let about = &conclusion.about;
    let is_file = about.is_within(&FactPath::from("/files"));
    let rests = conclusion.because.iter().flat_map(|step| &step.facts);
    let field = conclusion
        .missing
        .first()
        .or_else(|| rests.into_iter().next())
        .or_else(|| (about.as_str() != "" && !is_file).then_some(about));
    let step = match (field, is_file || within(conclusion.rule, "EFL-", 1, 7)) {
        (_, true) => MotionStepKey::Papers,
        (Some(field), false) => MotionStepKey::of(field),
        (None, false) => by_rule(conclusion.rule),
    };
    FilingRow {
        rule: conclusion.rule.to_owned(),
        title: rule_title(conclusion.rule).to_owned(),
        about: if about.as_str() == "" || is_file {
            String::new()
        } else {
            links.link(about).label
        },
        state,
        shape,
        says: conclusion
            .because
            .first()
            .map(|step| step.says.clone())
            .unwrap_or_default(),
        step,
        field: field.map(|path| links.link(path)),
        missing: conclusion
            .missing
            .iter()
            .map(|path| links.link(path))
            .collect(),
    }
}

/// Where a row without any field is looked at.
fn by_rule(rule: &str) -> MotionStepKey {
    match rule.split('-').next().unwrap_or_default() {
        "VAC" if within(rule, "VAC-", 7, 18) => MotionStepKey::Elements,
        "VAC" | "DEF" | "CAP" => MotionStepKey::Client,
        "MOT" | "PRV" => MotionStepKey::Papers,
        "TRP" => MotionStepKey::Reasons,
        _ => MotionStepKey::BeforeFiling,
    }
}

fn state(outcome: &Outcome) -> (RowState, Shape) {
    match outcome {
        Outcome::Met => (RowState::Met, Shape::Done),
        Outcome::NotMet | Outcome::Blocked | Outcome::NeedsFact => {
            (RowState::Missing, Shape::NeedsFact)
        }
        Outcome::AskPerson | Outcome::Warn | Outcome::Route { .. } => {
            (RowState::Person, Shape::PersonDecides)
        }
        Outcome::Duty | Outcome::Due(_) => (RowState::ToCome, Shape::Open),
        Outcome::Note => (RowState::Note, Shape::Note),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lead_never_says_that_nothing_is_lacking_while_a_row_lacks_something() {
        assert_eq!(
            lead(MotionStands::Ready, 8, 6),
            "The papers can be marked final. 8 rows still lack something before filing. 6 are yours to judge."
        );
        assert_eq!(
            lead(MotionStands::Final, 0, 1),
            "The papers are marked final. No row lacks anything. One is yours to judge."
        );
    }
}
