//! The ways that a paper asks for or lists, who signs each, those that are shut, and what the law leaves open.

use casefile::facts::diversion::{consents, deferred, findings, intake, person};
use casefile::path::FactPath;
use law::conclusion::Way;
use law::diversion::WayState;
use law::diversion::request::DiversionRequest;
use law::diversion::request::asked::WayAsked;
use law::diversion::terms::{Signer, SignerStands};

use super::known;
use crate::court::words;
use crate::value::{Value, Values};

const NAMED: [(&str, Way); 4] = [
    ("agreement", Way::JuvenileAgreement),
    ("decree", Way::ConsentDecree),
    ("deferred", Way::DeferredProsecution),
    ("volunteers", Way::Volunteers),
];

pub(super) fn add(request: &DiversionRequest, all: &mut Values) {
    for (name, way) in NAMED {
        all.set(&format!("{name}_way"), request.way(way).is_some());
    }
    all.set("several_ways", request.ways().len() > 1);
    let ways: Vec<Values> = request.ways().iter().map(|one| way(request, one)).collect();
    all.set("ways", ways);
    let lines: Vec<Values> = match request.ways() {
        [one] => one
            .signers
            .iter()
            .filter_map(|s| line(request, s))
            .collect(),
        _ => Vec::new(),
    };
    all.set("signers", lines);
    let shut: Vec<Values> = request
        .shut()
        .iter()
        .map(|shut| {
            let says = Value::from(shut.because.says.as_str());
            Values::new()
                .with("way", shut.way.name())
                .with("says", says.resting_on(shut.because.facts.iter().cloned()))
        })
        .collect();
    all.set("shut", shut);
    let open = |rule: &str| request.open().iter().any(|question| question.rule == rule);
    all.set("measured_open", open("DIV-01"));
    all.set("objection_open", open("DIV-10"));
    all.set("plea_open", open("DIV-16"));
    for (name, fact) in [
        ("found_best_interests", &findings::FOUND_BEST_INTERESTS),
        ("found_no_harm", &findings::FOUND_NO_HARM),
    ] {
        let words = match known(request, fact) {
            Some("yes") => Some("found"),
            Some("no") => Some("not found"),
            _ => None,
        };
        all.set(
            name,
            words.map_or(Value::Blank, |words| {
                Value::from(words).resting_on([fact.at()])
            }),
        );
    }
}

fn way(request: &DiversionRequest, one: &WayAsked) -> Values {
    let shut = request.shut().iter().find(|shut| shut.way == one.way);
    let says = shut.map_or(Value::not_known("none"), |shut| {
        Value::from(shut.because.says.as_str()).resting_on(shut.because.facts.iter().cloned())
    });
    let labels = one
        .needs
        .iter()
        .filter_map(casefile::facts::diversion)
        .map(|fact| format!("“{}”", fact.label));
    let labels: Vec<String> = labels.collect();
    let needs = if labels.is_empty() {
        Value::not_known("none")
    } else {
        Value::from(words::listed(&labels)).resting_on(one.needs.iter().cloned())
    };
    let because = one
        .because
        .first()
        .map_or(Value::not_known("none"), |step| {
            Value::from(step.says.as_str()).resting_on(step.facts.iter().cloned())
        });
    let signers: Vec<Values> = one
        .signers
        .iter()
        .map(|signer| {
            let stands = match signer.stands {
                SignerStands::Agrees if is_day(&signer.fact) => "signed",
                SignerStands::Agrees => "agrees",
                SignerStands::Objects => "objects",
                SignerStands::Nobody => "there is nobody",
                SignerStands::Blank => "not recorded",
            };
            let stands = match signer.stands {
                SignerStands::Blank => Value::not_known(stands),
                _ => Value::from(stands).resting_on([signer.fact.clone()]),
            };
            Values::new()
                .with("who", signer.who)
                .with("name", name_of(request, signer))
                .with("law", section(signer))
                .with("stands", stands)
        })
        .collect();
    NAMED.iter().fold(
        Values::new()
            .with("title", one.way.name())
            .with("is_shut", shut.is_some())
            .with("says", says)
            .with("is_open", one.state == WayState::Open)
            .with("of_this_court", one.of_this_court)
            .with("because", because)
            .with("needs", needs)
            .with("signers", signers),
        |values, (name, way)| values.with(name, one.way == *way),
    )
}

/// One line to sign on; there is none for somebody who is known not to exist, and none for the court, which
/// signs in its own way.
fn line(request: &DiversionRequest, signer: &Signer) -> Option<Values> {
    if signer.stands == SignerStands::Nobody || signer.fact == consents::COURT.at() {
        return None;
    }
    Some(
        Values::new()
            .with("who", signer.who)
            .with("name", name_of(request, signer)),
    )
}

/// The section that asks for the signature, as the law's authorities are named.
fn section(signer: &Signer) -> String {
    if signer.law.starts_with(|c: char| c.is_ascii_digit()) {
        format!("§ {}", signer.law)
    } else {
        signer.law.to_owned()
    }
}

fn is_day(fact: &FactPath) -> bool {
    [
        deferred::PROSECUTOR_SIGNED_ON,
        deferred::CORRECTIONS_SIGNED_ON,
        deferred::PERSON_SIGNED_ON,
    ]
    .iter()
    .any(|day| day.at() == *fact)
}

/// The name under a line, where one was entered.
fn name_of(request: &DiversionRequest, signer: &Signer) -> Value {
    let own = [consents::PERSON.at(), deferred::PERSON_SIGNED_ON.at()];
    if own.contains(&signer.fact) {
        return match request.name() {
            Some(name) => Value::from(name).resting_on([person::NAME.at()]),
            None => Value::not_known("not entered"),
        };
    }
    let names = [
        (consents::PARENT, &consents::PARENT_NAME),
        (consents::GUARDIAN, &consents::GUARDIAN_NAME),
        (consents::CUSTODIAN, &consents::CUSTODIAN_NAME),
        (intake::WORKER, &intake::WORKER),
    ];
    let fact = names
        .iter()
        .find(|(stands, _)| stands.at() == signer.fact)
        .map(|(_, name)| *name);
    match fact {
        Some(fact) => super::said(request, fact),
        None => Value::not_known("not entered"),
    }
}
