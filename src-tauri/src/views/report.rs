//! A report: everything its screens show.

use casefile::id::{RecordId, RevisionId};
use casefile::moment::Clock;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use law::call_sheet::call_sheet;
use law::conclusion::{Conclusion, Outcome};

use law::rules::conclude;
use papers::referral_call::phone_script;
use serde::Serialize;
use store::desk::Desk;

use crate::case::{Case, OfficeRecord, office};
use crate::error::AppError;
use crate::views::act_forms::{ActForm, forms};
use crate::views::acts::{ActView, acts};
use crate::views::clocks::{ClockView, clocks};
use crate::views::duties::{ActKey, Duties, DutyAct, DutyView, duties};
use crate::views::fields::{Answers, FieldError, errors, referral_missing, referral_need};
use crate::views::links::{ConclusionView, Links};
use crate::views::read_as::{ReadAs, read_as};
use crate::views::screening::{ScreeningView, screening};
use crate::views::sections::{SectionView, intake};
use crate::views::shown::{Shape, ShownTime, time};
use crate::views::steps::{StepView, steps};
use crate::views::title::case_title;

/// A report as its screens show it.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct ReportView {
    /// The record.
    pub id: RecordId,
    /// The case's number.
    pub number: String,
    /// The child's name and age.
    pub title: String,
    /// When and how the report came in.
    pub sub: String,
    /// The saved state below what is being typed.
    pub revision: Option<RevisionId>,
    /// How often the draft was saved.
    pub seq: u32,
    /// When anything was last saved.
    pub saved: ShownTime,
    /// The moment of this view.
    pub now: ShownTime,
    /// The one next thing to do.
    pub next: Option<DutyAct>,
    /// The clock strip.
    pub clocks: Vec<ClockView>,
    /// The path.
    pub steps: Vec<StepView>,
    /// Intake.
    pub sections: Vec<SectionView>,
    /// How many of the referral's facts are answered.
    pub referral_have: u32,
    /// How many there are.
    pub referral_need: u32,
    /// What times and ages were read as.
    pub read: Vec<ReadAs>,
    /// The first hour.
    pub hour: HourView,
    /// The screening card.
    pub screening: ScreeningView,
    /// Recorded acts.
    pub acts: Vec<ActView>,
    /// Forms for recording more.
    pub act_forms: Vec<ActForm>,
    /// Everything that follows, with its reasons.
    pub conclusions: Vec<ConclusionView>,
}

/// The first hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct HourView {
    /// How many things wait, in a sentence.
    pub lead: String,
    /// One line under it.
    pub sub: String,
    /// What waits in this hour.
    pub duties: Vec<DutyView>,
    /// What comes after it.
    pub then: Vec<DutyView>,
    /// What is done.
    pub done: Vec<DutyView>,
    /// What to say on the phone to dispatch.
    pub script: Vec<String>,
}

/// What a saved draft answers: clocks and conclusions, never the text being typed.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct DraftSaved {
    /// The number under which the entries came.
    pub seq: u32,
    /// When they were saved.
    pub saved: ShownTime,
    /// The clock strip.
    pub clocks: Vec<ClockView>,
    /// The path.
    pub steps: Vec<StepView>,
    /// Everything that follows.
    pub conclusions: Vec<ConclusionView>,
    /// Texts that do not parse; each is kept as text.
    pub errors: Vec<FieldError>,
    /// What times and ages were read as.
    pub read: Vec<ReadAs>,
    /// The child's name and age.
    pub title: String,
    /// When and how the report came in.
    pub sub: String,
    /// The one next thing to do.
    pub next: Option<DutyAct>,
    /// How many of the referral's facts are answered.
    pub referral_have: u32,
    /// Those that are not.
    pub missing: Vec<FactPath>,
}

struct Parts {
    conclusions: Vec<Conclusion>,
    clocks: Vec<ClockView>,
    duties: Duties,
    steps: Vec<StepView>,
    next: Option<DutyAct>,
    missing: Vec<FactPath>,
}

fn parts(case: &Case<Report>, office: &OfficeRecord, now: DateTime<Utc>) -> Parts {
    let clock = office.settings.clock.known().copied().unwrap_or_default();
    let conclusions = conclude(&case.record, &office.office, now);
    let clocks = clocks(&case.record, &conclusions, now, clock);
    let duties = duties(&case.record, &conclusions, now, clock);
    let steps = steps(&case.record, &conclusions, &clocks, &duties.first);
    let missing = referral_missing(&case.record);
    Parts {
        next: next(&conclusions, &duties),
        conclusions,
        clocks,
        duties,
        steps,
        missing,
    }
}

/// The one next thing: what is late or nearest with a clock; before any clock runs, the fact it waits for.
fn next(conclusions: &[Conclusion], duties: &Duties) -> Option<DutyAct> {
    let waits = conclusions
        .iter()
        .find(|c| c.rule == "CPS-02" && c.outcome == Outcome::NeedsFact);
    if let Some(path) = waits.and_then(|c| c.missing.first()) {
        return Some(DutyAct {
            key: ActKey::GoField,
            label: "Enter when it was received".to_owned(),
            target: path.to_string(),
        });
    }
    let urgent = |shape: Shape| match shape {
        Shape::Late => 0,
        Shape::Soon => 1,
        Shape::Open => 2,
        Shape::NeedsFact | Shape::PersonDecides | Shape::Note | Shape::Done => 3,
    };
    let duty = duties
        .first
        .iter()
        .chain(&duties.then)
        .filter(|duty| !duty.acts.is_empty())
        .min_by_key(|duty| urgent(duty.shape))?;
    let mut act = duty.acts.first()?.clone();
    act.label = match duty.rule.as_str() {
        "CPS-02" => "Record the police notice".to_owned(),
        "CPS-11" if act.key == ActKey::GoField => "Ask about tribal heritage".to_owned(),
        _ if act.key == ActKey::GoField => "Go to the next question".to_owned(),
        _ => act.label,
    };
    Some(act)
}

fn have(missing: &[FactPath]) -> u32 {
    u32::try_from(referral_need().saturating_sub(missing.len())).unwrap_or_default()
}

/// The whole view of a case.
pub fn report_view(
    desk: &Desk<'_>,
    case: &Case<Report>,
    now: DateTime<Utc>,
) -> Result<ReportView, AppError> {
    let office = office(desk)?;
    let clock = office.settings.clock.known().copied().unwrap_or_default();
    let parts = parts(case, &office, now);
    let links = Links::of(&case.record, clock);
    let answers = Answers {
        body: &case.body,
        draft: &case.draft,
        conclusions: &parts.conclusions,
        wanted: &[],
    };
    let person = &desk.person().name;
    let count = parts.duties.first.len();
    Ok(ReportView {
        id: case.id,
        number: case.record.number.clone(),
        title: case_title(&case.record),
        sub: received(&case.record, now, clock),
        revision: case.base,
        seq: case.seq,
        saved: time(case.saved, now, clock),
        now: time(now, now, clock),
        sections: intake(&answers),
        referral_have: have(&parts.missing),
        referral_need: u32::try_from(referral_need()).unwrap_or_default(),
        read: read_as(&case.body, &case.record, now, clock),
        screening: screening(&parts.conclusions, &answers),
        acts: acts(&case.record, &parts.conclusions, now, clock),
        act_forms: forms(&case.record, &parts.conclusions, person, now, clock),
        conclusions: parts
            .conclusions
            .iter()
            .map(|c| links.conclusion(c))
            .collect(),
        hour: HourView {
            lead: match count {
                0 => "Nothing waits in this hour.".to_owned(),
                1 => "One thing is yours in this hour.".to_owned(),
                n => format!("{} things are yours in this hour.", number_word(n)),
            },
            sub: "In this order. Each stays open until a person records who did it, when and how."
                .to_owned(),
            duties: parts.duties.first,
            then: parts.duties.then,
            done: parts.duties.done,
            script: phone_script(&call_sheet(
                &case.record,
                &office.settings,
                desk.facts().practice,
            ))
            .map_err(AppError::internal)?,
        },
        next: parts.next,
        clocks: parts.clocks,
        steps: parts.steps,
    })
}

/// The answer to a saved draft.
pub fn draft_saved(
    desk: &Desk<'_>,
    case: &Case<Report>,
    seq: u32,
    now: DateTime<Utc>,
) -> Result<DraftSaved, AppError> {
    let office = office(desk)?;
    let clock = office.settings.clock.known().copied().unwrap_or_default();
    let parts = parts(case, &office, now);
    let links = Links::of(&case.record, clock);
    Ok(DraftSaved {
        seq,
        saved: time(case.saved, now, clock),
        conclusions: parts
            .conclusions
            .iter()
            .map(|c| links.conclusion(c))
            .collect(),
        errors: errors(&case.draft),
        read: read_as(&case.body, &case.record, now, clock),
        title: case_title(&case.record),
        sub: received(&case.record, now, clock),
        next: parts.next,
        referral_have: have(&parts.missing),
        missing: parts.missing,
        clocks: parts.clocks,
        steps: parts.steps,
    })
}

fn received(report: &Report, now: DateTime<Utc>, clock: Clock) -> String {
    match report.call.received_at.known() {
        Some(at) => format!("received {}", time(at.utc, now, clock).text),
        None => "when it was received is not entered yet".to_owned(),
    }
}

fn number_word(n: usize) -> String {
    [
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
    ]
    .get(n)
    .map_or_else(|| n.to_string(), |word| (*word).to_owned())
}
