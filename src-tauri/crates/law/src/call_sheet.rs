//! What may be said on the telephone to police, before any paper: a few short facts of a report.
//!
//! The call never waits. A [`crate::release::Release`] is refused while words that may show the reporter
//! wait for a person; a [`CallSheet`] is never refused, because it carries no story and takes those words
//! out by itself. It has no fact about the reporter at all, even where a person named the reporter to
//! police on paper.
//!
//! ```compile_fail
//! // A call sheet cannot be made outside this crate: its fields are private and it has no other maker.
//! let sheet = law::call_sheet::CallSheet { masked: false, ..Default::default() };
//! ```

use std::collections::BTreeMap;

use casefile::clearance::Decided;
use casefile::fact::Fact;
use casefile::facts::{allegation, call, child, maltreater, plan, trafficking as means, trigger};
use casefile::id::ItemId;
use casefile::path::FactPath;
use casefile::report::Report;
use casefile::settings::Settings;
use serde::Serialize;

use crate::age::with_age_by_birth;
use crate::reading::{Tri, trafficking};
use crate::released::{Released, all, of_answer};
use crate::showing::{Showing, showings, without};

/// The facts that are said on the call: who, where, with whom, what danger, what is asked. No story.
static SAID: &[&Fact] = &[
    &call::RECEIVED_AT,
    &call::WORKER,
    &call::WORKER_PHONE,
    &call::URGENT,
    &child::NAME,
    &child::NICKNAMES,
    &child::AGE,
    &child::GENDER,
    &child::WHEREABOUTS,
    &child::WITH_WHOM,
    &child::SAFE_TO_CONTACT,
    &child::IN_CARE,
    &child::MISSING,
    &allegation::TRAFFICKING,
    &allegation::PROSTITUTION,
    &allegation::SEXUAL_ABUSE,
    &trigger::SELF_REPORT,
    &trigger::SURVIVAL_SEX,
    &trigger::CONFIRMED,
    &means::VEHICLES,
    &maltreater::NAME,
    &maltreater::ALIASES,
    &maltreater::ROLE,
    &maltreater::DESCRIPTION,
    &maltreater::VEHICLE,
    &maltreater::ACCESS,
    &maltreater::DANGER,
    &plan::ASKED,
    &plan::FORENSIC_INTERVIEW,
];

/// The facts that are said on the call to police, without anything that shows the reporter.
#[derive(Clone, Debug, Serialize)]
pub struct CallSheet {
    practice: bool,
    recipient: Released,
    agency: Released,
    phone: Released,
    facts: BTreeMap<FactPath, Released>,
    people: Vec<ItemId>,
    trafficking: bool,
    masked: bool,
}

/// Makes the sheet for the call. It is never refused: words in which the reporter may show through are
/// left out, unless a person cleared them; `practice` marks a vault of invented cases.
pub fn call_sheet(report: &Report, settings: &Settings, practice: bool) -> CallSheet {
    let clock = settings.clock.known().copied().unwrap_or_default();
    let hidden: Vec<Showing> = showings(report)
        .into_iter()
        .filter(|place| {
            let decided = report.referral.clearances.get(&place.id);
            decided.is_none_or(|clearance| clearance.decision != Decided::Cleared)
        })
        .collect();
    let mut masked = false;
    let mut facts = BTreeMap::new();
    for (path, fact, released) in all(report, clock) {
        if !fact.reporter && SAID.iter().any(|said| said.path == fact.path) {
            let mask = hidden.iter().any(|place| place.path == path);
            masked |= mask;
            let released = left_of(&path, released, &hidden);
            let released = with_age_by_birth(report, &path, released);
            facts.insert(path, released);
        }
    }
    CallSheet {
        practice,
        recipient: left_of(
            &casefile::facts::referral::RECIPIENT.at(),
            of_answer(&report.referral.recipient),
            &hidden,
        ),
        agency: of_answer(&settings.agency),
        phone: of_answer(&settings.phone),
        facts,
        people: report.maltreaters.iter().map(|(id, _)| id).collect(),
        trafficking: trafficking(report) == Tri::Yes,
        masked,
    }
}

/// What is left of a text without the words in which the reporter may show through.
fn left_of(path: &FactPath, released: Released, hidden: &[Showing]) -> Released {
    match released {
        Released::Known(text) => Released::Known(without(path, &text, hidden)),
        Released::Unknown | Released::NotAsked | Released::Refused => released,
    }
}

impl CallSheet {
    /// Whether the case is invented, from a practice vault: nobody is to be called.
    pub fn practice(&self) -> bool {
        self.practice
    }

    /// The office that is called.
    pub fn recipient(&self) -> &Released {
        &self.recipient
    }

    /// The agency that calls.
    pub fn agency(&self) -> &Released {
        &self.agency
    }

    /// The number at which the agency answers at all hours.
    pub fn phone(&self) -> &Released {
        &self.phone
    }

    /// A fact in words; one that is not said on a call counts as not asked.
    pub fn fact(&self, path: &FactPath) -> &Released {
        self.facts.get(path).unwrap_or(&Released::NotAsked)
    }

    /// The alleged maltreaters, in the order in which they were added.
    pub fn people(&self) -> &[ItemId] {
        &self.people
    }

    /// Whether trafficking is alleged.
    pub fn trafficking(&self) -> bool {
        self.trafficking
    }

    /// Whether words were left out somewhere because they may show the reporter.
    pub fn masked(&self) -> bool {
        self.masked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use casefile::answer::{Answer, Source};
    use casefile::clearance::Clearance;
    use casefile::people::Maltreater;
    use chrono::{DateTime, Utc};

    fn said(text: &str) -> Answer<String> {
        Answer::from_source(text.to_owned(), Source::Reporter)
    }

    fn report() -> Report {
        let mut report = Report::default();
        report.reporter.name = said("Ruth Ostby");
        report.reporter.relationship = said("aunt");
        report.reporter.how_known = said("The child told me at supper.");
        report.child.name = said("Jay");
        report.child.whereabouts = said("At Ruth’s house since six");
        report.child.with_whom = said("her aunt");
        report.allegation.reporter_words = said("I am the aunt. A man called Dre pays.");
        report
    }

    fn sheet(report: &Report) -> CallSheet {
        call_sheet(report, &Settings::default(), false)
    }

    #[test]
    fn words_that_show_the_reporter_are_left_out_without_asking_anybody() {
        let sheet = sheet(&report());
        let known = |text: &str| Released::Known(text.to_owned());
        assert_eq!(
            sheet.fact(&child::WHEREABOUTS.at()),
            &known("At [left out] house since six")
        );
        assert_eq!(sheet.fact(&child::WITH_WHOM.at()), &known("her [left out]"));
        assert!(sheet.masked(), "the person who calls has to be told of it");
        assert_eq!(sheet.fact(&child::NAME.at()), &known("Jay"));
    }

    #[test]
    fn words_that_a_person_cleared_are_said() {
        let mut report = report();
        for place in showings(&report) {
            report.referral.clearances.insert(
                place.id,
                Clearance {
                    decision: Decided::Cleared,
                    by: "A. Lind".to_owned(),
                    at: DateTime::<Utc>::MIN_UTC,
                },
            );
        }
        let sheet = sheet(&report);
        assert_eq!(
            sheet.fact(&child::WITH_WHOM.at()),
            &Released::Known("her aunt".to_owned())
        );
        assert!(!sheet.masked());
    }

    #[test]
    fn it_carries_no_story_and_nothing_about_the_reporter_even_if_the_paper_names_the_reporter() {
        let mut report = report();
        report.referral.include_reporter = Answer::from_source(true, Source::Worker);
        let sheet = sheet(&report);
        let json = serde_json::to_string(&sheet).expect("a sheet is written as JSON");
        for words in ["Ruth", "Ostby", "aunt", "supper", "pays"] {
            assert!(!json.contains(words), "{words} is on the sheet: {json}");
        }
        for fact in casefile::facts::reporter::ALL {
            assert_eq!(sheet.fact(&fact.at()), &Released::NotAsked, "{}", fact.path);
        }
    }

    #[test]
    fn every_person_named_is_on_it_with_the_danger_to_officers() {
        let mut report = report();
        let id = ItemId::new();
        let person = Maltreater {
            danger: said("a dog"),
            ..Maltreater::default()
        };
        report.maltreaters.items.insert(id, person);
        let sheet = sheet(&report);
        assert_eq!(sheet.people(), [id]);
        assert_eq!(
            sheet.fact(&maltreater::DANGER.of(id)),
            &Released::Known("a dog".to_owned())
        );
    }
}
