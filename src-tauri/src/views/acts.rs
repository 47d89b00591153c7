//! Acts that were recorded, as they are read again.

use casefile::act::{Act, ActKind};
use casefile::id::ItemId;
use casefile::moment::Clock;
use casefile::report::{Means, Report};
use chrono::{DateTime, Utc};
use law::conclusion::Conclusion;
use law::standing::met_by;
use serde::Serialize;

use crate::views::act_forms::ends;
use crate::views::shown::{ShownTime, time};

/// One recorded act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ActView {
    /// Names it.
    pub id: ItemId,
    /// What was done.
    pub kind: ActKind,
    /// The same in words.
    pub title: String,
    /// The office that was told, if one was named.
    pub agency: String,
    /// Who told whom, how, and what was agreed.
    pub detail: String,
    /// When it was done; when it was recorded, if the time of the act is not known.
    pub at: ShownTime,
    /// When it was recorded.
    pub recorded: ShownTime,
    /// Who recorded it.
    pub by: String,
    /// Whether it was done after the time for it had ended.
    pub late: bool,
    /// Why it was late.
    pub late_reason: String,
    /// Why it was withdrawn, and by whom; nothing while it stands.
    pub withdrawn: Option<String>,
    /// The rules it meets while it stands.
    pub meets: Vec<String>,
}

/// Every act of a report, the last done first.
pub fn acts(
    report: &Report,
    conclusions: &[Conclusion],
    now: DateTime<Utc>,
    clock: Clock,
) -> Vec<ActView> {
    let mut views: Vec<ActView> = report
        .acts
        .iter()
        .map(|(id, act)| ActView {
            late: was_late(act, conclusions),
            ..view(*id, act, now, clock)
        })
        .collect();
    views.sort_by_key(|view| (std::cmp::Reverse(view.at.utc), view.id));
    views
}

fn was_late(act: &Act, conclusions: &[Conclusion]) -> bool {
    let Some(at) = act.done_at() else {
        return false;
    };
    met_by(act)
        .into_iter()
        .any(|rule| ends(&[rule], conclusions).any(|(_, by)| at > by))
}

fn view(id: ItemId, act: &Act, now: DateTime<Utc>, clock: Clock) -> ActView {
    let known = |a: &casefile::answer::Answer<String>| a.known().cloned();
    let told = &act.particulars;
    let whom = [
        known(&told.officer),
        known(&told.badge).map(|b| format!("badge {b}")),
        known(&told.agency),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(", ");
    let detail = [
        (!whom.is_empty()).then_some(whom),
        told.means.known().map(|m| means_words(*m).to_owned()),
        known(&told.by).map(|by| format!("by {by}")),
        known(&told.case_number).map(|n| format!("their case {n}")),
        known(&told.ncic_number).map(|n| format!("NCIC {n}")),
        told.told_missing
            .is_yes()
            .then(|| "told that the child is missing".to_owned()),
        told.told_victim
            .is_yes()
            .then(|| "told that a child in care is a victim".to_owned()),
        known(&told.detail),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join("; ");
    let at = told.at.known().map_or(act.recorded, |at| at.utc);
    ActView {
        id,
        kind: act.kind,
        title: title(act.kind).to_owned(),
        agency: known(&told.agency).unwrap_or_default(),
        detail,
        at: time(at, now, clock),
        recorded: time(act.recorded, now, clock),
        by: act.recorded_by.clone(),
        late: false,
        late_reason: known(&told.late_reason).unwrap_or_default(),
        withdrawn: act
            .withdrawn
            .as_ref()
            .map(|w| format!("Withdrawn by {}: {}", w.by, w.reason)),
        meets: met_by(act).into_iter().map(str::to_owned).collect(),
    }
}

/// Who did it and how, for a clock that is met.
pub fn says_done(act: &Act) -> String {
    let by = act
        .particulars
        .by
        .known()
        .map_or_else(|| act.recorded_by.clone(), Clone::clone);
    match act.particulars.means.known() {
        Some(how) => format!("done by {by}, {}", means_words(*how)),
        None => format!("done by {by}"),
    }
}

/// By what means, in words.
pub fn means_words(means: Means) -> &'static str {
    match means {
        Means::Phone => "by phone",
        Means::InPerson => "in person",
        Means::LawEnforcement => "through police",
        Means::Writing => "in writing",
        Means::Other => "another way",
    }
}

/// What an act is called.
pub fn title(kind: ActKind) -> &'static str {
    match kind {
        ActKind::PoliceTold => "Police told",
        ActKind::InvestigationBegun => "Investigation begun",
        ActKind::ContactTried => "Contact with the child tried",
        ActKind::ChildSeen => "Child seen",
        ActKind::TribeTold => "Tribe told",
        ActKind::Coordinated => "Planned together with police",
        ActKind::DcfTold => "DCF told",
        ActKind::NcmecConfirmed => "NCMEC confirmed",
        ActKind::DeterminationSigned => "Determination signed",
        ActKind::ReporterTold => "Reporter told what was done",
        ActKind::RelativeTold => "Relative told what was done",
        ActKind::DefenseTold => "Department of Defense told",
        ActKind::ReleaseSent => "Release sent",
    }
}
