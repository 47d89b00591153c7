//! § 940.302: on that route, an act of trafficking and a lettered means.
//!
//! Decides whether both are tied to facts, and whether the means was law at the time. Means k and L were added
//! on 25 April 2014; means i is access to an addictive controlled substance used to control.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::element::MeansLetter;
use casefile::motion::story::{LegalRoute, StoryFact, TraffickingAct};
use casefile::path::FactPath;
use chrono::{DateTime, NaiveDate, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::told;
use crate::office::Office;
use crate::rule::MotionRule;

/// Human trafficking.
pub static HUMAN_TRAFFICKING: Authority = Authority {
    id: "940.302",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 940.302(1)(a) and (d), (2)(a)",
    paraphrase: "Trafficking is recruiting, enticing, harboring, transporting, providing or obtaining somebody, or trying to, for labor, services or a commercial sex act, by one of the means lettered a to L.",
    source: "the official chapter 940",
    edition: "30 January 2026, through 2025 Wisconsin Act 82",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "The section was made by 2007 Wisconsin Act 116; the day it took effect was not read.",
        "Means k and L were added by 2013 Wisconsin Act 362, on 25 April 2014.",
    ],
};

/// VAC-08: an act and a lettered means.
pub static ACT_AND_MEANS: MotionRule = MotionRule {
    id: "VAC-08",
    title: "§ 940.302: an act and a lettered means",
    says: "On the route of § 940.302, at any age: at least one of its acts, and at least one lettered means with its date. Means k and L are since 25 April 2014; for means i access to the drug must have been used to control.",
    authorities: &[&HUMAN_TRAFFICKING],
    met_by: "",
    open: "",
    decide: act_and_means,
};

/// The day on which means k and L were added.
fn act_362() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2014, 4, 25)
}

/// Whether one tie of a fact to a means holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    Holds,
    NoDate,
    AccessNotKnown,
    TooEarly,
    MayBeTooEarly,
}

fn tie(motion: &MotionFacts, fact: &StoryFact, means: MeansLetter) -> Tie {
    let Some(when) = fact.when.known() else {
        return Tie::NoDate;
    };
    match means {
        MeansLetter::K | MeansLetter::L => match act_362().and_then(|day| when.is_before(day)) {
            Some(false) => Tie::Holds,
            Some(true) => Tie::TooEarly,
            None => Tie::MayBeTooEarly,
        },
        MeansLetter::I if !motion.trafficked.access_used.is_yes() => Tie::AccessNotKnown,
        _ => Tie::Holds,
    }
}

fn act_and_means(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if !motion.trafficked.routes.has(&LegalRoute::S940302) {
        return Vec::new();
    }
    let conclusion = |outcome| Conclusion::new("VAC-08", outcome);
    // Patronizing and soliciting stand in § 948.051 alone.
    let of_940 =
        |act: &TraffickingAct| !matches!(act, TraffickingAct::Patronize | TraffickingAct::Solicit);
    let acts: Vec<FactPath> = told(motion)
        .filter(|(_, fact)| fact.acts.each().any(of_940))
        .map(|(id, _)| facts::story::ACTS.of(id))
        .collect();
    let ties: Vec<(FactPath, FactPath, Tie)> = told(motion)
        .flat_map(|(id, fact)| {
            fact.means.each().map(move |means| {
                (
                    facts::story::MEANS.of(id),
                    facts::story::WHEN.of(id),
                    tie(motion, fact, *means),
                )
            })
        })
        .collect();
    let of = |wanted: Tie| -> Vec<FactPath> {
        let mut paths: Vec<FactPath> = Vec::new();
        for (means, _, _) in ties.iter().filter(|(_, _, tie)| *tie == wanted) {
            if !paths.contains(means) {
                paths.push(means.clone());
            }
        }
        paths
    };
    let holds = of(Tie::Holds);
    if !acts.is_empty() && !holds.is_empty() {
        return vec![conclusion(Outcome::Met).because(
            "An act and a lettered means, with its date, are tied to facts.",
            &HUMAN_TRAFFICKING,
            acts.into_iter().chain(holds),
        )];
    }
    let no_date: Vec<FactPath> = ties
        .iter()
        .filter(|(_, _, tie)| *tie == Tie::NoDate)
        .map(|(_, when, _)| when.clone())
        .collect();
    let warn = |says: &str, facts: Vec<FactPath>| {
        conclusion(Outcome::Warn).because(says, &HUMAN_TRAFFICKING, facts)
    };
    if acts.is_empty() || ties.is_empty() {
        let says = match (acts.is_empty(), ties.is_empty()) {
            (true, true) => "No fact is tied to an act of § 940.302(1)(d) or to a lettered means.",
            (true, false) => {
                "No fact is tied to an act of § 940.302(1)(d): recruiting, enticing, harboring, transporting, providing, obtaining, or trying to."
            }
            (false, _) => "No fact is tied to a lettered means of § 940.302(2)(a)2.",
        };
        return vec![warn(says, acts)];
    }
    if !of(Tie::AccessNotKnown).is_empty() {
        return vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "Means i is access to an addictive controlled substance used to control; supplying it is not enough.",
                    &HUMAN_TRAFFICKING,
                    of(Tie::AccessNotKnown),
                )
                .missing([facts::trafficked::ACCESS_USED.at()])
                .missing(no_date),
        ];
    }
    if !no_date.is_empty() {
        return vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "A lettered means needs its date.",
                    &HUMAN_TRAFFICKING,
                    of(Tie::NoDate),
                )
                .missing(no_date),
        ];
    }
    if of(Tie::MayBeTooEarly).is_empty() {
        return vec![warn(
            "Only means k or L is named, for a time before 25 April 2014, when they were added: name another means if the facts show one.",
            of(Tie::TooEarly),
        )];
    }
    vec![conclusion(Outcome::AskPerson).because(
        "Only means k or L is named, and the time may lie before 25 April 2014, when they were added: look at the dates.",
        &HUMAN_TRAFFICKING,
        of(Tie::MayBeTooEarly),
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    fn told(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
        let fact = [
            ("story/x/statement", "He kept her card."),
            ("story/x/acts", "harbor"),
            ("story/x/when", "2012"),
        ];
        [&[("trafficked/routes", "940.302")], &fact[..], more].concat()
    }

    #[test]
    fn on_940_302_an_act_and_a_lettered_means_with_its_date() {
        check(&ACT_AND_MEANS, &told(&[("story/x/means", "e")]), &["met"]);
        check(&ACT_AND_MEANS, &told(&[]), &["warning"]);
        check(
            &ACT_AND_MEANS,
            &told(&[("story/x/means", "e"), ("story/x/acts", "none")]),
            &["warning"],
        );
        check(
            &ACT_AND_MEANS,
            &told(&[("story/x/means", "e"), ("story/x/acts", "patronize")]),
            &["warning"],
        );
        check(
            &ACT_AND_MEANS,
            &told(&[("story/x/means", "e"), ("story/x/when", "(unknown)")]),
            &["needs a fact; lacks story/x/when"],
        );
        check(&ACT_AND_MEANS, &[("trafficked/routes", "948.051")], &[]);
    }

    #[test]
    fn means_k_and_l_are_of_2014_and_means_i_is_access_used_to_control() {
        check(
            &ACT_AND_MEANS,
            &told(&[("story/x/means", "k")]),
            &["warning"],
        );
        check(
            &ACT_AND_MEANS,
            &told(&[("story/x/means", "k, b")]),
            &["met"],
        );
        check(
            &ACT_AND_MEANS,
            &told(&[("story/x/means", "L"), ("story/x/when", "2014")]),
            &["a person decides"],
        );
        check(
            &ACT_AND_MEANS,
            &told(&[("story/x/means", "L"), ("story/x/when", "May 2014")]),
            &["met"],
        );
        check(
            &ACT_AND_MEANS,
            &told(&[("story/x/means", "i")]),
            &["needs a fact; lacks trafficked/access_used"],
        );
        check(
            &ACT_AND_MEANS,
            &told(&[("story/x/means", "i"), ("trafficked/access_used", "yes")]),
            &["met"],
        );
    }
}
