//! Reasons and relief: what the motion gives reasons for, and what it asks.

use casefile::answer::Answer;
use casefile::fact::Fact;
use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::element::ElementLetter;
use casefile::path::FactPath;
use law::conclusion::Conclusion;
use law::motion::parts::{Prayer, prayers as asked};
use serde::Serialize;

use crate::views::fields::{Answers, field};
use crate::views::law_book::rule_title;
use crate::views::sections::{SectionView, plain};

/// Reasons and relief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ReasonsView {
    /// What stands here, in a sentence.
    pub lead: String,
    /// The guided reasons, one section for each element that asks for them.
    pub sections: Vec<SectionView>,
    /// Which element and which rules ask for each of those fields.
    pub asks: Vec<ReasonAsk>,
    /// What the court is asked to do, as fields: "no" strikes one.
    pub relief: SectionView,
    /// The same as the papers will say it.
    pub prayers: Vec<PrayerView>,
}

/// Who asks for a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ReasonAsk {
    /// The field.
    pub path: FactPath,
    /// The element of § 973.015(2m) that asks for it.
    pub element: ElementLetter,
    /// What that element asks, in a few words.
    pub title: String,
    /// The rules that rest on it or lack it.
    pub rules: Vec<String>,
}

/// One thing that the court can be asked to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PrayerView {
    /// Which one.
    pub prayer: Prayer,
    /// Its field: "yes" asks for it, "no" strikes it.
    pub path: FactPath,
    /// What it asks.
    pub label: String,
    /// What to know of it.
    pub help: String,
    /// Whether the papers ask for it.
    pub asked: bool,
    /// Whether § 973.015(2m) is silent on it, so that it is argued and not asserted.
    pub argued: bool,
    /// Why the papers do not ask for it although it is not struck; empty otherwise.
    pub why_not: String,
}

/// Reasons and relief.
pub fn reasons(
    motion: &MotionFacts,
    conclusions: &[Conclusion],
    answers: &Answers<'_>,
) -> ReasonsView {
    let fields = |part: &[&Fact]| {
        part.iter()
            .map(|fact| field(fact, fact.at(), answers))
            .collect::<Vec<_>>()
    };
    let prayers = prayers(motion);
    let count = prayers.iter().filter(|prayer| prayer.asked).count();
    let lead = match count {
        0 => "The court is asked for nothing yet.".to_owned(),
        1 => "The court is asked for one thing.".to_owned(),
        n => format!("The court is asked for {n} things. Each can be struck."),
    };
    ReasonsView {
        lead,
        sections: SECTIONS
            .iter()
            .map(|section| {
                plain(
                    section.key,
                    section.title,
                    section.lead,
                    fields(section.facts),
                )
            })
            .collect(),
        asks: SECTIONS
            .iter()
            .flat_map(|section| section.facts.iter().map(move |fact| (section, fact.at())))
            .map(|(section, path)| ReasonAsk {
                element: section.element,
                title: section.title.to_owned(),
                rules: resting(&path, conclusions),
                path,
            })
            .collect(),
        relief: plain(
            "relief",
            "What the court is asked to do",
            "Each stands unless it is struck.",
            facts::relief::ALL
                .iter()
                .map(|fact| field(fact, fact.at(), answers))
                .collect(),
        ),
        prayers,
    }
}

struct ReasonsOf {
    key: &'static str,
    title: &'static str,
    lead: &'static str,
    element: ElementLetter,
    facts: &'static [&'static Fact],
}

const SECTIONS: &[ReasonsOf] = &[
    ReasonsOf {
        key: "why_not_before",
        title: "(c) Why it was not raised before",
        lead: "Asked openly, and kept in the client’s own terms.",
        element: ElementLetter::C,
        facts: &[
            &facts::reasons::DEFENSE_RAISED,
            &facts::reasons::ALLEGATION_RAISED,
            &facts::reasons::DECIDED,
            &facts::reasons::WHY_NOT,
        ],
    },
    ReasonsOf {
        key: "diligence",
        title: "(d) Due diligence, and safety",
        lead: "Why it comes now, and whose safety stood in the way.",
        element: ElementLetter::D,
        facts: &[&facts::reasons::DILIGENCE, &facts::reasons::SAFETY],
    },
    ReasonsOf {
        key: "benefit",
        title: "(g) Benefit, and no harm",
        lead: "Argued here; the court decides it.",
        element: ElementLetter::G,
        facts: &[&facts::reasons::BENEFIT, &facts::reasons::NO_HARM],
    },
];

/// The rules that rest on a fact or lack it, in the order of the register.
fn resting(path: &FactPath, conclusions: &[Conclusion]) -> Vec<String> {
    let mut rules: Vec<String> = Vec::new();
    for conclusion in conclusions {
        let rests = conclusion.missing.contains(path)
            || conclusion
                .because
                .iter()
                .any(|step| step.facts.contains(path));
        if rests
            && !rules.iter().any(|rule| rule == conclusion.rule)
            && !rule_title(conclusion.rule).is_empty()
        {
            rules.push(conclusion.rule.to_owned());
        }
    }
    rules
}

/// What the court can be asked to do, in the order of the prayer.
pub fn prayers(motion: &MotionFacts) -> Vec<PrayerView> {
    let said = asked(motion);
    let r = &motion.relief;
    [
        (Prayer::Vacate, &facts::relief::VACATE, &r.vacate, false),
        (Prayer::Dismiss, &facts::relief::DISMISS, &r.dismiss, true),
        // § 973.015(2m) speaks of expungement by itself, and not of both at once.
        (
            Prayer::Expunge,
            &facts::relief::EXPUNGE,
            &r.expunge,
            r.vacate.is_yes(),
        ),
        (
            Prayer::Alternative,
            &facts::relief::ALTERNATIVE,
            &r.alternative,
            false,
        ),
        (Prayer::Hearing, &facts::relief::HEARING, &r.hearing, true),
    ]
    .into_iter()
    .map(
        |(prayer, fact, answer, argued): (_, &Fact, &Answer<bool>, _)| {
            let asked = said.contains(&prayer);
            PrayerView {
                prayer,
                path: fact.at(),
                label: fact.label.to_owned(),
                help: fact.help.to_owned(),
                asked,
                argued,
                why_not: if answer.is_yes() && !asked {
                    "Only what is vacated can be dismissed.".to_owned()
                } else {
                    String::new()
                },
            }
        },
    )
    .collect()
}
