//! From a planned disclosure to a release: what is needed first, which words wait for a person, and what goes.

use casefile::clearance::{Clearance, Decided};
use casefile::disclosure::{DisclosureAsked, Involvement, RecipientKind, in_report};
use casefile::facts::{self, disclosure as asked_facts};
use casefile::fold::fold;
use casefile::id::ItemId;
use casefile::path::FactPath;
use casefile::people::Involved;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::forms::child_who_signs;
use super::lists::{Reach, is_about_release, reach};
use super::sides::Addressee;
use super::stripped::{Made, Stripped, Unreported, of_this, stays_out, strip};
use super::{Disclosure, Refusal, Release, has_words, waits};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::released::{FreeText, Released, all, free_texts_of};
use crate::rules::{DISCLOSURE, s48_981_7_disclosure::TO_LAW_ENFORCEMENT};
use crate::showing::{Showing, showings_in, without};

/// A planned disclosure with everything that decides about it.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// The report.
    pub report: &'a Report,
    /// Which of its planned disclosures.
    pub disclosure: ItemId,
    /// The office's settings.
    pub settings: &'a Settings,
    /// The names of the attachments that are to go along.
    pub attachments: &'a [AttachmentName],
    /// Whether the vault holds invented cases.
    pub practice: bool,
    /// Now, in UTC: a permission may have ended.
    pub now: DateTime<Utc>,
}

/// The name of an attachment, which may show the reporter as any text may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentName {
    /// The attachment.
    pub id: ItemId,
    /// Its name as it would be listed.
    pub name: String,
}

impl AttachmentName {
    /// What a place in this name is known by.
    pub fn path(&self) -> FactPath {
        FactPath(format!("/attachments/{}/name", self.id))
    }
}

/// What leaves for a planned disclosure.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Outgoing {
    /// The referral to police, which alone may name the reporter.
    Police(Box<Release>),
    /// Anything else: no reporter, by type.
    Stripped(Box<Stripped>),
}

/// Makes what goes to the recipient of a planned disclosure, or says what stands in the way.
pub fn release_to(asking: Asking<'_>) -> Disclosure<Outgoing> {
    let report = asking.report;
    let Some(asked) = report.disclosures.items.get(&asking.disclosure) else {
        return Disclosure::Refused(vec![Refusal::says(
            "This disclosure is no longer in the case. Nothing was made.",
        )]);
    };
    let mut refused = gates(asking, asked);
    let Some(reach) = asked.recipient.known().and_then(|kind| reach(*kind)) else {
        return Disclosure::Refused(refused);
    };
    let places = places(asking, asked, reach);
    refused.extend(waits(&places, |place| decided(report, asked, place)));
    if reach.recipient == Some(RecipientKind::LawEnforcement) {
        return match super::release(report, asking.settings, asking.practice) {
            Disclosure::Release(release) if refused.is_empty() => {
                Disclosure::Release(Box::new(Outgoing::Police(release)))
            }
            Disclosure::Release(_) => Disclosure::Refused(refused),
            Disclosure::Refused(more) => Disclosure::Refused([refused, more].concat()),
        };
    }
    if !refused.is_empty() {
        return Disclosure::Refused(refused);
    }
    let removed: Vec<&Showing> = places
        .iter()
        .filter(|place| decided(report, asked, place) == Some(Decided::Removed))
        .collect();
    let release = strip(
        &Unreported::of(report),
        Made {
            reach,
            disclosure: Some(asking.disclosure),
            settings: asking.settings,
            practice: asking.practice,
            to: Addressee::of(asked),
            removed: &removed,
            attachments: asking
                .attachments
                .iter()
                .map(|named| without(&named.path(), &named.name, removed.iter().copied()))
                .collect(),
        },
    );
    Disclosure::Release(Box::new(Outgoing::Stripped(Box::new(release))))
}

/// What the rules say of a planned disclosure, each path where it stands in the report: the basis, and what is
/// needed first.
pub fn needed_first(
    report: &Report,
    disclosure: ItemId,
    office: &Office,
    now: DateTime<Utc>,
) -> Vec<Conclusion> {
    let Some(asked) = report.disclosures.items.get(&disclosure) else {
        return Vec::new();
    };
    let here = |path: &FactPath| in_report(disclosure, path);
    let mut all: Vec<Conclusion> = DISCLOSURE
        .iter()
        .flat_map(|rule| (rule.decide)(asked, office, now))
        .collect();
    for conclusion in &mut all {
        conclusion.about = here(&conclusion.about);
        conclusion.missing = conclusion.missing.iter().map(here).collect();
        for step in &mut conclusion.because {
            step.facts = step.facts.iter().map(here).collect();
        }
    }
    if asked.recipient.known() == Some(&RecipientKind::LawEnforcement) {
        all.extend((TO_LAW_ENFORCEMENT.decide)(report, office, now));
    }
    all
}

/// What stands in the way apart from words in free text.
fn gates(asking: Asking<'_>, asked: &DisclosureAsked) -> Vec<Refusal> {
    let (report, id) = (asking.report, asking.disclosure);
    let office = Office::of(asking.settings);
    let mut refused: Vec<Refusal> = needed_first(report, id, &office, asking.now)
        .into_iter()
        .filter(|c| c.rule != TO_LAW_ENFORCEMENT.id && stands_in_the_way(c))
        .map(|c| Refusal {
            says: c
                .because
                .iter()
                .map(|step| step.says.as_str())
                .collect::<Vec<_>>()
                .join(" "),
            facts: c.missing,
            showing: None,
        })
        .collect();
    let Some(kind) = asked.recipient.known().copied() else {
        return refused;
    };
    match kind {
        RecipientKind::Subject => refused.push(Refusal::says(custodian(asking.settings))),
        RecipientKind::Defense => refused.push(Refusal::says(
            "The Department of Defense has the notice of CPS-22 alone, never a record. Make the notice.",
        )),
        RecipientKind::LawEnforcement | RecipientKind::SomebodyElse => {}
        _ if has_words(&asked.name) || has_words(&asked.office) => {
            refused.extend(alleged(report, asked));
            refused.extend(involved(report, asked, id));
            refused.extend(child_who_signs(asking, asked, kind));
            if kind == RecipientKind::Provider && !has_words(&asked.record) {
                refused.push(Refusal {
                    says: "Say which record goes, as the permission identifies it.".to_owned(),
                    facts: vec![in_report(id, &asked_facts::RECORD.at())],
                    showing: None,
                });
            }
        }
        _ => refused.push(Refusal {
            says: "Say to whom it goes: a name or an office.".to_owned(),
            facts: vec![in_report(id, &asked_facts::NAME.at())],
            showing: None,
        }),
    }
    refused
}

/// Whether a conclusion holds a release back. What a person decides elsewhere (which of two ways a provider's
/// release goes) does not.
fn stands_in_the_way(conclusion: &Conclusion) -> bool {
    match conclusion.outcome {
        Outcome::Blocked | Outcome::NeedsFact => true,
        Outcome::AskPerson => conclusion.rule != "CPS-13",
        _ => false,
    }
}

/// Who has what the subject of a report asks for.
fn custodian(settings: &Settings) -> String {
    match settings.custodian.known().map(|name| name.trim()) {
        Some(name) if !name.is_empty() => {
            format!("The custodian of records is {name}: pass the request on today.")
        }
        _ => "The custodian of records is not entered in Settings: find out who it is, and pass the request on today.".to_owned(),
    }
}

/// A name as it is compared: letters alone, whatever case, marks and spacing.
fn letters(name: &str) -> String {
    fold(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// That somebody alleged to have done it bears the recipient's name.
fn alleged(report: &Report, asked: &DisclosureAsked) -> Option<Refusal> {
    let to = letters(asked.name.known()?);
    let named = |text: Option<&String>| text.is_some_and(|name| letters(name) == to);
    let (id, _) = report.maltreaters.iter().find(|(_, person)| {
        !to.is_empty() && (named(person.name.known()) || named(person.aliases.known()))
    })?;
    Some(Refusal {
        says: "Somebody who is alleged to have done it bears this name. Nothing is made here for that person; a supervisor decides with police.".to_owned(),
        facts: vec![facts::maltreater::NAME.of(id)],
        showing: None,
    })
}

/// That the report itself says of this parent what the gate denies.
fn involved(report: &Report, asked: &DisclosureAsked, id: ItemId) -> Option<Refusal> {
    if asked.could_be_involved.known() != Some(&Involvement::No) {
        return None;
    }
    let to = letters(asked.name.known()?);
    let (parent, _) = report.parents.iter().find(|(_, parent)| {
        let same = parent.name.known().is_some_and(|name| letters(name) == to);
        let doubt = matches!(
            parent.involved.known(),
            Some(Involved::Yes | Involved::Undecided)
        );
        same && doubt && !to.is_empty()
    })?;
    Some(Refusal {
        says: "The report says of this parent that involvement is possible or not decided. Settle it there first."
            .to_owned(),
        facts: vec![
            facts::parent::INVOLVED.of(parent),
            in_report(id, &asked_facts::COULD_BE_INVOLVED.at()),
        ],
        showing: None,
    })
}

/// Every place at which the reporter shows through in what would go to this recipient.
fn places(asking: Asking<'_>, asked: &DisclosureAsked, reach: &'static Reach) -> Vec<Showing> {
    let named = asking.attachments.iter().map(|named| FreeText {
        path: named.path(),
        label: "Name of an attachment",
        text: named.name.clone(),
    });
    // Police have the review of the referral for its own texts.
    if reach.recipient == Some(RecipientKind::LawEnforcement) {
        return showings_in(asking.report, &named.collect::<Vec<_>>());
    }
    let chosen = asked.left_out.known();
    let goes = |path: &FactPath| {
        of_this(path, Some(asking.disclosure)) && stays_out(path, reach, chosen).is_none()
    };
    let mut texts = free_texts_of(asking.report, &goes);
    texts.extend(named);
    showings_in(asking.report, &texts)
}

/// What was decided about a place for this recipient: here, or by taking it out for police already. What was
/// cleared for police is cleared for nobody else.
fn decided(report: &Report, asked: &DisclosureAsked, place: &Showing) -> Option<Decided> {
    let of = |clearance: Option<&Clearance>| clearance.map(|clearance| clearance.decision);
    of(asked.clearances.get(&place.id)).or_else(|| {
        of(report.referral.clearances.get(&place.id)).filter(|d| *d == Decided::Removed)
    })
}

/// A place in what would go to a recipient, with what was decided about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// The place.
    pub showing: Showing,
    /// What was decided; `None` while it waits for a person.
    pub decided: Option<Decided>,
}

/// Every place that a person looks at before it goes to this recipient, whatever else stands in the way.
pub fn review(asking: Asking<'_>) -> Vec<Reviewed> {
    let Some(asked) = asking.report.disclosures.items.get(&asking.disclosure) else {
        return Vec::new();
    };
    let Some(reach) = asked.recipient.known().and_then(|kind| reach(*kind)) else {
        return Vec::new();
    };
    places(asking, asked, reach)
        .into_iter()
        .map(|showing| Reviewed {
            decided: decided(asking.report, asked, &showing),
            showing,
        })
        .collect()
}

/// One known fact of the report beside what would go of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewLine {
    /// The fact.
    pub path: FactPath,
    /// What it is called.
    pub label: &'static str,
    /// The fact as the report has it.
    pub words: String,
    /// What of it goes, without the words that a person removed; `None` where it is left out.
    pub goes: Option<String>,
    /// Why it, or some of its words, are left out.
    pub why: Option<&'static str>,
}

/// The report beside what would go to the recipient of a planned disclosure, fact by fact, before anything is made
/// and whatever still stands in the way. Words that nobody decided about are shown as they are; nothing can be made
/// while they wait. Empty while it is not known what the recipient is, and for one that nothing goes to.
pub fn preview(asking: Asking<'_>) -> Vec<PreviewLine> {
    let report = asking.report;
    let Some(asked) = report.disclosures.items.get(&asking.disclosure) else {
        return Vec::new();
    };
    let Some(reach) = asked.recipient.known().and_then(|kind| reach(*kind)) else {
        return Vec::new();
    };
    let police = reach.recipient == Some(RecipientKind::LawEnforcement);
    let named = police && report.referral.include_reporter.is_yes();
    let places = places(asking, asked, reach);
    let removed: Vec<&Showing> = places
        .iter()
        .filter(|place| decided(report, asked, place) == Some(Decided::Removed))
        .collect();
    let clock = asking.settings.clock.known().copied().unwrap_or_default();
    let line = |(path, fact, released): (FactPath, &'static casefile::fact::Fact, Released)| {
        let Released::Known(words) = released else {
            return None;
        };
        if !of_this(&path, Some(asking.disclosure))
            || (is_about_release(&path) && !reach.holds(&path))
        {
            return None;
        }
        let why = if fact.reporter {
            (!named).then_some("The reporter is taken out of this paper.")
        } else {
            stays_out(&path, reach, asked.left_out.known())
        };
        let goes = why
            .is_none()
            .then(|| without(&path, &words, removed.iter().copied()));
        let cut = goes.as_ref().is_some_and(|goes| *goes != words);
        Some(PreviewLine {
            label: fact.label,
            why: why
                .or_else(|| cut.then_some("Words that show who the reporter is are taken out.")),
            path,
            words,
            goes,
        })
    };
    all(report, clock).into_iter().filter_map(line).collect()
}
