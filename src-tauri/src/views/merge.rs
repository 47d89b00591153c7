//! Two states of one case that were saved apart, fact by fact; and the states that a case had before.

use casefile::id::{RecordId, RevisionId};
use casefile::moment::Clock;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::desk::Desk;
use store::merge::{Diverged, Fork, Side};
use store::revision::Revision;

use crate::case::Kept;
use crate::error::AppError;
use crate::views::changes::{ChangeView, label, says};
use crate::views::fields::{Answers, FieldView, field};
use crate::views::shown::{ShownTime, time};

/// Two states that are to become one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MergeView {
    /// The case.
    pub id: RecordId,
    /// What it is called.
    pub title: String,
    /// The earlier of the two.
    pub one: StateView,
    /// The later.
    pub other: StateView,
    /// The state from which both come, if there is one.
    pub common: Option<StateView>,
    /// Facts that both changed: each waits for a person.
    pub open: Vec<ForkView>,
    /// Facts that only one of them changed: it stands unless a person decides otherwise.
    pub settled: Vec<ForkView>,
    /// How many more states there are beside these two.
    pub more: u32,
}

/// One saved state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct StateView {
    /// Names it.
    pub id: RevisionId,
    /// Who saved it.
    pub who: String,
    /// Whether that is the person at the desk.
    pub you: bool,
    /// When.
    pub at: ShownTime,
}

/// One of the two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The earlier.
    One,
    /// The later.
    Other,
}

/// A fact on which the two differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ForkView {
    /// Which fact, or which item of a list.
    pub path: FactPath,
    /// What it is called.
    pub label: String,
    /// What stood there before both; nothing if nothing did.
    pub before: Option<String>,
    /// What the earlier says; nothing if it is not there.
    pub one: Option<String>,
    /// What the later says.
    pub other: Option<String>,
    /// The one that alone changed it.
    pub stands: Option<Which>,
    /// The field in which a third answer can be typed; none if it is no answer to a question.
    pub field: Option<FieldView>,
}

/// The states of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct HistoryView {
    /// The case.
    pub id: RecordId,
    /// What it is called.
    pub title: String,
    /// The states, newest first.
    pub states: Vec<HistoryLine>,
}

/// One of them in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct HistoryLine {
    /// The state.
    pub state: StateView,
    /// Whether it is one of the newest.
    pub newest: bool,
    /// The states that it was made from.
    pub parents: Vec<RevisionId>,
}

/// What an earlier state says, and how it differs from now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct EarlierView {
    /// The state.
    pub state: StateView,
    /// Every known answer in it.
    pub facts: Vec<SaidView>,
    /// What the newest state says otherwise: before is then, after is now.
    pub changes: Vec<ChangeView>,
}

/// A fact with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct SaidView {
    /// Which fact.
    pub path: FactPath,
    /// What it is called.
    pub label: String,
    /// Its answer.
    pub says: String,
}

/// A saved state in the list of them.
pub fn state_view(
    desk: &Desk<'_>,
    revision: &Revision,
    now: DateTime<Utc>,
    clock: Clock,
) -> Result<StateView, AppError> {
    let people = desk.people()?;
    let who = people.iter().find(|one| one.person.id == revision.person);
    Ok(StateView {
        id: revision.id,
        who: who.map_or_else(
            || "someone not in this vault".to_owned(),
            |one| one.person.name.clone(),
        ),
        you: revision.person == desk.person().id,
        at: time(revision.at, now, clock),
    })
}

/// Two states side by side.
pub fn merge_view<R: Kept>(
    desk: &Desk<'_>,
    id: RecordId,
    diverged: &Diverged,
    now: DateTime<Utc>,
    clock: Clock,
) -> Result<MergeView, AppError> {
    let state = |id: RevisionId| state_view(desk, &desk.revision(id)?, now, clock);
    let body = desk.revision(diverged.ours)?.body;
    let forks = diverged.merge.forks.iter();
    let forks = forks.map(|fork| fork_view::<R>(fork, &body));
    let (settled, open) = forks.partition(|fork| fork.stands.is_some());
    let title = title::<R>(desk, diverged.theirs, now)?;
    Ok(MergeView {
        id,
        title,
        one: state(diverged.ours)?,
        other: state(diverged.theirs)?,
        common: diverged.common.map(state).transpose()?,
        open,
        settled,
        more: u32::try_from(desk.heads(id)?.len().saturating_sub(2)).unwrap_or(0),
    })
}

/// What the record was called in a state.
pub fn title<R: Kept>(
    desk: &Desk<'_>,
    state: RevisionId,
    now: DateTime<Utc>,
) -> Result<String, AppError> {
    let record: R = crate::case::record_of(&desk.revision(state)?.body)?;
    Ok(record
        .summary(&crate::case::office(desk)?.office, now)
        .title)
}

fn fork_view<R: Kept>(fork: &Fork, body: &Value) -> ForkView {
    let answers = Answers {
        body,
        draft: &[],
        conclusions: &[],
        wanted: &[],
    };
    ForkView {
        path: fork.path.clone(),
        label: label::<R>(&fork.path),
        before: says::<R>(&fork.path, fork.base.as_ref()),
        one: says::<R>(&fork.path, fork.ours.as_ref()),
        other: says::<R>(&fork.path, fork.theirs.as_ref()),
        stands: fork.settled.map(|side| match side {
            Side::Ours => Which::One,
            Side::Theirs => Which::Other,
        }),
        field: R::fact(&fork.path).map(|fact| field(fact, fork.path.clone(), &answers)),
    }
}
