//! Ways: the four of § 944.30(2m) side by side, each with who signs, how long, what it costs, and its law.

use law::conclusion::Way;
use law::diversion::terms::{Length, Signer, SignerStands};
use law::diversion::{Desk, WayStands, WayState};
use serde::Serialize;

use crate::views::law_text::law_text;
use crate::views::links::{FactLink, Links, StepOfReason};
use crate::views::shown::Shape;

/// The four ways, and what there is beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct WaysView {
    /// How the four stand, in a sentence.
    pub lead: String,
    /// What there is instead of a prosecution to divert from; mostly nothing.
    pub instead: Vec<StepOfReason>,
    /// The four ways, always all of them.
    pub ways: Vec<WayView>,
    /// What is outside the list of (2m) and can be asked about.
    pub outside: Vec<StepOfReason>,
}

/// One way as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct WayView {
    /// Which way.
    pub way: Way,
    /// Its name and section.
    pub title: String,
    /// Whether it is open.
    pub state: WayState,
    /// The same in a word or two.
    pub label: String,
    /// The same as a shape.
    pub shape: Shape,
    /// Why; what decided the state comes first.
    pub because: Vec<StepOfReason>,
    /// The facts it still needs before it can be said.
    pub needs: Vec<FactLink>,
    /// Who signs or consents.
    pub signers: Vec<SignerView>,
    /// How long it may run, in words.
    pub length: String,
    /// How long it is to run, in words; empty where that was not entered.
    pub entered: String,
    /// What it costs the person.
    pub costs: Vec<StepOfReason>,
    /// The rules about it.
    pub rules: Vec<String>,
}

/// Somebody who signs, consents or agrees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct SignerView {
    /// Who it is.
    pub who: String,
    /// Where they stand.
    pub stands: SignerStands,
    /// The same in words.
    pub label: String,
    /// The fact that says so.
    pub fact: FactLink,
}

/// The four ways as they stand.
pub fn ways(desk: &Desk, links: &Links) -> WaysView {
    let steps =
        |steps: &[law::conclusion::Step]| steps.iter().map(|step| links.step(step)).collect();
    WaysView {
        lead: lead(desk),
        instead: steps(&desk.instead),
        ways: desk.ways.iter().map(|one| way(one, links)).collect(),
        outside: steps(&desk.outside),
    }
}

fn way(stands: &WayStands, links: &Links) -> WayView {
    let (label, shape) = match stands.state {
        WayState::Open => ("Open", Shape::Done),
        WayState::Closed => ("Closed", Shape::Note),
        WayState::NeedsFact => ("Needs a fact", Shape::NeedsFact),
        WayState::AskPerson => ("A person decides", Shape::PersonDecides),
    };
    WayView {
        way: stands.way,
        title: law_text(stands.title),
        state: stands.state,
        label: label.to_owned(),
        shape,
        because: stands.because.iter().map(|step| links.step(step)).collect(),
        needs: stands.needs.iter().map(|path| links.link(path)).collect(),
        signers: stands
            .signers
            .iter()
            .map(|one| signer(one, links))
            .collect(),
        length: law_text(stands.length.says),
        entered: entered(&stands.length),
        costs: stands.costs.iter().map(|step| links.step(step)).collect(),
        rules: stands.rules.iter().map(|rule| (*rule).to_owned()).collect(),
    }
}

fn signer(signer: &Signer, links: &Links) -> SignerView {
    let label = match signer.stands {
        SignerStands::Agrees if signer.fact.as_str().ends_with("_on") => "signed",
        SignerStands::Agrees => "agrees",
        SignerStands::Objects => "objects",
        SignerStands::Nobody => "nobody of that kind",
        SignerStands::Blank => "not recorded",
    };
    SignerView {
        who: signer.who.to_owned(),
        stands: signer.stands,
        label: label.to_owned(),
        fact: links.link(&signer.fact),
    }
}

fn entered(length: &Length) -> String {
    match length.entered {
        Some(1) => "Entered: one month.".to_owned(),
        Some(months) => format!("Entered: {months} months."),
        None => String::new(),
    }
}

/// How the four stand: "One way is open, one needs a fact, two are closed."
pub fn lead(desk: &Desk) -> String {
    let count = |state| desk.ways.iter().filter(|way| way.state == state).count();
    let number = ["no", "one", "two", "three", "four"];
    let said: Vec<String> = [
        (WayState::Open, "is open", "are open"),
        (
            WayState::AskPerson,
            "is for a person to decide",
            "are for a person to decide",
        ),
        (WayState::NeedsFact, "needs a fact", "need a fact"),
        (WayState::Closed, "is closed", "are closed"),
    ]
    .into_iter()
    .filter_map(|(state, one, many)| match count(state) {
        0 => None,
        1 => Some(format!("one {one}")),
        n => Some(format!(
            "{} {many}",
            number.get(n).copied().unwrap_or("all")
        )),
    })
    .collect();
    match said.as_slice() {
        [all] => format!("All {all}.").replacen("All four", "All four ways", 1),
        _ => format!("Of the four ways {}.", said.join(", ")),
    }
}
