//! What may leave a case, to whom, and why: the only way from a report to a paper.
//!
//! A [`Release`] is made here and nowhere else. It is an owned copy of the facts that its recipient may
//! have, without the report in it.
//!
//! ```compile_fail
//! // A release cannot be made outside this crate: its fields are private and it has no constructor.
//! let release = law::release::Release { number: String::new(), ..Default::default() };
//! ```
//!
//! ```compile_fail
//! // Nor can one be read back from JSON.
//! let release: law::release::Release = serde_json::from_str("{}").unwrap();
//! ```

use std::collections::BTreeMap;

use casefile::act::{Act, ActKind};
use casefile::answer::Answer;
use casefile::clearance::Decided;
use casefile::fact::Fact;
use casefile::facts::particular;
use casefile::id::ItemId;
use casefile::moment::{Clock, shown};
use casefile::path::FactPath;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::age::with_age_by_birth;
use crate::conclusion::Due;
use crate::office::Office;
use crate::reading::{Tri, must_refer, trafficking};
use crate::released::{
    Released, all, carried, means_in_words, of_answer, particular_path, told_particulars,
};
use crate::rules::s48_981_3_a_police::TELL_POLICE;
use crate::showing::{Showing, showings, without};

/// What stands in a paper's place where a word about the reporter was left out.
pub const LEFT_OUT: &str = "[left out]";

/// The facts of one report that law enforcement may have, § 48.981(7)(a)8.
#[derive(Clone, Debug, Serialize)]
pub struct Release {
    number: String,
    practice: bool,
    county: String,
    recipient: Released,
    agency: Released,
    unit: Released,
    phone: Released,
    facts: BTreeMap<FactPath, Released>,
    told: Vec<Told>,
    left_out: Vec<LeftOut>,
    due: Option<Due>,
    clock: Clock,
    trafficking: bool,
    mandatory: bool,
}

/// That police were told before the paper, as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// Who told whom, by what means, in words.
    pub says: String,
}

/// A fact that the release leaves out, and why. Its words are not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct LeftOut {
    /// The fact.
    pub path: FactPath,
    /// What it is called.
    pub label: String,
    /// Why it is left out.
    pub why: &'static str,
}

/// A release, or why there is none.
#[derive(Clone, Debug)]
pub enum Disclosure {
    /// What may leave.
    Release(Box<Release>),
    /// Why nothing may leave yet; each with what to do.
    Refused(Vec<Refusal>),
}

/// One reason for which nothing may leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Refusal {
    /// The reason, and what to do, in plain words.
    pub says: String,
    /// The place in free text that waits for a person, if that is the reason.
    pub showing: Option<Showing>,
}

/// Makes the release of a report to law enforcement, or says why it cannot be made.
/// `practice` marks a vault of invented cases; it stands in the release and on the paper.
/// Gaps never refuse: what is not known is said to be not known.
pub fn release(report: &Report, settings: &Settings, practice: bool) -> Disclosure {
    let include = report.referral.include_reporter.is_yes();
    let mut refused = Vec::new();
    if include && !has_words(&report.referral.reporter_reason) {
        refused.push(Refusal {
            says: "The reporter is to be named to police, and no reason is written. Write the reason, or leave the reporter out.".to_owned(),
            showing: None,
        });
    }
    let places = if include {
        Vec::new()
    } else {
        showings(report)
    };
    for place in &places {
        if !report.referral.clearances.contains_key(&place.id) {
            refused.push(Refusal {
                says: format!(
                    "“{}” may show who the reporter is. Remove it from the paper, or clear it.",
                    place.found
                ),
                showing: Some(place.clone()),
            });
        }
    }
    if refused.is_empty() {
        Disclosure::Release(Box::new(make(report, settings, practice, &places)))
    } else {
        Disclosure::Refused(refused)
    }
}

/// Whether a known answer says anything at all.
pub(crate) fn has_words(answer: &Answer<String>) -> bool {
    answer.known().is_some_and(|words| !words.trim().is_empty())
}

fn make(report: &Report, settings: &Settings, practice: bool, places: &[Showing]) -> Release {
    let clock = settings.clock.known().copied().unwrap_or_default();
    let include = report.referral.include_reporter.is_yes();
    let removed: Vec<&Showing> = places
        .iter()
        .filter(|place| decided(report, place) == Some(Decided::Removed))
        .collect();
    let mut facts = BTreeMap::new();
    let mut left_out = Vec::new();
    for (path, fact, released) in all(report, clock) {
        let why = if fact.reporter {
            (!include).then_some("The reporter is named on no paper unless a person includes the name with a reason.")
        } else if carried(&path) {
            None
        } else {
            Some("The agency’s own decisions and findings; police are not asked to rely on them.")
        };
        match (why, released) {
            (None, released) => {
                let released = left_of(&path, released, &removed);
                let released = with_age_by_birth(report, &path, released);
                facts.insert(path, released);
            }
            (Some(why), Released::Known(_)) => left_out.push(LeftOut {
                path,
                label: fact.label.to_owned(),
                why,
            }),
            (Some(_), Released::Unknown | Released::NotAsked | Released::Refused) => {}
        }
    }
    left_out.extend(removed.iter().map(|place| LeftOut {
        path: place.path.clone(),
        label: "Words in free text".to_owned(),
        why: "They show who the reporter is.",
    }));
    let office = Office::of(settings);
    let due = (TELL_POLICE.decide)(report, &office, DateTime::<Utc>::MIN_UTC)
        .into_iter()
        .find_map(|c| c.due());
    Release {
        number: report.number.clone(),
        practice,
        county: office.county,
        recipient: facts
            .get(&casefile::facts::referral::RECIPIENT.at())
            .cloned()
            .unwrap_or(Released::NotAsked),
        agency: of_answer(&settings.agency),
        unit: of_answer(&settings.unit),
        phone: of_answer(&settings.phone),
        facts,
        told: report
            .acts
            .iter()
            .filter_map(|(id, act)| told(*id, act, clock, &removed))
            .collect(),
        left_out,
        due,
        clock,
        trafficking: trafficking(report) == Tri::Yes,
        mandatory: must_refer(report) == Tri::Yes,
    }
}

fn decided(report: &Report, place: &Showing) -> Option<Decided> {
    report
        .referral
        .clearances
        .get(&place.id)
        .map(|c| c.decision)
}

/// What is left of a text without the words that a person removed.
fn left_of(path: &FactPath, released: Released, removed: &[&Showing]) -> Released {
    match released {
        Released::Known(text) => Released::Known(without(path, &text, removed.iter().copied())),
        Released::Unknown | Released::NotAsked | Released::Refused => released,
    }
}

/// That police were told: when; who there, by what means, by whom of the agency; of what beyond the
/// allegation; and the numbers that they gave.
fn told(id: ItemId, act: &Act, clock: Clock, removed: &[&Showing]) -> Option<Told> {
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

impl Release {
    /// The case's number.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Whether the case is invented, from a practice vault.
    pub fn practice(&self) -> bool {
        self.practice
    }

    /// The county, by its name alone; empty while it is not known.
    pub fn county(&self) -> &str {
        &self.county
    }

    /// The office it goes to.
    pub fn recipient(&self) -> &Released {
        &self.recipient
    }

    /// The agency it comes from.
    pub fn agency(&self) -> &Released {
        &self.agency
    }

    /// The unit it comes from.
    pub fn unit(&self) -> &Released {
        &self.unit
    }

    /// The number at which the agency answers at all hours.
    pub fn phone(&self) -> &Released {
        &self.phone
    }

    /// A fact in words; one that the release does not carry counts as not asked.
    pub fn fact(&self, path: &FactPath) -> &Released {
        self.facts.get(path).unwrap_or(&Released::NotAsked)
    }

    /// The items of a list such as `/maltreaters`, in their order.
    pub fn items(&self, list: &str) -> Vec<ItemId> {
        let mut items = Vec::new();
        for path in self.facts.keys() {
            let mut segments = path.segments();
            if Some(list.trim_start_matches('/')) == segments.next().as_deref()
                && segments.next().as_deref() == Some("items")
                && let Some(id) = segments.next().as_deref().and_then(ItemId::parse)
                && !items.contains(&id)
            {
                items.push(id);
            }
        }
        items
    }

    /// That police were told by voice, as far as it was recorded and not withdrawn.
    pub fn told(&self) -> &[Told] {
        &self.told
    }

    /// What was left out, and why.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// The twelve hours that lead, if they run.
    pub fn due(&self) -> Option<Due> {
        self.due
    }

    /// How times of day are shown.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// Whether trafficking is alleged.
    pub fn trafficking(&self) -> bool {
        self.trafficking
    }

    /// Whether the statute requires this referral.
    pub fn mandatory(&self) -> bool {
        self.mandatory
    }
}
