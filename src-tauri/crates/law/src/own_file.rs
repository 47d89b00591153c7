//! The agency's own file of a case: its facts without the reporter, every recorded act, and the clocks.
//!
//! An [`OwnFile`] is made here and nowhere else. It is an owned copy: what tells who the reporter is has no place in
//! it, and words in which the reporter shows through are left out, unless a person cleared them for police.
//!
//! ```compile_fail
//! // It cannot be made outside this crate: its fields are private and it has no constructor.
//! let file = law::own_file::OwnFile { acts: Vec::new(), ..Default::default() };
//! ```
//!
//! ```compile_fail
//! // Nor can one be read back from JSON.
//! let file: law::own_file::OwnFile = serde_json::from_str("{}").unwrap();
//! ```

use casefile::act::{Act, ActKind};
use casefile::answer::Answer;
use casefile::clearance::Decided;
use casefile::fact::Fact;
use casefile::facts::particular;
use casefile::id::ItemId;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::conclusion::Due;
use crate::office::Office;
use crate::release::missing::own_file as facts_of;
use crate::release::stripped::Stripped;
use crate::released::{FreeText, Released, means_in_words, of_answer, particular_path};
use crate::rules::{conclude, rule};
use crate::showing::{Showing, showings_in, without};
use crate::standing::{Standing, done_by, met_by, standing};

/// What the agency keeps of one case for itself.
#[derive(Clone, Debug, Serialize)]
pub struct OwnFile {
    facts: Stripped,
    acts: Vec<ActLine>,
    clocks: Vec<ClockLine>,
}

/// One recorded act, with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActLine {
    /// What was done.
    pub kind: ActKind,
    /// When it was done, in UTC; `None` where nobody recorded that.
    pub at: Option<DateTime<Utc>>,
    /// When it was recorded, in UTC.
    pub recorded: DateTime<Utc>,
    /// Who recorded it.
    pub recorded_by: String,
    /// Who of the agency did it.
    pub by: Released,
    /// By what means.
    pub means: Released,
    /// Which office was told.
    pub agency: Released,
    /// Who was told there.
    pub officer: Released,
    /// That person’s badge.
    pub badge: Released,
    /// Their case number.
    pub case_number: Released,
    /// The NCIC number.
    pub ncic_number: Released,
    /// What was said, sent, seen or agreed.
    pub detail: Released,
    /// Why it was late, where it was.
    pub late_reason: Released,
    /// When it was withdrawn, by whom and why, if it was.
    pub withdrawn: Option<WithdrawnLine>,
    /// The duties that it meets, by the ids of their rules.
    pub meets: Vec<&'static str>,
}

/// That an act was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WithdrawnLine {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// Who withdrew it.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// One clock as it stands at the moment of the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClockLine {
    /// The rule behind it.
    pub rule: &'static str,
    /// What is to be done.
    pub title: &'static str,
    /// From when it runs, and when it ends.
    pub due: Due,
    /// How it stands.
    pub standing: Standing,
    /// When what meets it was done, in UTC.
    pub done: Option<DateTime<Utc>>,
}

/// Makes the agency’s own file of a case as it stands at a moment. Nothing refuses it: it goes to nobody.
pub fn own_file(
    report: &Report,
    settings: &Settings,
    practice: bool,
    now: DateTime<Utc>,
) -> OwnFile {
    let texts: Vec<FreeText> = report
        .acts
        .iter()
        .flat_map(|(id, act)| texts_of(*id, act))
        .collect();
    let places = showings_in(report, &texts);
    let removed: Vec<&Showing> = places
        .iter()
        .filter(|place| {
            report
                .referral
                .clearances
                .get(&place.id)
                .is_none_or(|clearance| clearance.decision != Decided::Cleared)
        })
        .collect();
    let mut acts: Vec<ActLine> = report
        .acts
        .iter()
        .map(|(id, act)| line(*id, act, &removed))
        .collect();
    acts.sort_by_key(|line| (line.at.unwrap_or(line.recorded), line.recorded));
    OwnFile {
        facts: facts_of(report, settings, practice),
        acts,
        clocks: clocks(report, &Office::of(settings), now),
    }
}

/// Whom the reporter or a relative is, is told by these acts themselves: only that they were done is in the file.
fn tells_who(kind: ActKind) -> bool {
    matches!(kind, ActKind::ReporterTold | ActKind::RelativeTold)
}

/// The words of an act, each with the particular that holds them.
fn words_of(act: &Act) -> [(&'static Fact, &Answer<String>); 8] {
    let told = &act.particulars;
    [
        (&particular::BY, &told.by),
        (&particular::AGENCY, &told.agency),
        (&particular::OFFICER, &told.officer),
        (&particular::BADGE, &told.badge),
        (&particular::CASE_NUMBER, &told.case_number),
        (&particular::NCIC_NUMBER, &told.ncic_number),
        (&particular::DETAIL, &told.detail),
        (&particular::LATE_REASON, &told.late_reason),
    ]
}

/// The reason of a withdrawal stands under the act itself, for it is no particular.
fn withdrawal_path(id: ItemId) -> casefile::path::FactPath {
    casefile::path::FactPath(format!("/acts/{id}/withdrawn/reason"))
}

fn texts_of(id: ItemId, act: &Act) -> Vec<FreeText> {
    let particulars = words_of(act).into_iter().filter_map(|(fact, answer)| {
        Some(FreeText {
            path: particular_path(id, fact),
            label: fact.label,
            text: answer.known()?.clone(),
        })
    });
    let withdrawn = act.withdrawn.iter().map(|withdrawal| FreeText {
        path: withdrawal_path(id),
        label: "Why it was withdrawn",
        text: withdrawal.reason.clone(),
    });
    particulars.chain(withdrawn).collect()
}

fn line(id: ItemId, act: &Act, removed: &[&Showing]) -> ActLine {
    let silent = tells_who(act.kind);
    let word = |wanted: &Fact| {
        let answer = words_of(act)
            .into_iter()
            .find(|(fact, _)| fact.path == wanted.path)
            .map_or(Released::NotAsked, |(_, answer)| of_answer(answer));
        match answer {
            Released::Known(_) if silent && wanted.path != particular::BY.path => {
                Released::NotAsked
            }
            Released::Known(text) => Released::Known(without(
                &particular_path(id, wanted),
                &text,
                removed.iter().copied(),
            )),
            other => other,
        }
    };
    ActLine {
        kind: act.kind,
        at: act.particulars.at.known().map(|at| at.utc),
        recorded: act.recorded,
        recorded_by: act.recorded_by.clone(),
        by: word(&particular::BY),
        means: match act.particulars.means.known() {
            Some(means) => Released::Known(means_in_words(*means)),
            None => Released::NotAsked,
        },
        agency: word(&particular::AGENCY),
        officer: word(&particular::OFFICER),
        badge: word(&particular::BADGE),
        case_number: word(&particular::CASE_NUMBER),
        ncic_number: word(&particular::NCIC_NUMBER),
        detail: word(&particular::DETAIL),
        late_reason: word(&particular::LATE_REASON),
        withdrawn: act.withdrawn.as_ref().map(|withdrawal| WithdrawnLine {
            at: withdrawal.at,
            by: withdrawal.by.clone(),
            reason: without(
                &withdrawal_path(id),
                &withdrawal.reason,
                removed.iter().copied(),
            ),
        }),
        meets: met_by(act),
    }
}

fn clocks(report: &Report, office: &Office, now: DateTime<Utc>) -> Vec<ClockLine> {
    let mut clocks: Vec<ClockLine> = conclude(report, office, now)
        .iter()
        .filter_map(|conclusion| {
            let due = conclusion.due()?;
            let done = done_by(conclusion, report).map(|(_, _, at)| at);
            Some(ClockLine {
                rule: conclusion.rule,
                title: rule(conclusion.rule).map_or(conclusion.rule, |rule| rule.title),
                due,
                standing: standing(&due, done, now),
                done,
            })
        })
        .collect();
    clocks.sort_by_key(|clock| (clock.due.by, clock.rule));
    clocks
}

impl OwnFile {
    /// The facts of the case, without the reporter.
    pub fn facts(&self) -> &Stripped {
        &self.facts
    }

    /// Every recorded act, the earliest first; one that was withdrawn stays to be read.
    pub fn acts(&self) -> &[ActLine] {
        &self.acts
    }

    /// Every clock, the one that ends first first.
    pub fn clocks(&self) -> &[ClockLine] {
        &self.clocks
    }
}
