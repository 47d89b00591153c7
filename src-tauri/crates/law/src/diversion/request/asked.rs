//! What a paper of a diversion says of the law: the ways that are asked for, those that a known fact shuts, the
//! ages, and what the law leaves open.

use casefile::county::county;
use casefile::diversion::DiversionFacts;
use casefile::diversion::agreed::Consent;
use casefile::diversion::prosecution::Stage;
use casefile::path::FactPath;
use serde::Serialize;

use super::super::gates::{Gate, gates};
use super::super::questions::{OpenQuestion, questions};
use super::super::reading::{EIGHTEEN, Side, exact, is_referred, side, stands, under_ten};
use super::super::terms::{Signer, signers};
use super::super::{WAYS, WayState};
use crate::conclusion::{Step, Way};
use crate::rules::s971_39_deferred::{LIMIT, thousands};

/// A way that the paper asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WayAsked {
    /// Which way.
    pub way: Way,
    /// How it stands on the desk.
    pub state: WayState,
    /// The facts that it still turns on.
    pub needs: Vec<FactPath>,
    /// Who signs or consents, as the paper has the lines.
    pub signers: Vec<Signer>,
    /// Whether it is a way of the court that has the case, or that may have it.
    pub of_this_court: bool,
    /// Why it stands so, as the desk says it: for the office’s own checklist alone.
    pub because: Vec<Step>,
}

/// A way that a known fact shuts, and why, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WayShut {
    /// Which way.
    pub way: Way,
    /// Why, with the facts that say so.
    pub because: Step,
}

/// How the three ages stand to the eighteen years of § 944.30(2m).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ages {
    /// Under 18 at the act, when it was charged and now.
    Under,
    /// Under 18 at the act and now, with nothing filed.
    UnderSoFar,
    /// Under 18 at the act and when charged, 18 or older now.
    GrownSince,
    /// Under 18 at the act, 18 or older when charged, or today with nothing filed.
    GrownWhenCharged,
    /// 18 or older at the act.
    GrownAtAct,
    /// Not all of them are known, or they do not fit together.
    NotSettled,
}

/// Where the prosecution stands, as the papers say it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Which court it is in, or would be in.
    pub side: Side,
    /// How far it has come; `None` while that is not known.
    pub stage: Option<Stage>,
    /// Whether the act is known to have been done before the age of ten.
    pub under_ten: bool,
    /// The ages.
    pub ages: Ages,
    /// Whether the juvenile court is known to have dismissed the petition and referred it.
    pub court_referred: bool,
    /// The people of the county in the census and whether they are fewer than the limit of § 971.39.
    pub people: Option<People>,
    /// Whether the paper speaks of the defense of § 939.46(1m): it is left out only on a known no.
    pub defense: bool,
}

/// The people of a county.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct People {
    /// How many, as people read it.
    pub number: String,
    /// Whether they are fewer than 100,000.
    pub fewer: bool,
}

/// Where the prosecution stands.
pub(super) fn standing(d: &DiversionFacts) -> Standing {
    Standing {
        side: side(d),
        stage: d.case.stage.known().copied(),
        under_ten: under_ten(d),
        ages: ages(d),
        court_referred: d.case.court_referred.is_yes(),
        people: d
            .case
            .county
            .known()
            .and_then(|name| county(name))
            .map(|county| People {
                number: thousands(county.population),
                fewer: county.population < LIMIT,
            }),
        defense: !d.person.trafficked.is_no(),
    }
}

fn ages(d: &DiversionFacts) -> Ages {
    let p = &d.person;
    let (act, now) = (exact(&p.age_at_act), exact(&p.age_now));
    let filed = !is_referred(d) || exact(&p.age_when_charged).is_some();
    let charged = if filed {
        exact(&p.age_when_charged)
    } else {
        now
    };
    let told: Vec<u8> = [act, charged, now].into_iter().flatten().collect();
    let grown = |age: u8| age >= EIGHTEEN;
    match (act, charged, now) {
        _ if !told.is_sorted() => Ages::NotSettled,
        (Some(act), _, _) if grown(act) => Ages::GrownAtAct,
        (Some(_), Some(charged), _) if grown(charged) => Ages::GrownWhenCharged,
        (Some(_), Some(_), Some(now)) if grown(now) => Ages::GrownSince,
        (Some(_), Some(_), Some(_)) if filed => Ages::Under,
        (Some(_), Some(_), Some(_)) => Ages::UnderSoFar,
        _ => Ages::NotSettled,
    }
}

/// The gates that shut a way for good: all but an objection, which can be taken back.
pub(super) fn shut(way: Way, d: &DiversionFacts) -> Vec<Step> {
    gates(way, d)
        .into_iter()
        .filter_map(|gate| match gate {
            Gate::Shut(step) if !is_objection(&step) => Some(step),
            _ => None,
        })
        .collect()
}

fn is_objection(step: &Step) -> bool {
    !step.facts.is_empty()
        && step
            .facts
            .iter()
            .all(|fact| fact.is_within(&"/consents".into()))
}

/// Whether the way is one of the court that has the case, or that may have it as long as that is open.
fn is_of_this_court(way: Way, d: &DiversionFacts) -> bool {
    match side(d) {
        Side::Open | Side::Conflict => true,
        Side::Juvenile => matches!(way, Way::JuvenileAgreement | Way::ConsentDecree),
        Side::Adult | Side::Waived => matches!(way, Way::DeferredProsecution | Way::Volunteers),
    }
}

/// Whether the person, or family whose consent a way of juvenile court needs, objects to it.
fn is_unwanted(way: Way, d: &DiversionFacts) -> bool {
    let c = &d.consents;
    let family = matches!(way, Way::JuvenileAgreement | Way::ConsentDecree)
        && [&c.parent, &c.guardian, &c.custodian]
            .into_iter()
            .any(|one| stands(one, Consent::Objects));
    family || stands(&c.person, Consent::Objects)
}

/// The ways that are asked for: of this court, not shut for good, and not against the person’s own will. An
/// objection of somebody who would have to sign is what a request is there to answer.
pub fn asked(d: &DiversionFacts) -> Vec<WayAsked> {
    WAYS.into_iter()
        .filter(|way| is_of_this_court(*way, d) && !is_unwanted(*way, d))
        .filter(|way| shut(*way, d).is_empty())
        .map(|way| way_asked(way, d))
        .collect()
}

/// One way as a paper has it.
pub(super) fn way_asked(way: Way, d: &DiversionFacts) -> WayAsked {
    let stands = super::super::stands(way, d);
    let because = if stands.state == WayState::Closed && shut(way, d).is_empty() {
        argued(way, d)
    } else {
        stands.because
    };
    WayAsked {
        way,
        state: stands.state,
        needs: stands.needs,
        signers: signers(way, d),
        of_this_court: is_of_this_court(way, d),
        because,
    }
}

/// Why a way that only an objection shuts is not open: what a person argues or asks, and the objection itself last.
fn argued(way: Way, d: &DiversionFacts) -> Vec<Step> {
    let (mut asks, mut objections) = (Vec::new(), Vec::new());
    for gate in gates(way, d) {
        match gate {
            Gate::Ask(step) => asks.push(step),
            Gate::Shut(step) => objections.push(step),
            Gate::Passed(_) | Gate::Needs(..) => {}
        }
    }
    asks.extend(objections);
    asks
}

/// The ways of this court that a known fact shuts for good.
pub(super) fn shut_here(d: &DiversionFacts) -> Vec<WayShut> {
    let mut shut = shut_ways(d);
    shut.retain(|one| is_of_this_court(one.way, d));
    shut
}

/// The ways that a known fact shuts for good, of whichever court.
pub(super) fn shut_ways(d: &DiversionFacts) -> Vec<WayShut> {
    WAYS.into_iter()
        .filter_map(|way| {
            let because = shut(way, d).into_iter().next()?;
            Some(WayShut { way, because })
        })
        .collect()
}

/// The questions that the law leaves open and that a memorandum puts: those that bear on the ways asked for.
pub(super) fn open_questions(d: &DiversionFacts, asked: &[WayAsked]) -> Vec<OpenQuestion> {
    let has = |way: Way| asked.iter().any(|one| one.way == way);
    questions(d)
        .into_iter()
        .filter(|question| match question.rule {
            // When the age is measured stands in every memorandum, whether or not it turns on it here.
            "DIV-01" => true,
            "DIV-10" => has(Way::ConsentDecree),
            "DIV-16" => has(Way::Volunteers),
            _ => false,
        })
        .collect()
}
