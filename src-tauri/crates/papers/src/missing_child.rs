//! The sheet about a missing child for NCMEC and police, § 48.78(2m), in the order in which NCMEC asks.

use casefile::fact::Fact;
use casefile::facts::{allegation, call, child, missing};
use law::conclusion::Due;
use law::release::missing::MissingSheet;
use law::released::Released;

use crate::document::Document;
use crate::error::PaperError;
use crate::fact_value::{is, value};
use crate::outgoing::{addressee, frame, or_blank, sender};
use crate::template;
use crate::value::{Value, Values};

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/missing_child.md");

const CHILD: &[(&str, &Fact)] = &[
    ("name", &child::NAME),
    ("nicknames", &child::NICKNAMES),
    ("born", &child::DATE_OF_BIRTH),
    ("age", &child::AGE),
    ("race", &child::RACE),
    ("gender", &child::GENDER),
    ("language", &child::LANGUAGE),
    ("disability", &child::DISABILITY),
    ("missing_at", &child::MISSING_AT),
    ("condition", &child::CONDITION),
    ("trafficking", &allegation::TRAFFICKING),
    ("in_care", &child::IN_CARE),
];

const LOST: &[(&str, &Fact)] = &[
    ("height", &missing::HEIGHT),
    ("weight", &missing::WEIGHT),
    ("eyes", &missing::EYES),
    ("hair", &missing::HAIR),
    ("marks", &missing::MARKS),
    ("clothing", &missing::CLOTHING),
    ("last_seen_at", &missing::LAST_SEEN_AT),
    ("last_seen_where", &missing::LAST_SEEN_WHERE),
    ("with_whom", &missing::WITH_WHOM),
    ("likely_where", &missing::LIKELY_WHERE),
    ("risks", &missing::RISKS),
    ("told_by_system", &missing::TOLD_BY_SYSTEM),
];

/// Makes the sheet. `mark` stands at its foot; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn missing_child(sheet: &MissingSheet, mark: &str) -> Result<Document, PaperError> {
    let facts = sheet.facts();
    let once = |fact: &Fact| facts.fact(&fact.at());
    let of = |rows: &[(&str, &Fact)]| {
        let values = Values::new();
        rows.iter().fold(values, |values, (name, fact)| {
            values.with(name, value(fact, once(fact)))
        })
    };
    let by = |due: Option<Due>| match due {
        Some(due) => Value::Text(casefile::moment::shown(due.by, facts.clock())),
        None => Value::Text(String::new()),
    };
    let answered = |fact: &Fact, words| {
        let released: &Released = once(fact);
        is(released, words)
    };
    let values = frame(facts.number(), facts.practice(), mark)
        .with("agency", sender(facts.sender()))
        .with("to", addressee(facts.to()))
        .with("worker", value(&call::WORKER, once(&call::WORKER)))
        .with(
            "worker_phone",
            value(&call::WORKER_PHONE, once(&call::WORKER_PHONE)),
        )
        .with(
            "cps_number",
            value(&call::CPS_NUMBER, once(&call::CPS_NUMBER)),
        )
        .with("child", of(CHILD))
        .with(
            "lost",
            of(LOST).with("returned_at", or_blank(once(&missing::RETURNED_AT))),
        )
        .with("has_photograph", answered(&missing::PHOTOGRAPH, "yes"))
        .with("no_photograph", answered(&missing::PHOTOGRAPH, "no"))
        .with("told_by_system", answered(&missing::TOLD_BY_SYSTEM, "yes"))
        .with(
            "not_told_by_system",
            answered(&missing::TOLD_BY_SYSTEM, "no"),
        )
        .with("police_by", by(sheet.police_by()))
        .with("ncmec_by", by(sheet.ncmec_by()))
        .with("words_left_out", facts.words_left_out());
    template::render(TEMPLATE, &values)
}
