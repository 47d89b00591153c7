//! One planned disclosure of a report: what is needed first, what would go, and what stands in the way.

use casefile::disclosure::{DisclosureAsked, RecipientKind};
use casefile::facts::disclosure::{RECIPIENT_CHOICES, SUBSTANCE_USE};
use casefile::id::{ItemId, RecordId};
use casefile::paper_made::PaperKind;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::conclusion::{Conclusion, Outcome};
use law::release::Disclosure;
use law::release::asked::{Asking, needed_first, preview, release_to, review};
use law::release::lists::reach;
use law::rules::conclude;
use law::showing::weaker::weaker;
use serde::Serialize;
use store::desk::Desk;

use crate::case::{Case, OfficeRecord, office};
use crate::error::{AppError, ErrorCode};
use crate::released::paper_for;
use crate::views::disclosure_asks::disclosure_asks;
use crate::views::disclosure_preview::{PreviewPart, preview_parts};
use crate::views::duties::{ActKey, DutyAct};
use crate::views::fields::Answers;
use crate::views::law_book::rule_title;
use crate::views::law_text::law_text;
use crate::views::links::{ConclusionView, FactLink, Links};
use crate::views::paper::{PaperLine, paper_lines};
use crate::views::referral::{ShowingView, showing_view};
use crate::views::sections::SectionView;
use crate::views::shown::Shape;

/// One planned disclosure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DisclosureView {
    /// The record.
    pub id: RecordId,
    /// Names it in the record.
    pub item: ItemId,
    /// To whom.
    pub title: String,
    /// What the recipient is, in plain words; empty while that is not said.
    pub kind: String,
    /// The section of law it goes by; empty where nothing goes.
    pub basis: String,
    /// What is asked.
    pub asks: Vec<SectionView>,
    /// What the law says of it, line by line.
    pub needs: Vec<NeedView>,
    /// The same with its reasons.
    pub conclusions: Vec<ConclusionView>,
    /// Places in free text where the reporter may show through.
    pub showings: Vec<ShowingView>,
    /// That the search for the reporter is weaker.
    pub weaker: Option<String>,
    /// The report beside what would go.
    pub preview: Vec<PreviewPart>,
    /// What stands in the way, places in free text apart.
    pub refused: Vec<RefusedView>,
    /// Whether it can be made now.
    pub ready: bool,
    /// The paper that is made of it; nothing where none is made here.
    pub paper: Option<PaperKind>,
    /// Where it is done in its place, if it is done elsewhere.
    pub elsewhere: Option<DutyAct>,
    /// Sheets that go before it: a permission to be signed, the stop before substance use records.
    pub sheets: Vec<SheetView>,
    /// Papers that were made for it.
    pub made: Vec<PaperLine>,
}

/// What the law says of a planned disclosure, in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct NeedView {
    /// The rule.
    pub rule: String,
    /// What it is about.
    pub about: FactPath,
    /// How it stands.
    pub shape: Shape,
    /// The rule’s name.
    pub title: String,
    /// What follows.
    pub says: String,
    /// Facts that it lacks.
    pub missing: Vec<FactLink>,
}

/// Something that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RefusedView {
    /// What, and what to do.
    pub says: String,
    /// Facts that would change it.
    pub facts: Vec<FactLink>,
}

/// A sheet that goes before a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct SheetView {
    /// Which.
    pub paper: PaperKind,
    /// Its title.
    pub title: String,
}

/// One planned disclosure of a case.
pub fn disclosure_view(
    desk: &Desk<'_>,
    case: &Case<Report>,
    item: ItemId,
    now: DateTime<Utc>,
) -> Result<DisclosureView, AppError> {
    let Some(asked) = case.record.disclosures.items.get(&item) else {
        return Err(gone());
    };
    let office = office(desk)?;
    let clock = office.settings.clock.known().copied().unwrap_or_default();
    let asking = asking(case, item, &office, desk.facts().practice, now);
    let kind = asked.recipient.known().copied();
    let links = Links::of(&case.record, clock);
    let needed = needed_first(&case.record, item, &office.office, now);
    let wanted: Vec<FactPath> = needed.iter().flat_map(|c| c.missing.clone()).collect();
    let mut conclusions = conclude(&case.record, &office.office, now);
    conclusions.extend(needed.iter().cloned());
    let answers = Answers {
        body: &case.body,
        draft: &case.draft,
        conclusions: &conclusions,
        wanted: &wanted,
    };
    let release = release_to(asking);
    let paper = kind.and_then(paper_for);
    Ok(DisclosureView {
        id: case.id,
        item,
        title: title(asked),
        kind: kind_words(asked),
        basis: kind
            .and_then(reach)
            .map_or_else(String::new, |reach| reach.basis.to_owned()),
        asks: disclosure_asks(item, kind, asked.substance_use.is_yes(), &answers),
        needs: needed
            .iter()
            .filter(|c| paper.is_some() || !is_of_substance_use(&c.about))
            .map(|c| need(c, &links))
            .collect(),
        conclusions: needed.iter().map(|c| links.conclusion(c)).collect(),
        showings: if paper.is_some() {
            review(asking)
                .iter()
                .map(|place| showing_view(&place.showing, place.decided))
                .collect()
        } else {
            Vec::new()
        },
        weaker: weaker(&case.record).filter(|_| paper.is_some()),
        preview: if paper.is_some() {
            preview_parts(preview(asking), &case.body)
        } else {
            Vec::new()
        },
        ready: paper.is_some() && matches!(release, Disclosure::Release(_)),
        refused: refused_view(&release, &links)
            .into_iter()
            .filter(|one| {
                paper.is_some() || one.facts.iter().all(|f| !is_of_substance_use(&f.path))
            })
            .collect(),
        paper,
        elsewhere: elsewhere(kind),
        sheets: sheets(asked),
        made: paper_lines(desk, case, now, clock)
            .into_iter()
            .filter(|line| {
                let made = case.record.papers.get(&line.id);
                made.is_some_and(|made| made.about == Some(item))
            })
            .collect(),
    })
}

/// What the law is asked about one planned disclosure.
pub fn asking<'a>(
    case: &'a Case<Report>,
    disclosure: ItemId,
    office: &'a OfficeRecord,
    practice: bool,
    now: DateTime<Utc>,
) -> Asking<'a> {
    Asking {
        report: &case.record,
        disclosure,
        settings: &office.settings,
        attachments: &[],
        practice,
        now,
    }
}

/// What stands in the way of a release, places in free text apart.
pub fn refused_view<T>(release: &Disclosure<T>, links: &Links) -> Vec<RefusedView> {
    let Disclosure::Refused(reasons) = release else {
        return Vec::new();
    };
    reasons
        .iter()
        .filter(|reason| reason.showing.is_none())
        .map(|reason| RefusedView {
            says: law_text(&reason.says),
            facts: reason.facts.iter().map(|path| links.link(path)).collect(),
        })
        .collect()
}

/// A disclosure that somebody took away meanwhile.
pub fn gone() -> AppError {
    AppError::new(
        ErrorCode::NotFound,
        "This disclosure is no longer in the case. Nothing was made.",
    )
}

/// Where no paper goes nobody asks what would be in it.
fn is_of_substance_use(path: &FactPath) -> bool {
    path.as_str().ends_with(SUBSTANCE_USE.path)
}

fn need(conclusion: &Conclusion, links: &Links) -> NeedView {
    let view = links.conclusion(conclusion);
    NeedView {
        rule: view.rule,
        about: view.about,
        shape: match conclusion.outcome {
            Outcome::Met => Shape::Done,
            Outcome::Blocked | Outcome::NotMet | Outcome::NeedsFact => Shape::NeedsFact,
            Outcome::AskPerson | Outcome::Warn | Outcome::Route { .. } => Shape::PersonDecides,
            Outcome::Duty | Outcome::Due(_) => Shape::Open,
            Outcome::Note => Shape::Note,
        },
        title: if is_of_substance_use(&conclusion.about) {
            "Records of a substance use program".to_owned()
        } else {
            rule_title(conclusion.rule).to_owned()
        },
        says: view.says,
        missing: view.missing,
    }
}

/// To whom it goes, in a few words.
pub fn title(asked: &DisclosureAsked) -> String {
    asked
        .name
        .known()
        .or_else(|| asked.office.known())
        .filter(|name| !name.trim().is_empty())
        .map_or_else(
            || "Not named yet".to_owned(),
            |name| crate::views::title::short(name),
        )
}

/// What the recipient is; empty while that is not said.
pub fn kind_words(asked: &DisclosureAsked) -> String {
    asked
        .recipient
        .known()
        .copied()
        .map_or_else(String::new, label)
}

/// What a recipient is, as it is offered to choose.
pub fn label(kind: RecipientKind) -> String {
    let word = serde_json::to_value(kind).unwrap_or_default();
    RECIPIENT_CHOICES
        .iter()
        .find(|choice| Some(choice.value) == word.as_str())
        .map_or_else(String::new, |choice| choice.label.to_owned())
}

fn elsewhere(kind: Option<RecipientKind>) -> Option<DutyAct> {
    let (label, target) = match kind? {
        RecipientKind::LawEnforcement => ("To the referral to police", "papers"),
        RecipientKind::Defense => ("To the notice", "armed_forces"),
        _ => return None,
    };
    Some(DutyAct {
        key: ActKey::GoStep,
        label: label.to_owned(),
        target: target.to_owned(),
    })
}

fn sheets(asked: &DisclosureAsked) -> Vec<SheetView> {
    let mut sheets = Vec::new();
    if asked.recipient.known() == Some(&RecipientKind::Provider) {
        sheets.extend([PaperKind::ConsentRelease, PaperKind::ConsentReleaseSpanish]);
    }
    let goes = asked.recipient.known().copied().and_then(paper_for);
    if asked.substance_use.is_yes() && goes.is_some() {
        sheets.push(PaperKind::PartTwoNotice);
    }
    sheets
        .into_iter()
        .map(|paper| SheetView {
            paper,
            title: paper.title().to_owned(),
        })
        .collect()
}
