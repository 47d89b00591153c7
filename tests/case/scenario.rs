//! A scenario: a whole report as it was typed, and what a lawyer expects of it.

#[path = "files.rs"]
mod files;

use std::collections::BTreeMap;

use casefile::act::{Act, Withdrawal};
use casefile::id::ItemId;
use casefile::report::Report;
use casefile::settings::Settings;
use casefile::told::told_act;
use chrono::{DateTime, Utc};
use law::conclusion::{Conclusion, Outcome};
use law::office::Office;
use law::rules::conclude;
use law::standing::{Standing, done_by, standing};
use serde::Deserialize;

use files::{Lines, scenarios};

use crate::record::{Record, moment, refused};
use crate::words::words;

/// A scenario as its file tells it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// What happened, in a line.
    pub title: String,
    /// What a reader learns from it.
    pub teaches: String,
    /// Whether a practice vault takes it.
    #[serde(default)]
    pub practice: bool,
    /// The number of the case.
    #[serde(default)]
    pub number: String,
    /// The moment of the expectations.
    pub now: String,
    /// The office's settings.
    #[serde(default)]
    pub office: BTreeMap<String, String>,
    /// The facts.
    pub facts: BTreeMap<String, String>,
    /// The acts, in the order in which they were recorded.
    #[serde(default, rename = "act")]
    pub acts: Vec<ActTyped>,
    /// What is expected of every rule.
    pub expect: Expect,
    /// The referral.
    #[serde(default)]
    pub referral: Option<Referral>,
    /// What is expected later, of the rules that are named there.
    #[serde(default)]
    pub later: Vec<Later>,
}

/// An act with its particulars.
#[derive(Deserialize)]
pub struct ActTyped {
    kind: String,
    recorded: String,
    withdrawn: Option<WithdrawnTyped>,
    #[serde(flatten)]
    particulars: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WithdrawnTyped {
    at: String,
    by: String,
    reason: String,
}

/// The places that wait for a person before a referral can be made, as they stand in the texts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referral {
    /// The places, in reading order.
    pub waits_for: Vec<String>,
}

/// A later moment, and what was typed by then.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Later {
    now: String,
    #[serde(default)]
    facts: BTreeMap<String, String>,
    #[serde(default)]
    office: BTreeMap<String, String>,
    expect: Expect,
}

/// What is expected of the rules at a moment.
#[derive(Deserialize)]
pub struct Expect {
    /// The rules that say nothing.
    #[serde(default)]
    pub absent: Vec<String>,
    /// The rules that name an open question of law.
    #[serde(default)]
    pub doubts: Vec<String>,
    /// What each of the others says, by its id.
    #[serde(flatten)]
    pub rules: BTreeMap<String, Lines>,
}

/// A scenario at one of its moments.
pub struct Moment<'a> {
    /// The moment.
    pub now: DateTime<Utc>,
    /// The report as it stands.
    pub report: Report,
    /// The settings as they stand.
    pub settings: Settings,
    /// What is expected.
    pub expect: &'a Expect,
    case: Record,
}

impl Scenario {
    /// Its moments in order: its own, and the later ones.
    pub fn moments(&self) -> Result<Vec<Moment<'_>>, String> {
        let (mut case, mut office) = (Record::report(), Record::settings());
        let first = moment(&self.now)?;
        case.tell(pairs(&self.facts), first)?;
        office.tell(pairs(&self.office), first)?;
        let mut moments = vec![self.at(first, &self.expect, case.clone(), &office)?];
        for later in &self.later {
            let now = moment(&later.now)?;
            case.tell(pairs(&later.facts), now)?;
            office.tell(pairs(&later.office), now)?;
            moments.push(self.at(now, &later.expect, case.clone(), &office)?);
        }
        Ok(moments)
    }

    fn at<'a>(
        &self,
        now: DateTime<Utc>,
        expect: &'a Expect,
        case: Record,
        office: &Record,
    ) -> Result<Moment<'a>, String> {
        let mut report = case.as_report()?;
        report.number.clone_from(&self.number);
        for act in &self.acts {
            let recorded = moment(&act.recorded)?;
            if recorded <= now {
                report
                    .acts
                    .insert(ItemId::new(), act.recorded_at(recorded, now)?);
            }
        }
        Ok(Moment {
            now,
            report,
            settings: office.as_settings()?,
            expect,
            case,
        })
    }
}

impl ActTyped {
    /// The act as it stands at `now`: a later withdrawal has not happened yet.
    fn recorded_at(&self, recorded: DateTime<Utc>, now: DateTime<Utc>) -> Result<Act, String> {
        let kind =
            serde_json::from_value(self.kind.as_str().into()).map_err(|why| why.to_string())?;
        let mut act =
            told_act(kind, pairs(&self.particulars), recorded, "A. Lind").map_err(refused)?;
        if let Some(typed) = &self.withdrawn {
            let at = moment(&typed.at)?;
            act.withdrawn = (at <= now).then(|| Withdrawal {
                at,
                by: typed.by.clone(),
                reason: typed.reason.clone(),
            });
        }
        Ok(act)
    }
}

impl Moment<'_> {
    /// Everything that follows.
    pub fn conclusions(&self) -> Vec<Conclusion> {
        conclude(&self.report, &Office::of(&self.settings), self.now)
    }

    /// What one rule says, in lines such as an expectation is written in.
    pub fn says(&self, rule: &str) -> Vec<String> {
        self.conclusions()
            .iter()
            .filter(|conclusion| conclusion.rule == rule)
            .map(|conclusion| {
                words(conclusion, self.stands(conclusion), |path| {
                    self.case.name(path)
                })
            })
            .collect()
    }

    fn stands(&self, conclusion: &Conclusion) -> Option<&'static str> {
        let at = done_by(conclusion, &self.report).map(|(_, _, at)| at);
        if let Some(due) = conclusion.due() {
            return Some(match standing(&due, at, self.now) {
                Standing::Open => "open",
                Standing::Soon => "soon",
                Standing::Late => "late",
                Standing::Met => "met",
                Standing::MetLate => "met late",
            });
        }
        (conclusion.outcome == Outcome::Duty && at.is_some_and(|at| at <= self.now))
            .then_some("done")
    }
}

fn pairs(answers: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, &str)> {
    answers
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
}

/// Every scenario with the name of its file, in the order of the names.
pub fn all() -> Vec<(String, Scenario)> {
    scenarios("scenarios")
}
