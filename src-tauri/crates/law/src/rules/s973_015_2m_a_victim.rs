//! § 973.015(2m)(a): a victim of trafficking for the purposes of a commercial sex act.
//!
//! Decides what the motion has to say whichever of three legal routes it takes. What § 940.302 and § 948.051
//! ask for themselves stands in their own files; 22 USC 7101 to 7112 is a route of its own.
//! Open: whether (2m) looks to the definitions of today for a time before they were law.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::story::{LegalRoute, SexActKind};
use chrono::{DateTime, NaiveDate, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::missing;
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;
use crate::rules::s940_302_means::HUMAN_TRAFFICKING;
use crate::rules::s948_051_child::CHILD;

/// Paragraph (a).
pub static VICTIM: Authority = Authority {
    id: "973.015(2m)(a)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.015(2m)(a)",
    paraphrase: "The person was a victim of trafficking for the purposes of a commercial sex act, as § 940.302(1)(a) defines it, under § 940.302 or § 948.051 or 22 USC 7101 to 7112.",
    source: "2013 Assembly Bill 620, substitute amendment 1, which became 2013 Wisconsin Act 362",
    edition: "2013",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &["Whether it looks to today’s definitions for a time before they were law is open."],
};

/// VAC-07: a route, something of value, a kind of act.
pub static ROUTE: MotionRule = MotionRule {
    id: "VAC-07",
    title: "Victim of trafficking: the law it is pleaded under",
    says: "At least one of three laws, something of value given, promised or received by anybody, and a kind of act that § 940.302(1)(a) names. Plead every route that fits.",
    authorities: &[&VICTIM, &HUMAN_TRAFFICKING, &CHILD],
    met_by: "",
    open: "Whether a route can be used for a time before its law is open: then plead all routes.",
    decide: route,
};

fn route(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::trafficked::{ACT_KIND, ROUTES, VALUE_GIVEN};
    let t = &motion.trafficked;
    let conclusion = |outcome| Conclusion::new("VAC-07", outcome);
    let lacks = missing([
        (t.routes.each().next().is_some(), ROUTES.at()),
        (has_words(&t.value_given), VALUE_GIVEN.at()),
        (t.act_kind.known().is_some(), ACT_KIND.at()),
    ]);
    let rests = [ROUTES.at(), VALUE_GIVEN.at(), ACT_KIND.at()]
        .into_iter()
        .filter(|path| !lacks.contains(path));
    let first = if !lacks.is_empty() {
        conclusion(Outcome::NeedsFact)
            .because(
                "The motion says under which law, what of value was given or promised, and which kind of act.",
                &VICTIM,
                rests,
            )
            .missing(lacks)
    } else if t.act_kind.known() == Some(&SexActKind::Other) {
        conclusion(Outcome::AskPerson).because(
            "The act is of a kind that § 940.302(1)(a) may not name: judge whether it is conduct for sexual humiliation, degradation, arousal or gratification.",
            &HUMAN_TRAFFICKING,
            rests,
        )
    } else {
        conclusion(Outcome::Met).because(
            "A law, something of value and a kind of act are named.",
            &VICTIM,
            rests,
        )
    };
    std::iter::once(first)
        .chain(
            t.routes
                .each()
                .filter_map(|route| in_its_time(motion, *route)),
        )
        .collect()
}

/// From when a route's law surely was not, and surely was, in force. What lies between was not read.
fn made(route: LegalRoute) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let (before, since) = match route {
        LegalRoute::S940302 | LegalRoute::S948051 => (2007, 2009),
        LegalRoute::Usc22 => (2000, 2001),
    };
    (
        NaiveDate::from_ymd_opt(before, 1, 1),
        NaiveDate::from_ymd_opt(since, 1, 1),
    )
}

fn route_name(route: LegalRoute) -> &'static str {
    match route {
        LegalRoute::S940302 => "§ 940.302",
        LegalRoute::S948051 => "§ 948.051",
        LegalRoute::Usc22 => "22 USC 7101 to 7112",
    }
}

/// Whether a route was law in some part of the time of trafficking: asked about where it was not, or may not
/// have been. It is never a reason to say no.
fn in_its_time(motion: &MotionFacts, route: LegalRoute) -> Option<Conclusion> {
    use facts::trafficked::{BEGAN, ENDED};
    let t = &motion.trafficked;
    let (Some(before), Some(since)) = made(route) else {
        return None;
    };
    let lasted = |day| t.ended.known().and_then(|ended| ended.is_before(day)) == Some(false);
    let began_later = t.began.known().and_then(|began| began.is_before(since)) == Some(false);
    if lasted(since) || began_later {
        return None;
    }
    let name = route_name(route);
    let ask = Conclusion::new("VAC-07", Outcome::AskPerson).doubt(ROUTE.open);
    let Some(ended) = t.ended.known() else {
        return Some(
            Conclusion::new("VAC-07", Outcome::NeedsFact)
                .because(
                    format!("Whether {name} was law during some of it turns on when it ended."),
                    &VICTIM,
                    t.began.known().map(|_| BEGAN.at()),
                )
                .missing([ENDED.at()]),
        );
    };
    let says = if ended.is_before(before) == Some(true) {
        format!(
            "{name} was not law yet at any time of it: plead all routes, and argue today’s definition."
        )
    } else {
        format!(
            "{name} may not have been law yet at any time of it: plead all routes, and check the dates."
        )
    };
    Some(ask.because(says, &VICTIM, [ENDED.at()]))
}

#[cfg(test)]
#[path = "s973_015_2m_a_victim/tests.rs"]
mod tests;
