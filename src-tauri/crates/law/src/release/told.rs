//! That police were told before the referral, as it was recorded.

use std::collections::BTreeMap;

use casefile::act::{Act, ActKind};
use casefile::fact::Fact;
use casefile::facts::particular;
use casefile::id::ItemId;
use casefile::moment::{Clock, shown};
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::released::{means_in_words, particular_path, told_particulars};
use crate::showing::{Showing, without};

/// That police were told before the paper, as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// Who told whom, by what means, in words.
    pub says: String,
}

/// That police were told: when; who there, by what means, by whom of the agency; of what beyond the
/// allegation; and the numbers that they gave.
pub(super) fn told(id: ItemId, act: &Act, clock: Clock, removed: &[&Showing]) -> Option<Told> {
    if act.kind != ActKind::PoliceTold {
        return None;
    }
    let at = act.done_at()?;
    let texts: BTreeMap<&str, String> = told_particulars(act)
        .into_iter()
        .filter_map(|(fact, answer)| {
            let path = particular_path(id, fact);
            let left = without(&path, answer.known()?, removed.iter().copied());
            Some((fact.path, left))
        })
        .collect();
    let text = |fact: &Fact| texts.get(fact.path).cloned();
    let told = &act.particulars;
    let whom = [
        text(&particular::OFFICER),
        text(&particular::BADGE).map(|badge| format!("badge {badge}")),
        text(&particular::AGENCY),
        told.means.known().map(|means| means_in_words(*means)),
        text(&particular::BY).map(|by| format!("by {by}")),
    ];
    let rest = [
        told.told_missing
            .is_yes()
            .then(|| "told that the child is missing".to_owned()),
        told.told_victim
            .is_yes()
            .then(|| "told that a child in care is a victim".to_owned()),
        text(&particular::CASE_NUMBER).map(|number| format!("their case {number}")),
        text(&particular::NCIC_NUMBER).map(|number| format!("NCIC no. {number}")),
    ];
    let listed = |parts: &[Option<String>], between| {
        parts
            .iter()
            .flatten()
            .cloned()
            .collect::<Vec<_>>()
            .join(between)
    };
    let says = [listed(&whom, ", "), listed(&rest, "; ")]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("; ");
    Some(Told {
        at,
        says: format!("{}: {says}", shown(at, clock)),
    })
}
