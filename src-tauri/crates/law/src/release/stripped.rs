//! A release without the reporter, by type: it has no field for one, and is made from a report whose reporter was
//! taken out before the first fact was read.
//!
//! ```compile_fail
//! // It cannot be made outside this crate: its fields are private and it has no constructor there.
//! let release = law::release::stripped::Stripped { number: String::new(), ..Default::default() };
//! ```
//!
//! ```compile_fail
//! // Nor can one be read back from JSON.
//! let release: law::release::stripped::Stripped = serde_json::from_str("{}").unwrap();
//! ```
//!
//! ```compile_fail
//! // There is no reporter to ask it for.
//! fn reporter(release: &law::release::stripped::Stripped) { release.reporter(); }
//! ```

use std::collections::BTreeMap;

use casefile::answer::Answer;
use casefile::disclosure::{Part, RecipientKind};
use casefile::facts::disclosure as facts;
use casefile::id::ItemId;
use casefile::moment::Clock;
use casefile::path::FactPath;
use casefile::people::Reporter;
use casefile::release_made::ReleaseMade;
use casefile::report::Report;
use casefile::settings::Settings;
use serde::Serialize;

use super::lists::{Reach, is_about_release, part_holds};
use super::sides::{Addressee, Sender};
use super::{LeftOut, kept};
use crate::age::with_age_by_birth;
use crate::released::{Released, all};
use crate::showing::{Showing, without};

/// What may leave to one recipient, without the reporter.
#[derive(Clone, Debug, Serialize)]
pub struct Stripped {
    recipient: Option<RecipientKind>,
    disclosure: Option<ItemId>,
    rule: &'static str,
    kind: &'static str,
    basis: &'static str,
    number: String,
    practice: bool,
    sender: Sender,
    to: Addressee,
    facts: BTreeMap<FactPath, Released>,
    attachments: Vec<String>,
    left_out: Vec<LeftOut>,
    words_left_out: bool,
    permission: Option<Permission>,
    part_two: bool,
    clock: Clock,
}

/// The written permission that a release rests on, § 48.78(2)(am).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Permission {
    by: Released,
    until: Released,
}

/// A report without its reporter. The one thing that a [`Stripped`] is made from.
pub(super) struct Unreported(Report);

impl Unreported {
    /// The report with everything that was entered of its reporter taken out.
    pub(super) fn of(report: &Report) -> Self {
        let mut report = report.clone();
        report.reporter = Reporter::default();
        report.referral.reporter_reason = Answer::NotAsked;
        Self(report)
    }
}

/// What a release is made of beside the report.
pub(super) struct Made<'a> {
    pub(super) reach: &'static Reach,
    pub(super) disclosure: Option<ItemId>,
    pub(super) settings: &'a Settings,
    pub(super) practice: bool,
    pub(super) to: Addressee,
    pub(super) removed: &'a [&'a Showing],
    pub(super) attachments: Vec<String>,
}

/// Makes what goes to one recipient: the facts on its list, but for what the agency leaves out and the words that a
/// person removed.
pub(super) fn strip(report: &Unreported, made: Made<'_>) -> Stripped {
    let Unreported(report) = report;
    let clock = made.settings.clock.known().copied().unwrap_or_default();
    let asked = made
        .disclosure
        .and_then(|id| report.disclosures.items.get(&id));
    let chosen = asked.and_then(|asked| asked.left_out.known());
    let mut facts = BTreeMap::new();
    let mut left_out = vec![LeftOut {
        path: FactPath::from("/reporter"),
        label: "Everything about who made the report".to_owned(),
        why: "The reporter is taken out of this paper.",
    }];
    for (path, fact, released) in all(report, clock) {
        if fact.reporter || !of_this(&path, made.disclosure) {
            continue;
        }
        match stays_out(&path, made.reach, chosen) {
            None => {
                let released = match released {
                    Released::Known(text) => {
                        Released::Known(without(&path, &text, made.removed.iter().copied()))
                    }
                    other => other,
                };
                let released = with_age_by_birth(report, &path, released);
                facts.insert(path, released);
            }
            Some(why) if !is_about_release(&path) && matches!(released, Released::Known(_)) => {
                left_out.push(LeftOut {
                    path,
                    label: fact.label.trim_end_matches('?').to_owned(),
                    why,
                });
            }
            Some(_) => {}
        }
    }
    left_out.extend(made.removed.iter().map(|place| LeftOut {
        path: place.path.clone(),
        label: format!("Words in “{}”", place.label.trim_end_matches('?')),
        why: "They show who the reporter is.",
    }));
    Stripped {
        recipient: made.reach.recipient,
        disclosure: made.disclosure,
        rule: made.reach.rule,
        kind: made.reach.name,
        basis: made.reach.basis,
        number: report.number.clone(),
        practice: made.practice,
        sender: Sender::of(made.settings),
        to: made.to,
        facts,
        attachments: made.attachments,
        left_out,
        words_left_out: !made.removed.is_empty(),
        permission: made
            .disclosure
            .filter(|_| made.reach.recipient == Some(RecipientKind::Provider))
            .map(|id| Permission::of(report, id, clock)),
        part_two: asked.is_some_and(|asked| asked.substance_use.is_yes()),
        clock,
    }
}

/// Why a fact does not go to this recipient; `None` if it goes.
pub(super) fn stays_out(
    path: &FactPath,
    reach: &'static Reach,
    chosen: Option<&std::collections::BTreeSet<Part>>,
) -> Option<&'static str> {
    if !reach.holds(path) {
        return Some(reach.outside);
    }
    chosen
        .is_some_and(|parts| parts.iter().any(|part| part_holds(*part, path)))
        .then_some("The agency chose to leave this part out.")
}

/// Whether a fact is none of another disclosure.
pub(super) fn of_this(path: &FactPath, disclosure: Option<ItemId>) -> bool {
    let all = FactPath::from("/disclosures");
    !path.is_within(&all)
        || disclosure.is_some_and(|id| {
            path.is_within(&casefile::disclosure::in_report(id, &FactPath::from("")))
        })
}

impl Permission {
    fn of(report: &Report, id: ItemId, clock: Clock) -> Self {
        let at = |fact: &casefile::fact::Fact| {
            let path = casefile::disclosure::in_report(id, &fact.at());
            all(report, clock)
                .into_iter()
                .find(|(found, _, _)| *found == path)
                .map_or(Released::NotAsked, |(_, _, released)| released)
        };
        Self {
            by: at(&facts::PERMISSION_BY),
            until: at(&facts::PERMISSION_UNTIL),
        }
    }

    /// Who signed it, in words.
    pub fn by(&self) -> &Released {
        &self.by
    }

    /// The day until which it holds.
    pub fn until(&self) -> &Released {
        &self.until
    }
}

impl Stripped {
    /// What the recipient is; `None` for the agency's own file and for the sheet about a missing child.
    pub fn recipient(&self) -> Option<RecipientKind> {
        self.recipient
    }

    /// The planned disclosure that it answers.
    pub fn disclosure(&self) -> Option<ItemId> {
        self.disclosure
    }

    /// The rule it goes by, such as `REL-07`.
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// What the recipient is, as the middle of a sentence.
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// The section of law it goes by.
    pub fn basis(&self) -> &'static str {
        self.basis
    }

    /// The case's number.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Whether the case is invented, from a practice vault.
    pub fn practice(&self) -> bool {
        self.practice
    }

    /// The agency it comes from.
    pub fn sender(&self) -> &Sender {
        &self.sender
    }

    /// To whom it goes.
    pub fn to(&self) -> &Addressee {
        &self.to
    }

    /// A fact in words; one that the release does not carry counts as not asked.
    pub fn fact(&self, path: &FactPath) -> &Released {
        self.facts.get(path).unwrap_or(&Released::NotAsked)
    }

    /// Whether the list of this recipient holds the fact and the agency did not leave it out, known or not.
    pub fn carries(&self, path: &FactPath) -> bool {
        self.facts.contains_key(path)
    }

    /// Whether it carries any known fact of a part of the report, such as `child`.
    pub fn holds_any(&self, part: &str) -> bool {
        let part = FactPath(format!("/{part}"));
        self.facts
            .iter()
            .any(|(path, fact)| path.is_within(&part) && matches!(fact, Released::Known(_)))
    }

    /// A fact of the planned disclosure that it answers, such as what it is for.
    pub fn asked(&self, fact: &casefile::fact::Fact) -> &Released {
        match self.disclosure {
            Some(id) => self.fact(&casefile::disclosure::in_report(id, &fact.at())),
            None => &Released::NotAsked,
        }
    }

    /// The items of a list such as `/maltreaters`, in their order.
    pub fn items(&self, list: &str) -> Vec<ItemId> {
        super::items(&self.facts, list)
    }

    /// The names of the attachments that go along, without the words that a person removed.
    pub fn attachments(&self) -> &[String] {
        &self.attachments
    }

    /// What was left out, and why.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// Whether words were taken out of a text because they show the reporter.
    pub fn words_left_out(&self) -> bool {
        self.words_left_out
    }

    /// The permission it rests on, if it rests on one.
    pub fn permission(&self) -> Option<&Permission> {
        self.permission.as_ref()
    }

    /// Whether records of a substance use program go along, so that the notice of 42 CFR 2.32 and a copy of the
    /// consent must go with them.
    pub fn part_two(&self) -> bool {
        self.part_two
    }

    /// How times of day are shown.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// What the case keeps of it once a paper is made; `mark` is the one at the paper's foot.
    pub fn made(&self, mark: &str) -> ReleaseMade {
        ReleaseMade {
            disclosure: self.disclosure,
            rule: self.rule.to_owned(),
            kind: self.kind.to_owned(),
            to: self.to.line(),
            basis: self.basis.to_owned(),
            left_out: kept(&self.left_out),
            mark: mark.to_owned(),
            sent: None,
        }
    }
}
