//! Who asks, and the lines under that person's signature; the signature itself is always a line.

use casefile::diversion::asking::AskedBy;
use casefile::facts::diversion::{asking, person};
use law::diversion::request::DiversionRequest;

use super::{known, or_line, said, said_or_line};
use crate::court::words;
use crate::value::{Value, Values};

pub(super) fn add(request: &DiversionRequest, all: &mut Values) {
    let by = request.asked_by();
    let name = [&asking::NAME, &person::COUNSEL]
        .into_iter()
        .find(|fact| known(request, fact).is_some())
        .unwrap_or(&asking::NAME);
    let named = known(request, name).map(str::to_owned);
    all.set("asker", or_line(name, named.clone()));
    all.set("asker_office", said(request, &asking::OFFICE));
    let party = request.caption().party.word();
    let role = match by {
        Some(AskedBy::Counsel) => Some(format!("Attorney for the {party}")),
        Some(AskedBy::Person) => Some(words::capital(party)),
        Some(AskedBy::Agency) => {
            Some("For the county’s child protective services agency".to_owned())
        }
        None => None,
    };
    let mut lines: Vec<Value> = Vec::new();
    if named.is_some() {
        lines.push(or_line(name, named));
    }
    if let Some(role) = role {
        lines.push(Value::Text(role).resting_on([asking::BY.at()]));
    }
    if by == Some(AskedBy::Counsel)
        && let Some(number) = known(request, &asking::BAR_NUMBER)
    {
        let number = format!("State Bar No. {number}");
        lines.push(Value::Text(number).resting_on([asking::BAR_NUMBER.at()]));
    }
    let signed_as = lines.clone();
    let reached = [&asking::ADDRESS, &asking::PHONE, &asking::EMAIL];
    let reached: Vec<Value> = reached
        .into_iter()
        .filter(|fact| known(request, fact).is_some())
        .map(|fact| said(request, fact))
        .collect();
    if known(request, &asking::OFFICE).is_some() {
        lines.push(said(request, &asking::OFFICE));
    }
    lines.extend(reached.iter().cloned());
    all.set(
        "reached",
        if reached.is_empty() {
            Value::Blank
        } else {
            words::in_a_row(reached)
        },
    );
    all.set("signed_by", lines);
    all.set("signed_as", signed_as);
    all.set("counsel", said(request, &person::COUNSEL));
    all.set("counsel_line", said_or_line(request, &person::COUNSEL));
}
