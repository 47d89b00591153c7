//! The referral before it is made: what a person still has to look at.

use casefile::clearance::Decided;
use casefile::disclosure::RecipientKind;
use casefile::facts;
use casefile::id::RecordId;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::release::{Disclosure, release};
use law::rules::conclude;
use law::showing::weaker::weaker;
use law::showing::{Showing, Why, showings};
use serde::Serialize;
use store::desk::Desk;

use crate::case::{Case, office};
use crate::error::AppError;
use crate::views::fields::{Answers, field, referral_missing};
use crate::views::links::{FactLink, Links};
use crate::views::paper::{PaperLine, paper_lines};
use crate::views::sections::{SectionView, plain};
use crate::views::shown::{ShownTime, end_time};

/// The referral before it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ReferralView {
    /// The record.
    pub id: RecordId,
    /// The case's number.
    pub number: String,
    /// To whom it goes, as fields.
    pub recipient: SectionView,
    /// Offices to choose from.
    pub offices: Vec<String>,
    /// Whether it can be made now.
    pub ready: bool,
    /// Whether the reporter is named.
    pub include_reporter: bool,
    /// Why.
    pub reporter_reason: String,
    /// Places in free text where the reporter shows through.
    pub showings: Vec<ShowingView>,
    /// That the search for the reporter is weaker, because the name or the workplace is not entered.
    pub weaker: Option<String>,
    /// Facts that the paper will say are not known. They hold nothing back.
    pub gaps: Vec<FactLink>,
    /// What is left out, and why.
    pub left_out: Vec<LeftOutView>,
    /// When the notice is due.
    pub due: Option<ShownTime>,
    /// Papers that were made.
    pub made: Vec<PaperLine>,
    /// Why it cannot be made yet.
    pub refused: Vec<String>,
}

/// A place in free text where the reporter shows through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ShowingView {
    /// Names the place.
    pub id: String,
    /// The fact whose text it is.
    pub path: FactPath,
    /// What that fact is called.
    pub label: String,
    /// The words before it.
    pub before: String,
    /// The words themselves.
    #[serde(rename = "match")]
    pub found: String,
    /// The words after it.
    pub after: String,
    /// Why it may show the reporter.
    pub because: String,
    /// What a person decided.
    pub decision: Option<Decided>,
}

/// What is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct LeftOutView {
    /// The fact.
    pub label: String,
    /// Why.
    pub why: String,
}

/// The referral of a case as it stands.
pub fn referral_view(
    desk: &Desk<'_>,
    case: &Case<Report>,
    now: DateTime<Utc>,
) -> Result<ReferralView, AppError> {
    let office = office(desk)?;
    let clock = office.settings.clock.known().copied().unwrap_or_default();
    let report = &case.record;
    let links = Links::of(report, clock);
    let conclusions = conclude(report, &office.office, now);
    let answers = Answers {
        body: &case.body,
        draft: &case.draft,
        conclusions: &conclusions,
        wanted: &[],
    };
    let include = report.referral.include_reporter.is_yes();
    let (ready, left_out, refused) = match release(report, &office.settings, desk.facts().practice)
    {
        Disclosure::Release(release) => (true, release.left_out().to_vec(), Vec::new()),
        Disclosure::Refused(reasons) => (
            false,
            Vec::new(),
            reasons.into_iter().map(|r| r.says).collect(),
        ),
    };
    let due = conclusions
        .iter()
        .find(|c| c.rule == "CPS-02")
        .and_then(|c| c.due())
        .map(|due| end_time(due.by, now, clock));
    Ok(ReferralView {
        id: case.id,
        number: report.number.clone(),
        recipient: plain(
            "recipient",
            "To",
            "Sheriff or police. The paper can be made without it, and says so.",
            vec![field(
                &facts::referral::RECIPIENT,
                facts::referral::RECIPIENT.at(),
                &answers,
            )],
        ),
        offices: office
            .settings
            .recipients
            .iter()
            .filter(|(_, recipient)| recipient.kind() == RecipientKind::LawEnforcement)
            .filter_map(|(_, recipient)| recipient.name.known().cloned())
            .collect(),
        ready,
        include_reporter: include,
        reporter_reason: report
            .referral
            .reporter_reason
            .known()
            .cloned()
            .unwrap_or_default(),
        showings: if include {
            Vec::new()
        } else {
            showings(report)
                .iter()
                .map(|s| showing_view(s, decided(report, &s.id)))
                .collect()
        },
        weaker: weaker(report).filter(|_| !include),
        gaps: referral_missing(report)
            .iter()
            .chain(&no_number(report, &office.settings))
            .map(|path| links.link(path))
            .collect(),
        left_out: left_out
            .into_iter()
            .map(|out| LeftOutView {
                label: out.label.trim_end_matches('?').to_owned(),
                why: out.why.to_owned(),
            })
            .collect(),
        due,
        made: paper_lines(desk, case, now, clock),
        refused,
    })
}

/// A referral without any number to call back is no help to an officer.
fn no_number(report: &Report, settings: &casefile::settings::Settings) -> Vec<FactPath> {
    let none = report.call.worker_phone.known().is_none() && settings.phone.known().is_none();
    none.then(|| facts::call::WORKER_PHONE.at())
        .into_iter()
        .collect()
}

fn decided(report: &Report, place: &str) -> Option<Decided> {
    let clearance = report.referral.clearances.get(place)?;
    Some(clearance.decision)
}

/// A place where the reporter may show through, with what was decided about it.
pub fn showing_view(showing: &Showing, decision: Option<Decided>) -> ShowingView {
    let shows = facts::report(&showing.shows).map_or("", |fact| fact.label);
    ShowingView {
        id: showing.id.clone(),
        path: showing.path.clone(),
        label: showing.label.trim_end_matches('?').to_owned(),
        before: showing.before.clone(),
        found: showing.found.clone(),
        after: showing.after.clone(),
        because: because(showing, shows.trim_end_matches('?')),
        decision,
    }
}

/// Why a place may show the reporter, and how many places its decision covers.
fn because(showing: &Showing, shows: &str) -> String {
    let shows = shows.to_lowercase();
    let why = match showing.why {
        Why::Matches => format!("matches: {shows}"),
        Why::Nearly => format!("almost, or another form of: {shows}"),
        Why::Clue => "only some callers can say this".to_owned(),
        Why::Speaker => {
            "the caller tells this: read it once for what only this caller could know".to_owned()
        }
    };
    match showing.spans().count() {
        1 => why,
        places => format!("{why}. One decision for {places} places"),
    }
}
