//! The notice of a desk before it is made: what it says, whose words wait for a person, what stands in its way.

use casefile::facts::child;
use casefile::id::ItemId;
use casefile::moment::Clock;
use casefile::paper_made::PaperKind;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::release::Disclosure;
use law::release::missing::missing_child;
use law::release::notice::{Notice, defense_notice, notice_review, tribal_notice};
use law::showing::weaker::weaker;
use serde::Serialize;
use store::desk::Desk;

use crate::case::{Case, OfficeRecord};
use crate::views::desks::DeskKey;
use crate::views::disclosure::{RefusedView, refused_view};
use crate::views::links::{FactLink, Links};
use crate::views::paper::{PaperLine, paper_lines};
use crate::views::referral::{ShowingView, showing_view};

/// A notice before it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct NoticeView {
    /// Which paper it is.
    pub paper: PaperKind,
    /// Its title.
    pub title: String,
    /// The one sentence it says; empty of the sheet about a missing child.
    pub sentence: String,
    /// The facts it says with it; the sheet says everything that is asked above.
    pub carries: Vec<FactLink>,
    /// Whether it can be made now.
    pub ready: bool,
    /// What stands in the way, places in free text apart.
    pub refused: Vec<RefusedView>,
    /// Places in its words where the reporter may show through.
    pub showings: Vec<ShowingView>,
    /// That the search for the reporter is weaker.
    pub weaker: Option<String>,
    /// Papers that were made.
    pub made: Vec<PaperLine>,
    /// The newest of them whose sending nobody has recorded yet.
    pub unsent: Option<ItemId>,
}

/// The notice of a desk of a case as it stands.
pub fn notice_view(
    desk: &Desk<'_>,
    case: &Case<Report>,
    key: DeskKey,
    office: &OfficeRecord,
    now: DateTime<Utc>,
) -> NoticeView {
    let clock: Clock = office.settings.clock.known().copied().unwrap_or_default();
    let (report, practice) = (&case.record, desk.facts().practice);
    let links = Links::of(report, clock);
    let (which, sentence) = match key {
        DeskKey::MissingChild => (Notice::Missing, ""),
        DeskKey::Tribe => (Notice::Tribe, "A report about this child was received."),
        DeskKey::ArmedForces => (
            Notice::Defense,
            "An investigation about this child has begun.",
        ),
    };
    let (ready, refused) = match key {
        DeskKey::MissingChild => stands(&missing_child(report, &office.settings, practice), &links),
        DeskKey::Tribe => stands(&tribal_notice(report, &office.settings, practice), &links),
        DeskKey::ArmedForces => stands(
            &defense_notice(report, &office.settings, practice, now),
            &links,
        ),
    };
    let made: Vec<PaperLine> = paper_lines(desk, case, now, clock)
        .into_iter()
        .filter(|line| line.paper == key.paper())
        .collect();
    NoticeView {
        paper: key.paper(),
        title: key.paper().title().to_owned(),
        sentence: sentence.to_owned(),
        carries: match key {
            DeskKey::MissingChild => Vec::new(),
            DeskKey::Tribe | DeskKey::ArmedForces => [child::NAME, child::ADDRESS]
                .iter()
                .map(|fact| links.link(&fact.at()))
                .collect(),
        },
        ready,
        refused,
        showings: notice_review(report, which)
            .iter()
            .map(|place| showing_view(&place.showing, place.decided))
            .collect(),
        weaker: weaker(report),
        unsent: made
            .first()
            .map(|line| line.id)
            .filter(|id| !was_sent(report, *id)),
        made,
    }
}

fn stands<T>(release: &Disclosure<T>, links: &Links) -> (bool, Vec<RefusedView>) {
    (
        matches!(release, Disclosure::Release(_)),
        refused_view(release, links),
    )
}

/// Whether the sending of a paper was recorded and stands.
fn was_sent(report: &Report, paper: ItemId) -> bool {
    let release = report.papers.get(&paper).and_then(|p| p.release.as_ref());
    release
        .and_then(|release| release.sent)
        .and_then(|act| report.acts.get(&act))
        .is_some_and(|act| act.withdrawn.is_none())
}
