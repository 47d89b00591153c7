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

pub mod asked;
pub mod forms;
pub mod left;
pub mod lists;
pub mod missing;
pub mod notice;
pub mod sides;
pub mod stripped;
pub mod told;

use std::collections::BTreeMap;

use casefile::answer::Answer;
use casefile::clearance::Decided;
use casefile::disclosure::RecipientKind;
use casefile::id::ItemId;
use casefile::moment::Clock;
use casefile::path::FactPath;
use casefile::release_made::{LeftOutMade, ReleaseMade};
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::age::with_age_by_birth;
use crate::conclusion::Due;
use crate::office::Office;
use crate::reading::{Tri, must_refer, trafficking};
use crate::released::{Released, all, carried, of_answer};
use crate::rules::s48_981_3_a_police::TELL_POLICE;
use crate::showing::{Showing, showings, without};
use told::{Told, told};

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
pub enum Disclosure<T = Release> {
    /// What may leave.
    Release(Box<T>),
    /// Why nothing may leave yet; each with what to do.
    Refused(Vec<Refusal>),
}

/// One reason for which nothing may leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Refusal {
    /// The reason, and what to do, in plain words.
    pub says: String,
    /// Facts that would change it.
    pub facts: Vec<FactPath>,
    /// The place in free text that waits for a person, if that is the reason.
    pub showing: Option<Showing>,
}

impl Refusal {
    /// A reason that no single fact would change.
    pub(crate) fn says(says: impl Into<String>) -> Self {
        Self {
            says: says.into(),
            facts: Vec::new(),
            showing: None,
        }
    }
}

/// One reason for each place about which nobody decided yet.
pub(crate) fn waits(
    places: &[Showing],
    decided: impl Fn(&Showing) -> Option<Decided>,
) -> Vec<Refusal> {
    places
        .iter()
        .filter(|place| decided(place).is_none())
        .map(|place| Refusal {
            says: format!(
                "“{}” may show who the reporter is. Remove it from the paper, or clear it.",
                place.found
            ),
            facts: Vec::new(),
            showing: Some(place.clone()),
        })
        .collect()
}

/// What was left out as a case keeps it.
pub(crate) fn kept(left_out: &[LeftOut]) -> Vec<LeftOutMade> {
    left_out
        .iter()
        .map(|left| LeftOutMade {
            path: left.path.clone(),
            label: left.label.clone(),
            why: left.why.to_owned(),
        })
        .collect()
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
            facts: vec![casefile::facts::referral::REPORTER_REASON.at()],
            showing: None,
        });
    }
    let places = if include {
        Vec::new()
    } else {
        showings(report)
    };
    refused.extend(waits(&places, |place| decided(report, place)));
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
        // Whom other papers go to is nothing of the case. What was chosen for this one is said.
        if lists::is_about_release(&path) && !path.is_within(&FactPath::from("/referral")) {
            continue;
        }
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

/// The items of a list among these facts, in their order.
pub(crate) fn items(facts: &BTreeMap<FactPath, Released>, list: &str) -> Vec<ItemId> {
    let mut items = Vec::new();
    for path in facts.keys() {
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
        items(&self.facts, list)
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

    /// What the case keeps of it once the paper is made; `mark` is the one at the paper's foot.
    pub fn made(&self, mark: &str) -> ReleaseMade {
        let police = lists::reach(RecipientKind::LawEnforcement);
        let of = |part: fn(&lists::Reach) -> &'static str| police.map_or("", part).to_owned();
        let to = match &self.recipient {
            Released::Known(office) => office.clone(),
            Released::Unknown | Released::NotAsked | Released::Refused => String::new(),
        };
        ReleaseMade {
            disclosure: None,
            rule: of(|reach| reach.rule),
            kind: of(|reach| reach.name),
            to,
            basis: of(|reach| reach.basis),
            left_out: kept(&self.left_out),
            mark: mark.to_owned(),
            sent: None,
        }
    }
}
