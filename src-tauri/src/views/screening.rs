//! The screening card: why the report must be screened in, what is asked, and the decision.

use casefile::facts;
use casefile::path::FactPath;
use law::conclusion::{Conclusion, Outcome};
use law::rules::dcf_standards_safety::DANGER_PROMPTS;
use serde::Serialize;

use crate::views::fields::{Answers, field};
use crate::views::sections::{SectionView, plain};

/// The card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ScreeningView {
    /// The finding in a sentence.
    pub lead: String,
    /// Whether the law leaves no choice.
    pub must: bool,
    /// Why.
    pub says: String,
    /// What is asked.
    pub questions: Vec<SectionView>,
    /// The kind of assessment for each alleged maltreater.
    pub routes: Vec<RouteView>,
    /// What a person is to look at; never a score.
    pub prompts: Vec<PromptView>,
    /// The decision, and the supervisor's on it.
    pub decision: SectionView,
}

/// A kind of assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RouteView {
    /// Its name, or that a person decides.
    pub label: String,
    /// Why.
    pub says: String,
    /// The rule.
    pub rule: String,
}

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PromptView {
    /// The question.
    pub title: String,
    /// What to do with it.
    pub says: String,
    /// The rule.
    pub rule: String,
    /// What it is about.
    pub about: FactPath,
}

/// The screening card of a report.
pub fn screening(conclusions: &[Conclusion], answers: &Answers<'_>) -> ScreeningView {
    let of = |rule: &str| conclusions.iter().find(move |c| c.rule == rule);
    let says = |c: Option<&Conclusion>| {
        c.and_then(|c| c.because.first())
            .map(|s| s.says.clone())
            .unwrap_or_default()
    };
    let must = of("CPS-05").is_some_and(|c| c.outcome == Outcome::Duty);
    let against = conclusions
        .iter()
        .find(|c| c.rule == "CPS-05" && c.outcome == Outcome::Warn);
    let (lead, words) = if against.is_some() {
        (
            "Recorded as screened out: the law leaves no choice here.".to_owned(),
            says(against),
        )
    } else if must {
        ("This report is screened in.".to_owned(), says(of("CPS-05")))
    } else if let Some(discretion) = of("CPS-06").filter(|c| c.outcome == Outcome::AskPerson) {
        (
            "A person decides, and writes down why.".to_owned(),
            says(Some(discretion)),
        )
    } else if let Some(open) = of("CPS-05").or_else(|| of("CPS-06")) {
        (
            "This turns on a fact that is still missing.".to_owned(),
            says(Some(open)),
        )
    } else {
        (
            "No trafficking is alleged.".to_owned(),
            "A caregiver, or an unknown person, is named: your agency screens this as any report of maltreatment.".to_owned(),
        )
    };
    let of_facts = |all: &[casefile::fact::Fact]| {
        all.iter()
            .map(|fact| field(fact, fact.at(), answers))
            .collect::<Vec<_>>()
    };
    let a = facts::assessment::ALL;
    ScreeningView {
        lead,
        must,
        says: words,
        questions: vec![
            plain(
                "triggers",
                "The three triggers",
                "Any one calls for a diligent investigation.",
                of_facts(facts::trigger::ALL),
            ),
            plain(
                "danger",
                "Danger, and our own people",
                "Judged for the child, whoever is said to have done it. No score.",
                of_facts(&a[..3]),
            ),
            plain(
                "diligence",
                "Safe, served, placed if needed",
                "Asked wherever a trigger is shown; “unknown” is an answer.",
                of_facts(&a[3..]),
            ),
        ],
        routes: conclusions
            .iter()
            .filter(|c| c.rule == "CPS-19")
            .map(|c| RouteView {
                label: match &c.outcome {
                    Outcome::Route { ways } => ways
                        .iter()
                        .map(|way| way.name())
                        .collect::<Vec<_>>()
                        .join(" or "),
                    _ => "A person decides".to_owned(),
                },
                says: says(Some(c)),
                rule: c.rule.to_owned(),
            })
            .collect(),
        prompts: prompts(conclusions),
        decision: plain(
            "decision",
            "Decision",
            "An unsigned screening never holds back a notice.",
            of_facts(facts::screening::ALL),
        ),
    }
}

fn prompts(conclusions: &[Conclusion]) -> Vec<PromptView> {
    let mut prompts: Vec<PromptView> = conclusions
        .iter()
        .filter(|c| c.rule == "CPS-17")
        .filter_map(|c| {
            Some(PromptView {
                title: "Could a parent be involved?".to_owned(),
                says: c.because.first()?.says.clone(),
                rule: c.rule.to_owned(),
                about: c.about.clone(),
            })
        })
        .collect();
    if let Some(danger) = conclusions.iter().find(|c| c.rule == "CPS-18") {
        prompts.extend(DANGER_PROMPTS.iter().map(|prompt| PromptView {
            title: (*prompt).to_owned(),
            says: String::new(),
            rule: danger.rule.to_owned(),
            about: danger.about.clone(),
        }));
    }
    prompts
}
