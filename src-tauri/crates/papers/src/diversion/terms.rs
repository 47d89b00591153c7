//! What an agreement or a decree says: its terms, line by line, how long it runs, the elements, the program.

use casefile::diversion::months;
use casefile::fact::Fact;
use casefile::facts::diversion::{agreement, decree, deferred, volunteers};
use law::diversion::request::DiversionRequest;
use law::diversion::request::paper::DiversionPaper;

use super::{known, or_line, said_or_line};
use crate::court::words;
use crate::value::{Value, Values};

pub(super) fn add(request: &DiversionRequest, all: &mut Values) {
    let (terms, length, begins) = match request.paper() {
        DiversionPaper::ConsentDecree => (&decree::TERMS, &decree::MONTHS, None),
        DiversionPaper::AgreementDeferred => (
            &deferred::TERMS,
            &deferred::MONTHS,
            Some(&deferred::BEGINS_ON),
        ),
        DiversionPaper::AgreementVolunteers => (
            &volunteers::TERMS,
            &volunteers::MONTHS,
            Some(&volunteers::BEGINS_ON),
        ),
        _ => (
            &agreement::TERMS,
            &agreement::MONTHS,
            Some(&agreement::BEGINS_ON),
        ),
    };
    all.set("terms", lines(request, terms));
    all.set(
        "length",
        or_line(length, known(request, length).map(in_months)),
    );
    let begins = begins.and_then(|fact| Some((fact, words::dated(known(request, fact)?))));
    all.set(
        "begins",
        begins.map_or(Value::Blank, |(fact, day)| {
            Value::Text(day).resting_on([fact.at()])
        }),
    );
    all.set("elements", lines(request, &deferred::ELEMENTS));
    all.set(
        "corrections_office",
        said_or_line(request, &deferred::CORRECTIONS_OFFICE),
    );
    all.set("program", said_or_line(request, &volunteers::NAME));
}

/// Each line of a text, without the sign that a list has there.
fn lines(request: &DiversionRequest, fact: &Fact) -> Vec<Value> {
    known(request, fact)
        .unwrap_or_default()
        .lines()
        .map(|line| line.trim().trim_start_matches(['-', '•', '*', '–']).trim())
        .filter(|line| !line.is_empty())
        .map(|line| Value::Text(words::ended(line)).resting_on([fact.at()]))
        .collect()
}

/// "6 months", "1 month"; what cannot be read as months stands as it was typed.
fn in_months(typed: &str) -> String {
    match months(typed) {
        Some(1) => "1 month".to_owned(),
        Some(number) => format!("{number} months"),
        None => typed.to_owned(),
    }
}
