//! Around the four ways: the two findings with what supports them, what the law leaves open, what is outside the
//! list, and what there is instead.

use casefile::diversion::DiversionFacts;
use casefile::diversion::agreed::Consent;
use casefile::facts::diversion as facts;
use casefile::path::FactPath;
use serde::Serialize;

use super::reading::{Side, WAIVER, charging_age, side, stands, under_ten};
use crate::authority::Authority;
use crate::conclusion::Step;
use crate::rules::s938_02_forum::WAIVER_TO_ADULT;
use crate::rules::s938_12_delinquency::FROM_TEN;
use crate::rules::s938_32_decree::{CGB, OVER_OBJECTION};
use crate::rules::s944_30_2m_diversion::{AGE, UNDER_EIGHTEEN, WHEN_MEASURED};
use crate::rules::s971_39_deferred::{DEFERRED, LIMIT};
use crate::rules::s971_40_volunteers::{PLEA_FIRST, PROGRAM};

/// One of the two findings: what the court determines, and what was entered for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Support {
    /// The finding in plain words.
    pub finding: &'static str,
    /// The fact that holds what supports it.
    pub fact: FactPath,
    /// Whether anything was entered for it.
    pub given: bool,
    /// Whether the court made it; `None` while that is not recorded, and then a paper leaves it blank.
    pub found: Option<bool>,
    /// The authority that asks for it.
    pub law: &'static str,
}

/// A question that the texts read leave open, and how it bears on this prosecution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct OpenQuestion {
    /// The question.
    pub question: &'static str,
    /// The rule under which it is explained.
    pub rule: &'static str,
    /// The authority that leaves it open.
    pub law: &'static str,
    /// Whether the answer would change something here, as far as the facts are known.
    pub matters: bool,
}

/// The two findings.
pub fn support(d: &DiversionFacts) -> Vec<Support> {
    use facts::findings::{BEST_INTERESTS, NO_HARM};
    let f = &d.findings;
    let one = |finding, text, fact: FactPath, found: Option<&bool>| Support {
        finding,
        fact,
        given: crate::release::has_words(text),
        found: found.copied(),
        law: UNDER_EIGHTEEN.id,
    };
    vec![
        one(
            "The best interests of the person are served.",
            &f.best_interests,
            BEST_INTERESTS.at(),
            f.found_best_interests.known(),
        ),
        one(
            "Society will not be harmed.",
            &f.no_harm,
            NO_HARM.at(),
            f.found_no_harm.known(),
        ),
    ]
}

/// What the law leaves open. Every question is there; each says whether it matters here.
pub fn questions(d: &DiversionFacts) -> Vec<OpenQuestion> {
    let office = crate::office::Office::of(&casefile::settings::Settings::default());
    let ages = (AGE.decide)(d, &office, chrono::DateTime::UNIX_EPOCH)
        .iter()
        .any(|conclusion| conclusion.doubts.contains(&WHEN_MEASURED));
    let court = side(d);
    let juvenile = matches!(court, Side::Juvenile | Side::Conflict | Side::Open);
    let from_fifteen = charging_age(d).is_none_or(|(age, _)| age >= WAIVER);
    vec![
        OpenQuestion {
            question: WHEN_MEASURED,
            rule: "DIV-01",
            law: UNDER_EIGHTEEN.id,
            matters: ages && !under_ten(d),
        },
        OpenQuestion {
            question: "From fifteen a case may be waived to adult court: whether it will be decides which ways there are.",
            rule: "DIV-03",
            law: WAIVER_TO_ADULT.id,
            matters: from_fifteen && !under_ten(d) && (juvenile || court == Side::Waived),
        },
        OpenQuestion {
            question: OVER_OBJECTION,
            rule: "DIV-10",
            law: CGB.id,
            matters: juvenile && !under_ten(d) && !stands(&d.consents.prosecutor, Consent::Agrees),
        },
        OpenQuestion {
            question: PLEA_FIRST,
            rule: "DIV-16",
            law: PROGRAM.id,
            matters: !matches!(court, Side::Juvenile),
        },
    ]
}

/// What is outside the list of (2m): the district attorney's own program, and what else is charged.
pub fn outside(d: &DiversionFacts) -> Vec<Step> {
    let step = |says: String, law: &Authority, facts: Vec<FactPath>| Step {
        says,
        law: law.id,
        facts,
    };
    let large = d
        .case
        .county
        .known()
        .and_then(|name| casefile::county::county(name))
        .filter(|county| county.population >= LIMIT);
    let own = match large {
        Some(county) => step(
            format!("§ 971.39 is not for {} County. Its district attorney may have a diversion program of its own: it is not in (2m)’s list; ask what it asks for, and whether it takes an admission.", county.name),
            &DEFERRED,
            vec![facts::case::COUNTY.at()],
        ),
        None => step(
            "The district attorney may have a diversion program of its own. It is not in (2m)’s list; ask what it asks for, and whether it takes an admission.".to_owned(),
            &UNDER_EIGHTEEN,
            Vec::new(),
        ),
    };
    let others = (!d.case.other_charges.is_no()).then(|| {
        let known = d.case.other_charges.is_yes();
        let says = if known {
            "Something else is charged as well. (2m) does not reach it: whether a way covers the whole case is asked of the prosecutor and under each section."
        } else {
            "Ask whether anything else is charged: (2m) does not reach it."
        };
        step(
            says.to_owned(),
            &UNDER_EIGHTEEN,
            known
                .then(|| facts::case::OTHER_CHARGES.at())
                .into_iter()
                .collect(),
        )
    });
    std::iter::once(own).chain(others).collect()
}

/// What there is instead, where there is no delinquency to divert from.
pub fn instead(d: &DiversionFacts) -> Vec<Step> {
    under_ten(d)
        .then(|| Step {
            says: "A child in need of protection or services, chapter 48, or a juvenile in need of them, chapter 938; and a report to child protective services, which has duties to a child who may have been trafficked.".to_owned(),
            law: FROM_TEN.id,
            facts: vec![facts::person::AGE_AT_ACT.at()],
        })
        .into_iter()
        .collect()
}
