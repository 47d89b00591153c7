//! A scenario of a motion: its facts as an attorney types them, and what a lawyer expects of it.

#[path = "files.rs"]
mod files;

use std::collections::BTreeMap;

use casefile::facts;
use casefile::motion::MotionFacts;
use casefile::motion::guard::{PlaceDecision, Verdict};
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use law::conclusion::Conclusion;
use law::motion::elements::{Element, ElementState, elements};
use law::motion::measured::{MeasuredFile, MeasuredFiles};
use law::motion::places::holding;
use law::motion::{Drafting, motion};
use law::office::Office;
use law::rules::{conclude_files, conclude_motion};
use serde::Deserialize;

use files::{Lines, scenarios};

use crate::record::{Record, moment};
use crate::words::words;

/// One scenario.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MotionScenario {
    /// What the matter is, in a line.
    pub title: String,
    /// What a beginner learns from it.
    pub teaches: String,
    /// The number of the matter.
    pub number: String,
    /// The moment, in Wisconsin's time.
    pub now: String,
    /// Each answer by the name of its fact.
    pub facts: BTreeMap<String, String>,
    /// What a person decided about a place in the texts, by the words that stand there.
    #[serde(default)]
    pub decided: BTreeMap<String, Verdict>,
    /// The finished files, as they were measured.
    #[serde(default)]
    pub files: Vec<MeasuredFile>,
    /// What is expected of the rules.
    pub expect: Expect,
    /// What is expected of each element, by its letter.
    pub elements: BTreeMap<String, String>,
    /// What is expected of the motion itself.
    pub drafting: Drafted,
}

/// What the rules say.
#[derive(Deserialize)]
pub struct Expect {
    /// Rules that say nothing.
    #[serde(default)]
    pub absent: Vec<String>,
    /// The lines of each rule that says something.
    #[serde(flatten)]
    pub rules: BTreeMap<String, Lines>,
}

/// What becomes of the motion.
#[derive(Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(default, deny_unknown_fields)]
pub struct Drafted {
    /// Why none can be made: the beginning of each reason.
    pub refused: Vec<String>,
    /// The brief description of the relief.
    pub relief: String,
    /// What is lacking: the letter of the element and the gap.
    pub lacks: Vec<String>,
    /// The short names of the facts of the story, in the order in which they print.
    pub story: Vec<String>,
}

impl MotionScenario {
    /// The facts as they were told, with what a person decided about places in the texts.
    pub fn told(&self) -> Result<(Record, MotionFacts), String> {
        let now = self.moment()?;
        let mut case = Record::of(facts::motion);
        let answers = self
            .facts
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        case.tell(answers, now)?;
        let mut facts: MotionFacts = case.read()?;
        facts.number.clone_from(&self.number);
        for (found, verdict) in &self.decided {
            let places: Vec<String> = holding(&facts)
                .into_iter()
                .filter(|place| place.at.found == *found)
                .map(|place| place.at.id)
                .collect();
            if places.is_empty() {
                return Err(format!("nobody has to decide about “{found}”"));
            }
            for id in places {
                let decision = PlaceDecision {
                    verdict: *verdict,
                    by: "M. Quade".to_owned(),
                    at: now,
                };
                facts.places.insert(id, decision);
            }
        }
        Ok((case, facts))
    }

    /// The moment of the scenario.
    pub fn moment(&self) -> Result<DateTime<Utc>, String> {
        moment(&self.now)
    }

    /// Everything that follows from the facts and from the files.
    pub fn conclusions(&self, facts: &MotionFacts) -> Result<Vec<Conclusion>, String> {
        let office = Office::of(&Settings::default());
        let now = self.moment()?;
        let files = MeasuredFiles {
            files: self.files.clone(),
        };
        let mut all = conclude_motion(facts, &office, now);
        all.extend(conclude_files(&files, &office, now));
        Ok(all)
    }
}

/// What one rule says, in lines such as an expectation is written in.
pub fn says(case: &Record, conclusions: &[Conclusion], rule: &str) -> Vec<String> {
    conclusions
        .iter()
        .filter(|conclusion| conclusion.rule == rule)
        .map(|conclusion| words(conclusion, None, |path| case.name(path)))
        .collect()
}

/// How an element stands, in one line: "shown by card, drive; exhibits letter; lacks reasons/why_not".
pub fn element_line(case: &Record, element: &Element) -> String {
    let mut line = match element.state {
        ElementState::Shown => "shown",
        ElementState::NotShown => "not shown",
        ElementState::Disputed => "disputed",
        ElementState::ForAttorney => "for the attorney",
        ElementState::ForCourt => "for the court",
    }
    .to_owned();
    let named = |list: &str, ids: &[casefile::id::ItemId]| -> Vec<String> {
        ids.iter().map(|id| short(case, list, *id)).collect()
    };
    if !element.facts.is_empty() {
        line.push_str(&format!(
            " by {}",
            named("story", &element.facts).join(", ")
        ));
    }
    if !element.exhibits.is_empty() {
        line.push_str(&format!(
            "; exhibits {}",
            named("exhibits", &element.exhibits).join(", ")
        ));
    }
    if !element.missing.is_empty() {
        let lacks: Vec<String> = element.missing.iter().map(|path| case.name(path)).collect();
        line.push_str(&format!("; lacks {}", lacks.join(", ")));
    }
    line
}

/// The short name of an item.
fn short(case: &Record, list: &str, id: casefile::id::ItemId) -> String {
    let name = case.name(&format!("/{list}/items/{id}").as_str().into());
    name.trim_start_matches(&format!("{list}/")).to_owned()
}

/// The lines of the elements, by letter.
pub fn element_lines(case: &Record, facts: &MotionFacts) -> BTreeMap<String, String> {
    elements(facts)
        .iter()
        .map(|element| {
            (
                element.letter.letter().to_owned(),
                element_line(case, element),
            )
        })
        .collect()
}

/// What becomes of the motion.
pub fn drafted(case: &Record, facts: &MotionFacts) -> Drafted {
    match motion(facts, true) {
        Drafting::Refused(why) => Drafted {
            refused: why.into_iter().map(|refusal| refusal.says).collect(),
            ..Drafted::default()
        },
        Drafting::Motion(motion) => Drafted {
            refused: Vec::new(),
            relief: motion.caption().relief.clone(),
            lacks: motion
                .lacks()
                .iter()
                .map(|lack| match lack.element {
                    Some(letter) => format!("({}) {}", letter.letter(), lack.says),
                    None => lack.says.clone(),
                })
                .collect(),
            story: motion
                .story()
                .iter()
                .map(|part| short(case, "story", part.id))
                .collect(),
        },
    }
}

/// Every scenario with the name of its file, in the order of the names.
pub fn all() -> Vec<(String, MotionScenario)> {
    scenarios("scenarios_motion")
}
