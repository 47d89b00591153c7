//! The papers of a diversion under § 944.30(2m): every value that their templates ask for.
//!
//! Everything comes from a [`DiversionRequest`], which law makes for one paper and which carries what that paper
//! may say. What nobody entered has no value: its sentence is absent, or there is a line to write on. No paper
//! says what somebody else signs, thinks or finds.

mod asked;
mod asking;
mod caption;
mod terms;

use casefile::fact::Fact;
use casefile::facts::diversion as facts;
use chrono::NaiveDate;
use law::diversion::request::DiversionRequest;
use law::diversion::request::paper::DiversionPaper;
use law::released::Released;
use law::rules::register::{BANNER, VERSION};

use crate::court::words;
use crate::document::Document;
use crate::error::PaperError;
use crate::template;
use crate::value::{Value, Values};

/// The template of a paper, as it comes with the program. The four orders share one.
pub fn template_of(paper: DiversionPaper) -> &'static str {
    match paper {
        DiversionPaper::RequestProsecutor => {
            include_str!("../templates/diversion_request_prosecutor.md")
        }
        DiversionPaper::RequestIntake => include_str!("../templates/diversion_request_intake.md"),
        DiversionPaper::Memorandum => include_str!("../templates/diversion_memorandum.md"),
        DiversionPaper::AgreementJuvenile => include_str!("../templates/agreement_juvenile.md"),
        DiversionPaper::ConsentDecree => include_str!("../templates/consent_decree.md"),
        DiversionPaper::AgreementDeferred => include_str!("../templates/agreement_deferred.md"),
        DiversionPaper::AgreementVolunteers => include_str!("../templates/agreement_volunteers.md"),
        DiversionPaper::OrderAgreementJuvenile
        | DiversionPaper::OrderConsentDecree
        | DiversionPaper::OrderAgreementDeferred
        | DiversionPaper::OrderAgreementVolunteers => {
            include_str!("../templates/diversion_order.md")
        }
        DiversionPaper::Signatures => include_str!("../templates/diversion_signatures.md"),
    }
}

/// Makes the paper that the request is for; `today` is the date on a draft's stamp.
///
/// # Errors
/// Only if the template cannot be read, which no content of a request can cause.
pub fn paper(request: &DiversionRequest, today: NaiveDate) -> Result<Document, PaperError> {
    template::render(template_of(request.paper()), &values(request, today))
}

fn values(request: &DiversionRequest, today: NaiveDate) -> Values {
    let mut all = Values::new()
        .with("stamp", stamp(request, today))
        .with("draft", request.is_draft())
        .with("line", Value::Blank)
        .with("paper_title", request.paper().title())
        .with("law_as_of", VERSION)
        .with("law_read", BANNER);
    let lacks: Vec<Value> = if request.is_draft() {
        let lacks = request.lacks().iter();
        lacks
            .map(|lack| Value::from(lack.says.as_str()).resting_on(lack.missing.iter().cloned()))
            .collect()
    } else {
        Vec::new()
    };
    all.set("lacks", lacks);
    caption::add(request, &mut all);
    asking::add(request, &mut all);
    asked::add(request, &mut all);
    terms::add(request, &mut all);
    for (name, fact) in [
        ("best_interests", &facts::findings::BEST_INTERESTS),
        ("no_harm", &facts::findings::NO_HARM),
    ] {
        let sentence = known(request, fact).map(words::ended);
        all.set(name, resting(fact, sentence));
    }
    all
}

/// The mark in the margin: an invented case, and a draft until a person marks the papers final.
fn stamp(request: &DiversionRequest, today: NaiveDate) -> String {
    let not_for = if request.paper().has_caption() {
        "filing"
    } else {
        "sending"
    };
    let draft = format!("Draft {}, not for {not_for}", today.format("%-d %b %Y"));
    match (request.practice(), request.is_draft()) {
        (true, true) => format!("TRAINING · {draft}"),
        (true, false) => "TRAINING".to_owned(),
        (false, true) => draft,
        (false, false) => String::new(),
    }
}

/// The words of a fact, if it is known.
fn known<'a>(request: &'a DiversionRequest, fact: &Fact) -> Option<&'a str> {
    words_of(request.fact(&fact.at()))
}

/// The words of an answer, if it has any.
fn words_of(released: &Released) -> Option<&str> {
    match released {
        Released::Known(text) if !text.trim().is_empty() => Some(text.trim()),
        Released::Known(_) | Released::Unknown | Released::NotAsked | Released::Refused => None,
    }
}

/// Words that rest on a fact, or nothing that could be printed.
fn resting(fact: &Fact, words: Option<String>) -> Value {
    match words {
        Some(words) => Value::Text(words).resting_on([fact.at()]),
        None => Value::not_known("not entered"),
    }
}

/// Words that rest on a fact, or a line to write them on.
fn or_line(fact: &Fact, words: Option<String>) -> Value {
    match words {
        Some(words) => Value::Text(words).resting_on([fact.at()]),
        None => Value::Blank,
    }
}

/// A fact as it was entered, or nothing that could be printed.
fn said(request: &DiversionRequest, fact: &Fact) -> Value {
    resting(fact, known(request, fact).map(str::to_owned))
}

/// A fact as it was entered, or a line to write it on.
fn said_or_line(request: &DiversionRequest, fact: &Fact) -> Value {
    or_line(fact, known(request, fact).map(str::to_owned))
}
