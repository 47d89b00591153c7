//! What has left a case: every paper made from a release, and everybody who was told, in the order of time.

use casefile::act::{Act, ActKind};
use casefile::id::ItemId;
use casefile::paper_made::{PaperKind, PaperMade};
use casefile::release_made::LeftOutMade;
use casefile::report::{Means, Report};
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::lists::{DEFENSE_NOTICE, MISSING_SHEET, RECIPIENTS, TRIBAL_NOTICE};

/// One thing that has left the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Left {
    /// The paper, if it left on one.
    pub paper: Option<ItemId>,
    /// The recorded act by which it was told or sent.
    pub act: Option<ItemId>,
    /// What it was: the paper's title, or that somebody was told.
    pub what: String,
    /// To whom: name and office; empty where nobody was named.
    pub to: String,
    /// What the recipient is, in plain words.
    pub kind: String,
    /// When the paper was made, or somebody was told, in UTC.
    pub at: DateTime<Utc>,
    /// When the paper was sent, in UTC; `None` while nobody recorded that.
    pub sent_at: Option<DateTime<Utc>>,
    /// By what means it was told or sent.
    pub means: Option<Means>,
    /// Who made, told or sent it.
    pub by: String,
    /// The section of law it went by; empty where none was kept.
    pub basis: String,
    /// What was left out, and why; `None` where a person was told, and of papers of which it was not kept.
    pub left_out: Option<Vec<LeftOutMade>>,
    /// The mark at the paper's foot; empty where there is none.
    pub mark: String,
}

/// Everything that has left a case, in the order of time. A withdrawn act left nothing.
pub fn what_has_left(report: &Report) -> Vec<Left> {
    let papers = report
        .papers
        .iter()
        .filter_map(|(id, paper)| of_paper(report, *id, paper));
    let sent: Vec<ItemId> = report
        .papers
        .values()
        .filter_map(|paper| paper.release.as_ref()?.sent)
        .collect();
    let acts = report
        .acts
        .iter()
        .filter(|(id, _)| !sent.contains(id))
        .filter_map(|(id, act)| of_act(*id, act));
    let mut all: Vec<Left> = papers.chain(acts).collect();
    all.sort_by_key(|left| (left.at, left.paper, left.act));
    all
}

fn of_paper(report: &Report, id: ItemId, paper: &PaperMade) -> Option<Left> {
    let release = paper.release.as_ref();
    // A referral to police made before this was kept has left the case all the same.
    if release.is_none() && paper.paper != PaperKind::ReferralLawEnforcement {
        return None;
    }
    let act = release.and_then(|release| release.sent).filter(|act| {
        report
            .acts
            .get(act)
            .is_some_and(|act| act.done_at().is_some())
    });
    let told = act.and_then(|act| report.acts.get(&act));
    let police = RECIPIENTS.first();
    let or_police = |of: Option<String>, otherwise: Option<&str>| {
        of.or_else(|| otherwise.map(str::to_owned))
            .unwrap_or_default()
    };
    Some(Left {
        paper: Some(id),
        act,
        what: paper.paper.title().to_owned(),
        to: release
            .map(|release| release.to.clone())
            .unwrap_or_default(),
        kind: or_police(release.map(|r| r.kind.clone()), police.map(|p| p.name)),
        at: paper.at,
        sent_at: told.and_then(Act::done_at),
        means: told.and_then(|act| act.particulars.means.known().copied()),
        by: paper.by.clone(),
        basis: or_police(release.map(|r| r.basis.clone()), police.map(|p| p.basis)),
        left_out: release.map(|release| release.left_out.clone()),
        mark: release
            .map(|release| release.mark.clone())
            .unwrap_or_default(),
    })
}

/// That somebody outside the agency was told, without a paper of its own.
fn of_act(id: ItemId, act: &Act) -> Option<Left> {
    let police = RECIPIENTS.first().map_or("", |police| police.basis);
    let (what, kind, basis) = match act.kind {
        ActKind::PoliceTold => ("Police told", "police", police),
        ActKind::TribeTold => ("Tribe told", TRIBAL_NOTICE.name, TRIBAL_NOTICE.basis),
        ActKind::DefenseTold => (
            "Department of Defense told",
            DEFENSE_NOTICE.name,
            DEFENSE_NOTICE.basis,
        ),
        ActKind::NcmecConfirmed => ("NCMEC told", "NCMEC", MISSING_SHEET.basis),
        ActKind::DcfTold => ("DCF told", "the state’s department", ""),
        ActKind::ReporterTold => ("Reporter told what was done", "the reporter", ""),
        ActKind::RelativeTold => ("Relative told what was done", "a relative", ""),
        ActKind::ReleaseSent => ("Sent", "", ""),
        ActKind::InvestigationBegun
        | ActKind::ContactTried
        | ActKind::ChildSeen
        | ActKind::Coordinated
        | ActKind::DeterminationSigned => return None,
    };
    let told = &act.particulars;
    // Who made the report stands on no list of what has left.
    let named = act.kind != ActKind::ReporterTold;
    let to: Vec<&str> = [&told.officer, &told.agency]
        .into_iter()
        .filter(|_| named)
        .filter_map(|part| part.known().map(|text| text.trim()))
        .filter(|text| !text.is_empty())
        .collect();
    Some(Left {
        paper: None,
        act: Some(id),
        what: what.to_owned(),
        to: to.join(", "),
        kind: kind.to_owned(),
        at: act.done_at()?,
        sent_at: act.done_at(),
        means: told.means.known().copied(),
        by: told
            .by
            .known()
            .cloned()
            .unwrap_or_else(|| act.recorded_by.clone()),
        basis: basis.to_owned(),
        left_out: None,
        mark: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::now;
    use casefile::act::{Particulars, Withdrawal};
    use casefile::answer::{Answer, Source};
    use casefile::id::RevisionId;
    use casefile::moment::Moment;
    use casefile::paper_made::PaperFormat;
    use casefile::release_made::ReleaseMade;
    use chrono::TimeDelta;

    fn said<T>(value: T) -> Answer<T> {
        Answer::from_source(value, Source::Worker)
    }

    fn act(kind: ActKind, hours: i64) -> Act {
        Act {
            kind,
            recorded: now(),
            recorded_by: "A. Lind".to_owned(),
            particulars: Particulars {
                at: said(Moment::from_utc(now() + TimeDelta::hours(hours))),
                officer: said("Dep. K. Vang".to_owned()),
                agency: said("Sheriff".to_owned()),
                means: said(Means::Writing),
                ..Particulars::default()
            },
            withdrawn: None,
        }
    }

    fn paper(kind: PaperKind, hours: i64, release: Option<ReleaseMade>) -> PaperMade {
        PaperMade {
            paper: kind,
            revision: RevisionId::new(),
            office: None,
            at: now() + TimeDelta::hours(hours),
            by: "A. Lind".to_owned(),
            pages: 1,
            hash: String::new(),
            format: PaperFormat::Pdf,
            about: None,
            release,
            mark: String::new(),
        }
    }

    #[test]
    fn papers_and_people_told_stand_in_the_order_of_time_and_each_once() {
        let (sent, police, undone) = (ItemId::new(), ItemId::new(), ItemId::new());
        let mut report = Report::default();
        report.acts.insert(sent, act(ActKind::ReleaseSent, 5));
        report.acts.insert(police, act(ActKind::PoliceTold, 1));
        let withdrawn = Act {
            withdrawn: Some(Withdrawal {
                at: now(),
                by: "A. Lind".to_owned(),
                reason: "another case".to_owned(),
            }),
            ..act(ActKind::TribeTold, 2)
        };
        report.acts.insert(undone, withdrawn);
        report
            .acts
            .insert(ItemId::new(), act(ActKind::ChildSeen, 3));
        let release = ReleaseMade {
            disclosure: None,
            rule: "REL-03".to_owned(),
            kind: "the staff of a center".to_owned(),
            to: "Intake".to_owned(),
            basis: "Wis. Stat. § 48.981(7)(a)6m.".to_owned(),
            left_out: Vec::new(),
            mark: "7F3A-91C2".to_owned(),
            sent: Some(sent),
        };
        let papers = [
            paper(PaperKind::ServicesReferral, 4, Some(release)),
            paper(PaperKind::ReferralLawEnforcement, 0, None),
            paper(PaperKind::ConsentRelease, 3, None),
        ];
        for paper in papers {
            report.papers.insert(ItemId::new(), paper);
        }
        let left = what_has_left(&report);
        let lines: Vec<String> = left
            .iter()
            .map(|left| format!("{}, {}, {}", left.what, left.to, left.basis))
            .collect();
        assert_eq!(
            lines,
            [
                "Referral to law enforcement, , Wis. Stat. § 48.981(7)(a)8.",
                "Police told, Dep. K. Vang, Sheriff, Wis. Stat. § 48.981(7)(a)8.",
                "Referral to services or care, Intake, Wis. Stat. § 48.981(7)(a)6m.",
            ],
            "a form to be signed and a withdrawn act left nothing"
        );
        let services = &left[2];
        assert_eq!(services.act, Some(sent), "the act belongs to its paper");
        assert_eq!(services.sent_at, Some(now() + TimeDelta::hours(5)));
        assert_eq!(
            left[0].left_out, None,
            "of an older paper it was not kept what it left out"
        );
    }

    #[test]
    fn who_made_the_report_is_not_named_among_those_told() {
        let mut report = Report::default();
        report
            .acts
            .insert(ItemId::new(), act(ActKind::ReporterTold, 1));
        let left = what_has_left(&report);
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].to, "");
    }
}
